/* Standing bars, on top of each other, for years and other short categories. */

#include "widgets/drawing/plot-painter.h"

#include <math.h>

/* All in points, or parts of the width */
#define CAPTION_HEIGHT 15.
#define NAMES_HEIGHT   17.
#define TICK_GAP       6.
#define UP_SPACING     42.
#define COLUMN_PART    0.68
#define MAX_COLUMN     64.
#define NAME_SPACING   6.
#define VALUE_GAP      2.
#define LIMIT_OVER     4.

typedef struct
{
  EntentePlotPainter *painter;
  EntenteTicks        ticks;
  EntenteRect         field;
  double              slot;
  double              column;
  guint               name_step;
} Columns;

static double
get_y (const Columns *columns,
       double         value)
{
  return columns->field.y + columns->field.height -
         (value - columns->ticks.low) / (columns->ticks.high - columns->ticks.low) * columns->field.height;
}

static double
get_left (const Columns *columns,
          guint          category)
{
  return columns->field.x + category * columns->slot + (columns->slot - columns->column) / 2;
}

/* Known values on top of each other, those below zero downwards */
static double
add_up (const EntentePlot *plot,
        guint              category,
        gboolean           is_below)
{
  double sum = 0;

  for (guint i = 0; i < plot->series->len; i++)
    {
      const EntentePlotPoint *point = entente_plot_find_point (plot, i, category, 0);
      double                  value = point != NULL ? entente_range_get_middle (point->value) : NAN;

      if (entente_plot_get_series (plot, i)->role == ENTENTE_PLOT_VALUE && isfinite (value) && (value < 0) == is_below)
        sum += value;
    }

  return sum;
}

static void
init_ticks (Columns *columns)
{
  const EntentePlot *plot = columns->painter->plot;
  double             low, high;

  entente_plot_find_span (plot, &low, &high);
  low = MIN (low, 0);
  high = MAX (high, 0);

  for (guint i = 0; i < plot->categories->len; i++)
    {
      low = MIN (low, add_up (plot, i, TRUE));
      high = MAX (high, add_up (plot, i, FALSE));
    }

  entente_ticks_init (&columns->ticks, low, high, (guint)MAX (2, columns->field.height / UP_SPACING), plot->up.kind);
}

/* Every name, or every second, or every fifth: as many as fit beside each other */
static guint
choose_name_step (const Columns *columns)
{
  const EntentePlot *plot = columns->painter->plot;
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_TICK, ENTENTE_ALIGN_CENTER, 1, 0, NULL};
  double             widest = 0, width;

  for (guint i = 0; i < plot->categories->len; i++)
    {
      entente_plot_measure_text (columns->painter, &setting, g_array_index (plot->categories, EntentePlotCategory, i).label, &width, NULL);
      widest = MAX (widest, width);
    }

  return (guint)MAX (1, ceil ((widest + NAME_SPACING) / columns->slot));
}

static void
place_field (Columns *columns)
{
  const EntenteRect *area = &columns->painter->area;
  double             left;

  columns->field = (EntenteRect) {area->x, area->y + CAPTION_HEIGHT, area->width, MAX (40, area->height - CAPTION_HEIGHT - NAMES_HEIGHT)};
  init_ticks (columns);
  left = entente_plot_measure_ticks (columns->painter, &columns->ticks) + TICK_GAP;
  columns->field.x += left;
  columns->field.width -= left;
  columns->slot = columns->field.width / columns->painter->plot->categories->len;
  columns->column = MIN (columns->slot * COLUMN_PART, MAX_COLUMN);
  columns->name_step = choose_name_step (columns);
}

static void
draw_scale (Columns *columns)
{
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_TICK, ENTENTE_ALIGN_END, 1, 0, NULL};
  EntentePlotSetting caption = {ENTENTE_PLOT_TEXT_TICK, ENTENTE_ALIGN_START, 1, 0, NULL};
  g_autofree char   *unit = entente_plot_get_unit (columns->painter->plot, &columns->ticks, columns->painter->plot->up.kind);
  double             height;

  for (guint i = 0; i < columns->ticks.n; i++)
    {
      double           y = get_y (columns, entente_ticks_get (&columns->ticks, i));
      g_autofree char *text = entente_ticks_format (&columns->ticks, i);

      entente_plot_measure_text (columns->painter, &setting, text, NULL, &height);
      entente_plot_draw_line (columns->painter, ENTENTE_PLOT_LINE_GRID, columns->field.x, y, columns->field.x + columns->field.width, y);
      entente_plot_draw_text (columns->painter, &setting, text, columns->field.x - TICK_GAP, y - height / 2);
    }

  if (*unit != '\0')
    entente_plot_draw_text (columns->painter, &caption, unit, columns->painter->area.x, columns->painter->area.y - 4);
}

