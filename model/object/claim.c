#include "model/object/claim.h"

#include <glib/gi18n.h>

static const EntenteChoice confidence_choices[] = {
  [ENTENTE_CLAIM_CONFIDENCE_CONFIRMED] = {"confirmed", N_("Confirmed")},
  [ENTENTE_CLAIM_CONFIDENCE_LIKELY] = {"likely", N_("Likely")},
  [ENTENTE_CLAIM_CONFIDENCE_UNCERTAIN] = {"uncertain", N_("Uncertain")},
  [ENTENTE_CLAIM_CONFIDENCE_DISPUTED] = {"disputed", N_("Disputed")},
  {NULL, NULL},
};

static const EntenteField claim_fields[] = {
  [ENTENTE_CLAIM_OBJECT] = {"object", ENTENTE_FIELD_REFERENCE, .label = N_("About"), .targets = ENTENTE_ANY_TYPE, .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_CLAIM_FIELD] = {"field", ENTENTE_FIELD_TEXT, .label = N_("Field"), .help = N_("The field it backs; the whole object when empty"), .max_length = 100},
  [ENTENTE_CLAIM_VALUE] = {"value", ENTENTE_FIELD_TEXT, .label = N_("Says"), .help = N_("What the source says the value is"), .max_length = 2000},
  [ENTENTE_CLAIM_SOURCE] = {"source", ENTENTE_FIELD_REFERENCE, .label = N_("Source"), .targets = ENTENTE_TYPE_BIT (ENTENTE_SOURCE)},
  [ENTENTE_CLAIM_CONFIDENCE] = {"confidence", ENTENTE_FIELD_CHOICE, .label = N_("Confidence"), .choices = confidence_choices},
  [ENTENTE_CLAIM_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_claim_info = {
  .name = "claim",
  .label = N_("Claim"),
  .plural = N_("Claims"),
  .fields = claim_fields,
  .n_fields = ENTENTE_CLAIM_N_FIELDS,
  .label_field = -1,
  .scenario_field = -1,
};
