#include "widgets/drawing/plot-bars-layout.h"

#include <math.h>

/* All in points, or parts of the width */
#define NAMES_PART   0.34
#define NAME_GAP     10.
#define MARKS_HEIGHT 15.
#define MIN_BAR      7.
#define MAX_BAR      24.
#define MIN_ROW      17.
#define ROW_PART     0.72
#define FIGURES_GAP  14.
#define TICK_SPACING 56.

/* Those that stand side by side; all bars of swings and mirrored pairs share one place. */
static guint
count_beside (const EntentePlot *plot)
{
  guint    n = 0;
  gboolean mirrors = FALSE;

  for (guint i = 0; i < plot->series->len; i++)
    {
      n += entente_plot_is_bar (entente_plot_get_series (plot, i));
      mirrors = mirrors || entente_plot_get_series (plot, i)->role == ENTENTE_PLOT_MIRRORED;
    }

  return plot->form == ENTENTE_PLOT_SWINGS || mirrors ? 1 : MAX (n, 1);
}

static void
place_names (EntentePlotBars *bars)
{
  const EntentePlot *plot = bars->painter->plot;
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_LABEL, ENTENTE_ALIGN_START, 1, 0, NULL};
  double             widest = 0, width;

  for (guint i = 0; i < plot->categories->len; i++)
    {
      entente_plot_measure_text (bars->painter, &setting, g_array_index (plot->categories, EntentePlotCategory, i).label, &width, NULL);
      widest = MAX (widest, width);
    }

  bars->names = bars->painter->area;
  bars->names.width = MIN (widest, floor (bars->painter->area.width * NAMES_PART));
}

static void
measure_figures (EntentePlotBars *bars)
{
  const EntentePlot *plot = bars->painter->plot;
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_STRONG, ENTENTE_ALIGN_END, 1, 0, NULL};
  double             width;

  for (guint i = 0; i < plot->series->len; i++)
    {
      const EntentePlotSeries *series = entente_plot_get_series (plot, i);

      if (series->role != ENTENTE_PLOT_FIGURES)
        continue;

      entente_plot_measure_text (bars->painter, &setting, series->label, &width, NULL);
      bars->figures = MAX (bars->figures, width);

      for (guint j = 0; j < series->points->len; j++)
        {
          g_autofree char *text = entente_plot_value_text (bars->painter, &g_array_index (series->points, EntentePlotPoint, j));

          entente_plot_measure_text (bars->painter, &setting, text, &width, NULL);
          bars->figures = MAX (bars->figures, width);
        }
    }
}

/* Room for the values beside the bars, so that none is cut */
static void
measure_values (EntentePlotBars *bars)
{
  const EntentePlot *plot = bars->painter->plot;
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_VALUE, ENTENTE_ALIGN_START, 1, 0, NULL};

  for (guint i = 0; i < plot->series->len && bars->bar >= ENTENTE_BARS_LABEL_BAR; i++)
    {
      const EntentePlotSeries *series = entente_plot_get_series (plot, i);

      for (guint j = 0; j < series->points->len && entente_plot_is_bar (series); j++)
        {
          const EntentePlotPoint *point = &g_array_index (series->points, EntentePlotPoint, j);
          g_autofree char        *text = entente_plot_value_text (bars->painter, point);
          gboolean                is_left = entente_plot_bars_lead_left (bars, series, point);
          double                  width;

          entente_plot_measure_text (bars->painter, &setting, text, &width, NULL);
          width += ENTENTE_BARS_VALUE_GAP + (point->is_marked ? ENTENTE_BARS_LABEL_BAR + 2 * ENTENTE_BARS_VALUE_GAP : 0);

          if (is_left)
            bars->left_values = MAX (bars->left_values, width);
          else
            bars->right_values = MAX (bars->right_values, width);
        }
    }
}

static gboolean
has_mark_names (const EntentePlot *plot)
{
  for (guint i = 0; i < plot->marks->len; i++)
    if (g_array_index (plot->marks, EntentePlotMark, i).label != NULL)
      return TRUE;

  return FALSE;
}

