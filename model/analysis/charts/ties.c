/* What binds companies to each other: shares of partners, owners over time, autonomy. */

#include "model/analysis/charts/charts.h"

#include "model/analysis/charts/figures.h"
#include "model/analysis/method.h"
#include "model/analysis/economy/moment.h"
#include "model/analysis/charts/plot-number.h"

#include <glib/gi18n.h>
#include <math.h>

#define DAYS_PER_YEAR 365.2425

/* 1 January of the year 1 */
#define FIRST_DAY 1

/* Companies in the plane beside the one in focus, and years of its path */
#define MAX_DOTS  14u
#define MAX_STEPS 5

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const EntenteReportRow *const *first = a, *const *second = b;
  double                         x = entente_range_get_middle ((*first)->value), y = entente_range_get_middle ((*second)->value);

  return (x < y) - (x > y);
}

EntentePlot *
entente_chart_make_dependence (const EntentePlotSource *source,
                               guint32                  item)
{
  static const char *const quantities[] = {"dependence-largest-share", NULL};
  const EntenteEconomy    *economy = source->economy;
  const char              *id = economy->companies[item].id;
  const char              *name = economy->companies[item].name;
  EntentePlot             *plot = entente_plot_new (ENTENTE_PLOT_BARS, source);
  EntentePlotSeries       *shares = entente_plot_add_series (plot, _("Share"), ENTENTE_PLOT_VALUE, ENTENTE_PLOT_ACCENT);
  g_autoptr (GPtrArray) rows = entente_chart_figures_list (source, "dependence-share", id, FALSE);
  EntenteRange     effective = entente_chart_figures_get (source, "effective-partners", id, NULL);
  g_autofree char *number = entente_number_range_to_text (effective, ENTENTE_QUANTITY_NUMBER, NULL);
  g_autofree char *limit = entente_number_to_text (economy->limits.dependence, ENTENTE_QUANTITY_SHARE, NULL);
  g_autofree char *label = g_strdup_printf (_("Limit %s"), limit);

  g_ptr_array_sort (rows, compare_rows);

  for (guint i = 0; i < rows->len; i++)
    {
      const EntenteReportRow *row = g_ptr_array_index (rows, i);
      const char             *partner = entente_chart_figures_get_name (economy, ENTENTE_COMPANY, row->other);

      if (partner == NULL)
        continue;

      entente_plot_add_point (plot, shares, entente_plot_add_category (plot, partner, row->other), row->value, NULL, NULL)->is_marked =
        entente_range_get_middle (row->value) > economy->limits.dependence;
    }

  entente_plot_measure (plot, _("Share in all that is exchanged"), ENTENTE_QUANTITY_SHARE);
  entente_plot_add_mark (plot, economy->limits.dependence, FALSE, label);
  plot->up.low = 0;

  if (entente_range_is_known (effective))
    entente_plot_set_title (plot, _("%s spreads over as much as %s equal partners"), name, number);
  else
    entente_plot_set_title (plot, _("On whom %s depends"), name);

  if (shares->points->len == 0)
    entente_plot_set_empty (plot, _("Enter a deal of %s, and what its contributions are worth."), name);
  else
    entente_chart_figures_note (plot, source, quantities, id, NULL);

  return plot;
}

static double
get_moment (gint32 day)
{
  int year = entente_moment_get_year (day);

  return year + (day - entente_moment_get_first_day (year)) / DAYS_PER_YEAR;
}

static gboolean
is_real_day (gint32 day)
{
  return day > FIRST_DAY && day < G_MAXINT32;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  gint32 first = *(const gint32 *)a, second = *(const gint32 *)b;

  return (first > second) - (first < second);
}

/* On which a stake in the company begins or ends, with the ends of the plan */
static GArray *
list_days (const EntenteEconomy *economy,
           guint32               owned)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (guint32 i = 0; i < economy->n_stakes; i++)
    {
      const EntenteStakeAccount *stake = &economy->stakes[i];

      if (stake->owned != owned)
        continue;
      if (is_real_day (stake->span.from))
        g_array_append_val (days, stake->span.from);
      if (is_real_day (stake->span.until))
        g_array_append_val (days, stake->span.until);
    }

  if (economy->first_year > 0)
    {
      gint32 first = entente_moment_get_first_day (economy->first_year), last = entente_moment_get_first_day (economy->last_year + 1);

      g_array_append_val (days, first);
      g_array_append_val (days, last);
    }

  g_array_sort (days, compare_days);

  return days;
}

