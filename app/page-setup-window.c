#include "app/page-setup-window.h"

#include "app/question.h"
#include "widgets/forms/field-row.h"

#include <glib/gi18n.h>

#define WIDTH  400
#define MARGIN 18
#define GAP    6

static const char *const fields[] = {"paper", "orientation", "margin", "legend"};

static GtkWidget *
make_form (EntenteWorkspace *workspace,
           const char       *view)
{
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  const char *const ids[] = {view, NULL};

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *row = entente_field_row_new (fields[i]);

      entente_field_row_bind (ENTENTE_FIELD_ROW (row), ENTENTE_VIEW, workspace, ids);
      gtk_box_append (GTK_BOX (box), row);
    }

  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);

  return box;
}

/* A plan that was never drawn has no view yet whose page could be set up. */
static const char *
ensure_view (EntenteWorkspace *workspace)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Add View"));

  entente_workspace_ensure_view (workspace, changes);

  if (entente_change_list_get_n (changes) > 0)
    entente_workspace_edit (workspace, changes, NULL);

  return entente_workspace_get_view (workspace);
}

static gboolean
close_cb (GtkWindow *dialog)
{
  entente_field_editor_flush_focus (GTK_ROOT (dialog));

  return FALSE;
}

/**
 * entente_page_setup:
 * @window: a window
 *
 * Asks for the paper of the view that is shown. Every choice is an edit of the view and can be undone.
 */
void
entente_page_setup (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);
  const char       *view = ensure_view (workspace);
  GtkWidget        *dialog;

  if (view == NULL)
    return;

  dialog = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (dialog), _("Page Setup"));
  gtk_window_set_titlebar (GTK_WINDOW (dialog), gtk_header_bar_new ());
  gtk_window_set_child (GTK_WINDOW (dialog), make_form (workspace, view));
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, -1);
  gtk_window_set_resizable (GTK_WINDOW (dialog), FALSE);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (window));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  g_signal_connect (dialog, "close-request", G_CALLBACK (close_cb), NULL);
  entente_close_on_escape (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}
