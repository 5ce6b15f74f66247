#include "widgets/forms/link-list.h"

#include "model/describe.h"
#include "widgets/idle.h"
#include "widgets/tooltip.h"
#include "widgets/type-icon.h"

#include <glib/gi18n.h>

/* So many rows are made at once, which the window can wait for. */
#define FEW_ROWS 16u

/* objects: (element-type EntenteObject): what to list; ids: theirs; fill: makes the rows that are not there yet. */
struct _EntenteLinkList
{
  GtkWidget         parent_instance;
  EntenteWorkspace *workspace;
  GPtrArray        *objects;
  GHashTable       *ids;
  guint             n;
  guint             fill;
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

static const char *
get_id (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "id");
}

static gboolean
shows (GtkWidget     *button,
       EntenteObject *object,
       const char    *words)
{
  return g_strcmp0 (get_id (button), entente_object_get_id (object)) == 0 && g_strcmp0 (g_object_get_data (G_OBJECT (button), "words"), words) == 0;
}

/* Returns whether it showed something else before. */
static gboolean
fill_button (GtkWidget     *button,
             EntenteScope  *scope,
             EntenteObject *object)
{
  g_autofree char *name = entente_describe_object (scope, object);
  g_autofree char *caption = entente_describe_caption (scope, object);
  g_autofree char *words = g_strjoin ("\n", name, caption, NULL);
  GtkWidget       *box, *text;

  if (shows (button, object, words))
    return FALSE;

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

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
  g_object_set_data_full (G_OBJECT (button), "words", g_steal_pointer (&words), g_free);

  return TRUE;
}

static GtkWidget *
new_button (EntenteLinkList *self,
            GtkWidget       *next)
{
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "link-row");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_insert_before (button, GTK_WIDGET (self), next);

  return button;
}

static gboolean
is_listed (EntenteLinkList *self,
           GtkWidget       *button)
{
  return get_id (button) != NULL && g_hash_table_contains (self->ids, get_id (button));
}

/* Rows of what is still listed stay as they are, wherever something has come or gone. */
static GtkWidget *
take_button (EntenteLinkList *self,
             GtkWidget       *previous,
             const char      *id)
{
  GtkWidget *button = gtk_widget_get_next_sibling (previous);
  GtkWidget *next = button != NULL ? gtk_widget_get_next_sibling (button) : NULL;

  if (button == NULL || (g_strcmp0 (get_id (button), id) != 0 && is_listed (self, button)))
    return new_button (self, button);

  if (next != NULL && g_strcmp0 (get_id (button), id) != 0 && g_strcmp0 (get_id (next), id) == 0)
    {
      gtk_widget_unparent (button);
      button = next;
    }

  gtk_widget_set_visible (button, TRUE);

  return button;
}

/* Returns whether all rows are there. */
static gboolean
fill_rows (EntenteLinkList *self)
{
  GtkWidget *previous = self->placeholder;
  guint      n_filled = 0, i = 0;

  for (; i < self->objects->len && n_filled < FEW_ROWS; i++)
    {
      EntenteObject *object = self->objects->pdata[i];

      previous = take_button (self, previous, entente_object_get_id (object));
      n_filled += fill_button (previous, entente_workspace_get_scope (self->workspace), object);
    }

  while ((previous = gtk_widget_get_next_sibling (previous)) != NULL)
    gtk_widget_set_visible (previous, i < self->objects->len && is_listed (self, previous));

  return i == self->objects->len;
}

static gboolean
fill_cb (gpointer user_data)
{
  EntenteLinkList *self = user_data;

  if (!fill_rows (self))
    return G_SOURCE_CONTINUE;

  self->fill = 0;

  return G_SOURCE_REMOVE;
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

  g_clear_handle_id (&ENTENTE_LINK_LIST (object)->fill, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&ENTENTE_LINK_LIST (object)->workspace);

  G_OBJECT_CLASS (entente_link_list_parent_class)->dispose (object);
}

static void
entente_link_list_finalize (GObject *object)
{
  EntenteLinkList *self = ENTENTE_LINK_LIST (object);

  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->objects);

  G_OBJECT_CLASS (entente_link_list_parent_class)->finalize (object);
}

static void
entente_link_list_class_init (EntenteLinkListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_link_list_get_property;
  object_class->dispose = entente_link_list_dispose;
  object_class->finalize = entente_link_list_finalize;

  properties[PROP_COUNT] = g_param_spec_int ("count", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
entente_link_list_init (EntenteLinkList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->objects = g_ptr_array_new_with_free_func (g_object_unref);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->placeholder = new_label (_("None"), "dim-label");
  gtk_widget_add_css_class (self->placeholder, "placeholder");
  gtk_widget_set_parent (self->placeholder, GTK_WIDGET (self));
}

static void
take_objects (EntenteLinkList *self,
              const GPtrArray *objects)
{
  g_hash_table_remove_all (self->ids);
  g_ptr_array_set_size (self->objects, 0);

  for (guint i = 0; i < objects->len; i++)
    {
      g_ptr_array_add (self->objects, g_object_ref (objects->pdata[i]));
      g_hash_table_add (self->ids, (gpointer)entente_object_get_id (objects->pdata[i]));
    }
}

/**
 * entente_link_list_show:
 * @self: a list
 * @workspace: where the objects are
 * @objects: (element-type EntenteObject): what to list, in that order
 *
 * The first rows are there at once, more of them when the window has nothing else to do.
 */
void
entente_link_list_show (EntenteLinkList  *self,
                        EntenteWorkspace *workspace,
                        const GPtrArray  *objects)
{
  g_set_object (&self->workspace, workspace);
  take_objects (self, objects);
  gtk_widget_set_visible (self->placeholder, objects->len == 0);

  g_clear_handle_id (&self->fill, g_source_remove);
  if (!fill_rows (self))
    self->fill = g_idle_add_full (ENTENTE_IDLE_PANE, fill_cb, self, NULL);

  if (objects->len != self->n)
    {
      self->n = objects->len;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
    }
}
