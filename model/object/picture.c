#include "model/object/picture.h"

#include "model/object/layer.h"

#include <glib/gi18n.h>

static const EntenteField picture_fields[] = {
  [ENTENTE_PICTURE_VIEW] = {"view", ENTENTE_FIELD_REFERENCE, .label = N_("View"), .targets = ENTENTE_TYPE_BIT (ENTENTE_VIEW), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER | ENTENTE_FIELD_INTERNAL},
  [ENTENTE_PICTURE_NAME] = {"name", ENTENTE_FIELD_TEXT, .label = N_("Name"), .help = N_("What the picture shows, for those who cannot see it"), .max_length = 200},
  [ENTENTE_PICTURE_X] = {"x", ENTENTE_FIELD_NUMBER, .label = N_("Left"), .min = -1e13, .max = 1e13},
  [ENTENTE_PICTURE_Y] = {"y", ENTENTE_FIELD_NUMBER, .label = N_("Top"), .min = -1e13, .max = 1e13},
  [ENTENTE_PICTURE_WIDTH] = {"width", ENTENTE_FIELD_NUMBER, .label = N_("Width"), .min = 1, .max = 1e05},
  [ENTENTE_PICTURE_HEIGHT] = {"height", ENTENTE_FIELD_NUMBER, .label = N_("Height"), .min = 1, .max = 1e05},
  [ENTENTE_PICTURE_LAYER] = {"layer", ENTENTE_FIELD_CHOICE, .label = N_("Layer"), .choices = entente_layer_choices},
  [ENTENTE_PICTURE_ORDER] = {"order", ENTENTE_FIELD_NUMBER, .label = N_("Order"), .help = N_("What has more lies over what has less"), .flags = ENTENTE_FIELD_INTERNAL},
  [ENTENTE_PICTURE_DATA] = {"data", ENTENTE_FIELD_TEXT, .label = N_("Picture"), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_INTERNAL | ENTENTE_FIELD_PICTURE},
};

const EntenteTypeInfo entente_picture_info = {
  .name = "picture",
  .label = N_("Picture"),
  .plural = N_("Pictures"),
  .fields = picture_fields,
  .n_fields = ENTENTE_PICTURE_N_FIELDS,
  .label_field = ENTENTE_PICTURE_NAME,
  .scenario_field = -1,
};
