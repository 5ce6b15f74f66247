#include "widgets/commands.h"

#include "model/object/bend.h"
#include "model/object/group.h"
#include "model/object/note.h"
#include "model/object/place.h"
#include "tests/support/plan.h"
#include "tests/widgets/fixture.h"
#include "widgets/commands/duplicate.h"
#include "widgets/commands/excerpt.h"
#include "widgets/commands/paste.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* Nissan at the origin and in the frame "Japan"; Renault 300 points to the right of it; the line between them bent. */
static EntenteWorkspace *
new_workspace (void)
{
  EntenteProject *plan = test_plan_new_small ();

  test_plan_add (plan, ENTENTE_GROUP, "frame", "view", "view", "name", "Japan", "members", "nissan", "x", "-100", "y", "-80",
                 "width", "220", "height", "160", NULL);
  test_plan_add (plan, ENTENTE_NOTE, "note", "view", "view", "text", "Mind", "x", "-90", "y", "40", NULL);
  test_plan_add (plan, ENTENTE_BEND, "bend", "view", "view", "line", "alliance", "points", "150,60", NULL);

  return fixture_new_workspace (plan);
}

static EntenteObject *
look_up (EntenteWorkspace *workspace,
         const char       *id)
{
  return entente_scope_lookup (entente_workspace_get_scope (workspace), id);
}

static void
test_opening_restores_every_byte (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_workspace ();
  g_autofree char  *before = fixture_to_text (workspace);
  g_autofree char  *after = NULL;
  const char *const ids[] = {"frame", NULL};

  g_assert_true (entente_command_set_closed (workspace, ids, TRUE));
  g_assert_cmpstr (entente_history_get_undo_title (fixture_get_history (workspace)), ==, "Close “Japan”");
  g_assert_cmpuint (entente_workspace_get_chart (workspace)->frames[0].place, !=, ENTENTE_NO_INDEX);
  g_assert_false (entente_command_set_closed (workspace, ids, TRUE));
  g_assert_true (entente_command_set_closed (workspace, ids, FALSE));

  after = fixture_to_text (workspace);
  g_assert_cmpstr (after, ==, before);
}

static void
test_frame_takes_along_what_is_in_it (void)
{
  for (int closed = 0; closed <= 1; closed++)
    {
      g_autoptr (EntenteWorkspace) workspace = new_workspace ();
      g_autofree char  *before = NULL;
      const char *const ids[] = {"frame", NULL};

      entente_command_set_closed (workspace, ids, closed);
      before = fixture_to_text (workspace);
      g_assert_true (entente_command_move (workspace, ids, 50, 24));

      g_assert_cmpfloat (entente_object_get_number (look_up (workspace, "frame"), ENTENTE_GROUP_X, 0), ==, -50);
      g_assert_cmpfloat (entente_object_get_number (look_up (workspace, "place-nissan"), ENTENTE_PLACE_X, 0), ==, 50);
      g_assert_cmpfloat (entente_object_get_number (look_up (workspace, "place-nissan"), ENTENTE_PLACE_Y, 0), ==, 24);
      g_assert_cmpfloat (entente_object_get_number (look_up (workspace, "place-renault"), ENTENTE_PLACE_X, 0), ==, 300);
      g_assert_cmpstr (entente_history_get_undo_title (fixture_get_history (workspace)), ==, "Move “Japan”");
      fixture_assert_undone (workspace, before);
    }
}

static void
test_who_is_moved_in_joins_and_out_leaves (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_workspace ();
  const char *const renault[] = {"renault", NULL};
  const char *const nissan[] = {"nissan", NULL};

  g_assert_true (entente_command_move (workspace, renault, -250, 0));
  g_assert_true (entente_object_refers_to (look_up (workspace, "frame"), ENTENTE_GROUP_MEMBERS, "renault"));
  g_assert_true (entente_command_move (workspace, nissan, 0, 300));
  g_assert_false (entente_object_refers_to (look_up (workspace, "frame"), ENTENTE_GROUP_MEMBERS, "nissan"));
  g_assert_true (entente_object_refers_to (look_up (workspace, "frame"), ENTENTE_GROUP_MEMBERS, "renault"));
}

