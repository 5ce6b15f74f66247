#include "widgets/drawing/right-angles.h"

#include "widgets/drawing/tracks.h"

#include <math.h>

/* All in points: how far a line runs straight out of a box; between lines side by side; how far back from the middle of
   a corridor lines look for a free track */
#define STUB     12.
#define TRACK    9.
#define N_TRACKS 9

/* What a way costs beside its length, points: a turn, and running so far on top of another line */
#define TURN_PRICE    60.
#define OVERLAP_PRICE 6.

/* Beyond both ends, points: how far the first search reaches */
#define REACH 260.

/* So many spots are looked at before a search is given up */
#define MAX_LOOKED_AT 60000

struct _EntenteRightAngles
{
  const EntenteObstacles *obstacles;
  EntenteTracks           level;
  EntenteTracks           upright;
  GArray                 *columns;
  GArray                 *rows;
};

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return (first > second) - (first < second);
}

static void
add_number (GArray *numbers,
            double  number)
{
  g_array_append_val (numbers, number);
}

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
  self->columns = g_array_new (FALSE, FALSE, sizeof (double));
  self->rows = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < entente_obstacles_get_n (obstacles); i++)
    {
      const EntenteRect *box = entente_obstacles_get_box (obstacles, i);

      for (double out = 0; out <= TRACK; out += TRACK)
        {
          add_number (self->columns, box->x - out);
          add_number (self->columns, box->x + box->width + out);
          add_number (self->rows, box->y - out);
          add_number (self->rows, box->y + box->height + out);
        }
    }

  entente_tracks_init (&self->level, area->y, area->y + area->height);
  entente_tracks_init (&self->upright, area->x, area->x + area->width);

  return self;
}

