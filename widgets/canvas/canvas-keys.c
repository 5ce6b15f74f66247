#include "widgets/canvas/network-view-private.h"

#include "widgets/commands.h"

/* Keys act on what has the focus ring, when that is not selected, as if it had been selected first. */
static void
select_focused (EntenteNetworkView *self)
{
  EntenteCanvasItem *item = entente_canvas_items_get_focused (self->items);

  if (item == NULL || (gtk_widget_get_state_flags (GTK_WIDGET (item)) & GTK_STATE_FLAG_FOCUS_VISIBLE) == 0)
    return;

  if (!entente_workspace_is_selected (self->workspace, entente_canvas_item_get_id (item)))
    entente_workspace_select (self->workspace, entente_canvas_item_get_id (item));
}

static void
focus_item (EntenteNetworkView *self,
            EntenteCanvasItem  *item)
{
  if (item == NULL)
    return;

  entente_canvas_reveal (self, entente_canvas_item_get_bounds (item));
  gtk_widget_grab_focus (GTK_WIDGET (item));
}

/* From the item that has the focus, else from the one selected. */
static EntenteCanvasItem *
get_current (EntenteNetworkView *self)
{
  EntenteCanvasItem *item = entente_canvas_items_get_focused (self->items);

  return item != NULL ? item : entente_canvas_items_find (self->items, entente_workspace_get_selected (self->workspace));
}

static gboolean
nudge_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (widget);
  double              dx;
  double              dy;

  g_variant_get (args, "(dd)", &dx, &dy);
  select_focused (self);

  return entente_command_nudge (self->workspace, entente_workspace_get_selection (self->workspace), dx, dy);
}

static gboolean
nearest_cb (GtkWidget *widget,
            GVariant  *args,
            gpointer   user_data)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (widget);
  EntenteCanvasItem  *item = get_current (self);
  int                 direction;

  g_variant_get (args, "(i)", &direction);

  if (item == NULL)
    focus_item (self, entente_canvas_items_get_next (self->items, NULL, 1));
  else
    focus_item (self, entente_canvas_items_get_nearest (self->items, item, (GtkDirectionType)direction));

  return TRUE;
}

static gboolean
end_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (widget);
  int                 step;

  g_variant_get (args, "(i)", &step);
  focus_item (self, entente_canvas_items_get_next (self->items, NULL, step));

  return TRUE;
}

static gboolean
toggle_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (widget);
  EntenteCanvasItem  *item = entente_canvas_items_get_focused (self->items);

  if (item != NULL)
    entente_workspace_toggle (self->workspace, entente_canvas_item_get_id (item));

  return TRUE;
}

static gboolean
delete_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (widget);

  select_focused (self);
  entente_command_delete (self->workspace, entente_workspace_get_selection (self->workspace));

  return TRUE;
}

static gboolean
rename_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (widget);

  select_focused (self);
  entente_network_view_rename_selected (self);

  return TRUE;
}

static gboolean
new_company_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  entente_network_view_begin_new_company (ENTENTE_NETWORK_VIEW (widget));

  return TRUE;
}

static gboolean
new_deal_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (widget);

  select_focused (self);
  entente_network_view_begin_new_deal (self);

  return TRUE;
}

static gboolean
new_note_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  entente_network_view_begin_new_note (ENTENTE_NETWORK_VIEW (widget));

  return TRUE;
}

static gboolean
new_platform_cb (GtkWidget *widget,
                 GVariant  *args,
                 gpointer   user_data)
{
  return gtk_widget_activate_action (widget, "win.new-platform", NULL);
}

static gboolean
grid_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (widget);

  entente_network_view_set_show_grid (self, !self->show_grid);

  return TRUE;
}

static gboolean
select_all_cb (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  entente_network_view_select_all (ENTENTE_NETWORK_VIEW (widget));

  return TRUE;
}

static gboolean
select_none_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  entente_workspace_select (ENTENTE_NETWORK_VIEW (widget)->workspace, NULL);

  return TRUE;
}

static gboolean
invert_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  entente_network_view_invert_selection (ENTENTE_NETWORK_VIEW (widget));

  return TRUE;
}

static gboolean
zoom_in_cb (GtkWidget *widget,
            GVariant  *args,
            gpointer   user_data)
{
  entente_network_view_zoom_in (ENTENTE_NETWORK_VIEW (widget));

  return TRUE;
}

static gboolean
zoom_out_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  entente_network_view_zoom_out (ENTENTE_NETWORK_VIEW (widget));

  return TRUE;
}

static gboolean
zoom_actual_cb (GtkWidget *widget,
                GVariant  *args,
                gpointer   user_data)
{
  entente_network_view_set_zoom (ENTENTE_NETWORK_VIEW (widget), 1);

  return TRUE;
}

