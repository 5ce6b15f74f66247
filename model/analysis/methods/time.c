#include "model/analysis/methods/time.h"

#include "model/analysis/methods/deal-terms.h"
#include "model/analysis/economy/moment.h"
#include "model/object/deal.h"

#include <glib/gi18n.h>
#include <math.h>

#define DAYS_PER_YEAR  365.25
#define DAYS_PER_MONTH (DAYS_PER_YEAR / 12)

/* Deals that end within two years end soon. */
#define SOON 24

/* Most dates shown of the course of the plan */
#define MAX_DATES 240u

static const EntenteQuantity state_quantities[] = {
  {"active-deals", N_("Deals that run"), ENTENTE_QUANTITY_COUNT, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 0,
   N_("deals with: from ≤ day < until"),
   N_("How many deals run on the day.")},
  {"active-value", N_("Value of the deals that run, a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ over deals that run: what their contributions are worth to those who get them"),
   N_("What all deals of the day are worth in a year, to all parties.")},
  {"remaining-years", N_("Years left on average"), ENTENTE_QUANTITY_YEARS, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 0,
   N_("Σ over deals that run and have an end: value × years left ÷ Σ value"),
   N_("How long the present deals hold, weighed by their value. Long is sure, and hard to leave.")},
  {"ending-share", N_("Value that ends within two years"), ENTENTE_QUANTITY_SHARE, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, -1,
   N_("value of the deals that end within 24 months ÷ value of all that run"),
   N_("High means that much has to be agreed anew soon.")},
  {"deal-remaining-years", N_("Years left"), ENTENTE_QUANTITY_YEARS, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 0,
   N_("(until − day) ÷ 365.25"),
   N_("How long the deal still runs.")},
  {"notice-day", N_("Last day to give notice"), ENTENTE_QUANTITY_DAY, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 0,
   N_("until − notice"),
   N_("Decide before this day whether to go on.")},
  {"covering-deals", N_("Deals that cover it in the year"), ENTENTE_QUANTITY_COUNT, ENTENTE_DIMENSION, ENTENTE_REGION, 0,
   N_("number of deals on the dimension in the region that run in the year; those of the company the plan is about, if it says"),
   N_("0 is a gap that nobody fills in that year; two or more overlap.")},
};

static EntenteTerm *
get_terms (GArray *terms)
{
  return (EntenteTerm *)(void *)terms->data;
}

/* Middle values; deals without an end only when asked for */
static GArray *
make_middle (const EntenteDealTerms *terms,
             gboolean                with_open_end)
{
  GArray *middle = g_array_new (FALSE, FALSE, sizeof (EntenteTerm));

  for (guint i = 0; i < terms->low->len; i++)
    {
      EntenteTerm term = get_terms (terms->low)[i];

      term.value = (term.value + get_terms (terms->high)[i].value) / 2;

      if (with_open_end || term.until != G_MAXINT32)
        g_array_append_val (middle, term);
    }

  return middle;
}

static gint32
add_months (gint32 day,
            double months)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)day);

  if (months >= 0)
    g_date_add_months (&date, (guint)floor (months));
  else
    g_date_subtract_months (&date, (guint)floor (-months));

  return (gint32)g_date_get_julian (&date) + (gint32)lround ((months - trunc (months)) * DAYS_PER_MONTH);
}

static void
add_state (const EntenteEconomy   *economy,
           const EntenteDealTerms *terms,
           EntenteReport          *report)
{
  g_autoptr (GArray) all = make_middle (terms, TRUE);
  g_autoptr (GArray) ending = make_middle (terms, FALSE);
  gint32               soon = add_months (economy->day, SOON);
  EntenteTimelineState state, left;

  entente_timeline_get_state (get_terms (all), all->len, economy->day, soon, &state);
  entente_timeline_get_state (get_terms (ending), ending->len, economy->day, soon, &left);
  entente_report_add (report, "active-deals", NULL, entente_range_of (state.n_active));

  for (guint i = 0; i < terms->deals->len; i++)
    {
      const EntenteDealAccount *deal = &economy->deals[g_array_index (terms->deals, guint32, i)];

      if (deal->is_active)
        entente_report_read (report, deal->id, "until", deal->span.until != G_MAXINT32);
    }

  entente_report_share_inputs (report, TRUE);
  entente_report_add (report, "active-value", NULL, entente_deal_terms_get_value (terms, economy->day));
  entente_report_add (report, "remaining-years", NULL, entente_range_of (left.remaining_years));
  entente_report_add (report, "ending-share", NULL, entente_range_of (state.ending_share));
  entente_report_share_inputs (report, FALSE);
}

static double
get_notice_day (const double *inputs,
                gpointer      until)
{
  return add_months (GPOINTER_TO_INT (until), -inputs[0]);
}

static void
add_deals (const EntenteEconomy *economy,
           EntenteReport        *report)
{
  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      const EntenteDealAccount *deal = &economy->deals[i];
      gboolean                  has_end = deal->span.until != G_MAXINT32;
      EntenteRange              left = entente_range_of ((deal->span.until - economy->day) / DAYS_PER_YEAR);

      if (!deal->is_active)
        continue;

      entente_report_read (report, deal->id, "until", has_end);
      entente_report_add (report, "deal-remaining-years", deal->id, has_end && economy->day > 0 ? left : entente_range_unknown);

      if (!has_end || !entente_range_is_known (deal->notice))
        continue;

      entente_report_read (report, deal->id, "until", TRUE);
      entente_report_read (report, deal->id, "notice", TRUE);
      entente_report_add (report, "notice-day", deal->id,
                          entente_range_evaluate (get_notice_day, &deal->notice, 1, GINT_TO_POINTER (deal->span.until)));
    }
}

