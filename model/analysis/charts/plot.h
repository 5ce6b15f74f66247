#pragma once

#include "model/analysis/economy/economy.h"
#include "model/analysis/report.h"

G_BEGIN_DECLS

/**
 * EntentePlotForm:
 * @ENTENTE_PLOT_BARS: lying bars for each category, side by side, left or right from zero
 * @ENTENTE_PLOT_SWINGS: lying bars from the base for each category, over each other
 * @ENTENTE_PLOT_METERS: a lying meter for each category, with its limit
 * @ENTENTE_PLOT_COLUMNS: standing bars for each category, on top of each other
 * @ENTENTE_PLOT_LINES: curves over a scale across, with bands
 * @ENTENTE_PLOT_POINTS: dots in a plane, perhaps joined to paths
 * @ENTENTE_PLOT_MATRIX: a cell for each pair of a row and a category
 * @ENTENTE_PLOT_STEPS: what follows from what: a column of cards for each category
 */
typedef enum
{
  ENTENTE_PLOT_BARS,
  ENTENTE_PLOT_SWINGS,
  ENTENTE_PLOT_METERS,
  ENTENTE_PLOT_COLUMNS,
  ENTENTE_PLOT_LINES,
  ENTENTE_PLOT_POINTS,
  ENTENTE_PLOT_MATRIX,
  ENTENTE_PLOT_STEPS,
} EntentePlotForm;

/**
 * EntentePlotRole:
 * @ENTENTE_PLOT_VALUE: bars, cells, cards or a solid line
 * @ENTENTE_PLOT_MIRRORED: bars that grow to the left, though their values are above 0
 * @ENTENTE_PLOT_FIGURES: numbers in a column of their own at the right of the bars
 * @ENTENTE_PLOT_BAND: what lies between low and high
 * @ENTENTE_PLOT_DOTS: dots with labels on or beside a curve
 * @ENTENTE_PLOT_HOLDS: a line that holds until the next point
 * @ENTENTE_PLOT_PATH: dots joined by an arrow in their order
 * @ENTENTE_PLOT_LIMIT: a dashed line, or a mark across the bars of a category
 */
typedef enum
{
  ENTENTE_PLOT_VALUE,
  ENTENTE_PLOT_MIRRORED,
  ENTENTE_PLOT_FIGURES,
  ENTENTE_PLOT_BAND,
  ENTENTE_PLOT_DOTS,
  ENTENTE_PLOT_HOLDS,
  ENTENTE_PLOT_PATH,
  ENTENTE_PLOT_LIMIT,
} EntentePlotRole;

/* Colours with a meaning; all others are places in the palette, the same for the same company in all charts. */
#define ENTENTE_PLOT_GETS    (G_MAXUINT - 1)
#define ENTENTE_PLOT_GIVES   (G_MAXUINT - 2)
#define ENTENTE_PLOT_ACCENT  (G_MAXUINT - 3)
#define ENTENTE_PLOT_SOFT    (G_MAXUINT - 4)
#define ENTENTE_PLOT_WARNING (G_MAXUINT - 5)

/**
 * EntentePlotPoint:
 * @x: index of the category, or a place on the scale across
 * @row: of a matrix, or within a column of cards
 * @value: unknown where there is none: then nothing is drawn, and the table shows nothing
 * @label: (nullable): beside it, or in the cell or on the card
 * @object: (nullable): id of what is selected by a click on it
 * @is_marked: it calls for attention
 */
typedef struct
{
  double       x;
  guint        row;
  EntenteRange value;
  const char  *label;
  const char  *object;
  gboolean     is_marked;
} EntentePlotPoint;

/* points: (element-type EntentePlotPoint) */
typedef struct
{
  const char     *label;
  EntentePlotRole role;
  guint           color;
  GArray         *points;
} EntentePlotSeries;

/* A line across the whole chart at one value; of the scale of values, or of that across when is_across. */
typedef struct
{
  double      value;
  gboolean    is_across;
  const char *label;
} EntentePlotMark;

