#include "widgets/panels/outline.h"

#include "widgets/idle.h"
#include "widgets/panels/outline-row.h"
#include "widgets/panels/outline-section.h"
#include "widgets/panels/outline-selection.h"
#include "widgets/panels/outline-tree.h"

#include <glib/gi18n.h>

struct _EntenteOutline
{
  GtkWidget           parent_instance;
  EntenteWorkspace   *workspace;
  GtkWidget          *box;
  GtkWidget          *search;
  GtkWidget          *list;
  GtkWidget          *nothing;
  GtkWidget          *menu;
  EntenteOutlineTree *tree;
  GPtrArray          *rows;
  guint               expand;
  gboolean            was_mapped;

  EntenteOutlineSelection *selection;
};

G_DEFINE_FINAL_TYPE (EntenteOutline, entente_outline, GTK_TYPE_WIDGET)

static GListModel *
get_lines (EntenteOutline *self)
{
  return G_LIST_MODEL (entente_outline_tree_get_lines (self->tree));
}

static void
follow_selection (EntenteOutline *self)
{
  entente_outline_selection_follow (self->selection, self->list);
}

static gboolean
expand_cb (gpointer user_data)
{
  EntenteOutline *self = user_data;
  gboolean        more;

  entente_outline_selection_hold (self->selection);
  more = entente_outline_tree_expand_next (self->tree);
  entente_outline_selection_release (self->selection);

  if (more)
    return G_SOURCE_CONTINUE;

  self->expand = 0;
  follow_selection (self);

  return G_SOURCE_REMOVE;
}

static void
queue_expand (EntenteOutline *self)
{
  if (self->expand == 0)
    self->expand = g_idle_add_full (ENTENTE_IDLE_PANE, expand_cb, self, NULL);
}

static void
refresh_rows (EntenteOutline *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    entente_outline_row_refresh (self->rows->pdata[i]);
}

static void
update_sections (EntenteOutline *self)
{
  gboolean others;

  entente_outline_selection_hold (self->selection);
  others = entente_outline_tree_narrow (self->tree);
  entente_outline_selection_release (self->selection);

  if (others)
    queue_expand (self);

  gtk_widget_set_visible (self->nothing, entente_outline_tree_is_searching (self->tree) && g_list_model_get_n_items (get_lines (self)) == 0);
  refresh_rows (self);
  follow_selection (self);
}

static void
workspace_changed_cb (EntenteOutline *self)
{
  entente_outline_selection_hold (self->selection);
  entente_outline_tree_refresh (self->tree);
  entente_outline_selection_release (self->selection);

  update_sections (self);
}

static void
section_ready_cb (EntenteOutline        *self,
                  EntenteOutlineSection *section)
{
  entente_outline_selection_hold (self->selection);
  entente_outline_section_take (section);
  entente_outline_selection_release (self->selection);

  update_sections (self);
  queue_expand (self);
}

static void
view_changed_cb (EntenteOutline *self)
{
  entente_outline_selection_hold (self->selection);
  entente_outline_tree_follow_view (self->tree);
  entente_outline_selection_release (self->selection);

  update_sections (self);
}

static void
search_changed_cb (EntenteOutline *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  entente_workspace_set_search (self->workspace, text);

  entente_outline_selection_hold (self->selection);
  entente_outline_tree_search (self->tree, text);
  entente_outline_selection_release (self->selection);

  update_sections (self);
}

static void
go_to (EntenteOutline *self,
       EntenteObject  *object)
{
  entente_workspace_select (self->workspace, entente_object_get_id (object));

  if (entente_object_get_object_type (object) == ENTENTE_VIEW)
    entente_workspace_set_view (self->workspace, entente_object_get_id (object));
}

static void
search_activate_cb (EntenteOutline *self)
{
  guint n = g_list_model_get_n_items (get_lines (self));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteObject) object = entente_outline_tree_get_object (self->tree, i);

      if (object != NULL)
        {
          go_to (self, object);
          return;
        }
    }
}

static void
stop_search_cb (EntenteOutline *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (self->list);
}

static gboolean
search_key_cb (EntenteOutline *self,
               guint           key)
{
  return key == GDK_KEY_Down && gtk_widget_grab_focus (self->list);
}

static void
activate_cb (EntenteOutline *self,
             guint           position)
{
  g_autoptr (EntenteObject) object = entente_outline_tree_get_object (self->tree, position);
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (get_lines (self), position);

  if (object != NULL)
    go_to (self, object);
  else if (row != NULL)
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

static void
pop_up_menu (EntenteOutline *self,
             GtkWidget      *at,
             double          x,
             double          y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (at, GTK_WIDGET (self), &GRAPHENE_POINT_INIT ((float)x, (float)y), &point))
    return;

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &(GdkRectangle) {(int)point.x, (int)point.y, 1, 1});
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_wanted_cb (EntenteOutline *self,
                double          x,
                double          y,
                GtkWidget      *row)
{
  GtkListItem *item = g_object_get_data (G_OBJECT (row), "item");
  guint        position = gtk_list_item_get_position (item);
  g_autoptr (EntenteObject) object = entente_outline_tree_get_object (self->tree, position);

  if (object == NULL)
    return;

  entente_outline_selection_take_in (self->selection, position);

  pop_up_menu (self, row, x, y);
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  EntenteOutline *self = ENTENTE_OUTLINE (widget);
  GtkWidget      *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->list) || entente_workspace_get_selection (self->workspace)[0] == NULL)
    return FALSE;

  pop_up_menu (self, focus, 24, gtk_widget_get_height (focus));

  return TRUE;
}

