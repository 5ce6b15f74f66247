/* A cell for each pair. */

#include "widgets/drawing/path.h"
#include "widgets/drawing/plot-painter.h"

#include <glib/gi18n.h>
#include <math.h>

/* All in points, or parts of the width */
#define NAMES_PART  0.26
#define NAME_GAP    10.
#define CELL_GAP    2.
#define MIN_CELL    46.
#define MAX_CELL    130.
#define MIN_ROW     18.
#define MAX_ROW     52.
#define HEAD_LINES  3
#define MARK        10.
#define REST_HEIGHT 12.

/* A cell is filled so far by the greatest value. */
#define FULL 0.55

typedef struct
{
  EntentePlotPainter *painter;
  EntenteRect         field;
  double              names;
  double              cell;
  double              row;
  double              largest;
  guint               n_rows;
  guint               n_columns;
} Matrix;

static void
measure_names (Matrix *matrix)
{
  const EntentePlot *plot = matrix->painter->plot;
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_LABEL, ENTENTE_ALIGN_START, 1, 0, NULL};
  double             width;

  for (guint i = 0; i < plot->rows->len; i++)
    {
      entente_plot_measure_text (matrix->painter, &setting, g_array_index (plot->rows, EntentePlotCategory, i).label, &width, NULL);
      matrix->names = MAX (matrix->names, width);
    }

  matrix->names = MIN (matrix->names, floor (matrix->painter->area.width * NAMES_PART)) + NAME_GAP;
}

static double
measure_heads (Matrix *matrix)
{
  const EntentePlot *plot = matrix->painter->plot;
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_LABEL, ENTENTE_ALIGN_CENTER, HEAD_LINES, matrix->cell - CELL_GAP, NULL};
  double             tallest = 0, height;

  for (guint i = 0; i < matrix->n_columns; i++)
    {
      entente_plot_measure_text (matrix->painter, &setting, g_array_index (plot->categories, EntentePlotCategory, i).label, NULL, &height);
      tallest = MAX (tallest, height);
    }

  return tallest + 4;
}

static void
place_field (Matrix *matrix)
{
  EntentePlotPainter *painter = matrix->painter;
  double              wide, head;
  guint               n_hidden;

  measure_names (matrix);
  wide = painter->area.width - matrix->names;
  matrix->n_columns = MIN (painter->plot->categories->len, MAX (1, (guint)(wide / MIN_CELL)));
  matrix->cell = MIN (wide / matrix->n_columns, MAX_CELL);
  head = measure_heads (matrix);
  matrix->n_rows = MIN (painter->plot->rows->len, MAX (1, (guint)((painter->area.height - head - REST_HEIGHT) / MIN_ROW)));
  n_hidden = painter->plot->rows->len - matrix->n_rows + painter->plot->categories->len - matrix->n_columns;

  if (n_hidden > 0)
    entente_plot_draw_rest (painter, n_hidden);

  matrix->row = MIN ((painter->area.height - head) / matrix->n_rows, MAX_ROW);
  matrix->field = (EntenteRect) {painter->area.x + matrix->names, painter->area.y + head, matrix->cell * matrix->n_columns, matrix->row * matrix->n_rows};
}

static void
find_largest (Matrix *matrix)
{
  const GArray *points = entente_plot_get_series (matrix->painter->plot, 0)->points;

  for (guint i = 0; i < points->len; i++)
    matrix->largest = fmax (matrix->largest, fabs (entente_range_get_middle (g_array_index (points, EntentePlotPoint, i).value)));
}

static EntenteColor
choose_fill (const Matrix           *matrix,
             const EntentePlotPoint *point)
{
  const EntenteTheme *theme = matrix->painter->theme;
  double              value = point != NULL ? entente_range_get_middle (point->value) : NAN;
  EntenteColor        ink = value < 0 || (point != NULL && point->is_marked) ? theme->warning : theme->accent;

  if (!isfinite (value))
    return entente_color_mix (theme->card, theme->card_edge, 0.18);

  return entente_color_mix (theme->card, ink, 0.08 + (FULL - 0.08) * (matrix->largest > 0 ? fabs (value) / matrix->largest : 0));
}

/* On what the cell is filled with, black or white, whichever reads better */
static EntenteColor
choose_ink (const Matrix *matrix,
            EntenteColor  fill)
{
  const EntenteTheme *theme = matrix->painter->theme;

  return entente_color_get_contrast (theme->text, fill) >= entente_color_get_contrast (theme->card, fill) ? theme->text : theme->card;
}

/* A range that has no room is said by its middle. */
static char *
choose_words (Matrix                 *matrix,
              const EntentePlotPoint *point,
              double                  width)
{
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_VALUE, ENTENTE_ALIGN_CENTER, 1, 0, NULL};
  g_autofree char   *text = entente_plot_value_text (matrix->painter, point);
  double             needed;

  entente_plot_measure_text (matrix->painter, &setting, text, &needed, NULL);

  if (needed > width && point->label == NULL && point->value.low < point->value.high)
    return entente_number_to_text (entente_range_get_middle (point->value), matrix->painter->plot->up.kind, NULL);

  return g_steal_pointer (&text);
}

