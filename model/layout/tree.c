#include "model/layout/tree.h"

#include "model/layout/hits.h"

#include <math.h>

/* Sweeps over all boxes, and what part of the way to where its pulls are even is tried for each, in turn. */
#define N_SWEEPS 40u
static const float parts[] = {1, 0.5f, 0.2f};

/* What is not measured: how many lines run across the card of a box. */
#define NO_CARD -1e6f

typedef struct
{
  EntenteSweep             *sweep;
  const EntenteLayoutGraph *graph;
  GCancellable             *cancellable;
  guint32                  *order;
  guint32                  *parent;
  guint32                  *depth;
  guint32                  *n_leaves;
  float                    *ends[ENTENTE_N_HIT_ENDS];
  EntenteHitPoint          *points;
} Tree;

/* From a box outwards: order, parents and depths. Returns the last, which is as far away as any. */
static guint32
walk (Tree   *self,
      guint32 root)
{
  const EntenteNeighbours *neighbours = self->sweep->neighbours;
  guint32                  n = 1;

  self->order[0] = self->parent[root] = root;
  self->depth[root] = 0;

  for (guint32 i = 0; i < n; i++)
    for (guint32 box = self->order[i], k = neighbours->offsets[box]; k < neighbours->offsets[box + 1]; k++)
      if (neighbours->ends[k] != self->parent[box])
        {
          self->parent[neighbours->ends[k]] = box;
          self->depth[neighbours->ends[k]] = self->depth[box] + 1;
          self->order[n++] = neighbours->ends[k];
        }

  return self->order[n - 1];
}

/* In the middle of a longest way. */
static guint32
find_middle (Tree *self)
{
  guint32 end = walk (self, walk (self, 0)), steps = self->depth[end] / 2;

  for (guint32 i = 0; i < steps; i++)
    end = self->parent[end];

  return end;
}

static void
count_leaves (Tree *self)
{
  for (guint32 i = self->sweep->n_boxes; i-- > 0;)
    {
      guint32 box = self->order[i];

      self->n_leaves[box] = MAX (self->n_leaves[box], 1);
      if (i > 0)
        self->n_leaves[self->parent[box]] += self->n_leaves[box];
    }
}

/*
 * On rings around the middle, each box amid a sector that is as wide as it has leaves, but so narrow that no line from it
 * outwards can leave the sector.
 */
static void
place_on_rings (Tree *self)
{
  const EntenteNeighbours *neighbours = self->sweep->neighbours;
  g_autofree double       *start = g_new0 (double, self->sweep->n_boxes), *width = g_new0 (double, self->sweep->n_boxes);

  width[self->order[0]] = 2 * G_PI;

  for (guint32 i = 0; i < self->sweep->n_boxes; i++)
    {
      guint32 box = self->order[i];
      double  radius = self->depth[box], angle = start[box] + width[box] / 2;
      double  most = radius > 0 ? MIN (width[box], 2 * acos (radius / (radius + 1))) : width[box];
      double  at = angle - most / 2;

      self->sweep->xs[box] = (float)(radius * cos (angle));
      self->sweep->ys[box] = (float)(radius * sin (angle));

      for (guint32 k = neighbours->offsets[box]; k < neighbours->offsets[box + 1]; k++)
        if (neighbours->ends[k] != self->parent[box])
          {
            start[neighbours->ends[k]] = at;
            width[neighbours->ends[k]] = most * self->n_leaves[neighbours->ends[k]] / self->n_leaves[box];
            at += width[neighbours->ends[k]];
          }
    }
}

