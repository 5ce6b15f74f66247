#include "model/analysis/methods/worth.h"

#include "model/analysis/economy/cash-flows.h"
#include "model/analysis/methods/platform-money.h"
#include "model/analysis/methods/stream.h"

#include <glib/gi18n.h>

#define NET_FORMULA     N_("Σ over years from that of the day: (gets − cost of giving − money put in) ÷ (1 + discount rate)^(years from that of the day)")
#define RETURN_FORMULA  N_("the discount rate at which the net present value is 0")
#define RETURN_READING  N_("Compare it with the discount rate. A dash means that money does not turn from out to in exactly once: then look at the net present value.")
#define PAYBACK_FORMULA N_("years until what comes in has made up for what went out, evenly within a year")

static const EntenteQuantity worth_quantities[] = {
  {"deal-npv", N_("Net present value of the deal"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   NET_FORMULA,
   N_("What the deal is worth to all parties together from the year of the day to the end of the plan. What was spent before is gone either way and does not count.")},
  {"deal-npv-mid-year", N_("Net present value with money in the middle of each year"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("the same, each year after the first discounted by half a year less"),
   N_("A little higher when most money comes in late. Use it when money flows through the whole year.")},
  {"deal-irr", N_("Internal rate of return of the deal"), ENTENTE_QUANTITY_SHARE, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   RETURN_FORMULA,
   RETURN_READING},
  {"deal-payback", N_("Payback of the deal"), ENTENTE_QUANTITY_YEARS, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, -1,
   PAYBACK_FORMULA,
   N_("Shorter is safer. A dash means never within the plan, or that nothing is put in.")},
  {"deal-discounted-payback", N_("Payback of the deal, discounted"), ENTENTE_QUANTITY_YEARS, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, -1,
   N_("the same with each year discounted"),
   N_("When the deal has earned what is put in and the interest on it.")},
  {"deal-value-index", N_("Present value for each unit put in"), ENTENTE_QUANTITY_NUMBER, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("present value of the later years ÷ what is put in in the first"),
   N_("Above 1 the deal earns more than it takes. Where money is short, sign the highest first.")},
  {"deal-annual-value", N_("Yearly value of the deal"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("the same amount in each year that has the same net present value"),
   N_("Lets deals of different length be compared.")},
  {"party-npv", N_("Net present value to the party"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_COMPANY, 1,
   NET_FORMULA,
   N_("What the deal is worth to this party. Where it is below zero, the party has a reason to leave.")},
  {"company-npv", N_("Net present value of its deals"), ENTENTE_QUANTITY_MONEY, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ over its deals: net present value to the company"),
   N_("What all of its deals are worth to the company, signed or not.")},
  {"company-irr", N_("Internal rate of return of its deals"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   RETURN_FORMULA,
   RETURN_READING},
  {"company-payback", N_("Payback of its deals"), ENTENTE_QUANTITY_YEARS, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   PAYBACK_FORMULA,
   N_("When its deals together have earned the company what it puts in.")},
  {"company-cash", N_("Money from its deals in the year"), ENTENTE_QUANTITY_MONEY, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ over its deals: gets − cost of giving − money put in, in the year"),
   N_("Years below zero need money. Shown for the company the plan is about.")},
  {"platform-npv", N_("Net present value of the platform"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ over years from that of the day: (vehicles × margin − R&D cost − adaptation when sales start) ÷ (1 + discount rate)^(years from that of the day)"),
   N_("What the platform is worth with all who share it. Vehicles count from the start of sales to the end of its life.")},
  {"platform-irr", N_("Internal rate of return of the platform"), ENTENTE_QUANTITY_SHARE, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 1,
   RETURN_FORMULA,
   RETURN_READING},
  {"platform-payback", N_("Payback of the platform"), ENTENTE_QUANTITY_YEARS, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, -1,
   PAYBACK_FORMULA,
   N_("When the vehicles have earned what the platform took.")},
};

typedef struct
{
  const char       *quantity;
  EntenteStreamFunc function;
} Row;

static const Row deal_rows[] = {
  {"deal-npv", entente_stream_get_value},
  {"deal-npv-mid-year", entente_stream_get_mid_year_value},
  {"deal-irr", entente_stream_get_return},
  {"deal-payback", entente_stream_get_payback},
  {"deal-discounted-payback", entente_stream_get_discounted_payback},
  {"deal-value-index", entente_stream_get_index},
  {"deal-annual-value", entente_stream_get_annual},
};

static const Row company_rows[] = {
  {"company-npv", entente_stream_get_value},
  {"company-irr", entente_stream_get_return},
  {"company-payback", entente_stream_get_payback},
};

static const Row platform_rows[] = {
  {"platform-npv", entente_stream_get_value},
  {"platform-irr", entente_stream_get_return},
  {"platform-payback", entente_stream_get_payback},
};

/* net: money by year, or NULL when nothing is known of it */
static void
add_rows (const Row          *rows,
          guint               n_rows,
          const char         *object,
          const EntenteRange *net,
          guint               n_years,
          EntenteRange        rate,
          EntenteReport      *report)
{
  EntenteStream stream;

  entente_report_share_inputs (report, TRUE);

  if (net != NULL)
    entente_stream_init (&stream, net, n_years, rate);

  for (guint i = 0; i < n_rows; i++)
    entente_report_add (report, rows[i].quantity, object, net != NULL ? entente_stream_measure (&stream, rows[i].function) : entente_range_unknown);

  if (net != NULL)
    entente_stream_clear (&stream);
}

static gboolean
has_amount (const EntenteEconomy *economy,
            EntenteSeries         series)
{
  for (guint32 i = 0; i < series.n; i++)
    if (entente_range_is_known (economy->entries[series.first + i].amount))
      return TRUE;

  return FALSE;
}

static void
read_deal (const EntenteEconomy *economy,
           guint32               deal,
           EntenteReport        *report)
{
  const EntenteDealAccount *account = &economy->deals[deal];

  for (guint32 i = account->first_flow; i < account->first_flow + account->n_flows; i++)
    {
      entente_report_read (report, economy->flows[i].id, "value", has_amount (economy, economy->flows[i].value));
      entente_report_read (report, economy->flows[i].id, "cost", has_amount (economy, economy->flows[i].cost));
    }

  if (account->money.n > 0)
    entente_report_read (report, account->id, "money", has_amount (economy, account->money));
}

static void
add_party (const EntenteEconomy   *economy,
           const EntenteCashFlows *flows,
           guint32                 party,
           EntenteReport          *report)
{
  static const Row         row = {"party-npv", entente_stream_get_value};
  g_autofree EntenteRange *net = g_new0 (EntenteRange, flows->n_years + 1);
  EntenteRange             value = entente_range_unknown;
  EntenteStream            stream;

  if (economy->parties[party].company == ENTENTE_NO_PLACE)
    return;

  if (entente_cash_flows_is_known (flows, party))
    {
      entente_cash_flows_add_net (flows, party, net);
      entente_stream_init (&stream, net, flows->n_years, economy->discount_rate);
      value = entente_stream_measure (&stream, row.function);
      entente_stream_clear (&stream);
    }

  entente_report_add_pair (report, row.quantity, economy->deals[economy->parties[party].deal].id,
                           economy->companies[economy->parties[party].company].id, value);
}

static void
add_deals (const EntenteEconomy   *economy,
           const EntenteCashFlows *flows,
           EntenteReport          *report)
{
  g_autofree EntenteRange *net = g_new0 (EntenteRange, flows->n_years + 1);

  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      const EntenteDealAccount *deal = &economy->deals[i];
      gboolean                  is_known = FALSE;

      if (deal->n_flows == 0 && deal->money.n == 0)
        continue;

      memset (net, 0, sizeof *net * flows->n_years);

      for (guint32 j = deal->first_party; j < deal->first_party + deal->n_parties; j++)
        {
          entente_cash_flows_add_net (flows, j, net);
          is_known |= entente_cash_flows_is_known (flows, j);
        }

      read_deal (economy, i, report);
      add_rows (deal_rows, G_N_ELEMENTS (deal_rows), deal->id, is_known ? net : NULL, flows->n_years, economy->discount_rate, report);

      for (guint32 j = deal->first_party; j < deal->first_party + deal->n_parties; j++)
        add_party (economy, flows, j, report);

      entente_report_share_inputs (report, FALSE);
    }
}

static void
add_years (const EntenteEconomy *economy,
           const EntenteRange   *net,
           guint                 n_years,
           EntenteReport        *report)
{
  for (guint i = 0; i < n_years; i++)
    entente_report_add_row (report, "company-cash", economy->companies[economy->focus].id, NULL, NULL, economy->year + (int)i, net[i]);
}

/* net: companies x years */
static void
add_companies (const EntenteEconomy   *economy,
               const EntenteCashFlows *flows,
               EntenteReport          *report)
{
  gsize                    n_years = flows->n_years;
  g_autofree EntenteRange *net = g_new0 (EntenteRange, economy->n_companies * n_years + 1);
  g_autofree gboolean     *is_known = g_new0 (gboolean, economy->n_companies + 1);
  g_autofree gboolean     *has_deal = g_new0 (gboolean, economy->n_companies + 1);

  for (guint32 i = 0; i < economy->n_parties; i++)
    {
      guint32 company = economy->parties[i].company;

      if (company == ENTENTE_NO_PLACE)
        continue;

      has_deal[company] |= economy->deals[economy->parties[i].deal].n_flows > 0;
      is_known[company] |= entente_cash_flows_is_known (flows, i);
      entente_cash_flows_add_net (flows, i, net + company * n_years);
    }

  for (guint32 i = 0; i < economy->n_companies; i++)
    if (has_deal[i] || is_known[i])
      {
        add_rows (company_rows, G_N_ELEMENTS (company_rows), economy->companies[i].id, is_known[i] ? net + i * n_years : NULL,
                  flows->n_years, economy->discount_rate, report);

        if (i == economy->focus && is_known[i])
          add_years (economy, net + i * n_years, flows->n_years, report);

        entente_report_share_inputs (report, FALSE);
      }
}

static void
add_platforms (const EntenteEconomy *economy,
               EntenteReport        *report)
{
  for (guint32 i = 0; i < economy->n_platforms; i++)
    {
      guint                    n_years;
      gboolean                 has_any = entente_platform_money_read (economy, i, report);
      g_autofree EntenteRange *net = entente_platform_money_new (economy, i, &n_years);

      if (has_any)
        add_rows (platform_rows, G_N_ELEMENTS (platform_rows), economy->platforms[i].id, net, n_years, economy->discount_rate, report);

      entente_report_share_inputs (report, FALSE);
    }
}

static void
run_worth (const EntenteEconomy *economy,
           EntenteReport        *report,
           GCancellable         *cancellable)
{
  g_autoptr (EntenteCashFlows) flows = entente_cash_flows_new (economy);

  add_companies (economy, flows, report);
  add_deals (economy, flows, report);
  add_platforms (economy, report);
}

const EntenteMethod entente_method_worth = {
  .id = "T1",
  .version = 1,
  .title = N_("Worth over the years"),
  .question = N_("What are a deal and a platform worth, and when do they pay back?"),
  .source = N_("Discounted cash flow, the common method: I. Fisher, “The Theory of Interest”, 1930."),
  .quantities = worth_quantities,
  .n_quantities = G_N_ELEMENTS (worth_quantities),
  .run = run_worth,
};
