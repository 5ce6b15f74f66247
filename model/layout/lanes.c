#include "model/layout/neighbours.h"
#include "model/layout/shapes.h"

#include <math.h>
#include <string.h>

/* Between the slots of a cell, and around them; points. */
#define SLOT_GAP_X 70.0
#define SLOT_GAP_Y 44.0
#define PADDING    20.0

/* How much wider than high the whole is to be, and which shapes of cells are tried for it. */
#define ASPECT   1.5
#define N_SHAPES 25

#define MAX_ROUNDS 40u
#define MIN_ROUNDS 4u

/* Boxes that all rounds together may try. */
#define MAX_TRIES 8000u

/* In a larger cell a box is tried only in the slots around where it would like to be. */
#define SMALL_CELL 64u

/* The cell of column c and row r has the slots first[r * n_columns + c] and following, line by line. */
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
} Cells;

/* Where most of those stand that a box is joined with. */
static guint32
find_lane (const Cells *self,
           guint32      box,
           gboolean     is_row,
           guint32      n_lanes)
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

static guint32
get_cell (const Cells *self,
          guint32      box)
{
  return self->row[box] * self->n_columns + self->column[box];
}

static void
assign_lanes (Cells *self)
{
  for (guint32 i = 0; i < self->graph->n_boxes; i++)
    {
      const EntenteLayoutBox *box = &self->graph->boxes[i];

      self->column[i] = box->column < self->n_columns ? box->column : find_lane (self, i, FALSE, self->n_columns);
      self->row[i] = box->row < self->n_rows ? box->row : find_lane (self, i, TRUE, self->n_rows);
      self->count[get_cell (self, i)]++;
      self->slot_width[self->column[i]] = MAX (self->slot_width[self->column[i]], box->width + SLOT_GAP_X);
      self->slot_height[self->row[i]] = MAX (self->slot_height[self->row[i]], box->height + SLOT_GAP_Y);
    }
}

static void
shape_cells (Cells  *self,
             double  shape,
             double *width,
             double *height)
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

/* Cells of such a shape that all of them together fit screens and paper. */
static void
choose_shape (Cells *self)
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
set_lanes (Cells *self)
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

static void
get_slot_place (const Cells *self,
                guint32      cell,
                guint32      slot,
                double      *x,
                double      *y)
{
  guint32 c = cell % self->n_columns, r = cell / self->n_columns;

  *x = self->column_start[c] + PADDING + (slot % self->across[c] + 0.5) * self->slot_width[c];
  *y = self->row_start[r] + PADDING + (slot / self->across[c] + 0.5) * self->slot_height[r];
}

static void
put (Cells  *self,
     guint32 box,
     guint32 slot)
{
  guint32 cell = get_cell (self, box);

  self->slots[self->first[cell] + slot] = box;
  self->slot[box] = slot;
  get_slot_place (self, cell, slot, &self->graph->boxes[box].x, &self->graph->boxes[box].y);
}

typedef struct
{
  double  key;
  guint32 box;
} Rank;

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const Rank *x = a, *y = b;

  return x->key != y->key ? (x->key > y->key) - (x->key < y->key) : (x->box > y->box) - (x->box < y->box);
}

/* From the top to the bottom as they stand now, or else as they come. */
static void
fill_cells (Cells *self)
{
  guint32             n = self->graph->n_boxes, n_cells = self->n_columns * self->n_rows;
  g_autofree Rank    *ranks = g_new (Rank, n + 1);
  g_autofree guint32 *next = g_new0 (guint32, n_cells);

  self->first = g_new0 (guint32, n_cells + 1);
  for (guint32 i = 0; i < n_cells; i++)
    self->first[i + 1] = self->first[i] + self->across[i % self->n_columns] * self->down[i / self->n_columns];
  self->slots = g_new (guint32, self->first[n_cells] + 1);
  memset (self->slots, 0xff, sizeof *self->slots * self->first[n_cells]);

  for (guint32 i = 0; i < n; i++)
    ranks[i] = (Rank) {self->graph->keep ? self->graph->boxes[i].y : 0, i};
  qsort (ranks, n, sizeof *ranks, compare_ranks);

  for (guint32 i = 0; i < n; i++)
    put (self, ranks[i].box, next[get_cell (self, ranks[i].box)]++);
}

/* How long the lines of a box would be in a slot. */
static double
measure (const Cells *self,
         guint32      box,
         guint32      slot)
{
  double x, y, length = 0;

  get_slot_place (self, get_cell (self, box), slot, &x, &y);

  for (guint32 k = self->neighbours.offsets[box]; k < self->neighbours.offsets[box + 1]; k++)
    {
      const EntenteLayoutBox *other = &self->graph->boxes[self->neighbours.ends[k]];

      length += hypot (other->x - x, other->y - y);
    }

  return length;
}

static double
measure_swap (const Cells *self,
              guint32      box,
              guint32      slot)
{
  guint32 other = self->slots[self->first[get_cell (self, box)] + slot];
  double  before = measure (self, box, self->slot[box]), after = measure (self, box, slot);

  if (other != ENTENTE_LAYOUT_NO_INDEX)
    {
      before += measure (self, other, slot);
      after += measure (self, other, self->slot[box]);
    }

  return after - before;
}

static void
swap (Cells  *self,
      guint32 box,
      guint32 slot)
{
  guint32 cell = get_cell (self, box), from = self->slot[box];
  guint32 other = self->slots[self->first[cell] + slot];

  self->slots[self->first[cell] + from] = ENTENTE_LAYOUT_NO_INDEX;
  put (self, box, slot);
  if (other != ENTENTE_LAYOUT_NO_INDEX)
    put (self, other, from);
}

/* The slot that is nearest to the middle of all that a box is joined with. */
static guint32
find_wish (const Cells *self,
           guint32      box)
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

static gboolean
improve (Cells  *self,
         guint32 box)
{
  guint32 cell = get_cell (self, box), n = self->first[cell + 1] - self->first[cell];
  guint32 across = self->across[self->column[box]];
  guint32 wish = n > SMALL_CELL ? find_wish (self, box) : 0, best = ENTENTE_LAYOUT_NO_INDEX;
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

  swap (self, box, best);

  return TRUE;
}

static void
cells_init (Cells              *self,
            EntenteLayoutGraph *graph)
{
  *self = (Cells) {.graph = graph, .n_columns = MAX (graph->n_columns, 1), .n_rows = MAX (graph->n_rows, 1)};

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
}

static void
cells_clear (Cells *self)
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

/**
 * entente_layout_lanes:
 * @graph: what to lay out; its lanes are set
 * @cancellable: (nullable): to stop it
 *
 * Puts each box in the cell of its column and its row, and within the cell where its lines are short. What belongs to no
 * column or no row goes where most of those stand that it is joined with.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
entente_layout_lanes (EntenteLayoutGraph *graph,
                      GCancellable       *cancellable)
{
  Cells    cells;
  gboolean moved = TRUE;
  guint    n_rounds = CLAMP (MAX_TRIES / MAX (graph->n_boxes, 1), MIN_ROUNDS, MAX_ROUNDS);

  cells_init (&cells, graph);
  assign_lanes (&cells);
  choose_shape (&cells);
  set_lanes (&cells);
  fill_cells (&cells);

  for (guint round = 0; moved && round < n_rounds; round++)
    {
      moved = FALSE;

      for (guint32 i = 0; i < graph->n_boxes && !g_cancellable_is_cancelled (cancellable); i++)
        moved |= improve (&cells, i);
    }

  cells_clear (&cells);

  return !g_cancellable_is_cancelled (cancellable);
}
