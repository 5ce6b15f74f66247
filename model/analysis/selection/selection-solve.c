#include "model/analysis/selection/selection.h"

#include <math.h>

/* Points of the frontier, from nothing to all that the candidates take */
#define FRONTIER_POINTS 9u

/* How much looser a limit is made to see what it is worth */
#define LOOSER 0.1

static gboolean
has (guint64 chosen,
     guint   candidate)
{
  return (chosen >> candidate & 1) != 0;
}

static const EntenteCandidate *
get (const EntenteSelection *self,
     guint                   candidate)
{
  return &g_array_index (self->candidates, EntenteCandidate, candidate);
}

/**
 * entente_selection_get_cost:
 * @self: which deals to sign
 * @chosen: bit set of candidates
 * @year: place among its years
 *
 * Returns: what they take in that year, money
 */
double
entente_selection_get_cost (const EntenteSelection *self,
                            guint64                 chosen,
                            guint                   year)
{
  double sum = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    sum += has (chosen, i) ? get (self, i)->costs[year] : 0;

  return sum;
}

/**
 * entente_selection_get_management:
 * @self: which deals to sign
 * @chosen: bit set of candidates
 *
 * Returns: the effort they take, points
 */
double
entente_selection_get_management (const EntenteSelection *self,
                                  guint64                 chosen)
{
  double sum = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    sum += has (chosen, i) ? get (self, i)->load : 0;

  return sum;
}

/**
 * entente_selection_get_reciprocity:
 * @self: which deals to sign
 * @chosen: bit set of candidates
 *
 * Returns: value got for each unit given; %NAN when nothing is given
 */
double
entente_selection_get_reciprocity (const EntenteSelection *self,
                                   guint64                 chosen)
{
  double given = 0, received = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      given += has (chosen, i) ? get (self, i)->given : 0;
      received += has (chosen, i) ? get (self, i)->received : 0;
    }

  return given > 0 ? received / given : NAN;
}

/* The greatest share of one partner in the vehicles that the chosen deals bring, 0 to 1; NAN when they bring none. */
static double
get_dependence (const EntenteSelection *self,
                guint64                 chosen)
{
  double sum = 0, greatest = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      double of_partner = 0;

      for (guint j = 0; j < self->candidates->len && get (self, i)->partner != ENTENTE_NO_PARTNER; j++)
        of_partner += has (chosen, j) && get (self, j)->partner == get (self, i)->partner ? get (self, j)->volume : 0;

      sum += has (chosen, i) ? get (self, i)->volume : 0;
      greatest = fmax (greatest, of_partner);
    }

  return sum > 0 ? greatest / sum : NAN;
}

/* A search with some limits changed */
typedef struct
{
  const EntenteSelection *selection;
  EntenteLimits           limits;
  double                 *budgets;
  gint64                  end;
  GCancellable           *cancellable;
} Search;

static void
open_search (Search                 *search,
             const EntenteSelection *selection,
             gint64                  end,
             GCancellable           *cancellable)
{
  *search = (Search) {
    .selection = selection,
    .budgets = g_memdup2 (selection->limits.budgets, sizeof (double) * (selection->n_years + 1)),
    .end = end,
    .cancellable = cancellable,
  };
  search->limits = (EntenteLimits) {
    .n_years = selection->n_years,
    .budgets = search->budgets,
    .load = selection->limits.management,
    .reciprocity = selection->limits.reciprocity,
    .partner_share = selection->limits.dependence,
    .exclusive = (const EntenteCandidatePair *)(const void *)selection->exclusive->data,
    .n_exclusive = selection->exclusive->len,
    .requires = (const EntenteCandidatePair *)(const void *)selection->requires->data,
    .n_requires = selection->requires->len,
  };
}

static void
close_search (Search *search)
{
  g_free (search->budgets);
}

