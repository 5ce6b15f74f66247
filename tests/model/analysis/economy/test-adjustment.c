#include "model/analysis/economy/adjustment.h"
#include "model/analysis/economy/cash-flows.h"
#include "model/analysis/economy/economy.h"

#include "model/object/scenario.h"
#include "tests/support/economy.h"
#include "tests/support/near.h"
#include "tests/support/plan.h"

#define PLAN                                                                                                             \
  "<project id='project' title='Plan' currency='EUR'/><region id='us' name='US' tariff='2025: 25%; 2028: 15..20%'/>"     \
  "<company id='h' name='H' volumes='3700000..3800000'/><company id='n' name='N' volumes='3200000'/>"                    \
  "<platform id='p' name='P' owner='n' concept='2025' development='2025-Q3' on-sale='2027-01-31' price='20499.99 EUR'/>" \
  "<plant id='canton' name='Canton' on-sale='2003-05'/>"                                                                 \
  "<technology id='t' name='T' price='4000..8000 EUR 2025'/>"                                                            \
  "<participation id='ph' platform='p' company='h' volumes='2027: 90000; 2028: 120001'/>"                                \
  "<participation id='pn' platform='p' company='n' volumes='150000'/>"                                                   \
  "<vehicle id='leaf' name='Leaf' platform='p' company='n' volumes='50000'/>"                                            \
  "<deal id='d' title='D' from='2026' until='2036' probability='60%'/><deal id='e' title='E' status='talks'/>"           \
  "<party id='dh' deal='d' company='h'/><party id='dn' deal='d' company='n'/>"                                           \
  "<flow id='f' deal='d' giver='dh' receiver='dn' what='Volume' from='2027-Q1'/>"                                        \
  "<platform id='q' name='Q' rd-cost='2025: 400 EUR; 2026: 800..1000 EUR'/>"                                             \
  "<deal id='g' title='G' from='2026' until='2028' money='2026: 120 EUR; 2027: 60 EUR'/>"                                \
  "<party id='gh' deal='g' company='h'/><party id='gn' deal='g' company='n'/>"                                           \
  "<flow id='gf' deal='g' giver='gh' receiver='gn' value='2026: 60 EUR; 2027: 120 EUR' cost='7 EUR'/>"                   \
  "<flow id='df' deal='d' giver='dh' receiver='dn' value='2027: 60 EUR; 2028: 120 EUR' cost='2027: 5 USD; 2028: 9 EUR'/>"

typedef struct
{
  const char           *name;
  EntenteAdjustmentKind kind;
  const char           *moved;
  double                by;
  const char           *id;
  const char           *field;
  const char           *text;
} Case;

