#include "model/analysis/formulas/amortisation.h"
#include "model/analysis/formulas/independence.h"
#include "model/analysis/formulas/landed-cost.h"
#include "model/analysis/formulas/price-point.h"
#include "model/analysis/formulas/scale-curve.h"
#include "model/analysis/formulas/utilisation.h"

#include "tests/support/near.h"

/* The figures are those of a made-up platform, worked out apart from this program. */
#define MILLION 1e6
#define RATE    0.08

static const EntenteScaleCurve curve = {18000, 250000, 0.1};

static void
test_cost_is_spread_over_volume (void)
{
  double cost[6] = {1200 * MILLION};
  double alone[] = {120000, 120000, 120000, 120000, 120000, 120000};
  double shared[] = {270000, 270000, 270000, 270000, 270000, 270000};

  entente_assert_near (entente_amortise_levelised (cost, alone, 6, 0), 5000.0 / 3);
  entente_assert_near (entente_amortise_levelised (cost, shared, 6, 0), 20000.0 / 27);
  entente_assert_near (entente_annuity_factor (6, RATE), 4.622879664);
  entente_assert_near (entente_amortise_levelised (cost, alone, 6, RATE), 2163.153862);
  entente_assert_near (entente_amortise_levelised (cost, shared, 6, RATE), 961.4017166);
}

static void
test_late_volume_pays_less (void)
{
  double cost[6] = {1200 * MILLION}, none[6] = {0};
  double ramp[] = {30000, 90000, 120000, 120000, 120000, 60000};

  entente_assert_near (entente_amortise_levelised (cost, ramp, 6, RATE), 2942.028187);
  g_assert_true (isnan (entente_amortise_levelised (cost, none, 6, 0)));
}

typedef struct
{
  const char *name;
  double      volume;
  double      cost;
} ScaleCase;

static const ScaleCase scale_cases[] = {
  {"60000", 60000, 20761.14879},
  {"90000", 90000, 19936.19418},
  {"120000", 120000, 19370.83676},
  {"180000", 180000, 18601.12689},
  {"at-scale", 250000, 18000},
  {"beyond", 270000, 18000},
};

static void
test_cost_by_volume (gconstpointer data)
{
  const ScaleCase *row = data;

  entente_assert_near (entente_scale_get_cost (&curve, row->volume), row->cost);
}

static void
test_cost_never_rises_with_volume (void)
{
  double last = INFINITY;

  for (double volume = 1; volume < 1e7; volume *= 1.3)
    {
      double cost = entente_scale_get_cost (&curve, volume);

      g_assert_cmpfloat (cost, <=, last);
      last = cost;
    }

  g_assert_true (isnan (entente_scale_get_cost (&curve, 0)));
}

static void
test_doubling_saves (void)
{
  entente_assert_near (entente_scale_get_saving (0.1), 0.06696700846);
  entente_assert_near (entente_scale_get_saving (0.234), 0.1497258399);
}

static void
test_gap_and_partners (void)
{
  entente_assert_near (entente_scale_get_gap (&curve, 120000), 130000);
  entente_assert_near (entente_scale_get_gap (&curve, 300000), 0);
  entente_assert_near (entente_scale_get_partners (&curve, 120000, 60000), 3);
  g_assert_true (isnan (entente_scale_get_partners (&curve, 120000, 0)));
}

static void
test_break_even_on_the_curve (void)
{
  EntenteScaleCurve flat = {18000, 250000, 0};
  double            found = entente_scale_find_break_even (&curve, 20500, 1200 * MILLION, 6, 2500000);

  g_assert_cmpfloat_with_epsilon (found, 140129.9805, 0.14);
  g_assert_cmpfloat_with_epsilon (entente_scale_get_profit (&curve, 20500, 1200 * MILLION, 6, found), 0, 1);
  g_assert_cmpfloat_with_epsilon (entente_scale_find_break_even (&flat, 20500, 1200 * MILLION, 6, 2500000), 80000, 0.01);
  g_assert_true (isnan (entente_scale_find_break_even (&curve, 20500, 1200 * MILLION, 6, 100000)));
}

static void
test_profit_alone_and_shared (void)
{
  entente_assert_near (entente_scale_get_profit (&curve, 20500, 1200 * MILLION, 6, 120000), -387.0024694 * MILLION);
  entente_assert_near (entente_scale_get_profit (&curve, 20500, 1550 * MILLION, 6, 270000), 2500 * MILLION);
  entente_assert_near (entente_scale_get_profit (&curve, 20500, 1200 * MILLION, 6, 0), -1200 * MILLION);
}

