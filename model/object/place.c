#include "model/object/place.h"

#include <glib/gi18n.h>

static const EntenteField place_fields[] = {
  [ENTENTE_PLACE_VIEW] = {"view", ENTENTE_FIELD_REFERENCE, .label = N_("View"), .targets = ENTENTE_TYPE_BIT (ENTENTE_VIEW), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER | ENTENTE_FIELD_INTERNAL},
  [ENTENTE_PLACE_OBJECT] = {"object", ENTENTE_FIELD_REFERENCE, .label = N_("What"), .help = N_("A company, or a deal of three or more parties"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY) | ENTENTE_TYPE_BIT (ENTENTE_DEAL), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER | ENTENTE_FIELD_INTERNAL},
  [ENTENTE_PLACE_X] = {"x", ENTENTE_FIELD_NUMBER, .label = N_("Across"), .help = N_("Centre, in points from the origin"), .min = -1e13, .max = 1e13},
  [ENTENTE_PLACE_Y] = {"y", ENTENTE_FIELD_NUMBER, .label = N_("Down"), .help = N_("Centre, in points from the origin"), .min = -1e13, .max = 1e13},
  [ENTENTE_PLACE_PINNED] = {"pinned", ENTENTE_FIELD_FLAG, .label = N_("Pinned"), .help = N_("Stays where it is when the chart is tidied")},
};

const EntenteTypeInfo entente_place_info = {
  .name = "place",
  .label = N_("Place"),
  .plural = N_("Places"),
  .fields = place_fields,
  .n_fields = ENTENTE_PLACE_N_FIELDS,
  .label_field = -1,
  .scenario_field = -1,
};
