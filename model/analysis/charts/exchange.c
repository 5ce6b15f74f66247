/* Who gives what to whom: balances of all companies, of one deal, and over the years. */

#include "model/analysis/charts/charts.h"

#include "model/analysis/charts/figures.h"
#include "model/analysis/charts/plot-number.h"
#include "model/analysis/economy/trade.h"

#include <glib/gi18n.h>
#include <math.h>

/* Partners with a line of their own, those with whom most is exchanged */
#define MAX_PARTNERS 4u

typedef struct
{
  const char  *label;
  const char  *object;
  EntenteRange gives;
  EntenteRange gets;
} Side;

static double
get_size (const Side *side)
{
  return fmax (0, entente_range_get_middle (side->gives)) + fmax (0, entente_range_get_middle (side->gets));
}

static int
compare_sides (gconstpointer a,
               gconstpointer b)
{
  double first = get_size (a), second = get_size (b);

  return (first < second) - (first > second);
}

static void
add_sides (EntentePlot *plot,
           GArray      *sides)
{
  EntentePlotSeries *gives = entente_plot_add_series (plot, _("Gives"), ENTENTE_PLOT_MIRRORED, ENTENTE_PLOT_GIVES);
  EntentePlotSeries *gets = entente_plot_add_series (plot, _("Gets"), ENTENTE_PLOT_VALUE, ENTENTE_PLOT_GETS);
  EntentePlotSeries *net = entente_plot_add_series (plot, _("Gets less gives"), ENTENTE_PLOT_FIGURES, ENTENTE_PLOT_ACCENT);

  g_array_sort (sides, compare_sides);

  for (guint i = 0; i < sides->len; i++)
    {
      const Side *side = &g_array_index (sides, Side, i);

      entente_plot_add_category (plot, side->label, side->object);
      entente_plot_add_point (plot, gives, i, side->gives, NULL, NULL);
      entente_plot_add_point (plot, gets, i, side->gets, NULL, NULL);
      entente_plot_add_point (plot, net, i, entente_range_subtract (side->gets, side->gives), NULL, NULL);
    }
}

static double
get_net (const Side *side)
{
  return entente_range_get_middle (side->gets) - entente_range_get_middle (side->gives);
}

/* Says who gains most and who carries the others. */
static void
set_balance_title (EntentePlot *plot,
                   GArray      *sides)
{
  const Side *most = NULL, *least = NULL;

  for (guint i = 0; i < sides->len; i++)
    {
      const Side *side = &g_array_index (sides, Side, i);

      if (!isfinite (get_net (side)))
        continue;
      if (most == NULL || get_net (side) > get_net (most))
        most = side;
      if (least == NULL || get_net (side) < get_net (least))
        least = side;
    }

  if (most == NULL)
    entente_plot_set_title (plot, "%s", _("What is given and got is not known yet"));
  else if (get_net (least) < 0 && get_net (most) > 0)
    entente_plot_set_title (plot, _("%s gives more than it gets, %s gets most beyond what it gives"), least->label, most->label);
  else
    entente_plot_set_title (plot, "%s", _("Everybody gets what it gives"));
}

static gboolean
has_known (GArray *sides)
{
  for (guint i = 0; i < sides->len; i++)
    if (entente_range_is_known (g_array_index (sides, Side, i).gives) || entente_range_is_known (g_array_index (sides, Side, i).gets))
      return TRUE;

  return FALSE;
}

EntentePlot *
entente_chart_make_balance (const EntentePlotSource *source,
                            guint32                  item)
{
  static const char *const quantities[] = {"value-given", "value-received", NULL};
  const EntenteEconomy    *economy = source->economy;
  EntentePlot             *plot = entente_plot_new (ENTENTE_PLOT_BARS, source);
  g_autoptr (GPtrArray) rows = entente_chart_figures_list (source, "value-given", NULL, FALSE);
  g_autoptr (GArray) sides = g_array_new (FALSE, FALSE, sizeof (Side));

  for (guint i = 0; i < rows->len; i++)
    {
      const EntenteReportRow *row = g_ptr_array_index (rows, i);
      Side                    side = {entente_chart_figures_get_name (economy, ENTENTE_COMPANY, row->object), row->object, row->value,
                                      entente_chart_figures_get (source, "value-received", row->object, NULL)};

      /* Companies of which nothing is known yet are named in the note. */
      if (side.label != NULL && get_size (&side) > 0)
        g_array_append_val (sides, side);
    }

  entente_plot_measure (plot, _("Value a year"), ENTENTE_QUANTITY_MONEY);
  set_balance_title (plot, sides);

  if (!has_known (sides))
    entente_plot_set_empty (plot, "%s", _("Enter what the parties of a deal give each other, and what it is worth a year to who gets it: select a deal and look at its contributions."));
  else
    entente_chart_figures_note (plot, source, quantities, NULL, _("A company that gives more than it gets may still gain: look at what giving costs it."));

  add_sides (plot, sides);

  return plot;
}

