#include "widgets/drawing/network-builder.h"

#include "tests/drawing/fixture.h"
#include "tests/support/plan.h"
#include "widgets/drawing/legend.h"
#include "widgets/drawing/path.h"

#include <math.h>

typedef struct
{
  const char *status;
  guint       n_dash;
  float       first_dash;
  gboolean    fades;
} StatusCase;

static const StatusCase status_cases[] = {
  {"idea", 2, 1.7f, FALSE},
  {"interest", 2, 4, FALSE},
  {"talks", 2, 10, FALSE},
  {"signed", 0, 0, FALSE},
  {"running", 0, 0, FALSE},
  {"loosening", 4, 16, TRUE},
  {"ended", 0, 0, FALSE},
};

static void
test_status_gives_the_line_its_style (gconstpointer data)
{
  const StatusCase *status = data;
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *line;

  test_drawing_add_deal (project, "deal", "A deal", status->status, "a b");
  scene = test_drawing_scene (project);
  line = test_drawing_find (scene, ENTENTE_PART_LINE, "deal", NULL);

  g_assert_nonnull (line);
  g_assert_cmpuint (line->n_dash, ==, status->n_dash);
  g_assert_cmpfloat (line->dash[0], ==, status->first_dash);
  g_assert_cmpint (line->fade > 0, ==, status->fades);
}

/* As of deals that come from other programs: an even line, no idea. */
static void
test_deal_without_status_has_an_even_line (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  g_autoptr (EntenteChart) chart = NULL;
  g_autoptr (EntenteScene) scene = NULL;
  g_autoptr (EntenteScene) legend = NULL;
  const EntenteSceneItem *line;

  test_drawing_add_deal (project, "deal", "A deal", "idea", "a b");
  test_plan_set (project, "deal", "status", NULL);
  chart = test_drawing_chart (project);
  scene = test_drawing_scene (project);
  legend = entente_legend_scene_new (chart, entente_theme_get (ENTENTE_THEME_LIGHT), 600);
  line = test_drawing_find (scene, ENTENTE_PART_LINE, "deal", NULL);

  g_assert_cmpuint (line->n_dash, ==, 0);
  g_assert_null (strstr (test_drawing_get_name (scene, "deal"), "Idea"));
  g_assert_null (test_drawing_find_text (legend, "Idea"));
}

static void
test_firmer_deals_have_firmer_lines (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *running, *signed_deal, *ended;
  const EntenteTheme     *theme = entente_theme_get (ENTENTE_THEME_LIGHT);

  test_drawing_add_deal (project, "running", "Running", "running", "a b");
  test_drawing_add_deal (project, "signed", "Signed", "signed", "a b");
  test_drawing_add_deal (project, "ended", "Ended", "ended", "a b");
  scene = test_drawing_scene (project);
  running = test_drawing_find (scene, ENTENTE_PART_LINE, "running", NULL);
  signed_deal = test_drawing_find (scene, ENTENTE_PART_LINE, "signed", NULL);
  ended = test_drawing_find (scene, ENTENTE_PART_LINE, "ended", NULL);

  g_assert_cmpfloat (running->stroke_width, >, signed_deal->stroke_width);
  g_assert_cmpfloat (signed_deal->stroke_width, >, ended->stroke_width);
  g_assert_cmpfloat (ended->stroke.red, ==, theme->ended.red);
  g_assert_cmpfloat (running->stroke.red, !=, theme->ended.red);
}

/* Worked out by hand: (i - (k - 1) / 2) times a gap of 14 */
static void
test_fan_is_spread_evenly (void)
{
  static const double offsets[][4] = {{0}, {-7, 7}, {-14, 0, 14}, {-21, -7, 7, 21}};

  for (guint n = 1; n <= 4; n++)
    for (guint i = 0; i < n; i++)
      g_assert_cmpfloat (entente_network_get_fan_offset (i, n, 14), ==, offsets[n - 1][i]);
}

