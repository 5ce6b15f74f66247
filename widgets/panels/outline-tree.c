#include "widgets/panels/outline-tree.h"

#include "widgets/forms/search-text.h"
#include "widgets/panels/outline-section.h"

static const EntenteType section_types[] = {
  ENTENTE_VIEW,
  ENTENTE_COMPANY,
  ENTENTE_DEAL,
  ENTENTE_PLATFORM,
  ENTENTE_PLANT,
  ENTENTE_TECHNOLOGY,
  ENTENTE_VEHICLE,
  ENTENTE_GROUP,
  ENTENTE_NOTE,
  ENTENTE_PICTURE,
};

struct _EntenteOutlineTree
{
  EntenteWorkspace *workspace;
  GListStore       *sections;
  GtkFilter        *filter;
  GtkTreeListModel *lines;
  gboolean          is_searching;
};

/* What every plan has is listed from the start; everything else is seen once there is any. */
static gboolean
is_always_listed (EntenteType type)
{
  return type == ENTENTE_VIEW || type == ENTENTE_COMPANY || type == ENTENTE_DEAL || type == ENTENTE_PLATFORM;
}

/* A search leaves only sections in which something was found. */
static gboolean
filter_section (gpointer item,
                gpointer user_data)
{
  EntenteOutlineTree    *self = user_data;
  EntenteOutlineSection *section = item;

  if (self->is_searching)
    return g_list_model_get_n_items (entente_outline_section_get_shown (section)) > 0;

  return is_always_listed (entente_outline_section_get_object_type (section)) || entente_outline_section_get_n (section) > 0;
}

static GListModel *
create_children (gpointer item,
                 gpointer user_data)
{
  if (!ENTENTE_IS_OUTLINE_SECTION (item))
    return NULL;

  return g_object_ref (entente_outline_section_get_shown (item));
}

static EntenteOutlineSection *
get_section (EntenteOutlineTree *self,
             guint               index)
{
  g_autoptr (EntenteOutlineSection) section = g_list_model_get_item (G_LIST_MODEL (self->sections), index);

  return section;
}

/**
 * entente_outline_tree_new:
 * @workspace: whose plan to show
 * @ready: called with @object and a section when many of its objects are sorted, and can be taken
 * @object: a GObject
 *
 * Returns: (transfer full): lines of which none is open
 */
EntenteOutlineTree *
entente_outline_tree_new (EntenteWorkspace *workspace,
                          GCallback         ready,
                          gpointer          object)
{
  EntenteOutlineTree *self = g_new0 (EntenteOutlineTree, 1);
  GListModel         *shown;

  self->workspace = g_object_ref (workspace);
  self->sections = g_list_store_new (ENTENTE_TYPE_OUTLINE_SECTION);

  for (guint i = 0; i < G_N_ELEMENTS (section_types); i++)
    {
      g_autoptr (EntenteOutlineSection) section = entente_outline_section_new (entente_workspace_get_scope (workspace), section_types[i]);

      g_signal_connect_object (section, "ready", ready, object, G_CONNECT_SWAPPED);
      g_list_store_append (self->sections, section);
    }

  entente_outline_tree_follow_view (self);
  self->filter = GTK_FILTER (gtk_custom_filter_new (filter_section, self, NULL));
  shown = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->sections)), g_object_ref (self->filter)));
  self->lines = gtk_tree_list_model_new (shown, FALSE, FALSE, create_children, NULL, NULL);

  return self;
}

void
entente_outline_tree_free (EntenteOutlineTree *self)
{
  g_object_unref (self->lines);
  g_object_unref (self->filter);
  g_object_unref (self->sections);
  g_object_unref (self->workspace);
  g_free (self);
}

GtkTreeListModel *
entente_outline_tree_get_lines (EntenteOutlineTree *self)
{
  return self->lines;
}

/**
 * entente_outline_tree_get_object:
 * @self: lines
 * @position: of a line
 *
 * Returns: (transfer full) (nullable): its object; %NULL for the title of a section
 */
