#pragma once

#include "model/layout/layout.h"
#include "model/network/chart.h"
#include "widgets/drawing/path.h"

G_BEGIN_DECLS

/**
 * EntenteArrangementThing:
 * @id: of a note or picture
 * @rect: where it stands, points
 * @x_field: where the object keeps its place
 * @y_field: where the object keeps its place
 * @card: index of the card beside which it stands
 *
 * Something that goes along with a card.
 */
typedef struct
{
  const char *id;
  EntenteRect rect;
  guint       x_field;
  guint       y_field;
  guint32     card;
} EntenteArrangementThing;

/**
 * EntenteArrangementRoom:
 * @graph: where the cards stand after a layout
 * @chart: where they stood before
 * @taken: (element-type EntenteRect): where things that went along stand
 *
 * What stands where, and so what room there is beside a card.
 */
typedef struct
{
  const EntenteLayoutGraph *graph;
  const EntenteChart       *chart;
  GArray                   *taken;
} EntenteArrangementRoom;

double      entente_arrangement_room_get_distance (const EntenteArrangementRoom  *self,
                                                   guint32                        index,
                                                   const EntenteArrangementThing *thing);
EntenteRect entente_arrangement_room_find         (const EntenteArrangementRoom  *self,
                                                   const EntenteArrangementThing *thing);
gboolean    entente_arrangement_room_meets_card   (const EntenteArrangementRoom  *self,
                                                   const EntenteArrangementThing *thing);

G_END_DECLS
