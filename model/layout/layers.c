#include "model/layout/layers.h"

#include <string.h>

/* Of a line that passes a layer, points. */
#define LINE_WIDTH 10.0

/* More things than this a box cannot be sorted by in good time; longer lines then pass no layer. */
#define MAX_THINGS 200000u

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

static guint32
count_things (const EntenteLayoutGraph *graph,
              const guint32            *rank)
{
  guint64 n = graph->n_boxes;

  for (guint32 i = 0; i < graph->n_edges; i++)
    {
      guint32 a = rank[graph->edges[i].a], b = rank[graph->edges[i].b];

      n += MAX (a, b) - MIN (a, b);
    }

  return (guint32)MIN (n, MAX_THINGS + (guint64)graph->n_boxes);
}

static void
append_link (EntenteLayers *self,
             guint32        upper,
             guint32        lower)
{
  self->upper[self->n_links] = upper;
  self->lower[self->n_links++] = lower;
}

static void
cut_line (EntenteLayers *self,
          guint32        upper,
          guint32        lower,
          guint32        most)
{
  for (guint32 layer = self->layer[upper] + 1; layer < self->layer[lower] && self->n < most; layer++)
    {
      self->layer[self->n] = layer;
      self->width[self->n] = LINE_WIDTH;
      append_link (self, upper, self->n);
      upper = self->n++;
    }

  if (self->layer[upper] + 1 == self->layer[lower])
    append_link (self, upper, lower);
}

static void
cut_lines (EntenteLayers            *self,
           const EntenteLayoutGraph *graph,
           guint32                   most)
{
  for (guint32 i = 0; i < graph->n_edges; i++)
    {
      guint32 a = graph->edges[i].a, b = graph->edges[i].b;

      if (self->layer[a] < self->layer[b])
        cut_line (self, a, b, most);
      else if (self->layer[b] < self->layer[a])
        cut_line (self, b, a, most);
    }
}

static void
index_links (guint32        n,
             guint32        n_links,
             const guint32 *from,
             const guint32 *to,
             guint32      **offsets,
             guint32      **ends)
{
  *offsets = g_new0 (guint32, n + 2);
  *ends = g_new (guint32, n_links + 1);

  for (guint32 i = 0; i < n_links; i++)
    (*offsets)[from[i] + 2]++;
  for (guint32 i = 2; i < n + 2; i++)
    (*offsets)[i] += (*offsets)[i - 1];
  for (guint32 i = 0; i < n_links; i++)
    (*ends)[(*offsets)[from[i] + 1]++] = to[i];
}

/* Depth first, so that what hangs together starts side by side; or as it stands now. */
static void
rank_things (const EntenteLayers      *self,
             const EntenteLayoutGraph *graph,
             Rank                     *ranks)
{
  g_autofree guint32 *stack = g_new (guint32, 2 * self->n_links + self->n + 1);
  guint32             n = 0, seen = 0;

  for (guint32 i = 0; i < self->n; i++)
    ranks[i] = (Rank) {-1, i};

  for (guint32 i = 0; i < self->n; i++)
    {
      stack[n++] = i;

      while (n > 0)
        {
          guint32 thing = stack[--n];

          if (ranks[thing].key >= 0)
            continue;

          ranks[thing].key = seen++;
          for (guint32 k = self->up_offsets[thing]; k < self->up_offsets[thing + 1]; k++)
            if (ranks[self->up[k]].key < 0)
              stack[n++] = self->up[k];
          for (guint32 k = self->down_offsets[thing + 1]; k-- > self->down_offsets[thing];)
            if (ranks[self->down[k]].key < 0)
              stack[n++] = self->down[k];
        }
    }

  /* Lines follow the box they come from. */
  for (guint32 i = 0; graph->keep && i < self->n; i++)
    ranks[i].key = i < self->n_boxes ? graph->boxes[i].x : ranks[self->up[self->up_offsets[i]]].key;
}

static void
set_in_layers (EntenteLayers            *self,
               const EntenteLayoutGraph *graph,
               GCancellable             *cancellable)
{
  g_autofree Rank    *ranks = g_new (Rank, self->n + 1), *sorted = g_new (Rank, self->n + 1);
  g_autofree guint32 *next = NULL;

  for (guint32 i = 0; i < self->n; i++)
    self->n_layers = MAX (self->n_layers, self->layer[i] + 1);

  self->first = g_new0 (guint32, self->n_layers + 1);
  self->order = g_new (guint32, self->n + 1);
  self->place = g_new (guint32, self->n + 1);

  for (guint32 i = 0; i < self->n; i++)
    self->first[self->layer[i] + 1]++;
  for (guint32 i = 0; i < self->n_layers; i++)
    self->first[i + 1] += self->first[i];

  rank_things (self, graph, ranks);
  next = g_memdup2 (self->first, sizeof *next * (self->n_layers + 1));

  for (guint32 i = 0; i < self->n; i++)
    sorted[next[self->layer[i]]++] = ranks[i];

  for (guint32 layer = 0; layer < self->n_layers && !g_cancellable_is_cancelled (cancellable); layer++)
    {
      guint32 first = self->first[layer], n = self->first[layer + 1] - first;

      qsort (&sorted[first], n, sizeof *sorted, compare_ranks);

      for (guint32 i = 0; i < n; i++)
        {
          self->place[sorted[first + i].thing] = i;
          self->order[first + i] = sorted[first + i].thing;
        }
    }
}

/**
 * entente_layers_init:
 * @self: what is set up
 * @graph: what to lay out
 * @way: what comes before what
 * @cancellable: (nullable): to stop it
 *
 * Sets the boxes of a graph in layers and cuts its lines.
 *
 * Returns: %FALSE when it was stopped; @self must be cleared all the same
 */
gboolean
entente_layers_init (EntenteLayers            *self,
                     const EntenteLayoutGraph *graph,
                     EntenteLayersWay          way,
                     GCancellable             *cancellable)
{
  g_autofree guint32 *rank = entente_layers_rank (graph, way, cancellable);
  guint32             most = count_things (graph, rank);

  *self = (EntenteLayers) {.n = graph->n_boxes, .n_boxes = graph->n_boxes};
  self->layer = g_new (guint32, most + 1);
  self->width = g_new (double, most + 1);
  self->upper = g_new (guint32, (gsize)most + graph->n_edges + 1);
  self->lower = g_new (guint32, (gsize)most + graph->n_edges + 1);
  memcpy (self->layer, rank, sizeof *rank * graph->n_boxes);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    self->width[i] = graph->boxes[i].width;

  if (g_cancellable_is_cancelled (cancellable))
    return FALSE;

  cut_lines (self, graph, most);
  if (g_cancellable_is_cancelled (cancellable))
    return FALSE;

  index_links (self->n, self->n_links, self->lower, self->upper, &self->up_offsets, &self->up);
  index_links (self->n, self->n_links, self->upper, self->lower, &self->down_offsets, &self->down);
  if (g_cancellable_is_cancelled (cancellable))
    return FALSE;

  set_in_layers (self, graph, cancellable);

  return !g_cancellable_is_cancelled (cancellable);
}

void
entente_layers_clear (EntenteLayers *self)
{
  g_free (self->layer);
  g_free (self->width);
  g_free (self->n_rows);
  g_free (self->widest);
  g_free (self->first);
  g_free (self->order);
  g_free (self->place);
  g_free (self->upper);
  g_free (self->lower);
  g_free (self->up_offsets);
  g_free (self->up);
  g_free (self->down_offsets);
  g_free (self->down);
}
