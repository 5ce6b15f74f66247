#include "model/analysis/methods/risk.h"

#include "model/analysis/economy/cash-flows.h"
#include "model/analysis/economy/moment.h"
#include "model/analysis/formulas/survival.h"

#include <glib/gi18n.h>
#include <math.h>

/* How many years ahead deals are counted */
#define YEARS_AHEAD 10

#define DAYS_OF_YEAR 365.25

static const EntenteQuantity survival_quantities[] = {
  {"deals-alive", N_("Deals still alive"), ENTENTE_QUANTITY_NUMBER, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ over the running deals of the chance that each is alive then, for 30, 50 and 70 % ended within five years, and for half ended after seven years"),
   N_("How many of today’s deals to count on. Studies differ in what they call failure: look at the whole range.")},
  {"all-deals-alive", N_("Chance that all deals are alive"), ENTENTE_QUANTITY_SHARE, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("product of the chances of all running deals, by the same rates"),
   N_("A plan that needs every deal needs luck.")},
  {"deal-survival", N_("Chance to last until its end"), ENTENTE_QUANTITY_SHARE, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("e ^ (−rate of failure × years left), from 70 % to 30 %, ended within five years"),
   N_("How likely the deal is still alive when it is to end, by what became of others. The longer it runs, the less likely.")},
  {"deal-certain-value", N_("Present value if it lasts"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ over years from that of the day: (gets − cost of giving − money put in) of all parties ÷ (1 + discount rate)^(years from that of the day)"),
   N_("What the deal is worth to its parties together if nobody leaves.")},
  {"deal-expected-value", N_("Present value with the chance that it ends"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("the same, each year times the chance that the deal is alive then"),
   N_("What to count on. The row without a rate spans 70 % to 30 %, ended within five years; the other is for half ended after seven.")},
};

/* What became of other deals: which share had ended after how many years. */
static const struct
{
  const char *name;
  double      share;
  double      years;
} records[] = {
  {"30", 0.3, 5},
  {"50", 0.5, 5},
  {"70", 0.7, 5},
  {"median-7", 0.5, 7},
};

/* Of these, the most and the least hopeful, and what is quoted most */
enum
{
  HOPEFUL = 0,
  GLOOMY = 2,
  MEDIAN = 3,
};

static double
get_rate (guint record)
{
  return entente_survival_get_rate_of_failures (records[record].share, records[record].years);
}

static gint32
get_today (const EntenteEconomy *economy)
{
  return economy->day != 0 ? economy->day : entente_moment_get_first_day (economy->year);
}

static double
get_years_left (const EntenteEconomy     *economy,
                const EntenteDealAccount *deal)
{
  return deal->span.until != G_MAXINT32 ? MAX ((deal->span.until - get_today (economy)) / DAYS_OF_YEAR, 0) : INFINITY;
}

/* A deal that is over by then is not alive; but it has not failed. */
static void
add_year (EntenteReport        *report,
          const EntenteEconomy *economy,
          int                   years,
          guint                 record)
{
  double rate = get_rate (record), n_alive = 0, all = 1;

  for (guint32 i = 0; i < economy->n_deals; i++)
    if (economy->deals[i].is_active)
      {
        double left = get_years_left (economy, &economy->deals[i]);

        n_alive += years < left ? entente_survival_get_share (rate, years) : 0;
        all *= entente_survival_get_share (rate, MIN (years, left));
      }

  entente_report_add_row (report, "deals-alive", NULL, NULL, records[record].name, economy->year + years, entente_range_of (n_alive));
  entente_report_add_row (report, "all-deals-alive", NULL, NULL, records[record].name, economy->year + years, entente_range_of (all));
}

static void
add_survival (EntenteReport            *report,
              const EntenteEconomy     *economy,
              const EntenteDealAccount *deal)
{
  double       left = get_years_left (economy, deal);
  EntenteRange chance = {entente_survival_get_share (get_rate (GLOOMY), left), entente_survival_get_share (get_rate (HOPEFUL), left)};

  entente_report_read (report, deal->id, "until", isfinite (left));
  entente_report_add (report, "deal-survival", deal->id, isfinite (left) ? chance : entente_range_unknown);
}

/* From the year before the deal starts on it may fail; what is put in before that is certain. */
static double
get_value (const double *flows,
           guint         n_years,
           guint         origin,
           double        failure_rate,
           double        discount_rate)
{
  double value = 0;

  for (guint i = 0; i < origin; i++)
    value += flows[i] / pow (1 + discount_rate, i);

  return value + entente_survival_get_value (flows + origin, n_years - origin, failure_rate, discount_rate) / pow (1 + discount_rate, origin);
}

typedef struct
{
  const EntenteEconomy *economy;
  double               *low;
  double               *high;
  guint                 n_years;
  guint                 origin;
  gboolean              is_wide;
} Money;

/* Of the least and of the greatest money, at both ends of the discount rate */
static EntenteRange
evaluate (const Money *money,
          double       failure_rate)
{
  EntenteRange rate = money->economy->discount_rate, value = {INFINITY, -INFINITY};

  if (!entente_range_is_known (rate))
    return entente_range_unknown;

  for (guint i = 0; i < 4; i++)
    {
      double one;

      if ((i & 1 && !money->is_wide) || (i & 2 && rate.high <= rate.low))
        continue;

      one = get_value (i & 1 ? money->high : money->low, money->n_years, money->origin, failure_rate, i & 2 ? rate.high : rate.low);

      value = (EntenteRange) {MIN (value.low, one), MAX (value.high, one)};
    }

  return value;
}

static void
note_money (EntenteReport            *report,
            const EntenteEconomy     *economy,
            const EntenteDealAccount *deal)
{
  entente_report_read (report, "project", "discount-rate", entente_range_is_known (economy->discount_rate));

  for (guint32 i = deal->first_flow; i < deal->first_flow + deal->n_flows; i++)
    {
      entente_report_read (report, economy->flows[i].id, "value", economy->flows[i].value.n > 0);
      entente_report_read (report, economy->flows[i].id, "cost", economy->flows[i].cost.n > 0);
    }
}

static void
add_values (EntenteReport            *report,
            const Money              *money,
            const EntenteDealAccount *deal)
{
  EntenteRange gloomy = evaluate (money, get_rate (GLOOMY)), hopeful = evaluate (money, get_rate (HOPEFUL));

  note_money (report, money->economy, deal);
  entente_report_share_inputs (report, TRUE);
  entente_report_add (report, "deal-certain-value", deal->id, evaluate (money, 0));
  entente_report_add (report, "deal-expected-value", deal->id,
                      entente_range_is_known (gloomy) ? (EntenteRange) {MIN (gloomy.low, hopeful.low), MAX (gloomy.high, hopeful.high)} : gloomy);
  entente_report_add_row (report, "deal-expected-value", deal->id, NULL, records[MEDIAN].name, 0, evaluate (money, get_rate (MEDIAN)));

  entente_report_share_inputs (report, FALSE);
}

static gboolean
sum_parties (const EntenteCashFlows   *flows,
             const EntenteDealAccount *deal,
             EntenteRange             *net)
{
  gboolean is_known = FALSE;

  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    if (entente_cash_flows_is_known (flows, i))
      {
        entente_cash_flows_add_net (flows, i, net);
        is_known = TRUE;
      }

  return is_known;
}

static void
add_deal_values (EntenteReport            *report,
                 const EntenteEconomy     *economy,
                 const EntenteCashFlows   *flows,
                 const EntenteDealAccount *deal)
{
  g_autofree EntenteRange *net = g_new0 (EntenteRange, flows->n_years + 1);
  g_autofree double       *low = g_new0 (double, flows->n_years + 1);
  g_autofree double       *high = g_new0 (double, flows->n_years + 1);
  int                      origin = deal->span.from != 0 ? entente_moment_get_year (deal->span.from) - 1 - flows->first_year : 0;
  Money                    money = {economy, low, high, flows->n_years, (guint)CLAMP (origin, 0, (int)flows->n_years)};

  if (!sum_parties (flows, deal, net))
    return;

  for (guint i = 0; i < flows->n_years; i++)
    {
      low[i] = net[i].low;
      high[i] = net[i].high;
      money.is_wide |= high[i] > low[i];
    }

  add_values (report, &money, deal);
}

static void
run_survival (const EntenteEconomy *economy,
              EntenteReport        *report,
              GCancellable         *cancellable)
{
  g_autoptr (EntenteCashFlows) flows = NULL;
  guint n_active = 0;

  if (economy->year <= 0)
    return;

  for (guint32 i = 0; i < economy->n_deals; i++)
    n_active += economy->deals[i].is_active;

  for (int years = 1; years <= YEARS_AHEAD && n_active > 0; years++)
    for (guint record = 0; record < G_N_ELEMENTS (records); record++)
      add_year (report, economy, years, record);

  flows = entente_cash_flows_new (economy);

  for (guint32 i = 0; i < economy->n_deals && !g_cancellable_is_cancelled (cancellable); i++)
    {
      if (economy->deals[i].is_active)
        add_survival (report, economy, &economy->deals[i]);

      add_deal_values (report, economy, flows, &economy->deals[i]);
    }
}

const EntenteMethod entente_method_survival = {
  .id = "S8",
  .version = 1,
  .title = N_("Survival of deals"),
  .question = N_("How many deals will still be alive, and what are they worth with the chance that they end?"),
  .source = N_("J. Bamford, D. Ernst, D. G. Fubini, “Launching a World-Class Joint Venture”, Harvard Business Review (2004); J. Bleeke, D. Ernst, “Is Your Strategic Alliance Really a Sale?” (1995), as quoted: studies differ widely."),
  .quantities = survival_quantities,
  .n_quantities = G_N_ELEMENTS (survival_quantities),
  .run = run_survival,
};