static gboolean
fit_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  entente_network_view_fit (ENTENTE_NETWORK_VIEW (widget));

  return TRUE;
}

static gboolean
fit_selection_cb (GtkWidget *widget,
                  GVariant  *args,
                  gpointer   user_data)
{
  entente_network_view_fit_selection (ENTENTE_NETWORK_VIEW (widget));

  return TRUE;
}

static gboolean
menu_cb (GtkWidget *widget,
         GVariant  *args,
         gpointer   user_data)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (widget);

  select_focused (self);
  entente_canvas_open_menu_at_current (self);

  return TRUE;
}

/* First what the hand is doing, then the selection. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (widget);

  if (self->hand.state != ENTENTE_HAND_IDLE)
    entente_canvas_cancel (self);
  else if (entente_workspace_get_selection (self->workspace)[0] != NULL)
    entente_workspace_select (self->workspace, NULL);
  else
    return FALSE;

  return TRUE;
}

typedef struct
{
  guint           key;
  GdkModifierType modifiers;
  GtkShortcutFunc callback;
} Key;

static const Key keys[] = {
  {GDK_KEY_n, 0, new_company_cb},
  {GDK_KEY_l, 0, new_deal_cb},
  {GDK_KEY_p, 0, new_platform_cb},
  {GDK_KEY_t, 0, new_note_cb},
  {GDK_KEY_g, 0, grid_cb},
  {GDK_KEY_F2, 0, rename_cb},
  {GDK_KEY_Return, 0, rename_cb},
  {GDK_KEY_KP_Enter, 0, rename_cb},
  {GDK_KEY_Delete, 0, delete_cb},
  {GDK_KEY_KP_Delete, 0, delete_cb},
  {GDK_KEY_BackSpace, 0, delete_cb},
  {GDK_KEY_space, GDK_CONTROL_MASK, toggle_cb},
  {GDK_KEY_a, GDK_CONTROL_MASK, select_all_cb},
  {GDK_KEY_a, GDK_CONTROL_MASK | GDK_SHIFT_MASK, select_none_cb},
  {GDK_KEY_i, GDK_CONTROL_MASK, invert_cb},
  {GDK_KEY_plus, 0, zoom_in_cb},
  {GDK_KEY_KP_Add, 0, zoom_in_cb},
  {GDK_KEY_equal, 0, zoom_in_cb},
  {GDK_KEY_minus, 0, zoom_out_cb},
  {GDK_KEY_KP_Subtract, 0, zoom_out_cb},
  {GDK_KEY_0, GDK_CONTROL_MASK, zoom_actual_cb},
  {GDK_KEY_9, GDK_CONTROL_MASK, fit_cb},
  {GDK_KEY_8, GDK_CONTROL_MASK, fit_selection_cb},
  {GDK_KEY_Menu, 0, menu_cb},
  {GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb},
  {GDK_KEY_Escape, 0, escape_cb},
};

typedef struct
{
  guint            key;
  guint            keypad;
  GtkDirectionType direction;
  int              x;
  int              y;
} Arrow;

static const Arrow arrows[] = {
  {GDK_KEY_Left, GDK_KEY_KP_Left, GTK_DIR_LEFT, -1, 0},
  {GDK_KEY_Right, GDK_KEY_KP_Right, GTK_DIR_RIGHT, 1, 0},
  {GDK_KEY_Up, GDK_KEY_KP_Up, GTK_DIR_UP, 0, -1},
  {GDK_KEY_Down, GDK_KEY_KP_Down, GTK_DIR_DOWN, 0, 1},
};

static void
bind_arrow (GtkWidgetClass *widget_class,
            const Arrow    *arrow,
            guint           key)
{
  gtk_widget_class_add_binding (widget_class, key, 0, nudge_cb, "(dd)", arrow->x * ENTENTE_CANVAS_NUDGE, arrow->y * ENTENTE_CANVAS_NUDGE);
  gtk_widget_class_add_binding (widget_class, key, GDK_SHIFT_MASK, nudge_cb, "(dd)", arrow->x * ENTENTE_CANVAS_LONG_NUDGE, arrow->y * ENTENTE_CANVAS_LONG_NUDGE);
  gtk_widget_class_add_binding (widget_class, key, GDK_CONTROL_MASK, nearest_cb, "(i)", (int)arrow->direction);
}

/**
 * entente_canvas_class_bind_keys:
 * @widget_class: the class of the canvas
 *
 * Binds the keys that act on the canvas alone.
 */
void
entente_canvas_class_bind_keys (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, keys[i].callback, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      bind_arrow (widget_class, &arrows[i], arrows[i].key);
      bind_arrow (widget_class, &arrows[i], arrows[i].keypad);
    }

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, end_cb, "(i)", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, end_cb, "(i)", -1);
}
