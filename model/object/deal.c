#include "model/object/deal.h"

#include <glib/gi18n.h>

static const EntenteChoice kind_choices[] = {
  [ENTENTE_DEAL_KIND_LICENCE] = {"licence", N_("Licence")},
  [ENTENTE_DEAL_KIND_SUPPLY] = {"supply", N_("Supply")},
  [ENTENTE_DEAL_KIND_CONTRACT_BUILD] = {"contract-build", N_("Contract build")},
  [ENTENTE_DEAL_KIND_JOINT_DEVELOPMENT] = {"joint-development", N_("Joint development")},
  [ENTENTE_DEAL_KIND_PLATFORM_SHARING] = {"platform-sharing", N_("Platform sharing")},
  [ENTENTE_DEAL_KIND_PLANT_SHARING] = {"plant-sharing", N_("Plant sharing")},
  [ENTENTE_DEAL_KIND_JOINT_COMPANY] = {"joint-company", N_("Joint company")},
  [ENTENTE_DEAL_KIND_PURCHASING] = {"purchasing", N_("Joint purchasing")},
  [ENTENTE_DEAL_KIND_SOFTWARE] = {"software", N_("Software and data")},
  [ENTENTE_DEAL_KIND_FRAMEWORK] = {"framework", N_("Framework agreement")},
  [ENTENTE_DEAL_KIND_MERGER] = {"merger", N_("Merger")},
  [ENTENTE_DEAL_KIND_OTHER] = {"other", N_("Other")},
  {NULL, NULL},
};

static const EntenteChoice status_choices[] = {
  [ENTENTE_DEAL_STATUS_IDEA] = {"idea", N_("Idea")},
  [ENTENTE_DEAL_STATUS_INTEREST] = {"interest", N_("Interest")},
  [ENTENTE_DEAL_STATUS_TALKS] = {"talks", N_("Talks")},
  [ENTENTE_DEAL_STATUS_SIGNED] = {"signed", N_("Signed")},
  [ENTENTE_DEAL_STATUS_RUNNING] = {"running", N_("Running")},
  [ENTENTE_DEAL_STATUS_LOOSENING] = {"loosening", N_("Loosening")},
  [ENTENTE_DEAL_STATUS_ENDED] = {"ended", N_("Ended")},
  {NULL, NULL},
};

static const EntenteField deal_fields[] = {
  [ENTENTE_DEAL_IN] = ENTENTE_SCENARIO_FIELD,
  [ENTENTE_DEAL_TITLE] = {"title", ENTENTE_FIELD_TEXT, .label = N_("Title"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 200},
  [ENTENTE_DEAL_KIND] = {"kind", ENTENTE_FIELD_CHOICE, .label = N_("Kind"), .choices = kind_choices},
  [ENTENTE_DEAL_STATUS] = {"status", ENTENTE_FIELD_CHOICE, .label = N_("Status"), .choices = status_choices},
  [ENTENTE_DEAL_DIMENSIONS] = {"dimensions", ENTENTE_FIELD_REFERENCES, .label = N_("Dimensions"), .help = N_("What the deal is about; the first gives its colour"), .targets = ENTENTE_TYPE_BIT (ENTENTE_DIMENSION)},
  [ENTENTE_DEAL_REGIONS] = {"regions", ENTENTE_FIELD_REFERENCES, .label = N_("Regions"), .targets = ENTENTE_TYPE_BIT (ENTENTE_REGION)},
  [ENTENTE_DEAL_FROM] = {"from", ENTENTE_FIELD_DATE, .label = N_("From")},
  [ENTENTE_DEAL_UNTIL] = {"until", ENTENTE_FIELD_DATE, .label = N_("Until"), .help = N_("The day it no longer holds")},
  [ENTENTE_DEAL_NOTICE] = {"notice", ENTENTE_FIELD_AMOUNT, .label = N_("Notice"), .unit = ENTENTE_UNIT_MONTHS, .help = N_("How long before the end it must be given up"), .min = 0, .max = 1200},
  [ENTENTE_DEAL_EXIT_COST] = {"exit-cost", ENTENTE_FIELD_AMOUNT, .label = N_("Exit cost"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What leaving early costs"), .min = 0, .max = 1e15},
  [ENTENTE_DEAL_EXCLUSIVITY] = {"exclusivity", ENTENTE_FIELD_AMOUNT, .label = N_("Exclusivity"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("0 % leaves every party free, 100 % forbids the same deal with others"), .min = 0, .max = 100},
  [ENTENTE_DEAL_PROBABILITY] = {"probability", ENTENTE_FIELD_AMOUNT, .label = N_("Probability"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("How likely it comes about"), .min = 0, .max = 100},
  [ENTENTE_DEAL_MONEY] = {"money", ENTENTE_FIELD_SERIES, .label = N_("Money"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("Money put into the deal by year"), .min = 0, .max = 1e15},
  [ENTENTE_DEAL_EFFORT] = {"effort", ENTENTE_FIELD_AMOUNT, .label = N_("Management effort"), .unit = ENTENTE_UNIT_PERSON_MONTHS_PER_YEAR, .help = N_("Effort to run the deal"), .min = 0, .max = 1e09},
  [ENTENTE_DEAL_VENTURE] = {"venture", ENTENTE_FIELD_REFERENCE, .label = N_("Joint company"), .help = N_("The company that the parties own together for this deal"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY)},
  [ENTENTE_DEAL_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_deal_info = {
  .name = "deal",
  .label = N_("Deal"),
  .plural = N_("Deals"),
  .fields = deal_fields,
  .n_fields = ENTENTE_DEAL_N_FIELDS,
  .label_field = ENTENTE_DEAL_TITLE,
  .scenario_field = ENTENTE_DEAL_IN,
};
