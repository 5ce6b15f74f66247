#include "widgets/drawing/network-builder.h"

#include "widgets/drawing/angled-line.h"
#include "widgets/drawing/right-angles.h"

#include <math.h>

/* Room a line takes at the side of a card, points; what one too many there costs */
#define PORT_ROOM   8.
#define CROWD_PRICE 70.

/* Where a line turns, points */
#define CORNER   8.
#define ROUNDING 3.

typedef struct
{
  EntenteNetworkBuilder  *builder;
  const EntenteObstacles *obstacles;
  EntenteRightAngles     *finder;
  guint16                *n_ports;
  GArray                 *lanes;
} Router;

static void
set_end (EntenteRightAnglesEnd *end,
         EntenteSide            side,
         double                 at)
{
  end->side = side;
  end->point = entente_right_angles_get_port (&end->box, side, at);
}

static double
find_way (Router            *self,
          EntenteAngledLine *lane,
          gboolean           thorough,
          double             limit,
          GArray            *points)
{
  double price = entente_right_angles_try (self->finder, &lane->ends[0], &lane->ends[1], &lane->pass, points);

  return isinf (price) && thorough ? entente_right_angles_search (self->finder, &lane->ends[0], &lane->ends[1], &lane->pass, limit, points) : price;
}

/* Whether that side looks away from the other end */
static gboolean
looks_away (const EntenteAngledLine *lane,
            int                      end,
            EntenteSide              side)
{
  EntentePoint a = entente_angled_line_get_centre (lane, end), b = entente_angled_line_get_centre (lane, 1 - end);
  double       toward = entente_right_angles_is_level (side) ? b.x - a.x : b.y - a.y;

  return (side % 2 == 0 ? toward : -toward) <= 0;
}

/* What it costs to leave from a side where there are too many lines already */
static double
get_crowd_price (const Router            *self,
                 const EntenteAngledLine *lane,
                 int                      end)
{
  int n_ports = self->n_ports[ENTENTE_N_SIDES * lane->places[end] + lane->ends[end].side];

  return CROWD_PRICE * MAX (0, n_ports - (int)(entente_angled_line_get_side_length (lane, end) / PORT_ROOM));
}

static double
choose_sides (Router            *self,
              EntenteAngledLine *lane,
              gboolean           thorough,
              GArray            *points)
{
  EntenteSide best[] = {ENTENTE_SIDE_RIGHT, ENTENTE_SIDE_LEFT};
  double      least = INFINITY;

  for (guint i = 0; i < ENTENTE_N_SIDES * ENTENTE_N_SIDES; i++)
    {
      EntenteSide sides[] = {i / ENTENTE_N_SIDES, i % ENTENTE_N_SIDES};
      double      common, price;

      if (thorough && (looks_away (lane, 0, sides[0]) || looks_away (lane, 1, sides[1])))
        continue;

      set_end (&lane->ends[0], sides[0], 0);
      set_end (&lane->ends[1], sides[1], 0);

      if (entente_angled_line_find_common (lane, &common))
        for (int j = 0; j <= 1; j++)
          set_end (&lane->ends[j], sides[j], common - entente_angled_line_get_middle (lane, j));

      price = get_crowd_price (self, lane, 0) + get_crowd_price (self, lane, 1);

      if (price < least)
        price += find_way (self, lane, thorough, least - price, points);

      if (price < least)
        {
          least = price;
          best[0] = sides[0];
          best[1] = sides[1];
        }
    }

  set_end (&lane->ends[0], best[0], 0);
  set_end (&lane->ends[1], best[1], 0);

  return least;
}

static void
add_lane (Router *self,
          guint   line)
{
  const EntenteNetworkLine *entry = &g_array_index (self->builder->lines, EntenteNetworkLine, line);
  EntenteAngledLine         lane = {.line = line, .places = {MIN (entry->from, entry->to), MAX (entry->from, entry->to)}};
  EntentePoint              centres[2];

  for (int i = 0; i <= 1; i++)
    {
      lane.ends[i].box = self->builder->boxes[lane.places[i]];
      lane.pass.passed[lane.pass.n_passed++] = lane.places[i];
      centres[i] = entente_angled_line_get_centre (&lane, i);
    }

  entente_obstacles_add_pass (self->obstacles, &centres[0], &lane.pass);
  entente_obstacles_add_pass (self->obstacles, &centres[1], &lane.pass);
  lane.length = fabs (centres[1].x - centres[0].x) + fabs (centres[1].y - centres[0].y);
  g_array_append_val (self->lanes, lane);
}

static int
compare_lanes (gconstpointer a,
               gconstpointer b)
{
  const EntenteAngledLine *first = *(EntenteAngledLine *const *)a, *second = *(EntenteAngledLine *const *)b;

  if (first->length != second->length)
    return first->length < second->length ? -1 : 1;

  return first->line < second->line ? -1 : 1;
}