/* label: what is measured, with "a year" and the like but without the unit; is_calendar: years such as 2028. */
typedef struct
{
  const char         *label;
  EntenteQuantityKind kind;
  gboolean            is_calendar;
  double              low;
  double              high;
} EntentePlotAxis;

/* label: as shown; object: (nullable): id of what it is */
typedef struct
{
  const char *label;
  const char *object;
} EntentePlotCategory;

/**
 * EntentePlot:
 * @title: what it shows, as a sentence; @subtitle: what is measured, scenario and date; @note: (nullable): below the chart:
 *   how to read it, what is missing
 * @across, @up: the scales; low and high %NAN to follow the data. The values of lying bars are on @up too.
 * @base: where bars of %ENTENTE_PLOT_SWINGS begin
 * @categories: (element-type EntentePlotCategory); @rows: (element-type EntentePlotCategory): of a matrix
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
  double          base;
  GArray         *categories;
  GArray         *rows;
  GPtrArray      *series;
  GArray         *marks;
  char            currency[4];
  gboolean        is_empty;
} EntentePlot;

/* What a chart is made from. reports: (nullable): method id -> EntenteReport, those that are there. */
typedef struct
{
  const EntenteEconomy *economy;
  GHashTable           *reports;
  const char           *scenario;
  const char           *date;
} EntentePlotSource;

/**
 * EntentePlotKind:
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
} EntentePlotKind;

EntentePlot            *entente_plot_new          (EntentePlotForm          form,
                                                   const EntentePlotSource *source) G_GNUC_WARN_UNUSED_RESULT;
void                    entente_plot_free         (EntentePlot             *self);
const char             *entente_plot_keep         (EntentePlot             *self,
                                                   const char              *text);
void                    entente_plot_set_title    (EntentePlot             *self,
                                                   const char              *format,
                                                   ...) G_GNUC_PRINTF (2, 3);
void                    entente_plot_measure      (EntentePlot             *self,
                                                   const char              *label,
                                                   EntenteQuantityKind      kind);
void                    entente_plot_set_note     (EntentePlot             *self,
                                                   const char              *format,
                                                   ...) G_GNUC_PRINTF (2, 3);
void                    entente_plot_set_empty    (EntentePlot             *self,
                                                   const char              *format,
                                                   ...) G_GNUC_PRINTF (2, 3);
guint                   entente_plot_add_category (EntentePlot             *self,
                                                   const char              *label,
                                                   const char              *object);
guint                   entente_plot_add_row      (EntentePlot             *self,
                                                   const char              *label,
                                                   const char              *object);
EntentePlotSeries      *entente_plot_add_series   (EntentePlot             *self,
                                                   const char              *label,
                                                   EntentePlotRole          role,
                                                   guint                    color);
EntentePlotPoint       *entente_plot_add_point    (EntentePlot             *self,
                                                   EntentePlotSeries       *series,
                                                   double                   x,
                                                   EntenteRange             value,
                                                   const char              *label,
                                                   const char              *object);
void                    entente_plot_add_mark     (EntentePlot             *self,
                                                   double                   value,
                                                   gboolean                 is_across,
                                                   const char              *label);
const EntentePlotSeries *entente_plot_get_series  (const EntentePlot       *self,
                                                   guint                    index);
const EntentePlotPoint *entente_plot_find_point   (const EntentePlot       *self,
                                                   guint                    series,
                                                   double                   x,
                                                   guint                    row);
char                   *entente_plot_to_table     (const EntentePlot       *self,
                                                   char                     separator) G_GNUC_WARN_UNUSED_RESULT;

const EntentePlotKind  *entente_plot_kinds_get    (guint                   *n_kinds);
const EntentePlotKind  *entente_plot_kinds_find   (const char              *id);
guint32                 entente_plot_kind_get_n_items (const EntentePlotKind *self,
                                                   const EntenteEconomy    *economy);
guint32                 entente_plot_kind_get_first (const EntentePlotKind  *self,
                                                   const EntenteEconomy    *economy);
const char             *entente_plot_kind_get_item (const EntentePlotKind  *self,
                                                   const EntenteEconomy    *economy,
                                                   guint32                  item,
                                                   const char             **name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePlot, entente_plot_free)

G_END_DECLS
