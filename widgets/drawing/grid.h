#pragma once

#include "widgets/drawing/scene.h"

#include <math.h>

G_BEGIN_DECLS

/**
 * EntenteGrid:
 * @area: what is divided; what lies outside belongs to the outermost cells
 * @cell: side of a cell, points
 *
 * A part of the plane in square cells, row after row.
 */
typedef struct
{
  EntenteRect area;
  double      cell;
  int         n_columns;
  int         n_rows;
} EntenteGrid;

/**
 * EntenteGridCells:
 * @left: first column
 * @top: first row
 * @right: last column
 * @bottom: last row
 *
 * The cells that a box touches.
 */
typedef struct
{
  int left;
  int top;
  int right;
  int bottom;
} EntenteGridCells;

/* side: of a cell, points; larger when there would be too many cells */
static inline EntenteGrid
entente_grid_new (const EntenteRect *area,
                  double             side)
{
  const double most = 65536;
  EntenteGrid  self = {.area = *area};

  self.cell = MAX (side, sqrt (MAX (area->width, side) * MAX (area->height, side) / most));
  self.n_columns = 1 + (int)(area->width / self.cell);
  self.n_rows = 1 + (int)(area->height / self.cell);

  return self;
}

static inline int
entente_grid_get_column (const EntenteGrid *self,
                         double             x)
{
  return (int)CLAMP ((x - self->area.x) / self->cell, 0, self->n_columns - 1);
}

static inline int
entente_grid_get_row (const EntenteGrid *self,
                      double             y)
{
  return (int)CLAMP ((y - self->area.y) / self->cell, 0, self->n_rows - 1);
}

static inline guint
entente_grid_get_n_cells (const EntenteGrid *self)
{
  return (guint)(self->n_columns * self->n_rows);
}

static inline EntenteGridCells
entente_grid_get_cells (const EntenteGrid *self,
                        const EntenteRect *box)
{
  return (EntenteGridCells) {entente_grid_get_column (self, box->x), entente_grid_get_row (self, box->y),
                             entente_grid_get_column (self, box->x + box->width), entente_grid_get_row (self, box->y + box->height)};
}

G_END_DECLS
