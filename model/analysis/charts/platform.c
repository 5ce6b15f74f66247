/* What a platform costs: by volume, with and without each company, and who pays what. */

#include "model/analysis/charts/charts.h"

#include "model/analysis/charts/figures.h"
#include "model/analysis/platform-ledger.h"
#include "model/analysis/charts/plot-number.h"

#include <glib/gi18n.h>
#include <math.h>

/* Points of a curve */
#define N_POINTS 60

/* A curve begins at this part of the least volume, and ends beyond the greatest. */
#define BEFORE 0.6
#define BEYOND 1.15

static void
get_middles (const EntentePlatformLedger *ledger,
             double                      *inputs)
{
  for (guint i = 0; i < ENTENTE_LEDGER_N_INPUTS; i++)
    inputs[i] = i == ENTENTE_LEDGER_COST || i == ENTENTE_LEDGER_VOLUME ? 0.5 : entente_range_get_middle (ledger->inputs[i]);
}

static EntenteRange
get_volume (const EntenteEconomy              *economy,
            const EntenteParticipationAccount *participation)
{
  return entente_economy_get_level (economy, participation->volumes, economy->year);
}

static gboolean
takes_part (const EntenteParticipationAccount *participation)
{
  return participation->company != ENTENTE_NO_PLACE;
}

static void
add_curves (EntentePlot                 *plot,
            const EntentePlatformLedger *ledger,
            const double                *inputs,
            double                       least,
            double                       most)
{
  EntenteScaleCurve  curve = entente_ledger_get_curve (ledger, inputs);
  double             fixed = entente_ledger_get_total (ledger, inputs) / inputs[ENTENTE_LEDGER_LIFE];
  EntentePlotSeries *full = isfinite (fixed) ? entente_plot_add_series (plot, _("With R&D"), ENTENTE_PLOT_VALUE, 0) : NULL;
  EntentePlotSeries *made = entente_plot_add_series (plot, _("To make"), ENTENTE_PLOT_VALUE, 1);

  for (guint i = 0; i <= N_POINTS; i++)
    {
      double volume = least * pow (most / least, (double)i / N_POINTS), cost = entente_scale_get_cost (&curve, volume);

      entente_plot_add_point (plot, made, volume, entente_range_of (cost), NULL, ledger->platform->id);
      if (full != NULL)
        entente_plot_add_point (plot, full, volume, entente_range_of (cost + fixed / volume), NULL, ledger->platform->id);
    }
}

static double
get_full_cost (const EntentePlatformLedger *ledger,
               const double                *inputs,
               double                       volume)
{
  EntenteScaleCurve curve = entente_ledger_get_curve (ledger, inputs);
  double            fixed = entente_ledger_get_total (ledger, inputs) / inputs[ENTENTE_LEDGER_LIFE];

  return entente_scale_get_cost (&curve, volume) + (isfinite (fixed) ? fixed / volume : 0);
}

/* On the curve, so that a dot says what the company would pay with the R&D of all alone on its own volume */
static void
add_dots (EntentePlot                 *plot,
          const EntentePlatformLedger *ledger,
          const double                *inputs,
          double                       joint)
{
  const EntenteEconomy *economy = ledger->economy;
  EntentePlotSeries    *dots = entente_plot_add_series (plot, _("Volumes"), ENTENTE_PLOT_DOTS, ENTENTE_PLOT_ACCENT);

  for (guint32 i = 0; i < ledger->n_participations; i++)
    {
      const EntenteParticipationAccount *participation = &economy->participations[ledger->first_participation + i];
      double                             volume = entente_range_get_middle (get_volume (economy, participation));
      g_autofree char                   *label = NULL;

      if (!(volume > 0) || !takes_part (participation))
        continue;

      label = g_strdup_printf (_("%s alone"), economy->companies[participation->company].name);
      entente_plot_add_point (plot, dots, volume, entente_range_of (get_full_cost (ledger, inputs, volume)), label, economy->companies[participation->company].id);
    }

  entente_plot_add_point (plot, dots, joint, entente_range_of (get_full_cost (ledger, inputs, joint)), _("Together"), ledger->platform->id);
}

static void
find_span (const EntentePlatformLedger *ledger,
           double                      *least,
           double                      *most)
{
  for (guint32 i = 0; i < ledger->n_participations; i++)
    {
      double volume = entente_range_get_middle (get_volume (ledger->economy, &ledger->economy->participations[ledger->first_participation + i]));

      if (volume > 0)
        *least = fmin (*least, volume);
    }

  *most = fmax (*most, entente_range_get_middle (ledger->platform->efficient_scale));
  *least *= BEFORE;
  *most *= BEYOND;
}

