#include "model/layout/cells.h"

#include "model/layout/rank.h"

#include <math.h>
#include <string.h>

/* Between the slots of a cell, and around them; points. */
#define SLOT_GAP_X 70.0
#define SLOT_GAP_Y 44.0
#define PADDING    20.0

/* How much wider than high the whole is to be, and which shapes of cells are tried for it. */
#define ASPECT   1.5
#define N_SHAPES 25

/* Where most of those stand that a box is joined with. */
static guint32
find_lane (const EntenteCells *self,
           guint32             box,
           gboolean            is_row,
           guint32             n_lanes)
{
  g_autofree guint32 *votes = g_new0 (guint32, n_lanes);
  guint32             best = 0;

  for (guint32 k = self->neighbours.offsets[box]; k < self->neighbours.offsets[box + 1]; k++)
    {
      const EntenteLayoutBox *other = &self->graph->boxes[self->neighbours.ends[k]];
      guint32                 lane = is_row ? other->row : other->column;

      if (lane < n_lanes)
        votes[lane]++;
    }

  for (guint32 i = 1; i < n_lanes; i++)
    if (votes[i] > votes[best])
      best = i;

  return best;
}

guint32
entente_cells_get_cell (const EntenteCells *self,
                        guint32             box)
{
  return self->row[box] * self->n_columns + self->column[box];
}

static void
assign_lanes (EntenteCells *self)
{
  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    {
      const EntenteLayoutBox *box = &self->graph->boxes[i];

      self->column[i] = box->column < self->n_columns ? box->column : find_lane (self, i, FALSE, self->n_columns);
      self->row[i] = box->row < self->n_rows ? box->row : find_lane (self, i, TRUE, self->n_rows);
      self->count[entente_cells_get_cell (self, i)]++;
      self->slot_width[self->column[i]] = MAX (self->slot_width[self->column[i]], box->width + SLOT_GAP_X);
      self->slot_height[self->row[i]] = MAX (self->slot_height[self->row[i]], box->height + SLOT_GAP_Y);
    }
}

static void
shape_cells (EntenteCells *self,
             double        shape,
             double       *width,
             double       *height)
{
  *width = *height = 0;

  for (guint32 c = 0; c < self->n_columns; c++)
    {
      guint32 most = 1;

      for (guint32 r = 0; r < self->n_rows; r++)
        most = MAX (most, self->count[r * self->n_columns + c]);

      self->across[c] = (guint32)CLAMP (round (sqrt (most) * shape), 1, most);
      *width += 2 * PADDING + self->across[c] * self->slot_width[c];
    }

  for (guint32 r = 0; r < self->n_rows; r++)
    {
      self->down[r] = 1;

      for (guint32 c = 0; c < self->n_columns; c++)
        self->down[r] = MAX (self->down[r], (self->count[r * self->n_columns + c] + self->across[c] - 1) / self->across[c]);

      *height += 2 * PADDING + self->down[r] * self->slot_height[r];
    }
}

/* EntenteCells of such a shape that all of them together fit screens and paper. */
static void
choose_shape (EntenteCells *self)
{
  double best = 1, least = INFINITY, width, height;

  for (guint i = 0; i < N_SHAPES; i++)
    {
      double shape = pow (2, (i - (N_SHAPES - 1) / 2.0) / 6);
      double off;

      shape_cells (self, shape, &width, &height);
      off = fabs (log (width / height / ASPECT));

      if (off < least - 1e-9)
        {
          least = off;
          best = shape;
        }
    }

  shape_cells (self, best, &width, &height);
}

static void
set_lanes (EntenteCells *self)
{
  double x = 0, y = 0;

  for (guint32 c = 0; c < self->n_columns; c++)
    {
      double end = x + 2 * PADDING + self->across[c] * self->slot_width[c];

      self->column_start[c] = x;
      if (c < self->graph->n_columns)
        self->graph->columns[c] = (EntenteLayoutLane) {x, end};
      x = end;
    }

  for (guint32 r = 0; r < self->n_rows; r++)
    {
      double end = y + 2 * PADDING + self->down[r] * self->slot_height[r];

      self->row_start[r] = y;
      if (r < self->graph->n_rows)
        self->graph->rows[r] = (EntenteLayoutLane) {y, end};
      y = end;
    }
}

void
entente_cells_get_slot_place (const EntenteCells *self,
                              guint32             cell,
                              guint32             slot,
                              double             *x,
                              double             *y)
{
  guint32 c = cell % self->n_columns, r = cell / self->n_columns;

  *x = self->column_start[c] + PADDING + (slot % self->across[c] + 0.5) * self->slot_width[c];
  *y = self->row_start[r] + PADDING + (slot / self->across[c] + 0.5) * self->slot_height[r];
}

