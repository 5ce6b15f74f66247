#include "model/analysis/methods/platforms.h"

#include "tests/support/figures.h"
#include "tests/support/near.h"

#include <string.h>

#define MILLION 1e6

/* Figures worked out apart from this program: one platform of three companies, R&D of 1,200 million. */
#define COMPANIES                    \
  "<company id=\"n\" name=\"N\"/>\n" \
  "<company id=\"m\" name=\"M\"/>\n" \
  "<company id=\"f\" name=\"F\"/>\n"
#define PROJECT "<project id=\"project\" currency=\"USD\" discount-rate=\"8%\" from=\"2025\" until=\"2031\"/>\n"
#define PLATFORM                                                                                 \
  "<platform id=\"q\" name=\"Q\" owner=\"n\" on-sale=\"2026\" rd-cost=\"2025: 1200000000 USD\" " \
  "unit-cost=\"18000 USD\" efficient-scale=\"250000 vehicles/yr\" scale-exponent=\"0.1\" price=\"20500 USD\" life=\"6 years\"/>\n"
#define PARTICIPATIONS                                                                                                    \
  "<participation id=\"q-n\" platform=\"q\" company=\"n\" volumes=\"120000 vehicles/yr\"/>\n"                             \
  "<participation id=\"q-m\" platform=\"q\" company=\"m\" volumes=\"60000 vehicles/yr\" adaptation=\"150000000 USD\"/>\n" \
  "<participation id=\"q-f\" platform=\"q\" company=\"f\" volumes=\"90000 vehicles/yr\" adaptation=\"200000000 USD\"/>\n"

static gboolean
is_missing (EntenteReport *report,
            const char    *quantity,
            const char    *object,
            const char    *input,
            const char    *field)
{
  const EntenteReportRow   *row = entente_report_find (report, quantity, object, NULL, NULL, 0);
  const EntenteReportInput *inputs = entente_report_get_inputs (report, row);

  for (guint i = 0; i < row->n_inputs; i++)
    if (strcmp (inputs[i].object, input) == 0 && strcmp (inputs[i].field, field) == 0)
      return inputs[i].is_missing;

  return FALSE;
}

/* Without adaptations: 1,200 million on 6 years of 120,000, 60,000 and 90,000. */
#define BARE_PARTICIPATIONS                                                                   \
  "<participation id=\"q-n\" platform=\"q\" company=\"n\" volumes=\"120000 vehicles/yr\"/>\n" \
  "<participation id=\"q-m\" platform=\"q\" company=\"m\" volumes=\"60000 vehicles/yr\"/>\n"  \
  "<participation id=\"q-f\" platform=\"q\" company=\"f\" volumes=\"90000 vehicles/yr\"/>\n"

static void
test_rd_cost (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_rd_cost, PROJECT COMPANIES PLATFORM BARE_PARTICIPATIONS, NULL);

  entente_test_assert_value (report, "rd-total", "q", 1200 * MILLION);
  entente_test_assert_value (report, "rd-vehicles", "q", 1620000);
  entente_test_assert_value (report, "rd-per-vehicle", "q", 740.7407407);
  entente_test_assert_value (report, "rd-per-vehicle-levelised", "q", 961.4017166);
  entente_test_assert_pair (report, "rd-per-vehicle-alone", "q", "n", 1666.666667);
  entente_test_assert_pair (report, "rd-per-vehicle-alone-levelised", "q", "n", 2163.153862);
  entente_test_assert_pair (report, "rd-saving-per-vehicle", "q", "n", 925.9259259);
  g_assert_true (is_missing (report, "rd-total", "q", "q-m", "adaptation"));
  g_assert_false (is_missing (report, "rd-total", "q", "q", "rd-cost"));
}

