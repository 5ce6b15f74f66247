#include "widgets/drawing/network-builder.h"

#include "widgets/drawing/path.h"

#include <math.h>

/* All in points */
#define BORDER_GAP  2.
#define MIN_FAN_GAP 18.
#define MAX_FAN_GAP 46.
#define LABEL_AIR   5.
#define DETOUR_STEP 22.
#define N_DETOURS   13
#define CARD_AIR    5.

/* Part of a line's offset that it has at its ends already */
#define END_SPREAD 0.4

/* Part of a card's side along which lines may end */
#define END_ROOM 0.75

/* Charts with more places than this get no detours; nobody sees one line among so many. */
#define MAX_DETOUR_PLACES 400

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

static EntentePoint
get_centre (const EntenteNetworkBuilder *builder,
            guint32                      place)
{
  const EntenteRect *box = &builder->boxes[place];

  return (EntentePoint) {box->x + box->width / 2, box->y + box->height / 2};
}

/* How far a line may be moved aside, in direction (nx, ny), at the end that lies in box */
static double
limit_end (const EntenteRect *box,
           double             nx,
           double             ny,
           double             offset)
{
  double most = MIN (box->width / 2 / MAX (fabs (nx), 1e-6), box->height / 2 / MAX (fabs (ny), 1e-6)) * END_ROOM;

  return CLAMP (offset * END_SPREAD, -most, most);
}

/* From the centre of the lower place to that of the higher, its middle moved aside by offset */
static void
trace_arc (const EntenteNetworkBuilder *builder,
           const EntenteNetworkLine    *line,
           double                       offset,
           GArray                      *path)
{
  guint32      from = MIN (line->from, line->to), to = MAX (line->from, line->to);
  EntentePoint a = get_centre (builder, from), b = get_centre (builder, to);
  double       dx = b.x - a.x, dy = b.y - a.y, length = MAX (hypot (dx, dy), 1);
  double       nx = -dy / length, ny = dx / length;
  double       start = limit_end (&builder->boxes[from], nx, ny, offset);
  double       end = limit_end (&builder->boxes[to], nx, ny, offset);
  /* A cubic's middle is an eighth of its ends and three eighths of its middle points. */
  double       middle = (8 * offset - start - end) / 6;
  EntentePoint points[] = {
    {a.x + nx * start, a.y + ny * start},
    {a.x + dx / 3 + nx * middle, a.y + dy / 3 + ny * middle},
    {a.x + dx * 2 / 3 + nx * middle, a.y + dy * 2 / 3 + ny * middle},
    {b.x + nx * end, b.y + ny * end},
  };

  g_array_set_size (path, 0);
  g_array_append_vals (path, points, G_N_ELEMENTS (points));
}

static void
reverse (GArray *path)
{
  EntentePoint *points = (EntentePoint *)path->data;

  for (guint i = 0; i < path->len / 2; i++)
    {
      EntentePoint swap = points[i];

      points[i] = points[path->len - 1 - i];
      points[path->len - 1 - i] = swap;
    }
}

static double
get_way (const EntentePoint *start,
         const EntentePoint *points,
         guint               n_points,
         const EntentePoint *end)
{
  return hypot (points[0].x - start->x, points[0].y - start->y) +
         hypot (end->x - points[n_points - 1].x, end->y - points[n_points - 1].y);
}

/* Which party of a deal is its first means little to people: bends are taken whichever way round is shorter. */
static void
trace_bends (const EntenteNetworkBuilder *builder,
             const EntenteNetworkLine    *line,
             const EntenteChartBend      *bend)
{
  EntentePoint start = get_centre (builder, line->from), end = get_centre (builder, line->to);
  gboolean     backwards = get_way (&end, bend->points, bend->n_points, &start) <
                       get_way (&start, bend->points, bend->n_points, &end);
  g_autofree EntentePoint *points = g_new (EntentePoint, bend->n_points + 1);

  memcpy (points, bend->points, bend->n_points * sizeof *points);
  points[bend->n_points] = backwards ? start : end;

  g_array_append_vals (line->path, backwards ? &end : &start, 1);
  entente_path_add_through (line->path, points, bend->n_points + 1);

  if (backwards)
    reverse (line->path);
}

