#include "widgets/drawing/network-builder.h"

#include "model/object/view.h"
#include "widgets/drawing/way.h"

#include <math.h>

/* All in points */
#define MIN_FAN_GAP  18.
#define MAX_FAN_GAP  46.
#define LABEL_AIR    5.
#define CURVED_REACH 160.
#define MAX_ARC      190.

/* Air around cards that lines keep where there is room, and where there is not; what remains of it at round corners */
#define WIDE_AIR  15.
#define CLOSE_AIR 4.
#define LEAST_AIR 3.
#define LANE_AIR  10.

/* Lines that turn at the same corner: how far apart, points, and how many before others turn between them; and how much
   closer together they are tried when there is no room */
#define NUDGE     6.
#define N_NUDGES  6
#define CLOSER    0.5
#define N_CLOSERS 3

/* How far an arc may be aside, in parts of the line's length */
#define MAX_ARC_PART 0.42

/* How far a fan is moved aside at a time, points; how often; and how close its lines may come, in parts of their gap */
#define SHIFT_STEP    10.
#define N_SHIFTS      9
#define LEAST_SQUEEZE 0.3

/* Charts with more places than this get no detours; nobody sees one line among so many. */
#define MAX_DETOUR_PLACES 400

/**
 * Router:
 * @close: (nullable): cards and hubs with little air; %NULL when lines need not keep off them
 * @wide: (nullable): the same with more air
 * @close_pass: what the lines that are routed need not keep off
 * @way_obstacles: those among which the last way was found
 * @n_turned: (array): for each corner of each place how many lines turn there
 * @path: scratch
 * @turns: (element-type EntenteWayTurn): the way found last
 */
typedef struct
{
  EntenteNetworkBuilder      *builder;
  int                         shape;
  EntenteObstacles           *close;
  EntenteObstacles           *wide;
  EntenteObstaclesPass        close_pass;
  EntenteObstaclesPass        wide_pass;
  const EntenteObstacles     *way_obstacles;
  const EntenteObstaclesPass *way_pass;
  guint8                     *n_turned;
  GArray                     *path;
  GArray                     *turns;
} Router;

/**
 * entente_network_get_fan_offset:
 * @index: of a line, from 0
 * @n_lines: between the same two places
 * @gap: between neighbours, points
 *
 * Returns: how far the line is moved aside, points
 */
double
entente_network_get_fan_offset (guint  index,
                                guint  n_lines,
                                double gap)
{
  return (index - (n_lines - 1) / 2.) * gap;
}

static EntenteNetworkLine *
get_line (const Router *self,
          guint         index)
{
  return &g_array_index (self->builder->lines, EntenteNetworkLine, index);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const EntenteNetworkLine *lines = data;
  const EntenteNetworkLine *first = &lines[*(const guint *)a], *second = &lines[*(const guint *)b];
  guint32                   low[] = {MIN (first->from, first->to), MIN (second->from, second->to)};
  guint32                   high[] = {MAX (first->from, first->to), MAX (second->from, second->to)};

  if (low[0] != low[1])
    return low[0] < low[1] ? -1 : 1;
  if (high[0] != high[1])
    return high[0] < high[1] ? -1 : 1;

  return *(const guint *)a < *(const guint *)b ? -1 : 1;
}

/* As far apart as their labels need, seen across the lines; but labels of steep lines can also stand one
   above the other. */
static double
get_fan_gap (const EntenteNetworkBuilder *builder,
             const guint                 *members,
             guint                        n_members)
{
  const EntenteNetworkLine *line = &g_array_index (builder->lines, EntenteNetworkLine, members[0]);
  EntentePoint              a = entente_network_get_centre (builder, line->from), b = entente_network_get_centre (builder, line->to);
  double                    length = MAX (hypot (b.x - a.x, b.y - a.y), 1);
  double                    across_x = fabs (b.y - a.y) / length, across_y = fabs (b.x - a.x) / length;
  double                    gap = MIN_FAN_GAP;

  for (guint i = 0; i < n_members; i++)
    {
      guint32                    index = g_array_index (builder->lines, EntenteNetworkLine, members[i]).label;
      const EntenteNetworkLabel *label;

      if (index == ENTENTE_NO_INDEX)
        continue;

      label = &g_array_index (builder->labels, EntenteNetworkLabel, index);

      if (label->is_silent)
        continue;

      gap = MAX (gap, across_x * label->width + across_y * label->height + LABEL_AIR);
    }

  return MIN (gap, MAX_FAN_GAP);
}

