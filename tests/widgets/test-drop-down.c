#include "widgets/forms/drop-down.h"

#include "widgets/find-widget.h"

/* Long enough for a busy machine, microseconds */
#define PATIENCE (60 * G_USEC_PER_SEC)

static GtkStringList *
new_figures (void)
{
  GtkStringList *labels = gtk_string_list_new ((const char *[]) {"As usual", "Region", NULL});

  entente_drop_down_append_heading (labels, "Dependence between partners");
  gtk_string_list_append (labels, "Greatest partner");
  entente_drop_down_append_heading (labels, "Position in the network");
  gtk_string_list_append (labels, "Number of partners");
  gtk_string_list_append (labels, "How much others depend on it");
  entente_drop_down_append_heading (labels, "Money");
  gtk_string_list_append (labels, "Worth");

  return labels;
}

/* What the list below the drop-down shows, in lines */
static char *
list_shown (GtkWidget *drop_down)
{
  GListModel *shown = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (entente_find_widget (drop_down, GTK_TYPE_LIST_VIEW))));
  GString    *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkStringObject) line = g_list_model_get_item (shown, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", gtk_string_object_get_string (line));
    }

  return g_string_free (text, FALSE);
}

/* The list follows what is typed after a moment. */
static void
assert_found (GtkWidget  *drop_down,
              const char *typed,
              const char *expected)
{
  g_autofree char *shown = NULL;
  gint64           start = g_get_monotonic_time ();

  gtk_editable_set_text (GTK_EDITABLE (entente_find_widget (drop_down, GTK_TYPE_SEARCH_ENTRY)), typed);

  do
    {
      g_main_context_iteration (NULL, FALSE);
      g_free (shown);
      shown = list_shown (drop_down);
    }
  while (!g_str_equal (shown, expected) && g_get_monotonic_time () - start < PATIENCE);

  g_assert_cmpstr (shown, ==, expected);
}

static void
assert_finds (GtkWidget *drop_down)
{
  assert_found (drop_down, "depend", "Dependence between partners|Greatest partner|Position in the network|How much others depend on it");
  assert_found (drop_down, "WORTH", "Money|Worth");
  assert_found (drop_down, "region", "Region");
}

static void
test_finds_parts_of_lines_and_headings (void)
{
  GtkWidget *drop_down = g_object_ref_sink (entente_drop_down_new (new_figures ()));

  entente_drop_down_let_search (GTK_DROP_DOWN (drop_down));
  assert_finds (drop_down);
  g_assert_finalize_object (drop_down);
}

static void
test_finds_in_another_list (void)
{
  GtkWidget *drop_down = g_object_ref_sink (entente_drop_down_new (NULL));
  g_autoptr (GtkStringList) labels = new_figures ();

  entente_drop_down_let_search (GTK_DROP_DOWN (drop_down));
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (labels));
  assert_finds (drop_down);
  g_assert_finalize_object (drop_down);
}

static void
assert_taken (GtkWidget  *drop_down,
              const char *typed,
              const char *expected)
{
  GtkWidget *entry = entente_find_widget (drop_down, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), typed);
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_string_object_get_string (gtk_drop_down_get_selected_item (GTK_DROP_DOWN (drop_down))), ==, expected);
}

/* Never a heading */
static void
test_return_takes_what_was_found (void)
{
  GtkWidget *drop_down = g_object_ref_sink (entente_drop_down_new (new_figures ()));

  entente_drop_down_let_search (GTK_DROP_DOWN (drop_down));
  assert_taken (drop_down, "depend", "How much others depend on it");
  assert_taken (drop_down, "between", "Greatest partner");
  assert_taken (drop_down, "nothing of that kind", "Greatest partner");
  g_assert_finalize_object (drop_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drop-down/finds-parts-of-lines-and-headings", test_finds_parts_of_lines_and_headings);
  g_test_add_func ("/drop-down/finds-in-another-list", test_finds_in_another_list);
  g_test_add_func ("/drop-down/return-takes-what-was-found", test_return_takes_what_was_found);

  return g_test_run ();
}
