#include "widgets/commands/paste.h"

#include "model/error.h"
#include "model/object/claim.h"
#include "model/object/company.h"
#include "model/object/party.h"
#include "model/object/place.h"
#include "model/object/platform.h"
#include "model/object/view.h"
#include "tests/support/plan.h"
#include "tests/widgets/paste-fixture.h"
#include "widgets/commands.h"

#include <math.h>
#include <string.h>

static gboolean
paste_text (EntenteWorkspace *workspace,
            const char       *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteProject) excerpt = entente_excerpt_read_text (text, &error);

  g_assert_no_error (error);

  return entente_command_paste (workspace, excerpt, NULL);
}

static void
test_on_another_chart_the_company_is_shown (void)
{
  g_autoptr (EntenteWorkspace) workspace = paste_new_with_second_view ();
  const char *const ids[] = {"nissan", "honda", NULL};
  g_autoptr (EntenteProject) excerpt = paste_take (workspace, ids, ENTENTE_EXCERPT_COPY);
  g_autofree char *before = NULL;

  entente_workspace_set_view (workspace, "second");
  before = fixture_to_text (workspace);
  g_assert_true (entente_command_paste (workspace, excerpt, NULL));

  g_assert_cmpuint (paste_count (workspace, ENTENTE_COMPANY), ==, 4);
  g_assert_cmpuint (paste_count (workspace, ENTENTE_DEAL), ==, 2);
  g_assert_true (entente_object_refers_to (paste_look_up (workspace, "second"), ENTENTE_VIEW_COMPANIES, "nissan"));
  fixture_assert_place (workspace, "nissan", 0, 0);
  fixture_assert_selection (workspace, "nissan honda");

  /* Once more, there is nothing left to be done. */
  g_assert_false (entente_command_paste (workspace, excerpt, NULL));
  fixture_assert_undone (workspace, before);
}

/* Where another stands there, it goes aside. */
static void
test_company_covers_no_other_on_another_chart (void)
{
  EntenteProject *plan = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) workspace = NULL;
  const char *const ids[] = {"nissan", "renault", NULL};
  EntenteObject    *nissan, *renault;

  test_plan_add (plan, ENTENTE_VIEW, "second", "name", "Second", "order", "2", "companies", "honda", NULL);
  test_plan_add (plan, ENTENTE_PLACE, "place-honda", "view", "second", "object", "honda", "x", "310", "y", "10", NULL);
  workspace = fixture_new_workspace (plan);
  {
    g_autoptr (EntenteProject) excerpt = paste_take (workspace, ids, ENTENTE_EXCERPT_COPY);

    entente_workspace_set_view (workspace, "second");
    g_assert_true (entente_command_paste (workspace, excerpt, NULL));
  }

  nissan = fixture_find_place (workspace, "nissan");
  renault = fixture_find_place (workspace, "renault");
  g_assert_cmpfloat (entente_object_get_number (renault, ENTENTE_PLACE_X, 0) - entente_object_get_number (nissan, ENTENTE_PLACE_X, 0), ==, 300);
  g_assert_cmpfloat (fabs (entente_object_get_number (renault, ENTENTE_PLACE_Y, 0) - 10), >, 60);
  g_assert_cmpfloat (entente_object_get_number (renault, ENTENTE_PLACE_Y, 0), ==, entente_object_get_number (nissan, ENTENTE_PLACE_Y, 0));
}

static void
test_deal_brings_its_companies_to_another_chart (void)
{
  g_autoptr (EntenteWorkspace) workspace = paste_new_with_second_view ();
  const char *const ids[] = {"alliance", NULL};
  g_autoptr (EntenteProject) excerpt = paste_take (workspace, ids, ENTENTE_EXCERPT_COPY);

  entente_workspace_set_view (workspace, "second");
  g_assert_true (entente_command_paste (workspace, excerpt, NULL));

  g_assert_cmpuint (paste_count (workspace, ENTENTE_DEAL), ==, 2);
  g_assert_true (entente_object_refers_to (paste_look_up (workspace, "second"), ENTENTE_VIEW_COMPANIES, "nissan"));
  g_assert_true (entente_object_refers_to (paste_look_up (workspace, "second"), ENTENTE_VIEW_COMPANIES, "renault"));
  fixture_assert_selection (workspace, "alliance");
}