static void
place_rows (EntentePlotBars *bars)
{
  EntentePlotPainter *painter = bars->painter;
  guint               n = painter->plot->categories->len;
  double              least = MAX (MIN_ROW, bars->n_beside * MIN_BAR / ROW_PART), height;

  height = painter->area.height - ENTENTE_BARS_TICKS_HEIGHT - (has_mark_names (painter->plot) ? MARKS_HEIGHT : 0);
  bars->n_rows = MIN (n, MAX (1, (guint)(height / least)));

  if (bars->n_rows < n)
    {
      entente_plot_draw_rest (painter, n - bars->n_rows + 1);
      bars->n_rows = MAX (2, bars->n_rows) - 1;
      height -= ENTENTE_BARS_LABEL_BAR;
    }

  bars->row = MIN (height / bars->n_rows, bars->n_beside * MAX_BAR / ROW_PART);
  bars->bar = bars->row * ROW_PART / bars->n_beside;
}

static void
init_ticks (EntentePlotBars *bars)
{
  const EntentePlot *plot = bars->painter->plot;
  double             low, high;

  entente_plot_find_span (plot, &low, &high);

  if (plot->form != ENTENTE_PLOT_SWINGS)
    {
      low = MIN (low, 0);
      high = MAX (high, 0);
    }

  entente_ticks_init (&bars->ticks, low, high, (guint)MAX (2, bars->field.width / TICK_SPACING), plot->up.kind);
}

static void
place_field (EntentePlotBars *bars)
{
  const EntenteRect *area = &bars->painter->area;
  double             left = bars->names.x + bars->names.width + NAME_GAP;

  bars->field = (EntenteRect) {left + bars->left_values, area->y + ENTENTE_BARS_TICKS_HEIGHT, 0, bars->row * bars->n_rows};
  bars->field.width = MAX (40, entente_plot_bars_get_right (bars) - bars->right_values - bars->field.x);
  init_ticks (bars);
}

/**
 * entente_plot_bars_init:
 * @bars: (out): what stands where
 * @painter: a painter whose area is what the bars have for themselves
 *
 * Says how many rows are left out, when there is no room for all of them.
 */
void
entente_plot_bars_init (EntentePlotBars    *bars,
                        EntentePlotPainter *painter)
{
  *bars = (EntentePlotBars) {.painter = painter, .n_beside = count_beside (painter->plot)};
  bars->base = painter->plot->form == ENTENTE_PLOT_SWINGS ? painter->plot->base : 0;
  place_rows (bars);
  place_names (bars);
  measure_figures (bars);
  measure_values (bars);
  place_field (bars);
}

gboolean
entente_plot_is_bar (const EntentePlotSeries *series)
{
  return series->role == ENTENTE_PLOT_VALUE || series->role == ENTENTE_PLOT_MIRRORED;
}

double
entente_plot_get_sign (const EntentePlotSeries *series)
{
  return series->role == ENTENTE_PLOT_MIRRORED ? -1 : 1;
}

/* A bar without length belongs to the side of its series. */
gboolean
entente_plot_bars_lead_left (const EntentePlotBars   *bars,
                             const EntentePlotSeries *series,
                             const EntentePlotPoint  *point)
{
  double middle = entente_plot_get_sign (series) * entente_range_get_middle (point->value);

  return middle < bars->base || (middle == bars->base && series->role == ENTENTE_PLOT_MIRRORED);
}

double
entente_plot_bars_get_x (const EntentePlotBars *bars,
                         double                 value)
{
  return bars->field.x + (value - bars->ticks.low) / (bars->ticks.high - bars->ticks.low) * bars->field.width;
}

/**
 * entente_plot_bars_get_right:
 * @bars: what stands where
 *
 * Returns: where the column of figures begins, or the picture ends
 */
double
entente_plot_bars_get_right (const EntentePlotBars *bars)
{
  const EntenteRect *area = &bars->painter->area;

  return area->x + area->width - (bars->figures > 0 ? bars->figures + FIGURES_GAP : 0);
}
