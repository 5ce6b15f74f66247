#include "model/object/flow.h"

#include <glib/gi18n.h>

const EntenteChoice entente_flow_kind_choices[] = {
  [ENTENTE_FLOW_KIND_PLATFORM] = {"platform", N_("Platform")},
  [ENTENTE_FLOW_KIND_TECHNOLOGY] = {"technology", N_("Technology")},
  [ENTENTE_FLOW_KIND_CAPACITY] = {"capacity", N_("Plant capacity")},
  [ENTENTE_FLOW_KIND_VEHICLES] = {"vehicles", N_("Vehicles")},
  [ENTENTE_FLOW_KIND_PARTS] = {"parts", N_("Parts")},
  [ENTENTE_FLOW_KIND_VOLUME] = {"volume", N_("Volume")},
  [ENTENTE_FLOW_KIND_MONEY] = {"money", N_("Money")},
  [ENTENTE_FLOW_KIND_PEOPLE] = {"people", N_("People")},
  [ENTENTE_FLOW_KIND_DATA] = {"data", N_("Data")},
  [ENTENTE_FLOW_KIND_MARKET] = {"market", N_("Market access")},
  [ENTENTE_FLOW_KIND_OTHER] = {"other", N_("Other")},
  {NULL, NULL},
};

static const EntenteChoice rule_choices[] = {
  [ENTENTE_FLOW_RULE_EACH] = {"each", N_("Each gets all of it")},
  [ENTENTE_FLOW_RULE_SPLIT] = {"split", N_("Split among them")},
  {NULL, NULL},
};

static const EntenteField flow_fields[] = {
  [ENTENTE_FLOW_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_FLOW_DEAL] = {"deal", ENTENTE_FIELD_REFERENCE, .label = N_("Deal"), .targets = ENTENTE_TYPE_BIT (ENTENTE_DEAL), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_FLOW_GIVER] = {"giver", ENTENTE_FIELD_REFERENCE, .label = N_("Gives"), .help = N_("The party that gives"), .targets = ENTENTE_TYPE_BIT (ENTENTE_PARTY), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_FLOW_RECEIVER] = {"receiver", ENTENTE_FIELD_REFERENCE, .label = N_("Gets"), .help = N_("The party that gets; all others when empty"), .targets = ENTENTE_TYPE_BIT (ENTENTE_PARTY), .flags = ENTENTE_FIELD_OWNER},
  [ENTENTE_FLOW_WHAT] = {"what", ENTENTE_FIELD_TEXT, .label = N_("What"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 200},
  [ENTENTE_FLOW_KIND] = {"kind", ENTENTE_FIELD_CHOICE, .label = N_("Kind"), .choices = entente_flow_kind_choices},
  [ENTENTE_FLOW_ASSET] = {"asset", ENTENTE_FIELD_REFERENCE, .label = N_("Asset"), .targets = ENTENTE_ASSET_TYPES},
  [ENTENTE_FLOW_WANT] = {"want", ENTENTE_FIELD_REFERENCE, .label = N_("Meets want"), .targets = ENTENTE_TYPE_BIT (ENTENTE_WANT)},
  [ENTENTE_FLOW_QUANTITY] = {"quantity", ENTENTE_FIELD_AMOUNT, .label = N_("Quantity"), .unit = ENTENTE_UNIT_ANY, .min = 0, .max = 1e15},
  [ENTENTE_FLOW_VALUE] = {"value", ENTENTE_FIELD_SERIES, .label = N_("Value to receiver"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What it is worth to who gets it, by year"), .min = 0, .max = 1e15},
  [ENTENTE_FLOW_COST] = {"cost", ENTENTE_FIELD_SERIES, .label = N_("Cost to giver"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What it costs who gives it, by year"), .min = 0, .max = 1e15},
  [ENTENTE_FLOW_RULE] = {"rule", ENTENTE_FIELD_CHOICE, .label = N_("Among several"), .help = N_("Whether each receiver gets all of it or a part"), .choices = rule_choices},
  [ENTENTE_FLOW_FROM] = {"from", ENTENTE_FIELD_DATE, .label = N_("From")},
  [ENTENTE_FLOW_UNTIL] = {"until", ENTENTE_FIELD_DATE, .label = N_("Until")},
};

const EntenteTypeInfo entente_flow_info = {
  .name = "flow",
  .label = N_("Contribution"),
  .plural = N_("Contributions"),
  .fields = flow_fields,
  .n_fields = ENTENTE_FLOW_N_FIELDS,
  .label_field = ENTENTE_FLOW_WHAT,
  .scenario_field = ENTENTE_FLOW_IN,
};
