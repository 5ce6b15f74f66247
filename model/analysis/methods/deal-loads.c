#include "model/analysis/methods/risk.h"

#include "model/analysis/economy/deal-account.h"
#include "model/analysis/economy/moment.h"
#include "model/analysis/economy/time-span.h"
#include "model/analysis/formulas/management-load.h"
#include "model/object/deal.h"

#include <glib/gi18n.h>
#include <math.h>

/* By year at most so far ahead */
#define MAX_YEARS 100

static const EntenteQuantity load_quantities[] = {
  {"deal-load", N_("Management effort of the deal"), ENTENTE_QUANTITY_NUMBER, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, -1,
   N_("the effort entered, in person-months a year; else 1 person-month a year × pairs of parties × (1 + 0.25 across regions + 0.5 with an organisation of its own) × (1 + 0.2 × (dimensions − 1))"),
   N_("Where no effort is entered, a measure of our own: 1 for a plain deal of two, more the more pairs have to agree. Where other deals say their effort, enter it for all: a plain point is little beside it.")},
  {"management-load", N_("Management effort"), ENTENTE_QUANTITY_NUMBER, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("Σ efforts of the running deals the company is party to, entered or reckoned; × 1.3 in talks and in the first and the last year of a deal where the project says that these are busy"),
   N_("What the company has to give to running its deals. It is incomplete where some of them say their effort and others do not.")},
  {"management-utilisation", N_("Use of management capacity"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("management effort ÷ management capacity"),
   N_("Above 100 %, the company has more deals than it can run.")},
  {"management-load-by-year", N_("Management effort by year"), ENTENTE_QUANTITY_NUMBER, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("Σ efforts of the deals that run in the year; × 1.3 in talks and in the first and the last year of a deal where the project says that these are busy"),
   N_("Which years ask too much.")},
  {"management-utilisation-by-year", N_("Use of management capacity by year"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("management effort by year ÷ management capacity"),
   N_("Above 100 %, the company has more deals than it can run in that year.")},
};

static gboolean
is_new_company (const EntenteEconomy     *economy,
                const EntenteDealAccount *deal,
                guint32                   party)
{
  for (guint32 i = deal->first_party; i < party; i++)
    if (economy->parties[i].company == economy->parties[party].company)
      return FALSE;

  return economy->parties[party].company != ENTENTE_NO_PLACE;
}

/* Who sits where nobody knows does not sit in another region. */
static EntenteEffort
get_effort (const EntenteEconomy     *economy,
            const EntenteDealAccount *deal)
{
  guint32       home = ENTENTE_NO_PLACE;
  EntenteEffort effort = {
    .has_organisation = deal->venture != ENTENTE_NO_PLACE || deal->kind == ENTENTE_DEAL_KIND_JOINT_COMPANY,
    .n_dimensions = MAX (deal->n_dimensions, 1),
  };

  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    if (is_new_company (economy, deal, i))
      {
        guint32 region = economy->companies[economy->parties[i].company].region;

        effort.n_parties++;
        effort.is_cross_border |= region != ENTENTE_NO_PLACE && home != ENTENTE_NO_PLACE && region != home;
        home = region != ENTENTE_NO_PLACE ? region : home;
      }

  return effort;
}

/* Not known for what is no deal yet, with fewer than two parties */
static EntenteRange
get_load (const EntenteEconomy     *economy,
          const EntenteDealAccount *deal)
{
  EntenteEffort effort = get_effort (economy, deal);

  if (effort.n_parties < 2)
    return entente_range_unknown;
  if (entente_range_is_known (deal->effort))
    return deal->effort;

  return entente_range_of (entente_effort_get_load (&effort, &entente_effort_weights));
}

static void
note_deal (EntenteReport            *report,
           const EntenteEconomy     *economy,
           const EntenteDealAccount *deal)
{
  if (entente_range_is_known (deal->effort))
    {
      entente_report_read (report, deal->id, "effort", TRUE);
      return;
    }

  entente_report_read (report, deal->id, "dimensions", deal->n_dimensions > 0);

  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    if (is_new_company (economy, deal, i))
      {
        const EntenteCompanyAccount *company = &economy->companies[economy->parties[i].company];

        entente_report_read (report, company->id, "region", company->region != ENTENTE_NO_PLACE);
      }
}

/* year: 0 for the day of the economy. A deal that ended on a day that nobody said runs in no year. */
static gboolean
runs (const EntenteDealAccount *deal,
      int                       year)
{
  if (year == 0)
    return deal->is_active;
  if (deal->status == ENTENTE_DEAL_STATUS_ENDED && deal->span.until == G_MAXINT32)
    return FALSE;

  return entente_time_span_touches (&deal->span, year);
}

/* year: 0 for that of the day. A day that nobody said begins and ends nothing. */
static double
get_pace (const EntenteEconomy     *economy,
          const EntenteDealAccount *deal,
          int                       year)
{
  gboolean is_busy = deal->status == ENTENTE_DEAL_STATUS_TALKS;

  if (year == 0 && economy->day > 0)
    year = entente_moment_get_year (economy->day);
  if (year > 0 && deal->span.from > 0)
    is_busy |= entente_moment_get_year (deal->span.from) == year;
  if (year > 0 && deal->span.until != G_MAXINT32)
    is_busy |= entente_moment_get_year (MAX (deal->span.until - 1, 1)) == year;

  return economy->has_busy_ends && is_busy ? ENTENTE_EFFORT_BUSY : 1;
}

/* sums: of each company; n_deals: how many run */
static void
sum_loads (const EntenteEconomy *economy,
           const EntenteRange   *loads,
           int                   year,
           EntenteRange         *sums,
           guint                *n_deals)
{
  for (guint32 i = 0; i < economy->n_companies; i++)
    {
      sums[i] = entente_range_of (0);
      n_deals[i] = 0;
    }

  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      const EntenteDealAccount *deal = &economy->deals[i];
      EntenteRange              pace = entente_range_multiply (deal->weight, entente_range_of (get_pace (economy, deal, year)));

      if (!runs (deal, year) || !entente_range_is_known (loads[i]))
        continue;

      for (guint32 j = deal->first_party; j < deal->first_party + deal->n_parties; j++)
        if (is_new_company (economy, deal, j))
          {
            guint32 company = economy->parties[j].company;

            sums[company] = entente_range_add (sums[company], entente_range_multiply (loads[i], pace));
            n_deals[company]++;
          }
    }
}

/* Points of our own beside efforts that people entered make a sum that is too small. */
static void
note_efforts (EntenteReport        *report,
              const EntenteEconomy *economy,
              guint32               company)
{
  gboolean is_entered = FALSE;

  for (guint32 i = 0; i < economy->n_deals && !is_entered; i++)
    is_entered = economy->deals[i].is_active && entente_range_is_known (economy->deals[i].effort) && entente_deal_account_has_party (economy, &economy->deals[i], company);

  for (guint32 i = 0; i < economy->n_deals && is_entered; i++)
    if (economy->deals[i].is_active && entente_deal_account_has_party (economy, &economy->deals[i], company))
      entente_report_read (report, economy->deals[i].id, "effort", entente_range_is_known (economy->deals[i].effort));
}

static double
divide (const double *inputs,
        gpointer      user_data)
{
  return inputs[1] > 0 ? inputs[0] / inputs[1] : NAN;
}

static void
add_company (EntenteReport        *report,
             const EntenteEconomy *economy,
             guint32               place,
             EntenteRange          load,
             int                   year)
{
  const EntenteCompanyAccount *company = &economy->companies[place];
  EntenteRange                 inputs[] = {load, company->management};

  if (year == 0)
    note_efforts (report, economy, place);
  entente_report_add_row (report, year != 0 ? "management-load-by-year" : "management-load", company->id, NULL, NULL, year, load);
  if (year == 0)
    note_efforts (report, economy, place);
  entente_report_read (report, company->id, "management", entente_range_is_known (company->management));
  entente_report_add_row (report, year != 0 ? "management-utilisation-by-year" : "management-utilisation", company->id, NULL, NULL, year,
                          entente_range_evaluate (divide, inputs, G_N_ELEMENTS (inputs), NULL));
}

/* By year those whose capacity is entered, and the one in focus: of the others it would be much to read and little to learn. */
static gboolean
is_followed (const EntenteEconomy *economy,
             guint32               company)
{
  return company == economy->focus || entente_range_is_known (economy->companies[company].management);
}

static void
add_companies (EntenteReport        *report,
               const EntenteEconomy *economy,
               const EntenteRange   *loads,
               int                   year)
{
  g_autofree EntenteRange *sums = g_new0 (EntenteRange, economy->n_companies + 1);
  g_autofree guint        *n_deals = g_new0 (guint, economy->n_companies + 1);

  sum_loads (economy, loads, year, sums, n_deals);

  for (guint32 i = 0; i < economy->n_companies; i++)
    if (year != 0 ? is_followed (economy, i) : n_deals[i] > 0)
      add_company (report, economy, i, sums[i], year);
}

static void
run_management_load (const EntenteEconomy *economy,
                     EntenteReport        *report,
                     GCancellable         *cancellable)
{
  g_autofree EntenteRange *loads = g_new0 (EntenteRange, economy->n_deals + 1);

  for (guint32 i = 0; i < economy->n_deals; i++)
    loads[i] = get_load (economy, &economy->deals[i]);

  add_companies (report, economy, loads, 0);

  for (guint32 i = 0; i < economy->n_deals; i++)
    if (economy->deals[i].is_active && entente_range_is_known (loads[i]))
      {
        note_deal (report, economy, &economy->deals[i]);
        entente_report_add (report, "deal-load", economy->deals[i].id, loads[i]);
      }

  for (int year = MAX (economy->first_year, 1); year <= MIN (economy->last_year, economy->first_year + MAX_YEARS); year++)
    if (!g_cancellable_is_cancelled (cancellable))
      add_companies (report, economy, loads, year);
}

const EntenteMethod entente_method_management_load = {
  .id = "S7",
  .version = 3,
  .title = N_("Management effort"),
  .question = N_("Which companies have more deals than they can run, and when?"),
  .source = N_("U. Wassmer, P. Dussauge, M. Planellas, “How to manage alliances better than one at a time”, MIT Sloan Management Review 51 (2010), for the view of the whole portfolio; the formula is our own."),
  .quantities = load_quantities,
  .n_quantities = G_N_ELEMENTS (load_quantities),
  .run = run_management_load,
};
