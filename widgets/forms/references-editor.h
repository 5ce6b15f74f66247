#pragma once

#include "widgets/forms/field-editor.h"

G_BEGIN_DECLS

/* For several other objects, each with a button that takes it out. */
#define ENTENTE_TYPE_REFERENCES_EDITOR (entente_references_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReferencesEditor, entente_references_editor, ENTENTE, REFERENCES_EDITOR, EntenteFieldEditor)

G_END_DECLS
