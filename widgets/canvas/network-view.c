#include "widgets/canvas/network-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#define MIN_WIDTH      160
#define MIN_HEIGHT     120
#define NATURAL_WIDTH  800
#define NATURAL_HEIGHT 480

G_DEFINE_TYPE (EntenteNetworkView, entente_network_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_WORKSPACE,
  PROP_ZOOM,
  PROP_SHOW_GRID,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * entente_canvas_moved:
 * @self: a canvas
 *
 * Follows a change of the viewport.
 */
void
entente_canvas_moved (EntenteNetworkView *self)
{
  self->viewport.x = round (self->viewport.x);
  self->viewport.y = round (self->viewport.y);
  entente_canvas_hold_view (self);

  if (self->told_scale != self->viewport.scale)
    {
      self->told_scale = self->viewport.scale;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
    }

  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean update_cb (gpointer data);

static void
update_items (EntenteNetworkView *self)
{
  EntenteScene *scene = entente_canvas_get_scene (self);

  g_clear_handle_id (&self->update_id, g_source_remove);

  if (scene == self->itemized)
    return;

  g_clear_pointer (&self->itemized, entente_scene_unref);

  if (!entente_canvas_items_show (self->items, scene, entente_canvas_get_anchors (self)))
    {
      self->update_id = g_idle_add_full (G_PRIORITY_LOW, update_cb, self, NULL);
      return;
    }

  self->itemized = entente_scene_ref (scene);
  entente_canvas_items_show_selection (self->items, self->workspace);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
update_cb (gpointer data)
{
  EntenteNetworkView *self = data;

  self->update_id = 0;
  update_items (self);

  return G_SOURCE_REMOVE;
}

/**
 * entente_canvas_focus:
 * @self: a canvas
 * @id: (nullable): id of something shown
 *
 * Gives the keyboard's focus to what stands for it, or to the canvas itself.
 */
void
entente_canvas_focus (EntenteNetworkView *self,
                      const char         *id)
{
  EntenteCanvasItem *item;

  while (self->update_id != 0 && id != NULL && entente_canvas_items_find (self->items, id) == NULL)
    update_items (self);

  item = entente_canvas_items_find (self->items, id);
  gtk_widget_grab_focus (item != NULL ? GTK_WIDGET (item) : GTK_WIDGET (self));
}

static void
scene_changed_cb (EntenteNetworkView *self)
{
  entente_canvas_follow_view (self);
  entente_canvas_drop_preview (self);

  if (entente_workspace_is_drawn (self->workspace))
    entente_hand_reset (&self->dropped);

  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, update_cb, self, NULL);
}

static void
selection_changed_cb (EntenteNetworkView *self)
{
  const char        *selected = entente_workspace_get_selected (self->workspace);
  const EntenteRect *anchor;

  entente_canvas_items_show_selection (self->items, self->workspace);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (selected == NULL || self->hand.state != ENTENTE_HAND_IDLE || gtk_widget_get_width (GTK_WIDGET (self)) == 0)
    return;

  anchor = entente_anchors_find (entente_canvas_get_anchors (self), selected);

  if (anchor != NULL)
    entente_canvas_reveal (self, anchor);
}

static void
improved_cb (gpointer user_data)
{
  gtk_widget_queue_draw (user_data);
}

static void
entente_network_view_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (widget);
  const EntenteHand  *mover = entente_canvas_get_mover (self);
  EntentePictureView  view = {
     .scene = mover != NULL ? entente_drag_sketch_get_still (mover->sketch) : entente_canvas_get_scene (self),
     .over = entente_canvas_get_over (self),
     .theme = entente_workspace_get_theme (self->workspace),
     .viewport = self->viewport,
     .width = gtk_widget_get_width (widget),
     .height = gtk_widget_get_height (widget),
     .factor = gtk_widget_get_scale_factor (widget),
     .grid = self->show_grid ? ENTENTE_CANVAS_GRID : 0,
  };

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)view.width, (float)view.height));
  entente_picture_snapshot (self->picture, snapshot, &view);
  entente_canvas_snapshot_overlay (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
entente_network_view_measure (GtkWidget     *widget,
                              GtkOrientation orientation,
                              int            for_size,
                              int           *minimum,
                              int           *natural,
                              int           *minimum_baseline,
                              int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
entente_network_view_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (widget);
  GtkWidget          *popovers[] = {self->name_popover, self->deal_popover, self->menu};

  /* An edit does not move the view; another size, or another view, does. */
  if (self->follows_content && (width != self->fitted_width || height != self->fitted_height))
    {
      self->fitted_width = width;
      self->fitted_height = height;
      entente_canvas_fit_content (self);

      /* What is being drawn has its place. */
      if (self->draft.area.width > 0)
        entente_canvas_hold_view (self);
    }

  entente_canvas_items_allocate (self->items, &self->viewport);

  if (width != self->width || height != self->height)
    {
      self->width = width;
      self->height = height;
      g_signal_emit (self, signals[SIGNAL_MOVED], 0);

      if (self->draft.area.width > 0)
        entente_canvas_reveal (self, &self->draft.area);
    }

  entente_canvas_point_draft (self);

  for (guint i = 0; i < G_N_ELEMENTS (popovers); i++)
    if (popovers[i] != NULL)
      gtk_popover_present (GTK_POPOVER (popovers[i]));
}

/* Tab goes from item to item in reading order, and out at the end. */
static gboolean
entente_network_view_focus (GtkWidget       *widget,
                            GtkDirectionType direction)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (widget);
  EntenteCanvasItem  *item = entente_canvas_items_get_focused (self->items);
  GtkWidget          *child = gtk_widget_get_focus_child (widget);

  if (child != NULL && !ENTENTE_IS_CANVAS_ITEM (child))
    return gtk_widget_child_focus (child, direction);

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return FALSE;

  if (item != NULL)
    item = entente_canvas_items_get_next (self->items, item, direction == GTK_DIR_TAB_FORWARD ? 1 : -1);
  else if (gtk_widget_has_focus (widget) && direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  else
    item = entente_canvas_items_find (self->items, entente_workspace_get_selected (self->workspace));

  if (item == NULL && entente_canvas_items_get_focused (self->items) != NULL)
    return FALSE;

  if (item == NULL)
    item = entente_canvas_items_get_next (self->items, NULL, direction == GTK_DIR_TAB_FORWARD ? 1 : -1);

  if (item == NULL)
    return !gtk_widget_has_focus (widget) && gtk_widget_grab_focus (widget);

  entente_canvas_reveal (self, entente_canvas_item_get_bounds (item));

  return gtk_widget_grab_focus (GTK_WIDGET (item));
}

static void
entente_network_view_get_property (GObject    *object,
                                   guint       property,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (object);

  switch (property)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;

    case PROP_ZOOM:
      g_value_set_double (value, entente_network_view_get_zoom (self));
      break;

    case PROP_SHOW_GRID:
      g_value_set_boolean (value, self->show_grid);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_network_view_set_property (GObject      *object,
                                   guint         property,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (object);

  switch (property)
    {
    case PROP_WORKSPACE:
      self->workspace = g_value_dup_object (value);
      break;

    case PROP_ZOOM:
      entente_network_view_set_zoom (self, g_value_get_double (value));
      break;

    case PROP_SHOW_GRID:
      entente_network_view_set_show_grid (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
entente_network_view_constructed (GObject *object)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (object);

  G_OBJECT_CLASS (entente_network_view_parent_class)->constructed (object);

  self->view = g_strdup (entente_workspace_get_view (self->workspace));
  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (entente_canvas_check_draft), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "scene-changed", G_CALLBACK (scene_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  scene_changed_cb (self);
}

static void
entente_network_view_dispose (GObject *object)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (object);

  if (self->workspace != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->workspace, self);
      entente_canvas_drop_draft (self);
    }

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_pointer (&self->name_popover, gtk_widget_unparent);
  g_clear_pointer (&self->deal_popover, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->items, entente_canvas_items_free);
  g_clear_object (&self->effects);
  g_clear_pointer (&self->picture, entente_picture_free);
  g_clear_pointer (&self->preview, entente_scene_unref);
  g_clear_pointer (&self->over, entente_scene_unref);
  g_clear_pointer (&self->anchors, entente_anchors_free);
  g_clear_pointer (&self->viewports, g_hash_table_unref);
  g_clear_pointer (&self->hovered, g_free);
  g_clear_pointer (&self->bend_line, g_free);
  g_clear_pointer (&self->walk_from, g_free);
  g_clear_pointer (&self->walk_to, g_free);
  g_clear_pointer (&self->view, g_free);
  g_clear_pointer (&self->itemized, entente_scene_unref);
  entente_hand_reset (&self->dropped);
  entente_canvas_stop_glide (self);
  entente_hand_reset (&self->hand);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_network_view_parent_class)->dispose (object);
}

static void
entente_network_view_class_init (EntenteNetworkViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = entente_network_view_constructed;
  object_class->dispose = entente_network_view_dispose;
  object_class->get_property = entente_network_view_get_property;
  object_class->set_property = entente_network_view_set_property;

  widget_class->focus = entente_network_view_focus;
  widget_class->measure = entente_network_view_measure;
  widget_class->size_allocate = entente_network_view_size_allocate;
  widget_class->snapshot = entente_network_view_snapshot;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, ENTENTE_TYPE_WORKSPACE,
                                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0.01, 100, 1,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_GRID] = g_param_spec_boolean ("show-grid", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_MOVED] = g_signal_new ("moved", ENTENTE_TYPE_NETWORK_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  entente_canvas_class_bind_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "networkview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
entente_network_view_init (EntenteNetworkView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->viewport.scale = ENTENTE_VIEWPORT_ACTUAL_SCALE;
  self->follows_content = TRUE;
  self->viewports = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->picture = entente_picture_new (improved_cb, self);
  self->items = entente_canvas_items_new (widget);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  entente_canvas_add_tooltips (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Partnership network"),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE,
                                  -1);
  entente_canvas_add_controllers (self);
}

/**
 * entente_network_view_new:
 * @workspace: what is shown and worked on
 *
 * Returns: (transfer floating): a canvas
 */
GtkWidget *
entente_network_view_new (EntenteWorkspace *workspace)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);

  return g_object_new (ENTENTE_TYPE_NETWORK_VIEW, "workspace", workspace, NULL);
}

/**
 * entente_network_view_set_show_grid:
 * @self: a network view
 * @show_grid: whether to show the dots that cards snap to
 *
 * Shows or hides the grid.
 */
void
entente_network_view_set_show_grid (EntenteNetworkView *self,
                                    gboolean            show_grid)
{
  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  if (self->show_grid == show_grid)
    return;

  self->show_grid = show_grid;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_GRID]);
}

/**
 * entente_network_view_grab_current:
 * @self: a network view
 *
 * Gives the keyboard's focus to what is selected, or to the canvas.
 */
void
entente_network_view_grab_current (EntenteNetworkView *self)
{
  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  entente_canvas_focus (self, entente_workspace_get_selected (self->workspace));
}
