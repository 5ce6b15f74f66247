/* Which objects of a project refer to what. */

#include "model/project-private.h"

void
entente_project_forget_referrers (EntenteProject *self)
{
  g_clear_pointer (&self->referrers, entente_referrers_free);
  self->next_type = 0;
  self->next_index = 0;
}

/**
 * entente_project_note_referrers:
 * @self: a project
 * @n_objects: how many objects to go through now, at most
 *
 * Finds out which objects refer to what, piece by piece, so that a window can answer in between. An edit before the end begins it
 * anew; after it, edits are followed.
 *
 * Returns: whether all is known
 */
gboolean
entente_project_note_referrers (EntenteProject *self,
                                guint           n_objects)
{
  if (self->referrers == NULL)
    self->referrers = entente_referrers_new ();

  for (; n_objects > 0 && self->next_type < ENTENTE_N_TYPES; n_objects--)
    if (self->next_index < entente_object_list_get_n (self->lists[self->next_type]))
      {
        entente_referrers_add (self->referrers, entente_object_list_get (self->lists[self->next_type], self->next_index++));
      }
    else
      {
        self->next_type++;
        self->next_index = 0;
      }

  return entente_project_knows_referrers (self);
}

/**
 * entente_project_knows_referrers:
 * @self: a project
 *
 * Returns: whether entente_project_get_referrers() takes no time
 */
gboolean
entente_project_knows_referrers (EntenteProject *self)
{
  return self->referrers != NULL && self->next_type == ENTENTE_N_TYPES;
}

/**
 * entente_project_get_referrers:
 * @self: a project
 *
 * Returns: (transfer none): which of its objects refer to what, found out now if it is not known
 */
EntenteReferrers *
entente_project_get_referrers (EntenteProject *self)
{
  while (!entente_project_note_referrers (self, G_MAXUINT))
    continue;

  return self->referrers;
}
