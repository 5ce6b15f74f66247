#include "model/layout/snap.h"

#include "model/layout/rank.h"
#include "model/layout/ring.h"

#include <math.h>

/* Least distance between two boxes, points. */
#define GAP 24.0

/* A line that leans less than this lies flat or stands upright, radians. */
#define LEAN (G_PI / 9)

/* The boxes that may move, and the middle of where they stand. */
static guint32
list_free (const EntenteLayoutGraph *graph,
           EntenteRank              *ranks,
           double                   *x,
           double                   *y)
{
  guint32 n = 0;

  *x = *y = 0;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (!graph->boxes[i].pinned)
      {
        ranks[n++].thing = i;
        *x += graph->boxes[i].x;
        *y += graph->boxes[i].y;
      }

  *x /= MAX (n, 1);
  *y /= MAX (n, 1);

  return n;
}

/**
 * entente_layout_snap_to_circle:
 * @graph: a graph; the boxes that are not pinned are moved
 *
 * Puts the boxes on a circle around their middle, evenly spaced and in the order in which they stand around it.
 */
void
entente_layout_snap_to_circle (EntenteLayoutGraph *graph)
{
  g_autofree EntenteRank *ranks = g_new (EntenteRank, graph->n_boxes + 1);
  g_autofree guint32     *order = g_new (guint32, graph->n_boxes + 1);
  double                  x, y, radius = 0;
  guint32                 n = list_free (graph, ranks, &x, &y);

  for (guint32 i = 0; i < n; i++)
    {
      const EntenteLayoutBox *box = &graph->boxes[ranks[i].thing];
      double                  angle = atan2 (box->x - x, y - box->y);

      /* The one nearest to the top comes first. */
      ranks[i].key = angle < -G_PI / n ? angle + 2 * G_PI : angle;
      radius += hypot (box->x - x, box->y - y) / n;
    }

  entente_ranks_sort (ranks, n);
  for (guint32 i = 0; i < n; i++)
    order[i] = ranks[i].thing;

  if (n < 2)
    return;

  entente_ring_place (graph->boxes, order, n, GAP, radius, NULL);

  for (guint32 i = 0; i < n; i++)
    {
      graph->boxes[order[i]].x = round (graph->boxes[order[i]].x + x);
      graph->boxes[order[i]].y = round (graph->boxes[order[i]].y + y);
    }
}

/* Along which the boxes stand: that of the line from which they are least far away. */
static double
get_direction (const EntenteLayoutGraph *graph,
               const EntenteRank        *ranks,
               guint32                   n,
               double                    x,
               double                    y)
{
  double xx = 0, yy = 0, xy = 0, angle;

  for (guint32 i = 0; i < n; i++)
    {
      double dx = graph->boxes[ranks[i].thing].x - x, dy = graph->boxes[ranks[i].thing].y - y;

      xx += dx * dx;
      yy += dy * dy;
      xy += dx * dy;
    }

  angle = atan2 (2 * xy, xx - yy) / 2;

  if (fabs (angle) < LEAN)
    return 0;

  return fabs (fabs (angle) - G_PI / 2) < LEAN ? G_PI / 2 : angle;
}

/* How far along the line two neighbours must be from each other. */
static double
get_pitch (const EntenteLayoutGraph *graph,
           const EntenteRank        *ranks,
           guint32                   n,
           double                    ux,
           double                    uy)
{
  double pitch = (ranks[n - 1].key - ranks[0].key) / (n - 1);

  for (guint32 i = 1; i < n; i++)
    {
      const EntenteLayoutBox *a = &graph->boxes[ranks[i - 1].thing], *b = &graph->boxes[ranks[i].thing];
      double                  by_width = fabs (ux) > 1e-9 ? ((a->width + b->width) / 2 + GAP) / fabs (ux) : INFINITY;
      double                  by_height = fabs (uy) > 1e-9 ? ((a->height + b->height) / 2 + GAP) / fabs (uy) : INFINITY;

      pitch = MAX (pitch, MIN (by_width, by_height));
    }

  return ceil (pitch);
}

/**
 * entente_layout_snap_to_line:
 * @graph: a graph; the boxes that are not pinned are moved
 *
 * Puts the boxes on the straight line through their middle along which they stand, evenly spaced. One that nearly lies
 * flat or stands upright does so exactly.
 */
void
entente_layout_snap_to_line (EntenteLayoutGraph *graph)
{
  g_autofree EntenteRank *ranks = g_new (EntenteRank, graph->n_boxes + 1);
  double                  x, y, angle, ux, uy, pitch;
  guint32                 n = list_free (graph, ranks, &x, &y);

  if (n < 2)
    return;

  angle = get_direction (graph, ranks, n, x, y);
  ux = cos (angle);
  uy = sin (angle);

  for (guint32 i = 0; i < n; i++)
    ranks[i].key = (graph->boxes[ranks[i].thing].x - x) * ux + (graph->boxes[ranks[i].thing].y - y) * uy;

  entente_ranks_sort (ranks, n);
  pitch = get_pitch (graph, ranks, n, ux, uy);
  x -= pitch * ux * (n - 1) / 2;
  y -= pitch * uy * (n - 1) / 2;

  for (guint32 i = 0; i < n; i++)
    {
      graph->boxes[ranks[i].thing].x = round (x) + round (pitch * ux * i);
      graph->boxes[ranks[i].thing].y = round (y) + round (pitch * uy * i);
    }
}
