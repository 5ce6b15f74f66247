/* What may come out: quantiles over the years, and what decides most. */

#include "model/analysis/charts/charts.h"

#include "model/analysis/charts/figures.h"
#include "model/analysis/charts/plot-number.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Quantiles drawn, in percent: pairs of bands from the outside, and the middle */
static const int bands[][2] = {{5, 95}, {10, 90}, {25, 75}};
#define MIDDLE 50

typedef struct
{
  const EntentePlotSource *source;
  GPtrArray               *rows;
} Fan;

static gboolean
is_quantile (const EntenteReportRow *row,
             int                     percent)
{
  const char *digits = row->detail;

  while (digits != NULL && *digits != '\0' && !g_ascii_isdigit (*digits))
    digits++;

  return digits != NULL && *digits != '\0' && atoi (digits) == percent;
}

static EntenteRange
find_quantile (const Fan *fan,
               int        year,
               int        percent)
{
  for (guint i = 0; i < fan->rows->len; i++)
    {
      const EntenteReportRow *row = g_ptr_array_index (fan->rows, i);

      if (row->year == year && is_quantile (row, percent))
        return row->value;
    }

  return entente_range_unknown;
}

static void
find_years (const Fan *fan,
            int       *first,
            int       *last)
{
  *first = G_MAXINT;
  *last = 0;

  for (guint i = 0; i < fan->rows->len; i++)
    {
      const EntenteReportRow *row = g_ptr_array_index (fan->rows, i);

      *first = MIN (*first, row->year);
      *last = MAX (*last, row->year);
    }
}

static void
add_bands (EntentePlot *plot,
           const Fan   *fan,
           int          first,
           int          last,
           const char  *object)
{
  EntentePlotSeries *middle;

  for (guint i = 0; i < G_N_ELEMENTS (bands); i++)
    {
      g_autofree char   *label = g_strdup_printf (_("%d of 100 cases"), bands[i][1] - bands[i][0]);
      EntentePlotSeries *band = entente_plot_add_series (plot, label, ENTENTE_PLOT_BAND, ENTENTE_PLOT_ACCENT);

      for (int year = first; year <= last; year++)
        {
          double low = find_quantile (fan, year, bands[i][0]).low, high = find_quantile (fan, year, bands[i][1]).high;

          entente_plot_add_point (plot, band, year, isnan (low) || isnan (high) ? entente_range_unknown : (EntenteRange) {low, high}, NULL, NULL);
        }
    }

  middle = entente_plot_add_series (plot, _("Middle"), ENTENTE_PLOT_VALUE, ENTENTE_PLOT_ACCENT);

  for (int year = first; year <= last; year++)
    entente_plot_add_point (plot, middle, year, find_quantile (fan, year, MIDDLE), NULL, object);
}

static EntentePlot *
make_fan (const EntentePlotSource *source,
          const char              *quantity,
          const char              *chance,
          const char              *object,
          const char              *name)
{
  const char *const quantities[] = {quantity, NULL};
  EntentePlot      *plot = entente_plot_new (ENTENTE_PLOT_LINES, source);
  g_autoptr (GPtrArray) rows = entente_chart_figures_list (source, quantity, object, TRUE);
  Fan              fan = {source, rows};
  EntenteRange     loss = entente_chart_figures_get (source, chance, object, NULL);
  g_autofree char *percent = entente_number_to_text (entente_range_get_middle (loss), ENTENTE_QUANTITY_SHARE, NULL);
  int              first, last;

  find_years (&fan, &first, &last);
  entente_plot_measure (plot, _("Present value of what has come in up to the year"), ENTENTE_QUANTITY_MONEY);
  plot->across.is_calendar = TRUE;

  if (entente_range_is_known (loss))
    entente_plot_set_title (plot, _("The chance that %s loses is %s"), name, percent);
  else
    entente_plot_set_title (plot, _("How the worth of %s may run"), name);

  add_bands (plot, &fan, first, last, object);

  if (rows->len == 0 || !entente_range_is_known (find_quantile (&fan, last, MIDDLE)))
    {
      g_autofree char *missing = entente_chart_figures_list_missing (source, quantities, object);

      if (missing != NULL)
        entente_plot_set_empty (plot, _("Enter: %s. Enter what is not sure as a range, such as 3.2–3.4."), missing);
      else
        entente_plot_set_empty (plot, "%s", _("Enter R&D costs, volumes, prices and the discount rate. Enter what is not sure as a range, such as 3.2–3.4."));
    }
  else
    entente_chart_figures_note (plot, source, quantities, object, _("Not even the lowest band is the worst case."));

  return plot;
}