/* Volumes that rise and fall; discounted units 407,881.8841 */
static void
test_rd_cost_of_a_ramp (void)
{
  static const char   objects[] =
    PROJECT COMPANIES PLATFORM "<participation id=\"q-n\" platform=\"q\" company=\"n\" adaptation=\"0 USD\" volumes=\"2026: 30000 vehicles/yr; "
                               "2027: 90000 vehicles/yr; 2028: 120000 vehicles/yr; 2031: 60000 vehicles/yr\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_rd_cost, objects, NULL);

  entente_test_assert_value (report, "rd-vehicles", "q", 540000);
  entente_test_assert_value (report, "rd-per-vehicle-levelised", "q", 2942.028187);
}

static void
test_rd_cost_with_adaptations (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_rd_cost, PROJECT COMPANIES PLATFORM PARTICIPATIONS, NULL);

  entente_test_assert_value (report, "rd-total", "q", 1550 * MILLION);
  entente_test_assert_value (report, "rd-per-vehicle", "q", 1550 * MILLION / 1620000);
  entente_test_assert_pair (report, "rd-per-vehicle-alone", "q", "m", 1350 * MILLION / 360000);
}

/* A life that nobody knows leaves the cost known, and what follows from it not. */
static void
test_rd_cost_without_life (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_rd_cost, COMPANIES "<platform id=\"q\" name=\"Q\" rd-cost=\"2025: 1200000000 USD\"/>\n"
                                                                                          "<platform id=\"p\" name=\"P\"/>\n" BARE_PARTICIPATIONS,
                                                       NULL);

  entente_test_assert_value (report, "rd-total", "q", 1200 * MILLION);
  entente_test_assert_unknown (entente_test_get_pair (report, "rd-per-vehicle", "q", NULL));
  g_assert_true (is_missing (report, "rd-per-vehicle", "q", "q", "life"));
  g_assert_null (entente_report_find (report, "rd-total", "p", NULL, NULL, 0));
}

/* One partner of whom nobody knows what it will build: the joint figures are not known, those of the others alone are. */
static void
test_rd_cost_of_an_unknown_volume (void)
{
  static const char objects[] =
    COMPANIES       PLATFORM "<participation id=\"q-n\" platform=\"q\" company=\"n\" volumes=\"120000 vehicles/yr\"/>\n"
                             "<participation id=\"q-m\" platform=\"q\" company=\"m\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_rd_cost, objects, NULL);

  entente_test_assert_unknown (entente_test_get_pair (report, "rd-per-vehicle", "q", NULL));
  entente_test_assert_unknown (entente_test_get_pair (report, "rd-per-vehicle-alone", "q", "m"));
  entente_test_assert_pair (report, "rd-per-vehicle-alone", "q", "n", 1666.666667);
  entente_test_assert_unknown (entente_test_get_pair (report, "rd-per-vehicle-alone-levelised", "q", "n"));
  g_assert_true (is_missing (report, "rd-per-vehicle", "q", "q-m", "volumes"));
}

/* R&D of 1,000 to 1,200 million, 5 to 6 years of 100,000 to 120,000 */
static void
test_rd_cost_of_ranges (void)
{
  static const char objects[] =
    COMPANIES "<platform id=\"q\" name=\"Q\" on-sale=\"2026\" rd-cost=\"2025: 1000000000..1200000000 USD\" life=\"5..6 years\"/>\n"
              "<participation id=\"q-n\" platform=\"q\" company=\"n\" volumes=\"100000..120000 vehicles/yr\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_rd_cost, objects, NULL);

  entente_test_assert_range (entente_test_get_pair (report, "rd-per-vehicle", "q", NULL), 1000 * MILLION / 720000, 1200 * MILLION / 500000);
  entente_test_assert_range (entente_test_get_pair (report, "rd-saving-per-vehicle", "q", "n"), 0, 0);
}

