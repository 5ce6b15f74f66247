#include "widgets/forms/drop-down.h"

#define MARK_SPACING 12

/* Tucked to a label that only says what those below it are about */
#define HEADING "is-heading"

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
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, MARK_SPACING);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
}

static void
show_mark (GtkListItem *item,
           GParamSpec  *pspec,
           GtkDropDown *drop_down)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_widget_set_opacity (mark, gtk_drop_down_get_selected_item (drop_down) == gtk_list_item_get_item (item) ? 1 : 0);
}

static void
bind_line_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              GtkDropDown              *drop_down)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  gboolean   is_heading = g_object_get_data (gtk_list_item_get_item (item), HEADING) != NULL;

  gtk_label_set_text (GTK_LABEL (label), gtk_string_object_get_string (gtk_list_item_get_item (item)));
  gtk_list_item_set_selectable (item, !is_heading);
  gtk_list_item_set_activatable (item, !is_heading);
  if (is_heading)
    gtk_widget_add_css_class (label, "heading");
  else
    gtk_widget_remove_css_class (label, "heading");
  show_mark (item, NULL, drop_down);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (show_mark), item, G_CONNECT_SWAPPED);
}

static void
unbind_line_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                GtkDropDown              *drop_down)
{
  g_signal_handlers_disconnect_by_func (drop_down, show_mark, item);
}

/**
 * entente_drop_down_new:
 * @labels: (transfer full) (nullable): what can be chosen
 *
 * Returns: (transfer floating): a drop-down that shortens what is chosen where room is scarce
 */
GtkWidget *
entente_drop_down_new (GtkStringList *labels)
{
  GtkWidget *self = gtk_drop_down_new (labels != NULL ? G_LIST_MODEL (labels) : NULL, NULL);

  entente_drop_down_let_shrink (GTK_DROP_DOWN (self));

  return self;
}

/**
 * entente_drop_down_let_shrink:
 * @drop_down: a drop-down of strings
 *
 * Lets it become narrower than what is chosen, which then ends in an ellipsis. Its list shows every line whole.
 */
void
entente_drop_down_let_shrink (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) button = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) list = gtk_signal_list_item_factory_new ();

  g_signal_connect (button, "setup", G_CALLBACK (set_up_label_cb), NULL);
  g_signal_connect (button, "bind", G_CALLBACK (bind_label_cb), NULL);
  g_signal_connect (list, "setup", G_CALLBACK (set_up_line_cb), NULL);
  g_signal_connect_object (list, "bind", G_CALLBACK (bind_line_cb), drop_down, 0);
  g_signal_connect_object (list, "unbind", G_CALLBACK (unbind_line_cb), drop_down, 0);

  gtk_drop_down_set_factory (drop_down, button);
  gtk_drop_down_set_list_factory (drop_down, list);
}

/**
 * entente_drop_down_let_search:
 * @drop_down: a drop-down of strings
 *
 * Offers to type the beginning of what is meant, above the list, for lists that are long.
 */
void
entente_drop_down_let_search (GtkDropDown *drop_down)
{
  g_autoptr (GtkExpression) expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_drop_down_set_expression (drop_down, expression);
  gtk_drop_down_set_enable_search (drop_down, TRUE);
}

/**
 * entente_drop_down_append_heading:
 * @labels: what can be chosen
 * @heading: what those that are appended after it are about
 *
 * Appends a line that cannot be chosen.
 */
void
entente_drop_down_append_heading (GtkStringList *labels,
                                  const char    *heading)
{
  g_autoptr (GObject) item = NULL;

  gtk_string_list_append (labels, heading);
  item = g_list_model_get_item (G_LIST_MODEL (labels), g_list_model_get_n_items (G_LIST_MODEL (labels)) - 1);
  g_object_set_data (item, HEADING, GINT_TO_POINTER (TRUE));
}