static void
test_five_deals_of_two_companies_have_five_lines_and_labels (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (5);
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  double gap = test_drawing_get_middle (scene, "deal-1").y - test_drawing_get_middle (scene, "deal-0").y;

  /* The two cards stand level, so the lines lie above each other; each label is 17.6 points high. */
  g_assert_cmpfloat (gap, >=, 17);

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("deal-%u", i);
      g_autofree char *title = g_strdup_printf ("Deal number %u", i);

      g_assert_cmpfloat_with_epsilon (test_drawing_get_middle (scene, id).y, (i - 2.) * gap, 0.5);
      g_assert_nonnull (test_drawing_find (scene, ENTENTE_PART_LABEL, id, NULL));
      g_assert_nonnull (test_drawing_find_text (scene, title));
    }
}

static void
test_single_line_is_straight (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  const EntenteSceneItem *line = test_drawing_find (scene, ENTENTE_PART_LINE, "deal-0", NULL);

  g_assert_cmpfloat_with_epsilon (line->bounds.height, line->stroke_width, 0.01);
}

static void
test_lines_end_at_the_borders_of_cards (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  const EntenteSceneItem *line = test_drawing_find (scene, ENTENTE_PART_LINE, "deal-0", NULL);
  EntenteRect             a, b;

  g_assert_true (entente_scene_get_object_bounds (scene, "a", &a));
  g_assert_true (entente_scene_get_object_bounds (scene, "b", &b));
  g_assert_cmpfloat (line->bounds.x, >=, a.x + a.width);
  g_assert_cmpfloat (line->bounds.x, <, a.x + a.width + 4);
  g_assert_cmpfloat (line->bounds.x + line->bounds.width, <=, b.x);
  g_assert_cmpfloat (line->bounds.x + line->bounds.width, >, b.x - 4);
}

static void
test_line_goes_around_a_card_between (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *line;
  EntenteRect             between;

  test_drawing_add_company (project, "c", "Contour", 300, 4);
  scene = test_drawing_scene (project);
  line = test_drawing_find (scene, ENTENTE_PART_LINE, "deal-0", NULL);

  g_assert_true (entente_scene_get_object_bounds (scene, "c", &between));
  g_assert_false (entente_path_touches (entente_scene_get_points (scene) + line->first_point, line->n_points, &between));
}

static void
test_three_parties_have_a_hub_with_spokes (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *hub;

  test_drawing_add_company (project, "c", "Contour", 300, 300);
  test_drawing_add_deal (project, "alliance", "Alliance", "running", "a b c");
  test_drawing_add_place (project, "alliance", 300, 120);
  test_plan_set (project, "alliance-c", "share", "25%");
  scene = test_drawing_scene (project);
  hub = test_drawing_find (scene, ENTENTE_PART_BODY, "alliance", NULL);

  g_assert_nonnull (hub);
  g_assert_cmpfloat_with_epsilon (hub->bounds.x + hub->bounds.width / 2, 300, 0.01);
  g_assert_nonnull (test_drawing_find (scene, ENTENTE_PART_LINE, "alliance", "alliance-a"));
  g_assert_nonnull (test_drawing_find (scene, ENTENTE_PART_LINE, "alliance", "alliance-b"));
  g_assert_nonnull (test_drawing_find (scene, ENTENTE_PART_LINE, "alliance", "alliance-c"));
  g_assert_nonnull (test_drawing_find_text (scene, "25 %"));
}

static guint
count_pieces (const char *text,
              const char *piece)
{
  guint n_pieces = 0;

  for (text = strstr (text, piece); text != NULL; text = strstr (text + 1, piece))
    n_pieces++;

  return n_pieces;
}

