#include "model/layout/layers.h"

#include <math.h>

/* Points from layer to layer, and from row to row within one, beside the boxes and labels there. */
#define LAYER_GAP 84.0
#define ROW_GAP   40.0

/* A picture more than so many times as wide as high has its widest layers wrapped, but none that is not wider than so much. */
#define ASPECT      2.0
#define WIDE        3600.0
#define NARROW_STEP 0.9

typedef struct
{
  const EntenteLayoutGraph *graph;
  guint32                   n;
  double                   *width;
  double                   *height;
  double                   *label;
} Sizes;

static void
sizes_init (Sizes                    *self,
            const EntenteLayers      *layers,
            const EntenteLayoutGraph *graph)
{
  *self = (Sizes) {graph, layers->n_layers, g_new0 (double, layers->n_layers + 1), g_new0 (double, layers->n_layers + 1), g_new0 (double, layers->n_layers + 1)};

  for (guint32 i = 0; i < layers->n; i++)
    self->width[layers->layer[i]] += layers->width[i] + ENTENTE_LAYERS_GAP;

  for (guint32 i = 0; i < graph->n_boxes; i++)
    self->height[layers->layer[i]] = MAX (self->height[layers->layer[i]], graph->boxes[i].height);

  for (guint32 i = 0; i < graph->n_edges; i++)
    {
      guint32 upper = MIN (layers->layer[graph->edges[i].a], layers->layer[graph->edges[i].b]);

      self->label[upper] = MAX (self->label[upper], graph->edges[i].label_height);
    }
}

static void
sizes_clear (Sizes *self)
{
  g_free (self->width);
  g_free (self->height);
  g_free (self->label);
}

static double
get_height (const Sizes *self,
            guint32      layer,
            guint32      n_rows)
{
  return n_rows * self->height[layer] + (n_rows - 1) * ROW_GAP;
}

static guint32
count_rows (const Sizes *self,
            guint32      layer,
            double       most_width)
{
  return (guint32)MAX (ceil (self->width[layer] / most_width), 1);
}

/* Of the picture when no layer may be wider than that. */
static double
get_total_height (const Sizes *self,
                  double       most_width)
{
  double height = 0;

  for (guint32 i = 0; i < self->n; i++)
    height += get_height (self, i, count_rows (self, i, most_width)) + LAYER_GAP + 2 * self->label[i];

  return height;
}

/**
 * entente_layers_wrap:
 * @self: layers
 * @graph: the graph that is set in them
 *
 * Finds how many rows each layer is to have, so that the picture fits a page: one that has a hub with hundreds of partners
 * would else be a band.
 */
void
entente_layers_wrap (EntenteLayers            *self,
                     const EntenteLayoutGraph *graph)
{
  Sizes  sizes;
  double most_width = 0;

  self->n_rows = g_new (guint32, self->n_layers + 1);
  self->widest = g_new0 (double, self->n_layers + 1);
  sizes_init (&sizes, self, graph);

  for (guint32 i = 0; i < graph->n_boxes; i++)
    self->widest[self->layer[i]] = MAX (self->widest[self->layer[i]], graph->boxes[i].width);
  for (guint32 i = 0; i < self->n_layers; i++)
    most_width = MAX (most_width, sizes.width[i]);
  while (most_width > WIDE && most_width > ASPECT * get_total_height (&sizes, most_width))
    most_width *= NARROW_STEP;

  for (guint32 i = 0; i < self->n_layers; i++)
    self->n_rows[i] = count_rows (&sizes, i, most_width);

  sizes_clear (&sizes);
}

/* Boxes of a layer that follow each other stand in one row after the other. */
static void
place_layer (const EntenteLayers *self,
             EntenteLayoutGraph  *graph,
             const Sizes         *sizes,
             guint32              layer,
             double               top)
{
  double  step = sizes->height[layer] + ROW_GAP;
  guint32 n = 0;

  for (guint32 i = self->first[layer]; i < self->first[layer + 1]; i++)
    if (self->order[i] < self->n_boxes)
      graph->boxes[self->order[i]].y = top + sizes->height[layer] / 2 + n++ % self->n_rows[layer] * step;
}

/**
 * entente_layers_place_down:
 * @self: layers in their order
 * @graph: the graph that is set in them
 *
 * Sets layers as far apart as their rows, the highest boxes in them and the labels between them need.
 */
void
entente_layers_place_down (const EntenteLayers *self,
                           EntenteLayoutGraph  *graph)
{
  Sizes  sizes;
  double top = 0;

  sizes_init (&sizes, self, graph);

  for (guint32 i = 0; i < self->n_layers; i++)
    {
      place_layer (self, graph, &sizes, i, top);
      top += get_height (&sizes, i, self->n_rows[i]) + LAYER_GAP + 2 * sizes.label[i];
    }

  sizes_clear (&sizes);
}
