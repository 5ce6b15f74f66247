/* Ten open deals of one company, as in the test of the kernel; values found apart from the program by trying all sets. */

#include "model/analysis/methods/choice.h"
#include "model/analysis/selection/selection.h"
#include "model/object/deal.h"

#include "tests/support/economy.h"
#include "tests/support/near.h"
#include "tests/support/small-plan.h"

#include <math.h>
#include <string.h>

/* Worth, money, effort, given, got, vehicles: over two years, so that worth is what is got less what it takes */
typedef struct
{
  char   partner;
  double value;
  double money;
  double effort;
  double given;
  double received;
  double volume;
} Open;

static const Open opens[] = {
  {'F', 210, 120, 14, 100, 80, 90},
  {'F', 95, 40, 8, 30, 45, 20},
  {'M', 160, 60, 9, 80, 95, 60},
  {'M', 70, 15, 4, 40, 15, 10},
  {'R', 180, 110, 12, 90, 120, 70},
  {'R', 60, 10, 6, 15, 30, 0},
  {'H', 120, 55, 10, 60, 40, 30},
  {'H', 45, 20, 3, 10, 25, 0},
  {'W', 150, 70, 11, 40, 85, 0},
  {'S', 130, 50, 13, 95, 20, 80},
};

#define DEALS(...) sum_up ((const guint[]) {__VA_ARGS__, 0})

static guint64
sum_up (const guint *deals)
{
  guint64 set = 0;

  for (; *deals != 0; deals++)
    set |= G_GUINT64_CONSTANT (1) << (*deals - 1);

  return set;
}

static GString *
make_plan (const char *attributes)
{
  GString *plan = g_string_new (NULL);

  g_string_append_printf (plan, "<project id='project' title='Test' currency='EUR' focus='N' discount-rate='0%%' price-year='2026' from='2026' until='2027' %s/>"
                                "<company id='N' name='N' management='48 person-months/yr'/>",
                          attributes);

  for (const char *company = "FMRHWS"; *company != '\0'; company++)
    g_string_append_printf (plan, "<company id='%c' name='%c'/>", *company, *company);

  for (guint i = 0; i < G_N_ELEMENTS (opens); i++)
    {
      char            *id = g_strdup_printf ("a%02u", i + 1), parties[] = {'N', opens[i].partner, '\0'};
      g_autofree char *terms = g_strdup_printf ("status='talks' effort='%g person-months/yr'%s%s%s", opens[i].effort, i == 0 ? " excludes='a10'" : "",
                                                i == 6 ? " excludes='a09'" : "", i == 7 ? " requires='a07'" : "");
      g_autofree char *gift = g_strdup_printf ("value='%g EUR' cost='%g EUR'", opens[i].given, opens[i].money);
      g_autofree char *gain = g_strdup_printf ("kind='volume' quantity='%g vehicles/yr' value='%g EUR'", opens[i].volume, opens[i].received);

      entente_test_plan_add_deal (plan, id, parties, terms);
      entente_test_plan_add_flow (plan, id, 'N', opens[i].partner, gift);
      entente_test_plan_add_flow (plan, id, opens[i].partner, 'N', gain);
      g_free (id);
    }

  return plan;
}

/* What is got in a plan is worth what it takes; the worths of the example are other numbers, and set apart. */
static EntenteSelection *
make_selection (const char *attributes)
{
  GString *plan = make_plan (attributes);
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (plan->str, "2026-01-01");
  EntenteSelection *selection = entente_selection_new (economy);

  g_string_free (plan, TRUE);
  g_assert_cmpuint (selection->deals->len, ==, G_N_ELEMENTS (opens));

  for (guint i = 0; i < selection->deals->len; i++)
    g_array_index (selection->candidates, EntenteCandidate, i).value = opens[i].value;

  return selection;
}

#define LIMITED "budget='300 EUR' reciprocity-floor='115%' dependence-limit='50%'"

static void
test_candidates (void)
{
  GString *plan = make_plan (LIMITED);
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (plan->str, "2026-01-01");
  g_autoptr (EntenteSelection) selection = entente_selection_new (economy);

  g_string_free (plan, TRUE);
  g_assert_cmpuint (selection->n_years, ==, 1);
  g_assert_cmpuint (selection->exclusive->len, ==, 2);
  g_assert_cmpuint (selection->requires->len, ==, 1);
  g_assert_cmpuint (selection->n_partners, ==, 5);
  entente_assert_near (selection->limits.budgets[0], 300);
  entente_assert_near (selection->limits.management, 48);
  entente_assert_near (selection->limits.reciprocity, 1.15);
  entente_assert_near (selection->limits.dependence, 0.5);

  for (guint i = 0; i < G_N_ELEMENTS (opens); i++)
    {
      const EntenteCandidate *candidate = &g_array_index (selection->candidates, EntenteCandidate, i);

      entente_assert_near (candidate->value, opens[i].received - opens[i].money);
      entente_assert_near (candidate->costs[0], opens[i].money);
      entente_assert_near (candidate->load, opens[i].effort);
      entente_assert_near (candidate->given, opens[i].given);
      entente_assert_near (candidate->received, opens[i].received);
      entente_assert_near (candidate->volume, opens[i].volume);
    }
}

