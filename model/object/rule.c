#include "model/object/rule.h"

#include <glib/gi18n.h>

static const EntenteChoice target_choices[] = {
  [ENTENTE_RULE_TARGET_COMPANIES] = {"companies", N_("Companies")},
  [ENTENTE_RULE_TARGET_DEALS] = {"deals", N_("Deals")},
  [ENTENTE_RULE_TARGET_STAKES] = {"stakes", N_("Stakes")},
  {NULL, NULL},
};

static const EntenteChoice channel_choices[] = {
  [ENTENTE_RULE_CHANNEL_COLOR] = {"color", N_("Colour")},
  [ENTENTE_RULE_CHANNEL_SIZE] = {"size", N_("Size")},
  [ENTENTE_RULE_CHANNEL_BADGE] = {"badge", N_("Badge")},
  [ENTENTE_RULE_CHANNEL_RING] = {"ring", N_("Ring")},
  [ENTENTE_RULE_CHANNEL_WIDTH] = {"width", N_("Line width")},
  [ENTENTE_RULE_CHANNEL_DASH] = {"dash", N_("Line style")},
  {NULL, NULL},
};

static const EntenteChoice condition_choices[] = {
  [ENTENTE_RULE_CONDITION_IS] = {"is", N_("Is")},
  [ENTENTE_RULE_CONDITION_IS_NOT] = {"is-not", N_("Is not")},
  [ENTENTE_RULE_CONDITION_AT_LEAST] = {"at-least", N_("Is at least")},
  [ENTENTE_RULE_CONDITION_AT_MOST] = {"at-most", N_("Is at most")},
  [ENTENTE_RULE_CONDITION_ANY] = {"any", N_("Is known")},
  {NULL, NULL},
};

static const EntenteField rule_fields[] = {
  [ENTENTE_RULE_VIEW] = {"view", ENTENTE_FIELD_REFERENCE, .label = N_("View"), .targets = ENTENTE_TYPE_BIT (ENTENTE_VIEW), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER | ENTENTE_FIELD_INTERNAL},
  [ENTENTE_RULE_OBJECT] = {"object", ENTENTE_FIELD_REFERENCE, .label = N_("Only"), .help = N_("The company, deal or stake that has a look of its own; empty for a rule about all"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY) | ENTENTE_TYPE_BIT (ENTENTE_DEAL) | ENTENTE_TYPE_BIT (ENTENTE_STAKE), .flags = ENTENTE_FIELD_OWNER | ENTENTE_FIELD_INTERNAL},
  [ENTENTE_RULE_ORDER] = {"order", ENTENTE_FIELD_NUMBER, .label = N_("Order"), .help = N_("Later rules win over earlier ones"), .flags = ENTENTE_FIELD_INTERNAL},
  [ENTENTE_RULE_TARGET] = {"target", ENTENTE_FIELD_CHOICE, .label = N_("What"), .choices = target_choices},
  [ENTENTE_RULE_CHANNEL] = {"channel", ENTENTE_FIELD_CHOICE, .label = N_("Gets"), .choices = channel_choices},
  [ENTENTE_RULE_BY] = {"by", ENTENTE_FIELD_TEXT, .label = N_("By"), .help = N_("The name of a field or of a figure"), .max_length = 100},
  [ENTENTE_RULE_CONDITION] = {"condition", ENTENTE_FIELD_CHOICE, .label = N_("Where it"), .choices = condition_choices},
  [ENTENTE_RULE_OPERAND] = {"operand", ENTENTE_FIELD_TEXT, .label = N_("What it is compared with"), .max_length = 200},
  [ENTENTE_RULE_VALUE] = {"value", ENTENTE_FIELD_TEXT, .label = N_("Look"), .help = N_("A colour, a number, a text or a line style; chosen by the program when empty"), .max_length = 200},
};

const EntenteTypeInfo entente_rule_info = {
  .name = "rule",
  .label = N_("Rule"),
  .plural = N_("Rules"),
  .fields = rule_fields,
  .n_fields = ENTENTE_RULE_N_FIELDS,
  .label_field = -1,
  .scenario_field = -1,
};
