/* What follows when a company leaves. */

#include "model/analysis/charts/charts.h"

#include "model/analysis/charts/figures.h"

#include <glib/gi18n.h>

/* More cannot be read. */
#define MAX_PLATFORMS 12u
#define MAX_COMPANIES 24u

/* Index of the category or row with this object, made when there is none; G_MAXUINT beyond the limit */
static guint
find_or_add (EntentePlot *plot,
             GArray      *categories,
             const char  *name,
             const char  *object,
             guint        most)
{
  for (guint i = 0; i < categories->len; i++)
    if (g_strcmp0 (g_array_index (categories, EntentePlotCategory, i).object, object) == 0)
      return i;

  if (categories->len >= most || name == NULL)
    return G_MAXUINT;

  return categories == plot->rows ? entente_plot_add_row (plot, name, object) : entente_plot_add_category (plot, name, object);
}

/* What only one company builds on has no partners to leave. */
static gboolean
is_shared (const EntenteEconomy *economy,
           const char           *platform)
{
  guint32 place = platform != NULL ? entente_economy_find (economy, ENTENTE_PLATFORM, platform) : ENTENTE_NO_PLACE;

  return place != ENTENTE_NO_PLACE && economy->platforms[place].n_participations > 1;
}

EntentePlot *
entente_chart_make_exits (const EntentePlotSource *source,
                          guint32                  item)
{
  static const char *const quantities[] = {"exit-headroom", NULL};
  const EntenteEconomy    *economy = source->economy;
  EntentePlot             *plot = entente_plot_new (ENTENTE_PLOT_MATRIX, source);
  EntentePlotSeries       *cells = entente_plot_add_series (plot, _("Headroom"), ENTENTE_PLOT_VALUE, ENTENTE_PLOT_ACCENT);
  g_autoptr (GPtrArray) rows = entente_chart_figures_list (source, "exit-headroom", NULL, FALSE);
  guint n_critical = 0, n_known = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const EntenteReportRow *row = g_ptr_array_index (rows, i);
      gboolean                counts = is_shared (economy, row->other);
      guint                   column = !counts ? G_MAXUINT : find_or_add (plot, plot->categories, entente_chart_figures_get_name (economy, ENTENTE_PLATFORM, row->other), row->other, MAX_PLATFORMS);
      guint                   line = !counts ? G_MAXUINT : find_or_add (plot, plot->rows, entente_chart_figures_get_name (economy, ENTENTE_COMPANY, row->object), row->object, MAX_COMPANIES);
      gboolean                is_critical = entente_chart_figures_get (source, "exit-is-critical", row->object, row->other).low > 0;
      EntentePlotPoint       *point;

      if (column == G_MAXUINT || line == G_MAXUINT)
        continue;

      point = entente_plot_add_point (plot, cells, column, row->value, NULL, row->object);
      point->row = line;
      point->is_marked = is_critical;
      n_critical += is_critical;
      n_known += entente_range_is_known (row->value);
    }

  entente_plot_measure (plot, _("Room above break-even when the company leaves"), ENTENTE_QUANTITY_SHARE);

  if (n_critical > 0)
    entente_plot_set_title (plot, ngettext ("%u exit takes a platform below break-even", "%u exits take a platform below break-even", n_critical), n_critical);
  else
    entente_plot_set_title (plot, "%s", _("No exit takes a platform below break-even"));

  if (n_known == 0)
    entente_plot_set_empty (plot, "%s", _("Enter for each platform R&D cost, price or margin, and life, and how many vehicles a year each company builds on it."));
  else
    entente_chart_figures_note (plot, source, quantities, NULL, _("A warning: with the company the platform pays, without it it does not."));

  return plot;
}

typedef struct
{
  EntentePlot             *plot;
  const EntentePlotSource *source;
  EntentePlotSeries       *cards;
  guint                    n_fallen;
} Cascade;

static void
add_falls (Cascade    *cascade,
           const char *company,
           const char *quantity,
           EntenteType type,
           const char *sentence,
           int         round)
{
  g_autoptr (GPtrArray) rows = entente_chart_figures_list (cascade->source, quantity, company, FALSE);

  for (guint i = 0; i < rows->len; i++)
    {
      const EntenteReportRow *row = g_ptr_array_index (rows, i);
      const char             *name = entente_chart_figures_get_name (cascade->source->economy, type, row->other);
      g_autofree char        *text = NULL;

      if (name == NULL || row->value.low != round)
        continue;

      text = g_strconcat (name, ": ", sentence, NULL);
      entente_plot_add_point (cascade->plot, cascade->cards, round, row->value, text, row->other)->is_marked = TRUE;
      cascade->n_fallen++;
    }
}

EntentePlot *
entente_chart_make_cascade (const EntentePlotSource *source,
                            guint32                  item)
{
  const EntenteCompanyAccount *company = &source->economy->companies[item];
  EntentePlot                 *plot = entente_plot_new (ENTENTE_PLOT_STEPS, source);
  EntentePlotSeries           *cards = entente_plot_add_series (plot, _("Falls"), ENTENTE_PLOT_VALUE, ENTENTE_PLOT_ACCENT);
  Cascade                      cascade = {plot, source, cards, 0};
  EntenteRange                 rounds = entente_chart_figures_get (source, "cascade-rounds", company->id, NULL);
  g_autofree char             *leaves = g_strdup_printf (_("%s leaves"), company->name);

  entente_plot_measure (plot, _("What follows, round by round"), ENTENTE_QUANTITY_COUNT);
  entente_plot_add_category (plot, _("Exit"), company->id);
  entente_plot_add_point (plot, cards, 0, entente_range_of (0), leaves, company->id);

  for (int round = 1; entente_range_is_known (rounds) && round <= rounds.high; round++)
    {
      g_autofree char *label = g_strdup_printf (_("Round %d"), round);

      entente_plot_add_category (plot, label, NULL);
      add_falls (&cascade, company->id, "cascade-platform-round", ENTENTE_PLATFORM, _("falls below break-even"), round);
      add_falls (&cascade, company->id, "cascade-plant-round", ENTENTE_PLANT, _("falls below its utilisation floor"), round);
    }

  if (cascade.n_fallen > 0)
    entente_plot_set_title (plot, ngettext ("When %s leaves, %u platform or plant falls with it", "When %s leaves, %u platforms and plants fall with it", cascade.n_fallen),
                            company->name, cascade.n_fallen);
  else
    entente_plot_set_title (plot, _("When %s leaves, nothing else falls"), company->name);

  if (!entente_range_is_known (rounds))
    entente_plot_set_empty (plot, _("Enter volumes, break-even figures and plants of the platforms that %s builds on, to see what follows when it leaves."), company->name);
  else
    entente_plot_set_note (plot, "%s", _("Platforms end below break-even, plants close below their floor, and what was built there is lost to its platform."));

  return plot;
}
