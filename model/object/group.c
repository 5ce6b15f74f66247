#include "model/object/group.h"

#include <glib/gi18n.h>

static const EntenteField group_fields[] = {
  [ENTENTE_GROUP_VIEW] = {"view", ENTENTE_FIELD_REFERENCE, .label = N_("View"), .targets = ENTENTE_TYPE_BIT (ENTENTE_VIEW), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER | ENTENTE_FIELD_INTERNAL},
  [ENTENTE_GROUP_NAME] = {"name", ENTENTE_FIELD_TEXT, .label = N_("Name"), .max_length = 200},
  [ENTENTE_GROUP_MEMBERS] = {"members", ENTENTE_FIELD_REFERENCES, .label = N_("Members"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY)},
  [ENTENTE_GROUP_X] = {"x", ENTENTE_FIELD_NUMBER, .label = N_("Left"), .min = -1e13, .max = 1e13},
  [ENTENTE_GROUP_Y] = {"y", ENTENTE_FIELD_NUMBER, .label = N_("Top"), .min = -1e13, .max = 1e13},
  [ENTENTE_GROUP_WIDTH] = {"width", ENTENTE_FIELD_NUMBER, .label = N_("Width"), .min = 0, .max = 1e06},
  [ENTENTE_GROUP_HEIGHT] = {"height", ENTENTE_FIELD_NUMBER, .label = N_("Height"), .min = 0, .max = 1e06},
  [ENTENTE_GROUP_COLOR] = {"color", ENTENTE_FIELD_COLOR, .label = N_("Colour")},
  [ENTENTE_GROUP_CLOSED] = {"closed", ENTENTE_FIELD_FLAG, .label = N_("Closed")},
};

const EntenteTypeInfo entente_group_info = {
  .name = "group",
  .label = N_("Frame"),
  .plural = N_("Frames"),
  .fields = group_fields,
  .n_fields = ENTENTE_GROUP_N_FIELDS,
  .label_field = ENTENTE_GROUP_NAME,
  .scenario_field = -1,
};
