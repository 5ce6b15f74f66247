#pragma once

#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/**
 * EntenteViewport:
 * @scale: pixels a point
 * @x: where the scene's origin is on the widget, pixels
 * @y: the same, downwards
 *
 * Which part of a scene a widget shows, and how large.
 */
typedef struct
{
  double scale;
  double x;
  double y;
} EntenteViewport;

/* At 100 % a point is as large as in the text of the window. */
#define ENTENTE_VIEWPORT_ACTUAL_SCALE (96.0 / 72.0)
#define ENTENTE_VIEWPORT_MIN_SCALE    0.01
#define ENTENTE_VIEWPORT_MAX_SCALE    8.0

EntentePoint entente_viewport_to_scene    (const EntenteViewport  *self,
                                           double                  x,
                                           double                  y);
EntenteRect  entente_viewport_rect_to_scene (const EntenteViewport *self,
                                           const EntenteRect      *rect);
EntentePoint entente_viewport_to_widget   (const EntenteViewport  *self,
                                           double                  x,
                                           double                  y);
EntenteRect  entente_viewport_rect_to_widget (const EntenteViewport *self,
                                           const EntenteRect      *rect);
void         entente_viewport_zoom_at     (EntenteViewport        *self,
                                           double                  scale,
                                           double                  x,
                                           double                  y);
void         entente_viewport_fit         (EntenteViewport        *self,
                                           const EntenteRect      *area,
                                           double                  width,
                                           double                  height,
                                           double                  max_scale);
gboolean     entente_viewport_reveal      (EntenteViewport        *self,
                                           const EntenteRect      *area,
                                           double                  width,
                                           double                  height);

G_END_DECLS
