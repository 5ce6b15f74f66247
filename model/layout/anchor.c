#include "model/layout/anchor.h"

#include <math.h>

typedef struct
{
  double x;
  double y;
} Vector;

typedef struct
{
  Vector from;
  Vector to;
  Vector turn;
} Alignment;

/* The move and turn, mirrored or not, that brings held boxes nearest to where they are; returns how far they are then. */
static double
align (const EntenteSweep     *sweep,
       const EntenteLayoutBox *boxes,
       double                  unit,
       double                  mirror,
       Alignment              *alignment)
{
  double weight = 0, dot = 0, cross = 0, length;

  *alignment = (Alignment) {{0, 0}, {0, 0}, {1, 0}};

  for (guint32 i = 0; i < sweep->n_boxes; i++)
    {
      double hold = entente_layout_box_get_hold (&boxes[i]);

      weight += hold;
      alignment->from.x += hold * sweep->xs[i];
      alignment->from.y += hold * sweep->ys[i] * mirror;
      alignment->to.x += hold * boxes[i].x / unit;
      alignment->to.y += hold * boxes[i].y / unit;
    }

  alignment->from = (Vector) {alignment->from.x / weight, alignment->from.y / weight};
  alignment->to = (Vector) {alignment->to.x / weight, alignment->to.y / weight};

  for (guint32 i = 0; i < sweep->n_boxes; i++)
    {
      double hold = entente_layout_box_get_hold (&boxes[i]);
      double x = sweep->xs[i] - alignment->from.x, y = sweep->ys[i] * mirror - alignment->from.y;
      double to_x = boxes[i].x / unit - alignment->to.x, to_y = boxes[i].y / unit - alignment->to.y;

      dot += hold * (x * to_x + y * to_y);
      cross += hold * (x * to_y - y * to_x);
    }

  length = hypot (dot, cross);
  if (length > 0)
    alignment->turn = (Vector) {dot / length, cross / length};

  return -length;
}

/**
 * entente_layout_box_get_hold:
 * @box: a box
 *
 * Returns: how strongly it is drawn back to where it is: 1 when it is pinned, less otherwise
 */
float
entente_layout_box_get_hold (const EntenteLayoutBox *box)
{
  return box->pinned ? 1 : MIN (box->hold, 0.99f);
}

/**
 * entente_sweep_anchor:
 * @sweep: places
 * @boxes: where its boxes are on the page, and how strongly they are held there
 * @unit: points in a step
 *
 * Moves, turns and mirrors the picture to where its held boxes are: these start there, and all else around them.
 */
void
entente_sweep_anchor (EntenteSweep           *sweep,
                      const EntenteLayoutBox *boxes,
                      double                  unit)
{
  Alignment  plain, mirrored;
  double     mirror = align (sweep, boxes, unit, 1, &plain) <= align (sweep, boxes, unit, -1, &mirrored) ? 1 : -1;
  Alignment *best = mirror > 0 ? &plain : &mirrored;

  for (guint32 i = 0; i < sweep->n_boxes; i++)
    {
      const EntenteLayoutBox *box = &boxes[i];
      double                  x = sweep->xs[i] - best->from.x, y = sweep->ys[i] * mirror - best->from.y;

      sweep->holds[i] = entente_layout_box_get_hold (box);
      sweep->anchor_xs[i] = (float)(box->x / unit);
      sweep->anchor_ys[i] = (float)(box->y / unit);
      sweep->xs[i] = (float)(best->to.x + x * best->turn.x - y * best->turn.y);
      sweep->ys[i] = (float)(best->to.y + x * best->turn.y + y * best->turn.x);

      if (sweep->holds[i] >= 0.5f)
        {
          sweep->xs[i] = sweep->anchor_xs[i];
          sweep->ys[i] = sweep->anchor_ys[i];
        }
    }
}
