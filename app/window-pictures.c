#include "app/window-pictures.h"

#include "app/file-chooser.h"
#include "model/object/company.h"
#include "widgets/commands.h"
#include "widgets/drawing/image.h"

#include <glib/gi18n.h>

/* The company that is selected */
static EntenteObject *
get_company (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);
  const char       *id = entente_workspace_get_selected (workspace);
  EntenteObject    *object = id != NULL ? entente_scope_lookup (entente_workspace_get_scope (workspace), id) : NULL;

  return object != NULL && entente_object_get_object_type (object) == ENTENTE_COMPANY ? object : NULL;
}

static void
set_logo (EntenteWindow *window,
          const char    *data)
{
  const EntenteField *field = &entente_company_info.fields[ENTENTE_COMPANY_LOGO];
  EntenteObject      *company = get_company (window);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteValue) value = NULL;

  if (company == NULL)
    return;

  if (data != NULL)
    value = entente_value_parse (field, data, &error);

  if (error != NULL || !entente_command_set_field (entente_window_get_workspace (window), entente_object_get_id (company), field, value, &error))
    entente_window_toast (window, error->message);
}

/* Reads no more than a picture may have. */
static GBytes *
read_file (GFile   *file,
           GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GBytes) bytes = NULL;

  if (stream == NULL)
    return NULL;

  bytes = g_input_stream_read_bytes (G_INPUT_STREAM (stream), ENTENTE_IMAGE_MAX_FILE_BYTES, NULL, error);

  return g_steal_pointer (&bytes);
}

static void
use_file (EntenteWindow *window,
          GFile         *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_file (file, &error);
  g_autofree char *data = NULL;
  gboolean         is_smaller;

  if (bytes != NULL)
    data = entente_image_pack (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &is_smaller, &error);

  if (data == NULL)
    {
      entente_window_toast (window, error->message);
      return;
    }

  set_logo (window, data);

  if (is_smaller)
    entente_window_toast (window, _("The picture was made smaller to be kept in the project"));
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             EntenteWindow   *window)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL)
    use_file (window, file);
}

/**
 * entente_pictures_choose_logo:
 * @window: a window
 *
 * Asks for the file of the logo of the company that is selected.
 */
void
entente_pictures_choose_logo (EntenteWindow *window)
{
  GtkFileChooserNative *chooser = entente_file_chooser_new (GTK_WINDOW (window), _("Choose a Logo"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Choose"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Pictures (PNG, SVG)"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/svg+xml");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  entente_file_chooser_run (chooser, G_CALLBACK (response_cb), window);
}

void
entente_pictures_remove_logo (EntenteWindow *window)
{
  set_logo (window, NULL);
}

/**
 * entente_pictures_set_logo:
 * @window: a window
 * @path: a string: path of a PNG or SVG file
 *
 * Makes it the logo of the company that is selected.
 */
void
entente_pictures_set_logo (EntenteWindow *window,
                           GVariant      *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (path, NULL));

  use_file (window, file);
}

gboolean
entente_pictures_can_choose (EntenteWindow *window)
{
  return get_company (window) != NULL;
}

gboolean
entente_pictures_can_remove (EntenteWindow *window)
{
  EntenteObject *company = get_company (window);

  return company != NULL && entente_object_get_value (company, ENTENTE_COMPANY_LOGO) != NULL;
}
