#pragma once

#include "model/analysis/charts/plot.h"
#include "widgets/drawing/plot-ticks.h"
#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

G_BEGIN_DECLS

/* What the files that draw charts share; widgets/drawing/plot-scene.h is for everybody else. */

/**
 * EntentePlotPainter:
 * @area: what is left to draw in, points
 */
typedef struct
{
  const EntentePlot  *plot;
  const EntenteTheme *theme;
  EntenteScene       *scene;
  EntenteRect         area;
} EntentePlotPainter;

/* What a text of a plot is; that says how it is written. */
typedef enum
{
  ENTENTE_PLOT_TEXT_TITLE,
  ENTENTE_PLOT_TEXT_SUBTITLE,
  ENTENTE_PLOT_TEXT_NOTE,
  ENTENTE_PLOT_TEXT_TICK,
  ENTENTE_PLOT_TEXT_LABEL,
  ENTENTE_PLOT_TEXT_VALUE,
  ENTENTE_PLOT_TEXT_STRONG,
  ENTENTE_PLOT_TEXT_EMPTY,
} EntentePlotText;

/**
 * EntentePlotLine:
 * @ENTENTE_PLOT_LINE_GRID: at a tick
 * @ENTENTE_PLOT_LINE_ZERO: where bars begin, or how far something may reach
 * @ENTENTE_PLOT_LINE_MARK: at what the plot marks, such as today
 * @ENTENTE_PLOT_LINE_LEADER: from a word to what it names
 */
typedef enum
{
  ENTENTE_PLOT_LINE_GRID,
  ENTENTE_PLOT_LINE_ZERO,
  ENTENTE_PLOT_LINE_MARK,
  ENTENTE_PLOT_LINE_LEADER,
} EntentePlotLine;

/* How a text is set: at most so many lines, at most so wide; width 0 for one line as wide as it needs. */
typedef struct
{
  EntentePlotText text;
  EntenteAlign    align;
  int             max_lines;
  double          width;
  const char     *object;
} EntentePlotSetting;

/* text */
void         entente_plot_measure_text  (const EntentePlotPainter *painter,
                                         const EntentePlotSetting *setting,
                                         const char               *text,
                                         double                   *width,
                                         double                   *height);
EntenteRect  entente_plot_draw_text     (EntentePlotPainter       *painter,
                                         const EntentePlotSetting *setting,
                                         const char               *text,
                                         double                    x,
                                         double                    y);
void         entente_plot_clear_text    (EntentePlotPainter       *painter,
                                         const EntentePlotSetting *setting,
                                         const char               *text,
                                         double                    x,
                                         double                    y);
double       entente_plot_measure_ticks (const EntentePlotPainter *painter,
                                         const EntenteTicks       *ticks);

/* pens */
EntenteColor entente_plot_color         (const EntenteTheme       *theme,
                                         guint                     color);
void         entente_plot_draw_line     (EntentePlotPainter       *painter,
                                         EntentePlotLine           line,
                                         double                    x1,
                                         double                    y1,
                                         double                    x2,
                                         double                    y2);
void         entente_plot_draw_path     (EntentePlotPainter       *painter,
                                         const GArray             *path,
                                         guint                     color,
                                         double                    width,
                                         gboolean                  is_dashed,
                                         const char               *object);
void         entente_plot_fill_path     (EntentePlotPainter       *painter,
                                         const GArray             *path,
                                         guint                     color);
void         entente_plot_draw_bar      (EntentePlotPainter       *painter,
                                         const EntenteRect        *bar,
                                         guint                     color,
                                         const char               *object);
void         entente_plot_draw_dot      (EntentePlotPainter       *painter,
                                         double                    x,
                                         double                    y,
                                         double                    radius,
                                         guint                     color,
                                         const char               *object);
void         entente_plot_draw_warning  (EntentePlotPainter       *painter,
                                         double                    x,
                                         double                    y,
                                         double                    size);

/* frame: title, key, note */
void         entente_plot_draw_frame    (EntentePlotPainter       *painter,
                                         gboolean                  with_heading);
void         entente_plot_draw_key      (EntentePlotPainter       *painter);
void         entente_plot_draw_rest     (EntentePlotPainter       *painter,
                                         guint                     n_hidden);

/* values */
char        *entente_plot_value_text    (const EntentePlotPainter *painter,
                                         const EntentePlotPoint   *point) G_GNUC_WARN_UNUSED_RESULT;
void         entente_plot_find_span     (const EntentePlot        *plot,
                                         double                   *low,
                                         double                   *high);
char        *entente_plot_get_unit      (const EntentePlot        *plot,
                                         const EntenteTicks       *ticks,
                                         EntenteQuantityKind       kind) G_GNUC_WARN_UNUSED_RESULT;
void         entente_plot_name_category (EntentePlotPainter       *painter,
                                         guint                     category,
                                         const EntenteRect        *bounds);

/* forms */
void         entente_plot_draw_bars     (EntentePlotPainter       *painter);
void         entente_plot_draw_columns  (EntentePlotPainter       *painter);
void         entente_plot_draw_plane    (EntentePlotPainter       *painter);
void         entente_plot_draw_matrix   (EntentePlotPainter       *painter);
void         entente_plot_draw_steps    (EntentePlotPainter       *painter);

G_END_DECLS
