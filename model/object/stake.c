#include "model/object/stake.h"

#include <glib/gi18n.h>

static const EntenteField stake_fields[] = {
  [ENTENTE_STAKE_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_STAKE_OWNER] = {"owner", ENTENTE_FIELD_REFERENCE, .label = N_("Owner"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_STAKE_OWNED] = {"owned", ENTENTE_FIELD_REFERENCE, .label = N_("Owned"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_STAKE_ECONOMIC] = {"economic", ENTENTE_FIELD_AMOUNT, .label = N_("Economic share"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("Part of the profit"), .min = 0, .max = 100},
  [ENTENTE_STAKE_VOTING] = {"voting", ENTENTE_FIELD_AMOUNT, .label = N_("Voting share"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("Part of the votes"), .min = 0, .max = 100},
  [ENTENTE_STAKE_FROM] = {"from", ENTENTE_FIELD_DATE, .label = N_("From")},
  [ENTENTE_STAKE_UNTIL] = {"until", ENTENTE_FIELD_DATE, .label = N_("Until")},
  [ENTENTE_STAKE_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_stake_info = {
  .name = "stake",
  .label = N_("Stake"),
  .plural = N_("Stakes"),
  .fields = stake_fields,
  .n_fields = ENTENTE_STAKE_N_FIELDS,
  .label_field = -1,
  .scenario_field = ENTENTE_STAKE_IN,
};
