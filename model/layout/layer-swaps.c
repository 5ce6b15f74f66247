#include "model/layout/layers.h"

#include "model/layout/neighbours.h"

#include <math.h>

/* Boxes are tried in the places of so many to their right. */
#define REACH      8u
#define MAX_PASSES 6u

/* With more lines it would take too long. */
#define MAX_LINES 500u

typedef struct
{
  EntenteLayers      *layers;
  EntenteLayoutGraph *graph;
  EntenteNeighbours   neighbours;
} Swaps;

static double
get_side (const EntenteLayoutBox *a,
          const EntenteLayoutBox *b,
          const EntenteLayoutBox *c)
{
  return (b->x - a->x) * (c->y - a->y) - (b->y - a->y) * (c->x - a->x);
}

static gboolean
cross (const EntenteLayoutBox *a,
       const EntenteLayoutBox *b,
       const EntenteLayoutBox *c,
       const EntenteLayoutBox *d)
{
  if (MIN (a->y, b->y) >= MAX (c->y, d->y) || MIN (c->y, d->y) >= MAX (a->y, b->y) || MIN (a->x, b->x) >= MAX (c->x, d->x) ||
      MIN (c->x, d->x) >= MAX (a->x, b->x) || a == c || a == d || b == c || b == d)
    return FALSE;

  return get_side (a, b, c) * get_side (a, b, d) < 0 && get_side (c, d, a) * get_side (c, d, b) < 0;
}

static guint
count_lines_of (const Swaps *self,
                guint32      box)
{
  const EntenteLayoutBox *boxes = self->graph->boxes;
  guint                   n = 0;

  for (guint32 k = self->neighbours.offsets[box]; k < self->neighbours.offsets[box + 1]; k++)
    for (guint32 i = 0; i < self->graph->n_edges; i++)
      n += cross (&boxes[box], &boxes[self->neighbours.ends[k]], &boxes[self->graph->edges[i].a], &boxes[self->graph->edges[i].b]);

  return n;
}

static void
swap (Swaps  *self,
      guint32 i,
      guint32 k)
{
  guint32 *order = self->layers->order, first = order[i], second = order[k], place = self->layers->place[first];
  double   x = self->graph->boxes[first].x;

  self->graph->boxes[first].x = self->graph->boxes[second].x;
  self->graph->boxes[second].x = x;
  self->layers->place[first] = self->layers->place[second];
  self->layers->place[second] = place;
  order[i] = second;
  order[k] = first;
}

/* Whether fewer lines cross when the things at two places, both of them boxes, change places; then they have. */
static gboolean
try_swap (Swaps  *self,
          guint32 i,
          guint32 k)
{
  guint32 first = self->layers->order[i], second = self->layers->order[k];
  guint   before;

  if (first >= self->layers->n_boxes || second >= self->layers->n_boxes)
    return FALSE;

  before = count_lines_of (self, first) + count_lines_of (self, second);
  if (before == 0)
    return FALSE;

  swap (self, i, k);
  if (count_lines_of (self, first) + count_lines_of (self, second) < before)
    return TRUE;

  swap (self, i, k);

  return FALSE;
}

static gboolean
swap_in_layer (Swaps        *self,
               guint32       layer,
               GCancellable *cancellable)
{
  guint32  end = self->layers->first[layer + 1];
  gboolean swapped = FALSE;

  for (guint32 i = self->layers->first[layer]; i < end && !g_cancellable_is_cancelled (cancellable); i++)
    for (guint32 k = i + 1; k < MIN (end, i + 1 + REACH); k++)
      swapped |= try_swap (self, i, k);

  return swapped;
}

/**
 * entente_layers_swap:
 * @self: layers in order
 * @graph: its boxes at their places
 * @cancellable: (nullable): stops looking for a better order
 *
 * Lets boxes of a layer change places where fewer lines cross then: lines that pass layers are drawn straight, and so do
 * not cross quite where their links do. Boxes of different widths may overlap afterwards, and must be placed anew.
 * O(|E|²), and nothing where lines are many.
 *
 * Returns: whether any have
 */
gboolean
entente_layers_swap (EntenteLayers      *self,
                     EntenteLayoutGraph *graph,
                     GCancellable       *cancellable)
{
  Swaps    swaps = {.layers = self, .graph = graph};
  gboolean swapped = graph->n_edges <= MAX_LINES, any = FALSE;

  entente_neighbours_init (&swaps.neighbours, graph);

  for (guint pass = 0; swapped && pass < MAX_PASSES; pass++)
    {
      swapped = FALSE;
      for (guint32 layer = 0; layer < self->n_layers; layer++)
        swapped |= swap_in_layer (&swaps, layer, cancellable);
      any |= swapped;
    }

  entente_neighbours_clear (&swaps.neighbours);

  return any;
}
