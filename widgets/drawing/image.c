#include "widgets/drawing/image.h"

#include "model/error.h"

#include <glib/gi18n.h>
#include <librsvg/rsvg.h>
#include <math.h>
#include <string.h>

/* Longest side of a picture of pixels that is kept */
#define MAX_KEPT_SIDE 1024.0

/* How many pictures are remembered as they were read */
#define MAX_READ 64

/* Where a PNG says how large it is: after its signature, a length and a name */
#define PNG_SIZE_AT 16

/* What a picture looks like when it was read: SVG stays lines, PNG is pixels; of what cannot be read, neither. */
typedef struct
{
  RsvgHandle      *svg;
  cairo_surface_t *pixels;
  double           width;
  double           height;
} Image;

typedef struct
{
  const guint8 *bytes;
  gsize         length;
  gsize         position;
} Stream;

static GMutex      mutex;
static GHashTable *read_images;

static void
image_clear (Image *self)
{
  g_clear_object (&self->svg);
  g_clear_pointer (&self->pixels, cairo_surface_destroy);
}

static void
image_free (gpointer data)
{
  image_clear (data);
  g_free (data);
}

static cairo_status_t
read_cb (void          *data,
         unsigned char *out,
         unsigned int   length)
{
  Stream *stream = data;

  if (length > stream->length - stream->position)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (out, stream->bytes + stream->position, length);
  stream->position += length;

  return CAIRO_STATUS_SUCCESS;
}

static guint32
get_number (const guint8 *bytes)
{
  return (guint32)bytes[0] << 24 | (guint32)bytes[1] << 16 | (guint32)bytes[2] << 8 | bytes[3];
}

static gboolean
is_png (const guint8 *bytes,
        gsize         length)
{
  return length > PNG_SIZE_AT + 8 && memcmp (bytes, "\x89PNG\r\n\x1a\n", 8) == 0;
}

/* The size is looked at before anything is unpacked: a small file may unpack to gigabytes. */
static gboolean
read_png (Image        *self,
          const guint8 *bytes,
          gsize         length,
          GError      **error)
{
  Stream  stream = {bytes, length, 0};
  guint32 width = get_number (bytes + PNG_SIZE_AT), height = get_number (bytes + PNG_SIZE_AT + 4);

  if (width == 0 || height == 0 || width > ENTENTE_PICTURE_MAX_SIDE || height > ENTENTE_PICTURE_MAX_SIDE)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, _("The picture is larger than %d pixels"), ENTENTE_PICTURE_MAX_SIDE);
      return FALSE;
    }

  self->pixels = cairo_image_surface_create_from_png_stream (read_cb, &stream);

  if (cairo_surface_status (self->pixels) != CAIRO_STATUS_SUCCESS)
    {
      image_clear (self);
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("The picture is damaged"));
      return FALSE;
    }

  self->width = width;
  self->height = height;

  return TRUE;
}

/* Entities could blow up; anything outside the file is out of reach, as the picture has no address of its own. */
static gboolean
read_svg (Image        *self,
          const guint8 *bytes,
          gsize         length,
          GError      **error)
{
  g_autoptr (GError) reason = NULL;

  if (g_strstr_len ((const char *)bytes, (gssize)length, "<svg") == NULL || g_strstr_len ((const char *)bytes, (gssize)length, "<!ENTITY") != NULL ||
      (self->svg = rsvg_handle_new_from_data (bytes, length, &reason)) == NULL)
    {
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("The picture is neither a PNG nor an SVG that can be read"));
      return FALSE;
    }

  if (!rsvg_handle_get_intrinsic_size_in_pixels (self->svg, &self->width, &self->height) || !(self->width > 0 && self->height > 0))
    {
      RsvgRectangle box = {0, 0, 1, 1};
      gboolean      has_box;

      rsvg_handle_get_intrinsic_dimensions (self->svg, NULL, NULL, NULL, NULL, &has_box, &box);
      self->width = has_box && box.width > 0 ? box.width : 1;
      self->height = has_box && box.height > 0 ? box.height : 1;
    }

  return TRUE;
}

static gboolean
read_bytes (Image        *self,
            const guint8 *bytes,
            gsize         length,
            GError      **error)
{
  return is_png (bytes, length) ? read_png (self, bytes, length, error) : read_svg (self, bytes, length, error);
}

static gboolean
read_data (Image      *self,
           const char *data,
           GError    **error)
{
  gsize              length;
  g_autofree guint8 *bytes = entente_picture_data_decode (data, &length, error);

  return bytes != NULL && read_bytes (self, bytes, length, error);
}

/* With the mutex held. */
static Image *
get_image (const char *data)
{
  Image *image;

  if (read_images == NULL)
    read_images = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, image_free);

  image = g_hash_table_lookup (read_images, data);

  if (image != NULL)
    return image;

  if (g_hash_table_size (read_images) >= MAX_READ)
    g_hash_table_remove_all (read_images);

  image = g_new0 (Image, 1);
  read_data (image, data, NULL);
  g_hash_table_insert (read_images, g_strdup (data), image);

  return image;
}

/**
 * entente_image_read:
 * @data: a picture as it is stored
 * @width: (out): its own width, pixels
 * @height: (out): its own height, pixels
 * @error: return location for an error
 *
 * Fails with %ENTENTE_ERROR_SYNTAX when it is no picture or a damaged one, with %ENTENTE_ERROR_LIMIT when it is too large.
 *
 * Returns: whether it can be drawn
 */