static void
test_unit_cost (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_unit_cost, PROJECT COMPANIES PLATFORM PARTICIPATIONS, NULL);

  entente_test_assert_value (report, "joint-volume", "q", 270000);
  entente_test_assert_value (report, "unit-cost", "q", 18000);
  entente_test_assert_pair (report, "unit-cost-alone", "q", "n", 19370.83676);
  entente_test_assert_pair (report, "unit-cost-alone", "q", "m", 20761.14879);
  entente_test_assert_pair (report, "unit-cost-alone", "q", "f", 19936.19418);
  entente_test_assert_pair (report, "unit-cost-saving", "q", "n", 18000 * (pow (0.48, -0.1) - 1));
  entente_test_assert_pair (report, "unit-cost-without", "q", "n", 18000 * pow (150000.0 / 250000, -0.1));
  entente_test_assert_value (report, "doubling-saving", "q", 0.06696700846);
  entente_assert_near (entente_test_get_row (report, "unit-cost-by-year", "q", NULL, 2026).low, 18000);
  g_assert_null (entente_report_find (report, "unit-cost-by-year", "q", NULL, NULL, 2025));
  g_assert_null (entente_report_find (report, "unit-cost-by-year", "q", NULL, NULL, 2032));
}

/* The date moves the volume: 90,000 before 2028, 180,000 from then on. */
static void
test_unit_cost_by_date (void)
{
  static const char *const objects = COMPANIES PLATFORM
    "<participation id=\"q-n\" platform=\"q\" company=\"n\" volumes=\"2026: 90000 vehicles/yr; 2028: 180000 vehicles/yr\"/>\n";
  g_autoptr (EntenteReport) before = entente_test_run (&entente_method_unit_cost, objects, "2027-06-30");
  g_autoptr (EntenteReport) after = entente_test_run (&entente_method_unit_cost, objects, "2030-01-01");

  entente_test_assert_value (before, "unit-cost", "q", 19936.19418);
  entente_test_assert_value (after, "unit-cost", "q", 18601.12689);
  entente_assert_near (entente_test_get_row (before, "unit-cost-by-year", "q", NULL, 2031).low, 18601.12689);
}

/* Nobody said how steep the curve is: 0.10, and that it is missing. */
static void
test_unit_cost_of_a_range (void)
{
  static const char objects[] =
    COMPANIES "<platform id=\"q\" name=\"Q\" unit-cost=\"18000 USD\" efficient-scale=\"250000 vehicles/yr\"/>\n"
              "<participation id=\"q-n\" platform=\"q\" company=\"n\" volumes=\"60000..120000 vehicles/yr\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_unit_cost, objects, NULL);

  entente_test_assert_range (entente_test_get_pair (report, "unit-cost", "q", NULL), 19370.83676, 20761.14879);
  g_assert_true (is_missing (report, "unit-cost", "q", "q", "scale-exponent"));
}

/* Exactly at the efficient scale */
static void
test_unit_cost_at_the_efficient_scale (void)
{
  static const char objects[] =
    COMPANIES       PLATFORM "<participation id=\"q-n\" platform=\"q\" company=\"n\" volumes=\"250000 vehicles/yr\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_unit_cost, objects, NULL);

  entente_test_assert_value (report, "unit-cost", "q", 18000);
}

static void
test_scale_gap (void)
{
  g_autoptr (EntenteReport) full = entente_test_run (&entente_method_scale_gap, COMPANIES PLATFORM PARTICIPATIONS, NULL);
  static const char objects[] =
    COMPANIES       PLATFORM "<participation id=\"q-m\" platform=\"q\" company=\"m\" volumes=\"60000 vehicles/yr\"/>\n"
                             "<participation id=\"q-f\" platform=\"q\" company=\"f\" volumes=\"40000 vehicles/yr\"/>\n";
  g_autoptr (EntenteReport) part = entente_test_run (&entente_method_scale_gap, objects, NULL);

  entente_test_assert_value (full, "scale-gap", "q", 0);
  entente_test_assert_value (full, "scale-share", "q", 1.08);
  entente_test_assert_value (full, "partners-needed", "q", 0);
  entente_test_assert_value (part, "scale-gap", "q", 150000);
  entente_test_assert_value (part, "scale-share", "q", 0.4);
  entente_test_assert_value (part, "partners-needed", "q", 3);
}

