#include "widgets/forms/choice-editor.h"

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
set_up_label_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_label_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
set_up_line_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
}

static void
bind_line_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              GtkDropDown              *drop_down)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *mark = gtk_widget_get_next_sibling (label);

  gtk_label_set_text (GTK_LABEL (label), gtk_string_object_get_string (gtk_list_item_get_item (item)));
  gtk_widget_set_opacity (mark, gtk_drop_down_get_selected (drop_down) == gtk_list_item_get_position (item) ? 1 : 0);
}

static void
set_factories (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) button = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) list = gtk_signal_list_item_factory_new ();

  g_signal_connect (button, "setup", G_CALLBACK (set_up_label_cb), NULL);
  g_signal_connect (button, "bind", G_CALLBACK (bind_label_cb), NULL);
  g_signal_connect (list, "setup", G_CALLBACK (set_up_line_cb), NULL);
  g_signal_connect (list, "bind", G_CALLBACK (bind_line_cb), drop_down);

  gtk_drop_down_set_factory (drop_down, button);
  gtk_drop_down_set_list_factory (drop_down, list);
}

static void
entente_choice_editor_set_up (EntenteFieldEditor *editor)
{
  EntenteChoiceEditor *self = ENTENTE_CHOICE_EDITOR (editor);
  GtkStringList       *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, "–");
  for (const EntenteChoice *choice = entente_field_editor_get_field (editor)->choices; choice->name != NULL; choice++)
    gtk_string_list_append (labels, _ (choice->label));

  self->drop_down = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  set_factories (GTK_DROP_DOWN (self->drop_down));
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
