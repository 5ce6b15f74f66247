#include "model/analysis/methods/risk.h"

#include "tests/support/figures.h"
#include "tests/support/near.h"

#define MILLION 1e6

/* Figures worked out apart from this program: four companies, three platforms, two plants. */
#define COMPANIES                    \
  "<company id=\"n\" name=\"N\"/>\n" \
  "<company id=\"m\" name=\"M\"/>\n" \
  "<company id=\"f\" name=\"F\"/>\n" \
  "<company id=\"r\" name=\"R\"/>\n"
#define PLATFORMS                                                                                                            \
  "<platform id=\"q\" name=\"Q\" on-sale=\"2026\" rd-cost=\"2025: 1550000000 USD\" margin=\"1100 USD\" life=\"6 years\"/>\n" \
  "<platform id=\"p\" name=\"P\" on-sale=\"2026\" rd-cost=\"2025: 900000000 USD\" margin=\"1500 USD\" life=\"6 years\"/>\n"  \
  "<platform id=\"e\" name=\"E\" on-sale=\"2026\" rd-cost=\"2025: 400000000 USD\" margin=\"400 USD\" life=\"5 years\"/>\n"
#define PLANTS                                                                               \
  "<plant id=\"a\" name=\"A\" capacity=\"360000 vehicles/yr\" utilisation-floor=\"50%\"/>\n" \
  "<plant id=\"c\" name=\"C\" capacity=\"150000 vehicles/yr\" utilisation-floor=\"70%\"/>\n"
#define PARTICIPATION(platform, company, volume) \
  "<participation id=\"" platform "-" company "\" platform=\"" platform "\" company=\"" company "\" volumes=\"" volume " vehicles/yr\"/>\n"
#define PARTICIPATIONS               \
  PARTICIPATION ("q", "n", "120000") \
  PARTICIPATION ("q", "m", "60000")  \
  PARTICIPATION ("q", "f", "90000")  \
  PARTICIPATION ("p", "n", "90000")  \
  PARTICIPATION ("p", "f", "50000")  \
  PARTICIPATION ("e", "n", "150000") \
  PARTICIPATION ("e", "r", "200000")
#define VEHICLES                                                                                  \
  "<vehicle id=\"v-1\" name=\"Q1\" platform=\"q\" plant=\"a\" volumes=\"180000 vehicles/yr\"/>\n" \
  "<vehicle id=\"v-2\" name=\"E1\" platform=\"e\" plant=\"a\" volumes=\"160000 vehicles/yr\"/>\n" \
  "<vehicle id=\"v-3\" name=\"P1\" platform=\"p\" plant=\"c\" volumes=\"140000 vehicles/yr\"/>\n"
#define ALL COMPANIES PLATFORMS PLANTS PARTICIPATIONS VEHICLES

typedef struct
{
  const char *name;
  const char *platform;
  const char *company;
  double      after;
  double      headroom;
  double      profit;
  gboolean    is_critical;
} ExitCase;

static const ExitCase exit_cases[] = {
  {"n-of-q", "q", "n", 150000, -0.3612903226, -560, TRUE},
  {"m-of-q", "q", "m", 210000, -0.1058064516, -164, TRUE},
  {"f-of-q", "q", "f", 180000, -0.2335483871, -362, TRUE},
  {"n-of-p", "p", "n", 50000, -0.5, -450, TRUE},
  {"f-of-p", "p", "f", 90000, -0.1, -90, TRUE},
  {"n-of-e-is-just-enough", "e", "n", 200000, 0, 0, FALSE},
  {"r-of-e", "e", "r", 150000, -0.25, -100, TRUE},
};

static void
test_exit (gconstpointer data)
{
  const ExitCase *row = data;
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_exits, ALL, NULL);

  entente_assert_near (entente_test_get_pair (report, "exit-volume", row->company, row->platform).low, row->after);
  entente_assert_near (entente_test_get_pair (report, "exit-headroom", row->company, row->platform).low, row->headroom);
  entente_assert_near (entente_test_get_pair (report, "exit-profit", row->company, row->platform).low / MILLION, row->profit);
  entente_assert_near (entente_test_get_pair (report, "exit-is-critical", row->company, row->platform).high, row->is_critical);
}