void
entente_right_angles_free (EntenteRightAngles *self)
{
  entente_tracks_clear (&self->level);
  entente_tracks_clear (&self->upright);
  g_array_unref (self->columns);
  g_array_unref (self->rows);
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

static gboolean
enters (const EntenteRect  *box,
        const EntentePoint *a,
        const EntentePoint *b)
{
  return MAX (a->x, b->x) > box->x - 1 && MIN (a->x, b->x) < box->x + box->width + 1 &&
         MAX (a->y, b->y) > box->y - 1 && MIN (a->y, b->y) < box->y + box->height + 1;
}

static gboolean
is_free (EntenteRightAngles          *self,
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

static double
get_piece_price (const EntenteRightAngles *self,
                 const EntentePoint       *a,
                 const EntentePoint       *b)
{
  double overlap = a->y == b->y ? entente_tracks_get_overlap (&self->level, a->y, a->x, b->x)
                                : entente_tracks_get_overlap (&self->upright, a->x, a->y, b->y);

  return get_piece_length (a, b) + overlap * OVERLAP_PRICE;
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
      if (is_end ? entente_obstacles_hit (self->obstacles, a, b, pass) >= 0 : !is_free (self, start, end, pass, a, b))
        return INFINITY;

      price += get_piece_price (self, a, b) - get_piece_length (a, b) + (last >= 0 && last != (a->y == b->y) ? TURN_PRICE : 0);
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

  return price <= 2 * TURN_PRICE + 0.01;
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
      double       shift = first != second ? (i + 1) / 2 * TRACK * (i % 2 == 0 ? 1 : -1) : i * TRACK * first;
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
  double       stub = get_stub (start, end), least = INFINITY;
  EntentePoint outs[] = {step_out (start, stub), step_out (end, stub)};

  if (entente_right_angles_is_level (start->side) == entente_right_angles_is_level (end->side))
    try_across (self, start, end, pass, outs, &least, points);
  else
    try_corner (self, start, end, pass, outs, &least, points);

  return least;
}

/* A spot of the search: where a column and a row meet, reached along one of them. heap: its place in the queue + 1 */
typedef struct
{
  float   way;
  float   estimate;
  gint32  from;
  guint32 heap;
} Spot;

typedef struct
{
  EntenteRightAngles          *finder;
  const EntenteRightAnglesEnd *start;
  const EntenteRightAnglesEnd *end;
  const EntenteObstaclesPass  *pass;
  EntentePoint                 goal;
  GArray                      *columns;
  GArray                      *rows;
  Spot                        *spots;
  GArray                      *queue;
} Search;

static EntentePoint
get_point (const Search *self,
           guint32       spot)
{
  guint32 cell = spot / 2;

  return (EntentePoint) {g_array_index (self->columns, double, cell % self->columns->len),
                         g_array_index (self->rows, double, cell / self->columns->len)};
}

static guint32
get_queued (const Search *self,
            guint32       place)
{
  return g_array_index (self->queue, guint32, place);
}

static void
put_queued (Search *self,
            guint32 place,
            guint32 spot)
{
  g_array_index (self->queue, guint32, place) = spot;
  self->spots[spot].heap = place + 1;
}

static void
rise (Search *self,
      guint32 spot)
{
  guint32 place = self->spots[spot].heap - 1;

  while (place > 0 && self->spots[get_queued (self, (place - 1) / 2)].estimate > self->spots[spot].estimate)
    {
      put_queued (self, place, get_queued (self, (place - 1) / 2));
      place = (place - 1) / 2;
    }

  put_queued (self, place, spot);
}

static guint32
take_first (Search *self)
{
  guint32 first = get_queued (self, 0), last = get_queued (self, self->queue->len - 1), place = 0;

  g_array_set_size (self->queue, self->queue->len - 1);

  while (2 * place + 1 < self->queue->len)
    {
      guint32 child = 2 * place + 1;

      if (child + 1 < self->queue->len &&
          self->spots[get_queued (self, child + 1)].estimate < self->spots[get_queued (self, child)].estimate)
        child++;
      if (self->spots[get_queued (self, child)].estimate >= self->spots[last].estimate)
        break;

      put_queued (self, place, get_queued (self, child));
      place = child;
    }

  if (self->queue->len > 0)
    put_queued (self, place, last);

  self->spots[first].heap = 0;

  return first;
}

static void
reach (Search *self,
       guint32 spot,
       gint32  from,
       double  way)
{
  EntentePoint point = get_point (self, spot);
  Spot        *entry = &self->spots[spot];

  if (entry->way > 0 && entry->way <= way)
    return;

  entry->way = (float)MAX (way, 1e-3);
  entry->estimate = (float)(way + fabs (point.x - self->goal.x) + fabs (point.y - self->goal.y));
  entry->from = from;

  if (entry->heap == 0)
    {
      g_array_append_val (self->queue, spot);
      entry->heap = self->queue->len;
    }

  rise (self, spot);
}

/* To the next row or column */
static void
move (Search *self,
      guint32 spot,
      int     columns,
      int     rows)
{
  int          column = (int)(spot / 2 % self->columns->len) + columns, row = (int)(spot / 2 / self->columns->len) + rows;
  guint32      next = 2 * ((guint32)row * self->columns->len + (guint32)column) + (rows != 0);
  double       turn = (spot & 1) != (next & 1) ? TURN_PRICE : 0;
  EntentePoint a, b;

  if (column < 0 || row < 0 || column >= (int)self->columns->len || row >= (int)self->rows->len)
    return;

  a = get_point (self, spot);
  b = get_point (self, next);

  /* Most spots have been reached before, and more cheaply than from here even if nothing were in the way. */
  if (self->spots[next].way > 0 && self->spots[next].way <= self->spots[spot].way + get_piece_length (&a, &b) + turn)
    return;

  if (is_free (self->finder, self->start, self->end, self->pass, &a, &b))
    reach (self, next, (gint32)spot, self->spots[spot].way + get_piece_price (self->finder, &a, &b) + turn);
}

/* What lies within the area, sorted, each once, with the two ends */
static GArray *
list_numbers (const GArray *all,
              double        low,
              double        high,
              double        first,
              double        second)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (double));
  guint   n = 0;

  add_number (numbers, first);
  add_number (numbers, second);

  for (guint i = 0; i < all->len; i++)
    if (g_array_index (all, double, i) >= low && g_array_index (all, double, i) <= high)
      add_number (numbers, g_array_index (all, double, i));

  g_array_sort (numbers, compare_numbers);

  for (guint i = 0; i < numbers->len; i++)
    if (n == 0 || g_array_index (numbers, double, i) > g_array_index (numbers, double, n - 1))
      g_array_index (numbers, double, n++) = g_array_index (numbers, double, i);

  g_array_set_size (numbers, n);

  return numbers;
}

static guint32
find_number (const GArray *numbers,
             double        number)
{
  guint index = 0;

  while (index + 1 < numbers->len && g_array_index (numbers, double, index) < number)
    index++;

  return index;
}

