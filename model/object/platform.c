#include "model/object/platform.h"

#include <glib/gi18n.h>

static const EntenteField platform_fields[] = {
  [ENTENTE_PLATFORM_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_PLATFORM_NAME] = {"name", ENTENTE_FIELD_TEXT, .label = N_("Name"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 200},
  [ENTENTE_PLATFORM_OWNER] = {"owner", ENTENTE_FIELD_REFERENCE, .label = N_("Owner"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY)},
  [ENTENTE_PLATFORM_DIMENSION] = {"dimension", ENTENTE_FIELD_REFERENCE, .label = N_("Dimension"), .targets = ENTENTE_TYPE_BIT (ENTENTE_DIMENSION)},
  [ENTENTE_PLATFORM_CONCEPT] = {"concept", ENTENTE_FIELD_DATE, .label = N_("Concept"), .help = N_("Since when it is an idea")},
  [ENTENTE_PLATFORM_DEVELOPMENT] = {"development", ENTENTE_FIELD_DATE, .label = N_("In development"), .help = N_("Since when it is being developed")},
  [ENTENTE_PLATFORM_ON_SALE] = {"on-sale", ENTENTE_FIELD_DATE, .label = N_("On sale"), .help = N_("Since when vehicles on it are sold")},
  [ENTENTE_PLATFORM_ENDED] = {"ended", ENTENTE_FIELD_DATE, .label = N_("Ended"), .help = N_("Since when it is no longer used")},
  [ENTENTE_PLATFORM_RD_COST] = {"rd-cost", ENTENTE_FIELD_SERIES, .label = N_("R&D cost"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("Development cost by year"), .min = 0, .max = 1e15},
  [ENTENTE_PLATFORM_UNIT_COST] = {"unit-cost", ENTENTE_FIELD_AMOUNT, .label = N_("Unit cost"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("Cost of one vehicle at the minimum efficient scale"), .min = 0, .max = 1e12},
  [ENTENTE_PLATFORM_EFFICIENT_SCALE] = {"efficient-scale", ENTENTE_FIELD_AMOUNT, .label = N_("Minimum efficient scale"), .unit = ENTENTE_UNIT_VEHICLES_PER_YEAR, .help = N_("Volume from which more volume saves little"), .min = 0, .max = 1e12},
  [ENTENTE_PLATFORM_SCALE_EXPONENT] = {"scale-exponent", ENTENTE_FIELD_NUMBER, .label = N_("Scale exponent"), .help = N_("How fast unit cost falls with volume: 0 not at all, 0.3 fast"), .min = 0, .max = 1},
  [ENTENTE_PLATFORM_PRICE] = {"price", ENTENTE_FIELD_AMOUNT, .label = N_("Price"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What a vehicle on it sells for"), .min = 0, .max = 1e12},
  [ENTENTE_PLATFORM_MARGIN] = {"margin", ENTENTE_FIELD_AMOUNT, .label = N_("Margin"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What one vehicle contributes to fixed cost; price less unit cost when empty"), .min = -1e12, .max = 1e12},
  [ENTENTE_PLATFORM_LIFE] = {"life", ENTENTE_FIELD_AMOUNT, .label = N_("Life"), .unit = ENTENTE_UNIT_YEARS, .help = N_("Years over which it is sold"), .min = 0, .max = 100},
  [ENTENTE_PLATFORM_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_platform_info = {
  .name = "platform",
  .label = N_("Platform"),
  .plural = N_("Platforms"),
  .fields = platform_fields,
  .n_fields = ENTENTE_PLATFORM_N_FIELDS,
  .label_field = ENTENTE_PLATFORM_NAME,
  .scenario_field = ENTENTE_PLATFORM_IN,
};
