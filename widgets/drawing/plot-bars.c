/* Lying bars: side by side, over each other from a base, or as meters. */

#include "widgets/drawing/plot-bars-layout.h"

#include <glib/gi18n.h>
#include <math.h>

/* In points */
#define LIMIT_OVER 2.5

static gboolean
is_mirrored (const EntentePlot *plot)
{
  for (guint i = 0; i < plot->series->len; i++)
    if (entente_plot_get_series (plot, i)->role == ENTENTE_PLOT_MIRRORED)
      return TRUE;

  return FALSE;
}

static void
draw_scale (EntentePlotBars *bars)
{
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_TICK, ENTENTE_ALIGN_CENTER, 1, 0, NULL};
  g_autofree char   *unit = entente_plot_get_unit (bars->painter->plot, &bars->ticks, bars->painter->plot->up.kind);
  gboolean           mirrored = is_mirrored (bars->painter->plot);
  double             bottom = bars->field.y + bars->field.height, width;

  for (guint i = 0; i < bars->ticks.n; i++)
    {
      double             value = entente_ticks_get (&bars->ticks, i), x = entente_plot_bars_get_x (bars, value);
      g_autofree char   *text = entente_ticks_format (&bars->ticks, i);
      g_autofree char   *with_unit = g_strdup_printf ("%s %s", text, unit);
      const char        *minus = mirrored && g_str_has_prefix (text, "−") ? text + strlen ("−") : text;
      EntentePlotSetting start = {ENTENTE_PLOT_TEXT_TICK, ENTENTE_ALIGN_START, 1, 0, NULL};

      entente_plot_draw_line (bars->painter, ENTENTE_PLOT_LINE_GRID, x, bars->field.y - 2, x, bottom);

      if (i + 1 < bars->ticks.n || *unit == '\0')
        {
          entente_plot_draw_text (bars->painter, &setting, minus, x, bars->field.y - ENTENTE_BARS_TICKS_HEIGHT);
          continue;
        }

      /* The last one says the unit behind its number. */
      entente_plot_measure_text (bars->painter, &setting, text, &width, NULL);
      x -= width / 2;
      entente_plot_measure_text (bars->painter, &setting, with_unit, &width, NULL);
      entente_plot_draw_text (bars->painter, &start, with_unit, MIN (x, entente_plot_bars_get_right (bars) - width), bars->field.y - ENTENTE_BARS_TICKS_HEIGHT);
    }
}

static void
draw_track (EntentePlotBars *bars,
            double           top)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_BOX,
    .bounds = {bars->field.x, top, bars->field.width, bars->bar},
    .fill = entente_color_mix (bars->painter->theme->card, bars->painter->theme->card_edge, 0.4),
  };

  entente_scene_add (bars->painter->scene, &item);
}

/* From where it surely reaches to where it perhaps reaches */
static void
draw_reach (EntentePlotBars *bars,
            EntenteRange     value,
            double           sign,
            double           y)
{
  double from = entente_plot_bars_get_x (bars, sign * value.low), to = entente_plot_bars_get_x (bars, sign * value.high);

  if (value.low >= value.high)
    return;

  entente_plot_draw_line (bars->painter, ENTENTE_PLOT_LINE_ZERO, from, y, to, y);
  entente_plot_draw_line (bars->painter, ENTENTE_PLOT_LINE_ZERO, from, y - 3, from, y + 3);
  entente_plot_draw_line (bars->painter, ENTENTE_PLOT_LINE_ZERO, to, y - 3, to, y + 3);
}

static void
draw_value (EntentePlotBars        *bars,
            const EntentePlotPoint *point,
            double                  reach,
            gboolean                is_left,
            double                  y,
            const char             *object)
{
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_VALUE, is_left ? ENTENTE_ALIGN_END : ENTENTE_ALIGN_START, 1, 0, object};
  g_autofree char   *text = entente_plot_value_text (bars->painter, point);
  double             x = reach + (is_left ? -ENTENTE_BARS_VALUE_GAP : ENTENTE_BARS_VALUE_GAP), height;
  EntenteRect        box;

  if (bars->bar < ENTENTE_BARS_LABEL_BAR)
    return;

  /* Beside the whole meter, off its marks */
  if (bars->painter->plot->form == ENTENTE_PLOT_METERS)
    x = bars->field.x + bars->field.width + ENTENTE_BARS_VALUE_GAP;

  entente_plot_measure_text (bars->painter, &setting, text, NULL, &height);
  entente_plot_clear_text (bars->painter, &setting, text, x, y - height / 2);
  box = entente_plot_draw_text (bars->painter, &setting, text, x, y - height / 2);

  if (point->is_marked)
    entente_plot_draw_warning (bars->painter, is_left ? box.x - ENTENTE_BARS_VALUE_GAP - 5 : box.x + box.width + ENTENTE_BARS_VALUE_GAP + 5, y, ENTENTE_BARS_LABEL_BAR);
}

