#include "model/layout/overlap-removal.h"

#include <math.h>

#define MAX_ROUNDS 200

/* Pushes two boxes apart along the axis on which they have less far to go; a pinned one leaves the way to the other. */
static gboolean
push_apart (EntenteLayoutBox *a,
            EntenteLayoutBox *b,
            double            gap)
{
  double dx = b->x - a->x, dy = b->y - a->y;
  double over_x = (a->width + b->width) / 2 + gap - fabs (dx);
  double over_y = (a->height + b->height) / 2 + gap - fabs (dy);
  double share = a->pinned ? 0 : b->pinned ? 1
                                           : 0.5;

  /* What is within rounding touches, and does not overlap. */
  if (over_x <= 1e-6 || over_y <= 1e-6 || (a->pinned && b->pinned))
    return FALSE;

  if (over_x < over_y)
    {
      a->x -= copysign (over_x, dx) * share;
      b->x += copysign (over_x, dx) * (1 - share);
    }
  else
    {
      a->y -= copysign (over_y, dy) * share;
      b->y += copysign (over_y, dy) * (1 - share);
    }

  return TRUE;
}

typedef struct
{
  double  left;
  guint32 box;
} Entry;

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *x = a, *y = b;

  return x->left != y->left ? (x->left > y->left) - (x->left < y->left) : (x->box > y->box) - (x->box < y->box);
}

/* One round over all pairs that overlap from left to right; O(n log n) and as many pairs as there are. */
static gboolean
sweep (EntenteLayoutBox *boxes,
       guint32           n,
       double            gap,
       Entry            *order)
{
  gboolean moved = FALSE;

  for (guint32 i = 0; i < n; i++)
    order[i] = (Entry) {boxes[i].x - boxes[i].width / 2, i};
  qsort (order, n, sizeof *order, compare_entries);

  for (guint32 i = 0; i < n; i++)
    {
      EntenteLayoutBox *a = &boxes[order[i].box];
      double            right = order[i].left + a->width + gap;

      for (guint32 k = i + 1; k < n && order[k].left < right; k++)
        moved |= push_apart (a, &boxes[order[k].box], gap);
    }

  return moved;
}

static void
spread (EntenteLayoutBox *boxes,
        guint32           n,
        double            factor)
{
  double x = 0, y = 0;

  for (guint32 i = 0; i < n; i++)
    {
      x += boxes[i].x / n;
      y += boxes[i].y / n;
    }

  for (guint32 i = 0; i < n; i++)
    if (!boxes[i].pinned)
      {
        boxes[i].x = x + (boxes[i].x - x) * factor;
        boxes[i].y = y + (boxes[i].y - y) * factor;
      }
}

/**
 * entente_layout_remove_overlaps:
 * @boxes: (array length=n_boxes): what to move apart
 * @n_boxes: how many
 * @gap: least distance between two boxes, points
 *
 * Moves boxes that overlap apart, as little as it can; pinned ones stay where they are.
 *
 * Returns: whether no two boxes overlap any more; two pinned ones may
 */
gboolean
entente_layout_remove_overlaps (EntenteLayoutBox *boxes,
                                guint32           n_boxes,
                                double            gap)
{
  g_autofree Entry *order = g_new (Entry, MAX (n_boxes, 1));

  for (guint round = 1; round <= MAX_ROUNDS; round++)
    {
      if (!sweep (boxes, n_boxes, gap, order))
        return TRUE;

      /* Where pushing only passes the crowd around, everything needs more room. */
      if (round % 20 == 0)
        spread (boxes, n_boxes, 1.08);
    }

  return FALSE;
}
