#include "model/analysis/methods/risk.h"

#include "model/analysis/platform-ledger.h"
#include "model/analysis/formulas/resilience.h"
#include "model/analysis/economy/trade.h"

#include <glib/gi18n.h>
#include <math.h>

/* Exactly at break-even is enough, whatever was lost in rounding. */
#define ROUNDING 1e-9

#define COST   ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_COST)
#define VOLUME ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_VOLUME)
#define LIFE   ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_LIFE)

static const EntenteQuantity exit_quantities[] = {
  {"exit-volume", N_("Volume left"), ENTENTE_QUANTITY_VOLUME, ENTENTE_COMPANY, ENTENTE_PLATFORM, 1,
   N_("average joint volume − average volume of the company"),
   N_("What is still built on the platform when the company leaves.")},
  {"exit-headroom", N_("Room above break-even without it"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PLATFORM, 1,
   N_("volume left ÷ break-even volume − 1"),
   N_("Below 0 %, the platform loses money when the company leaves.")},
  {"exit-profit", N_("Profit over its life without it"), ENTENTE_QUANTITY_MONEY, ENTENTE_COMPANY, ENTENTE_PLATFORM, 1,
   N_("(price − unit cost at the volume left) × volume left × life − R&D and adaptations; by margin: margin × volume left × life − R&D and adaptations"),
   N_("What those who stay earn with the platform. The adaptation of the company is spent all the same.")},
  {"exit-unit-cost", N_("Unit cost over its life without it"), ENTENTE_QUANTITY_MONEY, ENTENTE_COMPANY, ENTENTE_PLATFORM, -1,
   N_("unit cost at the volume left, on average over its life"),
   N_("What one vehicle costs those who stay, over the life of the platform.")},
  {"exit-is-critical", N_("Its exit breaks the platform"), ENTENTE_QUANTITY_FLAG, ENTENTE_COMPANY, ENTENTE_PLATFORM, -1,
   N_("average joint volume ≥ break-even volume > volume left"),
   N_("Yes: the platform pays with the company and loses money without it.")},
  {"exit-rd-left", N_("R&D to be taken over"), ENTENTE_QUANTITY_MONEY, ENTENTE_COMPANY, ENTENTE_PLATFORM, -1,
   N_("R&D share of the company × R&D cost; by volume when no share is entered"),
   N_("What the others have to pay in its place.")},
  {"critical-partners", N_("Companies it cannot do without"), ENTENTE_QUANTITY_COUNT, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, -1,
   N_("number of companies whose exit breaks the platform"),
   N_("The fewer the better: none means that any one company may leave.")},
  {"critical-platforms", N_("Platforms its exit breaks"), ENTENTE_QUANTITY_COUNT, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("number of platforms that pay with the company and lose money without it"),
   N_("How much the others depend on the company.")},
  {"exit-deals-ended", N_("Deals its exit ends"), ENTENTE_QUANTITY_COUNT, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("number of running deals in which fewer than two parties stay"),
   N_("Deals among three and more go on without the company.")},
  {"exit-value-lost", N_("Value the others lose a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("Σ value of what the company gives, in deals that run"),
   N_("What the others would have to find elsewhere.")},
};

/* One company leaves one platform. */
typedef struct
{
  const EntentePlatformLedger *ledger;
  guint32                      participation;
} ExitCase;

static double
get_after (const double *inputs,
           gpointer      user_data)
{
  const ExitCase *exit_case = user_data;
  double          joint = entente_ledger_get_vehicles (exit_case->ledger, inputs) / inputs[ENTENTE_LEDGER_LIFE];

  return joint - entente_ledger_get_average (exit_case->ledger, inputs, exit_case->participation);
}

/* With a unit cost that falls with volume there is no margin per vehicle: that which breaks even at the same volume does as well. */
static EntenteExit
measure (const ExitCase *exit_case,
         const double   *inputs)
{
  const EntentePlatformLedger *ledger = exit_case->ledger;
  double                       total = entente_ledger_get_total (ledger, inputs), life = inputs[ENTENTE_LEDGER_LIFE];
  double                       own = entente_ledger_get_average (ledger, inputs, exit_case->participation);
  double                       volumes[] = {own, entente_ledger_get_vehicles (ledger, inputs) / life - own};
  EntentePlatformCase          platform = {total, total / (entente_ledger_get_break_even (ledger, inputs) * life), life, volumes};
  EntenteExit                  result;

  entente_exit_measure (&platform, G_N_ELEMENTS (volumes), 0, 0, &result);

  return result;
}

static double
get_headroom (const double *inputs,
              gpointer      user_data)
{
  return measure (user_data, inputs).headroom;
}

static double
get_headroom_before (const double *inputs,
                     gpointer      user_data)
{
  EntenteExit result = measure (user_data, inputs);

  return result.before / result.break_even - 1;
}

static double
get_profit (const double *inputs,
            gpointer      user_data)
{
  const ExitCase *exit_case = user_data;
  double          earned = entente_ledger_get_earned (exit_case->ledger, inputs, get_after (inputs, user_data));

  return earned * inputs[ENTENTE_LEDGER_LIFE] - entente_ledger_get_total (exit_case->ledger, inputs);
}

static double
get_unit_cost (const double *inputs,
               gpointer      user_data)
{
  const ExitCase   *exit_case = user_data;
  EntenteScaleCurve curve = entente_ledger_get_curve (exit_case->ledger, inputs);

  return curve.efficient_scale > 0 ? entente_scale_get_cost (&curve, get_after (inputs, user_data)) : NAN;
}

static double
get_rd (const double *inputs,
        gpointer      user_data)
{
  const ExitCase *exit_case = user_data;

  return entente_ledger_get_total (exit_case->ledger, inputs) - entente_ledger_get_adaptation (exit_case->ledger, inputs);
}

static double
get_rd_by_volume (const double *inputs,
                  gpointer      user_data)
{
  const ExitCase *exit_case = user_data;
  double          joint = entente_ledger_get_vehicles (exit_case->ledger, inputs) / inputs[ENTENTE_LEDGER_LIFE];

  return joint > 0 ? get_rd (inputs, user_data) * (1 - get_after (inputs, user_data) / joint) : NAN;
}

static const EntenteParticipationAccount *
get_participation (const ExitCase *exit_case)
{
  return &exit_case->ledger->economy->participations[exit_case->ledger->first_participation + exit_case->participation];
}

static void
add_row (EntenteReport   *report,
         ExitCase        *exit_case,
         const char      *quantity,
         EntenteRangeFunc function,
         guint            inputs)
{
  const char  *company = exit_case->ledger->economy->companies[get_participation (exit_case)->company].id;
  EntenteRange value = entente_ledger_evaluate (exit_case->ledger, function, inputs, exit_case);

  entente_ledger_note (exit_case->ledger, report, inputs);
  entente_report_add_pair (report, quantity, company, exit_case->ledger->platform->id, value);
}

/* More volume, life and price leave more room; more cost less. */
static EntenteRange
evaluate_headroom (ExitCase        *exit_case,
                   EntenteRangeFunc function)
{
  guint earning = entente_ledger_get_earning_inputs (exit_case->ledger);

  return entente_ledger_evaluate_ends (exit_case->ledger, function, VOLUME | LIFE | (earning & ~ENTENTE_LEDGER_CURVE), COST | (earning & ENTENTE_LEDGER_CURVE), exit_case);
}

/* Perhaps, when it is so in some cases only */
static EntenteRange
get_critical (EntenteRange before,
              EntenteRange after)
{
  if (!entente_range_is_known (before) || !entente_range_is_known (after))
    return entente_range_unknown;

  return (EntenteRange) {before.low >= -ROUNDING && after.high < -ROUNDING, before.high >= -ROUNDING && after.low < -ROUNDING};
}

/* Returns whether its exit breaks the platform. */
static EntenteRange
add_headroom (EntenteReport *report,
              ExitCase      *exit_case)
{
  const char  *company = exit_case->ledger->economy->companies[get_participation (exit_case)->company].id, *platform = exit_case->ledger->platform->id;
  guint        all = COST | VOLUME | LIFE | entente_ledger_get_earning_inputs (exit_case->ledger);
  EntenteRange after = evaluate_headroom (exit_case, get_headroom);
  EntenteRange critical = get_critical (evaluate_headroom (exit_case, get_headroom_before), after);

  entente_ledger_note (exit_case->ledger, report, all);
  entente_report_add_pair (report, "exit-headroom", company, platform, after);
  entente_ledger_note (exit_case->ledger, report, all);
  entente_report_add_pair (report, "exit-is-critical", company, platform, critical);

  return critical;
}

static void
add_rd_left (EntenteReport *report,
             ExitCase      *exit_case)
{
  const EntenteParticipationAccount *entry = get_participation (exit_case);
  const char                        *company = exit_case->ledger->economy->companies[entry->company].id;

  entente_report_read (report, entry->id, "share", entente_range_is_known (entry->share));

  if (!entente_range_is_known (entry->share))
    {
      add_row (report, exit_case, "exit-rd-left", get_rd_by_volume, COST | VOLUME | LIFE);
      return;
    }

  entente_ledger_note (exit_case->ledger, report, COST);
  entente_report_add_pair (report, "exit-rd-left", company, exit_case->ledger->platform->id,
                           entente_range_multiply (entry->share, entente_ledger_evaluate (exit_case->ledger, get_rd, COST, exit_case)));
}

/* How many are known to be so; not known when none of them is. */
typedef struct
{
  EntenteRange n;
  gboolean     is_any_known;
} Count;

static void
count (Count       *self,
       EntenteRange flag)
{
  if (!entente_range_is_known (flag))
    return;

  self->n = entente_range_add (self->n, flag);
  self->is_any_known = TRUE;
}

static EntenteRange
get_count (const Count *self)
{
  return self->is_any_known ? self->n : entente_range_unknown;
}

static EntenteRange
add_platform (EntenteReport               *report,
              const EntentePlatformLedger *ledger,
              guint32                      participation)
{
  ExitCase exit_case = {.ledger = ledger, .participation = participation - ledger->first_participation};
  guint    all = COST | VOLUME | LIFE | entente_ledger_get_earning_inputs (ledger);

  add_row (report, &exit_case, "exit-volume", get_after, VOLUME | LIFE);
  add_row (report, &exit_case, "exit-profit", get_profit, all);
  add_row (report, &exit_case, "exit-unit-cost", get_unit_cost, VOLUME | LIFE | ENTENTE_LEDGER_CURVE);
  add_rd_left (report, &exit_case);

  return add_headroom (report, &exit_case);
}

static gboolean
is_party (const EntenteEconomy     *economy,
          const EntenteDealAccount *deal,
          guint32                   company,
          guint                    *n_others)
{
  gboolean found = FALSE;

  *n_others = 0;

  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    if (economy->parties[i].company == company)
      found = TRUE;
    else
      ++*n_others;

  return found;
}

static void
add_deals (EntenteReport             *report,
           const EntenteEconomy      *economy,
           guint32                    company,
           const EntenteTradeBalance *balance)
{
  guint n_ended = 0, n_deals = 0, n_others;

  for (guint32 i = 0; i < economy->n_deals; i++)
    if (economy->deals[i].is_active && is_party (economy, &economy->deals[i], company, &n_others))
      {
        n_deals++;
        n_ended += n_others < 2;
      }

  if (n_deals > 0)
    entente_report_add (report, "exit-deals-ended", economy->companies[company].id, entente_range_of (n_ended));
  if (balance->takes_part)
    entente_report_add (report, "exit-value-lost", economy->companies[company].id, balance->given);
}

static void
add_company (EntenteReport          *report,
             EntentePlatformLedger **ledgers,
             Count                  *critical,
             const EntenteEconomy   *economy,
             guint32                 company)
{
  Count    broken = {{0, 0}, FALSE};
  gboolean takes_part = FALSE;

  for (guint32 i = 0; i < economy->n_participations; i++)
    {
      guint32      platform = economy->participations[i].platform;
      EntenteRange flag;

      if (economy->participations[i].company != company)
        continue;

      flag = add_platform (report, ledgers[platform], i);
      count (&broken, flag);
      count (&critical[platform], flag);
      takes_part = TRUE;
    }

  if (takes_part)
    entente_report_add (report, "critical-platforms", economy->companies[company].id, get_count (&broken));
}

static void
run_exits (const EntenteEconomy *economy,
           EntenteReport        *report,
           GCancellable         *cancellable)
{
  g_autoptr (GPtrArray) ledgers = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_platform_ledger_free);
  const EntenteTrade             *trade = entente_trade_get (economy);
  g_autofree EntenteTradeBalance *balances = entente_trade_get_balances (trade);
  g_autofree Count               *critical = g_new0 (Count, economy->n_platforms + 1);

  for (guint32 i = 0; i < economy->n_platforms; i++)
    g_ptr_array_add (ledgers, entente_platform_ledger_new (economy, &economy->platforms[i]));

  for (guint32 i = 0; i < economy->n_companies && !g_cancellable_is_cancelled (cancellable); i++)
    {
      add_company (report, (EntentePlatformLedger **)ledgers->pdata, critical, economy, i);
      add_deals (report, economy, i, &balances[i]);
    }

  for (guint32 i = 0; i < economy->n_platforms; i++)
    if (economy->platforms[i].n_participations > 0)
      entente_report_add (report, "critical-partners", economy->platforms[i].id, get_count (&critical[i]));
}

const EntenteMethod entente_method_exits = {
  .id = "S1",
  .version = 1,
  .title = N_("Exit of a partner"),
  .question = N_("What becomes of each platform, and of the deals, when a company leaves?"),
  .source = N_("Stress test by exit; break-even as for platforms."),
  .quantities = exit_quantities,
  .n_quantities = G_N_ELEMENTS (exit_quantities),
  .run = run_exits,
};
