#include "widgets/drawing/network-builder.h"

#include "model/object/view.h"

#include <math.h>
#include <string.h>

/* Between a card and the end of a line, points */
#define BORDER_GAP 2.

/* Part of a line's offset that it has at its ends already; straight lines run level where cards are high enough */
#define END_SPREAD 0.4

/* Part of a card's side along which lines may end */
#define END_ROOM 0.75

/* Where straight lines of a fan turn, in parts of their length */
#define BOW 0.2

/**
 * entente_network_get_centre:
 * @builder: what is drawn
 * @place: a place of the chart
 *
 * Returns: the middle of its card or hub
 */
EntentePoint
entente_network_get_centre (const EntenteNetworkBuilder *builder,
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

  return CLAMP (offset, -most, most);
}

/**
 * entente_network_trace_direct:
 * @builder: what is drawn
 * @line: one of its lines
 * @offset: how far its middle is moved aside, points
 * @path: (element-type EntentePoint): where to put the way, instead of what is there
 *
 * Leads from the centre of the lower place of a line to that of the higher.
 */
void
entente_network_trace_direct (const EntenteNetworkBuilder *builder,
                              const EntenteNetworkLine    *line,
                              double                       offset,
                              GArray                      *path)
{
  guint32      from = MIN (line->from, line->to), to = MAX (line->from, line->to);
  EntentePoint a = entente_network_get_centre (builder, from), b = entente_network_get_centre (builder, to);
  double       dx = b.x - a.x, dy = b.y - a.y, length = MAX (hypot (dx, dy), 1);
  double       nx = -dy / length, ny = dx / length;
  gboolean     curved = builder->chart->line_shape == ENTENTE_VIEW_LINE_CURVED;
  double       start = limit_end (&builder->boxes[from], nx, ny, offset * (curved ? END_SPREAD : 1));
  double       end = limit_end (&builder->boxes[to], nx, ny, offset * (curved ? END_SPREAD : 1));
  /* A cubic's middle is an eighth of its ends and three eighths of its middle points. */
  double       middle = curved ? (8 * offset - start - end) / 6 : offset;
  double       part = curved ? 1. / 3 : BOW;
  EntentePoint points[] = {
    {a.x + nx * start, a.y + ny * start},
    {a.x + dx * part + nx * middle, a.y + dy * part + ny * middle},
    {b.x - dx * part + nx * middle, b.y - dy * part + ny * middle},
    {b.x + nx * end, b.y + ny * end},
  };

  g_array_set_size (path, 0);

  if (curved)
    {
      g_array_append_vals (path, points, G_N_ELEMENTS (points));
      return;
    }

  g_array_append_vals (path, points, 1);

  if (start == offset && end == offset)
    entente_path_add_line (path, &points[3]);
  else
    entente_path_add_rounded (path, points + 1, 3, ENTENTE_CORNER, ENTENTE_CORNER);
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

/* Right-angled lines run along one direction to where they meet the other. */
static void
add_stairs (GArray             *path,
            const EntentePoint *points,
            guint               n_points)
{
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (EntentePoint));
  EntentePoint at = g_array_index (path, EntentePoint, 0);
  gboolean     level = fabs (points[0].x - at.x) > fabs (points[0].y - at.y);

  for (guint i = 0; i < n_points; i++)
    {
      EntentePoint turn = level ? (EntentePoint) {points[i].x, at.y} : (EntentePoint) {at.x, points[i].y};

      g_array_append_val (turns, turn);
      g_array_append_val (turns, points[i]);
      at = points[i];
      level = !level;
    }

  entente_path_add_rounded (path, (EntentePoint *)turns->data, turns->len, ENTENTE_CORNER, ENTENTE_CORNER / 2);
}

/**
 * entente_network_trace_through:
 * @shape: of lines, an EntenteViewLineShape
 * @start: centre of the lower place of a line
 * @end: that of the higher
 * @bends: (array length=n_bends): points on the way
 * @n_bends: number of points, at least 1
 * @path: (element-type EntentePoint): where to put the way; empty
 *
 * Leads from @start to @end through bends. Which party of a deal is its first means little to people: bends are taken
 * whichever way round is shorter.
 */
void
entente_network_trace_through (int                 shape,
                               const EntentePoint *start,
                               const EntentePoint *end,
                               const EntentePoint *bends,
                               guint               n_bends,
                               GArray             *path)
{
  gboolean                 backwards = get_way (end, bends, n_bends, start) < get_way (start, bends, n_bends, end);
  g_autofree EntentePoint *points = g_new (EntentePoint, n_bends + 1);

  memcpy (points, bends, n_bends * sizeof *points);
  points[n_bends] = backwards ? *start : *end;

  g_array_append_vals (path, backwards ? end : start, 1);

  if (shape == ENTENTE_VIEW_LINE_CURVED)
    entente_path_add_through (path, points, n_bends + 1);
  else if (shape == ENTENTE_VIEW_LINE_STRAIGHT)
    entente_path_add_rounded (path, points, n_bends + 1, ENTENTE_CORNER, ENTENTE_CORNER / 2);
  else
    add_stairs (path, points, n_bends + 1);

  if (backwards)
    reverse (path);
}

/**
 * entente_network_trace_by_hand:
 * @builder: what is drawn
 * @line: one of its lines
 *
 * Leads a line through the bends made by hand, if there are any.
 */
void
entente_network_trace_by_hand (const EntenteNetworkBuilder *builder,
                               EntenteNetworkLine          *line)
{
  const EntenteChartBend *bend = g_hash_table_lookup (builder->bends, line->id);
  EntentePoint            start = entente_network_get_centre (builder, MIN (line->from, line->to));
  EntentePoint            end = entente_network_get_centre (builder, MAX (line->from, line->to));

  if (bend != NULL && bend->n_points > 0)
    entente_network_trace_through (builder->chart->line_shape, &start, &end, bend->points, bend->n_points, line->path);
}

/**
 * entente_network_finish_line:
 * @builder: what is drawn
 * @line: one of its lines, with its way from centre to centre; straight when it has none
 *
 * Lets a line run from border to border, in its own direction.
 */
void
entente_network_finish_line (const EntenteNetworkBuilder *builder,
                             EntenteNetworkLine          *line)
{
  EntenteRect from = entente_rect_inflate (&builder->boxes[line->from], BORDER_GAP);
  EntenteRect to = entente_rect_inflate (&builder->boxes[line->to], BORDER_GAP);

  if (line->path->len == 0)
    entente_network_trace_direct (builder, line, line->offset, line->path);

  if (line->from > line->to)
    reverse (line->path);

  entente_path_cut_inside (line->path, &from, &to);
  entente_flat_path_init (&line->flat, (EntentePoint *)line->path->data, line->path->len);
}
