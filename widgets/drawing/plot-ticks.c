#include "widgets/drawing/plot-ticks.h"

#include <math.h>

/* Values may lie so far beyond the last tick, in steps, without asking for another one. */
#define SLACK 1e-9

static const double multiples[] = {1, 2, 5, 10};

static double
choose_step (double span,
             guint  most,
             double least)
{
  double power = pow (10, floor (log10 (span / most)));

  for (guint i = 0; i < G_N_ELEMENTS (multiples); i++)
    {
      double step = multiples[i] * power;

      if (step >= least && span / step <= most * (1 + SLACK))
        return step;
    }

  return MAX (least, 20 * power);
}

static void
set_ends (EntenteTicks *ticks,
          double        low,
          double        high)
{
  double first = floor (low / ticks->step + SLACK), last = ceil (high / ticks->step - SLACK);

  if (last <= first)
    last = first + 1;

  ticks->low = first * ticks->step;
  ticks->high = last * ticks->step;
  ticks->n = (guint)(last - first) + 1;
}

static double
get_span (double low,
          double high)
{
  if (high > low)
    return high - low;

  return low != 0 ? fabs (low) : 1;
}

/**
 * entente_ticks_init:
 * @ticks: (out): the ticks
 * @low: least value
 * @high: greatest value
 * @most: steps between them, at most; at least 1
 * @kind: what is measured; things are counted in whole numbers
 *
 * Finds round numbers around the values. With a single value there is still a scale.
 */
void
entente_ticks_init (EntenteTicks       *ticks,
                    double              low,
                    double              high,
                    guint               most,
                    EntenteQuantityKind kind)
{
  gboolean is_whole = kind == ENTENTE_QUANTITY_COUNT || kind == ENTENTE_QUANTITY_VOLUME;

  g_return_if_fail (isfinite (low) && isfinite (high) && low <= high && most > 0);

  ticks->step = choose_step (get_span (low, high), most, is_whole ? 1 : 0);
  set_ends (ticks, low, high);
  entente_number_style_init (&ticks->style, kind, fmax (fabs (ticks->low), fabs (ticks->high)), ticks->step);
}

/**
 * entente_ticks_init_years:
 * @ticks: (out): the ticks
 * @low: first moment, in years of the calendar
 * @high: last moment
 * @most: steps between them, at most; at least 1
 *
 * Finds the beginnings of years from the first moment to the last.
 */
void
entente_ticks_init_years (EntenteTicks *ticks,
                          double        low,
                          double        high,
                          guint         most)
{
  g_return_if_fail (isfinite (low) && isfinite (high) && low <= high && most > 0);

  ticks->step = choose_step (MAX (1, ceil (high) - floor (low)), most, 1);
  ticks->low = floor (low + SLACK);
  ticks->n = (guint)MAX (1, ceil ((high - ticks->low) / ticks->step - SLACK)) + 1;
  ticks->high = ticks->low + (ticks->n - 1) * ticks->step;
  ticks->style = (EntenteNumberStyle) {1, 0, ""};
}

/* Zero is zero, whatever the rounding. */
double
entente_ticks_get (const EntenteTicks *ticks,
                   guint               index)
{
  double value = ticks->low + index * ticks->step;

  return fabs (value) < ticks->step * SLACK ? 0 : value;
}

/**
 * entente_ticks_format:
 * @ticks: ticks
 * @index: one of them
 *
 * Returns: (transfer full): its number without the unit, but with a sign for percent
 */
char *
entente_ticks_format (const EntenteTicks *ticks,
                      guint               index)
{
  EntenteNumberStyle style = ticks->style;

  if (style.divisor > 1)
    style.suffix[0] = '\0';

  return entente_number_style_format (&style, entente_ticks_get (ticks, index));
}
