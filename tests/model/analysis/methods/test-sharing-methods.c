#include "model/analysis/methods/sharing.h"

#include "model/random.h"

#include "tests/support/figures.h"
#include "tests/support/near.h"

#define MILLION 1e6

/* Figures worked out apart from this program. The second could buy what it needs for 420 million. */
#define COMPANIES                    \
  "<company id=\"n\" name=\"N\"/>\n" \
  "<company id=\"m\" name=\"M\"/>\n" \
  "<company id=\"f\" name=\"F\"/>\n"
#define PLATFORM                                                                                      \
  "<platform id=\"q\" name=\"Q\" on-sale=\"2026\" rd-cost=\"2025: 1200000000 USD\" life=\"6 years\" " \
  "unit-cost=\"18000 USD\" efficient-scale=\"250000 vehicles/yr\" scale-exponent=\"0.1\"/>\n"
#define PARTICIPATION(company, volume, more) \
  "<participation id=\"q-" company "\" platform=\"q\" company=\"" company "\" volumes=\"" volume " vehicles/yr\" " more "/>\n"
#define THREE(n, m, f)                                                                            \
  COMPANIES PLATFORM PARTICIPATION ("n", "120000", "adaptation=\"0 USD\" " n)                     \
    PARTICIPATION ("m", "60000", "adaptation=\"150000000 USD\" alternative=\"420000000 USD\" " m) \
      PARTICIPATION ("f", "90000", "adaptation=\"200000000 USD\" " f)

static EntenteRange
get (EntenteReport *report,
     const char    *quantity,
     const char    *other,
     const char    *detail)
{
  return entente_test_get_figure (report, quantity, "q", other, detail, 0);
}

typedef struct
{
  const char          *rule;
  const EntenteMethod *method;
  const char          *quantity;
  double               shares[3];
  double               savings[3];
} RuleCase;

static const RuleCase rule_cases[] = {
  {"equal", &entente_method_simple_shares, "cost-share", {516.6666667, 516.6666667, 516.6666667}, {0.7637557918, -0.2301587302, 0.7887314701}},
  {"volume", &entente_method_simple_shares, "cost-share", {688.8888889, 344.4444444, 516.6666667}, {0.6850077224, 0.1798941799, 0.7887314701}},
  {"stand-alone", &entente_method_simple_shares, "cost-share", {670.9197577, 128.8458985, 750.2343438}, {0.6932240511, 0.6932240511, 0.6932240511}},
  {"custom", &entente_method_simple_shares, "cost-share", {775, 387.5, 387.5}, {0.6456336877, 0.0773809524, 0.8415486025}},
  {"shapley", &entente_method_shapley, "shapley-share", {601.4168577, 17.98440279, 930.5987395}, {0.7250040335, 0.9571799934, 0.6194718175}},
  {"scrb", &entente_method_separable_costs, "separable-share", {575.7366521, 65.00573815, 909.2576097}, {0.7367462268, 0.845224433, 0.6281983512}},
};

static const char *const companies[] = {"n", "m", "f"};
static const double      volumes[] = {120000, 60000, 90000};

static void
test_rule (gconstpointer data)
{
  const RuleCase          *row = data;
  static const char *const objects = THREE ("share=\"50%\"", "share=\"25%\"", "share=\"25%\"");
  g_autoptr (EntenteReport) report = entente_test_run (row->method, objects, NULL);
  g_autoptr (EntenteReport) checks = entente_test_run (&entente_method_sharing_checks, objects, NULL);
  g_autofree char *each = g_strconcat (row->quantity, "-per-vehicle", NULL);
  double           sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (companies); i++)
    {
      double share = get (report, row->quantity, companies[i], row->rule).low;

      entente_assert_near (share / MILLION, row->shares[i]);
      entente_assert_near (get (report, each, companies[i], row->rule).low, share / volumes[i] / 6);
      entente_assert_near (get (checks, "sharing-saving", companies[i], row->rule).low, row->savings[i]);
      sum += share;
    }

  entente_assert_near (sum / MILLION, 1550);
}