static void
add_scale_marks (EntentePlot                 *plot,
                 const EntentePlatformLedger *ledger,
                 const double                *inputs)
{
  double           break_even = ledger->earns_margin ? NAN : entente_ledger_get_break_even (ledger, inputs);
  double           price = inputs[ENTENTE_LEDGER_PRICE];
  g_autofree char *price_text = entente_number_to_text (price, ENTENTE_QUANTITY_MONEY, NULL);
  g_autofree char *volume_text = entente_number_to_text (break_even, ENTENTE_QUANTITY_VOLUME, NULL);
  g_autofree char *price_label = g_strdup_printf (_("Price %s"), price_text);
  g_autofree char *volume_label = g_strdup_printf (_("Pays from %s a year"), volume_text);

  if (isfinite (price))
    entente_plot_add_mark (plot, price, FALSE, price_label);
  if (isfinite (break_even))
    entente_plot_add_mark (plot, break_even, TRUE, volume_label);
}

static gboolean
is_scale_known (EntentePlot                 *plot,
                const EntentePlatformLedger *ledger)
{
  const char *name = ledger->platform->name;

  if (!entente_range_is_known (ledger->platform->unit_cost) || !entente_range_is_known (ledger->platform->efficient_scale))
    entente_plot_set_empty (plot, _("Enter unit cost and efficient scale of %s."), name);
  else if (!(entente_range_get_middle (ledger->joint) > 0))
    entente_plot_set_empty (plot, _("Enter for %s which companies build on it, and how many vehicles a year."), name);

  return !plot->is_empty;
}

EntentePlot *
entente_chart_make_scale (const EntentePlotSource *source,
                          guint32                  item)
{
  const EntenteEconomy *economy = source->economy;
  EntentePlot          *plot = entente_plot_new (ENTENTE_PLOT_LINES, source);
  g_autoptr (EntentePlatformLedger) ledger = entente_platform_ledger_new (economy, &economy->platforms[item]);
  double           joint = entente_range_get_middle (ledger->joint), least = joint, most = joint;
  double           inputs[ENTENTE_LEDGER_N_INPUTS];
  g_autofree char *cost = NULL;

  entente_plot_measure (plot, _("Cost of a vehicle"), ENTENTE_QUANTITY_MONEY);
  plot->across.label = entente_plot_keep (plot, _("Volume"));
  plot->across.kind = ENTENTE_QUANTITY_VOLUME;
  entente_plot_set_title (plot, _("What a vehicle on %s costs by volume"), economy->platforms[item].name);

  if (!is_scale_known (plot, ledger))
    return plot;

  get_middles (ledger, inputs);
  find_span (ledger, &least, &most);
  cost = entente_number_to_text (get_full_cost (ledger, inputs, joint), ENTENTE_QUANTITY_MONEY, economy->currency);
  entente_plot_set_title (plot, _("Together a vehicle on %s costs %s"), economy->platforms[item].name, cost);
  add_curves (plot, ledger, inputs, least, most);
  add_dots (plot, ledger, inputs, joint);
  add_scale_marks (plot, ledger, inputs);
  entente_plot_set_note (plot, "%s", _("Each dot carries the R&D and adaptations of all on its own volume. Ranges count with their middle."));

  return plot;
}

EntentePlot *
entente_chart_make_partners (const EntentePlotSource *source,
                             guint32                  item)
{
  static const char *const      quantities[] = {"unit-cost", "unit-cost-without", NULL};
  const EntenteEconomy         *economy = source->economy;
  const EntentePlatformAccount *platform = &economy->platforms[item];
  EntentePlot                  *plot = entente_plot_new (ENTENTE_PLOT_SWINGS, source);
  EntenteRange                  together = entente_chart_figures_get (source, "unit-cost", platform->id, NULL);
  EntentePlotSeries            *without = entente_plot_add_series (plot, _("Others without it"), ENTENTE_PLOT_VALUE, ENTENTE_PLOT_WARNING);
  g_autofree char              *cost = entente_number_range_to_text (together, ENTENTE_QUANTITY_MONEY, economy->currency);
  g_autofree char              *label = g_strdup_printf (_("Together %s"), cost);
  guint                         n = 0;

  entente_plot_measure (plot, _("Unit cost when a company leaves"), ENTENTE_QUANTITY_MONEY);
  entente_plot_set_title (plot, _("Together a vehicle on %s costs %s to make"), platform->name, cost);
  plot->base = entente_range_get_middle (together);

  for (guint32 i = 0; i < platform->n_participations; i++)
    {
      guint32      company = economy->participations[platform->first_participation + i].company;
      EntenteRange left;

      if (company == ENTENTE_NO_PLACE)
        continue;

      left = entente_chart_figures_get (source, "unit-cost-without", platform->id, economy->companies[company].id);

      if (!entente_range_is_known (left))
        continue;

      entente_plot_add_category (plot, economy->companies[company].name, economy->companies[company].id);
      entente_plot_add_point (plot, without, n++, left, NULL, NULL);
    }

  if (n == 0 || !entente_range_is_known (together))
    entente_plot_set_empty (plot, _("Enter unit cost and efficient scale of %s, and how many vehicles a year each company builds on it."), platform->name);
  else
    {
      entente_plot_add_mark (plot, plot->base, FALSE, label);
      entente_chart_figures_note (plot, source, quantities, platform->id, _("The bar shows what a vehicle costs those who stay."));
    }

  return plot;
}

