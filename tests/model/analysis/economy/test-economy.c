#include "model/analysis/economy/economy.h"

#include "model/analysis/economy/economy-reader.h"
#include "model/object/deal.h"
#include "tests/support/economy.h"
#include "tests/support/near.h"

#include <string.h>

/* Three companies, a platform of two of them, and a deal of all three. */
#define PLAN                                                                                                                                                  \
  "<project id='project' title='Plan' currency='EUR' price-year='2025' discount-rate='8%' focus='n' from='2025' until='2031' "                                \
  "dependence-limit='40%' seed='7'/>"                                                                                                                         \
  "<region id='us' name='US' tariff='2025: 25%; 2028: 10..15%'/>"                                                                                             \
  "<dimension id='ev' name='EV'/><dimension id='suv' name='SUV'/>"                                                                                            \
  "<company id='m' name='M' volumes='2026: 800000; 2028: 900000'/>"                                                                                           \
  "<company id='n' name='N' region='us' margin='5900 EUR' volumes='3200000..3400000'/>"                                                                       \
  "<company id='r' name='R' placeholder='yes'/>"                                                                                                              \
  "<platform id='p' name='P' owner='n' dimension='ev' on-sale='2027-Q2' rd-cost='2025: 400000000 EUR; 2026: 800000000 EUR' "                                  \
  "unit-cost='18000 EUR' efficient-scale='250000' scale-exponent='0.1' life='6'/>"                                                                            \
  "<platform id='q' name='Q'/>"                                                                                                                               \
  "<plant id='canton' name='Canton' owner='n' region='us' capacity='320000 vehicles/yr' utilisation-floor='60%'/>"                                            \
  "<participation id='pm' platform='p' company='m' volumes='60000' share='43.4%'/>"                                                                           \
  "<participation id='pn' platform='p' company='n' volumes='120000' diversion='10%'/>"                                                                        \
  "<participation id='qn' platform='q' company='n'/>"                                                                                                         \
  "<vehicle id='leaf' name='Leaf' platform='p' company='n' plant='canton' regions='us'/>"                                                                     \
  "<part id='battery' name='Battery' vehicle='leaf' shared='yes' share='40%'/>"                                                                               \
  "<offer id='have' company='n' name='Platform' dimension='ev' asset='p'/>"                                                                                   \
  "<want id='need' company='m' name='Platform' dimension='ev' region='us' quantity='60000 vehicles/yr' priority='high' value='200000000 EUR'/>"               \
  "<deal id='d' title='D' kind='platform-sharing' status='talks' dimensions='suv ev' regions='us' from='2026' until='2031' "                                  \
  "notice='12 months' exclusivity='50%' probability='60%' requires='e'/>"                                                                                     \
  "<deal id='e' title='E' status='ended' excludes='d'/>"                                                                                                      \
  "<party id='dm' deal='d' company='m' share='40%'/><party id='dn' deal='d' company='n'/><party id='dr' deal='d' company='r'/>"                               \
  "<party id='em' deal='e' company='m'/><party id='er' deal='e' company='r'/>"                                                                                \
  "<flow id='f' deal='d' giver='dn' receiver='dm' what='Platform' kind='platform' value='80000000 EUR' cost='20000000..25000000 EUR' want='need' asset='p'/>" \
  "<flow id='g' deal='d' giver='dm' what='Volume' kind='volume' rule='split' value='2027: 60000000 EUR' quantity='60000 vehicles/yr' from='2027'/>"           \
  "<stake id='s' owner='n' owned='m' economic='24%' voting='24..27%' until='2027'/>"                                                                          \
  "<dependency id='x' item='p' needs='canton'/>"

#define ASSERT_PLACE(economy, type, id, place) g_assert_cmpuint (entente_economy_find (economy, type, id), ==, place)

static void
assert_range (EntenteRange range,
              double       low,
              double       high)
{
  entente_assert_near (range.low, low);
  entente_assert_near (range.high, high);
}

static void
assert_unknown (EntenteRange range)
{
  g_assert_false (entente_range_is_known (range));
}

