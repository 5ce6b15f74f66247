#pragma once

#include "model/layout/neighbours.h"

G_BEGIN_DECLS

/**
 * EntenteCells:
 * @graph: what has columns and rows
 * @neighbours: who is joined with whom
 * @n_columns: how many, at least one
 * @n_rows: how many, at least one
 * @column: that each box is in
 * @row: that each box is in
 * @count: how many boxes each cell has, row by row
 * @across: slots beside each other in the cells of each column
 * @down: slots below each other in the cells of each row
 * @slot_width: points, by column
 * @slot_height: points, by row
 * @first: the first slot of each cell; its others follow, line by line
 * @slots: the box in each slot, or %ENTENTE_LAYOUT_NO_INDEX
 * @slot: of each box, within its cell
 * @column_start: left of each column, points
 * @row_start: top of each row, points
 *
 * Boxes in the slots of cells, which are where columns and rows meet.
 */
typedef struct
{
  EntenteLayoutGraph *graph;
  EntenteNeighbours   neighbours;
  guint32             n_columns;
  guint32             n_rows;
  guint32            *column;
  guint32            *row;
  guint32            *count;
  guint32            *across;
  guint32            *down;
  double             *slot_width;
  double             *slot_height;
  guint32            *first;
  guint32            *slots;
  guint32            *slot;
  double             *column_start;
  double             *row_start;
} EntenteCells;

void    entente_cells_init           (EntenteCells       *self,
                                      EntenteLayoutGraph *graph);
void    entente_cells_clear          (EntenteCells       *self);
guint32 entente_cells_get_cell       (const EntenteCells *self,
                                      guint32             box);
void    entente_cells_get_slot_place (const EntenteCells *self,
                                      guint32             cell,
                                      guint32             slot,
                                      double             *x,
                                      double             *y);
void    entente_cells_swap           (EntenteCells       *self,
                                      guint32             box,
                                      guint32             slot);
guint32 entente_cells_find_wish      (const EntenteCells *self,
                                      guint32             box);

G_END_DECLS