/* The card stands in the middle of the frame, at 10, 0. Nissan stands at the origin, so that there is no room for another card. */
static void
test_who_is_dropped_on_a_closed_frame_joins_it (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_workspace ();
  g_autofree char   *before = NULL;
  const char *const  frame[] = {"frame", NULL};
  const char *const  renault[] = {"renault", NULL};
  const EntenteRect *rect;

  entente_command_set_closed (workspace, frame, TRUE);
  before = fixture_to_text (workspace);
  g_assert_true (entente_command_move (workspace, renault, -280, 10));
  g_assert_true (entente_object_refers_to (look_up (workspace, "frame"), ENTENTE_GROUP_MEMBERS, "renault"));
  g_assert_cmpuint (entente_workspace_get_chart (workspace)->frames[0].n_companies, ==, 2);
  fixture_assert_undone (workspace, before);

  /* Open, it has room for both, one below the other. */
  g_assert_true (entente_command_move (workspace, renault, -280, 10));
  entente_command_set_closed (workspace, frame, FALSE);
  rect = &(EntenteRect) {
    entente_object_get_number (look_up (workspace, "frame"), ENTENTE_GROUP_X, 0),
    entente_object_get_number (look_up (workspace, "frame"), ENTENTE_GROUP_Y, 0),
    entente_object_get_number (look_up (workspace, "frame"), ENTENTE_GROUP_WIDTH, 0),
    entente_object_get_number (look_up (workspace, "frame"), ENTENTE_GROUP_HEIGHT, 0),
  };
  g_assert_cmpfloat (rect->height, >, 160);
  g_assert_true (entente_rect_contains (rect, entente_object_get_number (look_up (workspace, "place-renault"), ENTENTE_PLACE_X, 0),
                                        entente_object_get_number (look_up (workspace, "place-renault"), ENTENTE_PLACE_Y, 0)));
  g_assert_cmpfloat (entente_object_get_number (look_up (workspace, "place-renault"), ENTENTE_PLACE_Y, 0), >, 40);
}

/* In a wide frame there is room beside Nissan, and the frame stays as large as it is. */
static void
test_closed_frame_with_room_does_not_grow (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_workspace ();
  const char *const frame[] = {"frame", NULL};
  const char *const renault[] = {"renault", NULL};
  EntentePoint      at;

  entente_command_move (workspace, renault, 0, 300);
  entente_command_resize (workspace, "frame", &(EntenteRect) {-100, -80, 520, 160});
  entente_command_set_closed (workspace, frame, TRUE);
  g_assert_true (entente_command_move (workspace, renault, -140, -300));
  g_assert_true (entente_object_refers_to (look_up (workspace, "frame"), ENTENTE_GROUP_MEMBERS, "renault"));
  g_assert_cmpfloat (entente_object_get_number (look_up (workspace, "frame"), ENTENTE_GROUP_HEIGHT, 0), ==, 160);
  at = (EntentePoint) {entente_object_get_number (look_up (workspace, "place-renault"), ENTENTE_PLACE_X, 0),
                       entente_object_get_number (look_up (workspace, "place-renault"), ENTENTE_PLACE_Y, 0)};
  g_assert_cmpfloat (at.x, >, 100);
  g_assert_cmpfloat (at.x, <, 420);
  g_assert_cmpfloat (fabs (at.y), <, 60);
}

/* Renault goes along with a frame of its own, and stays in it though it comes to lie over the closed one. */
static void
test_who_goes_along_with_a_frame_joins_no_closed_one (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_workspace ();
  const char *const frame[] = {"frame", NULL};
  const char *const own[] = {"own", NULL};

  test_plan_add (entente_document_get_project (entente_workspace_get_document (workspace)), ENTENTE_GROUP, "own", "view", "view", "name", "Own",
                 "members", "renault", "x", "200", "y", "-80", "width", "200", "height", "160", NULL);
  entente_command_set_closed (workspace, frame, TRUE);
  g_assert_true (entente_command_move (workspace, own, -290, 0));
  fixture_assert_place (workspace, "renault", 10, 0);
  g_assert_false (entente_object_refers_to (look_up (workspace, "frame"), ENTENTE_GROUP_MEMBERS, "renault"));
  g_assert_true (entente_object_refers_to (look_up (workspace, "own"), ENTENTE_GROUP_MEMBERS, "renault"));
}

