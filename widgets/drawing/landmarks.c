#include "widgets/drawing/landmarks.h"

#include "widgets/drawing/far-look.h"

#include <math.h>

/* The least scale names are arranged for, pixels per point, and how much larger each next one is */
#define LEAST_SCALE 0.005
#define STEP        1.19

/* So many names keep their place free while they have to wait for room, from names that come so many times later */
#define N_RESERVED 48
#define MUCH_LATER 2

/* What lies below a name is looked at in every third of the views in which it is shown; much in one view, where the chart is
   small, does not count for more than a little in many. */
#define VIEWS_APART  3
#define MOST_COUNTED 2u

#define NONE G_MAXUINT

/* Where all names would stand at one scale, each on each of its sides.
   scale: pixels per point; air: between two names there, pixels; middles: points, those of a landmark from its first on */
typedef struct
{
  double        scale;
  EntentePoint  air;
  EntentePoint *middles;
} View;

/* The names shown at one scale, and those that wait for room, in cells so large that names meet only those of cells side by side.
   has_sides: whether names may come closer to each other as the view does, since not all stand on the same side; reach: how far
   apart what two names belong to can be while they meet, pixels */
typedef struct
{
  EntenteLandmark *landmarks;
  guint            n_landmarks;
  guint           *first_side;
  View            *views;
  guint            n_views;
  guint            now;
  gboolean         has_sides;
  EntentePoint     origin;
  EntentePoint     reach;
  double           cell_width;
  double           cell_height;
  int              n_columns;
  int              n_rows;
  guint           *first;
  guint           *next;
} Board;

static guint
count_sides (const EntenteLandmark *landmark)
{
  return MAX (landmark->n_sides, 1);
}

static EntentePoint
get_air (const EntenteLandmarkAir *air,
         double                    scale)
{
  double way = entente_get_way (scale, air->until, air->from);

  return (EntentePoint) {air->far.x + (air->near.x - air->far.x) * way, air->far.y + (air->near.y - air->far.y) * way};
}

static View
make_view (const Board              *self,
           const EntenteLandmarkAir *air,
           double                    scale)
{
  View view = {.scale = scale, .air = get_air (air, scale), .middles = g_new (EntentePoint, self->first_side[self->n_landmarks] + 1)};

  for (guint i = 0; i < self->n_landmarks; i++)
    for (guint k = 0; k < count_sides (&self->landmarks[i]); k++)
      {
        const EntenteLandmark *landmark = &self->landmarks[i];
        EntentePoint           aside = landmark->n_sides > 0 ? entente_aside_get (&landmark->sides[k], scale) : (EntentePoint) {0, 0};

        view.middles[self->first_side[i] + k] = (EntentePoint) {landmark->place.x + aside.x, landmark->place.y + aside.y};
      }

  return view;
}

static void
add_views (Board                    *self,
           const EntenteLandmarkAir *air,
           double                    most)
{
  self->views = g_new (View, 1 + (guint)(log (MAX (most / LEAST_SCALE, 1)) / log (STEP)));

  for (double scale = LEAST_SCALE; scale < most; scale *= STEP)
    self->views[self->n_views++] = make_view (self, air, scale);
}

static void
measure_reach (Board                    *self,
               const EntenteLandmarkAir *air,
               double                    most)
{
  double aside_x = 0, aside_y = 0;

  for (guint i = 0; i < self->n_landmarks; i++)
    {
      const EntenteLandmark *landmark = &self->landmarks[i];

      self->origin.x = MIN (self->origin.x, landmark->place.x);
      self->origin.y = MIN (self->origin.y, landmark->place.y);
      self->reach.x = MAX (self->reach.x, landmark->width + air->far.x);
      self->reach.y = MAX (self->reach.y, landmark->height + air->far.y);

      for (guint k = 0; k < landmark->n_sides; k++)
        {
          const EntenteAside *side = &landmark->sides[k];

          aside_x = MAX (aside_x, MAX (fabs (side->dot.x), fabs (side->card.x)) * most + fabs (side->pixels.x));
          aside_y = MAX (aside_y, MAX (fabs (side->dot.y), fabs (side->card.y)) * most + fabs (side->pixels.y));
        }
    }

  self->reach.x += 2 * aside_x;
  self->reach.y += 2 * aside_y;
}

