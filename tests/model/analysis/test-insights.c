/* What figures mean in sentences, the card, and what one plan has that another has not. */

#include "model/analysis/card.h"
#include "model/analysis/difference.h"
#include "model/analysis/insights.h"

#include "tests/support/economy.h"
#include "tests/support/near.h"
#include "tests/support/small-plan.h"

#include <string.h>

static GHashTable *
run_all (const EntenteEconomy *economy)
{
  GHashTable                 *reports = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)entente_report_unref);
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);

  for (guint i = 0; i < n_methods; i++)
    g_hash_table_insert (reports, (gpointer)methods[i]->id, entente_method_run (methods[i], economy, NULL));

  return reports;
}

static EntenteEconomy *
make_economy (GString    *plan,
              const char *date)
{
  EntenteEconomy *economy = entente_test_economy_new (plan->str, date);

  g_string_free (plan, TRUE);

  return economy;
}

static const EntenteInsight *
find (const EntenteInsights *insights,
      const char            *rule)
{
  for (guint i = 0; i < entente_insights_get_n (insights); i++)
    if (strcmp (entente_insights_get (insights, i)->rule, rule) == 0)
      return entente_insights_get (insights, i);

  return NULL;
}

/* Amounts are kept together with their unit by a space that is not broken. */
static void
assert_says (const EntenteInsight *insight,
             const char           *text)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *plain = NULL;

  g_assert_nonnull (insight);
  parts = g_strsplit (insight->text, "\u00A0", -1);
  plain = g_strjoinv (" ", parts);
  g_assert_cmpstr (plain, ==, text);
}

#define COMPANY_NAMES "<company id='n' name='Nissan' management='1 person-months/yr'/><company id='m' name='Mitsubishi'/><company id='r' name='Renault'/>"

/* Nissan gives three times what it gets from Renault, which is most of all it exchanges. */
static GString *
make_plan (void)
{
  GString *plan = g_string_new ("<project id='project' title='Test' currency='EUR' focus='n' price-year='2026' from='2026' until='2030' discount-rate='8%'/>" COMPANY_NAMES
                                "<platform id='p' name='Truck' owner='n'/>");

  entente_test_plan_add_deal (plan, "d1", "nr", "from='2026-01-01' until='2028-01-01' notice='18 months'");
  entente_test_plan_add_flow (plan, "d1", 'n', 'r', "value='90 EUR' cost='50 EUR'");
  entente_test_plan_add_flow (plan, "d1", 'r', 'n', "value='30 EUR' cost='10 EUR'");
  entente_test_plan_add_deal (plan, "d2", "nm", "");
  entente_test_plan_add_flow (plan, "d2", 'n', 'm', "value='10 EUR' cost='5 EUR'");
  entente_test_plan_add_flow (plan, "d2", 'm', 'n', "value='10 EUR' cost='5 EUR'");
  g_string_append (plan, "<dependency id='k1' item='d1' needs='p'/><dependency id='k2' item='d2' needs='p'/>");

  return plan;
}

static void
test_sentences (void)
{
  static const char *const expected[][2] = {
    {"load", "The management of Nissan is over capacity in 2026, by 100 %"},
    {"dependence", "85.7 % of the value that Nissan exchanges depends on Renault"},
    {"imbalance", "Nissan gives 3.0 times what it gets in “d1”"},
    {"loss", "“d1” costs Nissan more than it brings: 20 EUR a year"},
    {"coupling", "“d1” and “d2” cannot be ended apart: both need Truck"},
    {"purpose", "No deal says what it is about, where, and until when"},
    {"notice", "Decide by 1 July 2026 whether “d1” goes on: then notice is due"},
  };
  g_autoptr (EntenteEconomy) economy = make_economy (make_plan (), "2026-03-01");
  g_autoptr (GHashTable) reports = run_all (economy);
  g_autoptr (EntenteInsights) insights = entente_insights_new (economy, reports);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_says (find (insights, expected[i][0]), expected[i][1]);

  g_assert_cmpint (find (insights, "coupling")->kind, ==, ENTENTE_INSIGHT_NOTE);
  g_assert_cmpstr (find (insights, "dependence")->objects[0], ==, "n");
  g_assert_cmpstr (find (insights, "dependence")->objects[1], ==, "r");
  g_assert_cmpstr (find (insights, "dependence")->method->id, ==, "N7");
}

static void
test_most_important_first (void)
{
  g_autoptr (EntenteEconomy) economy = make_economy (make_plan (), "2026-03-01");
  g_autoptr (GHashTable) reports = run_all (economy);
  g_autoptr (EntenteInsights) insights = entente_insights_new (economy, reports);

  g_assert_cmpuint (entente_insights_get_n (insights), >, 5);

  for (guint i = 1; i < entente_insights_get_n (insights); i++)
    g_assert_cmpfloat (entente_insights_get (insights, i - 1)->weight, >=, entente_insights_get (insights, i)->weight);
}

