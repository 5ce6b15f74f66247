#include "widgets/forms/flag-editor.h"

struct _EntenteFlagEditor
{
  EntenteFieldEditor parent_instance;
  GtkWidget         *check;
  gboolean           is_showing;
};

G_DEFINE_FINAL_TYPE (EntenteFlagEditor, entente_flag_editor, ENTENTE_TYPE_FIELD_EDITOR)

static void
toggled_cb (EntenteFlagEditor *self)
{
  if (self->is_showing)
    return;

  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self->check), FALSE);
  entente_field_editor_apply_text (ENTENTE_FIELD_EDITOR (self),
                                   gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)) ? "yes" : NULL);
}

static void
entente_flag_editor_set_up (EntenteFieldEditor *editor)
{
  EntenteFlagEditor *self = ENTENTE_FLAG_EDITOR (editor);

  self->check = gtk_check_button_new ();
  gtk_widget_set_halign (self->check, GTK_ALIGN_START);
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (toggled_cb), self);

  entente_field_editor_set_content (editor, self->check, self->check);
}

static void
entente_flag_editor_show (EntenteFieldEditor *editor,
                          const EntenteValue *value,
                          gboolean            differs)
{
  EntenteFlagEditor *self = ENTENTE_FLAG_EDITOR (editor);

  self->is_showing = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), entente_value_get_flag (value));
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (self->check), differs);
  self->is_showing = FALSE;
}

static void
entente_flag_editor_class_init (EntenteFlagEditorClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  editor_class->set_up = entente_flag_editor_set_up;
  editor_class->show = entente_flag_editor_show;
}

static void
entente_flag_editor_init (EntenteFlagEditor *self)
{
}
