#include "model/object/scenario.h"

#include <glib/gi18n.h>

static const EntenteField scenario_fields[] = {
  [ENTENTE_SCENARIO_NAME] = {"name", ENTENTE_FIELD_TEXT, .label = N_("Name"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 200},
  [ENTENTE_SCENARIO_PARENT] = {"parent", ENTENTE_FIELD_REFERENCE, .label = N_("Based on"), .help = N_("The scenario this one starts from; the base plan when empty"), .targets = ENTENTE_TYPE_BIT (ENTENTE_SCENARIO)},
  [ENTENTE_SCENARIO_ORDER] = {"order", ENTENTE_FIELD_NUMBER, .label = N_("Order"), .flags = ENTENTE_FIELD_INTERNAL},
  [ENTENTE_SCENARIO_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_scenario_info = {
  .name = "scenario",
  .label = N_("Scenario"),
  .plural = N_("Scenarios"),
  .fields = scenario_fields,
  .n_fields = ENTENTE_SCENARIO_N_FIELDS,
  .label_field = ENTENTE_SCENARIO_NAME,
  .scenario_field = -1,
};
