#include "model/analysis/formulas/timeline.h"

#include <math.h>

#define DAYS_PER_YEAR 365.25

static gboolean
is_active (const EntenteTerm *term,
           gint32             day)
{
  return term->from <= day && day < term->until;
}

/**
 * entente_timeline_get_state:
 * @terms: (array length=n_terms): when deals run
 * @n_terms: their number
 * @day: a Julian day
 * @horizon: a later Julian day; deals that have ended by then end soon
 * @state: (out): how things stand on that day
 */
void
entente_timeline_get_state (const EntenteTerm    *terms,
                            guint                 n_terms,
                            gint32                day,
                            gint32                horizon,
                            EntenteTimelineState *state)
{
  double years = 0, ending = 0;

  *state = (EntenteTimelineState) {0};

  for (guint i = 0; i < n_terms; i++)
    if (is_active (&terms[i], day))
      {
        state->n_active++;
        state->value += terms[i].value;
        years += terms[i].value * (terms[i].until - day) / DAYS_PER_YEAR;
        ending += terms[i].until <= horizon ? terms[i].value : 0;
      }

  state->remaining_years = state->value > 0 ? years / state->value : NAN;
  state->ending_share = state->value > 0 ? ending / state->value : NAN;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  gint32 first = *(const gint32 *)a, second = *(const gint32 *)b;

  return first < second ? -1 : first > second;
}

/**
 * entente_timeline_find_days:
 * @terms: (array length=n_terms): when deals run
 * @n_terms: their number
 *
 * Returns: (transfer full) (element-type gint32): the Julian days on which a deal starts or ends, rising, each once
 */
GArray *
entente_timeline_find_days (const EntenteTerm *terms,
                            guint              n_terms)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint32));
  guint   n = 0;

  for (guint i = 0; i < n_terms; i++)
    {
      g_array_append_val (days, terms[i].from);
      g_array_append_val (days, terms[i].until);
    }

  g_array_sort (days, compare_days);

  for (guint i = 0; i < days->len; i++)
    if (n == 0 || g_array_index (days, gint32, n - 1) != g_array_index (days, gint32, i))
      g_array_index (days, gint32, n++) = g_array_index (days, gint32, i);

  g_array_set_size (days, n);

  return days;
}

/**
 * entente_timeline_get_stability:
 * @terms: (array length=n_terms): when deals run
 * @n_terms: their number
 * @first: a Julian day
 * @second: another
 *
 * Source: P. Jaccard's index of similarity, 1901.
 *
 * Returns: of the deals that run on either day, which share runs on both, 0 to 1; %NAN when none does
 */
double
entente_timeline_get_stability (const EntenteTerm *terms,
                                guint              n_terms,
                                gint32             first,
                                gint32             second)
{
  double both = 0, either = 0;

  for (guint i = 0; i < n_terms; i++)
    {
      gboolean on_first = is_active (&terms[i], first), on_second = is_active (&terms[i], second);

      both += on_first && on_second;
      either += on_first || on_second;
    }

  return either > 0 ? both / either : NAN;
}
