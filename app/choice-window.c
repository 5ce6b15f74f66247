#include "app/choice-window.h"

#include "app/question.h"
#include "widgets/panels/choice-panel.h"

#include <glib/gi18n.h>

#define WIDTH  720
#define HEIGHT 680

/**
 * entente_choose_deals:
 * @window: a window
 *
 * Asks which of the deals not signed yet to sign, and makes the answer a scenario.
 */
void
entente_choose_deals (EntenteWindow *window)
{
  GtkWidget *dialog = gtk_window_new ();
  GtkWidget *panel;

  entente_window_flush (window);
  panel = entente_choice_panel_new (entente_window_get_workspace (window));
  g_signal_connect_object (panel, "made", G_CALLBACK (gtk_window_close), dialog, G_CONNECT_SWAPPED);
  gtk_window_set_title (GTK_WINDOW (dialog), _("Choose Deals"));
  gtk_window_set_titlebar (GTK_WINDOW (dialog), gtk_header_bar_new ());
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (window));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (dialog), panel);
  entente_close_on_escape (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}