static void
test_things_have_places (void)
{
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (PLAN, NULL);

  g_assert_cmpuint (economy->n_companies, ==, 3);
  ASSERT_PLACE (economy, ENTENTE_COMPANY, "m", 0);
  ASSERT_PLACE (economy, ENTENTE_COMPANY, "r", 2);
  ASSERT_PLACE (economy, ENTENTE_COMPANY, "p", ENTENTE_NO_PLACE);
  ASSERT_PLACE (economy, ENTENTE_COMPANY, "nobody", ENTENTE_NO_PLACE);
  ASSERT_PLACE (economy, ENTENTE_COMPANY, NULL, ENTENTE_NO_PLACE);
  ASSERT_PLACE (economy, ENTENTE_OFFER, "have", 0);
  ASSERT_PLACE (economy, ENTENTE_WANT, "need", 1);

  g_assert_cmpstr (economy->companies[1].name, ==, "N");
  g_assert_cmpuint (economy->companies[1].region, ==, 0);
  g_assert_cmpuint (economy->companies[0].region, ==, ENTENTE_NO_PLACE);
  g_assert_true (economy->companies[2].placeholder);
  g_assert_cmpint (economy->companies[2].kind, ==, -1);
  assert_range (economy->companies[1].margin, 5900, 5900);
  assert_unknown (economy->companies[0].margin);
}

static void
test_project_says_what_counts (void)
{
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (PLAN, NULL);

  g_assert_cmpstr (economy->currency, ==, "EUR");
  g_assert_cmpint (economy->price_year, ==, 2025);
  assert_range (economy->discount_rate, 0.08, 0.08);
  g_assert_cmpuint (economy->focus, ==, 1);
  g_assert_cmpuint (economy->seed, ==, 7);
  entente_assert_near (economy->limits.dependence, 0.4);
  entente_assert_near (economy->limits.maker_volume, 0.25);
  entente_assert_near (economy->limits.maker_capture, 0.5);
  g_assert_true (isnan (economy->limits.reciprocity));
}

static void
test_platforms_plants_and_models (void)
{
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (PLAN, NULL);
  const EntentePlatformAccount *p = &economy->platforms[0];
  const EntenteVehicleAccount  *leaf = &economy->vehicles[0];
  GDate                         date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, 4, 2027);
  g_assert_cmpint (p->on_sale, ==, g_date_get_julian (&date));
  g_assert_cmpint (p->ended, ==, 0);
  g_assert_cmpuint (p->owner, ==, 1);
  entente_assert_near (p->scale_exponent, 0.1);
  g_assert_true (isnan (economy->platforms[1].scale_exponent));
  assert_range (p->life, 6, 6);

  g_assert_cmpuint (p->first_participation, ==, 0);
  g_assert_cmpuint (p->n_participations, ==, 2);
  g_assert_cmpuint (economy->platforms[1].first_participation, ==, 2);
  g_assert_cmpuint (economy->platforms[1].n_participations, ==, 1);
  assert_range (economy->participations[0].share, 0.434, 0.434);
  assert_range (economy->participations[1].diversion, 0.1, 0.1);

  assert_range (economy->plants[0].capacity, 320000, 320000);
  g_assert_cmpint (economy->plants[0].unit, ==, ENTENTE_UNIT_VEHICLES_PER_YEAR);
  g_assert_cmpuint (leaf->plant, ==, 0);
  g_assert_cmpuint (leaf->n_regions, ==, 1);
  g_assert_cmpuint (leaf->regions[0], ==, 0);
  g_assert_true (economy->parts[0].is_shared);
  g_assert_false (economy->parts[0].is_visible);
  g_assert_cmpuint (economy->n_needs, ==, 1);
  g_assert_cmpint (economy->needs[0].needed_type, ==, ENTENTE_PLANT);
}