static GArray *
find_sets (const Search *search,
           guint         most)
{
  gint64 left = (search->end - g_get_monotonic_time ()) / 1000;

  return entente_portfolio_find ((const EntenteCandidate *)(const void *)search->selection->candidates->data,
                                 search->selection->candidates->len, &search->limits, most, (guint)MAX (left, 0), search->cancellable);
}

/* What the best set is worth; not known unless it is proven to be the best. */
static double
find_value (const Search *search)
{
  g_autoptr (GArray) sets = find_sets (search, 1);

  return sets->len > 0 && g_array_index (sets, EntentePortfolio, 0).is_best ? g_array_index (sets, EntentePortfolio, 0).value : NAN;
}

/* Takes one of the pairs out of the question. */
static double
find_value_without_pair (Search                      *search,
                         const EntenteCandidatePair **pairs,
                         guint                       *n_pairs,
                         guint                        item)
{
  g_autofree EntenteCandidatePair *others = g_new (EntenteCandidatePair, *n_pairs);
  guint                            n = 0;

  for (guint i = 0; i < *n_pairs; i++)
    if (i != item)
      others[n++] = (*pairs)[i];

  *pairs = others;
  *n_pairs = n;

  return find_value (search);
}

static double *
get_limit (Search             *search,
           const EntenteBound *bound)
{
  switch (bound->kind)
    {
    case ENTENTE_BOUND_BUDGET:
      return &search->budgets[bound->item - (guint)search->selection->first_year];
    case ENTENTE_BOUND_MANAGEMENT:
      return &search->limits.load;
    case ENTENTE_BOUND_RECIPROCITY:
      return &search->limits.reciprocity;
    case ENTENTE_BOUND_DEPENDENCE:
      return &search->limits.partner_share;
    case ENTENTE_BOUND_EXCLUSION:
    case ENTENTE_BOUND_REQUIREMENT:
      break;
    }

  return NULL;
}

/* What is got for what is given is a floor, all others are ceilings. */
static double
loosen (const EntenteBound *bound)
{
  return bound->kind == ENTENTE_BOUND_RECIPROCITY ? bound->limit * (1 - LOOSER) : bound->limit * (1 + LOOSER);
}

static void
price_bound (const Search *search,
             double        best,
             EntenteBound *bound)
{
  Search  changed;
  double *limit;

  open_search (&changed, search->selection, search->end, search->cancellable);
  limit = get_limit (&changed, bound);

  if (limit != NULL)
    {
      *limit = loosen (bound);
      bound->looser = find_value (&changed) - best;
      *limit = NAN;
      bound->without = find_value (&changed) - best;
    }
  else if (bound->kind == ENTENTE_BOUND_EXCLUSION)
    bound->without = find_value_without_pair (&changed, &changed.limits.exclusive, &changed.limits.n_exclusive, bound->item) - best;
  else
    bound->without = find_value_without_pair (&changed, &changed.limits.requires, &changed.limits.n_requires, bound->item) - best;

  close_search (&changed);
}

static double
price_all (const Search *search,
           double        best)
{
  Search changed;
  double value;

  open_search (&changed, search->selection, search->end, search->cancellable);
  changed.limits.n_years = 0;
  changed.limits.load = changed.limits.reciprocity = changed.limits.partner_share = NAN;
  value = find_value (&changed) - best;
  close_search (&changed);

  return value;
}

static void
add_bound (GArray          *bounds,
           EntenteBoundKind kind,
           guint            item,
           double           limit,
           double           used)
{
  EntenteBound bound = {kind, item, limit, used, NAN, NAN};

  g_array_append_val (bounds, bound);
}

