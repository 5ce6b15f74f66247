#include "app/window-paste.h"

#include "app/window-pictures.h"
#include "widgets/drawing/image.h"

#include <glib/gi18n.h>

/* What is to be done with the picture, and the bytes of it that came so far. */
typedef struct
{
  EntenteWindow *window;
  gboolean       is_logo;
  guint8        *bytes;
} Paste;

static Paste *
paste_new (EntenteWindow *window,
           gboolean       is_logo)
{
  Paste *self = g_new0 (Paste, 1);

  self->window = g_object_ref (window);
  self->is_logo = is_logo;

  return self;
}

static void
paste_free (Paste *self)
{
  g_object_unref (self->window);
  g_free (self->bytes);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static void
take_bytes (Paste  *self,
            GBytes *bytes)
{
  if (self->is_logo)
    entente_pictures_take_logo (self->window, bytes);
  else
    entente_pictures_insert (self->window, bytes);
}

static void
refuse (Paste *self)
{
  entente_window_toast (self->window, _("There is no picture to paste"));
}

/* A company has one logo: the first of them */
static gboolean
take_logo (EntenteWindow *window,
           GSList        *files)
{
  for (GSList *file = files; file != NULL; file = file->next)
    if (entente_pictures_is_picture (file->data) && g_file_peek_path (file->data) != NULL)
      {
        g_autoptr (GVariant) path = g_variant_ref_sink (g_variant_new_string (g_file_peek_path (file->data)));

        entente_pictures_set_logo (window, path);
        return TRUE;
      }

  return FALSE;
}

static void
take_files (Paste  *self,
            GSList *files)
{
  gboolean is_taken = self->is_logo ? take_logo (self->window, files) : entente_pictures_add_files (self->window, files);

  if (!is_taken)
    entente_window_toast (self->window, _("Only PNG and SVG files can be pasted as pictures"));
}

static void
files_read_cb (GObject      *clipboard,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Paste) self = user_data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autoptr (GSList) files = value != NULL ? gdk_file_list_get_files (g_value_get_boxed (value)) : NULL;

  take_files (self, files);
}

/* Pictures of other kinds, such as a photograph, become a PNG. */
static void
texture_read_cb (GObject      *clipboard,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (Paste) self = user_data;
  g_autoptr (GdkTexture) texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autoptr (GBytes) bytes = texture != NULL ? gdk_texture_save_to_png_bytes (texture) : NULL;

  if (bytes != NULL)
    take_bytes (self, bytes);
  else
    refuse (self);
}

static void
bytes_read_cb (GObject      *stream,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Paste) self = user_data;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (stream), result, &length, &error))
    {
      entente_window_toast (self->window, error->message);
      return;
    }

  bytes = g_bytes_new_with_free_func (self->bytes, length, NULL, NULL);
  take_bytes (self, bytes);
}

/* One byte more than a picture may have tells one that is too large. Takes @self. */
static void
read_bytes (Paste        *self,
            GInputStream *stream)
{
  self->bytes = g_malloc (ENTENTE_IMAGE_MAX_FILE_BYTES + 1);
  g_input_stream_read_all_async (stream, self->bytes, ENTENTE_IMAGE_MAX_FILE_BYTES + 1, G_PRIORITY_DEFAULT, NULL, bytes_read_cb, self);
}

static void
stream_opened_cb (GObject      *clipboard,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Paste) self = user_data;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, NULL);

  if (stream == NULL)
    {
      refuse (self);
      return;
    }

  read_bytes (g_steal_pointer (&self), stream);
}

/* Lines are better than pixels, and the file better than what its preview is. */
static void
paste (EntenteWindow *window,
       gboolean       is_logo)
{
  static const char *own_types[] = {"image/svg+xml", "image/png", NULL};
  GdkClipboard      *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  g_autoptr (Paste) self = paste_new (window, is_logo);
  g_autoptr (GdkContentFormats) readable = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (formats));

  if (gdk_content_formats_contain_gtype (readable, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, files_read_cb, g_steal_pointer (&self));
  else if (gdk_content_formats_contain_mime_type (formats, own_types[0]) || gdk_content_formats_contain_mime_type (formats, own_types[1]))
    gdk_clipboard_read_async (clipboard, own_types, G_PRIORITY_DEFAULT, NULL, stream_opened_cb, g_steal_pointer (&self));
  else if (gdk_content_formats_contain_gtype (readable, GDK_TYPE_TEXTURE))
    gdk_clipboard_read_texture_async (clipboard, NULL, texture_read_cb, g_steal_pointer (&self));
  else
    refuse (self);
}

/**
 * entente_paste_picture:
 * @window: a window
 *
 * Lays the picture on the clipboard on the chart, where the pointer is; or those of files that were copied.
 */
void
entente_paste_picture (EntenteWindow *window)
{
  paste (window, FALSE);
}

/**
 * entente_paste_logo:
 * @window: a window
 *
 * Makes the picture on the clipboard the logo of the company that is selected.
 */
void
entente_paste_logo (EntenteWindow *window)
{
  paste (window, TRUE);
}