static gboolean
is_in_frame (EntenteWorkspace *workspace,
             const char       *company)
{
  return entente_object_refers_to (look_up (workspace, "frame"), ENTENTE_GROUP_MEMBERS, company);
}

static void
test_who_comes_onto_the_chart_in_a_frame_joins_it (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_workspace ();
  g_autofree char  *before = fixture_to_text (workspace);
  g_autofree char  *inside = entente_command_add_company (workspace, "Mazda", 60, -40);
  g_autofree char  *outside = entente_command_add_company (workspace, "Subaru", 60, 100);
  g_autofree char  *deal = entente_command_add_deal_to_new_company (workspace, "renault", "Suzuki", -60, 40, &(EntenteDealTerms) {.kind = -1});
  g_autofree char  *party = entente_command_add_party_to_new_company (workspace, "talks", "Isuzu", -60, -40);
  const char *const copied[] = {"nissan", NULL};

  g_assert_true (is_in_frame (workspace, inside));
  g_assert_false (is_in_frame (workspace, outside));
  g_assert_true (is_in_frame (workspace, party));
  g_assert_true (entente_command_duplicate (workspace, copied));
  g_assert_true (is_in_frame (workspace, entente_workspace_get_selected (workspace)));
  g_assert_cmpuint (entente_workspace_get_chart (workspace)->frames[0].n_companies, ==, 5);

  for (guint i = 0; i < 4; i++)
    fixture_undo (workspace);

  fixture_assert_undone (workspace, before);
}

/* The copy of a frame that comes to lie in another keeps its own; what comes alone joins the other. */
static void
test_pasted_into_a_frame (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_workspace ();
  const char *const  frame[] = {"frame", NULL};
  const char *const  companies[] = {"nissan", "renault", NULL};
  const EntentePoint far = {0, 900}, at = {60, 900};
  g_autoptr (EntenteProject) copy = entente_excerpt_new (workspace, frame, ENTENTE_EXCERPT_COPY);
  g_autoptr (EntenteProject) alone = entente_excerpt_new (workspace, companies, ENTENTE_EXCERPT_COPY);
  g_autofree char *wide = NULL;

  wide = entente_command_add_frame (workspace, (const char *const[]) {NULL}, 0, 900);
  entente_command_resize (workspace, wide, &(EntenteRect) {-500, 600, 1000, 600});
  g_assert_true (entente_command_paste (workspace, copy, &far));
  g_assert_cmpuint (g_strv_length ((char **)entente_object_get_references (look_up (workspace, wide), ENTENTE_GROUP_MEMBERS)), ==, 0);
  g_assert_cmpuint (g_strv_length ((char **)entente_object_get_references (look_up (workspace, entente_workspace_get_selected (workspace)), ENTENTE_GROUP_MEMBERS)), ==, 1);

  /* One comes into the copy, the other beside it. */
  g_assert_true (entente_command_paste (workspace, alone, &at));
  g_assert_true (entente_object_refers_to (look_up (workspace, wide), ENTENTE_GROUP_MEMBERS, entente_workspace_get_selection (workspace)[1]));
}

static void
test_frames_that_would_be_joined (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_workspace ();
  const char *const ids[] = {"nissan", "renault", NULL};
  const char *const all[] = {"frame", "nissan", NULL};
  g_auto (GStrv) none = entente_command_list_joined (workspace, ids, 0, 40);
  g_auto (GStrv) joined = entente_command_list_joined (workspace, ids, -250, 0);
  g_auto (GStrv) leaders = entente_command_list_leaders (workspace, all);

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpuint (g_strv_length (joined), ==, 1);
  g_assert_cmpstr (joined[0], ==, "frame");
  g_assert_cmpuint (g_strv_length (leaders), ==, 1);
  g_assert_cmpstr (leaders[0], ==, "frame");
}