EntentePlot *
entente_chart_make_deal_balance (const EntentePlotSource *source,
                                 guint32                  item)
{
  static const char *const  quantities[] = {"deal-value-given", "deal-value-received", NULL};
  const EntenteEconomy     *economy = source->economy;
  const EntenteDealAccount *deal = &economy->deals[item];
  EntentePlot              *plot = entente_plot_new (ENTENTE_PLOT_BARS, source);
  g_autoptr (GArray) sides = g_array_new (FALSE, FALSE, sizeof (Side));

  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    {
      guint32 company = economy->parties[i].company;
      Side    side = {0};

      if (company == ENTENTE_NO_PLACE)
        continue;

      side.label = economy->companies[company].name;
      side.object = economy->companies[company].id;
      side.gives = entente_chart_figures_get (source, "deal-value-given", deal->id, side.object);
      side.gets = entente_chart_figures_get (source, "deal-value-received", deal->id, side.object);
      g_array_append_val (sides, side);
    }

  entente_plot_measure (plot, _("Value a year"), ENTENTE_QUANTITY_MONEY);
  set_balance_title (plot, sides);

  if (!has_known (sides))
    entente_plot_set_empty (plot, _("Enter what each party of “%s” gives, and what it is worth a year to who gets it."), deal->name);
  else
    entente_chart_figures_note (plot, source, quantities, deal->id, NULL);

  add_sides (plot, sides);

  return plot;
}

/* What was given and got from the first year on, 0 at first; unknown from the first year on in which something is */
typedef struct
{
  double given;
  double received;
} Sum;

typedef struct
{
  guint32            company;
  Sum                sum;
  EntentePlotSeries *line;
} Partner;

static void
add_year (Sum         *sum,
          EntenteRange given,
          EntenteRange received)
{
  sum->given += entente_range_get_middle (given);
  sum->received += entente_range_get_middle (received);
}

static void
add_pairs (const EntenteTrade *trade,
           guint32             company,
           GArray             *partners)
{
  g_autoptr (GArray) pairs = entente_trade_find_pairs (trade);

  for (guint i = 0; i < pairs->len; i++)
    {
      const EntenteTradePair *pair = &g_array_index (pairs, EntenteTradePair, i);

      for (guint j = 0; j < partners->len; j++)
        {
          Partner *partner = &g_array_index (partners, Partner, j);

          if (pair->a == company && pair->b == partner->company)
            add_year (&partner->sum, pair->ab, pair->ba);
          else if (pair->b == company && pair->a == partner->company)
            add_year (&partner->sum, pair->ba, pair->ab);
        }
    }
}

static int
compare_partners (gconstpointer a,
                  gconstpointer b)
{
  const Partner *first = a, *second = b;
  double         x = first->sum.given + first->sum.received, y = second->sum.given + second->sum.received;

  return (x < y) - (x > y);
}

/* Those with whom most is exchanged at some time */
static GArray *
choose_partners (const EntenteEconomy *economy,
                 guint32               company)
{
  GArray *partners = g_array_new (FALSE, TRUE, sizeof (Partner));

  for (guint32 i = 0; i < economy->n_companies; i++)
    {
      Partner partner = {.company = i};

      if (i != company)
        g_array_append_val (partners, partner);
    }

  for (int year = economy->first_year; year <= economy->last_year; year++)
    {
      g_autoptr (EntenteTrade) trade = entente_trade_new_for_year (economy, year);

      add_pairs (trade, company, partners);
    }

  g_array_sort (partners, compare_partners);

  for (guint i = 0; i < partners->len; i++)
    if (i >= MAX_PARTNERS || !(g_array_index (partners, Partner, i).sum.given + g_array_index (partners, Partner, i).sum.received > 0))
      {
        g_array_set_size (partners, i);
        break;
      }

  for (guint i = 0; i < partners->len; i++)
    g_array_index (partners, Partner, i).sum = (Sum) {0, 0};

  return partners;
}