static void
test_critical_partners (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_exits, ALL, NULL);

  entente_assert_near (entente_test_get_pair (report, "critical-partners", "q", NULL).low, 3);
  entente_assert_near (entente_test_get_pair (report, "critical-partners", "p", NULL).low, 2);
  entente_assert_near (entente_test_get_pair (report, "critical-partners", "e", NULL).low, 1);
  entente_assert_near (entente_test_get_pair (report, "critical-platforms", "n", NULL).low, 2);
  entente_assert_near (entente_test_get_pair (report, "critical-platforms", "r", NULL).low, 1);
  entente_assert_near (entente_test_get_pair (report, "exit-rd-left", "m", "q").low / MILLION, 1550.0 * 60 / 270);
  g_assert_null (entente_report_find (report, "exit-volume", "m", "p", NULL, 0));
  g_assert_null (entente_report_find (report, "exit-deals-ended", "m", NULL, NULL, 0));
}

/* By price, a vehicle costs more without the partner: 18,000 at 270,000, 18,947.37 at 150,000. */
static void
test_exit_makes_vehicles_dearer (void)
{
  static const char objects[] =
    COMPANIES "<platform id=\"q\" name=\"Q\" on-sale=\"2026\" rd-cost=\"2025: 1550000000 USD\" price=\"20500 USD\" unit-cost=\"18000 USD\" "
              "efficient-scale=\"250000 vehicles/yr\" scale-exponent=\"0.1\" life=\"6 years\"/>\n"
              "<participation id=\"q-m\" platform=\"q\" company=\"m\" volumes=\"150000 vehicles/yr\"/>\n"
              "<participation id=\"q-n\" platform=\"q\" company=\"n\" volumes=\"120000 vehicles/yr\" share=\"40%\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_exits, objects, NULL);
  double cost = 18000 * pow (0.6, -0.1);

  entente_assert_near (entente_test_get_pair (report, "exit-unit-cost", "n", "q").low, cost);
  entente_assert_near (entente_test_get_pair (report, "exit-profit", "n", "q").low / MILLION, (20500 - cost) * 0.15 * 6 - 1550);
  entente_assert_near (entente_test_get_pair (report, "exit-rd-left", "n", "q").low / MILLION, 620);
  entente_assert_near (entente_test_get_pair (report, "exit-is-critical", "n", "q").low, 1);
}

/* 100,000 to 200,000 stay against a break-even of 150,000: perhaps. */
static void
test_exit_of_a_range (void)
{
  static const char objects[] =
    COMPANIES
    "<platform id=\"q\" name=\"Q\" on-sale=\"2026\" rd-cost=\"2025: 900000000 USD\" margin=\"1000 USD\" life=\"6 years\"/>\n" PARTICIPATION ("q", "n", "100000")
      PARTICIPATION ("q", "m", "100000..200000") "<participation id=\"x\" platform=\"q\" company=\"f\" volumes=\"0 vehicles/yr\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_exits, objects, NULL);
  EntenteRange flag = entente_test_get_pair (report, "exit-is-critical", "n", "q");

  g_assert_cmpfloat (flag.low, ==, 0);
  g_assert_cmpfloat (flag.high, ==, 1);
}

static void
test_unknown_exit (void)
{
  static const char objects[] =
    COMPANIES "<platform id=\"q\" name=\"Q\"/>\n" PARTICIPATION ("q", "n", "100000");
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_exits, objects, NULL);

  g_assert_false (entente_range_is_known (entente_test_get_pair (report, "exit-headroom", "n", "q")));
  g_assert_false (entente_range_is_known (entente_test_get_pair (report, "critical-partners", "q", NULL)));
}

#define DEALS                                                                                        \
  COMPANIES                                                                                          \
  "<deal id=\"d-1\" title=\"Two\" status=\"running\" from=\"2024\" until=\"2030\"/>\n"               \
  "<deal id=\"d-2\" title=\"Three\" status=\"running\" from=\"2024\"/>\n"                            \
  "<deal id=\"d-3\" title=\"Over\" status=\"ended\" until=\"2020\"/>\n"                              \
  "<party id=\"p-1\" deal=\"d-1\" company=\"n\"/>\n<party id=\"p-2\" deal=\"d-1\" company=\"m\"/>\n" \
  "<party id=\"p-3\" deal=\"d-2\" company=\"n\"/>\n<party id=\"p-4\" deal=\"d-2\" company=\"m\"/>\n" \
  "<party id=\"p-5\" deal=\"d-2\" company=\"f\"/>\n"                                                 \
  "<party id=\"p-6\" deal=\"d-3\" company=\"n\"/>\n<party id=\"p-7\" deal=\"d-3\" company=\"m\"/>\n" \
  "<flow id=\"f-1\" deal=\"d-1\" giver=\"p-1\" receiver=\"p-2\" what=\"Cars\" value=\"80000000 USD\"/>\n"

