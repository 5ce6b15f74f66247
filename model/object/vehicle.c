#include "model/object/vehicle.h"

#include <glib/gi18n.h>

static const EntenteField vehicle_fields[] = {
  [ENTENTE_VEHICLE_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_VEHICLE_NAME] = {"name", ENTENTE_FIELD_TEXT, .label = N_("Name"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 200},
  [ENTENTE_VEHICLE_PLATFORM] = {"platform", ENTENTE_FIELD_REFERENCE, .label = N_("Platform"), .targets = ENTENTE_TYPE_BIT (ENTENTE_PLATFORM)},
  [ENTENTE_VEHICLE_COMPANY] = {"company", ENTENTE_FIELD_REFERENCE, .label = N_("Brand"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY)},
  [ENTENTE_VEHICLE_PLANT] = {"plant", ENTENTE_FIELD_REFERENCE, .label = N_("Built at"), .targets = ENTENTE_TYPE_BIT (ENTENTE_PLANT)},
  [ENTENTE_VEHICLE_REGIONS] = {"regions", ENTENTE_FIELD_REFERENCES, .label = N_("Sold in"), .targets = ENTENTE_TYPE_BIT (ENTENTE_REGION)},
  [ENTENTE_VEHICLE_FROM] = {"from", ENTENTE_FIELD_DATE, .label = N_("From")},
  [ENTENTE_VEHICLE_UNTIL] = {"until", ENTENTE_FIELD_DATE, .label = N_("Until")},
  [ENTENTE_VEHICLE_VOLUMES] = {"volumes", ENTENTE_FIELD_SERIES, .label = N_("Volume"), .unit = ENTENTE_UNIT_VEHICLES_PER_YEAR, .min = 0, .max = 1e12},
  [ENTENTE_VEHICLE_UNIT_COST] = {"unit-cost", ENTENTE_FIELD_AMOUNT, .label = N_("Unit cost"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("Cost of one vehicle where it is built now"), .min = 0, .max = 1e12},
  [ENTENTE_VEHICLE_FREIGHT] = {"freight", ENTENTE_FIELD_AMOUNT, .label = N_("Freight"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("Cost of bringing one vehicle to where it is sold"), .min = 0, .max = 1e12},
  [ENTENTE_VEHICLE_CUSTOMS_VALUE] = {"customs-value", ENTENTE_FIELD_AMOUNT, .label = N_("Customs value"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("Value of one vehicle on which duty is charged; the unit cost when empty"), .min = 0, .max = 1e12},
  [ENTENTE_VEHICLE_LOCAL_COST] = {"local-cost", ENTENTE_FIELD_AMOUNT, .label = N_("Local cost"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("Cost of one vehicle if built in the region, without duty on parts"), .min = 0, .max = 1e12},
  [ENTENTE_VEHICLE_IMPORTED_CONTENT] = {"imported-content", ENTENTE_FIELD_AMOUNT, .label = N_("Imported parts"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("Part of the local cost that is brought in"), .min = 0, .max = 100},
  [ENTENTE_VEHICLE_LOCALISATION] = {"localisation", ENTENTE_FIELD_AMOUNT, .label = N_("Localisation"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What must be spent to build it in the region"), .min = 0, .max = 1e15},
  [ENTENTE_VEHICLE_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_vehicle_info = {
  .name = "vehicle",
  .label = N_("Model"),
  .plural = N_("Models"),
  .fields = vehicle_fields,
  .n_fields = ENTENTE_VEHICLE_N_FIELDS,
  .label_field = ENTENTE_VEHICLE_NAME,
  .scenario_field = ENTENTE_VEHICLE_IN,
};
