/* What follows from a platform year by year, at one value of each input. */

#include "model/analysis/platform-ledger.h"

#include "model/analysis/formulas/independence.h"

#include <math.h>

/* How far above the efficient scale break-even is looked for */
#define MOST_SCALES 10

static double
get_between (EntenteRange range,
             double       at)
{
  return range.low + at * (range.high - range.low);
}

EntenteScaleCurve
entente_ledger_get_curve (const EntentePlatformLedger *self,
                          const double                *inputs)
{
  return (EntenteScaleCurve) {inputs[ENTENTE_LEDGER_UNIT_COST], inputs[ENTENTE_LEDGER_SCALE], self->exponent};
}

/**
 * entente_ledger_get_weight:
 * @self: a ledger
 * @inputs: a value of each input
 * @year: from the first one of the ledger
 *
 * Returns: which part of that year the platform is on sale, 0 to 1; life counts from the start of the first year on sale
 */
double
entente_ledger_get_weight (const EntentePlatformLedger *self,
                           const double                *inputs,
                           guint                        year)
{
  int since = self->first_year + (int)year - self->sale_year;

  return since < 0 ? 0 : CLAMP (inputs[ENTENTE_LEDGER_LIFE] - since, 0, 1);
}

double
entente_ledger_get_rd (const EntentePlatformLedger *self,
                       const double                *inputs,
                       guint                        year)
{
  return get_between (self->rd[year], inputs[ENTENTE_LEDGER_COST]);
}

double
entente_ledger_get_adaptation (const EntentePlatformLedger *self,
                               const double                *inputs)
{
  return get_between (self->adaptation, inputs[ENTENTE_LEDGER_COST]);
}

/**
 * entente_ledger_get_total:
 * @self: a ledger
 * @inputs: a value of each input
 *
 * Returns: R&D of all years and adaptations, money
 */
double
entente_ledger_get_total (const EntentePlatformLedger *self,
                          const double                *inputs)
{
  double total = entente_ledger_get_adaptation (self, inputs);

  for (guint year = 0; year < self->n_years; year++)
    total += entente_ledger_get_rd (self, inputs, year);

  return total;
}

/**
 * entente_ledger_get_volume:
 * @self: a ledger
 * @inputs: a value of each input
 * @year: from the first one of the ledger
 *
 * Returns: what all participations build, vehicles per year
 */
double
entente_ledger_get_volume (const EntentePlatformLedger *self,
                           const double                *inputs,
                           guint                        year)
{
  double volume = 0;

  for (guint32 i = 0; i < self->n_participations; i++)
    volume += get_between (self->volumes[i * self->n_years + year], inputs[ENTENTE_LEDGER_VOLUME]);

  return volume;
}

/**
 * entente_ledger_get_vehicles:
 * @self: a ledger
 * @inputs: a value of each input
 *
 * Returns: how many vehicles all participations build in all years
 */
double
entente_ledger_get_vehicles (const EntentePlatformLedger *self,
                             const double                *inputs)
{
  double sum = 0;

  for (guint year = 0; year < self->n_years; year++)
    sum += entente_ledger_get_weight (self, inputs, year) * entente_ledger_get_volume (self, inputs, year);

  return sum;
}

/**
 * entente_ledger_get_average:
 * @self: a ledger
 * @inputs: a value of each input
 * @participation: one of its participations, from 0
 *
 * Returns: what that company builds, vehicles per year, on average over the life; %NAN without life
 */
double
entente_ledger_get_average (const EntentePlatformLedger *self,
                            const double                *inputs,
                            guint32                      participation)
{
  const EntenteRange *volumes = &self->volumes[participation * self->n_years];
  double              sum = 0;

  for (guint year = 0; year < self->n_years; year++)
    sum += entente_ledger_get_weight (self, inputs, year) * get_between (volumes[year], inputs[ENTENTE_LEDGER_VOLUME]);

  return inputs[ENTENTE_LEDGER_LIFE] > 0 ? sum / inputs[ENTENTE_LEDGER_LIFE] : NAN;
}

/**
 * entente_ledger_get_earned:
 * @self: a ledger
 * @inputs: a value of each input
 * @volume: vehicles per year
 *
 * Returns: what that volume contributes to R&D and adaptations, money a year
 */
double
entente_ledger_get_earned (const EntentePlatformLedger *self,
                           const double                *inputs,
                           double                       volume)
{
  EntenteScaleCurve curve;

  if (!(volume > 0))
    return 0;
  if (self->earns_margin)
    return inputs[ENTENTE_LEDGER_MARGIN] * volume;

  curve = entente_ledger_get_curve (self, inputs);

  return (inputs[ENTENTE_LEDGER_PRICE] - entente_scale_get_cost (&curve, volume)) * volume;
}

/**
 * entente_ledger_get_result:
 * @self: a ledger
 * @inputs: a value of each input
 * @year: from the first one of the ledger
 *
 * Returns: what all vehicles of that year contribute, less its R&D, less all adaptations in the first year on sale, money
 */
double
entente_ledger_get_result (const EntentePlatformLedger *self,
                           const double                *inputs,
                           guint                        year)
{
  double earned = entente_ledger_get_earned (self, inputs, entente_ledger_get_volume (self, inputs, year));
  double spent = entente_ledger_get_rd (self, inputs, year);

  if ((int)year == self->sale_year - self->first_year)
    spent += entente_ledger_get_adaptation (self, inputs);

  return earned * entente_ledger_get_weight (self, inputs, year) - spent;
}

/**
 * entente_ledger_get_break_even:
 * @self: a ledger
 * @inputs: a value of each input
 *
 * Returns: the volume, the same in every year, that pays R&D and adaptations, vehicles per year; %NAN when none does, up
 *   to ten times the efficient scale
 */
double
entente_ledger_get_break_even (const EntentePlatformLedger *self,
                               const double                *inputs)
{
  EntenteScaleCurve curve = entente_ledger_get_curve (self, inputs);
  double            total = entente_ledger_get_total (self, inputs), life = inputs[ENTENTE_LEDGER_LIFE];

  if (!(life > 0) || !(total > 0))
    return total > 0 ? NAN : 0;
  if (self->earns_margin)
    return entente_break_even_get_volume (total / life, inputs[ENTENTE_LEDGER_MARGIN]);
  if (!(self->exponent < 1))
    return NAN;

  return entente_scale_find_break_even (&curve, inputs[ENTENTE_LEDGER_PRICE], total, life, MOST_SCALES * curve.efficient_scale);
}
