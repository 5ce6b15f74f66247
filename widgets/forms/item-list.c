#include "widgets/forms/item-list.h"

#include "widgets/forms/form-edits.h"
#include "widgets/forms/item-row.h"
#include "widgets/forms/object-picker.h"
#include "widgets/forms/reference-rules.h"

#include <glib/gi18n.h>

#define SPACING 6

struct _EntenteItemList
{
  GtkWidget         parent_instance;
  char             *item;
  char             *owner_field;
  char             *shown;
  char             *pick;
  char             *add_label;
  EntenteItemLayout layout;
  EntenteWorkspace *workspace;
  char             *owner;
  guint             n;
  GtkWidget        *box;
  GtkWidget        *adder;
  GPtrArray        *rows;
};

G_DEFINE_FINAL_TYPE (EntenteItemList, entente_item_list, GTK_TYPE_WIDGET)

enum
{
  PROP_ITEM = 1,
  PROP_OWNER,
  PROP_SHOWN,
  PROP_PICK,
  PROP_ADD_LABEL,
  PROP_COUNT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static gboolean
belongs (EntenteItemList *self,
         EntenteObject   *object)
{
  return self->layout.owner == G_MAXUINT ||
         g_strcmp0 (entente_object_get_reference (object, self->layout.owner), self->owner) == 0;
}

static GPtrArray *
find_items (EntenteItemList *self)
{
  GListModel *objects = entente_scope_get_objects (entente_workspace_get_scope (self->workspace), self->layout.type);
  GPtrArray  *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (objects); i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);

      if (belongs (self, object))
        g_ptr_array_add (items, g_steal_pointer (&object));
    }

  return items;
}

static GtkWidget *
take_row (GPtrArray  *rows,
          const char *id)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (entente_item_row_get_id (g_ptr_array_index (rows, i)), id) == 0)
      return g_ptr_array_steal_index (rows, i);

  return NULL;
}

static GtkWidget *
take_spare_row (EntenteItemList *self,
                GPtrArray       *rows)
{
  GtkWidget *row;

  if (rows->len > 0)
    return g_ptr_array_steal_index (rows, rows->len - 1);

  row = entente_item_row_new (&self->layout);
  gtk_box_append (GTK_BOX (self->box), row);

  return row;
}

/* Rows stay with their object as long as it is there, so that typing goes on undisturbed. The others are hidden: making
 * them anew would take longer than all the rest of showing another object. */
static void
show_items (EntenteItemList *self,
            GPtrArray       *items)
{
  g_autoptr (GPtrArray) spare = g_steal_pointer (&self->rows);
  GtkWidget *previous = NULL;

  self->rows = g_ptr_array_new ();
  g_ptr_array_set_size (self->rows, (int)items->len);

  for (guint i = 0; i < items->len; i++)
    self->rows->pdata[i] = take_row (spare, entente_object_get_id (items->pdata[i]));

  for (guint i = 0; i < items->len; i++)
    {
      GtkWidget *row = self->rows->pdata[i] != NULL ? self->rows->pdata[i] : take_spare_row (self, spare);

      self->rows->pdata[i] = row;
      entente_item_row_bind (ENTENTE_ITEM_ROW (row), self->workspace, entente_object_get_id (items->pdata[i]));
      gtk_widget_set_visible (row, TRUE);
      gtk_box_reorder_child_after (GTK_BOX (self->box), row, previous);
      previous = row;
    }

  for (guint i = 0; i < spare->len; i++)
    {
      gtk_widget_set_visible (spare->pdata[i], FALSE);
      g_ptr_array_add (self->rows, spare->pdata[i]);
    }

  gtk_widget_set_visible (self->box, items->len > 0);
}

/* Rows are made when they are to be seen. */
static void
refresh (EntenteItemList *self)
{
  g_autoptr (GPtrArray) items = find_items (self);

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_items (self, items);

  if (items->len != self->n)
    {
      self->n = items->len;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
    }
}

