#include "widgets/drawing/cutout.h"

#include "model/error.h"
#include "widgets/drawing/network-scene.h"
#include "widgets/drawing/png-writer.h"
#include "widgets/drawing/renderer.h"
#include "widgets/drawing/svg-writer.h"

#include <glib/gi18n.h>
#include <math.h>

/* Around what is shown, points */
#define MARGIN 6.0

/* So fine, but no larger than programs take without effort */
#define PIXELS_PER_POINT 2.
#define MAX_PIXELS       12000.

static GBytes *
write_png (EntenteScene       *scene,
           const EntenteTheme *theme,
           double              width,
           double              height,
           GError            **error)
{
  double           scale = MIN (PIXELS_PER_POINT, MAX_PIXELS / MAX (width, height));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)ceil (width * scale), (int)ceil (height * scale));
  cairo_t         *cr = cairo_create (surface);
  cairo_status_t   status;
  GBytes          *bytes = NULL;

  cairo_set_source_rgb (cr, theme->background.red, theme->background.green, theme->background.blue);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  entente_render_scene (cr, scene, theme, 0);
  status = cairo_status (cr);
  cairo_destroy (cr);

  if (status == CAIRO_STATUS_SUCCESS)
    bytes = entente_png_write (surface, error);
  else
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_WRITE, _("Could not draw the chart: %s"), cairo_status_to_string (status));

  cairo_surface_destroy (surface);

  return bytes;
}

/**
 * entente_cutout_write:
 * @chart: a chart, or a part of one
 * @format: %ENTENTE_EXPORT_SVG or %ENTENTE_EXPORT_PNG
 * @error: return location for an error
 *
 * Draws what stands on a chart in the colours of paper, without a sheet around it: no title and no legend, to be put into
 * slides and letters. Fails with %ENTENTE_ERROR_WRITE if it cannot be drawn. May be called on any thread.
 *
 * Returns: (transfer full): the content of a file, or %NULL
 */
GBytes *
entente_cutout_write (const EntenteChart *chart,
                      EntenteExportFormat format,
                      GError            **error)
{
  const EntenteTheme *theme = entente_theme_get (ENTENTE_THEME_PRINT);
  g_autoptr (EntenteScene) picture = entente_network_scene_new (chart, theme);
  g_autoptr (EntenteScene) scene = entente_scene_new ();
  EntenteRect content = entente_scene_get_content (picture);
  double      width = content.width + 2 * MARGIN, height = content.height + 2 * MARGIN;

  g_return_val_if_fail (format == ENTENTE_EXPORT_SVG || format == ENTENTE_EXPORT_PNG, NULL);

  entente_scene_append (scene, picture, MARGIN - content.x, MARGIN - content.y, 1);

  if (format == ENTENTE_EXPORT_SVG)
    return entente_svg_write (scene, theme, width, height, chart->name);

  return write_png (scene, theme, width, height, error);
}