static void
trace_line (const EntenteNetworkBuilder *builder,
            EntenteNetworkLine          *line)
{
  const EntenteChartBend *bend = g_hash_table_lookup (builder->bends, line->id);
  EntenteRect             from = entente_rect_inflate (&builder->boxes[line->from], BORDER_GAP);
  EntenteRect             to = entente_rect_inflate (&builder->boxes[line->to], BORDER_GAP);

  line->path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));

  if (bend != NULL && bend->n_points > 0)
    {
      trace_bends (builder, line, bend);
    }
  else
    {
      trace_arc (builder, line, line->offset, line->path);

      if (line->from > line->to)
        reverse (line->path);
    }

  entente_path_cut_inside (line->path, &from, &to);
  entente_flat_path_init (&line->flat, (EntentePoint *)line->path->data, line->path->len);
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
  EntentePoint              a = get_centre (builder, line->from), b = get_centre (builder, line->to);
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
      gap = MAX (gap, across_x * label->width + across_y * label->height + LABEL_AIR);
    }

  return MIN (gap, MAX_FAN_GAP);
}

static guint
count_crossed_cards (const EntenteNetworkBuilder *builder,
                     const EntenteNetworkLine    *line,
                     double                       offset,
                     GArray                      *path)
{
  EntenteRect bounds;
  guint       n_crossed = 0;

  trace_arc (builder, line, offset, path);
  bounds = entente_path_get_bounds ((EntentePoint *)path->data, path->len);

  for (guint32 i = 0; i < builder->chart->n_places; i++)
    {
      EntenteRect box = entente_rect_inflate (&builder->boxes[i], CARD_AIR);

      if (i != line->from && i != line->to && entente_rect_touches (&box, &bounds) &&
          entente_path_touches ((EntentePoint *)path->data, path->len, &box))
        n_crossed++;
    }

  return n_crossed;
}

/* How far all lines of a fan are moved aside together so that they pass by the cards between their ends */
static double
find_detour (const EntenteNetworkBuilder *builder,
             const guint                 *members,
             guint                        n_members,
             double                       gap)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
  guint  fewest = G_MAXUINT;
  double best = 0;

  if (builder->chart->n_places > MAX_DETOUR_PLACES)
    return 0;

  for (int i = 0; i < N_DETOURS && fewest > 0; i++)
    {
      double shift = (i + 1) / 2 * DETOUR_STEP * (i % 2 == 0 ? 1 : -1);
      guint  n_crossed = 0;

      for (guint j = 0; j < n_members; j++)
        n_crossed += count_crossed_cards (builder, &g_array_index (builder->lines, EntenteNetworkLine, members[j]),
                                          shift + entente_network_get_fan_offset (j, n_members, gap), path);

      if (n_crossed < fewest)
        {
          fewest = n_crossed;
          best = shift;
        }
    }

  return best;
}

static void
spread_fan (EntenteNetworkBuilder *builder,
            const guint           *members,
            guint                  n_members)
{
  double gap = n_members > 1 ? get_fan_gap (builder, members, n_members) : 0;
  double detour = find_detour (builder, members, n_members, gap);

  for (guint i = 0; i < n_members; i++)
    {
      EntenteNetworkLine *line = &g_array_index (builder->lines, EntenteNetworkLine, members[i]);

      line->offset = detour + entente_network_get_fan_offset (i, n_members, gap);
    }
}

/**
 * entente_network_route_lines:
 * @builder: what is drawn, with its lines and their labels measured
 *
 * Gives every line its way from border to border: lines between the same two places apart, past the cards between them,
 * through the bends made by hand.
 */
void
entente_network_route_lines (EntenteNetworkBuilder *builder)
{
  guint               n_lines = builder->lines->len;
  g_autofree guint   *order = g_new (guint, n_lines + 1);
  EntenteNetworkLine *lines = (EntenteNetworkLine *)builder->lines->data;

  for (guint i = 0; i < n_lines; i++)
    order[i] = i;

  g_qsort_with_data (order, n_lines, sizeof *order, compare_lines, lines);

  for (guint i = 0, end; i < n_lines; i = end)
    {
      const EntenteNetworkLine *first = &lines[order[i]];

      for (end = i + 1; end < n_lines; end++)
        {
          const EntenteNetworkLine *next = &lines[order[end]];

          if (MIN (next->from, next->to) != MIN (first->from, first->to) ||
              MAX (next->from, next->to) != MAX (first->from, first->to))
            break;
        }

      spread_fan (builder, order + i, end - i);
    }

  for (guint i = 0; i < n_lines; i++)
    trace_line (builder, &lines[i]);
}
