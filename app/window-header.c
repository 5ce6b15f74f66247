/* What the bar at the top of a window says. */

#include "app/window-private.h"

#include "widgets/tooltip.h"

#include <glib/gi18n.h>
#include <string.h>

/* The title is the name of the file; the second line says where it is. A dot stands for changes not saved. */
void
entente_window_show_title (EntenteWindow *self)
{
  EntenteDocument *document = entente_window_get_document (self);
  const char      *path = entente_document_get_path (document);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autofree char *subtitle = folder != NULL ? g_filename_display_name (folder) : g_strdup (_("Not saved yet"));
  g_autofree char *title = g_strdup_printf (entente_document_is_modified (document) ? "• %s" : "%s", entente_document_get_title (document));
  gsize            home = strlen (g_get_home_dir ());

  if (strncmp (subtitle, g_get_home_dir (), home) == 0 && (subtitle[home] == '\0' || subtitle[home] == G_DIR_SEPARATOR))
    {
      g_autofree char *whole = g_steal_pointer (&subtitle);

      subtitle = g_strconcat ("~", whole + home, NULL);
    }

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
show_step (GtkWidget  *button,
           const char *action,
           const char *step)
{
  g_autofree char *text = step != NULL ? g_strdup_printf (C_("what is undone or redone", "%s %s"), action, step) : g_strdup (action);

  entente_tooltip_set (button, text);
}

/* What is undone and redone next */
void
entente_window_show_steps (EntenteWindow *self)
{
  EntenteHistory *history = entente_document_get_history (entente_window_get_document (self));

  show_step (self->undo_button, _("Undo"), entente_history_get_undo_title (history));
  show_step (self->redo_button, _("Redo"), entente_history_get_redo_title (history));
}

static gboolean
show_zoom_cb (gpointer user_data)
{
  EntenteWindow *self = user_data;

  /* Translators: how large the chart is shown; keep the narrow space, or what your language writes. */
  g_autofree char *text = g_strdup_printf (_("%d %%"), (int)(entente_network_view_get_zoom (self->canvas) * 100 + 0.5));

  self->show_zoom = 0;
  gtk_button_set_label (GTK_BUTTON (self->zoom_button), text);

  return G_SOURCE_REMOVE;
}

/* The zoom also changes while places are given to widgets, when none may ask for another. */
void
entente_window_show_zoom (EntenteWindow *self)
{
  if (self->show_zoom == 0)
    self->show_zoom = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, show_zoom_cb, self, NULL);
}

/* Whether changes can be saved where the plan comes from */
void
entente_window_show_notice (EntenteWindow *self)
{
  gboolean read_only = entente_document_is_read_only (entente_window_get_document (self));

  gtk_label_set_text (GTK_LABEL (self->notice_label),
                      _("This file cannot be written over: it is protected, or a newer version of Entente made it. Changes can be saved as a copy."));
  gtk_button_set_label (GTK_BUTTON (self->notice_button), _("Save a _Copy…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->notice_button), "win.save-as");
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->notice), read_only);
}
