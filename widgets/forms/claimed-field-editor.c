#include "widgets/forms/claimed-field-editor.h"

#include "model/object/claim.h"
#include "widgets/forms/drop-down.h"

#include <glib/gi18n.h>

/* names: (element-type utf8): what each line stores, the first one nothing; type: whose fields they are. */
struct _EntenteClaimedFieldEditor
{
  EntenteFieldEditor parent_instance;
  GtkWidget         *drop_down;
  GPtrArray         *names;
  EntenteType        type;
  gboolean           is_showing;
};

G_DEFINE_FINAL_TYPE (EntenteClaimedFieldEditor, entente_claimed_field_editor, ENTENTE_TYPE_FIELD_EDITOR)

static void
selected_cb (EntenteClaimedFieldEditor *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (!self->is_showing && selected < self->names->len)
    entente_field_editor_apply_text (ENTENTE_FIELD_EDITOR (self), self->names->pdata[selected]);
}

static void
add_line (EntenteClaimedFieldEditor *self,
          GtkStringList             *labels,
          const char                *name,
          const char                *label)
{
  g_ptr_array_add (self->names, g_strdup (name));
  gtk_string_list_append (labels, label);
}

static void
list_fields (EntenteClaimedFieldEditor *self,
             EntenteType                type)
{
  const EntenteTypeInfo *info = entente_type_get_info (type);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  self->type = type;
  g_ptr_array_set_size (self->names, 0);
  add_line (self, labels, NULL, _("All of it"));

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & (ENTENTE_FIELD_INTERNAL | ENTENTE_FIELD_OWNER)) == 0)
      add_line (self, labels, info->fields[i].name, _ (info->fields[i].label));

  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (labels));
}

/* A name that is no field, from another program, is a line of its own. */
static guint
find_line (EntenteClaimedFieldEditor *self,
           const char                *name)
{
  guint i = 0;

  if (name == NULL || *name == '\0')
    return 0;

  while (i < self->names->len && g_strcmp0 (self->names->pdata[i], name) != 0)
    i++;

  if (i == self->names->len)
    add_line (self, GTK_STRING_LIST (gtk_drop_down_get_model (GTK_DROP_DOWN (self->drop_down))), name, name);

  return i;
}

static EntenteType
get_type_of_owner (EntenteFieldEditor *editor)
{
  EntenteScope  *scope = entente_workspace_get_scope (entente_field_editor_get_workspace (editor));
  EntenteObject *claim = entente_field_editor_get_object (editor);
  EntenteObject *owner = claim != NULL ? entente_scope_lookup (scope, entente_object_get_reference (claim, ENTENTE_CLAIM_OBJECT)) : NULL;

  return owner != NULL ? entente_object_get_object_type (owner) : ENTENTE_CLAIM;
}

static void
entente_claimed_field_editor_set_up (EntenteFieldEditor *editor)
{
  EntenteClaimedFieldEditor *self = ENTENTE_CLAIMED_FIELD_EDITOR (editor);

  self->drop_down = entente_drop_down_new (gtk_string_list_new (NULL));
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);

  entente_field_editor_set_content (editor, self->drop_down, self->drop_down);
}

static void
entente_claimed_field_editor_show (EntenteFieldEditor *editor,
                                   const EntenteValue *value,
                                   gboolean            differs)
{
  EntenteClaimedFieldEditor *self = ENTENTE_CLAIMED_FIELD_EDITOR (editor);
  EntenteType                type = get_type_of_owner (editor);

  self->is_showing = TRUE;
  if (self->names->len == 0 || type != self->type)
    list_fields (self, type);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down),
                              differs ? GTK_INVALID_LIST_POSITION : find_line (self, value != NULL ? entente_value_get_text (value) : NULL));
  self->is_showing = FALSE;
}

static void
entente_claimed_field_editor_finalize (GObject *object)
{
  g_ptr_array_unref (ENTENTE_CLAIMED_FIELD_EDITOR (object)->names);

  G_OBJECT_CLASS (entente_claimed_field_editor_parent_class)->finalize (object);
}

static void
entente_claimed_field_editor_class_init (EntenteClaimedFieldEditorClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_claimed_field_editor_finalize;
  editor_class->set_up = entente_claimed_field_editor_set_up;
  editor_class->show = entente_claimed_field_editor_show;
}

static void
entente_claimed_field_editor_init (EntenteClaimedFieldEditor *self)
{
  self->names = g_ptr_array_new_with_free_func (g_free);
}
