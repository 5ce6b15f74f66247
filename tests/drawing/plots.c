#include "tests/drawing/plots.h"

#include <math.h>

static EntenteRange
of (double number)
{
  return (EntenteRange) {number, number};
}

static EntentePlot *
begin (EntentePlotForm     form,
       const char         *title,
       const char         *label,
       EntenteQuantityKind kind)
{
  EntentePlot *plot = entente_plot_new (form, NULL);

  plot->subtitle = entente_plot_keep (plot, "Alliance 2.0, as of July 2028");
  g_strlcpy (plot->currency, "EUR", sizeof plot->currency);
  entente_plot_set_title (plot, "%s", title);
  entente_plot_measure (plot, label, kind);

  return plot;
}

static EntentePlot *
new_balance (void)
{
  EntentePlot       *plot = begin (ENTENTE_PLOT_BARS, "Nissan gives more than it gets, Mitsubishi gets most", "Value a year", ENTENTE_QUANTITY_MONEY);
  EntentePlotSeries *gives = entente_plot_add_series (plot, "Gives", ENTENTE_PLOT_MIRRORED, ENTENTE_PLOT_GIVES);
  EntentePlotSeries *gets = entente_plot_add_series (plot, "Gets", ENTENTE_PLOT_VALUE, ENTENTE_PLOT_GETS);
  EntentePlotSeries *net = entente_plot_add_series (plot, "Net", ENTENTE_PLOT_FIGURES, ENTENTE_PLOT_ACCENT);
  static const struct
  {
    const char *name;
    double      gives;
    double      gets;
  } rows[] = {
    {"Nissan", 180e6, 140e6},
    {"Mitsubishi Motors", 60e6, 145e6},
    {"Renault Group", 55e6, 40e6},
    {"A battery maker in the south with a long name", 12e6, 9.5e6},
    {"Company A", 0, 22e6},
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *id = g_strdup_printf ("company-%u", i);

      entente_plot_add_category (plot, rows[i].name, id);
      entente_plot_add_point (plot, gives, i, of (rows[i].gives), NULL, NULL);
      entente_plot_add_point (plot, gets, i, of (rows[i].gets), NULL, NULL);
      entente_plot_add_point (plot, net, i, of (rows[i].gets - rows[i].gives), NULL, NULL);
    }

  entente_plot_add_category (plot, "Start-up", "start-up");
  entente_plot_add_point (plot, gives, 5, entente_range_unknown, NULL, NULL);
  entente_plot_set_note (plot, "Gets less what it gives, without its own costs. Not known: what Start-up gives in “Charging network”.");

  return plot;
}

static EntentePlot *
new_split (void)
{
  EntentePlot             *plot = begin (ENTENTE_PLOT_BARS, "In equal parts, Mitsubishi pays more than it would alone", "Share of the cost of the platform", ENTENTE_QUANTITY_MONEY);
  static const char *const rules[] = {"Equal", "By volume", "Stand-alone", "Shapley", "SCRB"};
  static const char *const companies[] = {"Nissan", "Mitsubishi Motors", "Company F"};
  static const double      shares[][5] = {
         {516.67, 688.9, 633.5, 601.42, 575.74},
         {516.67, 258.3, 190.1, 17.98, 65.01},
         {516.67, 602.8, 726.4, 930.6, 909.26},
  };
  static const double limits[] = {1400, 420, 1600};
  EntentePlotSeries  *limit;

  for (guint i = 0; i < G_N_ELEMENTS (companies); i++)
    entente_plot_add_category (plot, companies[i], companies[i]);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      EntentePlotSeries *series = entente_plot_add_series (plot, rules[i], ENTENTE_PLOT_VALUE, i);

      for (guint j = 0; j < G_N_ELEMENTS (companies); j++)
        entente_plot_add_point (plot, series, j, of (shares[j][i] * 1e6), NULL, NULL)->is_marked = shares[j][i] > limits[j];
    }

  limit = entente_plot_add_series (plot, "Cost alone", ENTENTE_PLOT_LIMIT, ENTENTE_PLOT_ACCENT);

  for (guint j = 0; j < G_N_ELEMENTS (companies); j++)
    entente_plot_add_point (plot, limit, j, of (limits[j] * 1e6), NULL, NULL);

  return plot;
}