static void
test_five_best_sets (void)
{
  static const double values[] = {660, 655, 645, 620, 615};
  g_autoptr (EntenteSelection) selection = make_selection (LIMITED);
  g_autoptr (EntenteSelectionAnswer) answer = entente_selection_solve (selection, 60000, NULL);
  guint64 best;

  g_assert_cmpuint (answer->sets->len, ==, 5);
  best = g_array_index (answer->sets, EntentePortfolio, 0).chosen;
  g_assert_cmphex (best, ==, DEALS (2, 3, 5, 6, 7, 8));
  entente_assert_near (entente_selection_get_cost (selection, best, 0), 295);
  entente_assert_near (entente_selection_get_management (selection, best), 48);
  entente_assert_near (entente_selection_get_reciprocity (selection, best), 355.0 / 285);

  for (guint i = 0; i < 5; i++)
    entente_assert_near (g_array_index (answer->sets, EntentePortfolio, i).value, values[i]);
}

static void
test_price_of_limits (void)
{
  static const struct
  {
    EntenteBoundKind kind;
    double           without;
  } prices[] = {
    {ENTENTE_BOUND_BUDGET, 40},
    {ENTENTE_BOUND_MANAGEMENT, 0},
    {ENTENTE_BOUND_RECIPROCITY, 10},
    {ENTENTE_BOUND_DEPENDENCE, 15},
  };
  g_autoptr (EntenteSelection) selection = make_selection (LIMITED);
  g_autoptr (EntenteSelectionAnswer) answer = entente_selection_solve (selection, 60000, NULL);

  g_assert_cmpuint (answer->bounds->len, ==, 7);

  /* All but the tenth, which excludes the more valuable first, and the seventh with the eighth, which are worth more than the ninth */
  entente_assert_near (answer->together, 210 + 95 + 160 + 70 + 180 + 60 + 120 + 45 - 660);

  for (guint i = 0; i < G_N_ELEMENTS (prices); i++)
    {
      const EntenteBound *bound = &g_array_index (answer->bounds, EntenteBound, i);

      g_assert_cmpint (bound->kind, ==, prices[i].kind);
      entente_assert_near (bound->without, prices[i].without);
      g_assert_cmpfloat (bound->looser, >=, 0);
    }
}

static void
assert_says (const EntenteSelection       *selection,
             const EntenteSelectionAnswer *answer,
             guint                         bound,
             const char                   *expected)
{
  g_autofree char *text = entente_selection_describe_bound (selection, &g_array_index (answer->bounds, EntenteBound, bound));
  g_auto (GStrv) parts = g_strsplit (text, "\u00A0", -1);
  g_autofree char *plain = g_strjoinv (" ", parts);

  g_assert_cmpstr (plain, ==, expected);
}

static void
test_limits_in_words (void)
{
  g_autoptr (EntenteSelection) selection = make_selection (LIMITED);
  g_autoptr (EntenteSelectionAnswer) answer = entente_selection_solve (selection, 60000, NULL);
  g_autofree char *together = entente_selection_describe_together (selection, answer);

  assert_says (selection, answer, 0, "The budget of 2026, of which the best set takes 295 EUR of 300 EUR: costs 40 EUR");
  assert_says (selection, answer, 1, "Management capacity, of which the best set takes 48 of 48: used up, though without it alone no more could be had");
  assert_says (selection, answer, 2, "The least return of 115 %, where the best set gives back 124.6 %: costs 10 EUR; a tenth looser, 10 EUR could be had of that");
  /* Without it, the third to the sixth, the eighth and the ninth are worth 665 for 285, with an effort of 45. */
  assert_says (selection, answer, 6, "That “a08” needs “a07”: costs 5 EUR");
  g_assert_nonnull (together);
}

static void
test_frontier (void)
{
  g_autoptr (EntenteSelection) selection = make_selection (LIMITED);
  g_autoptr (EntenteSelectionAnswer) answer = entente_selection_solve (selection, 60000, NULL);
  double   last = 0;
  gboolean has_limit = FALSE;

  for (guint i = 0; i < answer->frontier->len; i++)
    {
      const EntenteFrontierPoint *point = &g_array_index (answer->frontier, EntenteFrontierPoint, i);

      g_assert_cmpfloat (point->value, >=, last);
      g_assert_cmpfloat (entente_selection_get_management (selection, point->chosen), <=, point->management + 1e-9);
      has_limit |= fabs (point->management - 48) < 1e-9 && fabs (point->value - 660) < 1e-9;
      last = point->value;
    }

  g_assert_true (has_limit);
}

