#pragma once

#include "widgets/forms/field-editor.h"

G_BEGIN_DECLS

/* For text of several lines. */
#define ENTENTE_TYPE_PARAGRAPH_EDITOR (entente_paragraph_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteParagraphEditor, entente_paragraph_editor, ENTENTE, PARAGRAPH_EDITOR, EntenteFieldEditor)

G_END_DECLS