/* Of three companies one is in the frame; the hub goes along where it lies in it, and stays where it does not. */
static void
test_frame_takes_along_the_hub_that_lies_in_it (void)
{
  const char *const ids[] = {"frame", NULL};

  for (int inside = 0; inside <= 1; inside++)
    {
      g_autoptr (EntenteWorkspace) workspace = new_workspace ();
      EntenteProject  *plan = entente_document_get_project (entente_workspace_get_document (workspace));
      g_autofree char *before = NULL;

      test_plan_add (plan, ENTENTE_PLACE, "place-talks", "view", "view", "object", "talks", "x", "60", "y", inside ? "40" : "140", NULL);
      before = fixture_to_text (workspace);
      g_assert_true (entente_command_move (workspace, ids, 50, 24));
      fixture_assert_place (workspace, "talks", inside ? 110 : 60, inside ? 64 : 140);
      fixture_assert_undone (workspace, before);

      /* It is no part of the frame for all that: the deal is also one of the others. */
      g_assert_true (entente_command_cut (workspace, ids));
      g_assert_null (look_up (workspace, "nissan"));
      g_assert_nonnull (look_up (workspace, "talks"));
    }
}

static void
test_aligned_frame_takes_along_what_is_in_it (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_workspace ();
  g_autofree char  *before = fixture_to_text (workspace);
  const char *const ids[] = {"frame", "renault", NULL};

  g_assert_true (entente_command_align (workspace, ids, ENTENTE_ALIGN_RIGHT));
  fixture_assert_place (workspace, "nissan", entente_object_get_number (look_up (workspace, "frame"), ENTENTE_GROUP_X, 0) + 100, 0);
  g_assert_true (is_in_frame (workspace, "nissan"));
  fixture_assert_undone (workspace, before);
}

static void
test_frame_around_companies_and_its_removal (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_workspace ();
  g_autofree char  *before = fixture_to_text (workspace);
  const char *const ids[] = {"nissan", "renault", NULL};
  g_autofree char  *frame = entente_command_add_frame (workspace, ids, 0, 0);
  const char *const frames[] = {frame, NULL};

  g_assert_true (entente_object_refers_to (look_up (workspace, frame), ENTENTE_GROUP_MEMBERS, "renault"));
  g_assert_true (entente_command_delete (workspace, frames));
  g_assert_nonnull (look_up (workspace, "nissan"));
  fixture_undo (workspace);
  fixture_assert_undone (workspace, before);
}

static void
test_line_to_a_closed_frame_keeps_its_bend (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_workspace ();
  const char *const  ids[] = {"frame", NULL};
  const EntentePoint point = {10, 10};
  g_autofree char   *before = NULL;
  g_autofree char   *after = NULL;

  entente_command_set_closed (workspace, ids, TRUE);
  before = fixture_to_text (workspace);
  g_assert_false (entente_command_bend (workspace, "alliance", &point, 1));
  after = fixture_to_text (workspace);
  g_assert_cmpstr (after, ==, before);
}

static void
test_edge_takes_in_and_leaves_behind (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_workspace ();
  const EntenteRect wide = {-100, -80, 600, 160}, far = {200, -80, 300, 160};

  g_assert_true (entente_command_resize (workspace, "frame", &wide));
  g_assert_true (entente_object_refers_to (look_up (workspace, "frame"), ENTENTE_GROUP_MEMBERS, "renault"));
  g_assert_true (entente_command_resize (workspace, "frame", &far));
  g_assert_false (entente_object_refers_to (look_up (workspace, "frame"), ENTENTE_GROUP_MEMBERS, "nissan"));
}

