#include "widgets/drawing/obstacles.h"

#include "widgets/drawing/grid.h"

/* Side of a cell, points */
#define CELL 128.

/* A line may touch the border of the air; points */
#define TOUCH 0.25

struct _EntenteObstacles
{
  guint        n_boxes;
  EntenteRect *boxes;
  double       air;
  EntenteGrid  grid;
  guint       *starts;
  guint       *members;
};

/* Counts what is in each cell, or, once counted, puts it there */
static void
fill_cells (EntenteObstacles *self)
{
  for (guint i = 0; i < self->n_boxes; i++)
    {
      EntenteGridCells cells = entente_grid_get_cells (&self->grid, &self->boxes[i]);

      for (int row = cells.top; row <= cells.bottom; row++)
        for (int column = cells.left; column <= cells.right; column++)
          {
            guint *start = &self->starts[row * self->grid.n_columns + column];

            if (self->members != NULL)
              self->members[--*start] = i;
            else
              ++*start;
          }
    }
}

/**
 * entente_obstacles_new:
 * @boxes: (array length=n_boxes): what stands on the chart
 * @n_boxes: number of boxes
 * @air: how far lines keep off them, points
 *
 * Returns: (transfer full): the boxes with their air; O(n) for boxes of about equal size
 */
EntenteObstacles *
entente_obstacles_new (const EntenteRect *boxes,
                       guint              n_boxes,
                       double             air)
{
  EntenteObstacles *self = g_new0 (EntenteObstacles, 1);
  EntenteRect       area = {0, 0, 0, 0};
  guint             n_cells;

  self->n_boxes = n_boxes;
  self->boxes = g_new (EntenteRect, n_boxes + 1);
  self->air = air;

  for (guint i = 0; i < n_boxes; i++)
    {
      self->boxes[i] = entente_rect_inflate (&boxes[i], air);
      area = entente_rect_unite (&area, &self->boxes[i]);
    }

  self->grid = entente_grid_new (&area, CELL);
  n_cells = entente_grid_get_n_cells (&self->grid);
  self->starts = g_new0 (guint, n_cells + 1);
  fill_cells (self);

  for (guint i = 0; i < n_cells; i++)
    self->starts[i + 1] += self->starts[i];

  self->members = g_new (guint, self->starts[n_cells] + 1);
  fill_cells (self);

  return self;
}

void
entente_obstacles_free (EntenteObstacles *self)
{
  g_free (self->members);
  g_free (self->starts);
  g_free (self->boxes);
  g_free (self);
}

guint
entente_obstacles_get_n (const EntenteObstacles *self)
{
  return self->n_boxes;
}

double
entente_obstacles_get_air (const EntenteObstacles *self)
{
  return self->air;
}

/**
 * entente_obstacles_get_box:
 * @self: obstacles
 * @index: which one
 *
 * Returns: (transfer none): the box with its air
 */
const EntenteRect *
entente_obstacles_get_box (const EntenteObstacles *self,
                           guint                   index)
{
  return &self->boxes[index];
}

/**
 * entente_obstacles_get_corner:
 * @self: obstacles
 * @index: which one
 * @corner: 0 to 3: upper left, upper right, lower right, lower left
 * @out: how far from the air's corner, away from the box, in both directions; points
 *
 * Returns: where a line may turn around the box
 */
EntentePoint
entente_obstacles_get_corner (const EntenteObstacles *self,
                              guint                   index,
                              guint                   corner,
                              double                  out)
{
  const EntenteRect *box = &self->boxes[index];
  gboolean           right = corner == 1 || corner == 2, low = corner >= 2;

  return (EntentePoint) {right ? box->x + box->width + out : box->x - out, low ? box->y + box->height + out : box->y - out};
}

static gboolean
is_passed (const EntenteObstaclesPass *pass,
           guint                       index)
{
  for (guint i = 0; i < pass->n_passed; i++)
    if (pass->passed[i] == index)
      return TRUE;

  return FALSE;
}

static gboolean
is_inside (const EntenteRect  *box,
           const EntentePoint *point)
{
  return point->x > box->x + TOUCH && point->x < box->x + box->width - TOUCH &&
         point->y > box->y + TOUCH && point->y < box->y + box->height - TOUCH;
}

static guint
get_cell (const EntenteObstacles *self,
          const EntentePoint     *point)
{
  return (guint)(entente_grid_get_row (&self->grid, point->y) * self->grid.n_columns + entente_grid_get_column (&self->grid, point->x));
}

/**
 * entente_obstacles_cover:
 * @self: obstacles
 * @point: a point
 * @pass: boxes that do not count
 *
 * Returns: whether @point lies in the air of a box
 */
gboolean
entente_obstacles_cover (const EntenteObstacles     *self,
                         const EntentePoint         *point,
                         const EntenteObstaclesPass *pass)
{
  guint cell = get_cell (self, point);

  for (guint i = self->starts[cell]; i < self->starts[cell + 1]; i++)
    if (is_inside (&self->boxes[self->members[i]], point) && !is_passed (pass, self->members[i]))
      return TRUE;

  return FALSE;
}