/* A deal that an agreed one excludes, and one that needs it, cannot be chosen; nor one that nobody put a value on. */
static void
test_blocked (void)
{
  GString *plan = entente_test_plan_new ("NABCD", "focus='N' price-year='2026' from='2026' until='2028'");
  g_autoptr (EntenteEconomy) economy = NULL;
  g_autoptr (EntenteSelection) selection = NULL;

  entente_test_plan_add_deal (plan, "agreed", "NA", "status='signed' excludes='b'");
  entente_test_plan_add_deal (plan, "b", "NB", "status='talks'");
  entente_test_plan_add_deal (plan, "c", "NC", "status='talks' requires='b'");
  entente_test_plan_add_deal (plan, "d", "ND", "status='idea'");
  entente_test_plan_add_deal (plan, "e", "ND", "status='interest' requires='agreed'");
  entente_test_plan_add_deal (plan, "others", "AB", "status='idea'");

  for (const char *id = "bce"; *id != '\0'; id++)
    {
      char deal[] = {*id, '\0'};

      entente_test_plan_add_flow (plan, deal, 'N', '*', "value='1 EUR' cost='1 EUR'");
    }

  economy = entente_test_economy_new (plan->str, "2026-01-01");
  g_string_free (plan, TRUE);
  selection = entente_selection_new (economy);
  g_assert_cmpuint (selection->deals->len, ==, 1);
  g_assert_cmpstr (economy->deals[g_array_index (selection->deals, guint32, 0)].id, ==, "e");
  g_assert_cmpuint (selection->blocked->len, ==, 3);
  g_assert_cmpstr (economy->deals[g_array_index (selection->blocked, EntenteSelectionBlock, 0).by].id, ==, "agreed");
  g_assert_cmpstr (economy->deals[g_array_index (selection->blocked, EntenteSelectionBlock, 1).by].id, ==, "b");
  g_assert_cmpuint (g_array_index (selection->blocked, EntenteSelectionBlock, 2).by, ==, ENTENTE_NO_PLACE);
}

/* What one promises to do with a partner alone it may do twice with the same, but not with another. */
static void
test_exclusive_deals (void)
{
  GString *plan = entente_test_plan_new ("NABC", "price-year='2026' from='2026' until='2028'");
  g_autoptr (EntenteEconomy) economy = NULL;
  g_autoptr (EntenteSelection) selection = NULL;

  g_string_append (plan, "<dimension id='ev' name='EV'/>");
  entente_test_plan_add_deal (plan, "a", "NA", "status='talks' dimensions='ev' exclusivity='100%'");
  entente_test_plan_add_deal (plan, "b", "NA", "status='talks' dimensions='ev'");
  entente_test_plan_add_deal (plan, "c", "NB", "status='talks' dimensions='ev'");
  entente_test_plan_add_deal (plan, "d", "BC", "status='talks' dimensions='ev'");

  for (const char *id = "abcd"; *id != '\0'; id++)
    {
      char deal[] = {*id, '\0'};

      entente_test_plan_add_flow (plan, deal, *id == 'd' ? 'B' : 'N', '*', "value='1 EUR' cost='1 EUR'");
    }

  economy = entente_test_economy_new (plan->str, "2026-01-01");
  g_string_free (plan, TRUE);
  selection = entente_selection_new (economy);

  g_assert_cmpuint (selection->deals->len, ==, 4);
  g_assert_cmpuint (selection->exclusive->len, ==, 1);
  g_assert_cmpuint (g_array_index (selection->exclusive, EntenteCandidatePair, 0).first, ==, 0);
  g_assert_cmpuint (g_array_index (selection->exclusive, EntenteCandidatePair, 0).second, ==, 2);
}

/* Of 67, the 64 worth most are compared; one of these needs one of the three that are left, and goes with them. */
static void
test_more_than_can_be_compared (void)
{
  GString *plan = entente_test_plan_new ("NA", "focus='N' price-year='2026' from='2026' until='2027'");
  g_autoptr (EntenteEconomy) economy = NULL;
  g_autoptr (EntenteSelection) selection = NULL;
  g_autofree char *text = NULL, *other = NULL;

  for (guint i = 1; i <= 67; i++)
    {
      g_autofree char *id = g_strdup_printf ("d%02u", i), *gain = g_strdup_printf ("value='%u EUR'", i);

      entente_test_plan_add_deal (plan, id, "NA", i == 50 ? "status='talks' requires='d02'" : "status='talks'");
      entente_test_plan_add_flow (plan, id, 'A', 'N', gain);
    }

  economy = entente_test_economy_new (plan->str, "2026-01-01");
  g_string_free (plan, TRUE);
  selection = entente_selection_new (economy);

  g_assert_cmpuint (selection->deals->len, ==, 63);
  g_assert_cmpuint (selection->blocked->len, ==, 4);
  text = entente_selection_describe_block (selection, &g_array_index (selection->blocked, EntenteSelectionBlock, 0));
  other = entente_selection_describe_block (selection, &g_array_index (selection->blocked, EntenteSelectionBlock, 3));
  g_assert_nonnull (strstr (text, "of more than 64 open deals, only those worth most are"));
  g_assert_nonnull (strstr (other, "d02"));
}

