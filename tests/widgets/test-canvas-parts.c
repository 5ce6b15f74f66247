#include "widgets/canvas/drag-sketch.h"
#include "widgets/canvas/guides.h"
#include "widgets/canvas/picture.h"
#include "widgets/canvas/preview.h"
#include "widgets/canvas/scene-diff.h"
#include "widgets/canvas/viewport.h"

#include "model/random.h"
#include "tests/widgets/fixture.h"
#include "widgets/commands.h"

#include <math.h>
#include <stdlib.h>

#define WIDTH  400
#define HEIGHT 300

/* Cairo rounds the edge of a shape a little differently when it sees only a part of it; of 255. */
#define TOLERANCE 8

static void
test_zooming_keeps_what_is_under_the_pointer (void)
{
  EntenteViewport viewport = {2, 30, -40};
  EntentePoint    before = entente_viewport_to_scene (&viewport, 130, 60);
  EntentePoint    after;

  entente_viewport_zoom_at (&viewport, 3, 130, 60);
  after = entente_viewport_to_scene (&viewport, 130, 60);

  /* (130 - 30) / 2 and (60 + 40) / 2 */
  g_assert_cmpfloat (before.x, ==, 50);
  g_assert_cmpfloat (before.y, ==, 50);
  g_assert_cmpfloat_with_epsilon (after.x, 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (after.y, 50, 1e-9);
  g_assert_cmpfloat (viewport.scale, ==, 3);
}

static void
test_zoom_has_limits (void)
{
  EntenteViewport viewport = {1, 0, 0};

  entente_viewport_zoom_at (&viewport, 1000, 0, 0);
  g_assert_cmpfloat (viewport.scale, ==, ENTENTE_VIEWPORT_MAX_SCALE);
  entente_viewport_zoom_at (&viewport, 0, 0, 0);
  g_assert_cmpfloat (viewport.scale, ==, ENTENTE_VIEWPORT_MIN_SCALE);
}

static void
test_what_is_fitted_is_in_the_middle (void)
{
  const EntenteRect area = {100, 100, 200, 50};
  EntenteViewport   viewport;
  EntenteRect       shown;

  /* 448 pixels wide, less 24 at each side, for 200 points: 2 pixels a point. */
  entente_viewport_fit (&viewport, &area, 448, 300, 8);
  shown = entente_viewport_rect_to_widget (&viewport, &area);
  g_assert_cmpfloat (viewport.scale, ==, 2);
  g_assert_cmpfloat (shown.x, ==, 24);
  g_assert_cmpfloat (shown.y, ==, 100);

  entente_viewport_fit (&viewport, &area, 448, 300, 1.5);
  g_assert_cmpfloat (viewport.scale, ==, 1.5);
}

static void
test_what_is_seen_is_not_moved (void)
{
  const EntenteRect seen = {10, 10, 50, 50};
  const EntenteRect beyond = {500, 10, 50, 50};
  EntenteViewport   viewport = {1, 0, 0};

  g_assert_false (entente_viewport_reveal (&viewport, &seen, 400, 300));
  g_assert_true (entente_viewport_reveal (&viewport, &beyond, 400, 300));

  /* Its right edge, at 550, comes to 24 pixels from the right edge of the widget. */
  g_assert_cmpfloat (viewport.x, ==, 400 - 24 - 550);
}

static void
test_middles_and_edges_pull (void)
{
  const EntenteRect moving = {103, 203, 60, 40};
  const EntenteRect others[] = {
    {100, 0, 60, 40},
    {400, 195, 100, 60},
  };
  EntenteGuides guides;

  entente_guides_find (&guides, &moving, others, G_N_ELEMENTS (others), 6);

  /* Left edge to left edge of the first; middle, at 223, to the middle of the second, at 225. */
  g_assert_cmpfloat (guides.dx, ==, -3);
  g_assert_cmpfloat (guides.dy, ==, 2);
  g_assert_cmpuint (guides.n_lines, ==, 2);
  g_assert_true (guides.lines[0].vertical);
  g_assert_cmpfloat (guides.lines[0].at, ==, 100);
  g_assert_cmpfloat (guides.lines[0].from, ==, 0);
  g_assert_cmpfloat (guides.lines[0].to, ==, 245);
  g_assert_cmpfloat (guides.lines[1].at, ==, 225);
}

static void
test_gap_becomes_as_large_as_the_next_one (void)
{
  const EntenteRect others[] = {{0, 0, 100, 50}, {160, 0, 100, 50}};
  const EntenteRect moving = {323, 2, 80, 50};
  EntenteGuides     guides;

  entente_guides_find (&guides, &moving, others, G_N_ELEMENTS (others), 6);

  /* Between the others are 60 points, and from there to the card 63. */
  g_assert_cmpfloat (guides.dx, ==, -3);
  g_assert_cmpfloat (guides.dy, ==, -2);
  g_assert_cmpuint (guides.n_gaps, ==, 2);
  g_assert_cmpfloat (guides.gaps[0].from, ==, 100);
  g_assert_cmpfloat (guides.gaps[0].to, ==, 160);
  g_assert_cmpfloat (guides.gaps[1].from, ==, 260);
  g_assert_cmpfloat (guides.gaps[1].to, ==, 320);
  g_assert_cmpfloat (guides.gaps[1].at, ==, 25);
}

static void
test_card_goes_amid_two_others (void)
{
  const EntenteRect others[] = {{0, 0, 50, 100}, {200, 300, 50, 100}, {0, 300, 50, 100}};
  const EntenteRect moving = {30, 162, 50, 80};
  EntenteGuides     guides;

  entente_guides_find (&guides, &moving, others, G_N_ELEMENTS (others), 6);

  /* 62 points above, 58 below */
  g_assert_cmpfloat (guides.dx, ==, 0);
  g_assert_cmpfloat (guides.dy, ==, -2);
  g_assert_cmpuint (guides.n_lines, ==, 0);
  g_assert_cmpuint (guides.n_gaps, ==, 2);
  g_assert_true (guides.gaps[0].vertical);
  g_assert_cmpfloat (guides.gaps[0].to - guides.gaps[0].from, ==, 60);
  g_assert_cmpfloat (guides.gaps[1].to - guides.gaps[1].from, ==, 60);
}

static void
test_what_is_far_does_not_pull (void)
{
  const EntenteRect moving = {110, 210, 60, 40};
  const EntenteRect other = {0, 0, 60, 40};
  EntenteGuides     guides;

  entente_guides_find (&guides, &moving, &other, 1, 6);
  g_assert_cmpuint (guides.n_lines, ==, 0);
  g_assert_cmpfloat (guides.dx, ==, 0);

  /* The middle, at (140, 230), meets the grid at (144, 228). */
  entente_guides_grid (&guides, &moving, 12);
  g_assert_cmpfloat (guides.dx, ==, 4);
  g_assert_cmpfloat (guides.dy, ==, -2);
}

static EntenteScene *
preview (EntenteWorkspace *workspace,
         double            dx)
{
  const char *const ids[] = {"renault", NULL};

  return entente_preview_move (entente_workspace_get_chart (workspace), entente_workspace_get_theme (workspace), ids, dx, 0);
}

static void
test_same_scene_differs_nowhere (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autoptr (EntenteScene) same = preview (workspace, 0);
  EntenteRect changed, cards;

  entente_scene_diff (entente_workspace_get_scene (workspace), same, 1, &changed, &cards);
  g_assert_cmpfloat (changed.width, ==, 0);
  g_assert_cmpfloat (cards.width, ==, 0);
}

static void
test_moved_card_differs_where_it_was_and_is (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autoptr (EntenteScene) moved = preview (workspace, 30);
  EntenteRect changed, cards;

  entente_scene_diff (entente_workspace_get_scene (workspace), moved, 1, &changed, &cards);
  g_assert_cmpfloat (changed.x, <, 300);
  g_assert_cmpfloat (changed.x + changed.width, >, 330);
  /* The card lies around 300 and then around 330, and is less than 200 points wide; its line is left aside. */
  g_assert_cmpfloat (cards.x, >, 200);
  g_assert_cmpfloat (cards.x, <, 300);
  g_assert_cmpfloat (cards.width, <, 230);
}

/* What a preview shows is what the step then makes. */
static void
test_preview_shows_what_comes (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autoptr (EntenteScene) moved = preview (workspace, 30);
  g_autofree char *expected = entente_scene_to_text (moved);
  g_autofree char *text = NULL;

  fixture_set (workspace, "place-renault", "x", "330");
  text = entente_scene_to_text (entente_workspace_get_scene (workspace));
  g_assert_cmpstr (text, ==, expected);
}

static GskRenderNode *
describe (EntentePicture           *picture,
          const EntentePictureView *view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  entente_picture_snapshot (picture, snapshot, view);

  return gtk_snapshot_free_to_node (snapshot);
}

static cairo_surface_t *
draw (GskRenderNode *node)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);

  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);

  return surface;
}

