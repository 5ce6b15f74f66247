#include "model/object/company.h"

#include <glib/gi18n.h>

static const EntenteChoice kind_choices[] = {
  [ENTENTE_COMPANY_KIND_CARMAKER] = {"carmaker", N_("Carmaker")},
  [ENTENTE_COMPANY_KIND_TRUCKMAKER] = {"truckmaker", N_("Truck maker")},
  [ENTENTE_COMPANY_KIND_SUPPLIER] = {"supplier", N_("Supplier")},
  [ENTENTE_COMPANY_KIND_BATTERY] = {"battery", N_("Battery maker")},
  [ENTENTE_COMPANY_KIND_TECHNOLOGY] = {"technology", N_("Technology company")},
  [ENTENTE_COMPANY_KIND_START_UP] = {"start-up", N_("Start-up")},
  [ENTENTE_COMPANY_KIND_JOINT_COMPANY] = {"joint-company", N_("Joint company")},
  [ENTENTE_COMPANY_KIND_INVESTOR] = {"investor", N_("Investor")},
  [ENTENTE_COMPANY_KIND_STATE] = {"state", N_("State body")},
  [ENTENTE_COMPANY_KIND_OTHER] = {"other", N_("Other")},
  {NULL, NULL},
};

static const EntenteField company_fields[] = {
  [ENTENTE_COMPANY_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_COMPANY_NAME] = {"name", ENTENTE_FIELD_TEXT, .label = N_("Name"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 200},
  [ENTENTE_COMPANY_KIND] = {"kind", ENTENTE_FIELD_CHOICE, .label = N_("Kind"), .choices = kind_choices},
  [ENTENTE_COMPANY_PLACEHOLDER] = {"placeholder", ENTENTE_FIELD_FLAG, .label = N_("Placeholder"), .help = N_("Stands for a partner not yet known, such as “Company A”")},
  [ENTENTE_COMPANY_REGION] = {"region", ENTENTE_FIELD_REFERENCE, .label = N_("Home region"), .targets = ENTENTE_TYPE_BIT (ENTENTE_REGION)},
  [ENTENTE_COMPANY_COLOR] = {"color", ENTENTE_FIELD_COLOR, .label = N_("Colour")},
  [ENTENTE_COMPANY_LOGO] = {"logo", ENTENTE_FIELD_TEXT, .label = N_("Logo"), .flags = ENTENTE_FIELD_INTERNAL | ENTENTE_FIELD_PICTURE},
  [ENTENTE_COMPANY_VOLUMES] = {"volumes", ENTENTE_FIELD_SERIES, .label = N_("Volume"), .unit = ENTENTE_UNIT_VEHICLES_PER_YEAR, .help = N_("Vehicles sold a year"), .min = 0, .max = 1e12},
  [ENTENTE_COMPANY_FIXED_COST] = {"fixed-cost", ENTENTE_FIELD_AMOUNT, .label = N_("Fixed cost"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("Cost a year that does not follow volume"), .min = 0, .max = 1e15},
  [ENTENTE_COMPANY_MARGIN] = {"margin", ENTENTE_FIELD_AMOUNT, .label = N_("Margin"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What one vehicle contributes to fixed cost"), .min = -1e15, .max = 1e15},
  [ENTENTE_COMPANY_MANAGEMENT] = {"management", ENTENTE_FIELD_AMOUNT, .label = N_("Management capacity"), .unit = ENTENTE_UNIT_PERSON_MONTHS_PER_YEAR, .help = N_("Effort the company can give to running its deals"), .min = 0, .max = 1e09},
  [ENTENTE_COMPANY_FOUNDED] = {"founded", ENTENTE_FIELD_DATE, .label = N_("Founded")},
  [ENTENTE_COMPANY_ENDED] = {"ended", ENTENTE_FIELD_DATE, .label = N_("Ended")},
  [ENTENTE_COMPANY_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_company_info = {
  .name = "company",
  .label = N_("Company"),
  .plural = N_("Companies"),
  .fields = company_fields,
  .n_fields = ENTENTE_COMPANY_N_FIELDS,
  .label_field = ENTENTE_COMPANY_NAME,
  .scenario_field = ENTENTE_COMPANY_IN,
};
