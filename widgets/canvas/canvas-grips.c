#include "widgets/canvas/canvas-grips.h"

#include "widgets/canvas/canvas-paint.h"
#include "widgets/canvas/network-view-private.h"

#include "model/network/line-ends.h"
#include "widgets/commands.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* How near the hand has to be, and how far from its card the end of a line is taken, beyond the handles; pixels. */
#define GRIP_REACH   12.0
#define END_DISTANCE 36.0
#define END_PARTS    64
#define GRIP_RADIUS  4.5

/* Only one line at a time shows where it can be taken. */
static const char *
get_selected_line (EntenteNetworkView *self)
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

/* A little way along the line, so that it is not under the card: on its curve, whose points follow by @step, but no more than a quarter of it. */
static EntentePoint
step_inwards (const EntenteNetworkView *self,
              const EntentePoint       *end,
              int                       step)
{
  EntentePoint at = *end;

  for (int i = 1; i <= END_PARTS && get_distance (end, &at) < END_DISTANCE / self->viewport.scale; i++)
    {
      double part = 0.25 * i / END_PARTS;

      at.x = mix (end[0].x, end[step].x, end[2 * step].x, end[3 * step].x, part);
      at.y = mix (end[0].y, end[step].y, end[2 * step].y, end[3 * step].y, part);
    }

  return at;
}

static void
append_end (EntenteNetworkView     *self,
            GArray                 *grips,
            const EntenteSceneItem *item,
            const char             *company)
{
  const EntentePoint *points = entente_scene_get_points (entente_canvas_get_scene (self)) + item->first_point;
  const EntentePoint *last = points + item->n_points - 1;
  const EntenteRect  *anchor = entente_anchors_find (entente_canvas_get_anchors (self), company);
  EntenteGrip         grip = {.line = get_line (item), .company = company};
  EntentePoint        middle;

  if (anchor == NULL || entente_canvas_get_type_of (self, company) != ENTENTE_COMPANY)
    return;

  middle = (EntentePoint) {anchor->x + anchor->width / 2, anchor->y + anchor->height / 2};
  grip.at = get_distance (points, &middle) <= get_distance (last, &middle) ? step_inwards (self, points, 1) : step_inwards (self, last, -1);

  if (isfinite (grip.at.x))
    g_array_append_val (grips, grip);
}

