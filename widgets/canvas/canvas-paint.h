#pragma once

#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What helps the hand is as large at every zoom: all in pixels. */
#define ENTENTE_PAINT_RING_DISTANCE 4.0
#define ENTENTE_PAINT_RING_WIDTH    2.0
#define ENTENTE_PAINT_HANDLE_RADIUS 6.0

GdkRGBA      entente_paint_get_rgba       (const EntenteColor  *color,
                                           double               alpha);
void         entente_paint_ring           (GtkSnapshot         *snapshot,
                                           const EntenteRect   *rect,
                                           double               distance,
                                           double               radius,
                                           double               width,
                                           const GdkRGBA       *color);
void         entente_paint_dot            (GtkSnapshot         *snapshot,
                                           double               x,
                                           double               y,
                                           double               radius,
                                           const GdkRGBA       *fill,
                                           const GdkRGBA       *edge);
void         entente_paint_rubber         (GtkSnapshot         *snapshot,
                                           EntentePoint         from,
                                           EntentePoint         to,
                                           const GdkRGBA       *color);
void         entente_paint_rubber_from    (GtkSnapshot         *snapshot,
                                           const EntenteRect   *card,
                                           EntentePoint         to,
                                           const GdkRGBA       *color);
void         entente_paint_rubber_between (GtkSnapshot         *snapshot,
                                           const EntenteRect   *from,
                                           const EntenteRect   *to,
                                           const GdkRGBA       *color);
EntentePoint entente_paint_get_middle     (const EntenteRect   *rect);

G_END_DECLS