/* By price and cost curve; break-even by bisection, so to one in a million */
static void
test_break_even (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_break_even, PROJECT COMPANIES PLATFORM PARTICIPATIONS, NULL);

  g_assert_cmpfloat_with_epsilon (entente_test_get_pair (report, "break-even-volume-alone", "q", "n").low, 140129.9805, 0.14);
  entente_test_assert_pair (report, "platform-profit-alone", "q", "n", -387.0024694 * MILLION);
  entente_test_assert_value (report, "platform-profit", "q", 2500 * MILLION);
  entente_test_assert_value (report, "full-cost", "q", 18956.79012);
  entente_test_assert_pair (report, "full-cost-alone", "q", "n", 21037.50343);
  entente_assert_near (entente_test_get_row (report, "platform-result-by-year", "q", NULL, 2025).low, -1200 * MILLION);
  entente_assert_near (entente_test_get_row (report, "platform-result-by-year", "q", NULL, 2026).low, (2500 * 0.27 - 350) * MILLION);
  entente_assert_near (entente_test_get_row (report, "platform-result-by-year", "q", NULL, 2027).low, 675 * MILLION);
  entente_assert_near (entente_test_get_row (report, "platform-balance-by-year", "q", NULL, 2031).low, 2500 * MILLION);
}

/* A margin that is entered goes before price and curve: 1,200 million by 2,500 and 6 years. */
static void
test_break_even_by_margin (void)
{
  static const char objects[] =
    COMPANIES "<platform id=\"q\" name=\"Q\" on-sale=\"2026\" rd-cost=\"2025: 1200000000 USD\" price=\"90000 USD\" margin=\"2500 USD\" "
              "life=\"6 years\"/>\n" BARE_PARTICIPATIONS;
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_break_even, objects, NULL);

  entente_test_assert_value (report, "break-even-volume", "q", 80000);
  entente_test_assert_value (report, "break-even-headroom", "q", 270.0 / 80 - 1);
  entente_test_assert_value (report, "platform-profit", "q", (2500 * 1.62 - 1200) * MILLION);
  entente_test_assert_unknown (entente_test_get_pair (report, "full-cost", "q", NULL));
  g_assert_true (is_missing (report, "full-cost", "q", "q", "unit-cost"));
}

#define ENDS(cost, rd, volume, life, price, scale)                                                                                            \
  COMPANIES "<platform id=\"q\" name=\"Q\" on-sale=\"2026\" rd-cost=\"2025: " rd " USD\" unit-cost=\"" cost " USD\" efficient-scale=\"" scale \
            " vehicles/yr\" scale-exponent=\"0.1\" price=\"" price " USD\" life=\"" life " years\"/>\n"                                       \
            "<participation id=\"q-n\" platform=\"q\" company=\"n\" volumes=\"" volume " vehicles/yr\"/>\n"

/* All at their best and all at their worst are the ends of what follows from ranges. */
static void
test_ends_of_ranges (void)
{
  static const char objects[] =
    ENDS ("17500..18500", "900000000..1100000000", "140000..180000", "5..7", "20500..21500", "220000..260000");
  g_autoptr (EntenteReport) wide = entente_test_run (&entente_method_break_even, objects, NULL);
  g_autoptr (EntenteReport) best = entente_test_run (&entente_method_break_even, ENDS ("17500", "900000000", "180000", "7", "21500", "220000"), NULL);
  g_autoptr (EntenteReport) worst = entente_test_run (&entente_method_break_even, ENDS ("18500", "1100000000", "140000", "5", "20500", "260000"), NULL);
  static const char *const rising[] = {"break-even-headroom", "platform-profit"};

  entente_assert_near (entente_test_get_pair (wide, "break-even-volume", "q", NULL).low, entente_test_get_pair (best, "break-even-volume", "q", NULL).low);
  entente_assert_near (entente_test_get_pair (wide, "break-even-volume", "q", NULL).high, entente_test_get_pair (worst, "break-even-volume", "q", NULL).low);

  for (guint i = 0; i < G_N_ELEMENTS (rising); i++)
    {
      entente_assert_near (entente_test_get_pair (wide, rising[i], "q", NULL).low, entente_test_get_pair (worst, rising[i], "q", NULL).low);
      entente_assert_near (entente_test_get_pair (wide, rising[i], "q", NULL).high, entente_test_get_pair (best, rising[i], "q", NULL).low);
    }
}