static const Case cases[] = {
  {"volume", ENTENTE_ADJUST_VOLUME, NULL, 1.1, "n", "volumes", "3520000 vehicles/yr"},
  {"range-of-volumes", ENTENTE_ADJUST_VOLUME, NULL, 0.5, "h", "volumes", "1850000..1900000 vehicles/yr"},
  {"volumes-by-year", ENTENTE_ADJUST_VOLUME, NULL, 1.5, "ph", "volumes", "2027: 135000 vehicles/yr; 2028: 180002 vehicles/yr"},
  {"volume-of-one", ENTENTE_ADJUST_VOLUME, "h", 2, "n", "volumes", "3200000 vehicles/yr"},
  {"participation-of-a-company", ENTENTE_ADJUST_VOLUME, "h", 2, "ph", "volumes", "2027: 180000 vehicles/yr; 2028: 240002 vehicles/yr"},
  {"participations-of-a-platform", ENTENTE_ADJUST_VOLUME, "p", 0, "pn", "volumes", "0 vehicles/yr"},
  {"models-of-a-platform", ENTENTE_ADJUST_VOLUME, "p", 1.2, "leaf", "volumes", "60000 vehicles/yr"},
  {"tariff", ENTENTE_ADJUST_TARIFF, "us", -15, "us", "tariff", "2025: 10%; 2028: 0..5%"},
  {"tariff-never-pays", ENTENTE_ADJUST_TARIFF, NULL, -30, "us", "tariff", "2025: 0%; 2028: 0%"},
  {"price", ENTENTE_ADJUST_PRICE, NULL, 0.9, "p", "price", "18449.99 EUR"},
  {"price-of-technology", ENTENTE_ADJUST_PRICE, "t", 0.5, "t", "price", "2000..4000 EUR 2025"},
  {"volume-leaves-prices", ENTENTE_ADJUST_VOLUME, NULL, 0.5, "t", "price", "4000..8000 EUR 2025"},
  {"probability", ENTENTE_ADJUST_PROBABILITY, "d", 25, "d", "probability", "85%"},
  {"certain-at-most", ENTENTE_ADJUST_PROBABILITY, "d", 45, "d", "probability", "100%"},
  {"usual-probability", ENTENTE_ADJUST_PROBABILITY, NULL, 10, "e", "probability", "60%"},
  {"year-by-years", ENTENTE_ADJUST_DELAY, NULL, 24, "d", "until", "2038"},
  {"year-by-months", ENTENTE_ADJUST_DELAY, NULL, 18, "d", "from", "2027-07"},
  {"quarter-by-quarters", ENTENTE_ADJUST_DELAY, NULL, 6, "p", "development", "2026-Q1"},
  {"quarter-by-months", ENTENTE_ADJUST_DELAY, NULL, 1, "p", "development", "2025-08"},
  {"end-of-month", ENTENTE_ADJUST_DELAY, NULL, 1, "p", "on-sale", "2027-02-28"},
  {"earlier", ENTENTE_ADJUST_DELAY, "p", -7, "p", "on-sale", "2026-06-30"},
  {"plant", ENTENTE_ADJUST_DELAY, "canton", 12, "canton", "on-sale", "2004-05"},
  {"what-is-given-in-a-deal", ENTENTE_ADJUST_DELAY, "d", 3, "f", "from", "2027-Q2"},
  /* What is paid moves in proportion: 120 and 60 are 180 before and after. */
  {"money-by-years", ENTENTE_ADJUST_DELAY, "g", 12, "g", "money", "2027: 120 EUR; 2028: 60 EUR"},
  {"money-by-months", ENTENTE_ADJUST_DELAY, "g", 6, "g", "money", "2026: 60 EUR; 2027: 90 EUR; 2028: 30 EUR"},
  {"money-earlier", ENTENTE_ADJUST_DELAY, "g", -3, "g", "money", "2025: 30 EUR; 2026: 105 EUR; 2027: 45 EUR"},
  {"cost-of-development", ENTENTE_ADJUST_DELAY, "q", 3, "q", "rd-cost", "2025: 300 EUR; 2026: 700..850 EUR; 2027: 200..250 EUR"},
  /* Of 60 in 2026 and 120 in 2027, half counts in the first and in the last of three years: 30 + 90 + 60 is 180. */
  {"value-within-its-time", ENTENTE_ADJUST_DELAY, "g", 6, "gf", "value", "2026: 60 EUR; 2027: 90 EUR; 2028: 120 EUR"},
  {"value-for-every-year", ENTENTE_ADJUST_DELAY, "g", 6, "gf", "cost", "7 EUR"},
  /* The deal runs before and after: all of these years count. */
  {"value-within-a-longer-time", ENTENTE_ADJUST_DELAY, "d", 6, "df", "value", "2027: 30 EUR; 2028: 90 EUR; 2029: 60 EUR"},
  {"different-currencies", ENTENTE_ADJUST_DELAY, "d", 7, "df", "cost", "2028: 5 USD; 2029: 9 EUR"},
  {"nothing-said", ENTENTE_ADJUST_DELAY, NULL, 3, "f", "until", NULL},
  {"out-of-time", ENTENTE_ADJUST_DELAY, NULL, -60000, "d", "from", "2026"},
};