/**
 * entente_obstacles_add_pass:
 * @self: obstacles
 * @point: the end of a line
 * @pass: (inout): gets the boxes around @point, which a line that ends there cannot keep off
 */
void
entente_obstacles_add_pass (const EntenteObstacles *self,
                            const EntentePoint     *point,
                            EntenteObstaclesPass   *pass)
{
  guint cell = get_cell (self, point);

  for (guint i = self->starts[cell]; i < self->starts[cell + 1]; i++)
    if (pass->n_passed < G_N_ELEMENTS (pass->passed) && is_inside (&self->boxes[self->members[i]], point) && !is_passed (pass, self->members[i]))
      pass->passed[pass->n_passed++] = self->members[i];
}

/* Where the piece from a, running (dx, dy), enters the box, 0 to 1; 2 when it does not */
static double
get_entry (const EntenteRect  *box,
           const EntentePoint *a,
           double              dx,
           double              dy)
{
  double from = 0, to = 1;
  double left = box->x + TOUCH - a->x, right = box->x + box->width - TOUCH - a->x;
  double top = box->y + TOUCH - a->y, bottom = box->y + box->height - TOUCH - a->y;

  if (dx != 0)
    {
      from = MAX (from, (dx > 0 ? left : right) / dx);
      to = MIN (to, (dx > 0 ? right : left) / dx);
    }
  else if (left >= 0 || right <= 0)
    {
      return 2;
    }

  if (dy != 0)
    {
      from = MAX (from, (dy > 0 ? top : bottom) / dy);
      to = MIN (to, (dy > 0 ? bottom : top) / dy);
    }
  else if (top >= 0 || bottom <= 0)
    {
      return 2;
    }

  return from < to ? from : 2;
}

/* The columns the piece from a, running (dx, dy), passes in a row of cells; what lies outside the grid belongs to its
   outermost cells. */
static void
get_columns (const EntenteGrid  *grid,
             const EntentePoint *a,
             double              dx,
             double              dy,
             int                 row,
             int                *first,
             int                *last)
{
  double top = row > 0 ? grid->area.y + row * grid->cell : -INFINITY;
  double bottom = row < grid->n_rows - 1 ? grid->area.y + (row + 1) * grid->cell : INFINITY;
  double from = 0, to = 1;

  if (dy != 0)
    {
      double one = (top - a->y) / dy, other = (bottom - a->y) / dy;

      from = CLAMP (MIN (one, other), 0, 1);
      to = CLAMP (MAX (one, other), 0, 1);
    }

  *first = entente_grid_get_column (grid, a->x + dx * from);
  *last = entente_grid_get_column (grid, a->x + dx * to);
}

/**
 * entente_obstacles_hit:
 * @self: obstacles
 * @a: start of a straight piece
 * @b: its end
 * @pass: boxes that do not count
 *
 * Returns: the first box in whose air the piece runs, or -1
 */
int
entente_obstacles_hit (const EntenteObstacles     *self,
                       const EntentePoint         *a,
                       const EntentePoint         *b,
                       const EntenteObstaclesPass *pass)
{
  double dx = b->x - a->x, dy = b->y - a->y, least = 2;
  int    row = entente_grid_get_row (&self->grid, a->y), last_row = entente_grid_get_row (&self->grid, b->y), step = dy >= 0 ? 1 : -1;
  int    hit = -1;

  for (; hit < 0; row += step)
    {
      int column, last;

      get_columns (&self->grid, a, dx, dy, row, &column, &last);

      for (int way = last >= column ? 1 : -1;; column += way)
        {
          guint cell = (guint)(row * self->grid.n_columns + column);

          for (guint i = self->starts[cell]; i < self->starts[cell + 1]; i++)
            {
              double entry = get_entry (&self->boxes[self->members[i]], a, dx, dy);

              if (entry < least && !is_passed (pass, self->members[i]))
                {
                  least = entry;
                  hit = (int)self->members[i];
                }
            }

          if (column == last)
            break;
        }

      if (row == last_row)
        break;
    }

  return hit;
}

/**
 * entente_obstacles_block:
 * @self: obstacles
 * @points: (array length=n_points): a path
 * @n_points: number of points
 * @pass: boxes that do not count
 *
 * Returns: whether the path runs in the air of a box
 */
gboolean
entente_obstacles_block (const EntenteObstacles     *self,
                         const EntentePoint         *points,
                         guint32                     n_points,
                         const EntenteObstaclesPass *pass)
{
  EntenteFlatPath flat;
  gboolean        hit = FALSE;

  entente_flat_path_init (&flat, points, n_points);

  for (guint32 i = 1; i < flat.n_points && !hit; i++)
    hit = entente_obstacles_hit (self, &flat.points[i - 1], &flat.points[i], pass) >= 0;

  entente_flat_path_clear (&flat);

  return hit;
}
