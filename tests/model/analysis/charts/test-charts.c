#include "model/analysis/method.h"
#include "model/analysis/charts/plot.h"

#include "tests/support/economy.h"
#include "tests/support/near.h"

#include <math.h>

#define MILLION 1e6

/* Two companies, one platform and one deal. */
#define COMPANIES "<company id='n' name='Nissan' management='1'/><company id='m' name='Mitsubishi'/>"
#define PLATFORM                                                                     \
  "<platform id='q' name='Crossover' on-sale='2026' rd-cost='2025: 1200000000 EUR' " \
  "unit-cost='18000 EUR' efficient-scale='250000 vehicles/yr' scale-exponent='0.1' " \
  "price='20500 EUR' life='6 years'/>"
#define PARTICIPATIONS                                                                                 \
  "<participation id='q-n' platform='q' company='n' volumes='120000 vehicles/yr' adaptation='0 EUR'/>" \
  "<participation id='q-m' platform='q' company='m' volumes='60000 vehicles/yr' adaptation='0 EUR'/>"
#define DEAL                                                                \
  "<deal id='d' title='Pickup' status='running' from='2026' until='2029'/>" \
  "<party id='d-n' deal='d' company='n'/><party id='d-m' deal='d' company='m'/>"
#define FLOWS                                                                          \
  "<flow id='f-1' deal='d' giver='d-n' receiver='d-m' what='x' value='80000000 EUR'/>" \
  "<flow id='f-2' deal='d' giver='d-m' receiver='d-n' what='y' value='60000000 EUR'/>"
#define STAKES \
  "<stake id='s-1' owner='m' owned='n' economic='36%' voting='15%' from='2026' until='2028'/>"

/* Makes a chart from all methods, as windows and the command line do. */
static EntentePlot *
make (const char *kind,
      const char *objects,
      const char *id)
{
  const EntentePlotKind *found = entente_plot_kinds_find (kind);
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (objects, NULL);
  g_autoptr (GHashTable) reports = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)entente_report_unref);
  EntentePlotSource           source = {economy, reports, "Alliance 2.0", "July 2028"};
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);

  for (guint i = 0; i < n_methods; i++)
    g_hash_table_insert (reports, (gpointer)methods[i]->id, entente_method_run (methods[i], economy, NULL));

  g_assert_nonnull (found);

  return found->make (&source, id != NULL ? entente_economy_find (economy, found->target, id) : 0);
}

static double
get (const EntentePlot *plot,
     guint              series,
     double             x)
{
  const EntentePlotPoint *point = entente_plot_find_point (plot, series, x, 0);

  return point != NULL ? entente_range_get_middle (point->value) : NAN;
}

static void
test_balance (void)
{
  g_autoptr (EntentePlot) plot = make ("balance", COMPANIES DEAL FLOWS, NULL);

  g_assert_false (plot->is_empty);
  g_assert_cmpstr (plot->title, ==, "Nissan gives more than it gets, Mitsubishi gets most beyond what it gives");
  g_assert_cmpstr (plot->subtitle, ==, "Value a year · Alliance 2.0, as of July 2028");
  g_assert_cmpuint (plot->categories->len, ==, 2);

  for (guint i = 0; i < 2; i++)
    {
      gboolean is_nissan = g_str_equal (g_array_index (plot->categories, EntentePlotCategory, i).object, "n");

      entente_assert_near (get (plot, 0, i), is_nissan ? 80 * MILLION : 60 * MILLION);
      entente_assert_near (get (plot, 1, i), is_nissan ? 60 * MILLION : 80 * MILLION);
      entente_assert_near (get (plot, 2, i), is_nissan ? -20 * MILLION : 20 * MILLION);
    }
}

/* Three years of 60 got against 80 given. */
static void
test_running_balance (void)
{
  g_autoptr (EntentePlot) plot = make ("running-balance", "<project id='project' title='T' currency='EUR' from='2026' until='2030'/>" COMPANIES DEAL FLOWS, "n");

  g_assert_false (plot->is_empty);
  entente_assert_near (get (plot, 0, 2026), -20 * MILLION);
  entente_assert_near (get (plot, 0, 2028), -60 * MILLION);
  entente_assert_near (get (plot, 0, 2029), -60 * MILLION);
  g_assert_cmpstr (entente_plot_get_series (plot, 1)->label, ==, "Mitsubishi");
  entente_assert_near (get (plot, 1, 2028), -60 * MILLION);
}

