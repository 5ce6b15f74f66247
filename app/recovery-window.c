#include "app/recovery-window.h"

#include "app/question.h"
#include "app/window-open.h"

#include <glib/gi18n.h>

#define WIDTH  520
#define MARGIN 18
#define GAP    12

/* One row of the list, and what it stands for. */
typedef struct
{
  EntenteApplication *application;
  EntenteLeftover    *leftover;
  GtkWidget          *row;
} Offer;

static void
offer_free (gpointer data)
{
  Offer *offer = data;

  entente_leftover_free (offer->leftover);
  g_free (offer);
}

static GtkWindow *
get_window (Offer *offer)
{
  return GTK_WINDOW (gtk_widget_get_root (offer->row));
}

static gboolean
destroy_cb (gpointer window)
{
  gtk_window_destroy (window);

  return G_SOURCE_REMOVE;
}

/* The window goes with the last offer, once the question that stands before it is gone. */
static void
take_off (Offer *offer)
{
  GtkWindow *window = get_window (offer);
  GtkWidget *list = gtk_widget_get_parent (offer->row);

  gtk_list_box_remove (GTK_LIST_BOX (list), offer->row);

  if (gtk_widget_get_first_child (list) == NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, destroy_cb, g_object_ref (window), g_object_unref);
}

static void
restore_cb (GtkWidget *button,
            Offer     *offer)
{
  entente_open_leftover (offer->application, offer->leftover);
  take_off (offer);
}

static void
answer_cb (GtkWidget  *row,
           const char *response)
{
  Offer *offer = g_object_get_data (G_OBJECT (row), "entente-offer");
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "discard"))
    return;

  if (entente_leftover_discard (offer->leftover, &error))
    take_off (offer);
  else
    entente_tell (get_window (offer), _("Could Not Be Discarded"), error->message);
}

static void
discard_cb (GtkWidget *button,
            Offer     *offer)
{
  g_autofree char *heading = g_strdup_printf (_("Discard the Changes to “%s”?"), offer->leftover->title);
  GtkWindow       *question = entente_question_new (get_window (offer), heading, _("They cannot be restored later."));

  entente_question_add (question, "discard", _("_Discard"), ADW_RESPONSE_DESTRUCTIVE);
  entente_question_ask (question, G_CALLBACK (answer_cb), offer->row);
}

static char *
describe (const EntenteLeftover *leftover)
{
  guint            n = leftover->edits->len;
  g_autofree char *edits = g_strdup_printf (ngettext ("%u change", "%u changes", n), n);
  g_autofree char *name = leftover->origin != NULL ? g_filename_display_name (leftover->origin) : g_strdup (_("never saved"));
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (leftover->day);
  g_autofree char *moment = time != NULL ? g_date_time_format (time, "%x %X") : g_strdup ("");

  return g_strdup_printf ("%s · %s · %s", edits, moment, name);
}

static GtkWidget *
make_labels (const EntenteLeftover *leftover)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget       *title = gtk_label_new (leftover->title);
  g_autofree char *text = describe (leftover);
  GtkWidget       *detail = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_xalign (GTK_LABEL (detail), 0);
  gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_widget_add_css_class (detail, "caption");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), detail);
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

static GtkWidget *
make_button (const char *label,
             const char *class,
             GCallback callback,
             Offer    *offer)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, class);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", callback, offer);

  return button;
}

static GtkWidget *
make_row (EntenteApplication *application,
          EntenteLeftover    *leftover)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  Offer     *offer = g_new0 (Offer, 1);

  offer->application = application;
  offer->leftover = leftover;
  offer->row = row;

  gtk_box_append (GTK_BOX (box), make_labels (leftover));
  gtk_box_append (GTK_BOX (box), make_button (_("_Discard…"), "flat", G_CALLBACK (discard_cb), offer));
  gtk_box_append (GTK_BOX (box), make_button (_("_Restore"), "suggested-action", G_CALLBACK (restore_cb), offer));
  gtk_widget_set_margin_top (box, GAP);
  gtk_widget_set_margin_bottom (box, GAP);
  gtk_widget_set_margin_start (box, GAP);
  gtk_widget_set_margin_end (box, GAP);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  g_object_set_data_full (G_OBJECT (row), "entente-offer", offer, offer_free);

  return row;
}

static GtkWidget *
make_content (EntenteApplication *application,
              GPtrArray          *leftovers)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  GtkWidget *text = gtk_label_new (_("Entente did not end well the last time. These changes were not saved, but they are kept."));
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Changes that can be restored"), -1);

  for (guint i = 0; i < leftovers->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (application, g_ptr_array_index (leftovers, i)));

  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), list);
  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  gtk_widget_set_margin_start (box, MARGIN);
  gtk_widget_set_margin_end (box, MARGIN);

  return box;
}

/**
 * entente_recovery_window_offer:
 * @application: the application
 *
 * Offers what a crash left behind, if it left anything. What is neither restored nor discarded is offered again at the
 * next start.
 */
void
entente_recovery_window_offer (EntenteApplication *application)
{
  g_autoptr (GPtrArray) leftovers = entente_journal_find_leftovers (entente_application_get_state_folder (application));
  GtkWidget *window;

  if (leftovers->len == 0)
    return;

  window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (window), _("Restore Unsaved Changes"));
  gtk_window_set_child (GTK_WINDOW (window), make_content (application, leftovers));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, -1);
  gtk_window_set_transient_for (GTK_WINDOW (window), gtk_application_get_active_window (GTK_APPLICATION (application)));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));

  /* Each row has taken over its leftover. */
  g_ptr_array_set_free_func (leftovers, NULL);
}
