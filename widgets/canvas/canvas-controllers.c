#include "widgets/canvas/canvas-grips.h"
#include "widgets/canvas/network-view-private.h"

#include <math.h>

/* One click of the wheel */
#define WHEEL_STEP 56.0
#define ZOOM_STEP  1.15

static GdkModifierType
get_modifiers (gpointer controller)
{
  return gtk_event_controller_get_current_event_state (controller);
}

static gboolean
is_finger (GtkGesture *gesture)
{
  GdkEvent *event = gtk_gesture_get_last_event (gesture, gtk_gesture_get_last_updated_sequence (gesture));

  return event != NULL && gdk_event_get_event_type (event) == GDK_TOUCH_BEGIN;
}

static void
drag_begin_cb (EntenteNetworkView *self,
               double              x,
               double              y,
               GtkGestureSingle   *gesture)
{
  guint    button = gtk_gesture_single_get_current_button (gesture);
  gboolean pans = button == GDK_BUTTON_MIDDLE || (button == GDK_BUTTON_PRIMARY && self->space_held);

  if (button == GDK_BUTTON_PRIMARY || pans)
    entente_canvas_press (self, x, y, get_modifiers (gesture), pans);
  else
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);

  self->hand.is_finger = is_finger (GTK_GESTURE (gesture));
}

static void
drag_update_cb (EntenteNetworkView *self,
                double              dx,
                double              dy,
                GtkGestureDrag     *gesture)
{
  double x;
  double y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    entente_canvas_drag (self, x + dx, y + dy, get_modifiers (gesture));
}

static void
drag_end_cb (EntenteNetworkView *self,
             double              dx,
             double              dy,
             GtkGestureDrag     *gesture)
{
  entente_canvas_release (self, get_modifiers (gesture));
}

static void
drag_cancel_cb (EntenteNetworkView *self)
{
  entente_canvas_cancel (self);
}

/* On release, since a popover opened on the press would be closed by the release. */
static void
click_released_cb (EntenteNetworkView *self,
                   int                 n_press,
                   double              x,
                   double              y,
                   GtkGesture         *gesture)
{
  const EntenteSceneItem *item;
  EntentePoint            at;
  EntenteGrip             grip;

  if (n_press != 2 || (get_modifiers (gesture) & (GDK_SHIFT_MASK | GDK_CONTROL_MASK)) != 0)
    return;

  item = entente_canvas_pick (self, x, y);
  at = entente_viewport_to_scene (&self->viewport, x, y);

  if (entente_canvas_find_grip (self, x, y, &grip) && grip.company == NULL)
    entente_canvas_remove_bend (self, &grip);
  else if (item != NULL && item->part != ENTENTE_PART_LINE && entente_canvas_get_type_of (self, item->object) == ENTENTE_GROUP)
    entente_canvas_toggle_frame (self, item->part == ENTENTE_PART_TOGGLE ? NULL : item->object);
  else if (item != NULL)
    entente_canvas_rename (self, item->object);
  else if (!entente_canvas_is_on_handle (self, x, y))
    entente_canvas_ask_company (self, at.x, at.y);
}

/* On release too: a release that a menu sees without its press would choose what happens to lie below the pointer. */
static void
menu_released_cb (EntenteNetworkView *self,
                  int                 n_press,
                  double              x,
                  double              y)
{
  entente_canvas_open_menu (self, x, y);
}

static void
long_pressed_cb (EntenteNetworkView *self,
                 double              x,
                 double              y)
{
  entente_canvas_cancel (self);
  entente_canvas_open_menu (self, x, y);
}

static void
motion_cb (EntenteNetworkView *self,
           double              x,
           double              y)
{
  if (self->hand.state == ENTENTE_HAND_IDLE)
    entente_canvas_hover (self, x, y);
}

static gboolean
scroll_cb (EntenteNetworkView       *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType modifiers = get_modifiers (controller);
  double          step = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL ? WHEEL_STEP : 1;
  EntentePoint    at = self->pointer;

  if (!self->has_pointer)
    at = (EntentePoint) {gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, gtk_widget_get_height (GTK_WIDGET (self)) / 2.0};

  if ((modifiers & GDK_CONTROL_MASK) != 0)
    entente_canvas_zoom_to (self, self->viewport.scale * pow (ZOOM_STEP, -dy * step / WHEEL_STEP), at.x, at.y);
  else if ((modifiers & GDK_SHIFT_MASK) != 0)
    entente_canvas_pan (self, -dy * step, -dx * step);
  else
    entente_canvas_pan (self, -dx * step, -dy * step);

  return GDK_EVENT_STOP;
}

static void
zoom_begin_cb (EntenteNetworkView *self,
               GdkEventSequence   *sequence,
               GtkGesture         *gesture)
{
  double x;
  double y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    entente_canvas_begin_pinch (self, x, y);
}

static void
zoom_scale_changed_cb (EntenteNetworkView *self,
                       double              scale,
                       GtkGesture         *gesture)
{
  double x;
  double y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    entente_canvas_pinch (self, scale, x, y);
}

/* Space is held to move the view; a short press of it selects what has the focus. */
static gboolean
key_pressed_cb (EntenteNetworkView *self,
                guint               key,
                guint               code,
                GdkModifierType     modifiers)
{
  if (key != GDK_KEY_space || (modifiers & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (!entente_canvas_has_keyboard (self))
    return GDK_EVENT_PROPAGATE;

  if (!self->space_held)
    {
      self->space_held = TRUE;
      self->space_used = FALSE;
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grab");
    }

  return GDK_EVENT_STOP;
}

static void
key_released_cb (EntenteNetworkView *self,
                 guint               key)
{
  EntenteCanvasItem *item = entente_canvas_items_get_focused (self->items);

  if (key != GDK_KEY_space || !self->space_held)
    return;

  self->space_held = FALSE;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);

  if (!self->space_used && item != NULL)
    entente_workspace_select (self->workspace, entente_canvas_item_get_id (item));
}

static void
focus_leave_cb (EntenteNetworkView *self)
{
  self->space_held = FALSE;
}

static void
add_pointer (EntenteNetworkView *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkGesture         *menu = gtk_gesture_click_new ();
  GtkGesture         *press = gtk_gesture_long_press_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));

  g_signal_connect_swapped (click, "released", G_CALLBACK (click_released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (menu, "released", G_CALLBACK (menu_released_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (menu));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (entente_canvas_leave), self);
  gtk_widget_add_controller (widget, motion);
}

/**
 * entente_canvas_add_controllers:
 * @self: a canvas
 *
 * Lets pointer, wheel, fingers and the Space key reach the canvas.
 */
void
entente_canvas_add_controllers (EntenteNetworkView *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkGesture         *zoom = gtk_gesture_zoom_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  add_pointer (self);

  g_signal_connect_swapped (zoom, "begin", G_CALLBACK (zoom_begin_cb), self);
  g_signal_connect_swapped (zoom, "scale-changed", G_CALLBACK (zoom_scale_changed_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (zoom));

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (widget, scroll);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (keys, "key-released", G_CALLBACK (key_released_cb), self);
  gtk_widget_add_controller (widget, keys);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  gtk_widget_add_controller (widget, focus);
}
