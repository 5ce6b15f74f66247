/* What there is to say of deals. */

#include "model/analysis/insight-rules.h"

#include <glib/gi18n.h>
#include <math.h>

/* Gives this many times what it gets: too much to be overlooked. */
#define FAR_MORE 2.0

/* A notice day within so many days is near. */
#define NEAR_DAYS 365

/* Deals above this bind tightly. */
#define TIGHT 0.5

static gboolean
say_imbalance (const EntenteInsightSource *source,
               const EntenteReportRow     *row,
               EntenteInsight             *insight)
{
  EntenteRange given = entente_insight_find_value (source, "deal-value-given", row->object, row->other, 0);
  EntenteRange received = entente_insight_find_value (source, "deal-value-received", row->object, row->other, 0);
  double       times = entente_range_get_middle (given) / entente_range_get_middle (received);

  if (!isfinite (times) || times < FAR_MORE)
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->weight = times / 10;
  insight->text = g_strdup_printf (_("%s gives %.1f times what it gets in “%s”"), entente_insight_get_name (source, ENTENTE_COMPANY, row->other), times,
                                   entente_insight_get_name (source, ENTENTE_DEAL, row->object));

  return TRUE;
}

static gboolean
say_gift (const EntenteInsightSource *source,
          const EntenteReportRow     *row,
          EntenteInsight             *insight)
{
  if (entente_range_get_middle (row->value) < 0.5)
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->text = g_strdup_printf (_("%s gives in “%s” and gets nothing"), entente_insight_get_name (source, ENTENTE_COMPANY, row->other),
                                   entente_insight_get_name (source, ENTENTE_DEAL, row->object));

  return TRUE;
}

static gboolean
say_loss (const EntenteInsightSource *source,
          const EntenteReportRow     *row,
          EntenteInsight             *insight)
{
  g_autofree char *loss = entente_insight_format (source, "deal-party-net-benefit", entente_range_subtract (entente_range_of (0), row->value));

  if (entente_range_get_middle (row->value) >= 0)
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->weight = row->value.high < 0 ? -entente_range_get_middle (row->value) / 1e9 : ENTENTE_INSIGHT_POSSIBLE;
  insight->text = g_strdup_printf (row->value.high < 0 ? _("“%s” costs %s more than it brings: %s a year") : _("“%s” may cost %s more than it brings: %s a year"), entente_insight_get_name (source, ENTENTE_DEAL, row->object),
                                   entente_insight_get_name (source, ENTENTE_COMPANY, row->other), loss);

  return TRUE;
}

static const char *
get_asset_name (const EntenteInsightSource *source,
                const char                 *id)
{
  static const EntenteType types[] = {ENTENTE_PLATFORM, ENTENTE_TECHNOLOGY, ENTENTE_PLANT, ENTENTE_DEAL};

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (entente_economy_find (source->economy, types[i], id) != ENTENTE_NO_PLACE)
      return entente_insight_get_name (source, types[i], id);

  return id;
}

static gboolean
say_coupling (const EntenteInsightSource *source,
              const EntenteReportRow     *row,
              EntenteInsight             *insight)
{
  entente_insight_point_at (insight, row);
  insight->objects[2] = row->detail;
  insight->text = g_strdup_printf (_("“%s” and “%s” cannot be ended apart: both need %s"), entente_insight_get_name (source, ENTENTE_DEAL, row->object),
                                   entente_insight_get_name (source, ENTENTE_DEAL, row->other), get_asset_name (source, row->detail));

  return TRUE;
}

/* A gap begins where there is a deal in the year before, or in the first year; its length is counted from there. */
static int
find_last_year_of_gap (const EntenteInsightSource *source,
                       const EntenteReportRow     *row)
{
  int year = row->year;

  while (entente_insight_find_value (source, "covering-deals", row->object, row->other, year + 1).high < 0.5)
    year++;

  return year;
}

static gboolean
say_gap (const EntenteInsightSource *source,
         const EntenteReportRow     *row,
         EntenteInsight             *insight)
{
  const char *dimension = entente_insight_get_name (source, ENTENTE_DIMENSION, row->object), *region = entente_insight_get_name (source, ENTENTE_REGION, row->other);
  int         last;

  if (entente_range_get_middle (row->value) > 0.5 || entente_insight_find_value (source, "covering-deals", row->object, row->other, row->year - 1).high < 0.5)
    return FALSE;

  last = find_last_year_of_gap (source, row);
  entente_insight_point_at (insight, row);
  insight->weight = (last - row->year + 1) / 10.0;
  insight->text = last > row->year ? g_strdup_printf (_("No deal covers %s in %s in %d–%d"), dimension, region, row->year, last)
                                   : g_strdup_printf (_("No deal covers %s in %s in %d"), dimension, region, row->year);

  return TRUE;
}

