#include "model/analysis/methods/platforms.h"

#include "model/analysis/platform-ledger.h"

#include <glib/gi18n.h>

#define COST   ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_COST)
#define VOLUME ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_VOLUME)
#define LIFE   ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_LIFE)

static const EntenteQuantity break_even_quantities[] = {
  {"break-even-volume", N_("Break-even volume a year"), ENTENTE_QUANTITY_VOLUME, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, -1,
   N_("the volume at which (price − unit cost at that volume) × volume × life = R&D and adaptations; by margin: R&D and adaptations ÷ (margin × life)"),
   N_("From this volume on the platform pays. A dash although all is entered: it never pays, up to ten times the efficient scale.")},
  {"break-even-headroom", N_("Room above break-even over its life"), ENTENTE_QUANTITY_SHARE, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 1,
   N_("average joint volume ÷ break-even volume − 1"),
   N_("How far volume may fall before the platform loses money. Below 0 % it loses money now.")},
  {"platform-profit", N_("Profit over its life"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ over the years of (price − unit cost) × joint volume − R&D and adaptations; by margin: Σ margin × joint volume − R&D and adaptations"),
   N_("What all companies on the platform earn with it together, without interest and tariffs.")},
  {"full-cost", N_("Full cost per vehicle"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, -1,
   N_("(Σ over the years of unit cost × joint volume + R&D and adaptations) ÷ vehicles over its life"),
   N_("What one vehicle costs with its part of the R&D. Compare it with the price.")},
  {"break-even-volume-alone", N_("Break-even volume alone"), ENTENTE_QUANTITY_VOLUME, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("as the break-even volume, with the whole R&D cost and the own adaptation only"),
   N_("What the company would have to build a year to bear the platform alone. Compare it with its own volume.")},
  {"platform-profit-alone", N_("Profit over its life, alone"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, 1,
   N_("as the profit over its life, with the own volume, the whole R&D cost and the own adaptation only"),
   N_("Below zero, the company needs partners for this platform.")},
  {"full-cost-alone", N_("Full cost per vehicle, alone"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("as the full cost per vehicle, with the own volume, the whole R&D cost and the own adaptation only"),
   N_("What one vehicle would cost the company with all of the R&D.")},
  {"platform-result-by-year", N_("Result by year"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 1,
   N_("(price − unit cost) × joint volume − R&D cost, in the year; adaptations in the first year on sale"),
   N_("When money goes out and when it comes back.")},
  {"platform-balance-by-year", N_("Result since the start, by year"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ results of all years up to this one"),
   N_("The lowest point is the money that has to be found; where it crosses zero, the platform has paid.")},
};

static double
get_break_even (const double *inputs,
                gpointer      user_data)
{
  return entente_ledger_get_break_even (user_data, inputs);
}

static double
get_headroom (const double *inputs,
              gpointer      user_data)
{
  double break_even = entente_ledger_get_break_even (user_data, inputs);

  return entente_ledger_get_vehicles (user_data, inputs) / inputs[ENTENTE_LEDGER_LIFE] / break_even - 1;
}

static double
get_profit (const double *inputs,
            gpointer      user_data)
{
  const EntentePlatformLedger *ledger = user_data;
  double                       profit = 0;

  for (guint year = 0; year < ledger->n_years; year++)
    profit += entente_ledger_get_result (ledger, inputs, year);

  return profit;
}

static double
get_full_cost (const double *inputs,
               gpointer      user_data)
{
  const EntentePlatformLedger *ledger = user_data;
  EntenteScaleCurve            curve = entente_ledger_get_curve (ledger, inputs);
  double                       cost = entente_ledger_get_total (ledger, inputs);

  for (guint year = 0; year < ledger->n_years; year++)
    {
      double volume = entente_ledger_get_volume (ledger, inputs, year);

      if (volume > 0)
        cost += entente_scale_get_cost (&curve, volume) * volume * entente_ledger_get_weight (ledger, inputs, year);
    }

  return cost / entente_ledger_get_vehicles (ledger, inputs);
}

typedef struct
{
  const EntentePlatformLedger *ledger;
  guint                        year;
} YearCase;

static double
get_result_of_year (const double *inputs,
                    gpointer      user_data)
{
  const YearCase *year_case = user_data;

  return entente_ledger_get_result (year_case->ledger, inputs, year_case->year);
}

static double
get_balance_of_year (const double *inputs,
                     gpointer      user_data)
{
  const YearCase *year_case = user_data;
  double          balance = 0;

  for (guint year = 0; year <= year_case->year; year++)
    balance += entente_ledger_get_result (year_case->ledger, inputs, year);

  return balance;
}

/* Price and margin lift what is earned, unit cost and scale lower it. */
static guint
get_gains (guint earning)
{
  return earning & (ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_PRICE) | ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_MARGIN));
}

static void
add_break_even (EntenteReport         *report,
                EntentePlatformLedger *ledger,
                const char            *company,
                const char            *quantity)
{
  guint earning = entente_ledger_get_earning_inputs (ledger);

  entente_ledger_note (ledger, report, COST | LIFE | earning);
  entente_report_add_pair (report, quantity, ledger->platform->id, company,
                           entente_ledger_evaluate_ends (ledger, get_break_even, COST | (earning & ENTENTE_LEDGER_CURVE), LIFE | get_gains (earning), ledger));
}

static void
add_headroom (EntenteReport         *report,
              EntentePlatformLedger *ledger)
{
  guint earning = entente_ledger_get_earning_inputs (ledger);

  entente_ledger_note (ledger, report, COST | VOLUME | LIFE | earning);
  entente_report_add (report, "break-even-headroom", ledger->platform->id,
                      entente_ledger_evaluate_ends (ledger, get_headroom, VOLUME | LIFE | get_gains (earning), COST | (earning & ENTENTE_LEDGER_CURVE), ledger));
}

static void
add_year_row (EntenteReport         *report,
              EntentePlatformLedger *ledger,
              guint                  year,
              const char            *quantity,
              EntenteRangeFunc       function)
{
  YearCase     year_case = {ledger, year};
  guint        inputs = COST | VOLUME | LIFE | entente_ledger_get_earning_inputs (ledger);
  EntenteRange value = entente_ledger_evaluate (ledger, function, inputs, &year_case);

  entente_ledger_note (ledger, report, inputs);
  entente_report_add_row (report, quantity, ledger->platform->id, NULL, NULL, ledger->first_year + (int)year, value);
}

static void
add_company (EntenteReport               *report,
             const EntentePlatformLedger *joint,
             guint32                      participation)
{
  const EntenteEconomy *economy = joint->economy;
  const char           *company = economy->companies[economy->participations[participation].company].id;
  g_autoptr (EntentePlatformLedger) alone = entente_platform_ledger_new_alone (economy, joint->platform, participation);
  guint earning = entente_ledger_get_earning_inputs (alone);

  add_break_even (report, alone, company, "break-even-volume-alone");
  entente_ledger_add_row (alone, report, company, "platform-profit-alone", get_profit, COST | VOLUME | LIFE | earning);
  entente_ledger_add_row (alone, report, company, "full-cost-alone", get_full_cost, COST | VOLUME | LIFE | ENTENTE_LEDGER_CURVE);
}

static void
add_platform (const EntenteEconomy         *economy,
              const EntentePlatformAccount *platform,
              EntenteReport                *report)
{
  g_autoptr (EntentePlatformLedger) ledger = entente_platform_ledger_new (economy, platform);
  guint earning = entente_ledger_get_earning_inputs (ledger);

  add_break_even (report, ledger, NULL, "break-even-volume");
  add_headroom (report, ledger);
  entente_ledger_add_row (ledger, report, NULL, "platform-profit", get_profit, COST | VOLUME | LIFE | earning);
  entente_ledger_add_row (ledger, report, NULL, "full-cost", get_full_cost, COST | VOLUME | LIFE | ENTENTE_LEDGER_CURVE);

  for (guint32 i = 0; i < platform->n_participations; i++)
    add_company (report, ledger, platform->first_participation + i);

  if (!entente_range_is_known (ledger->inputs[ENTENTE_LEDGER_LIFE]) || ledger->first_year <= 0)
    return;

  for (guint year = 0; year < ledger->n_years; year++)
    {
      add_year_row (report, ledger, year, "platform-result-by-year", get_result_of_year);
      add_year_row (report, ledger, year, "platform-balance-by-year", get_balance_of_year);
    }
}

static void
run_break_even (const EntenteEconomy *economy,
                EntenteReport        *report,
                GCancellable         *cancellable)
{
  for (guint32 i = 0; i < economy->n_platforms && !g_cancellable_is_cancelled (cancellable); i++)
    if (economy->platforms[i].n_participations > 0)
      add_platform (economy, &economy->platforms[i], report);
}

const EntenteMethod entente_method_break_even = {
  .id = "P4",
  .version = 1,
  .title = N_("Break-even of platforms"),
  .question = N_("From which volume on does a platform pay, and who could bear it alone?"),
  .source = N_("Cost-volume-profit analysis, with a unit cost that falls with volume."),
  .quantities = break_even_quantities,
  .n_quantities = G_N_ELEMENTS (break_even_quantities),
  .run = run_break_even,
};
