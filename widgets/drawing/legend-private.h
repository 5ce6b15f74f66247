#pragma once

#include "widgets/drawing/legend.h"

G_BEGIN_DECLS

/* Points: the height of a row, and the length of a line that is explained */
#define ENTENTE_LEGEND_ROW  13.
#define ENTENTE_LEGEND_LINE 25.

/* What an entry shows beside its text */
typedef enum
{
  ENTENTE_LEGEND_DIMENSION,
  ENTENTE_LEGEND_STATUS,
  ENTENTE_LEGEND_MARK,
  ENTENTE_LEGEND_REGION,
  ENTENTE_LEGEND_PLACEHOLDER,
  ENTENTE_LEGEND_STAKE,
  ENTENTE_LEGEND_VENTURE,
  ENTENTE_LEGEND_GETS,
  ENTENTE_LEGEND_COMMON,
  ENTENTE_LEGEND_DOTS,
  ENTENTE_LEGEND_LOOK,
} EntenteLegendSample;

/**
 * EntenteLegendEntry:
 * @kind: what it shows
 * @index: of the dimension, status, mark, region or look
 * @text: what that means
 */
typedef struct
{
  EntenteLegendSample kind;
  guint32             index;
  const char         *text;
} EntenteLegendEntry;

/**
 * EntenteLegend:
 * @width: the room for all of it, points
 * @heading: the room for headings beside their entries, points
 * @left: where the entries of the section begin
 * @right: where they end
 * @x: where the next entry begins
 * @y: the upper edge of its row
 *
 * A legend that is being drawn.
 */
typedef struct
{
  const EntenteChart *chart;
  const EntenteTheme *theme;
  EntenteScene       *scene;
  double              width;
  double              heading;
  double              left;
  double              right;
  double              x;
  double              y;
} EntenteLegend;

void   entente_legend_add_entry           (GArray                   *entries,
                                           EntenteLegendSample       kind,
                                           guint32                   index,
                                           const char               *text);
void   entente_legend_collect_dimensions  (const EntenteChart       *chart,
                                           const EntenteTheme       *theme,
                                           GArray                   *entries);
void   entente_legend_collect_statuses    (const EntenteChart       *chart,
                                           const EntenteTheme       *theme,
                                           GArray                   *entries);
void   entente_legend_collect_kinds       (const EntenteChart       *chart,
                                           const EntenteTheme       *theme,
                                           GArray                   *entries);
void   entente_legend_collect_dots        (const EntenteChart       *chart,
                                           const EntenteTheme       *theme,
                                           GArray                   *entries);
void   entente_legend_collect_regions     (const EntenteChart       *chart,
                                           const EntenteTheme       *theme,
                                           GArray                   *entries);
void   entente_legend_collect_marks       (const EntenteChart       *chart,
                                           const EntenteTheme       *theme,
                                           GArray                   *entries);
double entente_legend_get_sample_width    (const EntenteLegend      *legend,
                                           const EntenteLegendEntry *entry);
void   entente_legend_draw_sample         (EntenteLegend            *legend,
                                           const EntenteLegendEntry *entry);

G_END_DECLS
