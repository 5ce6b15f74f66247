#include "model/object/deal.h"
#include "model/object/flow.h"
#include "model/object/party.h"
#include "tests/widgets/form-fixture.h"
#include "widgets/commands.h"
#include "widgets/forms/deal-form.h"
#include "widgets/forms/item-list.h"
#include "widgets/forms/item-row.h"
#include "widgets/forms/object-picker.h"
#include "widgets/forms/reference-rules.h"
#include "widgets/forms/related.h"

typedef struct
{
  EntenteWorkspace *workspace;
  GtkWidget        *form;
  GtkWidget        *parties;
  GtkWidget        *flows;
  GtkWidget        *window;
  char             *before;
} Fixture;

static void
bind (Fixture    *fixture,
      const char *deal)
{
  const char *const ids[] = {deal, NULL};

  entente_form_bind (ENTENTE_FORM (fixture->form), fixture->workspace, ids);
  form_fixture_settle ();
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->workspace = fixture_new_small ();
  fixture->before = fixture_to_text (fixture->workspace);
  fixture->form = GTK_WIDGET (entente_form_new (ENTENTE_DEAL, FALSE));
  g_assert_true (ENTENTE_IS_DEAL_FORM (fixture->form));

  bind (fixture, "alliance");
  fixture->window = form_fixture_show (fixture->form);
  fixture->parties = form_fixture_find (fixture->form, ENTENTE_TYPE_ITEM_LIST, 0);
  fixture->flows = form_fixture_find (fixture->form, ENTENTE_TYPE_ITEM_LIST, 1);
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

static guint
count_rows (GtkWidget *list)
{
  guint n = 0;

  while (form_fixture_find (list, ENTENTE_TYPE_ITEM_ROW, n) != NULL)
    n++;

  return n;
}

static GtkWidget *
find_picker (GtkWidget *list)
{
  return gtk_widget_get_last_child (list);
}

static void
test_lists_its_own_parties_and_flows (Fixture      *fixture,
                                      gconstpointer data)
{
  g_assert_cmpuint (count_rows (fixture->parties), ==, 2);
  g_assert_cmpuint (count_rows (fixture->flows), ==, 2);

  bind (fixture, "talks");
  g_assert_cmpuint (count_rows (fixture->parties), ==, 3);
  g_assert_cmpuint (count_rows (fixture->flows), ==, 0);
}

static void
test_adding_a_party_is_one_step (Fixture      *fixture,
                                 gconstpointer data)
{
  g_signal_emit_by_name (find_picker (fixture->parties), "picked", "honda");

  g_assert_cmpuint (entente_item_list_get_n (ENTENTE_ITEM_LIST (fixture->parties)), ==, 3);
  g_assert_cmpuint (count_rows (fixture->parties), ==, 3);

  form_fixture_assert_one_step (fixture->workspace, fixture->before);
  g_assert_cmpuint (count_rows (fixture->parties), ==, 2);
}

static void
test_party_may_be_a_new_company (Fixture      *fixture,
                                 gconstpointer data)
{
  g_autoptr (GPtrArray) parties = NULL;

  g_signal_emit_by_name (find_picker (fixture->parties), "named", "Company A");

  parties = entente_related_find (entente_workspace_get_scope (fixture->workspace), ENTENTE_PARTY, ENTENTE_PARTY_DEAL, "alliance");
  g_assert_cmpuint (parties->len, ==, 3);
  fixture_assert_selection (fixture->workspace, "alliance");
  form_fixture_assert_one_step (fixture->workspace, fixture->before);
}

static void
test_share_of_a_party_is_edited_in_place (Fixture      *fixture,
                                          gconstpointer data)
{
  GtkWidget *entry = form_fixture_find_entry (form_fixture_find (fixture->parties, ENTENTE_TYPE_ITEM_ROW, 0), "share");

  form_fixture_type (entry, "55");
  form_fixture_enter (entry);

  form_fixture_assert_value (fixture->workspace, "alliance-nissan", "share", "55%");
  form_fixture_assert_one_step (fixture->workspace, fixture->before);
}

static void
test_removing_a_party_leaves_the_others (Fixture      *fixture,
                                         gconstpointer data)
{
  GtkWidget *row;

  bind (fixture, "talks");
  row = form_fixture_find (fixture->parties, ENTENTE_TYPE_ITEM_ROW, 0);
  g_assert_cmpstr (entente_item_row_get_id (ENTENTE_ITEM_ROW (row)), ==, "talks-honda");

  /* Behind the buttons that choose company and role. */
  form_fixture_click (form_fixture_find (row, GTK_TYPE_BUTTON, 2));
  g_assert_cmpuint (count_rows (fixture->parties), ==, 2);
  g_assert_null (entente_project_lookup (fixture_get_project (fixture->workspace), "talks-honda"));

  form_fixture_assert_one_step (fixture->workspace, fixture->before);
  g_assert_cmpuint (count_rows (fixture->parties), ==, 3);
}

static void
test_row_in_which_one_types_stays_when_another_goes (Fixture      *fixture,
                                                     gconstpointer data)
{
  const char *const ids[] = {"alliance-nissan", NULL};
  GtkWidget        *row = form_fixture_find (fixture->parties, ENTENTE_TYPE_ITEM_ROW, 1);
  GtkWidget        *entry = form_fixture_find_entry (row, "share");

  form_fixture_type (entry, "4");
  entente_command_delete (fixture->workspace, ids);

  g_assert_true (gtk_widget_get_mapped (row));
  g_assert_cmpstr (entente_item_row_get_id (ENTENTE_ITEM_ROW (row)), ==, "alliance-renault");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "4");
}

