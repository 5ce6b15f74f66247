#include "model/analysis/insight-rules.h"

#include "model/analysis/matcher/match-book.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Gives this many times what it gets: too much to be overlooked. */
#define FAR_MORE 2.0

/* A notice day within so many days is near. */
#define NEAR_DAYS 365

/* From these shares of votes on, an owner can block, and decide. */
#define BLOCKING 1.0 / 3
#define DECIDING 0.5

/* Deals above this bind tightly. */
#define TIGHT 0.5

/* What is only possible matters less than what is sure. */
#define POSSIBLE -0.9

static double
middle (const EntenteReportRow *row)
{
  return entente_range_get_middle (row->value);
}

static const char *
get_name (const EntenteInsightSource *source,
          EntenteType                 type,
          const char                 *id)
{
  return entente_insight_get_name (source, type, id);
}

static void
point_at (EntenteInsight         *insight,
          const EntenteReportRow *row)
{
  guint n = 0;

  if (row->object != NULL)
    insight->objects[n++] = row->object;
  if (row->other != NULL)
    insight->objects[n++] = row->other;
}

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

  if (middle (row) < 0.5 || (platform != ENTENTE_NO_PLACE && source->economy->platforms[platform].owner == company))
    return FALSE;

  point_at (insight, row);
  insight->weight = headroom.high < 0 ? -entente_range_get_middle (headroom) : POSSIBLE;
  insight->text = g_strdup_printf (headroom.high < 0 ? _("Without %s, “%s” falls below break-even (%s)") : _("Without %s, “%s” may fall below break-even (%s)"), get_name (source, ENTENTE_COMPANY, row->object),
                                   get_name (source, ENTENTE_PLATFORM, row->other), room);

  return TRUE;
}

static gboolean
say_break_even (const EntenteInsightSource *source,
                const EntenteReportRow     *row,
                EntenteInsight             *insight)
{
  g_autofree char *room = entente_insight_format (source, "break-even-headroom", row->value);

  if (middle (row) >= 0)
    return FALSE;

  point_at (insight, row);
  insight->weight = row->value.high < 0 ? -middle (row) : POSSIBLE;
  insight->text = g_strdup_printf (row->value.high < 0 ? _("“%s” does not reach its break-even volume (%s)") : _("“%s” may not reach its break-even volume (%s)"), get_name (source, ENTENTE_PLATFORM, row->object), room);

  return TRUE;
}

static gboolean
say_cascade (const EntenteInsightSource *source,
             const EntenteReportRow     *row,
             EntenteInsight             *insight)
{
  guint plants = (guint)lround (entente_range_get_middle (entente_insight_find_value (source, "cascade-plants", row->object, NULL, 0)));
  guint platforms = (guint)lround (middle (row));

  if (middle (row) < 0.5 || plants == 0)
    return FALSE;

  point_at (insight, row);
  insight->weight = (platforms + plants) / 10.0;
  /* Translators: a company leaves, and then so many platforms end and so many plants close */
  insight->text = g_strdup_printf (_("When %s leaves, others follow: platforms that end: %u, plants that close: %u"),
                                   get_name (source, ENTENTE_COMPANY, row->object), platforms, plants);

  return TRUE;
}

static gboolean
say_floor (const EntenteInsightSource *source,
           const EntenteReportRow     *row,
           EntenteInsight             *insight)
{
  guint32          plant = entente_economy_find (source->economy, ENTENTE_PLANT, row->object);
  EntenteRange     floor = plant != ENTENTE_NO_PLACE ? source->economy->plants[plant].utilisation_floor : entente_range_unknown;
  EntenteRange     use = entente_insight_find_value (source, "plant-utilisation", row->object, NULL, 0);
  g_autofree char *used = entente_insight_format (source, "plant-utilisation", use);
  g_autofree char *needed = entente_insight_format (source, "plant-utilisation", floor);

  if (middle (row) < 0.5)
    return FALSE;

  point_at (insight, row);
  insight->weight = entente_range_get_middle (floor) - entente_range_get_middle (use);
  insight->text = g_strdup_printf (_("%s runs at %s, below its floor of %s"), get_name (source, ENTENTE_PLANT, row->object), used, needed);

  return TRUE;
}

