#include "widgets/drawing/right-angles-private.h"

#include <math.h>

/* How far a line runs straight out of a box, points; how far back from the middle of a corridor, in tracks, lines look for a
   free one */
#define STUB     16.
#define N_TRACKS 9

/* What it costs to run so far on top of another line, points */
#define OVERLAP_PRICE 6.

/**
 * entente_right_angles_new:
 * @obstacles: what lines keep off; must outlive what is made here
 * @area: where most lines run
 *
 * Returns: (transfer full): a finder of ways without any lines yet
 */
EntenteRightAngles *
entente_right_angles_new (const EntenteObstacles *obstacles,
                          const EntenteRect      *area)
{
  EntenteRightAngles *self = g_new0 (EntenteRightAngles, 1);

  self->obstacles = obstacles;
  entente_tracks_init (&self->level, area->y, area->y + area->height);
  entente_tracks_init (&self->upright, area->x, area->x + area->width);

  return self;
}

void
entente_right_angles_free (EntenteRightAngles *self)
{
  entente_tracks_clear (&self->level);
  entente_tracks_clear (&self->upright);
  g_free (self);
}

gboolean
entente_right_angles_is_level (EntenteSide side)
{
  return side == ENTENTE_SIDE_RIGHT || side == ENTENTE_SIDE_LEFT;
}

/**
 * entente_right_angles_get_port:
 * @box: a box
 * @side: one of its sides
 * @at: how far off the middle of that side, points; rightwards or downwards
 *
 * Returns: the point there
 */
EntentePoint
entente_right_angles_get_port (const EntenteRect *box,
                               EntenteSide        side,
                               double             at)
{
  double x = box->x + box->width / 2, y = box->y + box->height / 2;

  switch (side)
    {
    case ENTENTE_SIDE_RIGHT:
      return (EntentePoint) {box->x + box->width, y + at};

    case ENTENTE_SIDE_LEFT:
      return (EntentePoint) {box->x, y + at};

    case ENTENTE_SIDE_BOTTOM:
      return (EntentePoint) {x + at, box->y + box->height};

    case ENTENTE_SIDE_TOP:
    case ENTENTE_N_SIDES:
    default:
      return (EntentePoint) {x + at, box->y};
    }
}

static double
get_sign (EntenteSide side)
{
  return side == ENTENTE_SIDE_RIGHT || side == ENTENTE_SIDE_BOTTOM ? 1 : -1;
}

static EntentePoint
step_out (const EntenteRightAnglesEnd *end,
          double                       length)
{
  gboolean level = entente_right_angles_is_level (end->side);
  double   step = length * get_sign (end->side);

  return (EntentePoint) {end->point.x + (level ? step : 0), end->point.y + (level ? 0 : step)};
}

/* As far as it is to the other box, between two boxes that face each other closely */
static double
get_stub (const EntenteRightAnglesEnd *start,
          const EntenteRightAnglesEnd *end)
{
  gboolean level = entente_right_angles_is_level (start->side);
  double   gap = (level ? end->point.x - start->point.x : end->point.y - start->point.y) * get_sign (start->side);

  if (level != entente_right_angles_is_level (end->side) || start->side == end->side || gap <= 0)
    return STUB;

  return MIN (STUB, gap / 2);
}

/**
 * entente_right_angles_step_out:
 * @start: where a line begins
 * @end: where it ends
 * @outs: (out): where it has left the one box and not yet come to the other
 */
void
entente_right_angles_step_out (const EntenteRightAnglesEnd *start,
                               const EntenteRightAnglesEnd *end,
                               EntentePoint                 outs[2])
{
  double stub = get_stub (start, end);

  outs[0] = step_out (start, stub);
  outs[1] = step_out (end, stub);
}

static gboolean
enters (const EntenteRect  *box,
        const EntentePoint *a,
        const EntentePoint *b)
{
  return MAX (a->x, b->x) > box->x - 1 && MIN (a->x, b->x) < box->x + box->width + 1 &&
         MAX (a->y, b->y) > box->y - 1 && MIN (a->y, b->y) < box->y + box->height + 1;
}

