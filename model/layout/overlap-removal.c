#include "model/layout/overlap-removal.h"

#include "model/layout/separation.h"

#include <math.h>
#include <string.h>

/* What is within rounding touches, and does not overlap; points. */
#define TOUCH 1e-5

#define PIN_WEIGHT   1e6
#define WALL_WEIGHT  1e9
#define LABEL_WEIGHT 0.25

/* Labels are put back on their lines and the room is looked at again this often. */
#define LABEL_ROUNDS 4

/* Among more lines labels cannot all have room, whatever is moved. */
#define LABELS_MAX_LINES 1000u

/* Neighbours further along that overlap as well are few, unless all is on one heap. */
#define MAX_NEIGHBOURS 32

/* With more of the ground covered, there is not enough room between the boxes to part them: all of it is stretched. */
#define MOST_COVERED 0.45
#define MOST_STRETCH 4.0

/* So many of the boxes overlap others when it is crowded all over. */
#define MANY 0.4

/* Fewer boxes find their way out of any crowd. */
#define FEW 60

/* What lies on so many others is on a heap, and a heap has no order worth keeping. */
#define HEAP 8

/* Of the rings on which a free spot is looked for, points. */
#define RING_STEP  16.0
#define RING_SPOTS 24
#define MAX_RINGS  400

/* Squares further away than this are one. */
#define FARTHEST 1e15

/* One axis along, the other across. */
typedef enum
{
  ALONG_X,
  ALONG_Y
} Axis;

typedef struct
{
  double   place;
  guint32  box;
  gboolean opens;
} Event;

typedef struct
{
  EntenteLayoutBox         *boxes;
  const double             *weights;
  guint32                   n_boxes;
  double                    gap;
  const EntenteLayoutGraph *walls;
  GCancellable             *cancellable;
} Crowd;

static double
get_place (const EntenteLayoutBox *box,
           Axis                    axis)
{
  return axis == ALONG_X ? box->x : box->y;
}

static double
get_size (const EntenteLayoutBox *box,
          Axis                    axis)
{
  return axis == ALONG_X ? box->width : box->height;
}

static double
get_least_distance (const Crowd *crowd,
                    guint32      a,
                    guint32      b,
                    Axis         axis)
{
  return (get_size (&crowd->boxes[a], axis) + get_size (&crowd->boxes[b], axis)) / 2 + crowd->gap;
}

static double
get_overlap (const Crowd *crowd,
             guint32      a,
             guint32      b,
             Axis         axis)
{
  return get_least_distance (crowd, a, b, axis) - fabs (get_place (&crowd->boxes[a], axis) - get_place (&crowd->boxes[b], axis));
}

static gboolean
overlap (const Crowd *crowd,
         guint32      a,
         guint32      b)
{
  return get_overlap (crowd, a, b, ALONG_X) > TOUCH && get_overlap (crowd, a, b, ALONG_Y) > TOUCH;
}

static int
compare_events (gconstpointer a,
                gconstpointer b)
{
  const Event *x = a, *y = b;

  if (x->place != y->place)
    return x->place < y->place ? -1 : 1;

  return x->opens != y->opens ? x->opens - y->opens : (x->box > y->box) - (x->box < y->box);
}

static Event *
list_events (const Crowd *crowd,
             Axis         across)
{
  Event *events = g_new (Event, 2 * crowd->n_boxes);

  for (guint32 i = 0; i < crowd->n_boxes; i++)
    {
      double half = MAX ((get_size (&crowd->boxes[i], across) + crowd->gap) / 2 - TOUCH / 2, TOUCH / 4);
      double place = get_place (&crowd->boxes[i], across);

      events[2 * i] = (Event) {place - half, i, TRUE};
      events[2 * i + 1] = (Event) {MAX (place + half, nextafter (place - half, INFINITY)), i, FALSE};
    }

  qsort (events, 2 * crowd->n_boxes, sizeof *events, compare_events);

  return events;
}

static gboolean
is_before (const Crowd *crowd,
           guint32      a,
           guint32      b,
           Axis         axis)
{
  double x = get_place (&crowd->boxes[a], axis), y = get_place (&crowd->boxes[b], axis);

  return x != y ? x < y : a < b;
}

