#include "widgets/drawing/png-writer.h"

#include <string.h>

/* Charts are mostly ground, which fast compression makes hardly less small. */
#define LEVEL 2

/* Of a colour; and before each row comes the filter it is stored with, which is what the row above adds. */
#define N_CHANNELS 3u
#define FILTER_UP  2

/* So much is compressed at once */
#define CHUNK 65536u

/* The polynomial of PNG specification, third edition, annex D */
#define CRC_POLYNOMIAL 0xedb88320u

static const guint8 signature[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

static const guint32 *
get_crc_table (void)
{
  static guint32 table[256];
  static gsize   is_ready;

  if (g_once_init_enter (&is_ready))
    {
      for (guint32 i = 0; i < 256; i++)
        {
          table[i] = i;

          for (guint bit = 0; bit < 8; bit++)
            table[i] = (table[i] & 1) != 0 ? CRC_POLYNOMIAL ^ (table[i] >> 1) : table[i] >> 1;
        }

      g_once_init_leave (&is_ready, 1);
    }

  return table;
}

static guint32
get_crc (const guint8 *data,
         gsize         length)
{
  const guint32 *table = get_crc_table ();
  guint32        crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    crc = table[(crc ^ data[i]) & 0xff] ^ (crc >> 8);

  return ~crc;
}

static void
append_number (GByteArray *bytes,
               guint32     number)
{
  guint32 stored = GUINT32_TO_BE (number);

  g_byte_array_append (bytes, (const guint8 *)&stored, sizeof stored);
}

/* Starts a chunk; returns where. */
static guint
begin_chunk (GByteArray *bytes,
             const char *type)
{
  guint start = bytes->len;

  append_number (bytes, 0);
  g_byte_array_append (bytes, (const guint8 *)type, 4);

  return start;
}

static void
end_chunk (GByteArray *bytes,
           guint       start)
{
  guint32 length = GUINT32_TO_BE (bytes->len - start - 8);

  memcpy (bytes->data + start, &length, sizeof length);
  append_number (bytes, get_crc (bytes->data + start + 4, bytes->len - start - 4));
}

static void
append_header (GByteArray *bytes,
               int         width,
               int         height)
{
  static const guint8 format[] = {8, 2, 0, 0, 0};
  guint               start = begin_chunk (bytes, "IHDR");

  append_number (bytes, (guint32)width);
  append_number (bytes, (guint32)height);
  g_byte_array_append (bytes, format, sizeof format);
  end_chunk (bytes, start);
}

static void
unpack_row (const guint32 *pixels,
            int            width,
            guint8        *row)
{
  for (int i = 0; i < width; i++)
    {
      row[N_CHANNELS * i] = (guint8)(pixels[i] >> 16);
      row[N_CHANNELS * i + 1] = (guint8)(pixels[i] >> 8);
      row[N_CHANNELS * i + 2] = (guint8)pixels[i];
    }
}

/* Compresses what is given, and at the end whatever is left. */
static gboolean
compress (GConverter   *compressor,
          const guint8 *data,
          gsize         length,
          gboolean      is_end,
          GByteArray   *bytes,
          GError      **error)
{
  g_autofree guint8 *out = g_malloc (CHUNK);
  GConverterResult   result = G_CONVERTER_CONVERTED;

  while (length > 0 || (is_end && result != G_CONVERTER_FINISHED))
    {
      gsize n_read, n_written;

      result = g_converter_convert (compressor, data, length, out, CHUNK, is_end ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS,
                                    &n_read, &n_written, error);

      if (result == G_CONVERTER_ERROR)
        return FALSE;

      g_byte_array_append (bytes, out, (guint)n_written);
      data += n_read;
      length -= n_read;
    }

  return TRUE;
}

/* Row by row, each as what it differs from the one above. */
static gboolean
append_rows (GByteArray      *bytes,
             cairo_surface_t *surface,
             int              width,
             int              height,
             GError         **error)
{
  g_autoptr (GConverter) compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, LEVEL));
  const guint8      *pixels = cairo_image_surface_get_data (surface);
  gsize              stride = (gsize)cairo_image_surface_get_stride (surface), length = N_CHANNELS * (gsize)width;
  g_autofree guint8 *above = g_malloc0 (length);
  g_autofree guint8 *row = g_malloc (length);
  g_autofree guint8 *stored = g_malloc (length + 1);

  stored[0] = FILTER_UP;

  for (int y = 0; y < height; y++)
    {
      guint8 *last = above;

      unpack_row ((const guint32 *)(gconstpointer)(pixels + (gsize)y * stride), width, row);

      for (gsize i = 0; i < length; i++)
        stored[i + 1] = (guint8)(row[i] - above[i]);

      if (!compress (compressor, stored, length + 1, y + 1 == height, bytes, error))
        return FALSE;

      above = row;
      row = last;
    }

  return TRUE;
}

/**
 * entente_png_write:
 * @surface: a picture in memory, of %CAIRO_FORMAT_RGB24
 * @error: return location for an error
 *
 * Writes a picture as PNG, three channels of eight bits. Of the compression it takes what is fast: the file is somewhat
 * larger than the smallest possible. Fails with an error of %G_IO_ERROR if memory is short. May be called on any thread.
 *
 * Returns: (transfer full): the content of the file, or %NULL
 */
GBytes *
entente_png_write (cairo_surface_t *surface,
                   GError         **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  int   width = cairo_image_surface_get_width (surface);
  int   height = cairo_image_surface_get_height (surface);
  guint start;

  g_return_val_if_fail (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_RGB24, NULL);

  cairo_surface_flush (surface);
  g_byte_array_append (bytes, signature, sizeof signature);
  append_header (bytes, width, height);
  start = begin_chunk (bytes, "IDAT");

  if (!append_rows (bytes, surface, width, height, error))
    return NULL;

  end_chunk (bytes, start);
  end_chunk (bytes, begin_chunk (bytes, "IEND"));

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
