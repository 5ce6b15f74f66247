#include "model/object/offer.h"

#include "model/object/flow.h"

#include <glib/gi18n.h>

static const EntenteField offer_fields[] = {
  [ENTENTE_OFFER_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_OFFER_COMPANY] = {"company", ENTENTE_FIELD_REFERENCE, .label = N_("Company"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_OFFER_NAME] = {"name", ENTENTE_FIELD_TEXT, .label = N_("What"), .help = N_("What the company can give"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 200},
  [ENTENTE_OFFER_KIND] = {"kind", ENTENTE_FIELD_CHOICE, .label = N_("Kind"), .help = N_("What sort of thing it is; it meets only wants of the same sort"), .choices = entente_flow_kind_choices},
  [ENTENTE_OFFER_ASSET] = {"asset", ENTENTE_FIELD_REFERENCE, .label = N_("Asset"), .help = N_("The platform, plant or technology behind it"), .targets = ENTENTE_ASSET_TYPES},
  [ENTENTE_OFFER_DIMENSION] = {"dimension", ENTENTE_FIELD_REFERENCE, .label = N_("Dimension"), .targets = ENTENTE_TYPE_BIT (ENTENTE_DIMENSION)},
  [ENTENTE_OFFER_REGION] = {"region", ENTENTE_FIELD_REFERENCE, .label = N_("Region"), .help = N_("Any region when empty"), .targets = ENTENTE_TYPE_BIT (ENTENTE_REGION)},
  [ENTENTE_OFFER_QUANTITY] = {"quantity", ENTENTE_FIELD_AMOUNT, .label = N_("Quantity"), .unit = ENTENTE_UNIT_ANY, .min = 0, .max = 1e15},
  [ENTENTE_OFFER_FROM] = {"from", ENTENTE_FIELD_DATE, .label = N_("From")},
  [ENTENTE_OFFER_UNTIL] = {"until", ENTENTE_FIELD_DATE, .label = N_("Until")},
  [ENTENTE_OFFER_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_offer_info = {
  .name = "offer",
  .label = N_("Has"),
  .plural = N_("Has"),
  .fields = offer_fields,
  .n_fields = ENTENTE_OFFER_N_FIELDS,
  .label_field = ENTENTE_OFFER_NAME,
  .scenario_field = ENTENTE_OFFER_IN,
};
