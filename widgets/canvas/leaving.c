#include "widgets/canvas/leaving.h"

#define FUNCTION_KEY "entente-leaving"

static gboolean
contains_focus (GtkWidget *popover)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (popover));

  return focus != NULL && (focus == popover || gtk_widget_is_ancestor (focus, popover));
}

/* Another window that comes to the front is no reason. */
static gboolean
left_cb (gpointer user_data)
{
  GtkWidget         *popover = user_data;
  GtkRoot           *root = gtk_widget_get_root (popover);
  EntenteLeavingFunc left = g_object_get_data (user_data, FUNCTION_KEY);

  if (GTK_IS_WINDOW (root) && gtk_window_is_active (GTK_WINDOW (root)) && !contains_focus (popover))
    left (popover);

  return G_SOURCE_REMOVE;
}

/* What follows from it may take away what the keyboard is going to, so that it waits until the keyboard is there. */
static void
focus_left_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_HIGH, left_cb, g_object_ref (popover), g_object_unref);
}

/* What no part of the popover has taken would go on to what the popover belongs to, as if it had been done there. */
static void
pressed_cb (GtkGesture *click)
{
  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
}

/**
 * entente_leaving_watch:
 * @popover: a popover
 * @left: called when the keyboard has left it for another part of the window
 *
 * Lets a popover stay open without holding up the hand: a click elsewhere is not lost, as it would be if the popover hid by
 * itself.
 */
void
entente_leaving_watch (GtkPopover        *popover,
                       EntenteLeavingFunc left)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture         *click = gtk_gesture_click_new ();

  g_return_if_fail (GTK_IS_POPOVER (popover));

  gtk_popover_set_autohide (popover, FALSE);
  g_object_set_data (G_OBJECT (popover), FUNCTION_KEY, left);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), popover);
  gtk_widget_add_controller (GTK_WIDGET (popover), focus);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (popover), GTK_EVENT_CONTROLLER (click));
}
