#include "app/toast.h"

#include <glib/gi18n.h>

#define CURRENT "entente-toast"

static void
dismissed_cb (AdwToastOverlay *overlay,
              AdwToast        *toast)
{
  if (g_object_get_data (G_OBJECT (overlay), CURRENT) == toast)
    g_object_set_data (G_OBJECT (overlay), CURRENT, NULL);
}

/**
 * entente_toast_show:
 * @overlay: where to show it
 * @text: what is to be said in passing
 * @undo: (nullable): name of the action that takes back what was done
 *
 * Shows a toast in the place of the one before: only what was done last can be undone by it.
 */
void
entente_toast_show (AdwToastOverlay *overlay,
                    const char      *text,
                    const char      *undo)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast        *current = g_object_get_data (G_OBJECT (overlay), CURRENT);
  AdwToast        *toast = adw_toast_new (escaped);

  if (current != NULL)
    adw_toast_dismiss (current);

  if (undo != NULL)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, undo);
    }

  g_object_set_data (G_OBJECT (overlay), CURRENT, toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), overlay, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (overlay, toast);
}
