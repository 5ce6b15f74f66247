#include "widgets/forms/reference-editor.h"

#include "model/describe.h"
#include "widgets/forms/object-picker.h"
#include "widgets/forms/reference-rules.h"

#include <glib/gi18n.h>

struct _EntenteReferenceEditor
{
  EntenteFieldEditor parent_instance;
  GtkWidget         *picker;
  GtkWidget         *label;
};

G_DEFINE_FINAL_TYPE (EntenteReferenceEditor, entente_reference_editor, ENTENTE_TYPE_FIELD_EDITOR)

static gboolean
filter_candidate (EntenteScope  *scope,
                  EntenteObject *candidate,
                  gpointer       user_data)
{
  EntenteFieldEditor *editor = user_data;

  return entente_reference_fits (scope, entente_field_editor_get_object (editor), entente_field_editor_get_field (editor), candidate);
}

static void
picked_cb (EntenteFieldEditor *editor,
           const char         *id)
{
  entente_field_editor_apply_text (editor, id);
  entente_field_editor_refresh (editor);
}

static void
named_cb (EntenteFieldEditor *editor,
          const char         *name)
{
  entente_field_editor_create (editor, name);
}

static void
entente_reference_editor_set_up (EntenteFieldEditor *editor)
{
  EntenteReferenceEditor *self = ENTENTE_REFERENCE_EDITOR (editor);
  const EntenteField     *field = entente_field_editor_get_field (editor);
  EntenteObjectPicker    *picker;

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);

  self->picker = entente_object_picker_new (field->targets);
  picker = ENTENTE_OBJECT_PICKER (self->picker);
  entente_object_picker_set_child (picker, self->label, TRUE);
  entente_object_picker_set_filter (picker, filter_candidate, self);
  entente_object_picker_set_offers (picker, (field->flags & ENTENTE_FIELD_REQUIRED) == 0, entente_field_editor_can_create (editor));
  g_signal_connect_swapped (picker, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect_swapped (picker, "named", G_CALLBACK (named_cb), self);

  entente_field_editor_set_content (editor, self->picker, entente_object_picker_get_button (picker));
}

static void
entente_reference_editor_show (EntenteFieldEditor *editor,
                               const EntenteValue *value,
                               gboolean            differs)
{
  EntenteReferenceEditor *self = ENTENTE_REFERENCE_EDITOR (editor);
  EntenteWorkspace       *workspace = entente_field_editor_get_workspace (editor);
  g_autofree char        *name = NULL;

  if (differs)
    name = g_strdup (_("Several"));
  else
    name = entente_describe_id (entente_workspace_get_scope (workspace), value != NULL ? entente_value_get_text (value) : NULL);

  gtk_label_set_text (GTK_LABEL (self->label), name);
  entente_object_picker_set_workspace (ENTENTE_OBJECT_PICKER (self->picker), workspace);
}

static void
entente_reference_editor_class_init (EntenteReferenceEditorClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  editor_class->set_up = entente_reference_editor_set_up;
  editor_class->show = entente_reference_editor_show;
}

static void
entente_reference_editor_init (EntenteReferenceEditor *self)
{
}
