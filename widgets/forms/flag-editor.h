#pragma once

#include "widgets/forms/field-editor.h"

G_BEGIN_DECLS

/* For yes or no; off leaves the field undefined. */
#define ENTENTE_TYPE_FLAG_EDITOR (entente_flag_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFlagEditor, entente_flag_editor, ENTENTE, FLAG_EDITOR, EntenteFieldEditor)

G_END_DECLS