/**
 * entente_right_angles_is_free:
 * @self: a finder of ways
 * @start: where the line begins
 * @end: where it ends
 * @pass: obstacles that do not count
 * @a: start of a piece
 * @b: its end
 *
 * Returns: whether the piece keeps off all obstacles and off the boxes at both ends of the line
 */
gboolean
entente_right_angles_is_free (EntenteRightAngles          *self,
                              const EntenteRightAnglesEnd *start,
                              const EntenteRightAnglesEnd *end,
                              const EntenteObstaclesPass  *pass,
                              const EntentePoint          *a,
                              const EntentePoint          *b)
{
  return !enters (&start->box, a, b) && !enters (&end->box, a, b) && entente_obstacles_hit (self->obstacles, a, b, pass) < 0;
}

static double
get_piece_length (const EntentePoint *a,
                  const EntentePoint *b)
{
  return fabs (b->x - a->x) + fabs (b->y - a->y);
}

/**
 * entente_right_angles_get_overlap_price:
 * @self: a finder of ways
 * @a: start of a level or upright piece
 * @b: its end
 *
 * Returns: what it costs to run there on top of other lines
 */
double
entente_right_angles_get_overlap_price (const EntenteRightAngles *self,
                                        const EntentePoint       *a,
                                        const EntentePoint       *b)
{
  return OVERLAP_PRICE * (a->y == b->y ? entente_tracks_get_overlap (&self->level, a->y, a->x, b->x)
                                       : entente_tracks_get_overlap (&self->upright, a->x, a->y, b->y));
}

/* What the way through all points costs; infinite when something is in the way, or when it is no cheaper than limit */
static double
get_price (EntenteRightAngles          *self,
           const EntenteRightAnglesEnd *start,
           const EntenteRightAnglesEnd *end,
           const EntenteObstaclesPass  *pass,
           const EntentePoint          *points,
           guint                        n_points,
           double                       limit)
{
  double price = 0;
  int    last = -1;

  for (guint i = 1; i < n_points; i++)
    price += get_piece_length (&points[i - 1], &points[i]);

  if (price >= limit)
    return INFINITY;

  for (guint i = 1; i < n_points; i++)
    {
      const EntentePoint *a = &points[i - 1], *b = &points[i];
      gboolean            is_end = i == 1 || i == n_points - 1;

      if (a->x == b->x && a->y == b->y)
        continue;
      if (is_end ? entente_obstacles_hit (self->obstacles, a, b, pass) >= 0 : !entente_right_angles_is_free (self, start, end, pass, a, b))
        return INFINITY;

      price += entente_right_angles_get_overlap_price (self, a, b) + (last >= 0 && last != (a->y == b->y) ? ENTENTE_RIGHT_ANGLES_TURN_PRICE : 0);
      last = a->y == b->y;
    }

  return price;
}

/* Returns whether the way is the best so far */
static gboolean
try_points (EntenteRightAngles          *self,
            const EntenteRightAnglesEnd *start,
            const EntenteRightAnglesEnd *end,
            const EntenteObstaclesPass  *pass,
            const EntentePoint          *points,
            guint                        n_points,
            double                      *least,
            GArray                      *best)
{
  double price = get_price (self, start, end, pass, points, n_points, *least);

  if (price >= *least)
    return FALSE;

  *least = price;
  g_array_set_size (best, 0);
  g_array_append_vals (best, points, n_points);

  return TRUE;
}

/* Whether a way of so many pieces would cost nothing but its length and turns */
static gboolean
is_alone (double              price,
          const EntentePoint *points,
          guint               n_points)
{
  for (guint i = 1; i < n_points; i++)
    price -= get_piece_length (&points[i - 1], &points[i]);

  return price <= 2 * ENTENTE_RIGHT_ANGLES_TURN_PRICE + 0.01;
}

