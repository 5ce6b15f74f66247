#include "model/storage/xml-scanner.h"

#include "model/storage/file-bounds.h"

#include <string.h>

static gboolean
starts_with (const EntenteXmlScanner *self,
             const char              *prefix)
{
  gsize length = strlen (prefix);

  return self->length - self->position >= length && memcmp (self->text + self->position, prefix, length) == 0;
}

/* Behind the value that begins with the quote at @p; no value holds a "<". */
static const char *
skip_value (const char *p,
            const char *end)
{
  const char *quote = memchr (p + 1, *p, (gsize)(end - p - 1));
  const char *value_end = quote != NULL ? quote : end;
  const char *tag = memchr (p + 1, '<', (gsize)(value_end - p - 1));

  if (tag != NULL)
    return tag;

  return quote != NULL ? quote + 1 : end;
}

/* Ends behind the tag, or where another one begins: the parser then says what is wrong. */
static EntenteXmlExcess
skip_tag (EntenteXmlScanner *self)
{
  const char *start = self->text + self->position;
  const char *end = start + MIN (self->length - self->position, ENTENTE_FILE_MAX_TAG_BYTES + 1);
  const char *p = start + 1;
  guint       n_attributes = 0;

  while (p < end && *p != '<' && *p != '>')
    if (*p == '"' || *p == '\'')
      {
        p = skip_value (p, end);
        n_attributes++;
      }
    else
      p++;

  p += p < end && *p == '>';
  if (p - start > (gssize)ENTENTE_FILE_MAX_TAG_BYTES)
    return ENTENTE_XML_LONG_TAG;
  if (n_attributes > ENTENTE_FILE_MAX_ATTRIBUTES)
    return ENTENTE_XML_MANY_ATTRIBUTES;

  self->position = (gsize)(p - self->text);

  return ENTENTE_XML_FITS;
}

static EntenteXmlExcess
skip_to (EntenteXmlScanner *self,
         const char        *opening,
         const char        *closing)
{
  const char *start = self->text + self->position + strlen (opening);
  gsize       length = self->length - self->position - strlen (opening);
  gsize       bound = ENTENTE_FILE_MAX_TEXT_BYTES + strlen (closing);
  const char *found = g_strstr_len (start, (gssize)MIN (length, bound), closing);

  if (found == NULL && length > bound)
    return ENTENTE_XML_LONG_TEXT;

  self->position = found != NULL ? (gsize)(found - self->text) + strlen (closing) : self->length;

  return ENTENTE_XML_FITS;
}

/* Two hyphens may not stand in a comment, and the parser would tell of each at length. */
static EntenteXmlExcess
skip_comment (EntenteXmlScanner *self)
{
  gsize            start = self->position;
  EntenteXmlExcess excess = skip_to (self, "<!--", "--");

  if (excess != ENTENTE_XML_FITS || self->position == self->length)
    return excess;

  if (self->text[self->position] == '>')
    {
      self->position++;
      return ENTENTE_XML_FITS;
    }

  self->position = start;

  return ENTENTE_XML_BROKEN_COMMENT;
}

static EntenteXmlExcess
skip_text (EntenteXmlScanner *self)
{
  const char *start = self->text + self->position;
  gsize       length = self->length - self->position;
  const char *found = memchr (start, '<', MIN (length, ENTENTE_FILE_MAX_TEXT_BYTES + 1));

  if (found == NULL && length > ENTENTE_FILE_MAX_TEXT_BYTES)
    return ENTENTE_XML_LONG_TEXT;

  self->position = found != NULL ? (gsize)(found - self->text) : self->length;

  return ENTENTE_XML_FITS;
}

static EntenteXmlExcess
skip_one (EntenteXmlScanner *self)
{
  if (self->text[self->position] != '<')
    return skip_text (self);
  if (starts_with (self, "<!--"))
    return skip_comment (self);
  if (starts_with (self, "<![CDATA["))
    return skip_to (self, "<![CDATA[", "]]>");
  if (starts_with (self, "<?"))
    return skip_to (self, "<?", "?>");
  if (starts_with (self, "<!DOCTYPE"))
    return ENTENTE_XML_DOCTYPE;

  return skip_tag (self);
}

/**
 * entente_xml_scanner_advance:
 * @self: a scanner
 * @until: how far to look at least
 *
 * Moves @position to the end of the first piece of markup or text that ends at or behind @until, but not over anything
 * beyond the bounds. O(bytes looked at).
 *
 * Returns: what is at @position, if it is beyond its bounds
 */
EntenteXmlExcess
entente_xml_scanner_advance (EntenteXmlScanner *self,
                             gsize              until)
{
  until = MIN (until, self->length);

  while (self->position < until)
    {
      EntenteXmlExcess excess = skip_one (self);

      if (excess != ENTENTE_XML_FITS)
        return excess;
    }

  return ENTENTE_XML_FITS;
}

/**
 * entente_xml_count_tags:
 * @text: (array length=length): UTF-8
 * @length: its length in bytes
 *
 * Returns: how many elements begin, those in comments included
 */
gsize
entente_xml_count_tags (const char *text,
                        gsize       length)
{
  const char *end = text + length, *p = text;
  gsize       n = 0;

  while (p < end && (p = memchr (p, '<', (gsize)(end - p))) != NULL)
    {
      p++;
      n += p < end && strchr ("/!?", *p) == NULL;
    }

  return n;
}
