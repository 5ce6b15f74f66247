#include "model/layout/crowd.h"

#include "model/layout/separation.h"

#include <math.h>
#include <string.h>

#define PIN_WEIGHT  1e6
#define WALL_WEIGHT 1e9

/* Neighbours further along that overlap as well are few, unless all is on one heap. */
#define MAX_NEIGHBOURS 32

typedef struct
{
  double   place;
  guint32  box;
  gboolean opens;
} Event;

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
list_events (const EntenteCrowd *crowd,
             EntenteAxis         across)
{
  Event *events = g_new (Event, 2 * crowd->n_boxes);

  for (guint32 i = 0; i < crowd->n_boxes; i++)
    {
      double half = MAX ((entente_layout_box_get_size (&crowd->boxes[i], across) + crowd->gap) / 2 - ENTENTE_CROWD_TOUCH / 2, ENTENTE_CROWD_TOUCH / 4);
      double place = entente_layout_box_get_place (&crowd->boxes[i], across);

      events[2 * i] = (Event) {place - half, i, TRUE};
      events[2 * i + 1] = (Event) {MAX (place + half, nextafter (place - half, INFINITY)), i, FALSE};
    }

  qsort (events, 2 * crowd->n_boxes, sizeof *events, compare_events);

  return events;
}

static gboolean
is_before (const EntenteCrowd *crowd,
           guint32             a,
           guint32             b,
           EntenteAxis         axis)
{
  double x = entente_layout_box_get_place (&crowd->boxes[a], axis), y = entente_layout_box_get_place (&crowd->boxes[b], axis);

  return x != y ? x < y : a < b;
}

/* Where @box stands, or would stand, in the row of boxes that the scan line cuts. */
static guint
find_in_row (const EntenteCrowd *crowd,
             GArray             *row,
             guint32             box,
             EntenteAxis         axis)
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

/* How far apart their centres are to be at least along the axis, points. */
static double
get_least_distance (const EntenteCrowd *crowd,
                    guint32             a,
                    guint32             b,
                    EntenteAxis         axis)
{
  return (entente_layout_box_get_size (&crowd->boxes[a], axis) + entente_layout_box_get_size (&crowd->boxes[b], axis)) / 2 + crowd->gap;
}

/* How much of that is missing, points; below 0 when they are farther apart. */
static double
get_overlap (const EntenteCrowd *crowd,
             guint32             a,
             guint32             b,
             EntenteAxis         axis)
{
  return get_least_distance (crowd, a, b, axis) - fabs (entente_layout_box_get_place (&crowd->boxes[a], axis) - entente_layout_box_get_place (&crowd->boxes[b], axis));
}

static void
append_separation (const EntenteCrowd *crowd,
                   GArray             *separations,
                   guint32             left,
                   guint32             right,
                   EntenteAxis         axis)
{
  EntenteSeparation separation = {left, right, get_least_distance (crowd, left, right, axis)};

  g_array_append_val (separations, separation);
}

/* Of two ways to part two boxes the shorter one is taken; what is left for the other axis is not held here. */
static void
append_neighbours (const EntenteCrowd *crowd,
                   GArray             *separations,
                   GArray             *row,
                   guint               index,
                   int                 step,
                   EntenteAxis         axis,
                   gboolean            all)
{
  guint32 box = g_array_index (row, guint32, index);
  guint   n = 0;

  for (gint64 i = (gint64)index + step; i >= 0 && i < row->len && n < MAX_NEIGHBOURS; i += step, n++)
    {
      guint32 other = g_array_index (row, guint32, i);
      double  along = get_overlap (crowd, box, other, axis);
      double  across = get_overlap (crowd, box, other, axis == ENTENTE_ALONG_X ? ENTENTE_ALONG_Y : ENTENTE_ALONG_X);

      if (all || along <= across)
        append_separation (crowd, separations, step < 0 ? other : box, step < 0 ? box : other, axis);
      if (all || along <= 0)
        break;
    }
}

