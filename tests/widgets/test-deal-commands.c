#include "widgets/commands.h"

#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/flow.h"
#include "model/object/party.h"
#include "model/object/place.h"
#include "model/object/view.h"
#include "tests/widgets/step-fixture.h"

#include <math.h>

static void
test_deal_of_two_is_a_line (void)
{
  const char *const companies[] = {"renault", "honda", NULL};
  StepFixture       step = step_fixture_begin (test_plan_new_small ());
  g_autofree char  *id = entente_command_add_deal (step.workspace, companies, &(EntenteDealTerms) {.title = "Vans", .kind = ENTENTE_DEAL_KIND_SUPPLY});
  EntenteObject    *deal = step_fixture_look_up (&step, id);

  g_assert_cmpstr (entente_object_get_text (deal, ENTENTE_DEAL_TITLE), ==, "Vans");
  g_assert_cmpint (entente_object_get_choice (deal, ENTENTE_DEAL_KIND, -1), ==, ENTENTE_DEAL_KIND_SUPPLY);
  g_assert_cmpint (entente_object_get_choice (deal, ENTENTE_DEAL_STATUS, -1), ==, ENTENTE_DEAL_STATUS_IDEA);
  g_assert_cmpuint (step_fixture_count (&step, ENTENTE_PARTY), ==, 5 + 2);
  g_assert_null (fixture_find_place (step.workspace, id));
  fixture_assert_selection (step.workspace, id);
  step_fixture_end (&step, "Add Deal");
}

static EntenteObject *
find_flow (StepFixture *step,
           const char  *what)
{
  EntenteProject *project = fixture_get_project (step->workspace);

  for (guint i = 0; i < entente_project_get_n (project, ENTENTE_FLOW); i++)
    if (g_strcmp0 (entente_object_get_text (entente_project_get_nth (project, ENTENTE_FLOW, i), ENTENTE_FLOW_WHAT), what) == 0)
      return entente_project_get_nth (project, ENTENTE_FLOW, i);

  return NULL;
}

static const char *
get_company_of (StepFixture   *step,
                EntenteObject *flow,
                guint          field)
{
  return entente_object_get_reference (step_fixture_look_up (step, entente_object_get_reference (flow, field)), ENTENTE_PARTY_COMPANY);
}

static void
test_what_two_give_is_said_at_once (void)
{
  const char *const companies[] = {"renault", "honda", NULL};
  StepFixture       step = step_fixture_begin (test_plan_new_small ());
  g_autofree char  *id = entente_command_add_deal (step.workspace, companies, &(EntenteDealTerms) {.kind = -1, .gives = "Pickups", .gets = "Engines"});
  EntenteObject    *pickups = find_flow (&step, "Pickups"), *engines = find_flow (&step, "Engines");

  g_assert_cmpstr (get_company_of (&step, engines, ENTENTE_FLOW_GIVER), ==, "honda");
  g_assert_cmpstr (get_company_of (&step, engines, ENTENTE_FLOW_RECEIVER), ==, "renault");
  g_assert_cmpstr (entente_object_get_reference (engines, ENTENTE_FLOW_DEAL), ==, id);
  g_assert_true (pickups != NULL && entente_object_refers_to (pickups, ENTENTE_FLOW_DEAL, id));
  step_fixture_end (&step, "Add Deal");
}

static void
test_deal_without_a_title_is_called_by_its_kind (void)
{
  const char *const companies[] = {"renault", "honda", NULL};
  StepFixture       step = step_fixture_begin (test_plan_new_small ());
  g_autofree char  *id = entente_command_add_deal (step.workspace, companies, &(EntenteDealTerms) {.kind = ENTENTE_DEAL_KIND_MERGER});

  g_assert_cmpstr (entente_object_get_text (step_fixture_look_up (&step, id), ENTENTE_DEAL_TITLE), ==, "Merger");
  step_fixture_end (&step, "Add Deal");
}

/* Two names of 200 letters do not fit a title, which may have 200. */
static void
test_deal_of_no_kind_is_called_after_its_companies (void)
{
  g_autofree char *name = g_strnfill (200, 'x');
  StepFixture      step = step_fixture_begin (test_plan_new_small ());
  g_autofree char *id = entente_command_add_deal_to_new_company (step.workspace, "nissan", "BYD", 0, 300, &(EntenteDealTerms) {.kind = -1});
  g_autofree char *long_id = NULL;

  g_assert_cmpstr (entente_object_get_text (step_fixture_look_up (&step, id), ENTENTE_DEAL_TITLE), ==, "Nissan – BYD");
  step_fixture_end (&step, "Add Company and Deal");

  step = step_fixture_begin (test_plan_new_small ());
  long_id = entente_command_add_deal_to_new_company (step.workspace, "nissan", name, 0, 300, &(EntenteDealTerms) {.kind = -1});
  g_assert_cmpstr (entente_object_get_text (step_fixture_look_up (&step, long_id), ENTENTE_DEAL_TITLE), ==, "New deal");
  step_fixture_end (&step, "Add Company and Deal");
}

