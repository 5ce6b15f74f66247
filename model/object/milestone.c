#include "model/object/milestone.h"

#include <glib/gi18n.h>

static const EntenteField milestone_fields[] = {
  [ENTENTE_MILESTONE_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_MILESTONE_TITLE] = {"title", ENTENTE_FIELD_TEXT, .label = N_("Title"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 200},
  [ENTENTE_MILESTONE_DATE] = {"date", ENTENTE_FIELD_DATE, .label = N_("Date")},
  [ENTENTE_MILESTONE_OBJECT] = {"object", ENTENTE_FIELD_REFERENCE, .label = N_("About"), .targets = ENTENTE_ANY_TYPE},
  [ENTENTE_MILESTONE_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_milestone_info = {
  .name = "milestone",
  .label = N_("Milestone"),
  .plural = N_("Milestones"),
  .fields = milestone_fields,
  .n_fields = ENTENTE_MILESTONE_N_FIELDS,
  .label_field = ENTENTE_MILESTONE_TITLE,
  .scenario_field = ENTENTE_MILESTONE_IN,
};
