#include "model/analysis/charts/plot-number.h"
#include "model/analysis/charts/plot.h"

#include <math.h>

typedef struct
{
  const char         *name;
  double              low;
  double              high;
  EntenteQuantityKind kind;
  const char         *currency;
  const char         *text;
} NumberCase;

static const NumberCase numbers[] = {
  {"millions", 80e6, 80e6, ENTENTE_QUANTITY_MONEY, "EUR", "80\u00a0m\u00a0EUR"},
  {"three-digits", 1234567890, 1234567890, ENTENTE_QUANTITY_MONEY, "EUR", "1.23\u00a0bn\u00a0EUR"},
  {"per-vehicle", 20761.15, 20761.15, ENTENTE_QUANTITY_MONEY, "EUR", "20\u202f761\u00a0EUR"},
  {"below-zero", -7.5e6, -7.5e6, ENTENTE_QUANTITY_MONEY, NULL, "−7.5\u00a0m"},
  {"no-minus-zero", -0.001, -0.001, ENTENTE_QUANTITY_SHARE, NULL, "−0.1\u00a0%"},
  {"zero", 0, 0, ENTENTE_QUANTITY_MONEY, "EUR", "0\u00a0EUR"},
  {"share", 0.434, 0.434, ENTENTE_QUANTITY_SHARE, NULL, "43\u00a0%"},
  {"small-share", 0.0466, 0.0466, ENTENTE_QUANTITY_SHARE, NULL, "4.7\u00a0%"},
  {"volume", 120000, 120000, ENTENTE_QUANTITY_VOLUME, NULL, "120\u202f000"},
  {"range", 3.2e6, 3.4e6, ENTENTE_QUANTITY_VOLUME, NULL, "3.2–3.4\u00a0m"},
  {"range-below-zero", -3e6, 2e6, ENTENTE_QUANTITY_MONEY, "EUR", "−3 to 2\u00a0m\u00a0EUR"},
  {"points", 1.75, 1.75, ENTENTE_QUANTITY_NUMBER, NULL, "1.75"},
  {"yes", 1, 1, ENTENTE_QUANTITY_FLAG, NULL, "Yes"},
  {"unknown", NAN, NAN, ENTENTE_QUANTITY_MONEY, "EUR", "–"},
};

static void
test_numbers_are_short (gconstpointer data)
{
  const NumberCase *expected = data;
  g_autofree char  *text = entente_number_range_to_text ((EntenteRange) {expected->low, expected->high}, expected->kind, expected->currency);

  g_assert_cmpstr (text, ==, expected->text);
}

static EntentePlot *
new_bars (void)
{
  EntentePlot       *plot = entente_plot_new (ENTENTE_PLOT_BARS, NULL);
  EntentePlotSeries *gives = entente_plot_add_series (plot, "Gives", ENTENTE_PLOT_MIRRORED, ENTENTE_PLOT_GIVES);
  EntentePlotSeries *gets = entente_plot_add_series (plot, "Gets, all", ENTENTE_PLOT_VALUE, ENTENTE_PLOT_GETS);

  entente_plot_add_category (plot, "=HYPERLINK(\"http://example.org\")", NULL);
  entente_plot_add_category (plot, "Nissan, Japan", NULL);
  entente_plot_add_category (plot, "Renault", NULL);
  entente_plot_add_point (plot, gives, 0, (EntenteRange) {80e6, 80e6}, NULL, NULL);
  entente_plot_add_point (plot, gives, 1, (EntenteRange) {-0.5, -0.5}, NULL, NULL);
  entente_plot_add_point (plot, gives, 2, entente_range_unknown, NULL, NULL);
  entente_plot_add_point (plot, gets, 0, (EntenteRange) {60, 70}, NULL, NULL);
  entente_plot_add_point (plot, gets, 1, (EntenteRange) {1, 1}, NULL, NULL);

  return plot;
}

/* Nothing in a cell is taken for a formula, numbers stay numbers, what is not known stays empty. */
static void
test_table_is_safe (void)
{
  g_autoptr (EntentePlot) plot = new_bars ();
  g_autofree char *tabs = entente_plot_to_table (plot, '\t');
  g_autofree char *commas = entente_plot_to_table (plot, ',');

  g_assert_cmpstr (tabs, ==,
                   "\tGives\tGets, all, from\tGets, all, to\n"
                   "\"'=HYPERLINK(\"\"http://example.org\"\")\"\t80000000\t60\t70\n"
                   "Nissan, Japan\t-0.5\t1\t1\n"
                   "Renault\t\t\t\n");
  g_assert_cmpstr (commas, ==,
                   ",Gives,\"Gets, all, from\",\"Gets, all, to\"\n"
                   "\"'=HYPERLINK(\"\"http://example.org\"\")\",80000000,60,70\n"
                   "\"Nissan, Japan\",-0.5,1,1\n"
                   "Renault,,,\n");
}

static void
test_lines_share_their_places (void)
{
  g_autoptr (EntentePlot) plot = entente_plot_new (ENTENTE_PLOT_LINES, NULL);
  EntentePlotSeries *a = entente_plot_add_series (plot, "A", ENTENTE_PLOT_VALUE, 0);
  EntentePlotSeries *b = entente_plot_add_series (plot, "B", ENTENTE_PLOT_DOTS, 1);
  g_autofree char   *table = NULL;

  plot->across.label = "Volume";
  entente_plot_add_point (plot, a, 2, (EntenteRange) {20, 20}, NULL, NULL);
  entente_plot_add_point (plot, a, 1, (EntenteRange) {10, 10}, NULL, NULL);
  entente_plot_add_point (plot, b, 2, (EntenteRange) {5, 5}, NULL, NULL);
  table = entente_plot_to_table (plot, ',');

  g_assert_cmpstr (table, ==, "Volume,A,B\n1,10,\n2,20,5\n");
}

static void
test_empty_charts_have_no_table (void)
{
  g_autoptr (EntentePlot) plot = entente_plot_new (ENTENTE_PLOT_LINES, NULL);
  g_autofree char *table = NULL;

  entente_plot_set_empty (plot, "Enter the price of “%s”.", "Frontier");
  table = entente_plot_to_table (plot, ',');

  g_assert_cmpstr (plot->note, ==, "Enter the price of “Frontier”.");
  g_assert_cmpstr (table, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/plot/number/%s", numbers[i].name);

      g_test_add_data_func (path, &numbers[i], test_numbers_are_short);
    }

  g_test_add_func ("/plot/table-is-safe", test_table_is_safe);
  g_test_add_func ("/plot/lines-share-their-places", test_lines_share_their_places);
  g_test_add_func ("/plot/empty-charts-have-no-table", test_empty_charts_have_no_table);

  return g_test_run ();
}
