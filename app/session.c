#include "app/session.h"

#include "app/first-paint.h"
#include "app/recovery-window.h"
#include "app/window-actions.h"
#include "app/window-drop.h"
#include "app/window-layout.h"
#include "app/window-open.h"
#include "app/window-save.h"
#include "app/window.h"

#define LEFTOVERS_KEY "entente-leftovers-offered"

static void
startup_cb (EntenteApplication *application)
{
  entente_window_actions_add_keys (GTK_APPLICATION (application));
}

static gboolean
close_request_cb (EntenteWindow *window)
{
  return !entente_window_is_closing (window) && entente_save_before_close (window);
}

static void
window_added_cb (EntenteApplication *application,
                 GtkWindow          *window)
{
  if (!ENTENTE_IS_WINDOW (window))
    return;

  entente_window_actions_add (ENTENTE_WINDOW (window));
  entente_drop_accept (ENTENTE_WINDOW (window));
  g_signal_connect (window, "close-request", G_CALLBACK (close_request_cb), NULL);
  g_signal_connect (window, "leaving", G_CALLBACK (entente_arrange_stop), NULL);
}

static gboolean
offer_leftovers_cb (gpointer user_data)
{
  entente_recovery_window_offer (user_data);

  return G_SOURCE_REMOVE;
}

/* What a crash left behind is looked for once the first window has been painted. */
static void
follow_first_window (EntenteApplication *application)
{
  if (g_object_get_data (G_OBJECT (application), LEFTOVERS_KEY) != NULL)
    return;

  g_object_set_data (G_OBJECT (application), LEFTOVERS_KEY, application);
  entente_first_paint_report (gtk_application_get_active_window (GTK_APPLICATION (application)));
  g_idle_add_full (G_PRIORITY_LOW, offer_leftovers_cb, g_object_ref (application), g_object_unref);
}

static void
activate_cb (EntenteApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    window = GTK_WINDOW (entente_window_new (application, NULL));

  gtk_window_present (window);
  follow_first_window (application);
}

static void
open_cb (EntenteApplication *application,
         GFile             **files,
         int                 n_files)
{
  for (int i = 0; i < n_files; i++)
    entente_open_file (application, NULL, files[i]);

  follow_first_window (application);
}

/**
 * entente_session_begin:
 * @application: the application, before it is registered
 *
 * Opens a window for each project, gives all windows what can be done in them, and offers at the start what a crash left behind.
 */
void
entente_session_begin (EntenteApplication *application)
{
  g_signal_connect (application, "startup", G_CALLBACK (startup_cb), NULL);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  g_signal_connect (application, "open", G_CALLBACK (open_cb), NULL);
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);
}
