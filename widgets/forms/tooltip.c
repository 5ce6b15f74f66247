#include "widgets/forms/tooltip.h"

#define KEY "entente-tooltip"

static gboolean
query_cb (GtkWidget  *widget,
          int         x,
          int         y,
          gboolean    is_keyboard,
          GtkTooltip *tooltip)
{
  const char *text = g_object_get_data (G_OBJECT (widget), KEY);

  gtk_tooltip_set_text (tooltip, text);

  return text != NULL;
}

/**
 * entente_tooltip_set:
 * @widget: a widget
 * @text: (nullable): what its tooltip says; %NULL for none
 *
 * Does what gtk_widget_set_tooltip_text() does, but does not ask the display where the pointer is. In a form or a table
 * whose rows change all the time, those questions took half of the time.
 */
void
entente_tooltip_set (GtkWidget  *widget,
                     const char *text)
{
  gboolean is_first = g_object_get_data (G_OBJECT (widget), KEY) == NULL && !gtk_widget_get_has_tooltip (widget);

  if (text == NULL && is_first)
    return;

  if (is_first)
    g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_cb), NULL);

  g_object_set_data_full (G_OBJECT (widget), KEY, g_strdup (text), g_free);
  gtk_widget_set_has_tooltip (widget, TRUE);
}
