#include "model/object/source.h"

#include <glib/gi18n.h>

static const EntenteChoice kind_choices[] = {
  [ENTENTE_SOURCE_KIND_COMPANY] = {"company", N_("Company")},
  [ENTENTE_SOURCE_KIND_FILING] = {"filing", N_("Official filing")},
  [ENTENTE_SOURCE_KIND_PRESS] = {"press", N_("Press")},
  [ENTENTE_SOURCE_KIND_ANALYST] = {"analyst", N_("Analyst")},
  [ENTENTE_SOURCE_KIND_COMMUNITY] = {"community", N_("Community page")},
  [ENTENTE_SOURCE_KIND_GUESS] = {"guess", N_("Our own guess")},
  {NULL, NULL},
};

static const EntenteField source_fields[] = {
  [ENTENTE_SOURCE_TITLE] = {"title", ENTENTE_FIELD_TEXT, .label = N_("Title"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 500},
  [ENTENTE_SOURCE_KIND] = {"kind", ENTENTE_FIELD_CHOICE, .label = N_("Kind"), .choices = kind_choices},
  [ENTENTE_SOURCE_PUBLISHER] = {"publisher", ENTENTE_FIELD_TEXT, .label = N_("Publisher"), .max_length = 200},
  [ENTENTE_SOURCE_DATE] = {"date", ENTENTE_FIELD_DATE, .label = N_("Date")},
  [ENTENTE_SOURCE_ADDRESS] = {"address", ENTENTE_FIELD_TEXT, .label = N_("Address"), .help = N_("Where it can be read"), .max_length = 2000},
  [ENTENTE_SOURCE_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_source_info = {
  .name = "source",
  .label = N_("Source"),
  .plural = N_("Sources"),
  .fields = source_fields,
  .n_fields = ENTENTE_SOURCE_N_FIELDS,
  .label_field = ENTENTE_SOURCE_TITLE,
  .scenario_field = -1,
};
