#include "widgets/tooltip.h"

#define KEY "entente-tooltip"

static gboolean
query_cb (GtkWidget  *widget,
          int         x,
          int         y,
          gboolean    by_keyboard,
          GtkTooltip *tooltip)
{
  const char *text = !entente_tooltip_is_covered (widget) ? g_object_get_data (G_OBJECT (widget), KEY) : NULL;

  gtk_tooltip_set_text (tooltip, text);

  return text != NULL;
}

/**
 * entente_tooltip_is_covered:
 * @widget: a widget
 *
 * A popover is a child of what it opened from, so that the pointer in it asks that widget for its tooltip.
 *
 * Returns: whether a popover of the widget is open, and its tooltip would lie over it
 */
gboolean
entente_tooltip_is_covered (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child))
      return TRUE;

  return FALSE;
}

/**
 * entente_tooltip_set:
 * @widget: a widget
 * @text: (nullable): what its tooltip says; %NULL for none
 *
 * Does what gtk_widget_set_tooltip_text() does. That one asks the X server several times where the pointer is, each time
 * it is called; a window with a hundred tooltips opens visibly later for it, and a table whose rows change spends half of
 * its time on it.
 */
void
entente_tooltip_set (GtkWidget  *widget,
                     const char *text)
{
  gboolean is_known = g_object_get_data (G_OBJECT (widget), KEY) != NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (text == NULL && !is_known)
    return;

  g_signal_handlers_disconnect_by_func (widget, query_cb, NULL);
  if (text != NULL)
    g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_cb), NULL);

  g_object_set_data_full (G_OBJECT (widget), KEY, g_strdup (text), g_free);
  gtk_widget_set_has_tooltip (widget, text != NULL);

  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}
