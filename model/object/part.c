#include "model/object/part.h"

#include <glib/gi18n.h>

static const EntenteField part_fields[] = {
  [ENTENTE_PART_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_PART_VEHICLE] = {"vehicle", ENTENTE_FIELD_REFERENCE, .label = N_("Model"), .targets = ENTENTE_TYPE_BIT (ENTENTE_VEHICLE), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_PART_NAME] = {"name", ENTENTE_FIELD_TEXT, .label = N_("Name"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 200},
  [ENTENTE_PART_SHARED] = {"shared", ENTENTE_FIELD_FLAG, .label = N_("Shared"), .help = N_("The same part in other models of the platform")},
  [ENTENTE_PART_VISIBLE] = {"visible", ENTENTE_FIELD_FLAG, .label = N_("Visible"), .help = N_("A customer can see or feel it")},
  [ENTENTE_PART_SHARE] = {"share", ENTENTE_FIELD_AMOUNT, .label = N_("Share of cost"), .unit = ENTENTE_UNIT_PERCENT, .min = 0, .max = 100},
};

const EntenteTypeInfo entente_part_info = {
  .name = "part",
  .label = N_("Part"),
  .plural = N_("Parts"),
  .fields = part_fields,
  .n_fields = ENTENTE_PART_N_FIELDS,
  .label_field = ENTENTE_PART_NAME,
  .scenario_field = ENTENTE_PART_IN,
};