/* "Japan" and Renault in the frame "Partners" */
static EntenteWorkspace *
new_nested (void)
{
  EntenteWorkspace *workspace = new_workspace ();

  test_plan_add (entente_document_get_project (entente_workspace_get_document (workspace)), ENTENTE_GROUP, "outer", "view", "view", "name", "Partners",
                 "members", "renault", "x", "-200", "y", "-160", "width", "700", "height", "320", NULL);

  return workspace;
}

static void
set_closed (EntenteWorkspace *workspace,
            const char       *frame,
            gboolean          closed)
{
  const char *const ids[] = {frame, NULL};

  g_assert_true (entente_command_set_closed (workspace, ids, closed));
}

/* "Japan" ends at 120, 80. Cards are more than 80 points wide, and more than 30 high. */
static void
assert_stands_clear_of_frame (EntenteWorkspace *workspace,
                              const char       *company)
{
  EntenteObject *place = fixture_find_place (workspace, company);

  g_assert_true (entente_object_get_number (place, ENTENTE_PLACE_X, 0) > 160 || fabs (entente_object_get_number (place, ENTENTE_PLACE_Y, 0)) > 95);
}

/* A frame in a closed one has the same card, and nobody comes to stand in it. */
static void
test_who_is_dropped_on_a_closed_frame_joins_the_outer_one (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_nested ();
  g_autofree char  *company = entente_command_add_company (workspace, "Mazda", 150, 900);
  g_autofree char  *before = NULL;
  const char *const ids[] = {company, NULL};

  set_closed (workspace, "outer", TRUE);
  before = fixture_to_text (workspace);
  g_assert_true (entente_command_move (workspace, ids, 0, -900));
  g_assert_true (entente_object_refers_to (look_up (workspace, "outer"), ENTENTE_GROUP_MEMBERS, company));
  g_assert_false (is_in_frame (workspace, company));
  assert_stands_clear_of_frame (workspace, company);
  fixture_assert_undone (workspace, before);
}

/* "Japan" has no room left, and "Partners" ends just below it: both grow, so that the one still goes along with the other. */
static void
test_closed_frame_that_grows_stays_in_its_frame (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_nested ();
  g_autofree char  *before = NULL;
  const char *const renault[] = {"renault", NULL};
  const char *const outer[] = {"outer", NULL};

  g_assert_true (entente_command_resize (workspace, "outer", &(EntenteRect) {-200, -160, 700, 250}));
  set_closed (workspace, "frame", TRUE);
  before = fixture_to_text (workspace);
  g_assert_true (entente_command_move (workspace, renault, -290, 0));
  g_assert_true (is_in_frame (workspace, "renault"));
  g_assert_cmpfloat (entente_object_get_number (look_up (workspace, "frame"), ENTENTE_GROUP_HEIGHT, 0), >, 170);
  g_assert_true (entente_command_move (workspace, outer, 50, 24));
  g_assert_cmpfloat (entente_object_get_number (look_up (workspace, "frame"), ENTENTE_GROUP_X, 0), ==, -50);
  fixture_undo (workspace);
  fixture_assert_undone (workspace, before);
}

static void
assert_moved_once (EntenteWorkspace *workspace)
{
  guint               n;
  const EntentePoint *points = entente_value_get_points (entente_object_get_value (look_up (workspace, "bend"), ENTENTE_BEND_POINTS), &n);

  g_assert_cmpfloat (entente_object_get_number (look_up (workspace, "outer"), ENTENTE_GROUP_X, 0), ==, -150);
  g_assert_cmpfloat (entente_object_get_number (look_up (workspace, "frame"), ENTENTE_GROUP_X, 0), ==, -50);
  g_assert_cmpfloat (entente_object_get_number (look_up (workspace, "place-nissan"), ENTENTE_PLACE_X, 0), ==, 50);
  g_assert_cmpfloat (entente_object_get_number (look_up (workspace, "place-renault"), ENTENTE_PLACE_X, 0), ==, 350);
  g_assert_cmpfloat (entente_object_get_number (look_up (workspace, "note"), ENTENTE_NOTE_X, 0), ==, -40);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpfloat (points[0].x, ==, 200);
  g_assert_cmpfloat (points[0].y, ==, 84);
  g_assert_true (entente_object_refers_to (look_up (workspace, "frame"), ENTENTE_GROUP_MEMBERS, "nissan"));
  g_assert_true (entente_object_refers_to (look_up (workspace, "outer"), ENTENTE_GROUP_MEMBERS, "renault"));
}

