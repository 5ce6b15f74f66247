#pragma once

#include "widgets/forms/field-editor.h"

G_BEGIN_DECLS

/* For one of a few choices, or none. */
#define ENTENTE_TYPE_CHOICE_EDITOR (entente_choice_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteChoiceEditor, entente_choice_editor, ENTENTE, CHOICE_EDITOR, EntenteFieldEditor)

G_END_DECLS
