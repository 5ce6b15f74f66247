#include "model/layout/ring-sift.h"

#define MAX_ROUNDS 12

/* Steps that all rounds together may take. */
#define MAX_STEPS 6e7

/* So many neighbours are passed before it is looked whether to stop. */
#define CHECK_CANCEL 64

/**
 * entente_ring_init:
 * @self: a ring
 * @n: how many things stand on it, in any order at first
 * @ties: (array length=n_ties): lines between them
 * @n_ties: how many
 */
void
entente_ring_init (EntenteRing          *self,
                   guint32               n,
                   const EntenteRingTie *ties,
                   guint32               n_ties)
{
  *self = (EntenteRing) {.n = n, .offsets = g_new0 (guint32, n + 2), .ends = g_new (guint32, 2 * n_ties + 1), .weights = g_new (guint32, 2 * n_ties + 1)};
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

void
entente_ring_clear (EntenteRing *self)
{
  g_free (self->offsets);
  g_free (self->ends);
  g_free (self->weights);
  g_free (self->order);
  g_free (self->place);
}

/* By insertion: after one thing has moved, nearly all is in order. */
static void
sort_ends (EntenteRing *self,
           guint32      thing)
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
take_order (EntenteRing *self)
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
find_end_after (const EntenteRing *self,
                guint32            thing,
                guint32            place)
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
compare_sides (const EntenteRing *self,
               guint32            u,
               guint32            v)
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
move_to (EntenteRing *self,
         guint32      thing,
         guint32      place)
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
sift (EntenteRing  *self,
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

/**
 * entente_ring_sift:
 * @self: a ring, in some order
 * @first: (array) (nullable): the first place at which each thing may stand
 * @last: (array) (nullable): the last one
 * @cancellable: (nullable): stops looking for a better order
 *
 * Brings things where fewer lines cross, one after the other.
 *
 * Source: M. Baur, U. Brandes, "Crossing Reduction in Circular Layouts", Graph-Theoretic Concepts in Computer Science
 * 2004, LNCS 3353, 332-343.
 *
 * Time: O(|V| |E|) a round.
 */
void
entente_ring_sift (EntenteRing   *self,
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

/* How many lines go from within to behind the places between the ends of one. */
static guint64
count_across (const EntenteRing *self,
              guint32            from,
              guint32            to)
{
  guint64 n = 0;

  for (guint32 i = from + 1; i < to; i++)
    for (guint32 k = self->offsets[self->order[i]]; k < self->offsets[self->order[i] + 1]; k++)
      if (self->place[self->ends[k]] > to)
        n += self->weights[k];

  return n;
}

/**
 * entente_ring_count_crossings:
 * @self: a ring that was sifted
 *
 * O(|E|²).
 *
 * Returns: how many lines cross
 */
guint64
entente_ring_count_crossings (const EntenteRing *self)
{
  guint64 n = 0;

  for (guint32 i = 0; i < self->n; i++)
    for (guint32 k = self->offsets[self->order[i]]; k < self->offsets[self->order[i] + 1]; k++)
      if (self->place[self->ends[k]] > i)
        n += self->weights[k] * count_across (self, i, self->place[self->ends[k]]);

  return n;
}
