#include "model/object/unit.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *symbol;
  const char *label;
} UnitInfo;

static const UnitInfo units[ENTENTE_N_UNITS] = {
  [ENTENTE_UNIT_NONE] = {"", ""},
  [ENTENTE_UNIT_ANY] = {"", ""},
  [ENTENTE_UNIT_CURRENCY] = {"", ""},
  [ENTENTE_UNIT_PERCENT] = {"%", N_("%")},
  [ENTENTE_UNIT_VEHICLES_PER_YEAR] = {"vehicles/yr", N_("vehicles a year")},
  [ENTENTE_UNIT_VEHICLES] = {"vehicles", N_("vehicles")},
  [ENTENTE_UNIT_UNITS_PER_YEAR] = {"units/yr", N_("units a year")},
  [ENTENTE_UNIT_UNITS] = {"units", N_("units")},
  [ENTENTE_UNIT_GWH_PER_YEAR] = {"GWh/yr", N_("GWh a year")},
  [ENTENTE_UNIT_GWH] = {"GWh", N_("GWh")},
  [ENTENTE_UNIT_MODELS] = {"models", N_("models")},
  [ENTENTE_UNIT_PLATFORMS] = {"platforms", N_("platforms")},
  [ENTENTE_UNIT_CHARGERS] = {"chargers", N_("chargers")},
  [ENTENTE_UNIT_PEOPLE] = {"people", N_("people")},
  [ENTENTE_UNIT_PERSON_MONTHS_PER_YEAR] = {"person-months/yr", N_("person-months a year")},
  [ENTENTE_UNIT_MONTHS] = {"months", N_("months")},
  [ENTENTE_UNIT_YEARS] = {"years", N_("years")},
};

/**
 * entente_unit_get_symbol:
 * @unit: a unit
 *
 * Returns: the unit as it stands in files, never translated
 */
const char *
entente_unit_get_symbol (EntenteUnit unit)
{
  g_return_val_if_fail (unit < ENTENTE_N_UNITS, "");

  return units[unit].symbol;
}

/**
 * entente_unit_get_label:
 * @unit: a unit
 *
 * Returns: the unit as people read it, translated
 */
const char *
entente_unit_get_label (EntenteUnit unit)
{
  g_return_val_if_fail (unit < ENTENTE_N_UNITS, "");

  return *units[unit].label == '\0' ? "" : _ (units[unit].label);
}

/**
 * entente_unit_parse:
 * @symbol: a unit as it stands in files, or as people read it
 * @unit: (out): the unit
 *
 * Returns: %FALSE when there is no such unit; @unit is then untouched
 */
gboolean
entente_unit_parse (const char  *symbol,
                    EntenteUnit *unit)
{
  for (guint i = ENTENTE_UNIT_PERCENT; i < ENTENTE_N_UNITS; i++)
    if (g_ascii_strcasecmp (units[i].symbol, symbol) == 0 || strcmp (_ (units[i].label), symbol) == 0)
      {
        *unit = i;
        return TRUE;
      }

  return FALSE;
}