static gboolean
say_notice (const EntenteInsightSource *source,
            const EntenteReportRow     *row,
            EntenteInsight             *insight)
{
  g_autofree char *day = entente_insight_format (source, "notice-day", entente_range_of (row->value.low));
  double           left = row->value.low - source->economy->day;

  if (source->economy->day == 0 || left < 0 || left > NEAR_DAYS)
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->weight = 1 - left / NEAR_DAYS;
  insight->text = g_strdup_printf (_("Decide by %s whether “%s” goes on: then notice is due"), day, entente_insight_get_name (source, ENTENTE_DEAL, row->object));

  return TRUE;
}

static gboolean
say_ending (const EntenteInsightSource *source,
            const EntenteReportRow     *row,
            EntenteInsight             *insight)
{
  g_autofree char *share = entente_insight_format (source, "ending-share", row->value);

  if (entente_range_get_middle (row->value) < 0.5)
    return FALSE;

  insight->weight = entente_range_get_middle (row->value);
  insight->text = g_strdup_printf (_("%s of the value of all deals ends within two years"), share);

  return TRUE;
}

static gboolean
say_binding (const EntenteInsightSource *source,
             const EntenteReportRow     *row,
             EntenteInsight             *insight)
{
  g_autofree char *binding = entente_insight_format (source, "deal-binding", row->value);

  if (entente_range_get_middle (row->value) <= TIGHT)
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->weight = entente_range_get_middle (row->value);
  insight->text = g_strdup_printf (_("“%s” binds tightly: %s"), entente_insight_get_name (source, ENTENTE_DEAL, row->object), binding);

  return TRUE;
}

static gboolean
say_purpose (const EntenteInsightSource *source,
             const EntenteReportRow     *row,
             EntenteInsight             *insight)
{
  g_autofree char *share = entente_insight_format (source, "purposeful-deals", row->value);

  if (entente_range_get_middle (row->value) > 0.999)
    return FALSE;

  insight->weight = 1 - entente_range_get_middle (row->value);
  insight->text = row->value.high > 0 ? g_strdup_printf (_("Only %s of the deals say what they are about, where, and until when"), share)
                                      : g_strdup (_("No deal says what it is about, where, and until when"));

  return TRUE;
}

static guint
count_chosen (const EntenteInsightSource *source,
              guint                      *n_open)
{
  EntenteReport          *report = entente_insight_find_report (source, "choice-deal");
  guint                   n_rows, n = 0;
  const EntenteReportRow *rows = entente_report_get_rows (report, &n_rows);

  *n_open = 0;

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].object != NULL && g_strcmp0 (rows[i].detail, "1") == 0)
      {
        n += entente_range_get_middle (rows[i].value) > 0.5;
        (*n_open)++;
      }

  return n;
}

static gboolean
say_choice (const EntenteInsightSource *source,
            const EntenteReportRow     *row,
            EntenteInsight             *insight)
{
  g_autofree char *value = entente_insight_format (source, "choice-value", row->value);
  guint            n_open, n = count_chosen (source, &n_open);

  if (g_strcmp0 (row->detail, "1") != 0 || n == 0)
    return FALSE;

  insight->weight = 0.5;
  insight->text = g_strdup_printf (ngettext ("The best choice among %u open deals is to sign %u: it is worth %s",
                                             "The best choice among %u open deals is to sign %u: they are worth %s", n),
                                   n_open, n, value);

  return TRUE;
}

const EntenteInsightRule entente_insight_rules_of_deals[] = {
  {"loss", ENTENTE_INSIGHT_RISK, 52, "deal-party-net-benefit", 5, say_loss},
  {"imbalance", ENTENTE_INSIGHT_RISK, 48, "deal-value-balance", 5, say_imbalance},
  {"gift", ENTENTE_INSIGHT_RISK, 46, "gives-only", 5, say_gift},
  {"choice", ENTENTE_INSIGHT_CHANCE, 45, "choice-value", 1, say_choice},
  {"notice", ENTENTE_INSIGHT_NOTE, 44, "notice-day", 4, say_notice},
  {"ending", ENTENTE_INSIGHT_RISK, 44, "ending-share", 1, say_ending},
  {"gap", ENTENTE_INSIGHT_RISK, 40, "covering-deals", 5, say_gap},
  {"binding", ENTENTE_INSIGHT_NOTE, 34, "deal-binding", 3, say_binding},
  {"coupling", ENTENTE_INSIGHT_NOTE, 32, "coupling", 4, say_coupling},
  {"purpose", ENTENTE_INSIGHT_NOTE, 24, "purposeful-deals", 1, say_purpose},
  {NULL},
};
