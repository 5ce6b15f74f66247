#include "widgets/drawing/landmarks.h"

#include <math.h>

/* The least scale names are arranged for, pixels per point, and how much larger each next one is */
#define LEAST_SCALE 0.005
#define STEP        1.19

/* So many names keep their place free while they have to wait for room, from names that come so many times later */
#define N_RESERVED 48
#define MUCH_LATER 2

#define NONE G_MAXUINT

/* The names shown at one scale, and those that wait for room, in cells so large that names meet only those of cells side by side.
   scale: pixels per point; air: between two names there, pixels */
typedef struct
{
  EntenteLandmark *landmarks;
  double           scale;
  EntentePoint     air;
  EntentePoint     origin;
  double           cell_width;
  double           cell_height;
  int              n_columns;
  int              n_rows;
  guint           *first;
  guint           *next;
} Board;

static void
board_init (Board                    *self,
            EntenteLandmark          *landmarks,
            guint                     n_landmarks,
            const EntenteLandmarkAir *air)
{
  *self = (Board) {.landmarks = landmarks, .origin = {INFINITY, INFINITY}, .cell_width = 1, .cell_height = 1};
  self->next = g_new (guint, n_landmarks + 1);

  for (guint i = 0; i < n_landmarks; i++)
    {
      self->origin.x = MIN (self->origin.x, landmarks[i].place.x);
      self->origin.y = MIN (self->origin.y, landmarks[i].place.y);
      self->cell_width = MAX (self->cell_width, landmarks[i].width + air->far.x);
      self->cell_height = MAX (self->cell_height, landmarks[i].height + air->far.y);
    }
}

static void
board_clear (Board *self)
{
  g_free (self->first);
  g_free (self->next);
}

static EntentePoint
get_air (const EntenteLandmarkAir *air,
         double                    scale)
{
  double way = scale <= air->until ? 0 : MIN (log (scale / air->until) / log (air->from / air->until), 1);

  return (EntentePoint) {air->far.x + (air->near.x - air->far.x) * way, air->far.y + (air->near.y - air->far.y) * way};
}

/* Takes all names off. A board has at most a few times as many cells as there are names. */
static void
board_reset (Board                    *self,
             guint                     n_landmarks,
             const EntenteLandmarkAir *air,
             double                    scale)
{
  double width = 0, height = 0, cells;

  self->scale = scale;
  self->air = get_air (air, scale);

  for (guint i = 0; i < n_landmarks; i++)
    {
      width = MAX (width, (self->landmarks[i].place.x - self->origin.x) * scale);
      height = MAX (height, (self->landmarks[i].place.y - self->origin.y) * scale);
    }

  cells = (width / self->cell_width + 1) * (height / self->cell_height + 1) / (4. * n_landmarks + 64);

  if (cells > 1)
    {
      self->cell_width *= sqrt (cells);
      self->cell_height *= sqrt (cells);
    }

  self->n_columns = 1 + (int)(width / self->cell_width);
  self->n_rows = 1 + (int)(height / self->cell_height);
  g_free (self->first);
  self->first = g_new (guint, self->n_columns * self->n_rows);

  for (int i = 0; i < self->n_columns * self->n_rows; i++)
    self->first[i] = NONE;
}

static gboolean
meet (const Board           *self,
      const EntenteLandmark *a,
      const EntenteLandmark *b)
{
  return fabs (a->place.x - b->place.x) * self->scale < (a->width + b->width) / 2 + self->air.x &&
         fabs (a->place.y - b->place.y) * self->scale < (a->height + b->height) / 2 + self->air.y;
}

/* What waits is only in the way of what matters much less. */
static gboolean
is_in_the_way (const Board *self,
               guint        other,
               guint        index)
{
  return isfinite (self->landmarks[other].from) || other * MUCH_LATER < index;
}

static gboolean
is_free (const Board *self,
         guint        index,
         int          column,
         int          row)
{
  for (int y = MAX (row - 1, 0); y <= MIN (row + 1, self->n_rows - 1); y++)
    for (int x = MAX (column - 1, 0); x <= MIN (column + 1, self->n_columns - 1); x++)
      for (guint i = self->first[y * self->n_columns + x]; i != NONE; i = self->next[i])
        if (is_in_the_way (self, i, index) && meet (self, &self->landmarks[i], &self->landmarks[index]))
          return FALSE;

  return TRUE;
}

/* Puts a name on the board, if there is room for it or it must be there; the first names wait there for room. */
static gboolean
put (Board   *self,
     guint    index,
     gboolean must)
{
  const EntenteLandmark *landmark = &self->landmarks[index];
  int                    column = (int)((landmark->place.x - self->origin.x) * self->scale / self->cell_width);
  int                    row = (int)((landmark->place.y - self->origin.y) * self->scale / self->cell_height);
  guint                 *first = &self->first[row * self->n_columns + column];
  gboolean               fits = must || is_free (self, index, column, row);

  if (!fits && index >= N_RESERVED)
    return FALSE;

  self->next[index] = *first;
  *first = index;

  return fits;
}

/**
 * entente_landmarks_arrange:
 * @landmarks: (inout) (array length=n_landmarks): names, the most important first
 * @n_landmarks: number of names
 * @air: how close they may come
 * @most: scale up to which there is something to arrange, pixels per point
 *
 * Finds from which scale on each name is shown, so that no two names come too close at any scale, a name once shown stays shown as the
 * view comes nearer, and important names come first: the most important ones, where they have to wait for room, are not
 * overtaken by what matters much less. What finds no room up to @most has %INFINITY.
 *
 * Source: K. Been, E. Daiches, C. Yap, "Dynamic Map Labeling", IEEE Transactions on Visualization and Computer Graphics 12
 * (2006), 773-780.
 *
 * Time: O(number of names * log (@most)), unless many names stand at one place.
 */
void
entente_landmarks_arrange (EntenteLandmark          *landmarks,
                           guint                     n_landmarks,
                           const EntenteLandmarkAir *air,
                           double                    most)
{
  Board board;

  board_init (&board, landmarks, n_landmarks, air);

  for (guint i = 0; i < n_landmarks; i++)
    landmarks[i].from = INFINITY;

  for (double scale = LEAST_SCALE; scale < most; scale *= STEP)
    {
      board_reset (&board, n_landmarks, air, scale);

      for (guint i = 0; i < n_landmarks; i++)
        if (isfinite (landmarks[i].from))
          put (&board, i, TRUE);

      for (guint i = 0; i < n_landmarks; i++)
        if (!isfinite (landmarks[i].from) && scale >= landmarks[i].least && put (&board, i, FALSE))
          landmarks[i].from = scale;
    }

  board_clear (&board);
}
