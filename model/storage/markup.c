#include "model/storage/markup.h"

#include "model/storage/file-bounds.h"
#include "model/storage/xml-text.h"

#include <string.h>

/* Text of a file grows by the blanks between which it is written. */
#define BLANKS_AROUND_TEXT 16u

typedef struct
{
  char *prefix;
  char *uri;
} Binding;

struct _EntenteMarkup
{
  GString *buffer;
  GArray  *bindings;
  GArray  *marks;
  guint    n_outside;
  gsize    text_length;
  gboolean is_open;
};

static void
binding_clear (gpointer data)
{
  Binding *binding = data;

  g_free (binding->prefix);
  g_free (binding->uri);
}

EntenteMarkup *
entente_markup_new (void)
{
  EntenteMarkup *self = g_new0 (EntenteMarkup, 1);

  self->buffer = g_string_new (NULL);
  self->bindings = g_array_new (FALSE, FALSE, sizeof (Binding));
  self->marks = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_set_clear_func (self->bindings, binding_clear);

  return self;
}

void
entente_markup_free (EntenteMarkup *self)
{
  g_string_free (self->buffer, TRUE);
  g_array_unref (self->bindings);
  g_array_unref (self->marks);
  g_free (self);
}

/**
 * entente_markup_bind_outside:
 * @self: markup
 * @prefix: (nullable): prefix, %NULL for elements without one
 * @uri: namespace it stands for
 *
 * Tells what is declared around everything that will be written down.
 */
void
entente_markup_bind_outside (EntenteMarkup *self,
                             const char    *prefix,
                             const char    *uri)
{
  entente_markup_begin (self);
  entente_markup_bind (self, prefix, uri);
  self->n_outside = self->bindings->len;
}

/**
 * entente_markup_forget_outside:
 * @self: markup
 *
 * Takes back what entente_markup_bind_outside() told.
 */
void
entente_markup_forget_outside (EntenteMarkup *self)
{
  self->n_outside = 0;
  entente_markup_begin (self);
}

/**
 * entente_markup_begin:
 * @self: markup
 *
 * Forgets what was written down and starts anew.
 */
void
entente_markup_begin (EntenteMarkup *self)
{
  g_string_truncate (self->buffer, 0);
  g_array_set_size (self->bindings, self->n_outside);
  g_array_set_size (self->marks, 0);
  self->is_open = FALSE;
  self->text_length = 0;
}

void
entente_markup_bind (EntenteMarkup *self,
                     const char    *prefix,
                     const char    *uri)
{
  Binding binding = {g_strdup (prefix), g_strdup (uri)};

  g_array_append_val (self->bindings, binding);
}

/**
 * entente_markup_look_up:
 * @self: markup
 * @prefix: (nullable): a prefix
 *
 * Returns: (nullable): the namespace it stands for at this point
 */
const char *
entente_markup_look_up (EntenteMarkup *self,
                        const char    *prefix)
{
  for (guint i = self->bindings->len; i > 0; i--)
    {
      const Binding *binding = &g_array_index (self->bindings, Binding, i - 1);

      if (g_strcmp0 (binding->prefix, prefix) == 0)
        return binding->uri != NULL && *binding->uri != '\0' ? binding->uri : NULL;
    }

  return NULL;
}

static void
close_tag (EntenteMarkup *self)
{
  if (self->is_open)
    g_string_append_c (self->buffer, '>');

  self->is_open = FALSE;
}

static void
append_name (EntenteMarkup *self,
             const xmlChar *name,
             const xmlChar *prefix)
{
  if (prefix != NULL)
    {
      g_string_append (self->buffer, (const char *)prefix);
      g_string_append_c (self->buffer, ':');
    }

  g_string_append (self->buffer, (const char *)name);
}

static void
declare (EntenteMarkup *self,
         const xmlChar *prefix,
         const xmlChar *uri)
{
  const char *text = uri != NULL ? (const char *)uri : "";

  g_string_append (self->buffer, prefix != NULL ? " xmlns:" : " xmlns");
  if (prefix != NULL)
    g_string_append (self->buffer, (const char *)prefix);
  g_string_append (self->buffer, "=\"");
  entente_xml_append_value (self->buffer, text, strlen (text));
  g_string_append_c (self->buffer, '"');

  entente_markup_bind (self, (const char *)prefix, text);
}

