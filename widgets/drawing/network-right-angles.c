#include "widgets/drawing/network-builder.h"

#include "widgets/drawing/right-angles.h"

#include <math.h>

/* All in points: how far lines side by side leave a card apart, at most and at least; room left at the ends of a side */
#define PORT_GAP  16.
#define LEAST_GAP 6.

/* Room a line takes at the side of a card, points; what one too many there costs */
#define PORT_ROOM   8.
#define CROWD_PRICE 70.

#define SIDE_END 8.
#define CORNER   8.
#define ROUNDING 3.

/* A line between two places, the lower one first. at: how far off the middle of its side each end lies */
typedef struct
{
  guint                 line;
  guint32               places[2];
  EntenteRightAnglesEnd ends[2];
  double                at[2];
  double                length;
  EntenteObstaclesPass  pass;
} Lane;

/* An end of a lane. key: order along its side */
typedef struct
{
  Lane  *lane;
  int    end;
  double key;
  double tie;
} Port;

typedef struct
{
  EntenteNetworkBuilder  *builder;
  const EntenteObstacles *obstacles;
  EntenteRightAngles     *finder;
  guint16                *n_ports;
  GArray                 *lanes;
  GArray                 *ports;
} Router;

static EntentePoint
get_centre (const EntenteRect *box)
{
  return (EntentePoint) {box->x + box->width / 2, box->y + box->height / 2};
}

static double
get_side_length (const EntenteRightAnglesEnd *end)
{
  return MAX (0, (entente_right_angles_is_level (end->side) ? end->box.height : end->box.width) - 2 * SIDE_END);
}

static double
get_middle (const EntenteRightAnglesEnd *end)
{
  EntentePoint centre = get_centre (&end->box);

  return entente_right_angles_is_level (end->side) ? centre.y : centre.x;
}

static void
set_end (EntenteRightAnglesEnd *end,
         EntenteSide            side,
         double                 at)
{
  end->side = side;
  end->point = entente_right_angles_get_port (&end->box, side, at);
}

static gboolean
are_facing (const Lane *lane)
{
  return lane->ends[0].side / 2 == lane->ends[1].side / 2 && lane->ends[0].side != lane->ends[1].side;
}

/* Where both sides can be met by one straight line: the middle of what they have in common, if anything */
static gboolean
find_common (const Lane *lane,
             double     *common)
{
  double reach[] = {get_side_length (&lane->ends[0]) / 2, get_side_length (&lane->ends[1]) / 2};
  double middle[] = {get_middle (&lane->ends[0]), get_middle (&lane->ends[1])};
  double low = MAX (middle[0] - reach[0], middle[1] - reach[1]), high = MIN (middle[0] + reach[0], middle[1] + reach[1]);

  *common = (low + high) / 2;

  return are_facing (lane) && low <= high;
}

static double
find_way (Router  *self,
          Lane    *lane,
          gboolean thorough,
          double   limit,
          GArray  *points)
{
  double price = entente_right_angles_try (self->finder, &lane->ends[0], &lane->ends[1], &lane->pass, points);

  return isinf (price) && thorough ? entente_right_angles_search (self->finder, &lane->ends[0], &lane->ends[1], &lane->pass, limit, points) : price;
}

/* Whether that side looks away from the other end */
static gboolean
looks_away (const Lane *lane,
            int         end,
            EntenteSide side)
{
  EntentePoint a = get_centre (&lane->ends[end].box), b = get_centre (&lane->ends[1 - end].box);
  double       toward = entente_right_angles_is_level (side) ? b.x - a.x : b.y - a.y;

  return (side % 2 == 0 ? toward : -toward) <= 0;
}

/* What it costs to leave from a side where there are too many lines already */
static double
get_crowd_price (const Router *self,
                 const Lane   *lane,
                 int           end)
{
  const EntenteRightAnglesEnd *entry = &lane->ends[end];
  int                          n_ports = self->n_ports[ENTENTE_N_SIDES * lane->places[end] + entry->side];

  return CROWD_PRICE * MAX (0, n_ports - (int)(get_side_length (entry) / PORT_ROOM));
}

