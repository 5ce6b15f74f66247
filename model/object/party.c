#include "model/object/party.h"

#include <glib/gi18n.h>

static const EntenteChoice role_choices[] = {
  [ENTENTE_PARTY_ROLE_PARTNER] = {"partner", N_("Partner")},
  [ENTENTE_PARTY_ROLE_LEADER] = {"leader", N_("Leader")},
  [ENTENTE_PARTY_ROLE_PROVIDER] = {"provider", N_("Provider")},
  [ENTENTE_PARTY_ROLE_RECEIVER] = {"receiver", N_("Receiver")},
  [ENTENTE_PARTY_ROLE_BUILDER] = {"builder", N_("Builder")},
  [ENTENTE_PARTY_ROLE_BUYER] = {"buyer", N_("Buyer")},
  [ENTENTE_PARTY_ROLE_DEVELOPER] = {"developer", N_("Developer")},
  [ENTENTE_PARTY_ROLE_LICENSOR] = {"licensor", N_("Licensor")},
  [ENTENTE_PARTY_ROLE_LICENSEE] = {"licensee", N_("Licensee")},
  [ENTENTE_PARTY_ROLE_INVESTOR] = {"investor", N_("Investor")},
  {NULL, NULL},
};

static const EntenteField party_fields[] = {
  [ENTENTE_PARTY_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_PARTY_DEAL] = {"deal", ENTENTE_FIELD_REFERENCE, .label = N_("Deal"), .targets = ENTENTE_TYPE_BIT (ENTENTE_DEAL), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_PARTY_COMPANY] = {"company", ENTENTE_FIELD_REFERENCE, .label = N_("Company"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_PARTY_ROLE] = {"role", ENTENTE_FIELD_CHOICE, .label = N_("Role"), .choices = role_choices},
  [ENTENTE_PARTY_SHARE] = {"share", ENTENTE_FIELD_AMOUNT, .label = N_("Share"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("Part of cost and result that falls to the party"), .min = 0, .max = 100},
};

const EntenteTypeInfo entente_party_info = {
  .name = "party",
  .label = N_("Party"),
  .plural = N_("Parties"),
  .fields = party_fields,
  .n_fields = ENTENTE_PARTY_N_FIELDS,
  .label_field = -1,
  .scenario_field = ENTENTE_PARTY_IN,
};
