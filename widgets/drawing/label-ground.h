#pragma once

#include "widgets/drawing/box-grid.h"
#include "widgets/drawing/line-grid.h"
#include "widgets/drawing/network-builder.h"

G_BEGIN_DECLS

/* Prices of a place for a label: standing on another line, an end of its own or a note under the network, or having a tie over
   a card; having a tie across a line. Covering a card or another label, at all and for a whole label's worth, is out of the question unless the
   label is hidden. */
#define ENTENTE_LABEL_PRICE_COVER  10000.
#define ENTENTE_LABEL_PRICE_COVERS 1000.
#define ENTENTE_LABEL_PRICE_LINE   300.
#define ENTENTE_LABEL_PRICE_TIE    90.

/* Air kept between a label and what it must not cover, points */
#define ENTENTE_LABEL_AIR 2.

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
 * EntenteLabelGround:
 * @n_solid: so many boxes labels must not cover; the others they should not
 * @boxes: places, obstacles, then what lies under the network
 * @lines: what they keep off
 * @spots: (element-type EntenteLabelSpot): all, the cheapest first
 * @notes: (array) (nullable): for each label, what is known of it on the first spots; %NULL on rough ground
 *
 * Knows what stands still on a chart while labels look for places: cards, obstacles and lines. What it costs a label to stand
 * on a spot among them is found out once.
 */
typedef struct
{
  EntenteNetworkBuilder *builder;
  guint                  n_solid;
  EntenteBoxGrid        *boxes;
  EntenteLineGrid       *lines;
  GArray                *spots;
  GArray               **notes;
} EntenteLabelGround;

void              entente_label_ground_init      (EntenteLabelGround       *self,
                                                  EntenteNetworkBuilder    *builder,
                                                  const EntenteRect        *area,
                                                  gboolean                  is_rough);
void              entente_label_ground_clear     (EntenteLabelGround       *self);
EntenteLabelPlace entente_label_ground_put       (const EntenteLabelGround *self,
                                                  guint                     index,
                                                  const EntenteLabelSpot   *spot);
EntenteLabelPlace entente_label_ground_try       (const EntenteLabelGround *self,
                                                  guint                     index,
                                                  guint                     spot);
void              entente_label_ground_add_lines (const EntenteLabelGround *self,
                                                  guint                     index,
                                                  guint                     spot,
                                                  EntenteLabelPlace        *place,
                                                  double                    limit);
void              entente_label_ground_add_tie   (const EntenteLabelGround *self,
                                                  guint                     index,
                                                  guint                     spot,
                                                  EntenteLabelPlace        *place);
void              entente_label_ground_add_all   (const EntenteLabelGround *self,
                                                  guint                     index,
                                                  EntenteLabelPlace        *place);
void              entente_label_place_add_cover  (EntenteLabelPlace        *place,
                                                  const EntenteRect        *other,
                                                  guint                     label);
EntentePoint      entente_label_place_get_tie    (const EntenteLabelPlace  *place,
                                                  EntenteRect              *area);
gboolean          entente_label_place_ties_over  (const EntenteLabelPlace  *place,
                                                  const EntenteRect        *other);

G_END_DECLS
