#include "widgets/commands/duplicate.h"
#include "widgets/commands/excerpt.h"

#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/flow.h"
#include "model/object/group.h"
#include "model/object/note.h"
#include "model/object/offer.h"
#include "model/object/party.h"
#include "model/object/place.h"
#include "model/object/stake.h"
#include "tests/support/plan.h"
#include "tests/widgets/fixture.h"

static guint
count (EntenteWorkspace *workspace,
       EntenteType       type)
{
  return entente_project_get_n (fixture_get_project (workspace), type);
}

/* The one object of a type that refers to something in one field, and to something else in another. */
static EntenteObject *
find (EntenteWorkspace *workspace,
      EntenteType       type,
      guint             field,
      const char       *to,
      guint             other_field,
      const char       *other)
{
  EntenteObject *found = NULL;

  for (guint i = 0; i < count (workspace, type); i++)
    {
      EntenteObject *object = entente_project_get_nth (fixture_get_project (workspace), type, i);

      if (entente_object_refers_to (object, field, to) && entente_object_refers_to (object, other_field, other))
        {
          g_assert_null (found);
          found = object;
        }
    }

  g_assert_nonnull (found);

  return found;
}

static EntenteObject *
look_up (EntenteWorkspace *workspace,
         const char       *id)
{
  return entente_project_lookup (fixture_get_project (workspace), id);
}

/* With what it has, without its deals and stakes. */
static void
test_company_stands_beside_itself (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_workspace (test_plan_new_small ());
  g_autofree char  *before = fixture_to_text (workspace);
  const char *const ids[] = {"nissan", NULL};
  const char       *copy;

  g_assert_true (entente_command_duplicate (workspace, ids));

  copy = entente_workspace_get_selected (workspace);
  g_assert_cmpstr (copy, !=, "nissan");
  g_assert_cmpstr (entente_object_get_label (look_up (workspace, copy)), ==, "Nissan (copy)");
  g_assert_true (entente_object_refers_to (look_up (workspace, copy), ENTENTE_COMPANY_REGION, "japan"));
  find (workspace, ENTENTE_OFFER, ENTENTE_OFFER_COMPANY, copy, ENTENTE_OFFER_DIMENSION, "ev");
  g_assert_cmpuint (count (workspace, ENTENTE_OFFER), ==, 2);
  g_assert_cmpuint (count (workspace, ENTENTE_PARTY), ==, 5);
  g_assert_cmpuint (count (workspace, ENTENTE_STAKE), ==, 1);
  fixture_assert_place (workspace, copy, 48, 48);
  fixture_assert_place (workspace, "nissan", 0, 0);

  g_assert_cmpstr (entente_history_get_undo_title (fixture_get_history (workspace)), ==, "Duplicate “Nissan”");
  fixture_assert_undone (workspace, before);
}

static void
test_deal_is_a_second_one_of_the_same_companies (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_workspace (test_plan_new_small ());
  g_autofree char  *before = fixture_to_text (workspace);
  const char *const ids[] = {"alliance", NULL};
  const char       *copy, *party;

  g_assert_true (entente_command_duplicate (workspace, ids));

  g_assert_cmpuint (count (workspace, ENTENTE_DEAL), ==, 3);
  g_assert_cmpuint (count (workspace, ENTENTE_COMPANY), ==, 4);
  g_assert_cmpuint (count (workspace, ENTENTE_PARTY), ==, 7);
  g_assert_cmpuint (count (workspace, ENTENTE_FLOW), ==, 4);

  copy = entente_workspace_get_selected (workspace);
  party = entente_object_get_id (find (workspace, ENTENTE_PARTY, ENTENTE_PARTY_DEAL, copy, ENTENTE_PARTY_COMPANY, "renault"));
  find (workspace, ENTENTE_FLOW, ENTENTE_FLOW_DEAL, copy, ENTENTE_FLOW_GIVER, party);
  fixture_assert_undone (workspace, before);
}

