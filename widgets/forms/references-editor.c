#include "widgets/forms/references-editor.h"

#include "model/describe.h"
#include "widgets/forms/object-picker.h"
#include "widgets/forms/reference-rules.h"
#include "widgets/forms/wrap-layout.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

struct _EntenteReferencesEditor
{
  EntenteFieldEditor parent_instance;
  GtkWidget         *box;
  GtkWidget         *picker;
  char             **ids;
};

G_DEFINE_FINAL_TYPE (EntenteReferencesEditor, entente_references_editor, ENTENTE_TYPE_FIELD_EDITOR)

static gboolean
filter_candidate (EntenteScope  *scope,
                  EntenteObject *candidate,
                  gpointer       user_data)
{
  EntenteReferencesEditor *self = user_data;
  EntenteFieldEditor      *editor = user_data;

  if (self->ids != NULL && g_strv_contains ((const char *const *)self->ids, entente_object_get_id (candidate)))
    return FALSE;

  return entente_reference_fits (scope, entente_field_editor_get_object (editor), entente_field_editor_get_field (editor), candidate);
}

static void
apply_ids (EntenteReferencesEditor *self,
           char                   **ids)
{
  g_autofree char *text = g_strjoinv (" ", ids);

  entente_field_editor_apply_text (ENTENTE_FIELD_EDITOR (self), *text != '\0' ? text : NULL);
  entente_field_editor_refresh (ENTENTE_FIELD_EDITOR (self));
}

static void
picked_cb (EntenteReferencesEditor *self,
           const char              *id)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  if (self->ids != NULL)
    g_strv_builder_addv (builder, (const char **)self->ids);
  g_strv_builder_add (builder, id);
  ids = g_strv_builder_end (builder);

  apply_ids (self, ids);
}

static void
named_cb (EntenteFieldEditor *editor,
          const char         *name)
{
  entente_field_editor_create (editor, name);
}

static void
remove_cb (EntenteReferencesEditor *self,
           GtkWidget               *button)
{
  const char *id = g_object_get_data (G_OBJECT (button), "id");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; self->ids[i] != NULL; i++)
    if (g_strcmp0 (self->ids[i], id) != 0)
      g_strv_builder_add (builder, self->ids[i]);
  ids = g_strv_builder_end (builder);

  gtk_widget_grab_focus (self->picker);
  apply_ids (self, ids);
}

static GtkWidget *
new_chip (EntenteReferencesEditor *self,
          const char              *id)
{
  EntenteWorkspace *workspace = entente_field_editor_get_workspace (ENTENTE_FIELD_EDITOR (self));
  g_autofree char  *name = entente_describe_id (entente_workspace_get_scope (workspace), id);
  g_autofree char  *action = g_strdup_printf (_("Take Out %s"), name);
  GtkWidget        *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget        *label = gtk_label_new (name);
  GtkWidget        *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  entente_tooltip_set (label, name);
  entente_tooltip_set (button, action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, action, -1);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);

  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);

  return chip;
}

static void
clear_chips (EntenteReferencesEditor *self)
{
  GtkWidget *child = gtk_widget_get_first_child (self->box);

  while (child != self->picker)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_widget_unparent (child);
      child = next;
    }
}

static GtkWidget *
new_picker (EntenteReferencesEditor *self)
{
  EntenteFieldEditor *editor = ENTENTE_FIELD_EDITOR (self);
  GtkWidget          *picker = entente_object_picker_new (entente_field_editor_get_field (editor)->targets);
  GtkWidget          *button = entente_object_picker_get_button (ENTENTE_OBJECT_PICKER (picker));

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "entente-add-symbolic");
  gtk_widget_add_css_class (button, "chip-add");
  entente_tooltip_set (button, _("Add"));
  entente_object_picker_set_filter (ENTENTE_OBJECT_PICKER (picker), filter_candidate, self);
  entente_object_picker_set_offers (ENTENTE_OBJECT_PICKER (picker), FALSE, entente_field_editor_can_create (editor));
  g_signal_connect_swapped (picker, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect_swapped (picker, "named", G_CALLBACK (named_cb), self);

  return picker;
}

static void
entente_references_editor_set_up (EntenteFieldEditor *editor)
{
  EntenteReferencesEditor *self = ENTENTE_REFERENCES_EDITOR (editor);

  self->picker = new_picker (self);
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->box, g_object_new (ENTENTE_TYPE_WRAP_LAYOUT, NULL));
  gtk_widget_insert_before (self->picker, self->box, NULL);

  entente_field_editor_set_content (editor, self->box, entente_object_picker_get_button (ENTENTE_OBJECT_PICKER (self->picker)));
}

static void
entente_references_editor_show (EntenteFieldEditor *editor,
                                const EntenteValue *value,
                                gboolean            differs)
{
  EntenteReferencesEditor *self = ENTENTE_REFERENCES_EDITOR (editor);
  const char *const       *ids = value != NULL ? entente_value_get_references (value) : NULL;

  entente_object_picker_set_workspace (ENTENTE_OBJECT_PICKER (self->picker), entente_field_editor_get_workspace (editor));

  g_strfreev (self->ids);
  self->ids = g_strdupv ((char **)ids);

  clear_chips (self);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    gtk_widget_insert_before (new_chip (self, ids[i]), self->box, self->picker);

  if (differs)
    gtk_widget_insert_before (gtk_label_new (_("Several")), self->box, self->picker);
}

static void
entente_references_editor_finalize (GObject *object)
{
  g_strfreev (ENTENTE_REFERENCES_EDITOR (object)->ids);

  G_OBJECT_CLASS (entente_references_editor_parent_class)->finalize (object);
}

static void
entente_references_editor_class_init (EntenteReferencesEditorClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_references_editor_finalize;
  editor_class->set_up = entente_references_editor_set_up;
  editor_class->show = entente_references_editor_show;
}

static void
entente_references_editor_init (EntenteReferencesEditor *self)
{
}