static void
test_deals_hold_parties_and_flows (void)
{
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (PLAN, NULL);
  const EntenteDealAccount *d = &economy->deals[0], *e = &economy->deals[1];
  const EntenteFlowAccount *f = &economy->flows[0], *g = &economy->flows[1];

  g_assert_cmpuint (d->first_party, ==, 0);
  g_assert_cmpuint (d->n_parties, ==, 3);
  g_assert_cmpuint (e->first_party, ==, 3);
  g_assert_cmpuint (e->n_parties, ==, 2);
  g_assert_cmpuint (d->n_flows, ==, 2);
  g_assert_cmpuint (e->n_flows, ==, 0);

  g_assert_cmpuint (d->n_dimensions, ==, 2);
  g_assert_cmpuint (d->dimensions[0], ==, 1);
  g_assert_cmpuint (d->requires[0], ==, 1);
  g_assert_cmpuint (e->excludes[0], ==, 0);
  assert_range (d->notice, 12, 12);
  assert_range (d->exclusivity, 0.5, 0.5);
  g_assert_cmpint (d->option.kind, ==, -1);
  assert_unknown (d->stages.good);

  g_assert_cmpuint (f->giver, ==, 1);
  g_assert_cmpuint (f->receiver, ==, 0);
  g_assert_cmpuint (g->receiver, ==, ENTENTE_NO_PLACE);
  g_assert_true (g->is_split);
  g_assert_cmpstr (f->want, ==, "need");
  g_assert_cmpstr (f->asset, ==, "p");
  assert_unknown (f->quantity);
  assert_range (g->quantity, 60000, 60000);
}

static void
test_wants_have_priorities (void)
{
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (PLAN, NULL);

  g_assert_cmpuint (economy->n_traits, ==, 2);
  g_assert_false (economy->traits[0].is_want);
  g_assert_true (economy->traits[1].is_want);
  entente_assert_near (economy->traits[1].priority, 5);
  assert_range (economy->traits[1].value, 200e6, 200e6);
  g_assert_cmpstr (economy->traits[0].asset, ==, "p");
}

static void
test_amounts_hold_for_their_year_only (void)
{
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (PLAN, NULL);
  EntenteSeries cost = economy->platforms[0].rd_cost;

  assert_range (entente_economy_get_amount (economy, cost, 2025), 400e6, 400e6);
  assert_range (entente_economy_get_amount (economy, cost, 2026), 800e6, 800e6);
  assert_unknown (entente_economy_get_amount (economy, cost, 2027));
  assert_unknown (entente_economy_get_amount (economy, economy->platforms[1].rd_cost, 2025));
  assert_range (entente_economy_get_amount (economy, economy->flows[0].cost, 2040), 20e6, 25e6);
}

static void
test_levels_hold_until_they_change (void)
{
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (PLAN, NULL);
  EntenteSeries tariff = economy->regions[0].tariff;

  assert_range (entente_economy_get_level (economy, tariff, 2020), 0.25, 0.25);
  assert_range (entente_economy_get_level (economy, tariff, 2027), 0.25, 0.25);
  assert_range (entente_economy_get_level (economy, tariff, 2028), 0.1, 0.15);
  assert_range (entente_economy_get_level (economy, tariff, 2040), 0.1, 0.15);
  assert_unknown (entente_economy_get_level (economy, economy->regions[0].parts_tariff, 2028));
}

typedef struct
{
  const char *date;
  gboolean    deal;
  gboolean    flow;
  gboolean    stake;
} DateCase;

static const DateCase date_cases[] = {
  {"2025-12-31", FALSE, FALSE, TRUE},
  {"2026", TRUE, FALSE, TRUE},
  {"2027", TRUE, TRUE, FALSE},
  {"2030-12-31", TRUE, TRUE, FALSE},
  {"2031", FALSE, TRUE, FALSE},
  {NULL, TRUE, TRUE, TRUE},
};

static void
test_what_holds_at_a_date (gconstpointer data)
{
  const DateCase *row = data;
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (PLAN, row->date);

  g_assert_cmpint (economy->deals[0].is_active, ==, row->deal);
  g_assert_false (economy->deals[1].is_active);
  g_assert_cmpint (entente_economy_holds (economy, &economy->flows[1].span), ==, row->flow);
  g_assert_cmpint (entente_economy_holds (economy, &economy->stakes[0].span), ==, row->stake);
}

