/* What is in the middle of a window: the chart, figures, or an invitation to draw. */

#include "app/window-private.h"

#include "widgets/canvas/minimap.h"

static gboolean
has_nothing_to_show (EntenteWindow *self)
{
  EntenteProject *project = entente_document_get_project (entente_window_get_document (self));

  return entente_project_get_n (project, ENTENTE_COMPANY) == 0 && entente_project_get_n (project, ENTENTE_DEAL) == 0 &&
         entente_project_get_n (project, ENTENTE_NOTE) == 0 && entente_project_get_n (project, ENTENTE_VIEW) == 0;
}

static void
show_around_canvas (EntenteWindow *self,
                    gboolean       is_shown)
{
  gtk_widget_set_visible (self->scenario_bar, is_shown);
  /* Figures are of all companies, also of those that the network hides. */
  gtk_widget_set_visible (self->focus_bar, g_str_equal (self->page, ENTENTE_PAGE_NETWORK));
  entente_panes_set_tables (self->panes, is_shown && g_str_equal (self->page, ENTENTE_PAGE_NETWORK));
}

/* Nothing to look at gets an invitation instead of a blank canvas, and the keyboard is led to it. */
void
entente_window_show_centre (EntenteWindow *self)
{
  gboolean is_empty = has_nothing_to_show (self);

  /* GTK would read the drawing of a page that is not seen as well. */
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->invitation), is_empty ? "entente-network-symbolic" : NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->centre), is_empty ? "empty" : self->page);
  if (is_empty && !gtk_widget_get_mapped (self->invitation))
    gtk_widget_grab_focus (self->first_company);
  show_around_canvas (self, !is_empty);
}

/* A double click draws where it was, also before there is a canvas, which will begin below its bar. */
static void
invitation_released_cb (EntenteWindow *self,
                        int            n_press,
                        double         x,
                        double         y)
{
  int bar;

  if (n_press != 2)
    return;

  entente_window_show_canvas (self);
  gtk_widget_measure (self->scenario_bar, GTK_ORIENTATION_VERTICAL, -1, NULL, &bar, NULL, NULL);
  entente_network_view_begin_first_company (self->canvas, x, y - bar);
}

void
entente_window_invite (EntenteWindow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (click, "released", G_CALLBACK (invitation_released_cb), self);
  gtk_widget_add_controller (self->invitation, GTK_EVENT_CONTROLLER (click));
  entente_window_tell_canvas (self, self->invitation);
}

void
entente_window_make_canvas (EntenteWindow *self)
{
  GSettings *settings = entente_application_get_settings (entente_window_get_application (self));
  GtkWidget *minimap;

  self->canvas = ENTENTE_NETWORK_VIEW (entente_network_view_new (self->workspace));
  entente_window_tell_canvas (self, GTK_WIDGET (self->canvas));
  gtk_overlay_set_child (GTK_OVERLAY (self->canvas_overlay), GTK_WIDGET (self->canvas));
  g_settings_bind (settings, "grid-visible", self->canvas, "show-grid", G_SETTINGS_BIND_DEFAULT);
  minimap = entente_minimap_new (self->canvas);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->canvas_overlay), minimap);
  g_settings_bind (settings, "minimap-visible", minimap, "enabled", G_SETTINGS_BIND_GET);
  g_signal_connect_object (self->canvas, "notify::zoom", G_CALLBACK (entente_window_show_zoom), self, G_CONNECT_SWAPPED);
  entente_window_show_zoom (self);
}

/**
 * entente_window_get_page:
 * @self: a window
 *
 * Returns: what is in the middle: %ENTENTE_PAGE_NETWORK, %ENTENTE_PAGE_ANALYTICS or %ENTENTE_PAGE_CHARTS
 */
const char *
entente_window_get_page (EntenteWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_WINDOW (self), ENTENTE_PAGE_NETWORK);

  return self->page;
}

/**
 * entente_window_set_page:
 * @self: a window
 * @page: what is to be in the middle; what is no page is passed over
 */
void
entente_window_set_page (EntenteWindow *self,
                         const char    *page)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (self));

  if (gtk_stack_get_child_by_name (GTK_STACK (self->centre), page) == NULL)
    return;

  self->page = g_intern_string (page);
  entente_window_show_centre (self);
  entente_window_name_export (self);
  entente_window_tell_state (self);
}

/**
 * entente_window_show_canvas:
 * @self: a window
 *
 * Shows the canvas, even when nothing is drawn yet, and all that belongs around it, so that nothing moves when something is.
 */
void
entente_window_show_canvas (EntenteWindow *self)
{
  if (!g_str_equal (self->page, ENTENTE_PAGE_NETWORK))
    entente_window_set_page (self, ENTENTE_PAGE_NETWORK);

  gtk_stack_set_visible_child_name (GTK_STACK (self->centre), ENTENTE_PAGE_NETWORK);
  show_around_canvas (self, TRUE);
}
