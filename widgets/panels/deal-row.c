#include "widgets/panels/deal-row.h"

#include "model/describe.h"
#include "model/object/deal.h"

#include <glib/gi18n.h>
#include <string.h>

struct _EntenteDealRow
{
  GObject        parent_instance;
  char          *id;
  char          *texts[ENTENTE_DEAL_N_COLUMNS];
  char          *keys[ENTENTE_DEAL_N_COLUMNS];
  gint64         orders[ENTENTE_DEAL_N_COLUMNS];
  EntenteBalance balance;
};

G_DEFINE_FINAL_TYPE (EntenteDealRow, entente_deal_row, G_TYPE_OBJECT)

static void
entente_deal_row_finalize (GObject *object)
{
  EntenteDealRow *self = ENTENTE_DEAL_ROW (object);

  g_free (self->id);
  for (guint i = 0; i < ENTENTE_DEAL_N_COLUMNS; i++)
    {
      g_free (self->texts[i]);
      g_free (self->keys[i]);
    }

  G_OBJECT_CLASS (entente_deal_row_parent_class)->finalize (object);
}

static void
entente_deal_row_class_init (EntenteDealRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_deal_row_finalize;
}

static void
entente_deal_row_init (EntenteDealRow *self)
{
}

/* Takes the text. Rows without one come last. */
static void
set_text (EntenteDealRow   *self,
          EntenteDealColumn column,
          char             *text)
{
  self->texts[column] = text != NULL ? text : g_strdup ("");
  self->orders[column] = *self->texts[column] == '\0';
}

/* Takes the text. Choices and dates are sorted by what they mean, not by what they are called. */
static void
set_ordered (EntenteDealRow   *self,
             EntenteDealColumn column,
             char             *text,
             gint64            order)
{
  self->texts[column] = text != NULL ? text : g_strdup ("");
  self->orders[column] = text != NULL ? order : G_MAXINT64;
}

static void
set_date (EntenteDealRow   *self,
          EntenteDealColumn column,
          EntenteScope     *scope,
          EntenteObject    *deal,
          guint             field)
{
  const EntenteDate *date = entente_object_get_date (deal, field);

  set_ordered (self, column, entente_describe_field (scope, deal, field), date != NULL ? entente_date_get_first_day (date) : 0);
}