/* Where @box stands, or would stand, in the row of boxes that the scan line cuts. */
static guint
find_in_row (const Crowd *crowd,
             GArray      *row,
             guint32      box,
             Axis         axis)
{
  guint low = 0, high = row->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (is_before (crowd, g_array_index (row, guint32, middle), box, axis))
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
append_separation (const Crowd *crowd,
                   GArray      *separations,
                   guint32      left,
                   guint32      right,
                   Axis         axis)
{
  EntenteSeparation separation = {left, right, get_least_distance (crowd, left, right, axis)};

  g_array_append_val (separations, separation);
}

/* Of two ways to part two boxes the shorter one is taken; what is left for the other axis is not held here. */
static void
append_neighbours (const Crowd *crowd,
                   GArray      *separations,
                   GArray      *row,
                   guint        index,
                   int          step,
                   Axis         axis,
                   gboolean     all)
{
  guint32 box = g_array_index (row, guint32, index);
  guint   n = 0;

  for (gint64 i = (gint64)index + step; i >= 0 && i < row->len && n < MAX_NEIGHBOURS; i += step, n++)
    {
      guint32 other = g_array_index (row, guint32, i);
      double  along = get_overlap (crowd, box, other, axis);
      double  across = get_overlap (crowd, box, other, axis == ALONG_X ? ALONG_Y : ALONG_X);

      if (all || along <= across)
        append_separation (crowd, separations, step < 0 ? other : box, step < 0 ? box : other, axis);
      if (all || along <= 0)
        break;
    }
}

/* A line sweeps across; boxes that it cuts at the same time must be told apart along it. */
static GArray *
list_separations (const Crowd *crowd,
                  Axis         axis,
                  gboolean     all)
{
  g_autofree Event *events = list_events (crowd, axis == ALONG_X ? ALONG_Y : ALONG_X);
  g_autoptr (GArray) row = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *separations = g_array_new (FALSE, FALSE, sizeof (EntenteSeparation));

  for (guint32 i = 0; i < 2 * crowd->n_boxes; i++)
    {
      guint index = find_in_row (crowd, row, events[i].box, axis);

      if (!events[i].opens)
        {
          g_array_remove_index (row, index);
          continue;
        }

      g_array_insert_val (row, index, events[i].box);
      append_neighbours (crowd, separations, row, index, -1, axis, all);
      append_neighbours (crowd, separations, row, index, 1, axis, all);
    }

  return separations;
}

/* A lane is two items that do not move, and its boxes stay between them. */
static void
append_lanes (const Crowd *crowd,
              Axis         axis,
              GArray      *items,
              GArray      *separations)
{
  const EntenteLayoutLane *lanes = axis == ALONG_X ? crowd->walls->columns : crowd->walls->rows;
  guint32                  n_lanes = axis == ALONG_X ? crowd->walls->n_columns : crowd->walls->n_rows, first = items->len;

  for (guint32 i = 0; i < n_lanes; i++)
    {
      EntenteSeparationItem walls[] = {{.wish = lanes[i].start, .weight = WALL_WEIGHT}, {.wish = lanes[i].end, .weight = WALL_WEIGHT}};

      g_array_append_vals (items, walls, G_N_ELEMENTS (walls));
    }

  for (guint32 i = 0; i < crowd->walls->n_boxes; i++)
    {
      guint32           lane = axis == ALONG_X ? crowd->boxes[i].column : crowd->boxes[i].row;
      double            half = get_size (&crowd->boxes[i], axis) / 2;
      EntenteSeparation near = {first + 2 * lane, i, half}, far = {i, first + 2 * lane + 1, half};

      if (lane >= n_lanes || crowd->boxes[i].pinned || 2 * half > lanes[lane].end - lanes[lane].start)
        continue;

      g_array_append_val (separations, near);
      g_array_append_val (separations, far);
    }
}

static gboolean
part_along (Crowd   *crowd,
            Axis     axis,
            gboolean all)
{
  g_autoptr (GArray) separations = list_separations (crowd, axis, all);
  g_autoptr (GArray) all_items = g_array_sized_new (FALSE, FALSE, sizeof (EntenteSeparationItem), crowd->n_boxes);
  EntenteSeparationItem *items;

  for (guint32 i = 0; i < crowd->n_boxes; i++)
    {
      EntenteSeparationItem item = {
        .wish = get_place (&crowd->boxes[i], axis),
        .weight = crowd->boxes[i].pinned ? PIN_WEIGHT : crowd->weights != NULL ? crowd->weights[i]
                                                                               : 1 + 20 * crowd->boxes[i].hold,
      };

      g_array_append_val (all_items, item);
    }

  if (crowd->walls != NULL)
    append_lanes (crowd, axis, all_items, separations);

  items = (EntenteSeparationItem *)all_items->data;
  if (!entente_layout_separate (items, all_items->len, (EntenteSeparation *)separations->data, separations->len, crowd->cancellable))
    return FALSE;

  for (guint32 i = 0; i < crowd->n_boxes; i++)
    if (!crowd->boxes[i].pinned && fabs (items[i].place - items[i].wish) > TOUCH / 10)
      *(axis == ALONG_X ? &crowd->boxes[i].x : &crowd->boxes[i].y) = items[i].place;

  return TRUE;
}

/* Boxes by the square of the plane that their centre is in; a square is as large as the largest box. */
typedef struct
{
  const Crowd *crowd;
  GHashTable  *squares;
  guint32     *next;
  double       width;
  double       height;
} Squares;

static gpointer
get_square (const Squares *self,
            double         x,
            double         y,
            int            dx,
            int            dy)
{
  guint64 column = (guint64)(gint64)floor (CLAMP (x / self->width, -FARTHEST, FARTHEST)) + (guint64)dx;
  guint64 line = (guint64)(gint64)floor (CLAMP (y / self->height, -FARTHEST, FARTHEST)) + (guint64)dy;

  return GSIZE_TO_POINTER ((gsize)(column * 73856093 ^ line * 19349663) | 1);
}

static void
squares_add (Squares *self,
             guint32  box)
{
  gpointer key = get_square (self, self->crowd->boxes[box].x, self->crowd->boxes[box].y, 0, 0);

  self->next[box] = GPOINTER_TO_UINT (g_hash_table_lookup (self->squares, key));
  g_hash_table_insert (self->squares, key, GUINT_TO_POINTER (box + 1));
}

static void
squares_init (Squares     *self,
              const Crowd *crowd)
{
  *self = (Squares) {.crowd = crowd, .squares = g_hash_table_new (NULL, NULL), .next = g_new0 (guint32, crowd->n_boxes), .width = 1, .height = 1};

  for (guint32 i = 0; i < crowd->n_boxes; i++)
    {
      self->width = MAX (self->width, crowd->boxes[i].width + crowd->gap);
      self->height = MAX (self->height, crowd->boxes[i].height + crowd->gap);
    }
}

static void
squares_clear (Squares *self)
{
  g_hash_table_unref (self->squares);
  g_free (self->next);
}

static gboolean
is_free (const Squares *self,
         guint32        box)
{
  const EntenteLayoutBox *place = &self->crowd->boxes[box];

  for (int dx = -1; dx <= 1; dx++)
    for (int dy = -1; dy <= 1; dy++)
      {
        gpointer key = get_square (self, place->x, place->y, dx, dy);

        for (guint32 i = GPOINTER_TO_UINT (g_hash_table_lookup (self->squares, key)); i != 0; i = self->next[i - 1])
          if (i - 1 != box && overlap (self->crowd, box, i - 1))
            return FALSE;
      }

  return TRUE;
}

static gboolean
find_free_spot (Squares *squares,
                guint32  index)
{
  EntenteLayoutBox *box = &squares->crowd->boxes[index];
  double            x = box->x, y = box->y;

  for (guint ring = 0; ring <= MAX_RINGS && !g_cancellable_is_cancelled (squares->crowd->cancellable); ring++)
    for (guint i = 0; i < (ring == 0 ? 1 : RING_SPOTS); i++)
      {
        box->x = round (x + ring * RING_STEP * cos (2 * G_PI * i / RING_SPOTS));
        box->y = round (y + ring * RING_STEP * sin (2 * G_PI * i / RING_SPOTS));

        if (is_free (squares, index))
          return TRUE;
      }

  box->x = x;
  box->y = y;

  return FALSE;
}

/* What cannot be parted in order, for pins or because it lies on a heap, goes to the nearest spot that is free. */
static gboolean
settle_the_rest (Crowd *crowd)
{
  Squares  squares;
  gboolean settled = TRUE;

  squares_init (&squares, crowd);

  for (guint32 i = 0; i < crowd->n_boxes; i++)
    if (crowd->boxes[i].pinned)
      {
        settled &= is_free (&squares, i);
        squares_add (&squares, i);
      }

  for (guint32 i = 0; i < crowd->n_boxes && !g_cancellable_is_cancelled (crowd->cancellable); i++)
    if (!crowd->boxes[i].pinned)
      {
        if (!is_free (&squares, i))
          settled &= find_free_spot (&squares, i);
        squares_add (&squares, i);
      }

  squares_clear (&squares);

  return settled;
}

static double
get_effort (const Crowd            *crowd,
            const EntenteLayoutBox *before)
{
  double effort = 0;

  for (guint32 i = 0; i < crowd->n_boxes; i++)
    effort += hypot (crowd->boxes[i].x - before[i].x, crowd->boxes[i].y - before[i].y);

  return effort;
}

/* Both orders of the axes are tried; the one that moves less is kept. */
static gboolean
part (Crowd *crowd)
{
  gsize                        size = sizeof *crowd->boxes * crowd->n_boxes;
  g_autofree EntenteLayoutBox *before = g_memdup2 (crowd->boxes, size);
  g_autofree EntenteLayoutBox *first = NULL;
  double                       effort;

  if (!part_along (crowd, ALONG_X, FALSE) || !part_along (crowd, ALONG_Y, TRUE))
    return FALSE;

  first = g_memdup2 (crowd->boxes, size);
  effort = get_effort (crowd, before);
  if (effort == 0)
    return TRUE;

  memcpy (crowd->boxes, before, size);

  if (!part_along (crowd, ALONG_Y, FALSE) || !part_along (crowd, ALONG_X, TRUE))
    return FALSE;

  if (get_effort (crowd, before) > effort)
    memcpy (crowd->boxes, first, size);

  return TRUE;
}

static double
get_covered (const Crowd *crowd,
             double      *middle_x,
             double      *middle_y)
{
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY, area = 0;

  for (guint32 i = 0; i < crowd->n_boxes; i++)
    {
      double width = crowd->boxes[i].width + crowd->gap, height = crowd->boxes[i].height + crowd->gap;

      left = MIN (left, crowd->boxes[i].x - width / 2);
      right = MAX (right, crowd->boxes[i].x + width / 2);
      top = MIN (top, crowd->boxes[i].y - height / 2);
      bottom = MAX (bottom, crowd->boxes[i].y + height / 2);
      area += width * height;
    }

  *middle_x = (left + right) / 2;
  *middle_y = (top + bottom) / 2;

  return area / ((right - left) * (bottom - top));
}

static gboolean
is_crowded (const Crowd *crowd,
            double       part)
{
  Squares squares;
  guint32 n = 0;

  squares_init (&squares, crowd);

  for (guint32 i = 0; i < crowd->n_boxes; i++)
    {
      n += !is_free (&squares, i);
      squares_add (&squares, i);
    }

  squares_clear (&squares);

  return n > part * crowd->n_boxes;
}

/* Only a crowd all over is stretched: one in one corner finds its way out. */
static void
stretch (Crowd *crowd)
{
  double x, y;
  double factor;

  if (crowd->n_boxes < FEW || !is_crowded (crowd, MANY))
    return;

  factor = MIN (sqrt (get_covered (crowd, &x, &y) / MOST_COVERED), MOST_STRETCH);

  for (guint32 i = 0; factor > 1 && i < crowd->n_boxes; i++)
    if (!crowd->boxes[i].pinned)
      {
        crowd->boxes[i].x = x + (crowd->boxes[i].x - x) * factor;
        crowd->boxes[i].y = y + (crowd->boxes[i].y - y) * factor;
      }
}

static guint
count_on (const Squares *self,
          guint32        box)
{
  const EntenteLayoutBox *place = &self->crowd->boxes[box];
  guint                   n = 0;

  for (int dx = -1; dx <= 1; dx++)
    for (int dy = -1; dy <= 1; dy++)
      for (guint32 i = GPOINTER_TO_UINT (g_hash_table_lookup (self->squares, get_square (self, place->x, place->y, dx, dy))); i != 0 && n < HEAP; i = self->next[i - 1])
        n += i - 1 != box && overlap (self->crowd, box, i - 1);

  return n;
}

/* Boxes that are on no heap, in order; the others follow when these have their places. */
static guint32
list_ordered (const Crowd *crowd,
              guint32     *ordered)
{
  Squares squares;
  guint32 n = 0;

  squares_init (&squares, crowd);
  for (guint32 i = 0; i < crowd->n_boxes; i++)
    squares_add (&squares, i);
  for (guint32 i = 0; i < crowd->n_boxes; i++)
    if (crowd->boxes[i].pinned || count_on (&squares, i) < HEAP)
      ordered[n++] = i;
  squares_clear (&squares);

  return n;
}

static gboolean
part_ordered (Crowd *crowd)
{
  g_autofree guint32          *ordered = g_new (guint32, crowd->n_boxes);
  Crowd                        rest = *crowd;
  g_autofree EntenteLayoutBox *boxes = NULL;

  rest.n_boxes = list_ordered (crowd, ordered);

  if (rest.n_boxes == crowd->n_boxes)
    return part (crowd);

  rest.boxes = boxes = g_new (EntenteLayoutBox, crowd->n_boxes);
  for (guint32 i = 0; i < rest.n_boxes; i++)
    boxes[i] = crowd->boxes[ordered[i]];

  if (rest.n_boxes > 0 && !part (&rest))
    return FALSE;

  for (guint32 i = 0; i < rest.n_boxes; i++)
    crowd->boxes[ordered[i]] = boxes[i];

  return TRUE;
}

/**
 * entente_layout_remove_overlaps:
 * @boxes: (array length=n_boxes): what to move apart
 * @n_boxes: how many
 * @gap: least distance between two boxes, points
 * @cancellable: (nullable): to stop it; the boxes then stand anywhere
 *
 * Moves boxes that overlap apart, as little as it can, and keeps who is left of whom and who above whom; pinned ones
 * stay where they are.
 *
 * Source: T. Dwyer, K. Marriott, P. J. Stuckey, "Fast Node Overlap Removal", Graph Drawing 2005, LNCS 3843, 153-164.
 *
 * Time: about O(|V| log |V|) for boxes of which few lie on one spot.
 *
 * Returns: whether no two boxes overlap any more; two pinned ones may
 */
gboolean
entente_layout_remove_overlaps (EntenteLayoutBox *boxes,
                                guint32           n_boxes,
                                double            gap,
                                GCancellable     *cancellable)
{
  Crowd crowd = {.boxes = boxes, .n_boxes = n_boxes, .gap = gap, .cancellable = cancellable};

  if (n_boxes < 2)
    return TRUE;

  stretch (&crowd);
  part_ordered (&crowd);

  return settle_the_rest (&crowd);
}

/* The boxes of the graph, and behind them one for each label, in the middle of its line. */
static guint32
list_boxes_and_labels (const EntenteLayoutGraph *graph,
                       EntenteLayoutBox         *boxes,
                       double                   *weights)
{
  guint32 n = graph->n_boxes;

  memcpy (boxes, graph->boxes, sizeof *boxes * n);

  for (guint32 i = 0; i < n; i++)
    weights[i] = 1 + 20 * boxes[i].hold;

  for (guint32 i = 0; graph->n_edges <= LABELS_MAX_LINES && i < graph->n_edges; i++)
    {
      const EntenteLayoutEdge *edge = &graph->edges[i];
      const EntenteLayoutBox  *a = &graph->boxes[edge->a], *b = &graph->boxes[edge->b];

      if (edge->label_width <= 0 || (a->pinned && b->pinned))
        continue;

      weights[n] = LABEL_WEIGHT;
      boxes[n++] = (EntenteLayoutBox) {.x = (a->x + b->x) / 2, .y = (a->y + b->y) / 2, .width = edge->label_width, .height = edge->label_height};
    }

  return n;
}

/**
 * entente_layout_make_room:
 * @graph: what is laid out
 * @gap: least distance between two boxes, and between a box and a label, points
 * @cancellable: (nullable): to stop it
 * @error: return location for an error
 *
 * Moves boxes apart, as little as it can, until neither boxes nor the labels of the lines between them cover each other,
 * as far as labels can stand near the middle of their lines. What has a column or a row stays within it, even where that
 * is too small for all that stands there. Fails with %G_IO_ERROR_CANCELLED, and then nothing is moved.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_layout_make_room (EntenteLayoutGraph *graph,
                          double              gap,
                          GCancellable       *cancellable,
                          GError            **error)
{
  gsize                        size = sizeof *graph->boxes * graph->n_boxes;
  g_autofree EntenteLayoutBox *start = g_memdup2 (graph->boxes, size);
  g_autofree EntenteLayoutBox *boxes = g_new (EntenteLayoutBox, graph->n_boxes + graph->n_edges + 1);
  g_autofree double           *weights = g_new (double, graph->n_boxes + graph->n_edges + 1);
  gboolean                     done = TRUE, has_walls = graph->n_columns + graph->n_rows > 0;

  for (guint i = 0; done && graph->n_boxes > 0 && i < LABEL_ROUNDS; i++)
    {
      Crowd crowd = {.boxes = boxes, .weights = weights, .gap = gap, .walls = has_walls ? graph : NULL, .cancellable = cancellable};

      crowd.n_boxes = list_boxes_and_labels (graph, boxes, weights);

      if (!is_crowded (&crowd, 0))
        break;

      done = part (&crowd);
      if (done)
        memcpy (graph->boxes, boxes, size);
    }

  if (done && !has_walls)
    entente_layout_remove_overlaps (graph->boxes, graph->n_boxes, gap, cancellable);

  done = !g_cancellable_set_error_if_cancelled (cancellable, error);
  if (!done && size > 0)
    memcpy (graph->boxes, start, size);

  return done;
}
