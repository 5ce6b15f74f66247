#include "model/layout/hits.h"

/* After so many lines it is looked whether the limit is passed. */
#define CHECK_LIMIT 32u

/**
 * entente_hits_count_lines:
 * @ends: coordinates of the ends of all lines
 * @n: how many lines
 * @card: of a box, at one end of its lines
 * @points: (array length=n_points): the other ends of its lines, seen from its middle
 * @n_points: how many
 * @limit: when more lines cross, any number over that will do
 * @n_across: (out): how many lines run across the card, its own included; fewer when the limit is passed
 *
 * A line that has an end in common lies exactly on its own end, and so does not count; nor does the line itself.
 * O(@n @n_points).
 *
 * Returns: how many lines cross those of the box
 */
ENTENTE_SIMD int
entente_hits_count_lines (float *const          *ends,
                          guint32                n,
                          EntenteHitCard         card,
                          const EntenteHitPoint *points,
                          guint32                n_points,
                          int                    limit,
                          int                   *n_across)
{
  EntenteInts hits = {0}, across = {0};

  for (guint32 i = 0; i < n; i += ENTENTE_LANES)
    {
      EntenteFloats ax = *(const EntenteFloats *)&ends[ENTENTE_HIT_AX][i] - card.x, ay = *(const EntenteFloats *)&ends[ENTENTE_HIT_AY][i] - card.y;
      EntenteFloats bx = *(const EntenteFloats *)&ends[ENTENTE_HIT_BX][i] - card.x, by = *(const EntenteFloats *)&ends[ENTENTE_HIT_BY][i] - card.y;
      EntenteFloats ex = bx - ax, ey = by - ay, side = ey * ax - ex * ay;
      EntenteFloats dx = ENTENTE_ABSOLUTE (ex), dy = ENTENTE_ABSOLUTE (ey);

      across += (ENTENTE_ABSOLUTE (ax + bx) < 2 * card.half_width + dx) & (ENTENTE_ABSOLUTE (ay + by) < 2 * card.half_height + dy) &
                (ENTENTE_ABSOLUTE (side) < card.half_width * dy + card.half_height * dx);

      for (guint32 k = 0; k < n_points; k++)
        {
          EntenteFloats a = points[k].x * ay - points[k].y * ax, b = points[k].x * by - points[k].y * bx, c = a - b + side;

          hits += (a * b < 0) & (c * side < 0);
        }

      if (i % CHECK_LIMIT == CHECK_LIMIT - ENTENTE_LANES && entente_hits_add_up (&hits) > limit)
        break;
    }

  *n_across = entente_hits_add_up (&across);

  return entente_hits_add_up (&hits);
}
