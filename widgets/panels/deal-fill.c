#include "widgets/panels/deal-fill.h"

#include "model/object-groups.h"
#include "model/object/flow.h"
#include "model/object/party.h"
#include "widgets/panels/deal-row.h"

#include <string.h>

/* position: rows before it are up to date; n_stale: rows from there that go; fresh: rows that come in their place; next: the
   deal to look at. */
struct _EntenteDealFill
{
  EntenteScope        *scope;
  GListStore          *store;
  EntenteObjectGroups *parties;
  EntenteObjectGroups *flows;
  guint                position;
  guint                n_stale;
  GPtrArray           *fresh;
  guint                next;
};

/**
 * entente_deal_fill_new:
 * @scope: the plan in a scenario
 * @store: rows of its deals, sorted by id, as they were before
 *
 * Returns: (transfer full): a filling of which nothing is done
 */
EntenteDealFill *
entente_deal_fill_new (EntenteScope *scope,
                       GListStore   *store)
{
  EntenteDealFill *self = g_new0 (EntenteDealFill, 1);

  self->scope = g_object_ref (scope);
  self->store = g_object_ref (store);
  self->parties = entente_object_groups_new_for (scope, ENTENTE_PARTY, ENTENTE_PARTY_DEAL);
  self->flows = entente_object_groups_new_for (scope, ENTENTE_FLOW, ENTENTE_FLOW_DEAL);
  self->fresh = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

void
entente_deal_fill_free (EntenteDealFill *self)
{
  g_ptr_array_unref (self->fresh);
  entente_object_groups_free (self->flows);
  entente_object_groups_free (self->parties);
  g_object_unref (self->store);
  g_object_unref (self->scope);
  g_free (self);
}

static EntenteDealRow *
new_row (EntenteDealFill *self,
         EntenteObject   *deal)
{
  g_autoptr (GPtrArray) parties = entente_object_groups_list (self->parties, entente_object_get_id (deal));
  g_autoptr (GPtrArray) flows = entente_object_groups_list (self->flows, entente_object_get_id (deal));

  return entente_deal_row_new (self->scope, deal, parties, flows);
}

/* To show one line anew takes longer than to compare a thousand, and one splice no longer than the other. */
static void
flush (EntenteDealFill *self)
{
  if (self->n_stale == 0 && self->fresh->len == 0)
    return;

  g_list_store_splice (self->store, self->position, self->n_stale, self->fresh->pdata, self->fresh->len);
  self->position += self->fresh->len;
  self->n_stale = 0;
  g_ptr_array_set_size (self->fresh, 0);
}

/* Returns: less than 0 while the next old row comes before @row, 0 for the same deal, more at the end. */
static int
compare_next (EntenteDealFill *self,
              EntenteDealRow  *row,
              gboolean        *equal)
{
  g_autoptr (EntenteDealRow) old = g_list_model_get_item (G_LIST_MODEL (self->store), self->position + self->n_stale);

  *equal = old != NULL && entente_deal_row_equal (old, row);

  return old != NULL ? strcmp (entente_deal_row_get_id (old), entente_deal_row_get_id (row)) : 1;
}

static void
take_deal (EntenteDealFill *self,
           EntenteObject   *deal)
{
  g_autoptr (EntenteDealRow) row = new_row (self, deal);
  gboolean equal;
  int      order;

  while ((order = compare_next (self, row, &equal)) < 0)
    self->n_stale++;

  if (equal)
    {
      flush (self);
      self->position++;
      return;
    }

  if (order == 0)
    self->n_stale++;

  g_ptr_array_add (self->fresh, g_steal_pointer (&row));
}

/**
 * entente_deal_fill_advance:
 * @self: a filling
 * @n_deals: how many deals to look at at most
 *
 * Goes on where it stopped.
 *
 * Returns: %TRUE once the list is up to date
 */
gboolean
entente_deal_fill_advance (EntenteDealFill *self,
                           guint            n_deals)
{
  GListModel *deals = entente_scope_get_objects (self->scope, ENTENTE_DEAL);
  guint       n = g_list_model_get_n_items (deals);

  for (guint i = 0; i < n_deals && self->next < n; i++)
    {
      g_autoptr (EntenteObject) deal = g_list_model_get_item (deals, self->next++);

      take_deal (self, deal);
    }

  if (self->next == n)
    self->n_stale = g_list_model_get_n_items (G_LIST_MODEL (self->store)) - self->position;

  flush (self);

  return self->next == n;
}