/* The middle of the longest piece, in parts of the whole length */
static double
find_calm_part (const GArray *points)
{
  double way = 0, longest = 0, middle = 0;

  for (guint i = 1; i < points->len; i++)
    {
      const EntentePoint *a = &g_array_index (points, EntentePoint, i - 1), *b = a + 1;
      double              length = fabs (b->x - a->x) + fabs (b->y - a->y);

      if (length > longest)
        {
          longest = length;
          middle = way + length / 2;
        }

      way += length;
    }

  return way > 0 ? middle / way : 0.5;
}

/* Leaves out points at which the way does not turn */
static void
drop_straight (GArray *points)
{
  guint n = 1;

  for (guint i = 1; i < points->len; i++)
    {
      EntentePoint *last = &g_array_index (points, EntentePoint, n - 1), *point = &g_array_index (points, EntentePoint, i);

      if (n > 1 && ((last[-1].x == last->x && last->x == point->x) || (last[-1].y == last->y && last->y == point->y)))
        *last = *point;
      else if (last->x != point->x || last->y != point->y)
        g_array_index (points, EntentePoint, n++) = *point;
    }

  g_array_set_size (points, n);
}

/* With its ends where they belong, or if it is in the way of something there, from other sides; and where there is no way
   at all, straight through. */
static void
route_lane (Router            *self,
            EntenteAngledLine *lane)
{
  EntenteNetworkLine *line = &g_array_index (self->builder->lines, EntenteNetworkLine, lane->line);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  for (int i = 0; i <= 1; i++)
    set_end (&lane->ends[i], lane->ends[i].side, lane->at[i]);

  if (isinf (find_way (self, lane, TRUE, INFINITY, points)) && isinf (choose_sides (self, lane, TRUE, points)))
    {
      EntentePoint corner = {lane->ends[1].point.x, lane->ends[0].point.y};

      g_array_set_size (points, 0);
      g_array_append_val (points, lane->ends[0].point);
      g_array_append_val (points, corner);
      g_array_append_val (points, lane->ends[1].point);
    }

  drop_straight (points);
  entente_right_angles_take (self->finder, (EntentePoint *)points->data, points->len);

  if (line->label != ENTENTE_NO_INDEX && line->kind == ENTENTE_NETWORK_DEAL)
    g_array_index (self->builder->labels, EntenteNetworkLabel, line->label).wish = find_calm_part (points);

  g_array_append_vals (line->path, points->data, 1);
  entente_path_add_rounded (line->path, (EntentePoint *)points->data + 1, points->len - 1, ROUNDING, CORNER);
}

/* Short lines choose first. */
static void
choose_all_sides (Router    *self,
                  GPtrArray *order)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  for (guint i = 0; i < order->len && !g_cancellable_is_cancelled (self->builder->hurry); i++)
    {
      EntenteAngledLine *lane = order->pdata[i];

      if (isinf (choose_sides (self, lane, FALSE, points)))
        choose_sides (self, lane, TRUE, points);

      for (int j = 0; j <= 1; j++)
        self->n_ports[ENTENTE_N_SIDES * lane->places[j] + lane->ends[j].side]++;
    }
}

static void
route_all (Router *self)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < self->builder->lines->len; i++)
    if (g_array_index (self->builder->lines, EntenteNetworkLine, i).path->len == 0)
      add_lane (self, i);

  for (guint i = 0; i < self->lanes->len; i++)
    g_ptr_array_add (order, &g_array_index (self->lanes, EntenteAngledLine, i));

  g_ptr_array_sort (order, compare_lanes);
  choose_all_sides (self, order);

  if (g_cancellable_is_cancelled (self->builder->hurry))
    return;

  entente_angled_lines_spread (self->lanes);

  for (guint i = 0; i < order->len && !g_cancellable_is_cancelled (self->builder->hurry); i++)
    route_lane (self, order->pdata[i]);
}

/**
 * entente_network_route_right_angles:
 * @builder: what is drawn, with its lines and their labels measured
 * @obstacles: what lines keep off
 *
 * Gives every line that has no way yet one of level and upright pieces, from the lower to the higher place: first the
 * sides they leave from, then where on these sides, then, short lines first, their ways beside each other. Those that are
 * left when the picture is wanted at once get none.
 */
void
entente_network_route_right_angles (EntenteNetworkBuilder  *builder,
                                    const EntenteObstacles *obstacles)
{
  EntenteRect area = {0, 0, 0, 0};
  Router      self;

  for (guint32 i = 0; i < builder->chart->n_places; i++)
    area = entente_rect_unite (&area, &builder->boxes[i]);

  self = (Router) {.builder = builder, .obstacles = obstacles};
  self.finder = entente_right_angles_new (obstacles, &area);
  self.n_ports = g_new0 (guint16, ENTENTE_N_SIDES * builder->chart->n_places + 1);
  self.lanes = g_array_new (FALSE, FALSE, sizeof (EntenteAngledLine));

  route_all (&self);

  g_array_unref (self.lanes);
  g_free (self.n_ports);
  entente_right_angles_free (self.finder);
}