static void
test_arrows_point_to_who_gets (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteScene) plain = test_drawing_scene (project);
  g_autoptr (EntenteScene) one = NULL;
  g_autoptr (EntenteScene) both = NULL;
  g_autofree char *plain_text = entente_scene_to_text (plain), *one_text = NULL, *both_text = NULL;

  test_plan_add (project, ENTENTE_FLOW, "f1", "deal", "deal-0", "giver", "deal-0-a", "receiver", "deal-0-b", "what", "Cells", NULL);
  one = test_drawing_scene (project);
  one_text = entente_scene_to_text (one);
  test_plan_add (project, ENTENTE_FLOW, "f2", "deal", "deal-0", "giver", "deal-0-b", "receiver", "deal-0-a", "what", "Money", NULL);
  both = test_drawing_scene (project);
  both_text = entente_scene_to_text (both);

  /* Arrow heads are the only shapes that name the deal. */
  g_assert_cmpuint (count_pieces (plain_text, "shape decoration deal-0 -"), ==, 0);
  g_assert_cmpuint (count_pieces (one_text, "shape decoration deal-0 -"), ==, 1);
  g_assert_cmpuint (count_pieces (both_text, "shape decoration deal-0 -"), ==, 2);
}

static guint
count_warnings (EntenteScene *scene)
{
  const EntenteTheme     *theme = entente_theme_get (ENTENTE_THEME_LIGHT);
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);
  guint                   n_warnings = 0;

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].kind == ENTENTE_SCENE_SHAPE && memcmp (&items[i].fill, &theme->warning, sizeof theme->warning) == 0)
      n_warnings++;

  return n_warnings;
}

static void
test_one_sided_deal_has_a_warning (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteScene) one_sided = NULL;
  g_autoptr (EntenteScene) mutual = NULL;

  test_plan_add (project, ENTENTE_FLOW, "f1", "deal", "deal-0", "giver", "deal-0-a", "receiver", "deal-0-b", "what", "Cells", NULL);
  one_sided = test_drawing_scene (project);
  test_plan_add (project, ENTENTE_FLOW, "f2", "deal", "deal-0", "giver", "deal-0-b", "receiver", "deal-0-a", "what", "Money", NULL);
  mutual = test_drawing_scene (project);

  g_assert_cmpuint (count_warnings (one_sided), ==, 1);
  g_assert_cmpuint (count_warnings (mutual), ==, 0);
}

static void
test_stakes_say_economic_and_voting_share (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  g_autoptr (EntenteScene) scene = NULL;

  test_plan_add (project, ENTENTE_STAKE, "s1", "owner", "a", "owned", "b", "economic", "15%", "voting", "0%", NULL);
  test_plan_add (project, ENTENTE_STAKE, "s2", "owner", "b", "owned", "a", "economic", "43.4%", "voting", "43.4%", NULL);
  scene = test_drawing_scene (project);

  g_assert_nonnull (test_drawing_find_text (scene, "15 % (0 % votes)"));
  g_assert_nonnull (test_drawing_find_text (scene, "43.4 %"));
  g_assert_cmpfloat (fabs (test_drawing_get_middle (scene, "s1").y - test_drawing_get_middle (scene, "s2").y), >=, 10);
  /* The figure stands nearer to what is owned: of the first, to the right of the middle. */
  g_assert_cmpfloat (test_drawing_find_text (scene, "15 % (0 % votes)")->bounds.x, >, 300);
  g_assert_cmpfloat (test_drawing_find_text (scene, "43.4 %")->bounds.x, <, 300);
}

static void
test_view_hides_stakes_and_ended_deals (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  g_autoptr (EntenteScene) shown = NULL;
  g_autoptr (EntenteScene) hidden = NULL;

  test_drawing_add_deal (project, "old", "Old", "ended", "a b");
  test_plan_add (project, ENTENTE_STAKE, "s1", "owner", "a", "owned", "b", "economic", "15%", NULL);
  shown = test_drawing_scene (project);
  test_plan_set (project, "view", "show-stakes", "hide");
  test_plan_set (project, "view", "show-ended", "hide");
  hidden = test_drawing_scene (project);

  g_assert_nonnull (test_drawing_find (shown, ENTENTE_PART_LINE, "old", NULL));
  g_assert_nonnull (test_drawing_find (shown, ENTENTE_PART_LINE, "s1", NULL));
  g_assert_null (test_drawing_find (hidden, ENTENTE_PART_LINE, "old", NULL));
  g_assert_null (test_drawing_find (hidden, ENTENTE_PART_LINE, "s1", NULL));
  g_assert_null (test_drawing_get_name (hidden, "s1"));
}