static void
test_years (void)
{
  g_autoptr (EntenteEconomy) dated = entente_test_economy_new (PLAN, "2028-Q3"), undated = entente_test_economy_new (PLAN, NULL);
  g_autoptr (EntenteEconomy) short_one = entente_test_economy_new ("<project id='project' title='P' from='2026' until='2030-07'/>", NULL);
  g_autoptr (EntenteEconomy) said = entente_test_economy_new ("<project id='project' title='P'/><company id='c' name='C' volumes='2024: 1; 2029: 2'/>", NULL);
  g_autoptr (EntenteEconomy) sold = entente_test_economy_new ("<project id='project' title='P'/><platform id='p' name='P' on-sale='2026' life='6 years'/>"
                                                              "<deal id='d' title='D' from='2027' until='2034'/>"
                                                              "<deal id='e' title='E' status='ended' from='1999' until='2040'/>",
                                                              NULL);
  g_autoptr (EntenteEconomy) nothing = entente_test_economy_new ("<project id='project' title='P'/>", NULL);

  g_assert_cmpint (dated->year, ==, 2028);
  g_assert_cmpint (undated->year, ==, 2025);
  g_assert_cmpint (undated->day, ==, 0);
  g_assert_cmpint (undated->first_year, ==, 2025);
  g_assert_cmpint (undated->last_year, ==, 2030);

  g_assert_cmpint (short_one->year, ==, 2026);
  g_assert_cmpint (short_one->last_year, ==, 2030);

  g_assert_cmpint (said->year, ==, 2024);
  g_assert_cmpint (said->first_year, ==, 2024);
  g_assert_cmpint (said->last_year, ==, 2029);

  /* Developed the year before it is on sale, for six years; the deal that ended says nothing. */
  g_assert_cmpint (sold->year, ==, 2025);
  g_assert_cmpint (sold->first_year, ==, 2025);
  g_assert_cmpint (sold->last_year, ==, 2033);

  g_assert_cmpint (nothing->year, ==, 0);
  g_assert_cmpint (nothing->first_year, ==, 0);
  g_assert_cmpint (nothing->last_year, ==, 0);
  g_assert_cmpuint (nothing->seed, ==, 1);
}

static void
test_expected_deals_weigh_less (void)
{
  EntenteEconomyOptions options = {.expected = TRUE};
  g_autoptr (EntenteEconomy) plain = entente_test_economy_new (PLAN, NULL), expected = entente_test_economy_with (PLAN, &options);
  g_autoptr (EntenteEconomy) usual = entente_test_economy_with ("<project id='project' title='P'/><deal id='a' title='A' status='signed'/><deal id='b' title='B'/>", &options);

  assert_range (plain->deals[0].weight, 1, 1);
  assert_range (expected->deals[0].weight, 0.6, 0.6);
  assert_range (usual->deals[0].weight, 0.9, 0.9);
  assert_range (usual->deals[1].weight, 0.2, 0.2);
}

static void
test_without_a_company (void)
{
  EntenteEconomyOptions options = {.without = "m"};
  g_autoptr (EntenteEconomy) economy = entente_test_economy_with (PLAN, &options);

  ASSERT_PLACE (economy, ENTENTE_COMPANY, "m", ENTENTE_NO_PLACE);
  ASSERT_PLACE (economy, ENTENTE_PARTICIPATION, "pm", ENTENTE_NO_PLACE);
  ASSERT_PLACE (economy, ENTENTE_WANT, "need", ENTENTE_NO_PLACE);
  ASSERT_PLACE (economy, ENTENTE_STAKE, "s", ENTENTE_NO_PLACE);
  g_assert_cmpuint (economy->n_deals, ==, 1);
  g_assert_cmpuint (economy->deals[0].n_parties, ==, 2);
  g_assert_cmpuint (economy->deals[0].n_requires, ==, 0);
  g_assert_cmpuint (economy->n_flows, ==, 0);
  g_assert_cmpuint (economy->platforms[0].n_participations, ==, 1);
  g_assert_cmpuint (economy->n_vehicles, ==, 1);
}

static void
test_without_who_owns_all (void)
{
  EntenteEconomyOptions options = {.without = "n"};
  g_autoptr (EntenteEconomy) economy = entente_test_economy_with (PLAN, &options);

  g_assert_cmpuint (economy->focus, ==, ENTENTE_NO_PLACE);
  g_assert_cmpuint (economy->n_platforms, ==, 1);
  g_assert_cmpuint (economy->n_participations, ==, 0);
  g_assert_cmpuint (economy->n_plants, ==, 0);
  g_assert_cmpuint (economy->n_vehicles, ==, 0);
  g_assert_cmpuint (economy->n_parts, ==, 0);
  g_assert_cmpuint (economy->n_needs, ==, 0);
  g_assert_cmpuint (economy->n_deals, ==, 2);
}

