#include "widgets/canvas/canvas-grips.h"
#include "widgets/canvas/network-view-private.h"

#include "widgets/commands.h"

typedef struct _Key Key;

/**
 * Key:
 * @run: what it does; returns whether it did anything
 * @direction: for arrows
 * @x: for arrows, steps rightwards; for Home and End, the step that starts there
 * @y: for arrows, steps downwards
 */
struct _Key
{
  guint           key;
  GdkModifierType modifiers;
  gboolean (*run) (EntenteNetworkView *self,
                   const Key          *key);
  GtkDirectionType direction;
  int              x;
  int              y;
};

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

/**
 * entente_canvas_go_to:
 * @self: a canvas
 * @item: (nullable): one of its items
 *
 * Gives it the focus, and shows that.
 */
void
entente_canvas_go_to (EntenteNetworkView *self,
                      EntenteCanvasItem  *item)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (item == NULL)
    return;

  entente_canvas_reveal (self, entente_canvas_item_get_bounds (item));
  gtk_widget_grab_focus (GTK_WIDGET (item));

  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
}

/* From the item that has the focus, else from the one selected. */
static EntenteCanvasItem *
get_current (EntenteNetworkView *self)
{
  EntenteCanvasItem *item = entente_canvas_items_get_focused (self->items);

  return item != NULL ? item : entente_canvas_items_find (self->items, entente_workspace_get_selected (self->workspace));
}

static gboolean
nudge (EntenteNetworkView *self,
       const Key          *key)
{
  double step = (key->modifiers & GDK_SHIFT_MASK) != 0 ? ENTENTE_CANVAS_LONG_NUDGE : ENTENTE_CANVAS_NUDGE;

  select_focused (self);

  if (!entente_canvas_nudge_bend (self, key->x * step, key->y * step))
    entente_command_nudge (self->workspace, entente_workspace_get_selection (self->workspace), key->x * step, key->y * step);

  return TRUE;
}

static gboolean
align (EntenteNetworkView *self,
       const Key          *key)
{
  static const EntenteAlignment alignments[] = {
    [GTK_DIR_UP] = ENTENTE_ALIGN_TOP,
    [GTK_DIR_DOWN] = ENTENTE_ALIGN_BOTTOM,
    [GTK_DIR_LEFT] = ENTENTE_ALIGN_LEFT,
    [GTK_DIR_RIGHT] = ENTENTE_ALIGN_RIGHT,
  };

  entente_command_align (self->workspace, entente_workspace_get_selection (self->workspace), alignments[key->direction]);

  return TRUE;
}

static gboolean
go_to_nearest (EntenteNetworkView *self,
               const Key          *key)
{
  EntenteCanvasItem *item = get_current (self);

  if (item == NULL)
    entente_canvas_go_to (self, entente_canvas_items_get_next (self->items, NULL, 1));
  else
    entente_canvas_go_to (self, entente_canvas_items_get_nearest (self->items, item, key->direction));

  return TRUE;
}

static gboolean
go_to_end (EntenteNetworkView *self,
           const Key          *key)
{
  entente_canvas_go_to (self, entente_canvas_items_get_next (self->items, NULL, key->x));

  return TRUE;
}

static gboolean
walk_to_deal (EntenteNetworkView *self,
              const Key          *key)
{
  EntenteCanvasItem *item = get_current (self);

  return item != NULL && entente_canvas_walk_to_deal (self, entente_canvas_item_get_id (item), key->x);
}

static gboolean
walk_to_company (EntenteNetworkView *self,
                 const Key          *key)
{
  EntenteCanvasItem *item = get_current (self);

  return item != NULL && entente_canvas_walk_to_company (self, entente_canvas_item_get_id (item), key->x);
}

static gboolean
next_bend (EntenteNetworkView *self,
           const Key          *key)
{
  select_focused (self);

  return entente_canvas_next_bend (self) || entente_canvas_add_bend (self);
}

static gboolean
add_bend (EntenteNetworkView *self,
          const Key          *key)
{
  select_focused (self);

  return entente_canvas_add_bend (self);
}

static gboolean
drop_bend (EntenteNetworkView *self,
           const Key          *key)
{
  select_focused (self);

  return entente_canvas_drop_bend (self);
}

static gboolean
toggle_focused (EntenteNetworkView *self,
                const Key          *key)
{
  EntenteCanvasItem *item = entente_canvas_items_get_focused (self->items);

  if (item != NULL)
    entente_workspace_toggle (self->workspace, entente_canvas_item_get_id (item));

  return TRUE;
}