/* Honda is not on the chart that keeps to the two. */
static void
test_who_joins_is_shown (void)
{
  EntenteProject  *plan = test_plan_new_small ();
  StepFixture      step;
  g_autofree char *id = NULL;

  test_plan_set (plan, "view", "companies", "nissan renault");
  step = step_fixture_begin (plan);
  g_assert_null (fixture_find_place (step.workspace, "honda"));
  id = entente_command_add_party (step.workspace, "alliance", "honda");
  g_assert_nonnull (id);
  g_assert_true (entente_object_refers_to (step_fixture_look_up (&step, "view"), ENTENTE_VIEW_COMPANIES, "honda"));
  g_assert_nonnull (fixture_find_place (step.workspace, "honda"));
  step_fixture_end (&step, "Add Party");
}

/* Three cards in a row: the middle of their places is the middle card. */
static void
test_hub_stands_where_there_is_room (void)
{
  const char *const companies[] = {"nissan", "renault", "honda", NULL};
  EntenteProject   *plan = test_plan_new_small ();
  g_autofree char  *id = NULL;
  EntenteObject    *place;
  StepFixture       step;

  test_plan_add (plan, ENTENTE_PLACE, "place-honda", "view", "view", "object", "honda", "x", "600", "y", "0", NULL);
  step = step_fixture_begin (plan);
  id = entente_command_add_deal (step.workspace, companies, &(EntenteDealTerms) {.title = "Three", .kind = -1});
  place = fixture_find_place (step.workspace, id);

  g_assert_nonnull (place);
  g_assert_cmpfloat (hypot (entente_object_get_number (place, ENTENTE_PLACE_X, 0) - 300,
                            entente_object_get_number (place, ENTENTE_PLACE_Y, 0)),
                     >, 40);
  step_fixture_end (&step, "Add Deal");
}

/* Amid four cards that stand in two rows, though there is less room than around a card of its own. */
static void
test_hub_stands_amid_its_companies (void)
{
  static const char *const spots[][3] = {{"mitsubishi", "204", "0"}, {"honda", "0", "130"}, {"renault", "204", "130"}};
  const char *const        companies[] = {"nissan", "mitsubishi", "honda", "renault", NULL};
  EntenteProject          *plan = test_plan_new_small ();
  g_autofree char         *id = NULL;
  EntenteObject           *place;
  StepFixture              step;

  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      g_autofree char *name = g_strconcat ("place-", spots[i][0], NULL);
      EntenteObject   *there = entente_project_lookup (plan, name);

      if (there == NULL)
        test_plan_add (plan, ENTENTE_PLACE, name, "view", "view", "object", spots[i][0], "x", spots[i][1], "y", spots[i][2], NULL);
      else
        entente_object_set (there, "x", spots[i][1], NULL), entente_object_set (there, "y", spots[i][2], NULL);
    }

  step = step_fixture_begin (plan);
  id = entente_command_add_deal (step.workspace, companies, &(EntenteDealTerms) {.title = "Four", .kind = -1});
  place = fixture_find_place (step.workspace, id);

  g_assert_cmpfloat (fabs (entente_object_get_number (place, ENTENTE_PLACE_X, 0) - 102), <=, 30);
  g_assert_cmpfloat (fabs (entente_object_get_number (place, ENTENTE_PLACE_Y, 0) - 65), <=, 30);
  step_fixture_end (&step, "Add Deal");
}

static void
test_third_party_brings_a_hub (void)
{
  StepFixture      step = step_fixture_begin (test_plan_new_small ());
  g_autofree char *id = NULL;

  g_assert_null (fixture_find_place (step.workspace, "alliance"));
  id = entente_command_add_party (step.workspace, "alliance", "honda");

  g_assert_nonnull (id);
  g_assert_nonnull (fixture_find_place (step.workspace, "alliance"));
  step_fixture_end (&step, "Add Party");
}

static void
test_no_company_takes_part_twice (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autofree char *id = entente_command_add_party (workspace, "alliance", "nissan");

  g_assert_null (id);
  g_assert_false (entente_history_can_undo (fixture_get_history (workspace)));
}