/* Whether the inner one is selected too, and whichever of the two is closed */
static void
test_frame_takes_along_a_frame_and_its_bends (void)
{
  const char *const selections[][3] = {{"outer", NULL}, {"outer", "frame", NULL}};

  for (guint i = 0; i < G_N_ELEMENTS (selections); i++)
    for (guint closed = 0; closed < 4; closed++)
      {
        g_autoptr (EntenteWorkspace) workspace = new_nested ();
        g_autofree char *before = NULL;

        if ((closed & 1) != 0)
          set_closed (workspace, "frame", TRUE);
        if ((closed & 2) != 0)
          set_closed (workspace, "outer", TRUE);

        before = fixture_to_text (workspace);
        g_assert_true (entente_command_move (workspace, selections[i], 50, 24));
        assert_moved_once (workspace);
        fixture_assert_undone (workspace, before);
      }
}

static void
test_closed_frame_in_a_closed_frame_opens_as_it_was (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_nested ();
  g_autofree char *open = fixture_to_text (workspace);
  g_autofree char *inner_closed = NULL;
  g_autofree char *after = NULL;
  g_autofree char *opened = NULL;

  set_closed (workspace, "frame", TRUE);
  inner_closed = fixture_to_text (workspace);
  set_closed (workspace, "outer", TRUE);
  set_closed (workspace, "outer", FALSE);
  after = fixture_to_text (workspace);
  g_assert_cmpstr (after, ==, inner_closed);

  set_closed (workspace, "frame", FALSE);
  opened = fixture_to_text (workspace);
  g_assert_cmpstr (opened, ==, open);
  g_assert_cmpuint (entente_workspace_get_chart (workspace)->n_bends, ==, 1);
}

static gboolean
holds (EntenteWorkspace *workspace,
       const char       *frame,
       const char       *place)
{
  EntenteObject *object = look_up (workspace, frame), *at = look_up (workspace, place);
  double         x, y;

  /* A frame that would lie over what is pinned is taken away. */
  if (object == NULL)
    return FALSE;

  x = entente_object_get_number (at, ENTENTE_PLACE_X, 0) - entente_object_get_number (object, ENTENTE_GROUP_X, 0);
  y = entente_object_get_number (at, ENTENTE_PLACE_Y, 0) - entente_object_get_number (object, ENTENTE_GROUP_Y, 0);

  return x > 0 && x < entente_object_get_number (object, ENTENTE_GROUP_WIDTH, 0) && y > 0 &&
         y < entente_object_get_number (object, ENTENTE_GROUP_HEIGHT, 0);
}

