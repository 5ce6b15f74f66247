#include "widgets/canvas/canvas-grips.h"

#include "widgets/canvas/canvas-paint.h"
#include "widgets/canvas/network-view-private.h"

#include "model/network/line-ends.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* How near the hand has to be, and how far from its card the end of a line is taken, beyond the handles; pixels. */
#define GRIP_REACH   12.0
#define END_DISTANCE 36.0
#define END_PARTS    64
#define GRIP_RADIUS  4.5

/* From one end's middle to the other's, at least, where there is room; pixels. */
#define ENDS_APART 16.0

/**
 * entente_canvas_get_selected_line:
 * @self: a canvas
 *
 * Returns: (nullable): the deal or the stake that is selected: only one line at a time shows where it can be taken
 */
const char *
entente_canvas_get_selected_line (EntenteNetworkView *self)
{
  const char *selected = entente_workspace_get_selected (self->workspace);
  EntenteType type = entente_canvas_get_type_of (self, selected);

  return type == ENTENTE_DEAL || type == ENTENTE_STAKE ? selected : NULL;
}

static const char *
get_line (const EntenteSceneItem *item)
{
  return item->owner != NULL ? item->owner : item->object;
}

static double
get_distance (const EntentePoint *a,
              const EntentePoint *b)
{
  return hypot (a->x - b->x, a->y - b->y);
}

static double
mix (double from,
     double first,
     double second,
     double to,
     double part)
{
  double rest = 1 - part;

  return rest * rest * rest * from + 3 * rest * rest * part * first + 3 * rest * part * part * second + part * part * part * to;
}

/* labels: (element-type EntenteRect): what is written on the lines that can be taken, points. */
typedef struct
{
  EntenteNetworkView *view;
  GArray             *grips;
  GArray             *labels;
} Finder;

/* From far away no label is drawn, but those that are hidden are shown at any scale. */
static void
append_labels (GArray       *labels,
               EntenteScene *scene,
               const char   *object,
               double        scale)
{
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].part == ENTENTE_PART_LABEL && items[i].detail <= scale && g_strcmp0 (items[i].object, object) == 0)
      g_array_append_val (labels, items[i].bounds);
}

static GArray *
list_labels (EntenteNetworkView *self,
             const char         *object)
{
  EntenteScene     *scene = entente_canvas_get_scene (self);
  GArray           *labels = g_array_new (FALSE, FALSE, sizeof (EntenteRect));
  const char *const objects[] = {object, NULL};
  g_autoptr (EntenteScene) hidden = entente_scene_reveal (scene, objects);

  append_labels (labels, scene, object, self->viewport.scale);

  if (hidden != NULL)
    append_labels (labels, hidden, object, G_MAXDOUBLE);

  return labels;
}

/* A dot lies neither on a label nor on the ring around it. */
static gboolean
is_clear (const Finder       *finder,
          const EntentePoint *at)
{
  double air = (ENTENTE_PAINT_RING_DISTANCE + ENTENTE_PAINT_RING_WIDTH + GRIP_RADIUS) / finder->view->viewport.scale;

  for (guint i = 0; i < finder->labels->len; i++)
    {
      EntenteRect wide = entente_rect_inflate (&g_array_index (finder->labels, EntenteRect, i), air);

      if (entente_rect_contains (&wide, at->x, at->y))
        return FALSE;
    }

  return TRUE;
}

/* A little way along the line, so that it is not under the card: on its curve, whose points follow by @step, but no more than a
   quarter of it. Where a label stands in the way, before it. */
static EntentePoint
step_inwards (const Finder       *finder,
              const EntentePoint *end,
              const EntentePoint *other,
              int                 step)
{
  double       scale = finder->view->viewport.scale;
  EntentePoint at = *end, best = *end;

  for (int i = 1; i <= END_PARTS && get_distance (end, &at) < END_DISTANCE / scale; i++)
    {
      double part = 0.25 * i / END_PARTS;

      at.x = mix (end[0].x, end[step].x, end[2 * step].x, end[3 * step].x, part);
      at.y = mix (end[0].y, end[step].y, end[2 * step].y, end[3 * step].y, part);

      if (get_distance (&at, other) - get_distance (&at, end) < ENDS_APART / scale)
        break;
      if (is_clear (finder, &at))
        best = at;
    }

  return best;
}

static void
append_end (const Finder           *finder,
            const EntenteSceneItem *item,
            const char             *company)
{
  const EntentePoint *points = entente_scene_get_points (entente_canvas_get_scene (finder->view)) + item->first_point;
  const EntentePoint *last = points + item->n_points - 1;
  const EntenteRect  *anchor = entente_anchors_find (entente_canvas_get_anchors (finder->view), company);
  EntenteGrip         grip = {.line = get_line (item), .company = company};
  EntentePoint        middle;

  if (anchor == NULL || entente_canvas_get_type_of (finder->view, company) != ENTENTE_COMPANY)
    return;

  middle = (EntentePoint) {anchor->x + anchor->width / 2, anchor->y + anchor->height / 2};
  grip.at = get_distance (points, &middle) <= get_distance (last, &middle) ? step_inwards (finder, points, last, 1) : step_inwards (finder, last, points, -1);

  if (isfinite (grip.at.x))
    g_array_append_val (finder->grips, grip);
}

