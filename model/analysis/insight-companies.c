/* What there is to say of companies. */

#include "model/analysis/insight-rules.h"

#include "model/analysis/matcher/match-book.h"

#include <glib/gi18n.h>
#include <math.h>

/* From these shares of votes on, an owner can block, and decide. */
#define BLOCKING 1.0 / 3
#define DECIDING 0.5

/* That an owner cannot leave its own platform is no news. */
static gboolean
say_exit (const EntenteInsightSource *source,
          const EntenteReportRow     *row,
          EntenteInsight             *insight)
{
  EntenteRange     headroom = entente_insight_find_value (source, "exit-headroom", row->object, row->other, 0);
  g_autofree char *room = entente_insight_format (source, "exit-headroom", headroom);
  guint32          platform = entente_economy_find (source->economy, ENTENTE_PLATFORM, row->other);
  guint32          company = entente_economy_find (source->economy, ENTENTE_COMPANY, row->object);

  if (entente_range_get_middle (row->value) < 0.5 || (platform != ENTENTE_NO_PLACE && source->economy->platforms[platform].owner == company))
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->weight = headroom.high < 0 ? -entente_range_get_middle (headroom) : ENTENTE_INSIGHT_POSSIBLE;
  insight->text = g_strdup_printf (headroom.high < 0 ? _("Without %s, “%s” falls below break-even (%s)") : _("Without %s, “%s” may fall below break-even (%s)"), entente_insight_get_name (source, ENTENTE_COMPANY, row->object),
                                   entente_insight_get_name (source, ENTENTE_PLATFORM, row->other), room);

  return TRUE;
}

static gboolean
say_cascade (const EntenteInsightSource *source,
             const EntenteReportRow     *row,
             EntenteInsight             *insight)
{
  guint plants = (guint)lround (entente_range_get_middle (entente_insight_find_value (source, "cascade-plants", row->object, NULL, 0)));
  guint platforms = (guint)lround (entente_range_get_middle (row->value));

  if (entente_range_get_middle (row->value) < 0.5 || plants == 0)
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->weight = (platforms + plants) / 10.0;
  /* Translators: a company leaves, and then so many platforms end and so many plants close */
  insight->text = g_strdup_printf (_("When %s leaves, others follow: platforms that end: %u, plants that close: %u"),
                                   entente_insight_get_name (source, ENTENTE_COMPANY, row->object), platforms, plants);

  return TRUE;
}

/* The worst year to come of each company speaks for the others. */
static gboolean
is_worst_year (const EntenteInsightSource *source,
               const EntenteReportRow     *row)
{
  EntenteReport          *report = entente_insight_find_report (source, "management-utilisation-by-year");
  guint                   n_rows;
  const EntenteReportRow *rows = entente_report_get_rows (report, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].quantity == row->quantity && rows[i].year >= source->economy->year && g_strcmp0 (rows[i].object, row->object) == 0 &&
        (entente_range_get_middle (rows[i].value) > entente_range_get_middle (row->value) || (&rows[i] < row && entente_range_get_middle (rows[i].value) >= entente_range_get_middle (row->value))))
      return FALSE;

  return TRUE;
}

static gboolean
say_load (const EntenteInsightSource *source,
          const EntenteReportRow     *row,
          EntenteInsight             *insight)
{
  EntenteRange     over = entente_range_subtract (row->value, entente_range_of (1));
  g_autofree char *by = entente_insight_format (source, "management-utilisation-by-year", over);

  if (entente_range_get_middle (row->value) <= 1 || row->year < source->economy->year || !is_worst_year (source, row))
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->weight = entente_range_get_middle (row->value) - 1;
  insight->text = g_strdup_printf (_("The management of %s is over capacity in %d, by %s"), entente_insight_get_name (source, ENTENTE_COMPANY, row->object), row->year, by);

  return TRUE;
}

static const char *
find_largest_partner (const EntenteInsightSource *source,
                      const char                 *company)
{
  EntenteReport          *report = entente_insight_find_report (source, "dependence-share");
  const char             *largest = NULL;
  double                  share = 0;
  guint                   n_rows;
  const EntenteReportRow *rows = entente_report_get_rows (report, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].other != NULL && g_strcmp0 (rows[i].object, company) == 0 && entente_range_get_middle (rows[i].value) > share)
      {
        share = entente_range_get_middle (rows[i].value);
        largest = rows[i].other;
      }

  return largest;
}

/* A company with one partner depends on it: no news. */
static gboolean
say_dependence (const EntenteInsightSource *source,
                const EntenteReportRow     *row,
                EntenteInsight             *insight)
{
  g_autofree char *share = entente_insight_format (source, "dependence-largest-share", row->value);
  const char      *partner;
  gboolean         by_value;

  if (entente_range_get_middle (row->value) <= source->economy->limits.dependence ||
      !entente_range_is_known (entente_insight_find_value (source, "dependence-normalised", row->object, NULL, 0)))
    return FALSE;

  partner = find_largest_partner (source, row->object);
  by_value = entente_range_get_middle (entente_insight_find_value (source, "dependence-by-value", row->object, NULL, 0)) > 0.5;

  if (partner == NULL)
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->objects[1] = partner;
  insight->weight = entente_range_get_middle (row->value) - source->economy->limits.dependence;
  insight->text = g_strdup_printf (by_value ? _("%s of the value that %s exchanges depends on %s") : _("%s of the deals of %s depend on %s"), share,
                                   entente_insight_get_name (source, ENTENTE_COMPANY, row->object), entente_insight_get_name (source, ENTENTE_COMPANY, partner));

  return TRUE;
}

