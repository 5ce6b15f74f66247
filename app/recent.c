#include "app/recent.h"

#include "config.h"

#include <glib/gi18n.h>

/* A menu that has to be read is no help. */
#define MAX_FILES 6

#define MIME_TYPE "application/x-entente+xml"

static gboolean
add_cb (gpointer user_data)
{
  GtkRecentData data = {
    .mime_type = (char *)MIME_TYPE,
    .app_name = (char *)"Entente",
    .app_exec = (char *)"entente %u",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), user_data, &data);

  return G_SOURCE_REMOVE;
}

/**
 * entente_recent_add:
 * @uri: a project file
 *
 * Remembers, when there is time for it, that a file was opened or saved.
 */
void
entente_recent_add (const char *uri)
{
  g_idle_add_full (G_PRIORITY_LOW, add_cb, g_strdup (uri), g_free);
}

static int
compare_age (gconstpointer a,
             gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((gpointer)b), gtk_recent_info_get_modified ((gpointer)a));
}

static void
append_item (GMenu         *menu,
             GtkRecentInfo *info)
{
  g_autofree char *path = g_filename_from_uri (gtk_recent_info_get_uri (info), NULL, NULL);
  g_autoptr (GMenuItem) item = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *label = NULL;

  if (path == NULL)
    return;

  /* An underscore in a label would mark the letter after it. */
  parts = g_strsplit (gtk_recent_info_get_display_name (info), "_", -1);
  label = g_strjoinv ("__", parts);
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "win.open-path", "s", path);
  g_menu_append_item (menu, item);
}

/**
 * entente_recent_list:
 * @menu: a menu
 *
 * Fills a menu with the projects opened last, the latest first.
 */
void
entente_recent_list (GMenu *menu)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  GList            *items = g_list_sort (gtk_recent_manager_get_items (manager), compare_age);

  g_menu_remove_all (menu);

  for (GList *item = items; item != NULL; item = item->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (item->data), MIME_TYPE) == 0 && gtk_recent_info_exists (item->data) &&
        g_menu_model_get_n_items (G_MENU_MODEL (menu)) < MAX_FILES)
      append_item (menu, item->data);

  g_list_free_full (items, (GDestroyNotify)gtk_recent_info_unref);
}
