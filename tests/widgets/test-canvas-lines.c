#include "widgets/canvas/canvas-grips.h"

#include "model/object/party.h"
#include "model/object/stake.h"
#include "tests/widgets/canvas-fixture.h"
#include "tests/widgets/fixture.h"
#include "widgets/canvas/network-view-private.h"
#include "widgets/commands.h"
#include "widgets/drawing/path.h"

#include <math.h>

static const char *
get_company (CanvasFixture *fixture,
             const char    *party)
{
  return entente_object_get_reference (entente_scope_lookup (entente_workspace_get_scope (fixture->workspace), party), ENTENTE_PARTY_COMPANY);
}

static void
drag_end (CanvasFixture *fixture,
          const char    *from,
          const char    *to)
{
  EntentePoint start = canvas_fixture_find_grip (fixture, from);
  EntentePoint end = canvas_fixture_find (fixture, to);

  canvas_fixture_drag (fixture, start, end.x - start.x, end.y - start.y, 0);
}

static void
test_end_of_a_line_goes_to_another_company (CanvasFixture *fixture,
                                            gconstpointer  data)
{
  g_autofree char *before = fixture_to_text (fixture->workspace);
  g_autofree char *after = NULL;

  entente_workspace_select (fixture->workspace, "alliance");
  drag_end (fixture, "renault", "honda");
  g_assert_true (fixture->view->hand.drag == &entente_drag_end);
  g_assert_cmpstr (fixture->view->hand.target, ==, "honda");
  entente_canvas_release (fixture->view, 0);

  g_assert_cmpstr (get_company (fixture, "alliance-renault"), ==, "honda");
  g_assert_cmpstr (canvas_fixture_get_undo_title (fixture), ==, "Exchange Party");
  fixture_undo (fixture->workspace);
  after = fixture_to_text (fixture->workspace);
  g_assert_cmpstr (after, ==, before);
}

/* Of a line that is bent, too: where it is drawn, not where it would go straight. */
static void
count_refusal_cb (EntenteWorkspace *workspace,
                  const char       *text,
                  guint            *n_refusals)
{
  (*n_refusals)++;
}

/* Who would take part cannot be seen, and neither is anyone let into the frame. */
static void
test_end_is_refused_by_a_closed_frame (CanvasFixture *fixture,
                                       gconstpointer  data)
{
  guint n_refusals = 0;

  test_plan_add (fixture_get_project (fixture->workspace), ENTENTE_GROUP, "frame",
                 "view", "view", "members", "honda", "x", "300", "y", "260", "width", "200", "height", "120", "closed", "yes", NULL);
  canvas_fixture_settle (fixture);
  g_signal_connect (fixture->workspace, "refused", G_CALLBACK (count_refusal_cb), &n_refusals);
  entente_workspace_select (fixture->workspace, "alliance");
  drag_end (fixture, "renault", "frame");
  entente_canvas_release (fixture->view, 0);

  g_assert_cmpuint (n_refusals, ==, 1);
  g_assert_cmpstr (get_company (fixture, "alliance-renault"), ==, "renault");
  g_assert_false (canvas_fixture_can_undo (fixture));
}

static void
test_end_is_taken_on_the_line (CanvasFixture *fixture,
                               gconstpointer  data)
{
  const EntentePoint bend = {60, 160};
  EntentePoint       grip;

  entente_command_bend (fixture->workspace, "alliance", &bend, 1);
  entente_workspace_select (fixture->workspace, "alliance");
  canvas_fixture_settle (fixture);

  for (guint i = 0; i < 2; i++)
    {
      const EntenteSceneItem *item;

      grip = canvas_fixture_find_grip (fixture, i == 0 ? "nissan" : "renault");
      grip = entente_viewport_to_scene (&fixture->view->viewport, grip.x, grip.y);
      item = entente_scene_pick (entente_canvas_get_scene (fixture->view), grip.x, grip.y, 0.5);
      g_assert_nonnull (item);
      g_assert_cmpstr (item->object, ==, "alliance");
    }
}

/* However near its companies are to each other, the ends of a line neither lie on its title nor on each other. */
static void
test_ends_of_a_short_line_keep_off_its_title (CanvasFixture *fixture,
                                              gconstpointer  data)
{
  static const char *const distances[] = {"260", "230", "200", "180", "165"};

  entente_workspace_select (fixture->workspace, "alliance");

  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      EntentePoint ends[2];
      EntenteRect  label;

      test_plan_set (fixture_get_project (fixture->workspace), "place-renault", "x", distances[i]);
      canvas_fixture_settle (fixture);
      ends[0] = canvas_fixture_find_grip (fixture, "nissan");
      ends[1] = canvas_fixture_find_grip (fixture, "renault");

      g_assert_true (entente_canvas_get_card (fixture->view, "alliance", &label));
      g_assert_false (entente_rect_contains (&label, ends[0].x, ends[0].y));
      g_assert_false (entente_rect_contains (&label, ends[1].x, ends[1].y));
      g_assert_cmpfloat (hypot (ends[1].x - ends[0].x, ends[1].y - ends[0].y), >=, 16);
    }
}

