#include "model/object/note.h"

#include "model/object/layer.h"

#include <glib/gi18n.h>

static const EntenteChoice style_choices[] = {
  [ENTENTE_NOTE_STYLE_PLAIN] = {"plain", N_("Plain")},
  [ENTENTE_NOTE_STYLE_HEADING] = {"heading", N_("Heading")},
  [ENTENTE_NOTE_STYLE_STICKY] = {"sticky", N_("On a sheet")},
  [ENTENTE_NOTE_STYLE_CAPTION] = {"caption", N_("Small")},
  {NULL, NULL},
};

static const EntenteChoice align_choices[] = {
  [ENTENTE_NOTE_ALIGN_START] = {"start", N_("Left")},
  [ENTENTE_NOTE_ALIGN_CENTER] = {"center", N_("Centre")},
  [ENTENTE_NOTE_ALIGN_END] = {"end", N_("Right")},
  {NULL, NULL},
};

static const EntenteField note_fields[] = {
  [ENTENTE_NOTE_VIEW] = {"view", ENTENTE_FIELD_REFERENCE, .label = N_("View"), .targets = ENTENTE_TYPE_BIT (ENTENTE_VIEW), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_OWNER | ENTENTE_FIELD_INTERNAL},
  [ENTENTE_NOTE_TEXT] = {"text", ENTENTE_FIELD_TEXT, .label = N_("Text"), .flags = ENTENTE_FIELD_REQUIRED | ENTENTE_FIELD_MULTILINE},
  [ENTENTE_NOTE_X] = {"x", ENTENTE_FIELD_NUMBER, .label = N_("Left"), .min = -1e13, .max = 1e13},
  [ENTENTE_NOTE_Y] = {"y", ENTENTE_FIELD_NUMBER, .label = N_("Top"), .min = -1e13, .max = 1e13},
  [ENTENTE_NOTE_WIDTH] = {"width", ENTENTE_FIELD_NUMBER, .label = N_("Width"), .min = 24, .max = 4000},
  [ENTENTE_NOTE_STYLE] = {"style", ENTENTE_FIELD_CHOICE, .label = N_("Style"), .choices = style_choices},
  [ENTENTE_NOTE_COLOR] = {"color", ENTENTE_FIELD_COLOR, .label = N_("Colour"), .help = N_("Of the text, or of the sheet it is on")},
  [ENTENTE_NOTE_ALIGN] = {"align", ENTENTE_FIELD_CHOICE, .label = N_("Alignment"), .choices = align_choices},
  [ENTENTE_NOTE_LAYER] = {"layer", ENTENTE_FIELD_CHOICE, .label = N_("Layer"), .choices = entente_layer_choices},
  [ENTENTE_NOTE_ORDER] = {"order", ENTENTE_FIELD_NUMBER, .label = N_("Order"), .help = N_("What has more lies over what has less"), .flags = ENTENTE_FIELD_INTERNAL},
};

const EntenteTypeInfo entente_note_info = {
  .name = "note",
  .label = N_("Note"),
  .plural = N_("Notes"),
  .fields = note_fields,
  .n_fields = ENTENTE_NOTE_N_FIELDS,
  .label_field = -1,
  .scenario_field = -1,
};
