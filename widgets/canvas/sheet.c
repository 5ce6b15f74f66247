#include "widgets/canvas/sheet.h"

#include "widgets/drawing/path.h"
#include "widgets/drawing/renderer.h"

#include <math.h>

/* Dots nearer to each other than this become every second one, pixels. */
#define LEAST_DOTS 12.0

/**
 * entente_sheet_new:
 * @scene: what is drawn
 * @theme: with which colours
 * @viewport: which part of it
 * @area: what of the widget to cover, in whole pixels
 * @factor: device pixels a pixel
 * @grid: distance of the dots behind the scene, points; 0 for none
 *
 * Returns: (transfer full): a sheet that is not painted yet
 */
EntenteSheet *
entente_sheet_new (EntenteScene          *scene,
                   const EntenteTheme    *theme,
                   const EntenteViewport *viewport,
                   const EntenteRect     *area,
                   int                    factor,
                   double                 grid)
{
  EntenteSheet *self = g_new0 (EntenteSheet, 1);

  self->scene = entente_scene_ref (scene);
  self->theme = theme;
  self->viewport = *viewport;
  self->area = *area;
  self->factor = factor;
  self->grid = grid;

  return self;
}

void
entente_sheet_free (EntenteSheet *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  entente_scene_unref (self->scene);
  g_free (self);
}

/**
 * entente_sheet_reuse:
 * @self: a sheet that is not painted yet
 * @surface: (transfer full): pixels of a sheet that is not shown any more
 *
 * Lets it be painted on pixels that are there already, if they are as many. Whatever still shows what was on them gets a copy.
 */
void
entente_sheet_reuse (EntenteSheet    *self,
                     cairo_surface_t *surface)
{
  double factor, vertical;

  g_return_if_fail (self->surface == NULL);

  cairo_surface_get_device_scale (surface, &factor, &vertical);

  if (factor == self->factor && cairo_image_surface_get_width (surface) == (int)self->area.width * self->factor &&
      cairo_image_surface_get_height (surface) == (int)self->area.height * self->factor)
    {
      cairo_surface_flush (surface);
      self->surface = surface;
      return;
    }

  cairo_surface_destroy (surface);
}

/* Opaque all over, but with room for alpha, as windows have: cairo copies like to like in less time. */
static cairo_surface_t *
new_surface (const EntenteRect *area,
             int                factor)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)area->width * factor, (int)area->height * factor);

  cairo_surface_set_device_scale (surface, factor, factor);

  return surface;
}

static double
find_first_dot (double origin,
                double from,
                double step)
{
  return from + fmod (fmod (origin - from, step) + step, step);
}

static void
paint_grid (const EntenteSheet *self,
            cairo_t            *cr,
            const EntenteRect  *area)
{
  const EntenteColor *color = &self->theme->line_soft;
  double              step = self->grid * self->viewport.scale;

  while (step < LEAST_DOTS)
    step *= 2;

  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);

  for (double x = find_first_dot (self->viewport.x, area->x, step); x < area->x + area->width; x += step)
    for (double y = find_first_dot (self->viewport.y, area->y, step); y < area->y + area->height; y += step)
      cairo_rectangle (cr, floor (x), floor (y), 1, 1);

  cairo_fill (cr);
}

/* cr and area: in pixels of the widget. */
static void
paint_area (const EntenteSheet *self,
            cairo_t            *cr,
            const EntenteRect  *area)
{
  const EntenteColor *back = &self->theme->background;

  if (area->width <= 0 || area->height <= 0)
    return;

  cairo_save (cr);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_clip (cr);

  if (self->grid > 0)
    {
      cairo_set_source_rgb (cr, back->red, back->green, back->blue);
      cairo_paint (cr);
      paint_grid (self, cr, area);
    }

  cairo_translate (cr, self->viewport.x, self->viewport.y);
  cairo_scale (cr, self->viewport.scale, self->viewport.scale);
  entente_render_scene_on (cr, self->scene, self->theme, self->viewport.scale, self->grid > 0 ? NULL : back);
  cairo_restore (cr);
}