/* Where a line begins, the next one is to be drawn as well: the handle is nearer than the end of the line. */
static void
test_handle_is_not_hidden_by_a_line (CanvasFixture *fixture,
                                     gconstpointer  data)
{
  EntentePoint at = canvas_fixture_find (fixture, "nissan");
  EntentePoint handles[4];
  EntentePoint grip;

  entente_workspace_select (fixture->workspace, "alliance");
  entente_canvas_hover (fixture->view, at.x, at.y);
  entente_canvas_get_handles (fixture->view, "nissan", handles);
  entente_canvas_press (fixture->view, handles[1].x + 9, handles[1].y, 0, FALSE);
  g_assert_cmpint (fixture->view->hand.state, ==, ENTENTE_HAND_ON_HANDLE);
  g_assert_cmpstr (fixture->view->hand.item, ==, "nissan");
  entente_canvas_cancel (fixture->view);

  grip = canvas_fixture_find_grip (fixture, "nissan");
  g_assert_cmpfloat (hypot (grip.x - handles[1].x, grip.y - handles[1].y), >, 18);
  entente_canvas_press (fixture->view, grip.x, grip.y - 11, 0, FALSE);
  g_assert_cmpint (fixture->view->hand.state, ==, ENTENTE_HAND_ON_ITEM);
  g_assert_cmpstr (fixture->view->hand.item, ==, "alliance");
  entente_canvas_cancel (fixture->view);
}

static void
test_spoke_goes_to_another_company (CanvasFixture *fixture,
                                    gconstpointer  data)
{
  entente_workspace_select (fixture->workspace, "talks");
  drag_end (fixture, "honda", "renault");
  entente_canvas_release (fixture->view, 0);

  g_assert_cmpstr (get_company (fixture, "talks-honda"), ==, "renault");
  g_assert_cmpstr (get_company (fixture, "talks-nissan"), ==, "nissan");
}

static void
test_nobody_takes_part_twice (CanvasFixture *fixture,
                              gconstpointer  data)
{
  entente_workspace_select (fixture->workspace, "talks");
  drag_end (fixture, "honda", "mitsubishi");
  g_assert_null (fixture->view->hand.target);
  entente_canvas_release (fixture->view, 0);
  g_assert_false (canvas_fixture_can_undo (fixture));

  g_assert_false (entente_command_can_exchange (fixture->workspace, "stake", "nissan", "mitsubishi"));
  g_assert_true (entente_command_can_exchange (fixture->workspace, "stake", "nissan", "honda"));
  g_assert_false (entente_command_can_exchange (fixture->workspace, "stake", "renault", "honda"));
  g_assert_false (entente_command_can_exchange (fixture->workspace, "stake", "nissan", "talks"));
}

static void
test_owner_of_a_stake_is_exchanged (CanvasFixture *fixture,
                                    gconstpointer  data)
{
  EntenteObject *stake = entente_scope_lookup (entente_workspace_get_scope (fixture->workspace), "stake");

  g_assert_true (entente_command_exchange (fixture->workspace, "stake", "mitsubishi", "renault"));
  stake = entente_scope_lookup (entente_workspace_get_scope (fixture->workspace), "stake");
  g_assert_true (entente_object_refers_to (stake, ENTENTE_STAKE_OWNER, "nissan"));
  g_assert_true (entente_object_refers_to (stake, ENTENTE_STAKE_OWNED, "renault"));
}

static void
test_exchange_can_be_given_up (CanvasFixture *fixture,
                               gconstpointer  data)
{
  entente_workspace_select (fixture->workspace, "alliance");
  drag_end (fixture, "renault", "honda");
  entente_canvas_cancel (fixture->view);
  entente_canvas_release (fixture->view, 0);

  g_assert_false (canvas_fixture_can_undo (fixture));
}

static void
test_party_can_go_when_two_are_left (CanvasFixture *fixture,
                                     gconstpointer  data)
{
  g_assert_true (entente_command_can_drop_party (fixture->workspace, "talks-honda"));
  g_assert_false (entente_command_can_drop_party (fixture->workspace, "alliance-nissan"));
  g_assert_false (entente_command_can_drop_party (fixture->workspace, "honda"));
}

static guint
count_bends (CanvasFixture *fixture)
{
  const EntenteChart *chart = entente_workspace_get_chart (fixture->workspace);

  return chart->n_bends > 0 ? chart->bends[0].n_points : 0;
}