static void
test_without_a_deal (void)
{
  EntenteEconomyOptions options = {.without = "d"};
  g_autoptr (EntenteEconomy) economy = entente_test_economy_with (PLAN, &options);

  g_assert_cmpuint (economy->n_deals, ==, 1);
  g_assert_cmpuint (economy->n_parties, ==, 2);
  g_assert_cmpuint (economy->n_flows, ==, 0);
  g_assert_cmpuint (economy->n_companies, ==, 3);
}

/* The checks tell of these. */
static void
test_mistakes_are_left_out (void)
{
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (
    "<project id='project' title='P'/><company id='a' name='A'/><company id='b' name='B'/>"
    "<deal id='d' title='D'/><deal id='e' title='E'/><party id='da' deal='d' company='a'/><party id='db' deal='d' company='b'/>"
    "<party id='ea' deal='e' company='a'/><party id='gone' deal='e' company='nobody'/>"
    "<flow id='1' deal='d' giver='da' receiver='da' what='to itself'/>"
    "<flow id='2' deal='d' giver='ea' receiver='db' what='from outside'/>"
    "<flow id='3' deal='d' giver='da' receiver='ea' what='to outside'/>"
    "<flow id='4' deal='d' giver='da' receiver='lost' what='to nobody'/>"
    "<flow id='5' deal='d' giver='da' receiver='db' what='sound'/>",
    NULL);

  g_assert_cmpuint (economy->n_parties, ==, 3);
  g_assert_cmpuint (economy->n_flows, ==, 1);
  g_assert_cmpstr (economy->flows[0].name, ==, "sound");
}

static void
test_other_money_is_not_added_up (void)
{
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (
    "<project id='project' title='P' currency='EUR'/>"
    "<company id='a' name='A' margin='5 EUR' fixed-cost='7 USD'/><company id='b' name='B' margin='5 JPY' fixed-cost='7 JPY'/>",
    NULL);

  assert_range (economy->companies[0].margin, 5, 5);
  assert_unknown (economy->companies[0].fixed_cost);
  assert_unknown (economy->companies[1].margin);
  g_assert_cmpuint (economy->foreign->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (economy->foreign, 0), ==, "a");
  g_assert_cmpstr (g_ptr_array_index (economy->foreign, 1), ==, "b");
}

#define RATES(rates)                                                                                                                     \
  "<project id='project' title='P' currency='EUR' price-year='2026' from='2025' until='2031' rates='" rates "'/>"                        \
  "<company id='a' name='A' margin='100 USD' fixed-cost='7 GBP'/><company id='b' name='B' margin='100 USD 2029' fixed-cost='1000 JPY'/>" \
  "<platform id='p' name='P' rd-cost='2026: 100 USD; 2027: 200..210 USD; 2028: 300 USD; 2029: 50 EUR; 2030: 5 GBP'/>"                    \
  "<deal id='d' title='D' money='10 USD'/>"

static void
test_other_money_is_converted (void)
{
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (RATES ("GBP 2027: 1.2; JPY: 0.0061..0.0063; USD 2026: 0.9; USD 2028: 0.8"), NULL);
  EntenteSeries rd = economy->platforms[0].rd_cost, money = economy->deals[0].money;

  /* A single amount: at the rate of the year of its prices, or of those of the plan */
  assert_range (economy->companies[0].margin, 90, 90);
  assert_range (economy->companies[1].margin, 80, 80);
  assert_range (economy->companies[1].fixed_cost, 6.1, 6.3);

  /* By year: at the rate of that year, or the last before it */
  assert_range (entente_economy_get_amount (economy, rd, 2026), 90, 90);
  assert_range (entente_economy_get_amount (economy, rd, 2027), 180, 189);
  assert_range (entente_economy_get_amount (economy, rd, 2028), 240, 240);
  assert_range (entente_economy_get_amount (economy, rd, 2029), 50, 50);
  assert_range (entente_economy_get_amount (economy, rd, 2030), 6, 6);

  /* For every year: at the rate of each */
  assert_range (entente_economy_get_amount (economy, money, 2027), 9, 9);
  assert_range (entente_economy_get_amount (economy, money, 2028), 8, 8);
  assert_range (entente_economy_get_level (economy, money, 2030), 8, 8);
  assert_unknown (entente_economy_get_amount (economy, money, 2025));

  /* No rate holds before the first one. */
  assert_unknown (economy->companies[0].fixed_cost);
  g_assert_cmpuint (economy->foreign->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (economy->foreign, 0), ==, "a");
}