static EntentePlot *
new_tornado (void)
{
  EntentePlot       *plot = begin (ENTENTE_PLOT_SWINGS, "The tariff of the U.S. decides most", "Present value of the deal", ENTENTE_QUANTITY_MONEY);
  EntentePlotSeries *low = entente_plot_add_series (plot, "At its low value", ENTENTE_PLOT_VALUE, ENTENTE_PLOT_GIVES);
  EntentePlotSeries *high = entente_plot_add_series (plot, "At its high value", ENTENTE_PLOT_VALUE, ENTENTE_PLOT_GETS);
  static const struct
  {
    const char *name;
    double      low;
    double      high;
  } rows[] = {
    {"Tariff of the U.S.", 648, -45},
    {"Volume of Mitsubishi", 91, 512},
    {"Margin", 128, 475},
    {"Delay", 335, 268},
  };

  plot->base = 301.4615e6;
  entente_plot_add_mark (plot, plot->base, FALSE, "As planned: 301 m EUR");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      entente_plot_add_category (plot, rows[i].name, NULL);
      entente_plot_add_point (plot, low, i, of (rows[i].low * 1e6), NULL, NULL);
      entente_plot_add_point (plot, high, i, of (rows[i].high * 1e6), NULL, NULL);
    }

  return plot;
}

static EntentePlot *
new_meters (void)
{
  EntentePlot       *plot = begin (ENTENTE_PLOT_METERS, "Plant A stands below its floor, Plant B is overbooked", "Used part of the capacity", ENTENTE_QUANTITY_SHARE);
  EntentePlotSeries *used = entente_plot_add_series (plot, "Used", ENTENTE_PLOT_VALUE, ENTENTE_PLOT_ACCENT);
  EntentePlotSeries *floor = entente_plot_add_series (plot, "Floor", ENTENTE_PLOT_LIMIT, ENTENTE_PLOT_ACCENT);

  plot->up.low = 0;
  entente_plot_add_category (plot, "Plant A", "plant-a");
  entente_plot_add_category (plot, "Plant B", "plant-b");
  entente_plot_add_category (plot, "Plant C", "plant-c");
  entente_plot_add_point (plot, used, 0, of (0.55), "55 %, room for 90 000", NULL)->is_marked = TRUE;
  entente_plot_add_point (plot, used, 1, of (1.3), "130 %, 30 000 too many", NULL)->is_marked = TRUE;
  entente_plot_add_point (plot, used, 2, ((EntenteRange) {0.7, 0.9}), NULL, NULL);
  entente_plot_add_point (plot, floor, 0, of (0.7), NULL, NULL);
  entente_plot_add_point (plot, floor, 1, of (0.75), NULL, NULL);
  entente_plot_add_mark (plot, 1, FALSE, "Capacity");

  return plot;
}

static EntentePlot *
new_columns (void)
{
  EntentePlot             *plot = begin (ENTENTE_PLOT_COLUMNS, "The deals of 2028 need more attention than Nissan has", "Management load, points", ENTENTE_QUANTITY_NUMBER);
  static const char *const deals[] = {"Frontier platform", "Alliance 1.0", "Others"};
  EntentePlotSeries       *limit;

  for (guint year = 0; year < 10; year++)
    {
      g_autofree char *label = g_strdup_printf ("%u", 2026 + year);

      entente_plot_add_category (plot, label, NULL);
    }

  for (guint i = 0; i < G_N_ELEMENTS (deals); i++)
    {
      EntentePlotSeries *series = entente_plot_add_series (plot, deals[i], ENTENTE_PLOT_VALUE, i);

      for (guint year = 0; year < 10; year++)
        entente_plot_add_point (plot, series, year, of (i == 1 && year > 4 ? 0 : 1.5 + (i + year) % 4), NULL, NULL);
    }

  limit = entente_plot_add_series (plot, "Capacity", ENTENTE_PLOT_LIMIT, ENTENTE_PLOT_ACCENT);

  for (guint year = 0; year < 10; year++)
    entente_plot_add_point (plot, limit, year, of (8), NULL, NULL);

  return plot;
}

