#include "model/layout/distances.h"

#include "model/layout/parallel.h"

#include <math.h>

/* So many searches go on at once, each in its own bit. */
#define N_BITS 64u

/* Rows start where vectors of 8 floats do. */
#define LANES 8u

typedef struct
{
  double  distance;
  guint32 box;
} HeapEntry;

typedef struct
{
  EntenteDistances        *distances;
  const EntenteNeighbours *neighbours;
  guint32                  n_boxes;
  const double            *lengths;
  GCancellable            *cancellable;
} Search;

/* For each box the searches that have come to it, did so in this step, and will in the next; and whom it concerns. */
typedef struct
{
  guint64 *seen;
  guint64 *now;
  guint64 *next;
  guint32 *front;
  guint32 *new_front;
  guint32  n_front;
} Wave;

static void
wave_init (Wave   *self,
           guint32 n_boxes)
{
  self->seen = g_new0 (guint64, n_boxes);
  self->now = g_new0 (guint64, n_boxes);
  self->next = g_new0 (guint64, n_boxes);
  self->front = g_new (guint32, n_boxes);
  self->new_front = g_new (guint32, n_boxes);
  self->n_front = 0;
}

static void
wave_clear (Wave *self)
{
  g_free (self->seen);
  g_free (self->now);
  g_free (self->next);
  g_free (self->front);
  g_free (self->new_front);
}

static guint16
get_closeness (double distance)
{
  return (guint16)MAX (ENTENTE_CLOSENESS_ONE / distance + 0.5, 1);
}

/* One step along all lines; returns how many boxes it brought something new to. */
static guint32
wave_step (Wave                    *self,
           const EntenteNeighbours *neighbours)
{
  guint32 n = 0;

  for (guint32 i = 0; i < self->n_front; i++)
    {
      guint32 box = self->front[i];

      for (guint32 k = neighbours->offsets[box]; k < neighbours->offsets[box + 1]; k++)
        {
          guint32 end = neighbours->ends[k];
          guint64 new_bits = self->now[box] & ~self->seen[end];

          if (new_bits != 0 && self->next[end] == 0)
            self->new_front[n++] = end;
          self->next[end] |= new_bits;
        }
    }

  for (guint32 i = 0; i < self->n_front; i++)
    self->now[self->front[i]] = 0;

  return n;
}

/* What is new is written down, and starts the next step. */
static void
wave_advance (Wave    *self,
              guint32  n_front,
              guint16 *column,
              guint32  stride,
              guint16  closeness)
{
  guint32 *front = self->new_front;

  for (guint32 i = 0; i < n_front; i++)
    {
      guint32  box = front[i];
      guint64  bits = self->next[box];
      guint16 *row = &column[(gsize)box * stride];

      self->now[box] = bits;
      self->next[box] = 0;
      self->seen[box] |= bits;

      for (; bits != 0; bits &= bits - 1)
        row[__builtin_ctzll (bits)] = closeness;
    }

  self->new_front = self->front;
  self->front = front;
  self->n_front = n_front;
}

/* Searches from up to 64 boxes at once; a line is walked once for all that come along it in the same step. */
static void
search_steps (guint    piece,
              gpointer user_data)
{
  Search           *search = user_data;
  EntenteDistances *self = search->distances;
  guint32           first = piece * N_BITS, last = MIN (first + N_BITS, self->n_sources), n;
  Wave              wave;

  if (g_cancellable_is_cancelled (search->cancellable))
    return;

  wave_init (&wave, self->n_boxes);

  for (guint32 i = first; i < last; i++)
    {
      guint32 box = self->sources[i];

      wave.seen[box] = wave.now[box] = G_GUINT64_CONSTANT (1) << (i - first);
      wave.front[wave.n_front++] = box;
    }

  for (guint32 steps = 1; (n = wave_step (&wave, search->neighbours)) > 0; steps++)
    {
      if (g_cancellable_is_cancelled (search->cancellable))
        break;

      wave_advance (&wave, n, &self->closeness[first], self->stride, get_closeness (steps));
    }

  wave_clear (&wave);
}

static void
allocate (EntenteDistances *self,
          guint32           n_boxes,
          guint32           n_sources)
{
  self->n_boxes = n_boxes;
  self->n_sources = n_sources;
  self->stride = (n_sources + LANES - 1) / LANES * LANES;
  self->sources = g_new (guint32, MAX (n_sources, 1));
  self->closeness = g_aligned_alloc0 ((gsize)MAX (n_boxes, 1) * MAX (self->stride, LANES), sizeof (guint16), sizeof (guint16) * LANES);
}

/**
 * entente_distances_init:
 * @self: (out caller-allocates): to be cleared by entente_distances_clear()
 * @neighbours: who is joined with whom
 * @n_boxes: how many there are
 * @sources: (array length=n_sources): different boxes to measure from
 * @n_sources: how many
 * @cancellable: (nullable): stops the search, which then leaves some distances out
 *
 * Counts the least number of lines from each of some boxes to every box. O(|S| (|V| + |E|)), shared by 64 searches
 * where they come along the same line in the same step.
 *
 * Source: M. Then et al., "The More the Merrier: Efficient Multi-Source Graph Traversal", Proceedings of the VLDB
 * Endowment 8(4), 2014.
 */
