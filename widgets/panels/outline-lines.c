#include "widgets/panels/outline-lines.h"

#include "widgets/panels/outline-section.h"

/* Returns: (transfer full) (nullable): the line of the title of a section, while its objects are listed */
static GtkTreeListRow *
find_open (GtkTreeListModel      *tree,
           EntenteOutlineSection *section)
{
  GtkTreeListRow *row;

  for (guint i = 0; (row = gtk_tree_list_model_get_child_row (tree, i)) != NULL; i++)
    {
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

      if (item == (gpointer)section && gtk_tree_list_row_get_expanded (row))
        return row;

      g_object_unref (row);
    }

  return NULL;
}

static void
find_in (GtkTreeListModel      *tree,
         EntenteOutlineSection *section,
         GHashTable            *ids,
         GtkBitset             *lines)
{
  GListModel *objects = entente_outline_section_get_shown (section);
  guint       n = g_list_model_get_n_items (objects);
  g_autoptr (GtkTreeListRow) title = find_open (tree, section);

  for (guint i = 0; title != NULL && i < n; i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);

      if (g_hash_table_contains (ids, entente_object_get_id (object)))
        gtk_bitset_add (lines, gtk_tree_list_row_get_position (title) + 1 + i);
    }
}

/**
 * entente_outline_lines_find_selected:
 * @tree: the lines
 * @sections: (element-type EntenteOutlineSection): all sections of which lines are made
 * @workspace: what knows the selection
 *
 * Goes only through sections of which something is selected, and makes no lines: a line takes its time to be made.
 *
 * Returns: (transfer full): the lines of what is selected in the workspace
 */
GtkBitset *
entente_outline_lines_find_selected (GtkTreeListModel *tree,
                                     GListModel       *sections,
                                     EntenteWorkspace *workspace)
{
  const char *const *selection = entente_workspace_get_selection (workspace);
  EntenteScope      *scope = entente_workspace_get_scope (workspace);
  GtkBitset         *lines = gtk_bitset_new_empty ();
  gboolean           has_type[ENTENTE_N_TYPES] = {FALSE};
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; selection[i] != NULL; i++)
    {
      EntenteObject *object = entente_scope_lookup (scope, selection[i]);

      if (object != NULL && g_hash_table_add (ids, (char *)selection[i]))
        has_type[entente_object_get_object_type (object)] = TRUE;
    }

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (EntenteOutlineSection) section = g_list_model_get_item (sections, i);

      if (has_type[entente_outline_section_get_object_type (section)])
        find_in (tree, section, ids, lines);
    }

  return lines;
}