gboolean
entente_image_read (const char *data,
                    double     *width,
                    double     *height,
                    GError    **error)
{
  Image    image = {0};
  gboolean is_read = read_data (&image, data, error);

  if (is_read)
    {
      *width = image.width;
      *height = image.height;
    }

  image_clear (&image);

  return is_read;
}

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         length)
{
  g_byte_array_append (data, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static GByteArray *
write_png (const Image *image,
           double       scale)
{
  GByteArray      *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)MAX (1, round (image->width * scale)), (int)MAX (1, round (image->height * scale)));
  cairo_t         *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, image->pixels, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BEST);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_destroy (surface);

  return bytes;
}

static char *
pack (const char   *start,
      const guint8 *bytes,
      gsize         length)
{
  g_autofree char *text = g_base64_encode (bytes, length);

  return g_strconcat (start, text, NULL);
}

/* Half as large again and again until it is small enough to be kept */
static char *
pack_png (const Image  *image,
          const guint8 *bytes,
          gsize         length,
          gboolean     *is_smaller)
{
  double scale = MIN (1, MAX_KEPT_SIDE / MAX (image->width, image->height));
  g_autoptr (GByteArray) smaller = NULL;

  *is_smaller = length > ENTENTE_PICTURE_MAX_BYTES || scale < 1;

  if (!*is_smaller)
    return pack (ENTENTE_PICTURE_PNG_START, bytes, length);

  smaller = write_png (image, scale);

  while (smaller->len > ENTENTE_PICTURE_MAX_BYTES)
    {
      g_byte_array_unref (smaller);
      scale /= 2;
      smaller = write_png (image, scale);
    }

  return pack (ENTENTE_PICTURE_PNG_START, smaller->data, smaller->len);
}

/**
 * entente_image_pack:
 * @bytes: (array length=length): a PNG or SVG file
 * @length: number of bytes
 * @is_smaller: (out): whether the picture had to be made smaller
 * @error: return location for an error
 *
 * Makes a picture that can be stored. A PNG of too many pixels or bytes is made smaller. Fails with %ENTENTE_ERROR_SYNTAX
 * when it cannot be read, with %ENTENTE_ERROR_LIMIT when it is too large.
 *
 * Returns: (nullable) (transfer full): the picture as it is stored
 */
char *
entente_image_pack (const guint8 *bytes,
                    gsize         length,
                    gboolean     *is_smaller,
                    GError      **error)
{
  Image image = {0};
  char *data = NULL;

  g_return_val_if_fail (is_smaller != NULL, NULL);

  *is_smaller = FALSE;

  if (length == 0 || !read_bytes (&image, bytes, length, error))
    {
      if (length == 0)
        g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("The file is empty"));
      return NULL;
    }

  if (image.pixels != NULL)
    data = pack_png (&image, bytes, length, is_smaller);
  else if (length > ENTENTE_PICTURE_MAX_BYTES)
    g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, _("The picture is larger than %u KiB"), ENTENTE_PICTURE_MAX_BYTES >> 10);
  else
    data = pack (ENTENTE_PICTURE_SVG_START, bytes, length);

  image_clear (&image);

  return data;
}

static void
draw_placeholder (cairo_t           *cr,
                  const EntenteRect *box,
                  EntenteColor       color)
{
  cairo_rectangle (cr, box->x + 0.5, box->y + 0.5, box->width - 1, box->height - 1);
  cairo_move_to (cr, box->x, box->y);
  cairo_line_to (cr, box->x + box->width, box->y + box->height);
  cairo_move_to (cr, box->x + box->width, box->y);
  cairo_line_to (cr, box->x, box->y + box->height);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
  cairo_set_line_width (cr, 0.8);
  cairo_stroke (cr);
}

static void
draw_image (cairo_t           *cr,
            const Image       *image,
            const EntenteRect *box,
            gboolean           stretched)
{
  double scale_x = box->width / image->width, scale_y = box->height / image->height;

  if (!stretched)
    scale_x = scale_y = MIN (scale_x, scale_y);

  cairo_translate (cr, box->x + (box->width - image->width * scale_x) / 2, box->y + (box->height - image->height * scale_y) / 2);
  cairo_scale (cr, scale_x, scale_y);

  if (image->svg != NULL)
    {
      RsvgRectangle area = {0, 0, image->width, image->height};

      cairo_rectangle (cr, 0, 0, image->width, image->height);
      cairo_clip (cr);
      rsvg_handle_render_document (image->svg, cr, &area, NULL);
    }
  else
    {
      cairo_set_source_surface (cr, image->pixels, 0, 0);
      cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
      cairo_paint (cr);
    }
}

/**
 * entente_image_draw:
 * @cr: where to draw; one unit is a point
 * @data: a picture as it is stored
 * @box: where it shall be
 * @stretched: whether it fills @box, rather than keep its own shape
 * @color: of the crossed box that stands for a picture that cannot be read
 *
 * Draws a picture as large as it goes into @box, in its middle. May be called on any thread.
 */
void
entente_image_draw (cairo_t           *cr,
                    const char        *data,
                    const EntenteRect *box,
                    gboolean           stretched,
                    EntenteColor       color)
{
  Image *image;

  g_mutex_lock (&mutex);
  image = get_image (data);
  cairo_save (cr);

  if (image->svg == NULL && image->pixels == NULL)
    {
      draw_placeholder (cr, box, color);
    }
  else
    {
      draw_image (cr, image, box, stretched);
    }

  cairo_restore (cr);
  cairo_new_path (cr);
  g_mutex_unlock (&mutex);
}
