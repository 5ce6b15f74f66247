#include "widgets/commands/look.h"

#include "model/object/view.h"
#include "widgets/commands/step.h"

#include <glib/gi18n.h>

/* Places, bends, notes, frames, rules: whatever says to which view it belongs */
static void
append_parts (EntenteWorkspace  *workspace,
              EntenteChangeList *changes,
              const char        *from,
              const char        *to)
{
  EntenteProject *project = entente_document_get_project (entente_workspace_get_document (workspace));
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    {
      int field = entente_type_find_field (type, "view");

      for (guint i = 0; field >= 0 && i < entente_project_get_n (project, type); i++)
        {
          EntenteObject *part = entente_project_get_nth (project, type, i);
          g_autoptr (EntenteObject) copy = NULL;

          if (!entente_object_refers_to (part, (guint)field, from))
            continue;

          copy = entente_step_copy_object (workspace, part, ids);
          entente_object_set (copy, "view", to, NULL);
          entente_change_list_add (changes, copy);
        }
    }
}

static EntenteObject *
make_view (EntenteWorkspace  *workspace,
           EntenteObject     *from,
           const char *const *companies)
{
  g_autofree char *name = g_strdup_printf (_("Part of %s"), entente_object_get_label (from));
  g_autofree char *only = g_strjoinv (" ", (char **)companies);
  EntenteObject   *view = entente_step_new_object (workspace, ENTENTE_VIEW, name);

  for (guint i = 0; i < ENTENTE_VIEW_N_FIELDS; i++)
    entente_object_set_value (view, i, entente_object_get_value (from, i));

  entente_object_set_value (view, ENTENTE_VIEW_ORDER, NULL);
  entente_object_set (view, "name", name, NULL);
  entente_object_set (view, "companies", only, NULL);

  return view;
}

/**
 * entente_command_new_view_of:
 * @workspace: a workspace that shows a view
 * @companies: (array zero-terminated=1): ids of companies
 *
 * Makes a view that is like the one shown, but keeps to these companies, and shows it.
 *
 * Returns: (transfer full) (nullable): its id, %NULL when it could not be made
 */
char *
entente_command_new_view_of (EntenteWorkspace  *workspace,
                             const char *const *companies)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("New View"));
  EntenteObject *from = entente_step_lookup (workspace, ENTENTE_VIEW, entente_workspace_get_view (workspace));
  g_autoptr (EntenteObject) view = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (companies != NULL, NULL);

  if (from == NULL)
    return NULL;

  view = make_view (workspace, from, companies);
  id = g_strdup (entente_object_get_id (view));
  entente_change_list_add (changes, view);
  append_parts (workspace, changes, entente_object_get_id (from), id);

  if (!entente_step_run (workspace, changes))
    return NULL;

  entente_workspace_set_view (workspace, id);

  return g_steal_pointer (&id);
}
