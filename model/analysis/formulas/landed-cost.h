#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteSourcing:
 * @cost_abroad: of making a vehicle abroad, money
 * @freight: of bringing it in, money per vehicle
 * @customs_value: on which the tariff is charged, money per vehicle
 * @tariff: on vehicles, 0 to 1 and above
 * @cost_local: of making it in the region, without tariffs on parts, money per vehicle
 * @imported_content: share of @cost_local that is imported, 0 to 1
 * @parts_tariff: on that, 0 to 1 and above
 * @investment: needed to make it in the region, money
 * @years: over which that is used, above 0
 * @volume: vehicles per year, above 0
 *
 * A vehicle that is either brought into a region or made there.
 */
typedef struct
{
  double cost_abroad;
  double freight;
  double customs_value;
  double tariff;
  double cost_local;
  double imported_content;
  double parts_tariff;
  double investment;
  double years;
  double volume;
} EntenteSourcing;

double entente_sourcing_get_landed            (const EntenteSourcing *sourcing);
double entente_sourcing_get_local             (const EntenteSourcing *sourcing);
double entente_sourcing_get_saving            (const EntenteSourcing *sourcing);
double entente_sourcing_get_net_saving        (const EntenteSourcing *sourcing);
double entente_sourcing_get_break_even_volume (const EntenteSourcing *sourcing);
double entente_sourcing_get_break_even_tariff (const EntenteSourcing *sourcing);

G_END_DECLS