static char *
apply (const EntenteAdjustments *adjustments,
       EntenteScope             *scope,
       const char               *id,
       const char               *field)
{
  EntenteObject *object = entente_scope_lookup (scope, id);
  guint          index = (guint)entente_type_find_field (entente_object_get_object_type (object), field);
  g_autoptr (EntenteValue) value = entente_adjustments_apply (adjustments, scope, object, index);

  return value != NULL ? entente_value_to_string (value) : NULL;
}

static void
test_moves (gconstpointer data)
{
  const Case *row = data;
  g_autoptr (EntenteScope) scope = entente_test_scope_new (PLAN);
  g_autoptr (EntenteAdjustments) adjustments = entente_adjustments_new ();
  g_autofree char *text = NULL;

  entente_adjustments_set (adjustments, row->kind, row->moved, row->by);
  text = apply (adjustments, scope, row->id, row->field);

  g_assert_cmpstr (text, ==, row->text);
}

static void
test_one_stays_while_others_move (void)
{
  g_autoptr (EntenteScope) scope = entente_test_scope_new (PLAN);
  g_autoptr (EntenteAdjustments) adjustments = entente_adjustments_new ();
  g_autofree char *n = NULL, *h = NULL;

  g_assert_true (entente_adjustments_is_empty (adjustments));
  entente_assert_near (entente_adjustments_get (adjustments, ENTENTE_ADJUST_VOLUME, "n"), 1);
  entente_assert_near (entente_adjustments_get (adjustments, ENTENTE_ADJUST_DELAY, NULL), 0);

  entente_adjustments_set (adjustments, ENTENTE_ADJUST_VOLUME, NULL, 2);
  entente_adjustments_set (adjustments, ENTENTE_ADJUST_VOLUME, "n", 1);
  g_assert_false (entente_adjustments_is_empty (adjustments));
  entente_assert_near (entente_adjustments_get (adjustments, ENTENTE_ADJUST_VOLUME, "n"), 1);
  entente_assert_near (entente_adjustments_get (adjustments, ENTENTE_ADJUST_VOLUME, "h"), 2);

  n = apply (adjustments, scope, "n", "volumes");
  h = apply (adjustments, scope, "h", "volumes");
  g_assert_cmpstr (n, ==, "3200000 vehicles/yr");
  g_assert_cmpstr (h, ==, "7400000..7600000 vehicles/yr");
}

static void
test_back_at_rest_is_empty (void)
{
  g_autoptr (EntenteAdjustments) adjustments = entente_adjustments_new ();

  entente_adjustments_set (adjustments, ENTENTE_ADJUST_TARIFF, NULL, 5);
  entente_adjustments_set (adjustments, ENTENTE_ADJUST_TARIFF, NULL, 0);
  entente_adjustments_set (adjustments, ENTENTE_ADJUST_PRICE, NULL, 1);

  g_assert_true (entente_adjustments_is_empty (adjustments));
}

/* A year later, all the money of the deal is the same a year later. */
static void
test_money_moves_with_the_deal (void)
{
  static const double gains[] = {0, 60, 120, 0}, costs[] = {0, 60, 30, 0};
  g_autoptr (EntenteScope) scope = entente_test_scope_new (PLAN);
  g_autoptr (EntenteAdjustments) adjustments = entente_adjustments_new ();
  EntenteEconomyOptions options = {.adjustments = adjustments, .date = {.year = 2026}};
  g_autoptr (EntenteEconomy) economy = NULL;
  g_autoptr (EntenteCashFlows) flows = NULL;
  guint32 party;

  entente_adjustments_set (adjustments, ENTENTE_ADJUST_DELAY, "g", 12);
  economy = entente_economy_new (scope, &options);
  flows = entente_cash_flows_new (economy);
  party = economy->deals[entente_economy_find (economy, ENTENTE_DEAL, "g")].first_party + 1;

  for (guint i = 0; i < G_N_ELEMENTS (gains); i++)
    {
      entente_assert_near (entente_cash_flows_get_gains (flows, party)[i].low, gains[i]);
      entente_assert_near (entente_cash_flows_get_costs (flows, party)[i].low, costs[i]);
    }
}

