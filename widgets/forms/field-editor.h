#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteFieldEditor:
 *
 * What one field of one object, or of several alike, is seen and edited with. Each kind of field has its own subclass;
 * the field table says which. An editor asks the workspace to change the plan and shows what came of it; what the plan
 * does not accept is said below it.
 */
#define ENTENTE_TYPE_FIELD_EDITOR (entente_field_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteFieldEditor, entente_field_editor, ENTENTE, FIELD_EDITOR, GtkWidget)

/**
 * EntenteFieldEditorClass:
 * @set_up: makes the widgets, now that the field is known
 * @show: shows a value, %NULL when it is undefined or differs among the objects
 * @keep_up: follows what is not the field's own, such as the currency of the project
 * @flush: takes over what is being typed
 */
struct _EntenteFieldEditorClass
{
  GtkWidgetClass parent_class;

  void (*set_up)  (EntenteFieldEditor *self);
  void (*show)    (EntenteFieldEditor *self,
                   const EntenteValue *value,
                   gboolean            differs);
  void (*keep_up) (EntenteFieldEditor *self);
  void (*flush)   (EntenteFieldEditor *self);
};

EntenteFieldEditor  *entente_field_editor_new           (EntenteType          type,
                                                         guint                index) G_GNUC_WARN_UNUSED_RESULT;
void                 entente_field_editor_bind          (EntenteFieldEditor  *self,
                                                         EntenteWorkspace    *workspace,
                                                         const char *const   *ids);
void                 entente_field_editor_refresh       (EntenteFieldEditor  *self);
void                 entente_field_editor_flush         (EntenteFieldEditor  *self);
const EntenteField  *entente_field_editor_get_field     (EntenteFieldEditor  *self);
GtkWidget           *entente_field_editor_get_target    (EntenteFieldEditor  *self);
GtkWidget           *entente_field_editor_new_message_label (void) G_GNUC_WARN_UNUSED_RESULT;
void                 entente_field_editor_set_message_label (EntenteFieldEditor *self,
                                                         GtkWidget           *label);

/* For subclasses */
void                 entente_field_editor_set_content   (EntenteFieldEditor  *self,
                                                         GtkWidget           *content,
                                                         GtkWidget           *target);
void                 entente_field_editor_set_message   (EntenteFieldEditor  *self,
                                                         const char          *message);
EntenteWorkspace    *entente_field_editor_get_workspace (EntenteFieldEditor  *self);
EntenteObject       *entente_field_editor_get_object    (EntenteFieldEditor  *self);
const char          *entente_field_editor_get_currency  (EntenteFieldEditor  *self);
gboolean             entente_field_editor_apply         (EntenteFieldEditor  *self,
                                                         const EntenteValue  *value);
gboolean             entente_field_editor_apply_text    (EntenteFieldEditor  *self,
                                                         const char          *text);
gboolean             entente_field_editor_can_create    (EntenteFieldEditor  *self);
gboolean             entente_field_editor_create        (EntenteFieldEditor  *self,
                                                         const char          *name);

/* For windows: what is being typed anywhere becomes part of the plan before it is saved, printed or undone. */
void                 entente_field_editor_flush_focus   (GtkRoot             *root);

G_END_DECLS