/* A price below the cost at the efficient scale never pays. */
static void
test_never_breaks_even (void)
{
  static const char objects[] =
    COMPANIES "<platform id=\"q\" name=\"Q\" rd-cost=\"2025: 1200000000 USD\" price=\"17000 USD\" unit-cost=\"18000 USD\" "
              "efficient-scale=\"250000 vehicles/yr\" life=\"6 years\"/>\n" PARTICIPATIONS;
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_break_even, objects, NULL);

  entente_test_assert_unknown (entente_test_get_pair (report, "break-even-volume", "q", NULL));
  g_assert_false (is_missing (report, "break-even-volume", "q", "q", "price"));
}

/* The life is the time on sale when it is not entered. */
static void
test_life_from_dates (void)
{
  static const char objects[] =
    COMPANIES "<platform id=\"q\" name=\"Q\" on-sale=\"2026\" ended=\"2032\" rd-cost=\"2025: 1200000000 USD\"/>\n" BARE_PARTICIPATIONS;
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_rd_cost, objects, NULL);

  entente_test_assert_value (report, "rd-vehicles", "q", 1620000);
}

#define PLANTS                                                                                                                                      \
  "<region id=\"us\" name=\"US\" tariff=\"15%\" parts-tariff=\"15%\"/>\n"                                                                           \
  "<region id=\"jp\" name=\"Japan\"/>\n"                                                                                                            \
  "<plant id=\"a\" name=\"A\" owner=\"n\" region=\"us\" capacity=\"320000 vehicles/yr\" utilisation-floor=\"70%\" fixed-cost=\"480000000 USD\"/>\n" \
  "<plant id=\"b\" name=\"B\" owner=\"n\" capacity=\"0 vehicles/yr\"/>\n"                                                                           \
  "<plant id=\"c\" name=\"C\" owner=\"n\" region=\"jp\" capacity=\"100000 vehicles/yr\" utilisation-floor=\"70%\"/>\n"                              \
  "<plant id=\"d\" name=\"D\" owner=\"n\" capacity=\"5 GWh/yr\"/>\n"

static void
test_plants (void)
{
  static const char   objects[] =
    PROJECT COMPANIES PLANTS "<vehicle id=\"suv\" name=\"SUV\" company=\"n\" plant=\"a\" volumes=\"110000 vehicles/yr\"/>\n"
                             "<vehicle id=\"ev-n\" name=\"EV N\" company=\"n\" plant=\"a\" volumes=\"60000 vehicles/yr\"/>\n"
                             "<vehicle id=\"ev-m\" name=\"EV M\" company=\"m\" plant=\"a\" until=\"2030\" volumes=\"40000 vehicles/yr\"/>\n"
                             "<vehicle id=\"none\" name=\"None\" company=\"n\" plant=\"b\" volumes=\"0 vehicles/yr\"/>\n"
                             "<vehicle id=\"pickup\" name=\"Pickup\" company=\"n\" plant=\"c\" volumes=\"130000 vehicles/yr\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_plant_load, objects, "2027-01-01");

  entente_test_assert_value (report, "plant-load", "a", 210000);
  entente_test_assert_value (report, "plant-utilisation", "a", 0.65625);
  entente_test_assert_value (report, "plant-free", "a", 110000);
  entente_test_assert_value (report, "plant-overbooked", "a", 0);
  entente_test_assert_value (report, "plant-below-floor", "a", 1);
  entente_test_assert_value (report, "plant-fixed-per-vehicle", "a", 2285.714286);
  entente_test_assert_value (report, "plant-load", "b", 0);
  entente_test_assert_unknown (entente_test_get_pair (report, "plant-utilisation", "b", NULL));
  entente_test_assert_value (report, "plant-utilisation", "c", 1.3);
  entente_test_assert_value (report, "plant-free", "c", -30000);
  entente_test_assert_value (report, "plant-overbooked", "c", 30000);
  entente_test_assert_value (report, "plant-below-floor", "c", 0);
  entente_assert_near (entente_test_get_row (report, "plant-load-by-year", "a", NULL, 2029).low, 210000);
  entente_assert_near (entente_test_get_row (report, "plant-load-by-year", "a", NULL, 2030).low, 170000);
  g_assert_null (entente_report_find (report, "plant-load", "d", NULL, NULL, 0));
}

