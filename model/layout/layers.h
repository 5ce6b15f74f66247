#pragma once

#include "model/layout/layout.h"
#include "model/layout/neighbours.h"
#include "model/random.h"

G_BEGIN_DECLS

/* Between boxes of a layer, points. */
#define ENTENTE_LAYERS_GAP 26.0

/**
 * EntenteLayersWay:
 * @ENTENTE_LAYERS_FROM_FOCUS: steps from the focus
 * @ENTENTE_LAYERS_FROM_END: steps from a box that is far from the focus
 * @ENTENTE_LAYERS_IN_WIDE_BANDS: by where boxes lie along the graph, many at once
 * @ENTENTE_LAYERS_IN_BANDS: the same, half as many at once
 * @ENTENTE_LAYERS_SPREAD: the same, one by one, which makes most layers
 * @ENTENTE_LAYERS_FROM_TOP: as the boxes stand now
 *
 * What decides which end of a line is the upper one when the line has no direction.
 */
typedef enum
{
  ENTENTE_LAYERS_FROM_FOCUS,
  ENTENTE_LAYERS_FROM_END,
  ENTENTE_LAYERS_IN_WIDE_BANDS,
  ENTENTE_LAYERS_IN_BANDS,
  ENTENTE_LAYERS_SPREAD,
  ENTENTE_LAYERS_FROM_TOP,
  ENTENTE_N_LAYERS_WAYS
} EntenteLayersWay;

/**
 * EntenteLayers:
 * @n: number of things: the boxes, and behind them one for each layer that a line passes
 * @n_boxes: how many of them are boxes
 * @layer: of each thing, from the top
 * @width: of each thing, points
 * @n_layers: number of layers
 * @n_rows: of each layer, one unless it is wrapped
 * @widest: width of the widest box of each layer, points
 * @first: where each layer starts in @order
 * @order: the things of each layer, from left to right
 * @place: of each thing in its layer
 * @n_links: number of links
 * @upper: the upper end of each link, which leads to the next layer
 * @lower: its lower end
 * @up_offsets: for each thing where its links upwards start in @up
 * @up: things
 * @down_offsets: for each thing where its links downwards start in @down
 * @down: things
 *
 * A graph set in layers, each line cut into links from one layer to the next.
 */
typedef struct
{
  guint32  n;
  guint32  n_boxes;
  guint32 *layer;
  double  *width;
  guint32  n_layers;
  guint32 *n_rows;
  double  *widest;
  guint32 *first;
  guint32 *order;
  guint32 *place;
  guint32  n_links;
  guint32 *upper;
  guint32 *lower;
  guint32 *up_offsets;
  guint32 *up;
  guint32 *down_offsets;
  guint32 *down;
} EntenteLayers;

/* layers.c */
gboolean entente_layers_init            (EntenteLayers            *self,
                                         const EntenteLayoutGraph *graph,
                                         EntenteLayersWay          way,
                                         GCancellable             *cancellable);
void     entente_layers_clear           (EntenteLayers            *self);

/* layer-depths.c */
double  *entente_layers_measure_depths  (const EntenteLayoutGraph *graph,
                                         const EntenteNeighbours  *neighbours,
                                         EntenteLayersWay          way,
                                         GCancellable             *cancellable) G_GNUC_WARN_UNUSED_RESULT;

/* layer-ranks.c */
guint32 *entente_layers_rank            (const EntenteLayoutGraph *graph,
                                         EntenteLayersWay          way,
                                         GCancellable             *cancellable) G_GNUC_WARN_UNUSED_RESULT;

/* layer-rows.c */
void     entente_layers_wrap            (EntenteLayers            *self,
                                         const EntenteLayoutGraph *graph);
void     entente_layers_place_down      (const EntenteLayers      *self,
                                         EntenteLayoutGraph       *graph);

/* layer-order.c */
void     entente_layers_shuffle         (EntenteLayers            *self,
                                         EntenteRandom            *random);
void     entente_layers_sort            (EntenteLayers            *self,
                                         GCancellable             *cancellable);

/* layer-slides.c */
void     entente_layers_slide           (EntenteLayoutGraph       *graph,
                                         guint                     n_passes,
                                         GCancellable             *cancellable);

G_END_DECLS
