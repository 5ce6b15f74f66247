#include "model/analysis/methods/platforms.h"

#include "model/analysis/formulas/amortisation.h"
#include "model/analysis/platform-ledger.h"

#include <glib/gi18n.h>

#define COST     ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_COST)
#define VEHICLES (ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_VOLUME) | ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_LIFE))
#define INTEREST ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_RATE)

static const EntenteQuantity rd_quantities[] = {
  {"rd-total", N_("R&D and adaptations"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, -1,
   N_("Σ R&D cost by year + Σ adaptations of the companies on it"),
   N_("What the platform costs before its first vehicle. An adaptation that is not entered counts as none and is listed as missing.")},
  {"rd-vehicles", N_("Vehicles over its life"), ENTENTE_QUANTITY_COUNT, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ over the years of its life of the volumes of all companies on it"),
   N_("How many vehicles carry the R&D cost.")},
  {"rd-per-vehicle", N_("R&D per vehicle, shared"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, -1,
   N_("R&D and adaptations ÷ vehicles over its life"),
   N_("What each vehicle carries of the R&D cost when all companies share it. More volume makes it smaller.")},
  {"rd-per-vehicle-levelised", N_("R&D per vehicle, shared, with interest"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, -1,
   N_("R&D and adaptations, discounted ÷ vehicles over its life, discounted"),
   N_("What each vehicle must earn to pay the R&D cost back with interest at the discount rate of the plan. Money and vehicles of a year are discounted alike.")},
  {"rd-per-vehicle-alone", N_("R&D per vehicle, alone"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("(R&D cost + own adaptation) ÷ own vehicles over its life"),
   N_("What each vehicle of the company would carry if it paid for the whole platform and nobody else used it.")},
  {"rd-per-vehicle-alone-levelised", N_("R&D per vehicle, alone, with interest"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, -1,
   N_("R&D cost and own adaptation, discounted ÷ own vehicles over its life, discounted"),
   N_("The same with interest at the discount rate of the plan.")},
  {"rd-saving-per-vehicle", N_("R&D saved per vehicle by sharing"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_COMPANY, 1,
   N_("R&D per vehicle, alone − R&D per vehicle, shared"),
   N_("What sharing takes off each vehicle of the company. Small companies save most.")},
};

static double
get_total (const double *inputs,
           gpointer      user_data)
{
  return entente_ledger_get_total (user_data, inputs);
}

static double
get_vehicles (const double *inputs,
              gpointer      user_data)
{
  return entente_ledger_get_vehicles (user_data, inputs);
}

/* Without interest the discount rate is 0. Vehicles count a year later than the cost that stands beside them: moving the cost
 * on by a year discounts both alike. */
static double
get_per_vehicle (const double *inputs,
                 gpointer      user_data)
{
  const EntentePlatformLedger *ledger = user_data;
  g_autofree double           *cost = g_new0 (double, ledger->n_years + 1);
  g_autofree double           *volumes = g_new0 (double, ledger->n_years + 1);

  for (guint year = 0; year < ledger->n_years; year++)
    {
      cost[year + 1] = entente_ledger_get_rd (ledger, inputs, year);
      volumes[year] = entente_ledger_get_weight (ledger, inputs, year) * entente_ledger_get_volume (ledger, inputs, year);
    }

  cost[ledger->sale_year - ledger->first_year + 1] += entente_ledger_get_adaptation (ledger, inputs);

  return entente_amortise_levelised (cost, volumes, ledger->n_years + 1, inputs[ENTENTE_LEDGER_RATE]);
}

typedef struct
{
  EntentePlatformLedger *alone;
  EntentePlatformLedger *joint;
} Comparison;

static double
get_saving (const double *inputs,
            gpointer      user_data)
{
  const Comparison *comparison = user_data;

  return get_per_vehicle (inputs, comparison->alone) - get_per_vehicle (inputs, comparison->joint);
}

static void
add_company (EntenteReport         *report,
             EntentePlatformLedger *joint,
             guint32                participation)
{
  const EntenteEconomy *economy = joint->economy;
  const char           *company = economy->companies[economy->participations[participation].company].id;
  g_autoptr (EntentePlatformLedger) alone = entente_platform_ledger_new_alone (economy, joint->platform, participation);
  Comparison comparison = {alone, joint};

  entente_ledger_add_row (alone, report, company, "rd-per-vehicle-alone", get_per_vehicle, COST | VEHICLES);
  entente_ledger_add_row (alone, report, company, "rd-per-vehicle-alone-levelised", get_per_vehicle, COST | VEHICLES | INTEREST);
  entente_ledger_note (joint, report, COST | VEHICLES);
  entente_report_add_pair (report, "rd-saving-per-vehicle", joint->platform->id, company,
                           entente_ledger_evaluate (joint, get_saving, COST | VEHICLES, &comparison));
}

static void
add_platform (const EntenteEconomy         *economy,
              const EntentePlatformAccount *platform,
              EntenteReport                *report)
{
  g_autoptr (EntentePlatformLedger) ledger = entente_platform_ledger_new (economy, platform);

  entente_ledger_add_row (ledger, report, NULL, "rd-total", get_total, COST);
  entente_ledger_add_row (ledger, report, NULL, "rd-vehicles", get_vehicles, VEHICLES);
  entente_ledger_add_row (ledger, report, NULL, "rd-per-vehicle", get_per_vehicle, COST | VEHICLES);
  entente_ledger_add_row (ledger, report, NULL, "rd-per-vehicle-levelised", get_per_vehicle, COST | VEHICLES | INTEREST);

  for (guint32 i = 0; i < platform->n_participations; i++)
    add_company (report, ledger, platform->first_participation + i);
}

static void
run_rd_cost (const EntenteEconomy *economy,
             EntenteReport        *report,
             GCancellable         *cancellable)
{
  for (guint32 i = 0; i < economy->n_platforms && !g_cancellable_is_cancelled (cancellable); i++)
    if (economy->platforms[i].n_participations > 0 || economy->platforms[i].rd_cost.n > 0)
      add_platform (economy, &economy->platforms[i], report);
}

const EntenteMethod entente_method_rd_cost = {
  .id = "P1",
  .version = 1,
  .title = N_("R&D cost per vehicle"),
  .question = N_("What does sharing a platform take off each vehicle?"),
  .source = N_("Cost accounting; levelised cost, as in investment appraisal."),
  .quantities = rd_quantities,
  .n_quantities = G_N_ELEMENTS (rd_quantities),
  .run = run_rd_cost,
};