/* A line sweeps across; boxes that it cuts at the same time must be told apart along it. */
static GArray *
list_separations (const EntenteCrowd *crowd,
                  EntenteAxis         axis,
                  gboolean            all)
{
  g_autofree Event *events = list_events (crowd, axis == ENTENTE_ALONG_X ? ENTENTE_ALONG_Y : ENTENTE_ALONG_X);
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
append_lanes (const EntenteCrowd *crowd,
              EntenteAxis         axis,
              GArray             *items,
              GArray             *separations)
{
  const EntenteLayoutLane *lanes = axis == ENTENTE_ALONG_X ? crowd->walls->columns : crowd->walls->rows;
  guint32                  n_lanes = axis == ENTENTE_ALONG_X ? crowd->walls->n_columns : crowd->walls->n_rows, first = items->len;

  for (guint32 i = 0; i < n_lanes; i++)
    {
      EntenteSeparationItem walls[] = {{.wish = lanes[i].start, .weight = WALL_WEIGHT}, {.wish = lanes[i].end, .weight = WALL_WEIGHT}};

      g_array_append_vals (items, walls, G_N_ELEMENTS (walls));
    }

  for (guint32 i = 0; i < crowd->walls->n_boxes; i++)
    {
      guint32           lane = axis == ENTENTE_ALONG_X ? crowd->boxes[i].column : crowd->boxes[i].row;
      double            half = entente_layout_box_get_size (&crowd->boxes[i], axis) / 2;
      EntenteSeparation near = {first + 2 * lane, i, half}, far = {i, first + 2 * lane + 1, half};

      if (lane >= n_lanes || crowd->boxes[i].pinned || 2 * half > lanes[lane].end - lanes[lane].start)
        continue;

      g_array_append_val (separations, near);
      g_array_append_val (separations, far);
    }
}

static gboolean
part_along (EntenteCrowd *crowd,
            EntenteAxis   axis,
            gboolean      all)
{
  g_autoptr (GArray) separations = list_separations (crowd, axis, all);
  g_autoptr (GArray) all_items = g_array_sized_new (FALSE, FALSE, sizeof (EntenteSeparationItem), crowd->n_boxes);
  EntenteSeparationItem *items;

  for (guint32 i = 0; i < crowd->n_boxes; i++)
    {
      EntenteSeparationItem item = {
        .wish = entente_layout_box_get_place (&crowd->boxes[i], axis),
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
    if (!crowd->boxes[i].pinned && fabs (items[i].place - items[i].wish) > ENTENTE_CROWD_TOUCH / 10)
      *(axis == ENTENTE_ALONG_X ? &crowd->boxes[i].x : &crowd->boxes[i].y) = items[i].place;

  return TRUE;
}

static double
get_effort (const EntenteCrowd     *crowd,
            const EntenteLayoutBox *before)
{
  double effort = 0;

  for (guint32 i = 0; i < crowd->n_boxes; i++)
    effort += hypot (crowd->boxes[i].x - before[i].x, crowd->boxes[i].y - before[i].y);

  return effort;
}

gboolean
entente_crowd_overlap (const EntenteCrowd *self,
                       guint32             a,
                       guint32             b)
{
  return get_overlap (self, a, b, ENTENTE_ALONG_X) > ENTENTE_CROWD_TOUCH && get_overlap (self, a, b, ENTENTE_ALONG_Y) > ENTENTE_CROWD_TOUCH;
}

/**
 * entente_crowd_part:
 * @self: a crowd
 *
 * Moves boxes apart, as little as it can; who is left of whom, and who above whom, stays. Both orders of the axes are
 * tried, and the one that moves less is kept. Pinned boxes stay, even where they cover each other.
 *
 * Source: T. Dwyer, K. Marriott, P. J. Stuckey, "Fast Node Overlap Removal", Graph Drawing 2005, LNCS 3843, 153-164.
 *
 * Returns: %FALSE when it was stopped; the boxes then stand anywhere
 */
gboolean
entente_crowd_part (EntenteCrowd *self)
{
  gsize                        size = sizeof *self->boxes * self->n_boxes;
  g_autofree EntenteLayoutBox *before = g_memdup2 (self->boxes, size);
  g_autofree EntenteLayoutBox *first = NULL;
  double                       effort;

  if (!part_along (self, ENTENTE_ALONG_X, FALSE) || !part_along (self, ENTENTE_ALONG_Y, TRUE))
    return FALSE;

  first = g_memdup2 (self->boxes, size);
  effort = get_effort (self, before);
  if (effort == 0)
    return TRUE;

  memcpy (self->boxes, before, size);

  if (!part_along (self, ENTENTE_ALONG_Y, FALSE) || !part_along (self, ENTENTE_ALONG_X, TRUE))
    return FALSE;

  if (get_effort (self, before) > effort)
    memcpy (self->boxes, first, size);

  return TRUE;
}