EntenteObject *
entente_outline_tree_get_object (EntenteOutlineTree *self,
                                 guint               position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  g_autoptr (GObject) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return ENTENTE_IS_OBJECT (item) ? ENTENTE_OBJECT (g_steal_pointer (&item)) : NULL;
}

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
 * entente_outline_tree_find_selected:
 * @self: lines
 *
 * Goes only through sections of which something is selected, and makes no lines: a line takes its time to be made.
 *
 * Returns: (transfer full): the lines of what is selected in the workspace
 */
GtkBitset *
entente_outline_tree_find_selected (EntenteOutlineTree *self)
{
  const char *const *selection = entente_workspace_get_selection (self->workspace);
  EntenteScope      *scope = entente_workspace_get_scope (self->workspace);
  GtkBitset         *lines = gtk_bitset_new_empty ();
  gboolean           has_type[ENTENTE_N_TYPES] = {FALSE};
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; selection[i] != NULL; i++)
    {
      EntenteObject *object = entente_scope_lookup (scope, selection[i]);

      if (object != NULL && g_hash_table_add (ids, (char *)selection[i]))
        has_type[entente_object_get_object_type (object)] = TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (section_types); i++)
    if (has_type[section_types[i]])
      find_in (self->lines, get_section (self, i), ids, lines);

  return lines;
}

gboolean
entente_outline_tree_is_searching (EntenteOutlineTree *self)
{
  return self->is_searching;
}

/* Lines that come all at once later would show in a long turn, so that a section opens when it has them. */
static gboolean
is_ready_to_open (GtkTreeListRow *row)
{
  g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

  return gtk_tree_list_row_is_expandable (row) && entente_outline_section_is_ready (ENTENTE_OUTLINE_SECTION (item));
}

/**
 * entente_outline_tree_expand_next:
 * @self: lines
 *
 * Returns: whether there was a section to open
 */
gboolean
entente_outline_tree_expand_next (EntenteOutlineTree *self)
{
  GtkTreeListRow *row;

  for (guint i = 0; (row = gtk_tree_list_model_get_child_row (self->lines, i)) != NULL; i++)
    {
      g_autoptr (GtkTreeListRow) owned = row;

      if (gtk_tree_list_row_get_expanded (row) || !is_ready_to_open (row))
        continue;

      gtk_tree_list_row_set_expanded (row, TRUE);
      return TRUE;
    }

  return FALSE;
}

static guint
count_sections (EntenteOutlineTree *self)
{
  guint n = 0;

  for (GtkTreeListRow *row = NULL; (row = gtk_tree_list_model_get_child_row (self->lines, n)) != NULL; g_object_unref (row))
    n++;

  return n;
}

/**
 * entente_outline_tree_narrow:
 * @self: lines
 *
 * Shows the sections that have something to show, and opens them while something is searched.
 *
 * Returns: whether sections came or went; what stands between two that go away is closed by that too
 */
gboolean
entente_outline_tree_narrow (EntenteOutlineTree *self)
{
  guint n = count_sections (self);

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  while (self->is_searching && entente_outline_tree_expand_next (self))
    continue;

  return count_sections (self) != n;
}

/**
 * entente_outline_tree_refresh:
 * @self: lines
 *
 * Sorts and narrows down anew what may have changed, while the workspace tells of it.
 */
void
entente_outline_tree_refresh (EntenteOutlineTree *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (section_types); i++)
    entente_outline_section_refresh (get_section (self, i), entente_workspace_get_changes (self->workspace));
}

/**
 * entente_outline_tree_follow_view:
 * @self: lines
 *
 * Lists the notes, frames and pictures of the view that is shown now.
 */
void
entente_outline_tree_follow_view (EntenteOutlineTree *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (section_types); i++)
    entente_outline_section_set_view (get_section (self, i), entente_workspace_get_view (self->workspace));
}

/**
 * entente_outline_tree_search:
 * @self: lines
 * @text: what was typed; empty to show everything
 */
void
entente_outline_tree_search (EntenteOutlineTree *self,
                             const char         *text)
{
  g_autofree char *query = entente_search_fold (text);

  self->is_searching = *text != '\0';

  for (guint i = 0; i < G_N_ELEMENTS (section_types); i++)
    entente_outline_section_set_query (get_section (self, i), query);
}