static void
test_other_project_gets_all_that_is_referred_to (void)
{
  EntenteProject *plan = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) from = NULL;
  g_autoptr (EntenteWorkspace) to = paste_new_empty ();
  g_autofree char  *before = fixture_to_text (to);
  const char *const ids[] = {"nissan", "alliance", NULL};

  test_plan_add (plan, ENTENTE_SOURCE, "report", "title", "Annual report", NULL);
  test_plan_add (plan, ENTENTE_CLAIM, "claim", "object", "nissan", "field", "region", "value", "japan", "source", "report", NULL);
  test_plan_set (plan, "has", "asset", "rogue");
  from = fixture_new_workspace (plan);
  g_assert_true (paste_copy (from, ids, to));

  g_assert_cmpuint (paste_count (to, ENTENTE_COMPANY), ==, 2);
  g_assert_cmpuint (paste_count (to, ENTENTE_DEAL), ==, 1);
  g_assert_cmpuint (paste_count (to, ENTENTE_PARTY), ==, 2);
  g_assert_cmpuint (paste_count (to, ENTENTE_FLOW), ==, 2);
  g_assert_cmpuint (paste_count (to, ENTENTE_REGION), ==, 2);
  g_assert_cmpuint (paste_count (to, ENTENTE_CLAIM), ==, 1);
  g_assert_cmpuint (paste_count (to, ENTENTE_SOURCE), ==, 1);
  g_assert_cmpuint (paste_count (to, ENTENTE_VIEW), ==, 1);
  g_assert_true (entente_object_refers_to (paste_find_named (to, ENTENTE_PLATFORM, "Rogue platform"), ENTENTE_PLATFORM_OWNER, "nissan"));
  fixture_assert_place (to, "nissan", 0, 0);
  fixture_assert_place (to, "renault", 300, 0);
  paste_assert_nothing_dangles (to);
  fixture_assert_undone (to, before);
}

/* What is called the same there is the same, whatever its id; what has the same id and is something else is not. */
static void
test_other_project_keeps_what_it_has (void)
{
  g_autoptr (EntenteWorkspace) from = fixture_new_small ();
  EntenteProject *plan = entente_project_new ();
  g_autoptr (EntenteWorkspace) to = NULL;
  const char *const ids[] = {"nissan", "alliance", NULL};
  EntenteObject    *nissan;

  test_plan_add (plan, ENTENTE_VIEW, "chart", "name", "Chart", NULL);
  test_plan_add (plan, ENTENTE_REGION, "jp", "name", "JAPAN", NULL);
  test_plan_add (plan, ENTENTE_COMPANY, "r-1", "name", "renault", NULL);
  test_plan_add (plan, ENTENTE_SOURCE, "nissan", "title", "A source", NULL);
  to = fixture_new_workspace (plan);
  g_assert_true (paste_copy (from, ids, to));

  nissan = paste_find_named (to, ENTENTE_COMPANY, "Nissan");
  g_assert_nonnull (nissan);
  g_assert_cmpstr (entente_object_get_id (nissan), !=, "nissan");
  g_assert_true (entente_object_refers_to (nissan, ENTENTE_COMPANY_REGION, "jp"));
  g_assert_cmpuint (paste_count (to, ENTENTE_COMPANY), ==, 2);
  g_assert_cmpuint (paste_count (to, ENTENTE_DEAL), ==, 1);
  paste_assert_nothing_dangles (to);
}

/* Its partners are not in that project, and so the deals with them are not either. */
static void
test_cut_and_pasted_elsewhere_it_stands_alone (void)
{
  g_autoptr (EntenteWorkspace) from = fixture_new_small ();
  g_autoptr (EntenteWorkspace) to = paste_new_empty ();
  const char *const ids[] = {"nissan", NULL};
  g_autoptr (EntenteProject) excerpt = paste_take (from, ids, ENTENTE_EXCERPT_CUT);

  g_assert_true (entente_command_cut (from, ids));
  g_assert_true (entente_command_paste (to, excerpt, NULL));
  g_assert_cmpuint (paste_count (to, ENTENTE_COMPANY), ==, 1);
  g_assert_cmpuint (paste_count (to, ENTENTE_DEAL), ==, 0);
  g_assert_cmpuint (paste_count (to, ENTENTE_PARTY), ==, 0);
  g_assert_cmpuint (paste_count (to, ENTENTE_STAKE), ==, 0);
  g_assert_cmpuint (paste_count (to, ENTENTE_OFFER), ==, 1);
  paste_assert_nothing_dangles (to);
}

