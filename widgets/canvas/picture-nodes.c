#include "widgets/canvas/picture-nodes.h"

#include "widgets/drawing/far-look.h"
#include "widgets/drawing/renderer.h"

#include <math.h>

/* A sheet is shown in bands of so many rows: GTK copies each twice, the second time from the processor's cache. */
#define BAND_HEIGHT 128

/**
 * entente_picture_view_cut:
 * @view: what is shown
 * @changed: of the scene, points
 *
 * Returns: what of the widget that is, in whole pixels
 */
EntenteRect
entente_picture_view_cut (const EntentePictureView *view,
                          const EntenteRect        *changed)
{
  EntenteRect area = entente_viewport_rect_to_widget (&view->viewport, changed);
  double      left = floor (CLAMP (area.x, 0, view->width));
  double      top = floor (CLAMP (area.y, 0, view->height));
  double      right = ceil (CLAMP (area.x + area.width, 0, view->width));
  double      bottom = ceil (CLAMP (area.y + area.height, 0, view->height));

  return (EntenteRect) {left, top, right - left, bottom - top};
}

/**
 * entente_picture_append_cairo:
 * @snapshot: where to add it
 * @area: in whole pixels
 *
 * Returns: (transfer full): where to draw what is added
 */
cairo_t *
entente_picture_append_cairo (GtkSnapshot       *snapshot,
                              const EntenteRect *area)
{
  return gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float)area->x, (float)area->y, (float)area->width, (float)area->height));
}

/**
 * entente_picture_view_paint:
 * @view: what is shown
 * @area: of the widget, in whole pixels
 *
 * Returns: (transfer full): a part of the view, painted
 */
GskRenderNode *
entente_picture_view_paint (const EntentePictureView *view,
                            const EntenteRect        *area)
{
  g_autoptr (EntenteSheet) patch = entente_sheet_new (view->scene, view->theme, &view->viewport, area, view->factor, view->grid);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t     *cr;

  entente_sheet_paint (patch);
  cr = entente_picture_append_cairo (snapshot, area);
  entente_sheet_blit (patch, cr, &view->viewport);
  cairo_destroy (cr);

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * entente_picture_view_append_over:
 * @snapshot: where to add it
 * @view: what is shown
 *
 * Paints what moves on a clear ground of its own, to be laid over the rest.
 */
void
entente_picture_view_append_over (GtkSnapshot              *snapshot,
                                  const EntentePictureView *view)
{
  EntenteRect      content = entente_far_look_get_bounds (view->over, view->viewport.scale);
  EntenteRect      area = entente_picture_view_cut (view, &content);
  cairo_surface_t *surface;
  cairo_t         *cr;

  if (area.width <= 0 || area.height <= 0)
    return;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)area.width * view->factor, (int)area.height * view->factor);
  cairo_surface_set_device_scale (surface, view->factor, view->factor);
  cr = cairo_create (surface);
  cairo_translate (cr, view->viewport.x - area.x, view->viewport.y - area.y);
  cairo_scale (cr, view->viewport.scale, view->viewport.scale);
  entente_render_scene (cr, view->over, view->theme, view->viewport.scale);
  cairo_destroy (cr);

  cr = entente_picture_append_cairo (snapshot, &area);
  cairo_set_source_surface (cr, surface, area.x, area.y);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The coarse picture shows where the sheet does not reach. */
static void
paint_around_sheet (cairo_t                  *cr,
                    const EntentePictureView *view,
                    const EntenteSheet       *sheet,
                    const EntenteSheet       *backdrop)
{
  const EntenteColor *back = &view->theme->background;
  EntenteRect         place = entente_sheet_get_place (sheet, &view->viewport);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, view->width, view->height);
  cairo_rectangle (cr, floor (place.x) + 1, floor (place.y) + 1, floor (place.width) - 2, floor (place.height) - 2);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, back->red, back->green, back->blue);
  cairo_paint (cr);

  if (backdrop != NULL && backdrop->theme == view->theme)
    entente_sheet_blit (backdrop, cr, &view->viewport);

  cairo_restore (cr);
}

/**
 * entente_picture_append_sheet:
 * @snapshot: where to add it
 * @view: what is shown
 * @sheet: what is painted of it
 * @backdrop: (nullable): a coarse picture of the whole
 * @is_whole: whether @sheet reaches everywhere
 *
 * Shows a sheet and, where it does not reach, the coarse picture.
 */
void
entente_picture_append_sheet (GtkSnapshot              *snapshot,
                              const EntentePictureView *view,
                              const EntenteSheet       *sheet,
                              const EntenteSheet       *backdrop,
                              gboolean                  is_whole)
{
  for (int top = 0; top < view->height; top += BAND_HEIGHT)
    {
      EntenteRect band = {0, top, view->width, MIN (BAND_HEIGHT, view->height - top)};
      cairo_t    *cr = entente_picture_append_cairo (snapshot, &band);

      if (!is_whole)
        paint_around_sheet (cr, view, sheet, backdrop);

      entente_sheet_blit (sheet, cr, &view->viewport);
      cairo_destroy (cr);
    }
}
