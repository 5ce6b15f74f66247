#include "app/window-drop.h"

#include "app/window-exchange.h"
#include "app/window-open.h"
#include "app/window-pictures.h"
#include "model/exchange/format.h"

static gboolean
is_blank (EntenteWindow *window)
{
  return entente_window_is_untouched (window) && entente_document_get_path (entente_window_get_document (window)) == NULL;
}

/* What is dropped on a plan is taken into it; what is dropped where nothing was done yet is opened. */
static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         EntenteWindow *window)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  entente_pictures_drop (window, files, x, y);

  for (GSList *file = files; file != NULL; file = file->next)
    {
      const char *path = g_file_peek_path (file->data);

      if (entente_pictures_is_picture (file->data))
        continue;
      else if (path != NULL && entente_format_for_path (path) != NULL && !is_blank (window))
        entente_exchange_import (window, path);
      else
        entente_open_file (entente_window_get_application (window), window, file->data);
    }

  return files != NULL;
}

/**
 * entente_drop_accept:
 * @window: a window
 *
 * Lets files be dropped on a window: pictures, projects, and files of other programs.
 */
void
entente_drop_accept (EntenteWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}