static void
set_up_cb (EntenteOutline *self,
           GtkListItem    *item)
{
  GtkWidget *row = entente_outline_row_new (self->workspace);

  g_object_set_data (G_OBJECT (row), "item", item);
  g_signal_connect_object (row, "menu-wanted", G_CALLBACK (menu_wanted_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (EntenteOutline *self,
         GtkListItem    *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);

  gtk_list_item_set_selectable (item, gtk_tree_list_row_get_depth (row) > 0);
  entente_outline_row_show (ENTENTE_OUTLINE_ROW (gtk_list_item_get_child (item)), row);
  g_ptr_array_add (self->rows, gtk_list_item_get_child (item));
}

static void
unbind_cb (EntenteOutline *self,
           GtkListItem    *item)
{
  g_ptr_array_remove_fast (self->rows, gtk_list_item_get_child (item));
  entente_outline_row_show (ENTENTE_OUTLINE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
build_model (EntenteOutline *self)
{
  self->tree = entente_outline_tree_new (self->workspace, G_CALLBACK (section_ready_cb), self);
  self->selection = entente_outline_selection_new (self->workspace, self->tree);
}

static void
add_shortcut (GtkEventController *controller,
              guint               key,
              const char         *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, 0), gtk_named_action_new (action)));
}

static GtkWidget *
new_list (EntenteOutline *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget          *scroller = gtk_scrolled_window_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);

  self->list = gtk_list_view_new (g_object_ref (entente_outline_selection_get_model (self->selection)), factory);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Outline"), -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);

  add_shortcut (shortcuts, GDK_KEY_F2, "win.rename");
  add_shortcut (shortcuts, GDK_KEY_Delete, "win.delete");
  gtk_widget_add_controller (self->list, shortcuts);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}

static void
set_up_search (EntenteOutline *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (self->search, "outline-search");
  g_object_set (self->search, "placeholder-text", _("Find"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find in the outline"), -1);
  gtk_widget_add_controller (self->search, keys);

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (search_key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "stop-search", G_CALLBACK (stop_search_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
new_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  g_menu_append (menu, _("_Rename"), "win.rename");
  g_menu_append (menu, _("_Delete"), "win.delete");
  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);

  return popover;
}

static void
build (EntenteOutline *self)
{
  set_up_search (self);

  self->nothing = gtk_label_new (_("Nothing found"));
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_widget_set_visible (self->nothing, FALSE);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->search);
  gtk_box_append (GTK_BOX (self->box), self->nothing);
  gtk_box_append (GTK_BOX (self->box), new_list (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->menu = new_menu ();
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
}

static gboolean
entente_outline_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ENTENTE_OUTLINE (widget)->list);
}

static void
entente_outline_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  EntenteOutline *self = ENTENTE_OUTLINE (widget);

  gtk_widget_size_allocate (self->box, &(GtkAllocation) {0, 0, width, height}, -1);
  gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
entente_outline_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  gtk_widget_measure (ENTENTE_OUTLINE (widget)->box, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
}

static void
entente_outline_map (GtkWidget *widget)
{
  EntenteOutline *self = ENTENTE_OUTLINE (widget);

  GTK_WIDGET_CLASS (entente_outline_parent_class)->map (widget);

  /* The window shows first, then one section after the other. */
  if (!self->was_mapped)
    queue_expand (self);

  self->was_mapped = TRUE;
  follow_selection (self);
}

static void
entente_outline_dispose (GObject *object)
{
  EntenteOutline *self = ENTENTE_OUTLINE (object);

  g_clear_handle_id (&self->expand, g_source_remove);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->selection, entente_outline_selection_free);
  g_clear_pointer (&self->tree, entente_outline_tree_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_outline_parent_class)->dispose (object);
}

static void
entente_outline_finalize (GObject *object)
{
  g_ptr_array_unref (ENTENTE_OUTLINE (object)->rows);

  G_OBJECT_CLASS (entente_outline_parent_class)->finalize (object);
}

static void
entente_outline_class_init (EntenteOutlineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_outline_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_outline_finalize;
  widget_class->grab_focus = entente_outline_grab_focus;
  widget_class->measure = entente_outline_measure;
  widget_class->size_allocate = entente_outline_size_allocate;
  widget_class->map = entente_outline_map;

  gtk_widget_class_set_css_name (widget_class, "outline");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
}

static void
entente_outline_init (EntenteOutline *self)
{
  self->rows = g_ptr_array_new ();
  self->search = gtk_search_entry_new ();
}

/**
 * entente_outline_new:
 * @workspace: whose plan to show
 *
 * Returns: (transfer floating): an outline
 */
GtkWidget *
entente_outline_new (EntenteWorkspace *workspace)
{
  EntenteOutline *self = g_object_new (ENTENTE_TYPE_OUTLINE, NULL);

  self->workspace = g_object_ref (workspace);
  build_model (self);
  build (self);

  g_signal_connect_object (workspace, "changed", G_CALLBACK (workspace_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "selection-changed", G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::view", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * entente_outline_focus_search:
 * @self: an outline
 *
 * Lets the planner type what to find.
 */
void
entente_outline_focus_search (EntenteOutline *self)
{
  gtk_widget_grab_focus (self->search);
}