static gboolean
delete_selection (EntenteNetworkView *self,
                  const Key          *key)
{
  select_focused (self);
  entente_command_delete (self->workspace, entente_workspace_get_selection (self->workspace));

  return TRUE;
}

static gboolean
rename_selected (EntenteNetworkView *self,
                 const Key          *key)
{
  select_focused (self);
  entente_network_view_rename_selected (self);

  return TRUE;
}

static gboolean
edit_selected (EntenteNetworkView *self,
               const Key          *key)
{
  select_focused (self);

  return gtk_widget_activate_action (GTK_WIDGET (self), "win.edit", NULL);
}

/* What the window does with what is selected */
static gboolean
activate_on_selection (EntenteNetworkView *self,
                       const Key          *key)
{
  static const char *const actions[] = {"win.copy", "win.cut", "win.duplicate"};

  select_focused (self);

  return gtk_widget_activate_action (GTK_WIDGET (self), actions[key->x], NULL);
}

static gboolean
new_company (EntenteNetworkView *self,
             const Key          *key)
{
  entente_network_view_begin_new_company (self);

  return TRUE;
}

static gboolean
new_deal (EntenteNetworkView *self,
          const Key          *key)
{
  select_focused (self);
  entente_network_view_begin_new_deal (self);

  return TRUE;
}

static gboolean
new_note (EntenteNetworkView *self,
          const Key          *key)
{
  entente_network_view_begin_new_note (self);

  return TRUE;
}

static gboolean
new_platform (EntenteNetworkView *self,
              const Key          *key)
{
  return gtk_widget_activate_action (GTK_WIDGET (self), "win.new-platform", NULL);
}

static gboolean
toggle_minimap (EntenteNetworkView *self,
                const Key          *key)
{
  return gtk_widget_activate_action (GTK_WIDGET (self), "win.toggle-minimap", NULL);
}

static gboolean
toggle_grid (EntenteNetworkView *self,
             const Key          *key)
{
  entente_network_view_set_show_grid (self, !self->show_grid);

  return TRUE;
}

static gboolean
select_all (EntenteNetworkView *self,
            const Key          *key)
{
  entente_network_view_select_all (self);

  return TRUE;
}

static gboolean
select_none (EntenteNetworkView *self,
             const Key          *key)
{
  entente_workspace_select (self->workspace, NULL);

  return TRUE;
}

static gboolean
invert_selection (EntenteNetworkView *self,
                  const Key          *key)
{
  entente_network_view_invert_selection (self);

  return TRUE;
}

static gboolean
zoom_in (EntenteNetworkView *self,
         const Key          *key)
{
  entente_network_view_zoom_in (self);

  return TRUE;
}

static gboolean
zoom_out (EntenteNetworkView *self,
          const Key          *key)
{
  entente_network_view_zoom_out (self);

  return TRUE;
}

static gboolean
zoom_to_actual (EntenteNetworkView *self,
                const Key          *key)
{
  entente_network_view_set_zoom (self, 1);

  return TRUE;
}

static gboolean
fit (EntenteNetworkView *self,
     const Key          *key)
{
  entente_network_view_fit (self);

  return TRUE;
}

static gboolean
fit_selection (EntenteNetworkView *self,
               const Key          *key)
{
  entente_network_view_fit_selection (self);

  return TRUE;
}

static gboolean
open_menu (EntenteNetworkView *self,
           const Key          *key)
{
  select_focused (self);
  entente_canvas_open_menu_at_current (self);

  return TRUE;
}

/* First what the hand is doing, then what is looked at, then the selection. */
static gboolean
escape (EntenteNetworkView *self,
        const Key          *key)
{
  if (self->hand.state != ENTENTE_HAND_IDLE)
    entente_canvas_cancel (self);
  else if (entente_workspace_is_focused (self->workspace, NULL, NULL))
    entente_workspace_set_focus (self->workspace, NULL, 0);
  else if (entente_workspace_get_selection (self->workspace)[0] != NULL)
    entente_workspace_select (self->workspace, NULL);
  else
    return FALSE;

  return TRUE;
}

