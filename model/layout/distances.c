#include "model/layout/distances.h"

#include <math.h>

/* Up to so many boxes every pair counts; beyond, each box is held by its neighbours and by a few hundred pivots. */
#define ALL_PAIRS_MAX 2000u
#define N_PIVOTS      200u

typedef struct
{
  double  distance;
  guint32 box;
} HeapEntry;

typedef struct
{
  guint32 *offsets;
  guint32 *neighbours;
  double  *lengths;
  GArray  *heap;
} Adjacency;

static void
adjacency_init (Adjacency                *self,
                const EntenteLayoutGraph *graph)
{
  guint32 *cursor;

  self->offsets = g_new0 (guint32, graph->n_boxes + 1);
  self->neighbours = g_new (guint32, 2 * graph->n_edges + 1);
  self->lengths = g_new (double, 2 * graph->n_edges + 1);
  self->heap = g_array_new (FALSE, FALSE, sizeof (HeapEntry));

  for (guint32 i = 0; i < graph->n_edges; i++)
    {
      self->offsets[graph->edges[i].a + 1]++;
      self->offsets[graph->edges[i].b + 1]++;
    }
  for (guint32 i = 0; i < graph->n_boxes; i++)
    self->offsets[i + 1] += self->offsets[i];

  cursor = g_memdup2 (self->offsets, sizeof *cursor * (graph->n_boxes + 1));
  for (guint32 i = 0; i < graph->n_edges; i++)
    {
      const EntenteLayoutEdge *edge = &graph->edges[i];

      self->neighbours[cursor[edge->a]] = edge->b;
      self->lengths[cursor[edge->a]++] = edge->length;
      self->neighbours[cursor[edge->b]] = edge->a;
      self->lengths[cursor[edge->b]++] = edge->length;
    }
  g_free (cursor);
}

static void
adjacency_clear (Adjacency *self)
{
  g_free (self->offsets);
  g_free (self->neighbours);
  g_free (self->lengths);
  g_array_unref (self->heap);
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
measure_from (Adjacency *adjacency,
              guint32    start,
              guint32    n,
              double    *distances)
{
  for (guint32 i = 0; i < n; i++)
    distances[i] = INFINITY;

  distances[start] = 0;
  heap_push (adjacency->heap, (HeapEntry) {0, start});

  while (adjacency->heap->len > 0)
    {
      HeapEntry entry = heap_pop (adjacency->heap);

      if (entry.distance > distances[entry.box])
        continue;

      for (guint32 k = adjacency->offsets[entry.box]; k < adjacency->offsets[entry.box + 1]; k++)
        {
          double distance = entry.distance + adjacency->lengths[k];

          if (distance < distances[adjacency->neighbours[k]])
            {
              distances[adjacency->neighbours[k]] = distance;
              heap_push (adjacency->heap, (HeapEntry) {distance, adjacency->neighbours[k]});
            }
        }
    }
}

static void
append_terms (GArray       *terms,
              guint32       from,
              guint32       first,
              guint32       n,
              const double *distances)
{
  for (guint32 i = first; i < n; i++)
    if (i != from && isfinite (distances[i]) && distances[i] > 0)
      {
        EntenteLayoutTerm term = {from, i, (float)distances[i]};

        g_array_append_val (terms, term);
      }
}

/* Each pivot is the box farthest from all pivots before it. */
static void
append_pivot_terms (GArray                   *terms,
                    const EntenteLayoutGraph *graph,
                    Adjacency                *adjacency,
                    double                   *distances,
                    GCancellable             *cancellable)
{
  g_autofree double *nearest = g_new (double, graph->n_boxes);
  guint32            pivot = 0;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    nearest[i] = INFINITY;

  for (guint32 k = 0; k < MIN (N_PIVOTS, graph->n_boxes) && !g_cancellable_is_cancelled (cancellable); k++)
    {
      guint32 farthest = 0;

      measure_from (adjacency, pivot, graph->n_boxes, distances);
      append_terms (terms, pivot, 0, graph->n_boxes, distances);

      for (guint32 i = 0; i < graph->n_boxes; i++)
        {
          nearest[i] = MIN (nearest[i], distances[i]);
          if (nearest[i] > nearest[farthest])
            farthest = i;
        }
      pivot = farthest;
    }

  for (guint32 i = 0; i < graph->n_edges; i++)
    {
      EntenteLayoutTerm term = {graph->edges[i].a, graph->edges[i].b, (float)graph->edges[i].length};

      if (term.a != term.b)
        g_array_append_val (terms, term);
    }
}

/**
 * entente_layout_find_terms:
 * @graph: what to lay out
 * @cancellable: (nullable): stops the search, which then returns what it has
 *
 * Time: O(|V| (|V| + |E|) log |V|) up to %ALL_PAIRS_MAX boxes, O(%N_PIVOTS (|V| + |E|) log |V|) beyond.
 *
 * Returns: (transfer full) (element-type EntenteLayoutTerm): pairs and their distances along the lines
 */
GArray *
entente_layout_find_terms (const EntenteLayoutGraph *graph,
                           GCancellable             *cancellable)
{
  GArray            *terms = g_array_new (FALSE, FALSE, sizeof (EntenteLayoutTerm));
  g_autofree double *distances = g_new (double, MAX (graph->n_boxes, 1));
  Adjacency          adjacency;

  adjacency_init (&adjacency, graph);

  if (graph->n_boxes > ALL_PAIRS_MAX)
    append_pivot_terms (terms, graph, &adjacency, distances, cancellable);
  else
    for (guint32 i = 0; i + 1 < graph->n_boxes && !g_cancellable_is_cancelled (cancellable); i++)
      {
        measure_from (&adjacency, i, graph->n_boxes, distances);
        append_terms (terms, i, i + 1, graph->n_boxes, distances);
      }

  adjacency_clear (&adjacency);

  return terms;
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
