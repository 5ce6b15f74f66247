#include "widgets/drawing/painter.h"

#include <math.h>

/* How far the edges of pixels may seem to lie beside whole numbers */
#define NEARLY 1e-3

static gboolean
is_whole (double value)
{
  return fabs (value - round (value)) < NEARLY;
}

/* The clip in pixels, when it is one rectangle of whole ones */
static gboolean
get_clip (cairo_t               *cr,
          cairo_surface_t       *target,
          cairo_rectangle_int_t *clip)
{
  cairo_rectangle_list_t *list = cairo_copy_clip_rectangle_list (cr);
  gboolean                fits = list->status == CAIRO_STATUS_SUCCESS && list->num_rectangles == 1;
  double                  scale, vertical, x, y, right, bottom;

  if (fits)
    {
      cairo_surface_get_device_scale (target, &scale, &vertical);
      x = list->rectangles[0].x;
      y = list->rectangles[0].y;
      right = x + list->rectangles[0].width;
      bottom = y + list->rectangles[0].height;
      cairo_user_to_device (cr, &x, &y);
      cairo_user_to_device (cr, &right, &bottom);
      fits = is_whole (x * scale) && is_whole (y * scale) && is_whole (right * scale) && is_whole (bottom * scale);
      clip->x = (int)lround (x * scale);
      clip->y = (int)lround (y * scale);
      clip->width = (int)lround (right * scale) - clip->x;
      clip->height = (int)lround (bottom * scale) - clip->y;
    }

  cairo_rectangle_list_destroy (list);

  return fits;
}

/**
 * entente_painter_target_find:
 * @cr: where to paint
 * @pixels: (out): the pixels within its clip
 *
 * Returns: whether there are pixels, neither turned nor stretched nor in a group of their own
 */
gboolean
entente_painter_target_find (cairo_t              *cr,
                             EntentePainterTarget *pixels)
{
  cairo_surface_t      *target = cairo_get_target (cr);
  cairo_matrix_t        matrix;
  cairo_rectangle_int_t clip;
  double                scale, vertical, x, y;
  int                   stride;

  cairo_get_matrix (cr, &matrix);
  cairo_surface_get_device_scale (target, &scale, &vertical);
  cairo_surface_get_device_offset (target, &x, &y);

  if (cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE || target != cairo_get_group_target (cr) || x != 0 || y != 0 ||
      (cairo_image_surface_get_format (target) != CAIRO_FORMAT_ARGB32 && cairo_image_surface_get_format (target) != CAIRO_FORMAT_RGB24) ||
      scale != vertical || matrix.xx != matrix.yy || matrix.xx <= 0 || matrix.xy != 0 || matrix.yx != 0 || !get_clip (cr, target, &clip))
    return FALSE;

  stride = cairo_image_surface_get_stride (target) / (int)sizeof (guint32);
  *pixels = (EntentePainterTarget) {
    .pixels = (guint32 *)(gpointer)cairo_image_surface_get_data (target) + clip.y * stride + clip.x,
    .stride = stride,
    .width = clip.width,
    .height = clip.height,
    .x = matrix.x0 * scale - clip.x,
    .y = matrix.y0 * scale - clip.y,
    .scale = matrix.xx * scale,
  };

  return TRUE;
}