static void
append_bends (EntenteNetworkView *self,
              GArray             *grips,
              const char         *line)
{
  const EntenteChart *chart = entente_workspace_get_chart (self->workspace);

  for (guint32 i = 0; i < chart->n_bends; i++)
    for (guint j = 0; g_strcmp0 (chart->bends[i].line, line) == 0 && j < chart->bends[i].n_points; j++)
      {
        EntenteGrip grip = {.line = chart->bends[i].line, .index = j, .at = chart->bends[i].points[j]};

        g_array_append_val (grips, grip);
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
  const EntenteChart     *chart = entente_workspace_get_chart (self->workspace);
  const char             *selected = get_selected_line (self);
  GArray                 *grips = g_array_new (FALSE, FALSE, sizeof (EntenteGrip));
  const EntenteSceneItem *items;
  const char             *ends[2];
  guint32                 n_items;

  if (selected == NULL)
    return grips;

  items = entente_scene_get_items (entente_canvas_get_scene (self), &n_items);

  for (guint32 i = 0; i < n_items; i++)
    {
      if (items[i].kind != ENTENTE_SCENE_LINE || items[i].part != ENTENTE_PART_LINE || items[i].n_points < 4 ||
          g_strcmp0 (items[i].object, selected) != 0 || !entente_line_ends_find (chart, get_line (&items[i]), ends))
        continue;

      append_bends (self, grips, get_line (&items[i]));
      append_end (self, grips, &items[i], ends[0]);
      append_end (self, grips, &items[i], ends[1]);
    }

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

static gboolean
is_taken (EntenteNetworkView *self,
          const EntenteGrip  *grip)
{
  return grip->company == NULL && grip->index == self->bend && g_strcmp0 (grip->line, self->bend_line) == 0;
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

  entente_paint_dot (snapshot, at.x, at.y, is_taken (self, grip) ? GRIP_RADIUS + 2 : GRIP_RADIUS, grip->company == NULL ? &blue : &ground, grip->company == NULL ? &ground : &blue);
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

static const EntenteChartBend *
find_bend (EntenteNetworkView *self,
           const char         *line)
{
  const EntenteChart *chart = entente_workspace_get_chart (self->workspace);

  for (guint32 i = 0; i < chart->n_bends; i++)
    if (g_strcmp0 (chart->bends[i].line, line) == 0)
      return &chart->bends[i];

  return NULL;
}

/**
 * entente_canvas_remove_bend:
 * @self: a canvas
 * @grip: one of its bends
 *
 * Lets a line go straight there.
 */
void
entente_canvas_remove_bend (EntenteNetworkView *self,
                            const EntenteGrip  *grip)
{
  const EntenteChartBend  *bend = find_bend (self, grip->line);
  g_autofree EntentePoint *points = NULL;
  g_autofree char         *line = g_strdup (grip->line);
  guint                    n = 0;

  if (bend == NULL || grip->index >= bend->n_points)
    return;

  points = g_new (EntentePoint, bend->n_points);

  for (guint i = 0; i < bend->n_points; i++)
    if (i != grip->index)
      points[n++] = bend->points[i];

  entente_command_bend (self->workspace, line, points, n);
}

static void
take_bend (EntenteNetworkView *self,
           const char         *line,
           guint               index)
{
  char *taken = g_strdup (line);

  g_free (self->bend_line);
  self->bend_line = taken;
  self->bend = index;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The one that was taken last, if its line is still selected, else the first one. */
static gboolean
find_taken (EntenteNetworkView *self,
            EntenteGrip        *grip)
{
  g_autoptr (GArray) grips = entente_canvas_list_grips (self);
  gboolean found = FALSE;

  for (guint i = 0; i < grips->len; i++)
    {
      const EntenteGrip *there = &g_array_index (grips, EntenteGrip, i);

      if (there->company != NULL || (found && !is_taken (self, there)))
        continue;

      *grip = *there;
      found = TRUE;
    }

  return found;
}

/* Of the line's longest stretch, the middle. */
static gboolean
find_new_bend (EntenteNetworkView *self,
               const char         *line,
               guint              *index,
               EntentePoint       *at)
{
  const EntenteChartBend  *bend = find_bend (self, line);
  guint                    n = bend != NULL ? bend->n_points : 0;
  g_autofree EntentePoint *stops = g_new (EntentePoint, n + 2);
  const char              *ends[2];
  double                   most = 0;

  if (!entente_line_ends_find (entente_workspace_get_chart (self->workspace), line, ends))
    return FALSE;

  for (guint i = 0; i < 2; i++)
    {
      const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), ends[i]);

      if (anchor == NULL)
        return FALSE;

      stops[i * (n + 1)] = (EntentePoint) {anchor->x + anchor->width / 2, anchor->y + anchor->height / 2};
    }

  for (guint i = 0; i < n; i++)
    stops[i + 1] = bend->points[i];

  for (guint i = 0; i <= n; i++)
    if (get_distance (&stops[i], &stops[i + 1]) > most)
      {
        most = get_distance (&stops[i], &stops[i + 1]);
        *index = i;
        *at = (EntentePoint) {round ((stops[i].x + stops[i + 1].x) / 2), round ((stops[i].y + stops[i + 1].y) / 2)};
      }

  return most > 0;
}

/* Of a deal of three or more, the spoke of the party whose bend was taken last, or the first one. */
static const char *
get_bendable (EntenteNetworkView *self)
{
  g_autoptr (GArray) grips = entente_canvas_list_grips (self);

  for (guint i = 0; i < grips->len; i++)
    if (g_strcmp0 (g_array_index (grips, EntenteGrip, i).line, self->bend_line) == 0)
      return self->bend_line;

  return grips->len > 0 ? g_array_index (grips, EntenteGrip, 0).line : NULL;
}

static gboolean
insert_bend (EntenteNetworkView *self,
             double              dx,
             double              dy)
{
  g_autofree char         *line = g_strdup (get_bendable (self));
  const EntenteChartBend  *bend = find_bend (self, line);
  guint                    n = bend != NULL ? bend->n_points : 0;
  g_autofree EntentePoint *points = g_new (EntentePoint, n + 1);
  EntentePoint             at = {0};
  guint                    index = 0;

  if (line == NULL || !find_new_bend (self, line, &index, &at))
    return FALSE;

  for (guint i = 0; i < n; i++)
    points[i < index ? i : i + 1] = bend->points[i];

  points[index] = (EntentePoint) {at.x + dx, at.y + dy};
  take_bend (self, line, index);

  return entente_command_nudge_bend (self->workspace, line, points, n + 1);
}

/**
 * entente_canvas_nudge_bend:
 * @self: a canvas
 * @dx: rightwards, points
 * @dy: downwards, points
 *
 * Moves the bend that was taken, of the line that is selected; a straight line gets a bend.
 *
 * Returns: whether a line is selected
 */
gboolean
entente_canvas_nudge_bend (EntenteNetworkView *self,
                           double              dx,
                           double              dy)
{
  const EntenteChartBend  *bend;
  g_autofree EntentePoint *points = NULL;
  g_autofree char         *line = NULL;
  EntenteGrip              grip;

  if (get_selected_line (self) == NULL || entente_anchors_is_body (entente_canvas_get_anchors (self), get_selected_line (self)))
    return FALSE;

  if (!find_taken (self, &grip))
    return insert_bend (self, dx, dy);

  bend = find_bend (self, grip.line);
  line = g_strdup (grip.line);
  points = g_memdup2 (bend->points, bend->n_points * sizeof *points);
  points[grip.index].x += dx;
  points[grip.index].y += dy;

  return entente_command_nudge_bend (self->workspace, line, points, bend->n_points);
}

/**
 * entente_canvas_next_bend:
 * @self: a canvas
 *
 * Takes the next bend of the line that is selected.
 *
 * Returns: whether there is one
 */
gboolean
entente_canvas_next_bend (EntenteNetworkView *self)
{
  g_autoptr (GArray) grips = entente_canvas_list_grips (self);
  const EntenteGrip *first = NULL;
  gboolean           passed = FALSE;

  for (guint i = 0; i < grips->len; i++)
    {
      const EntenteGrip *grip = &g_array_index (grips, EntenteGrip, i);

      if (grip->company != NULL)
        continue;

      if (passed)
        {
          take_bend (self, grip->line, grip->index);
          return TRUE;
        }

      first = first != NULL ? first : grip;
      passed = is_taken (self, grip);
    }

  if (first != NULL)
    take_bend (self, first->line, first->index);

  return first != NULL;
}

/**
 * entente_canvas_add_bend:
 * @self: a canvas
 *
 * Adds a bend in the middle of the longest stretch of the line that is selected, and takes it.
 *
 * Returns: whether a line is selected
 */
gboolean
entente_canvas_add_bend (EntenteNetworkView *self)
{
  return insert_bend (self, 0, 0);
}

/**
 * entente_canvas_drop_bend:
 * @self: a canvas
 *
 * Removes the bend that was taken, of the line that is selected.
 *
 * Returns: whether there was one
 */
gboolean
entente_canvas_drop_bend (EntenteNetworkView *self)
{
  EntenteGrip grip;

  if (!find_taken (self, &grip))
    return FALSE;

  entente_canvas_remove_bend (self, &grip);

  return TRUE;
}

/**
 * entente_network_view_remove_bend:
 * @self: a network view
 *
 * Removes the bend that was taken, of the line that is selected.
 */
void
entente_network_view_remove_bend (EntenteNetworkView *self)
{
  g_return_if_fail (ENTENTE_IS_NETWORK_VIEW (self));

  entente_canvas_drop_bend (self);
}

/**
 * entente_canvas_take_bend_at:
 * @self: a canvas
 * @x: pixels
 * @y: pixels
 *
 * Takes the bend that is there, of the line that is selected.
 *
 * Returns: whether there is one
 */
gboolean
entente_canvas_take_bend_at (EntenteNetworkView *self,
                             double              x,
                             double              y)
{
  EntenteGrip grip;

  if (!entente_canvas_find_grip (self, x, y, &grip) || grip.company != NULL)
    return FALSE;

  take_bend (self, grip.line, grip.index);

  return TRUE;
}

/**
 * entente_canvas_has_taken_bend:
 * @self: a canvas
 *
 * Returns: whether a bend of the line that is selected was taken
 */
gboolean
entente_canvas_has_taken_bend (EntenteNetworkView *self)
{
  EntenteGrip grip;

  return find_taken (self, &grip) && is_taken (self, &grip);
}
