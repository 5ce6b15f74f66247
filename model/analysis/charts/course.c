/* How the plan runs over the years: management effort and running deals. */

#include "model/analysis/charts/charts.h"

#include "model/analysis/charts/figures.h"
#include "model/analysis/charts/plot-number.h"
#include "model/analysis/economy/deal-account.h"
#include "model/analysis/economy/time-span.h"
#include "model/object/deal.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>

/* Deals with a colour of their own, those with the greatest effort; the others count together. */
#define MAX_DEALS 6u

typedef struct
{
  guint32      deal;
  EntenteRange load;
} Effort;

static int
compare_efforts (gconstpointer a,
                 gconstpointer b)
{
  double first = entente_range_get_middle (((const Effort *)a)->load), second = entente_range_get_middle (((const Effort *)b)->load);

  return (first < second) - (first > second);
}

static GArray *
list_efforts (const EntentePlotSource *source,
              guint32                  company)
{
  const EntenteEconomy    *economy = source->economy;
  g_autofree EntenteRange *loads = entente_chart_figures_collect (source, "deal-load", ENTENTE_DEAL, economy->n_deals);
  GArray                  *efforts = g_array_new (FALSE, FALSE, sizeof (Effort));

  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      Effort effort = {i, loads[i]};

      if (entente_range_is_known (loads[i]) && economy->deals[i].status != ENTENTE_DEAL_STATUS_ENDED && entente_deal_account_has_party (economy, &economy->deals[i], company))
        g_array_append_val (efforts, effort);
    }

  g_array_sort (efforts, compare_efforts);

  return efforts;
}

static EntenteRange
get_load (const EntenteEconomy *economy,
          const Effort         *effort,
          int                   year)
{
  return entente_time_span_touches (&economy->deals[effort->deal].span, year) ? effort->load : entente_range_of (0);
}

static void
add_deals (EntentePlot          *plot,
           const EntenteEconomy *economy,
           const GArray         *efforts)
{
  for (guint i = 0; i < MIN (efforts->len, MAX_DEALS); i++)
    {
      const Effort             *effort = &g_array_index (efforts, Effort, i);
      const EntenteDealAccount *deal = &economy->deals[effort->deal];
      EntentePlotSeries        *series = entente_plot_add_series (plot, deal->name, ENTENTE_PLOT_VALUE, i);

      for (int year = economy->first_year; year <= economy->last_year; year++)
        entente_plot_add_point (plot, series, year - economy->first_year, get_load (economy, effort, year), NULL, deal->id);
    }
}

static void
add_others (EntentePlot          *plot,
            const EntenteEconomy *economy,
            const GArray         *efforts)
{
  EntentePlotSeries *series;

  if (efforts->len <= MAX_DEALS)
    return;

  series = entente_plot_add_series (plot, _("Other deals"), ENTENTE_PLOT_VALUE, ENTENTE_PLOT_SOFT);

  for (int year = economy->first_year; year <= economy->last_year; year++)
    {
      EntenteRange sum = entente_range_of (0);

      for (guint i = MAX_DEALS; i < efforts->len; i++)
        sum = entente_range_add (sum, get_load (economy, &g_array_index (efforts, Effort, i), year));

      entente_plot_add_point (plot, series, year - economy->first_year, sum, NULL, NULL);
    }
}

/* The first year that asks for more than there is; 0 when none does */
static int
find_overload (const EntenteEconomy *economy,
               const GArray         *efforts,
               EntenteRange          capacity)
{
  for (int year = economy->first_year; year <= economy->last_year; year++)
    {
      double sum = 0;

      for (guint i = 0; i < efforts->len; i++)
        sum += entente_range_get_middle (get_load (economy, &g_array_index (efforts, Effort, i), year));

      if (sum > entente_range_get_middle (capacity))
        return year;
    }

  return 0;
}

EntentePlot *
entente_chart_make_load (const EntentePlotSource *source,
                         guint32                  item)
{
  const EntenteEconomy        *economy = source->economy;
  const EntenteCompanyAccount *company = &economy->companies[item];
  EntentePlot                 *plot = entente_plot_new (ENTENTE_PLOT_COLUMNS, source);
  g_autoptr (GArray) efforts = list_efforts (source, item);
  int overload = find_overload (economy, efforts, company->management);

  for (int year = economy->first_year; year <= economy->last_year; year++)
    {
      g_autofree char *label = g_strdup_printf ("%d", year);

      entente_plot_add_category (plot, label, NULL);
    }

  add_deals (plot, economy, efforts);
  add_others (plot, economy, efforts);

  if (entente_range_is_known (company->management))
    {
      EntentePlotSeries *limit = entente_plot_add_series (plot, _("Capacity"), ENTENTE_PLOT_LIMIT, ENTENTE_PLOT_ACCENT);

      for (guint i = 0; i < plot->categories->len; i++)
        entente_plot_add_point (plot, limit, i, entente_range_of (entente_range_get_middle (company->management)), NULL, NULL);
    }

  entente_plot_measure (plot, _("Management effort, points"), ENTENTE_QUANTITY_NUMBER);

  if (overload != 0)
    entente_plot_set_title (plot, _("From %d on the deals ask for more attention than %s has"), overload, company->name);
  else
    entente_plot_set_title (plot, _("How much attention the deals of %s ask for"), company->name);

  if (efforts->len == 0)
    entente_plot_set_empty (plot, _("Enter a deal of %s with its parties, and from when to when it runs."), company->name);
  else if (!entente_range_is_known (company->management))
    entente_plot_set_note (plot, _("Not entered yet: the management capacity of %s."), company->name);

  return plot;
}

static double
get_moment (const char *date,
            int         year)
{
  int month = 1, day = 1;

  if (date != NULL && sscanf (date, "%d-%d-%d", &year, &month, &day) < 1)
    return year;

  return year + ((month - 1) * 30.44 + day - 1) / 365.25;
}

EntentePlot *
entente_chart_make_course (const EntentePlotSource *source,
                           guint32                  item)
{
  EntentePlot       *plot = entente_plot_new (ENTENTE_PLOT_LINES, source);
  EntentePlotSeries *line = entente_plot_add_series (plot, _("Running deals"), ENTENTE_PLOT_HOLDS, ENTENTE_PLOT_ACCENT);
  g_autoptr (GPtrArray) rows = entente_chart_figures_list (source, "deals-over-time", NULL, TRUE);
  double most = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const EntenteReportRow *row = g_ptr_array_index (rows, i);

      entente_plot_add_point (plot, line, get_moment (row->detail, row->year), row->value, NULL, NULL);
      most = fmax (most, row->value.high);
    }

  entente_plot_measure (plot, _("Deals that run"), ENTENTE_QUANTITY_COUNT);
  entente_plot_set_title (plot, _("At most %.0f deals run at the same time"), most);
  plot->across.is_calendar = TRUE;
  plot->up.low = 0;

  if (line->points->len < 2)
    entente_plot_set_empty (plot, "%s", _("Enter from when to when the deals run."));

  return plot;
}
