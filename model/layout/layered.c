#include "model/layout/layers.h"
#include "model/layout/quality.h"
#include "model/layout/separation.h"
#include "model/layout/shapes.h"

#include <math.h>
#include <string.h>

/* Between two lines that pass a layer, points. */
#define LINE_GAP 14.0

#define N_SWEEPS 24

/* So many orders are tried, and as many more as the things and links are few. */
#define MAX_STARTS  12u
#define STARTS_WORK 12000u

/* How often boxes change places at last and are placed anew. */
#define MAX_SWAPS 2u

/* How strongly links are drawn straight: between boxes, between a box and a line, along a line. */
#define BOX_PULL  1.0
#define END_PULL  2.0
#define LINE_PULL 8.0

typedef struct
{
  EntenteLayers         *layers;
  EntenteLayoutGraph    *graph;
  double                *x;
  EntenteSeparationItem *items;
  double                *gaps;
} Placing;

/* Boxes of a layer with several rows that follow each other stand in different ones, and those of one row as far apart as ever. */
static double
get_gap (const EntenteLayers *layers,
         guint32              left,
         guint32              right)
{
  guint   n_lines = (left >= layers->n_boxes) + (right >= layers->n_boxes);
  guint32 n_rows = layers->n_rows[layers->layer[left]];

  if (n_lines == 0 && n_rows > 1)
    return (layers->widest[layers->layer[left]] + ENTENTE_LAYERS_GAP) / n_rows;

  return (layers->width[left] + layers->width[right]) / 2 + (n_lines == 2 ? LINE_GAP : ENTENTE_LAYERS_GAP);
}

static double
get_pull (const EntenteLayers *layers,
          guint32              a,
          guint32              b)
{
  guint n_lines = (a >= layers->n_boxes) + (b >= layers->n_boxes);

  return n_lines == 0 ? BOX_PULL : n_lines == 1 ? END_PULL
                                                : LINE_PULL;
}

static void
add_wishes (const Placing *self,
            guint32        thing,
            const guint32 *offsets,
            const guint32 *ends,
            double        *weight,
            double        *sum)
{
  for (guint32 k = offsets[thing]; k < offsets[thing + 1]; k++)
    {
      double pull = get_pull (self->layers, thing, ends[k]);

      *weight += pull;
      *sum += pull * self->x[ends[k]];
    }
}

/* Where the things of a layer would have the straightest links, as near as their order and widths allow. */
static void
place_layer (Placing *self,
             guint32  layer,
             gboolean down,
             gboolean both)
{
  EntenteLayers *layers = self->layers;
  guint32        first = layers->first[layer], n = layers->first[layer + 1] - first;

  for (guint32 i = 0; i < n; i++)
    {
      guint32 thing = layers->order[first + i];
      double  weight = 0, sum = 0;

      if (down || both)
        add_wishes (self, thing, layers->up_offsets, layers->up, &weight, &sum);
      if (!down || both)
        add_wishes (self, thing, layers->down_offsets, layers->down, &weight, &sum);

      /* What has no links that way stays near where it is. */
      if (weight == 0)
        {
          weight = 0.1;
          sum = weight * self->x[thing];
        }

      self->items[i] = (EntenteSeparationItem) {.wish = sum / weight, .weight = weight};
      self->gaps[i] = i > 0 ? get_gap (layers, layers->order[first + i - 1], thing) : 0;
    }

  entente_layout_separate_chain (self->items, n, self->gaps);

  for (guint32 i = 0; i < n; i++)
    self->x[layers->order[first + i]] = self->items[i].place;
}

static void
start_layers (Placing *self)
{
  EntenteLayers *layers = self->layers;

  for (guint32 layer = 0; layer < layers->n_layers; layer++)
    {
      guint32 first = layers->first[layer], n = layers->first[layer + 1] - first;
      double  width = 0;

      for (guint32 i = 1; i < n; i++)
        width += get_gap (layers, layers->order[first + i - 1], layers->order[first + i]);

      for (guint32 i = 0; i < n; i++)
        {
          guint32 thing = layers->order[first + i];

          self->x[thing] = i == 0 ? -width / 2 : self->x[layers->order[first + i - 1]] + get_gap (layers, layers->order[first + i - 1], thing);
        }
    }
}

