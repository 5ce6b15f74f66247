#include "widgets/drawing/box-grid.h"

#include "widgets/drawing/grid.h"

/* Side of a cell, points */
#define CELL 96.

struct _EntenteBoxGrid
{
  EntenteGrid grid;
  GArray    **cells;
  guint      *seen;
  guint       n_searches;
  GArray     *found;
};

/**
 * entente_box_grid_new:
 * @area: where most boxes stand; what is outside counts as standing at its border
 * @n_boxes: number of boxes, at most
 *
 * Returns: (transfer full): an empty grid
 */
EntenteBoxGrid *
entente_box_grid_new (const EntenteRect *area,
                      guint              n_boxes)
{
  EntenteBoxGrid *self = g_new0 (EntenteBoxGrid, 1);

  self->grid = entente_grid_new (area, CELL);
  self->cells = g_new0 (GArray *, entente_grid_get_n_cells (&self->grid));
  self->seen = g_new0 (guint, n_boxes + 1);
  self->found = g_array_new (FALSE, FALSE, sizeof (guint));

  return self;
}

void
entente_box_grid_free (EntenteBoxGrid *self)
{
  for (guint i = 0; i < entente_grid_get_n_cells (&self->grid); i++)
    g_clear_pointer (&self->cells[i], g_array_unref);

  g_array_unref (self->found);
  g_free (self->seen);
  g_free (self->cells);
  g_free (self);
}

static GArray **
get_cell (EntenteBoxGrid *self,
          int             column,
          int             row)
{
  return &self->cells[row * self->grid.n_columns + column];
}

void
entente_box_grid_add (EntenteBoxGrid    *self,
                      guint              index,
                      const EntenteRect *box)
{
  EntenteGridCells cells = entente_grid_get_cells (&self->grid, box);

  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      {
        GArray **cell = get_cell (self, column, row);

        if (*cell == NULL)
          *cell = g_array_new (FALSE, FALSE, sizeof (guint));

        g_array_append_val (*cell, index);
      }
}

/**
 * entente_box_grid_remove:
 * @self: a grid
 * @index: which box
 * @box: as it was added
 */
void
entente_box_grid_remove (EntenteBoxGrid    *self,
                         guint              index,
                         const EntenteRect *box)
{
  EntenteGridCells cells = entente_grid_get_cells (&self->grid, box);

  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      {
        GArray *cell = *get_cell (self, column, row);

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          if (g_array_index (cell, guint, i) == index)
            {
              g_array_remove_index_fast (cell, i);
              break;
            }
      }
}

/**
 * entente_box_grid_find:
 * @self: a grid
 * @area: where to look
 * @n_found: (out): how many there are
 *
 * Finds all boxes that may touch @area, and some near it.
 *
 * Returns: (transfer none) (array length=n_found): the boxes, each once; valid until the next search
 */
const guint *
entente_box_grid_find (EntenteBoxGrid    *self,
                       const EntenteRect *area,
                       guint             *n_found)
{
  EntenteGridCells cells = entente_grid_get_cells (&self->grid, area);

  self->n_searches++;
  g_array_set_size (self->found, 0);

  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      {
        const GArray *cell = *get_cell (self, column, row);

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          {
            guint index = g_array_index (cell, guint, i);

            if (self->seen[index] == self->n_searches)
              continue;

            self->seen[index] = self->n_searches;
            g_array_append_val (self->found, index);
          }
      }

  *n_found = self->found->len;

  return (const guint *)self->found->data;
}
