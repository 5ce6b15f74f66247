#include "widgets/forms/item-row.h"

#include "model/describe.h"
#include "widgets/commands.h"
#include "widgets/forms/field-row.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

#define SPACING 6

struct _EntenteItemRow
{
  GtkWidget                parent_instance;
  const EntenteItemLayout *layout;
  EntenteWorkspace        *workspace;
  char                    *id;
  EntenteFieldEditor      *editors[ENTENTE_ITEM_MAX_SHOWN];
  GtkWidget               *open_button;
  GtkWidget               *remove_button;
  GtkWidget               *message;
  GtkWidget               *caption;
  GtkWidget               *details;
};

G_DEFINE_FINAL_TYPE (EntenteItemRow, entente_item_row, GTK_TYPE_WIDGET)

static void
bind_details (EntenteItemRow *self)
{
  const char *ids[] = {self->id, NULL};

  for (GtkWidget *row = gtk_widget_get_first_child (self->details); row != NULL; row = gtk_widget_get_next_sibling (row))
    entente_field_row_bind (ENTENTE_FIELD_ROW (row), self->layout->type, self->workspace, ids);
}

static void
build_details (EntenteItemRow *self)
{
  const EntenteTypeInfo *info = entente_type_get_info (self->layout->type);

  self->details = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_widget_add_css_class (self->details, "item-details");
  gtk_widget_insert_before (self->details, GTK_WIDGET (self), NULL);

  for (guint i = 0; i < info->n_fields; i++)
    if (!entente_item_layout_shows (self->layout, i))
      gtk_box_append (GTK_BOX (self->details), entente_field_row_new (info->fields[i].name));
}

static gboolean
shows_details (EntenteItemRow *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->open_button));
}

static void
show_caption (EntenteItemRow *self,
              const char     *text)
{
  gtk_label_set_text (GTK_LABEL (self->caption), text);
  entente_tooltip_set (self->caption, text);
  gtk_widget_set_visible (self->caption, *text != '\0' && !shows_details (self));
}

static void
toggled_cb (EntenteItemRow *self)
{
  gboolean is_open = shows_details (self);

  if (is_open && self->details == NULL)
    build_details (self);

  if (self->details != NULL)
    {
      bind_details (self);
      gtk_widget_set_visible (self->details, is_open);
    }

  show_caption (self, gtk_label_get_text (GTK_LABEL (self->caption)));
}

static void
remove_cb (EntenteItemRow *self)
{
  g_autofree char  *id = g_strdup (self->id);
  const char *const ids[] = {id, NULL};

  entente_command_delete (self->workspace, ids);
}

static GtkWidget *
new_line (EntenteItemRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  for (guint i = 0; i < self->layout->n_shown; i++)
    {
      int width = self->layout->widths[i];

      self->editors[i] = entente_field_editor_new (self->layout->type, self->layout->shown[i]);
      gtk_widget_set_hexpand (GTK_WIDGET (self->editors[i]), width == 0);
      if (width > 0)
        gtk_widget_set_size_request (GTK_WIDGET (self->editors[i]), width, -1);
      entente_field_editor_set_message_label (self->editors[i], self->message);
      gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->editors[i]));
    }

  if (entente_item_layout_has_details (self->layout))
    gtk_box_append (GTK_BOX (buttons), self->open_button);
  gtk_box_append (GTK_BOX (buttons), self->remove_button);
  gtk_widget_set_valign (buttons, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), buttons);

  return line;
}

static void
entente_item_row_dispose (GObject *object)
{
  EntenteItemRow *self = ENTENTE_ITEM_ROW (object);
  GtkWidget      *child;

  g_clear_object (&self->open_button);
  g_clear_object (&self->remove_button);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_item_row_parent_class)->dispose (object);
}

static void
entente_item_row_finalize (GObject *object)
{
  g_free (ENTENTE_ITEM_ROW (object)->id);

  G_OBJECT_CLASS (entente_item_row_parent_class)->finalize (object);
}