static void
draw_part (Columns                 *columns,
           const EntentePlotSeries *series,
           const EntentePlotPoint  *point,
           guint                    category,
           double                   sums[2])
{
  double      value = point != NULL ? entente_range_get_middle (point->value) : NAN;
  double     *sum = &sums[value < 0];
  double      from = get_y (columns, *sum), to;
  EntenteRect bar;

  if (!isfinite (value) || value == 0)
    return;

  *sum += value;
  to = get_y (columns, *sum);
  bar = (EntenteRect) {get_left (columns, category), MIN (from, to), columns->column, fabs (to - from)};

  /* A hair of paper keeps parts on top of each other apart. */
  if (bar.height > 3)
    {
      bar.height -= 0.8;
      bar.y += to < from ? 0 : 0.8;
    }

  entente_plot_draw_bar (columns->painter, &bar, series->color, point->object);
}

static void
draw_total (Columns *columns,
            guint    category,
            double   total)
{
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_VALUE, ENTENTE_ALIGN_CENTER, 1, 0, NULL};
  g_autofree char   *text = entente_number_to_text (total, columns->painter->plot->up.kind, NULL);
  double             x = get_left (columns, category) + columns->column / 2, y, width, height;

  entente_plot_measure_text (columns->painter, &setting, text, &width, &height);

  if (!(total > 0) || width > columns->slot - 2)
    return;

  y = get_y (columns, total) - height - VALUE_GAP;
  entente_plot_clear_text (columns->painter, &setting, text, x, y);
  entente_plot_draw_text (columns->painter, &setting, text, x, y);
}

static void
draw_name (Columns *columns,
           guint    category)
{
  const EntentePlotCategory *named = &g_array_index (columns->painter->plot->categories, EntentePlotCategory, category);
  EntentePlotSetting         setting = {ENTENTE_PLOT_TEXT_TICK, ENTENTE_ALIGN_CENTER, 1, 0, named->object};

  if (category % columns->name_step == 0)
    entente_plot_draw_text (columns->painter, &setting, named->label, get_left (columns, category) + columns->column / 2,
                            columns->field.y + columns->field.height + 4);
}

static void
draw_column (Columns *columns,
             guint    category)
{
  const EntentePlot *plot = columns->painter->plot;
  EntenteRect        bounds = {columns->field.x + category * columns->slot, columns->field.y, columns->slot, columns->field.height};
  double             sums[2] = {0, 0};

  for (guint i = 0; i < plot->series->len; i++)
    if (entente_plot_get_series (plot, i)->role == ENTENTE_PLOT_VALUE)
      draw_part (columns, entente_plot_get_series (plot, i), entente_plot_find_point (plot, i, category, 0), category, sums);

  draw_name (columns, category);
  entente_plot_name_category (columns->painter, category, &bounds);
}

static void
draw_limit (Columns                 *columns,
            const EntentePlotSeries *series)
{
  double left = columns->column / 2 + LIMIT_OVER;

  for (guint i = 0; i < series->points->len; i++)
    {
      const EntentePlotPoint *point = &g_array_index (series->points, EntentePlotPoint, i);
      double                  x = get_left (columns, (guint)point->x) + columns->column / 2, y = get_y (columns, entente_range_get_middle (point->value));

      if (entente_range_is_known (point->value))
        entente_plot_draw_line (columns->painter, ENTENTE_PLOT_LINE_ZERO, x - left, y, x + left, y);
    }
}

static void
draw_marks (Columns *columns)
{
  const EntentePlot *plot = columns->painter->plot;
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_TICK, ENTENTE_ALIGN_END, 1, 0, NULL};
  double             right = columns->field.x + columns->field.width, height;

  for (guint i = 0; i < plot->marks->len; i++)
    {
      const EntentePlotMark *mark = &g_array_index (plot->marks, EntentePlotMark, i);
      double                 y = get_y (columns, mark->value);

      entente_plot_draw_line (columns->painter, ENTENTE_PLOT_LINE_MARK, columns->field.x, y, right, y);

      if (mark->label == NULL)
        continue;

      entente_plot_measure_text (columns->painter, &setting, mark->label, NULL, &height);
      entente_plot_draw_text (columns->painter, &setting, mark->label, right, columns->painter->area.y - 4);
    }
}

/**
 * entente_plot_draw_columns:
 * @painter: a painter
 *
 * Draws a column for each category, its parts on top of each other.
 */
void
entente_plot_draw_columns (EntentePlotPainter *painter)
{
  Columns columns = {.painter = painter};
  double  zero;

  entente_plot_draw_key (painter);
  place_field (&columns);
  draw_scale (&columns);

  for (guint i = 0; i < painter->plot->categories->len; i++)
    draw_column (&columns, i);

  for (guint i = 0; i < painter->plot->series->len; i++)
    if (entente_plot_get_series (painter->plot, i)->role == ENTENTE_PLOT_LIMIT)
      draw_limit (&columns, entente_plot_get_series (painter->plot, i));

  draw_marks (&columns);

  for (guint i = 0; i < painter->plot->categories->len; i++)
    draw_total (&columns, i, add_up (painter->plot, i, FALSE));

  zero = get_y (&columns, 0);
  entente_plot_draw_line (painter, ENTENTE_PLOT_LINE_ZERO, columns.field.x, zero, columns.field.x + columns.field.width, zero);
}