static void
test_text_for_other_programs (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  const char *const ids[] = {"nissan", "talks", NULL};
  const char *const alone[] = {"renault", "honda", NULL};
  g_autoptr (EntenteProject) deals = paste_take (workspace, ids, ENTENTE_EXCERPT_COPY);
  g_autoptr (EntenteProject) names = paste_take (workspace, alone, ENTENTE_EXCERPT_COPY);
  g_autofree char *table = entente_excerpt_to_text (deals);
  g_autofree char *list = entente_excerpt_to_text (names);

  g_assert_cmpstr (table, ==, "Honda\tMitsubishi Motors, Nissan\tThree talk\n");
  g_assert_cmpstr (list, ==, "Honda\nRenault\n");
}

/* Who is there already is not there twice. */
static void
test_names_become_companies (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autofree char *before = fixture_to_text (workspace);

  g_assert_true (paste_text (workspace, "Toyota\r\nnissan\r\nSony Group\r\n"));
  g_assert_cmpuint (paste_count (workspace, ENTENTE_COMPANY), ==, 6);
  g_assert_cmpuint (g_strv_length ((char **)entente_workspace_get_selection (workspace)), ==, 3);
  g_assert_nonnull (paste_find_named (workspace, ENTENTE_COMPANY, "Sony Group"));
  fixture_assert_undone (workspace, before);
  g_assert_false (paste_text (workspace, "Nissan\n"));
}

static void
test_rows_become_deals (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autofree char *before = fixture_to_text (workspace);
  EntenteObject   *deal;

  g_assert_true (paste_text (workspace, "Nissan\tSony\tCars that play\nToyota\tSony\tGames\n"));
  g_assert_cmpuint (paste_count (workspace, ENTENTE_COMPANY), ==, 6);
  g_assert_cmpuint (paste_count (workspace, ENTENTE_DEAL), ==, 4);
  deal = paste_find_named (workspace, ENTENTE_DEAL, "Cars that play");
  g_assert_nonnull (deal);
  for (guint i = 0; i < paste_count (workspace, ENTENTE_PARTY); i++)
    {
      EntenteObject *party = entente_project_get_nth (fixture_get_project (workspace), ENTENTE_PARTY, i);

      if (entente_object_refers_to (party, ENTENTE_PARTY_DEAL, entente_object_get_id (deal)))
        g_assert_true (entente_object_refers_to (party, ENTENTE_PARTY_COMPANY, "nissan") ||
                       entente_object_refers_to (party, ENTENTE_PARTY_COMPANY, entente_object_get_id (paste_find_named (workspace, ENTENTE_COMPANY, "Sony"))));
    }
  g_assert_cmpstr (entente_history_get_undo_title (fixture_get_history (workspace)), ==, "Paste 5 Items");
  fixture_assert_undone (workspace, before);
}

static void
test_damaged_bytes_are_refused (void)
{
  static const char *const damaged[] = {"", "Nissan", "<entente", "<entente xmlns=\"urn:entente:project:1\" version=\"1.0\"></entente>",
                                        "<entente xmlns=\"urn:entente:project:1\" version=\"9.0\"><view id=\"v\"/></entente>"};

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (damaged[i], strlen (damaged[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (entente_excerpt_read (bytes, &error));
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paste-elsewhere/on-another-chart-the-company-is-shown", test_on_another_chart_the_company_is_shown);
  g_test_add_func ("/paste-elsewhere/company-covers-no-other-on-another-chart", test_company_covers_no_other_on_another_chart);
  g_test_add_func ("/paste-elsewhere/deal-brings-its-companies-to-another-chart", test_deal_brings_its_companies_to_another_chart);
  g_test_add_func ("/paste-elsewhere/other-project-gets-all-that-is-referred-to", test_other_project_gets_all_that_is_referred_to);
  g_test_add_func ("/paste-elsewhere/other-project-keeps-what-it-has", test_other_project_keeps_what_it_has);
  g_test_add_func ("/paste-elsewhere/cut-and-pasted-elsewhere-it-stands-alone", test_cut_and_pasted_elsewhere_it_stands_alone);
  g_test_add_func ("/paste-elsewhere/text-for-other-programs", test_text_for_other_programs);
  g_test_add_func ("/paste-elsewhere/names-become-companies", test_names_become_companies);
  g_test_add_func ("/paste-elsewhere/rows-become-deals", test_rows_become_deals);
  g_test_add_func ("/paste-elsewhere/damaged-bytes-are-refused", test_damaged_bytes_are_refused);

  return g_test_run ();
}