static gboolean
entente_item_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ENTENTE_ITEM_ROW (widget)->editors[0]));
}

static void
entente_item_row_class_init (EntenteItemRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_item_row_dispose;
  object_class->finalize = entente_item_row_finalize;
  widget_class->grab_focus = entente_item_row_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "itemrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
entente_item_row_init (EntenteItemRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 2);

  self->open_button = g_object_ref_sink (gtk_toggle_button_new ());
  gtk_button_set_icon_name (GTK_BUTTON (self->open_button), "entente-chevron-symbolic");
  gtk_widget_add_css_class (self->open_button, "flat");
  gtk_widget_add_css_class (self->open_button, "row-button");
  gtk_widget_add_css_class (self->open_button, "open-button");
  entente_tooltip_set (self->open_button, _("Details"));
  g_signal_connect_swapped (self->open_button, "toggled", G_CALLBACK (toggled_cb), self);

  self->remove_button = g_object_ref_sink (gtk_button_new_from_icon_name ("window-close-symbolic"));
  gtk_widget_add_css_class (self->remove_button, "flat");
  gtk_widget_add_css_class (self->remove_button, "row-button");
  entente_tooltip_set (self->remove_button, _("Remove"));
  g_signal_connect_swapped (self->remove_button, "clicked", G_CALLBACK (remove_cb), self);

  self->message = entente_field_editor_new_message_label ();
  self->caption = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->caption), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->caption), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->caption, "caption");
  gtk_widget_add_css_class (self->caption, "dim-label");
}

/* Shows what has changed since. */
static void
refresh (EntenteItemRow *self)
{
  EntenteScope    *scope = entente_workspace_get_scope (self->workspace);
  EntenteObject   *object = entente_scope_lookup (scope, self->id);
  g_autofree char *caption = NULL;
  g_autofree char *name = NULL;
  g_autofree char *remove = NULL;
  g_autofree char *open = NULL;

  if (object == NULL)
    return;

  for (guint i = 0; i < self->layout->n_shown; i++)
    entente_field_editor_refresh (self->editors[i]);

  if (self->details != NULL && shows_details (self))
    bind_details (self);

  caption = entente_describe_caption (scope, object);
  show_caption (self, caption);

  name = entente_describe_object (scope, object);
  remove = g_strdup_printf (_("Remove %s"), name);
  open = g_strdup_printf (_("Details of %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open_button), GTK_ACCESSIBLE_PROPERTY_LABEL, open, -1);
}

/**
 * entente_item_row_new:
 * @layout: what it shows; has to outlive the row
 *
 * Returns: (transfer floating): a row of no object yet
 */
GtkWidget *
entente_item_row_new (const EntenteItemLayout *layout)
{
  EntenteItemRow *self = g_object_new (ENTENTE_TYPE_ITEM_ROW, NULL);

  self->layout = layout;
  gtk_widget_set_parent (new_line (self), GTK_WIDGET (self));
  gtk_widget_set_parent (self->message, GTK_WIDGET (self));
  gtk_widget_set_parent (self->caption, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * entente_item_row_bind:
 * @self: a row
 * @workspace: where the object is
 * @id: the object to show
 */
void
entente_item_row_bind (EntenteItemRow   *self,
                       EntenteWorkspace *workspace,
                       const char       *id)
{
  const char *const ids[] = {id, NULL};

  for (guint i = 0; i < self->layout->n_shown; i++)
    entente_field_editor_bind (self->editors[i], workspace, ids);

  if (g_strcmp0 (id, self->id) != 0)
    {
      entente_item_row_set_open (self, FALSE);
      g_free (self->id);
      self->id = g_strdup (id);
    }

  g_set_object (&self->workspace, workspace);
  refresh (self);
}

const char *
entente_item_row_get_id (EntenteItemRow *self)
{
  return self->id;
}

void
entente_item_row_set_open (EntenteItemRow *self,
                           gboolean        is_open)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->open_button), is_open);
}
