#include "model/analysis/formulas/portfolio.h"

#include "model/random.h"
#include "tests/support/near.h"

/* Ten made-up deals; the best sets were found apart from this program by trying all. */
enum
{
  FORD,
  MITSUBISHI,
  RENAULT,
  HONDA,
  WAYVE,
  STELLANTIS
};

static const double costs[][1] = {{120}, {40}, {60}, {15}, {110}, {10}, {55}, {20}, {70}, {50}};

static const EntenteCandidate candidates[] = {
  {210, costs[0], 14, 100, 80, FORD, 90},
  {95, costs[1], 8, 30, 45, FORD, 20},
  {160, costs[2], 9, 80, 95, MITSUBISHI, 60},
  {70, costs[3], 4, 40, 15, MITSUBISHI, 10},
  {180, costs[4], 12, 90, 120, RENAULT, 70},
  {60, costs[5], 6, 15, 30, RENAULT, 0},
  {120, costs[6], 10, 60, 40, HONDA, 30},
  {45, costs[7], 3, 10, 25, HONDA, 0},
  {150, costs[8], 11, 40, 85, WAYVE, 0},
  {130, costs[9], 13, 95, 20, STELLANTIS, 80},
};

static const EntenteCandidatePair exclusive[] = {{0, 9}, {6, 8}};
static const EntenteCandidatePair requires[] = {{7, 6}};

#define DEAL(n) (G_GUINT64_CONSTANT (1) << ((n)-1))

static EntenteLimits
make_limits (const double *budget)
{
  return (EntenteLimits) {
    .n_years = 1,
    .budgets = budget,
    .load = 48,
    .reciprocity = 1.15,
    .partner_share = 0.5,
    .exclusive = exclusive,
    .n_exclusive = 2,
    .requires = requires,
    .n_requires = 1,
  };
}

static double
find_best (const EntenteLimits *limits,
           guint64             *chosen)
{
  g_autoptr (GArray) sets = entente_portfolio_find (candidates, 10, limits, 1, 10000, NULL);

  g_assert_cmpuint (sets->len, ==, 1);
  g_assert_true (g_array_index (sets, EntentePortfolio, 0).is_best);
  *chosen = g_array_index (sets, EntentePortfolio, 0).chosen;

  return g_array_index (sets, EntentePortfolio, 0).value;
}

static void
test_five_best_sets (void)
{
  static const double values[] = {660, 655, 645, 620, 615};
  double              budget = 300;
  EntenteLimits       limits = make_limits (&budget);
  g_autoptr (GArray) sets = entente_portfolio_find (candidates, 10, &limits, 5, 10000, NULL);

  g_assert_cmpuint (sets->len, ==, 5);
  g_assert_cmphex (g_array_index (sets, EntentePortfolio, 0).chosen, ==, DEAL (2) | DEAL (3) | DEAL (5) | DEAL (6) | DEAL (7) | DEAL (8));
  g_assert_cmphex (g_array_index (sets, EntentePortfolio, 1).chosen, ==, DEAL (2) | DEAL (3) | DEAL (4) | DEAL (5) | DEAL (9));

  for (guint i = 0; i < 5; i++)
    entente_assert_near (g_array_index (sets, EntentePortfolio, i).value, values[i]);
}

static void
test_what_each_limit_costs (void)
{
  double        budget = 300, none = NAN;
  EntenteLimits without_budget = make_limits (&none), without_load = make_limits (&budget);
  EntenteLimits without_floor = make_limits (&budget), without_cap = make_limits (&budget);
  guint64       chosen;

  without_load.load = without_floor.reciprocity = without_cap.partner_share = NAN;

  entente_assert_near (find_best (&without_budget, &chosen), 700);
  g_assert_cmphex (chosen, ==, DEAL (1) | DEAL (3) | DEAL (5) | DEAL (9));
  entente_assert_near (find_best (&without_load, &chosen), 660);
  entente_assert_near (find_best (&without_floor, &chosen), 670);
  g_assert_cmphex (chosen, ==, DEAL (2) | DEAL (3) | DEAL (4) | DEAL (5) | DEAL (7) | DEAL (8));
  entente_assert_near (find_best (&without_cap, &chosen), 675);
  g_assert_cmphex (chosen, ==, DEAL (1) | DEAL (2) | DEAL (3) | DEAL (6) | DEAL (9));
}

