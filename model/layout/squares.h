#pragma once

#include "model/layout/crowd.h"

G_BEGIN_DECLS

/**
 * EntenteSquares:
 * @crowd: whose boxes they are
 * @squares: for each square that is not empty the last box that was added, and one
 * @next: for each box the one that was added to its square before, and one
 * @width: of a square, which is as large as the largest box
 * @height: points
 *
 * Boxes by the square of the plane that their centre is in.
 */
typedef struct
{
  const EntenteCrowd *crowd;
  GHashTable         *squares;
  guint32            *next;
  double              width;
  double              height;
} EntenteSquares;

void     entente_squares_init           (EntenteSquares       *self,
                                         const EntenteCrowd   *crowd);
void     entente_squares_clear          (EntenteSquares       *self);
void     entente_squares_add            (EntenteSquares       *self,
                                         guint32               box);
guint    entente_squares_count_on       (const EntenteSquares *self,
                                         guint32               box,
                                         guint                 most);
gboolean entente_squares_find_free_spot (const EntenteSquares *self,
                                         guint32               box);

G_END_DECLS