static double
choose_sides (Router  *self,
              Lane    *lane,
              gboolean thorough,
              GArray  *points)
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

      if (find_common (lane, &common))
        for (int j = 0; j <= 1; j++)
          set_end (&lane->ends[j], sides[j], common - get_middle (&lane->ends[j]));

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
  Lane                      lane = {.line = line, .places = {MIN (entry->from, entry->to), MAX (entry->from, entry->to)}};
  EntentePoint              centres[2];

  for (int i = 0; i <= 1; i++)
    {
      lane.ends[i].box = self->builder->boxes[lane.places[i]];
      lane.pass.passed[lane.pass.n_passed++] = lane.places[i];
      centres[i] = get_centre (&lane.ends[i].box);
    }

  entente_obstacles_add_pass (self->obstacles, &centres[0], &lane.pass);
  entente_obstacles_add_pass (self->obstacles, &centres[1], &lane.pass);
  lane.length = fabs (centres[1].x - centres[0].x) + fabs (centres[1].y - centres[0].y);
  g_array_append_val (self->lanes, lane);
}

/* Along its side, a line stands where its other end lies. */
static double
get_key (const Lane *lane,
         int         end)
{
  EntentePoint a = get_centre (&lane->ends[end].box), b = get_centre (&lane->ends[1 - end].box);
  double       dx = b.x - a.x, dy = b.y - a.y;

  switch (lane->ends[end].side)
    {
    case ENTENTE_SIDE_RIGHT:
      return atan2 (dy, dx);

    case ENTENTE_SIDE_LEFT:
      return atan2 (dy, -dx);

    case ENTENTE_SIDE_BOTTOM:
      return atan2 (dx, dy);

    case ENTENTE_SIDE_TOP:
    case ENTENTE_N_SIDES:
    default:
      return atan2 (dx, -dy);
    }
}

/* Lines between the same sides stand in the same order at both, or, where their way turns them over, in the opposite one. */
static gboolean
is_turned_over (const Lane *lane)
{
  EntenteSide a = lane->ends[0].side, b = lane->ends[1].side;

  if (a / 2 == b / 2)
    return a == b;

  /* Right with top and left with bottom */
  return a % 2 != b % 2;
}

static int
compare_ports (gconstpointer a,
               gconstpointer b)
{
  const Port *first = a, *second = b;
  guint32     places[] = {first->lane->places[first->end], second->lane->places[second->end]};
  EntenteSide sides[] = {first->lane->ends[first->end].side, second->lane->ends[second->end].side};

  if (places[0] != places[1])
    return places[0] < places[1] ? -1 : 1;
  if (sides[0] != sides[1])
    return sides[0] < sides[1] ? -1 : 1;
  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;

  return first->tie < second->tie ? -1 : 1;
}

static void
list_ports (Router *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      Lane *lane = &g_array_index (self->lanes, Lane, i);

      for (int end = 0; end <= 1; end++)
        {
          Port port = {lane, end, get_key (lane, end), end == 1 && is_turned_over (lane) ? -(double)i : i};

          g_array_append_val (self->ports, port);
        }
    }

  g_array_sort (self->ports, compare_ports);
}

static gboolean
share_side (const Port *a,
            const Port *b)
{
  return a->lane->places[a->end] == b->lane->places[b->end] && a->lane->ends[a->end].side == b->lane->ends[b->end].side;
}

static void
spread_ports (Router *self)
{
  Port *ports = (Port *)self->ports->data;

  for (guint i = 0, end; i < self->ports->len; i = end)
    {
      double room = get_side_length (&ports[i].lane->ends[ports[i].end]), gap;

      for (end = i + 1; end < self->ports->len && share_side (&ports[i], &ports[end]);)
        end++;

      gap = end - i > 1 ? MIN (PORT_GAP, room / (end - i - 1)) : 0;

      for (guint j = i; j < end; j++)
        ports[j].lane->at[ports[j].end] = (j - i - (end - i - 1) / 2.) * gap;
    }
}

