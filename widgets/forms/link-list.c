#include "widgets/forms/link-list.h"

#include "model/describe.h"
#include "widgets/tooltip.h"
#include "widgets/type-icon.h"

#include <glib/gi18n.h>

struct _EntenteLinkList
{
  GtkWidget         parent_instance;
  EntenteWorkspace *workspace;
  guint             n;
  GtkWidget        *placeholder;
};

G_DEFINE_FINAL_TYPE (EntenteLinkList, entente_link_list, GTK_TYPE_WIDGET)

enum
{
  PROP_COUNT = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
clicked_cb (EntenteLinkList *self,
            GtkWidget       *button)
{
  entente_workspace_select (self->workspace, g_object_get_data (G_OBJECT (button), "id"));
}

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
fill_button (GtkWidget     *button,
             EntenteScope  *scope,
             EntenteObject *object)
{
  g_autofree char *name = entente_describe_object (scope, object);
  g_autofree char *caption = entente_describe_caption (scope, object);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (text), new_label (name, NULL));
  if (*caption != '\0')
    {
      GtkWidget *label = new_label (caption, "caption");

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (text), label);
    }

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (entente_type_get_icon (entente_object_get_object_type (object))));
  gtk_box_append (GTK_BOX (box), text);
  gtk_button_set_child (GTK_BUTTON (button), box);
  entente_tooltip_set (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, caption, -1);
  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (entente_object_get_id (object)), g_free);
}

static GtkWidget *
take_button (EntenteLinkList *self,
             GtkWidget       *previous)
{
  GtkWidget *button = gtk_widget_get_next_sibling (previous);

  if (button != NULL)
    {
      gtk_widget_set_visible (button, TRUE);
      return button;
    }

  button = gtk_button_new ();
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link-row");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_insert_before (button, GTK_WIDGET (self), NULL);

  return button;
}

static void
entente_link_list_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (property_id == PROP_COUNT)
    g_value_set_int (value, (int)ENTENTE_LINK_LIST (object)->n);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
entente_link_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&ENTENTE_LINK_LIST (object)->workspace);

  G_OBJECT_CLASS (entente_link_list_parent_class)->dispose (object);
}

static void
entente_link_list_class_init (EntenteLinkListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_link_list_get_property;
  object_class->dispose = entente_link_list_dispose;

  properties[PROP_COUNT] = g_param_spec_int ("count", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
entente_link_list_init (EntenteLinkList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->placeholder = new_label (_("None"), "dim-label");
  gtk_widget_add_css_class (self->placeholder, "placeholder");
  gtk_widget_set_parent (self->placeholder, GTK_WIDGET (self));
}

/**
 * entente_link_list_show:
 * @self: a list
 * @workspace: where the objects are
 * @objects: (element-type EntenteObject): what to list, in that order
 */
void
entente_link_list_show (EntenteLinkList  *self,
                        EntenteWorkspace *workspace,
                        const GPtrArray  *objects)
{
  GtkWidget *previous = self->placeholder;

  g_set_object (&self->workspace, workspace);
  gtk_widget_set_visible (self->placeholder, objects->len == 0);

  for (guint i = 0; i < objects->len; i++)
    {
      GtkWidget *button = take_button (self, previous);

      fill_button (button, entente_workspace_get_scope (workspace), g_ptr_array_index (objects, i));
      previous = button;
    }

  while ((previous = gtk_widget_get_next_sibling (previous)) != NULL)
    gtk_widget_set_visible (previous, FALSE);

  if (objects->len != self->n)
    {
      self->n = objects->len;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
    }
}
