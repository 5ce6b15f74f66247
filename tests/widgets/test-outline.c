#include "tests/widgets/form-fixture.h"
#include "widgets/forms/search-text.h"
#include "widgets/panels/outline.h"

typedef struct
{
  EntenteWorkspace *workspace;
  GtkWidget        *outline;
  GtkWidget        *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  EntenteProject *plan = test_plan_new_small ();

  test_plan_add (plan, ENTENTE_VIEW, "second", "name", "Second", "order", "2", NULL);
  fixture->workspace = fixture_new_workspace (plan);
  fixture->outline = entente_outline_new (fixture->workspace);
  fixture->window = form_fixture_show (fixture->outline);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  form_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->workspace);
}

static GtkSelectionModel *
get_model (Fixture *fixture)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (form_fixture_find (fixture->outline, GTK_TYPE_LIST_VIEW, 0)));
}

/* What stands on a line: the name of an object, nothing for the title of a section. */
static const char *
get_name (Fixture *fixture,
          guint    position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (get_model (fixture)), position);
  g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

  return ENTENTE_IS_OBJECT (item) ? entente_object_get_label (ENTENTE_OBJECT (item)) : "-";
}

static char *
list_names (Fixture *fixture)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture))); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", get_name (fixture, i));

  return g_string_free (names, FALSE);
}

static void
assert_names (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *names = list_names (fixture);

  g_assert_cmpstr (names, ==, expected);
}

static guint
find_line (Fixture    *fixture,
           const char *name)
{
  guint i = 0;

  while (g_strcmp0 (get_name (fixture, i), name) != 0)
    i++;

  return i;
}

static void
search (Fixture    *fixture,
        const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (form_fixture_find (fixture->outline, GTK_TYPE_SEARCH_ENTRY, 0)), text);
  form_fixture_settle ();
}

static void
test_lists_views_in_order_and_the_rest_by_name (Fixture      *fixture,
                                                gconstpointer data)
{
  assert_names (fixture, "-, Network, Second, "
                         "-, Honda, Mitsubishi Motors, Nissan, Renault, "
                         "-, Alliance, Three talk, "
                         "-, Rogue platform");
}

static void
test_search_leaves_what_matches (Fixture      *fixture,
                                 gconstpointer data)
{
  search (fixture, "ALLI");
  assert_names (fixture, "-, Alliance");

  search (fixture, "motors mits");
  assert_names (fixture, "-, Mitsubishi Motors");

  search (fixture, "o");
  assert_names (fixture, "-, Network, Second, -, Honda, Mitsubishi Motors, -, Rogue platform");
  g_assert_true (form_fixture_shows_text (fixture->outline, "2 of 4"));

  search (fixture, "zzz");
  assert_names (fixture, "");
  g_assert_true (form_fixture_shows_text (fixture->outline, "Nothing found"));

  search (fixture, "");
  form_fixture_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture))), ==, 13);
}

static void
test_search_keeps_the_selection (Fixture      *fixture,
                                 gconstpointer data)
{
  entente_workspace_select (fixture->workspace, "nissan");
  search (fixture, "honda");
  fixture_assert_selection (fixture->workspace, "nissan");

  search (fixture, "");
  form_fixture_settle ();
  g_assert_true (gtk_selection_model_is_selected (get_model (fixture), find_line (fixture, "Nissan")));
}

static void
test_enter_in_the_search_goes_to_the_first (Fixture      *fixture,
                                            gconstpointer data)
{
  search (fixture, "three");
  g_signal_emit_by_name (form_fixture_find (fixture->outline, GTK_TYPE_SEARCH_ENTRY, 0), "activate");

  fixture_assert_selection (fixture->workspace, "talks");
}

static void
test_selecting_a_line_selects_in_the_workspace (Fixture      *fixture,
                                                gconstpointer data)
{
  gtk_selection_model_select_item (get_model (fixture), find_line (fixture, "Renault"), TRUE);
  fixture_assert_selection (fixture->workspace, "renault");

  gtk_selection_model_select_item (get_model (fixture), find_line (fixture, "Alliance"), FALSE);
  fixture_assert_selection (fixture->workspace, "renault alliance");
}