/* Also when what changes is only the rate of a year that no single amount is of. */
static void
test_rates_are_part_of_the_hash (void)
{
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (RATES ("USD: 0.9"), NULL);
  g_autoptr (EntenteEconomy) other = entente_test_economy_new (RATES ("USD: 0.91"), NULL);
  g_autoptr (EntenteEconomy) later = entente_test_economy_new (RATES ("USD: 0.9; USD 2031: 0.8"), NULL);

  g_assert_cmpstr (economy->hash, !=, other->hash);
  g_assert_cmpstr (economy->hash, !=, later->hash);
}

static void
test_first_money_says_the_currency (void)
{
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (
    "<project id='project' title='P'/><company id='a' name='A' margin='5 JPY'/><company id='b' name='B' margin='5 EUR'/>", NULL);

  g_assert_cmpstr (economy->currency, ==, "JPY");
  assert_range (economy->companies[0].margin, 5, 5);
  assert_unknown (economy->companies[1].margin);
}

/* Hash */

typedef struct
{
  const char *name;
  const char *id;
  const char *field;
  const char *text;
  gboolean    is_same;
} HashCase;

static const HashCase hash_cases[] = {
  {"volume", "m", "volumes", "2026: 800000; 2028: 900001", FALSE},
  {"series-year", "m", "volumes", "2026: 800000; 2029: 900000", FALSE},
  {"share", "pm", "share", "43.5%", FALSE},
  {"name", "n", "name", "NN", FALSE},
  {"choice", "d", "status", "signed", FALSE},
  {"priority", "need", "priority", "low", FALSE},
  {"rule", "g", "rule", "each", FALSE},
  {"flag", "battery", "visible", "yes", FALSE},
  {"date", "d", "until", "2032", FALSE},
  {"reference", "leaf", "plant", NULL, FALSE},
  {"references", "d", "dimensions", "ev suv", FALSE},
  {"limit", "project", "maker-limit", "30%", FALSE},
  {"horizon", "project", "until", "2032", FALSE},
  {"need", "x", "item", "q", FALSE},
  {"unit", "canton", "capacity", "320000 units/yr", FALSE},
  {"color", "n", "color", "#c3002f", TRUE},
  {"note", "d", "note", "As agreed", TRUE},
};

static void
test_hash_follows_what_figures_need (gconstpointer data)
{
  const HashCase *row = data;
  g_autoptr (EntenteScope) scope = entente_test_scope_new (PLAN);
  EntenteEconomyOptions options = {0};
  g_autoptr (EntenteEconomy) before = entente_economy_new (scope, &options), after = NULL;
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Change");
  EntenteObject      *object = entente_scope_lookup (scope, row->id);
  const EntenteField *field;
  g_autoptr (EntenteValue) value = NULL;

  field = entente_object_get_field (object, (guint)entente_type_find_field (entente_object_get_object_type (object), row->field));
  value = row->text != NULL ? entente_value_parse (field, row->text, NULL) : NULL;
  entente_change_list_set_value (changes, row->id, field, value);
  g_assert_true (entente_project_apply (entente_scope_get_project (scope), changes, NULL));

  after = entente_economy_new (scope, &options);
  g_assert_cmpint (strcmp (before->hash, after->hash) == 0, ==, row->is_same);
}

static void
test_hash_follows_options (void)
{
  EntenteEconomyOptions expected = {.expected = TRUE}, without = {.without = "d"};
  g_autoptr (EntenteEconomy) plain = entente_test_economy_new (PLAN, NULL), again = entente_test_economy_new (PLAN, NULL);
  g_autoptr (EntenteEconomy) dated = entente_test_economy_new (PLAN, "2026"), weighed = entente_test_economy_with (PLAN, &expected);
  g_autoptr (EntenteEconomy) less = entente_test_economy_with (PLAN, &without);

  g_assert_cmpuint (strlen (plain->hash), ==, 64);
  g_assert_cmpstr (plain->hash, ==, again->hash);
  g_assert_cmpstr (plain->hash, !=, dated->hash);
  g_assert_cmpstr (plain->hash, !=, weighed->hash);
  g_assert_cmpstr (plain->hash, !=, less->hash);
}

