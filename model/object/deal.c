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

static const EntenteChoice option_choices[] = {
  [ENTENTE_DEAL_OPTION_BUY] = {"buy", N_("To buy out or expand")},
  [ENTENTE_DEAL_OPTION_HAND_OVER] = {"hand-over", N_("To hand over and leave")},
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
  [ENTENTE_DEAL_DEDICATED] = {"dedicated", ENTENTE_FIELD_AMOUNT, .label = N_("Dedicated assets"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("Part of the assets in it that serve this deal only"), .min = 0, .max = 100},
  [ENTENTE_DEAL_REQUIRES] = {"requires", ENTENTE_FIELD_REFERENCES, .label = N_("Requires"), .help = N_("Deals that must be signed for this one"), .targets = ENTENTE_TYPE_BIT (ENTENTE_DEAL)},
  [ENTENTE_DEAL_EXCLUDES] = {"excludes", ENTENTE_FIELD_REFERENCES, .label = N_("Excludes"), .help = N_("Deals that cannot be signed beside this one"), .targets = ENTENTE_TYPE_BIT (ENTENTE_DEAL)},
  [ENTENTE_DEAL_OPTION] = {"option", ENTENTE_FIELD_CHOICE, .label = N_("Option"), .help = N_("A right without a duty that comes with the deal"), .choices = option_choices},
  [ENTENTE_DEAL_OPTION_VALUE] = {"option-value", ENTENTE_FIELD_AMOUNT, .label = N_("Option on"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What the option is on is worth today"), .min = 0, .max = 1e15},
  [ENTENTE_DEAL_OPTION_PRICE] = {"option-price", ENTENTE_FIELD_AMOUNT, .label = N_("Option price"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What is paid when the option is used"), .min = 0, .max = 1e15},
  [ENTENTE_DEAL_OPTION_UNTIL] = {"option-until", ENTENTE_FIELD_DATE, .label = N_("Option until"), .help = N_("Until when the option can be used")},
  [ENTENTE_DEAL_VOLATILITY] = {"volatility", ENTENTE_FIELD_AMOUNT, .label = N_("Volatility"), .unit = ENTENTE_UNIT_PERCENT, .help = N_("How far the value may move within a year; a judgement"), .min = 0, .max = 1000},
  [ENTENTE_DEAL_FIRST_COST] = {"first-cost", ENTENTE_FIELD_AMOUNT, .label = N_("First stage"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What the first stage costs, now"), .min = 0, .max = 1e15},
  [ENTENTE_DEAL_DECISION_YEARS] = {"decision-years", ENTENTE_FIELD_AMOUNT, .label = N_("Decision after"), .unit = ENTENTE_UNIT_YEARS, .help = N_("Years until it is known how it turns out"), .min = 0, .max = 100},
  [ENTENTE_DEAL_GOOD_VALUE] = {"good-value", ENTENTE_FIELD_AMOUNT, .label = N_("Worth if good"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What it is then worth if it turns out well"), .min = 0, .max = 1e15},
  [ENTENTE_DEAL_BAD_VALUE] = {"bad-value", ENTENTE_FIELD_AMOUNT, .label = N_("Worth if bad"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What it is then worth otherwise"), .min = 0, .max = 1e15},
  [ENTENTE_DEAL_SECOND_COST] = {"second-cost", ENTENTE_FIELD_AMOUNT, .label = N_("Second stage"), .unit = ENTENTE_UNIT_CURRENCY, .help = N_("What going on then costs"), .min = 0, .max = 1e15},
  [ENTENTE_DEAL_VENTURE] = {"venture", ENTENTE_FIELD_REFERENCE, .label = N_("Joint company"), .help = N_("The company that the parties own together for this deal"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY)},
  [ENTENTE_DEAL_RETURN_UNKNOWN] = {"return-unknown", ENTENTE_FIELD_FLAG, .label = N_("Return not known"), .help = N_("What the others give is not known, so the deal does not count as one-sided")},
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
