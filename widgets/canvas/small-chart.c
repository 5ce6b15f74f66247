#include "widgets/canvas/small-chart.h"

#include "widgets/canvas/canvas-paint.h"
#include "widgets/drawing/far-look.h"
#include "widgets/drawing/path.h"

#include <math.h>
#include <string.h>

#define LEAST_CARD 1.2
#define LINE_WIDTH 0.5

#define CARD_ALPHA 0.85
#define LINE_ALPHA 0.22

/* How much of the map lines cover at most, if they were evenly spread */
#define LINE_SHARE 0.5

/* cells: how dark each pixel is, 1 or more for black, row after row; factor: pixels a logical pixel. */
typedef struct
{
  float *cells;
  int    width;
  int    height;
  int    factor;
} LinePlane;

typedef struct
{
  EntenteColor color;
  EntenteRect  rect;
} Dot;

/* How dark a line makes the pixels it passes, of 1. */
static float
get_darkness (double dx,
              double dy,
              int    factor)
{
  double ahead = MAX (fabs (dx), fabs (dy));

  return (float)(LINE_WIDTH * factor * hypot (dx, dy) / MAX (ahead, 1e-9));
}

/* Goes along the line pixel by pixel, and shares what it adds between the two pixels beside it. */
static void
trace_line (const LinePlane    *plane,
            const EntentePoint *from,
            const EntentePoint *to)
{
  double   dx = to->x - from->x, dy = to->y - from->y;
  gboolean is_steep = fabs (dy) > fabs (dx);
  double   start = is_steep ? from->y : from->x, end = is_steep ? to->y : to->x;
  double   aside = is_steep ? from->x : from->y;
  double   slope = is_steep ? dx / dy : dx != 0 ? dy / dx
                                                : 0;
  float    dark = get_darkness (dx, dy, plane->factor);
  int      ahead_step = is_steep ? plane->width : 1, aside_step = is_steep ? 1 : plane->width;
  int      n_ahead = is_steep ? plane->height : plane->width, n_aside = is_steep ? plane->width : plane->height;
  int      last = MIN ((int)MAX (start, end), n_ahead - 1);

  for (int i = MAX ((int)MIN (start, end), 0); i <= last; i++)
    {
      double at = aside + (i + 0.5 - start) * slope - 0.5;
      int    k = (int)floor (at);
      float  part = (float)(at - k);

      if (k < 0 || k + 1 >= n_aside)
        continue;

      plane->cells[i * ahead_step + k * aside_step] += dark * (1 - part);
      plane->cells[i * ahead_step + (k + 1) * aside_step] += dark * part;
    }
}

static EntentePoint
get_device_point (const EntenteViewport *viewport,
                  const EntentePoint    *point,
                  int                    factor)
{
  EntentePoint at = entente_viewport_to_widget (viewport, point->x, point->y);

  return (EntentePoint) {at.x * factor, at.y * factor};
}

static void
trace_lines (const EntenteSmallChart *chart,
             const LinePlane         *plane)
{
  const EntentePoint     *points = entente_scene_get_points (chart->scene);
  const EntenteSceneItem *items;
  guint32                 n_items;

  items = entente_scene_get_items (chart->scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].part == ENTENTE_PART_LINE && items[i].object != NULL && items[i].n_points > 1)
      {
        EntentePoint from = get_device_point (chart->viewport, &points[items[i].first_point], plane->factor);
        EntentePoint to = get_device_point (chart->viewport, &points[items[i].first_point + items[i].n_points - 1], plane->factor);

        if (isfinite (from.x) && isfinite (to.x))
          trace_line (plane, &from, &to);
      }
}

/* Many lines are paler, so that it can be seen where there are more of them. */
static float
get_strength (const LinePlane *plane)
{
  double sum = 0;

  for (int i = 0; i < plane->width * plane->height; i++)
    sum += plane->cells[i];

  return (float)MIN (LINE_SHARE * plane->width * plane->height / MAX (sum, 1e-9), 1);
}

