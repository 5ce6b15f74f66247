#include "model/analysis/formulas/uncertainty.h"

#include <math.h>

/* The error of the mean is estimated from so many parts of the draws. */
#define N_BATCHES 20u

/**
 * entente_uncertain_get_value:
 * @input: an input known as a range
 * @share: 0 to 1
 *
 * Returns: the value below which it stays with that probability
 */
double
entente_uncertain_get_value (const EntenteUncertain *input,
                             double                  share)
{
  double width = input->high - input->low, below = input->mode - input->low;

  if (!(width > 0))
    return input->low;
  if (share < below / width)
    return input->low + sqrt (share * width * below);

  return input->high - sqrt ((1 - share) * width * (width - below));
}

/**
 * entente_quantile:
 * @sorted: (array length=n): rising
 * @n: at least 1
 * @share: 0 to 1
 *
 * Source: R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996), type 7.
 *
 * Returns: the value below which that share lies, between two of them as the share lies between theirs
 */
double
entente_quantile (const double *sorted,
                  guint         n,
                  double        share)
{
  double place = (n - 1) * CLAMP (share, 0, 1);
  guint  i = (guint)place;

  if (i + 1 >= n)
    return sorted[n - 1];

  return sorted[i] + (place - i) * (sorted[i + 1] - sorted[i]);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return first < second ? -1 : first > second;
}

static double
get_mean (const double *values,
          guint         n)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    sum += values[i];

  return sum / n;
}

static double
get_deviation (const double *values,
               guint         n)
{
  double mean = get_mean (values, n), squares = 0;

  for (guint i = 0; i < n; i++)
    squares += (values[i] - mean) * (values[i] - mean);

  return n > 1 ? sqrt (squares / (n - 1)) : 0;
}

static double
estimate_error (const double *values,
                guint         n)
{
  double means[N_BATCHES];
  guint  size = n / N_BATCHES;

  if (size == 0)
    return NAN;

  for (guint i = 0; i < N_BATCHES; i++)
    means[i] = get_mean (values + i * size, size);

  return get_deviation (means, N_BATCHES) / sqrt (N_BATCHES);
}

static void
summarise (EntenteDraws *self)
{
  guint n_negative = 0;

  self->mean = get_mean (self->outcomes, self->n);
  self->deviation = get_deviation (self->outcomes, self->n);
  self->error = estimate_error (self->outcomes, self->n);
  qsort (self->outcomes, self->n, sizeof *self->outcomes, compare_numbers);

  while (n_negative < self->n && self->outcomes[n_negative] < 0)
    n_negative++;

  self->negative = (double)n_negative / self->n;
}

/**
 * entente_draws_new:
 * @inputs: (array length=n_inputs): what is known as a range, each independent of the others
 * @n_inputs: their number
 * @n_draws: at least 1; 10,000 are usual
 * @seed: same seed, same outcomes, to the last bit; with the same seed scenarios are compared by the same chances
 * @outcome: what follows from a value of each
 * @user_data: for @outcome
 * @cancellable: (nullable): to stop it
 *
 * Draws values for all inputs many times.
 *
 * Returns: (transfer full) (nullable): the outcomes with their mean, standard deviation, share below nought, and the
 *   standard error of the mean; %NULL when stopped
 */
EntenteDraws *
entente_draws_new (const EntenteUncertain *inputs,
                   guint                   n_inputs,
                   guint                   n_draws,
                   guint64                 seed,
                   EntenteOutcomeFunc      outcome,
                   gpointer                user_data,
                   GCancellable           *cancellable)
{
  g_autoptr (EntenteDraws) self = g_new0 (EntenteDraws, 1);
  g_autofree double *values = g_new (double, n_inputs + 1);
  EntenteRandom      random;

  g_return_val_if_fail (n_draws >= 1, NULL);

  entente_random_seed (&random, seed);
  self->outcomes = g_new (double, n_draws);

  for (self->n = 0; self->n < n_draws; self->n++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return NULL;

      for (guint i = 0; i < n_inputs; i++)
        values[i] = entente_uncertain_get_value (&inputs[i], entente_random_next_uniform (&random));

      self->outcomes[self->n] = outcome (values, user_data);
    }

  summarise (self);

  return g_steal_pointer (&self);
}