static EntentePlot *
new_scale (void)
{
  EntentePlot       *plot = begin (ENTENTE_PLOT_LINES, "Together a vehicle costs 2 080 EUR less than Nissan alone pays", "Cost of a vehicle", ENTENTE_QUANTITY_MONEY);
  EntentePlotSeries *curve = entente_plot_add_series (plot, "With R&D", ENTENTE_PLOT_VALUE, 0);
  EntentePlotSeries *made = entente_plot_add_series (plot, "To make", ENTENTE_PLOT_VALUE, 1);
  EntentePlotSeries *dots = entente_plot_add_series (plot, "Volumes", ENTENTE_PLOT_DOTS, ENTENTE_PLOT_ACCENT);

  plot->across.label = "Volume";
  plot->across.kind = ENTENTE_QUANTITY_VOLUME;

  for (guint i = 1; i <= 30; i++)
    {
      double volume = i * 1e4, cost = 18000 * pow (fmin (volume, 25e4) / 25e4, -0.1);

      if (i >= 3)
        entente_plot_add_point (plot, curve, volume, of (cost + 1200e6 / 6 / volume), NULL, NULL);
      if (i >= 3)
        entente_plot_add_point (plot, made, volume, of (cost), NULL, NULL);
    }

  entente_plot_add_point (plot, dots, 12e4, of (21037.5), "Nissan alone", "nissan");
  entente_plot_add_point (plot, dots, 6e4, of (24094.5), "Mitsubishi alone", "mitsubishi");
  entente_plot_add_point (plot, dots, 27e4, of (18740.7), "Together", "platform");
  entente_plot_add_mark (plot, 20500, FALSE, "Price 20 500");
  entente_plot_add_mark (plot, 140130, TRUE, "Pays from 140 130 a year");

  return plot;
}

static EntentePlot *
new_running (void)
{
  EntentePlot        *plot = begin (ENTENTE_PLOT_LINES, "By 2031 Nissan has got back what it gave", "Gets less gives, summed up", ENTENTE_QUANTITY_MONEY);
  EntentePlotSeries  *band = entente_plot_add_series (plot, "Fair", ENTENTE_PLOT_BAND, ENTENTE_PLOT_SOFT);
  EntentePlotSeries  *sum = entente_plot_add_series (plot, "Nissan", ENTENTE_PLOT_VALUE, ENTENTE_PLOT_ACCENT);
  EntentePlotSeries  *other = entente_plot_add_series (plot, "Mitsubishi Motors Corporation", ENTENTE_PLOT_VALUE, 1);
  EntentePlotSeries  *steps = entente_plot_add_series (plot, "Renault", ENTENTE_PLOT_HOLDS, 2);
  static const double values[] = {-20, -55, -70, -60, -30, 10, 45, 60};

  plot->across.is_calendar = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      entente_plot_add_point (plot, band, 2026 + i, ((EntenteRange) {-25e6, 25e6}), NULL, NULL);
      entente_plot_add_point (plot, sum, 2026 + i, of (values[i] * 1e6), NULL, NULL);
      entente_plot_add_point (plot, other, 2026 + i, i == 3 ? entente_range_unknown : ((EntenteRange) {-values[i] * 0.9e6 - 6e6, -values[i] * 0.9e6 + 6e6}), NULL, NULL);
      entente_plot_add_point (plot, steps, 2026 + i, of (values[i] < 0 ? 50e6 : 55e6), NULL, NULL);
    }

  return plot;
}

static EntentePlot *
new_plane (void)
{
  EntentePlot       *plot = begin (ENTENTE_PLOT_POINTS, "Alliance 2.0 binds Nissan less and is worth as much", "Autonomy", ENTENTE_QUANTITY_SHARE);
  EntentePlotSeries *path = entente_plot_add_series (plot, "Nissan", ENTENTE_PLOT_PATH, ENTENTE_PLOT_ACCENT);
  EntentePlotSeries *dots = entente_plot_add_series (plot, "Partners", ENTENTE_PLOT_DOTS, 1);

  plot->across.label = "Value from deals a year";
  plot->across.kind = ENTENTE_QUANTITY_MONEY;
  plot->up.low = 0;
  plot->up.high = 1;
  entente_plot_add_point (plot, path, 120e6, of (0.16), "2022", "nissan");
  entente_plot_add_point (plot, path, 128e6, of (0.45), "2024", "nissan");
  entente_plot_add_point (plot, path, 160e6, of (0.75), "Nissan 2028", "nissan");
  entente_plot_add_point (plot, dots, 60e6, of (0.7), "Mitsubishi", "mitsubishi");
  entente_plot_add_point (plot, dots, 62e6, of (0.71), "Renault", "renault");
  entente_plot_add_point (plot, dots, 61e6, of (0.72), "Honda", "honda");

  return plot;
}

