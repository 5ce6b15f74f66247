#include "app/window-pictures.h"

#include "app/file-chooser.h"
#include "model/error.h"
#include "model/object/company.h"
#include "widgets/commands.h"
#include "widgets/drawing/image.h"

#include <glib/gi18n.h>
#include <string.h>

/* How large a picture is at first, and its longer side at most; points */
#define POINTS_A_PIXEL 0.75
#define MOST_SIDE      240.0

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

/* Reads no more than a picture may have, and one byte by which it is seen to have more. */
static GBytes *
read_file (GFile   *file,
           GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GBytes) bytes = NULL;

  if (stream == NULL)
    return NULL;

  bytes = g_input_stream_read_bytes (G_INPUT_STREAM (stream), ENTENTE_IMAGE_MAX_FILE_BYTES + 1, NULL, error);

  return g_steal_pointer (&bytes);
}

static char *
pack (GBytes   *bytes,
      gboolean *is_smaller,
      GError  **error)
{
  if (g_bytes_get_size (bytes) > ENTENTE_IMAGE_MAX_FILE_BYTES)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, _("The picture is larger than %u MiB"), ENTENTE_IMAGE_MAX_FILE_BYTES >> 20);
      return NULL;
    }

  return entente_image_pack (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), is_smaller, error);
}

/* Returns: (nullable) (transfer full): the picture as it is stored; when there is none, the planner was told why */
static char *
pack_bytes (EntenteWindow *window,
            GBytes        *bytes)
{
  g_autoptr (GError) error = NULL;
  gboolean is_smaller = FALSE;
  char    *data = pack (bytes, &is_smaller, &error);

  if (data == NULL)
    entente_window_toast (window, error->message);
  else if (is_smaller)
    entente_window_toast (window, _("The picture was made smaller to be kept in the project"));

  return data;
}

static char *
pack_file (EntenteWindow *window,
           GFile         *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_file (file, &error);

  if (bytes == NULL)
    entente_window_toast (window, error->message);

  return bytes != NULL ? pack_bytes (window, bytes) : NULL;
}

static void
use_file (EntenteWindow *window,
          GFile         *file)
{
  g_autofree char *data = pack_file (window, file);

  if (data != NULL)
    set_logo (window, data);
}

/* The name of a file, without what says of which kind it is */
static char *
make_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  char            *name = base != NULL ? g_filename_display_name (base) : g_strdup ("");
  char            *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';

  return name;
}

static void
clear_picture (gpointer data)
{
  EntenteNewPicture *picture = data;

  g_free ((char *)picture->name);
  g_free ((char *)picture->data);
}

static GArray *
new_pictures (void)
{
  GArray *pictures = g_array_new (FALSE, FALSE, sizeof (EntenteNewPicture));

  g_array_set_clear_func (pictures, clear_picture);

  return pictures;
}

/* Takes name and data. */
static void
add_picture (GArray *pictures,
             char   *name,
             char   *data)
{
  EntenteNewPicture picture = {.name = name, .data = data};
  double            width, height, scale;

  if (data == NULL || !entente_image_read (data, &width, &height, NULL))
    {
      clear_picture (&picture);
      return;
    }

  scale = MIN (POINTS_A_PIXEL, MOST_SIDE / MAX (width, height));
  picture.rect.width = MAX (width * scale, 1);
  picture.rect.height = MAX (height * scale, 1);
  g_array_append_val (pictures, picture);
}

static void
insert (EntenteWindow *window,
        GArray        *pictures)
{
  if (pictures->len == 0)
    return;

  entente_window_show_canvas (window);
  entente_network_view_add_pictures (entente_window_get_canvas (window), (EntenteNewPicture *)pictures->data, pictures->len);
}

static void
insert_file (EntenteWindow *window,
             GFile         *file)
{
  entente_pictures_add_files (window, &(GSList) {file, NULL});
}

static void
logo_chosen_cb (GtkNativeDialog *dialog,
                int              response,
                EntenteWindow   *window)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL)
    use_file (window, file);
}