static gboolean
say_drift (const EntenteInsightSource *source,
           const EntenteReportRow     *row,
           EntenteInsight             *insight)
{
  EntenteRange     volume = entente_insight_find_value (source, "maker-volume-share", row->object, NULL, 0);
  g_autofree char *share = entente_insight_format (source, "maker-volume-share", volume);

  if (entente_range_get_middle (row->value) < 0.5)
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->weight = entente_range_get_middle (volume);
  insight->text = g_strdup_printf (_("%s drifts towards making for others: %s of what it builds, at too little margin"),
                                   entente_insight_get_name (source, ENTENTE_COMPANY, row->object), share);

  return TRUE;
}

static gboolean
say_votes (const EntenteInsightSource *source,
           const EntenteReportRow     *row,
           EntenteInsight             *insight)
{
  g_autofree char *share = entente_insight_format (source, "influence", row->value);

  if (row->year != 0 || entente_range_get_middle (row->value) < BLOCKING)
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->weight = entente_range_get_middle (row->value) - BLOCKING;
  insight->text = g_strdup_printf (entente_range_get_middle (row->value) > DECIDING ? _("%s decides in %s: it holds %s of the votes") : _("%s can block decisions in %s: it holds %s of the votes"),
                                   entente_insight_get_name (source, ENTENTE_COMPANY, row->object), entente_insight_get_name (source, ENTENTE_COMPANY, row->other), share);

  return TRUE;
}

static gboolean
say_alone (const EntenteInsightSource *source,
           const EntenteReportRow     *row,
           EntenteInsight             *insight)
{
  if (entente_range_get_middle (row->value) > 0.5)
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->text = g_strdup_printf (_("%s cannot live alone: it makes no profit without its deals"), entente_insight_get_name (source, ENTENTE_COMPANY, row->object));

  return TRUE;
}

/* That the company the map is drawn around holds it together is no news. */
static gboolean
say_cut (const EntenteInsightSource *source,
         const EntenteReportRow     *row,
         EntenteInsight             *insight)
{
  if (entente_range_get_middle (row->value) < 0.5 || entente_economy_find (source->economy, ENTENTE_COMPANY, row->object) == source->economy->focus)
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->text = g_strdup_printf (_("Without %s, companies lose touch that have no other way to each other"), entente_insight_get_name (source, ENTENTE_COMPANY, row->object));

  return TRUE;
}

/* Whether one has something for the other that no deal is about yet, not even one they talk about */
static gboolean
could_give (const EntenteInsightSource *source,
            const char                 *giver,
            const char                 *receiver)
{
  const EntenteMatchBook *book = entente_match_book_get (source->economy);
  guint32                 company = entente_economy_find (source->economy, ENTENTE_COMPANY, giver);
  g_autoptr (GArray) matches = entente_match_book_list (book, company, entente_economy_find (source->economy, ENTENTE_COMPANY, receiver));

  for (guint i = 0; i < matches->len; i++)
    {
      EntenteMatch match = g_array_index (matches, EntenteMatch, i);

      entente_match_book_find_deal (book, company, &match);

      if (match.deal == ENTENTE_NO_PLACE)
        return TRUE;
    }

  return FALSE;
}

static gboolean
say_trade (const EntenteInsightSource *source,
           const EntenteReportRow     *row,
           EntenteInsight             *insight)
{
  g_autofree char *fit = entente_insight_format (source, "complementarity", row->value);

  if (entente_range_get_middle (row->value) <= 0 || !could_give (source, row->object, row->other) || !could_give (source, row->other, row->object))
    return FALSE;

  entente_insight_point_at (insight, row);
  insight->weight = entente_range_get_middle (row->value);
  insight->text = g_strdup_printf (_("%s and %s could trade: each has what the other wants (%s)"), entente_insight_get_name (source, ENTENTE_COMPANY, row->object),
                                   entente_insight_get_name (source, ENTENTE_COMPANY, row->other), fit);

  return TRUE;
}

const EntenteInsightRule entente_insight_rules_of_companies[] = {
  {"exit", ENTENTE_INSIGHT_RISK, 70, "exit-is-critical", 6, say_exit},
  {"cascade", ENTENTE_INSIGHT_RISK, 66, "cascade-platforms", 3, say_cascade},
  {"load", ENTENTE_INSIGHT_RISK, 60, "management-utilisation-by-year", 3, say_load},
  {"dependence", ENTENTE_INSIGHT_RISK, 55, "dependence-largest-share", 4, say_dependence},
  {"drift", ENTENTE_INSIGHT_RISK, 54, "maker-drift", 3, say_drift},
  {"trade", ENTENTE_INSIGHT_CHANCE, 50, "complementarity", 4, say_trade},
  {"votes", ENTENTE_INSIGHT_NOTE, 40, "influence", 4, say_votes},
  {"alone", ENTENTE_INSIGHT_NOTE, 42, "stands-alone", 3, say_alone},
  {"cut", ENTENTE_INSIGHT_NOTE, 26, "cut-company", 3, say_cut},
  {NULL},
};