static void
test_line_passes_its_bends_either_way_round (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  static const char *const ways[] = {"150,200 450,200", "450,200 150,200"};

  test_plan_add (project, ENTENTE_BEND, "bend", "view", "view", "line", "deal-0", "points", ways[0], NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (EntenteScene) scene = NULL;
      const EntenteSceneItem *line;
      const EntentePoint     *points;

      test_plan_set (project, "bend", "points", ways[i]);
      scene = test_drawing_scene (project);
      line = test_drawing_find (scene, ENTENTE_PART_LINE, "deal-0", NULL);
      points = entente_scene_get_points (scene) + line->first_point;

      g_assert_cmpfloat_with_epsilon (entente_path_get_distance (points, line->n_points, 150, 200), 0, 0.01);
      g_assert_cmpfloat_with_epsilon (entente_path_get_distance (points, line->n_points, 450, 200), 0, 0.01);
      g_assert_cmpfloat (points[0].x, <, points[line->n_points - 1].x);
      g_assert_cmpfloat (entente_path_get_length (points, line->n_points), <, 900);
    }
}

static void
test_label_moved_by_hand_stays (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteScene) scene = NULL;
  EntenteRect box;

  test_plan_add (project, ENTENTE_BEND, "bend", "view", "view", "line", "deal-0", "label", "300,-120", NULL);
  scene = test_drawing_scene (project);
  box = test_drawing_find (scene, ENTENTE_PART_LABEL, "deal-0", NULL)->bounds;

  g_assert_cmpfloat_with_epsilon (box.x + box.width / 2, 300, 0.01);
  g_assert_cmpfloat_with_epsilon (box.y + box.height / 2, -120, 0.01);
}

/* The thin line from a label that was moved far away to the line it belongs to is seen where the label is. */
static void
test_tie_is_seen_with_its_label (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *label, *items;
  guint32                 n_items;
  guint                   n_ties = 0;

  test_plan_add (project, ENTENTE_STAKE, "stake", "owner", "a", "owned", "b", "economic", "5%", NULL);
  test_plan_add (project, ENTENTE_BEND, "bend", "view", "view", "line", "stake", "label", "300,-120", NULL);
  scene = test_drawing_scene (project);
  label = test_drawing_find (scene, ENTENTE_PART_LABEL, "stake", NULL);
  items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].kind == ENTENTE_SCENE_LINE && items[i].part != ENTENTE_PART_LINE && g_strcmp0 (items[i].object, "stake") == 0)
      {
        g_assert_cmpfloat (items[i].detail, ==, label->detail);
        n_ties++;
      }

  g_assert_cmpuint (n_ties, ==, 1);
}

/* Between two cards with little more room than the title is high, it stands beside the line: who gets something is seen. */
static void
test_title_leaves_the_ends_of_its_line (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *label, *items;
  guint32                 n_items;
  guint                   n_heads = 0;

  test_plan_set (project, "place-b", "x", "0");
  test_plan_set (project, "place-b", "y", "72");
  test_drawing_add_deal (project, "deal", "Shared pickup platform", "running", "a b");
  test_plan_add (project, ENTENTE_FLOW, "f1", "deal", "deal", "giver", "deal-a", "receiver", "deal-b", "what", "Platform", NULL);
  test_plan_add (project, ENTENTE_FLOW, "f2", "deal", "deal", "giver", "deal-b", "receiver", "deal-a", "what", "Volume", NULL);
  scene = test_drawing_scene (project);
  label = test_drawing_find (scene, ENTENTE_PART_LABEL, "deal", NULL);
  items = entente_scene_get_items (scene, &n_items);

  g_assert_nonnull (label);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].kind == ENTENTE_SCENE_SHAPE && g_strcmp0 (items[i].object, "deal") == 0)
      {
        g_assert_cmpfloat (entente_rect_get_overlap (&items[i].bounds, &label->bounds), ==, 0);
        n_heads++;
      }

  g_assert_cmpuint (n_heads, ==, 2);
}