/* Whether the ports from first to last, which share a side, may stand there, so far apart, off their neighbours */
static gboolean
have_room (const Router *self,
           const Port   *first,
           const Port   *last,
           double        at,
           double        gap)
{
  const Port *all = (const Port *)self->ports->data;
  double      room = get_side_length (&first->lane->ends[first->end]) / 2 + 0.01, end = at + gap * (last - first);

  if (at < -room || end > room)
    return FALSE;
  if (first > all && share_side (first - 1, first) && first[-1].lane->at[first[-1].end] > at - LEAST_GAP)
    return FALSE;

  return last + 1 == all + self->ports->len || !share_side (last, last + 1) || last[1].lane->at[last[1].end] >= end + LEAST_GAP;
}

/* Brings ports of lines between the same two sides level, if they can all be: first at the middle of where they stand, then
   as they stand at either end, closer together each time. */
static void
level_group (Router *self,
             Port   *firsts[2],
             guint   n_lanes)
{
  const Lane *lane = firsts[0]->lane;
  double      middle[2], wishes[3];

  for (int i = 0; i <= 1; i++)
    {
      int end = firsts[i]->end;

      middle[i] = get_middle (&lane->ends[end]);
      wishes[i + 1] = middle[i] + (firsts[i]->lane->at[end] + firsts[i][n_lanes - 1].lane->at[firsts[i][n_lanes - 1].end]) / 2;
    }

  wishes[0] = (wishes[1] + wishes[2]) / 2;

  for (double gap = PORT_GAP; gap >= LEAST_GAP; gap -= 1)
    for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
      {
        double start = wishes[i] - (n_lanes - 1) / 2. * gap;

        if (!have_room (self, firsts[0], firsts[0] + n_lanes - 1, start - middle[0], gap) ||
            !have_room (self, firsts[1], firsts[1] + n_lanes - 1, start - middle[1], gap))
          continue;

        for (int end = 0; end <= 1; end++)
          for (guint j = 0; j < n_lanes; j++)
            firsts[end][j].lane->at[firsts[end][j].end] = start + j * gap - middle[end];

        return;
      }
}

/* Lines between two sides that face each other run straight where both ends can be brought level. */
static void
level_ports (Router *self)
{
  Port             *ports = (Port *)self->ports->data;
  g_autofree Port **others = g_new0 (Port *, self->lanes->len + 1);
  const Lane       *lanes = (const Lane *)self->lanes->data;

  for (guint i = 0, n = 1; i < self->ports->len; i += n)
    {
      Port **other = &others[ports[i].lane - lanes];
      double common;

      n = 1;

      if (*other == NULL || !find_common (ports[i].lane, &common))
        {
          *other = &ports[i];
          continue;
        }

      while (i + n < self->ports->len && others[ports[i + n].lane - lanes] == *other + n &&
             share_side (*other, *other + n) && share_side (&ports[i], &ports[i + n]))
        n++;

      level_group (self, (Port *[]) {*other, &ports[i]}, n);
    }
}

static int
compare_lanes (gconstpointer a,
               gconstpointer b)
{
  const Lane *first = *(Lane *const *)a, *second = *(Lane *const *)b;

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
route_lane (Router *self,
            Lane   *lane)
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
      Lane *lane = order->pdata[i];

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
    g_ptr_array_add (order, &g_array_index (self->lanes, Lane, i));

  g_ptr_array_sort (order, compare_lanes);
  choose_all_sides (self, order);

  if (g_cancellable_is_cancelled (self->builder->hurry))
    return;

  list_ports (self);
  spread_ports (self);
  level_ports (self);

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
  self.lanes = g_array_new (FALSE, FALSE, sizeof (Lane));
  self.ports = g_array_new (FALSE, FALSE, sizeof (Port));

  route_all (&self);

  g_array_unref (self.ports);
  g_array_unref (self.lanes);
  g_free (self.n_ports);
  entente_right_angles_free (self.finder);
}
