#include "model/layout/unfolding.h"

#include "model/layout/anchor.h"

#include <math.h>

/*
 * Cards cover so much of the ground, the gap around them included; less where they are too many to be polished, or have
 * so many lines each that these need the room, and least in large trees, where making room could let lines cross.
 */
#define COVER       0.19
#define CROWD_COVER 0.13
#define TREE_COVER  0.06
#define SPARSE      2.0
#define CARD_GAP    18.0

/* Distances so many times longer than usual say nothing of the scale of a map; so many tell the usual, from a few boxes. */
#define MOST_RATIO  2.0
#define MANY_RATIOS 5000u
#define FEW_COLUMNS 8u

/* From one side to the other, in steps; the outermost few boxes do not count. */
static double
get_spread (const float *places,
            guint32      n)
{
  g_autofree double *sorted = g_new (double, n);
  double             least;

  for (guint32 i = 0; i < n; i++)
    sorted[i] = places[i];

  least = entente_unfolding_find_nth (sorted, n, n / 50);

  return sorted[n - 1 - n / 50] - least;
}

/**
 * entente_unfolding_choose_unit:
 * @self: a map in the making
 *
 * Returns: how long a step is to be, in points: long enough for the lines, and for the cards to have room beside each
 *   other
 */
double
entente_unfolding_choose_unit (const EntenteUnfolding *self)
{
  guint32 n = self->graph->n_boxes;
  double  ground = get_spread (self->sweep.xs, n) * get_spread (self->sweep.ys, n), area = 0;
  double  cover = entente_unfolding_is_large_tree (self->graph) ? TREE_COVER : n > ENTENTE_UNFOLDING_MANY_STARTS || self->graph->n_edges >= SPARSE * n ? CROWD_COVER
                                                                                                                                                       : COVER;

  for (guint32 i = 0; i < n; i++)
    area += (self->graph->boxes[i].width + CARD_GAP) * (self->graph->boxes[i].height + CARD_GAP);

  return MAX (self->length, sqrt (area / (cover * MAX (ground, 1))));
}

static gboolean
is_held_fast (const EntenteLayoutBox *box)
{
  return entente_layout_box_get_hold (box) >= 0.5f;
}

/* How many times as far apart two boxes stand as the lines between them are long. */
static double
get_ratio (const EntenteUnfolding *self,
           guint32                 box,
           guint32                 column)
{
  const EntenteLayoutBox *from = &self->graph->boxes[self->distances.sources[column]], *to = &self->graph->boxes[box];

  return hypot (to->x - from->x, to->y - from->y) / entente_distances_get (&self->distances, box, column);
}

/* Of some pairs when there are many; 0 when there are none. One of four boxes that is far off has half of all distances. */
static double
get_usual_ratio (const EntenteUnfolding *self)
{
  guint32            n = self->graph->n_boxes, n_ratios = 0;
  guint32            n_columns = MIN (MAX (MANY_RATIOS / n, FEW_COLUMNS), self->distances.n_sources);
  g_autofree double *ratios = g_new (double, (gsize)n *n_columns + 1);

  for (guint32 k = 0; k < n_columns; k++)
    for (guint32 i = 0; i < n; i++)
      if (i != self->distances.sources[k])
        ratios[n_ratios++] = get_ratio (self, i, k);

  return n_ratios > 0 ? entente_unfolding_find_nth (ratios, n_ratios, n_ratios / 3) : 0;
}

/**
 * entente_unfolding_measure_unit:
 * @self: a map in the making
 * @only_held: whether only what is held counts; else a distance much longer than usual, as of a box that was dragged far
 *   away, does not
 *
 * Returns: the unit in which the distances between boxes, as they stand, come nearest to those along the lines, points in
 *   a step; 0 when there are none
 */
double
entente_unfolding_measure_unit (const EntenteUnfolding *self,
                                gboolean                only_held)
{
  const EntenteLayoutBox *boxes = self->graph->boxes;
  double                  most = only_held ? INFINITY : MOST_RATIO * get_usual_ratio (self), sum = 0, squares = 0;

  for (guint32 k = 0; k < self->distances.n_sources && !g_cancellable_is_cancelled (self->cancellable); k++)
    {
      guint32 source = self->distances.sources[k];

      for (guint32 i = 0; i < self->graph->n_boxes; i++)
        {
          double ratio;

          if (i == source || (only_held && !(is_held_fast (&boxes[i]) && is_held_fast (&boxes[source]))))
            continue;

          ratio = get_ratio (self, i, k);
          if (ratio > most)
            continue;

          sum += ratio;
          squares += ratio * ratio;
        }
    }

  return sum > 0 ? squares / sum : 0;
}
