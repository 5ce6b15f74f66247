#include "model/object/picture-data.h"

#include "model/error.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

/* A PNG is a signature and then chunks: a length, a name, what it holds, a check sum. */
#define SIGNATURE     "\x89PNG\r\n\x1a\n"
#define SIGNATURE_LEN 8u
#define CHUNK_FRAME   12u
#define HEADER_LEN    13u

static guint32
get_number (const guint8 *bytes)
{
  return (guint32)bytes[0] << 24 | (guint32)bytes[1] << 16 | (guint32)bytes[2] << 8 | bytes[3];
}

/* CRC-32 as in annex D of the PNG specification (ISO/IEC 15948), four bits at a time */
static guint32
sum_up (const guint8 *bytes,
        gsize         length)
{
  static const guint32 steps[16] = {0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4, 0x4db26158, 0x5005713c,
                                    0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c, 0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c};
  guint32              sum = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      sum ^= bytes[i];
      sum = steps[sum & 15] ^ (sum >> 4);
      sum = steps[sum & 15] ^ (sum >> 4);
    }

  return ~sum;
}

static gboolean
fail_damaged (GError **error)
{
  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("The picture is damaged"));

  return FALSE;
}

static gboolean
check_header (const guint8 *header,
              GError      **error)
{
  guint32 width = get_number (header), height = get_number (header + 4);

  if (width == 0 || height == 0)
    return fail_damaged (error);

  if (width > ENTENTE_PICTURE_MAX_SIDE || height > ENTENTE_PICTURE_MAX_SIDE)
    {
      g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, _("The picture is larger than %d pixels"), ENTENTE_PICTURE_MAX_SIDE);
      return FALSE;
    }

  return TRUE;
}

/* What a program may leave out, whose name begins with a small letter, may be damaged without harm. */
static gboolean
check_png (const guint8 *bytes,
           gsize         length,
           GError      **error)
{
  gsize    at = SIGNATURE_LEN;
  gboolean has_pixels = FALSE;

  if (length < SIGNATURE_LEN + CHUNK_FRAME + HEADER_LEN || memcmp (bytes + at + 4, "IHDR", 4) != 0 || get_number (bytes + at) != HEADER_LEN)
    return fail_damaged (error);
  if (!check_header (bytes + at + 8, error))
    return FALSE;

  while (at + CHUNK_FRAME <= length)
    {
      const guint8 *chunk = bytes + at;
      guint32       size = get_number (chunk);

      if (size > length - at - CHUNK_FRAME)
        break;
      if (g_ascii_isupper (chunk[4]) && sum_up (chunk + 4, (gsize)size + 4) != get_number (chunk + 8 + size))
        break;
      if (memcmp (chunk + 4, "IEND", 4) == 0)
        return has_pixels || fail_damaged (error);

      has_pixels = has_pixels || memcmp (chunk + 4, "IDAT", 4) == 0;
      at += CHUNK_FRAME + size;
    }

  return fail_damaged (error);
}

static gboolean
check_svg (const guint8 *bytes,
           gsize         length,
           GError      **error)
{
  const char *text = (const char *)bytes;
  xmlDoc     *document = NULL;
  xmlNode    *root;
  gboolean    is_svg;

  /* Entities could blow up. */
  if (g_strstr_len (text, (gssize)length, "<!ENTITY") == NULL)
    document = xmlReadMemory (text, (int)length, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

  root = document != NULL ? xmlDocGetRootElement (document) : NULL;
  is_svg = root != NULL && strcmp ((const char *)root->name, "svg") == 0;
  xmlFreeDoc (document);

  if (!is_svg)
    g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("The picture is neither a PNG nor an SVG that can be read"));

  return is_svg;
}

/**
 * entente_picture_data_decode:
 * @data: a picture as it is stored
 * @length: (out): number of bytes
 * @error: return location for an error
 *
 * Fails with %ENTENTE_ERROR_SYNTAX when it is no picture, or one that is larger than what is kept.
 *
 * Returns: (nullable) (transfer full) (array length=length): the PNG or SVG file
 */
guint8 *
entente_picture_data_decode (const char *data,
                             gsize      *length,
                             GError    **error)
{
  static const char *const starts[] = {ENTENTE_PICTURE_PNG_START, ENTENTE_PICTURE_SVG_START};
  guint8                  *bytes = NULL;

  *length = 0;

  for (guint i = 0; i < G_N_ELEMENTS (starts) && bytes == NULL; i++)
    if (g_str_has_prefix (data, starts[i]) && strlen (data) - strlen (starts[i]) <= (gsize)ENTENTE_PICTURE_MAX_BYTES * 4 / 3 + 4)
      bytes = g_base64_decode (data + strlen (starts[i]), length);

  if (*length == 0)
    {
      g_clear_pointer (&bytes, g_free);
      g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("This is no picture"));
    }

  return bytes;
}

/**
 * entente_picture_data_check:
 * @data: a picture as it is stored
 * @error: return location for an error
 *
 * Looks whether it is whole, without drawing it. Fails with %ENTENTE_ERROR_SYNTAX when it is no picture or a damaged one, with
 * %ENTENTE_ERROR_LIMIT when it has too many pixels.
 *
 * Time: O(length of @data).
 *
 * Returns: whether it can be drawn, as far as can be told
 */
gboolean
entente_picture_data_check (const char *data,
                            GError    **error)
{
  gsize              length;
  g_autofree guint8 *bytes = entente_picture_data_decode (data, &length, error);

  if (bytes == NULL)
    return FALSE;

  return length >= SIGNATURE_LEN && memcmp (bytes, SIGNATURE, SIGNATURE_LEN) == 0 ? check_png (bytes, length, error) : check_svg (bytes, length, error);
}
