#include "widgets/drawing/fading.h"

#include "widgets/drawing/path.h"

#include <math.h>

/* How long a piece of one strength is, points of the paper; how many there are at least and at most; and how many strengths */
#define PIECE        6.
#define LEAST_PIECES 3
#define MOST_PIECES  7
#define STRENGTHS    6

/* Where a line shows its dashes so often, it is cut between them only. */
#define LEAST_PERIODS 4.

/* Straight pieces by which the way along a curve is measured */
#define N_STEPS 16

/* Of the dashes: phases that differ by less are one */
#define SAME_PHASE 1e-3

static double
get_period (const EntenteSceneItem *item)
{
  double period = 0;

  for (guint i = 0; i < item->n_dash; i++)
    period += item->dash[i];

  return period;
}

static double
get_piece_length (double length,
                  double period,
                  double scale)
{
  double piece = length / CLAMP (round (length * scale / PIECE), LEAST_PIECES, MOST_PIECES);

  return period > 0 && length >= LEAST_PERIODS * period ? MAX (round (piece / period), 1) * period : piece;
}

/* The parameter of a curve at which so much of it has passed. */
static double
find_parameter (const EntentePoint *curve,
                double              way)
{
  EntentePoint before = curve[0];

  for (int i = 1; i <= N_STEPS; i++)
    {
      EntentePoint point = entente_path_get_curve_point (curve, (double)i / N_STEPS);
      double       step = hypot (point.x - before.x, point.y - before.y);

      if (step >= way && step > 0)
        return (i - 1 + way / step) / N_STEPS;

      way -= step;
      before = point;
    }

  return 1;
}

/* The part of a cubic curve between two of its parameters, as a curve of its own. */
static void
cut_curve (const EntentePoint *curve,
           double              from,
           double              to,
           EntentePoint        piece[4])
{
  double ends[] = {from, to};

  for (int i = 0; i <= 1; i++)
    {
      double t = ends[i], u = 1 - t, reach = (i == 0 ? 1 : -1) * (to - from);
      double a = u * u * reach, b = 2 * u * t * reach, c = t * t * reach;

      piece[3 * i] = entente_path_get_curve_point (curve, t);
      piece[1 + i].x = piece[3 * i].x + a * (curve[1].x - curve[0].x) + b * (curve[2].x - curve[1].x) + c * (curve[3].x - curve[2].x);
      piece[1 + i].y = piece[3 * i].y + a * (curve[1].y - curve[0].y) + b * (curve[2].y - curve[1].y) + c * (curve[3].y - curve[2].y);
    }
}

/* In few steps, so that pieces can be drawn together */
static double
get_strength (const EntenteSceneItem *item,
              double                  share)
{
  return 1 - item->fade * round ((1 - fabs (2 * share - 1)) * STRENGTHS) / STRENGTHS;
}

static EntenteFadingPiece
make_piece (const EntenteSceneItem *item,
            double                  start,
            double                  middle,
            double                  period)
{
  double phase = period > 0 ? fmod (start, period) : 0;

  return (EntenteFadingPiece) {.strength = get_strength (item, MIN (middle, 1)), .phase = period - phase < SAME_PHASE * period ? 0 : phase};
}

/**
 * entente_fading_cut:
 * @item: a line that fades
 * @points: its points
 * @scale: points of the paper a point
 *
 * Cuts a line into pieces of one strength each, for paper: a gradient that lets the ground through would be a picture of
 * its own for each line, and make a file more than ten times as large. Where there is room, the cuts lie between the dashes.
 *
 * Returns: (transfer full) (element-type EntenteFadingPiece): the pieces, from the start of the line to its end
 */
GArray *
entente_fading_cut (const EntenteSceneItem *item,
                    const EntentePoint     *points,
                    double                  scale)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (EntenteFadingPiece));
  double  length = entente_path_get_length (points, item->n_points), period = get_period (item);
  double  step = get_piece_length (length, period, scale), way = 0;
  guint   n_cuts = 0;

  for (guint32 i = 0; i + 3 < item->n_points; i += 3)
    {
      double curve_length = entente_path_get_length (&points[i], 4), from = 0;

      while (from < 1)
        {
          EntenteFadingPiece piece = make_piece (item, n_cuts * step, (n_cuts + 0.5) * step / MAX (length, 1e-9), period);
          double             cut = (n_cuts + 1) * step - way, to = cut < curve_length ? find_parameter (&points[i], cut) : 1;

          cut_curve (&points[i], from, to, piece.curve);
          g_array_append_val (pieces, piece);
          n_cuts += cut < curve_length;
          from = to;
        }

      way += curve_length;
    }

  return pieces;
}
