#include "widgets/drawing/right-angles-private.h"

#include <math.h>

/* The way left counts for a little more than it is, so that of ways alike one is followed to its end. */
#define EAGER 1.001

/* Beyond both ends, points: how far the first search reaches, and the second, farther than any chart */
#define REACH      260.
#define EVERYWHERE 1e9

/* So many spots are looked at before a search is given up: one for a way off all other lines, and then one for any way */
#define MAX_LOOKED_AT       8000
#define MAX_LOOKED_AT_ALONE 60000

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
  gboolean                     is_apart;
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

/* How many turns there must be at least between a spot and the end, which is met along the end's own direction */
static int
count_turns (const Search *self,
             guint32       spot)
{
  EntentePoint point = get_point (self, spot);
  gboolean     level = (spot & 1) == 0;

  if (level != entente_right_angles_is_level (self->end->side))
    return 1;

  return (level ? point.y != self->goal.y : point.x != self->goal.x) ? 2 : 0;
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
  entry->estimate = (float)(way + EAGER * (fabs (point.x - self->goal.x) + fabs (point.y - self->goal.y)) + count_turns (self, spot) * ENTENTE_RIGHT_ANGLES_TURN_PRICE);
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
  double       turn = (spot & 1) != (next & 1) ? ENTENTE_RIGHT_ANGLES_TURN_PRICE : 0, length;
  EntentePoint a, b;

  if (column < 0 || row < 0 || column >= (int)self->columns->len || row >= (int)self->rows->len)
    return;

  a = get_point (self, spot);
  b = get_point (self, next);
  length = fabs (b.x - a.x) + fabs (b.y - a.y);

  /* Most spots have been reached before, and more cheaply than from here even if nothing were in the way. */
  if (self->spots[next].way > 0 && self->spots[next].way <= self->spots[spot].way + length + turn)
    return;

  if (!entente_right_angles_is_free (self->finder, self->start, self->end, self->pass, &a, &b))
    return;

  if (self->is_apart)
    turn += entente_right_angles_get_overlap_price (self->finder, &a, &b);

  reach (self, next, (gint32)spot, self->spots[spot].way + length + turn);
}

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

/* Sorted, each once */
static void
sort_numbers (GArray *numbers)
{
  guint n = 0;

  g_array_sort (numbers, compare_numbers);

  for (guint i = 0; i < numbers->len; i++)
    if (n == 0 || g_array_index (numbers, double, i) > g_array_index (numbers, double, n - 1))
      g_array_index (numbers, double, n++) = g_array_index (numbers, double, i);

  g_array_set_size (numbers, n);
}

/* Where lines may run: past the borders of what stands within the area, and through the two ends */
static void
list_ways (Search            *self,
           const EntenteRect *area,
           const EntentePoint ends[2])
{
  for (guint i = 0; i < entente_obstacles_get_n (self->finder->obstacles); i++)
    {
      const EntenteRect *box = entente_obstacles_get_box (self->finder->obstacles, i);

      for (double out = 0; out <= ENTENTE_RIGHT_ANGLES_TRACK && entente_rect_get_overlap (area, box) > 0; out += ENTENTE_RIGHT_ANGLES_TRACK)
        {
          add_number (self->columns, box->x - out);
          add_number (self->columns, box->x + box->width + out);
          add_number (self->rows, box->y - out);
          add_number (self->rows, box->y + box->height + out);
        }
    }

  for (int i = 0; i <= 1; i++)
    {
      add_number (self->columns, ends[i].x);
      add_number (self->rows, ends[i].y);
    }

  sort_numbers (self->columns);
  sort_numbers (self->rows);
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

  for (guint i = 0; i < (self->is_apart ? MAX_LOOKED_AT : MAX_LOOKED_AT_ALONE) && self->queue->len > 0; i++)
    {
      guint32 spot = take_first (self);

      if (self->spots[spot].estimate >= limit)
        return limit + 1;

      if (spot == goals[0] || spot == goals[1])
        {
          take_way (self, spot, points);
          return self->spots[spot].way + (spot != goals[end_way] ? ENTENTE_RIGHT_ANGLES_TURN_PRICE : 0);
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
               gboolean                     is_apart,
               double                       limit,
               GArray                      *points)
{
  Search       search = {.finder = self, .start = start, .end = end, .pass = pass, .is_apart = is_apart};
  EntentePoint ends[2];
  EntenteRect  area;
  double       price;

  entente_right_angles_step_out (start, end, ends);
  search.goal = ends[1];
  area = (EntenteRect) {MIN (ends[0].x, ends[1].x), MIN (ends[0].y, ends[1].y), fabs (ends[0].x - ends[1].x), fabs (ends[0].y - ends[1].y)};
  area = entente_rect_inflate (&area, reach_out);
  search.columns = g_array_new (FALSE, FALSE, sizeof (double));
  search.rows = g_array_new (FALSE, FALSE, sizeof (double));
  list_ways (&search, &area, ends);
  search.spots = g_new0 (Spot, 2 * (gsize)search.columns->len * search.rows->len);
  search.queue = g_array_new (FALSE, FALSE, sizeof (guint32));
  price = run (&search, &ends[0], limit, points);

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
  static const double reaches[] = {REACH, EVERYWHERE};
  double              price = INFINITY;
  EntentePoint        outs[2];

  entente_right_angles_step_out (start, end, outs);

  if (entente_obstacles_hit (self->obstacles, &start->point, &outs[0], pass) >= 0 ||
      entente_obstacles_hit (self->obstacles, &end->point, &outs[1], pass) >= 0)
    return INFINITY;

  for (guint i = 0; i < G_N_ELEMENTS (reaches) && isinf (price); i++)
    for (int is_apart = 1; is_apart >= 0 && isinf (price); is_apart--)
      price = search_within (self, start, end, pass, reaches[i], is_apart, limit, points);

  return price;
}