static void
put (EntenteCells *self,
     guint32       box,
     guint32       slot)
{
  guint32 cell = entente_cells_get_cell (self, box);

  self->slots[self->first[cell] + slot] = box;
  self->slot[box] = slot;
  entente_cells_get_slot_place (self, cell, slot, &self->graph->boxes[box].x, &self->graph->boxes[box].y);
}

/* From the top to the bottom as they stand now, or else as they come. */
static void
fill_cells (EntenteCells *self)
{
  guint32                 n = self->graph->n_boxes, n_cells = self->n_columns * self->n_rows;
  g_autofree EntenteRank *ranks = g_new (EntenteRank, n + 1);
  g_autofree guint32     *next = g_new0 (guint32, n_cells);

  self->first = g_new0 (guint32, n_cells + 1);
  for (guint32 i = 0; i < n_cells; i++)
    self->first[i + 1] = self->first[i] + self->across[i % self->n_columns] * self->down[i / self->n_columns];
  self->slots = g_new (guint32, self->first[n_cells] + 1);
  memset (self->slots, 0xff, sizeof *self->slots * self->first[n_cells]);

  for (guint32 i = 0; i < n; i++)
    ranks[i] = (EntenteRank) {self->graph->keep ? self->graph->boxes[i].y : 0, i};
  entente_ranks_sort (ranks, n);

  for (guint32 i = 0; i < n; i++)
    put (self, ranks[i].thing, next[entente_cells_get_cell (self, ranks[i].thing)]++);
}

/**
 * entente_cells_swap:
 * @self: cells
 * @box: a box
 * @slot: of its cell
 *
 * Puts the box into the slot, and who is there into its own.
 */
void
entente_cells_swap (EntenteCells *self,
                    guint32       box,
                    guint32       slot)
{
  guint32 cell = entente_cells_get_cell (self, box), from = self->slot[box];
  guint32 other = self->slots[self->first[cell] + slot];

  self->slots[self->first[cell] + from] = ENTENTE_LAYOUT_NO_INDEX;
  put (self, box, slot);
  if (other != ENTENTE_LAYOUT_NO_INDEX)
    put (self, other, from);
}

/**
 * entente_cells_find_wish:
 * @self: cells
 * @box: a box that is joined with others
 *
 * Returns: the slot of its cell that is nearest to the middle of all those
 */
guint32
entente_cells_find_wish (const EntenteCells *self,
                         guint32             box)
{
  guint32 c = self->column[box], r = self->row[box], n = entente_neighbours_count (&self->neighbours, box);
  double  x = 0, y = 0;

  for (guint32 k = self->neighbours.offsets[box]; k < self->neighbours.offsets[box + 1]; k++)
    {
      x += self->graph->boxes[self->neighbours.ends[k]].x / n;
      y += self->graph->boxes[self->neighbours.ends[k]].y / n;
    }

  x = CLAMP (floor ((x - self->column_start[c] - PADDING) / self->slot_width[c]), 0, self->across[c] - 1);
  y = CLAMP (floor ((y - self->row_start[r] - PADDING) / self->slot_height[r]), 0, self->down[r] - 1);

  return (guint32)y * self->across[c] + (guint32)x;
}

/**
 * entente_cells_init:
 * @self: cells
 * @graph: what has columns and rows, whose lanes are set; it must outlive them
 *
 * Puts each box into the cell of its column and its row. What belongs to no column or no row goes where most of those stand
 * that it is joined with. Within their cells, boxes follow each other from the top to the bottom as they stand now, or else
 * as they come.
 */
void
entente_cells_init (EntenteCells       *self,
                    EntenteLayoutGraph *graph)
{
  *self = (EntenteCells) {.graph = graph, .n_columns = MAX (graph->n_columns, 1), .n_rows = MAX (graph->n_rows, 1)};

  entente_neighbours_init (&self->neighbours, graph);
  self->column = g_new (guint32, graph->n_boxes + 1);
  self->row = g_new (guint32, graph->n_boxes + 1);
  self->slot = g_new0 (guint32, graph->n_boxes + 1);
  self->count = g_new0 (guint32, (gsize)self->n_columns * self->n_rows);
  self->across = g_new0 (guint32, self->n_columns);
  self->down = g_new0 (guint32, self->n_rows);
  self->slot_width = g_new0 (double, self->n_columns);
  self->slot_height = g_new0 (double, self->n_rows);
  self->column_start = g_new0 (double, self->n_columns);
  self->row_start = g_new0 (double, self->n_rows);

  assign_lanes (self);
  choose_shape (self);
  set_lanes (self);
  fill_cells (self);
}

void
entente_cells_clear (EntenteCells *self)
{
  g_free (self->column);
  g_free (self->row);
  g_free (self->slot);
  g_free (self->count);
  g_free (self->across);
  g_free (self->down);
  g_free (self->slot_width);
  g_free (self->slot_height);
  g_free (self->column_start);
  g_free (self->row_start);
  g_free (self->first);
  g_free (self->slots);
  entente_neighbours_clear (&self->neighbours);
}