static void
test_plant_after_a_partner (void)
{
  static const char objects[] =
    COMPANIES       PLANTS "<vehicle id=\"suv\" name=\"SUV\" company=\"n\" plant=\"a\" volumes=\"170000 vehicles/yr\"/>\n"
                           "<vehicle id=\"ev\" name=\"EV\" company=\"n\" plant=\"c\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_plant_load, objects, NULL);

  entente_test_assert_value (report, "plant-fixed-per-vehicle", "a", 2823.529412);
  entente_test_assert_unknown (entente_test_get_pair (report, "plant-load", "c", NULL));
  g_assert_true (is_missing (report, "plant-load", "c", "ev", "volumes"));
}

#define MODEL(attributes)                                                                                                               \
  "<vehicle id=\"suv\" name=\"SUV\" company=\"n\" plant=\"c\" regions=\"jp us\" volumes=\"60000 vehicles/yr\" unit-cost=\"20000 USD\" " \
  "freight=\"1000 USD\" customs-value=\"20000 USD\" local-cost=\"21500 USD\" imported-content=\"30%\" " attributes "/>\n"

static void
test_landed_cost (void)
{
  static const char objects[] =
    COMPANIES       PLANTS
    "<vehicle id=\"suv\" name=\"SUV\" company=\"n\" plant=\"c\" regions=\"us\" volumes=\"60000 vehicles/yr\" unit-cost=\"20000 USD\" "
    "freight=\"1000 USD\" customs-value=\"20000 USD\" local-cost=\"21500 USD\" imported-content=\"30%\" "
    "localisation=\"240000000 USD\" from=\"2026\" until=\"2032\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_landed_cost, objects, NULL);

  entente_test_assert_pair (report, "landed-cost", "suv", "us", 24000);
  entente_test_assert_pair (report, "tariff-per-vehicle", "suv", "us", 3000);
  entente_test_assert_pair (report, "local-unit-cost", "suv", "us", 22467.5);
  entente_test_assert_pair (report, "localisation-saving", "suv", "us", 1532.5);
  entente_test_assert_pair (report, "localisation-net-saving", "suv", "us", 865.8333333);
  entente_test_assert_pair (report, "localisation-break-even", "suv", "us", 26101.14192);
  entente_test_assert_pair (report, "break-even-tariff", "suv", "us", 0.1067083333);
}

/* Sold where it is built too: no tariff there, and nobody says how many of them are sold abroad. */
static void
test_landed_cost_in_two_regions (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_landed_cost, COMPANIES PLANTS MODEL ("localisation=\"240000000 USD\""), NULL);

  entente_test_assert_pair (report, "localisation-saving", "suv", "us", 1532.5);
  entente_test_assert_unknown (entente_test_get_pair (report, "localisation-net-saving", "suv", "us"));
  g_assert_null (entente_report_find (report, "landed-cost", "suv", "jp", NULL, 0));
}

/* The tariff of the year; without customs value that of the cost; a tariff that nobody knows makes the cost unknown. */
static void
test_landed_cost_by_year (void)
{
  static const char *const objects =
    PROJECT
      COMPANIES
    "<region id=\"us\" name=\"US\" tariff=\"2025: 2.5%; 2027: 15..25%\"/>\n"
    "<region id=\"eu\" name=\"EU\"/>\n"
    "<vehicle id=\"suv\" name=\"SUV\" regions=\"us eu\" unit-cost=\"20000 USD\" freight=\"1000 USD\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_landed_cost, objects, "2026-05-01");

  entente_test_assert_pair (report, "landed-cost", "suv", "us", 21500);
  entente_test_assert_unknown (entente_test_get_pair (report, "landed-cost", "suv", "eu"));
  entente_assert_near (entente_test_get_figure (report, "landed-cost-by-year", "suv", "us", NULL, 2028).low, 24000);
  entente_assert_near (entente_test_get_figure (report, "landed-cost-by-year", "suv", "us", NULL, 2028).high, 26000);
}

