#include "model/storage/xml-text.h"

#include <string.h>

/* What stands for a character in a file, %NULL for itself; blanks other than " " would not survive in an attribute. */
static const char *
get_replacement (const char *p,
                 gboolean    in_attribute)
{
  static const char replacement_character[] = "\xef\xbf\xbd";
  guchar            c = (guchar)*p;

  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    case '"':
      return in_attribute ? "&quot;" : NULL;
    case '\t':
      return in_attribute ? "&#9;" : NULL;
    case '\n':
      return in_attribute ? "&#10;" : NULL;
    default:
      return c < 0x20 ? replacement_character : NULL;
    }
}

/* U+FFFE and U+FFFF are UTF-8 but not XML. */
static gboolean
is_noncharacter (const char *p,
                 const char *end)
{
  return end - p >= 3 && memcmp (p, "\xef\xbf", 2) == 0 && (guchar)p[2] >= 0xbe;
}

static void
append_escaped (GString    *buffer,
                const char *text,
                gsize       length,
                gboolean    in_attribute)
{
  const char *end = text + length, *done = text;

  for (const char *p = text; p < end; p++)
    {
      gboolean    bad = (guchar)*p == 0xef && is_noncharacter (p, end);
      const char *replacement = bad ? "\xef\xbf\xbd" : get_replacement (p, in_attribute);

      if (replacement == NULL)
        continue;

      g_string_append_len (buffer, done, p - done);
      g_string_append (buffer, replacement);
      p += bad ? 2 : 0;
      done = p + 1;
    }

  g_string_append_len (buffer, done, end - done);
}

/**
 * entente_xml_append_value:
 * @buffer: what to append to
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Appends the value of an attribute, to stand between double quotes. What cannot stand in XML at all, such as most control
 * characters, becomes U+FFFD, so that what is written can always be read.
 */
void
entente_xml_append_value (GString    *buffer,
                          const char *text,
                          gsize       length)
{
  append_escaped (buffer, text, length, TRUE);
}

/**
 * entente_xml_append_text:
 * @buffer: what to append to
 * @text: UTF-8
 * @length: its length in bytes
 *
 * Appends text that stands between tags.
 */
void
entente_xml_append_text (GString    *buffer,
                         const char *text,
                         gsize       length)
{
  append_escaped (buffer, text, length, FALSE);
}

static gboolean
needs_escape (const char *text,
              gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      guchar c = (guchar)text[i];

      if (c < 0x20 || c == '"' || c == '&' || c == '<' || c == '>' || c == 0xef)
        return TRUE;
    }

  return FALSE;
}

/**
 * entente_xml_escape_tail:
 * @buffer: a buffer to whose end the value of an attribute was appended as it is
 * @start: where that value begins
 *
 * Escapes what was appended, in place; most values need nothing and cost one look.
 *
 * Returns: the length of the value as escaped
 */
gsize
entente_xml_escape_tail (GString *buffer,
                         gsize    start)
{
  gsize            length = buffer->len - start;
  g_autofree char *text = NULL;

  if (!needs_escape (buffer->str + start, length))
    return length;

  text = g_memdup2 (buffer->str + start, length);
  g_string_truncate (buffer, start);
  entente_xml_append_value (buffer, text, length);

  return buffer->len - start;
}