static gboolean
is_free_at (Router                   *self,
            const EntenteNetworkLine *line,
            double                    offset)
{
  entente_network_trace_direct (self->builder, line, offset, self->path);

  return !entente_obstacles_block (self->close, (EntentePoint *)self->path->data, self->path->len, &self->close_pass);
}

/* How far an arc must be moved aside to pass beyond all turns; 0 when they lie on both sides of it, or too far off. An arc
   moved aside by h at its middle is 4 f (1 - f) h off at the part f of its way. */
static double
get_arc_offset (const Router             *self,
                const EntenteNetworkLine *line)
{
  EntentePoint a = entente_network_get_centre (self->builder, MIN (line->from, line->to)), b = entente_network_get_centre (self->builder, MAX (line->from, line->to));
  double       dx = b.x - a.x, dy = b.y - a.y, length = MAX (hypot (dx, dy), 1);
  double       least = 0, most = 0;

  for (guint i = 0; i < self->turns->len; i++)
    {
      EntentePoint point = g_array_index (self->turns, EntenteWayTurn, i).point;
      double       part = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (length * length);
      double       aside = ((point.y - a.y) * dx - (point.x - a.x) * dy) / length;

      if (part < 0.08 || part > 0.92)
        return 0;

      least = MIN (least, aside / (4 * part * (1 - part)));
      most = MAX (most, aside / (4 * part * (1 - part)));
    }

  if ((least < 0 && most > 0) || MAX (most, -least) > MIN (MAX_ARC, length * MAX_ARC_PART))
    return 0;

  return most > 0 ? most : least;
}

static gboolean
try_fan (Router      *self,
         const guint *members,
         guint        n_members,
         double       gap,
         double       shift)
{
  for (guint i = 0; i < n_members; i++)
    if (!is_free_at (self, get_line (self, members[i]), shift + entente_network_get_fan_offset (i, n_members, gap)))
      return FALSE;

  for (guint i = 0; i < n_members; i++)
    get_line (self, members[i])->offset = shift + entente_network_get_fan_offset (i, n_members, gap);

  return TRUE;
}

/* Where the straight way is free but the fan is too broad for it, it is moved aside a little, or its lines closer together;
   at worst those in the way of something run straight. */
static void
squeeze_fan (Router         *self,
             const guint    *members,
             const gboolean *is_blocked,
             guint           n_members,
             double          gap)
{
  for (double squeeze = 1; squeeze > LEAST_SQUEEZE; squeeze *= 0.75)
    for (int i = 0; i < N_SHIFTS; i++)
      if (try_fan (self, members, n_members, gap * squeeze, (i + 1) / 2 * SHIFT_STEP * (i % 2 == 0 ? 1 : -1)))
        return;

  for (guint i = 0; i < n_members; i++)
    if (is_blocked[i])
      get_line (self, members[i])->offset = 0;
}

/* Moves all lines of a fan aside together, where a single arc each is enough to pass what is between their ends. */
static gboolean
shift_fan (Router      *self,
           const guint *members,
           guint        n_members,
           double       gap)
{
  double shift = self->shape == ENTENTE_VIEW_LINE_CURVED ? get_arc_offset (self, get_line (self, members[0])) : 0;

  return shift != 0 && try_fan (self, members, n_members, gap, shift + copysign ((n_members - 1) / 2. * gap, shift));
}

static gboolean
is_way_free (const Router       *self,
             const EntentePoint *points,
             guint               n_points)
{
  for (guint i = 1; i < n_points; i++)
    if (entente_obstacles_hit (self->way_obstacles, &points[i - 1], &points[i], self->way_pass) >= 0)
      return FALSE;

  return TRUE;
}

/* Lines that turn at the same corner keep apart: each turns a little further out than the one before; many share the room,
   the next ones between the first. */
