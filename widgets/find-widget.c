#include "widgets/find-widget.h"

/**
 * entente_find_widget:
 * @root: where to look
 * @type: what to look for
 *
 * Finds parts that a widget of the toolkit keeps to itself.
 *
 * Returns: (nullable) (transfer none): @root or the first widget in it that is of that type, seen or not
 */
GtkWidget *
entente_find_widget (GtkWidget *root,
                     GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (root), type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = entente_find_widget (child, type);

  return found;
}
