#pragma once

#include "model/analysis/analyst.h"

G_BEGIN_DECLS

/**
 * EntentePlotForm:
 * @ENTENTE_PLOT_BARS: a bar for each category and series, side by side, up or down from zero
 * @ENTENTE_PLOT_STACKED_BARS: the same, on top of each other
 * @ENTENTE_PLOT_SWINGS: a lying bar from low to high for each category, longest first
 * @ENTENTE_PLOT_LINES: curves over a scale across, with bands
 * @ENTENTE_PLOT_POINTS: dots in a plane, perhaps joined to paths
 * @ENTENTE_PLOT_MATRIX: a cell for each pair of categories
 * @ENTENTE_PLOT_METERS: a lying meter with a limit for each category
 */
typedef enum
{
  ENTENTE_PLOT_BARS,
  ENTENTE_PLOT_STACKED_BARS,
  ENTENTE_PLOT_SWINGS,
  ENTENTE_PLOT_LINES,
  ENTENTE_PLOT_POINTS,
  ENTENTE_PLOT_MATRIX,
  ENTENTE_PLOT_METERS,
} EntentePlotForm;

/**
 * EntentePlotRole:
 * @ENTENTE_PLOT_VALUE: bars, cells or a solid line
 * @ENTENTE_PLOT_BAND: what lies between low and high
 * @ENTENTE_PLOT_DOTS: dots with labels on or beside a curve
 * @ENTENTE_PLOT_STEPS: a line that holds until the next point
 * @ENTENTE_PLOT_PATH: dots joined by an arrow in their order
 * @ENTENTE_PLOT_LIMIT: a dashed line
 */
typedef enum
{
  ENTENTE_PLOT_VALUE,
  ENTENTE_PLOT_BAND,
  ENTENTE_PLOT_DOTS,
  ENTENTE_PLOT_STEPS,
  ENTENTE_PLOT_PATH,
  ENTENTE_PLOT_LIMIT,
} EntentePlotRole;

/**
 * EntentePlotPoint:
 * @x: category index for bars, swings, meters and columns of a matrix; else on the scale across
 * @row: of a matrix
 * @low: value, or least value; %NAN where not known: then nothing is drawn, and the table shows a dash
 * @high: equal to @low for a single number
 * @label: (nullable): beside it
 * @object: (nullable): id of what is selected by a click on it
 * @is_marked: it calls for attention
 */
typedef struct
{
  double      x;
  guint       row;
  double      low;
  double      high;
  const char *label;
  const char *object;
  gboolean    is_marked;
} EntentePlotPoint;

/* points: (element-type EntentePlotPoint); color: index into the palette, the same for the same company in all charts */
typedef struct
{
  const char     *label;
  EntentePlotRole role;
  guint           color;
  GArray         *points;
} EntentePlotSeries;

/* A line across the whole chart at one value; of the scale up, or across when is_across. */
typedef struct
{
  double      value;
  gboolean    is_across;
  const char *label;
} EntentePlotMark;

typedef struct
{
  const char         *label;
  EntenteQuantityKind kind;
  double              low;
  double              high;
} EntentePlotAxis;

/**
 * EntentePlot:
 * @title: what it shows, translated; @subtitle: scenario, date, unit; @note: (nullable): below the chart: how to read it, what is missing
 * @across, @up: the scales; low and high %NAN to follow the data
 * @categories: (element-type utf8): across; @rows: (element-type utf8): of a matrix; @category_objects: ids or %NULL
 * @series: (element-type EntentePlotSeries*); @marks: (element-type EntentePlotMark)
 * @currency: of money
 * @is_empty: nothing of it is known; @note then says what to enter
 *
 * A chart as data: drawn as a scene, copied as a table. All strings live in it.
 */
typedef struct
{
  GStringChunk   *strings;
  EntentePlotForm form;
  const char     *title;
  const char     *subtitle;
  const char     *note;
  EntentePlotAxis across;
  EntentePlotAxis up;
  GPtrArray      *categories;
  GPtrArray      *category_objects;
  GPtrArray      *rows;
  GPtrArray      *series;
  GArray         *marks;
  char            currency[4];
  gboolean        is_empty;
} EntentePlot;

/* What a chart is made from. reports: method id -> EntenteReport, those that are there. */
typedef struct
{
  EntenteEconomy *economy;
  GHashTable     *reports;
  const char     *scenario;
  const char     *date;
} EntentePlotSource;

/**
 * EntenteChartKind:
 * @id: as in commands and files
 * @label: as shown, to be passed through gettext()
 * @help: what it answers, to be passed through gettext()
 * @target: what it is a chart of: %ENTENTE_PLATFORM ...; %ENTENTE_PROJECT_ROOT for the plan as a whole
 * @make: the chart of one object (place in its array of the economy), or of the plan
 */
typedef struct
{
  const char *id;
  const char *label;
  const char *help;
  EntenteType target;
  EntentePlot *(*make) (const EntentePlotSource *source,
                        guint32                  item);
} EntenteChartKind;

EntentePlot            *entente_plot_new          (EntentePlotForm          form,
                                                   const EntentePlotSource *source) G_GNUC_WARN_UNUSED_RESULT;
void                    entente_plot_free         (EntentePlot             *self);
const char             *entente_plot_keep         (EntentePlot             *self,
                                                   const char              *text);
guint                   entente_plot_add_category (EntentePlot             *self,
                                                   const char              *label,
                                                   const char              *object);
EntentePlotSeries      *entente_plot_add_series   (EntentePlot             *self,
                                                   const char              *label,
                                                   EntentePlotRole          role,
                                                   guint                    color);
void                    entente_plot_add_point    (EntentePlot             *self,
                                                   EntentePlotSeries       *series,
                                                   double                   x,
                                                   EntenteRange             value,
                                                   const char              *label,
                                                   const char              *object);
void                    entente_plot_add_mark     (EntentePlot             *self,
                                                   double                   value,
                                                   gboolean                 is_across,
                                                   const char              *label);
char                   *entente_plot_to_table     (const EntentePlot       *self,
                                                   char                     separator) G_GNUC_WARN_UNUSED_RESULT;
const EntenteChartKind *entente_charts_get        (guint                   *n_kinds);
const EntenteChartKind *entente_charts_find       (const char              *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePlot, entente_plot_free)

G_END_DECLS