static char *
list_parties (EntenteScope    *scope,
              const GPtrArray *parties)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < parties->len; i++)
    {
      g_autofree char *name = entente_describe_object (scope, parties->pdata[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }

  return g_string_free (names, FALSE);
}

/* What needs attention comes first. */
static void
set_balance (EntenteDealRow  *self,
             EntenteScope    *scope,
             EntenteObject   *deal,
             const GPtrArray *parties,
             const GPtrArray *flows)
{
  self->balance = entente_deal_balance_get (deal, parties, flows);

  switch (self->balance)
    {
    case ENTENTE_BALANCE_ONE_SIDED:
      set_ordered (self, ENTENTE_DEAL_COLUMN_BALANCE, entente_deal_balance_describe (scope, deal, parties, flows), 0);
      break;
    case ENTENTE_BALANCE_UNKNOWN:
      set_ordered (self, ENTENTE_DEAL_COLUMN_BALANCE, g_strdup (_("Not known")), 2);
      break;
    case ENTENTE_BALANCE_MUTUAL:
      set_ordered (self, ENTENTE_DEAL_COLUMN_BALANCE, g_strdup (_("Mutual")), 1);
      break;
    case ENTENTE_BALANCE_EMPTY:
    default:
      set_ordered (self, ENTENTE_DEAL_COLUMN_BALANCE, NULL, 3);
    }
}

/**
 * entente_deal_row_new:
 * @scope: the plan in a scenario
 * @deal: a deal in it
 * @parties: (element-type EntenteObject): its parties
 * @flows: (element-type EntenteObject): what they give each other
 *
 * Returns: (transfer full): what a table says about the deal
 */
EntenteDealRow *
entente_deal_row_new (EntenteScope    *scope,
                      EntenteObject   *deal,
                      const GPtrArray *parties,
                      const GPtrArray *flows)
{
  EntenteDealRow *self = g_object_new (ENTENTE_TYPE_DEAL_ROW, NULL);

  self->id = g_strdup (entente_object_get_id (deal));

  set_text (self, ENTENTE_DEAL_COLUMN_TITLE, g_strdup (entente_object_get_label (deal)));
  set_text (self, ENTENTE_DEAL_COLUMN_PARTIES, list_parties (scope, parties));
  set_text (self, ENTENTE_DEAL_COLUMN_KIND, entente_describe_field (scope, deal, ENTENTE_DEAL_KIND));
  set_text (self, ENTENTE_DEAL_COLUMN_DIMENSIONS, entente_describe_field (scope, deal, ENTENTE_DEAL_DIMENSIONS));
  set_text (self, ENTENTE_DEAL_COLUMN_REGIONS, entente_describe_field (scope, deal, ENTENTE_DEAL_REGIONS));
  set_ordered (self, ENTENTE_DEAL_COLUMN_STATUS, entente_describe_field (scope, deal, ENTENTE_DEAL_STATUS),
               entente_object_get_choice (deal, ENTENTE_DEAL_STATUS, 0));
  set_date (self, ENTENTE_DEAL_COLUMN_FROM, scope, deal, ENTENTE_DEAL_FROM);
  set_date (self, ENTENTE_DEAL_COLUMN_UNTIL, scope, deal, ENTENTE_DEAL_UNTIL);
  set_balance (self, scope, deal, parties, flows);

  return self;
}

const char *
entente_deal_row_get_id (EntenteDealRow *self)
{
  return self->id;
}

/**
 * entente_deal_row_get_text:
 * @self: a row
 * @column: one of its columns
 *
 * Returns: what stands there; empty when undefined
 */
const char *
entente_deal_row_get_text (EntenteDealRow   *self,
                           EntenteDealColumn column)
{
  return self->texts[column];
}

EntenteBalance
entente_deal_row_get_balance (EntenteDealRow *self)
{
  return self->balance;
}

/**
 * entente_deal_row_equal:
 * @a: a row
 * @b: another
 *
 * Returns: whether they say the same about the same deal
 */
gboolean
entente_deal_row_equal (EntenteDealRow *a,
                        EntenteDealRow *b)
{
  if (g_strcmp0 (a->id, b->id) != 0 || a->balance != b->balance)
    return FALSE;

  for (guint i = 0; i < ENTENTE_DEAL_N_COLUMNS; i++)
    if (g_strcmp0 (a->texts[i], b->texts[i]) != 0)
      return FALSE;

  return TRUE;
}

static gboolean
sorts_by_text (EntenteDealColumn column)
{
  return column != ENTENTE_DEAL_COLUMN_STATUS && column != ENTENTE_DEAL_COLUMN_FROM && column != ENTENTE_DEAL_COLUMN_UNTIL &&
         column != ENTENTE_DEAL_COLUMN_BALANCE;
}

/* Made when it is first sorted by: it takes longer than all the rest of the row. */
static const char *
get_key (EntenteDealRow   *self,
         EntenteDealColumn column)
{
  if (self->keys[column] == NULL)
    self->keys[column] = g_utf8_collate_key_for_filename (self->texts[column], -1);

  return self->keys[column];
}

/**
 * entente_deal_row_compare:
 * @a: a row
 * @b: another
 * @column: what to sort by
 *
 * Returns: less than, equal to or greater than 0
 */
int
entente_deal_row_compare (EntenteDealRow   *a,
                          EntenteDealRow   *b,
                          EntenteDealColumn column)
{
  if (a->orders[column] != b->orders[column])
    return a->orders[column] < b->orders[column] ? -1 : 1;

  return sorts_by_text (column) ? strcmp (get_key (a, column), get_key (b, column)) : 0;
}
