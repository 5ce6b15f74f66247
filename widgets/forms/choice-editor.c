#include "widgets/forms/choice-editor.h"

#include "widgets/forms/drop-down.h"

#include <glib/gi18n.h>

struct _EntenteChoiceEditor
{
  EntenteFieldEditor parent_instance;
  GtkWidget         *drop_down;
  gboolean           is_showing;
};

G_DEFINE_FINAL_TYPE (EntenteChoiceEditor, entente_choice_editor, ENTENTE_TYPE_FIELD_EDITOR)

static void
selected_cb (EntenteChoiceEditor *self)
{
  EntenteFieldEditor *editor = ENTENTE_FIELD_EDITOR (self);
  guint               selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (self->is_showing || selected == GTK_INVALID_LIST_POSITION)
    return;

  /* The first line is the dash for "undefined". */
  entente_field_editor_apply_text (editor, selected > 0 ? entente_field_editor_get_field (editor)->choices[selected - 1].name : NULL);
}

static void
entente_choice_editor_set_up (EntenteFieldEditor *editor)
{
  EntenteChoiceEditor *self = ENTENTE_CHOICE_EDITOR (editor);
  GtkStringList       *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, "–");
  for (const EntenteChoice *choice = entente_field_editor_get_field (editor)->choices; choice->name != NULL; choice++)
    gtk_string_list_append (labels, _ (choice->label));

  self->drop_down = entente_drop_down_new (labels);
  entente_drop_down_set_placeholder (GTK_DROP_DOWN (self->drop_down), _("Several"));
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);

  entente_field_editor_set_content (editor, self->drop_down, self->drop_down);
}

static void
entente_choice_editor_show (EntenteFieldEditor *editor,
                            const EntenteValue *value,
                            gboolean            differs)
{
  EntenteChoiceEditor *self = ENTENTE_CHOICE_EDITOR (editor);
  guint                selected = value != NULL ? (guint)entente_value_get_choice (value) + 1 : 0;

  self->is_showing = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), differs ? GTK_INVALID_LIST_POSITION : selected);
  self->is_showing = FALSE;
}

static void
entente_choice_editor_class_init (EntenteChoiceEditorClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  editor_class->set_up = entente_choice_editor_set_up;
  editor_class->show = entente_choice_editor_show;
}

static void
entente_choice_editor_init (EntenteChoiceEditor *self)
{
}
