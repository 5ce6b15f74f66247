/* What stands around every chart: title, subtitle, key and note. */

#include "widgets/drawing/plot-painter.h"

#include <glib/gi18n.h>
#include <math.h>

/* All in points */
#define TITLE_GAP   3.
#define BODY_GAP    10.
#define NOTE_GAP    8.
#define KEY_HEIGHT  15.
#define KEY_SWATCH  11.
#define KEY_GAP     5.
#define KEY_ENTRY   16.
#define EMPTY_WIDTH 380.

/* A chart needs so much; where there is less, its note is left to those who ask for it. */
#define MIN_BODY 120.

static double
draw_heading (EntentePlotPainter *painter,
              EntentePlotText     style,
              const char         *text,
              double              y)
{
  EntentePlotSetting setting = {style, ENTENTE_ALIGN_START, 0, painter->area.width, NULL};

  if (*text == '\0')
    return y;

  return y + entente_plot_draw_text (painter, &setting, text, painter->area.x, y).height + TITLE_GAP;
}

static void
draw_note (EntentePlotPainter *painter)
{
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_NOTE, ENTENTE_ALIGN_START, 0, painter->area.width, NULL};
  double             height;

  if (painter->plot->note == NULL)
    return;

  entente_plot_measure_text (painter, &setting, painter->plot->note, NULL, &height);

  if (painter->area.height - height - NOTE_GAP < MIN_BODY)
    return;

  entente_plot_draw_text (painter, &setting, painter->plot->note, painter->area.x, painter->area.y + painter->area.height - height);
  painter->area.height -= height + NOTE_GAP;
}

/* In the middle of what is left, so that nobody takes it for a chart that failed */
static void
draw_empty (EntentePlotPainter *painter)
{
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_EMPTY, ENTENTE_ALIGN_CENTER, 0, MIN (painter->area.width, EMPTY_WIDTH), NULL};
  double             height;

  if (painter->plot->note == NULL)
    return;

  entente_plot_measure_text (painter, &setting, painter->plot->note, NULL, &height);
  entente_plot_draw_text (painter, &setting, painter->plot->note, painter->area.x + painter->area.width / 2,
                          painter->area.y + MAX (0, (painter->area.height - height) / 2));
}

/**
 * entente_plot_draw_frame:
 * @painter: a painter
 * @with_heading: whether title and subtitle are drawn
 *
 * Draws title, subtitle and note, and leaves the room between them. Of a chart without data nothing else is drawn.
 */
void
entente_plot_draw_frame (EntentePlotPainter *painter,
                         gboolean            with_heading)
{
  double y = painter->area.y;

  if (with_heading)
    {
      y = draw_heading (painter, ENTENTE_PLOT_TEXT_TITLE, painter->plot->title, y);
      y = draw_heading (painter, ENTENTE_PLOT_TEXT_SUBTITLE, painter->plot->subtitle, y) + BODY_GAP;
      painter->area.height -= y - painter->area.y;
      painter->area.y = y;
    }

  if (painter->plot->is_empty)
    draw_empty (painter);
  else
    draw_note (painter);
}

static void
draw_sample (EntentePlotPainter      *painter,
             const EntentePlotSeries *series,
             double                   x,
             double                   y)
{
  EntenteRect swatch = {x, y - 4.5, KEY_SWATCH, 9};

  if (series->role == ENTENTE_PLOT_DOTS)
    entente_plot_draw_dot (painter, x + KEY_SWATCH / 2, y, 4, series->color, NULL);
  else if (series->role == ENTENTE_PLOT_LIMIT && painter->plot->form == ENTENTE_PLOT_COLUMNS)
    entente_plot_draw_line (painter, ENTENTE_PLOT_LINE_ZERO, x, y, x + KEY_SWATCH, y);
  else if (series->role == ENTENTE_PLOT_LIMIT)
    entente_plot_draw_line (painter, ENTENTE_PLOT_LINE_ZERO, x + KEY_SWATCH / 2, y - 6, x + KEY_SWATCH / 2, y + 6);
  else
    entente_plot_draw_bar (painter, &swatch, series->color, NULL);
}

/**
 * entente_plot_draw_key:
 * @painter: a painter
 *
 * Says above the chart which bars are what, and takes its room away; nothing when there is one kind only.
 */
void
entente_plot_draw_key (EntentePlotPainter *painter)
{
  const EntentePlot *plot = painter->plot;
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_LABEL, ENTENTE_ALIGN_START, 1, 0, NULL};
  double             x = painter->area.x, y = painter->area.y;
  guint              n = 0;

  for (guint i = 0; i < plot->series->len; i++)
    n += entente_plot_get_series (plot, i)->role != ENTENTE_PLOT_FIGURES;

  if (n < 2)
    return;

  for (guint i = 0; i < plot->series->len; i++)
    {
      const EntentePlotSeries *series = entente_plot_get_series (plot, i);
      double                   width, height;

      if (series->role == ENTENTE_PLOT_FIGURES)
        continue;

      entente_plot_measure_text (painter, &setting, series->label, &width, &height);

      if (x > painter->area.x && x + KEY_SWATCH + KEY_GAP + width > painter->area.x + painter->area.width)
        {
          x = painter->area.x;
          y += KEY_HEIGHT;
        }

      draw_sample (painter, series, x, y + KEY_HEIGHT / 2);
      entente_plot_draw_text (painter, &setting, series->label, x + KEY_SWATCH + KEY_GAP, y + (KEY_HEIGHT - height) / 2);
      x += KEY_SWATCH + KEY_GAP + width + KEY_ENTRY;
    }

  y += KEY_HEIGHT + KEY_GAP;
  painter->area.height -= y - painter->area.y;
  painter->area.y = y;
}

/**
 * entente_plot_draw_rest:
 * @painter: a painter
 * @n_hidden: how many there is no room for
 *
 * Says below the chart that there are more, and takes its room away.
 */
void
entente_plot_draw_rest (EntentePlotPainter *painter,
                        guint               n_hidden)
{
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_NOTE, ENTENTE_ALIGN_START, 1, 0, NULL};
  g_autofree char   *text = g_strdup_printf (ngettext ("and %u more", "and %u more", n_hidden), n_hidden);
  double             height;

  entente_plot_measure_text (painter, &setting, text, NULL, &height);
  painter->area.height -= height;
  entente_plot_draw_text (painter, &setting, text, painter->area.x, painter->area.y + painter->area.height);
}
