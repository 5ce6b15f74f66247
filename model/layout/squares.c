#include "model/layout/squares.h"

#include <math.h>

/* Of the rings on which a free spot is looked for, points. */
#define RING_STEP  16.0
#define RING_SPOTS 24
#define MAX_RINGS  400

/* Squares further away than this are one. */
#define FARTHEST 1e15

static gpointer
get_square (const EntenteSquares *self,
            double                x,
            double                y,
            int                   dx,
            int                   dy)
{
  guint64 column = (guint64)(gint64)floor (CLAMP (x / self->width, -FARTHEST, FARTHEST)) + (guint64)dx;
  guint64 line = (guint64)(gint64)floor (CLAMP (y / self->height, -FARTHEST, FARTHEST)) + (guint64)dy;

  return GSIZE_TO_POINTER ((gsize)(column * 73856093 ^ line * 19349663) | 1);
}

/**
 * entente_squares_init:
 * @self: squares
 * @crowd: whose boxes are to be added, which must outlive them
 */
void
entente_squares_init (EntenteSquares     *self,
                      const EntenteCrowd *crowd)
{
  *self = (EntenteSquares) {.crowd = crowd, .squares = g_hash_table_new (NULL, NULL), .next = g_new0 (guint32, crowd->n_boxes), .width = 1, .height = 1};

  for (guint32 i = 0; i < crowd->n_boxes; i++)
    {
      self->width = MAX (self->width, crowd->boxes[i].width + crowd->gap);
      self->height = MAX (self->height, crowd->boxes[i].height + crowd->gap);
    }
}

void
entente_squares_clear (EntenteSquares *self)
{
  g_hash_table_unref (self->squares);
  g_free (self->next);
}

/**
 * entente_squares_add:
 * @self: squares
 * @box: a box of their crowd, which stays where it is from now on
 */
void
entente_squares_add (EntenteSquares *self,
                     guint32         box)
{
  gpointer key = get_square (self, self->crowd->boxes[box].x, self->crowd->boxes[box].y, 0, 0);

  self->next[box] = GPOINTER_TO_UINT (g_hash_table_lookup (self->squares, key));
  g_hash_table_insert (self->squares, key, GUINT_TO_POINTER (box + 1));
}

/**
 * entente_squares_count_on:
 * @self: squares
 * @box: a box of their crowd
 * @most: more are not counted
 *
 * Returns: how many of the boxes that were added it covers in part, besides itself
 */
guint
entente_squares_count_on (const EntenteSquares *self,
                          guint32               box,
                          guint                 most)
{
  const EntenteLayoutBox *place = &self->crowd->boxes[box];
  guint                   n = 0;

  for (int dx = -1; dx <= 1; dx++)
    for (int dy = -1; dy <= 1; dy++)
      for (guint32 i = GPOINTER_TO_UINT (g_hash_table_lookup (self->squares, get_square (self, place->x, place->y, dx, dy))); i != 0 && n < most; i = self->next[i - 1])
        n += i - 1 != box && entente_crowd_overlap (self->crowd, box, i - 1);

  return n;
}

/**
 * entente_squares_find_free_spot:
 * @self: squares
 * @box: a box of their crowd
 *
 * Moves it to the nearest spot where it covers none of the boxes that were added.
 *
 * Returns: whether there is one; it stays where it is otherwise
 */
gboolean
entente_squares_find_free_spot (const EntenteSquares *self,
                                guint32               box)
{
  EntenteLayoutBox *place = &self->crowd->boxes[box];
  double            x = place->x, y = place->y;

  for (guint ring = 0; ring <= MAX_RINGS && !g_cancellable_is_cancelled (self->crowd->cancellable); ring++)
    for (guint i = 0; i < (ring == 0 ? 1 : RING_SPOTS); i++)
      {
        place->x = round (x + ring * RING_STEP * cos (2 * G_PI * i / RING_SPOTS));
        place->y = round (y + ring * RING_STEP * sin (2 * G_PI * i / RING_SPOTS));

        if (entente_squares_count_on (self, box, 1) == 0)
          return TRUE;
      }

  place->x = x;
  place->y = y;

  return FALSE;
}