/* Costs 5 to 15, brings 8: it may cost more than it brings. */
static void
test_possible (void)
{
  GString *plan = g_string_new ("<project id='project' title='Test' currency='EUR' focus='n' price-year='2026'/>" COMPANY_NAMES);
  g_autoptr (EntenteEconomy) economy = NULL;
  g_autoptr (GHashTable) reports = NULL;
  g_autoptr (EntenteInsights) insights = NULL;

  entente_test_plan_add_deal (plan, "d1", "nr", "");
  entente_test_plan_add_flow (plan, "d1", 'n', 'r', "value='8 EUR' cost='5..15 EUR'");
  entente_test_plan_add_flow (plan, "d1", 'r', 'n', "value='8 EUR' cost='1 EUR'");
  economy = make_economy (plan, "2026-03-01");
  reports = run_all (economy);
  insights = entente_insights_new (economy, reports);
  assert_says (find (insights, "loss"), "“d1” may cost Nissan more than it brings: −3 to 7 EUR a year");
  g_assert_cmpfloat (find (insights, "loss")->weight, <, 60);
}

/* Without reports, and without figures, nothing is said. */
static void
test_nothing_to_say (void)
{
  g_autoptr (EntenteEconomy) economy = make_economy (g_string_new (COMPANY_NAMES), NULL);
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) reports = run_all (economy);
  g_autoptr (EntenteInsights) silent = entente_insights_new (economy, none);
  g_autoptr (EntenteInsights) empty = entente_insights_new (economy, reports);

  g_assert_cmpuint (entente_insights_get_n (silent), ==, 0);
  g_assert_cmpuint (entente_insights_get_n (empty), ==, 0);
}

/* A gap is said once, with all its years. */
static void
test_gap (void)
{
  GString *plan = g_string_new ("<project id='project' title='Test' focus='n' from='2026' until='2031'/><region id='e' name='Europe'/><dimension id='v' name='Vans'/>" COMPANY_NAMES);
  g_autoptr (EntenteEconomy) economy = NULL;
  g_autoptr (GHashTable) reports = NULL;
  g_autoptr (EntenteInsights) insights = NULL;

  entente_test_plan_add_deal (plan, "d1", "nr", "dimensions='v' regions='e' from='2026-01-01' until='2028-01-01'");
  entente_test_plan_add_deal (plan, "d2", "nm", "dimensions='v' regions='e' from='2030-01-01'");
  economy = make_economy (plan, "2026-03-01");
  reports = run_all (economy);
  insights = entente_insights_new (economy, reports);
  assert_says (find (insights, "gap"), "No deal covers Vans in Europe in 2028–2029");
}

/* Two partners of equal weight until 2027, and one from then on */
static void
test_card (void)
{
  GString *plan = entente_test_plan_new ("NMR", "focus='N' from='2026' until='2029'");
  g_autoptr (EntenteEconomy) economy = NULL;
  g_autoptr (GHashTable) reports = NULL;
  g_autoptr (EntenteCard) card = NULL;
  const EntenteCardValue *partners;

  entente_test_plan_add_deal (plan, "d1", "NM", "");
  entente_test_plan_add_deal (plan, "d2", "NR", "until='2027-01-01'");
  economy = make_economy (plan, "2026-03-01");
  reports = run_all (economy);
  card = entente_card_new (g_hash_table_lookup (reports, "N12"));
  partners = &card->lines[0].values[0];

  g_assert_cmpstr (card->company, ==, "N");
  g_assert_cmpstr (card->lines[0].id, ==, "decentralised");
  g_assert_cmpuint (card->n_years, ==, 3);
  g_assert_cmpint (card->years[2], ==, 2028);
  g_assert_cmpstr (partners->quantity->name, ==, "card-effective-partners");
  entente_test_assert_range (partners->value, 2, 2);
  entente_test_assert_range (partners->points[0], 2, 2);
  entente_test_assert_range (partners->points[1], 1, 1);
  g_assert_cmpint (partners->trend, ==, -1);
  g_assert_cmpint (card->lines[0].values[1].trend, ==, -1);
  g_assert_cmpint (card->lines[4].values[0].trend, ==, 0);
  entente_test_assert_unknown (card->lines[4].values[0].value);
}

static EntenteEconomy *
make_side (const char *deals,
           const char *value)
{
  GString *plan = entente_test_plan_new ("NMR", "focus='N'");

  for (const char *deal = deals; *deal != '\0'; deal++)
    {
      char             id[] = {*deal, '\0'};
      g_autofree char *gift = value != NULL ? g_strdup_printf ("value='%s' cost='1 EUR'", value) : g_strdup ("cost='1 EUR'");

      entente_test_plan_add_deal (plan, id, "NM", "");
      entente_test_plan_add_flow (plan, id, 'N', 'M', *deal == 'b' ? gift : "value='5 EUR' cost='1 EUR'");
    }

  return make_economy (plan, NULL);
}