static cairo_surface_t *
render (EntentePicture           *picture,
        const EntentePictureView *view)
{
  GskRenderNode   *node = describe (picture, view);
  cairo_surface_t *surface = draw (node);

  gsk_render_node_unref (node);

  return surface;
}

static void
assert_as_painted_anew (EntentePicture           *picture,
                        const EntentePictureView *view)
{
  EntentePicture  *fresh = entente_picture_new (NULL, NULL);
  cairo_surface_t *kept = render (picture, view);
  cairo_surface_t *anew = render (fresh, view);
  int              stride = cairo_image_surface_get_stride (kept);

  for (int y = 0; y < view->height; y++)
    for (int x = 0; x < view->width * 4; x++)
      g_assert_cmpint (abs (cairo_image_surface_get_data (kept)[y * stride + x] - cairo_image_surface_get_data (anew)[y * stride + x]),
                       <=,
                       TOLERANCE);

  cairo_surface_destroy (kept);
  cairo_surface_destroy (anew);
  entente_picture_free (fresh);
}

static EntentePictureView
make_view (EntenteWorkspace *workspace)
{
  return (EntentePictureView) {
    .scene = entente_workspace_get_scene (workspace),
    .theme = entente_workspace_get_theme (workspace),
    .viewport = {1, 100, 150},
    .width = WIDTH,
    .height = HEIGHT,
    .factor = 1,
  };
}

