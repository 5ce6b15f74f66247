#include "model/layout/extent.h"
#include "model/layout/layers.h"
#include "model/layout/quality.h"
#include "model/layout/separation.h"
#include "model/layout/shapes.h"

#include <math.h>
#include <string.h>

/* Boxes slide so often at most; up to so many also, less often, before an order is judged. */
#define MAX_PASSES     4u
#define TRIAL_PASSES   1u
#define SLID_MAX_BOXES 60u

/* Between two lines that pass a layer, points. */
#define LINE_GAP 14.0

#define N_SWEEPS 24

/* As many more orders are tried as the things and links are few; when they are more than that, the graph is large. */
#define MAX_STARTS  6u
#define STARTS_WORK 12000u

/* How strongly links are drawn straight: between boxes, between a box and a line, along a line. */
#define BOX_PULL  1.0
#define END_PULL  2.0
#define LINE_PULL 8.0

/* Pictures are as good as each other where their crossings, and so many more for each line, times the area of the page are equal. */
#define LINE_CROSSINGS 0.05
#define PAGE_ASPECT    (4.0 / 3.0)

/* In large graphs so many lines without a direction for each box are many. */
#define DENSE 1.5

/* Other layers must be better by so much to be taken. */
#define MUCH_BETTER 0.95

typedef struct
{
  EntenteLayers          layers;
  EntenteLayoutGraph    *graph;
  double                *x;
  EntenteSeparationItem *items;
  double                *gaps;
  EntenteLayoutBox      *best;
  guint64                n_crossings;
  double                 cost;
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
      double pull = get_pull (&self->layers, thing, ends[k]);

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
  EntenteLayers *layers = &self->layers;
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
  EntenteLayers *layers = &self->layers;

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
  guint32 n = self->layers.n_layers;

  start_layers (self);

  for (guint sweep = 0; sweep < N_SWEEPS && !g_cancellable_is_cancelled (cancellable); sweep++)
    {
      gboolean down = sweep % 2 == 0;

      for (guint32 i = 0; i < n && !g_cancellable_is_cancelled (cancellable); i++)
        place_layer (self, down ? i : n - 1 - i, down, sweep >= N_SWEEPS / 2);
    }

  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    self->graph->boxes[i].x = self->x[i];
  entente_layers_place_down (&self->layers, self->graph);
}

/* Fewer crossings are better, and so is a picture that a page shows larger. */
static double
get_cost (const EntenteLayoutGraph *graph,
          guint64                   n_crossings)
{
  EntenteExtent extent = entente_extent_of_graph (graph);
  double        page = MAX (extent.right - extent.left, PAGE_ASPECT * (extent.bottom - extent.top));

  return ((double)n_crossings + LINE_CROSSINGS * graph->n_edges) * page * page;
}

static void
place (Placing      *self,
       GCancellable *cancellable)
{
  entente_layers_sort (&self->layers, cancellable);
  place_across (self, cancellable);
}

/* Puts the layers in order and keeps the places when fewer lines cross than before. */
static void
try_order (Placing      *self,
           GCancellable *cancellable)
{
  guint64 n;

  place (self, cancellable);
  if (self->graph->n_boxes <= SLID_MAX_BOXES)
    entente_layers_slide (self->graph, TRIAL_PASSES, cancellable);
  n = entente_quality_count_crossings (self->graph);

  if (n < self->n_crossings)
    {
      self->n_crossings = n;
      self->cost = get_cost (self->graph, n);
      memcpy (self->best, self->graph->boxes, sizeof *self->best * self->graph->n_boxes);
    }
}

static void
placing_clear (Placing *self)
{
  g_free (self->best);
  g_free (self->gaps);
  g_free (self->items);
  g_free (self->x);
  entente_layers_clear (&self->layers);
}