static void
draw_words (Matrix                 *matrix,
            const EntentePlotPoint *point,
            const EntenteRect      *cell,
            EntenteColor            ink)
{
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_VALUE, ENTENTE_ALIGN_CENTER, cell->height > 26 ? 2 : 1, cell->width - 4, NULL};
  g_autofree char   *text = choose_words (matrix, point, cell->width - 4);
  EntenteSceneItem   item = {
      .kind = ENTENTE_SCENE_TEXT,
      .stroke = ink,
      .text = text,
      .style = {9.5f, point->is_marked ? 700 : 400, FALSE, ENTENTE_ALIGN_CENTER, setting.max_lines},
  };
  double height;

  entente_plot_measure_text (matrix->painter, &setting, text, NULL, &height);
  item.bounds = (EntenteRect) {cell->x + 2, cell->y + (cell->height - height) / 2, cell->width - 4, height};
  entente_scene_add (matrix->painter->scene, &item);
}

static void
name_cell (Matrix                 *matrix,
           const EntentePlotPoint *point,
           guint                   row,
           guint                   column,
           const EntenteRect      *cell)
{
  const EntentePlot *plot = matrix->painter->plot;
  g_autofree char   *value = entente_number_range_to_text (point->value, plot->up.kind, plot->currency);
  g_autofree char   *name = g_strdup_printf (_("%s, %s: %s"), g_array_index (plot->rows, EntentePlotCategory, row).label,
                                             g_array_index (plot->categories, EntentePlotCategory, column).label,
                                           point->label != NULL ? point->label : value);

  entente_scene_add_name (matrix->painter->scene, point->object, cell, name);
}

static void
draw_cell (Matrix *matrix,
           guint   row,
           guint   column)
{
  const EntentePlotPoint *point = entente_plot_find_point (matrix->painter->plot, 0, column, row);
  EntenteColor            fill = choose_fill (matrix, point);
  EntenteSceneItem        item = {
           .kind = ENTENTE_SCENE_BOX,
           .part = point != NULL && point->object != NULL ? ENTENTE_PART_BODY : ENTENTE_PART_DECORATION,
           .object = point != NULL ? point->object : NULL,
           .bounds = {matrix->field.x + column * matrix->cell, matrix->field.y + row * matrix->row, matrix->cell - CELL_GAP, matrix->row - CELL_GAP},
           .fill = fill,
           .radius = 2,
  };

  if (point != NULL && point->is_marked)
    {
      item.stroke = matrix->painter->theme->warning;
      item.stroke_width = 1.5f;
    }

  entente_scene_add (matrix->painter->scene, &item);

  if (point == NULL)
    return;

  draw_words (matrix, point, &item.bounds, choose_ink (matrix, fill));
  name_cell (matrix, point, row, column, &item.bounds);

  if (point->is_marked && matrix->cell > 7 * MARK)
    entente_plot_draw_warning (matrix->painter, item.bounds.x + MARK * 0.7, item.bounds.y + MARK * 0.7, MARK);
}

static void
draw_heads (Matrix *matrix)
{
  const EntentePlot *plot = matrix->painter->plot;

  for (guint i = 0; i < matrix->n_columns; i++)
    {
      const EntentePlotCategory *category = &g_array_index (plot->categories, EntentePlotCategory, i);
      EntentePlotSetting         setting = {ENTENTE_PLOT_TEXT_LABEL, ENTENTE_ALIGN_CENTER, HEAD_LINES, matrix->cell - CELL_GAP, category->object};
      double                     height;

      entente_plot_measure_text (matrix->painter, &setting, category->label, NULL, &height);
      entente_plot_draw_text (matrix->painter, &setting, category->label, matrix->field.x + (i + 0.5) * matrix->cell - CELL_GAP / 2,
                              matrix->field.y - height - 4);
    }
}

static void
draw_names (Matrix *matrix)
{
  const EntentePlot *plot = matrix->painter->plot;

  for (guint i = 0; i < matrix->n_rows; i++)
    {
      const EntentePlotCategory *category = &g_array_index (plot->rows, EntentePlotCategory, i);
      EntentePlotSetting         setting = {ENTENTE_PLOT_TEXT_LABEL, ENTENTE_ALIGN_START, matrix->row > 27 ? 2 : 1, matrix->names - NAME_GAP, category->object};
      double                     height;

      entente_plot_measure_text (matrix->painter, &setting, category->label, NULL, &height);
      entente_plot_draw_text (matrix->painter, &setting, category->label, matrix->painter->area.x,
                              matrix->field.y + (i + 0.5) * matrix->row - height / 2 - CELL_GAP / 2);
    }
}

/**
 * entente_plot_draw_matrix:
 * @painter: a painter
 *
 * Draws a cell for each row and category, stronger for greater values, with the value in it.
 */
void
entente_plot_draw_matrix (EntentePlotPainter *painter)
{
  Matrix matrix = {.painter = painter};

  place_field (&matrix);
  find_largest (&matrix);
  draw_heads (&matrix);
  draw_names (&matrix);

  for (guint row = 0; row < matrix.n_rows; row++)
    for (guint column = 0; column < matrix.n_columns; column++)
      draw_cell (&matrix, row, column);
}
