#include "model/storage/document-element.h"

#include "model/storage/file-bounds.h"
#include "model/storage/file-head.h"
#include "model/storage/xml-text.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#define NAMESPACE_STEM "urn:entente:project:"

/* Longer versions are none. */
#define VERSION_BYTES 40u

struct _EntenteDocumentElement
{
  EntenteReading       *reading;
  EntenteObjectBuilder *builder;
  EntenteMarkup        *markup;
  EntenteFileHead      *head;
  GString              *opening;
  gboolean              was_read;
};

/* As it is in a file that says nothing of itself */
static void
reset (EntenteDocumentElement *self)
{
  g_ptr_array_set_size (self->head->attributes, 0);
  g_string_assign (self->opening, "<" ENTENTE_DOCUMENT_ELEMENT " xmlns=\"" ENTENTE_FILE_NAMESPACE "\">");
  entente_markup_forget_outside (self->markup);
  entente_markup_bind_outside (self->markup, NULL, ENTENTE_FILE_NAMESPACE);
}

/**
 * entente_document_element_new:
 * @reading: what is being filled
 * @builder: what is told when the file is of a newer version
 * @markup: what is told of the prefixes
 *
 * Returns: (transfer full): a document element not read yet
 */
EntenteDocumentElement *
entente_document_element_new (EntenteReading       *reading,
                              EntenteObjectBuilder *builder,
                              EntenteMarkup        *markup)
{
  EntenteDocumentElement *self = g_new0 (EntenteDocumentElement, 1);

  self->reading = reading;
  self->builder = builder;
  self->markup = markup;
  self->head = entente_file_head_new (reading->project);
  self->opening = g_string_new (NULL);
  reset (self);

  return self;
}

void
entente_document_element_free (EntenteDocumentElement *self)
{
  g_string_free (self->opening, TRUE);
  g_free (self);
}

/**
 * entente_document_element_is_one:
 * @name: name of the first element of a file
 * @uri: (nullable): its namespace
 *
 * Returns: whether it is meant to be a project, be it that one of both is misspelt
 */
gboolean
entente_document_element_is_one (const xmlChar *name,
                                 const xmlChar *uri)
{
  return strcmp ((const char *)name, ENTENTE_DOCUMENT_ELEMENT) == 0 || g_strcmp0 ((const char *)uri, ENTENTE_FILE_NAMESPACE) == 0;
}

static void
read_namespace (EntenteDocumentElement *self,
                guint                   line,
                const char             *name,
                const char             *uri)
{
  gboolean is_known = g_strcmp0 (uri, ENTENTE_FILE_NAMESPACE) == 0;

  if (uri != NULL && g_str_has_prefix (uri, NAMESPACE_STEM))
    {
      const char *number = uri + strlen (NAMESPACE_STEM);
      char       *end;

      self->reading->newer = g_ascii_isdigit (*number) && strtoul (number, &end, 10) > ENTENTE_FILE_MAJOR && *end == '\0';
    }

  if (self->reading->newer)
    entente_object_builder_expect_unknown (self->builder);
  else if (!is_known || strcmp (name, ENTENTE_DOCUMENT_ELEMENT) != 0)
    {
      self->reading->damaged = TRUE;
      entente_reading_add_problem (self->reading, line, NULL, NULL, _("the file should begin with <%s xmlns=\"%s\">; it was read as if it did"),
                                   ENTENTE_DOCUMENT_ELEMENT, ENTENTE_FILE_NAMESPACE);
    }
}

static gboolean
parse_version (const char *text,
               gulong     *major,
               gulong     *minor)
{
  char *end;

  if (strlen (text) > VERSION_BYTES || !g_ascii_isdigit (*text))
    return FALSE;

  *major = strtoul (text, &end, 10);
  *minor = 0;
  if (*end == '\0')
    return TRUE;

  if (*end != '.' || !g_ascii_isdigit (end[1]))
    return FALSE;

  *minor = strtoul (end + 1, &end, 10);

  return *end == '\0';
}

static void
read_version (EntenteDocumentElement *self,
              guint                   line,
              const char             *text)
{
  gulong major, minor;

  if (!parse_version (text, &major, &minor))
    {
      entente_reading_add_problem (self->reading, line, NULL, NULL, _("“%.40s” is no version; the file was read as version %d.%d"), text,
                                   ENTENTE_FILE_MAJOR, ENTENTE_FILE_MINOR);
      return;
    }

  if (major > ENTENTE_FILE_MAJOR)
    self->reading->newer = TRUE;

  if (major > ENTENTE_FILE_MAJOR || (major == ENTENTE_FILE_MAJOR && minor > ENTENTE_FILE_MINOR))
    {
      entente_object_builder_expect_unknown (self->builder);
      self->head->version = g_strdup (text);
    }
}

