#include "app/problems-window.h"

#include "app/question.h"
#include "widgets/sentence.h"

#include <glib/gi18n.h>

#define WIDTH  560
#define HEIGHT 420
#define MARGIN 12

/* The room that GTK leaves around what stands in a line of a list */
#define ROW_PADDING 2

static char *
problem_to_text (const EntenteProblem *problem)
{
  g_autofree char *begun = entente_sentence_begin (problem->text);
  GString         *text = g_string_new (NULL);

  if (problem->line > 0)
    g_string_append_printf (text, _("Line %u"), problem->line);

  if (problem->object != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", problem->object);

  if (problem->field != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", problem->field);

  if (text->len == 0)
    g_string_append (text, begun);
  else
    g_string_append_printf (text, ": %s", problem->text);

  return g_string_free (text, FALSE);
}

static GtkStringList *
list_problems (const GPtrArray *problems)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    gtk_string_list_take (list, problem_to_text (g_ptr_array_index (problems, i)));

  return list;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, MARGIN - ROW_PADDING);
  gtk_widget_set_margin_end (label, MARGIN - ROW_PADDING);
  gtk_list_item_set_child (item, label);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget  *label = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (label), text);

  /* The line of the list, which is what takes the focus, has no name of its own. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
copy_cb (GtkWidget     *button,
         GtkStringList *list)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_string_append_printf (text, "%s\n", gtk_string_list_get_string (list, i));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), text->str);
}

static GtkWidget *
make_list (GtkStringList *list,
           const char    *title)
{
  GtkWidget          *scroller = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel  *model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (list))));
  GtkWidget          *view = gtk_list_view_new (model, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_show_separators (GTK_LIST_VIEW (view), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_set_vexpand (scroller, TRUE);

  return scroller;
}

static GtkWidget *
make_explanation (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, MARGIN);
  gtk_widget_set_margin_bottom (label, MARGIN);
  gtk_widget_set_margin_start (label, MARGIN);
  gtk_widget_set_margin_end (label, MARGIN);

  return label;
}

/**
 * entente_problems_window_tell:
 * @parent: the window that shows what could be read
 * @title: what it is about
 * @explanation: what it means
 * @problems: (element-type EntenteProblem): what is to be said, one by one
 *
 * Lists what is to be said of a file.
 */
void
entente_problems_window_tell (GtkWindow       *parent,
                              const char      *title,
                              const char      *explanation,
                              const GPtrArray *problems)
{
  g_autoptr (GtkStringList) list = list_problems (problems);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *bar = gtk_header_bar_new ();
  GtkWidget *copy = gtk_button_new_with_mnemonic (_("_Copy"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_signal_connect_object (copy, "clicked", G_CALLBACK (copy_cb), list, 0);
  gtk_header_bar_pack_start (GTK_HEADER_BAR (bar), copy);
  gtk_box_append (GTK_BOX (box), make_explanation (explanation));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), make_list (list, title));

  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_titlebar (GTK_WINDOW (window), bar);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  entente_close_on_escape (window);
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * entente_problems_window_show:
 * @parent: the window that shows what could be read
 * @document: a document with problems
 *
 * Lists what in a file could not be read.
 */
void
entente_problems_window_show (GtkWindow       *parent,
                              EntenteDocument *document)
{
  const char *explanation = entente_document_get_path (document) == NULL
                              ? _("The file is damaged. What could be read is shown as a new project, which is not saved yet. "
                                   "The file itself was not touched.")
                              : _("The file was opened, but for these places.");

  entente_problems_window_tell (parent, _("What Could Not Be Read"), explanation, entente_document_get_problems (document));
}
