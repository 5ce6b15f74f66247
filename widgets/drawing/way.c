#include "widgets/drawing/way.h"

#include <math.h>
#include <string.h>

/* What a turn costs beside the length, points; keeps ways with few turns */
#define TURN_PRICE 6.

/* How far off the air's corner lines turn, points */
#define OUT 0.25

/* So many corners are looked at before the search is given up: far more than the way through a chart needs. */
#define MAX_EXPANDED 400

/* Charts with more boxes than this are not searched corner by corner when the quick search finds nothing. */
#define MAX_THOROUGH 300

/* A corner that has been reached. from: index of the spot before it */
typedef struct
{
  EntentePoint point;
  int          obstacle;
  guint        corner;
  int          from;
  double       way;
  double       estimate;
  gboolean     is_done;
} Spot;

typedef struct
{
  const EntenteObstacles     *obstacles;
  const EntenteObstaclesPass *pass;
  EntentePoint                end;
  GArray                     *spots;
  GArray                     *asked;
  gboolean                    is_thorough;
} Search;

static Spot *
get_spot (Search *self,
          guint   index)
{
  return &g_array_index (self->spots, Spot, index);
}

static double
get_length (const EntentePoint *a,
            const EntentePoint *b)
{
  return hypot (b->x - a->x, b->y - a->y);
}

static void
reach (Search *self,
       guint   from,
       Spot    spot)
{
  spot.from = (int)from;
  spot.way = get_spot (self, from)->way + get_length (&get_spot (self, from)->point, &spot.point) + TURN_PRICE;
  spot.estimate = spot.way + get_length (&spot.point, &self->end);

  for (guint i = 1; i < self->spots->len; i++)
    {
      Spot *known = get_spot (self, i);

      if (known->obstacle != spot.obstacle || known->corner != spot.corner)
        continue;
      if (!known->is_done && spot.estimate < known->estimate)
        *known = spot;

      return;
    }

  g_array_append_val (self->spots, spot);
}

static void
ask (Search *self,
     int     obstacle)
{
  for (guint i = 0; i < self->asked->len; i++)
    if (g_array_index (self->asked, int, i) == obstacle)
      return;

  g_array_append_val (self->asked, obstacle);
}

/* Reaches the corners of an obstacle that can be seen; what hides the others is asked next. */
static void
look_at (Search *self,
         guint   from,
         int     obstacle)
{
  EntentePoint point = get_spot (self, from)->point;

  for (guint corner = 0; corner < 4; corner++)
    {
      Spot spot = {.obstacle = obstacle, .corner = corner};
      int  hit;

      spot.point = entente_obstacles_get_corner (self->obstacles, (guint)obstacle, corner, OUT);

      if (entente_obstacles_cover (self->obstacles, &spot.point, self->pass))
        continue;

      hit = entente_obstacles_hit (self->obstacles, &point, &spot.point, self->pass);

      if (hit < 0)
        reach (self, from, spot);
      else if (hit != obstacle)
        ask (self, hit);
    }
}

/* Returns whether the end can be seen from there */
static gboolean
expand (Search *self,
        guint   index)
{
  EntentePoint point = get_spot (self, index)->point;
  int          hit = entente_obstacles_hit (self->obstacles, &point, &self->end, self->pass);

  if (hit < 0)
    return TRUE;

  g_array_set_size (self->asked, 0);
  ask (self, hit);

  for (guint i = 0; i < entente_obstacles_get_n (self->obstacles) && self->is_thorough; i++)
    g_array_append_val (self->asked, i);

  for (guint i = 0; i < self->asked->len; i++)
    look_at (self, index, g_array_index (self->asked, int, i));

  return FALSE;
}

static int
find_best (Search *self)
{
  int best = -1;

  for (guint i = 0; i < self->spots->len; i++)
    if (!get_spot (self, i)->is_done && (best < 0 || get_spot (self, i)->estimate < get_spot (self, (guint)best)->estimate))
      best = (int)i;

  return best;
}

static void
take_turns (Search *self,
            int     last,
            GArray *turns)
{
  g_array_set_size (turns, 0);

  for (int i = last; i > 0; i = get_spot (self, (guint)i)->from)
    {
      const Spot    *spot = get_spot (self, (guint)i);
      EntenteWayTurn turn = {spot->point, spot->obstacle, spot->corner};

      g_array_prepend_val (turns, turn);
    }
}

static gboolean
search (Search             *self,
        const EntentePoint *start,
        GArray             *turns)
{
  Spot     first = {.point = *start, .obstacle = -1, .from = -1};
  gboolean found = FALSE;

  first.estimate = get_length (start, &self->end);
  g_array_set_size (self->spots, 0);
  g_array_append_val (self->spots, first);

  for (guint i = 0; i < MAX_EXPANDED && !found; i++)
    {
      int best = find_best (self);

      if (best < 0)
        return FALSE;

      get_spot (self, (guint)best)->is_done = TRUE;
      found = expand (self, (guint)best);

      if (found)
        take_turns (self, best, turns);
    }

  return found;
}

/**
 * entente_way_find:
 * @obstacles: what is in the way
 * @start: where the way begins
 * @end: where it ends
 * @pass: obstacles that do not count
 * @turns: (element-type EntenteWayTurn) (inout): gets where the way turns between @start and @end
 *
 * Finds a short way with few turns around obstacles: best-first search among the corners that can be seen of what stands
 * in the way, and if that leads nowhere, among all corners.
 *
 * Source: T. Lozano-Pérez, M. A. Wesley, "An Algorithm for Planning Collision-Free Paths Among Polyhedral Obstacles",
 * Communications of the ACM 22(10) (1979), 560-570.
 *
 * Returns: whether there is one
 */
gboolean
entente_way_find (const EntenteObstacles     *obstacles,
                  const EntentePoint         *start,
                  const EntentePoint         *end,
                  const EntenteObstaclesPass *pass,
                  GArray                     *turns)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (Spot));
  g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (int));
  Search   self = {.obstacles = obstacles, .pass = pass, .end = *end, .spots = spots, .asked = asked};
  gboolean found = search (&self, start, turns);

  if (!found && entente_obstacles_get_n (obstacles) <= MAX_THOROUGH)
    {
      self.is_thorough = TRUE;
      found = search (&self, start, turns);
    }

  return found;
}