static void
focus_item (EntenteItemList *self,
            const char      *id)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_strcmp0 (entente_item_row_get_id (self->rows->pdata[i]), id) == 0)
      gtk_widget_grab_focus (self->rows->pdata[i]);
}

static void
add_cb (EntenteItemList *self,
        const char      *picked)
{
  g_autofree char *id = entente_item_list_add (self, picked);

  if (id != NULL)
    focus_item (self, id);
}

static void
clicked_cb (EntenteItemList *self)
{
  add_cb (self, NULL);
}

static void
named_cb (EntenteItemList *self,
          const char      *name)
{
  g_autofree char *id = entente_form_add_named_party (self->workspace, self->owner, name);

  if (id != NULL)
    focus_item (self, id);
}

static gboolean
is_picked_already (EntenteItemList *self,
                   guint            field,
                   const char      *id)
{
  g_autoptr (GPtrArray) items = find_items (self);

  for (guint i = 0; i < items->len; i++)
    if (g_strcmp0 (entente_object_get_reference (items->pdata[i], field), id) == 0)
      return TRUE;

  return FALSE;
}

/* A company is once a party of a deal, but may give several things and sell a stake and buy it again. */
static gboolean
filter_candidate (EntenteScope  *scope,
                  EntenteObject *candidate,
                  gpointer       user_data)
{
  EntenteItemList *self = user_data;
  const char      *id = entente_object_get_id (candidate);
  int              field = entente_type_find_field (self->layout.type, self->pick);

  if (g_strcmp0 (id, self->owner) == 0)
    return FALSE;
  if (self->layout.type == ENTENTE_FLOW)
    return entente_form_is_party_of (candidate, self->owner);

  return self->layout.type == ENTENTE_STAKE || !is_picked_already (self, (guint)field, id);
}

static GtkWidget *
new_add_content (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("entente-add-symbolic"));
  gtk_box_append (GTK_BOX (box), gtk_label_new_with_mnemonic (text));

  return box;
}

static GtkWidget *
new_picker (EntenteItemList *self)
{
  int        field = entente_type_find_field (self->layout.type, self->pick);
  guint64    targets = entente_type_get_info (self->layout.type)->fields[field].targets;
  GtkWidget *picker = entente_object_picker_new (targets);

  entente_object_picker_set_child (ENTENTE_OBJECT_PICKER (picker), new_add_content (self->add_label), FALSE);
  entente_object_picker_set_filter (ENTENTE_OBJECT_PICKER (picker), filter_candidate, self);
  entente_object_picker_set_offers (ENTENTE_OBJECT_PICKER (picker), FALSE, self->layout.type == ENTENTE_PARTY);
  g_signal_connect_swapped (picker, "picked", G_CALLBACK (add_cb), self);
  g_signal_connect_swapped (picker, "named", G_CALLBACK (named_cb), self);

  return picker;
}

static GtkWidget *
new_button (EntenteItemList *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), new_add_content (self->add_label));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);

  return button;
}