#define ARROW_WITH(name, modifiers, run, direction, x, y)        \
  {GDK_KEY_##name, modifiers, run, GTK_DIR_##direction, x, y},   \
  {                                                              \
    GDK_KEY_KP_##name, modifiers, run, GTK_DIR_##direction, x, y \
  }

#define ARROW(name, direction, x, y)                                     \
  ARROW_WITH (name, 0, nudge, direction, x, y),                          \
    ARROW_WITH (name, GDK_SHIFT_MASK, nudge, direction, x, y),           \
    ARROW_WITH (name, GDK_CONTROL_MASK, go_to_nearest, direction, x, y), \
    ARROW_WITH (name, GDK_CONTROL_MASK | GDK_SHIFT_MASK, align, direction, x, y)

static const Key keys[] = {
  {GDK_KEY_n, 0, new_company},
  {GDK_KEY_l, 0, new_deal},
  {GDK_KEY_p, 0, new_platform},
  {GDK_KEY_t, 0, new_note},
  {GDK_KEY_g, 0, toggle_grid},
  {GDK_KEY_m, 0, toggle_minimap},
  {GDK_KEY_d, 0, walk_to_deal, .x = 1},
  {GDK_KEY_d, GDK_SHIFT_MASK, walk_to_deal, .x = -1},
  {GDK_KEY_c, 0, walk_to_company, .x = 1},
  {GDK_KEY_c, GDK_SHIFT_MASK, walk_to_company, .x = -1},
  {GDK_KEY_b, 0, next_bend},
  {GDK_KEY_b, GDK_CONTROL_MASK, add_bend},
  {GDK_KEY_b, GDK_SHIFT_MASK, drop_bend},
  {GDK_KEY_F2, 0, rename_selected},
  {GDK_KEY_Return, 0, edit_selected},
  {GDK_KEY_KP_Enter, 0, edit_selected},
  {GDK_KEY_Delete, 0, delete_selection},
  {GDK_KEY_KP_Delete, 0, delete_selection},
  {GDK_KEY_BackSpace, 0, delete_selection},
  {GDK_KEY_c, GDK_CONTROL_MASK, activate_on_selection, .x = 0},
  {GDK_KEY_x, GDK_CONTROL_MASK, activate_on_selection, .x = 1},
  {GDK_KEY_d, GDK_CONTROL_MASK, activate_on_selection, .x = 2},
  {GDK_KEY_space, GDK_CONTROL_MASK, toggle_focused},
  {GDK_KEY_a, GDK_CONTROL_MASK, select_all},
  {GDK_KEY_a, GDK_CONTROL_MASK | GDK_SHIFT_MASK, select_none},
  {GDK_KEY_i, GDK_CONTROL_MASK, invert_selection},
  {GDK_KEY_plus, 0, zoom_in},
  {GDK_KEY_equal, 0, zoom_in},
  {GDK_KEY_KP_Add, 0, zoom_in},
  {GDK_KEY_minus, 0, zoom_out},
  {GDK_KEY_KP_Subtract, 0, zoom_out},
  {GDK_KEY_0, GDK_CONTROL_MASK, zoom_to_actual},
  {GDK_KEY_9, GDK_CONTROL_MASK, fit},
  {GDK_KEY_8, GDK_CONTROL_MASK, fit_selection},
  {GDK_KEY_Menu, 0, open_menu},
  {GDK_KEY_F10, GDK_SHIFT_MASK, open_menu},
  {GDK_KEY_Escape, 0, escape},
  {GDK_KEY_Home, 0, go_to_end, .x = 1},
  {GDK_KEY_KP_Home, 0, go_to_end, .x = 1},
  {GDK_KEY_End, 0, go_to_end, .x = -1},
  {GDK_KEY_KP_End, 0, go_to_end, .x = -1},
  ARROW (Left, LEFT, -1, 0),
  ARROW (Right, RIGHT, 1, 0),
  ARROW (Up, UP, 0, -1),
  ARROW (Down, DOWN, 0, 1),
};

/* A popover's keys come here too, when nothing in it wants them. */
static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  EntenteNetworkView *self = ENTENTE_NETWORK_VIEW (widget);
  guint32             index;

  if (!entente_canvas_has_keyboard (self))
    return FALSE;

  g_variant_get (args, "(u)", &index);

  return keys[index].run (self, &keys[index]);
}

/**
 * entente_canvas_has_keyboard:
 * @self: a canvas
 *
 * Returns: whether the focus is on the canvas or one of its items, rather than in a popover of it
 */
gboolean
entente_canvas_has_keyboard (EntenteNetworkView *self)
{
  return gtk_widget_has_focus (GTK_WIDGET (self)) || entente_canvas_items_get_focused (self->items) != NULL;
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
  for (guint32 i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].modifiers, key_cb, "(u)", i);
}
