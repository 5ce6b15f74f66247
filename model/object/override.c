#include "model/object/override.h"

#include <glib/gi18n.h>

static const EntenteField override_fields[] = {
  [ENTENTE_OVERRIDE_SCENARIO] = {"scenario", ENTENTE_FIELD_REFERENCE, .label = N_("Scenario"), .targets = ENTENTE_TYPE_BIT (ENTENTE_SCENARIO), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_OVERRIDE_OBJECT] = {"object", ENTENTE_FIELD_REFERENCE, .label = N_("What"), .targets = ENTENTE_ANY_TYPE, .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_OVERRIDE_FIELD] = {"field", ENTENTE_FIELD_TEXT, .label = N_("Field"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 100},
  [ENTENTE_OVERRIDE_VALUE] = {"value", ENTENTE_FIELD_TEXT, .label = N_("Value"), .help = N_("The value in this scenario; empty when it has none there"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_override_info = {
  .name = "override",
  .label = N_("Change"),
  .plural = N_("Changes"),
  .fields = override_fields,
  .n_fields = ENTENTE_OVERRIDE_N_FIELDS,
  .label_field = -1,
  .scenario_field = -1,
};
