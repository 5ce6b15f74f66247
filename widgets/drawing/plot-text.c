/* What is written on a chart of figures. */

#include "widgets/drawing/plot-painter.h"

#include "widgets/drawing/path.h"
#include "widgets/drawing/text.h"

#include <math.h>

static const EntenteTextStyle styles[] = {
  [ENTENTE_PLOT_TEXT_TITLE] = {14, 700, FALSE, ENTENTE_ALIGN_START, 3},
  [ENTENTE_PLOT_TEXT_SUBTITLE] = {10.5f, 400, FALSE, ENTENTE_ALIGN_START, 2},
  [ENTENTE_PLOT_TEXT_NOTE] = {9, 400, FALSE, ENTENTE_ALIGN_START, 3},
  [ENTENTE_PLOT_TEXT_TICK] = {9.5f, 400, FALSE, ENTENTE_ALIGN_START, 1},
  [ENTENTE_PLOT_TEXT_LABEL] = {10, 400, FALSE, ENTENTE_ALIGN_START, 2},
  [ENTENTE_PLOT_TEXT_VALUE] = {9.5f, 400, FALSE, ENTENTE_ALIGN_START, 1},
  [ENTENTE_PLOT_TEXT_STRONG] = {10, 700, FALSE, ENTENTE_ALIGN_START, 2},
  [ENTENTE_PLOT_TEXT_EMPTY] = {11.5f, 400, FALSE, ENTENTE_ALIGN_CENTER, 8},
};

static EntenteColor
get_text_color (const EntenteTheme *theme,
                EntentePlotText     text)
{
  switch (text)
    {
    case ENTENTE_PLOT_TEXT_TITLE:
    case ENTENTE_PLOT_TEXT_LABEL:
    case ENTENTE_PLOT_TEXT_VALUE:
    case ENTENTE_PLOT_TEXT_STRONG:
      return theme->text;

    case ENTENTE_PLOT_TEXT_SUBTITLE:
    case ENTENTE_PLOT_TEXT_NOTE:
    case ENTENTE_PLOT_TEXT_TICK:
    case ENTENTE_PLOT_TEXT_EMPTY:
    default:
      return theme->text_soft;
    }
}

static EntenteTextStyle
get_style (const EntentePlotSetting *setting)
{
  EntenteTextStyle style = styles[setting->text];

  style.align = setting->align;
  if (setting->max_lines > 0)
    style.max_lines = setting->max_lines;

  return style;
}

/**
 * entente_plot_measure_text:
 * @painter: a painter
 * @setting: how it is written
 * @text: what is written
 * @width: (out) (optional): how wide it is, points
 * @height: (out) (optional): how high it is, points
 */
void
entente_plot_measure_text (const EntentePlotPainter *painter,
                           const EntentePlotSetting *setting,
                           const char               *text,
                           double                   *width,
                           double                   *height)
{
  EntenteTextStyle style = get_style (setting);
  double           wide, high;

  entente_text_measure (painter->theme->font, &style, text, setting->width, &wide, &high);

  if (width != NULL)
    *width = ceil (wide) + 1;
  if (height != NULL)
    *height = high;
}

static EntenteRect
place_text (const EntentePlotPainter *painter,
            const EntentePlotSetting *setting,
            const char               *text,
            double                    x,
            double                    y)
{
  double width, height;

  entente_plot_measure_text (painter, setting, text, &width, &height);

  if (setting->width > 0)
    width = setting->width;
  if (setting->align == ENTENTE_ALIGN_CENTER)
    x -= width / 2;
  else if (setting->align == ENTENTE_ALIGN_END)
    x -= width;

  return (EntenteRect) {x, y, width, height};
}

/**
 * entente_plot_clear_text:
 * @painter: a painter
 * @setting: how a text will be drawn
 * @text: what
 * @x: of its start, its middle or its end, as it is aligned
 * @y: of its top
 *
 * Clears the ground for a text that may stand on a line.
 */
void
entente_plot_clear_text (EntentePlotPainter       *painter,
                         const EntentePlotSetting *setting,
                         const char               *text,
                         double                    x,
                         double                    y)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_BOX,
    .bounds = place_text (painter, setting, text, x, y),
    .fill = entente_color_fade (painter->theme->card, 0.9),
    .radius = 2,
  };

  item.bounds = entente_rect_inflate (&item.bounds, -0.5);
  entente_scene_add (painter->scene, &item);
}

/**
 * entente_plot_draw_text:
 * @painter: a painter
 * @setting: how
 * @text: what
 * @x: of its start, its middle or its end, as it is aligned
 * @y: of its top
 *
 * Returns: the box it is set in
 */
EntenteRect
entente_plot_draw_text (EntentePlotPainter       *painter,
                        const EntentePlotSetting *setting,
                        const char               *text,
                        double                    x,
                        double                    y)
{
  EntenteSceneItem item = {
    .kind = ENTENTE_SCENE_TEXT,
    .part = setting->object != NULL ? ENTENTE_PART_LABEL : ENTENTE_PART_DECORATION,
    .object = setting->object,
    .bounds = place_text (painter, setting, text, x, y),
    .stroke = get_text_color (painter->theme, setting->text),
    .text = text,
    .style = get_style (setting),
  };

  entente_scene_add (painter->scene, &item);

  return item.bounds;
}

/**
 * entente_plot_measure_ticks:
 * @painter: a painter
 * @ticks: what stands at an axis
 *
 * Returns: how wide the widest of their numbers is, points
 */
double
entente_plot_measure_ticks (const EntentePlotPainter *painter,
                            const EntenteTicks       *ticks)
{
  EntentePlotSetting setting = {ENTENTE_PLOT_TEXT_TICK, ENTENTE_ALIGN_START, 1, 0, NULL};
  double             widest = 0, width;

  for (guint i = 0; i < ticks->n; i++)
    {
      g_autofree char *text = entente_ticks_format (ticks, i);

      entente_plot_measure_text (painter, &setting, text, &width, NULL);
      widest = MAX (widest, width);
    }

  return widest;
}