static void
test_costs (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_simple_shares, THREE ("", "", ""), NULL);
  g_autoptr (EntenteReport) separable = entente_test_run (&entente_method_separable_costs, THREE ("", "", ""), NULL);

  entente_assert_near (get (report, "cost-to-share", NULL, NULL).low / MILLION, 1550);
  entente_assert_near (get (report, "cost-alone", "n", NULL).low / MILLION, 2187.002469);
  entente_assert_near (get (report, "cost-alone", "m", NULL).low / MILLION, 420);
  entente_assert_near (get (report, "cost-alone", "f", NULL).low / MILLION, 2445.544856);
  g_assert_null (entente_report_find (report, "cost-share", "q", "n", "custom", 0));
  entente_assert_near (get (separable, "separable-cost", "n", NULL).low / MILLION, -849.0384222);
  entente_assert_near (get (separable, "separable-cost", "m", NULL).low / MILLION, -248.9008627);
  entente_assert_near (get (separable, "remaining-benefit", "f", NULL).low / MILLION, 2894.761902);
}

/* An equal share asks 516.67 of the second, who has an alternative for 420. */
static void
test_who_would_rather_go (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_sharing_checks, THREE ("", "", ""), NULL);

  entente_assert_near (get (report, "sharing-pays-more", "m", "equal").low, 1);
  entente_assert_near (get (report, "sharing-pays-more", "n", "equal").low, 0);
  entente_assert_near (get (report, "sharing-overcharge", "m", "equal").low / MILLION, 96.66666667);
  entente_assert_near (get (report, "sharing-objection", NULL, "equal: m").low / MILLION, 96.66666667);
  entente_assert_near (get (report, "sharing-is-stable", NULL, "equal").low, 0);
  entente_assert_near (get (report, "sharing-is-stable", NULL, "volume").low, 1);
  entente_assert_near (get (report, "sharing-is-stable", NULL, "stand-alone").low, 1);
  entente_assert_near (get (report, "sharing-is-stable", NULL, "shapley").low, 1);
  entente_assert_near (get (report, "sharing-is-stable", NULL, "scrb").low, 1);
}

/* Shares that do not make up the whole are no rule. */
static void
test_incomplete_custom_shares (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_simple_shares, THREE ("share=\"50%\"", "share=\"25%\"", ""), NULL);

  g_assert_false (entente_range_is_known (get (report, "cost-share", "n", "custom")));
  g_assert_true (entente_range_is_known (get (report, "cost-share", "n", "equal")));
}

/* Without a cost curve only R&D and adaptations are shared. */
static void
test_without_curve (void)
{
  static const char objects[] =
    COMPANIES
    "<platform id=\"q\" name=\"Q\" on-sale=\"2026\" rd-cost=\"2025: 900000000 USD\" life=\"6 years\"/>\n" PARTICIPATION ("n", "120000", "")
      PARTICIPATION ("m", "60000", "adaptation=\"100000000 USD\"");
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_simple_shares, objects, NULL);

  entente_assert_near (get (report, "cost-to-share", NULL, NULL).low / MILLION, 1000);
  entente_assert_near (get (report, "cost-alone", "m", NULL).low / MILLION, 1000);
  entente_assert_near (get (report, "cost-share", "m", "volume").low / MILLION, 1000.0 / 3);
}

static void
test_unknown_volume (void)
{
  static const char    objects[] =
    COMPANIES PLATFORM PARTICIPATION ("n", "120000", "") "<participation id=\"q-m\" platform=\"q\" company=\"m\"/>\n";
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_shapley, objects, NULL);

  g_assert_false (entente_range_is_known (get (report, "shapley-share", "n", "shapley")));
}

static void
test_alone_pays_all (void)
{
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_shapley, COMPANIES PLATFORM PARTICIPATION ("n", "120000", ""), NULL);

  entente_assert_near (get (report, "shapley-share", "n", "shapley").low / MILLION, 2187.002469);
}

/* R&D of 1,000 to 1,200 million: equal shares follow, and lie between those of both ends. */
static void
test_ranges (void)
{
  static const char objects[] =
    COMPANIES
    "<platform id=\"q\" name=\"Q\" on-sale=\"2026\" rd-cost=\"2025: 1000000000..1200000000 USD\" life=\"6 years\"/>\n" PARTICIPATION ("n", "100000..120000", "")
      PARTICIPATION ("m", "60000", "");
  g_autoptr (EntenteReport) report = entente_test_run (&entente_method_simple_shares, objects, NULL);
  EntenteRange equal = get (report, "cost-share", "n", "equal"), volume = get (report, "cost-share", "n", "volume");

  entente_assert_near (equal.low / MILLION, 500);
  entente_assert_near (equal.high / MILLION, 600);
  entente_assert_near (volume.low / MILLION, 1000 * 100.0 / 160);
  entente_assert_near (volume.high / MILLION, 1200 * 120.0 / 180);
}