/* 18,000 × (180/250)^-0.1 + 1,200 M / 6 / 180,000 = 18,601.15 + 1,111.11 at 180,000 a year. */
static void
test_scale_dots_carry_all_cost (void)
{
  g_autoptr (EntentePlot) plot = make ("scale", COMPANIES PLATFORM PARTICIPATIONS, "q");
  guint dots = plot->series->len - 1;

  g_assert_false (plot->is_empty);
  entente_assert_near (get (plot, dots, 180000), 18000 * pow (0.72, -0.1) + 1200 * MILLION / 6 / 180000);
  entente_assert_near (get (plot, dots, 120000), 18000 * pow (0.48, -0.1) + 1200 * MILLION / 6 / 120000);
  g_assert_cmpstr (entente_plot_find_point (plot, dots, 120000, 0)->label, ==, "Nissan alone");
}

static void
test_votes_are_drawn_where_they_differ (void)
{
  g_autoptr (EntentePlot) plot = make ("owners", COMPANIES STAKES, "n");

  g_assert_cmpuint (plot->series->len, ==, 2);
  g_assert_cmpstr (entente_plot_get_series (plot, 0)->label, ==, "Mitsubishi");
  g_assert_cmpstr (entente_plot_get_series (plot, 1)->label, ==, "Votes of Mitsubishi");
  entente_assert_near (get (plot, 0, 2026), 0.36);
  entente_assert_near (get (plot, 1, 2026), 0.15);
  entente_assert_near (get (plot, 0, 2028), 0);
}

/* A plain deal of two costs 1 point, from 2026 to 2028; there is just enough for it. */
static void
test_load_by_year (void)
{
  g_autoptr (EntentePlot) plot = make ("load", "<project id='project' title='T' currency='EUR' from='2026' until='2030'/>" COMPANIES DEAL, "n");

  g_assert_false (plot->is_empty);
  g_assert_cmpstr (entente_plot_get_series (plot, 0)->label, ==, "Pickup");
  entente_assert_near (get (plot, 0, 0), 1);
  entente_assert_near (get (plot, 0, 2), 1);
  entente_assert_near (get (plot, 0, 3), 0);
  g_assert_cmpstr (plot->title, ==, "How much attention the deals of Nissan ask for");
}

/* Of a plan that says nothing but who is there, no chart is drawn, and each says what to enter. */
static void
test_empty_charts_say_what_to_enter (gconstpointer data)
{
  const EntentePlotKind *kind = data;
  const char            *id = kind->target == ENTENTE_COMPANY ? "n" : kind->target == ENTENTE_PLATFORM ? "q"
                                                                    : kind->target == ENTENTE_DEAL     ? "d"
                                                                                                       : NULL;
  g_autoptr (EntentePlot) plot = make (kind->id, COMPANIES "<platform id='q' name='Crossover'/><deal id='d' title='Pickup'/>", id);
  g_autofree char *table = entente_plot_to_table (plot, ',');

  g_assert_true (plot->is_empty);
  g_assert_nonnull (plot->note);
  g_assert_cmpuint (strlen (plot->title), >, 5);
  g_assert_cmpstr (table, ==, "");
}

/* The same plan gives the same table. */
static void
test_same_plan_same_chart (gconstpointer data)
{
  const EntentePlotKind *kind = data;
  const char            *id = kind->target == ENTENTE_COMPANY ? "n" : kind->target == ENTENTE_PLATFORM ? "q"
                                                                    : kind->target == ENTENTE_DEAL     ? "d"
                                                                                                       : NULL;
  g_autoptr (EntentePlot) first = make (kind->id, COMPANIES PLATFORM PARTICIPATIONS DEAL FLOWS STAKES, id);
  g_autoptr (EntentePlot) second = make (kind->id, COMPANIES PLATFORM PARTICIPATIONS DEAL FLOWS STAKES, id);
  g_autofree char *a = entente_plot_to_table (first, ',');
  g_autofree char *b = entente_plot_to_table (second, ',');

  g_assert_cmpstr (a, ==, b);
  g_assert_cmpstr (first->title, ==, second->title);
}

int
main (int    argc,
      char **argv)
{
  guint                  n_kinds;
  const EntentePlotKind *kinds = entente_plot_kinds_get (&n_kinds);

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charts/balance", test_balance);
  g_test_add_func ("/charts/running-balance", test_running_balance);
  g_test_add_func ("/charts/scale-dots-carry-all-cost", test_scale_dots_carry_all_cost);
  g_test_add_func ("/charts/votes-are-drawn-where-they-differ", test_votes_are_drawn_where_they_differ);
  g_test_add_func ("/charts/load-by-year", test_load_by_year);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autofree char *empty = g_strdup_printf ("/charts/empty/%s", kinds[i].id);
      g_autofree char *same = g_strdup_printf ("/charts/same/%s", kinds[i].id);

      g_test_add_data_func (empty, &kinds[i], test_empty_charts_say_what_to_enter);
      g_test_add_data_func (same, &kinds[i], test_same_plan_same_chart);
    }

  return g_test_run ();
}
