#include "widgets/canvas/reading-order.h"

#include <math.h>

/* Items whose middles are no further apart than that stand in one row, points. */
#define ROW_HEIGHT 40.0

static double
get_middle_x (EntenteCanvasItem *item)
{
  const EntenteRect *bounds = entente_canvas_item_get_bounds (item);

  return bounds->x + bounds->width / 2;
}

static double
get_middle_y (EntenteCanvasItem *item)
{
  const EntenteRect *bounds = entente_canvas_item_get_bounds (item);

  return bounds->y + bounds->height / 2;
}

static int
compare_down (gconstpointer a,
              gconstpointer b)
{
  double left = get_middle_y (*(EntenteCanvasItem *const *)a);
  double right = get_middle_y (*(EntenteCanvasItem *const *)b);

  return left < right ? -1 : left > right;
}

static int
compare_across (gconstpointer a,
                gconstpointer b)
{
  double left = get_middle_x (*(EntenteCanvasItem *const *)a);
  double right = get_middle_x (*(EntenteCanvasItem *const *)b);

  return left < right ? -1 : left > right;
}

static void
sort_row (gpointer        *row,
          guint            n,
          GtkTextDirection direction)
{
  qsort (row, n, sizeof (gpointer), compare_across);

  if (direction != GTK_TEXT_DIR_RTL)
    return;

  for (guint i = 0; i < n / 2; i++)
    {
      gpointer other = row[n - 1 - i];

      row[n - 1 - i] = row[i];
      row[i] = other;
    }
}

/**
 * entente_reading_order_sort:
 * @items: (element-type EntenteCanvasItem): items
 * @direction: in which a row is read
 *
 * Puts them row after row; a row ends where the next item is clearly below its first.
 */
void
entente_reading_order_sort (GPtrArray       *items,
                            GtkTextDirection direction)
{
  guint first = 0;

  g_ptr_array_sort (items, compare_down);

  for (guint i = 1; i <= items->len; i++)
    if (i == items->len ||
        get_middle_y (items->pdata[i]) - get_middle_y (items->pdata[first]) > ROW_HEIGHT)
      {
        sort_row (&items->pdata[first], i - first, direction);
        first = i;
      }
}

/**
 * entente_reading_order_get_next:
 * @items: (element-type EntenteCanvasItem): items in reading order
 * @item: (nullable): an item; %NULL to start
 * @step: 1 for the next in reading order, -1 for the one before
 *
 * Returns: (transfer none) (nullable): the item there, %NULL at the end
 */
EntenteCanvasItem *
entente_reading_order_get_next (GPtrArray         *items,
                                EntenteCanvasItem *item,
                                int                step)
{
  guint index;
  int   wanted;

  if (items->len == 0)
    return NULL;

  if (item == NULL || !g_ptr_array_find (items, item, &index))
    return items->pdata[step > 0 ? 0 : items->len - 1];

  wanted = (int)index + step;

  return wanted >= 0 && wanted < (int)items->len ? items->pdata[wanted] : NULL;
}

/* Straight on counts less than aside; what lies rather aside than ahead does not count at all. */
static double
measure_way (EntenteCanvasItem *from,
             EntenteCanvasItem *to,
             GtkDirectionType   direction)
{
  double dx = get_middle_x (to) - get_middle_x (from);
  double dy = get_middle_y (to) - get_middle_y (from);
  double ahead = direction == GTK_DIR_LEFT ? -dx : direction == GTK_DIR_RIGHT ? dx
                                                 : direction == GTK_DIR_UP    ? -dy
                                                                              : dy;
  double aside = direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT ? fabs (dy) : fabs (dx);

  return ahead > 0 && aside <= 2 * ahead ? ahead + 2 * aside : INFINITY;
}

/**
 * entente_reading_order_get_nearest:
 * @items: (element-type EntenteCanvasItem): items
 * @item: where to start
 * @direction: left, right, up or down
 *
 * Returns: (transfer none) (nullable): the nearest item in that direction
 */
EntenteCanvasItem *
entente_reading_order_get_nearest (GPtrArray         *items,
                                   EntenteCanvasItem *item,
                                   GtkDirectionType   direction)
{
  EntenteCanvasItem *nearest = NULL;
  double             least = INFINITY;

  for (guint i = 0; i < items->len; i++)
    {
      double way = measure_way (item, items->pdata[i], direction);

      if (way < least)
        {
          least = way;
          nearest = items->pdata[i];
        }
    }

  return nearest;
}
