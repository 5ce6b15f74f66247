#include "model/object/technology.h"

#include <glib/gi18n.h>

static const EntenteField technology_fields[] = {
  [ENTENTE_TECHNOLOGY_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_TECHNOLOGY_NAME] = {"name", ENTENTE_FIELD_TEXT, .label = N_("Name"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 200},
  [ENTENTE_TECHNOLOGY_OWNER] = {"owner", ENTENTE_FIELD_REFERENCE, .label = N_("Owner"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY)},
  [ENTENTE_TECHNOLOGY_DIMENSION] = {"dimension", ENTENTE_FIELD_REFERENCE, .label = N_("Dimension"), .targets = ENTENTE_TYPE_BIT (ENTENTE_DIMENSION)},
  [ENTENTE_TECHNOLOGY_CONCEPT] = {"concept", ENTENTE_FIELD_DATE, .label = N_("Concept")},
  [ENTENTE_TECHNOLOGY_DEVELOPMENT] = {"development", ENTENTE_FIELD_DATE, .label = N_("In development")},
  [ENTENTE_TECHNOLOGY_ON_SALE] = {"on-sale", ENTENTE_FIELD_DATE, .label = N_("On sale")},
  [ENTENTE_TECHNOLOGY_ENDED] = {"ended", ENTENTE_FIELD_DATE, .label = N_("Ended")},
  [ENTENTE_TECHNOLOGY_PRICE] = {"price", ENTENTE_FIELD_AMOUNT, .label = N_("Price"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What a customer pays for it"), .min = 0, .max = 1e12},
  [ENTENTE_TECHNOLOGY_RD_COST] = {"rd-cost", ENTENTE_FIELD_SERIES, .label = N_("R&D cost"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("Development cost by year"), .min = 0, .max = 1e15},
  [ENTENTE_TECHNOLOGY_UNIT_COST] = {"unit-cost", ENTENTE_FIELD_AMOUNT, .label = N_("Unit cost"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What making one costs"), .min = 0, .max = 1e12},
  [ENTENTE_TECHNOLOGY_RIVAL_PRICE] = {"rival-price", ENTENTE_FIELD_AMOUNT, .label = N_("Rival price"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What rivals ask for the same"), .min = 0, .max = 1e12},
  [ENTENTE_TECHNOLOGY_ATTACH_RATE] = {"attach-rate", ENTENTE_FIELD_AMOUNT, .label = N_("Attach rate"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("Part of the vehicles sold with it"), .min = 0, .max = 100},
  [ENTENTE_TECHNOLOGY_ELASTICITY] = {"elasticity", ENTENTE_FIELD_NUMBER, .label = N_("Elasticity"), .help = N_("How strongly buyers answer to its price: 1 in proportion"), .min = 0, .max = 100},
  [ENTENTE_TECHNOLOGY_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_technology_info = {
  .name = "technology",
  .label = N_("Technology"),
  .plural = N_("Technologies"),
  .fields = technology_fields,
  .n_fields = ENTENTE_TECHNOLOGY_N_FIELDS,
  .label_field = ENTENTE_TECHNOLOGY_NAME,
  .scenario_field = ENTENTE_TECHNOLOGY_IN,
};