static EntentePlot *
new_matrix (void)
{
  EntentePlot             *plot = begin (ENTENTE_PLOT_MATRIX, "Mitsubishi’s exit takes two platforms below break-even", "Headroom over break-even after the exit", ENTENTE_QUANTITY_SHARE);
  EntentePlotSeries       *cells = entente_plot_add_series (plot, "Headroom", ENTENTE_PLOT_VALUE, ENTENTE_PLOT_ACCENT);
  static const char *const platforms[] = {"Electric crossover platform", "Frontier pickup", "Kei car", "Software-defined vehicle"};
  static const char *const partners[] = {"Nissan", "Mitsubishi Motors", "Renault Group"};
  static const double      values[][4] = {
         {-0.4, -0.2, NAN, 0.02},
         {-0.106, 0.3, -0.02, 0.6},
         {0.15, NAN, NAN, 0.0},
  };

  for (guint i = 0; i < G_N_ELEMENTS (platforms); i++)
    entente_plot_add_category (plot, platforms[i], platforms[i]);

  for (guint i = 0; i < G_N_ELEMENTS (partners); i++)
    {
      entente_plot_add_row (plot, partners[i], partners[i]);

      for (guint j = 0; j < G_N_ELEMENTS (platforms); j++)
        if (!isnan (values[i][j]))
          {
            EntentePlotPoint *point = entente_plot_add_point (plot, cells, j, of (values[i][j]), NULL, platforms[j]);

            point->row = i;
            point->is_marked = values[i][j] < 0;
          }
    }

  return plot;
}

static EntentePlot *
new_steps (void)
{
  EntentePlot       *plot = begin (ENTENTE_PLOT_STEPS, "When Mitsubishi leaves, two platforms and a plant fall", "What follows, round by round", ENTENTE_QUANTITY_NUMBER);
  EntentePlotSeries *cards = entente_plot_add_series (plot, "Falls", ENTENTE_PLOT_VALUE, ENTENTE_PLOT_ACCENT);

  entente_plot_add_category (plot, "Leaves", NULL);
  entente_plot_add_category (plot, "Round 1", NULL);
  entente_plot_add_category (plot, "Round 2", NULL);
  entente_plot_add_category (plot, "Round 3", NULL);
  entente_plot_add_point (plot, cards, 0, of (0), "Mitsubishi Motors", "mitsubishi");
  entente_plot_add_point (plot, cards, 1, of (1), "Platform Q falls below break-even: 210 000 of 234 849 vehicles a year", "q")->is_marked = TRUE;
  entente_plot_add_point (plot, cards, 2, of (2), "Plant A stands below its floor", "plant-a")->is_marked = TRUE;
  entente_plot_add_point (plot, cards, 3, of (3), "Platform E loses what Plant A built", "e")->is_marked = TRUE;

  return plot;
}

static const struct
{
  const char *name;
  EntentePlot *(*make) (void);
} plots[TEST_N_PLOTS] = {
  {"balance", new_balance},
  {"split", new_split},
  {"tornado", new_tornado},
  {"meters", new_meters},
  {"columns", new_columns},
  {"scale", new_scale},
  {"running", new_running},
  {"plane", new_plane},
  {"matrix", new_matrix},
  {"steps", new_steps},
};

EntentePlot *
test_plots_new (guint index)
{
  return plots[index].make ();
}

const char *
test_plots_get_name (guint index)
{
  return plots[index].name;
}

/* So many bars that not all can be shown */
EntentePlot *
test_plots_new_full (guint n_categories)
{
  EntentePlot       *plot = begin (ENTENTE_PLOT_BARS, "Everybody gets something", "Value a year", ENTENTE_QUANTITY_MONEY);
  EntentePlotSeries *gets = entente_plot_add_series (plot, "Gets", ENTENTE_PLOT_VALUE, ENTENTE_PLOT_GETS);

  for (guint i = 0; i < n_categories; i++)
    {
      g_autofree char *name = g_strdup_printf ("Company %u", i + 1);

      entente_plot_add_category (plot, name, name);
      entente_plot_add_point (plot, gets, i, of ((n_categories - i) * 1e6), NULL, NULL);
    }

  return plot;
}
