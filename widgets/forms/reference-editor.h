#pragma once

#include "widgets/forms/field-editor.h"

G_BEGIN_DECLS

/* For another object, found by its name. */
#define ENTENTE_TYPE_REFERENCE_EDITOR (entente_reference_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteReferenceEditor, entente_reference_editor, ENTENTE, REFERENCE_EDITOR, EntenteFieldEditor)

G_END_DECLS
