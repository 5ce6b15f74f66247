/* How full plants are, and who builds for others. */

#include "model/analysis/charts/charts.h"

#include "model/analysis/charts/figures.h"
#include "model/analysis/charts/plot-number.h"

#include <glib/gi18n.h>
#include <math.h>

/* "65 %, room for 110 000" */
static char *
describe_use (EntenteRange use,
              EntenteRange room)
{
  g_autofree char *share = entente_number_range_to_text (use, ENTENTE_QUANTITY_SHARE, NULL);
  double           middle = entente_range_get_middle (room);
  g_autofree char *volume = entente_number_to_text (fabs (middle), ENTENTE_QUANTITY_VOLUME, NULL);

  if (!isfinite (middle) || middle == 0)
    return g_steal_pointer (&share);
  if (middle < 0)
    return g_strdup_printf (_("%s, %s too many"), share, volume);

  return g_strdup_printf (_("%s, room for %s"), share, volume);
}

typedef struct
{
  guint n_below;
  guint n_over;
} PlantCount;

static void
add_plant (EntentePlot             *plot,
           const EntentePlotSource *source,
           const char              *id,
           EntentePlotSeries       *used,
           EntentePlotSeries       *floor,
           PlantCount              *count)
{
  const EntenteEconomy      *economy = source->economy;
  const EntentePlantAccount *plant = &economy->plants[entente_economy_find (economy, ENTENTE_PLANT, id)];
  EntenteRange               use = entente_chart_figures_get (source, "plant-utilisation", id, NULL);
  EntenteRange               least = plant->utilisation_floor;
  gboolean                   is_below = entente_range_get_middle (use)<entente_range_get_middle (least), is_over = use.high> 1;
  g_autofree char           *text = describe_use (use, entente_chart_figures_get (source, "plant-free", id, NULL));
  guint                      category = entente_plot_add_category (plot, plant->name, id);

  entente_plot_add_point (plot, used, category, use, text, id)->is_marked = is_below || is_over;
  count->n_below += is_below;
  count->n_over += is_over;

  if (entente_range_is_known (least))
    entente_plot_add_point (plot, floor, category, entente_range_of (entente_range_get_middle (least)), NULL, NULL);
}

EntentePlot *
entente_chart_make_plants (const EntentePlotSource *source,
                           guint32                  item)
{
  static const char *const quantities[] = {"plant-utilisation", NULL};
  EntentePlot             *plot = entente_plot_new (ENTENTE_PLOT_METERS, source);
  EntentePlotSeries       *used = entente_plot_add_series (plot, _("Used"), ENTENTE_PLOT_VALUE, ENTENTE_PLOT_ACCENT);
  EntentePlotSeries       *floor = entente_plot_add_series (plot, _("Floor"), ENTENTE_PLOT_LIMIT, ENTENTE_PLOT_ACCENT);
  g_autoptr (GPtrArray) rows = entente_chart_figures_list (source, "plant-utilisation", NULL, FALSE);
  PlantCount count = {0, 0};
  guint      n_known = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const EntenteReportRow *row = g_ptr_array_index (rows, i);

      if (entente_economy_find (source->economy, ENTENTE_PLANT, row->object) == ENTENTE_NO_PLACE)
        continue;

      n_known += entente_range_is_known (row->value);
      add_plant (plot, source, row->object, used, floor, &count);
    }

  plot->up.low = 0;
  entente_plot_add_mark (plot, 1, FALSE, _("Capacity"));
  entente_plot_measure (plot, _("Used part of the capacity"), ENTENTE_QUANTITY_SHARE);

  if (count.n_over > 0)
    entente_plot_set_title (plot, ngettext ("%u plant is to build more than it can", "%u plants are to build more than they can", count.n_over), count.n_over);
  else if (count.n_below > 0)
    entente_plot_set_title (plot, ngettext ("%u plant stands below its floor", "%u plants stand below their floors", count.n_below), count.n_below);
  else
    entente_plot_set_title (plot, "%s", _("How full the plants are"));

  if (n_known == 0)
    entente_plot_set_empty (plot, "%s", _("Enter the capacity of each plant, and for each model where it is built and how many a year."));
  else
    entente_chart_figures_note (plot, source, quantities, NULL, NULL);

  return plot;
}

static void
add_maker (EntentePlot             *plot,
           const EntentePlotSource *source,
           const EntenteReportRow  *row,
           guint                   *n_drifting)
{
  const EntenteEconomy *economy = source->economy;
  EntenteRange          capture = entente_chart_figures_get (source, "maker-capture", row->object, NULL);
  gboolean              drifts = entente_chart_figures_get (source, "maker-drift", row->object, NULL).low > 0;
  g_autofree char      *kept = entente_number_range_to_text (capture, ENTENTE_QUANTITY_SHARE, NULL);
  guint                 category = entente_plot_add_category (plot, entente_chart_figures_get_name (economy, ENTENTE_COMPANY, row->object), row->object);

  entente_plot_add_point (plot, g_ptr_array_index (plot->series, 0), category, row->value, NULL, NULL)->is_marked = drifts;
  entente_plot_add_point (plot, g_ptr_array_index (plot->series, 1), category, entente_range_of (economy->limits.maker_volume), NULL, NULL);
  entente_plot_add_point (plot, g_ptr_array_index (plot->series, 2), category, capture, kept, NULL);
  *n_drifting += drifts;
}

EntentePlot *
entente_chart_make_makers (const EntentePlotSource *source,
                           guint32                  item)
{
  static const char *const quantities[] = {"maker-volume-share", "maker-capture", NULL};
  const EntenteEconomy    *economy = source->economy;
  EntentePlot             *plot = entente_plot_new (ENTENTE_PLOT_METERS, source);
  g_autoptr (GPtrArray) rows = entente_chart_figures_list (source, "maker-volume-share", NULL, FALSE);
  g_autofree char *reading = g_strdup_printf (_("Above %.0f %% for others with less than %.0f %% of the own margin kept, a company drifts towards a contract maker."),
                                              100 * economy->limits.maker_volume, 100 * economy->limits.maker_capture);
  guint            n_drifting = 0;

  entente_plot_add_series (plot, _("Made for others"), ENTENTE_PLOT_VALUE, ENTENTE_PLOT_ACCENT);
  entente_plot_add_series (plot, _("Limit"), ENTENTE_PLOT_LIMIT, ENTENTE_PLOT_ACCENT);
  entente_plot_add_series (plot, _("Margin kept"), ENTENTE_PLOT_FIGURES, ENTENTE_PLOT_ACCENT);

  for (guint i = 0; i < rows->len; i++)
    {
      const EntenteReportRow *row = g_ptr_array_index (rows, i);

      if (entente_range_is_known (row->value) && entente_economy_find (economy, ENTENTE_COMPANY, row->object) != ENTENTE_NO_PLACE)
        add_maker (plot, source, row, &n_drifting);
    }

  plot->up.low = 0;
  plot->up.high = 1;
  entente_plot_measure (plot, _("Part of what a company makes that is for others"), ENTENTE_QUANTITY_SHARE);

  if (n_drifting > 0)
    entente_plot_set_title (plot, ngettext ("%u company drifts towards a contract maker", "%u companies drift towards contract makers", n_drifting), n_drifting);
  else
    entente_plot_set_title (plot, "%s", _("Nobody drifts towards a contract maker"));

  if (plot->categories->len == 0)
    entente_plot_set_empty (plot, "%s", _("Enter in deals of contract build or supply how many vehicles are built for whom, and the volumes and margins of the companies."));
  else
    entente_chart_figures_note (plot, source, quantities, NULL, reading);

  return plot;
}