static EntenteRange
sum_stakes (const EntenteEconomy *economy,
            guint32               owner,
            guint32               owned,
            gint32                day,
            gboolean              is_voting)
{
  EntenteRange sum = entente_range_of (0);

  for (guint32 i = 0; i < economy->n_stakes; i++)
    {
      const EntenteStakeAccount *stake = &economy->stakes[i];

      if (stake->owned == owned && stake->owner == owner && stake->span.from <= day && day < stake->span.until)
        sum = entente_range_add (sum, is_voting ? stake->voting : stake->economic);
    }

  return sum;
}

static gboolean
owns_ever (const EntenteEconomy *economy,
           guint32               owner,
           guint32               owned)
{
  for (guint32 i = 0; i < economy->n_stakes; i++)
    if (economy->stakes[i].owned == owned && economy->stakes[i].owner == owner)
      return TRUE;

  return FALSE;
}

static gboolean
votes_as_owned (const EntenteEconomy *economy,
                guint32               owner,
                guint32               owned,
                const GArray         *days)
{
  for (guint i = 0; i < days->len; i++)
    {
      gint32 day = g_array_index (days, gint32, i);

      if (sum_stakes (economy, owner, owned, day, FALSE).low != sum_stakes (economy, owner, owned, day, TRUE).low)
        return FALSE;
    }

  return TRUE;
}

/* Votes are dashed, and not drawn where they are what is owned. */
static void
add_owner (EntentePlot          *plot,
           const EntenteEconomy *economy,
           guint32               owner,
           guint32               owned,
           const GArray         *days)
{
  const EntenteCompanyAccount *company = &economy->companies[owner];
  g_autofree char             *votes_label = g_strdup_printf (_("Votes of %s"), company->name);
  EntentePlotSeries           *owns = entente_plot_add_series (plot, company->name, ENTENTE_PLOT_HOLDS, owner);
  EntentePlotSeries           *votes = NULL;

  if (!votes_as_owned (economy, owner, owned, days))
    votes = entente_plot_add_series (plot, votes_label, ENTENTE_PLOT_LIMIT, owner);

  for (guint i = 0; i < days->len; i++)
    {
      gint32       day = g_array_index (days, gint32, i);
      double       x = get_moment (day);
      EntenteRange before = sum_stakes (economy, owner, owned, day - 1, TRUE);

      entente_plot_add_point (plot, owns, x, sum_stakes (economy, owner, owned, day, FALSE), NULL, company->id);
      if (votes != NULL && i > 0)
        entente_plot_add_point (plot, votes, x, before, NULL, company->id);
      if (votes != NULL)
        entente_plot_add_point (plot, votes, x, sum_stakes (economy, owner, owned, day, TRUE), NULL, company->id);
    }
}

EntentePlot *
entente_chart_make_owners (const EntentePlotSource *source,
                           guint32                  item)
{
  const EntenteEconomy *economy = source->economy;
  EntentePlot          *plot = entente_plot_new (ENTENTE_PLOT_LINES, source);
  g_autoptr (GArray) days = list_days (economy, item);

  for (guint32 i = 0; i < economy->n_companies; i++)
    if (owns_ever (economy, i, item))
      add_owner (plot, economy, i, item, days);

  entente_plot_measure (plot, _("Share owned, and share of the votes where it differs"), ENTENTE_QUANTITY_SHARE);
  plot->across.is_calendar = TRUE;
  plot->up.low = 0;
  entente_plot_set_title (plot, _("Who owns how much of %s"), economy->companies[item].name);

  if (plot->series->len == 0)
    entente_plot_set_empty (plot, _("Enter who owns a stake in %s, from when to when, with its share and its votes."), economy->companies[item].name);

  return plot;
}

/* Value exchanged and autonomy of one company in a year */
static gboolean
measure_company (const EntentePlotSource *source,
                 const char              *id,
                 EntenteRange            *value,
                 EntenteRange            *autonomy)
{
  EntenteRange gives = entente_chart_figures_get (source, "value-given", id, NULL), gets = entente_chart_figures_get (source, "value-received", id, NULL);

  *value = entente_range_add (gives, gets);
  *autonomy = entente_chart_figures_get (source, "autonomy", id, NULL);

  return entente_range_is_known (*value) && entente_range_is_known (*autonomy);
}

