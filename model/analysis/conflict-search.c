#include "model/analysis/conflict-search.h"

#include "model/analysis/economy/economy-reader.h"

/* reader: (nullable): reads the plan; economy: (nullable): the plan once it is read, of which the next deal is compared next. */
struct _EntenteConflictSearch
{
  EntenteEconomyReader *reader;
  EntenteEconomy       *economy;
  guint32               next;
  GPtrArray            *conflicts;
};

/**
 * entente_conflict_search_new:
 * @scope: the plan in one scenario
 *
 * Returns: (transfer full): a search that has found nothing yet
 */
EntenteConflictSearch *
entente_conflict_search_new (EntenteScope *scope)
{
  EntenteConflictSearch *self = g_new0 (EntenteConflictSearch, 1);
  EntenteEconomyOptions  options = {0};

  self->reader = entente_economy_reader_new (scope, &options);
  self->conflicts = entente_conflicts_new ();

  return self;
}

void
entente_conflict_search_free (EntenteConflictSearch *self)
{
  g_clear_pointer (&self->reader, entente_economy_reader_free);
  g_clear_pointer (&self->economy, entente_economy_unref);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_free (self);
}

/**
 * entente_conflict_search_advance:
 * @self: a search
 * @n_objects: how many objects to read now at most, or how many deals to look at; of those that promise something, one, since it is
 *   compared with all others
 *
 * Goes on where it stopped.
 *
 * Time: O(@n_objects + deals), and O(objects) in the step between reading and looking.
 *
 * Returns: whether all deals have been looked at
 */
gboolean
entente_conflict_search_advance (EntenteConflictSearch *self,
                                 guint                  n_objects)
{
  if (self->reader != NULL)
    {
      if (!entente_economy_reader_advance (self->reader, n_objects))
        return FALSE;

      self->economy = entente_economy_reader_finish (self->reader);
      g_clear_pointer (&self->reader, entente_economy_reader_free);

      return FALSE;
    }

  for (guint n = 0; n < n_objects && self->next < self->economy->n_deals; n++)
    if (entente_conflicts_add_agreed (self->economy, self->next++, self->conflicts))
      break;

  return self->next == self->economy->n_deals;
}

/**
 * entente_conflict_search_finish:
 * @self: a search that has looked at all deals
 * @economy: (out) (transfer full): the plan in numbers, which says what deals the conflicts are about
 *
 * Can be asked once.
 *
 * Returns: (transfer full) (element-type EntenteConflict): how signed deals collide with each other, each pair once
 */
GPtrArray *
entente_conflict_search_finish (EntenteConflictSearch *self,
                                EntenteEconomy       **economy)
{
  *economy = g_steal_pointer (&self->economy);

  return g_steal_pointer (&self->conflicts);
}
