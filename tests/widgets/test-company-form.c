#include "model/object/offer.h"
#include "tests/widgets/form-fixture.h"
#include "widgets/forms/company-form.h"
#include "widgets/forms/item-list.h"
#include "widgets/forms/item-row.h"
#include "widgets/forms/link-list.h"
#include "widgets/forms/related.h"
#include "widgets/forms/section.h"

typedef struct
{
  EntenteWorkspace *workspace;
  GtkWidget        *form;
  GtkWidget        *window;
  char             *before;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  const char *const ids[] = {"nissan", NULL};

  fixture->workspace = fixture_new_small ();
  fixture->before = fixture_to_text (fixture->workspace);
  fixture->form = GTK_WIDGET (entente_form_new (ENTENTE_COMPANY, FALSE));
  g_assert_true (ENTENTE_IS_COMPANY_FORM (fixture->form));

  entente_form_bind (ENTENTE_FORM (fixture->form), fixture->workspace, ids);
  fixture->window = form_fixture_show (fixture->form);
  g_signal_connect_object (fixture->workspace, "changed", G_CALLBACK (entente_form_refresh), fixture->form, G_CONNECT_SWAPPED);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  form_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->workspace);
  g_free (fixture->before);
}

static EntenteItemList *
find_list (Fixture    *fixture,
           const char *item,
           const char *owner)
{
  GtkWidget *list;

  for (guint i = 0; (list = form_fixture_find (fixture->form, ENTENTE_TYPE_ITEM_LIST, i)) != NULL; i++)
    {
      g_autofree char *its_item = NULL;
      g_autofree char *its_owner = NULL;

      g_object_get (list, "item", &its_item, "owner", &its_owner, NULL);
      if (g_str_equal (item, its_item) && g_str_equal (owner, its_owner))
        return ENTENTE_ITEM_LIST (list);
    }

  g_error ("There is no list of “%s”", item);
}

