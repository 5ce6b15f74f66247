#include "model/layout/ring.h"

#include <math.h>

#define MAX_ROUNDS 6

/* Steps that all rounds together may take. */
#define MAX_STEPS 6e7

/* So many neighbours are passed before it is looked whether to stop. */
#define CHECK_CANCEL 64

/* Lines between things on a ring. ends: of each thing, in the order of their places. */
typedef struct
{
  guint32  n;
  guint32 *offsets;
  guint32 *ends;
  guint32 *weights;
  guint32 *order;
  guint32 *place;
} Ring;

typedef struct
{
  guint32 a;
  guint32 b;
  guint32 weight;
} Tie;

static void
ring_init (Ring      *self,
           guint32    n,
           const Tie *ties,
           guint32    n_ties)
{
  *self = (Ring) {.n = n, .offsets = g_new0 (guint32, n + 2), .ends = g_new (guint32, 2 * n_ties + 1), .weights = g_new (guint32, 2 * n_ties + 1)};
  self->order = g_new (guint32, n + 1);
  self->place = g_new (guint32, n + 1);

  for (guint32 i = 0; i < n_ties; i++)
    {
      self->offsets[ties[i].a + 2]++;
      self->offsets[ties[i].b + 2]++;
    }
  for (guint32 i = 2; i < n + 2; i++)
    self->offsets[i] += self->offsets[i - 1];
  for (guint32 i = 0; i < n_ties; i++)
    {
      guint32 *a = &self->offsets[ties[i].a + 1], *b = &self->offsets[ties[i].b + 1];

      self->ends[*a] = ties[i].b;
      self->weights[(*a)++] = ties[i].weight;
      self->ends[*b] = ties[i].a;
      self->weights[(*b)++] = ties[i].weight;
    }
}

static void
ring_clear (Ring *self)
{
  g_free (self->offsets);
  g_free (self->ends);
  g_free (self->weights);
  g_free (self->order);
  g_free (self->place);
}

/* By insertion: after one thing has moved, nearly all is in order. */
static void
sort_ends (Ring   *self,
           guint32 thing)
{
  for (guint32 i = self->offsets[thing] + 1; i < self->offsets[thing + 1]; i++)
    {
      guint32 end = self->ends[i], weight = self->weights[i], k = i;

      for (; k > self->offsets[thing] && self->place[self->ends[k - 1]] > self->place[end]; k--)
        {
          self->ends[k] = self->ends[k - 1];
          self->weights[k] = self->weights[k - 1];
        }
      self->ends[k] = end;
      self->weights[k] = weight;
    }
}

/* Going round, each thing is noted by those it has lines to, which leaves their ends in order. Time: O(|V| + |E|). */
static void
take_order (Ring *self)
{
  guint32             n_ends = self->offsets[self->n];
  g_autofree guint32 *next = g_memdup2 (self->offsets, sizeof *next * (self->n + 1));
  g_autofree guint32 *ends = g_memdup2 (self->ends, sizeof *ends * (n_ends + 1));
  g_autofree guint32 *weights = g_memdup2 (self->weights, sizeof *weights * (n_ends + 1));

  for (guint32 i = 0; i < self->n; i++)
    {
      guint32 thing = self->order[i];

      self->place[thing] = i;

      for (guint32 k = self->offsets[thing]; k < self->offsets[thing + 1]; k++)
        {
          guint32 at = next[ends[k]]++;

          self->ends[at] = thing;
          self->weights[at] = weights[k];
        }
    }
}

