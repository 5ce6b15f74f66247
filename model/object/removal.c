#include "model/object/removal.h"

#include <glib/gi18n.h>

static const EntenteField removal_fields[] = {
  [ENTENTE_REMOVAL_SCENARIO] = {"scenario", ENTENTE_FIELD_REFERENCE, .label = N_("Scenario"), .targets = ENTENTE_TYPE_BIT (ENTENTE_SCENARIO), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_REMOVAL_OBJECT] = {"object", ENTENTE_FIELD_REFERENCE, .label = N_("What"), .targets = ENTENTE_ANY_TYPE, .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
};

const EntenteTypeInfo entente_removal_info = {
  .name = "removal",
  .label = N_("Removal"),
  .plural = N_("Removals"),
  .fields = removal_fields,
  .n_fields = ENTENTE_REMOVAL_N_FIELDS,
  .label_field = -1,
  .scenario_field = -1,
};
