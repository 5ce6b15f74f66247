#include "model/analysis/methods/platforms.h"

#include "model/analysis/formulas/price-point.h"
#include "model/analysis/methods/input-table.h"

#include <glib/gi18n.h>
#include <math.h>

/* Within which R&D should be recovered */
#define RECOVERY_YEARS 5

static const EntenteQuantity price_quantities[] = {
  {"technology-margin", N_("Margin a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_TECHNOLOGY, ENTENTE_PROJECT_ROOT, 1,
   N_("attach rate × vehicles of its owner × (price − unit cost)"),
   N_("What the technology earns at its price.")},
  {"technology-recovery", N_("Years to recover R&D"), ENTENTE_QUANTITY_YEARS, ENTENTE_TECHNOLOGY, ENTENTE_PROJECT_ROOT, -1,
   N_("Σ R&D cost ÷ margin a year"),
   N_("A dash although all is entered: the price does not cover the cost.")},
  {"rival-attach-needed", N_("Attach rate needed at the rival’s price"), ENTENTE_QUANTITY_SHARE, ENTENTE_TECHNOLOGY, ENTENTE_PROJECT_ROOT, -1,
   N_("attach rate × (price − unit cost) ÷ (rival price − unit cost)"),
   N_("How many buyers must take it at the rival’s price for the same margin. Above 100 % it cannot be had.")},
  {"critical-elasticity", N_("Elasticity from which the lower price wins"), ENTENTE_QUANTITY_NUMBER, ENTENTE_TECHNOLOGY, ENTENTE_PROJECT_ROOT, 0,
   N_("ln ((price − unit cost) ÷ (rival price − unit cost)) ÷ ln (price ÷ rival price)"),
   N_("If buyers answer to the price more strongly than this, the lower of the two prices earns more.")},
  {"rival-attach-rate", N_("Attach rate at the rival’s price"), ENTENTE_QUANTITY_SHARE, ENTENTE_TECHNOLOGY, ENTENTE_PROJECT_ROOT, 1,
   N_("attach rate × (price ÷ rival price) ^ elasticity, at most 100 %"),
   N_("How many buyers would take it at the rival’s price, if they answer as strongly as entered.")},
  {"rival-margin", N_("Margin a year at the rival’s price"), ENTENTE_QUANTITY_MONEY, ENTENTE_TECHNOLOGY, ENTENTE_PROJECT_ROOT, 1,
   N_("attach rate at the rival’s price × vehicles of its owner × (rival price − unit cost)"),
   N_("Compare it with the margin at the own price.")},
  {"recovery-attach-rate", N_("Attach rate to recover R&D in five years"), ENTENTE_QUANTITY_SHARE, ENTENTE_TECHNOLOGY, ENTENTE_PROJECT_ROOT, -1,
   N_("Σ R&D cost ÷ (5 × vehicles of its owner × (price − unit cost))"),
   N_("How many buyers must take it at the own price for the R&D to be paid back in five years.")},
  {"rival-recovery-attach-rate", N_("The same at the rival’s price"), ENTENTE_QUANTITY_SHARE, ENTENTE_TECHNOLOGY, ENTENTE_PROJECT_ROOT, -1,
   N_("Σ R&D cost ÷ (5 × vehicles of its owner × (rival price − unit cost))"),
   N_("How many buyers must take it at the rival’s price for the R&D to be paid back in five years.")},
};

enum
{
  PRICE,
  UNIT_COST,
  ATTACH_RATE,
  RIVAL_PRICE,
  ELASTICITY,
  VEHICLES,
  RD_COST,
  N_INPUTS
};

#define MARGIN (1u << PRICE | 1u << UNIT_COST | 1u << ATTACH_RATE | 1u << VEHICLES)
#define RIVAL  (1u << PRICE | 1u << UNIT_COST | 1u << ATTACH_RATE | 1u << RIVAL_PRICE)

G_STATIC_ASSERT (N_INPUTS <= ENTENTE_MAX_TABLE_INPUTS);

static EntentePricePoint
make_point (const double *inputs)
{
  return (EntentePricePoint) {inputs[PRICE], inputs[UNIT_COST], inputs[ATTACH_RATE]};
}

static double
get_margin (const double *inputs,
            gpointer      user_data)
{
  EntentePricePoint point = make_point (inputs);

  return entente_price_get_margin (&point, inputs[VEHICLES]);
}

static double
get_recovery (const double *inputs,
              gpointer      user_data)
{
  EntentePricePoint point = make_point (inputs);

  return entente_price_get_recovery (&point, inputs[VEHICLES], inputs[RD_COST]);
}

static double
get_attach_needed (const double *inputs,
                   gpointer      user_data)
{
  EntentePricePoint point = make_point (inputs);

  return entente_price_get_needed_attach_rate (&point, inputs[RIVAL_PRICE]);
}

static double
get_critical_elasticity (const double *inputs,
                         gpointer      user_data)
{
  EntentePricePoint point = make_point (inputs);

  return entente_price_get_critical_elasticity (&point, inputs[RIVAL_PRICE]);
}

static double
get_rival_attach_rate (const double *inputs,
                       gpointer      user_data)
{
  EntentePricePoint point = make_point (inputs);

  return inputs[RIVAL_PRICE] > 0 ? entente_price_get_attach_rate (&point, inputs[RIVAL_PRICE], inputs[ELASTICITY]) : NAN;
}

static double
get_rival_margin (const double *inputs,
                  gpointer      user_data)
{
  EntentePricePoint point = {inputs[RIVAL_PRICE], inputs[UNIT_COST], get_rival_attach_rate (inputs, NULL)};

  return entente_price_get_margin (&point, inputs[VEHICLES]);
}

/* If all vehicles were sold with it, R&D would be recovered in so many years; with a part of them, in more. */
static double
get_recovery_attach_rate (double        price,
                          const double *inputs)
{
  EntentePricePoint point = {price, inputs[UNIT_COST], 1};

  return entente_price_get_recovery (&point, inputs[VEHICLES], inputs[RD_COST]) / RECOVERY_YEARS;
}

static double
get_own_recovery_attach_rate (const double *inputs,
                              gpointer      user_data)
{
  return get_recovery_attach_rate (inputs[PRICE], inputs);
}

static double
get_rival_recovery_attach_rate (const double *inputs,
                                gpointer      user_data)
{
  return get_recovery_attach_rate (inputs[RIVAL_PRICE], inputs);
}

static EntenteRange
get_sum (const EntenteEconomy *economy,
         EntenteSeries         series)
{
  EntenteRange sum = series.n > 0 ? entente_range_of (0) : entente_range_unknown;

  for (guint32 i = series.first; i < series.first + series.n; i++)
    sum = entente_range_add (sum, economy->entries[i].amount);

  return sum;
}

static void
make_case (const EntenteEconomy           *economy,
           const EntenteTechnologyAccount *technology,
           EntenteInputTable              *table)
{
  table->n = N_INPUTS;
  entente_input_table_set (table, PRICE, technology->price, technology->id, "price");
  entente_input_table_set (table, UNIT_COST, technology->unit_cost, technology->id, "unit-cost");
  entente_input_table_set (table, ATTACH_RATE, technology->attach_rate, technology->id, "attach-rate");
  entente_input_table_set (table, RIVAL_PRICE, technology->rival_price, technology->id, "rival-price");
  entente_input_table_set (table, ELASTICITY, entente_range_of (technology->elasticity), technology->id, "elasticity");
  entente_input_table_set (table, RD_COST, get_sum (economy, technology->rd_cost), technology->id, "rd-cost");
  entente_input_table_set (table, VEHICLES, entente_range_unknown, technology->id, "owner");

  if (technology->owner != ENTENTE_NO_PLACE)
    {
      const EntenteCompanyAccount *owner = &economy->companies[technology->owner];

      entente_input_table_set (table, VEHICLES, entente_economy_get_level (economy, owner->volumes, economy->year), owner->id, "volumes");
    }
}

static void
add_row (EntenteReport           *report,
         const char              *technology,
         const EntenteInputTable *table,
         const char              *quantity,
         EntenteRangeFunc         function,
         guint                    inputs)
{
  entente_report_add (report, quantity, technology, entente_input_table_evaluate (table, report, inputs, function, NULL));
}

/* A technology without a price is not for sale. */
static void
run_price_point (const EntenteEconomy *economy,
                 EntenteReport        *report,
                 GCancellable         *cancellable)
{
  guint recovery = 1u << UNIT_COST | 1u << VEHICLES | 1u << RD_COST;

  for (guint32 i = 0; i < economy->n_technologies; i++)
    {
      const EntenteTechnologyAccount *technology = &economy->technologies[i];
      EntenteInputTable               table;

      if (!entente_range_is_known (technology->price))
        continue;

      make_case (economy, technology, &table);
      add_row (report, technology->id, &table, "technology-margin", get_margin, MARGIN);
      add_row (report, technology->id, &table, "technology-recovery", get_recovery, MARGIN | 1u << RD_COST);
      add_row (report, technology->id, &table, "recovery-attach-rate", get_own_recovery_attach_rate, recovery | 1u << PRICE);
      add_row (report, technology->id, &table, "rival-attach-needed", get_attach_needed, RIVAL);
      add_row (report, technology->id, &table, "critical-elasticity", get_critical_elasticity, RIVAL & ~(1u << ATTACH_RATE));
      add_row (report, technology->id, &table, "rival-attach-rate", get_rival_attach_rate, (RIVAL | 1u << ELASTICITY) & ~(1u << UNIT_COST));
      add_row (report, technology->id, &table, "rival-margin", get_rival_margin, RIVAL | 1u << ELASTICITY | 1u << VEHICLES);
      add_row (report, technology->id, &table, "rival-recovery-attach-rate", get_rival_recovery_attach_rate, recovery | 1u << RIVAL_PRICE);
    }
}

const EntenteMethod entente_method_price_point = {
  .id = "P7",
  .version = 1,
  .title = N_("Price point"),
  .question = N_("How many more buyers must the lower price bring to earn more?"),
  .source = N_("Contribution margin and demand of constant elasticity."),
  .quantities = price_quantities,
  .n_quantities = G_N_ELEMENTS (price_quantities),
  .run = run_price_point,
};
