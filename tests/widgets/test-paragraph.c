#include "tests/widgets/form-fixture.h"

#include "widgets/growing-list.h"
#include "widgets/paragraph.h"

#define LONG "Nissan wants “Fill U.S. plants” (North America, 150 000 vehicles a year); Mitsubishi has “Volume for U.S. plants”"

static int
measure_height (GtkWidget *paragraph,
                int        width)
{
  int height;

  gtk_widget_measure (paragraph, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static void
test_takes_as_many_lines_as_it_needs (void)
{
  GtkWidget *paragraph = g_object_ref_sink (entente_paragraph_new ());
  int        line;

  entente_paragraph_set_text (ENTENTE_PARAGRAPH (paragraph), "Nissan");
  line = measure_height (paragraph, 2000);
  g_assert_cmpint (line, >, 0);

  entente_paragraph_set_text (ENTENTE_PARAGRAPH (paragraph), LONG);
  g_assert_cmpstr (entente_paragraph_get_text (ENTENTE_PARAGRAPH (paragraph)), ==, LONG);
  g_assert_cmpint (measure_height (paragraph, 4000), ==, line);
  g_assert_cmpint (measure_height (paragraph, 200), >=, 3 * line);

  g_object_unref (paragraph);
}

/* Screen readers know it as they know a label. */
static void
test_is_a_label_to_screen_readers (void)
{
  GtkWidget *paragraph = g_object_ref_sink (entente_paragraph_new ());

  entente_paragraph_set_text (ENTENTE_PARAGRAPH (paragraph), "Nissan");
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (paragraph)), ==, GTK_ACCESSIBLE_ROLE_LABEL);

  g_object_unref (paragraph);
}

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item)
{
  gtk_list_item_set_child (item, entente_paragraph_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  entente_paragraph_set_text (ENTENTE_PARAGRAPH (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
wait_for_more (GListModel *shown,
               guint       n)
{
  for (guint waited = 0; waited < 10000 && g_list_model_get_n_items (shown) <= n; waited += 20)
    form_fixture_wait (20);

  g_assert_cmpuint (g_list_model_get_n_items (shown), >, n);
}

static void
test_a_list_grows_as_it_is_scrolled (void)
{
  GtkStringList      *all = gtk_string_list_new (NULL);
  GtkWidget          *scroller = gtk_scrolled_window_new (), *window;
  GListModel         *shown = entente_growing_list_new (G_LIST_MODEL (all), scroller);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkAdjustment      *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  guint               n;

  for (guint i = 0; i < 1000; i++)
    gtk_string_list_append (all, LONG);

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller),
                                 gtk_list_view_new (GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (shown))), factory));
  window = form_fixture_show (scroller);
  form_fixture_settle ();

  n = g_list_model_get_n_items (shown);
  g_assert_cmpuint (n, <, 200);

  gtk_adjustment_set_value (place, gtk_adjustment_get_upper (place));
  wait_for_more (shown, n);

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (shown);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paragraph/takes-as-many-lines-as-it-needs", test_takes_as_many_lines_as_it_needs);
  g_test_add_func ("/paragraph/is-a-label-to-screen-readers", test_is_a_label_to_screen_readers);
  g_test_add_func ("/growing-list/grows-as-it-is-scrolled", test_a_list_grows_as_it_is_scrolled);

  return g_test_run ();
}
