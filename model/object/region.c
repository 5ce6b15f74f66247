#include "model/object/region.h"

#include <glib/gi18n.h>

static const EntenteField region_fields[] = {
  [ENTENTE_REGION_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_REGION_NAME] = {"name", ENTENTE_FIELD_TEXT, .label = N_("Name"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 200},
  [ENTENTE_REGION_COLOR] = {"color", ENTENTE_FIELD_COLOR, .label = N_("Colour")},
  [ENTENTE_REGION_TARIFF] = {"tariff", ENTENTE_FIELD_SERIES, .label = N_("Tariff"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("Duty on vehicles built outside the region, by year"), .min = 0, .max = 1000},
  [ENTENTE_REGION_PARTS_TARIFF] = {"parts-tariff", ENTENTE_FIELD_SERIES, .label = N_("Tariff on parts"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("Duty on parts made outside the region, by year"), .min = 0, .max = 1000},
  [ENTENTE_REGION_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_region_info = {
  .name = "region",
  .label = N_("Region"),
  .plural = N_("Regions"),
  .fields = region_fields,
  .n_fields = ENTENTE_REGION_N_FIELDS,
  .label_field = ENTENTE_REGION_NAME,
  .scenario_field = ENTENTE_REGION_IN,
};