/* An empty frame lies over Renault; arranged, neither frame holds but its own. */
static void
test_untangled_in_frames (void)
{
  static const struct
  {
    EntenteLayoutFrames frames;
    const char         *title;
  } cases[] = {
    {ENTENTE_LAYOUT_FRAMES_KEEP, "Arrange Evenly"},
    {ENTENTE_LAYOUT_FRAMES_WEIGH, "Untangle"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteProject *plan = test_plan_new_small ();
      g_autoptr (EntenteWorkspace) workspace = NULL;
      EntenteLayoutWish wish = {.kind = ENTENTE_LAYOUT_STRESS, .frames = cases[i].frames};
      g_autofree char  *before = NULL;

      test_plan_add (plan, ENTENTE_GROUP, "frame", "view", "view", "name", "Japan", "members", "nissan", "x", "-100", "y", "-80", "width", "220", "height", "160", NULL);
      test_plan_add (plan, ENTENTE_GROUP, "empty", "view", "view", "name", "Europe", "x", "250", "y", "-80", "width", "220", "height", "160", NULL);
      test_plan_set (plan, "place-renault", "pinned", NULL);
      workspace = fixture_new_workspace (plan);
      before = fixture_to_text (workspace);

      g_assert_true (fixture_layout (workspace, &wish, NULL, NULL));
      g_assert_true (holds (workspace, "frame", "place-nissan"));
      g_assert_false (holds (workspace, "frame", "place-renault"));
      g_assert_false (holds (workspace, "empty", "place-renault"));
      g_assert_false (holds (workspace, "empty", "place-nissan"));
      g_assert_cmpstr (entente_history_get_undo_title (fixture_get_history (workspace)), ==, cases[i].title);
      fixture_assert_undone (workspace, before);
    }
}

/* The wish of the one key. */
static void
test_untangling_takes_the_whole_chart (void)
{
  g_autoptr (EntenteWorkspace) workspace = new_workspace ();
  EntenteLayoutWish wish = entente_layout_wish_get_untangle (workspace);

  g_assert_cmpint (wish.kind, ==, ENTENTE_LAYOUT_STRESS);
  g_assert_cmpint (wish.scope, ==, ENTENTE_LAYOUT_SCOPE_ALL);
  g_assert_false (wish.keep);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frame-commands/opening-restores-every-byte", test_opening_restores_every_byte);
  g_test_add_func ("/frame-commands/frame-takes-along-what-is-in-it", test_frame_takes_along_what_is_in_it);
  g_test_add_func ("/frame-commands/who-is-moved-in-joins-and-out-leaves", test_who_is_moved_in_joins_and_out_leaves);
  g_test_add_func ("/frame-commands/who-comes-onto-the-chart-in-a-frame-joins-it", test_who_comes_onto_the_chart_in_a_frame_joins_it);
  g_test_add_func ("/frame-commands/pasted-into-a-frame", test_pasted_into_a_frame);
  g_test_add_func ("/frame-commands/who-is-dropped-on-a-closed-frame-joins-it", test_who_is_dropped_on_a_closed_frame_joins_it);
  g_test_add_func ("/frame-commands/closed-frame-with-room-does-not-grow", test_closed_frame_with_room_does_not_grow);
  g_test_add_func ("/frame-commands/who-is-dropped-on-a-closed-frame-joins-the-outer-one", test_who_is_dropped_on_a_closed_frame_joins_the_outer_one);
  g_test_add_func ("/frame-commands/closed-frame-that-grows-stays-in-its-frame", test_closed_frame_that_grows_stays_in_its_frame);
  g_test_add_func ("/frame-commands/who-goes-along-with-a-frame-joins-no-closed-one", test_who_goes_along_with_a_frame_joins_no_closed_one);
  g_test_add_func ("/frame-commands/frames-that-would-be-joined", test_frames_that_would_be_joined);
  g_test_add_func ("/frame-commands/frame-takes-along-the-hub-that-lies-in-it", test_frame_takes_along_the_hub_that_lies_in_it);
  g_test_add_func ("/frame-commands/aligned-frame-takes-along-what-is-in-it", test_aligned_frame_takes_along_what_is_in_it);
  g_test_add_func ("/frame-commands/frame-around-companies-and-its-removal", test_frame_around_companies_and_its_removal);
  g_test_add_func ("/frame-commands/line-to-a-closed-frame-keeps-its-bend", test_line_to_a_closed_frame_keeps_its_bend);
  g_test_add_func ("/frame-commands/edge-takes-in-and-leaves-behind", test_edge_takes_in_and_leaves_behind);
  g_test_add_func ("/frame-commands/frame-takes-along-a-frame-and-its-bends", test_frame_takes_along_a_frame_and_its_bends);
  g_test_add_func ("/frame-commands/closed-in-closed-opens-as-it-was", test_closed_frame_in_a_closed_frame_opens_as_it_was);
  g_test_add_func ("/frame-commands/untangled-in-frames", test_untangled_in_frames);
  g_test_add_func ("/frame-commands/untangling-takes-the-whole-chart", test_untangling_takes_the_whole_chart);

  return g_test_run ();
}