static void
put (Tree           *self,
     guint32         box,
     EntenteHitPoint place)
{
  const EntenteNeighbours *neighbours = self->sweep->neighbours;

  self->sweep->xs[box] = place.x;
  self->sweep->ys[box] = place.y;

  for (guint32 k = neighbours->offsets[box]; k < neighbours->offsets[box + 1]; k++)
    {
      const EntenteLayoutEdge *line = &self->graph->edges[neighbours->edges[k]];
      gboolean                 is_a = line->a == box;

      self->ends[is_a ? ENTENTE_HIT_AX : ENTENTE_HIT_BX][neighbours->edges[k]] = place.x;
      self->ends[is_a ? ENTENTE_HIT_AY : ENTENTE_HIT_BY][neighbours->edges[k]] = place.y;
    }
}

static gboolean
is_crossed (Tree   *self,
            guint32 box)
{
  const EntenteNeighbours *neighbours = self->sweep->neighbours;
  EntenteHitCard           card = {self->sweep->xs[box], self->sweep->ys[box], NO_CARD, NO_CARD};
  guint32                  n = 0;
  int                      n_across;

  for (guint32 k = neighbours->offsets[box]; k < neighbours->offsets[box + 1]; k++)
    self->points[n++] = (EntenteHitPoint) {self->sweep->xs[neighbours->ends[k]] - card.x, self->sweep->ys[neighbours->ends[k]] - card.y};

  return entente_hits_count_lines (self->ends, self->graph->n_edges, card, self->points, n, 0, &n_across) > 0;
}

/* As far towards where its pulls are even as no line crosses another. */
static void
visit (Tree   *self,
       guint32 box)
{
  EntenteHitPoint from = {self->sweep->xs[box], self->sweep->ys[box]};
  float           x, y;

  entente_sweep_get_wish (self->sweep, box, &x, &y);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      put (self, box, (EntenteHitPoint) {from.x + parts[i] * x, from.y + parts[i] * y});
      if (!is_crossed (self, box))
        return;
    }

  put (self, box, from);
}

static void
relax (Tree          *self,
       EntenteRandom *random)
{
  for (guint32 i = 0; i < self->sweep->n_boxes; i++)
    put (self, i, (EntenteHitPoint) {self->sweep->xs[i], self->sweep->ys[i]});

  for (guint32 i = 0; i < N_SWEEPS * self->sweep->n_boxes && !g_cancellable_is_cancelled (self->cancellable); i++)
    visit (self, entente_random_next_below (random, self->sweep->n_boxes));
}

/**
 * entente_tree_unfold:
 * @sweep: places in the making, with distances of all boxes from all
 * @graph: a tree: of one part, with one line fewer than boxes
 * @random: gives the order
 * @cancellable: (nullable): stops the work within a box
 *
 * Places a tree without crossings: on rings, from which each box is drawn to where the stress is low as far as no line
 * comes to cross another. O(|V|²) a sweep.
 *
 * Source: P. Eades, "Drawing Free Trees", Bulletin of the Institute of Combinatorics and its Applications 5, 1992, 10-36
 * (rings).
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
entente_tree_unfold (EntenteSweep             *sweep,
                     const EntenteLayoutGraph *graph,
                     EntenteRandom            *random,
                     GCancellable             *cancellable)
{
  guint32 n = graph->n_boxes;
  Tree    self = {.sweep = sweep, .graph = graph, .cancellable = cancellable};

  self.order = g_new (guint32, n);
  self.parent = g_new (guint32, n);
  self.depth = g_new (guint32, n);
  self.n_leaves = g_new0 (guint32, n);
  self.points = g_new (EntenteHitPoint, n);
  for (guint i = 0; i < ENTENTE_N_HIT_ENDS; i++)
    self.ends[i] = entente_floats_new (n);

  walk (&self, find_middle (&self));
  count_leaves (&self);
  place_on_rings (&self);
  relax (&self, random);

  for (guint i = 0; i < ENTENTE_N_HIT_ENDS; i++)
    g_aligned_free (self.ends[i]);
  g_free (self.points);
  g_free (self.n_leaves);
  g_free (self.depth);
  g_free (self.parent);
  g_free (self.order);

  return !g_cancellable_is_cancelled (cancellable);
}
