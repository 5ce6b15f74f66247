#pragma once

#include "widgets/forms/field-editor.h"

G_BEGIN_DECLS

/**
 * EntenteClaimedFieldEditor:
 *
 * Chooses what a source speaks of: a field of the object the claim is about, by its label, or the object as a whole.
 */
#define ENTENTE_TYPE_CLAIMED_FIELD_EDITOR (entente_claimed_field_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteClaimedFieldEditor, entente_claimed_field_editor, ENTENTE, CLAIMED_FIELD_EDITOR, EntenteFieldEditor)

G_END_DECLS
