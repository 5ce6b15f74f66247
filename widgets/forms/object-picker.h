#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntentePickerFilter:
 * @scope: the plan in the scenario shown
 * @candidate: an object of one of the types asked for
 * @user_data: as given with the filter
 *
 * Returns: whether it may be picked
 */
typedef gboolean (*EntentePickerFilter) (EntenteScope  *scope,
                                         EntenteObject *candidate,
                                         gpointer       user_data);

/**
 * EntenteObjectPicker:
 *
 * A button that opens a list of objects with a search entry above.
 *
 * Signals: "picked" with the id of an object, or %NULL for none; "named" with the name of something that is not there yet.
 */
#define ENTENTE_TYPE_OBJECT_PICKER (entente_object_picker_get_type ())
G_DECLARE_FINAL_TYPE (EntenteObjectPicker, entente_object_picker, ENTENTE, OBJECT_PICKER, GtkWidget)

GtkWidget *entente_object_picker_new           (guint64               targets) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *entente_object_picker_get_button    (EntenteObjectPicker  *self);
void       entente_object_picker_set_workspace (EntenteObjectPicker  *self,
                                                EntenteWorkspace     *workspace);
void       entente_object_picker_set_child     (EntenteObjectPicker  *self,
                                                GtkWidget            *child,
                                                gboolean              has_arrow);
void       entente_object_picker_set_filter    (EntenteObjectPicker  *self,
                                                EntentePickerFilter   filter,
                                                gpointer              user_data);
void       entente_object_picker_set_offers    (EntenteObjectPicker  *self,
                                                gboolean              none,
                                                gboolean              new_one);

G_END_DECLS
