#include "model/layout/fold.h"

#include <math.h>
#include <string.h>

/* A picture that is not so many times longer than high, or not longer than this, points, is read as it is. */
#define LONG_ASPECT 6.0
#define LONG        6000.0

typedef struct
{
  double left;
  double top;
  double width;
  double height;
} Frame;

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

static Frame
measure (const EntenteLayoutGraph *graph)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      const EntenteLayoutBox *box = &graph->boxes[i];

      left = MIN (left, box->x - box->width / 2);
      top = MIN (top, box->y - box->height / 2);
      right = MAX (right, box->x + box->width / 2);
      bottom = MAX (bottom, box->y + box->height / 2);
    }

  return (Frame) {left, top, right - left, bottom - top};
}

/* To and fro like a folded ribbon: each second row runs back, so that lines that lead on lead straight down. */
static void
set_in_rows (EntenteLayoutGraph *graph,
             const Frame        *frame,
             guint               n_rows,
             double              gap)
{
  double length = frame->width / n_rows;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      EntenteLayoutBox *box = &graph->boxes[i];
      double            along = box->x - frame->left;
      guint             row = (guint)CLAMP (along / length, 0, n_rows - 1);

      along -= row * length;
      box->x = row % 2 == 0 ? along : length - along;
      box->y += row * (frame->height + gap);
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
  Frame                        frame;
  guint                        n_rows;

  lay_flat (graph);
  frame = measure (graph);

  if (frame.width < LONG || frame.width < LONG_ASPECT * frame.height)
    {
      memcpy (graph->boxes, before, size);
      return FALSE;
    }

  n_rows = (guint)MAX (1, round (sqrt (frame.width / (aspect * (frame.height + gap)))));
  set_in_rows (graph, &frame, n_rows, gap);

  return TRUE;
}