EntentePlot *
entente_chart_make_fan (const EntentePlotSource *source,
                        guint32                  item)
{
  const EntentePlatformAccount *platform = &source->economy->platforms[item];

  return make_fan (source, "npv-fan", "npv-loss-chance", platform->id, platform->name);
}

EntentePlot *
entente_chart_make_plan_fan (const EntentePlotSource *source,
                             guint32                  item)
{
  return make_fan (source, "plan-npv-fan", "plan-npv-loss-chance", NULL, _("the plan"));
}

/* An input is told apart by its object and its field. */
static char *
name_input (const EntenteEconomy   *economy,
            const EntenteReportRow *row)
{
  const char      *detail = row->detail != NULL ? row->detail : "";
  const char      *blank = strchr (detail, ' ');
  g_autofree char *object = blank != NULL ? g_strndup (detail, (gsize)(blank - detail)) : NULL;

  return blank != NULL ? entente_chart_figures_describe (economy, object, blank + 1) : g_strdup (detail);
}

EntentePlot *
entente_chart_make_swings (const EntentePlotSource *source,
                           guint32                  item)
{
  static const char *const      quantities[] = {"swing-base", NULL};
  const EntentePlatformAccount *platform = &source->economy->platforms[item];
  EntentePlot                  *plot = entente_plot_new (ENTENTE_PLOT_SWINGS, source);
  g_autoptr (GPtrArray) rows = entente_chart_figures_list (source, "swing-low", platform->id, FALSE);
  EntenteRange       base = entente_chart_figures_get (source, "swing-base", platform->id, NULL);
  EntentePlotSeries *low = entente_plot_add_series (plot, _("At its low end"), ENTENTE_PLOT_VALUE, ENTENTE_PLOT_GIVES);
  EntentePlotSeries *high = entente_plot_add_series (plot, _("At its high end"), ENTENTE_PLOT_VALUE, ENTENTE_PLOT_GETS);
  g_autofree char   *text = entente_number_range_to_text (base, ENTENTE_QUANTITY_MONEY, source->economy->currency);
  g_autofree char   *mark = g_strdup_printf (_("As expected %s"), text);
  g_autofree char   *missing = entente_chart_figures_list_missing (source, quantities, platform->id);

  entente_plot_measure (plot, _("Present value"), ENTENTE_QUANTITY_MONEY);
  plot->base = entente_range_get_middle (base);

  for (guint i = 0; i < rows->len; i++)
    {
      const EntenteReportRow *row = g_ptr_array_index (rows, i);
      g_autofree char        *input = name_input (source->economy, row);
      guint                   category = entente_plot_add_category (plot, input, NULL);

      entente_plot_add_point (plot, low, category, row->value, NULL, platform->id);
      entente_plot_add_point (plot, high, category, entente_chart_figures_get_detail (source, "swing-high", platform->id, row->other, row->detail), NULL, platform->id);
    }

  if (rows->len > 0)
    entente_plot_set_title (plot, _("%s decides most over the worth of %s"), g_array_index (plot->categories, EntentePlotCategory, 0).label, platform->name);
  else
    entente_plot_set_title (plot, _("What decides over the worth of %s"), platform->name);

  if (entente_range_is_known (base))
    entente_plot_add_mark (plot, plot->base, FALSE, mark);

  if (!entente_range_is_known (base) && missing != NULL)
    entente_plot_set_empty (plot, _("Enter: %s. Enter what is not sure as a range, such as 3.2–3.4."), missing);
  else if (rows->len == 0 || !entente_range_is_known (base))
    entente_plot_set_empty (plot, _("Enter volumes, prices or costs of %s as ranges, such as 3.2–3.4, to see which of them decides most."), platform->name);

  return plot;
}
