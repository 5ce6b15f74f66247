#include "widgets/drawing/stroke.h"

#include <math.h>

/* Cosine of the turn up to which two pieces share the corners between them; at a sharper one a disc joins them. */
#define SMOOTH 0.8

#define MAX_DISC_EDGES 32

typedef struct
{
  EntentePoint at;
  EntentePoint side;
} Rib;

/* Always round the same way, as ribbons are, so that what overlaps adds up. */
static void
add_disc (EntenteRaster      *raster,
          const EntentePoint *middle,
          double              radius)
{
  int          n = CLAMP ((int)ceil (4 * sqrt (radius)), 6, MAX_DISC_EDGES);
  EntentePoint last = {middle->x + radius, middle->y};

  for (int i = 1; i <= n; i++)
    {
      double       angle = -2 * G_PI * i / n;
      EntentePoint next = {middle->x + radius * cos (angle), middle->y + radius * sin (angle)};

      if (i == n)
        next = (EntentePoint) {middle->x + radius, middle->y};

      entente_raster_add_edge (raster, &last, &next);
      last = next;
    }
}

static EntentePoint
get_corner (const Rib *rib,
            double     sign)
{
  return (EntentePoint) {rib->at.x + sign * rib->side.x, rib->at.y + sign * rib->side.y};
}

static void
add_across (EntenteRaster *raster,
            const Rib     *rib,
            double         sign)
{
  EntentePoint from = get_corner (rib, sign), to = get_corner (rib, -sign);

  entente_raster_add_edge (raster, &from, &to);
}

/* Both long sides of a piece of the ribbon. */
static void
add_sides (EntenteRaster *raster,
           const Rib     *start,
           const Rib     *end)
{
  EntentePoint a = get_corner (start, 1), b = get_corner (end, 1);
  EntentePoint c = get_corner (end, -1), d = get_corner (start, -1);

  entente_raster_add_edge (raster, &a, &b);
  entente_raster_add_edge (raster, &c, &d);
}

static gboolean
get_direction (const EntentePoint *from,
               const EntentePoint *to,
               EntentePoint       *direction,
               double             *length)
{
  double dx = to->x - from->x, dy = to->y - from->y;

  *length = sqrt (dx * dx + dy * dy);

  if (*length < 1e-6)
    return FALSE;

  *direction = (EntentePoint) {dx / *length, dy / *length};

  return TRUE;
}

static EntentePoint
get_side (const EntentePoint *direction,
          double              half)
{
  return (EntentePoint) {-direction->y * half, direction->x * half};
}

/* Where two pieces meet at a small angle: the corners that both share. */
static EntentePoint
get_shared_side (const EntentePoint *before,
                 const EntentePoint *after,
                 double              half)
{
  EntentePoint sum = {before->x + after->x, before->y + after->y};
  double       scale = 2 * half / (sum.x * sum.x + sum.y * sum.y);

  return (EntentePoint) {-sum.y * scale, sum.x * scale};
}

typedef struct
{
  EntenteRaster *raster;
  double         half;
  Rib            rib;
  EntentePoint   direction;
  double         length;
  gboolean       begun;
} Ribbon;

static void
begin_ribbon (Ribbon             *self,
              const EntentePoint *at,
              const EntentePoint *direction)
{
  self->rib = (Rib) {*at, get_side (direction, self->half)};
  add_across (self->raster, &self->rib, -1);
}

static void
end_ribbon (Ribbon *self,
            Rib    *end)
{
  end->side = get_side (&self->direction, self->half);
  add_sides (self->raster, &self->rib, end);
  add_across (self->raster, end, 1);
}

/* The ribbon goes on from @at in another direction. */
static void
turn_ribbon (Ribbon             *self,
             const EntentePoint *at,
             const EntentePoint *direction,
             double              length)
{
  Rib    end = {.at = *at};
  double turn = self->direction.x * direction->x + self->direction.y * direction->y;

  if (turn > SMOOTH && MIN (self->length, length) > self->half)
    {
      end.side = get_shared_side (&self->direction, direction, self->half);
      add_sides (self->raster, &self->rib, &end);
      self->rib = end;
      return;
    }

  end_ribbon (self, &end);
  add_disc (self->raster, at, self->half);
  begin_ribbon (self, at, direction);
}

/**
 * entente_stroke_add:
 * @raster: what is painted on
 * @points: (array length=n_points): a path of straight pieces, pixels
 * @n_points: number of points
 * @closed: whether it goes back to its start
 * @round_cap: whether its ends are round
 * @width: pixels
 *
 * Adds the outline of a line with round joins, to be filled by entente_raster_fill().
 */
void
entente_stroke_add (EntenteRaster      *raster,
                    const EntentePoint *points,
                    guint               n_points,
                    gboolean            closed,
                    gboolean            round_cap,
                    double              width)
{
  Ribbon ribbon = {.raster = raster, .half = width / 2};
  guint  last = 0;
  guint  n_steps = closed ? n_points + 1 : n_points;
  Rib    end;

  for (guint i = 1; i < n_steps; i++)
    {
      const EntentePoint *to = &points[i % n_points];
      EntentePoint        direction;
      double              length;

      if (!get_direction (&points[last], to, &direction, &length))
        continue;

      if (ribbon.begun)
        turn_ribbon (&ribbon, &points[last], &direction, length);
      else
        begin_ribbon (&ribbon, &points[last], &direction);

      ribbon.begun = TRUE;
      ribbon.direction = direction;
      ribbon.length = length;
      last = i % n_points;
    }

  if (!ribbon.begun)
    return;

  end.at = points[last];
  end_ribbon (&ribbon, &end);

  if (round_cap || closed)
    add_disc (raster, &points[last], ribbon.half);

  if (round_cap && !closed)
    add_disc (raster, &points[0], ribbon.half);
}
