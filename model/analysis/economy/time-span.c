#include "model/analysis/economy/time-span.h"

#include "model/analysis/economy/moment.h"

#include <math.h>

/**
 * entente_time_span_touches:
 * @span: when something holds
 * @year: a year, or 0 for none in particular
 *
 * Returns: whether it holds on some day of that year
 */
gboolean
entente_time_span_touches (const EntenteTimeSpan *span,
                           int                    year)
{
  return year == 0 || (span->from < entente_moment_get_first_day (year + 1) && span->until > entente_moment_get_first_day (year));
}

gboolean
entente_time_span_overlap (const EntenteTimeSpan *a,
                           const EntenteTimeSpan *b)
{
  return MAX (a->from, b->from) < MIN (a->until, b->until);
}

/**
 * entente_time_span_get_years:
 * @span: when something holds
 *
 * In whole months, so that two dates a number of years apart are that number of years apart.
 *
 * Returns: how long, in years; %NAN when its first or last day is not said
 */
double
entente_time_span_get_years (const EntenteTimeSpan *span)
{
  if (span->from == 0 || span->until == G_MAXINT32)
    return NAN;

  return MAX (round ((span->until - span->from) / 365.25 * 12) / 12, 0);
}
