#include "model/layout/ego-private.h"

/* What lies behind a box as a tree has so many times the part of the circle that it needs at most. */
#define MOST_SPREAD 3.0

/*
 * entente_ego_get_length:
 *
 * Returns: how much of a circle a box takes, on average over all directions, points
 */
double
entente_ego_get_length (const EntenteEgo *self,
                        guint32           box)
{
  return (self->graph->boxes[box].width + self->graph->boxes[box].height) / 2 + ENTENTE_EGO_GAP;
}

/*
 * entente_ego_is_inner:
 *
 * Returns: whether the other one is further in, and not the focus
 */
gboolean
entente_ego_is_inner (const EntenteEgo *self,
                      guint32           box,
                      guint32           other)
{
  return other != self->graph->focus && self->steps.ring[other] < self->steps.ring[box];
}

static guint32
count_inner (const EntenteEgo *self,
             guint32           box)
{
  guint32 n = 0;

  for (guint32 k = self->neighbours.offsets[box]; k < self->neighbours.offsets[box + 1]; k++)
    n += entente_ego_is_inner (self, box, self->neighbours.ends[k]);

  return n;
}

/*
 * entente_ego_measure_wedges:
 *
 * Returns: (transfer full): what each box needs of the circle for itself and for what lies behind it, radians; what lies
 *   behind several is shared
 */
double *
entente_ego_measure_wedges (const EntenteEgo *self)
{
  double *wedge = g_new0 (double, self->graph->n_boxes);

  for (guint32 i = self->steps.first[self->steps.n_rings]; i-- > 1;)
    {
      guint32  box = self->steps.order[i], n = count_inner (self, box);
      gboolean is_first = entente_ego_is_first (self, box);

      wedge[box] = MAX (wedge[box], entente_ego_get_length (self, box) / self->radius[self->steps.ring[box]]);

      for (guint32 k = self->neighbours.offsets[box]; !is_first && k < self->neighbours.offsets[box + 1]; k++)
        if (entente_ego_is_inner (self, box, self->neighbours.ends[k]))
          wedge[self->neighbours.ends[k]] += wedge[box] / n;
    }

  return wedge;
}

/* Whether a box is joined with one further in, and else only with what lies behind it */
static gboolean
hangs_on_one (const EntenteEgo *self,
              guint32           box)
{
  for (guint32 k = self->neighbours.offsets[box]; k < self->neighbours.offsets[box + 1]; k++)
    if (self->steps.ring[self->neighbours.ends[k]] == self->steps.ring[box])
      return FALSE;

  return count_inner (self, box) == 1 && !entente_ego_is_first (self, box);
}

/* Returns: (transfer full): whether what lies behind each box is a tree */
static gboolean *
find_trees (const EntenteEgo *self)
{
  gboolean *is_tree = g_new (gboolean, self->graph->n_boxes);

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    is_tree[i] = TRUE;

  for (guint32 i = self->steps.first[self->steps.n_rings]; i-- > 1;)
    {
      guint32  box = self->steps.order[i];
      gboolean hangs = is_tree[box] && hangs_on_one (self, box);

      for (guint32 k = self->neighbours.offsets[box]; k < self->neighbours.offsets[box + 1]; k++)
        if (entente_ego_is_inner (self, box, self->neighbours.ends[k]))
          is_tree[self->neighbours.ends[k]] &= hangs;
    }

  return is_tree;
}

/* What lies behind a box stands there side by side, each with the room for what lies behind it. */
static void
spread_tree (EntenteEgo   *self,
             const double *wedge,
             double        spread,
             guint32       box)
{
  const guint32 *ends = &self->neighbours.ends[self->neighbours.offsets[box]];
  guint32        n = entente_neighbours_count (&self->neighbours, box);
  double         all = 0, before = 0;

  for (guint32 k = 0; k < n; k++)
    if (entente_ego_is_inner (self, ends[k], box))
      all += wedge[ends[k]];

  for (guint32 k = 0; k < n; k++)
    if (entente_ego_is_inner (self, ends[k], box))
      {
        self->offset[ends[k]] = spread * (before + wedge[ends[k]] / 2 - all / 2);
        before += wedge[ends[k]];
      }
}

/*
 * entente_ego_spread_trees:
 * @wedge: what each box needs, radians
 * @spread: how many times that much there is
 *
 * Says how far boxes stand from straight out behind the one that they hang on, where all that lies behind that is a tree.
 * Others have lines to more than one, and these would cross more often.
 */
void
entente_ego_spread_trees (EntenteEgo   *self,
                          const double *wedge,
                          double        spread)
{
  g_autofree gboolean *is_tree = find_trees (self);

  for (guint32 i = 1; i < self->steps.first[self->steps.n_rings]; i++)
    if (is_tree[self->steps.order[i]])
      spread_tree (self, wedge, MIN (spread, MOST_SPREAD), self->steps.order[i]);
}