static const EntenteSceneItem *
place_title_by_note (EntenteProject *project,
                     const char     *layer,
                     const char     *x,
                     const char     *width,
                     EntenteScene  **scene)
{
  test_plan_add (project, ENTENTE_NOTE, "note", "view", "view", "text", "To be discussed with the works council before the summer", "layer", layer,
                 "style", "sticky", "x", x, "y", "-30", "width", width, NULL);
  *scene = test_drawing_scene (project);

  return test_drawing_find (*scene, ENTENTE_PART_LABEL, "deal-0", NULL);
}

/* In the middle of the line, where the title would be, there is a note, over the chart or under it. */
static void
test_title_keeps_off_notes (gconstpointer layer)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteScene) scene = NULL;
  const EntenteSceneItem *label = place_title_by_note (project, layer, "210", "180", &scene), *note = test_drawing_find (scene, ENTENTE_PART_BODY, "note", NULL);

  g_assert_nonnull (label);
  g_assert_nonnull (note);
  g_assert_cmpfloat (entente_rect_get_overlap (&label->bounds, &note->bounds), ==, 0);
}

/* No title goes without a place for a large note that lies under everything. */
static void
test_title_stands_on_a_note_that_is_everywhere (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (1);
  g_autoptr (EntenteScene) scene = NULL;

  test_plan_add (project, ENTENTE_NOTE, "note-0", "view", "view", "text", "Above", "layer", "under", "style", "sticky", "x", "-300", "y", "-150", "width", "1500", NULL);

  for (guint i = 1; i < 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("note-%u", i);
      g_autofree char *y = g_strdup_printf ("%d", -150 + (int)i * 25);

      test_plan_add (project, ENTENTE_NOTE, id, "view", "view", "text", "Below", "layer", "under", "style", "sticky", "x", "-300", "y", y, "width", "1500", NULL);
    }

  scene = test_drawing_scene (project);
  g_assert_nonnull (test_drawing_find (scene, ENTENTE_PART_LABEL, "deal-0", NULL));
}

static gboolean
is_label (const EntenteSceneItem *item)
{
  return item->kind == ENTENTE_SCENE_BOX && item->part == ENTENTE_PART_LABEL;
}

static void
test_labels_keep_off_cards_and_each_other (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_boardroom ();
  g_autoptr (EntenteScene) scene = test_drawing_scene (project);
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);
  guint                   n_labels = 0;

  for (guint32 i = 0; i < n_items; i++)
    for (guint32 j = 0; j < n_items && is_label (&items[i]); j++)
      {
        gboolean other = items[j].kind == ENTENTE_SCENE_BOX && j != i && (is_label (&items[j]) || items[j].part == ENTENTE_PART_BODY);

        n_labels += j == i;

        if (other && entente_rect_get_overlap (&items[i].bounds, &items[j].bounds) > 0)
          g_error ("%s lies over %s", items[i].object, items[j].object);
      }

  /* Ten deals of two, six stakes, three shares, the name of the frame */
  g_assert_cmpuint (n_labels, ==, 10 + 6 + 3 + 1);
}

