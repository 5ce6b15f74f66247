#include "widgets/drawing/crowd.h"

#include <math.h>

/* Side of a cell, points; larger on charts that would have too many cells */
#define CELL      96.
#define MAX_CELLS 65536.

struct _EntenteCrowd
{
  EntenteRect area;
  double      cell;
  int         n_columns;
  int         n_rows;
  GArray    **cells;
  guint      *seen;
  guint       n_searches;
  GArray     *found;
};

typedef struct
{
  int left;
  int top;
  int right;
  int bottom;
} Cells;

/**
 * entente_crowd_new:
 * @area: where most things stand; what is outside counts as standing at its border
 * @n_things: number of things, at most
 *
 * Returns: (transfer full): an empty grid
 */
EntenteCrowd *
entente_crowd_new (const EntenteRect *area,
                   guint              n_things)
{
  EntenteCrowd *self = g_new0 (EntenteCrowd, 1);

  self->area = *area;
  self->cell = MAX (CELL, sqrt (MAX (area->width, CELL) * MAX (area->height, CELL) / MAX_CELLS));
  self->n_columns = 1 + (int)(area->width / self->cell);
  self->n_rows = 1 + (int)(area->height / self->cell);
  self->cells = g_new0 (GArray *, self->n_columns * self->n_rows);
  self->seen = g_new0 (guint, n_things + 1);
  self->found = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

void
entente_crowd_free (EntenteCrowd *self)
{
  for (int i = 0; i < self->n_columns * self->n_rows; i++)
    g_clear_pointer (&self->cells[i], g_array_unref);

  g_array_unref (self->found);
  g_free (self->seen);
  g_free (self->cells);
  g_free (self);
}

static int
get_column (EntenteCrowd *self,
            double        x)
{
  return (int)CLAMP ((x - self->area.x) / self->cell, 0, self->n_columns - 1);
}

static int
get_row (EntenteCrowd *self,
         double        y)
{
  return (int)CLAMP ((y - self->area.y) / self->cell, 0, self->n_rows - 1);
}

static Cells
get_cells (EntenteCrowd      *self,
           const EntenteRect *box)
{
  return (Cells) {get_column (self, box->x), get_row (self, box->y),
                  get_column (self, box->x + box->width), get_row (self, box->y + box->height)};
}

static void
add (EntenteCrowd *self,
     int           column,
     int           row,
     guint         thing)
{
  GArray **cell = &self->cells[row * self->n_columns + column];

  if (*cell == NULL)
    *cell = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (*cell, thing);
}

void
entente_crowd_add_box (EntenteCrowd      *self,
                       guint              thing,
                       const EntenteRect *box)
{
  Cells cells = get_cells (self, box);

  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      add (self, column, row, thing);
}

/**
 * entente_crowd_remove_box:
 * @self: a grid
 * @thing: which one
 * @box: the box it was added with
 */
void
entente_crowd_remove_box (EntenteCrowd      *self,
                          guint              thing,
                          const EntenteRect *box)
{
  Cells cells = get_cells (self, box);

  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      {
        GArray *cell = self->cells[row * self->n_columns + column];

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          if (g_array_index (cell, guint, i) == thing)
            {
              g_array_remove_index_fast (cell, i);
              break;
            }
      }
}

/* The cells a straight piece passes, row by row */
static void
add_piece (EntenteCrowd       *self,
           guint               thing,
           const EntentePoint *a,
           const EntentePoint *b)
{
  const EntentePoint *high = a->y < b->y ? a : b, *low = a->y < b->y ? b : a;
  int                 first = get_row (self, high->y), last = get_row (self, low->y);

  for (int row = first; row <= last; row++)
    {
      double top = row == first ? high->y : self->area.y + row * self->cell;
      double bottom = row == last ? low->y : self->area.y + (row + 1) * self->cell;
      double slope = low->y > high->y ? (low->x - high->x) / (low->y - high->y) : 0;
      double from = low->y > high->y ? high->x + (top - high->y) * slope : high->x;
      double to = low->y > high->y ? high->x + (bottom - high->y) * slope : low->x;
      int    right = get_column (self, MAX (from, to));

      for (int column = get_column (self, MIN (from, to)); column <= right; column++)
        add (self, column, row, thing);
    }
}

void
entente_crowd_add_path (EntenteCrowd          *self,
                        guint                  thing,
                        const EntenteFlatPath *path)
{
  for (guint32 i = 1; i < path->n_points; i++)
    add_piece (self, thing, &path->points[i - 1], &path->points[i]);
}

/**
 * entente_crowd_find:
 * @self: a grid
 * @box: where to look
 * @n_found: (out): how many there are
 *
 * Finds all things that may touch @box, and some near it.
 *
 * Returns: (transfer none) (array length=n_found): the things, each once; valid until the next search
 */
const guint *
entente_crowd_find (EntenteCrowd      *self,
                    const EntenteRect *box,
                    guint             *n_found)
{
  Cells cells = get_cells (self, box);

  self->n_searches++;
  g_array_set_size (self->found, 0);

  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      {
        GArray *cell = self->cells[row * self->n_columns + column];

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          {
            guint thing = g_array_index (cell, guint, i);

            if (self->seen[thing] == self->n_searches)
              continue;

            self->seen[thing] = self->n_searches;
            g_array_append_val (self->found, thing);
          }
      }

  *n_found = self->found->len;

  return (const guint *)self->found->data;
}