static void
test_typing_for_what_is_undone_does_no_harm (Fixture      *fixture,
                                             gconstpointer data)
{
  GtkWidget *entry;

  g_signal_emit_by_name (find_picker (fixture->flows), "picked", "alliance-nissan");
  entry = gtk_widget_get_parent (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_assert_true (GTK_IS_ENTRY (entry));

  form_fixture_type (entry, "Plants");
  fixture_undo (fixture->workspace);
  form_fixture_settle ();

  g_assert_cmpuint (count_rows (fixture->flows), ==, 2);
  g_assert_false (entente_history_can_undo (fixture_get_history (fixture->workspace)));
}

static void
test_says_who_gets_nothing (Fixture      *fixture,
                            gconstpointer data)
{
  const EntenteField *field = &entente_type_get_info (ENTENTE_DEAL)->fields[ENTENTE_DEAL_RETURN_UNKNOWN];
  const char *const   ids[] = {"gets", NULL};
  g_autoptr (EntenteValue) yes = entente_value_parse (field, "yes", NULL);

  g_assert_true (form_fixture_shows_text (fixture->form, "Everybody gets something"));

  entente_command_delete (fixture->workspace, ids);
  g_assert_true (form_fixture_shows_text (fixture->form, "Nissan gets nothing"));

  g_assert_true (entente_command_set_field (fixture->workspace, "alliance", field, yes, NULL));
  g_assert_true (form_fixture_shows_text (fixture->form, "It is not known what Nissan gets"));

  bind (fixture, "talks");
  g_assert_true (form_fixture_shows_text (fixture->form, "Nothing is given yet"));
}

static void
test_flow_says_from_whom_to_whom (Fixture      *fixture,
                                  gconstpointer data)
{
  g_assert_true (form_fixture_shows_text (fixture->flows, "Nissan → Renault"));
  g_assert_true (form_fixture_shows_text (fixture->flows, "Renault → Nissan"));
}

static void
test_details_open_below (Fixture      *fixture,
                         gconstpointer data)
{
  GtkWidget *row = form_fixture_find (fixture->flows, ENTENTE_TYPE_ITEM_ROW, 0);

  g_assert_null (form_fixture_find (row, ENTENTE_TYPE_FIELD_EDITOR, 1));
  entente_item_row_set_open (ENTENTE_ITEM_ROW (row), TRUE);
  form_fixture_settle ();

  /* All fields but the scenario and the deal. */
  g_assert_nonnull (form_fixture_find (row, ENTENTE_TYPE_FIELD_EDITOR, ENTENTE_FLOW_N_FIELDS - 3));
  g_assert_null (form_fixture_find (row, ENTENTE_TYPE_FIELD_EDITOR, ENTENTE_FLOW_N_FIELDS - 2));
}

static void
test_only_parties_of_the_deal_may_give (Fixture      *fixture,
                                        gconstpointer data)
{
  EntenteScope       *scope = entente_workspace_get_scope (fixture->workspace);
  EntenteObject      *flow = entente_scope_lookup (scope, "gives");
  const EntenteField *giver = entente_object_get_field (flow, ENTENTE_FLOW_GIVER);

  g_assert_true (entente_reference_fits (scope, flow, giver, entente_scope_lookup (scope, "alliance-renault")));
  g_assert_false (entente_reference_fits (scope, flow, giver, entente_scope_lookup (scope, "talks-honda")));
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("/deal-form/lists", test_lists_its_own_parties_and_flows);
  ADD ("/deal-form/add-party", test_adding_a_party_is_one_step);
  ADD ("/deal-form/new-party", test_party_may_be_a_new_company);
  ADD ("/deal-form/share", test_share_of_a_party_is_edited_in_place);
  ADD ("/deal-form/remove-party", test_removing_a_party_leaves_the_others);
  ADD ("/deal-form/typing-stays", test_row_in_which_one_types_stays_when_another_goes);
  ADD ("/deal-form/typing-undone", test_typing_for_what_is_undone_does_no_harm);
  ADD ("/deal-form/balance", test_says_who_gets_nothing);
  ADD ("/deal-form/captions", test_flow_says_from_whom_to_whom);
  ADD ("/deal-form/details", test_details_open_below);
  ADD ("/deal-form/own-parties", test_only_parties_of_the_deal_may_give);

  return g_test_run ();
}
