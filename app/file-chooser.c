#include "app/file-chooser.h"

#include "model/exchange/format.h"

#include <glib/gi18n.h>
#include <string.h>

/* What some file system does not take in a name. */
#define FORBIDDEN "/\\:*?\"<>|"

/* In characters; disks take names of 255 bytes. */
#define LONGEST_NAME 60

/**
 * entente_file_chooser_new:
 * @parent: the window it belongs to
 * @title: what is asked
 * @action: to open or to save
 * @accept: label of the button that chooses, with a mnemonic
 *
 * Returns: (transfer full): a dialog, to be handed to entente_file_chooser_run()
 */
GtkFileChooserNative *
entente_file_chooser_new (GtkWindow           *parent,
                          const char          *title,
                          GtkFileChooserAction action,
                          const char          *accept)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (title, parent, action, accept, _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);

  return chooser;
}

/**
 * entente_file_chooser_add_filter:
 * @chooser: a dialog
 * @name: what people call such files
 * @suffix: (nullable): how their names end, without the dot; %NULL for all files
 */
void
entente_file_chooser_add_filter (GtkFileChooserNative *chooser,
                                 const char           *name,
                                 const char           *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);

  if (suffix != NULL)
    gtk_file_filter_add_suffix (filter, suffix);
  else
    gtk_file_filter_add_pattern (filter, "*");

  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

static void
add_endings (GtkFileFilter       *filter,
             const EntenteFormat *format)
{
  for (const char *const *ending = format->endings; *ending != NULL; ending++)
    gtk_file_filter_add_suffix (filter, *ending);
}

static void
take_filter (GtkFileChooserNative *chooser,
             GtkFileFilter        *filter,
             const char           *name)
{
  gtk_file_filter_set_name (filter, name);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_object_unref (filter);
}

/**
 * entente_file_chooser_add_formats:
 * @chooser: a dialog
 * @name: what people call all such files together
 * @suffix: (nullable): how the names of further files among them end
 *
 * Lets choose the files of other programs: all together, and each kind on its own.
 */
void
entente_file_chooser_add_formats (GtkFileChooserNative *chooser,
                                  const char           *name,
                                  const char           *suffix)
{
  guint                       n_formats;
  const EntenteFormat *const *formats = entente_format_list (&n_formats);
  GtkFileFilter              *all = gtk_file_filter_new ();

  if (suffix != NULL)
    gtk_file_filter_add_suffix (all, suffix);
  for (guint i = 0; i < n_formats; i++)
    add_endings (all, formats[i]);
  take_filter (chooser, all, name);

  if (suffix != NULL)
    entente_file_chooser_add_filter (chooser, _("Entente projects"), suffix);

  for (guint i = 0; i < n_formats; i++)
    {
      GtkFileFilter *filter = gtk_file_filter_new ();

      add_endings (filter, formats[i]);
      take_filter (chooser, filter, _ (formats[i]->label));
    }
}

static void
suggest_folder (GtkFileChooserNative *chooser,
                const char           *path)
{
  const char      *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : g_strdup (documents != NULL ? documents : g_get_home_dir ());
  g_autoptr (GFile) file = NULL;

  file = g_file_new_for_path (folder);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), file, NULL);
}

/**
 * entente_file_chooser_suggest:
 * @chooser: a dialog to save
 * @path: (nullable): path of the project file
 * @title: title of the project, used when there is no @path
 * @suffix: how the name is to end, without the dot
 *
 * Suggests a name in the folder of the project, or else among the user's documents.
 */
void
entente_file_chooser_suggest (GtkFileChooserNative *chooser,
                              const char           *path,
                              const char           *title,
                              const char           *suffix)
{
  g_autofree char *stem = path != NULL ? g_filename_display_basename (path) : g_strdup (title);
  char            *dot = path != NULL ? strrchr (stem, '.') : NULL;

  if (dot != NULL && dot != stem)
    *dot = '\0';

  entente_file_chooser_suggest_name (chooser, path, stem, suffix);
}

/**
 * entente_file_chooser_suggest_name:
 * @chooser: a dialog to save
 * @path: (nullable): path of the project file
 * @title: what the file is to be called, whatever the project is called
 * @suffix: how the name is to end, without the dot
 *
 * Suggests a name in the folder of the project, or else among the user's documents.
 */
void
entente_file_chooser_suggest_name (GtkFileChooserNative *chooser,
                                   const char           *path,
                                   const char           *title,
                                   const char           *suffix)
{
  g_autofree char *stem = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), LONGEST_NAME));
  g_autofree char *name = g_strdup_printf ("%s.%s", g_strdelimit (stem, FORBIDDEN, '-'), suffix);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  suggest_folder (chooser, path);
}

/**
 * entente_file_chooser_run:
 * @chooser: (transfer full): a dialog
 * @callback: called with @object, the response and the chooser
 * @object: a #GObject; when it is gone, nothing is called
 *
 * Shows a dialog, and frees it when it was answered.
 */
void
entente_file_chooser_run (GtkFileChooserNative *chooser,
                          GCallback             callback,
                          gpointer              object)
{
  g_signal_connect_object (chooser, "response", callback, object, G_CONNECT_SWAPPED);
  g_signal_connect_after (chooser, "response", G_CALLBACK (g_object_unref), NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
