#include "tests/widgets/form-fixture.h"
#include "widgets/panels/checks-list.h"
#include "widgets/panels/deal-row.h"
#include "widgets/panels/deal-table.h"

typedef struct
{
  EntenteWorkspace *workspace;
  GtkWidget        *table;
  GtkWidget        *window;
} Fixture;

static EntenteProject *
make_plan (void)
{
  EntenteProject *plan = test_plan_new_small ();

  test_plan_add (plan, ENTENTE_DEAL, "supply", "title", "Cells", "kind", "supply", "status", "idea", "until", "2034", NULL);
  test_plan_add (plan, ENTENTE_PARTY, "supply-honda", "deal", "supply", "company", "honda", NULL);
  test_plan_add (plan, ENTENTE_PARTY, "supply-nissan", "deal", "supply", "company", "nissan", NULL);
  test_plan_add (plan, ENTENTE_FLOW, "supply-cells", "deal", "supply", "giver", "supply-honda", "receiver", "supply-nissan", "what", "Cells", NULL);

  return plan;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->workspace = fixture_new_workspace (make_plan ());
  fixture->table = entente_deal_table_new (fixture->workspace);
  fixture->window = form_fixture_show (fixture->table);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  form_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->workspace);
}

static GtkColumnView *
get_view (Fixture *fixture)
{
  return GTK_COLUMN_VIEW (form_fixture_find (fixture->table, GTK_TYPE_COLUMN_VIEW, 0));
}

static GtkSelectionModel *
get_model (Fixture *fixture)
{
  return gtk_column_view_get_model (get_view (fixture));
}

static EntenteDealRow *
get_row (Fixture *fixture,
         guint    position)
{
  g_autoptr (EntenteDealRow) row = g_list_model_get_item (G_LIST_MODEL (get_model (fixture)), position);

  return row;
}

static void
sort (Fixture          *fixture,
      EntenteDealColumn column,
      GtkSortType       direction)
{
  g_autoptr (GtkColumnViewColumn) clicked = g_list_model_get_item (gtk_column_view_get_columns (get_view (fixture)), column);

  gtk_column_view_sort_by_column (get_view (fixture), clicked, direction);
}

static void
assert_order (Fixture    *fixture,
              const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture))); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", entente_deal_row_get_id (get_row (fixture, i)));

  g_assert_cmpstr (ids->str, ==, expected);
}

static guint
find_line (Fixture    *fixture,
           const char *id)
{
  guint i = 0;

  while (g_strcmp0 (entente_deal_row_get_id (get_row (fixture, i)), id) != 0)
    i++;

  return i;
}

static void
test_says_what_a_deal_is (Fixture      *fixture,
                          gconstpointer data)
{
  EntenteDealRow *row = get_row (fixture, find_line (fixture, "alliance"));

  g_assert_cmpstr (entente_deal_row_get_text (row, ENTENTE_DEAL_COLUMN_TITLE), ==, "Alliance");
  g_assert_cmpstr (entente_deal_row_get_text (row, ENTENTE_DEAL_COLUMN_PARTIES), ==, "Nissan, Renault");
  g_assert_cmpstr (entente_deal_row_get_text (row, ENTENTE_DEAL_COLUMN_KIND), ==, "Framework agreement");
  g_assert_cmpstr (entente_deal_row_get_text (row, ENTENTE_DEAL_COLUMN_DIMENSIONS), ==, "Electric platforms, Pickup platform");
  g_assert_cmpstr (entente_deal_row_get_text (row, ENTENTE_DEAL_COLUMN_REGIONS), ==, "Europe");
  g_assert_cmpstr (entente_deal_row_get_text (row, ENTENTE_DEAL_COLUMN_UNTIL), ==, "");
  g_assert_cmpint (entente_deal_row_get_balance (row), ==, ENTENTE_BALANCE_MUTUAL);

  row = get_row (fixture, find_line (fixture, "supply"));
  g_assert_cmpstr (entente_deal_row_get_text (row, ENTENTE_DEAL_COLUMN_BALANCE), ==, "Honda gets nothing");
}

static void
test_sorts_by_each_column (Fixture      *fixture,
                           gconstpointer data)
{
  sort (fixture, ENTENTE_DEAL_COLUMN_TITLE, GTK_SORT_ASCENDING);
  assert_order (fixture, "alliance supply talks");
  sort (fixture, ENTENTE_DEAL_COLUMN_TITLE, GTK_SORT_DESCENDING);
  assert_order (fixture, "talks supply alliance");

  /* From idea to end, not by the letters of the word. */
  sort (fixture, ENTENTE_DEAL_COLUMN_STATUS, GTK_SORT_ASCENDING);
  assert_order (fixture, "supply talks alliance");

  /* 1999, December 2025, unknown. */
  sort (fixture, ENTENTE_DEAL_COLUMN_FROM, GTK_SORT_ASCENDING);
  assert_order (fixture, "alliance talks supply");

  /* One-sided, mutual, empty. */
  sort (fixture, ENTENTE_DEAL_COLUMN_BALANCE, GTK_SORT_ASCENDING);
  assert_order (fixture, "supply alliance talks");
}

static void
test_edit_moves_the_row_and_keeps_it_selected (Fixture      *fixture,
                                               gconstpointer data)
{
  sort (fixture, ENTENTE_DEAL_COLUMN_TITLE, GTK_SORT_ASCENDING);
  entente_workspace_select (fixture->workspace, "alliance");
  fixture_set (fixture->workspace, "alliance", "title", "Zenith");
  form_fixture_settle ();

  assert_order (fixture, "supply talks alliance");
  g_assert_true (gtk_selection_model_is_selected (get_model (fixture), 2));
  fixture_assert_selection (fixture->workspace, "alliance");
}

