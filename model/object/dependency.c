#include "model/object/dependency.h"

#include <glib/gi18n.h>

static const EntenteField dependency_fields[] = {
  [ENTENTE_DEPENDENCY_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_DEPENDENCY_ITEM] = {"item", ENTENTE_FIELD_REFERENCE, .label = N_("What"), .targets = ENTENTE_TYPE_BIT (ENTENTE_DEAL) | ENTENTE_TYPE_BIT (ENTENTE_PLATFORM) | ENTENTE_TYPE_BIT (ENTENTE_TECHNOLOGY) | ENTENTE_TYPE_BIT (ENTENTE_VEHICLE), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_DEPENDENCY_NEEDS] = {"needs", ENTENTE_FIELD_REFERENCE, .label = N_("Needs"), .targets = ENTENTE_ASSET_TYPES, .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_DEPENDENCY_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_dependency_info = {
  .name = "dependency",
  .label = N_("Dependency"),
  .plural = N_("Dependencies"),
  .fields = dependency_fields,
  .n_fields = ENTENTE_DEPENDENCY_N_FIELDS,
  .label_field = -1,
  .scenario_field = ENTENTE_DEPENDENCY_IN,
};
