#pragma once

#include "widgets/forms/field-editor.h"

G_BEGIN_DECLS

/* For what is typed in one line: text, amounts, numbers and dates, the latter with a calendar too. */
#define ENTENTE_TYPE_ENTRY_EDITOR (entente_entry_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteEntryEditor, entente_entry_editor, ENTENTE, ENTRY_EDITOR, EntenteFieldEditor)

G_END_DECLS