static void
board_init (Board                    *self,
            EntenteLandmark          *landmarks,
            guint                     n_landmarks,
            const EntenteLandmarkAir *air,
            double                    most)
{
  *self = (Board) {.landmarks = landmarks, .n_landmarks = n_landmarks, .origin = {INFINITY, INFINITY}, .reach = {1, 1}};
  self->next = g_new (guint, n_landmarks + 1);
  self->first_side = g_new0 (guint, n_landmarks + 1);

  for (guint i = 0; i < n_landmarks; i++)
    {
      self->first_side[i + 1] = self->first_side[i] + count_sides (&landmarks[i]);
      self->has_sides |= landmarks[i].n_sides > 1;
    }

  measure_reach (self, air, most);
  self->cell_width = self->reach.x;
  self->cell_height = self->reach.y;
  add_views (self, air, most);
}

static void
board_clear (Board *self)
{
  for (guint i = 0; i < self->n_views; i++)
    g_free (self->views[i].middles);

  g_free (self->views);
  g_free (self->first_side);
  g_free (self->first);
  g_free (self->next);
}

/* Takes all names off. A board has at most a few times as many cells as there are names. */
static void
board_reset (Board *self,
             guint  now)
{
  double scale = self->views[now].scale, width = 0, height = 0, cells;

  self->now = now;

  for (guint i = 0; i < self->n_landmarks; i++)
    {
      width = MAX (width, (self->landmarks[i].place.x - self->origin.x) * scale);
      height = MAX (height, (self->landmarks[i].place.y - self->origin.y) * scale);
    }

  cells = (width / self->cell_width + 1) * (height / self->cell_height + 1) / (4. * self->n_landmarks + 64);

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
meet (const Board *self,
      const View  *view,
      guint        a,
      guint        side_a,
      guint        b,
      guint        side_b)
{
  EntentePoint           one = view->middles[self->first_side[a] + side_a], other = view->middles[self->first_side[b] + side_b];
  const EntenteLandmark *x = &self->landmarks[a], *y = &self->landmarks[b];

  return fabs (one.x - other.x) * view->scale < (x->width + y->width) / 2 + view->air.x &&
         fabs (one.y - other.y) * view->scale < (x->height + y->height) / 2 + view->air.y;
}

static gboolean
are_far_apart (const Board *self,
               const View  *view,
               guint        a,
               guint        b)
{
  const EntenteLandmark *x = &self->landmarks[a], *y = &self->landmarks[b];

  return fabs (x->place.x - y->place.x) * view->scale > self->reach.x || fabs (x->place.y - y->place.y) * view->scale > self->reach.y;
}

/* What waits is only in the way of what matters much less, and only where it would stand now. */
static gboolean
is_in_the_way (const Board *self,
               guint        other,
               guint        index,
               guint        side)
{
  if (!isfinite (self->landmarks[other].from))
    return other * MUCH_LATER < index && meet (self, &self->views[self->now], other, 0, index, side);

  for (guint i = self->now; i < (self->has_sides ? self->n_views : self->now + 1) && !are_far_apart (self, &self->views[i], other, index); i++)
    if (meet (self, &self->views[i], other, self->landmarks[other].side, index, side))
      return TRUE;

  return FALSE;
}

/* The cell of a landmark */
static void
find_cell (const Board *self,
           guint        index,
           int         *column,
           int         *row)
{
  EntentePoint place = self->landmarks[index].place;

  *column = (int)((place.x - self->origin.x) * self->views[self->now].scale / self->cell_width);
  *row = (int)((place.y - self->origin.y) * self->views[self->now].scale / self->cell_height);
}

static gboolean
is_free (const Board *self,
         guint        index,
         guint        side)
{
  int column, row;

  find_cell (self, index, &column, &row);

  for (int y = MAX (row - 1, 0); y <= MIN (row + 1, self->n_rows - 1); y++)
    for (int x = MAX (column - 1, 0); x <= MIN (column + 1, self->n_columns - 1); x++)
      for (guint i = self->first[y * self->n_columns + x]; i != NONE; i = self->next[i])
        if (is_in_the_way (self, i, index, side))
          return FALSE;

  return TRUE;
}

/* How many others lie below a name, of those it does not belong to; more than @most are not counted. */
static guint
count_below (const Board *self,
             const View  *view,
             guint        index,
             guint        side,
             guint        most)
{
  const EntenteLandmark *name = &self->landmarks[index];
  EntentePoint           middle = view->middles[self->first_side[index] + side];
  double                 way = entente_get_way (view->scale, ENTENTE_FAR_DOT, ENTENTE_FAR_CARD);
  guint                  n = 0;

  for (guint i = 0; i < self->n_landmarks && n < most; i++)
    {
      const EntenteLandmark *other = &self->landmarks[i];
      double                 x = other->dot.x + (other->card.x - other->dot.x) * way, y = other->dot.y + (other->card.y - other->dot.y) * way;

      n += i != index && fabs (other->place.x - middle.x) < x + name->width / 2 / view->scale &&
           fabs (other->place.y - middle.y) < y + name->height / 2 / view->scale;
    }

  return n;
}

/* As a name keeps its side, what it covers later counts as much as what it covers now; need not be right from @limit on. */
static guint
count_covered (const Board *self,
               guint        index,
               guint        side,
               guint        limit)
{
  guint n = 0;

  for (guint i = self->now; i < self->n_views && n < limit; i += VIEWS_APART)
    n += count_below (self, &self->views[i], index, side, MOST_COUNTED);

  return n;
}

static gboolean
may_stand (const Board *self,
           guint        index,
           guint        side)
{
  const EntenteLandmark *landmark = &self->landmarks[index];

  return (landmark->n_sides == 0 || landmark->sides[side].least <= self->views[self->now].scale) && is_free (self, index, side);
}

/* Among the sides with room the one from which a name covers least, and of those the one liked best */
static gboolean
choose_side (Board *self,
             guint  index)
{
  EntenteLandmark *landmark = &self->landmarks[index];
  guint            least = G_MAXUINT;

  for (guint k = 0; k < count_sides (landmark) && least > 0; k++)
    {
      guint covered;

      if (!may_stand (self, index, k))
        continue;

      covered = landmark->n_sides > 1 ? count_covered (self, index, k, least) : 0;

      if (covered < least)
        {
          least = covered;
          landmark->side = k;
        }
    }

  return least < G_MAXUINT;
}

/* The first names wait on the board for room. */
static void
put (Board *self,
     guint  index)
{
  guint *first;
  int    column, row;

  if (!isfinite (self->landmarks[index].from) && index >= N_RESERVED)
    return;

  find_cell (self, index, &column, &row);
  first = &self->first[row * self->n_columns + column];
  self->next[index] = *first;
  *first = index;
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
 * overtaken by what matters much less. What finds no room up to @most has %INFINITY. A name stays on the side it was first
 * shown on, where it covers least of what others belong to.
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

  board_init (&board, landmarks, n_landmarks, air, most);

  for (guint i = 0; i < n_landmarks; i++)
    {
      landmarks[i].from = INFINITY;
      landmarks[i].side = 0;
    }

  for (guint now = 0; now < board.n_views; now++)
    {
      board_reset (&board, now);

      for (guint i = 0; i < n_landmarks; i++)
        if (isfinite (landmarks[i].from))
          put (&board, i);

      for (guint i = 0; i < n_landmarks; i++)
        if (!isfinite (landmarks[i].from) && board.views[now].scale >= landmarks[i].least)
          {
            if (choose_side (&board, i))
              landmarks[i].from = board.views[now].scale;
            put (&board, i);
          }
    }

  board_clear (&board);
}

/**
 * entente_landmarks_rate:
 * @landmarks: (array length=n_landmarks): names that were arranged
 * @n_landmarks: number of names
 * @most: scale up to which they were arranged, pixels per point
 *
 * Returns: over how many doublings of the scale names are shown, all together
 */
double
entente_landmarks_rate (const EntenteLandmark *landmarks,
                        guint                  n_landmarks,
                        double                 most)
{
  double rate = 0;

  for (guint i = 0; i < n_landmarks; i++)
    if (isfinite (landmarks[i].from))
      rate += log2 (most / landmarks[i].from);

  return rate;
}
