#pragma once

#include "widgets/canvas/canvas-item.h"

G_BEGIN_DECLS

/* In which order items of a canvas are read, and how one gets from one to another. */

void               entente_reading_order_sort        (GPtrArray          *items,
                                                      GtkTextDirection    direction);
EntenteCanvasItem *entente_reading_order_get_next    (GPtrArray          *items,
                                                      EntenteCanvasItem  *item,
                                                      int                 step);
EntenteCanvasItem *entente_reading_order_get_nearest (GPtrArray          *items,
                                                      EntenteCanvasItem  *item,
                                                      GtkDirectionType    direction);

G_END_DECLS
