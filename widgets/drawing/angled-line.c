/* Where lines with right angles leave the sides of cards. */

#include "widgets/drawing/angled-line.h"

#include <math.h>

/* All in points: how far lines side by side leave a card apart, at most and at least; room left at the ends of a side */
#define PORT_GAP  16.
#define LEAST_GAP 6.
#define SIDE_END  8.

/* An end of a lane. key: order along its side */
typedef struct
{
  EntenteAngledLine *lane;
  int                end;
  double             key;
  double             tie;
} Port;

static gboolean
are_facing (const EntenteAngledLine *lane)
{
  return lane->ends[0].side / 2 == lane->ends[1].side / 2 && lane->ends[0].side != lane->ends[1].side;
}

/* Along its side, a line stands where its other end lies. */
static double
get_key (const EntenteAngledLine *lane,
         int                      end)
{
  EntentePoint a = entente_angled_line_get_centre (lane, end), b = entente_angled_line_get_centre (lane, 1 - end);
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
is_turned_over (const EntenteAngledLine *lane)
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

/* Returns: (transfer full) (element-type Port): the ends of all lanes, side by side */
static GArray *
list_ports (GArray *lanes)
{
  GArray *ports = g_array_sized_new (FALSE, FALSE, sizeof (Port), 2 * lanes->len);

  for (guint i = 0; i < lanes->len; i++)
    {
      EntenteAngledLine *lane = &g_array_index (lanes, EntenteAngledLine, i);

      for (int end = 0; end <= 1; end++)
        {
          Port port = {lane, end, get_key (lane, end), end == 1 && is_turned_over (lane) ? -(double)i : i};

          g_array_append_val (ports, port);
        }
    }

  g_array_sort (ports, compare_ports);

  return ports;
}

static gboolean
share_side (const Port *a,
            const Port *b)
{
  return a->lane->places[a->end] == b->lane->places[b->end] && a->lane->ends[a->end].side == b->lane->ends[b->end].side;
}

static void
spread_ports (GArray *all)
{
  Port *ports = (Port *)all->data;

  for (guint i = 0, end; i < all->len; i = end)
    {
      double room = entente_angled_line_get_side_length (ports[i].lane, ports[i].end), gap;

      for (end = i + 1; end < all->len && share_side (&ports[i], &ports[end]);)
        end++;

      gap = end - i > 1 ? MIN (PORT_GAP, room / (end - i - 1)) : 0;

      for (guint j = i; j < end; j++)
        ports[j].lane->at[ports[j].end] = (j - i - (end - i - 1) / 2.) * gap;
    }
}

/* Whether the ports from first to last, which share a side, may stand there, so far apart, off their neighbours */
static gboolean
have_room (const GArray *ports,
           const Port   *first,
           const Port   *last,
           double        at,
           double        gap)
{
  const Port *all = (const Port *)ports->data;
  double      room = entente_angled_line_get_side_length (first->lane, first->end) / 2 + 0.01, end = at + gap * (last - first);

  if (at < -room || end > room)
    return FALSE;
  if (first > all && share_side (first - 1, first) && first[-1].lane->at[first[-1].end] > at - LEAST_GAP)
    return FALSE;

  return last + 1 == all + ports->len || !share_side (last, last + 1) || last[1].lane->at[last[1].end] >= end + LEAST_GAP;
}

/* Brings ports of lines between the same two sides level, if they can all be: first at the middle of where they stand, then
   as they stand at either end, closer together each time. */
static void
level_group (GArray *ports,
             Port   *firsts[2],
             guint   n_lanes)
{
  const EntenteAngledLine *lane = firsts[0]->lane;
  double                   middle[2], wishes[3];

  for (int i = 0; i <= 1; i++)
    {
      int end = firsts[i]->end;

      middle[i] = entente_angled_line_get_middle (lane, end);
      wishes[i + 1] = middle[i] + (firsts[i]->lane->at[end] + firsts[i][n_lanes - 1].lane->at[firsts[i][n_lanes - 1].end]) / 2;
    }

  wishes[0] = (wishes[1] + wishes[2]) / 2;

  for (double gap = PORT_GAP; gap >= LEAST_GAP; gap -= 1)
    for (guint i = 0; i < G_N_ELEMENTS (wishes); i++)
      {
        double start = wishes[i] - (n_lanes - 1) / 2. * gap;

        if (!have_room (ports, firsts[0], firsts[0] + n_lanes - 1, start - middle[0], gap) ||
            !have_room (ports, firsts[1], firsts[1] + n_lanes - 1, start - middle[1], gap))
          continue;

        for (int end = 0; end <= 1; end++)
          for (guint j = 0; j < n_lanes; j++)
            firsts[end][j].lane->at[firsts[end][j].end] = start + j * gap - middle[end];

        return;
      }
}

/* Lines between two sides that face each other run straight where both ends can be brought level. */
static void
level_ports (GArray *all,
             GArray *lanes)
{
  Port                    *ports = (Port *)all->data;
  g_autofree Port        **others = g_new0 (Port *, lanes->len + 1);
  const EntenteAngledLine *first = (const EntenteAngledLine *)lanes->data;

  for (guint i = 0, n = 1; i < all->len; i += n)
    {
      Port **other = &others[ports[i].lane - first];
      double common;

      n = 1;

      if (*other == NULL || !entente_angled_line_find_common (ports[i].lane, &common))
        {
          *other = &ports[i];
          continue;
        }

      while (i + n < all->len && others[ports[i + n].lane - first] == *other + n &&
             share_side (*other, *other + n) && share_side (&ports[i], &ports[i + n]))
        n++;

      level_group (all, (Port *[]) {*other, &ports[i]}, n);
    }
}

EntentePoint
entente_angled_line_get_centre (const EntenteAngledLine *lane,
                                int                      end)
{
  const EntenteRect *box = &lane->ends[end].box;

  return (EntentePoint) {box->x + box->width / 2, box->y + box->height / 2};
}

/**
 * entente_angled_line_get_side_length:
 * @lane: a lane
 * @end: 0 or 1
 *
 * Returns: how much of the side it leaves from there ports may stand on, points
 */
double
entente_angled_line_get_side_length (const EntenteAngledLine *lane,
                                     int                      end)
{
  const EntenteRightAnglesEnd *entry = &lane->ends[end];

  return MAX (0, (entente_right_angles_is_level (entry->side) ? entry->box.height : entry->box.width) - 2 * SIDE_END);
}

/**
 * entente_angled_line_get_middle:
 * @lane: a lane
 * @end: 0 or 1
 *
 * Returns: the middle of the side it leaves from there, along that side, points
 */
double
entente_angled_line_get_middle (const EntenteAngledLine *lane,
                                int                      end)
{
  EntentePoint centre = entente_angled_line_get_centre (lane, end);

  return entente_right_angles_is_level (lane->ends[end].side) ? centre.y : centre.x;
}

/**
 * entente_angled_line_find_common:
 * @lane: a lane
 * @common: (out): the middle of what both sides have in common, points
 *
 * Returns: whether both sides can be met by one straight line
 */
gboolean
entente_angled_line_find_common (const EntenteAngledLine *lane,
                                 double                  *common)
{
  double reach[] = {entente_angled_line_get_side_length (lane, 0) / 2, entente_angled_line_get_side_length (lane, 1) / 2};
  double middle[] = {entente_angled_line_get_middle (lane, 0), entente_angled_line_get_middle (lane, 1)};
  double low = MAX (middle[0] - reach[0], middle[1] - reach[1]), high = MIN (middle[0] + reach[0], middle[1] + reach[1]);

  *common = (low + high) / 2;

  return are_facing (lane) && low <= high;
}

/**
 * entente_angled_lines_spread:
 * @lanes: (element-type EntenteAngledLine): lanes whose sides are chosen
 *
 * Says where on its side each end lies: side by side in the order in which the lanes leave, and level with the other end where
 * both sides face each other and there is room for that.
 */
void
entente_angled_lines_spread (GArray *lanes)
{
  g_autoptr (GArray) ports = list_ports (lanes);

  spread_ports (ports);
  level_ports (ports, lanes);
}