static void
test_line_is_bent_by_keys (CanvasFixture *fixture,
                           gconstpointer  data)
{
  g_autofree char *before = fixture_to_text (fixture->workspace);
  g_autofree char *after = NULL;

  entente_workspace_select (fixture->workspace, "nissan");
  g_assert_false (entente_canvas_nudge_bend (fixture->view, 0, 12));

  entente_workspace_select (fixture->workspace, "alliance");
  g_assert_true (entente_canvas_nudge_bend (fixture->view, 0, 12));
  g_assert_true (entente_canvas_nudge_bend (fixture->view, 0, 12));
  g_assert_cmpuint (count_bends (fixture), ==, 1);

  /* Amid (0, 0) and (300, 0), and 24 further down */
  g_assert_cmpfloat (entente_workspace_get_chart (fixture->workspace)->bends[0].points[0].x, ==, 150);
  g_assert_cmpfloat (entente_workspace_get_chart (fixture->workspace)->bends[0].points[0].y, ==, 24);

  g_assert_true (entente_canvas_add_bend (fixture->view));
  g_assert_cmpuint (count_bends (fixture), ==, 2);
  g_assert_true (entente_canvas_next_bend (fixture->view));
  g_assert_true (entente_canvas_drop_bend (fixture->view));
  g_assert_cmpuint (count_bends (fixture), ==, 1);
  g_assert_true (entente_canvas_drop_bend (fixture->view));
  g_assert_cmpuint (count_bends (fixture), ==, 0);
  g_assert_false (entente_canvas_drop_bend (fixture->view));

  while (canvas_fixture_can_undo (fixture))
    fixture_undo (fixture->workspace);

  after = fixture_to_text (fixture->workspace);
  g_assert_cmpstr (after, ==, before);
}

/* However quickly one follows the other */
static void
test_each_drag_of_a_bend_is_a_step (CanvasFixture *fixture,
                                    gconstpointer  data)
{
  const EntentePoint first = {100, 60};
  const EntentePoint second = {120, 80};

  g_assert_true (entente_command_bend (fixture->workspace, "alliance", &first, 1));
  g_assert_true (entente_command_bend (fixture->workspace, "alliance", &second, 1));
  fixture_undo (fixture->workspace);
  g_assert_cmpuint (count_bends (fixture), ==, 1);
  g_assert_cmpfloat (entente_workspace_get_chart (fixture->workspace)->bends[0].points[0].x, ==, 100);
  fixture_undo (fixture->workspace);
  g_assert_cmpuint (count_bends (fixture), ==, 0);
}

static void
assert_focus (CanvasFixture *fixture,
              const char    *id)
{
  EntenteCanvasItem *item = entente_canvas_items_get_focused (fixture->view->items);

  g_assert_nonnull (item);
  g_assert_cmpstr (entente_canvas_item_get_id (item), ==, id);
}

static void
test_relations_are_walked_along (CanvasFixture *fixture,
                                 gconstpointer  data)
{
  /* In the order of the plan, Nissan has the deals "alliance" and "talks". */
  g_assert_true (entente_canvas_walk_to_deal (fixture->view, "nissan", 1));
  assert_focus (fixture, "alliance");
  g_assert_true (entente_canvas_walk_to_deal (fixture->view, "alliance", 1));
  assert_focus (fixture, "talks");

  /* The first party, by id, that is not where the walk came from, then the next, and around */
  g_assert_true (entente_canvas_walk_to_company (fixture->view, "talks", 1));
  assert_focus (fixture, "honda");
  g_assert_true (entente_canvas_walk_to_company (fixture->view, "honda", 1));
  assert_focus (fixture, "mitsubishi");
  g_assert_true (entente_canvas_walk_to_company (fixture->view, "mitsubishi", 1));
  assert_focus (fixture, "nissan");
  g_assert_true (entente_canvas_walk_to_company (fixture->view, "nissan", -1));
  assert_focus (fixture, "mitsubishi");

  /* Without having walked, from a deal to its first party, and to its next deal */
  g_assert_true (entente_canvas_walk_to_company (fixture->view, "alliance", 1));
  assert_focus (fixture, "nissan");
}

static void
add (const char *name,
     void (*run) (CanvasFixture *fixture,
                  gconstpointer  data))
{
  g_autofree char *path = g_strconcat ("/canvas-lines/", name, NULL);

  g_test_add (path, CanvasFixture, NULL, canvas_fixture_set_up, run, canvas_fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add ("end-of-a-line-goes-to-another-company", test_end_of_a_line_goes_to_another_company);
  add ("end-is-refused-by-a-closed-frame", test_end_is_refused_by_a_closed_frame);
  add ("end-is-taken-on-the-line", test_end_is_taken_on_the_line);
  add ("ends-of-a-short-line-keep-off-its-title", test_ends_of_a_short_line_keep_off_its_title);
  add ("handle-is-not-hidden-by-a-line", test_handle_is_not_hidden_by_a_line);
  add ("spoke-goes-to-another-company", test_spoke_goes_to_another_company);
  add ("nobody-takes-part-twice", test_nobody_takes_part_twice);
  add ("owner-of-a-stake-is-exchanged", test_owner_of_a_stake_is_exchanged);
  add ("exchange-can-be-given-up", test_exchange_can_be_given_up);
  add ("party-can-go-when-two-are-left", test_party_can_go_when_two_are_left);
  add ("line-is-bent-by-keys", test_line_is_bent_by_keys);
  add ("each-drag-of-a-bend-is-a-step", test_each_drag_of_a_bend_is_a_step);
  add ("relations-are-walked-along", test_relations_are_walked_along);

  return g_test_run ();
}
