#include "app/window-paste.h"

#include "app/window-pictures.h"
#include "widgets/commands/excerpt.h"
#include "widgets/drawing/image.h"

#include <glib/gi18n.h>

/* A line that is longer than this, in characters, is no name, but part of a text. */
#define MAX_NAME 80

/* What is to be done with what is there, and the bytes of a picture that came so far. */
typedef struct
{
  EntenteWindow *window;
  gboolean       is_logo;
  gboolean       is_table;
  guint8        *bytes;
} Paste;

static Paste *
paste_new (EntenteWindow *window)
{
  Paste *self = g_new0 (Paste, 1);

  self->window = g_object_ref (window);

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
  entente_window_toast (self->window, self->is_logo ? _("There is no picture to paste") : _("There is nothing to paste"));
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

/* What did not come, or makes no sense, is said to be so. */
static void
take_excerpt (Paste          *self,
              EntenteProject *excerpt,
              const GError   *error)
{
  if (!entente_window_is_open (self->window))
    return;

  if (excerpt == NULL)
    {
      entente_window_toast (self->window, error->message);
      return;
    }

  entente_window_show_canvas (self->window);
  entente_network_view_paste (entente_window_get_canvas (self->window), excerpt);
}

static void
excerpt_copied_cb (GObject      *memory,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Paste) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntenteProject) excerpt = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (memory), result, &error) >= 0)
    {
      bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
      excerpt = entente_excerpt_read (bytes, &error);
    }

  take_excerpt (self, excerpt, error);
}

static void
excerpt_opened_cb (GObject      *clipboard,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Paste) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, &error);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (stream == NULL)
    {
      take_excerpt (self, NULL, error);
      return;
    }

  g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, G_PRIORITY_DEFAULT, NULL,
                                excerpt_copied_cb, g_steal_pointer (&self));
}

/* Names are short, whatever stands between them. */
static gboolean
is_prose (const char *text)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\r\n\t", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_utf8_strlen (lines[i], -1) > MAX_NAME)
      return TRUE;

  return FALSE;
}

static void
take_text (Paste *self,
           char  *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteProject) excerpt = NULL;

  g_strstrip (text);

  if (!self->is_table && is_prose (text))
    {
      entente_window_show_canvas (self->window);
      entente_network_view_paste_note (entente_window_get_canvas (self->window), text);
      return;
    }

  excerpt = entente_excerpt_read_text (text, &error);
  take_excerpt (self, excerpt, error);
}

static void
text_read_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Paste) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (!entente_window_is_open (self->window))
    return;

  if (text != NULL)
    take_text (self, text);
  else
    entente_window_toast (self->window, _("There is nothing to paste"));
}

/* Lines are better than pixels, and the file better than what its preview is. Takes @self. */
static void
paste_picture (Paste *self)
{
  static const char *own_types[] = {"image/svg+xml", "image/png", NULL};
  GdkClipboard      *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->window));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  g_autoptr (GdkContentFormats) readable = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (formats));

  if (gdk_content_formats_contain_gtype (readable, GDK_TYPE_FILE_LIST))
    {
      gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, files_read_cb, self);
    }
  else if (gdk_content_formats_contain_mime_type (formats, own_types[0]) || gdk_content_formats_contain_mime_type (formats, own_types[1]))
    {
      gdk_clipboard_read_async (clipboard, own_types, G_PRIORITY_DEFAULT, NULL, stream_opened_cb, self);
    }
  else if (gdk_content_formats_contain_gtype (readable, GDK_TYPE_TEXTURE))
    {
      gdk_clipboard_read_texture_async (clipboard, NULL, texture_read_cb, self);
    }
  else
    {
      refuse (self);
      paste_free (self);
    }
}

/* What spreadsheets copy is there as text and as a picture; it is meant as text. */
static gboolean
has_text (GdkClipboard *clipboard)
{
  g_autoptr (GdkContentFormats) readable = gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard)));

  return gdk_content_formats_contain_gtype (readable, G_TYPE_STRING) && !gdk_content_formats_contain_gtype (readable, GDK_TYPE_FILE_LIST);
}

/**
 * entente_paste:
 * @window: a window
 *
 * Puts what is on the clipboard on the chart, where the pointer is: what was copied from a chart, pictures, a list of
 * companies, a table of deals, or a text as a note.
 */
void
entente_paste (EntenteWindow *window)
{
  static const char *excerpt_types[] = {ENTENTE_EXCERPT_MIME_TYPE, NULL};
  GdkClipboard      *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (window));
  Paste             *self = paste_new (window);

  if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), ENTENTE_EXCERPT_MIME_TYPE))
    gdk_clipboard_read_async (clipboard, excerpt_types, G_PRIORITY_DEFAULT, NULL, excerpt_opened_cb, self);
  else if (has_text (clipboard))
    gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, self);
  else
    paste_picture (self);
}

/**
 * entente_paste_table:
 * @window: a window
 *
 * Takes the text on the clipboard for a list of companies or a table of deals, whatever else is there.
 */
void
entente_paste_table (EntenteWindow *window)
{
  Paste *self = paste_new (window);

  self->is_table = TRUE;
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, text_read_cb, self);
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
  Paste *self = paste_new (window);

  self->is_logo = TRUE;
  paste_picture (self);
}