static const EntenteDifferenceRow *
find_row (const EntenteDifference *difference,
          const char              *quantity,
          const char              *object)
{
  for (guint i = 0; i < difference->rows->len; i++)
    {
      const EntenteDifferenceRow *row = &g_array_index (difference->rows, EntenteDifferenceRow, i);

      if (strcmp (row->quantity->name, quantity) == 0 && g_strcmp0 (row->object, object) == 0 && row->other == NULL)
        return row;
    }

  return NULL;
}

static void
test_difference (void)
{
  g_autoptr (EntenteEconomy) before = make_side ("ab", "10 EUR"), after = make_side ("bc", "20..30 EUR");
  g_autoptr (GHashTable) reports_before = run_all (before), reports_after = run_all (after);
  g_autoptr (EntenteDifference) difference = entente_difference_new (before, reports_before, after, reports_after);
  g_autoptr (EntenteDifference) none = entente_difference_new (before, reports_before, before, reports_before);
  const EntenteDifferenceRow *row = find_row (difference, "value-given", "N");

  g_assert_cmpuint (difference->added->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (difference->added, 0), ==, "c");
  g_assert_cmpuint (difference->ended->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (difference->ended, 0), ==, "a");
  g_assert_cmpuint (difference->changed->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (difference->changed, 0), ==, "b");
  g_assert_nonnull (row);
  entente_test_assert_range (row->before, 15, 15);
  entente_test_assert_range (row->after, 25, 35);
  entente_test_assert_range (row->change, 10, 20);
  entente_test_assert_range (row->relative, 2.0 / 3, 4.0 / 3);
  g_assert_null (find_row (difference, "company-partners", "N"));
  g_assert_cmpuint (none->rows->len, ==, 0);
  g_assert_cmpuint (none->changed->len, ==, 0);
}

/* What is undefined on one side has no change. */
static void
test_undefined_difference (void)
{
  g_autoptr (EntenteEconomy) before = make_side ("b", NULL), after = make_side ("b", "20 EUR");
  g_autoptr (GHashTable) reports_before = run_all (before), reports_after = run_all (after);
  g_autoptr (EntenteDifference) difference = entente_difference_new (before, reports_before, after, reports_after);
  const EntenteDifferenceRow *row = find_row (difference, "value-given", "N");

  g_assert_nonnull (row);
  entente_test_assert_unknown (row->before);
  entente_test_assert_range (row->after, 20, 20);
  entente_test_assert_unknown (row->change);
}

#define TRADERS                                                                                                                                     \
  "<company id='n' name='N'/><company id='m' name='M'/><dimension id='x' name='X'/><dimension id='y' name='Y'/>"                                    \
  "<offer id='o-1' company='n' name='Plant' kind='capacity' dimension='x'/><want id='w-1' company='m' name='Plant' kind='capacity' dimension='x'/>" \
  "<offer id='o-2' company='m' name='Hybrid' kind='technology' dimension='y'/><want id='w-2' company='n' name='Hybrid' kind='technology' dimension='y'/>"

/* A deal about both, not signed yet, leaves nothing to find; one about one of them leaves a purchase. */
static void
test_trade (void)
{
  static const char *const dimensions[] = {"", "x y", "x"};

  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    {
      GString *plan = g_string_new (TRADERS);
      g_autoptr (EntenteEconomy) economy = NULL;
      g_autoptr (GHashTable) reports = NULL;
      g_autoptr (EntenteInsights) insights = NULL;

      if (i > 0)
        g_string_append_printf (plan, "<deal id='d' title='D' status='talks' dimensions='%s'/><party id='p-1' deal='d' company='n'/><party id='p-2' deal='d' company='m'/>", dimensions[i]);

      economy = make_economy (plan, "2026");
      reports = run_all (economy);
      insights = entente_insights_new (economy, reports);
      g_assert_true ((find (insights, "trade") != NULL) == (i == 0));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/insights/sentences", test_sentences);
  g_test_add_func ("/analysis/insights/most-important-first", test_most_important_first);
  g_test_add_func ("/analysis/insights/possible", test_possible);
  g_test_add_func ("/analysis/insights/nothing-to-say", test_nothing_to_say);
  g_test_add_func ("/analysis/insights/gap", test_gap);
  g_test_add_func ("/analysis/insights/trade", test_trade);
  g_test_add_func ("/analysis/card", test_card);
  g_test_add_func ("/analysis/difference", test_difference);
  g_test_add_func ("/analysis/difference/undefined", test_undefined_difference);

  return g_test_run ();
}
