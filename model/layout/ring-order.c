#include "model/layout/ring.h"

#include "model/layout/ring-sift.h"

#include <math.h>

typedef struct
{
  double  key;
  guint32 thing;
} Rank;

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const Rank *x = a, *y = b;

  return x->key != y->key ? (x->key > y->key) - (x->key < y->key) : (x->thing > y->thing) - (x->thing < y->thing);
}

/* Neighbours follow each other as far as can be: first in depth, from the focus. */
static void
rank_by_lines (const EntenteRing *ring,
               guint32            start,
               Rank              *ranks)
{
  g_autofree guint32 *stack = g_new (guint32, ring->offsets[ring->n] + ring->n + 1);
  guint32             n = 0, seen = 0;

  for (guint32 i = 0; i < ring->n; i++)
    ranks[i] = (Rank) {-1, i};

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
               Rank                     *ranks)
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

      ranks[i] = (Rank) {angle < 0 ? angle + 2 * G_PI : angle, i};
    }
}

static void
take_ranks (EntenteRing *ring,
            Rank        *ranks)
{
  qsort (ranks, ring->n, sizeof *ranks, compare_ranks);

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

static void
make_ring (EntenteRing              *ring,
           const EntenteLayoutGraph *graph,
           const guint32            *block,
           guint32                   n_blocks)
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
        ties[n++] = (EntenteRingTie) {a, b, 1};
    }

  entente_ring_init (ring, n_blocks, ties, n);
}

static void
order_blocks (const EntenteLayoutGraph *graph,
              const guint32            *block,
              guint32                   n_blocks,
              guint32                  *place,
              GCancellable             *cancellable)
{
  g_autofree Rank *ranks = g_new (Rank, n_blocks);
  EntenteRing      ring;

  make_ring (&ring, graph, block, n_blocks);

  if (graph->keep)
    rank_by_angle (graph, block, n_blocks, ranks);
  else
    rank_by_lines (&ring, graph->focus < graph->n_boxes ? block[graph->focus] : 0, ranks);

  take_ranks (&ring, ranks);
  entente_ring_sift (&ring, NULL, NULL, cancellable);

  for (guint32 i = 0; i < n_blocks; i++)
    place[ring.order[i]] = i;

  entente_ring_clear (&ring);
}

/**
 * entente_ring_order:
 * @graph: what is to stand on a ring
 * @order: (out) (array): indices of its boxes, around the ring
 * @cancellable: (nullable): stops looking for a better order
 *
 * Finds an order with few crossings; members of a group stand side by side. First whole groups are moved, then the
 * members within each. When the graph is to be kept, it starts from how the boxes stand around their middle.
 *
 * Time: O(|V| |E|) a round.
 */
void
entente_ring_order (const EntenteLayoutGraph *graph,
                    guint32                  *order,
                    GCancellable             *cancellable)
{
  guint32             n = graph->n_boxes;
  g_autofree guint32 *block = g_new (guint32, n + 1), *place = g_new (guint32, n + 1);
  g_autofree guint32 *first = g_new (guint32, n + 1), *last = g_new (guint32, n + 1);
  g_autofree Rank    *ranks = g_new (Rank, n + 1);
  guint32             n_blocks = find_blocks (graph, block);
  EntenteRing         ring;

  if (n == 0)
    return;

  order_blocks (graph, block, n_blocks, place, cancellable);
  make_ring (&ring, graph, NULL, n);

  for (guint32 i = 0; i < n; i++)
    ranks[i] = (Rank) {place[block[i]], i};
  take_ranks (&ring, ranks);

  for (guint32 i = 0, k; i < n; i = k)
    {
      for (k = i; k < n && block[ring.order[k]] == block[ring.order[i]]; k++)
        first[ring.order[k]] = i;
      for (guint32 m = i; m < k; m++)
        last[ring.order[m]] = k - 1;
    }

  if (n_blocks < n)
    entente_ring_sift (&ring, first, last, cancellable);

  for (guint32 i = 0; i < n; i++)
    order[i] = ring.order[i];

  entente_ring_clear (&ring);
}