static char *
get_qualified_name (const xmlChar *prefix,
                    const xmlChar *name)
{
  return prefix != NULL ? g_strdup_printf ("%s:%s", prefix, name) : g_strdup ((const char *)name);
}

/* What is declared here is written here again, but for the project's own namespace, which needs no prefix. */
static void
read_namespaces (EntenteDocumentElement *self,
                 const char             *ours,
                 guint                   n,
                 const xmlChar         **namespaces)
{
  for (guint i = 0; i < n; i++)
    {
      const char      *prefix = (const char *)namespaces[2 * i], *uri = (const char *)namespaces[2 * i + 1];
      g_autofree char *name = prefix != NULL ? g_strdup_printf ("xmlns:%s", prefix) : g_strdup ("xmlns");

      g_string_append_printf (self->opening, " %s=\"", name);
      entente_xml_append_value (self->opening, uri, strlen (uri));
      g_string_append_c (self->opening, '"');

      if (prefix == NULL || g_strcmp0 (uri, ours) == 0 || strcmp (uri, ENTENTE_FILE_NAMESPACE) == 0)
        continue;

      entente_file_head_add_attribute (self->head, name, uri);
      entente_markup_bind_outside (self->markup, prefix, uri);
    }
}

static void
read_attributes (EntenteDocumentElement *self,
                 guint                   line,
                 guint                   n,
                 const xmlChar         **attributes)
{
  for (guint i = 0; i < n; i++)
    {
      const xmlChar  **attribute = &attributes[5 * i];
      g_autofree char *name = get_qualified_name (attribute[1], attribute[0]);
      g_autofree char *value = g_strndup ((const char *)attribute[3], (gsize)(attribute[4] - attribute[3]));

      if (strcmp (name, "version") == 0)
        read_version (self, line, value);
      else
        entente_file_head_add_attribute (self->head, name, value);
    }
}

/* Why the element would not be read again once it is written, or NULL. */
static const char *
find_excess (EntenteDocumentElement *self)
{
  g_autoptr (GString) buffer = g_string_new ("<" ENTENTE_DOCUMENT_ELEMENT " xmlns=\"" ENTENTE_FILE_NAMESPACE "\" version=\"\">");

  for (guint i = 0; i < self->head->attributes->len; i++)
    {
      const EntenteExtra *attribute = g_ptr_array_index (self->head->attributes, i);

      g_string_append_printf (buffer, " %s=\"\"", attribute->name);
      entente_xml_append_value (buffer, attribute->value, strlen (attribute->value));
    }

  if (buffer->len + VERSION_BYTES > ENTENTE_FILE_MAX_TAG_BYTES)
    return _("a tag is too long");

  return self->head->attributes->len + 2 > ENTENTE_FILE_MAX_ATTRIBUTES ? _("a tag has too many attributes") : NULL;
}

/**
 * entente_document_element_read:
 * @self: a document element
 * @line: the line on which it begins
 *
 * Takes in what the element says; the other arguments are those of startElementNsSAX2Func.
 *
 * Returns: (nullable): why it cannot be taken in, or %NULL on success
 */
const char *
entente_document_element_read (EntenteDocumentElement *self,
                               guint                   line,
                               const xmlChar          *name,
                               const xmlChar          *prefix,
                               const xmlChar          *uri,
                               guint                   n_namespaces,
                               const xmlChar         **namespaces,
                               guint                   n_attributes,
                               const xmlChar         **attributes)
{
  g_autofree char *qualified_name = get_qualified_name (prefix, name);
  const char      *excess;

  g_string_printf (self->opening, "<%s", qualified_name);
  read_namespace (self, line, (const char *)name, (const char *)uri);
  read_namespaces (self, (const char *)uri, n_namespaces, namespaces);
  read_attributes (self, line, n_attributes, attributes);
  g_string_append_c (self->opening, '>');

  excess = find_excess (self);
  self->was_read = excess == NULL;
  if (excess != NULL)
    reset (self);

  return excess;
}

gboolean
entente_document_element_was_read (EntenteDocumentElement *self)
{
  return self->was_read;
}

/**
 * entente_document_element_get_opening:
 * @self: a document element
 *
 * Returns: (transfer none): a tag that opens the element again, to go on behind damage
 */
const GString *
entente_document_element_get_opening (EntenteDocumentElement *self)
{
  return self->opening;
}

/**
 * entente_document_element_add_prolog:
 * @self: a document element
 * @item: a comment or the like that stands before it
 */
void
entente_document_element_add_prolog (EntenteDocumentElement *self,
                                     const char             *item)
{
  if (self->head->prolog->len > 0)
    g_string_append_c (self->head->prolog, '\n');

  g_string_append (self->head->prolog, item);
}