static void
test_scenario (void)
{
  GString *plan = make_plan ("");
  g_autoptr (EntenteScope) scope = entente_test_scope_new (plan->str);
  EntenteEconomyOptions options = {0};
  g_autoptr (EntenteEconomy) economy = entente_economy_new (scope, &options);
  g_autoptr (EntenteSelection) selection = entente_selection_new (economy);
  g_autoptr (EntenteChangeList) changes = entente_selection_to_scenario (selection, scope, DEALS (2, 3), TRUE, "Chosen");
  g_autofree char *scenario = g_strdup (entente_change_list_get (changes, 0)->id);
  EntenteObject   *deal;

  g_string_free (plan, TRUE);
  g_assert_true (entente_project_apply (entente_scope_get_project (scope), changes, NULL));
  deal = entente_scope_lookup (scope, "a02");
  g_assert_cmpint (entente_object_get_choice (deal, ENTENTE_DEAL_STATUS, -1), ==, ENTENTE_DEAL_STATUS_TALKS);
  entente_scope_set_scenario (scope, scenario);
  deal = entente_scope_lookup (scope, "a02");
  g_assert_cmpint (entente_object_get_choice (deal, ENTENTE_DEAL_STATUS, -1), ==, ENTENTE_DEAL_STATUS_SIGNED);
  g_assert_nonnull (entente_scope_lookup (scope, "a03"));
  g_assert_null (entente_scope_lookup (scope, "a01"));
}

/* With the worth that follows from the plan itself; the best set of three that fit is found by hand. */
static void
test_method (void)
{
  GString *plan = entente_test_plan_new ("NABC", "focus='N' discount-rate='0%' price-year='2026' from='2026' until='2027' budget='100 EUR'");
  g_autoptr (EntenteReport) report = NULL;
  static const char *const gains[] = {"value='90 EUR'", "value='100 EUR'", "value='150 EUR'"};
  static const char *const takes[] = {"cost='40 EUR'", "cost='60 EUR'", "cost='90 EUR'"};

  for (guint i = 0; i < 3; i++)
    {
      char id[] = {(char)('a' + i), '\0'}, parties[] = {'N', (char)('A' + i), '\0'};

      entente_test_plan_add_deal (plan, id, parties, "status='talks'");
      entente_test_plan_add_flow (plan, id, 'N', parties[1], takes[i]);
      entente_test_plan_add_flow (plan, id, parties[1], 'N', gains[i]);
    }

  report = entente_test_plan_run (plan, "2026-01-01", &entente_method_choice);
  entente_test_assert_range (entente_test_get_row (report, "choice-value", NULL, "1", 0), 90, 90);
  entente_test_assert_range (entente_test_get_row (report, "choice-money", NULL, "1", 2026), 100, 100);
  entente_test_assert_range (entente_test_get_row (report, "choice-deal", "a", "1", 0), 1, 1);
  entente_test_assert_range (entente_test_get_row (report, "choice-deal", "c", "1", 0), 0, 0);
  entente_test_assert_range (entente_test_get_row (report, "choice-limit-price", NULL, "budget-2026", 0), 60, 60);
  entente_test_assert_range (entente_test_get_row (report, "choice-limit-tenth", NULL, "budget-2026", 0), 0, 0);
  entente_test_assert_value (report, "choice-candidate-value", "c", 60);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/selection/candidates", test_candidates);
  g_test_add_func ("/analysis/selection/five-best-sets", test_five_best_sets);
  g_test_add_func ("/analysis/selection/price-of-limits", test_price_of_limits);
  g_test_add_func ("/analysis/selection/limits-in-words", test_limits_in_words);
  g_test_add_func ("/analysis/selection/frontier", test_frontier);
  g_test_add_func ("/analysis/selection/blocked", test_blocked);
  g_test_add_func ("/analysis/selection/exclusive-deals", test_exclusive_deals);
  g_test_add_func ("/analysis/selection/more-than-can-be-compared", test_more_than_can_be_compared);
  g_test_add_func ("/analysis/selection/scenario", test_scenario);
  g_test_add_func ("/analysis/selection/method", test_method);

  return g_test_run ();
}