static void
name_adder (EntenteItemList *self,
            GtkWidget       *target)
{
  g_autofree char *name = g_strdup (self->add_label);
  char            *mark = strchr (name, '_');

  if (mark != NULL)
    memmove (mark, mark + 1, strlen (mark));

  gtk_widget_add_css_class (target, "flat");
  gtk_widget_add_css_class (target, "add-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (target), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
entente_item_list_constructed (GObject *object)
{
  EntenteItemList *self = ENTENTE_ITEM_LIST (object);

  G_OBJECT_CLASS (entente_item_list_parent_class)->constructed (object);

  if (!entente_item_layout_parse (&self->layout, self->item, self->owner_field, self->shown))
    g_critical ("A list of “%s” cannot show “%s”", self->item, self->shown);

  self->adder = self->pick != NULL ? new_picker (self) : new_button (self);
  name_adder (self, self->pick != NULL ? entente_object_picker_get_button (ENTENTE_OBJECT_PICKER (self->adder)) : self->adder);
  gtk_widget_set_parent (self->adder, GTK_WIDGET (self));
}

static char **
get_setting (EntenteItemList *self,
             guint            property_id)
{
  switch (property_id)
    {
    case PROP_ITEM:
      return &self->item;
    case PROP_OWNER:
      return &self->owner_field;
    case PROP_SHOWN:
      return &self->shown;
    case PROP_PICK:
      return &self->pick;
    case PROP_ADD_LABEL:
      return &self->add_label;
    default:
      return NULL;
    }
}

static void
entente_item_list_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  EntenteItemList *self = ENTENTE_ITEM_LIST (object);
  char           **setting = get_setting (self, property_id);

  if (setting != NULL)
    g_value_set_string (value, *setting);
  else if (property_id == PROP_COUNT)
    g_value_set_int (value, (int)self->n);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
entente_item_list_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  char **setting = get_setting (ENTENTE_ITEM_LIST (object), property_id);

  if (setting != NULL)
    *setting = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
entente_item_list_map (GtkWidget *widget)
{
  EntenteItemList *self = ENTENTE_ITEM_LIST (widget);

  GTK_WIDGET_CLASS (entente_item_list_parent_class)->map (widget);

  if (self->workspace != NULL)
    refresh (self);
}

static void
entente_item_list_dispose (GObject *object)
{
  EntenteItemList *self = ENTENTE_ITEM_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->adder, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_item_list_parent_class)->dispose (object);
}

static void
entente_item_list_finalize (GObject *object)
{
  EntenteItemList *self = ENTENTE_ITEM_LIST (object);

  for (guint i = PROP_ITEM; i <= PROP_ADD_LABEL; i++)
    g_free (*get_setting (self, i));
  g_free (self->owner);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (entente_item_list_parent_class)->finalize (object);
}

static void
entente_item_list_class_init (EntenteItemListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = entente_item_list_constructed;
  object_class->get_property = entente_item_list_get_property;
  object_class->set_property = entente_item_list_set_property;
  object_class->dispose = entente_item_list_dispose;
  object_class->finalize = entente_item_list_finalize;
  widget_class->map = entente_item_list_map;

  properties[PROP_ITEM] = g_param_spec_string ("item", NULL, NULL, NULL, flags);
  properties[PROP_OWNER] = g_param_spec_string ("owner", NULL, NULL, NULL, flags);
  properties[PROP_SHOWN] = g_param_spec_string ("shown", NULL, NULL, NULL, flags);
  properties[PROP_PICK] = g_param_spec_string ("pick", NULL, NULL, NULL, flags);
  properties[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, NULL, flags);
  properties[PROP_COUNT] = g_param_spec_int ("count", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "itemlist");
}

static void
entente_item_list_init (EntenteItemList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);

  self->rows = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * entente_item_list_bind:
 * @self: a list
 * @workspace: where the objects are
 * @owner: what they belong to
 */
void
entente_item_list_bind (EntenteItemList  *self,
                        EntenteWorkspace *workspace,
                        const char       *owner)
{
  g_set_object (&self->workspace, workspace);

  if (g_strcmp0 (owner, self->owner) != 0)
    {
      g_free (self->owner);
      self->owner = g_strdup (owner);
    }

  if (self->pick != NULL)
    entente_object_picker_set_workspace (ENTENTE_OBJECT_PICKER (self->adder), workspace);

  refresh (self);
}

guint
entente_item_list_get_n (EntenteItemList *self)
{
  return self->n;
}

/**
 * entente_item_list_add:
 * @self: a list bound to an object
 * @picked: (nullable): what its field "pick" shall refer to
 *
 * Returns: (transfer full) (nullable): id of what was added
 */
char *
entente_item_list_add (EntenteItemList *self,
                       const char      *picked)
{
  return entente_form_add_item (self->workspace, &self->layout, self->owner, self->pick, picked);
}