static void
test_scenarios_differ (void)
{
  g_autoptr (EntenteScope) scope = entente_test_scope_new (
    PLAN "<scenario id='best' name='Best'/><company id='h' in='best' name='H'/><override id='o' scenario='best' object='pm' field='volumes' value='90000'/>");
  EntenteEconomyOptions options = {0};
  g_autoptr (EntenteEconomy) base = entente_economy_new (scope, &options), best = NULL;

  entente_scope_set_scenario (scope, "best");
  best = entente_economy_new (scope, &options);

  g_assert_cmpuint (base->n_companies, ==, 3);
  g_assert_cmpuint (best->n_companies, ==, 4);
  assert_range (entente_economy_get_level (base, base->participations[0].volumes, 2025), 60000, 60000);
  assert_range (entente_economy_get_level (best, best->participations[0].volumes, 2025), 90000, 90000);
}

static void
test_reading_bit_by_bit_finds_the_same (void)
{
  g_autoptr (EntenteScope) scope = entente_test_scope_new (PLAN);
  EntenteEconomyOptions options = {0};
  g_autoptr (EntenteEconomyReader) reader = entente_economy_reader_new (scope, &options);
  g_autoptr (EntenteEconomy) whole = entente_economy_new (scope, &options), pieces = NULL;
  guint n = 1;

  while (!entente_economy_reader_advance (reader, 1))
    n++;
  pieces = entente_economy_reader_finish (reader);

  g_assert_cmpuint (n, >, 20);
  g_assert_cmpstr (pieces->hash, ==, whole->hash);
  g_assert_cmpuint (pieces->n_parties, ==, 5);
}

static void
test_reading_can_be_given_up (void)
{
  g_autoptr (EntenteScope) scope = entente_test_scope_new (PLAN);
  EntenteEconomyOptions options = {.without = "n"};
  g_autoptr (EntenteEconomyReader) reader = entente_economy_reader_new (scope, &options);

  g_assert_false (entente_economy_reader_advance (reader, 10));
}

#define ADD(name, function) g_test_add_func ("/economy/" name, function)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("things-have-places", test_things_have_places);
  ADD ("project-says-what-counts", test_project_says_what_counts);
  ADD ("platforms-plants-and-models", test_platforms_plants_and_models);
  ADD ("deals-hold-parties-and-flows", test_deals_hold_parties_and_flows);
  ADD ("wants-have-priorities", test_wants_have_priorities);
  ADD ("amounts-hold-for-their-year-only", test_amounts_hold_for_their_year_only);
  ADD ("levels-hold-until-they-change", test_levels_hold_until_they_change);
  ADD ("years", test_years);
  ADD ("expected-deals-weigh-less", test_expected_deals_weigh_less);
  ADD ("without-a-company", test_without_a_company);
  ADD ("without-who-owns-all", test_without_who_owns_all);
  ADD ("without-a-deal", test_without_a_deal);
  ADD ("mistakes-are-left-out", test_mistakes_are_left_out);
  ADD ("other-money-is-not-added-up", test_other_money_is_not_added_up);
  ADD ("other-money-is-converted", test_other_money_is_converted);
  ADD ("rates-are-part-of-the-hash", test_rates_are_part_of_the_hash);
  ADD ("first-money-says-the-currency", test_first_money_says_the_currency);
  ADD ("hash-follows-options", test_hash_follows_options);
  ADD ("scenarios-differ", test_scenarios_differ);
  ADD ("reading-bit-by-bit-finds-the-same", test_reading_bit_by_bit_finds_the_same);
  ADD ("reading-can-be-given-up", test_reading_can_be_given_up);

  for (guint i = 0; i < G_N_ELEMENTS (date_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/economy/what-holds-at-a-date/%s", date_cases[i].date != NULL ? date_cases[i].date : "all");

      g_test_add_data_func (path, &date_cases[i], test_what_holds_at_a_date);
    }

  for (guint i = 0; i < G_N_ELEMENTS (hash_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/economy/hash-follows-what-figures-need/%s", hash_cases[i].name);

      g_test_add_data_func (path, &hash_cases[i], test_hash_follows_what_figures_need);
    }

  return g_test_run ();
}