static gboolean
say_overbooked (const EntenteInsightSource *source,
                const EntenteReportRow     *row,
                EntenteInsight             *insight)
{
  g_autofree char *volume = entente_insight_format (source, "plant-overbooked", row->value);

  if (middle (row) <= 0)
    return FALSE;

  point_at (insight, row);
  insight->weight = middle (row) / 1e5;
  insight->text = g_strdup_printf (_("%s is asked for more than it can build: %s too many"), get_name (source, ENTENTE_PLANT, row->object), volume);

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
        (middle (&rows[i]) > middle (row) || (&rows[i] < row && middle (&rows[i]) >= middle (row))))
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

  if (middle (row) <= 1 || row->year < source->economy->year || !is_worst_year (source, row))
    return FALSE;

  point_at (insight, row);
  insight->weight = middle (row) - 1;
  insight->text = g_strdup_printf (_("The management of %s is over capacity in %d, by %s"), get_name (source, ENTENTE_COMPANY, row->object), row->year, by);

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
    if (rows[i].other != NULL && g_strcmp0 (rows[i].object, company) == 0 && middle (&rows[i]) > share)
      {
        share = middle (&rows[i]);
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

  if (middle (row) <= source->economy->limits.dependence ||
      !entente_range_is_known (entente_insight_find_value (source, "dependence-normalised", row->object, NULL, 0)))
    return FALSE;

  partner = find_largest_partner (source, row->object);
  by_value = entente_range_get_middle (entente_insight_find_value (source, "dependence-by-value", row->object, NULL, 0)) > 0.5;

  if (partner == NULL)
    return FALSE;

  point_at (insight, row);
  insight->objects[1] = partner;
  insight->weight = middle (row) - source->economy->limits.dependence;
  insight->text = g_strdup_printf (by_value ? _("%s of the value that %s exchanges depends on %s") : _("%s of the deals of %s depend on %s"), share,
                                   get_name (source, ENTENTE_COMPANY, row->object), get_name (source, ENTENTE_COMPANY, partner));

  return TRUE;
}

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

  point_at (insight, row);
  insight->weight = times / 10;
  insight->text = g_strdup_printf (_("%s gives %.1f times what it gets in “%s”"), get_name (source, ENTENTE_COMPANY, row->other), times,
                                   get_name (source, ENTENTE_DEAL, row->object));

  return TRUE;
}

static gboolean
say_gift (const EntenteInsightSource *source,
          const EntenteReportRow     *row,
          EntenteInsight             *insight)
{
  if (middle (row) < 0.5)
    return FALSE;

  point_at (insight, row);
  insight->text = g_strdup_printf (_("%s gives in “%s” and gets nothing"), get_name (source, ENTENTE_COMPANY, row->other),
                                   get_name (source, ENTENTE_DEAL, row->object));

  return TRUE;
}

static gboolean
say_loss (const EntenteInsightSource *source,
          const EntenteReportRow     *row,
          EntenteInsight             *insight)
{
  g_autofree char *loss = entente_insight_format (source, "deal-party-net-benefit", entente_range_subtract (entente_range_of (0), row->value));

  if (middle (row) >= 0)
    return FALSE;

  point_at (insight, row);
  insight->weight = row->value.high < 0 ? -middle (row) / 1e9 : POSSIBLE;
  insight->text = g_strdup_printf (row->value.high < 0 ? _("“%s” costs %s more than it brings: %s a year") : _("“%s” may cost %s more than it brings: %s a year"), get_name (source, ENTENTE_DEAL, row->object),
                                   get_name (source, ENTENTE_COMPANY, row->other), loss);

  return TRUE;
}

static const char *
get_asset_name (const EntenteInsightSource *source,
                const char                 *id)
{
  static const EntenteType types[] = {ENTENTE_PLATFORM, ENTENTE_TECHNOLOGY, ENTENTE_PLANT, ENTENTE_DEAL};

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (entente_economy_find (source->economy, types[i], id) != ENTENTE_NO_PLACE)
      return get_name (source, types[i], id);

  return id;
}

static gboolean
say_coupling (const EntenteInsightSource *source,
              const EntenteReportRow     *row,
              EntenteInsight             *insight)
{
  point_at (insight, row);
  insight->objects[2] = row->detail;
  insight->text = g_strdup_printf (_("“%s” and “%s” cannot be ended apart: both need %s"), get_name (source, ENTENTE_DEAL, row->object),
                                   get_name (source, ENTENTE_DEAL, row->other), get_asset_name (source, row->detail));

  return TRUE;
}