static const struct
{
  const char *quantity;
  const char *detail;
  const char *label;
} rules[] = {
  {"cost-share", "equal", N_("In equal parts")},
  {"cost-share", "volume", N_("By volume")},
  {"cost-share", "stand-alone", N_("By cost alone")},
  {"shapley-share", "shapley", N_("By what joining adds (Shapley)")},
  {"separable-share", "scrb", N_("By separable costs (SCRB)")},
  {"cost-share", "custom", N_("As agreed")},
};

static gboolean
add_rule (EntentePlot             *plot,
          const EntentePlotSource *source,
          const char              *platform,
          guint                    rule)
{
  EntentePlotSeries *series = NULL;

  for (guint i = 0; i < plot->categories->len; i++)
    {
      const char  *company = g_array_index (plot->categories, EntentePlotCategory, i).object;
      EntenteRange share = entente_chart_figures_get_detail (source, rules[rule].quantity, platform, company, rules[rule].detail);
      EntenteRange alone = entente_chart_figures_get (source, "cost-alone", platform, company);

      if (!entente_range_is_known (share))
        continue;
      if (series == NULL)
        series = entente_plot_add_series (plot, _ (rules[rule].label), ENTENTE_PLOT_VALUE, rule);

      entente_plot_add_point (plot, series, i, share, NULL, NULL)->is_marked = entente_range_get_middle (share) > entente_range_get_middle (alone) * (1 + 1e-9);
    }

  return series != NULL;
}

static gboolean
has_paid (const EntentePlotSource *source,
          const char              *platform,
          const char              *company)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (entente_range_get_middle (entente_chart_figures_get_detail (source, rules[i].quantity, platform, company, rules[i].detail)) < 0)
      return TRUE;

  return FALSE;
}

/* What a bar below zero means is said where there is one. */
static const char *
get_split_note (const EntentePlot       *plot,
                const EntentePlotSource *source,
                const char              *platform)
{
  for (guint i = 0; i < plot->categories->len; i++)
    if (has_paid (source, platform, g_array_index (plot->categories, EntentePlotCategory, i).object))
      return _("A warning marks a share above what the company would pay alone: it has a reason not to sign. Below zero a company is paid for coming: its volume saves the others more than it costs.");

  return _("A warning marks a share above what the company would pay alone: it has a reason not to sign.");
}

static void
add_limits (EntentePlot             *plot,
            const EntentePlotSource *source,
            const char              *platform)
{
  EntentePlotSeries *limit = entente_plot_add_series (plot, _("Cost alone"), ENTENTE_PLOT_LIMIT, ENTENTE_PLOT_ACCENT);

  for (guint i = 0; i < plot->categories->len; i++)
    entente_plot_add_point (plot, limit, i, entente_chart_figures_get (source, "cost-alone", platform, g_array_index (plot->categories, EntentePlotCategory, i).object), NULL, NULL);
}

EntentePlot *
entente_chart_make_split (const EntentePlotSource *source,
                          guint32                  item)
{
  static const char *const      quantities[] = {"cost-share", "shapley-share", "separable-share", NULL};
  const EntenteEconomy         *economy = source->economy;
  const EntentePlatformAccount *platform = &economy->platforms[item];
  EntentePlot                  *plot = entente_plot_new (ENTENTE_PLOT_BARS, source);
  EntenteRange                  total = entente_chart_figures_get (source, "cost-to-share", platform->id, NULL);
  g_autofree char              *text = entente_number_range_to_text (total, ENTENTE_QUANTITY_MONEY, economy->currency);
  guint                         n_rules = 0;

  entente_plot_measure (plot, _("Share of the cost over the life of the platform"), ENTENTE_QUANTITY_MONEY);

  if (entente_range_is_known (total))
    entente_plot_set_title (plot, _("Who pays what of the %s that %s costs"), text, platform->name);
  else
    entente_plot_set_title (plot, _("Who pays what of %s"), platform->name);

  for (guint32 i = 0; i < platform->n_participations; i++)
    {
      guint32 company = economy->participations[platform->first_participation + i].company;

      if (company != ENTENTE_NO_PLACE)
        entente_plot_add_category (plot, economy->companies[company].name, economy->companies[company].id);
    }

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    n_rules += add_rule (plot, source, platform->id, i);

  if (n_rules == 0)
    entente_plot_set_empty (plot, _("Enter the R&D cost of %s, and for each company on it its volume and what adapting the platform costs it."), platform->name);
  else
    entente_chart_figures_note (plot, source, quantities, platform->id, get_split_note (plot, source, platform->id));

  add_limits (plot, source, platform->id);

  return plot;
}
