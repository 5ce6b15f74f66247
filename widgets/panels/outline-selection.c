#include "widgets/panels/outline-selection.h"

#include "widgets/idle.h"

/* list: which is to be scrolled to a line; is_held: whether what changes is not the planner's doing. */
struct _EntenteOutlineSelection
{
  EntenteWorkspace   *workspace;
  EntenteOutlineTree *tree;
  GtkSelectionModel  *model;
  GtkWidget          *list;
  guint               scroll_to;
  guint               scroll;
  gboolean            is_held;
};

/* Lines that come and go change the selection of the list too; only what the planner selects is passed on. */
static gboolean
gather_selection (EntenteOutlineSelection *self,
                  GPtrArray               *ids)
{
  g_autoptr (GtkBitset) shown = gtk_selection_model_get_selection (self->model);
  g_autoptr (GtkBitset) selected = entente_outline_tree_find_selected (self->tree);
  GtkBitsetIter iter;
  guint         position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, shown, &position); more; more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (EntenteObject) object = entente_outline_tree_get_object (self->tree, position);

      if (object != NULL)
        g_ptr_array_add (ids, g_strdup (entente_object_get_id (object)));
    }

  g_ptr_array_add (ids, NULL);

  return !gtk_bitset_equals (shown, selected);
}

static void
selection_changed_cb (GtkSelectionModel       *model,
                      guint                    position,
                      guint                    n_items,
                      EntenteOutlineSelection *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  EntenteObject *object;

  if (self->is_held || !gather_selection (self, ids))
    return;

  self->is_held = TRUE;
  entente_workspace_set_selection (self->workspace, (const char *const *)ids->pdata);
  self->is_held = FALSE;

  object = ids->len == 2 ? entente_scope_lookup (entente_workspace_get_scope (self->workspace), ids->pdata[0]) : NULL;
  if (object != NULL && entente_object_get_object_type (object) == ENTENTE_VIEW)
    entente_workspace_set_view (self->workspace, ids->pdata[0]);
}

/**
 * entente_outline_selection_new:
 * @workspace: what knows the selection
 * @tree: (transfer none): the lines, which stay until this is freed
 *
 * Returns: (transfer full): the selection of those lines, which follows nothing yet
 */
EntenteOutlineSelection *
entente_outline_selection_new (EntenteWorkspace   *workspace,
                               EntenteOutlineTree *tree)
{
  EntenteOutlineSelection *self = g_new0 (EntenteOutlineSelection, 1);

  self->workspace = g_object_ref (workspace);
  self->tree = tree;
  self->model = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (entente_outline_tree_get_lines (tree)))));
  g_signal_connect (self->model, "selection-changed", G_CALLBACK (selection_changed_cb), self);

  return self;
}

void
entente_outline_selection_free (EntenteOutlineSelection *self)
{
  g_clear_handle_id (&self->scroll, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->model, self);
  g_object_unref (self->model);
  g_object_unref (self->workspace);
  g_free (self);
}

/**
 * entente_outline_selection_get_model:
 * @self: a selection
 *
 * Returns: (transfer none): the lines, for a list
 */
GtkSelectionModel *
entente_outline_selection_get_model (EntenteOutlineSelection *self)
{
  return self->model;
}

/**
 * entente_outline_selection_hold:
 * @self: a selection
 *
 * Passes nothing on until it is released: lines are about to come and go, which is not the planner's doing.
 */
void
entente_outline_selection_hold (EntenteOutlineSelection *self)
{
  self->is_held = TRUE;
}

void
entente_outline_selection_release (EntenteOutlineSelection *self)
{
  self->is_held = FALSE;
}

static gboolean
scroll_cb (gpointer user_data)
{
  EntenteOutlineSelection *self = user_data;

  self->scroll = 0;
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", self->scroll_to);

  return G_SOURCE_REMOVE;
}

/* A list can scroll only once it knows its size. */
static void
queue_scroll (EntenteOutlineSelection *self,
              GtkWidget               *list,
              guint                    position)
{
  self->list = list;
  self->scroll_to = position;
  if (self->scroll == 0)
    self->scroll = g_idle_add_full (ENTENTE_IDLE_PANE, scroll_cb, self, NULL);
}

/**
 * entente_outline_selection_follow:
 * @self: a selection
 * @list: the list that shows it, which stays until this is freed
 *
 * Selects the lines of what is selected in the workspace, and scrolls to the first, unless it is held.
 */
void
entente_outline_selection_follow (EntenteOutlineSelection *self,
                                  GtkWidget               *list)
{
  g_autoptr (GtkBitset) shown = gtk_selection_model_get_selection (self->model);
  g_autoptr (GtkBitset) selected = entente_outline_tree_find_selected (self->tree);
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->model)));

  if (self->is_held)
    return;

  self->is_held = TRUE;
  if (!gtk_bitset_equals (shown, selected))
    gtk_selection_model_set_selection (self->model, selected, all);
  self->is_held = FALSE;

  if (!gtk_bitset_is_empty (selected) && gtk_widget_get_mapped (list))
    queue_scroll (self, list, gtk_bitset_get_minimum (selected));
}

/**
 * entente_outline_selection_take_in:
 * @self: a selection
 * @position: of a line
 *
 * Selects the line alone, unless it is one of those that are selected.
 */
void
entente_outline_selection_take_in (EntenteOutlineSelection *self,
                                   guint                    position)
{
  if (!gtk_selection_model_is_selected (self->model, position))
    gtk_selection_model_select_item (self->model, position, TRUE);
}