static void
test_deals_that_end (void)
{
  g_autoptr (EntenteReport) now = entente_test_run (&entente_method_exits, DEALS, "2026-01-01");
  g_autoptr (EntenteReport) later = entente_test_run (&entente_method_exits, DEALS, "2031-01-01");

  entente_assert_near (entente_test_get_pair (now, "exit-deals-ended", "n", NULL).low, 1);
  entente_assert_near (entente_test_get_pair (now, "exit-deals-ended", "f", NULL).low, 0);
  entente_assert_near (entente_test_get_pair (now, "exit-value-lost", "n", NULL).low / MILLION, 80);
  entente_assert_near (entente_test_get_pair (later, "exit-deals-ended", "n", NULL).low, 0);
  g_assert_null (entente_report_find (later, "exit-value-lost", "n", NULL, NULL, 0));
}

typedef struct
{
  const char *company;
  const char *steps;
} CascadeCase;

/* M has no volume in E, and yet E falls when M leaves. */
static const CascadeCase cascade_cases[] = {
  {"n", "1c 1p 1q 2a 3e "},
  {"m", "1q 2a 3e "},
  {"f", "1c 1p 1q 2a 3e "},
  {"r", "1e "},
};

static char *
list_steps (EntenteReport *report,
            const char    *company)
{
  GString                *text = g_string_new (NULL);
  guint                   n_rows;
  const EntenteReportRow *rows = entente_report_get_rows (report, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].other != NULL && g_str_equal (rows[i].object, company))
      g_string_append_printf (text, "%.0f%s ", rows[i].value.low, rows[i].other);

  return g_string_free (text, FALSE);
}

static void
test_cascade (gconstpointer data)
{
  const CascadeCase *row = data;
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_cascades, ALL, NULL);
  g_autofree char *steps = list_steps (report, row->company);

  g_assert_cmpstr (steps, ==, row->steps);
}

static void
test_cascade_counts (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_cascades, ALL, NULL);

  entente_assert_near (entente_test_get_pair (report, "cascade-rounds", "n", NULL).low, 3);
  entente_assert_near (entente_test_get_pair (report, "cascade-platforms", "n", NULL).low, 3);
  entente_assert_near (entente_test_get_pair (report, "cascade-plants", "n", NULL).low, 2);
  entente_assert_near (entente_test_get_pair (report, "cascade-rounds", "r", NULL).low, 1);
  entente_assert_near (entente_test_get_pair (report, "cascade-plants", "r", NULL).low, 0);
}

/* What loses money with everybody on it, or of which nobody knows enough, does not fall because one leaves. */
static void
test_cascade_of_what_fell_before (void)
{
  static const char objects[] =
    COMPANIES PLATFORMS PLANTS
      PARTICIPATION ("q", "n", "20000")
        PARTICIPATION ("p", "n", "200000")
          PARTICIPATION ("p", "m", "1000") "<participation id=\"e-m\" platform=\"e\" company=\"m\"/>\n"
                                           "<vehicle id=\"v-1\" name=\"Q1\" platform=\"q\" plant=\"a\" volumes=\"20000 vehicles/yr\"/>\n"
                                           "<vehicle id=\"v-2\" name=\"X\" plant=\"c\" volumes=\"120000 vehicles/yr\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_cascades, objects, NULL);

  entente_assert_near (entente_test_get_pair (report, "cascade-platforms", "n", NULL).low, 1);
  entente_assert_near (entente_test_get_pair (report, "cascade-platform-round", "n", "p").low, 1);
  entente_assert_near (entente_test_get_pair (report, "cascade-plants", "n", NULL).low, 0);
  entente_assert_near (entente_test_get_pair (report, "cascade-rounds", "m", NULL).low, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (exit_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exits/exit/%s", exit_cases[i].name);

      g_test_add_data_func (path, &exit_cases[i], test_exit);
    }

  for (guint i = 0; i < G_N_ELEMENTS (cascade_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/exits/cascade/%s", cascade_cases[i].company);

      g_test_add_data_func (path, &cascade_cases[i], test_cascade);
    }

  g_test_add_func ("/exits/critical-partners", test_critical_partners);
  g_test_add_func ("/exits/exit-makes-vehicles-dearer", test_exit_makes_vehicles_dearer);
  g_test_add_func ("/exits/exit-of-a-range", test_exit_of_a_range);
  g_test_add_func ("/exits/unknown-exit", test_unknown_exit);
  g_test_add_func ("/exits/deals-that-end", test_deals_that_end);
  g_test_add_func ("/exits/cascade-counts", test_cascade_counts);
  g_test_add_func ("/exits/cascade-of-what-fell-before", test_cascade_of_what_fell_before);

  return g_test_run ();
}