/* Copied together, they are joined among themselves as their originals are. */
static void
test_companies_with_their_deal_and_stake (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_workspace (test_plan_new_small ());
  g_autofree char   *before = fixture_to_text (workspace);
  const char *const  ids[] = {"nissan", "mitsubishi", "honda", "talks", NULL};
  const char *const *copies;

  g_assert_true (entente_command_duplicate (workspace, ids));

  copies = entente_workspace_get_selection (workspace);
  g_assert_cmpuint (g_strv_length ((char **)copies), ==, 4);
  find (workspace, ENTENTE_PARTY, ENTENTE_PARTY_DEAL, copies[3], ENTENTE_PARTY_COMPANY, copies[2]);
  find (workspace, ENTENTE_STAKE, ENTENTE_STAKE_OWNER, copies[0], ENTENTE_STAKE_OWNED, copies[1]);
  g_assert_cmpuint (count (workspace, ENTENTE_DEAL), ==, 3);
  fixture_assert_undone (workspace, before);
}

static void
test_frame_takes_along_its_companies (void)
{
  EntenteProject *plan = test_plan_new_small ();
  g_autoptr (EntenteWorkspace) workspace = NULL;
  g_autofree char   *before = NULL;
  const char *const  ids[] = {"frame", "note", NULL};
  EntenteObject     *frame, *note;
  const char *const *members;

  test_plan_add (plan, ENTENTE_GROUP, "frame", "view", "view", "name", "Japan", "members", "nissan", "x", "-100", "y", "-80", "width", "220", "height", "160", NULL);
  test_plan_add (plan, ENTENTE_NOTE, "note", "view", "view", "text", "Mind", "x", "-90", "y", "40", NULL);
  workspace = fixture_new_workspace (plan);
  before = fixture_to_text (workspace);

  g_assert_true (entente_command_duplicate (workspace, ids));

  frame = look_up (workspace, entente_workspace_get_selection (workspace)[0]);
  note = look_up (workspace, entente_workspace_get_selection (workspace)[1]);
  g_assert_cmpfloat (entente_object_get_number (frame, ENTENTE_GROUP_X, 0), ==, -52);
  g_assert_cmpfloat (entente_object_get_number (frame, ENTENTE_GROUP_Y, 0), ==, -32);
  g_assert_cmpfloat (entente_object_get_number (note, ENTENTE_NOTE_Y, 0), ==, 88);
  members = entente_object_get_references (frame, ENTENTE_GROUP_MEMBERS);
  g_assert_cmpuint (g_strv_length ((char **)members), ==, 1);
  g_assert_cmpstr (entente_object_get_label (look_up (workspace, members[0])), ==, "Nissan (copy)");
  g_assert_cmpstr (entente_history_get_undo_title (fixture_get_history (workspace)), ==, "Duplicate 2 Items");
  fixture_assert_undone (workspace, before);
}

/* A copy of something of the plan that is made in a scenario is in that scenario alone. */
static void
test_copy_belongs_to_the_scenario_shown (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_workspace (test_plan_new_small ());
  const char *const ids[] = {"nissan", NULL};

  entente_workspace_set_scenario (workspace, "alone");
  g_assert_true (entente_command_duplicate (workspace, ids));
  g_assert_cmpstr (entente_object_get_scenario (look_up (workspace, entente_workspace_get_selected (workspace))), ==, "alone");
}

static void
test_nothing_to_copy (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_workspace (test_plan_new_small ());
  g_autofree char  *before = fixture_to_text (workspace);
  g_autofree char  *after = NULL;
  const char *const ids[] = {"stake", "no-such", NULL};

  g_assert_false (entente_excerpt_can_hold (workspace, ids));
  g_assert_false (entente_command_duplicate (workspace, ids));
  after = fixture_to_text (workspace);
  g_assert_cmpstr (after, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/duplicate/company-stands-beside-itself", test_company_stands_beside_itself);
  g_test_add_func ("/duplicate/deal-is-a-second-one-of-the-same-companies", test_deal_is_a_second_one_of_the_same_companies);
  g_test_add_func ("/duplicate/companies-with-their-deal-and-stake", test_companies_with_their_deal_and_stake);
  g_test_add_func ("/duplicate/frame-takes-along-its-companies", test_frame_takes_along_its_companies);
  g_test_add_func ("/duplicate/copy-belongs-to-the-scenario-shown", test_copy_belongs_to_the_scenario_shown);
  g_test_add_func ("/duplicate/nothing-to-copy", test_nothing_to_copy);

  return g_test_run ();
}