/* Thousands of lines in one outline would take cairo longer than the window may wait. */
static cairo_surface_t *
draw_lines (const EntenteSmallChart *chart)
{
  LinePlane        plane = {.width = chart->width * chart->factor, .height = chart->height * chart->factor, .factor = chart->factor};
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, plane.width, plane.height);
  guint8          *pixels = cairo_image_surface_get_data (surface);
  int              stride = cairo_image_surface_get_stride (surface);
  float            strength;

  plane.cells = g_new0 (float, plane.width *plane.height);
  trace_lines (chart, &plane);
  strength = get_strength (&plane);
  cairo_surface_flush (surface);

  for (int y = 0; y < plane.height; y++)
    for (int x = 0; x < plane.width; x++)
      pixels[y * stride + x] = (guint8)(MIN (plane.cells[y * plane.width + x] * strength, 1) * 255 + 0.5f);

  cairo_surface_mark_dirty (surface);
  cairo_surface_set_device_scale (surface, chart->factor, chart->factor);
  g_free (plane.cells);

  return surface;
}

static int
compare_dots (gconstpointer a,
              gconstpointer b)
{
  return memcmp (&((const Dot *)a)->color, &((const Dot *)b)->color, sizeof (EntenteColor));
}

/* Cards and hubs in the colours that they have from far away; those of one colour follow each other. */
static GArray *
collect_dots (const EntenteSmallChart *chart)
{
  GArray                 *dots = g_array_new (FALSE, FALSE, sizeof (Dot));
  guint32                 n_items;
  const EntenteSceneItem *items = entente_scene_get_items (chart->scene, &n_items);

  for (guint32 i = 0; i < n_items; i++)
    if (items[i].part == ENTENTE_PART_BODY && items[i].object != NULL)
      {
        EntenteRect  rect = entente_viewport_rect_to_widget (chart->viewport, &items[i].bounds);
        EntentePoint middle = entente_paint_get_middle (&rect);
        double       width = MAX (rect.width, LEAST_CARD), height = MAX (rect.height, LEAST_CARD);
        Dot          dot = {
                   .color = items[i].far != NULL ? items[i].far->fill : items[i].stroke,
                   .rect = {middle.x - width / 2, middle.y - height / 2, width, height},
        };

        g_array_append_val (dots, dot);
      }

  g_array_sort (dots, compare_dots);

  return dots;
}

static void
draw_cards (const EntenteSmallChart *chart,
            cairo_t                 *cr)
{
  g_autoptr (GArray) dots = collect_dots (chart);

  for (guint i = 0; i < dots->len; i++)
    {
      const Dot *dot = &g_array_index (dots, Dot, i);
      GdkRGBA    color = entente_paint_get_rgba (&dot->color, CARD_ALPHA * dot->color.alpha);

      cairo_rectangle (cr, dot->rect.x, dot->rect.y, dot->rect.width, dot->rect.height);

      if (i + 1 == dots->len || compare_dots (dot, dot + 1) != 0)
        {
          gdk_cairo_set_source_rgba (cr, &color);
          cairo_fill (cr);
        }
    }
}

/**
 * entente_small_chart_draw:
 * @chart: what is to be drawn
 *
 * Draws lines straight and cards empty: enough to find one's way.
 *
 * Returns: (transfer full): the drawing
 */
cairo_surface_t *
entente_small_chart_draw (const EntenteSmallChart *chart)
{
  GdkRGBA          line = entente_paint_get_rgba (&chart->theme->text, LINE_ALPHA);
  cairo_surface_t *lines = draw_lines (chart);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, chart->width * chart->factor, chart->height * chart->factor);
  cairo_t         *cr;

  cairo_surface_set_device_scale (surface, chart->factor, chart->factor);

  cr = cairo_create (surface);
  gdk_cairo_set_source_rgba (cr, &line);
  cairo_mask_surface (cr, lines, 0, 0);
  cairo_surface_destroy (lines);
  draw_cards (chart, cr);
  cairo_destroy (cr);

  return surface;
}