/* All three put money in, so each gets that of the two others: it is said once, and of each once. */
static void
test_what_all_give_is_said_once (void)
{
  g_autoptr (EntenteProject) project = test_drawing_new_pair (0);
  g_autoptr (EntenteScene) same = NULL, different = NULL;

  test_drawing_add_company (project, "c", "Contour", 300, 300);
  test_drawing_add_deal (project, "jv", "Charging", "running", "a b c");
  test_plan_add (project, ENTENTE_FLOW, "f1", "deal", "jv", "giver", "jv-a", "what", "Money", NULL);
  test_plan_add (project, ENTENTE_FLOW, "f2", "deal", "jv", "giver", "jv-b", "what", "Money", NULL);
  test_plan_add (project, ENTENTE_FLOW, "f3", "deal", "jv", "giver", "jv-c", "what", "Money", NULL);
  same = test_drawing_scene (project);
  g_assert_cmpstr (test_drawing_get_name (same, "jv"), ==,
                   "Deal, Charging, Aster, Boreal and Contour, Running; each gives Money, gets Money");

  test_plan_set (project, "f3", "what", "Sites");
  different = test_drawing_scene (project);
  g_assert_cmpstr (test_drawing_get_name (different, "jv"), ==,
                   "Deal, Charging, Aster, Boreal and Contour, Running; Aster gives Money, gets Money and Sites; "
                   "Boreal gives Money, gets Money and Sites; Contour gives Sites, gets Money");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/network-lines/deal-without-status-has-an-even-line", test_deal_without_status_has_an_even_line);

  for (guint i = 0; i < G_N_ELEMENTS (status_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/network-lines/status-gives-the-line-its-style/%s", status_cases[i].status);

      g_test_add_data_func (path, &status_cases[i], test_status_gives_the_line_its_style);
    }

  g_test_add_func ("/network-lines/firmer-deals-have-firmer-lines", test_firmer_deals_have_firmer_lines);
  g_test_add_func ("/network-lines/fan-is-spread-evenly", test_fan_is_spread_evenly);
  g_test_add_func ("/network-lines/five-deals-of-two-companies-have-five-lines-and-labels", test_five_deals_of_two_companies_have_five_lines_and_labels);
  g_test_add_func ("/network-lines/single-line-is-straight", test_single_line_is_straight);
  g_test_add_func ("/network-lines/lines-end-at-the-borders-of-cards", test_lines_end_at_the_borders_of_cards);
  g_test_add_func ("/network-lines/line-goes-around-a-card-between", test_line_goes_around_a_card_between);
  g_test_add_func ("/network-lines/three-parties-have-a-hub-with-spokes", test_three_parties_have_a_hub_with_spokes);
  g_test_add_func ("/network-lines/arrows-point-to-who-gets", test_arrows_point_to_who_gets);
  g_test_add_func ("/network-lines/one-sided-deal-has-a-warning", test_one_sided_deal_has_a_warning);
  g_test_add_func ("/network-lines/stakes-say-economic-and-voting-share", test_stakes_say_economic_and_voting_share);
  g_test_add_func ("/network-lines/view-hides-stakes-and-ended-deals", test_view_hides_stakes_and_ended_deals);
  g_test_add_func ("/network-lines/line-passes-its-bends-either-way-round", test_line_passes_its_bends_either_way_round);
  g_test_add_func ("/network-lines/label-moved-by-hand-stays", test_label_moved_by_hand_stays);
  g_test_add_func ("/network-lines/tie-is-seen-with-its-label", test_tie_is_seen_with_its_label);
  g_test_add_func ("/network-lines/title-leaves-the-ends-of-its-line", test_title_leaves_the_ends_of_its_line);
  g_test_add_data_func ("/network-lines/title-keeps-off-notes/over", "over", test_title_keeps_off_notes);
  g_test_add_data_func ("/network-lines/title-keeps-off-notes/under", "under", test_title_keeps_off_notes);
  g_test_add_func ("/network-lines/title-stands-on-a-note-that-is-everywhere", test_title_stands_on_a_note_that_is_everywhere);
  g_test_add_func ("/network-lines/labels-keep-off-cards-and-each-other", test_labels_keep_off_cards_and_each_other);
  g_test_add_func ("/network-lines/what-all-give-is-said-once", test_what_all_give_is_said_once);

  return g_test_run ();
}