static void
add_step (EntentePlot             *plot,
          const EntentePlotSource *source,
          EntentePlotSeries       *path,
          int                      year)
{
  const EntenteEconomy *economy = source->economy;
  const char           *id = economy->companies[economy->focus].id;
  g_autoptr (EntenteMoment) moment = entente_moment_new (economy, entente_moment_get_first_day (year));
  g_autoptr (EntenteReport) exchange = entente_method_run (entente_methods_find ("R1"), &moment->economy, NULL);
  g_autoptr (EntenteReport) binding = entente_method_run (entente_methods_find ("N10"), &moment->economy, NULL);
  g_autoptr (GHashTable) reports = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree char  *label = g_strdup_printf ("%d", year);
  EntentePlotSource then = {&moment->economy, reports, NULL, NULL};
  EntenteRange      value, autonomy;

  g_hash_table_insert (reports, (gpointer) "R1", exchange);
  g_hash_table_insert (reports, (gpointer) "N10", binding);

  if (measure_company (&then, id, &value, &autonomy))
    entente_plot_add_point (plot, path, entente_range_get_middle (value), autonomy, label, id);
}

static void
add_path (EntentePlot             *plot,
          const EntentePlotSource *source)
{
  const EntenteEconomy *economy = source->economy;
  int                   span = economy->last_year - economy->first_year;
  EntentePlotSeries    *path;

  if (economy->focus == ENTENTE_NO_PLACE || span < 0)
    return;

  path = entente_plot_add_series (plot, economy->companies[economy->focus].name, ENTENTE_PLOT_PATH, ENTENTE_PLOT_ACCENT);

  for (int i = 0; i <= MIN (span, MAX_STEPS - 1); i++)
    add_step (plot, source, path, economy->first_year + (span > 0 ? span * i / MIN (span, MAX_STEPS - 1) : 0));

  if (path->points->len > 0)
    {
      EntentePlotPoint *last = &g_array_index (path->points, EntentePlotPoint, path->points->len - 1);
      g_autofree char  *label = g_strdup_printf ("%s %s", path->label, last->label);

      last->label = entente_plot_keep (plot, label);
    }
}

EntentePlot *
entente_chart_make_autonomy (const EntentePlotSource *source,
                             guint32                  item)
{
  static const char *const quantities[] = {"autonomy", NULL};
  const EntenteEconomy    *economy = source->economy;
  EntentePlot             *plot = entente_plot_new (ENTENTE_PLOT_POINTS, source);
  EntentePlotSeries       *dots;
  guint                    n_points = 0;
  g_autofree char         *missing = entente_chart_figures_list_missing (source, quantities, NULL);

  entente_plot_measure (plot, _("Autonomy"), ENTENTE_QUANTITY_SHARE);
  entente_plot_set_title (plot, "%s", _("How much companies exchange, and how free they stay"));
  plot->across.label = entente_plot_keep (plot, _("Gives and gets a year"));
  plot->across.kind = ENTENTE_QUANTITY_MONEY;
  plot->across.low = 0;
  plot->up.low = 0;
  plot->up.high = 1;
  add_path (plot, source);
  dots = entente_plot_add_series (plot, _("Companies"), ENTENTE_PLOT_DOTS, 1);

  for (guint32 i = 0; i < economy->n_companies && dots->points->len < MAX_DOTS; i++)
    {
      EntenteRange value, autonomy;

      if (i != economy->focus && measure_company (source, economy->companies[i].id, &value, &autonomy))
        entente_plot_add_point (plot, dots, entente_range_get_middle (value), autonomy, economy->companies[i].name, economy->companies[i].id);
    }

  for (guint i = 0; i < plot->series->len; i++)
    n_points += entente_plot_get_series (plot, i)->points->len;

  if (n_points == 0 && missing != NULL)
    entente_plot_set_empty (plot, _("Enter: %s."), missing);
  else if (n_points == 0)
    entente_plot_set_empty (plot, "%s", _("Enter for each deal what its contributions are worth, from when to when it runs, its notice and how exclusive it is."));
  else
    entente_plot_set_note (plot, "%s", _("Up: its deals can be left with little loss. The path shows the focus company over the years."));

  return plot;
}
