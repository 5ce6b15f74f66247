#include "widgets/canvas/canvas-paint.h"
#include "widgets/canvas/network-view-private.h"

#include "widgets/canvas/preview.h"
#include "widgets/commands.h"
#include "model/network/line-ends.h"

#include <math.h>

/* How near a bend has to be to be taken, pixels. */
#define BEND_REACH 12.0

static const EntenteChartBend *
find_bend (const EntenteChart *chart,
           const char         *line)
{
  for (guint32 i = 0; i < chart->n_bends; i++)
    if (g_strcmp0 (chart->bends[i].line, line) == 0)
      return &chart->bends[i];

  return NULL;
}

static double
get_distance (const EntentePoint *a,
              const EntentePoint *b)
{
  return hypot (a->x - b->x, a->y - b->y);
}

/* From the piece of the line that the new point makes the smallest detour of. */
static guint
find_piece (const EntentePoint *stops,
            guint               n_stops,
            const EntentePoint *at)
{
  guint  best = 0;
  double least = INFINITY;

  for (guint i = 0; i + 1 < n_stops; i++)
    {
      double detour = get_distance (&stops[i], at) + get_distance (at, &stops[i + 1]) - get_distance (&stops[i], &stops[i + 1]);

      if (detour < least)
        {
          least = detour;
          best = i;
        }
    }

  return best;
}

static gboolean
get_middle (EntenteNetworkView *self,
            const char         *id,
            EntentePoint       *middle)
{
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (self), id);

  if (anchor == NULL)
    return FALSE;

  *middle = (EntentePoint) {anchor->x + anchor->width / 2, anchor->y + anchor->height / 2};

  return TRUE;
}

/* Takes the bend that is near, or makes one between those that are there. */
static gboolean
begin (EntenteNetworkView *self,
       GdkModifierType     modifiers)
{
  EntenteHand             *hand = &self->hand;
  const EntenteChart      *chart = entente_workspace_get_chart (self->workspace);
  const EntenteChartBend  *bend = find_bend (chart, hand->line);
  guint                    n = bend != NULL ? bend->n_points : 0;
  EntentePoint             at = entente_viewport_to_scene (&self->viewport, hand->start.x, hand->start.y);
  g_autofree EntentePoint *stops = g_new (EntentePoint, n + 2);
  const char              *ends[2];

  if (!entente_line_ends_find (chart, hand->line, ends) || !get_middle (self, ends[0], &stops[0]) || !get_middle (self, ends[1], &stops[n + 1]))
    return FALSE;

  for (guint i = 0; i < n; i++)
    stops[i + 1] = bend->points[i];

  hand->points = g_new (EntentePoint, n + 1);

  for (guint i = 0; i < n; i++)
    if (get_distance (&bend->points[i], &at) < BEND_REACH / self->viewport.scale)
      {
        memcpy (hand->points, bend->points, n * sizeof *hand->points);
        hand->n_points = n;
        hand->point = i;
        return TRUE;
      }

  hand->point = find_piece (stops, n + 2, &at);
  hand->n_points = n + 1;

  for (guint i = 0; i < n; i++)
    hand->points[i < hand->point ? i : i + 1] = bend->points[i];

  hand->points[hand->point] = at;

  return TRUE;
}

/* A bend that no longer bends is none. */
static gboolean
is_straight (EntenteNetworkView *self)
{
  const EntenteHand *hand = &self->hand;
  const char        *ends[2];
  EntentePoint       before;
  EntentePoint       after;

  if (!entente_line_ends_find (entente_workspace_get_chart (self->workspace), hand->line, ends) ||
      !get_middle (self, ends[0], &before) || !get_middle (self, ends[1], &after))
    return FALSE;

  if (hand->point > 0)
    before = hand->points[hand->point - 1];

  if (hand->point + 1 < hand->n_points)
    after = hand->points[hand->point + 1];

  return get_distance (&before, &hand->points[hand->point]) + get_distance (&hand->points[hand->point], &after) -
           get_distance (&before, &after) <
         1 / self->viewport.scale;
}

static void
update (EntenteNetworkView *self,
        GdkModifierType     modifiers)
{
  EntenteHand *hand = &self->hand;
  EntentePoint at = entente_viewport_to_scene (&self->viewport, hand->now.x, hand->now.y);

  hand->points[hand->point] = (EntentePoint) {round (at.x), round (at.y)};
  entente_canvas_drop_preview (self);
}

static EntenteScene *
preview (EntenteNetworkView *self)
{
  const EntenteHand *hand = &self->hand;

  return entente_preview_bend (entente_workspace_get_chart (self->workspace),
                               entente_workspace_get_theme (self->workspace),
                               hand->line,
                               hand->points,
                               hand->n_points);
}

static void
finish (EntenteNetworkView *self)
{
  EntenteHand *hand = &self->hand;

  if (is_straight (self))
    {
      hand->n_points--;
      memmove (&hand->points[hand->point], &hand->points[hand->point + 1], (hand->n_points - hand->point) * sizeof *hand->points);
    }

  entente_command_bend (self->workspace, hand->line, hand->points, hand->n_points);
}

/* In a large chart, the line being bent is only hinted at. */
static void
add_bent_line (EntenteNetworkView *self,
               GtkSnapshot        *snapshot)
{
  const EntenteHand *hand = &self->hand;
  GdkRGBA            color = entente_paint_get_rgba (&entente_workspace_get_theme (self->workspace)->selection, 1);
  const char        *ends[2];
  EntenteRect        from;
  EntenteRect        to;
  EntentePoint       last;

  if (!entente_canvas_is_large (self) ||
      !entente_line_ends_find (entente_workspace_get_chart (self->workspace), hand->line, ends) ||
      !entente_canvas_get_card (self, ends[0], &from) || !entente_canvas_get_card (self, ends[1], &to))
    return;

  last = entente_paint_get_middle (&from);

  for (guint i = 0; i < hand->n_points; i++)
    {
      EntentePoint next = entente_viewport_to_widget (&self->viewport, hand->points[i].x, hand->points[i].y);

      entente_paint_rubber (snapshot, last, next, &color);
      last = next;
    }

  entente_paint_rubber (snapshot, last, entente_paint_get_middle (&to), &color);
}

static void
add_bends (EntenteNetworkView *self,
           GtkSnapshot        *snapshot)
{
  const EntenteTheme *theme = entente_workspace_get_theme (self->workspace);
  GdkRGBA             fill = entente_paint_get_rgba (&theme->selection, 1);
  GdkRGBA             edge = entente_paint_get_rgba (&theme->background, 1);

  for (guint i = 0; i < self->hand.n_points; i++)
    {
      EntentePoint at = entente_viewport_to_widget (&self->viewport, self->hand.points[i].x, self->hand.points[i].y);

      entente_paint_dot (snapshot, at.x, at.y, ENTENTE_PAINT_HANDLE_RADIUS - 1, &fill, &edge);
    }
}

static void
snapshot_bends (EntenteNetworkView *self,
                GtkSnapshot        *snapshot)
{
  add_bent_line (self, snapshot);
  add_bends (self, snapshot);
}

/* Bends a line, or lets go of a bend that is drawn straight. */
const EntenteDrag entente_drag_bend = {
  .begin = begin,
  .update = update,
  .preview = preview,
  .finish = finish,
  .snapshot = snapshot_bends,
};