static void
list_bounds (const EntenteSelection *self,
             guint64                 best,
             GArray                 *bounds)
{
  const EntenteSelectionLimits *limits = &self->limits;

  for (guint year = 0; year < self->n_years; year++)
    if (!isnan (limits->budgets[year]))
      add_bound (bounds, ENTENTE_BOUND_BUDGET, (guint)self->first_year + year, limits->budgets[year], entente_selection_get_cost (self, best, year));

  if (!isnan (limits->management))
    add_bound (bounds, ENTENTE_BOUND_MANAGEMENT, 0, limits->management, entente_selection_get_management (self, best));
  if (!isnan (limits->reciprocity))
    add_bound (bounds, ENTENTE_BOUND_RECIPROCITY, 0, limits->reciprocity, entente_selection_get_reciprocity (self, best));
  if (!isnan (limits->dependence))
    add_bound (bounds, ENTENTE_BOUND_DEPENDENCE, 0, limits->dependence, get_dependence (self, best));

  for (guint i = 0; i < self->exclusive->len; i++)
    add_bound (bounds, ENTENTE_BOUND_EXCLUSION, i, NAN, NAN);
  for (guint i = 0; i < self->requires->len; i++)
    add_bound (bounds, ENTENTE_BOUND_REQUIREMENT, i, NAN, NAN);
}

/* Between points the best set may change too: they only sketch the curve. The limit itself is one of them. */
static void
find_frontier (const Search *search,
               GArray       *frontier)
{
  double total = entente_selection_get_management (search->selection, G_MAXUINT64), own = search->limits.load;
  Search changed;

  open_search (&changed, search->selection, search->end, search->cancellable);

  for (guint i = 0; i < FRONTIER_POINTS && total > 0; i++)
    {
      double               step = total * i / (FRONTIER_POINTS - 1), before = total * (i - 1.0) / (FRONTIER_POINTS - 1);
      EntenteFrontierPoint point = {.management = step};
      g_autoptr (GArray) sets = NULL;

      for (guint pass = own > before && own < step ? 0 : 1; pass < 2; pass++)
        {
          point.management = pass == 0 ? own : step;
          changed.limits.load = point.management;
          g_clear_pointer (&sets, g_array_unref);
          sets = find_sets (&changed, 1);

          if (sets->len == 0)
            continue;

          point.value = g_array_index (sets, EntentePortfolio, 0).value;
          point.chosen = g_array_index (sets, EntentePortfolio, 0).chosen;
          g_array_append_val (frontier, point);
        }
    }

  close_search (&changed);
}

/**
 * entente_selection_solve:
 * @self: which deals to sign
 * @milliseconds: how long to look at most
 * @cancellable: (nullable): stops the search
 *
 * Blocks.
 *
 * Source: H. M. Weingartner, "Mathematical Programming and the Analysis of Capital Budgeting Problems", 1963.
 *
 * Returns: (transfer full): the best sets, what each limit costs, and what could be had with more or less effort; what was
 *   not found in time is left out
 */
EntenteSelectionAnswer *
entente_selection_solve (const EntenteSelection *self,
                         guint                   milliseconds,
                         GCancellable           *cancellable)
{
  EntenteSelectionAnswer *answer = g_new0 (EntenteSelectionAnswer, 1);
  gint64                  end = g_get_monotonic_time () + (gint64)milliseconds * 1000;
  Search                  search;

  answer->bounds = g_array_new (FALSE, FALSE, sizeof (EntenteBound));
  answer->frontier = g_array_new (FALSE, FALSE, sizeof (EntenteFrontierPoint));
  open_search (&search, self, end, cancellable);
  answer->sets = find_sets (&search, ENTENTE_SELECTION_SETS);

  if (answer->sets->len > 0)
    {
      const EntentePortfolio *best = &g_array_index (answer->sets, EntentePortfolio, 0);

      list_bounds (self, best->chosen, answer->bounds);

      for (guint i = 0; i < answer->bounds->len; i++)
        price_bound (&search, best->value, &g_array_index (answer->bounds, EntenteBound, i));

      answer->together = price_all (&search, best->value);
      find_frontier (&search, answer->frontier);
    }

  close_search (&search);

  return answer;
}

void
entente_selection_answer_free (EntenteSelectionAnswer *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->sets);
  g_array_unref (self->bounds);
  g_array_unref (self->frontier);
  g_free (self);
}