static void
test_price_point (void)
{
  static const char objects[] =
    "<company id=\"n\" name=\"N\" volumes=\"600000 vehicles/yr\"/>\n"
    "<technology id=\"t\" name=\"T\" owner=\"n\" rd-cost=\"2025: 500000000 USD; 2026: 300000000 USD\" price=\"8000 USD\" "
    "unit-cost=\"1500 USD\" rival-price=\"4000 USD\" attach-rate=\"12%\" elasticity=\"2\"/>\n"
    "<technology id=\"u\" name=\"U\" owner=\"n\" price=\"1000 USD\" unit-cost=\"1500 USD\" rival-price=\"4000 USD\" attach-rate=\"12%\"/>\n"
    "<technology id=\"v\" name=\"V\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_price_point, objects, NULL);

  entente_test_assert_value (report, "technology-margin", "t", 468 * MILLION);
  entente_test_assert_value (report, "technology-recovery", "t", 1.709401709);
  entente_test_assert_value (report, "rival-attach-needed", "t", 0.312);
  entente_test_assert_value (report, "critical-elasticity", "t", 1.378511623);
  entente_test_assert_value (report, "rival-attach-rate", "t", 0.48);
  entente_test_assert_value (report, "rival-margin", "t", 720 * MILLION);
  entente_test_assert_value (report, "rival-recovery-attach-rate", "t", 0.1066666667);
  entente_test_assert_value (report, "recovery-attach-rate", "t", 800.0 / (5 * 0.6 * 6500));
  entente_test_assert_unknown (entente_test_get_pair (report, "rival-attach-needed", "u", NULL));
  g_assert_null (entente_report_find (report, "technology-margin", "v", NULL, NULL, 0));
}

/* 18,000 million fixed cost, 5,900 a vehicle, 3.2 to 3.4 million vehicles */
static void
test_independence (void)
{
  static const char objects[] =
    "<company id=\"n\" name=\"N\" fixed-cost=\"18000000000 USD\" margin=\"5900 USD\" volumes=\"3200000..3400000 vehicles/yr\"/>\n"
    "<company id=\"m\" name=\"M\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_independence, objects, NULL);

  entente_test_assert_value (report, "own-break-even", "n", 3050847.458);
  entente_test_assert_range (entente_test_get_pair (report, "own-profit", "n", NULL), 880 * MILLION, 2060 * MILLION);
  entente_assert_near (entente_test_get_pair (report, "own-safety", "n", NULL).low, 0.04661016949);
  entente_test_assert_value (report, "stands-alone", "n", 1);
  g_assert_null (entente_report_find (report, "profit-with-deals", "n", NULL, NULL, 0));
  g_assert_null (entente_report_find (report, "own-profit", "m", NULL, NULL, 0));
}

#define DEAL(status, until)                                                                                           \
  "<company id=\"n\" name=\"N\" fixed-cost=\"1000000000 USD\" margin=\"5000 USD\" volumes=\"180000 vehicles/yr\"/>\n" \
  "<company id=\"m\" name=\"M\"/>\n"                                                                                  \
  "<deal id=\"d\" title=\"D\" status=\"" status "\" from=\"2020\" until=\"" until "\"/>\n"                            \
  "<party id=\"d-n\" deal=\"d\" company=\"n\"/>\n"                                                                    \
  "<party id=\"d-m\" deal=\"d\" company=\"m\"/>\n"                                                                    \
  "<flow id=\"f-1\" deal=\"d\" giver=\"d-m\" receiver=\"d-n\" what=\"Money\" value=\"300000000 USD\"/>\n"             \
  "<flow id=\"f-2\" deal=\"d\" giver=\"d-n\" receiver=\"d-m\" what=\"Cars\" value=\"9 USD\" cost=\"50000000 USD\"/>\n"

