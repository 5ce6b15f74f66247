#pragma once

#include "widgets/drawing/renderer.h"
#include "widgets/drawing/stamps.h"

#include <math.h>

G_BEGIN_DECLS

/* Points of the paper: corners below this radius are square there; and curves that bend less are straight. */
#define ENTENTE_PAPER_RADIUS 0.4
#define ENTENTE_PAPER_BEND   0.02

/**
 * EntenteRenderer:
 * @cr: where to draw
 * @points: of the paths of the scene
 * @detail: pixels per point on a screen; 0 to draw everything
 * @scale: points of the paper a point, where there are no pixels
 * @grid: of what is drawn, points; 0 for none
 * @stamps: (nullable): where the drawing goes into a document
 *
 * A scene being drawn by cairo.
 */
typedef struct
{
  cairo_t            *cr;
  const EntenteTheme *theme;
  const EntentePoint *points;
  double              detail;
  double              scale;
  double              grid;
  EntenteStamps      *stamps;
} EntenteRenderer;

static inline double
entente_renderer_snap (const EntenteRenderer *self,
                       double                 value)
{
  return self->grid > 0 ? round (value / self->grid) * self->grid : value;
}

static inline void
entente_renderer_set_color (cairo_t            *cr,
                            const EntenteColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

void     entente_renderer_move_to         (const EntenteRenderer  *self,
                                           const EntentePoint     *to);
void     entente_renderer_curve_to        (const EntenteRenderer  *self,
                                           const EntentePoint     *curve,
                                           double                  tolerance);
void     entente_renderer_trace_box       (const EntenteRenderer  *self,
                                           const EntenteRect      *box,
                                           double                  radius);
void     entente_renderer_trace_path      (const EntenteRenderer  *self,
                                           const EntenteSceneItem *item);
void     entente_renderer_stroke          (const EntenteRenderer  *self,
                                           const EntenteSceneItem *item);
gboolean entente_renderer_draw_opaque_box (const EntenteRenderer  *self,
                                           const EntenteSceneItem *item);

G_END_DECLS