/* That the company the map is drawn around holds it together is no news. */
static gboolean
say_cut (const EntenteInsightSource *source,
         const EntenteReportRow     *row,
         EntenteInsight             *insight)
{
  if (middle (row) < 0.5 || entente_economy_find (source->economy, ENTENTE_COMPANY, row->object) == source->economy->focus)
    return FALSE;

  point_at (insight, row);
  insight->text = g_strdup_printf (_("Without %s, companies lose touch that have no other way to each other"), get_name (source, ENTENTE_COMPANY, row->object));

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
  const char *dimension = get_name (source, ENTENTE_DIMENSION, row->object), *region = get_name (source, ENTENTE_REGION, row->other);
  int         last;

  if (middle (row) > 0.5 || entente_insight_find_value (source, "covering-deals", row->object, row->other, row->year - 1).high < 0.5)
    return FALSE;

  last = find_last_year_of_gap (source, row);
  point_at (insight, row);
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

  point_at (insight, row);
  insight->weight = 1 - left / NEAR_DAYS;
  insight->text = g_strdup_printf (_("Decide by %s whether “%s” goes on: then notice is due"), day, get_name (source, ENTENTE_DEAL, row->object));

  return TRUE;
}

static gboolean
say_ending (const EntenteInsightSource *source,
            const EntenteReportRow     *row,
            EntenteInsight             *insight)
{
  g_autofree char *share = entente_insight_format (source, "ending-share", row->value);

  if (middle (row) < 0.5)
    return FALSE;

  insight->weight = middle (row);
  insight->text = g_strdup_printf (_("%s of the value of all deals ends within two years"), share);

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

  if (middle (row) <= 0 || !could_give (source, row->object, row->other) || !could_give (source, row->other, row->object))
    return FALSE;

  point_at (insight, row);
  insight->weight = middle (row);
  insight->text = g_strdup_printf (_("%s and %s could trade: each has what the other wants (%s)"), get_name (source, ENTENTE_COMPANY, row->object),
                                   get_name (source, ENTENTE_COMPANY, row->other), fit);

  return TRUE;
}

static gboolean
say_drift (const EntenteInsightSource *source,
           const EntenteReportRow     *row,
           EntenteInsight             *insight)
{
  EntenteRange     volume = entente_insight_find_value (source, "maker-volume-share", row->object, NULL, 0);
  g_autofree char *share = entente_insight_format (source, "maker-volume-share", volume);

  if (middle (row) < 0.5)
    return FALSE;

  point_at (insight, row);
  insight->weight = entente_range_get_middle (volume);
  insight->text = g_strdup_printf (_("%s drifts towards making for others: %s of what it builds, at too little margin"),
                                   get_name (source, ENTENTE_COMPANY, row->object), share);

  return TRUE;
}

static gboolean
say_votes (const EntenteInsightSource *source,
           const EntenteReportRow     *row,
           EntenteInsight             *insight)
{
  g_autofree char *share = entente_insight_format (source, "influence", row->value);

  if (row->year != 0 || middle (row) < BLOCKING)
    return FALSE;

  point_at (insight, row);
  insight->weight = middle (row) - BLOCKING;
  insight->text = g_strdup_printf (middle (row) > DECIDING ? _("%s decides in %s: it holds %s of the votes") : _("%s can block decisions in %s: it holds %s of the votes"),
                                   get_name (source, ENTENTE_COMPANY, row->object), get_name (source, ENTENTE_COMPANY, row->other), share);

  return TRUE;
}

static gboolean
say_binding (const EntenteInsightSource *source,
             const EntenteReportRow     *row,
             EntenteInsight             *insight)
{
  g_autofree char *binding = entente_insight_format (source, "deal-binding", row->value);

  if (middle (row) <= TIGHT)
    return FALSE;

  point_at (insight, row);
  insight->weight = middle (row);
  insight->text = g_strdup_printf (_("“%s” binds tightly: %s"), get_name (source, ENTENTE_DEAL, row->object), binding);

  return TRUE;
}

static gboolean
say_chance_of_loss (const EntenteInsightSource *source,
                    const EntenteReportRow     *row,
                    EntenteInsight             *insight)
{
  g_autofree char *chance = entente_insight_format (source, "npv-loss-chance", row->value);

  if (middle (row) < 0.2)
    return FALSE;

  point_at (insight, row);
  insight->weight = middle (row);
  insight->text = g_strdup_printf (_("“%s” loses money with a chance of %s"), get_name (source, ENTENTE_PLATFORM, row->object), chance);

  return TRUE;
}

