#include "model/object/want.h"

#include "model/object/flow.h"

#include <glib/gi18n.h>

static const EntenteChoice priority_choices[] = {
  [ENTENTE_WANT_PRIORITY_HIGH] = {"high", N_("High")},
  [ENTENTE_WANT_PRIORITY_MEDIUM] = {"medium", N_("Medium")},
  [ENTENTE_WANT_PRIORITY_LOW] = {"low", N_("Low")},
  {NULL, NULL},
};

static const EntenteField want_fields[] = {
  [ENTENTE_WANT_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_WANT_COMPANY] = {"company", ENTENTE_FIELD_REFERENCE, .label = N_("Company"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_WANT_NAME] = {"name", ENTENTE_FIELD_TEXT, .label = N_("What"), .help = N_("What the company needs"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 200},
  [ENTENTE_WANT_KIND] = {"kind", ENTENTE_FIELD_CHOICE, .label = N_("Kind"), .help = N_("What sort of thing it is; it is met only by the same sort"), .choices = entente_flow_kind_choices},
  [ENTENTE_WANT_DIMENSION] = {"dimension", ENTENTE_FIELD_REFERENCE, .label = N_("Dimension"), .targets = ENTENTE_TYPE_BIT (ENTENTE_DIMENSION)},
  [ENTENTE_WANT_REGION] = {"region", ENTENTE_FIELD_REFERENCE, .label = N_("Region"), .help = N_("Any region when empty"), .targets = ENTENTE_TYPE_BIT (ENTENTE_REGION)},
  [ENTENTE_WANT_QUANTITY] = {"quantity", ENTENTE_FIELD_AMOUNT, .label = N_("Quantity"), .unit = ENTENTE_UNIT_ANY, .min = 0, .max = 1e15},
  [ENTENTE_WANT_PRIORITY] = {"priority", ENTENTE_FIELD_CHOICE, .label = N_("Priority"), .choices = priority_choices},
  [ENTENTE_WANT_VALUE] = {"value", ENTENTE_FIELD_AMOUNT, .label = N_("Value"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What meeting the want is worth a year"), .min = 0, .max = 1e15},
  [ENTENTE_WANT_FROM] = {"from", ENTENTE_FIELD_DATE, .label = N_("From")},
  [ENTENTE_WANT_UNTIL] = {"until", ENTENTE_FIELD_DATE, .label = N_("Until")},
  [ENTENTE_WANT_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_want_info = {
  .name = "want",
  .label = N_("Wants"),
  .plural = N_("Wants"),
  .fields = want_fields,
  .n_fields = ENTENTE_WANT_N_FIELDS,
  .label_field = ENTENTE_WANT_NAME,
  .scenario_field = ENTENTE_WANT_IN,
};