/* Whatever the volumes, adaptations and alternatives are: what all pay is the cost. */
static void
test_shares_sum_to_the_cost (void)
{
  EntenteRandom random;

  entente_random_seed (&random, 11);

  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (GString) objects = g_string_new (PLATFORM);
      g_autoptr (EntenteReport) simple = NULL;
      g_autoptr (EntenteReport) shapley = NULL;
      g_autoptr (EntenteReport) separable = NULL;
      guint  n = 1 + entente_random_next_below (&random, 7);
      double total, sums[3] = {0};

      for (guint i = 0; i < n; i++)
        g_string_append_printf (objects,
                                "<company id=\"c%u\" name=\"C\"/>\n<participation id=\"p%u\" platform=\"q\" company=\"c%u\" volumes=\"%u vehicles/yr\" "
                                "adaptation=\"%u000000 USD\" alternative=\"%u000000 USD\"/>\n",
                                i, i, i, 1000 + entente_random_next_below (&random, 150000), entente_random_next_below (&random, 300),
                                100 + entente_random_next_below (&random, 2000));

      simple = entente_test_run (&entente_method_simple_shares, objects->str, NULL);
      shapley = entente_test_run (&entente_method_shapley, objects->str, NULL);
      separable = entente_test_run (&entente_method_separable_costs, objects->str, NULL);
      total = get (simple, "cost-to-share", NULL, NULL).low / MILLION;

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *company = g_strdup_printf ("c%u", i);

          sums[0] += get (simple, "cost-share", company, "volume").low / MILLION;
          sums[1] += get (shapley, "shapley-share", company, "shapley").low / MILLION;
          sums[2] += get (separable, "separable-share", company, "scrb").low / MILLION;
        }

      for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
        entente_assert_near (sums[i], total);
    }
}

/* Twenty-one companies of the same kind: each pays a part of 1,200 million, within the error that is said. */
static void
test_many_companies (void)
{
  g_autoptr (GString) objects = g_string_new ("<platform id=\"q\" name=\"Q\" on-sale=\"2026\" rd-cost=\"2025: 1200000000 USD\" life=\"6 years\"/>\n");
  g_autoptr (EntenteReport) report = NULL;
  g_autoptr (EntenteReport) again = NULL;
  g_autoptr (EntenteReport) checks = NULL;

  for (guint i = 0; i < 21; i++)
    g_string_append_printf (objects, "<company id=\"c%u\" name=\"C\"/>\n<participation id=\"p%u\" platform=\"q\" company=\"c%u\" volumes=\"9000 vehicles/yr\"/>\n", i, i, i);

  report = entente_test_run (&entente_method_shapley, objects->str, NULL);
  again = entente_test_run (&entente_method_shapley, objects->str, NULL);
  checks = entente_test_run (&entente_method_sharing_checks, objects->str, NULL);
  g_assert_cmpfloat_with_epsilon (get (report, "shapley-share", "c7", "shapley").low, 1200 * MILLION / 21, 5 * get (report, "shapley-error", "c7", "shapley").low);
  g_assert_true (get (report, "shapley-share", "c7", "shapley").low == get (again, "shapley-share", "c7", "shapley").low);
  entente_assert_near (get (checks, "sharing-is-stable", NULL, "equal").low, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rule_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sharing/rule/%s", rule_cases[i].rule);

      g_test_add_data_func (path, &rule_cases[i], test_rule);
    }

  g_test_add_func ("/sharing/costs", test_costs);
  g_test_add_func ("/sharing/who-would-rather-go", test_who_would_rather_go);
  g_test_add_func ("/sharing/incomplete-custom-shares", test_incomplete_custom_shares);
  g_test_add_func ("/sharing/without-curve", test_without_curve);
  g_test_add_func ("/sharing/unknown-volume", test_unknown_volume);
  g_test_add_func ("/sharing/alone-pays-all", test_alone_pays_all);
  g_test_add_func ("/sharing/ranges", test_ranges);
  g_test_add_func ("/sharing/shares-sum-to-the-cost", test_shares_sum_to_the_cost);
  g_test_add_func ("/sharing/many-companies", test_many_companies);

  return g_test_run ();
}