/**
 * entente_draws_new_take:
 * @outcomes: (transfer full) (array length=n_draws): outcomes, in the order in which they were drawn
 * @n_draws: at least 1
 *
 * Returns: (transfer full): the same as for entente_draws_new(), of outcomes drawn elsewhere
 */
EntenteDraws *
entente_draws_new_take (double *outcomes,
                        guint   n_draws)
{
  EntenteDraws *self = g_new0 (EntenteDraws, 1);

  g_return_val_if_fail (n_draws >= 1, self);

  self->outcomes = outcomes;
  self->n = n_draws;
  summarise (self);

  return self;
}

void
entente_draws_free (EntenteDraws *self)
{
  if (self == NULL)
    return;

  g_free (self->outcomes);
  g_free (self);
}

typedef struct
{
  double value;
  guint  place;
} Ranked;

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  const Ranked *first = a, *second = b;

  if (first->value != second->value)
    return first->value < second->value ? -1 : 1;

  return first->place < second->place ? -1 : 1;
}

/* Equal values share the mean of their ranks. */
static void
fill_ranks (const double *values,
            guint         n,
            double       *ranks)
{
  g_autofree Ranked *sorted = g_new (Ranked, n + 1);

  for (guint i = 0; i < n; i++)
    sorted[i] = (Ranked) {values[i], i};

  qsort (sorted, n, sizeof *sorted, compare_ranked);

  for (guint i = 0, last; i < n; i = last)
    {
      for (last = i; last < n && sorted[last].value == sorted[i].value; last++)
        ;

      for (guint j = i; j < last; j++)
        ranks[sorted[j].place] = (i + last - 1) / 2.0;
    }
}

/**
 * entente_rank_correlation:
 * @a: (array length=n): numbers
 * @b: (array length=n): others
 * @n: their number
 *
 * Source: C. Spearman, "The proof and measurement of association between two things", American Journal of Psychology 15
 * (1904).
 *
 * Returns: −1, when one falls as the other rises, to 1, when they rise together; %NAN when either is the same throughout
 */
double
entente_rank_correlation (const double *a,
                          const double *b,
                          guint         n)
{
  g_autofree double *first = g_new (double, n + 1);
  g_autofree double *second = g_new (double, n + 1);
  double             mean = (n - 1) / 2.0, aa = 0, bb = 0, ab = 0;

  fill_ranks (a, n, first);
  fill_ranks (b, n, second);

  for (guint i = 0; i < n; i++)
    {
      aa += (first[i] - mean) * (first[i] - mean);
      bb += (second[i] - mean) * (second[i] - mean);
      ab += (first[i] - mean) * (second[i] - mean);
    }

  return aa > 0 && bb > 0 ? ab / sqrt (aa * bb) : NAN;
}

static int
compare_swings (gconstpointer a,
                gconstpointer b)
{
  const EntenteSwing *first = a, *second = b;
  double              wide = fabs (first->high - first->low), other = fabs (second->high - second->low);

  if (wide != other)
    return wide > other ? -1 : 1;

  return first->input < second->input ? -1 : 1;
}

/**
 * entente_swings_find:
 * @inputs: (array length=n_inputs): what is known as a range
 * @n_inputs: their number
 * @outcome: what follows from a value of each
 * @user_data: for @outcome
 *
 * Which input matters most: each alone goes from its low to its high value, the others staying at their likeliest. What
 * inputs do together is not seen this way.
 *
 * Returns: (transfer full) (element-type EntenteSwing): the widest first
 */
GArray *
entente_swings_find (const EntenteUncertain *inputs,
                     guint                   n_inputs,
                     EntenteOutcomeFunc      outcome,
                     gpointer                user_data)
{
  g_autofree double *values = g_new (double, n_inputs + 1);
  GArray            *swings = g_array_new (FALSE, FALSE, sizeof (EntenteSwing));

  for (guint i = 0; i < n_inputs; i++)
    values[i] = inputs[i].mode;

  for (guint i = 0; i < n_inputs; i++)
    {
      EntenteSwing swing = {.input = i};

      values[i] = inputs[i].low;
      swing.low = outcome (values, user_data);
      values[i] = inputs[i].high;
      swing.high = outcome (values, user_data);
      values[i] = inputs[i].mode;
      g_array_append_val (swings, swing);
    }

  g_array_sort (swings, compare_swings);

  return swings;
}
