#include "model/analysis/methods/platforms.h"

#include "model/analysis/economy/time-span.h"
#include "model/analysis/formulas/landed-cost.h"
#include "model/analysis/methods/input-table.h"

#include <glib/gi18n.h>
#include <math.h>

/* By year at most so far ahead */
#define MAX_YEARS 100

static const EntenteQuantity landed_cost_quantities[] = {
  {"landed-cost", N_("Cost brought in"), ENTENTE_QUANTITY_MONEY, ENTENTE_VEHICLE, ENTENTE_REGION, -1,
   N_("unit cost + freight + tariff of the year × customs value"),
   N_("What one vehicle of the model costs in a region where it is sold but not built. The customs value is the unit cost when not entered.")},
  {"tariff-per-vehicle", N_("Tariff per vehicle"), ENTENTE_QUANTITY_MONEY, ENTENTE_VEHICLE, ENTENTE_REGION, -1,
   N_("tariff of the year × customs value"),
   N_("What is paid at the border for each vehicle.")},
  {"local-unit-cost", N_("Cost when built there"), ENTENTE_QUANTITY_MONEY, ENTENTE_VEHICLE, ENTENTE_REGION, -1,
   N_("local cost × (1 + tariff on parts of the year × imported parts)"),
   N_("What one vehicle would cost if it were built in the region, without the investment.")},
  {"localisation-saving", N_("Saved by building there"), ENTENTE_QUANTITY_MONEY, ENTENTE_VEHICLE, ENTENTE_REGION, 1,
   N_("cost brought in − cost when built there"),
   N_("Per vehicle, before the investment. Below zero, bringing it in is cheaper.")},
  {"localisation-net-saving", N_("Saved after the investment"), ENTENTE_QUANTITY_MONEY, ENTENTE_VEHICLE, ENTENTE_REGION, 1,
   N_("saved by building there − localisation ÷ (volume × years)"),
   N_("Above zero, building in the region pays. Years are those of the model, else of its platform. Only for models sold in one region: nobody says how many of the others are sold in each.")},
  {"localisation-break-even", N_("Volume from which building there pays"), ENTENTE_QUANTITY_VOLUME, ENTENTE_VEHICLE, ENTENTE_REGION, -1,
   N_("localisation ÷ (saved by building there × years)"),
   N_("A dash although all is entered: it never pays. A partner’s volume can lift the own one above it.")},
  {"break-even-tariff", N_("Tariff from which building there pays"), ENTENTE_QUANTITY_SHARE, ENTENTE_VEHICLE, ENTENTE_REGION, -1,
   N_("(cost when built there + localisation ÷ (volume × years) − unit cost − freight) ÷ customs value"),
   N_("Below this tariff, capacity in the region is worth little to a partner who can bring vehicles in. Below zero it always pays.")},
  {"landed-cost-by-year", N_("Cost brought in, by year"), ENTENTE_QUANTITY_MONEY, ENTENTE_VEHICLE, ENTENTE_REGION, -1,
   N_("unit cost + freight + tariff of each year × customs value"),
   N_("What changing tariffs do to the cost.")},
};

/* What a vehicle brought in or made in a region costs by; each stands in a field of the model, its platform or the region. */
enum
{
  COST_ABROAD,
  FREIGHT,
  CUSTOMS_VALUE,
  TARIFF,
  COST_LOCAL,
  IMPORTED_CONTENT,
  PARTS_TARIFF,
  INVESTMENT,
  YEARS,
  VOLUME,
  N_INPUTS
};

#define LANDED_INPUTS (1u << COST_ABROAD | 1u << FREIGHT | 1u << CUSTOMS_VALUE | 1u << TARIFF)
#define LOCAL_INPUTS  (1u << COST_LOCAL | 1u << IMPORTED_CONTENT | 1u << PARTS_TARIFF)
#define SPENDING      (1u << INVESTMENT | 1u << YEARS)

G_STATIC_ASSERT (N_INPUTS <= ENTENTE_MAX_TABLE_INPUTS);

/* A vehicle brought in or made in a region */
typedef struct
{
  EntenteInputTable table;
  const char       *vehicle;
  const char       *region;
} SourcingCase;

static EntenteSourcing
make_sourcing (const double *inputs)
{
  return (EntenteSourcing) {
    .cost_abroad = inputs[COST_ABROAD],
    .freight = inputs[FREIGHT],
    .customs_value = inputs[CUSTOMS_VALUE],
    .tariff = inputs[TARIFF],
    .cost_local = inputs[COST_LOCAL],
    .imported_content = inputs[IMPORTED_CONTENT],
    .parts_tariff = inputs[PARTS_TARIFF],
    .investment = inputs[INVESTMENT],
    .years = inputs[YEARS],
    .volume = inputs[VOLUME],
  };
}

/* user_data: one of the functions of landed-cost.h */
typedef double (*SourcingFunc) (const EntenteSourcing *sourcing);

static double
compute (const double *inputs,
         gpointer      user_data)
{
  EntenteSourcing sourcing = make_sourcing (inputs);

  return (*(SourcingFunc *)user_data) (&sourcing);
}

static double
get_tariff (const EntenteSourcing *sourcing)
{
  return sourcing->tariff * sourcing->customs_value;
}

/* A model is built as long as it says, else as long as its platform lives. */
static void
set_years (const EntenteEconomy        *economy,
           const EntenteVehicleAccount *vehicle,
           EntenteInputTable           *table)
{
  double years = entente_time_span_get_years (&vehicle->span);

  entente_input_table_set (table, YEARS, entente_range_of (years), vehicle->id, "until");

  if (isnan (years) && vehicle->platform != ENTENTE_NO_PLACE)
    {
      const EntentePlatformAccount *platform = &economy->platforms[vehicle->platform];

      entente_input_table_set (table, YEARS, platform->life, platform->id, "life");
    }
}

