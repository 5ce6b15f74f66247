#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteUnit:
 *
 * What an amount counts. %ENTENTE_UNIT_ANY is a limit for fields whose amounts carry a unit of their own
 * choice; no amount has it. %ENTENTE_UNIT_CURRENCY amounts carry a currency and perhaps a price year.
 */
typedef enum
{
  ENTENTE_UNIT_NONE,
  ENTENTE_UNIT_ANY,
  ENTENTE_UNIT_CURRENCY,
  ENTENTE_UNIT_PERCENT,
  ENTENTE_UNIT_VEHICLES_PER_YEAR,
  ENTENTE_UNIT_VEHICLES,
  ENTENTE_UNIT_UNITS_PER_YEAR,
  ENTENTE_UNIT_UNITS,
  ENTENTE_UNIT_GWH_PER_YEAR,
  ENTENTE_UNIT_GWH,
  ENTENTE_UNIT_MODELS,
  ENTENTE_UNIT_PLATFORMS,
  ENTENTE_UNIT_CHARGERS,
  ENTENTE_UNIT_PEOPLE,
  ENTENTE_UNIT_PERSON_MONTHS_PER_YEAR,
  ENTENTE_UNIT_MONTHS,
  ENTENTE_UNIT_YEARS,
  ENTENTE_N_UNITS
} EntenteUnit;

const char *entente_unit_get_symbol (EntenteUnit  unit);
const char *entente_unit_get_label  (EntenteUnit  unit);
gboolean    entente_unit_parse      (const char  *symbol,
                                     EntenteUnit *unit);

G_END_DECLS