static double
get_nudge (guint8 n_before)
{
  return (n_before % N_NUDGES + (n_before / N_NUDGES % 2) * 0.5) * NUDGE;
}

static void
list_turns (Router       *self,
            EntentePoint *points,
            double        spread)
{
  for (guint i = 0; i < self->turns->len; i++)
    {
      const EntenteWayTurn *turn = &g_array_index (self->turns, EntenteWayTurn, i);
      guint8                n_before = self->n_turned[4 * turn->obstacle + (int)turn->corner];

      points[i + 1] = spread == 0 ? turn->point
                                  : entente_obstacles_get_corner (self->way_obstacles, (guint)turn->obstacle, turn->corner,
                                                                  get_nudge (n_before) * spread + 0.25);
    }
}

static void
trace_way (Router                   *self,
           const EntenteNetworkLine *line,
           GArray                   *path)
{
  guint                    n_points = self->turns->len + 2;
  g_autofree EntentePoint *points = g_new (EntentePoint, n_points);
  double                   room = entente_obstacles_get_air (self->way_obstacles) - LEAST_AIR;
  gboolean                 curved = self->shape == ENTENTE_VIEW_LINE_CURVED;
  double                   spread = 1;

  points[0] = entente_network_get_centre (self->builder, MIN (line->from, line->to));
  points[n_points - 1] = entente_network_get_centre (self->builder, MAX (line->from, line->to));
  list_turns (self, points, spread);

  for (int i = 0; i < N_CLOSERS && !is_way_free (self, points, n_points); i++)
    {
      spread = i + 1 < N_CLOSERS ? spread * CLOSER : 0;
      list_turns (self, points, spread);
    }

  for (guint i = 0; i < self->turns->len; i++)
    {
      const EntenteWayTurn *turn = &g_array_index (self->turns, EntenteWayTurn, i);

      self->n_turned[4 * turn->obstacle + (int)turn->corner]++;
    }

  g_array_append_vals (path, points, 1);
  entente_path_add_rounded (path, points + 1, n_points - 1, room, curved ? CURVED_REACH : ENTENTE_CORNER);
}

/* With much air around the cards, or if there is no such way, with little */
static gboolean
find_way (Router                   *self,
          const EntenteNetworkLine *line)
{
  EntentePoint a = entente_network_get_centre (self->builder, MIN (line->from, line->to)), b = entente_network_get_centre (self->builder, MAX (line->from, line->to));

  self->way_obstacles = self->wide;
  self->way_pass = &self->wide_pass;

  if (entente_way_find (self->wide, &a, &b, &self->wide_pass, self->turns))
    return TRUE;

  self->way_obstacles = self->close;
  self->way_pass = &self->close_pass;

  return entente_way_find (self->close, &a, &b, &self->close_pass, self->turns);
}

static void
set_passes (Router                   *self,
            const EntenteNetworkLine *line)
{
  EntentePoint a = entente_network_get_centre (self->builder, line->from), b = entente_network_get_centre (self->builder, line->to);

  self->close_pass = self->wide_pass = (EntenteObstaclesPass) {2, {line->from, line->to}};
  entente_obstacles_add_pass (self->close, &a, &self->close_pass);
  entente_obstacles_add_pass (self->close, &b, &self->close_pass);
  entente_obstacles_add_pass (self->wide, &a, &self->wide_pass);
  entente_obstacles_add_pass (self->wide, &b, &self->wide_pass);
}

/* Lines that a card is in the way of go around it, all with one arc each if that will do. */
static void
avoid_cards (Router      *self,
             const guint *members,
             guint        n_members,
             double       gap)
{
  g_autofree gboolean *is_blocked = g_new0 (gboolean, n_members);
  guint                n_blocked = 0;

  set_passes (self, get_line (self, members[0]));

  for (guint i = 0; i < n_members; i++)
    {
      EntenteNetworkLine *line = get_line (self, members[i]);

      is_blocked[i] = line->path->len == 0 && !is_free_at (self, line, line->offset);
      n_blocked += is_blocked[i];
    }

  if (n_blocked == 0 || !find_way (self, get_line (self, members[0])))
    return;

  if (self->turns->len == 0)
    {
      squeeze_fan (self, members, is_blocked, n_members, gap);
      return;
    }

  if (shift_fan (self, members, n_members, gap))
    return;

  for (guint i = 0; i < n_members; i++)
    if (is_blocked[i])
      trace_way (self, get_line (self, members[i]), get_line (self, members[i])->path);
}

