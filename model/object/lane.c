#include "model/object/lane.h"

#include <glib/gi18n.h>

static const EntenteChoice axis_choices[] = {
  [ENTENTE_LANE_COLUMN] = {"column", N_("Column")},
  [ENTENTE_LANE_ROW] = {"row", N_("Row")},
  {NULL, NULL},
};

static const EntenteField lane_fields[] = {
  [ENTENTE_LANE_VIEW] = {"view", ENTENTE_FIELD_REFERENCE, .label = N_("View"), .targets = ENTENTE_TYPE_BIT (ENTENTE_VIEW), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER | ENTENTE_FIELD_INTERNAL},
  [ENTENTE_LANE_AXIS] = {"axis", ENTENTE_FIELD_CHOICE, .label = N_("Axis"), .choices = axis_choices, .flags = ENTENTE_FIELD_REQUIRED},
  [ENTENTE_LANE_OF] = {"of", ENTENTE_FIELD_REFERENCE, .label = N_("Of"), .help = N_("The region or dimension it is of; all others when empty"), .targets = ENTENTE_TYPE_BIT (ENTENTE_REGION) | ENTENTE_TYPE_BIT (ENTENTE_DIMENSION)},
  [ENTENTE_LANE_START] = {"start", ENTENTE_FIELD_NUMBER, .label = N_("Start"), .help = N_("Left or top, in points from the origin"), .min = -1e13, .max = 1e13},
  [ENTENTE_LANE_END] = {"end", ENTENTE_FIELD_NUMBER, .label = N_("End"), .help = N_("Right or bottom, in points from the origin"), .min = -1e13, .max = 1e13},
};

const EntenteTypeInfo entente_lane_info = {
  .name = "lane",
  .label = N_("Lane"),
  .plural = N_("Lanes"),
  .fields = lane_fields,
  .n_fields = ENTENTE_LANE_N_FIELDS,
  .label_field = -1,
  .scenario_field = -1,
};
