#include "model/object/plant.h"

#include <glib/gi18n.h>

static const EntenteField plant_fields[] = {
  [ENTENTE_PLANT_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_PLANT_NAME] = {"name", ENTENTE_FIELD_TEXT, .label = N_("Name"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 200},
  [ENTENTE_PLANT_OWNER] = {"owner", ENTENTE_FIELD_REFERENCE, .label = N_("Owner"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY)},
  [ENTENTE_PLANT_REGION] = {"region", ENTENTE_FIELD_REFERENCE, .label = N_("Region"), .targets = ENTENTE_TYPE_BIT (ENTENTE_REGION)},
  [ENTENTE_PLANT_CONCEPT] = {"concept", ENTENTE_FIELD_DATE, .label = N_("Concept")},
  [ENTENTE_PLANT_DEVELOPMENT] = {"development", ENTENTE_FIELD_DATE, .label = N_("Under construction")},
  [ENTENTE_PLANT_ON_SALE] = {"on-sale", ENTENTE_FIELD_DATE, .label = N_("Producing"), .help = N_("Since when it produces")},
  [ENTENTE_PLANT_ENDED] = {"ended", ENTENTE_FIELD_DATE, .label = N_("Closed")},
  [ENTENTE_PLANT_CAPACITY] = {"capacity", ENTENTE_FIELD_AMOUNT, .label = N_("Capacity"), .unit = ENTENTE_UNIT_ANY, .help = N_("What it can build a year"), .min = 0, .max = 1e12},
  [ENTENTE_PLANT_UTILISATION_FLOOR] = {"utilisation-floor", ENTENTE_FIELD_AMOUNT, .label = N_("Utilisation floor"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("Share of capacity below which it loses money"), .min = 0, .max = 100},
  [ENTENTE_PLANT_FIXED_COST] = {"fixed-cost", ENTENTE_FIELD_AMOUNT, .label = N_("Fixed cost"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("Cost a year that does not follow volume"), .min = 0, .max = 1e15},
  [ENTENTE_PLANT_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_plant_info = {
  .name = "plant",
  .label = N_("Plant"),
  .plural = N_("Plants"),
  .fields = plant_fields,
  .n_fields = ENTENTE_PLANT_N_FIELDS,
  .label_field = ENTENTE_PLANT_NAME,
  .scenario_field = ENTENTE_PLANT_IN,
};
