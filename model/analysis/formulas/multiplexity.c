#include "model/analysis/formulas/multiplexity.h"

#include <math.h>
#include <string.h>

static int
compare_ties (gconstpointer a,
              gconstpointer b)
{
  const EntenteTopicTie *first = a, *second = b;
  guint32                keys[2][3] = {
                   {MIN (first->a, first->b), MAX (first->a, first->b), first->topic},
                   {MIN (second->a, second->b), MAX (second->a, second->b), second->topic},
  };

  for (int i = 0; i < 3; i++)
    if (keys[0][i] != keys[1][i])
      return keys[0][i] < keys[1][i] ? -1 : 1;

  return 0;
}

/* Each pair and topic once, by pair */
static EntenteTopicTie *
sort_ties (const EntenteTopicTie *ties,
           guint                 *n_ties)
{
  EntenteTopicTie *sorted = g_memdup2 (ties, sizeof *ties * *n_ties);
  guint            n = 0;

  if (*n_ties > 1)
    qsort (sorted, *n_ties, sizeof *sorted, compare_ties);

  for (guint i = 0; i < *n_ties; i++)
    if (n == 0 || compare_ties (&sorted[n - 1], &sorted[i]) != 0)
      sorted[n++] = sorted[i];

  *n_ties = n;

  return sorted;
}

static gboolean
is_same_pair (const EntenteTopicTie *a,
              const EntenteTopicTie *b)
{
  return MIN (a->a, a->b) == MIN (b->a, b->b) && MAX (a->a, a->b) == MAX (b->a, b->b);
}

/**
 * entente_multiplexity_get_participation:
 * @ties: (array length=n_ties): which companies have deals about what
 * @n_ties: their number
 * @n_topics: topics there are
 * @company: index of a company
 *
 * How evenly a company's ties spread over topics.
 *
 * Source: F. Battiston, V. Nicosia, V. Latora, "Structural measures for multiplex networks", Physical Review E 89, 032804
 * (2014).
 *
 * Returns: 0 (all about one) to 1 (evenly about all); %NAN without ties, or with fewer than two topics
 */
double
entente_multiplexity_get_participation (const EntenteTopicTie *ties,
                                        guint                  n_ties,
                                        guint32                n_topics,
                                        guint32                company)
{
  g_autofree EntenteTopicTie *sorted = sort_ties (ties, &n_ties);
  g_autofree double          *counts = g_new0 (double, n_topics + 1);
  double                      sum = 0, squares = 0;

  for (guint i = 0; i < n_ties; i++)
    if (sorted[i].a == company || sorted[i].b == company)
      {
        counts[sorted[i].topic]++;
        sum++;
      }

  if (n_topics < 2 || sum <= 0)
    return NAN;

  for (guint32 i = 0; i < n_topics; i++)
    squares += counts[i] / sum * counts[i] / sum;

  return n_topics / (n_topics - 1.0) * (1 - squares);
}

/**
 * entente_multiplexity_get_mean:
 * @ties: (array length=n_ties): which companies have deals about what
 * @n_ties: their number
 * @share_of_several: (out) (optional): share of the pairs that have deals about more than one topic; %NAN without ties
 *
 * Returns: about how many topics two companies with deals have some, on average; %NAN without ties
 */
double
entente_multiplexity_get_mean (const EntenteTopicTie *ties,
                               guint                  n_ties,
                               double                *share_of_several)
{
  g_autofree EntenteTopicTie *sorted = sort_ties (ties, &n_ties);
  double                      n_pairs = 0, n_several = 0;

  for (guint i = 0, end; i < n_ties; i = end)
    {
      for (end = i + 1; end < n_ties && is_same_pair (&sorted[i], &sorted[end]); end++)
        ;

      n_pairs++;
      n_several += end - i > 1;
    }

  if (share_of_several != NULL)
    *share_of_several = n_pairs > 0 ? n_several / n_pairs : NAN;

  return n_pairs > 0 ? n_ties / n_pairs : NAN;
}

/**
 * entente_multiplexity_get_overlap:
 * @ties: (array length=n_ties): which companies have deals about what
 * @n_ties: their number
 * @first: index of a topic
 * @second: index of another topic
 *
 * Returns: of the pairs that have deals about either, which share has some about both, 0 to 1; %NAN without any
 */
double
entente_multiplexity_get_overlap (const EntenteTopicTie *ties,
                                  guint                  n_ties,
                                  guint32                first,
                                  guint32                second)
{
  g_autofree EntenteTopicTie *sorted = sort_ties (ties, &n_ties);
  double                      n_either = 0, n_both = 0;

  for (guint i = 0, end; i < n_ties; i = end)
    {
      gboolean has_first = FALSE, has_second = FALSE;

      for (end = i; end < n_ties && is_same_pair (&sorted[i], &sorted[end]); end++)
        {
          has_first |= sorted[end].topic == first;
          has_second |= sorted[end].topic == second;
        }

      n_either += has_first || has_second;
      n_both += has_first && has_second;
    }

  return n_either > 0 ? n_both / n_either : NAN;
}
