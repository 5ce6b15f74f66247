#include "model/network/classes.h"

#include <math.h>

/* Above this ratio of the greatest to the least number steps of equal size would leave nearly all in one class. */
#define WIDE 50.0

typedef struct
{
  double   low;
  double   high;
  gboolean whole;
  gboolean any;
} Span;

static Span
find_span (const double *numbers,
           guint32       n_numbers)
{
  Span span = {INFINITY, -INFINITY, TRUE, FALSE};

  for (guint32 i = 0; i < n_numbers; i++)
    if (isfinite (numbers[i]))
      {
        span.low = MIN (span.low, numbers[i]);
        span.high = MAX (span.high, numbers[i]);
        span.whole = span.whole && numbers[i] == floor (numbers[i]);
        span.any = TRUE;
      }

  return span;
}

/* 1, 2 or 5 times a power of ten: the i-th of them, upwards from 1 */
static double
get_round (int i)
{
  static const double steps[] = {1, 2, 5};
  int                 power = i >= 0 ? i / 3 : -((2 - i) / 3);

  return steps[i - 3 * power] * pow (10, power);
}

static gboolean
try_equal (EntenteClasses *classes,
           const Span     *span,
           double          step)
{
  double first = floor (span->low / step);
  double n = floor (span->high / step) - first + 1;

  /* A number at the very top needs no class of its own, unless each number has one. */
  if (!(span->whole && step == 1) && n > 1 && span->high == (first + n - 1) * step)
    n--;
  if (n > ENTENTE_CLASSES_MAX)
    return FALSE;

  classes->n = (guint)n;
  classes->whole = span->whole && step == 1;
  for (guint i = 0; i <= classes->n; i++)
    classes->limits[i] = (first + i) * step;

  return TRUE;
}

static void
make_equal (EntenteClasses *classes,
            const Span     *span)
{
  double width = span->high > span->low ? span->high - span->low : MAX (fabs (span->high), 1);
  int    i = span->whole && width <= 1e9 ? 0 : 3 * (int)floor (log10 (width / ENTENTE_CLASSES_MAX));

  while (!try_equal (classes, span, get_round (i)))
    i++;
}

/* Limits that grow by a factor: a half decade or so, a decade, two decades ... */
static void
make_growing (EntenteClasses *classes,
              const Span     *span)
{
  int first = 3 * (int)floor (log10 (span->low)), last = first, by = 2;

  while (get_round (first + 1) <= span->low)
    first++;

  for (;; by = by == 2 ? 3 : by * 2)
    {
      last = first;
      while (get_round (last + by) < span->high)
        last += by;
      if ((guint)((last - first) / by + 1) <= ENTENTE_CLASSES_MAX)
        break;
    }

  classes->n = (guint)((last - first) / by + 1);
  for (guint i = 0; i <= classes->n; i++)
    classes->limits[i] = get_round (first + (int)i * by);
}

/**
 * entente_classes_make:
 * @numbers: (array length=n_numbers): any numbers; those that are not finite are left out
 * @n_numbers: how many
 *
 * Divides numbers into at most five classes with round limits: 1, 2 or 5 times a power of ten apart, or, where the
 * greatest is more than fifty times the least, growing by a factor.
 *
 * Time: O(n_numbers).
 *
 * Returns: the classes
 */
EntenteClasses
entente_classes_make (const double *numbers,
                      guint32       n_numbers)
{
  EntenteClasses classes = {0};
  Span           span = find_span (numbers, n_numbers);

  if (!span.any)
    return classes;

  if (span.low > 0 && span.high / span.low > WIDE)
    make_growing (&classes, &span);
  else
    make_equal (&classes, &span);

  classes.counted = span.whole;
  classes.closed = span.high == classes.limits[classes.n];

  return classes;
}

/**
 * entente_classes_find:
 * @self: classes, at least one
 * @number: a number, finite
 *
 * Returns: index of the class that holds it; numbers below the first belong to the first, those above the last to the last
 */
guint
entente_classes_find (const EntenteClasses *self,
                      double                number)
{
  g_return_val_if_fail (self->n > 0, 0);

  for (guint i = self->n - 1; i > 0; i--)
    if (number >= self->limits[i])
      return i;

  return 0;
}
