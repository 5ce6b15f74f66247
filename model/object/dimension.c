#include "model/object/dimension.h"

#include <glib/gi18n.h>

static const EntenteChoice pattern_choices[] = {
  [ENTENTE_DIMENSION_PATTERN_SOLID] = {"solid", N_("Solid")},
  [ENTENTE_DIMENSION_PATTERN_STRIPES] = {"stripes", N_("Stripes")},
  [ENTENTE_DIMENSION_PATTERN_DOTS] = {"dots", N_("Dots")},
  [ENTENTE_DIMENSION_PATTERN_GRID] = {"grid", N_("Grid")},
  [ENTENTE_DIMENSION_PATTERN_WAVES] = {"waves", N_("Waves")},
  [ENTENTE_DIMENSION_PATTERN_DASHES] = {"dashes", N_("Dashes")},
  {NULL, NULL},
};

static const EntenteField dimension_fields[] = {
  [ENTENTE_DIMENSION_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_DIMENSION_NAME] = {"name", ENTENTE_FIELD_TEXT, .label = N_("Name"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 200},
  [ENTENTE_DIMENSION_COLOR] = {"color", ENTENTE_FIELD_COLOR, .label = N_("Colour"), .help = N_("Colour of its deals on charts")},
  [ENTENTE_DIMENSION_PATTERN] = {"pattern", ENTENTE_FIELD_CHOICE, .label = N_("Pattern"), .help = N_("Tells its deals apart without colour"), .choices = pattern_choices},
  [ENTENTE_DIMENSION_ORDER] = {"order", ENTENTE_FIELD_NUMBER, .label = N_("Order"), .flags = ENTENTE_FIELD_INTERNAL},
  [ENTENTE_DIMENSION_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_dimension_info = {
  .name = "dimension",
  .label = N_("Dimension"),
  .plural = N_("Dimensions"),
  .fields = dimension_fields,
  .n_fields = ENTENTE_DIMENSION_N_FIELDS,
  .label_field = ENTENTE_DIMENSION_NAME,
  .scenario_field = ENTENTE_DIMENSION_IN,
};