static gboolean
is_ours (const EntenteEconomy     *economy,
         const EntenteDealAccount *deal)
{
  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    if (economy->parties[i].company == economy->focus)
      return TRUE;

  return economy->focus == ENTENTE_NO_PLACE;
}

/* counts: (array): dimensions x regions x years; -1 where no deal ever is */
static void
count_deals (const EntenteEconomy *economy,
             guint                 n_years,
             int                  *counts)
{
  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      const EntenteDealAccount *deal = &economy->deals[i];

      for (guint32 j = 0; j < deal->n_dimensions * deal->n_regions && is_ours (economy, deal); j++)
        {
          guint32 dimension = deal->dimensions[j / deal->n_regions], region = deal->regions[j % deal->n_regions];
          int    *of_pair = counts + (dimension * economy->n_regions + region) * (gsize)n_years;

          for (guint year = 0; year < n_years && deal->status != ENTENTE_DEAL_STATUS_ENDED; year++)
            of_pair[year] = MAX (of_pair[year], 0) + (deal->span.from < entente_moment_get_first_day (economy->year + (int)year + 1) &&
                                                      deal->span.until > entente_moment_get_first_day (economy->year + (int)year));
        }
    }
}

static void
add_coverage (const EntenteEconomy *economy,
              EntenteReport        *report)
{
  guint           n_years = entente_moment_count_years (economy);
  gsize           n = (gsize)economy->n_dimensions * economy->n_regions * n_years;
  g_autofree int *counts = g_new (int, n + 1);

  for (gsize i = 0; i < n; i++)
    counts[i] = -1;

  count_deals (economy, n_years, counts);

  for (gsize i = 0; i < n; i++)
    if (counts[i] >= 0)
      entente_report_add_row (report, "covering-deals", economy->dimensions[i / n_years / economy->n_regions].id,
                              economy->regions[i / n_years % economy->n_regions].id, NULL, economy->year + (int)(i % n_years),
                              entente_range_of (counts[i]));
}

static void
run_state (const EntenteEconomy *economy,
           EntenteReport        *report,
           GCancellable         *cancellable)
{
  g_autoptr (EntenteDealTerms) terms = entente_deal_terms_new (economy);

  if (economy->day > 0 && economy->n_deals > 0)
    add_state (economy, terms, report);

  add_deals (economy, report);
  add_coverage (economy, report);
}

const EntenteMethod entente_method_state = {
  .id = "T3",
  .version = 1,
  .title = N_("How the deals stand"),
  .question = N_("Which deals run, how long do they hold, and where are gaps?"),
  .quantities = state_quantities,
  .n_quantities = G_N_ELEMENTS (state_quantities),
  .run = run_state,
};

static const EntenteQuantity course_quantities[] = {
  {"deals-over-time", N_("Deals that run from then on"), ENTENTE_QUANTITY_COUNT, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 0,
   N_("deals with: from ≤ day < until, on each day on which a deal starts or ends"),
   N_("A step up or down is a day on which the network changes shape.")},
  {"value-over-time", N_("Value of the deals from then on, a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ over deals that run on that day: what their contributions are worth a year"),
   N_("A deep step down is a day before which something has to follow.")},
  {"deal-stability", N_("Deals that go on"), ENTENTE_QUANTITY_SHARE, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 0,
   N_("deals that run both on this date and on the one before ÷ deals that run on either"),
   N_("100 % means that nothing changed but the date; low, that the network was made anew.")},
};

static gboolean
is_real_day (gint32 day)
{
  return day > 0 && day != G_MAXINT32;
}

static void
run_course (const EntenteEconomy *economy,
            EntenteReport        *report,
            GCancellable         *cancellable)
{
  g_autoptr (EntenteDealTerms) terms = entente_deal_terms_new (economy);
  g_autoptr (GArray) days = entente_timeline_find_days (get_terms (terms->low), terms->low->len);
  gint32 before = 0;
  guint  n = 0;

  for (guint i = 0; i < days->len && n < MAX_DATES && !g_cancellable_is_cancelled (cancellable); i++)
    {
      gint32               day = g_array_index (days, gint32, i);
      g_autofree char     *date = NULL;
      EntenteTimelineState state;

      if (!is_real_day (day))
        continue;

      date = entente_moment_format_day (day);
      entente_timeline_get_state (get_terms (terms->low), terms->low->len, day, day, &state);
      entente_report_add_row (report, "deals-over-time", NULL, NULL, date, entente_moment_get_year (day), entente_range_of (state.n_active));
      entente_report_add_row (report, "value-over-time", NULL, NULL, date, entente_moment_get_year (day), entente_deal_terms_get_value (terms, day));

      if (before > 0)
        entente_report_add_row (report, "deal-stability", NULL, NULL, date, entente_moment_get_year (day),
                                entente_range_of (entente_timeline_get_stability (get_terms (terms->low), terms->low->len, before, day)));

      before = day;
      n++;
    }
}

const EntenteMethod entente_method_course = {
  .id = "T4",
  .version = 1,
  .title = N_("The course of the plan"),
  .question = N_("On which days does the network change?"),
  .source = N_("Going on after P. Jaccard, “Étude comparative de la distribution florale”, 1901."),
  .quantities = course_quantities,
  .n_quantities = G_N_ELEMENTS (course_quantities),
  .run = run_course,
};