static void
test_plants (void)
{
  double             first[] = {110000, 60000, 40000}, second[] = {130000};
  EntenteUtilisation utilisation;

  entente_utilisation_get (320000, first, 3, &utilisation);
  entente_assert_near (utilisation.share, 0.65625);
  entente_assert_near (utilisation.free, 110000);
  entente_assert_near (utilisation.overbooked, 0);

  entente_utilisation_get (100000, second, 1, &utilisation);
  entente_assert_near (utilisation.share, 1.3);
  entente_assert_near (utilisation.free, -30000);
  entente_assert_near (utilisation.overbooked, 30000);

  entente_utilisation_get (0, NULL, 0, &utilisation);
  g_assert_true (isnan (utilisation.share));

  entente_assert_near (entente_utilisation_get_fixed (480 * MILLION, 170000), 2823.529412);
  entente_assert_near (entente_utilisation_get_fixed (480 * MILLION, 210000), 2285.714286);
  g_assert_true (isnan (entente_utilisation_get_fixed (480 * MILLION, 0)));
}

static void
test_import_or_make (void)
{
  EntenteSourcing sourcing = {
    .cost_abroad = 20000,
    .freight = 1000,
    .customs_value = 20000,
    .tariff = 0.15,
    .cost_local = 21500,
    .imported_content = 0.3,
    .parts_tariff = 0.15,
    .investment = 240 * MILLION,
    .years = 6,
    .volume = 60000,
  };

  entente_assert_near (entente_sourcing_get_landed (&sourcing), 24000);
  entente_assert_near (entente_sourcing_get_local (&sourcing), 22467.5);
  entente_assert_near (entente_sourcing_get_saving (&sourcing), 1532.5);
  entente_assert_near (entente_sourcing_get_net_saving (&sourcing), 1532.5 - 2000.0 / 3);
  entente_assert_near (entente_sourcing_get_break_even_volume (&sourcing), 26101.14192);
  entente_assert_near (entente_sourcing_get_break_even_tariff (&sourcing), 0.1067083333333);

  sourcing.tariff = 0;
  g_assert_true (isnan (entente_sourcing_get_break_even_volume (&sourcing)));
}

static void
test_high_or_low_price (void)
{
  EntentePricePoint high = {8000, 1500, 0.12};
  EntentePricePoint low = {4000, 1500, 0};

  low.attach_rate = entente_price_get_attach_rate (&high, 4000, 2);

  entente_assert_near (entente_price_get_margin (&high, 600000), 468 * MILLION);
  entente_assert_near (entente_price_get_needed_attach_rate (&high, 4000), 0.312);
  entente_assert_near (entente_price_get_critical_elasticity (&high, 4000), 1.378511623);
  entente_assert_near (entente_price_get_recovery (&high, 600000, 800 * MILLION), 1.709401709);
  entente_assert_near (low.attach_rate, 0.48);
  entente_assert_near (entente_price_get_margin (&low, 600000), 720 * MILLION);
  g_assert_true (isnan (entente_price_get_needed_attach_rate (&high, 1500)));
}

static void
test_can_it_live_alone (void)
{
  entente_assert_near (entente_break_even_get_volume (18000 * MILLION, 5900), 3050847.458);
  entente_assert_near (entente_break_even_get_profit (18000 * MILLION, 5900, 3200000), 880 * MILLION);
  entente_assert_near (entente_break_even_get_profit (18000 * MILLION, 5900, 3400000), 2060 * MILLION);
  entente_assert_near (entente_break_even_get_safety (18000 * MILLION, 5900, 3200000), 0.04661016949);
  g_assert_true (isnan (entente_break_even_get_volume (18000 * MILLION, 0)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (scale_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/economics/cost-by-volume/%s", scale_cases[i].name);

      g_test_add_data_func (path, &scale_cases[i], test_cost_by_volume);
    }

  g_test_add_func ("/economics/cost-is-spread-over-volume", test_cost_is_spread_over_volume);
  g_test_add_func ("/economics/late-volume-pays-less", test_late_volume_pays_less);
  g_test_add_func ("/economics/cost-never-rises-with-volume", test_cost_never_rises_with_volume);
  g_test_add_func ("/economics/doubling-saves", test_doubling_saves);
  g_test_add_func ("/economics/gap-and-partners", test_gap_and_partners);
  g_test_add_func ("/economics/break-even-on-the-curve", test_break_even_on_the_curve);
  g_test_add_func ("/economics/profit-alone-and-shared", test_profit_alone_and_shared);
  g_test_add_func ("/economics/plants", test_plants);
  g_test_add_func ("/economics/import-or-make", test_import_or_make);
  g_test_add_func ("/economics/high-or-low-price", test_high_or_low_price);
  g_test_add_func ("/economics/can-it-live-alone", test_can_it_live_alone);

  return g_test_run ();
}