/* How many are sold in each of several regions nobody says. */
static void
set_volume (const EntenteEconomy        *economy,
            const EntenteVehicleAccount *vehicle,
            EntenteInputTable           *table)
{
  if (vehicle->n_regions > 1)
    entente_input_table_set (table, VOLUME, entente_range_unknown, vehicle->id, "regions");
  else
    entente_input_table_set (table, VOLUME, entente_economy_get_level (economy, vehicle->volumes, economy->year), vehicle->id, "volumes");
}

static void
make_case (const EntenteEconomy        *economy,
           const EntenteVehicleAccount *vehicle,
           const EntenteRegionAccount  *region,
           SourcingCase                *sourcing)
{
  EntenteInputTable *table = &sourcing->table;
  gboolean           has_customs_value = entente_range_is_known (vehicle->customs_value);

  table->n = N_INPUTS;
  sourcing->vehicle = vehicle->id;
  sourcing->region = region->id;
  entente_input_table_set (table, COST_ABROAD, vehicle->unit_cost, vehicle->id, "unit-cost");
  entente_input_table_set (table, FREIGHT, vehicle->freight, vehicle->id, "freight");
  entente_input_table_set (table, CUSTOMS_VALUE, has_customs_value ? vehicle->customs_value : vehicle->unit_cost, vehicle->id,
                           has_customs_value ? "customs-value" : "unit-cost");
  entente_input_table_set (table, TARIFF, entente_economy_get_level (economy, region->tariff, economy->year), region->id, "tariff");
  entente_input_table_set (table, COST_LOCAL, vehicle->local_cost, vehicle->id, "local-cost");
  entente_input_table_set (table, IMPORTED_CONTENT, vehicle->imported_content, vehicle->id, "imported-content");
  entente_input_table_set (table, PARTS_TARIFF, entente_economy_get_level (economy, region->parts_tariff, economy->year), region->id, "parts-tariff");
  entente_input_table_set (table, INVESTMENT, vehicle->localisation, vehicle->id, "localisation");
  set_years (economy, vehicle, table);
  set_volume (economy, vehicle, table);
}

static void
add_row (EntenteReport      *report,
         const SourcingCase *sourcing,
         const char         *quantity,
         int                 year,
         SourcingFunc        function,
         guint               inputs)
{
  entente_report_add_row (report, quantity, sourcing->vehicle, sourcing->region, NULL, year,
                          entente_input_table_evaluate (&sourcing->table, report, inputs, compute, &function));
}

static void
add_case (const EntenteEconomy        *economy,
          const EntenteVehicleAccount *vehicle,
          const EntenteRegionAccount  *region,
          EntenteReport               *report)
{
  SourcingCase sourcing;
  guint        both = LANDED_INPUTS | LOCAL_INPUTS;

  make_case (economy, vehicle, region, &sourcing);
  add_row (report, &sourcing, "landed-cost", 0, entente_sourcing_get_landed, LANDED_INPUTS);
  add_row (report, &sourcing, "tariff-per-vehicle", 0, get_tariff, 1u << CUSTOMS_VALUE | 1u << TARIFF);
  add_row (report, &sourcing, "local-unit-cost", 0, entente_sourcing_get_local, LOCAL_INPUTS);
  add_row (report, &sourcing, "localisation-saving", 0, entente_sourcing_get_saving, both);
  add_row (report, &sourcing, "localisation-net-saving", 0, entente_sourcing_get_net_saving, both | SPENDING | 1u << VOLUME);
  add_row (report, &sourcing, "localisation-break-even", 0, entente_sourcing_get_break_even_volume, both | SPENDING);
  add_row (report, &sourcing, "break-even-tariff", 0, entente_sourcing_get_break_even_tariff, (both | SPENDING | 1u << VOLUME) & ~(1u << TARIFF));

  for (int year = MAX (economy->first_year, 1); year <= MIN (economy->last_year, economy->first_year + MAX_YEARS); year++)
    if (entente_time_span_touches (&vehicle->span, year))
      {
        sourcing.table.ranges[TARIFF] = entente_economy_get_level (economy, region->tariff, year);
        add_row (report, &sourcing, "landed-cost-by-year", year, entente_sourcing_get_landed, LANDED_INPUTS);
      }
}

/* A model of which nobody said what it costs, here or there, is not compared. */
static gboolean
is_compared (const EntenteVehicleAccount *vehicle)
{
  return entente_range_is_known (vehicle->unit_cost) || entente_range_is_known (vehicle->local_cost);
}

static void
run_landed_cost (const EntenteEconomy *economy,
                 EntenteReport        *report,
                 GCancellable         *cancellable)
{
  for (guint32 i = 0; i < economy->n_vehicles && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const EntenteVehicleAccount *vehicle = &economy->vehicles[i];
      guint32                      home = vehicle->plant != ENTENTE_NO_PLACE ? economy->plants[vehicle->plant].region : ENTENTE_NO_PLACE;

      for (guint32 j = 0; j < vehicle->n_regions && is_compared (vehicle); j++)
        if (vehicle->regions[j] != home)
          add_case (economy, vehicle, &economy->regions[vehicle->regions[j]], report);
    }
}

const EntenteMethod entente_method_landed_cost = {
  .id = "P6",
  .version = 1,
  .title = N_("Tariff and localisation"),
  .question = N_("Is a vehicle cheaper brought in or built in the region, and at which tariff does that change?"),
  .source = N_("Landed cost, standard in trade."),
  .quantities = landed_cost_quantities,
  .n_quantities = G_N_ELEMENTS (landed_cost_quantities),
  .run = run_landed_cost,
};