/* Declares a prefix unless it means the same already; one that was never declared stays so. */
static guint
need (EntenteMarkup *self,
      const xmlChar *prefix,
      const xmlChar *uri)
{
  if (g_strcmp0 ((const char *)prefix, "xml") == 0 || (prefix != NULL && uri == NULL))
    return 0;

  if (g_strcmp0 (entente_markup_look_up (self, (const char *)prefix), (const char *)uri) == 0)
    return 0;

  declare (self, prefix, uri);

  return 1;
}

static void
append_attribute (EntenteMarkup  *self,
                  const xmlChar **attribute)
{
  g_string_append_c (self->buffer, ' ');
  append_name (self, attribute[0], attribute[1]);
  g_string_append (self->buffer, "=\"");
  entente_xml_append_value (self->buffer, (const char *)attribute[3], (gsize)(attribute[4] - attribute[3]));
  g_string_append_c (self->buffer, '"');
}

/**
 * entente_markup_start:
 * @self: markup
 *
 * Writes down the start of an element; the arguments are those of startElementNsSAX2Func.
 *
 * Returns: %FALSE when the tag is now too long or has too many attributes to be read again
 */
gboolean
entente_markup_start (EntenteMarkup  *self,
                      const xmlChar  *name,
                      const xmlChar  *prefix,
                      const xmlChar  *uri,
                      guint           n_namespaces,
                      const xmlChar **namespaces,
                      guint           n_attributes,
                      const xmlChar **attributes)
{
  guint n = n_namespaces + n_attributes;
  gsize start;

  close_tag (self);
  g_array_append_val (self->marks, self->bindings->len);
  start = self->buffer->len;

  g_string_append_c (self->buffer, '<');
  append_name (self, name, prefix);

  for (guint i = 0; i < n_namespaces; i++)
    declare (self, namespaces[2 * i], namespaces[2 * i + 1]);

  n += need (self, prefix, uri);
  for (guint i = 0; i < n_attributes; i++)
    if (attributes[5 * i + 1] != NULL)
      n += need (self, attributes[5 * i + 1], attributes[5 * i + 2]);

  for (guint i = 0; i < n_attributes; i++)
    append_attribute (self, &attributes[5 * i]);

  self->is_open = TRUE;
  self->text_length = 0;

  return n <= ENTENTE_FILE_MAX_ATTRIBUTES && self->buffer->len - start + strlen ("/>") <= ENTENTE_FILE_MAX_TAG_BYTES;
}

/**
 * entente_markup_end:
 * @self: markup
 * @name: of the element that was started last and is still open
 * @prefix: (nullable): of that name
 *
 * Ends the element; the prefixes it has declared mean nothing from here on.
 */
void
entente_markup_end (EntenteMarkup *self,
                    const xmlChar *name,
                    const xmlChar *prefix)
{
  if (self->is_open)
    g_string_append (self->buffer, "/>");
  else
    {
      g_string_append (self->buffer, "</");
      append_name (self, name, prefix);
      g_string_append_c (self->buffer, '>');
    }

  self->is_open = FALSE;
  self->text_length = 0;
  g_array_set_size (self->bindings, g_array_index (self->marks, guint, self->marks->len - 1));
  g_array_set_size (self->marks, self->marks->len - 1);
}

/**
 * entente_markup_add_text:
 * @self: markup
 * @text: text, not escaped
 * @length: its length in bytes
 *
 * Returns: %FALSE when there is now too much text in one piece to be read again
 */
gboolean
entente_markup_add_text (EntenteMarkup *self,
                         const char    *text,
                         gsize          length)
{
  gsize start;

  close_tag (self);
  start = self->buffer->len;
  entente_xml_append_text (self->buffer, text, length);
  self->text_length += self->buffer->len - start;

  return self->text_length + BLANKS_AROUND_TEXT <= ENTENTE_FILE_MAX_TEXT_BYTES;
}

void
entente_markup_add_comment (EntenteMarkup *self,
                            const char    *comment)
{
  close_tag (self);
  g_string_append_printf (self->buffer, "<!--%s-->", comment);
  self->text_length = 0;
}

void
entente_markup_add_pi (EntenteMarkup *self,
                       const char    *target,
                       const char    *data)
{
  close_tag (self);
  g_string_append_printf (self->buffer, "<?%s%s%s?>", target, data != NULL ? " " : "", data != NULL ? data : "");
  self->text_length = 0;
}

/**
 * entente_markup_is_blank:
 * @self: markup
 *
 * Returns: whether there is nothing but blanks
 */
gboolean
entente_markup_is_blank (EntenteMarkup *self)
{
  return strspn (self->buffer->str, " \t\r\n") == self->buffer->len;
}

const char *
entente_markup_get_text (EntenteMarkup *self)
{
  return self->buffer->str;
}
