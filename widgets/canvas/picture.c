#include "widgets/canvas/picture.h"

#include "widgets/canvas/scene-diff.h"
#include "widgets/drawing/path.h"
#include "widgets/drawing/renderer.h"

#include <math.h>

/* Painted beyond each edge, so that a small move of the view paints nothing, pixels. */
#define MARGIN 160

/* What changes more than this part of the view is painted as a whole. */
#define LARGE_CHANGE 0.6

/* The sheet is larger than the widget; the patch lies on it and shows what changed since the sheet was painted. */
struct _EntentePicture
{
  EntentePictureView view;
  EntenteScene      *scene;

  cairo_surface_t *sheet;
  int              sheet_x;
  int              sheet_y;
  int              sheet_width;
  int              sheet_height;
  GskRenderNode   *sheet_node;

  EntenteScene  *patch_scene;
  GskRenderNode *patch_node;
};

/**
 * entente_picture_new:
 *
 * Returns: (transfer full): a picture of nothing
 */
EntentePicture *
entente_picture_new (void)
{
  return g_new0 (EntentePicture, 1);
}

static void
drop_patch (EntentePicture *self)
{
  g_clear_pointer (&self->patch_scene, entente_scene_unref);
  g_clear_pointer (&self->patch_node, gsk_render_node_unref);
}

static void
drop_sheet (EntentePicture *self)
{
  drop_patch (self);
  g_clear_pointer (&self->sheet, cairo_surface_destroy);
  g_clear_pointer (&self->sheet_node, gsk_render_node_unref);
  g_clear_pointer (&self->scene, entente_scene_unref);
}

void
entente_picture_free (EntentePicture *self)
{
  drop_sheet (self);
  g_free (self);
}

static void
paint_grid (cairo_t                  *cr,
            const EntentePictureView *view,
            const EntenteRect        *area)
{
  const EntenteColor *color = &view->theme->line_soft;
  double              step = view->grid * view->viewport.scale;

  if (view->grid <= 0)
    return;

  while (step < 12)
    step *= 2;

  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);

  for (double x = area->x + fmod (fmod (view->viewport.x - area->x, step) + step, step); x < area->x + area->width; x += step)
    for (double y = area->y + fmod (fmod (view->viewport.y - area->y, step) + step, step); y < area->y + area->height; y += step)
      cairo_rectangle (cr, floor (x), floor (y), 1, 1);

  cairo_fill (cr);
}

/* cr: in pixels of the widget. area: what to paint, in the same. */
static void
paint_area (cairo_t                  *cr,
            const EntentePictureView *view,
            const EntenteRect        *area)
{
  const EntenteColor *back = &view->theme->background;

  cairo_save (cr);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, back->red, back->green, back->blue);
  cairo_paint (cr);
  paint_grid (cr, view, area);
  cairo_translate (cr, view->viewport.x, view->viewport.y);
  cairo_scale (cr, view->viewport.scale, view->viewport.scale);
  entente_render_scene (cr, view->scene, view->theme, view->viewport.scale);
  cairo_restore (cr);
}

static cairo_surface_t *
new_surface (int width,
             int height,
             int factor)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * factor, height * factor);

  cairo_surface_set_device_scale (surface, factor, factor);

  return surface;
}

static void
paint_sheet (EntentePicture           *self,
             const EntentePictureView *view)
{
  EntenteRect all = {-MARGIN, -MARGIN, view->width + 2 * MARGIN, view->height + 2 * MARGIN};
  cairo_t    *cr;

  drop_sheet (self);
  self->scene = entente_scene_ref (view->scene);
  self->sheet_x = -MARGIN;
  self->sheet_y = -MARGIN;
  self->sheet_width = (int)all.width;
  self->sheet_height = (int)all.height;
  self->sheet = new_surface (self->sheet_width, self->sheet_height, view->factor);

  cr = cairo_create (self->sheet);
  cairo_translate (cr, MARGIN, MARGIN);
  paint_area (cr, view, &all);
  cairo_destroy (cr);
}

/* The part of a new sheet that lies beyond the old one: at most two strips. */
static void
paint_strips (cairo_t                  *cr,
              const EntentePictureView *view,
              const EntenteRect        *sheet,
              const EntenteRect        *old)
{
  double      top = MAX (sheet->y, old->y);
  double      bottom = MIN (sheet->y + sheet->height, old->y + old->height);
  EntenteRect above = {sheet->x, sheet->y, sheet->width, top - sheet->y};
  EntenteRect below = {sheet->x, bottom, sheet->width, sheet->y + sheet->height - bottom};
  EntenteRect left = {sheet->x, top, old->x - sheet->x, bottom - top};
  EntenteRect right = {old->x + old->width, top, sheet->x + sheet->width - old->x - old->width, bottom - top};

  if (above.height > 0)
    paint_area (cr, view, &above);
  if (below.height > 0)
    paint_area (cr, view, &below);
  if (left.width > 0)
    paint_area (cr, view, &left);
  if (right.width > 0)
    paint_area (cr, view, &right);
}

