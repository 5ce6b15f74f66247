#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * EntentePickerChoice:
 *
 * One line of an #EntenteObjectPicker: an object, none, or something new of a given name.
 */
#define ENTENTE_TYPE_PICKER_CHOICE (entente_picker_choice_get_type ())
G_DECLARE_FINAL_TYPE (EntentePickerChoice, entente_picker_choice, ENTENTE, PICKER_CHOICE, GObject)

EntentePickerChoice *entente_picker_choice_new        (const char           *id,
                                                       const char           *label,
                                                       const char           *icon) G_GNUC_WARN_UNUSED_RESULT;
EntentePickerChoice *entente_picker_choice_new_name   (const char           *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean             entente_picker_choice_is_new     (EntentePickerChoice  *self);
const char          *entente_picker_choice_get_id     (EntentePickerChoice  *self);
const char          *entente_picker_choice_get_name   (EntentePickerChoice  *self);
const char          *entente_picker_choice_get_label  (EntentePickerChoice  *self);
const char          *entente_picker_choice_get_folded (EntentePickerChoice  *self);
const char          *entente_picker_choice_get_icon   (EntentePickerChoice  *self);

G_END_DECLS