static void
test_selecting_in_the_workspace_selects_the_line (Fixture      *fixture,
                                                  gconstpointer data)
{
  const char *const ids[] = {"honda", "talks", NULL};
  g_autoptr (GtkBitset) selected = NULL;

  entente_workspace_set_selection (fixture->workspace, ids);
  selected = gtk_selection_model_get_selection (get_model (fixture));

  g_assert_cmpuint (gtk_bitset_get_size (selected), ==, 2);
  g_assert_true (gtk_bitset_contains (selected, find_line (fixture, "Honda")));
  g_assert_true (gtk_bitset_contains (selected, find_line (fixture, "Three talk")));
}

static void
test_what_is_not_listed_stays_selected (Fixture      *fixture,
                                        gconstpointer data)
{
  entente_workspace_select (fixture->workspace, "stake");
  fixture_set (fixture->workspace, "honda", "name", "Zonda");

  fixture_assert_selection (fixture->workspace, "stake");
}

static void
test_selecting_a_view_shows_it (Fixture      *fixture,
                                gconstpointer data)
{
  gtk_selection_model_select_item (get_model (fixture), find_line (fixture, "Second"), TRUE);

  g_assert_cmpstr (entente_workspace_get_view (fixture->workspace), ==, "second");
}

static void
test_rename_moves_the_line_and_keeps_it_selected (Fixture      *fixture,
                                                  gconstpointer data)
{
  entente_workspace_select (fixture->workspace, "honda");
  fixture_set (fixture->workspace, "honda", "name", "Zonda");

  assert_names (fixture, "-, Network, Second, "
                         "-, Mitsubishi Motors, Nissan, Renault, Zonda, "
                         "-, Alliance, Three talk, "
                         "-, Rogue platform");
  g_assert_true (gtk_selection_model_is_selected (get_model (fixture), find_line (fixture, "Zonda")));
  g_assert_true (form_fixture_shows_text (fixture->outline, "Zonda"));
  fixture_assert_selection (fixture->workspace, "honda");
}

static void
test_plants_appear_with_the_first (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autoptr (EntenteObject) plant = entente_object_new (ENTENTE_PLANT, "canton");
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Add");

  g_assert_false (form_fixture_shows_text (fixture->outline, "Plants"));
  entente_object_set (plant, "name", "Canton", NULL);
  entente_change_list_add (changes, plant);
  g_assert_true (entente_workspace_edit (fixture->workspace, changes, NULL));
  form_fixture_settle ();

  g_assert_true (form_fixture_shows_text (fixture->outline, "Plants"));
  g_assert_cmpuint (find_line (fixture, "Canton"), ==, 14);
}

static void
add (Fixture    *fixture,
     EntenteType type,
     const char *id,
     const char *view,
     const char *field,
     const char *text)
{
  g_autoptr (EntenteObject) object = entente_object_new (type, id);
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Add");

  g_assert_true (entente_object_set (object, "view", view, NULL));
  g_assert_true (entente_object_set (object, field, text, NULL));
  entente_change_list_add (changes, object);
  g_assert_true (entente_workspace_edit (fixture->workspace, changes, NULL));
}

/* So many are sorted all at once. */
static void
test_many_renamed_at_once_are_sorted_again (Fixture      *fixture,
                                            gconstpointer data)
{
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Number");

      for (guint i = 10; i < 40; i++)
        {
          g_autofree char       *id = g_strdup_printf ("number-%u", i);
          g_autofree char       *name = g_strdup_printf ("Number %u", round == 0 ? i : 49 - i);
          const EntenteTypeInfo *info = entente_type_get_info (ENTENTE_COMPANY);
          const EntenteField    *field = &info->fields[info->label_field];
          g_autoptr (EntenteObject) company = entente_object_new (ENTENTE_COMPANY, id);
          g_autoptr (EntenteValue) value = entente_value_parse (field, name, NULL);

          if (round == 0)
            entente_change_list_add (changes, company);
          entente_change_list_set_value (changes, id, field, value);
        }

      g_assert_true (entente_workspace_edit (fixture->workspace, changes, NULL));
    }

  form_fixture_settle ();
  entente_workspace_select (fixture->workspace, "number-39");
  g_assert_cmpuint (find_line (fixture, "Number 39"), ==, find_line (fixture, "Number 10") + 29);
  g_assert_true (gtk_selection_model_is_selected (get_model (fixture), find_line (fixture, "Number 10")));
}