static void
draw_bar (EntentePlotBars         *bars,
          const EntentePlotSeries *series,
          const EntentePlotPoint  *point,
          double                   top,
          const char              *object)
{
  double      middle = entente_plot_get_sign (series) * entente_range_get_middle (point->value);
  double      base = entente_plot_bars_get_x (bars, bars->base), end = entente_plot_bars_get_x (bars, CLAMP (middle, bars->ticks.low, bars->ticks.high));
  EntenteRect bar = {MIN (base, end), top, fabs (end - base), bars->bar};

  if (!entente_range_is_known (point->value))
    return;

  entente_plot_draw_bar (bars->painter, &bar, series->color, object);
  draw_reach (bars, point->value, entente_plot_get_sign (series), top + bars->bar / 2);
}

/* Beyond the end of its bar, or of how far it may reach */
static void
draw_bar_value (EntentePlotBars         *bars,
                const EntentePlotSeries *series,
                const EntentePlotPoint  *point,
                double                   top,
                const char              *object)
{
  EntentePlotSetting unknown = {ENTENTE_PLOT_TEXT_TICK, ENTENTE_ALIGN_START, 1, 0, NULL};
  double             sign = entente_plot_get_sign (series), y = top + bars->bar / 2;
  gboolean           is_left = entente_plot_bars_lead_left (bars, series, point);
  double             reach = is_left ? MIN (sign * point->value.low, sign * point->value.high) : MAX (sign * point->value.low, sign * point->value.high);

  if (entente_range_is_known (point->value))
    draw_value (bars, point, entente_plot_bars_get_x (bars, reach), is_left, y, object);
  else if (bars->bar >= ENTENTE_BARS_LABEL_BAR)
    entente_plot_draw_text (bars->painter, &unknown, _("not known"), entente_plot_bars_get_x (bars, bars->base) + ENTENTE_BARS_VALUE_GAP, y - 6);
}

static void
draw_figure (EntentePlotBars        *bars,
             const EntentePlotPoint *point,
             double                  y)
{
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_STRONG, ENTENTE_ALIGN_END, 1, 0, NULL};
  g_autofree char   *text = entente_plot_value_text (bars->painter, point);
  double             height, x = bars->painter->area.x + bars->painter->area.width;

  entente_plot_measure_text (bars->painter, &setting, text, NULL, &height);
  entente_plot_draw_text (bars->painter, &setting, text, x, y - height / 2);
}

static void
draw_limit (EntentePlotBars        *bars,
            const EntentePlotPoint *point,
            double                  top)
{
  double x = entente_plot_bars_get_x (bars, entente_range_get_middle (point->value));

  if (entente_range_is_known (point->value))
    entente_plot_draw_line (bars->painter, ENTENTE_PLOT_LINE_ZERO, x, top - LIMIT_OVER, x, top + bars->bar * bars->n_beside + LIMIT_OVER);
}

static void
draw_name (EntentePlotBars *bars,
           guint            row,
           double           y,
           const char      *object)
{
  const EntentePlotCategory *category = &g_array_index (bars->painter->plot->categories, EntentePlotCategory, row);
  EntentePlotSetting         setting = {ENTENTE_PLOT_TEXT_LABEL, ENTENTE_ALIGN_START, bars->row >= 27 ? 2 : 1, bars->names.width, object};
  double                     height;

  entente_plot_measure_text (bars->painter, &setting, category->label, NULL, &height);
  entente_plot_draw_text (bars->painter, &setting, category->label, bars->names.x, y - height / 2);
}

/* EntentePlotBars first, then what marks them, then words: no line goes through a number. */
typedef enum
{
  PASS_BARS,
  PASS_MARKS,
  PASS_WORDS,
  N_PASSES
} Pass;

