#pragma once

#include "widgets/forms/field-editor.h"

G_BEGIN_DECLS

/* For a colour: a few that go together, or any by its code. */
#define ENTENTE_TYPE_COLOR_EDITOR (entente_color_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteColorEditor, entente_color_editor, ENTENTE, COLOR_EDITOR, EntenteFieldEditor)

G_END_DECLS
