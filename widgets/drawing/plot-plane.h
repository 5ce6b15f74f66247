#pragma once

#include "widgets/drawing/label-field.h"
#include "widgets/drawing/plot-painter.h"

G_BEGIN_DECLS

/**
 * EntentePlotPlane:
 * @field: between the scales, points
 * @low, @high: what of the scale across it shows
 * @labels: where there is room for labels
 *
 * Two scales and what lies between them.
 */
typedef struct
{
  EntentePlotPainter *painter;
  EntenteTicks        across;
  EntenteTicks        up;
  EntenteRect         field;
  double              low;
  double              high;
  EntenteLabelField   labels;
} EntentePlotPlane;

static inline double
entente_plot_plane_get_x (const EntentePlotPlane *plane,
                          double                  value)
{
  return plane->field.x + (value - plane->low) / (plane->high - plane->low) * plane->field.width;
}

static inline double
entente_plot_plane_get_y (const EntentePlotPlane *plane,
                          double                  value)
{
  return plane->field.y + plane->field.height - (value - plane->up.low) / (plane->up.high - plane->up.low) * plane->field.height;
}

double entente_plot_plane_get_margin   (const EntentePlotPainter *painter);
void   entente_plot_plane_draw_series  (EntentePlotPlane         *plane);
void   entente_plot_plane_label_series (EntentePlotPlane         *plane);

G_END_DECLS
