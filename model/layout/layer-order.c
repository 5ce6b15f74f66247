#include "model/layout/layers.h"

#include "model/layout/rank.h"

#include <string.h>

#define N_SWEEPS   24
#define MAX_PASSES 12

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;

  return (x > y) - (x < y);
}

/* Counts, for each link in turn, those seen before that end further right: a tree of sums over the lower places. */
static guint64
count_below (const EntenteLayers *self,
             guint32              layer,
             guint32             *tree,
             guint32             *ends)
{
  guint32 n_lower = self->first[layer + 2] - self->first[layer + 1], base = 1;
  guint64 n = 0;

  while (base < n_lower)
    base *= 2;
  memset (tree, 0, sizeof *tree * 2 * base);

  for (guint32 i = self->first[layer]; i < self->first[layer + 1]; i++)
    {
      guint32 thing = self->order[i], n_ends = 0;

      for (guint32 k = self->down_offsets[thing]; k < self->down_offsets[thing + 1]; k++)
        ends[n_ends++] = self->place[self->down[k]];
      qsort (ends, n_ends, sizeof *ends, compare_places);

      for (guint32 k = 0; k < n_ends; k++)
        for (guint32 at = ends[k] + base; at > 0; at /= 2)
          {
            if (at % 2 == 0 && at > 1)
              n += tree[at + 1];
            tree[at]++;
          }
    }

  return n;
}

/*
 * Returns how many pairs of links cross, in O(|E| log |V|).
 *
 * Source: W. Barth, M. Juenger, P. Mutzel, "Simple and Efficient Bilayer Cross Counting", Graph Drawing 2002, LNCS 2528,
 * 130-141.
 */
static guint64
count_crossings (const EntenteLayers *self)
{
  g_autofree guint32 *tree = g_new (guint32, 4 * (gsize)self->n + 8);
  g_autofree guint32 *ends = g_new (guint32, (gsize)self->n_links + 1);
  guint64             n = 0;

  for (guint32 i = 0; i + 1 < self->n_layers; i++)
    n += count_below (self, i, tree, ends);

  return n;
}

static void
get_neighbours (const EntenteLayers *self,
                guint32              thing,
                gboolean             upwards,
                const guint32      **ends,
                guint32             *n)
{
  const guint32 *offsets = upwards ? self->up_offsets : self->down_offsets;

  *ends = (upwards ? self->up : self->down) + offsets[thing];
  *n = offsets[thing + 1] - offsets[thing];
}

/* Each thing wishes to stand amid its neighbours in the layer before; those without any stay where they are. */
static void
sort_layer (EntenteLayers *self,
            guint32        layer,
            gboolean       upwards,
            EntenteRank   *ranks)
{
  guint32 first = self->first[layer], n = self->first[layer + 1] - first;

  for (guint32 i = 0; i < n; i++)
    {
      const guint32 *ends;
      guint32        n_ends, thing = self->order[first + i];
      double         sum = 0;

      get_neighbours (self, thing, upwards, &ends, &n_ends);

      for (guint32 k = 0; k < n_ends; k++)
        sum += self->place[ends[k]];

      ranks[i] = (EntenteRank) {n_ends > 0 ? sum / n_ends : -1, thing};
    }

  /* A thing without neighbours keeps its place: the others are sorted around it. */
  for (guint32 i = 0; i < n; i++)
    if (ranks[i].key < 0)
      ranks[i].key = i > 0 ? ranks[i - 1].key : 0;

  entente_ranks_sort (ranks, n);

  for (guint32 i = 0; i < n; i++)
    {
      self->order[first + i] = ranks[i].thing;
      self->place[ranks[i].thing] = i;
    }
}

static gint64
count_pair (const EntenteLayers *self,
            guint32              left,
            guint32              right,
            gboolean             upwards)
{
  const guint32 *a, *b;
  guint32        n_a, n_b;
  gint64         n = 0;

  get_neighbours (self, left, upwards, &a, &n_a);
  get_neighbours (self, right, upwards, &b, &n_b);

  for (guint32 i = 0; i < n_a; i++)
    for (guint32 k = 0; k < n_b; k++)
      n += (self->place[a[i]] > self->place[b[k]]) - (self->place[a[i]] < self->place[b[k]]);

  return n;
}

/* Swaps neighbours as long as that leaves fewer crossings. */
static void
transpose (EntenteLayers *self,
           GCancellable  *cancellable)
{
  gboolean swapped = TRUE;

  for (guint pass = 0; swapped && pass < MAX_PASSES; pass++)
    {
      swapped = FALSE;

      for (guint32 layer = 0; layer < self->n_layers && !g_cancellable_is_cancelled (cancellable); layer++)
        for (guint32 i = self->first[layer]; i + 1 < self->first[layer + 1]; i++)
          {
            guint32 left = self->order[i], right = self->order[i + 1];

            if (count_pair (self, left, right, TRUE) + count_pair (self, left, right, FALSE) <= 0)
              continue;

            self->order[i] = right;
            self->order[i + 1] = left;
            self->place[right]--;
            self->place[left]++;
            swapped = TRUE;
          }
    }
}

static void
take_order (EntenteLayers *self,
            const guint32 *order)
{
  memcpy (self->order, order, sizeof *order * self->n);

  for (guint32 layer = 0; layer < self->n_layers; layer++)
    for (guint32 i = self->first[layer]; i < self->first[layer + 1]; i++)
      self->place[self->order[i]] = i - self->first[layer];
}

/**
 * entente_layers_shuffle:
 * @self: layers
 * @random: decides
 *
 * Puts the things of each layer in any order.
 */
void
entente_layers_shuffle (EntenteLayers *self,
                        EntenteRandom *random)
{
  for (guint32 layer = 0; layer < self->n_layers; layer++)
    for (guint32 i = self->first[layer]; i < self->first[layer + 1]; i++)
      {
        guint32 k = i + entente_random_next_below (random, self->first[layer + 1] - i), thing = self->order[i];

        self->order[i] = self->order[k];
        self->order[k] = thing;
        self->place[self->order[i]] = i - self->first[layer];
      }
}

/**
 * entente_layers_sort:
 * @self: layers
 * @cancellable: (nullable): to stop it; the order is then any
 *
 * Orders the things of each layer so that few links cross: each amid its neighbours, downwards and upwards in turn, and
 * swaps of two that stand side by side. The best order seen is kept.
 */
void
entente_layers_sort (EntenteLayers *self,
                     GCancellable  *cancellable)
{
  g_autofree EntenteRank *ranks = g_new (EntenteRank, (gsize)self->n + 1);
  g_autofree guint32     *best = NULL;
  guint64                 least;

  transpose (self, cancellable);
  if (g_cancellable_is_cancelled (cancellable))
    return;

  best = g_memdup2 (self->order, sizeof *best * self->n);
  least = count_crossings (self);

  for (guint sweep = 0; sweep < N_SWEEPS && least > 0 && !g_cancellable_is_cancelled (cancellable); sweep++)
    {
      guint64 n;

      for (guint32 i = 1; i < self->n_layers; i++)
        {
          if (g_cancellable_is_cancelled (cancellable))
            return;

          sort_layer (self, sweep % 2 == 0 ? i : self->n_layers - 1 - i, sweep % 2 == 0, ranks);
        }

      transpose (self, cancellable);
      if (g_cancellable_is_cancelled (cancellable))
        return;

      n = count_crossings (self);

      if (n < least)
        {
          least = n;
          memcpy (best, self->order, sizeof *best * self->n);
        }
    }

  take_order (self, best);
}
