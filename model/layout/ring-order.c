#include "model/layout/ring.h"

#include "model/layout/rank.h"
#include "model/layout/ring-sift.h"
#include "model/random.h"

#include <math.h>
#include <string.h>

/* Starts of which the best is taken, and for how many lines at most. */
#define N_STARTS         12u
#define STARTS_MAX_EDGES 600u

/* Neighbours follow each other as far as can be: first in depth, from the focus. */
static void
rank_by_lines (const EntenteRing *ring,
               guint32            start,
               EntenteRank       *ranks)
{
  g_autofree guint32 *stack = g_new (guint32, ring->offsets[ring->n] + ring->n + 1);
  guint32             n = 0, seen = 0;

  for (guint32 i = 0; i < ring->n; i++)
    ranks[i] = (EntenteRank) {-1, i};

  for (guint32 i = 0; i <= ring->n; i++)
    {
      stack[n++] = i == 0 ? start : i - 1;

      while (n > 0)
        {
          guint32 thing = stack[--n];

          if (ranks[thing].key >= 0)
            continue;

          ranks[thing].key = seen++;
          for (guint32 k = ring->offsets[thing + 1]; k-- > ring->offsets[thing];)
            if (ranks[ring->ends[k]].key < 0)
              stack[n++] = ring->ends[k];
        }
    }
}

/* As they stand around their middle now, clockwise from the top. */
static void
rank_by_angle (const EntenteLayoutGraph *graph,
               const guint32            *block,
               guint32                   n_blocks,
               EntenteRank              *ranks)
{
  g_autofree double  *x = g_new0 (double, n_blocks), *y = g_new0 (double, n_blocks);
  g_autofree guint32 *size = g_new0 (guint32, n_blocks);
  double              middle_x = 0, middle_y = 0;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      middle_x += graph->boxes[i].x / graph->n_boxes;
      middle_y += graph->boxes[i].y / graph->n_boxes;
      x[block[i]] += graph->boxes[i].x;
      y[block[i]] += graph->boxes[i].y;
      size[block[i]]++;
    }

  for (guint32 i = 0; i < n_blocks; i++)
    {
      double angle = atan2 (x[i] / size[i] - middle_x, -(y[i] / size[i] - middle_y));

      ranks[i] = (EntenteRank) {angle < 0 ? angle + 2 * G_PI : angle, i};
    }
}

static void
take_ranks (EntenteRing *ring,
            EntenteRank *ranks)
{
  entente_ranks_sort (ranks, ring->n);

  for (guint32 i = 0; i < ring->n; i++)
    ring->order[i] = ranks[i].thing;
}

/* Members of a group are one block; everything else is a block of its own. */
static guint32
find_blocks (const EntenteLayoutGraph *graph,
             guint32                  *block)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (NULL, NULL);
  guint32 n = 0;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      gpointer key = GUINT_TO_POINTER (graph->boxes[i].group), known;

      if (graph->boxes[i].group == ENTENTE_LAYOUT_NO_INDEX)
        block[i] = n++;
      else if (g_hash_table_lookup_extended (groups, key, NULL, &known))
        block[i] = GPOINTER_TO_UINT (known);
      else
        {
          block[i] = n++;
          g_hash_table_insert (groups, key, GUINT_TO_POINTER (block[i]));
        }
    }

  return n;
}

static int
compare_ties (gconstpointer a,
              gconstpointer b)
{
  const EntenteRingTie *x = a, *y = b;

  return x->a != y->a ? (x->a > y->a) - (x->a < y->a) : (x->b > y->b) - (x->b < y->b);
}

/* All lines between two things are one of more weight; returns how many are left. */
static guint32
unite_ties (EntenteRingTie *ties,
            guint32         n_ties)
{
  guint32 n = 0;

  qsort (ties, n_ties, sizeof *ties, compare_ties);

  for (guint32 i = 0; i < n_ties; i++)
    if (n > 0 && compare_ties (&ties[n - 1], &ties[i]) == 0)
      ties[n - 1].weight += ties[i].weight;
    else
      ties[n++] = ties[i];

  return n;
}

static void
shuffle_ties (EntenteRingTie *ties,
              guint32         n_ties,
              EntenteRandom  *random)
{
  for (guint32 i = 0; i < n_ties; i++)
    {
      guint32        k = i + entente_random_next_below (random, n_ties - i);
      EntenteRingTie tie = ties[i];

      ties[i] = ties[k];
      ties[k] = tie;
    }
}

/* The lines of each thing come in any order that chance decides, if it does. */
static void
make_ring (EntenteRing              *ring,
           const EntenteLayoutGraph *graph,
           const guint32            *block,
           guint32                   n_blocks,
           EntenteRandom            *random)
{
  g_autofree EntenteRingTie *ties = g_new (EntenteRingTie, graph->n_edges + 1);
  guint32                    n = 0;

  for (guint32 i = 0; i < graph->n_edges; i++)
    {
      guint32 a = graph->edges[i].a, b = graph->edges[i].b;

      if (block != NULL)
        {
          a = block[a];
          b = block[b];
        }
      if (a != b)
        ties[n++] = (EntenteRingTie) {MIN (a, b), MAX (a, b), 1};
    }

  n = unite_ties (ties, n);
  if (random != NULL)
    shuffle_ties (ties, n, random);
  entente_ring_init (ring, n_blocks, ties, n);
}