/* Both ends on level sides, or, turned, both on upright ones: across at one place between or beyond them */
static void
try_across (EntenteRightAngles          *self,
            const EntenteRightAnglesEnd *start,
            const EntenteRightAnglesEnd *end,
            const EntenteObstaclesPass  *pass,
            const EntentePoint           outs[2],
            double                      *least,
            GArray                      *best)
{
  gboolean level = entente_right_angles_is_level (start->side);
  double   a = level ? outs[0].x : outs[0].y, b = level ? outs[1].x : outs[1].y;
  double   first = get_sign (start->side), second = get_sign (end->side);
  double   middle = first != second ? (a + b) / 2 : first > 0 ? MAX (a, b)
                                                              : MIN (a, b);

  for (int i = 0; i < N_TRACKS; i++)
    {
      double       shift = first != second ? (i + 1) / 2 * ENTENTE_RIGHT_ANGLES_TRACK * (i % 2 == 0 ? 1 : -1) : i * ENTENTE_RIGHT_ANGLES_TRACK * first;
      double       at = middle + shift;
      EntentePoint points[] = {
        start->point,
        outs[0],
        level ? (EntentePoint) {at, outs[0].y} : (EntentePoint) {outs[0].x, at},
        level ? (EntentePoint) {at, outs[1].y} : (EntentePoint) {outs[1].x, at},
        outs[1],
        end->point,
      };

      /* Not back into the boxes */
      if ((at - a) * first >= -0.01 && (at - b) * second >= -0.01 &&
          try_points (self, start, end, pass, points, G_N_ELEMENTS (points), least, best) &&
          is_alone (*least, points, G_N_ELEMENTS (points)))
        return;
    }
}

static void
try_corner (EntenteRightAngles          *self,
            const EntenteRightAnglesEnd *start,
            const EntenteRightAnglesEnd *end,
            const EntenteObstaclesPass  *pass,
            const EntentePoint           outs[2],
            double                      *least,
            GArray                      *best)
{
  gboolean     level = entente_right_angles_is_level (start->side);
  EntentePoint corner = level ? (EntentePoint) {outs[1].x, outs[0].y} : (EntentePoint) {outs[0].x, outs[1].y};
  double       first = level ? corner.x - outs[0].x : corner.y - outs[0].y;
  double       second = level ? corner.y - outs[1].y : corner.x - outs[1].x;
  EntentePoint points[] = {start->point, outs[0], corner, outs[1], end->point};

  if (first * get_sign (start->side) >= 0 && second * get_sign (end->side) >= 0)
    try_points (self, start, end, pass, points, G_N_ELEMENTS (points), least, best);
}

/**
 * entente_right_angles_try:
 * @self: a finder of ways
 * @start: where the line begins
 * @end: where it ends
 * @pass: obstacles that do not count, among them those at both ends
 * @points: (element-type EntentePoint) (inout): gets the way, from side to side
 *
 * Tries the simple ways with two turns at most.
 *
 * Returns: what the way costs; infinite when all of them are blocked, and @points is untouched
 */
double
entente_right_angles_try (EntenteRightAngles          *self,
                          const EntenteRightAnglesEnd *start,
                          const EntenteRightAnglesEnd *end,
                          const EntenteObstaclesPass  *pass,
                          GArray                      *points)
{
  double       least = INFINITY;
  EntentePoint outs[2];

  entente_right_angles_step_out (start, end, outs);

  if (entente_right_angles_is_level (start->side) == entente_right_angles_is_level (end->side))
    try_across (self, start, end, pass, outs, &least, points);
  else
    try_corner (self, start, end, pass, outs, &least, points);

  return least;
}

/**
 * entente_right_angles_take:
 * @self: a finder of ways
 * @points: (array length=n_points): the way of a line
 * @n_points: number of points
 *
 * Remembers a line, so that others keep off it.
 */
void
entente_right_angles_take (EntenteRightAngles *self,
                           const EntentePoint *points,
                           guint               n_points)
{
  for (guint i = 1; i < n_points; i++)
    if (points[i].y == points[i - 1].y)
      entente_tracks_add (&self->level, points[i].y, points[i - 1].x, points[i].x);
    else
      entente_tracks_add (&self->upright, points[i].x, points[i - 1].y, points[i].y);
}