static void
picture_chosen_cb (GtkNativeDialog *dialog,
                   int              response,
                   EntenteWindow   *window)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;

  if (file != NULL)
    insert_file (window, file);
}

static void
choose (EntenteWindow *window,
        const char    *title,
        const char    *accept,
        GCallback      callback)
{
  GtkFileChooserNative *chooser = entente_file_chooser_new (GTK_WINDOW (window), title, GTK_FILE_CHOOSER_ACTION_OPEN, accept);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Pictures (PNG, SVG)"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/svg+xml");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  entente_file_chooser_run (chooser, callback, window);
}

/**
 * entente_pictures_choose:
 * @window: a window
 *
 * Asks for the file of a picture to be laid on the chart.
 */
void
entente_pictures_choose (EntenteWindow *window)
{
  choose (window, _("Insert a Picture"), _("_Insert"), G_CALLBACK (picture_chosen_cb));
}

/**
 * entente_pictures_add:
 * @window: a window
 * @path: a string: path of a PNG or SVG file
 *
 * Lays the picture on the chart.
 */
void
entente_pictures_add (EntenteWindow *window,
                      GVariant      *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (path, NULL));

  insert_file (window, file);
}

/**
 * entente_pictures_add_files:
 * @window: a window
 * @files: (element-type GFile): files, PNG or SVG some of them
 *
 * Lays all pictures among them on the chart, side by side and in one step.
 *
 * Returns: whether there is any
 */
gboolean
entente_pictures_add_files (EntenteWindow *window,
                            GSList        *files)
{
  g_autoptr (GArray) pictures = new_pictures ();
  gboolean any = FALSE;

  for (GSList *file = files; file != NULL; file = file->next)
    if (entente_pictures_is_picture (file->data))
      {
        add_picture (pictures, make_name (file->data), pack_file (window, file->data));
        any = TRUE;
      }

  insert (window, pictures);

  return any;
}

/**
 * entente_pictures_is_picture:
 * @file: a file
 *
 * Returns: whether its name says that it is a PNG or SVG
 */
gboolean
entente_pictures_is_picture (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = base != NULL ? g_ascii_strdown (base, -1) : NULL;

  return name != NULL && (g_str_has_suffix (name, ".png") || g_str_has_suffix (name, ".svg"));
}

/**
 * entente_pictures_drop:
 * @window: a window
 * @files: (element-type GFile): files
 * @x: in the window, pixels
 * @y: in the window, pixels
 *
 * Lays the pictures among them on the chart where they were dropped.
 */
void
entente_pictures_drop (EntenteWindow *window,
                       GSList        *files,
                       double         x,
                       double         y)
{
  EntenteNetworkView *canvas = entente_window_get_canvas (window);
  double              canvas_x, canvas_y;

  if (gtk_widget_translate_coordinates (GTK_WIDGET (window), GTK_WIDGET (canvas), x, y, &canvas_x, &canvas_y) &&
      gtk_widget_contains (GTK_WIDGET (canvas), canvas_x, canvas_y))
    entente_network_view_point_at (canvas, canvas_x, canvas_y);

  entente_pictures_add_files (window, files);
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
  choose (window, _("Choose a Logo"), _("_Choose"), G_CALLBACK (logo_chosen_cb));
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

/**
 * entente_pictures_insert:
 * @window: a window
 * @bytes: a PNG or SVG file
 *
 * Lays the picture on the chart, or says why it cannot be.
 */
void
entente_pictures_insert (EntenteWindow *window,
                         GBytes        *bytes)
{
  g_autoptr (GArray) pictures = new_pictures ();

  add_picture (pictures, NULL, pack_bytes (window, bytes));
  insert (window, pictures);
}

/**
 * entente_pictures_take_logo:
 * @window: a window
 * @bytes: a PNG or SVG file
 *
 * Makes it the logo of the company that is selected, or says why it cannot be.
 */
void
entente_pictures_take_logo (EntenteWindow *window,
                            GBytes        *bytes)
{
  g_autofree char *data = pack_bytes (window, bytes);

  if (data != NULL)
    set_logo (window, data);
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