static void
test_moving_the_view_paints_what_comes_into_sight (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  EntentePictureView view = make_view (workspace);
  EntentePicture    *picture = entente_picture_new (NULL, NULL);
  EntenteRandom      random;

  entente_random_seed (&random, 7);

  for (int i = 0; i < 60; i++)
    {
      view.viewport.x += round (400 * entente_random_next_uniform (&random) - 200);
      view.viewport.y += round (300 * entente_random_next_uniform (&random) - 150);
      view.grid = i % 20 < 10 ? 12 : 0;
      assert_as_painted_anew (picture, &view);
    }

  entente_picture_free (picture);
}

static void
test_moving_a_card_paints_what_it_touches (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  EntentePictureView view = make_view (workspace);
  EntentePicture    *picture = entente_picture_new (NULL, NULL);

  assert_as_painted_anew (picture, &view);

  for (int i = 0; i < 12; i++)
    {
      g_autoptr (EntenteScene) moved = preview (workspace, 9 * i);

      view.scene = moved;
      view.viewport.x += i == 8 ? 40 : 0;
      assert_as_painted_anew (picture, &view);
    }

  view.scene = entente_workspace_get_scene (workspace);
  assert_as_painted_anew (picture, &view);
  view.viewport.scale = 1.5;
  assert_as_painted_anew (picture, &view);
  entente_picture_free (picture);
}

