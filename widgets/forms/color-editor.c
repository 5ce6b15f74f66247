#include "widgets/forms/color-editor.h"

#include "widgets/forms/color-choices.h"
#include "widgets/forms/swatch.h"
#include "widgets/forms/value-entry.h"

#include <glib/gi18n.h>

struct _EntenteColorEditor
{
  EntenteFieldEditor parent_instance;
  GtkWidget         *button;
  GtkWidget         *swatch;
  GtkWidget         *label;
  GtkWidget         *entry;
  EntenteValue      *value;
};

G_DEFINE_FINAL_TYPE (EntenteColorEditor, entente_color_editor, ENTENTE_TYPE_FIELD_EDITOR)

static void
entente_color_editor_show (EntenteFieldEditor *editor,
                           const EntenteValue *value,
                           gboolean            differs)
{
  EntenteColorEditor *self = ENTENTE_COLOR_EDITOR (editor);
  const char         *color = value != NULL ? entente_value_get_text (value) : NULL;
  EntenteValue       *old = self->value;

  self->value = entente_value_ref (value);
  entente_value_unref (old);

  entente_swatch_set_color (ENTENTE_SWATCH (self->swatch), color);
  gtk_label_set_text (GTK_LABEL (self->label), color != NULL ? color : differs ? _("Several")
                                                                               : "–");
  if (self->entry != NULL)
    entente_value_entry_set_value (ENTENTE_VALUE_ENTRY (self->entry), value);
}

/* What is chosen beside the button is shown on it too. */
static void
take (EntenteFieldEditor *editor,
      const EntenteValue *value)
{
  if (entente_field_editor_apply (editor, value))
    entente_color_editor_show (editor, value, FALSE);
}

static void
choose_cb (EntenteFieldEditor *editor,
           GtkWidget          *button)
{
  const char *color = entente_color_choices_get_color (button);
  g_autoptr (EntenteValue) value = color != NULL ? entente_value_parse (entente_field_editor_get_field (editor), color, NULL) : NULL;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (ENTENTE_COLOR_EDITOR (editor)->button));
  take (editor, value);
}

static void
committed_cb (EntenteFieldEditor *editor)
{
  EntenteColorEditor *self = ENTENTE_COLOR_EDITOR (editor);
  g_autoptr (EntenteValue) value = entente_value_ref (entente_value_entry_get_value (ENTENTE_VALUE_ENTRY (self->entry)));

  take (editor, value);
}

static void
create_popover (GtkMenuButton *menu_button,
                gpointer       user_data)
{
  EntenteColorEditor *self = user_data;
  GtkWidget          *popover = gtk_popover_new ();
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget          *choices = entente_color_choices_new (G_CALLBACK (choose_cb), self);
  GtkWidget          *none = gtk_button_new_with_mnemonic (_("_No Colour"));

  self->entry = entente_value_entry_new (entente_field_editor_get_field (ENTENTE_FIELD_EDITOR (self)));
  entente_value_entry_set_hint (ENTENTE_VALUE_ENTRY (self->entry), "#rrggbb");
  entente_value_entry_set_value (ENTENTE_VALUE_ENTRY (self->entry), self->value);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entente_value_entry_get_entry (ENTENTE_VALUE_ENTRY (self->entry))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Code of the colour"), -1);
  g_signal_connect_swapped (self->entry, "committed", G_CALLBACK (committed_cb), self);
  g_signal_connect_swapped (none, "clicked", G_CALLBACK (choose_cb), self);

  gtk_box_append (GTK_BOX (box), choices);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), none);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (menu_button, popover);
}

static void
entente_color_editor_set_up (EntenteFieldEditor *editor)
{
  EntenteColorEditor *self = ENTENTE_COLOR_EDITOR (editor);
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->swatch = entente_swatch_new ();
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_box_append (GTK_BOX (box), self->swatch);
  gtk_box_append (GTK_BOX (box), self->label);

  self->button = gtk_menu_button_new ();
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create_popover, self, NULL);

  entente_field_editor_set_content (editor, self->button, self->button);
}

static void
entente_color_editor_finalize (GObject *object)
{
  g_clear_pointer (&ENTENTE_COLOR_EDITOR (object)->value, entente_value_unref);

  G_OBJECT_CLASS (entente_color_editor_parent_class)->finalize (object);
}

static void
entente_color_editor_class_init (EntenteColorEditorClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_color_editor_finalize;
  editor_class->set_up = entente_color_editor_set_up;
  editor_class->show = entente_color_editor_show;
}

static void
entente_color_editor_init (EntenteColorEditor *self)
{
}
