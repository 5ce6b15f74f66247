#include "model/object/view.h"

#include <glib/gi18n.h>

static const EntenteChoice kind_choices[] = {
  [ENTENTE_VIEW_KIND_NETWORK] = {"network", N_("Network")},
  {NULL, NULL},
};

static const EntenteChoice show_choices[] = {
  [ENTENTE_VIEW_SHOW_SHOW] = {"show", N_("Show")},
  [ENTENTE_VIEW_SHOW_HIDE] = {"hide", N_("Hide")},
  {NULL, NULL},
};

static const EntenteChoice badge_choices[] = {
  [ENTENTE_VIEW_BADGE_COUNT] = {"count", N_("Numbers")},
  [ENTENTE_VIEW_BADGE_LIST] = {"list", N_("In words")},
  [ENTENTE_VIEW_BADGE_HIDE] = {"hide", N_("Hide")},
  {NULL, NULL},
};

static const EntenteChoice line_choices[] = {
  [ENTENTE_VIEW_LINE_CURVED] = {"curved", N_("Curved")},
  [ENTENTE_VIEW_LINE_STRAIGHT] = {"straight", N_("Straight")},
  [ENTENTE_VIEW_LINE_ORTHOGONAL] = {"orthogonal", N_("Right-angled")},
  {NULL, NULL},
};

static const EntenteChoice routing_choices[] = {
  [ENTENTE_VIEW_ROUTING_AROUND] = {"around", N_("Around cards")},
  [ENTENTE_VIEW_ROUTING_DIRECT] = {"direct", N_("Direct")},
  {NULL, NULL},
};

static const EntenteChoice paper_choices[] = {
  [ENTENTE_VIEW_PAPER_A4] = {"a4", N_("A4")},
  [ENTENTE_VIEW_PAPER_A3] = {"a3", N_("A3")},
  [ENTENTE_VIEW_PAPER_A2] = {"a2", N_("A2")},
  [ENTENTE_VIEW_PAPER_LETTER] = {"letter", N_("Letter")},
  [ENTENTE_VIEW_PAPER_LEGAL] = {"legal", N_("Legal")},
  [ENTENTE_VIEW_PAPER_TABLOID] = {"tabloid", N_("Tabloid")},
  {NULL, NULL},
};

static const EntenteChoice orientation_choices[] = {
  [ENTENTE_VIEW_ORIENTATION_LANDSCAPE] = {"landscape", N_("Landscape")},
  [ENTENTE_VIEW_ORIENTATION_PORTRAIT] = {"portrait", N_("Portrait")},
  {NULL, NULL},
};

static const EntenteChoice legend_choices[] = {
  [ENTENTE_VIEW_LEGEND_BOTTOM] = {"bottom", N_("Below the chart")},
  [ENTENTE_VIEW_LEGEND_RIGHT] = {"right", N_("Beside the chart")},
  [ENTENTE_VIEW_LEGEND_HIDE] = {"hide", N_("Hide")},
  {NULL, NULL},
};

static const EntenteField view_fields[] = {
  [ENTENTE_VIEW_NAME] = {"name", ENTENTE_FIELD_TEXT, .label = N_("Name"), .flags = ENTENTE_FIELD_REQUIRED, .max_length = 200},
  [ENTENTE_VIEW_KIND] = {"kind", ENTENTE_FIELD_CHOICE, .label = N_("Kind"), .choices = kind_choices, .flags = ENTENTE_FIELD_INTERNAL},
  [ENTENTE_VIEW_ORDER] = {"order", ENTENTE_FIELD_NUMBER, .label = N_("Order"), .flags = ENTENTE_FIELD_INTERNAL},
  [ENTENTE_VIEW_SUBTITLE] = {"subtitle", ENTENTE_FIELD_TEXT, .label = N_("Subtitle"), .help = N_("Second line of the title block"), .max_length = 300},
  [ENTENTE_VIEW_SCENARIO] = {"scenario", ENTENTE_FIELD_REFERENCE, .label = N_("Scenario"), .help = N_("The scenario shown; the base plan when empty"), .targets = ENTENTE_TYPE_BIT (ENTENTE_SCENARIO)},
  [ENTENTE_VIEW_DATE] = {"date", ENTENTE_FIELD_DATE, .label = N_("Date"), .help = N_("The date shown; all dates when empty")},
  [ENTENTE_VIEW_COMPANIES] = {"companies", ENTENTE_FIELD_REFERENCES, .label = N_("Only these companies"), .help = N_("All companies when empty"), .targets = ENTENTE_TYPE_BIT (ENTENTE_COMPANY)},
  [ENTENTE_VIEW_SHOW_STAKES] = {"show-stakes", ENTENTE_FIELD_CHOICE, .label = N_("Stakes"), .choices = show_choices},
  [ENTENTE_VIEW_SHOW_ENDED] = {"show-ended", ENTENTE_FIELD_CHOICE, .label = N_("Ended deals"), .choices = show_choices},
  [ENTENTE_VIEW_SHOW_BADGES] = {"show-badges", ENTENTE_FIELD_CHOICE, .label = N_("Has and wants"), .choices = badge_choices},
  [ENTENTE_VIEW_LINE_SHAPE] = {"line-shape", ENTENTE_FIELD_CHOICE, .label = N_("Lines"), .choices = line_choices},
  [ENTENTE_VIEW_LINE_ROUTING] = {"line-routing", ENTENTE_FIELD_CHOICE, .label = N_("Way of lines"), .help = N_("Whether lines pass around other companies"), .choices = routing_choices},
  [ENTENTE_VIEW_PAPER] = {"paper", ENTENTE_FIELD_CHOICE, .label = N_("Paper"), .choices = paper_choices},
  [ENTENTE_VIEW_ORIENTATION] = {"orientation", ENTENTE_FIELD_CHOICE, .label = N_("Orientation"), .choices = orientation_choices},
  [ENTENTE_VIEW_MARGIN] = {"margin", ENTENTE_FIELD_NUMBER, .label = N_("Margin"), .help = N_("Millimetres"), .min = 0, .max = 100},
  [ENTENTE_VIEW_LEGEND] = {"legend", ENTENTE_FIELD_CHOICE, .label = N_("Legend"), .choices = legend_choices},
  [ENTENTE_VIEW_NOTE] = {"note", ENTENTE_FIELD_TEXT, .label = N_("Note"), .flags = ENTENTE_FIELD_MULTILINE},
};

const EntenteTypeInfo entente_view_info = {
  .name = "view",
  .label = N_("View"),
  .plural = N_("Views"),
  .fields = view_fields,
  .n_fields = ENTENTE_VIEW_N_FIELDS,
  .label_field = ENTENTE_VIEW_NAME,
  .scenario_field = -1,
};