static void
test_notes_frames_and_pictures_follow_the_view (Fixture      *fixture,
                                                gconstpointer data)
{
  entente_workspace_set_view (fixture->workspace, "view");
  add (fixture, ENTENTE_NOTE, "memo", "view", "text", "Signed in May\nby both");
  add (fixture, ENTENTE_GROUP, "asia", "view", "name", "Asia");
  add (fixture, ENTENTE_PICTURE, "map", "view", "name", "Map");
  add (fixture, ENTENTE_NOTE, "other", "second", "text", "Elsewhere");
  form_fixture_settle ();

  /* A note is called by its first line, and one of another view is not listed. */
  g_assert_true (form_fixture_shows_text (fixture->outline, "Signed in May"));
  g_assert_false (form_fixture_shows_text (fixture->outline, "Elsewhere"));
  g_assert_cmpuint (find_line (fixture, "Map"), ==, find_line (fixture, "Asia") + 4);

  gtk_selection_model_select_item (get_model (fixture), find_line (fixture, "Map"), TRUE);
  fixture_assert_selection (fixture->workspace, "map");

  entente_workspace_set_view (fixture->workspace, "second");
  form_fixture_settle ();
  g_assert_true (form_fixture_shows_text (fixture->outline, "Elsewhere"));
  g_assert_false (form_fixture_shows_text (fixture->outline, "Asia"));
}

typedef struct
{
  const char *name;
  const char *text;
  const char *query;
  gboolean    matches;
} SearchCase;

static const SearchCase search_cases[] = {
  {"start", "e-Power", "e-P", TRUE},
  {"middle", "Land Rover", "over", TRUE},
  {"case", "NISSAN", "nissan", TRUE},
  {"accent", "Citroën", "citroen", TRUE},
  {"accent-typed", "Citroen", "citroën", TRUE},
  {"words", "Mitsubishi Motors", "motors mits", TRUE},
  {"one-word-missing", "Mitsubishi Motors", "motors nissan", FALSE},
  {"wide", "日産自動車", "自動", TRUE},
  {"nothing", "Nissan", "", TRUE},
};

static void
test_search_text (gconstpointer data)
{
  const SearchCase *search_case = data;
  g_autofree char  *text = entente_search_fold (search_case->text);
  g_autofree char  *query = entente_search_fold (search_case->query);

  g_assert_cmpint (entente_search_matches (text, query), ==, search_case->matches);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("/outline/order", test_lists_views_in_order_and_the_rest_by_name);
  ADD ("/outline/search", test_search_leaves_what_matches);
  ADD ("/outline/search-selection", test_search_keeps_the_selection);
  ADD ("/outline/search-enter", test_enter_in_the_search_goes_to_the_first);
  ADD ("/outline/select", test_selecting_a_line_selects_in_the_workspace);
  ADD ("/outline/follow", test_selecting_in_the_workspace_selects_the_line);
  ADD ("/outline/not-listed", test_what_is_not_listed_stays_selected);
  ADD ("/outline/view", test_selecting_a_view_shows_it);
  ADD ("/outline/rename", test_rename_moves_the_line_and_keeps_it_selected);
  ADD ("/outline/rename-many", test_many_renamed_at_once_are_sorted_again);
  ADD ("/outline/plants", test_plants_appear_with_the_first);

  ADD ("/outline/of-the-view", test_notes_frames_and_pictures_follow_the_view);

  for (guint i = 0; i < G_N_ELEMENTS (search_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/outline/search-text/%s", search_cases[i].name);

      g_test_add_data_func (path, &search_cases[i], test_search_text);
    }

  return g_test_run ();
}