static void
take_way (Search *self,
          guint32 last,
          GArray *points)
{
  g_array_set_size (points, 0);
  g_array_append_val (points, self->end->point);

  for (gint32 spot = (gint32)last; spot >= 0; spot = self->spots[spot].from)
    {
      EntentePoint point = get_point (self, (guint32)spot);

      g_array_append_val (points, point);
    }

  g_array_append_val (points, self->start->point);

  for (guint i = 0; i < points->len / 2; i++)
    {
      EntentePoint swap = g_array_index (points, EntentePoint, i);

      g_array_index (points, EntentePoint, i) = g_array_index (points, EntentePoint, points->len - 1 - i);
      g_array_index (points, EntentePoint, points->len - 1 - i) = swap;
    }
}

/* Gives up with a little more than limit when no way can be cheaper than that */
static double
run (Search             *self,
     const EntentePoint *from,
     double              limit,
     GArray             *points)
{
  guint32 first = find_number (self->rows, from->y) * self->columns->len + find_number (self->columns, from->x);
  guint32 goal = find_number (self->rows, self->goal.y) * self->columns->len + find_number (self->columns, self->goal.x);
  guint32 goals[] = {2 * goal, 2 * goal + 1};
  guint   end_way = entente_right_angles_is_level (self->end->side) ? 0 : 1;

  reach (self, 2 * first + (entente_right_angles_is_level (self->start->side) ? 0 : 1), -1, 0);

  for (guint i = 0; i < MAX_LOOKED_AT && self->queue->len > 0; i++)
    {
      guint32 spot = take_first (self);

      if (self->spots[spot].estimate >= limit)
        return limit + 1;

      if (spot == goals[0] || spot == goals[1])
        {
          take_way (self, spot, points);
          return self->spots[spot].way + (spot != goals[end_way] ? TURN_PRICE : 0);
        }

      move (self, spot, 1, 0);
      move (self, spot, -1, 0);
      move (self, spot, 0, 1);
      move (self, spot, 0, -1);
    }

  return INFINITY;
}

static double
search_within (EntenteRightAngles          *self,
               const EntenteRightAnglesEnd *start,
               const EntenteRightAnglesEnd *end,
               const EntenteObstaclesPass  *pass,
               double                       reach_out,
               double                       limit,
               GArray                      *points)
{
  double       stub = get_stub (start, end), price;
  EntentePoint from = step_out (start, stub), to = step_out (end, stub);
  Search       search = {.finder = self, .start = start, .end = end, .pass = pass, .goal = to};

  search.columns = list_numbers (self->columns, MIN (from.x, to.x) - reach_out, MAX (from.x, to.x) + reach_out, from.x, to.x);
  search.rows = list_numbers (self->rows, MIN (from.y, to.y) - reach_out, MAX (from.y, to.y) + reach_out, from.y, to.y);
  search.spots = g_new0 (Spot, 2 * (gsize)search.columns->len * search.rows->len);
  search.queue = g_array_new (FALSE, FALSE, sizeof (guint32));
  price = run (&search, &from, limit, points);

  g_array_unref (search.queue);
  g_free (search.spots);
  g_array_unref (search.columns);
  g_array_unref (search.rows);

  return price;
}

/**
 * entente_right_angles_search:
 * @self: a finder of ways
 * @start: where the line begins
 * @end: where it ends
 * @pass: obstacles that do not count, among them those at both ends
 * @limit: ways that are no cheaper than this are not wanted; infinite to take any
 * @points: (element-type EntentePoint) (inout): gets the way, from side to side
 *
 * Searches for the cheapest way of any number of turns along the borders of obstacles.
 *
 * Source: M. Wybrow, K. Marriott, P. J. Stuckey, "Orthogonal Connector Routing", Graph Drawing 2009, 219-231.
 *
 * Returns: what the way costs; more than @limit when there is none below it, and infinite when there is none at all
 */
double
entente_right_angles_search (EntenteRightAngles          *self,
                             const EntenteRightAnglesEnd *start,
                             const EntenteRightAnglesEnd *end,
                             const EntenteObstaclesPass  *pass,
                             double                       limit,
                             GArray                      *points)
{
  double       stub = get_stub (start, end), price;
  EntentePoint outs[] = {step_out (start, stub), step_out (end, stub)};

  if (entente_obstacles_hit (self->obstacles, &start->point, &outs[0], pass) >= 0 ||
      entente_obstacles_hit (self->obstacles, &end->point, &outs[1], pass) >= 0)
    return INFINITY;

  price = search_within (self, start, end, pass, REACH, limit, points);

  return isinf (price) ? search_within (self, start, end, pass, G_MAXDOUBLE, limit, points) : price;
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