/* Even while its pixels are used for something else. */
static void
test_what_is_shown_stays_as_it_is (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  EntentePictureView view = make_view (workspace);
  EntentePicture    *picture = entente_picture_new (NULL, NULL);
  GskRenderNode     *shown = describe (picture, &view);
  cairo_surface_t   *before = draw (shown), *after;

  for (int i = 1; i <= 4; i++)
    {
      view.viewport.scale = 1 + i / 4.0;
      assert_as_painted_anew (picture, &view);
    }

  after = draw (shown);
  g_assert_cmpmem (cairo_image_surface_get_data (before), cairo_image_surface_get_stride (before) * HEIGHT,
                   cairo_image_surface_get_data (after), cairo_image_surface_get_stride (after) * HEIGHT);

  cairo_surface_destroy (before);
  cairo_surface_destroy (after);
  gsk_render_node_unref (shown);
  entente_picture_free (picture);
}

static void
improved_cb (gpointer user_data)
{
  gboolean *improved = user_data;

  *improved = TRUE;
}

static void
wait_for (gboolean *improved)
{
  while (!*improved)
    g_main_context_iteration (NULL, TRUE);

  *improved = FALSE;
}

/* The coarse picture of the whole comes after the first one. */
static void
test_what_takes_long_comes_later (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  EntentePictureView view = make_view (workspace);
  gboolean           improved = FALSE;
  EntentePicture    *picture = entente_picture_new (improved_cb, &improved);

  entente_picture_set_patience (picture, -1);
  cairo_surface_destroy (render (picture, &view));
  g_assert_true (entente_picture_is_final (picture));
  wait_for (&improved);

  view.viewport.scale = 0.4;
  cairo_surface_destroy (render (picture, &view));
  g_assert_false (entente_picture_is_final (picture));
  view.viewport.x += 30;
  wait_for (&improved);
  assert_as_painted_anew (picture, &view);
  g_assert_true (entente_picture_is_final (picture));

  view.viewport.scale = 2;
  cairo_surface_destroy (render (picture, &view));
  entente_picture_free (picture);
}

static EntenteDragSketch *
sketch (EntenteWorkspace *workspace,
        const char       *id)
{
  const char *const ids[] = {id, NULL};

  return entente_drag_sketch_new (entente_workspace_get_scene (workspace), entente_workspace_get_chart (workspace), ids);
}

static const EntenteSceneItem *
find_item (EntenteScene    *scene,
           const char      *object,
           EntenteScenePart part)
{
  const EntenteSceneItem *items;
  guint32                 n_items;

  items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (g_strcmp0 (items[i].object, object) == 0 && items[i].part == part)
      return &items[i];

  return NULL;
}

static void
test_sketch_loses_nothing (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autoptr (EntenteDragSketch) parted = sketch (workspace, "nissan");
  g_autoptr (EntenteScene) moved = entente_drag_sketch_move (parted, 0, 0);
  guint32 n_all;
  guint32 n_still;
  guint32 n_moved;

  entente_scene_get_items (entente_workspace_get_scene (workspace), &n_all);
  entente_scene_get_items (entente_drag_sketch_get_still (parted), &n_still);
  entente_scene_get_items (moved, &n_moved);

  g_assert_cmpuint (n_still + n_moved, ==, n_all);
  g_assert_nonnull (find_item (moved, "nissan", ENTENTE_PART_BODY));
  g_assert_nonnull (find_item (moved, "alliance", ENTENTE_PART_LINE));
  g_assert_nonnull (find_item (moved, "alliance", ENTENTE_PART_LABEL));
  g_assert_nonnull (find_item (entente_drag_sketch_get_still (parted), "honda", ENTENTE_PART_BODY));
  g_assert_null (find_item (entente_drag_sketch_get_still (parted), "nissan", ENTENTE_PART_BODY));
}