static gboolean
say_alone (const EntenteInsightSource *source,
           const EntenteReportRow     *row,
           EntenteInsight             *insight)
{
  if (middle (row) > 0.5)
    return FALSE;

  point_at (insight, row);
  insight->text = g_strdup_printf (_("%s cannot live alone: it makes no profit without its deals"), get_name (source, ENTENTE_COMPANY, row->object));

  return TRUE;
}

static gboolean
say_saving (const EntenteInsightSource *source,
            const EntenteReportRow     *row,
            EntenteInsight             *insight)
{
  g_autofree char *saving = entente_insight_format (source, "rd-saving-per-vehicle", row->value);

  if (middle (row) <= 0)
    return FALSE;

  point_at (insight, row);
  insight->weight = middle (row) / 1e4;
  insight->text = g_strdup_printf (_("Sharing “%s” saves %s %s of R&D on each vehicle"), get_name (source, ENTENTE_PLATFORM, row->object),
                                   get_name (source, ENTENTE_COMPANY, row->other), saving);

  return TRUE;
}

static gboolean
say_purpose (const EntenteInsightSource *source,
             const EntenteReportRow     *row,
             EntenteInsight             *insight)
{
  g_autofree char *share = entente_insight_format (source, "purposeful-deals", row->value);

  if (middle (row) > 0.999)
    return FALSE;

  insight->weight = 1 - middle (row);
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
        n += middle (&rows[i]) > 0.5;
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

const EntenteInsightRule entente_insight_rules[] = {
  {"exit", ENTENTE_INSIGHT_RISK, 70, "exit-is-critical", 6, say_exit},
  {"break-even", ENTENTE_INSIGHT_RISK, 68, "break-even-headroom", 4, say_break_even},
  {"cascade", ENTENTE_INSIGHT_RISK, 66, "cascade-platforms", 3, say_cascade},
  {"load", ENTENTE_INSIGHT_RISK, 60, "management-utilisation-by-year", 3, say_load},
  {"floor", ENTENTE_INSIGHT_RISK, 58, "plant-below-floor", 5, say_floor},
  {"overbooked", ENTENTE_INSIGHT_RISK, 58, "plant-overbooked", 3, say_overbooked},
  {"dependence", ENTENTE_INSIGHT_RISK, 55, "dependence-largest-share", 4, say_dependence},
  {"drift", ENTENTE_INSIGHT_RISK, 54, "maker-drift", 3, say_drift},
  {"loss", ENTENTE_INSIGHT_RISK, 52, "deal-party-net-benefit", 5, say_loss},
  {"chance-of-loss", ENTENTE_INSIGHT_RISK, 50, "npv-loss-chance", 3, say_chance_of_loss},
  {"imbalance", ENTENTE_INSIGHT_RISK, 48, "deal-value-balance", 5, say_imbalance},
  {"gift", ENTENTE_INSIGHT_RISK, 46, "gives-only", 5, say_gift},
  {"trade", ENTENTE_INSIGHT_CHANCE, 50, "complementarity", 4, say_trade},
  {"choice", ENTENTE_INSIGHT_CHANCE, 45, "choice-value", 1, say_choice},
  {"saving", ENTENTE_INSIGHT_CHANCE, 34, "rd-saving-per-vehicle", 3, say_saving},
  {"votes", ENTENTE_INSIGHT_NOTE, 40, "influence", 4, say_votes},
  {"notice", ENTENTE_INSIGHT_NOTE, 44, "notice-day", 4, say_notice},
  {"ending", ENTENTE_INSIGHT_RISK, 44, "ending-share", 1, say_ending},
  {"gap", ENTENTE_INSIGHT_RISK, 40, "covering-deals", 5, say_gap},
  {"alone", ENTENTE_INSIGHT_NOTE, 42, "stands-alone", 3, say_alone},
  {"binding", ENTENTE_INSIGHT_NOTE, 34, "deal-binding", 3, say_binding},
  {"coupling", ENTENTE_INSIGHT_NOTE, 32, "coupling", 4, say_coupling},
  {"cut", ENTENTE_INSIGHT_NOTE, 26, "cut-company", 3, say_cut},
  {"purpose", ENTENTE_INSIGHT_NOTE, 24, "purposeful-deals", 1, say_purpose},
};

const guint entente_n_insight_rules = G_N_ELEMENTS (entente_insight_rules);