static void
add_lines (EntentePlot          *plot,
           const EntenteEconomy *economy,
           guint32               company,
           GArray               *partners,
           Sum                  *sum)
{
  const char        *id = economy->companies[company].id;
  double             floor = economy->limits.reciprocity;
  EntentePlotSeries *band = isnan (floor) ? NULL : entente_plot_add_series (plot, _("Fair"), ENTENTE_PLOT_BAND, ENTENTE_PLOT_SOFT);
  EntentePlotSeries *line = entente_plot_add_series (plot, _("With all"), ENTENTE_PLOT_VALUE, ENTENTE_PLOT_ACCENT);

  for (guint i = 0; i < partners->len; i++)
    {
      Partner *partner = &g_array_index (partners, Partner, i);

      partner->line = entente_plot_add_series (plot, economy->companies[partner->company].name, ENTENTE_PLOT_VALUE, partner->company);
    }

  for (int year = economy->first_year; year <= economy->last_year; year++)
    {
      g_autoptr (EntenteTrade) trade = entente_trade_new_for_year (economy, year);
      g_autofree EntenteTradeBalance *balances = entente_trade_get_balances (trade);
      double                          fair;

      if (balances[company].takes_part)
        add_year (sum, balances[company].given, balances[company].received);

      add_pairs (trade, company, partners);
      fair = (1 - floor) * (sum->given + sum->received);

      if (band != NULL)
        entente_plot_add_point (plot, band, year, isnan (fair) ? entente_range_unknown : (EntenteRange) {-fair, fair}, NULL, NULL);

      entente_plot_add_point (plot, line, year, entente_range_of (sum->received - sum->given), NULL, id);

      for (guint i = 0; i < partners->len; i++)
        {
          const Partner *partner = &g_array_index (partners, Partner, i);

          entente_plot_add_point (plot, partner->line, year, entente_range_of (partner->sum.received - partner->sum.given), NULL, economy->companies[partner->company].id);
        }
    }
}

/* Something was given or got, and it is known what it was worth. */
static gboolean
has_known_points (const EntentePlot *plot)
{
  for (guint i = 0; i < plot->series->len; i++)
    {
      const EntentePlotSeries *series = entente_plot_get_series (plot, i);

      for (guint j = 0; j < series->points->len && series->role != ENTENTE_PLOT_BAND; j++)
        {
          double value = entente_range_get_middle (g_array_index (series->points, EntentePlotPoint, j).value);

          if (isfinite (value) && value != 0)
            return TRUE;
        }
    }

  return FALSE;
}

EntentePlot *
entente_chart_make_running (const EntentePlotSource *source,
                            guint32                  item)
{
  const EntenteEconomy *economy = source->economy;
  const char           *name = economy->companies[item].name;
  EntentePlot          *plot = entente_plot_new (ENTENTE_PLOT_LINES, source);
  Sum                   sum = {0, 0};
  g_autoptr (GArray) partners = choose_partners (economy, item);
  g_autofree char *text = NULL;

  entente_plot_measure (plot, _("Gets less gives, summed up"), ENTENTE_QUANTITY_MONEY);
  plot->across.is_calendar = TRUE;
  add_lines (plot, economy, item, partners, &sum);
  text = entente_number_to_text (fabs (sum.received - sum.given), ENTENTE_QUANTITY_MONEY, economy->currency);

  if (isnan (sum.received - sum.given))
    entente_plot_set_title (plot, _("What %s gives and gets is not known for all years"), name);
  else if (sum.received >= sum.given)
    entente_plot_set_title (plot, _("By %d %s has got %s more than it gave"), economy->last_year, name, text);
  else
    entente_plot_set_title (plot, _("By %d %s has given %s more than it got"), economy->last_year, name, text);

  if (!has_known_points (plot) || economy->last_year <= economy->first_year)
    entente_plot_set_empty (plot, _("Enter what the contributions to and from %s are worth in each year, and from when to when its deals run."), name);
  else if (isnan (economy->limits.reciprocity))
    entente_plot_set_note (plot, "%s", _("A line ends where a value is not known. Enter the reciprocity the plan asks for to see what is fair."));
  else
    entente_plot_set_note (plot, _("Fair: within %.0f %% of all that was given and got, as the plan asks for. A line ends where a value is not known."),
                           100 * (1 - economy->limits.reciprocity));

  return plot;
}