static void
draw_point (EntentePlotBars         *bars,
            const EntentePlotSeries *series,
            const EntentePlotPoint  *point,
            Pass                     pass,
            double                   top,
            double                   bar_top)
{
  const char *object = point->object != NULL ? point->object : g_array_index (bars->painter->plot->categories, EntentePlotCategory, (guint)point->x).object;
  double      y = top + bars->bar * bars->n_beside / 2;

  if (entente_plot_is_bar (series) && pass == PASS_BARS)
    draw_bar (bars, series, point, bar_top, object);
  else if (entente_plot_is_bar (series) && pass == PASS_WORDS)
    draw_bar_value (bars, series, point, bar_top, object);
  else if (series->role == ENTENTE_PLOT_FIGURES && pass == PASS_WORDS)
    draw_figure (bars, point, y);
  else if (series->role == ENTENTE_PLOT_LIMIT && pass == PASS_MARKS)
    draw_limit (bars, point, top);
  else if (series->role == ENTENTE_PLOT_DOTS && pass == PASS_MARKS && entente_range_is_known (point->value))
    entente_plot_draw_dot (bars->painter, entente_plot_bars_get_x (bars, entente_range_get_middle (point->value)), y, 4, series->color, object);
}

static void
draw_pass (EntentePlotBars *bars,
           guint            row,
           Pass             pass,
           double           top)
{
  const EntentePlot *plot = bars->painter->plot;
  guint              place = 0;

  for (guint i = 0; i < plot->series->len; i++)
    {
      const EntentePlotSeries *series = entente_plot_get_series (plot, i);
      const EntentePlotPoint  *point = entente_plot_find_point (plot, i, row, 0);

      if (point != NULL)
        draw_point (bars, series, point, pass, top, top + (bars->n_beside > 1 ? place * bars->bar : 0));

      place += entente_plot_is_bar (series);
    }
}

static void
draw_row (EntentePlotBars *bars,
          guint            row)
{
  const EntentePlot *plot = bars->painter->plot;
  double             top = bars->field.y + row * bars->row + (bars->row - bars->bar * bars->n_beside) / 2;
  EntenteRect        bounds = {bars->names.x, bars->field.y + row * bars->row, bars->painter->area.width, bars->row};

  draw_name (bars, row, top + bars->bar * bars->n_beside / 2, g_array_index (plot->categories, EntentePlotCategory, row).object);

  if (plot->form == ENTENTE_PLOT_METERS)
    draw_track (bars, top);

  for (Pass pass = PASS_BARS; pass < N_PASSES; pass++)
    draw_pass (bars, row, pass, top);

  entente_plot_name_category (bars->painter, row, &bounds);
}

static void
draw_headings (EntentePlotBars *bars)
{
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_TICK, ENTENTE_ALIGN_END, 1, 0, NULL};

  for (guint i = 0; i < bars->painter->plot->series->len; i++)
    {
      const EntentePlotSeries *series = entente_plot_get_series (bars->painter->plot, i);

      if (series->role == ENTENTE_PLOT_FIGURES)
        entente_plot_draw_text (bars->painter, &setting, series->label, bars->painter->area.x + bars->painter->area.width, bars->field.y - ENTENTE_BARS_TICKS_HEIGHT);
    }
}

static void
draw_marks (EntentePlotBars *bars)
{
  const EntentePlot *plot = bars->painter->plot;
  double             bottom = bars->field.y + bars->field.height;

  for (guint i = 0; i < plot->marks->len; i++)
    {
      const EntentePlotMark *mark = &g_array_index (plot->marks, EntentePlotMark, i);
      EntentePlotSetting     setting = {ENTENTE_PLOT_TEXT_TICK, ENTENTE_ALIGN_CENTER, 1, 0, NULL};
      double                 x = entente_plot_bars_get_x (bars, mark->value), width;

      entente_plot_draw_line (bars->painter, ENTENTE_PLOT_LINE_MARK, x, bars->field.y - 2, x, bottom + 2);

      if (mark->label == NULL)
        continue;

      entente_plot_measure_text (bars->painter, &setting, mark->label, &width, NULL);
      x = CLAMP (x, bars->painter->area.x + width / 2, MAX (bars->painter->area.x + width / 2, bars->painter->area.x + bars->painter->area.width - width / 2));
      entente_plot_draw_text (bars->painter, &setting, mark->label, x, bottom + 3);
    }
}

/**
 * entente_plot_draw_bars:
 * @painter: a painter
 *
 * Draws bars, swings and meters: a row for each category, its name at the left.
 */
void
entente_plot_draw_bars (EntentePlotPainter *painter)
{
  EntentePlotBars bars;
  double          zero;

  entente_plot_draw_key (painter);
  entente_plot_bars_init (&bars, painter);
  draw_scale (&bars);
  draw_headings (&bars);

  for (guint i = 0; i < bars.n_rows; i++)
    draw_row (&bars, i);

  zero = entente_plot_bars_get_x (&bars, bars.base);
  entente_plot_draw_line (painter, ENTENTE_PLOT_LINE_ZERO, zero, bars.field.y - 2, zero, bars.field.y + bars.field.height);
  draw_marks (&bars);
}