/* Renault moves, Nissan stays: the end at Renault goes all the way, the label half of it. */
static void
test_sketch_stretches_lines (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  EntenteScene *scene = entente_workspace_get_scene (workspace);
  g_autoptr (EntenteDragSketch) parted = sketch (workspace, "renault");
  g_autoptr (EntenteScene) moved = entente_drag_sketch_move (parted, 40, 20);
  const EntenteSceneItem *before = find_item (scene, "alliance", ENTENTE_PART_LINE);
  const EntenteSceneItem *after = find_item (moved, "alliance", ENTENTE_PART_LINE);
  const EntentePoint     *old = entente_scene_get_points (scene) + before->first_point;
  const EntentePoint *new = entente_scene_get_points (moved) + after->first_point;
  guint32 last = before->n_points - 1;
  guint32 at_renault = old[0].x > old[last].x ? 0 : last;

  g_assert_cmpfloat_with_epsilon (new[at_renault].x - old[at_renault].x, 40, 1e-9);
  g_assert_cmpfloat_with_epsilon (new[at_renault].y - old[at_renault].y, 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (new[last - at_renault].x - old[last - at_renault].x, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (find_item (moved, "alliance", ENTENTE_PART_LABEL)->bounds.x -
                                    find_item (scene, "alliance", ENTENTE_PART_LABEL)->bounds.x,
                                  20,
                                  1e-9);
}

static const EntenteSceneItem *
find_tie (EntenteScene *scene,
          const char   *object)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (g_strcmp0 (items[i].object, object) == 0 && items[i].kind == ENTENTE_SCENE_LINE && items[i].part == ENTENTE_PART_DECORATION)
      return &items[i];

  return NULL;
}

/* A label far from its line, half of whose way it goes, takes the tie between them along. */
static void
test_sketch_takes_ties_along (void)
{
  g_autoptr (EntenteWorkspace) workspace = fixture_new_small ();
  g_autoptr (EntenteDragSketch) parted = NULL;
  g_autoptr (EntenteScene) moved = NULL;
  const EntenteSceneItem *before, *after;

  g_assert_true (entente_command_move_label (workspace, "alliance", 300, 900));
  parted = sketch (workspace, "renault");
  moved = entente_drag_sketch_move (parted, 40, 20);
  before = find_tie (entente_workspace_get_scene (workspace), "alliance");
  after = find_tie (moved, "alliance");

  g_assert_nonnull (after);
  g_assert_cmpfloat_with_epsilon (after->bounds.x - before->bounds.x, 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (after->bounds.y - before->bounds.y, 10, 1e-9);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/viewport/zooming-keeps-what-is-under-the-pointer", test_zooming_keeps_what_is_under_the_pointer);
  g_test_add_func ("/viewport/zoom-has-limits", test_zoom_has_limits);
  g_test_add_func ("/viewport/what-is-fitted-is-in-the-middle", test_what_is_fitted_is_in_the_middle);
  g_test_add_func ("/viewport/what-is-seen-is-not-moved", test_what_is_seen_is_not_moved);
  g_test_add_func ("/guides/middles-and-edges-pull", test_middles_and_edges_pull);
  g_test_add_func ("/guides/what-is-far-does-not-pull", test_what_is_far_does_not_pull);
  g_test_add_func ("/scene-diff/same-scene-differs-nowhere", test_same_scene_differs_nowhere);
  g_test_add_func ("/scene-diff/moved-card-differs-where-it-was-and-is", test_moved_card_differs_where_it_was_and_is);
  g_test_add_func ("/preview/shows-what-comes", test_preview_shows_what_comes);
  g_test_add_func ("/picture/moving-the-view-paints-what-comes-into-sight", test_moving_the_view_paints_what_comes_into_sight);
  g_test_add_func ("/picture/moving-a-card-paints-what-it-touches", test_moving_a_card_paints_what_it_touches);
  g_test_add_func ("/picture/what-is-shown-stays-as-it-is", test_what_is_shown_stays_as_it_is);
  g_test_add_func ("/picture/what-takes-long-comes-later", test_what_takes_long_comes_later);
  g_test_add_func ("/drag-sketch/loses-nothing", test_sketch_loses_nothing);
  g_test_add_func ("/drag-sketch/stretches-lines", test_sketch_stretches_lines);
  g_test_add_func ("/drag-sketch/takes-ties-along", test_sketch_takes_ties_along);
  g_test_add_func ("/viewport/gap-becomes-as-large-as-the-next-one", test_gap_becomes_as_large_as_the_next_one);
  g_test_add_func ("/viewport/card-goes-amid-two-others", test_card_goes_amid_two_others);

  return g_test_run ();
}