static void
append_bends (const Finder *finder,
              const char   *line)
{
  const EntenteChart *chart = entente_workspace_get_drawn_chart (finder->view->workspace);

  for (guint32 i = 0; i < chart->n_bends; i++)
    for (guint j = 0; g_strcmp0 (chart->bends[i].line, line) == 0 && j < chart->bends[i].n_points; j++)
      {
        EntenteGrip grip = {.line = chart->bends[i].line, .index = j, .at = chart->bends[i].points[j]};

        g_array_append_val (finder->grips, grip);
      }
}

/* Both ends and the bends of every line of @object */
static void
append_lines (const Finder *finder,
              const char   *object)
{
  const EntenteChart     *chart = entente_workspace_get_drawn_chart (finder->view->workspace);
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (entente_canvas_get_scene (finder->view), &n_items);
  const char             *ends[2];

  for (guint32 i = 0; i < n_items; i++)
    {
      if (items[i].kind != ENTENTE_SCENE_LINE || items[i].part != ENTENTE_PART_LINE || items[i].n_points < 4 ||
          g_strcmp0 (items[i].object, object) != 0 || !entente_line_ends_find (chart, get_line (&items[i]), ends))
        continue;

      append_bends (finder, get_line (&items[i]));
      append_end (finder, &items[i], ends[0]);
      append_end (finder, &items[i], ends[1]);
    }
}

/**
 * entente_canvas_list_grips:
 * @self: a canvas
 *
 * Returns: (transfer full) (element-type EntenteGrip): where the line that is selected can be taken hold of
 */
GArray *
entente_canvas_list_grips (EntenteNetworkView *self)
{
  const char *selected = entente_canvas_get_selected_line (self);
  GArray     *grips = g_array_new (FALSE, FALSE, sizeof (EntenteGrip));
  g_autoptr (GArray) labels = NULL;

  if (entente_workspace_get_drawn_chart (self->workspace) == NULL || selected == NULL)
    return grips;

  labels = list_labels (self, selected);
  append_lines (&(Finder) {self, grips, labels}, selected);

  return grips;
}

/**
 * entente_canvas_find_grip:
 * @self: a canvas
 * @x: pixels
 * @y: pixels
 * @grip: (out): what can be taken there
 *
 * Returns: whether there is anything
 */
gboolean
entente_canvas_find_grip (EntenteNetworkView *self,
                          double              x,
                          double              y,
                          EntenteGrip        *grip)
{
  g_autoptr (GArray) grips = entente_canvas_list_grips (self);
  double least = GRIP_REACH;

  for (guint i = 0; i < grips->len; i++)
    {
      const EntenteGrip *there = &g_array_index (grips, EntenteGrip, i);
      EntentePoint       at = entente_viewport_to_widget (&self->viewport, there->at.x, there->at.y);
      double             distance = hypot (at.x - x, at.y - y);

      if (distance <= least)
        {
          least = distance;
          *grip = *there;
        }
    }

  return least < GRIP_REACH;
}

/* A bend is a full dot, an end an empty one; what the keys move is larger. */
static void
add_grip (EntenteNetworkView *self,
          GtkSnapshot        *snapshot,
          const EntenteGrip  *grip)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  GdkRGBA             blue = entente_paint_get_rgba (&theme->selection, 1);
  GdkRGBA             ground = entente_paint_get_rgba (&theme->background, 1);
  EntentePoint        at = entente_viewport_to_widget (&self->viewport, grip->at.x, grip->at.y);

  entente_paint_dot (snapshot, at.x, at.y, entente_canvas_is_taken_bend (self, grip) ? GRIP_RADIUS + 2 : GRIP_RADIUS, grip->company == NULL ? &blue : &ground, grip->company == NULL ? &ground : &blue);
}

/**
 * entente_canvas_snapshot_grips:
 * @self: a canvas
 * @snapshot: where to add it
 *
 * Shows where the line that is selected can be taken hold of.
 */
void
entente_canvas_snapshot_grips (EntenteNetworkView *self,
                               GtkSnapshot        *snapshot)
{
  g_autoptr (GArray) grips = NULL;

  if (self->hand.state == ENTENTE_HAND_DRAGGING)
    return;

  grips = entente_canvas_list_grips (self);

  for (guint i = 0; i < grips->len; i++)
    add_grip (self, snapshot, &g_array_index (grips, EntenteGrip, i));
}
