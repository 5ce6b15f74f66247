#pragma once

#include "widgets/drawing/crowd.h"
#include "widgets/drawing/network-builder.h"

G_BEGIN_DECLS

/**
 * EntenteLabelSpot:
 * @shift: along the line from the wished point on, in parts of the line's length
 * @aside: beside the line, in halves of the label
 * @price: what that costs by itself
 *
 * Where a label may stand.
 */
typedef struct
{
  double shift;
  double aside;
  double price;
} EntenteLabelSpot;

/**
 * EntenteLabelPlace:
 * @box: what the label covers
 * @anchor: the point of its line
 * @is_moved: whether it stands beside the line
 * @price: the lower, the better
 * @n_covered: on how many things it stands
 * @label: the last of them if that is a label, else %ENTENTE_NO_INDEX
 * @n_lines: on how many lines of others it stands
 *
 * A label on a spot.
 */
typedef struct
{
  EntenteRect  box;
  EntentePoint anchor;
  gboolean     is_moved;
  double       price;
  guint        n_covered;
  guint        label;
  guint        n_lines;
} EntenteLabelPlace;

/**
 * EntenteLabelSpots:
 * @crowd: what stands on the chart, in this order: places, obstacles, labels, lines
 * @n_loud: how many labels are to be seen
 * @spots: (element-type EntenteLabelSpot): all, the cheapest first
 *
 * Knows what stands on a chart and what it costs to put a label there.
 */
typedef struct
{
  EntenteNetworkBuilder *builder;
  EntenteCrowd          *crowd;
  guint                  first_obstacle;
  guint                  first_label;
  guint                  first_line;
  guint                  n_things;
  guint                  n_loud;
  GArray                *spots;
} EntenteLabelSpots;

void                 entente_label_spots_init      (EntenteLabelSpots       *self,
                                                    EntenteNetworkBuilder   *builder);
void                 entente_label_spots_clear     (EntenteLabelSpots       *self);
gboolean             entente_label_spots_is_rough  (const EntenteLabelSpots *self);
EntenteNetworkLabel *entente_label_spots_get_label (const EntenteLabelSpots *self,
                                                    guint                    index);
EntenteNetworkLine  *entente_label_spots_get_line  (const EntenteLabelSpots *self,
                                                    guint                    index);
void                 entente_label_spots_add_price (const EntenteLabelSpots *self,
                                                    guint                    index,
                                                    EntenteLabelPlace       *place,
                                                    double                   limit);
EntenteLabelPlace    entente_label_spots_try       (const EntenteLabelSpots *self,
                                                    guint                    index,
                                                    const EntenteLabelSpot  *spot,
                                                    double                   limit);
EntenteLabelPlace    entente_label_spots_find      (const EntenteLabelSpots *self,
                                                    guint                    index);
void                 entente_label_spots_stand     (const EntenteLabelSpots *self,
                                                    guint                    index,
                                                    const EntenteLabelPlace *place);
void                 entente_label_spots_leave     (const EntenteLabelSpots *self,
                                                    guint                    index);

G_END_DECLS
