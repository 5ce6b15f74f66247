#include "widgets/forms/drop-down.h"

#include "widgets/find-widget.h"

#include <string.h>

#define MARK_SPACING 12

/* Tucked to a label that only says what those below it are about */
#define HEADING "is-heading"

/* Tucked to each line of a list that can be searched: what is searched */
#define SEARCHED "searched"

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
 * entente_drop_down_set_placeholder:
 * @drop_down: a drop-down
 * @text: what stands on it while nothing is chosen
 *
 * Says more than that there is nothing, which a drop-down says by itself.
 */
void
entente_drop_down_set_placeholder (GtkDropDown *drop_down,
                                   const char  *text)
{
  GtkWidget *stack;
  GtkWidget *label;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  stack = entente_find_widget (GTK_WIDGET (drop_down), GTK_TYPE_STACK);
  label = stack != NULL ? gtk_stack_get_child_by_name (GTK_STACK (stack), "empty") : NULL;

  if (GTK_IS_LABEL (label))
    gtk_label_set_text (GTK_LABEL (label), text);
}

static gboolean
is_heading (GObject *line)
{
  return g_object_get_data (line, HEADING) != NULL;
}

static void
set_searched (GObject    *line,
              const char *text,
              const char *more)
{
  g_object_set_data_full (line, SEARCHED, g_strconcat (text, "\n", more, NULL), g_free);
}

/* A line is found by its heading, too, and a heading by all that stands below it, so that it stands above what was found. */
static void
prepare_search (GListModel *labels)
{
  g_autoptr (GObject) heading = NULL;
  const char *title = "";
  g_autoptr (GString) below = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (labels); i++)
    {
      g_autoptr (GObject) line = g_list_model_get_item (labels, i);
      const char *text = gtk_string_object_get_string (GTK_STRING_OBJECT (line));

      if (is_heading (line))
        {
          g_set_object (&heading, line);
          g_string_truncate (below, 0);
          title = text;
        }
      else if (heading != NULL)
        {
          g_string_append_printf (below, "%s\n", text);
        }

      if (heading != NULL)
        set_searched (heading, title, below->str);
      if (!is_heading (line))
        set_searched (line, text, title);
    }
}

static char *
get_searched (GtkStringObject *line)
{
  const char *searched = g_object_get_data (G_OBJECT (line), SEARCHED);

  return g_strdup (searched != NULL ? searched : gtk_string_object_get_string (line));
}

/* A drop-down of this version of GTK only finds what begins with what is typed. */
static void
search_anywhere (GtkDropDown *drop_down)
{
  GtkWidget         *list = entente_find_widget (GTK_WIDGET (drop_down), GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *selection = list != NULL ? gtk_list_view_get_model (GTK_LIST_VIEW (list)) : NULL;
  GListModel        *found = GTK_IS_SINGLE_SELECTION (selection) ? gtk_single_selection_get_model (GTK_SINGLE_SELECTION (selection)) : NULL;
  GtkFilter         *filter = GTK_IS_FILTER_LIST_MODEL (found) ? gtk_filter_list_model_get_filter (GTK_FILTER_LIST_MODEL (found)) : NULL;

  if (GTK_IS_STRING_FILTER (filter))
    gtk_string_filter_set_match_mode (GTK_STRING_FILTER (filter), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
}

static gboolean
contains (GtkStringObject *line,
          const char      *typed)
{
  g_autofree char *text = g_utf8_casefold (gtk_string_object_get_string (line), -1);
  g_autofree char *part = g_utf8_casefold (typed, -1);

  return strstr (text, part) != NULL;
}

/* Takes the first line that has what is typed in itself, else the first one below a heading that has */
static void
search_activated_cb (GtkDropDown    *drop_down,
                     GtkSearchEntry *entry)
{
  GListModel *labels = gtk_drop_down_get_model (drop_down);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (entry));
  GListModel *found = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (entente_find_widget (GTK_WIDGET (drop_down), GTK_TYPE_LIST_VIEW))));
  g_autoptr (GtkStringObject) taken = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (found); i++)
    {
      g_autoptr (GtkStringObject) line = g_list_model_get_item (found, i);

      if (!is_heading (G_OBJECT (line)) && (taken == NULL || (contains (line, typed) && !contains (taken, typed))))
        g_set_object (&taken, line);
    }

  for (guint i = 0; taken != NULL && i < g_list_model_get_n_items (labels); i++)
    {
      g_autoptr (GtkStringObject) line = g_list_model_get_item (labels, i);

      if (line == taken)
        gtk_drop_down_set_selected (drop_down, i);
    }

  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_POPOVER)));
}

/* The words meant can be typed at once. */
static void
search_at_once (GtkDropDown *drop_down)
{
  GtkWidget *entry = entente_find_widget (GTK_WIDGET (drop_down), GTK_TYPE_SEARCH_ENTRY);

  if (entry == NULL)
    return;

  g_signal_connect_object (gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER), "show", G_CALLBACK (gtk_widget_grab_focus), entry,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (entry, "activate", G_CALLBACK (search_activated_cb), drop_down, G_CONNECT_SWAPPED);
}

static void
model_changed_cb (GtkDropDown *drop_down)
{
  GListModel *labels = gtk_drop_down_get_model (drop_down);

  if (labels == NULL)
    return;

  prepare_search (labels);
  search_anywhere (drop_down);
}

/**
 * entente_drop_down_let_search:
 * @drop_down: a drop-down of strings
 *
 * Offers to type a part of what is meant, or of its heading, above the list, for lists that are long.
 */
void
entente_drop_down_let_search (GtkDropDown *drop_down)
{
  g_autoptr (GtkExpression) expression = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_searched), NULL, NULL);

  gtk_drop_down_set_expression (drop_down, expression);
  gtk_drop_down_set_enable_search (drop_down, TRUE);
  search_at_once (drop_down);
  g_signal_connect (drop_down, "notify::model", G_CALLBACK (model_changed_cb), NULL);
  model_changed_cb (drop_down);
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