static void
test_what_it_has_is_added_and_named_in_place (Fixture      *fixture,
                                              gconstpointer data)
{
  EntenteItemList *list = find_list (fixture, "offer", "company");
  EntenteScope    *scope = entente_workspace_get_scope (fixture->workspace);
  GtkWidget       *entry;
  g_autoptr (GPtrArray) offers = NULL;

  form_fixture_click (gtk_widget_get_last_child (GTK_WIDGET (list)));
  g_assert_cmpuint (entente_item_list_get_n (list), ==, 2);

  /* The new line waits for its name. */
  entry = gtk_widget_get_parent (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  form_fixture_type (entry, "e-Power");
  form_fixture_enter (entry);

  offers = entente_related_find (scope, ENTENTE_OFFER, ENTENTE_OFFER_COMPANY, "nissan");
  g_assert_cmpuint (offers->len, ==, 2);
  g_assert_true (g_strcmp0 (entente_object_get_label (offers->pdata[0]), "e-Power") == 0 ||
                 g_strcmp0 (entente_object_get_label (offers->pdata[1]), "e-Power") == 0);

  fixture_undo (fixture->workspace);
  form_fixture_assert_one_step (fixture->workspace, fixture->before);
  g_assert_cmpuint (entente_item_list_get_n (list), ==, 1);
}

static void
test_lists_what_others_want_nowhere (Fixture      *fixture,
                                     gconstpointer data)
{
  g_assert_cmpuint (entente_item_list_get_n (find_list (fixture, "want", "company")), ==, 0);
}

static void
test_stakes_stand_on_the_right_side (Fixture      *fixture,
                                     gconstpointer data)
{
  g_assert_cmpuint (entente_item_list_get_n (find_list (fixture, "stake", "owner")), ==, 1);
  g_assert_cmpuint (entente_item_list_get_n (find_list (fixture, "stake", "owned")), ==, 0);
  g_assert_true (form_fixture_shows_text (fixture->form, "20 October 2016 – 8 November 2024"));
}

static void
test_stake_is_added_in_one_step (Fixture      *fixture,
                                 gconstpointer data)
{
  EntenteItemList *list = find_list (fixture, "stake", "owner");
  g_autofree char *id = entente_item_list_add (list, "honda");

  form_fixture_assert_value (fixture->workspace, id, "owner", "nissan");
  form_fixture_assert_value (fixture->workspace, id, "owned", "honda");
  form_fixture_assert_one_step (fixture->workspace, fixture->before);
}

static void
test_click_on_a_deal_selects_it (Fixture      *fixture,
                                 gconstpointer data)
{
  GtkWidget *deals = form_fixture_find (fixture->form, ENTENTE_TYPE_LINK_LIST, 0);

  g_assert_true (form_fixture_shows_text (deals, "Alliance"));
  g_assert_true (form_fixture_shows_text (deals, "Framework agreement · Running"));

  form_fixture_click (form_fixture_find (deals, GTK_TYPE_BUTTON, 0));
  fixture_assert_selection (fixture->workspace, "alliance");
}

static void
test_rename_elsewhere_shows_at_once (Fixture      *fixture,
                                     gconstpointer data)
{
  fixture_set (fixture->workspace, "alliance", "title", "Entente cordiale");

  g_assert_true (form_fixture_shows_text (fixture->form, "Entente cordiale"));
}

static void
add_claim (Fixture    *fixture,
           const char *value,
           const char *reading)
{
  EntenteItemList *list = find_list (fixture, "claim", "object");
  g_autofree char *id = entente_item_list_add (list, NULL);
  GtkWidget       *row = NULL, *entry;

  form_fixture_settle ();
  for (guint i = 0; row == NULL || g_strcmp0 (entente_item_row_get_id (ENTENTE_ITEM_ROW (row)), id) != 0; i++)
    row = form_fixture_find (GTK_WIDGET (list), ENTENTE_TYPE_ITEM_ROW, i);

  /* All of it, name, kind, placeholder, home region */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (form_fixture_find (row, GTK_TYPE_DROP_DOWN, 0)), 4);
  entry = gtk_widget_get_parent (form_fixture_find (row, GTK_TYPE_TEXT, 0));
  form_fixture_type (entry, value);
  form_fixture_enter (entry);
  form_fixture_assert_value (fixture->workspace, id, "object", "nissan");
  form_fixture_assert_value (fixture->workspace, id, "field", "region");
  form_fixture_assert_value (fixture->workspace, id, "value", value);

  /* Once nobody types, it is read like the field it is about. */
  gtk_root_set_focus (gtk_widget_get_root (entry), NULL);
  form_fixture_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, reading);
}

static void
test_sources_may_contradict_each_other (Fixture      *fixture,
                                        gconstpointer data)
{
  GtkWidget *section;

  for (guint i = 0; (section = form_fixture_find (fixture->form, ENTENTE_TYPE_SECTION, i)) != NULL; i++)
    g_object_set (section, "expanded", TRUE, NULL);

  form_fixture_settle ();
  add_claim (fixture, "europe", "Europe");
  add_claim (fixture, "japan", "Japan");

  /* What the plan says stays as it is, whatever the sources say. */
  form_fixture_assert_value (fixture->workspace, "nissan", "region", "japan");
  g_assert_cmpuint (entente_item_list_get_n (find_list (fixture, "claim", "object")), ==, 2);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("/company-form/has", test_what_it_has_is_added_and_named_in_place);
  ADD ("/company-form/wants", test_lists_what_others_want_nowhere);
  ADD ("/company-form/stakes", test_stakes_stand_on_the_right_side);
  ADD ("/company-form/add-stake", test_stake_is_added_in_one_step);
  ADD ("/company-form/deals", test_click_on_a_deal_selects_it);
  ADD ("/company-form/sources", test_sources_may_contradict_each_other);
  ADD ("/company-form/rename", test_rename_elsewhere_shows_at_once);

  return g_test_run ();
}