static void
place_across (Placing      *self,
              GCancellable *cancellable)
{
  guint32 n = self->layers->n_layers;

  start_layers (self);

  for (guint sweep = 0; sweep < N_SWEEPS && !g_cancellable_is_cancelled (cancellable); sweep++)
    {
      gboolean down = sweep % 2 == 0;

      for (guint32 i = 0; i < n && !g_cancellable_is_cancelled (cancellable); i++)
        place_layer (self, down ? i : n - 1 - i, down, sweep >= N_SWEEPS / 2);
    }

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    self->graph->boxes[i].x = self->x[i];
  entente_layers_place_down (self->layers, self->graph);
}

typedef struct
{
  guint32 *order;
  guint64  n_crossings;
} Order;

/* Places the boxes by the order that the layers have now, and keeps that when fewer lines cross than before. */
static void
try_order (Placing      *self,
           Order        *best,
           GCancellable *cancellable)
{
  guint64 n;

  place_across (self, cancellable);
  n = entente_quality_count_crossings (self->graph);

  if (n < best->n_crossings)
    {
      best->n_crossings = n;
      memcpy (best->order, self->layers->order, sizeof *best->order * self->layers->n);
    }
}

static void
find_order (Placing      *self,
            Order        *best,
            GCancellable *cancellable)
{
  EntenteLayers *layers = self->layers;
  guint          n_starts = self->graph->keep ? 1 : CLAMP (STARTS_WORK / (layers->n + layers->n_links + 1), 1, MAX_STARTS);
  EntenteRandom  random;

  entente_random_seed (&random, self->graph->seed);

  for (guint i = 0; i < n_starts && best->n_crossings > 0 && !g_cancellable_is_cancelled (cancellable); i++)
    {
      if (i > 0)
        entente_layers_shuffle (layers, &random);
      entente_layers_sort (layers, cancellable);
      try_order (self, best, cancellable);
    }
}

static void
place_once (Placing      *self,
            GCancellable *cancellable)
{
  entente_layers_sort (self->layers, cancellable);
  place_across (self, cancellable);
}

static void
place_often (Placing      *self,
             GCancellable *cancellable)
{
  EntenteLayers *layers = self->layers;
  Order          best = {.order = g_memdup2 (layers->order, sizeof *layers->order * layers->n), .n_crossings = G_MAXUINT64};

  find_order (self, &best, cancellable);
  entente_layers_take_order (layers, best.order);
  place_across (self, cancellable);

  for (guint i = 0; i < MAX_SWAPS && best.n_crossings > 0 && entente_layers_swap (layers, self->graph, cancellable); i++)
    {
      try_order (self, &best, cancellable);
      entente_layers_take_order (layers, best.order);
      place_across (self, cancellable);
    }

  g_free (best.order);
}

/**
 * entente_layout_layered:
 * @graph: what to lay out, of one part
 * @cancellable: (nullable): to stop it
 *
 * Puts the boxes in layers so that directed lines lead downwards and few lines cross. A layer too wide for a page is
 * wrapped into several rows.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
entente_layout_layered (EntenteLayoutGraph *graph,
                        GCancellable       *cancellable)
{
  EntenteLayers layers;
  Placing       self = {.layers = &layers, .graph = graph};

  if (entente_layers_init (&layers, graph, cancellable))
    {
      self.x = g_new0 (double, layers.n + 1);
      self.items = g_new (EntenteSeparationItem, layers.n + 1);
      self.gaps = g_new (double, layers.n + 1);
      entente_layers_wrap (&layers, graph);
      (layers.n + layers.n_links > STARTS_WORK ? place_once : place_often) (&self, cancellable);
      g_free (self.gaps);
      g_free (self.items);
      g_free (self.x);
    }

  entente_layers_clear (&layers);

  return !g_cancellable_is_cancelled (cancellable);
}