/* 900 million earned against 1,000: a loss of 100 alone, a profit of 150 with what the deal brings. */
static void
test_independence_with_deals (void)
{
  g_autoptr (EntenteReport) with = entente_test_run (&entente_method_independence, DEAL ("running", "2030"), "2026-01-01");
  g_autoptr (EntenteReport) ended = entente_test_run (&entente_method_independence, DEAL ("ended", "2024"), "2026-01-01");

  entente_test_assert_value (with, "own-profit", "n", -100 * MILLION);
  entente_test_assert_value (with, "stands-alone", "n", 0);
  entente_test_assert_value (with, "deals-net-benefit", "n", 250 * MILLION);
  entente_test_assert_value (with, "profit-with-deals", "n", 150 * MILLION);
  entente_test_assert_value (with, "break-even-with-deals", "n", 150000);
  entente_test_assert_value (ended, "own-profit", "n", -100 * MILLION);
  g_assert_null (entente_report_find (ended, "profit-with-deals", "n", NULL, NULL, 0));
}

/* More volume never makes a vehicle dearer. */
static void
test_unit_cost_never_rises_with_volume (void)
{
  double before = INFINITY;

  for (guint volume = 1000; volume < 400000; volume += 7000)
    {
      g_autofree char *objects = g_strdup_printf (COMPANIES PLATFORM "<participation id=\"q-n\" platform=\"q\" company=\"n\" volumes=\"%u vehicles/yr\"/>\n", volume);
      g_autoptr (EntenteReport) report = entente_test_run (&entente_method_unit_cost, objects, NULL);
      double cost = entente_report_get_value (report, "unit-cost", "q").low;

      g_assert_cmpfloat (cost, <=, before);
      before = cost;
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/platforms/rd-cost", test_rd_cost);
  g_test_add_func ("/platforms/rd-cost-of-a-ramp", test_rd_cost_of_a_ramp);
  g_test_add_func ("/platforms/rd-cost-with-adaptations", test_rd_cost_with_adaptations);
  g_test_add_func ("/platforms/rd-cost-without-life", test_rd_cost_without_life);
  g_test_add_func ("/platforms/rd-cost-of-an-unknown-volume", test_rd_cost_of_an_unknown_volume);
  g_test_add_func ("/platforms/rd-cost-of-ranges", test_rd_cost_of_ranges);
  g_test_add_func ("/platforms/unit-cost", test_unit_cost);
  g_test_add_func ("/platforms/unit-cost-by-date", test_unit_cost_by_date);
  g_test_add_func ("/platforms/unit-cost-of-a-range", test_unit_cost_of_a_range);
  g_test_add_func ("/platforms/unit-cost-at-the-efficient-scale", test_unit_cost_at_the_efficient_scale);
  g_test_add_func ("/platforms/scale-gap", test_scale_gap);
  g_test_add_func ("/platforms/break-even", test_break_even);
  g_test_add_func ("/platforms/break-even-by-margin", test_break_even_by_margin);
  g_test_add_func ("/platforms/ends-of-ranges", test_ends_of_ranges);
  g_test_add_func ("/platforms/never-breaks-even", test_never_breaks_even);
  g_test_add_func ("/platforms/life-from-dates", test_life_from_dates);
  g_test_add_func ("/platforms/plants", test_plants);
  g_test_add_func ("/platforms/plant-after-a-partner", test_plant_after_a_partner);
  g_test_add_func ("/platforms/landed-cost", test_landed_cost);
  g_test_add_func ("/platforms/landed-cost-in-two-regions", test_landed_cost_in_two_regions);
  g_test_add_func ("/platforms/landed-cost-by-year", test_landed_cost_by_year);
  g_test_add_func ("/platforms/price-point", test_price_point);
  g_test_add_func ("/platforms/independence", test_independence);
  g_test_add_func ("/platforms/independence-with-deals", test_independence_with_deals);
  g_test_add_func ("/platforms/unit-cost-never-rises-with-volume", test_unit_cost_never_rises_with_volume);

  return g_test_run ();
}