/* Lines between the same two places */
static void
route_fan (Router      *self,
           const guint *members,
           guint        n_members)
{
  double gap = n_members > 1 ? get_fan_gap (self->builder, members, n_members) : 0;

  for (guint i = 0; i < n_members; i++)
    {
      EntenteNetworkLine *line = get_line (self, members[i]);

      line->offset = entente_network_get_fan_offset (i, n_members, gap);
      line->path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
      entente_network_trace_by_hand (self->builder, line);
    }

  if (self->close != NULL && !g_cancellable_is_cancelled (self->builder->hurry))
    avoid_cards (self, members, n_members, gap);

  for (guint i = 0; i < n_members; i++)
    entente_network_finish_line (self->builder, get_line (self, members[i]));
}

static void
router_init (Router                *self,
             EntenteNetworkBuilder *builder)
{
  const EntenteChart *chart = builder->chart;

  *self = (Router) {.builder = builder, .shape = chart->line_shape};
  self->path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
  self->turns = g_array_new (FALSE, FALSE, sizeof (EntenteWayTurn));

  if (chart->line_routing == ENTENTE_VIEW_ROUTING_AROUND && chart->n_places <= MAX_DETOUR_PLACES)
    {
      self->close = entente_obstacles_new (builder->boxes, chart->n_places, CLOSE_AIR);
      self->wide = entente_obstacles_new (builder->boxes, chart->n_places, WIDE_AIR);
      self->n_turned = g_new0 (guint8, 4 * chart->n_places + 1);
    }
}

static void
router_clear (Router *self)
{
  g_clear_pointer (&self->close, entente_obstacles_free);
  g_clear_pointer (&self->wide, entente_obstacles_free);
  g_free (self->n_turned);
  g_array_unref (self->turns);
  g_array_unref (self->path);
}

static void
route_right_angled (Router *self)
{
  const EntenteNetworkBuilder *builder = self->builder;
  g_autoptr (EntenteObstacles) obstacles = entente_obstacles_new (builder->boxes, self->close != NULL ? builder->chart->n_places : 0, LANE_AIR);

  for (guint i = 0; i < builder->lines->len; i++)
    {
      get_line (self, i)->path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
      entente_network_trace_by_hand (self->builder, get_line (self, i));
    }

  entente_network_route_right_angles (self->builder, obstacles);

  for (guint i = 0; i < builder->lines->len; i++)
    entente_network_finish_line (self->builder, get_line (self, i));
}

/* Lines between the same two places together */
static void
route_fans (Router *self)
{
  guint             n_lines = self->builder->lines->len;
  g_autofree guint *order = g_new (guint, n_lines + 1);

  for (guint i = 0; i < n_lines; i++)
    order[i] = i;

  g_qsort_with_data (order, n_lines, sizeof *order, compare_lines, self->builder->lines->data);

  for (guint i = 0, end; i < n_lines; i = end)
    {
      const EntenteNetworkLine *first = get_line (self, order[i]);

      for (end = i + 1; end < n_lines; end++)
        {
          const EntenteNetworkLine *next = get_line (self, order[end]);

          if (MIN (next->from, next->to) != MIN (first->from, first->to) ||
              MAX (next->from, next->to) != MAX (first->from, first->to))
            break;
        }

      route_fan (self, order + i, end - i);
    }
}

/**
 * entente_network_route_lines:
 * @builder: what is drawn, with its lines and their labels measured
 *
 * Gives every line its way from border to border: lines between the same two places apart, past the cards of others if
 * the view says so, through the bends made by hand.
 */
void
entente_network_route_lines (EntenteNetworkBuilder *builder)
{
  Router self;

  router_init (&self, builder);

  if (self.shape == ENTENTE_VIEW_LINE_ORTHOGONAL)
    route_right_angled (&self);
  else
    route_fans (&self);

  router_clear (&self);
}