/**
 * entente_sheet_paint:
 * @self: a sheet
 *
 * Paints it, on pixels it has already where it has some. May be called on any thread.
 */
void
entente_sheet_paint (EntenteSheet *self)
{
  gint64   start = g_get_monotonic_time ();
  cairo_t *cr;

  if (self->surface == NULL)
    self->surface = new_surface (&self->area, self->factor);

  cr = cairo_create (self->surface);
  cairo_translate (cr, -self->area.x, -self->area.y);
  paint_area (self, cr, &self->area);
  cairo_destroy (cr);

  self->cost = (double)(g_get_monotonic_time () - start) / 1000;
}

/* The part of a new area that lies beyond the old one: at most four strips. */
static void
paint_strips (const EntenteSheet *self,
              cairo_t            *cr,
              const EntenteRect  *old)
{
  const EntenteRect *area = &self->area;
  double             top = CLAMP (old->y, area->y, area->y + area->height);
  double             bottom = CLAMP (old->y + old->height, top, area->y + area->height);
  EntenteRect        above = {area->x, area->y, area->width, top - area->y};
  EntenteRect        below = {area->x, bottom, area->width, area->y + area->height - bottom};
  EntenteRect        left = {area->x, top, old->x - area->x, bottom - top};
  EntenteRect        right = {old->x + old->width, top, area->x + area->width - old->x - old->width, bottom - top};

  paint_area (self, cr, &above);
  paint_area (self, cr, &below);
  paint_area (self, cr, &left);
  paint_area (self, cr, &right);
}

/**
 * entente_sheet_shift:
 * @self: a painted sheet
 * @viewport: what is to be shown; of the same scale, moved by whole pixels
 * @area: what of the widget to cover, in whole pixels
 *
 * Takes over what still can be seen, and paints only the rest.
 */
void
entente_sheet_shift (EntenteSheet          *self,
                     const EntenteViewport *viewport,
                     const EntenteRect     *area)
{
  EntenteRect      old = self->area;
  cairo_surface_t *surface = new_surface (area, self->factor);
  cairo_t         *cr = cairo_create (surface);

  old.x += viewport->x - self->viewport.x;
  old.y += viewport->y - self->viewport.y;
  self->viewport = *viewport;
  self->area = *area;

  cairo_translate (cr, -area->x, -area->y);
  cairo_set_source_surface (cr, self->surface, old.x, old.y);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  paint_strips (self, cr, &old);
  cairo_destroy (cr);

  cairo_surface_destroy (self->surface);
  self->surface = surface;
}

/**
 * entente_sheet_get_place:
 * @self: a sheet
 * @viewport: what is to be shown
 *
 * Returns: what of the widget the sheet covers then, pixels
 */
EntenteRect
entente_sheet_get_place (const EntenteSheet    *self,
                         const EntenteViewport *viewport)
{
  double stretch = viewport->scale / self->viewport.scale;

  return (EntenteRect) {
    viewport->x + (self->area.x - self->viewport.x) * stretch,
    viewport->y + (self->area.y - self->viewport.y) * stretch,
    self->area.width * stretch,
    self->area.height * stretch,
  };
}

/**
 * entente_sheet_blit:
 * @self: a painted sheet
 * @cr: in pixels of the widget
 * @viewport: what is to be shown
 *
 * Puts the sheet where it belongs; when @viewport has another scale, stretched.
 */
void
entente_sheet_blit (const EntenteSheet    *self,
                    cairo_t               *cr,
                    const EntenteViewport *viewport)
{
  double      stretch = viewport->scale / self->viewport.scale;
  EntenteRect place = entente_sheet_get_place (self, viewport);

  cairo_save (cr);
  cairo_translate (cr, place.x, place.y);
  cairo_scale (cr, stretch, stretch);
  cairo_set_source_surface (cr, self->surface, 0, 0);

  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_FAST);
  cairo_rectangle (cr, 0, 0, self->area.width, self->area.height);
  cairo_fill (cr);
  cairo_restore (cr);
}
