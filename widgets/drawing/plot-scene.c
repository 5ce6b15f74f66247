#include "widgets/drawing/plot-scene.h"

#include "widgets/drawing/plot-painter.h"

/* Air around a chart, points */
#define PAD 14.

/* No chart can be read that is smaller, points. */
#define MIN_WIDTH  200.
#define MIN_HEIGHT 140.

/* Takes all the room, so that charts beside each other begin and end alike, and labels stand on the same ground anywhere */
static void
add_ground (EntenteScene       *scene,
            const EntenteTheme *theme,
            double              width,
            double              height)
{
  EntenteSceneItem item = {.kind = ENTENTE_SCENE_BOX, .bounds = {0, 0, width, height}, .fill = theme->card};

  entente_scene_add (scene, &item);
}

static void
draw_form (EntentePlotPainter *painter)
{
  switch (painter->plot->form)
    {
    case ENTENTE_PLOT_COLUMNS:
      entente_plot_draw_columns (painter);
      break;

    case ENTENTE_PLOT_LINES:
    case ENTENTE_PLOT_POINTS:
      entente_plot_draw_plane (painter);
      break;

    case ENTENTE_PLOT_MATRIX:
      entente_plot_draw_matrix (painter);
      break;

    case ENTENTE_PLOT_STEPS:
      entente_plot_draw_steps (painter);
      break;

    case ENTENTE_PLOT_BARS:
    case ENTENTE_PLOT_SWINGS:
    case ENTENTE_PLOT_METERS:
    default:
      entente_plot_draw_bars (painter);
      break;
    }
}

static EntenteScene *
draw (const EntentePlot  *plot,
      const EntenteTheme *theme,
      double              width,
      double              height,
      gboolean            with_heading)
{
  EntentePlotPainter painter = {plot, theme, entente_scene_new (), {PAD, PAD, 0, 0}};

  painter.area.width = MAX (width, MIN_WIDTH) - 2 * PAD;
  painter.area.height = MAX (height, MIN_HEIGHT) - 2 * PAD;
  add_ground (painter.scene, theme, painter.area.width + 2 * PAD, painter.area.height + 2 * PAD);
  entente_plot_draw_frame (&painter, with_heading);

  if (!plot->is_empty)
    draw_form (&painter);

  return painter.scene;
}

/**
 * entente_plot_scene_new:
 * @plot: a chart as data
 * @theme: how
 * @width: of the picture, points
 * @height: of the picture, points
 *
 * Draws a chart so that nothing is cut and no label covers another. The picture begins at 0, 0.
 *
 * Returns: (transfer full): the picture
 */
EntenteScene *
entente_plot_scene_new (const EntentePlot  *plot,
                        const EntenteTheme *theme,
                        double              width,
                        double              height)
{
  g_return_val_if_fail (plot != NULL && theme != NULL, NULL);

  return draw (plot, theme, width, height, TRUE);
}

/**
 * entente_plot_body_new:
 * @plot: a chart as data
 * @theme: how
 * @width: of the picture, points
 * @height: of the picture, points
 *
 * Returns: (transfer full): the chart without its title and subtitle, for places that show these themselves
 */
EntenteScene *
entente_plot_body_new (const EntentePlot  *plot,
                       const EntenteTheme *theme,
                       double              width,
                       double              height)
{
  g_return_val_if_fail (plot != NULL && theme != NULL, NULL);

  return draw (plot, theme, width, height, FALSE);
}
