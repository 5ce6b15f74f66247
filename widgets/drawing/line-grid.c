#include "widgets/drawing/line-grid.h"

#include "widgets/drawing/grid.h"

/* Side of a cell, points: about as large as what is asked for */
#define CELL 64.

/* Of a line between two points of its flat path */
typedef struct
{
  EntentePoint from;
  EntentePoint to;
  guint        line;
} Piece;

struct _EntenteLineGrid
{
  EntenteGrid grid;
  GArray    **cells;
  guint      *seen;
  guint       n_searches;
};

/**
 * entente_line_grid_new:
 * @area: where most lines run; what is outside counts as running at its border
 * @n_lines: number of lines, at most
 *
 * Returns: (transfer full): an empty grid
 */
EntenteLineGrid *
entente_line_grid_new (const EntenteRect *area,
                       guint              n_lines)
{
  EntenteLineGrid *self = g_new0 (EntenteLineGrid, 1);

  self->grid = entente_grid_new (area, CELL);
  self->cells = g_new0 (GArray *, entente_grid_get_n_cells (&self->grid));
  self->seen = g_new0 (guint, n_lines + 1);

  return self;
}

void
entente_line_grid_free (EntenteLineGrid *self)
{
  for (guint i = 0; i < entente_grid_get_n_cells (&self->grid); i++)
    g_clear_pointer (&self->cells[i], g_array_unref);

  g_free (self->seen);
  g_free (self->cells);
  g_free (self);
}

/* The cells a piece passes, row by row */
static void
add_piece (EntenteLineGrid *self,
           const Piece     *piece)
{
  const EntenteGrid  *grid = &self->grid;
  gboolean            falls = piece->from.y < piece->to.y;
  const EntentePoint *high = falls ? &piece->from : &piece->to, *low = falls ? &piece->to : &piece->from;
  int                 first = entente_grid_get_row (grid, high->y), last = entente_grid_get_row (grid, low->y);

  for (int row = first; row <= last; row++)
    {
      double top = row == first ? high->y : grid->area.y + row * grid->cell;
      double bottom = row == last ? low->y : grid->area.y + (row + 1) * grid->cell;
      double slope = low->y > high->y ? (low->x - high->x) / (low->y - high->y) : 0;
      double start = low->y > high->y ? high->x + (top - high->y) * slope : high->x;
      double end = low->y > high->y ? high->x + (bottom - high->y) * slope : low->x;
      int    right = entente_grid_get_column (grid, MAX (start, end));

      for (int column = entente_grid_get_column (grid, MIN (start, end)); column <= right; column++)
        {
          GArray **cell = &self->cells[row * grid->n_columns + column];

          if (*cell == NULL)
            *cell = g_array_new (FALSE, FALSE, sizeof (Piece));

          g_array_append_vals (*cell, piece, 1);
        }
    }
}

void
entente_line_grid_add (EntenteLineGrid       *self,
                       guint                  line,
                       const EntenteFlatPath *path)
{
  for (guint32 i = 1; i < path->n_points; i++)
    {
      Piece piece = {path->points[i - 1], path->points[i], line};

      add_piece (self, &piece);
    }
}

/* Whether a line is met for the first time in this search */
static gboolean
meet (EntenteLineGrid *self,
      guint            line)
{
  gboolean is_new = self->seen[line] != self->n_searches;

  self->seen[line] = self->n_searches;

  return is_new;
}

/**
 * entente_line_grid_count_touching:
 * @self: lines
 * @box: where to look
 * @except: a line that does not count
 * @most: how many to count at most
 *
 * Returns: how many lines lie in @box somewhere
 */
guint
entente_line_grid_count_touching (EntenteLineGrid   *self,
                                  const EntenteRect *box,
                                  guint              except,
                                  guint              most)
{
  EntenteGridCells cells = entente_grid_get_cells (&self->grid, box);
  guint            n = 0;

  self->n_searches++;

  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      {
        const GArray *cell = self->cells[row * self->grid.n_columns + column];

        for (guint i = 0; cell != NULL && i < cell->len && n < most; i++)
          {
            const Piece *piece = &g_array_index (cell, Piece, i);

            if (piece->line != except && entente_path_piece_touches (&piece->from, &piece->to, box))
              n += meet (self, piece->line);
          }
      }

  return n;
}

/**
 * entente_line_grid_count_crossing:
 * @self: lines
 * @start: of a straight line
 * @end: of it
 * @except: a line that does not count
 *
 * Returns: how many lines pass from one side of the straight line to the other between its ends
 */
guint
entente_line_grid_count_crossing (EntenteLineGrid    *self,
                                  const EntentePoint *start,
                                  const EntentePoint *end,
                                  guint               except)
{
  EntenteRect      area = {MIN (start->x, end->x), MIN (start->y, end->y), fabs (end->x - start->x), fabs (end->y - start->y)};
  EntenteGridCells cells = entente_grid_get_cells (&self->grid, &area);
  guint            n = 0;

  self->n_searches++;

  for (int row = cells.top; row <= cells.bottom; row++)
    for (int column = cells.left; column <= cells.right; column++)
      {
        const GArray *cell = self->cells[row * self->grid.n_columns + column];

        for (guint i = 0; cell != NULL && i < cell->len; i++)
          {
            const Piece *piece = &g_array_index (cell, Piece, i);

            if (piece->line != except && entente_path_piece_crosses (&piece->from, &piece->to, start, end))
              n += meet (self, piece->line);
          }
      }

  return n;
}
