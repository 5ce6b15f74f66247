#include "model/layout/fold.h"

#include "model/layout/extent.h"

#include <math.h>
#include <string.h>

/* A picture that is not so many times longer than high, or not longer than this, points, is read as it is. */
#define LONG_ASPECT 6.0
#define LONG        6000.0

/* Turned so that the boxes lie along the paper, in the direction in which they spread most. */
static void
lay_flat (EntenteLayoutGraph *graph)
{
  double x = 0, y = 0, xx = 0, xy = 0, yy = 0, angle;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      x += graph->boxes[i].x / graph->n_boxes;
      y += graph->boxes[i].y / graph->n_boxes;
    }

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      double dx = graph->boxes[i].x - x, dy = graph->boxes[i].y - y;

      xx += dx * dx;
      xy += dx * dy;
      yy += dy * dy;
    }

  angle = atan2 (2 * xy, xx - yy) / 2;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      double dx = graph->boxes[i].x - x, dy = graph->boxes[i].y - y;

      graph->boxes[i].x = dx * cos (angle) + dy * sin (angle);
      graph->boxes[i].y = dy * cos (angle) - dx * sin (angle);
    }
}

/* To and fro like a folded ribbon: each second row runs back, so that lines that lead on lead straight down. */
static void
set_in_rows (EntenteLayoutGraph  *graph,
             const EntenteExtent *extent,
             guint                n_rows,
             double               gap)
{
  double length = (extent->right - extent->left) / n_rows, height = extent->bottom - extent->top;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      EntenteLayoutBox *box = &graph->boxes[i];
      double            along = box->x - extent->left;
      guint             row = (guint)CLAMP (along / length, 0, n_rows - 1);

      along -= row * length;
      box->x = row % 2 == 0 ? along : length - along;
      box->y += row * (height + gap);
    }
}

/**
 * entente_layout_fold:
 * @graph: what is laid out, and not held anywhere
 * @aspect: width over height of the page it is for
 * @gap: between two rows, points
 *
 * Folds a picture to the shape of the page where it is so long and thin that its names could not be read there: a chain
 * of hundreds of companies, say. Distances then hold within a row only. Anything else is left alone. Nothing overlaps
 * afterwards that did not before, for rows are as high as the picture was, but where it had to be turned.
 *
 * Returns: whether it was folded
 */
gboolean
entente_layout_fold (EntenteLayoutGraph *graph,
                     double              aspect,
                     double              gap)
{
  gsize                        size = sizeof *graph->boxes * graph->n_boxes;
  g_autofree EntenteLayoutBox *before = g_memdup2 (graph->boxes, size);
  EntenteExtent                extent;
  double                       width, height;
  guint                        n_rows;

  lay_flat (graph);
  extent = entente_extent_of_graph (graph);
  width = extent.right - extent.left;
  height = extent.bottom - extent.top;

  if (width < LONG || width < LONG_ASPECT * height)
    {
      memcpy (graph->boxes, before, size);
      return FALSE;
    }

  n_rows = (guint)MAX (1, round (sqrt (width / (aspect * (height + gap)))));
  set_in_rows (graph, &extent, n_rows, gap);

  return TRUE;
}
