#include "model/storage/between.h"

#include "model/storage/file-bounds.h"
#include "model/storage/xml-text.h"

#include <glib/gi18n.h>
#include <string.h>

/* Each character may become several when it is written. */
#define MAX_TEXT_BYTES (ENTENTE_FILE_MAX_TEXT_BYTES / 8)

#define QUOTE_BYTES 100

struct _EntenteBetween
{
  EntenteReading *reading;
  GString        *items;
  GString        *text;
  guint           text_line;
};

EntenteBetween *
entente_between_new (EntenteReading *reading)
{
  EntenteBetween *self = g_new0 (EntenteBetween, 1);

  self->reading = reading;
  self->items = g_string_new (NULL);
  self->text = g_string_new (NULL);

  return self;
}

void
entente_between_free (EntenteBetween *self)
{
  g_string_free (self->items, TRUE);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * entente_between_add_text:
 * @self: what stands between two objects
 * @text: more text; only blanks are right
 * @length: its length in bytes
 * @line: the line on which it ends
 *
 * Returns: %FALSE when there is now too much of it to be kept
 */
gboolean
entente_between_add_text (EntenteBetween *self,
                          const char     *text,
                          gsize           length,
                          guint           line)
{
  for (; self->text->len == 0 && length > 0 && g_ascii_isspace (*text); text++)
    length--;

  if (self->text->len == 0)
    self->text_line = line;
  for (gsize i = 0; self->text->len == 0 && i < length; i++)
    self->text_line -= text[i] == '\n';

  g_string_append_len (self->text, text, (gssize)length);

  return self->text->len <= MAX_TEXT_BYTES;
}

/**
 * entente_between_forget_text:
 * @self: what stands between two objects
 *
 * Drops text that turned out to belong to what is damaged.
 */
void
entente_between_forget_text (EntenteBetween *self)
{
  g_string_truncate (self->text, 0);
}

/**
 * entente_between_end_text:
 * @self: what stands between two objects
 *
 * Keeps the text, should there be any: it means nothing, but somebody wrote it.
 */
void
entente_between_end_text (EntenteBetween *self)
{
  g_autoptr (GString) escaped = NULL;

  if (self->text->len == 0)
    return;

  g_strchomp (self->text->str);
  escaped = g_string_new (NULL);
  entente_xml_append_text (escaped, self->text->str, strlen (self->text->str));
  g_string_truncate (self->text, 0);

  self->reading->damaged = TRUE;
  entente_reading_add_problem (self->reading, self->text_line, NULL, NULL, _("there is text between two objects; it is kept but means nothing, so remove or mend it in the file: %.*s"),
                               QUOTE_BYTES, escaped->str);
  entente_between_add_item (self, escaped->str);
}

/**
 * entente_between_add_item:
 * @self: what stands between two objects
 * @item: a comment or the like, as it is written
 */
void
entente_between_add_item (EntenteBetween *self,
                          const char     *item)
{
  entente_between_end_text (self);

  if (self->items->len > 0)
    g_string_append (self->items, "\n  ");
  g_string_append (self->items, item);
}

/**
 * entente_between_get:
 * @self: what stands between two objects
 *
 * Returns: (nullable): all of it, as it is written; %NULL when there is nothing
 */
const char *
entente_between_get (EntenteBetween *self)
{
  entente_between_end_text (self);

  return self->items->len > 0 ? self->items->str : NULL;
}

void
entente_between_clear (EntenteBetween *self)
{
  g_string_truncate (self->items, 0);
}
