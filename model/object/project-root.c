#include "model/object/project-root.h"

#include <glib/gi18n.h>

static const EntenteField project_root_fields[] = {
  [ENTENTE_PROJECT_TITLE] = {"title", ENTENTE_FIELD_TEXT, .label = N_("Title"), .help = N_("What stands in the title block of every printed page"), .max_length = 200},
  [ENTENTE_PROJECT_ORGANISATION] = {"organisation", ENTENTE_FIELD_TEXT, .label = N_("Organisation"), .help = N_("Who makes the plan"), .max_length = 200},
  [ENTENTE_PROJECT_AUTHOR] = {"author", ENTENTE_FIELD_TEXT, .label = N_("Author"), .max_length = 200},
  [ENTENTE_PROJECT_CURRENCY] = {"currency", ENTENTE_FIELD_TEXT, .label = N_("Currency"), .help = N_("Three-letter code that new amounts of money start with, such as EUR"), .max_length = 3},
  [ENTENTE_PROJECT_PRICE_YEAR] = {"price-year", ENTENTE_FIELD_NUMBER, .label = N_("Price year"), .help = N_("Year whose prices new amounts of money are expressed in"), .min = 1900, .max = 2200},
  [ENTENTE_PROJECT_RATES] = {"rates", ENTENTE_FIELD_RATES, .label = N_("Exchange rates"), .help = N_("What one unit of another currency is worth in that of the project, for every year or from a year on: USD: 0.92; USD 2027: 0.95")},
  [ENTENTE_PROJECT_DISCOUNT_RATE] = {"discount-rate", ENTENTE_FIELD_AMOUNT, .label = N_("Discount rate"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("Yearly rate at which later money counts less"), .min = 0, .max = 100},
  [ENTENTE_PROJECT_FOCUS] = {"focus", ENTENTE_FIELD_REFERENCE, .label = N_("Our company"), .help = N_("The company the plan is made for"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY)},
  [ENTENTE_PROJECT_FROM] = {"from", ENTENTE_FIELD_DATE, .label = N_("Horizon from")},
  [ENTENTE_PROJECT_UNTIL] = {"until", ENTENTE_FIELD_DATE, .label = N_("Horizon until")},
  [ENTENTE_PROJECT_BUDGET] = {"budget", ENTENTE_FIELD_SERIES, .label = N_("Budget"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("Money for new deals by year"), .min = 0, .max = 1e15},
  [ENTENTE_PROJECT_RECIPROCITY_FLOOR] = {"reciprocity-floor", ENTENTE_FIELD_AMOUNT, .label = N_("Least return"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("The least that all deals together may give back for what we give"), .min = 0, .max = 1000},
  [ENTENTE_PROJECT_DEPENDENCE_LIMIT] = {"dependence-limit", ENTENTE_FIELD_AMOUNT, .label = N_("Dependence limit"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("Part of our dealings from which one partner is too much; 50 % when empty"), .min = 0, .max = 100},
  [ENTENTE_PROJECT_MAKER_LIMIT] = {"maker-limit", ENTENTE_FIELD_AMOUNT, .label = N_("Making for others"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("Part of the volume made for others from which it is too much; 25 % when empty"), .min = 0, .max = 100},
  [ENTENTE_PROJECT_CAPTURE_LIMIT] = {"capture-limit", ENTENTE_FIELD_AMOUNT, .label = N_("Margin kept"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("Part of our own margin that making for others should earn at least; 50 % when empty"), .min = 0, .max = 100},
  [ENTENTE_PROJECT_BUSY_ENDS] = {"busy-ends", ENTENTE_FIELD_FLAG, .label = N_("Busy first and last years"), .help = N_("A deal in talks, or in its first or last year, takes 30 % more management")},
  [ENTENTE_PROJECT_SEED] = {"seed", ENTENTE_FIELD_NUMBER, .label = N_("Seed"), .help = N_("What random draws start from; the same seed gives the same figures"), .min = 0, .max = 2147483647},
  [ENTENTE_PROJECT_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_project_root_info = {
  .name = "project",
  .label = N_("Project"),
  .plural = N_("Projects"),
  .fields = project_root_fields,
  .n_fields = ENTENTE_PROJECT_N_FIELDS,
  .label_field = ENTENTE_PROJECT_TITLE,
  .scenario_field = -1,
};
