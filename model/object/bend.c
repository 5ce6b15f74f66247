#include "model/object/bend.h"

#include <glib/gi18n.h>

static const EntenteField bend_fields[] = {
  [ENTENTE_BEND_VIEW] = {"view", ENTENTE_FIELD_REFERENCE, .label = N_("View"), .targets = ENTENTE_TYPE_BIT (ENTENTE_VIEW), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER | ENTENTE_FIELD_INTERNAL},
  [ENTENTE_BEND_LINE] = {"line", ENTENTE_FIELD_REFERENCE, .label = N_("Line"), .help = N_("The deal, the party's spoke or the stake that is bent"), .targets = ENTENTE_TYPE_BIT (ENTENTE_DEAL) | ENTENTE_TYPE_BIT (ENTENTE_PARTY) | ENTENTE_TYPE_BIT (ENTENTE_STAKE), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER | ENTENTE_FIELD_INTERNAL},
  [ENTENTE_BEND_POINTS] = {"points", ENTENTE_FIELD_POINTS, .label = N_("Points"), .help = N_("Where the line passes, from its first party to its last"), .min = -1e13, .max = 1e13},
  [ENTENTE_BEND_LABEL] = {"label", ENTENTE_FIELD_POINTS, .label = N_("Label"), .help = N_("Where the middle of the label stands when moved by hand"), .min = -1e13, .max = 1e13},
};

const EntenteTypeInfo entente_bend_info = {
  .name = "bend",
  .label = N_("Bend"),
  .plural = N_("Bends"),
  .fields = bend_fields,
  .n_fields = ENTENTE_BEND_N_FIELDS,
  .label_field = -1,
  .scenario_field = -1,
};
