#include "model/object/participation.h"

#include <glib/gi18n.h>

static const EntenteField participation_fields[] = {
  [ENTENTE_PARTICIPATION_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_PARTICIPATION_PLATFORM] = {"platform", ENTENTE_FIELD_REFERENCE, .label = N_("Platform"), .targets = ENTENTE_TYPE_BIT (ENTENTE_PLATFORM), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_PARTICIPATION_COMPANY] = {"company", ENTENTE_FIELD_REFERENCE, .label = N_("Company"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER},
  [ENTENTE_PARTICIPATION_VOLUMES] = {"volumes", ENTENTE_FIELD_SERIES, .label = N_("Volume"), .unit = ENTENTE_UNIT_VEHICLES_PER_YEAR, .help = N_("Vehicles the company builds on the platform a year"), .min = 0, .max = 1e12},
  [ENTENTE_PARTICIPATION_SHARE] = {"share", ENTENTE_FIELD_AMOUNT, .label = N_("R&D share"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("Part of the development cost the company pays"), .min = 0, .max = 100},
  [ENTENTE_PARTICIPATION_ADAPTATION] = {"adaptation", ENTENTE_FIELD_AMOUNT, .label = N_("Adaptation"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What fitting the platform to its vehicles costs"), .min = 0, .max = 1e15},
  [ENTENTE_PARTICIPATION_ALTERNATIVE] = {"alternative", ENTENTE_FIELD_AMOUNT, .label = N_("Elsewhere"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What the same would cost the company elsewhere"), .min = 0, .max = 1e15},
  [ENTENTE_PARTICIPATION_DIVERSION] = {"diversion", ENTENTE_FIELD_AMOUNT, .label = N_("Diversion"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("Part of its sales that would otherwise be ours"), .min = 0, .max = 100},
};

const EntenteTypeInfo entente_participation_info = {
  .name = "participation",
  .label = N_("Participation"),
  .plural = N_("Participations"),
  .fields = participation_fields,
  .n_fields = ENTENTE_PARTICIPATION_N_FIELDS,
  .label_field = -1,
  .scenario_field = ENTENTE_PARTICIPATION_IN,
};
