#include "model/layout/cells.h"
#include "model/layout/line-cost.h"
#include "model/layout/shapes.h"

#include <math.h>

#define MAX_ROUNDS 40u
#define MIN_ROUNDS 4u

/* Boxes that all rounds together may try. */
#define MAX_TRIES 8000u

/* In a larger cell a box is tried only in the slots around where it would like to be. */
#define SMALL_CELL 64u

/* With more boxes or lines nobody follows single lines; and how often all boxes are tried. */
#define CLEAR_MAX_BOXES  300u
#define CLEAR_MAX_EDGES  900u
#define MAX_CLEAR_ROUNDS 6u

/* How long the lines of a box would be in a slot. */
static double
measure (const EntenteCells *self,
         guint32             box,
         guint32             slot)
{
  double x, y, length = 0;

  entente_cells_get_slot_place (self, entente_cells_get_cell (self, box), slot, &x, &y);

  for (guint32 k = self->neighbours.offsets[box]; k < self->neighbours.offsets[box + 1]; k++)
    {
      const EntenteLayoutBox *other = &self->graph->boxes[self->neighbours.ends[k]];

      length += hypot (other->x - x, other->y - y);
    }

  return length;
}

static double
measure_swap (const EntenteCells *self,
              guint32             box,
              guint32             slot)
{
  guint32 other = self->slots[self->first[entente_cells_get_cell (self, box)] + slot];
  double  before = measure (self, box, self->slot[box]), after = measure (self, box, slot);

  if (other != ENTENTE_LAYOUT_NO_INDEX)
    {
      before += measure (self, other, slot);
      after += measure (self, other, self->slot[box]);
    }

  return after - before;
}

static gboolean
improve (EntenteCells *self,
         guint32       box)
{
  guint32 cell = entente_cells_get_cell (self, box), n = self->first[cell + 1] - self->first[cell];
  guint32 across = self->across[self->column[box]];
  guint32 wish = n > SMALL_CELL ? entente_cells_find_wish (self, box) : 0, best = ENTENTE_LAYOUT_NO_INDEX;
  double  least = -1e-6;

  if (entente_neighbours_count (&self->neighbours, box) == 0)
    return FALSE;

  for (guint32 i = 0; i < MIN (n, SMALL_CELL); i++)
    {
      /* In a large cell, the block of 8 by 8 around the wish. */
      guint32 slot = n > SMALL_CELL ? wish + (i / 8) * across + i % 8 - 4 * across - 4 : i;
      double  more;

      if (slot >= n || slot == self->slot[box])
        continue;

      more = measure_swap (self, box, slot);

      if (more < least)
        {
          least = more;
          best = slot;
        }
    }

  if (best == ENTENTE_LAYOUT_NO_INDEX)
    return FALSE;

  entente_cells_swap (self, box, best);

  return TRUE;
}

static void
swap_and_tell (EntenteCells    *self,
               EntenteLineCost *cost,
               const guint32   *moved,
               guint32          n_moved,
               guint32          slot)
{
  entente_cells_swap (self, moved[0], slot);
  for (guint32 i = 0; i < n_moved; i++)
    entente_line_cost_put (cost, moved[i], self->graph->boxes[moved[i]].x, self->graph->boxes[moved[i]].y);
}

/* Takes every slot of its cell where fewer lines cross, pass behind boxes or are long. */
static gboolean
clear_lines (EntenteCells    *self,
             EntenteLineCost *cost,
             guint32          box)
{
  guint32  cell = entente_cells_get_cell (self, box), n = self->first[cell + 1] - self->first[cell];
  gboolean better = FALSE;

  for (guint32 slot = 0; slot < n; slot++)
    {
      const guint32 from = self->slot[box], moved[] = {box, self->slots[self->first[cell] + slot]};
      guint32       n_moved = moved[1] == ENTENTE_LAYOUT_NO_INDEX ? 1 : 2;
      double        before;

      if (slot == from)
        continue;

      before = entente_line_cost_count (cost, moved, n_moved, INFINITY);
      swap_and_tell (self, cost, moved, n_moved, slot);

      if (entente_line_cost_count (cost, moved, n_moved, before) < before - 1e-6)
        better = TRUE;
      else
        swap_and_tell (self, cost, moved, n_moved, from);
    }

  return better;
}

static void
clear_all_lines (EntenteCells *self,
                 GCancellable *cancellable)
{
  EntenteLayoutGraph *graph = self->graph;
  gboolean            better = graph->n_boxes <= CLEAR_MAX_BOXES && graph->n_edges <= CLEAR_MAX_EDGES;
  EntenteLineCost     cost;

  entente_line_cost_init (&cost, graph, entente_line_cost_get_usual (graph));

  for (guint round = 0; better && round < MAX_CLEAR_ROUNDS; round++)
    {
      better = FALSE;
      for (guint32 i = 0; i < graph->n_boxes && !g_cancellable_is_cancelled (cancellable); i++)
        better |= clear_lines (self, &cost, i);
    }

  entente_line_cost_clear (&cost);
}

/**
 * entente_layout_lanes:
 * @graph: what to lay out; its lanes are set
 * @cancellable: (nullable): to stop it
 *
 * Puts each box in the cell of its column and its row, and within the cell where its lines are short; in small maps,
 * where they cross little besides. What belongs to no
 * column or no row goes where most of those stand that it is joined with.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
entente_layout_lanes (EntenteLayoutGraph *graph,
                      GCancellable       *cancellable)
{
  EntenteCells cells;
  gboolean     moved = TRUE;
  guint        n_rounds = CLAMP (MAX_TRIES / MAX (graph->n_boxes, 1), MIN_ROUNDS, MAX_ROUNDS);

  entente_cells_init (&cells, graph);

  for (guint round = 0; moved && round < n_rounds; round++)
    {
      moved = FALSE;

      for (guint32 i = 0; i < graph->n_boxes && !g_cancellable_is_cancelled (cancellable); i++)
        moved |= improve (&cells, i);
    }

  clear_all_lines (&cells, cancellable);
  entente_cells_clear (&cells);

  return !g_cancellable_is_cancelled (cancellable);
}
