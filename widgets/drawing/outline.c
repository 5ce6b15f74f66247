#include "widgets/drawing/outline.h"

#include <math.h>

/* How far the straight pieces may be off a curve, pixels; and how many there are at most for one */
#define TOLERANCE 0.08
#define MAX_STEPS 64

/* Distance of a curve's middle points that makes it a quarter of a circle of radius 1 */
#define ROUND 0.5523

void
entente_outline_init (EntenteOutline *self,
                      double          x,
                      double          y,
                      double          scale)
{
  *self = (EntenteOutline) {x, y, scale, g_array_new (FALSE, FALSE, sizeof (EntentePoint))};
}

void
entente_outline_clear (EntenteOutline *self)
{
  g_array_unref (self->points);
}

static EntentePoint
place (const EntenteOutline *self,
       double                x,
       double                y)
{
  return (EntentePoint) {x * self->scale + self->x, y * self->scale + self->y};
}

static void
append (EntenteOutline *self,
        EntentePoint    point)
{
  g_array_append_val (self->points, point);
}

/* Of a cubic curve, the distance from its chord is at most this part of how much its handles bend. */
static int
count_steps (const EntentePoint p[4])
{
  double ax = p[0].x - 2 * p[1].x + p[2].x, ay = p[0].y - 2 * p[1].y + p[2].y;
  double bx = p[1].x - 2 * p[2].x + p[3].x, by = p[1].y - 2 * p[2].y + p[3].y;
  double bend = MAX (ax * ax + ay * ay, bx * bx + by * by);

  return bend < 1e-9 ? 1 : CLAMP ((int)ceil (sqrt (0.75 * sqrt (bend) / TOLERANCE)), 1, MAX_STEPS);
}

static void
append_curve (EntenteOutline    *self,
              const EntentePoint p[4])
{
  int n = count_steps (p);

  for (int i = 1; i < n; i++)
    {
      double t = (double)i / n, u = 1 - t;
      double a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;

      append (self, (EntentePoint) {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                                    a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y});
    }

  append (self, p[3]);
}

/**
 * entente_outline_trace:
 * @self: an outline
 * @points: (array length=n_points): one piece of a path: a start, then three for each curve; points
 * @n_points: number of points
 *
 * Replaces what is in the outline.
 */
void
entente_outline_trace (EntenteOutline     *self,
                       const EntentePoint *points,
                       guint32             n_points)
{
  EntentePoint p[4];

  g_array_set_size (self->points, 0);

  if (n_points == 0)
    return;

  p[0] = place (self, points[0].x, points[0].y);
  append (self, p[0]);

  for (guint32 i = 1; i + 2 < n_points; i += 3)
    {
      for (guint32 j = 0; j < 3; j++)
        p[j + 1] = place (self, points[i + j].x, points[i + j].y);

      append_curve (self, p);
      p[0] = p[3];
    }
}

/* A quarter of a circle from the last point over a corner. */
static void
append_corner (EntenteOutline *self,
               EntentePoint    corner,
               EntentePoint    end)
{
  EntentePoint start = g_array_index (self->points, EntentePoint, self->points->len - 1);
  EntentePoint p[4] = {
    start,
    {start.x + (corner.x - start.x) * ROUND, start.y + (corner.y - start.y) * ROUND},
    {end.x + (corner.x - end.x) * ROUND, end.y + (corner.y - end.y) * ROUND},
    end,
  };

  append_curve (self, p);
}

/**
 * entente_outline_trace_box:
 * @self: an outline
 * @box: a rectangle, points
 * @radius: of its corners, points
 *
 * Replaces what is in the outline by the closed path round a box.
 */
void
entente_outline_trace_box (EntenteOutline    *self,
                           const EntenteRect *box,
                           double             radius)
{
  EntentePoint start = place (self, box->x, box->y), end = place (self, box->x + box->width, box->y + box->height);
  double       round = MAX (MIN (radius, MIN (box->width, box->height) / 2), 0) * self->scale;

  g_array_set_size (self->points, 0);

  if (round <= 0)
    {
      append (self, start);
      append (self, (EntentePoint) {end.x, start.y});
      append (self, end);
      append (self, (EntentePoint) {start.x, end.y});
      return;
    }

  append (self, (EntentePoint) {start.x + round, start.y});
  append (self, (EntentePoint) {end.x - round, start.y});
  append_corner (self, (EntentePoint) {end.x, start.y}, (EntentePoint) {end.x, start.y + round});
  append (self, (EntentePoint) {end.x, end.y - round});
  append_corner (self, end, (EntentePoint) {end.x - round, end.y});
  append (self, (EntentePoint) {start.x + round, end.y});
  append_corner (self, (EntentePoint) {start.x, end.y}, (EntentePoint) {start.x, end.y - round});
  append (self, (EntentePoint) {start.x, start.y + round});
  append_corner (self, start, (EntentePoint) {start.x + round, start.y});
}