/* Takes what is still in sight over to a sheet around the new view. */
static void
shift_sheet (EntentePicture           *self,
             const EntentePictureView *view)
{
  EntenteRect      old = {self->sheet_x, self->sheet_y, self->sheet_width, self->sheet_height};
  EntenteRect      sheet = {-MARGIN, -MARGIN, view->width + 2 * MARGIN, view->height + 2 * MARGIN};
  cairo_surface_t *surface = new_surface ((int)sheet.width, (int)sheet.height, view->factor);
  cairo_t         *cr = cairo_create (surface);

  cairo_translate (cr, MARGIN, MARGIN);
  cairo_set_source_surface (cr, self->sheet, old.x, old.y);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
  paint_strips (cr, view, &sheet, &old);
  cairo_destroy (cr);

  cairo_surface_destroy (self->sheet);
  g_clear_pointer (&self->sheet_node, gsk_render_node_unref);
  self->sheet = surface;
  self->sheet_x = -MARGIN;
  self->sheet_y = -MARGIN;
  self->sheet_width = (int)sheet.width;
  self->sheet_height = (int)sheet.height;
}

static gboolean
is_same_sheet (const EntentePictureView *a,
               const EntentePictureView *b)
{
  return a->theme == b->theme && a->viewport.scale == b->viewport.scale && a->factor == b->factor && a->grid == b->grid;
}

/* Follows a move of the view by whole pixels. */
static void
follow_view (EntentePicture           *self,
             const EntentePictureView *view)
{
  int dx = (int)(view->viewport.x - self->view.viewport.x);
  int dy = (int)(view->viewport.y - self->view.viewport.y);

  self->sheet_x += dx;
  self->sheet_y += dy;

  if (self->sheet_x > view->width || self->sheet_x + self->sheet_width < 0 ||
      self->sheet_y > view->height || self->sheet_y + self->sheet_height < 0)
    paint_sheet (self, view);
  else if (self->sheet_x > 0 || self->sheet_x + self->sheet_width < view->width ||
           self->sheet_y > 0 || self->sheet_y + self->sheet_height < view->height)
    shift_sheet (self, view);
  else if (dx != 0 || dy != 0)
    g_clear_pointer (&self->sheet_node, gsk_render_node_unref);
}

static EntenteRect
cut_to_widget (const EntentePictureView *view,
               const EntenteRect        *changed)
{
  EntenteRect area = entente_viewport_rect_to_widget (&view->viewport, changed);
  double      left = floor (CLAMP (area.x, 0, view->width));
  double      top = floor (CLAMP (area.y, 0, view->height));
  double      right = ceil (CLAMP (area.x + area.width, 0, view->width));
  double      bottom = ceil (CLAMP (area.y + area.height, 0, view->height));

  return (EntenteRect) {left, top, right - left, bottom - top};
}

static GskRenderNode *
paint_patch (const EntentePictureView *view,
             const EntenteRect        *area)
{
  cairo_surface_t *surface = new_surface ((int)area->width, (int)area->height, view->factor);
  GtkSnapshot     *snapshot = gtk_snapshot_new ();
  cairo_t         *cr = cairo_create (surface);

  cairo_translate (cr, -area->x, -area->y);
  paint_area (cr, view, area);
  cairo_destroy (cr);

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float)area->x, (float)area->y, (float)area->width, (float)area->height));
  cairo_set_source_surface (cr, surface, area->x, area->y);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return gtk_snapshot_free_to_node (snapshot);
}

/* Lays a patch over the sheet when that is little work, else paints the sheet anew. */
static void
follow_scene (EntentePicture           *self,
              const EntentePictureView *view)
{
  EntenteRect changed;
  EntenteRect area;

  if (!entente_scene_diff (self->scene, view->scene, &changed))
    {
      paint_sheet (self, view);
      return;
    }

  area = cut_to_widget (view, &changed);

  if (area.width * area.height > LARGE_CHANGE * view->width * view->height)
    {
      paint_sheet (self, view);
      return;
    }

  drop_patch (self);
  self->patch_scene = entente_scene_ref (view->scene);

  if (area.width > 0 && area.height > 0)
    self->patch_node = paint_patch (view, &area);
}

static void
update (EntentePicture           *self,
        const EntentePictureView *view)
{
  EntenteScene *shown = self->patch_scene != NULL ? self->patch_scene : self->scene;
  gboolean      moved = view->viewport.x != self->view.viewport.x || view->viewport.y != self->view.viewport.y ||
                   view->width != self->view.width || view->height != self->view.height;

  if (self->sheet == NULL || !is_same_sheet (view, &self->view) || (moved && shown != self->scene))
    paint_sheet (self, view);
  else if (moved && view->scene == self->scene)
    follow_view (self, view);
  else if (moved)
    paint_sheet (self, view);
  else if (view->scene != shown)
    follow_scene (self, view);

  self->view = *view;
}

static GskRenderNode *
make_sheet_node (EntentePicture           *self,
                 const EntentePictureView *view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t     *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)view->width, (float)view->height));

  cairo_set_source_surface (cr, self->sheet, self->sheet_x, self->sheet_y);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * entente_picture_snapshot:
 * @self: a picture
 * @snapshot: where to add it
 * @view: what to show; the offset of its viewport in whole pixels
 *
 * Adds the picture, painting as little of it anew as can be.
 */
void
entente_picture_snapshot (EntentePicture           *self,
                          GtkSnapshot              *snapshot,
                          const EntentePictureView *view)
{
  if (view->width <= 0 || view->height <= 0)
    return;

  update (self, view);

  if (self->sheet_node == NULL)
    self->sheet_node = make_sheet_node (self, view);

  gtk_snapshot_append_node (snapshot, self->sheet_node);

  if (self->patch_node != NULL)
    gtk_snapshot_append_node (snapshot, self->patch_node);
}