typedef struct
{
  const EntenteLayoutGraph *graph;
  guint32                  *block;
  guint32                   n_blocks;
  GCancellable             *cancellable;
} Search;

/* Neighbours follow each other, from the focus or by chance, or all stays as it is. */
static void
order_blocks (Search        *self,
              EntenteRandom *random,
              guint32       *place)
{
  guint32                   start = random != NULL ? entente_random_next_below (random, self->n_blocks) : 0;
  const EntenteLayoutGraph *graph = self->graph;
  g_autofree EntenteRank   *ranks = g_new (EntenteRank, self->n_blocks);
  EntenteRing               ring;

  if (random == NULL && graph->focus < graph->n_boxes)
    start = self->block[graph->focus];

  make_ring (&ring, graph, self->block, self->n_blocks, random);

  if (graph->keep)
    rank_by_angle (graph, self->block, self->n_blocks, ranks);
  else
    rank_by_lines (&ring, start, ranks);

  take_ranks (&ring, ranks);
  entente_ring_sift (&ring, NULL, NULL, self->cancellable);

  for (guint32 i = 0; i < self->n_blocks; i++)
    place[ring.order[i]] = i;

  entente_ring_clear (&ring);
}

/* The first and the last place of the block that each thing belongs to. */
static void
find_bounds (const Search      *self,
             const EntenteRing *ring,
             guint32           *first,
             guint32           *last)
{
  for (guint32 i = 0, k; i < ring->n; i = k)
    {
      for (k = i; k < ring->n && self->block[ring->order[k]] == self->block[ring->order[i]]; k++)
        first[ring->order[k]] = i;
      for (guint32 m = i; m < k; m++)
        last[ring->order[m]] = k - 1;
    }
}

/* Returns how many lines cross, if anybody wants to know. */
static guint64
order_once (Search        *self,
            EntenteRandom *random,
            gboolean       counted,
            guint32       *order)
{
  guint32                 n = self->graph->n_boxes;
  g_autofree guint32     *place = g_new (guint32, n + 1), *first = g_new (guint32, n + 1), *last = g_new (guint32, n + 1);
  g_autofree EntenteRank *ranks = g_new (EntenteRank, n + 1);
  guint64                 n_crossings = 0;
  EntenteRing             ring;

  order_blocks (self, random, place);
  make_ring (&ring, self->graph, NULL, n, NULL);

  for (guint32 i = 0; i < n; i++)
    ranks[i] = (EntenteRank) {place[self->block[i]], i};
  take_ranks (&ring, ranks);
  find_bounds (self, &ring, first, last);

  if (self->n_blocks < n || counted)
    entente_ring_sift (&ring, first, last, self->cancellable);
  if (counted)
    n_crossings = entente_ring_count_crossings (&ring);

  memcpy (order, ring.order, sizeof *order * n);
  entente_ring_clear (&ring);

  return n_crossings;
}

/* What is kept starts where it is. */
static guint
count_starts (const EntenteLayoutGraph *graph)
{
  return graph->keep || graph->n_edges > STARTS_MAX_EDGES ? 1 : N_STARTS;
}

/**
 * entente_ring_order:
 * @graph: what is to stand on a ring
 * @order: (out) (array): indices of its boxes, around the ring
 * @cancellable: (nullable): stops looking for a better order
 *
 * Finds an order with few crossings, the best from several starts where that takes no time; members of a group stand side
 * by side. First whole groups are moved, then the members within each. When the graph is to be kept, it starts from how the boxes stand around their middle.
 *
 * Time: O(|V| |E|) a round.
 */
void
entente_ring_order (const EntenteLayoutGraph *graph,
                    guint32                  *order,
                    GCancellable             *cancellable)
{
  g_autofree guint32 *block = g_new (guint32, graph->n_boxes + 1), *tried = g_new (guint32, graph->n_boxes + 1);
  Search              self = {.graph = graph, .block = block, .n_blocks = find_blocks (graph, block), .cancellable = cancellable};
  guint               n_starts = count_starts (graph);
  EntenteRandom       random;
  guint64             least;

  if (graph->n_boxes == 0)
    return;

  entente_random_seed (&random, graph->seed);
  least = order_once (&self, NULL, n_starts > 1, order);

  for (guint i = 1; i < n_starts && least > 0 && !g_cancellable_is_cancelled (cancellable); i++)
    {
      guint64 n_crossings = order_once (&self, &random, TRUE, tried);

      if (n_crossings < least)
        {
          least = n_crossings;
          memcpy (order, tried, sizeof *order * graph->n_boxes);
        }
    }
}
