/* A chart as a table, for spreadsheets and reports. */

#include "model/analysis/charts/plot.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

typedef struct
{
  GString *text;
  char     separator;
  gboolean is_first;
} Table;

/* Spreadsheets take a cell that begins so for a formula. */
static gboolean
looks_like_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

static void
add_cell (Table      *table,
          const char *text)
{
  const char special[] = {table->separator, '"', '\n', '\r', '\0'};

  if (!table->is_first)
    g_string_append_c (table->text, table->separator);

  table->is_first = FALSE;

  if (strpbrk (text, special) == NULL)
    {
      g_string_append (table->text, text);
      return;
    }

  g_string_append_c (table->text, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (table->text, '"');
      g_string_append_c (table->text, *p);
    }
  g_string_append_c (table->text, '"');
}

static void
add_text (Table      *table,
          const char *text)
{
  g_autofree char *guarded = NULL;

  if (text == NULL)
    text = "";
  if (looks_like_formula (text))
    text = guarded = g_strconcat ("'", text, NULL);

  add_cell (table, text);
}

/* All digits, with a point in every language; nothing where nothing is known */
static void
add_number (Table *table,
            double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  add_cell (table, isfinite (number) ? g_ascii_dtostr (text, sizeof text, number) : "");
}

static void
end_row (Table *table)
{
  g_string_append_c (table->text, '\n');
  table->is_first = TRUE;
}

static gboolean
has_ranges (const EntentePlotSeries *series)
{
  for (guint i = 0; i < series->points->len; i++)
    {
      EntenteRange value = g_array_index (series->points, EntentePlotPoint, i).value;

      if (value.low < value.high)
        return TRUE;
    }

  return FALSE;
}

static void
add_value (Table       *table,
           EntenteRange value,
           gboolean     with_range)
{
  add_number (table, value.low);

  if (with_range)
    add_number (table, value.high);
}

static void
add_series_heading (Table                   *table,
                    const EntentePlotSeries *series)
{
  g_autofree char *low = g_strdup_printf (_("%s, from"), series->label);
  g_autofree char *high = g_strdup_printf (_("%s, to"), series->label);

  if (!has_ranges (series))
    {
      add_text (table, series->label);
      return;
    }

  add_text (table, low);
  add_text (table, high);
}

static void
add_series_cells (Table             *table,
                  const EntentePlot *plot,
                  double             x)
{
  for (guint i = 0; i < plot->series->len; i++)
    {
      const EntentePlotPoint *point = entente_plot_find_point (plot, i, x, 0);

      add_value (table, point != NULL ? point->value : entente_range_unknown, has_ranges (entente_plot_get_series (plot, i)));
    }

  end_row (table);
}

static void
add_headings (Table             *table,
              const EntentePlot *plot,
              const char        *first)
{
  add_text (table, first);

  for (guint i = 0; i < plot->series->len; i++)
    add_series_heading (table, entente_plot_get_series (plot, i));

  end_row (table);
}

static void
write_categories (Table             *table,
                  const EntentePlot *plot)
{
  add_headings (table, plot, plot->across.label != NULL ? plot->across.label : "");

  for (guint i = 0; i < plot->categories->len; i++)
    {
      add_text (table, g_array_index (plot->categories, EntentePlotCategory, i).label);
      add_series_cells (table, plot, i);
    }
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

static GArray *
list_places (const EntentePlot *plot)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < plot->series->len; i++)
    {
      const GArray *points = entente_plot_get_series (plot, i)->points;

      for (guint j = 0; j < points->len; j++)
        g_array_append_val (places, g_array_index (points, EntentePlotPoint, j).x);
    }

  g_array_sort (places, compare_numbers);

  return places;
}

static void
write_lines (Table             *table,
             const EntentePlot *plot)
{
  g_autoptr (GArray) places = list_places (plot);

  add_headings (table, plot, plot->across.label != NULL ? plot->across.label : "");

  for (guint i = 0; i < places->len; i++)
    {
      double x = g_array_index (places, double, i);

      if (i > 0 && g_array_index (places, double, i - 1) == x)
        continue;

      add_number (table, x);
      add_series_cells (table, plot, x);
    }
}

static void
write_points (Table             *table,
              const EntentePlot *plot)
{
  add_text (table, "");
  add_text (table, "");
  add_text (table, plot->across.label);
  add_text (table, plot->up.label);
  end_row (table);

  for (guint i = 0; i < plot->series->len; i++)
    {
      const EntentePlotSeries *series = entente_plot_get_series (plot, i);

      for (guint j = 0; j < series->points->len; j++)
        {
          const EntentePlotPoint *point = &g_array_index (series->points, EntentePlotPoint, j);

          add_text (table, series->label);
          add_text (table, point->label);
          add_number (table, point->x);
          add_number (table, entente_range_get_middle (point->value));
          end_row (table);
        }
    }
}

static void
write_matrix (Table             *table,
              const EntentePlot *plot)
{
  add_text (table, "");

  for (guint i = 0; i < plot->categories->len; i++)
    add_text (table, g_array_index (plot->categories, EntentePlotCategory, i).label);

  end_row (table);

  for (guint i = 0; i < plot->rows->len; i++)
    {
      add_text (table, g_array_index (plot->rows, EntentePlotCategory, i).label);

      for (guint j = 0; j < plot->categories->len; j++)
        {
          const EntentePlotPoint *point = entente_plot_find_point (plot, 0, j, i);

          add_number (table, point != NULL ? entente_range_get_middle (point->value) : NAN);
        }

      end_row (table);
    }
}

static void
write_steps (Table             *table,
             const EntentePlot *plot)
{
  const EntentePlotSeries *series = entente_plot_get_series (plot, 0);

  for (guint i = 0; i < series->points->len; i++)
    {
      const EntentePlotPoint *point = &g_array_index (series->points, EntentePlotPoint, i);

      add_text (table, g_array_index (plot->categories, EntentePlotCategory, (guint)point->x).label);
      add_text (table, point->label);
      end_row (table);
    }
}

/**
 * entente_plot_to_table:
 * @self: a chart
 * @separator: a tab to paste, a comma for files
 *
 * Writes what is drawn with all digits, locale-free. Text that a spreadsheet would take for a formula gets an apostrophe
 * before it.
 *
 * Returns: (transfer full): the table; empty when there is nothing to draw
 */
char *
entente_plot_to_table (const EntentePlot *self,
                       char               separator)
{
  Table table = {g_string_new (NULL), separator, TRUE};

  if (self->is_empty)
    return g_string_free (table.text, FALSE);

  switch (self->form)
    {
    case ENTENTE_PLOT_LINES:
      write_lines (&table, self);
      break;

    case ENTENTE_PLOT_POINTS:
      write_points (&table, self);
      break;

    case ENTENTE_PLOT_MATRIX:
      write_matrix (&table, self);
      break;

    case ENTENTE_PLOT_STEPS:
      write_steps (&table, self);
      break;

    case ENTENTE_PLOT_BARS:
    case ENTENTE_PLOT_SWINGS:
    case ENTENTE_PLOT_METERS:
    case ENTENTE_PLOT_COLUMNS:
    default:
      write_categories (&table, self);
      break;
    }

  return g_string_free (table.text, FALSE);
}
