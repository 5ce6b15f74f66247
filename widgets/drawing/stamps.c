#include "widgets/drawing/stamps.h"

#include "widgets/drawing/path.h"

#include <math.h>
#include <string.h>

/* Points of a shape for which a stamp pays, and of one that is still a sign; and how many signs are kept in mind */
#define LEAST_POINTS 16
#define MOST_POINTS  256
#define MOST_STAMPS  256

/* How far the points of the same sign may lie apart, as a share of its side */
#define LIKELY 1e-3

/* The side of the square a stamp is drawn in, so large that nothing is lost, and what may reach out of it; points */
#define SIDE 100.
#define EDGE 2.

/* The shape that was met first; with a drawing of its own once its like was met. */
typedef struct
{
  const EntenteSceneItem *first;
  cairo_surface_t        *drawing;
} Stamp;

struct _EntenteStamps
{
  const EntentePoint *points;
  double              grid;
  GArray             *stamps;
};

static void
clear_stamp (gpointer stamp)
{
  g_clear_pointer (&((Stamp *)stamp)->drawing, cairo_surface_destroy);
}

/* Whether two shapes are one, but for place and size */
static gboolean
are_alike (const EntenteSceneItem *a,
           const EntenteSceneItem *b,
           const EntentePoint     *points)
{
  const EntentePoint *p = &points[a->first_point], *q = &points[b->first_point];

  if (a->n_points != b->n_points || memcmp (&a->fill, &b->fill, sizeof a->fill) != 0)
    return FALSE;

  for (guint32 i = 0; i < a->n_points; i++)
    {
      double dx = (p[i].x - a->bounds.x) / a->bounds.width - (q[i].x - b->bounds.x) / b->bounds.width;
      double dy = (p[i].y - a->bounds.y) / a->bounds.height - (q[i].y - b->bounds.y) / b->bounds.height;

      if (entente_path_is_break (&p[i]) != entente_path_is_break (&q[i]) || fabs (dx) > LIKELY || fabs (dy) > LIKELY)
        return FALSE;
    }

  return TRUE;
}

static Stamp *
find_stamp (EntenteStamps          *self,
            const EntenteSceneItem *item)
{
  for (guint i = 0; i < self->stamps->len; i++)
    {
      Stamp *stamp = &g_array_index (self->stamps, Stamp, i);

      if (are_alike (stamp->first, item, self->points))
        return stamp;
    }

  return NULL;
}

static cairo_surface_t *
make_drawing (const EntenteSceneItem *item,
              EntenteStampFunc        draw,
              gconstpointer           data)
{
  cairo_rectangle_t extents = {-EDGE, -EDGE, SIDE + 2 * EDGE, SIDE + 2 * EDGE};
  cairo_surface_t  *drawing = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, &extents);
  cairo_t          *cr = cairo_create (drawing);

  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_scale (cr, SIDE / item->bounds.width, SIDE / item->bounds.height);
  cairo_translate (cr, -item->bounds.x, -item->bounds.y);
  draw (cr, item, data);
  cairo_destroy (cr);

  return drawing;
}

static void
press (EntenteStamps     *self,
       cairo_t           *cr,
       const Stamp       *stamp,
       const EntenteRect *bounds)
{
  cairo_save (cr);
  cairo_translate (cr, round (bounds->x / self->grid) * self->grid, round (bounds->y / self->grid) * self->grid);
  cairo_scale (cr, bounds->width / SIDE, bounds->height / SIDE);
  cairo_set_source_surface (cr, stamp->drawing, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

/**
 * entente_stamps_new:
 * @points: those of the scene that is drawn, which must stay as long as the stamps
 * @grid: on which they are set, points
 *
 * Returns: (transfer full): no stamps yet
 */
EntenteStamps *
entente_stamps_new (const EntentePoint *points,
                    double              grid)
{
  EntenteStamps *self = g_new (EntenteStamps, 1);

  self->points = points;
  self->grid = grid;
  self->stamps = g_array_new (FALSE, FALSE, sizeof (Stamp));
  g_array_set_clear_func (self->stamps, clear_stamp);

  return self;
}

void
entente_stamps_free (EntenteStamps *self)
{
  g_array_unref (self->stamps);
  g_free (self);
}

/**
 * entente_stamps_draw:
 * @cr: where to draw
 * @item: a shape, of the scene with the points
 * @draw: draws a shape
 * @data: passed to @draw
 *
 * Draws a shape the like of which was met before by a drawing that both share. A shape that is met for the first time is
 * kept in mind.
 *
 * Returns: whether the shape is drawn
 */
gboolean
entente_stamps_draw (EntenteStamps          *self,
                     cairo_t                *cr,
                     const EntenteSceneItem *item,
                     EntenteStampFunc        draw,
                     gconstpointer           data)
{
  Stamp *stamp;

  if (item->stroke.alpha > 0 || item->n_points < LEAST_POINTS || item->n_points > MOST_POINTS || entente_rect_is_empty (&item->bounds))
    return FALSE;

  stamp = find_stamp (self, item);

  if (stamp == NULL)
    {
      Stamp first = {.first = item};

      if (self->stamps->len < MOST_STAMPS)
        g_array_append_val (self->stamps, first);

      return FALSE;
    }

  if (stamp->drawing == NULL)
    stamp->drawing = make_drawing (stamp->first, draw, data);

  press (self, cr, stamp, &item->bounds);

  return TRUE;
}