static void
test_more_management_is_worth_more (void)
{
  static const double loads[] = {16, 24, 32, 40, 48, 56, 64}, values[] = {150, 210, 470, 585, 660, 660, 660};
  double              budget = 300;
  EntenteLimits       limits = make_limits (&budget);
  guint64             chosen;

  for (guint i = 0; i < G_N_ELEMENTS (loads); i++)
    {
      limits.load = loads[i];
      entente_assert_near (find_best (&limits, &chosen), values[i]);
    }
}

/* Random deals under a budget and a load: every set is tried. */
static double
try_all (const EntenteCandidate *all,
         guint                   n,
         const EntenteLimits    *limits)
{
  double best = 0;

  for (guint set = 0; set < 1u << n; set++)
    {
      double value = 0, cost = 0, load = 0;

      for (guint i = 0; i < n; i++)
        if (set & 1u << i)
          {
            value += all[i].value;
            cost += all[i].costs[0];
            load += all[i].load;
          }

      if (cost <= limits->budgets[0] && load <= limits->load)
        best = MAX (best, value);
    }

  return best;
}

static void
test_nothing_better_was_missed (void)
{
  EntenteRandom random;

  entente_random_seed (&random, 7);

  for (guint round = 0; round < 25; round++)
    {
      EntenteCandidate all[9];
      double           spent[9][1], budget = 60;
      EntenteLimits    limits = {.n_years = 1, .budgets = &budget, .load = 20, .reciprocity = NAN, .partner_share = NAN};
      g_autoptr (GArray) sets = NULL;

      for (guint i = 0; i < 9; i++)
        {
          spent[i][0] = entente_random_next_below (&random, 40);
          all[i] = (EntenteCandidate) {
            .value = entente_random_next_below (&random, 50),
            .costs = spent[i],
            .load = entente_random_next_below (&random, 12),
            .partner = ENTENTE_NO_PARTNER,
          };
        }

      sets = entente_portfolio_find (all, 9, &limits, 1, 10000, NULL);
      entente_assert_near (g_array_index (sets, EntentePortfolio, 0).value, try_all (all, 9, &limits));
    }
}

static void
test_nothing_to_choose_from (void)
{
  EntenteLimits limits = {.load = NAN, .reciprocity = NAN, .partner_share = NAN};
  g_autoptr (GArray) sets = entente_portfolio_find (NULL, 0, &limits, 5, 1000, NULL);

  g_assert_cmpuint (sets->len, ==, 0);
}

static void
test_can_be_stopped (void)
{
  double        budget = 300;
  EntenteLimits limits = make_limits (&budget);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GArray) sets = NULL;

  g_cancellable_cancel (cancellable);
  sets = entente_portfolio_find (candidates, 10, &limits, 5, 1000, cancellable);
  g_assert_cmpuint (sets->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/portfolio/five-best-sets", test_five_best_sets);
  g_test_add_func ("/portfolio/what-each-limit-costs", test_what_each_limit_costs);
  g_test_add_func ("/portfolio/more-management-is-worth-more", test_more_management_is_worth_more);
  g_test_add_func ("/portfolio/nothing-better-was-missed", test_nothing_better_was_missed);
  g_test_add_func ("/portfolio/nothing-to-choose-from", test_nothing_to_choose_from);
  g_test_add_func ("/portfolio/can-be-stopped", test_can_be_stopped);

  return g_test_run ();
}