/* The figures of the scenario are those that were tried out. */
static void
test_scenario_is_what_was_tried (void)
{
  g_autoptr (EntenteScope) scope = entente_test_scope_new (PLAN), made = NULL;
  EntenteProject  *project = entente_scope_get_project (scope);
  g_autofree char *before = test_plan_to_text (project), *undone = NULL;
  g_autoptr (EntenteAdjustments) adjustments = entente_adjustments_new ();
  EntenteEconomyOptions plain = {0}, moved = {.adjustments = adjustments};
  g_autoptr (EntenteEconomy) base = entente_economy_new (scope, &plain), tried = NULL, after = NULL;
  g_autoptr (EntenteChangeList) changes = NULL, undo = NULL;
  const char *id;

  entente_adjustments_set (adjustments, ENTENTE_ADJUST_VOLUME, "h", 1.25);
  entente_adjustments_set (adjustments, ENTENTE_ADJUST_TARIFF, "us", 10);
  entente_adjustments_set (adjustments, ENTENTE_ADJUST_DELAY, "p", 12);
  tried = entente_economy_new (scope, &moved);
  g_assert_cmpstr (tried->hash, !=, base->hash);

  changes = entente_adjustments_to_scenario (adjustments, scope, "More Honda");
  id = entente_change_list_get (changes, 0)->id;
  g_assert_true (entente_project_apply (project, changes, NULL));
  made = entente_scope_new (project, id);
  after = entente_economy_new (made, &plain);

  /* Its scenario, and of the two volumes, the tariff and the three dates what is different */
  g_assert_cmpuint (entente_change_list_get_n (changes), ==, 1 + 2 + 1 + 3);
  g_assert_cmpstr (entente_object_get_label (entente_project_lookup (project, id)), ==, "More Honda");
  g_assert_cmpstr (after->hash, ==, tried->hash);

  undo = entente_change_list_invert (changes);
  g_assert_true (entente_project_apply (project, undo, NULL));
  undone = test_plan_to_text (project);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_scenario_is_based_on_the_present_one (void)
{
  g_autoptr (EntenteScope) scope = entente_test_scope_new (PLAN "<scenario id='best' name='Best'/><override id='o' scenario='best' object='n' field='volumes' value='4000000'/>");
  g_autoptr (EntenteScope) made = NULL;
  g_autoptr (EntenteAdjustments) adjustments = entente_adjustments_new ();
  g_autoptr (EntenteChangeList) changes = NULL;
  const char *id;

  entente_scope_set_scenario (scope, "best");
  entente_adjustments_set (adjustments, ENTENTE_ADJUST_VOLUME, "n", 0.5);
  changes = entente_adjustments_to_scenario (adjustments, scope, "Half");
  id = entente_change_list_get (changes, 0)->id;
  g_assert_true (entente_project_apply (entente_scope_get_project (scope), changes, NULL));
  made = entente_scope_new (entente_scope_get_project (scope), id);

  g_assert_true (entente_object_refers_to (entente_project_lookup (entente_scope_get_project (scope), id), ENTENTE_SCENARIO_PARENT, "best"));
  g_assert_cmpfloat (entente_value_get_series (entente_object_get_value (entente_scope_lookup (made, "n"), (guint)entente_type_find_field (ENTENTE_COMPANY, "volumes")), &(guint) {0})->amount.low.mantissa, ==, 2000000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/adjustment/moves/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_moves);
    }

  g_test_add_func ("/adjustment/one-stays-while-others-move", test_one_stays_while_others_move);
  g_test_add_func ("/adjustment/back-at-rest-is-empty", test_back_at_rest_is_empty);
  g_test_add_func ("/adjustment/money-moves-with-the-deal", test_money_moves_with_the_deal);
  g_test_add_func ("/adjustment/scenario-is-what-was-tried", test_scenario_is_what_was_tried);
  g_test_add_func ("/adjustment/scenario-is-based-on-the-present-one", test_scenario_is_based_on_the_present_one);

  return g_test_run ();
}