static void
test_new_company_name_shows_among_the_parties (Fixture      *fixture,
                                               gconstpointer data)
{
  fixture_set (fixture->workspace, "renault", "name", "Régie");
  form_fixture_settle ();

  g_assert_cmpstr (entente_deal_row_get_text (get_row (fixture, find_line (fixture, "alliance")), ENTENTE_DEAL_COLUMN_PARTIES), ==, "Nissan, Régie");
}

/* More deals than are looked at in one go come and go between those that stay. */
static void
test_follows_deals_that_come_and_go (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Deals");

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *id = g_strdup_printf ("new%u", i);
      g_autoptr (EntenteObject) deal = entente_object_new (ENTENTE_DEAL, id);

      g_assert_true (entente_object_set (deal, "title", id, NULL));
      entente_change_list_add (changes, deal);
    }

  g_assert_true (entente_workspace_edit (fixture->workspace, changes, NULL));
  form_fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture))), ==, 3003);
  g_assert_cmpstr (entente_deal_row_get_id (get_row (fixture, 0)), ==, "alliance");
  g_assert_cmpstr (entente_deal_row_get_id (get_row (fixture, 1)), ==, "new0");
  g_assert_cmpstr (entente_deal_row_get_id (get_row (fixture, 3002)), ==, "talks");

  fixture_undo (fixture->workspace);
  form_fixture_settle ();
  assert_order (fixture, "alliance supply talks");
}

static void
test_selecting_a_row_selects_the_deal (Fixture      *fixture,
                                       gconstpointer data)
{
  gtk_selection_model_select_item (get_model (fixture), find_line (fixture, "talks"), TRUE);
  fixture_assert_selection (fixture->workspace, "talks");
}

static void
test_selecting_the_deal_selects_the_row (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autoptr (GtkBitset) selected = NULL;

  entente_workspace_select (fixture->workspace, "talks");
  selected = gtk_selection_model_get_selection (get_model (fixture));

  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 1);
  g_assert_true (gtk_bitset_contains (selected, find_line (fixture, "talks")));
}

static void
test_selection_of_a_company_is_left_alone (Fixture      *fixture,
                                           gconstpointer data)
{
  entente_workspace_select (fixture->workspace, "nissan");
  sort (fixture, ENTENTE_DEAL_COLUMN_KIND, GTK_SORT_ASCENDING);
  fixture_set (fixture->workspace, "talks", "title", "Talks");
  form_fixture_settle ();

  fixture_assert_selection (fixture->workspace, "nissan");
}

static void
remember_cb (char      **activated,
             const char *id)
{
  *activated = g_strdup (id);
}

static void
test_activating_a_row_tells_which (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autofree char *activated = NULL;

  g_signal_connect_swapped (fixture->table, "activated", G_CALLBACK (remember_cb), &activated);
  g_signal_emit_by_name (get_view (fixture), "activate", find_line (fixture, "supply"));

  g_assert_cmpstr (activated, ==, "supply");
  fixture_assert_selection (fixture->workspace, "supply");
}

static void
test_copied_rows_fit_a_spreadsheet (Fixture      *fixture,
                                    gconstpointer data)
{
  GdkContentProvider *content;
  g_auto (GValue) value = G_VALUE_INIT;

  fixture_set (fixture->workspace, "supply", "title", "=1+1");
  form_fixture_settle ();
  entente_workspace_select (fixture->workspace, "supply");
  gtk_widget_activate_action (fixture->table, "table.copy", NULL);

  content = gdk_clipboard_get_content (gtk_widget_get_clipboard (fixture->table));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, "'=1+1\tHonda, Nissan\tSupply\tIdea\t\t\t\t2034\tHonda gets nothing\n");
}

static void
test_checks_name_what_is_wrong_and_lead_there (Fixture      *fixture,
                                               gconstpointer data)
{
  GtkWidget *list = entente_checks_list_new (fixture->workspace);
  GtkWidget *window = form_fixture_show (list);
  guint      n = entente_checks_list_get_n (ENTENTE_CHECKS_LIST (list));

  /* The worst comes first: that Honda gets nothing is a warning, that talks have no kind of gift only a hint. */
  g_assert_cmpuint (n, >, 0);
  g_signal_emit_by_name (form_fixture_find (list, GTK_TYPE_LIST_VIEW, 0), "activate", 0);
  fixture_assert_selection (fixture->workspace, "supply");

  fixture_set (fixture->workspace, "supply-cells", "receiver", NULL);
  fixture_set (fixture->workspace, "supply", "from", "2099");
  form_fixture_settle ();
  g_assert_cmpuint (entente_checks_list_get_n (ENTENTE_CHECKS_LIST (list)), ==, n + 1);

  form_fixture_close (window);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("/deal-table/columns", test_says_what_a_deal_is);
  ADD ("/deal-table/sort", test_sorts_by_each_column);
  ADD ("/deal-table/edit", test_edit_moves_the_row_and_keeps_it_selected);
  ADD ("/deal-table/party", test_new_company_name_shows_among_the_parties);
  ADD ("/deal-table/come-and-go", test_follows_deals_that_come_and_go);
  ADD ("/deal-table/select", test_selecting_a_row_selects_the_deal);
  ADD ("/deal-table/follow", test_selecting_the_deal_selects_the_row);
  ADD ("/deal-table/company", test_selection_of_a_company_is_left_alone);
  ADD ("/deal-table/activate", test_activating_a_row_tells_which);
  ADD ("/deal-table/copy", test_copied_rows_fit_a_spreadsheet);
  ADD ("/deal-table/checks", test_checks_name_what_is_wrong_and_lead_there);

  return g_test_run ();
}