static void
test_deal_drawn_into_the_void_makes_a_company (void)
{
  StepFixture      step = step_fixture_begin (test_plan_new_small ());
  g_autofree char *id = entente_command_add_deal_to_new_company (step.workspace, "nissan", "BYD", 0, 300, &(EntenteDealTerms) {.title = "Cells", .kind = -1});

  g_assert_cmpstr (entente_object_get_text (step_fixture_look_up (&step, id), ENTENTE_DEAL_TITLE), ==, "Cells");
  g_assert_cmpuint (step_fixture_count (&step, ENTENTE_COMPANY), ==, 4 + 1);
  g_assert_cmpuint (step_fixture_count (&step, ENTENTE_PARTY), ==, 5 + 2);
  fixture_assert_selection (step.workspace, id);
  step_fixture_end (&step, "Add Company and Deal");
}

static void
test_spoke_drawn_into_the_void_makes_a_party (void)
{
  StepFixture      step = step_fixture_begin (test_plan_new_small ());
  g_autofree char *id = entente_command_add_party_to_new_company (step.workspace, "talks", "BYD", 0, 300);

  fixture_assert_place (step.workspace, id, 0, 300);
  g_assert_cmpuint (step_fixture_count (&step, ENTENTE_PARTY), ==, 5 + 1);
  step_fixture_end (&step, "Add Company to Deal");
}

static void
test_deal_with_a_hidden_company_shows_it (void)
{
  const char *const companies[] = {"nissan", "honda", NULL};
  EntenteProject   *plan = test_plan_new_small ();
  g_autofree char  *id = NULL;
  StepFixture       step;

  test_plan_set (plan, "view", "companies", "nissan renault");
  step = step_fixture_begin (plan);
  id = entente_command_add_deal (step.workspace, companies, &(EntenteDealTerms) {.title = "Seen", .kind = -1});

  g_assert_true (entente_object_refers_to (step_fixture_look_up (&step, "view"), ENTENTE_VIEW_COMPANIES, "honda"));
  g_assert_nonnull (fixture_find_place (step.workspace, "honda"));
  step_fixture_end (&step, "Add Deal");
}

static void
test_deals_offered_fit_all_parties (void)
{
  EntenteProject   *plan = test_plan_new_small ();
  const char *const makers[] = {"nissan", "renault", NULL};
  const char *const owners[] = {"nissan", "fund", NULL};
  g_autoptr (EntenteWorkspace) workspace = NULL;

  test_plan_add (plan, ENTENTE_COMPANY, "fund", "name", "Fund", "kind", "investor", NULL);
  workspace = fixture_new_workspace (plan);

  g_assert_cmpuint (entente_command_get_fitting_kinds (workspace, makers), ==, (1u << ENTENTE_DEAL_N_KINDS) - 1);
  g_assert_cmpuint (entente_command_get_fitting_kinds (workspace, owners),
                    ==,
                    1u << ENTENTE_DEAL_KIND_JOINT_COMPANY | 1u << ENTENTE_DEAL_KIND_FRAMEWORK |
                      1u << ENTENTE_DEAL_KIND_MERGER | 1u << ENTENTE_DEAL_KIND_OTHER);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deal-commands/deal-of-two-is-a-line", test_deal_of_two_is_a_line);
  g_test_add_func ("/deal-commands/deal-without-a-title-is-called-by-its-kind", test_deal_without_a_title_is_called_by_its_kind);
  g_test_add_func ("/deal-commands/deal-of-no-kind-is-called-after-its-companies", test_deal_of_no_kind_is_called_after_its_companies);
  g_test_add_func ("/deal-commands/what-two-give-is-said-at-once", test_what_two_give_is_said_at_once);
  g_test_add_func ("/deal-commands/who-joins-is-shown", test_who_joins_is_shown);
  g_test_add_func ("/deal-commands/hub-stands-where-there-is-room", test_hub_stands_where_there_is_room);
  g_test_add_func ("/deal-commands/hub-stands-amid-its-companies", test_hub_stands_amid_its_companies);
  g_test_add_func ("/deal-commands/third-party-brings-a-hub", test_third_party_brings_a_hub);
  g_test_add_func ("/deal-commands/no-company-takes-part-twice", test_no_company_takes_part_twice);
  g_test_add_func ("/deal-commands/deal-drawn-into-the-void-makes-a-company", test_deal_drawn_into_the_void_makes_a_company);
  g_test_add_func ("/deal-commands/spoke-drawn-into-the-void-makes-a-party", test_spoke_drawn_into_the_void_makes_a_party);
  g_test_add_func ("/deal-commands/deal-with-a-hidden-company-shows-it", test_deal_with_a_hidden_company_shows_it);
  g_test_add_func ("/deal-commands/deals-offered-fit-all-parties", test_deals_offered_fit_all_parties);

  return g_test_run ();
}