static void
placing_init (Placing            *self,
              EntenteLayoutGraph *graph,
              EntenteLayersWay    way,
              GCancellable       *cancellable)
{
  *self = (Placing) {.graph = graph, .n_crossings = G_MAXUINT64, .cost = INFINITY};

  if (!entente_layers_init (&self->layers, graph, way, cancellable))
    return;

  self->x = g_new0 (double, self->layers.n + 1);
  self->items = g_new (EntenteSeparationItem, self->layers.n + 1);
  self->gaps = g_new (double, self->layers.n + 1);
  self->best = g_new (EntenteLayoutBox, graph->n_boxes + 1);
  entente_layers_wrap (&self->layers, graph);
}

static guint32
count_undirected (const EntenteLayoutGraph *graph)
{
  guint32 n = 0;

  for (guint32 i = 0; i < graph->n_edges; i++)
    n += !graph->edges[i].directed;

  return n;
}

static gboolean
is_small (const Placing *self)
{
  return self->layers.n + self->layers.n_links <= STARTS_WORK;
}

/* Lines without a direction can be set in layers in many ways; which is best shows only when they are. */
static void
try_ways (Placing      *best,
          GCancellable *cancellable)
{
  const EntenteLayersWay ways[] = {ENTENTE_LAYERS_FROM_END, ENTENTE_LAYERS_IN_WIDE_BANDS, ENTENTE_LAYERS_IN_BANDS, ENTENTE_LAYERS_SPREAD};

  for (guint i = 0; i < G_N_ELEMENTS (ways) && best->n_crossings > 0 && !g_cancellable_is_cancelled (cancellable); i++)
    {
      Placing other;

      placing_init (&other, best->graph, ways[i], cancellable);
      if (!g_cancellable_is_cancelled (cancellable))
        try_order (&other, cancellable);
      if (other.cost < MUCH_BETTER * best->cost)
        {
          Placing worse = *best;

          *best = other;
          other = worse;
        }

      placing_clear (&other);
    }
}

/* Puts the layers in order from other starts. */
static void
try_starts (Placing      *self,
            GCancellable *cancellable)
{
  EntenteLayers *layers = &self->layers;
  guint          n_starts = CLAMP (STARTS_WORK / (layers->n + layers->n_links + 1), 1, MAX_STARTS);
  EntenteRandom  random;

  entente_random_seed (&random, self->graph->seed);

  for (guint i = 1; i < n_starts && self->n_crossings > 0 && !g_cancellable_is_cancelled (cancellable); i++)
    {
      entente_layers_shuffle (layers, &random);
      try_order (self, cancellable);
    }
}

/* A large graph is set in layers in one way only: if many of its lines have no direction, in one that spreads them. */
static void
place_large (Placing      *self,
             GCancellable *cancellable)
{
  EntenteLayoutGraph *graph = self->graph;

  if (!graph->keep && count_undirected (graph) > DENSE * graph->n_boxes)
    {
      placing_clear (self);
      placing_init (self, graph, ENTENTE_LAYERS_IN_WIDE_BANDS, cancellable);
    }

  if (!g_cancellable_is_cancelled (cancellable))
    place (self, cancellable);
}

static void
place_small (Placing      *self,
             GCancellable *cancellable)
{
  EntenteLayoutGraph *graph = self->graph;

  try_order (self, cancellable);

  if (!graph->keep && count_undirected (graph) > 0)
    try_ways (self, cancellable);
  if (!graph->keep)
    try_starts (self, cancellable);

  memcpy (graph->boxes, self->best, sizeof *self->best * graph->n_boxes);
  entente_layers_slide (graph, MAX_PASSES, cancellable);
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
  Placing self;

  placing_init (&self, graph, graph->keep ? ENTENTE_LAYERS_FROM_TOP : ENTENTE_LAYERS_FROM_FOCUS, cancellable);

  if (!g_cancellable_is_cancelled (cancellable))
    (is_small (&self) ? place_small : place_large) (&self, cancellable);

  placing_clear (&self);

  return !g_cancellable_is_cancelled (cancellable);
}
