#pragma once

#include "widgets/drawing/plot-painter.h"

G_BEGIN_DECLS

/* All in points */
#define ENTENTE_BARS_VALUE_GAP    4.
#define ENTENTE_BARS_LABEL_BAR    10.
#define ENTENTE_BARS_TICKS_HEIGHT 16.

/**
 * EntentePlotBars:
 * @names: where the names of the rows stand
 * @field: where the bars lie
 * @figures: how wide the column of figures at the right is; 0 without figures
 * @row: how high a row is
 * @bar: how high a bar is
 * @left_values, @right_values: room for the values beside the bars
 * @base: where bars begin
 * @n_rows: how many rows there is room for
 * @n_beside: how many bars of a row stand side by side
 *
 * What stands where in a plot of lying bars, in points.
 */
typedef struct
{
  EntentePlotPainter *painter;
  EntenteTicks        ticks;
  EntenteRect         names;
  EntenteRect         field;
  double              figures;
  double              row;
  double              bar;
  double              left_values;
  double              right_values;
  double              base;
  guint               n_rows;
  guint               n_beside;
} EntentePlotBars;

void     entente_plot_bars_init      (EntentePlotBars         *bars,
                                      EntentePlotPainter      *painter);
gboolean entente_plot_is_bar         (const EntentePlotSeries *series);
double   entente_plot_get_sign       (const EntentePlotSeries *series);
gboolean entente_plot_bars_lead_left (const EntentePlotBars   *bars,
                                      const EntentePlotSeries *series,
                                      const EntentePlotPoint  *point);
double   entente_plot_bars_get_x     (const EntentePlotBars   *bars,
                                      double                   value);
double   entente_plot_bars_get_right (const EntentePlotBars   *bars);

G_END_DECLS