void
entente_distances_init (EntenteDistances        *self,
                        const EntenteNeighbours *neighbours,
                        guint32                  n_boxes,
                        const guint32           *sources,
                        guint32                  n_sources,
                        GCancellable            *cancellable)
{
  Search search = {.distances = self, .neighbours = neighbours, .cancellable = cancellable};

  allocate (self, n_boxes, n_sources);

  for (guint32 i = 0; i < n_sources; i++)
    self->sources[i] = sources[i];

  entente_parallel_run ((n_sources + N_BITS - 1) / N_BITS, search_steps, &search);
}

static void
heap_push (GArray   *heap,
           HeapEntry entry)
{
  HeapEntry *entries;
  guint      i = heap->len;

  g_array_append_val (heap, entry);
  entries = (HeapEntry *)heap->data;

  for (; i > 0 && entries[(i - 1) / 2].distance > entry.distance; i = (i - 1) / 2)
    entries[i] = entries[(i - 1) / 2];
  entries[i] = entry;
}

static HeapEntry
heap_pop (GArray *heap)
{
  HeapEntry *entries = (HeapEntry *)heap->data;
  HeapEntry  least = entries[0], last = entries[heap->len - 1];
  guint      i = 0, child;

  g_array_set_size (heap, heap->len - 1);

  while ((child = 2 * i + 1) < heap->len)
    {
      child += child + 1 < heap->len && entries[child + 1].distance < entries[child].distance;
      if (entries[child].distance >= last.distance)
        break;
      entries[i] = entries[child];
      i = child;
    }
  if (heap->len > 0)
    entries[i] = last;

  return least;
}

/* Dijkstra: O((|V| + |E|) log |V|). Boxes that cannot be reached keep INFINITY. */
static void
measure_from (const Search *search,
              guint32       start,
              GArray       *heap,
              double       *distances)
{
  const EntenteNeighbours *neighbours = search->neighbours;

  for (guint32 i = 0; i < search->n_boxes; i++)
    distances[i] = INFINITY;

  distances[start] = 0;
  heap_push (heap, (HeapEntry) {0, start});

  while (heap->len > 0)
    {
      HeapEntry entry = heap_pop (heap);

      if (entry.distance > distances[entry.box])
        continue;

      for (guint32 k = neighbours->offsets[entry.box]; k < neighbours->offsets[entry.box + 1]; k++)
        {
          guint32 end = neighbours->ends[k];
          double  distance = entry.distance + search->lengths[neighbours->edges[k]];

          if (distance < distances[end])
            {
              distances[end] = distance;
              heap_push (heap, (HeapEntry) {distance, end});
            }
        }
    }
}

/**
 * entente_distances_init_weighted:
 * @self: (out caller-allocates): to be cleared by entente_distances_clear()
 * @neighbours: who is joined with whom
 * @n_boxes: how many there are
 * @lengths: for each line its length, in steps, 1 or more
 * @cancellable: (nullable): stops the search, which then leaves some distances out
 *
 * Measures from every box to every other along lines that are not all of the same length.
 * O(|V| (|V| + |E|) log |V|).
 */
void
entente_distances_init_weighted (EntenteDistances        *self,
                                 const EntenteNeighbours *neighbours,
                                 guint32                  n_boxes,
                                 const double            *lengths,
                                 GCancellable            *cancellable)
{
  Search             search = {.neighbours = neighbours, .n_boxes = n_boxes, .lengths = lengths};
  g_autofree double *distances = g_new (double, MAX (n_boxes, 1));
  g_autoptr (GArray) heap = g_array_new (FALSE, FALSE, sizeof (HeapEntry));

  allocate (self, n_boxes, n_boxes);

  for (guint32 i = 0; i < n_boxes && !g_cancellable_is_cancelled (cancellable); i++)
    {
      guint16 *row = &self->closeness[(gsize)i * self->stride];

      self->sources[i] = i;
      measure_from (&search, i, heap, distances);

      for (guint32 k = 0; k < n_boxes; k++)
        if (k != i && isfinite (distances[k]))
          row[k] = get_closeness (distances[k]);
    }
}

void
entente_distances_clear (EntenteDistances *self)
{
  g_clear_pointer (&self->sources, g_free);
  g_clear_pointer (&self->closeness, g_aligned_free);
}

/**
 * entente_distances_get:
 * @self: distances
 * @box: index of a box
 * @source: a column
 *
 * Returns: the distance along the lines, in steps; infinite for the box itself and where there is no way
 */
double
entente_distances_get (const EntenteDistances *self,
                       guint32                 box,
                       guint32                 source)
{
  return ENTENTE_CLOSENESS_ONE / self->closeness[(gsize)box * self->stride + source];
}

static guint32
find_root (guint32 *part,
           guint32  i)
{
  while (part[i] != i)
    i = part[i] = part[part[i]];

  return i;
}

/**
 * entente_layout_find_parts:
 * @graph: what to lay out
 * @part: (out) (array): for each box the part it belongs to
 *
 * Returns: how many parts there are that no line joins
 */
guint32
entente_layout_find_parts (const EntenteLayoutGraph *graph,
                           guint32                  *part)
{
  g_autofree guint32 *number = g_new (guint32, MAX (graph->n_boxes, 1));
  guint32             n = 0;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    {
      part[i] = i;
      number[i] = G_MAXUINT32;
    }

  for (guint32 i = 0; i < graph->n_edges; i++)
    part[find_root (part, graph->edges[i].a)] = find_root (part, graph->edges[i].b);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    if (number[find_root (part, i)] == G_MAXUINT32)
      number[find_root (part, i)] = n++;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    part[i] = find_root (part, i);
  for (guint32 i = 0; i < graph->n_boxes; i++)
    part[i] = number[part[i]];

  return n;
}
