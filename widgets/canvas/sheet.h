#pragma once

#include "widgets/canvas/viewport.h"
#include "widgets/drawing/theme.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * EntenteSheet:
 * @scene: what is drawn
 * @theme: with which colours
 * @viewport: where its origin is, in pixels of the widget, and how large it is drawn
 * @area: what of the widget it covers, pixels
 * @factor: device pixels a pixel
 * @grid: distance of the dots behind the scene, points; 0 for none
 * @surface: the pixels
 * @cost: how long it took to paint, milliseconds
 *
 * A piece of a scene as pixels.
 */
typedef struct
{
  EntenteScene       *scene;
  const EntenteTheme *theme;
  EntenteViewport     viewport;
  EntenteRect         area;
  int                 factor;
  double              grid;
  cairo_surface_t    *surface;
  double              cost;
} EntenteSheet;

EntenteSheet *entente_sheet_new   (EntenteScene           *scene,
                                   const EntenteTheme     *theme,
                                   const EntenteViewport  *viewport,
                                   const EntenteRect      *area,
                                   int                     factor,
                                   double                  grid) G_GNUC_WARN_UNUSED_RESULT;
void          entente_sheet_free  (EntenteSheet           *self);
void          entente_sheet_reuse (EntenteSheet           *self,
                                   cairo_surface_t        *surface);
void          entente_sheet_paint (EntenteSheet           *self);
void          entente_sheet_shift (EntenteSheet           *self,
                                   const EntenteViewport  *viewport,
                                   const EntenteRect      *area);
EntenteRect   entente_sheet_get_place (const EntenteSheet *self,
                                   const EntenteViewport  *viewport);
void          entente_sheet_blit  (const EntenteSheet     *self,
                                   cairo_t                *cr,
                                   const EntenteViewport  *viewport);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteSheet, entente_sheet_free)

G_END_DECLS