static guint32
find_end_after (const Ring *self,
                guint32     thing,
                guint32     place)
{
  guint32 low = self->offsets[thing], high = self->offsets[thing + 1];

  while (low < high)
    {
      guint32 middle = (low + high) / 2;

      if (self->place[self->ends[middle]] <= place)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Crossings among the lines of two neighbours: how many more there are with @u behind @v than with @u before @v. Going
 * round from them, two of their lines cross when the one from the second ends behind the one from the first. */
static gint64
compare_sides (const Ring *self,
               guint32     u,
               guint32     v)
{
  guint32 n_u = self->offsets[u + 1] - self->offsets[u], n_v = self->offsets[v + 1] - self->offsets[v];
  guint32 start_u = find_end_after (self, u, self->place[v]) - self->offsets[u];
  guint32 start_v = find_end_after (self, v, self->place[v]) - self->offsets[v];
  guint32 k = 0;
  gint64  all = 0, passed = 0, more = 0;

  for (guint32 i = 0; i < n_v; i++)
    if (self->ends[self->offsets[v] + i] != u)
      all += self->weights[self->offsets[v] + i];

  for (guint32 i = 0; i < n_u; i++)
    {
      guint32 x = self->offsets[u] + (start_u + i) % n_u;
      guint32 turn = (self->place[self->ends[x]] - self->place[v] + self->n) % self->n;
      gint64  level = 0;

      if (self->ends[x] == v)
        continue;

      for (; k < n_v; k++)
        {
          guint32 y = self->offsets[v] + (start_v + k) % n_v;
          guint32 other = (self->place[self->ends[y]] - self->place[v] + self->n) % self->n;

          if (other >= turn)
            {
              level = other == turn ? self->weights[y] : 0;
              break;
            }
          if (self->ends[y] != u)
            passed += self->weights[y];
        }

      /* Before: those behind x cross it. Afterwards: those before x do. */
      more += self->weights[x] * (passed - (all - passed - level));
    }

  return more;
}

static void
move_to (Ring   *self,
         guint32 thing,
         guint32 place)
{
  guint32 from = self->place[thing];

  for (guint32 i = from; i < place; i++)
    self->order[i] = self->order[i + 1];
  for (guint32 i = from; i > place; i--)
    self->order[i] = self->order[i - 1];
  self->order[place] = thing;

  for (guint32 i = MIN (from, place); i <= MAX (from, place); i++)
    self->place[self->order[i]] = i;
  for (guint32 i = self->offsets[thing]; i < self->offsets[thing + 1]; i++)
    sort_ends (self, self->ends[i]);
}

static gboolean
is_stopped (guint32       i,
            GCancellable *cancellable)
{
  return i % CHECK_CANCEL == 0 && g_cancellable_is_cancelled (cancellable);
}

/* Passes a thing by its neighbours one after the other, and leaves it where fewest lines cross. */
static gboolean
sift (Ring         *self,
      guint32       thing,
      guint32       first,
      guint32       last,
      GCancellable *cancellable)
{
  guint32 from = self->place[thing], best = from;
  gint64  more = 0, least = 0;

  for (guint32 i = from + 1; i <= last && !is_stopped (i, cancellable); i++)
    {
      more += compare_sides (self, thing, self->order[i]);
      if (more < least)
        {
          least = more;
          best = i;
        }
    }

  more = 0;
  for (guint32 i = from; i-- > first && !is_stopped (i, cancellable);)
    {
      more -= compare_sides (self, thing, self->order[i]);
      if (more < least)
        {
          least = more;
          best = i;
        }
    }

  if (best == from)
    return FALSE;

  move_to (self, thing, best);

  return TRUE;
}

/* first, last: (array) (nullable): the places between which each thing must stay. */
static void
sift_all (Ring          *self,
          const guint32 *first,
          const guint32 *last,
          GCancellable  *cancellable)
{
  double   steps = (double)self->n * (self->n + self->offsets[self->n]);
  gboolean moved = TRUE;

  take_order (self);

  for (guint round = 0; moved && round < MAX_ROUNDS && steps * (round + 1) < MAX_STEPS; round++)
    {
      moved = FALSE;

      for (guint32 i = 0; i < self->n && !g_cancellable_is_cancelled (cancellable); i++)
        moved |= sift (self, i, first != NULL ? first[i] : 0, last != NULL ? last[i] : self->n - 1, cancellable);
    }
}

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
rank_by_lines (const Ring *ring,
               guint32     start,
               Rank       *ranks)
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
take_ranks (Ring *ring,
            Rank *ranks)
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
make_ring (Ring                     *ring,
           const EntenteLayoutGraph *graph,
           const guint32            *block,
           guint32                   n_blocks)
{
  g_autofree Tie *ties = g_new (Tie, graph->n_edges + 1);
  guint32         n = 0;

  for (guint32 i = 0; i < graph->n_edges; i++)
    {
      guint32 a = graph->edges[i].a, b = graph->edges[i].b;

      if (block != NULL)
        {
          a = block[a];
          b = block[b];
        }
      if (a != b)
        ties[n++] = (Tie) {a, b, 1};
    }

  ring_init (ring, n_blocks, ties, n);
}

static void
order_blocks (const EntenteLayoutGraph *graph,
              const guint32            *block,
              guint32                   n_blocks,
              guint32                  *place,
              GCancellable             *cancellable)
{
  g_autofree Rank *ranks = g_new (Rank, n_blocks);
  Ring             ring;

  make_ring (&ring, graph, block, n_blocks);

  if (graph->keep)
    rank_by_angle (graph, block, n_blocks, ranks);
  else
    rank_by_lines (&ring, graph->focus < graph->n_boxes ? block[graph->focus] : 0, ranks);

  take_ranks (&ring, ranks);
  sift_all (&ring, NULL, NULL, cancellable);

  for (guint32 i = 0; i < n_blocks; i++)
    place[ring.order[i]] = i;

  ring_clear (&ring);
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
 * Source: M. Baur, U. Brandes, "Crossing Reduction in Circular Layouts", Graph-Theoretic Concepts in Computer Science
 * 2004, LNCS 3353, 332-343.
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
  Ring                ring;

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
    sift_all (&ring, first, last, cancellable);

  for (guint32 i = 0; i < n; i++)
    order[i] = ring.order[i];

  ring_clear (&ring);
}
