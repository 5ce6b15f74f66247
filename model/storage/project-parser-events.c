#define _GNU_SOURCE
/* What the XML parser tells of a project file, bit by bit. */

#include "model/storage/project-parser-private.h"

#include "model/error.h"
#include "model/storage/file-bounds.h"
#include "model/storage/xml-handler.h"

#include <glib/gi18n.h>
#include <string.h>

static gsize
get_position (EntenteProjectParser *self)
{
  glong consumed = xmlByteConsumed (self->context);
  glong opening = self->resumes ? (glong)entente_document_element_get_opening (self->root)->len : 0;

  return self->from + (gsize)MAX (consumed - opening, 0);
}

static guint
get_line (EntenteProjectParser *self)
{
  return self->line + (guint)self->context->input->line - 1;
}

/* The line on which the tag begins that the parser has just read; a tag holds no other "<". */
static guint
get_tag_line (EntenteProjectParser *self)
{
  const xmlChar *base = self->context->input->base, *end = self->context->input->cur;
  const xmlChar *start = memrchr (base, '<', (gsize)(end - base));
  guint          line = get_line (self);

  while (start != NULL && (start = memchr (start, '\n', (gsize)(end - start))) != NULL)
    {
      start++;
      line--;
    }

  return line;
}

/* The namespace of the document element counts as the project's own, be it misspelt. */
static gboolean
is_ours (EntenteProjectParser *self,
         const xmlChar        *uri)
{
  return uri == self->ours || g_strcmp0 ((const char *)uri, ENTENTE_FILE_NAMESPACE) == 0;
}

/* Whether the tag that is being read is whole; if not, the parser is about to complain. */
static gboolean
ends_here (EntenteProjectParser *self)
{
  return *self->context->input->cur == '>' || *self->context->input->cur == '/';
}

/* Stops for good: such a file is not read at all. */
static void
refuse (EntenteProjectParser *self,
        EntenteError          code,
        const char           *message)
{
  if (!entente_project_parser_is_stopped (self))
    g_set_error (&self->error, ENTENTE_ERROR, (int)code, _("line %u: %s"), get_line (self), message);

  xmlStopParser (self->context);
}

/* Stops where something is wrong; what follows can still be read. */
static void
break_off_at (EntenteProjectParser *self,
              gsize                 at,
              const char           *reason)
{
  if (!entente_project_parser_is_stopped (self))
    {
      self->stop.at = at;
      self->stop.reason = g_strdup (reason);
    }

  xmlStopParser (self->context);
}

static void
break_off (EntenteProjectParser *self,
           const char           *reason)
{
  break_off_at (self, get_position (self), reason);
}

static void
start_root (EntenteProjectParser *self,
            const xmlChar        *name,
            const xmlChar        *prefix,
            const xmlChar        *uri,
            guint                 n_namespaces,
            const xmlChar       **namespaces,
            guint                 n_attributes,
            const xmlChar       **attributes)
{
  const char *excess;
  EntenteType type;

  self->ours = uri;
  if (self->resumes || !ends_here (self))
    return;

  if (!entente_document_element_is_one (name, uri))
    {
      g_autofree char *message = g_strdup_printf (_("the file begins with <%.40s> and not with <%s>, so it is no Entente project; choose another file"), name, ENTENTE_DOCUMENT_ELEMENT);

      if (entente_type_parse ((const char *)name, &type))
        break_off_at (self, self->from, _("the first lines of the file are missing"));
      else
        refuse (self, ENTENTE_ERROR_SYNTAX, message);
      return;
    }

  excess = entente_document_element_read (self->root, get_tag_line (self), name, prefix, uri, n_namespaces, namespaces, n_attributes, attributes);
  if (excess != NULL)
    break_off (self, excess);
  else
    self->stop.good = get_position (self) + (*self->context->input->cur == '>');
}

/* Objects and what stands in their place */

static void
declare_prefix (EntenteProjectParser *self,
                const xmlChar        *prefix,
                const xmlChar        *uri)
{
  entente_markup_bind (self->markup, (const char *)prefix, (const char *)uri);
  entente_object_builder_add_attribute (self->builder, "xmlns", (const char *)prefix, (const char *)uri, strlen ((const char *)uri));
}

static void
start_object (EntenteProjectParser *self,
              EntenteType           type,
              guint                 n_namespaces,
              const xmlChar       **namespaces,
              guint                 n_attributes,
              const xmlChar       **attributes)
{
  entente_object_builder_begin (self->builder, type, get_tag_line (self));
  entente_markup_begin (self->markup);

  for (guint i = 0; i < n_namespaces; i++)
    if (namespaces[2 * i] != NULL && !is_ours (self, namespaces[2 * i + 1]))
      declare_prefix (self, namespaces[2 * i], namespaces[2 * i + 1]);

  for (guint i = 0; i < n_attributes; i++)
    {
      const xmlChar **attribute = &attributes[5 * i];
      const char     *prefix = (const char *)attribute[1];

      if (prefix != NULL && attribute[2] != NULL && strcmp (prefix, "xml") != 0 &&
          g_strcmp0 (entente_markup_look_up (self->markup, prefix), (const char *)attribute[2]) != 0)
        declare_prefix (self, attribute[1], attribute[2]);

      entente_object_builder_add_attribute (self->builder, prefix, (const char *)attribute[0],
                                            (const char *)attribute[3], (gsize)(attribute[4] - attribute[3]));
    }
}

static void
note_foreign (EntenteProjectParser *self,
              const char           *name,
              gboolean              is_second_root)
{
  if (is_second_root)
    entente_reading_add_problem (self->reading, get_tag_line (self), NULL, NULL, _("there is a second <%s>; only the first counts, and this one is kept as it stands, so remove it"), name);
  else if (!entente_object_builder_expects_unknown (self->builder))
    entente_reading_add_problem (self->reading, get_tag_line (self), NULL, NULL, _("<%.40s> is nothing that a project consists of; it is kept as it stands, so correct its name or ignore it"), name);
}

/* Returns whether an element of ours stands where objects stand, and is one. */
static gboolean
is_object (EntenteProjectParser *self,
           const xmlChar        *name,
           const xmlChar        *uri,
           EntenteType          *type)
{
  gboolean is_known = is_ours (self, uri) && entente_type_parse ((const char *)name, type);

  if (is_known && (*type != ENTENTE_PROJECT_ROOT || !entente_object_builder_has_root (self->builder)))
    return TRUE;

  if (is_ours (self, uri))
    note_foreign (self, (const char *)name, is_known);

  return FALSE;
}

static gboolean
is_within_bounds (EntenteProjectParser *self,
                  const xmlChar        *name,
                  const xmlChar        *prefix,
                  guint                 n_attributes,
                  const xmlChar       **attributes)
{
  gsize longest = strlen ((const char *)name) + (prefix != NULL ? strlen ((const char *)prefix) : 0);

  for (guint i = 0; i < n_attributes; i++)
    {
      const char *attribute_prefix = (const char *)attributes[5 * i + 1];

      longest = MAX (longest, strlen ((const char *)attributes[5 * i]) + (attribute_prefix != NULL ? strlen (attribute_prefix) : 0));
    }

  if (longest > ENTENTE_FILE_MAX_NAME_BYTES)
    break_off (self, _("a name is too long"));
  else if (self->depth >= ENTENTE_FILE_MAX_DEPTH)
    break_off (self, _("too many elements stand within each other"));
  else if (self->context->nsNr / 2 > (int)ENTENTE_FILE_MAX_NAMESPACES)
    break_off (self, _("there are too many namespaces"));

  return !entente_project_parser_is_stopped (self);
}

static void
start_element_cb (void           *user_data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  EntenteProjectParser *self = user_data;
  EntenteType           type;

  if (!is_within_bounds (self, name, prefix, (guint)n_attributes, attributes))
    return;

  if (self->depth == 0)
    start_root (self, name, prefix, uri, (guint)n_namespaces, namespaces, (guint)n_attributes, attributes);
  else if (self->depth == 1 && is_object (self, name, uri, &type))
    {
      entente_between_end_text (self->between);
      self->is_foreign = FALSE;
      start_object (self, type, (guint)n_namespaces, namespaces, (guint)n_attributes, attributes);
    }
  else
    {
      if (self->depth == 1)
        {
          entente_project_parser_flush (self);
          self->is_foreign = TRUE;
          entente_markup_begin (self->markup);
        }
      else if (self->depth == 2 && !self->is_foreign && is_ours (self, uri) && entente_type_parse ((const char *)name, &type))
        entente_reading_add_problem (self->reading, get_tag_line (self), NULL, NULL, _("<%s> stands within another object, where it means nothing; move it out"), name);

      if (!entente_markup_start (self->markup, name, prefix, uri, (guint)n_namespaces, namespaces, (guint)n_attributes, attributes))
        break_off (self, _("a tag is too long"));
    }

  self->depth++;
}

static void
end_object (EntenteProjectParser *self)
{
  gboolean is_blank = entente_markup_is_blank (self->markup);

  entente_object_builder_end (self->builder,
                              entente_between_get (self->between),
                              is_blank ? NULL : entente_markup_get_text (self->markup));
  entente_between_clear (self->between);
}

static void
end_element_cb (void          *user_data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  EntenteProjectParser *self = user_data;

  self->depth--;

  if (self->depth > 1 || (self->depth == 1 && self->is_foreign))
    entente_markup_end (self->markup, name, prefix);

  if (self->depth > 1)
    return;

  if (self->depth == 0)
    {
      entente_between_end_text (self->between);
      self->is_closed = TRUE;
    }
  else if (self->is_foreign)
    entente_project_load_foreign (self->reading->project, entente_markup_get_text (self->markup));
  else
    end_object (self);

  self->stop.good = get_position (self);
}

static void
characters_cb (void          *user_data,
               const xmlChar *text,
               int            length)
{
  EntenteProjectParser *self = user_data;
  gboolean              fits = TRUE;

  if (self->depth == 1)
    fits = entente_between_add_text (self->between, (const char *)text, (gsize)length, get_line (self));
  else if (self->depth > 1)
    fits = entente_markup_add_text (self->markup, (const char *)text, (gsize)length);

  if (!fits)
    break_off (self, _("there is too much text between two tags"));
}

static void
add_between (EntenteProjectParser *self,
             const char           *item)
{
  if (self->depth == 0 && !self->is_closed)
    entente_document_element_add_prolog (self->root, item);
  else
    entente_between_add_item (self->between, item);

  self->stop.good = get_position (self);
}

static void
comment_cb (void          *user_data,
            const xmlChar *comment)
{
  EntenteProjectParser *self = user_data;
  g_autofree char      *item = NULL;

  if (self->depth > 1)
    {
      entente_markup_add_comment (self->markup, (const char *)comment);
      return;
    }

  item = g_strdup_printf ("<!--%s-->", comment);
  add_between (self, item);
}

static void
pi_cb (void          *user_data,
       const xmlChar *target,
       const xmlChar *data)
{
  EntenteProjectParser *self = user_data;
  g_autofree char      *item = NULL;

  if (self->depth > 1)
    {
      entente_markup_add_pi (self->markup, (const char *)target, (const char *)data);
      return;
    }

  item = g_strdup_printf ("<?%s%s%s?>", target, data != NULL ? " " : "", data != NULL ? (const char *)data : "");
  add_between (self, item);
}

static void
doctype_cb (void          *user_data,
            const xmlChar *name,
            const xmlChar *public_id,
            const xmlChar *system_id)
{
  refuse (user_data, ENTENTE_ERROR_SYNTAX, _("there is a document type declaration, which no project file has; remove it"));
}

static void
error_cb (void       *user_data,
          xmlErrorPtr xml_error)
{
  EntenteProjectParser *self = user_data;
  g_autofree char      *message = entente_xml_handler_word (xml_error);

  if (xml_error->code == XML_ERR_NO_MEMORY && self->error == NULL)
    entente_project_parser_set_memory_error (&self->error);
  else if (entente_project_parser_is_stopped (self))
    return;
  else if (xml_error->level == XML_ERR_FATAL)
    {
      self->stop.at = get_position (self);
      self->stop.reason = g_strdup_printf (_("the file is damaged here (%s)"), message);
    }
  else if (xml_error->level == XML_ERR_ERROR)
    entente_reading_add_problem (self->reading, get_line (self), NULL, NULL, _("%s; it is kept as it stands"), message);
}

static const EntenteXmlHandler callbacks = {
  .start = start_element_cb,
  .end = end_element_cb,
  .characters = characters_cb,
  .doctype = doctype_cb,
  .error = error_cb,
};

/**
 * entente_project_parser_is_stopped:
 * @self: a parser
 *
 * Returns: whether nothing more may be parsed from here on
 */
gboolean
entente_project_parser_is_stopped (EntenteProjectParser *self)
{
  return self->error != NULL || self->stop.reason != NULL;
}

void
entente_project_parser_set_memory_error (GError **error)
{
  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_LIMIT, _("there is not enough memory to read the file; close other programs"));
}

/**
 * entente_project_parser_flush:
 * @self: a parser
 *
 * Keeps what stood between objects, since no object of ours follows it.
 */
void
entente_project_parser_flush (EntenteProjectParser *self)
{
  const char *between = entente_between_get (self->between);

  if (between != NULL)
    entente_project_load_foreign (self->reading->project, between);

  entente_between_clear (self->between);
}

/**
 * entente_project_parser_note_excess:
 * @self: a parser
 * @excess: what is too much for any file, or in none of ours
 *
 * Stops there.
 */
void
entente_project_parser_note_excess (EntenteProjectParser *self,
                                    EntenteXmlExcess      excess)
{
  if (excess == ENTENTE_XML_DOCTYPE)
    doctype_cb (self, NULL, NULL, NULL);
  else if (excess == ENTENTE_XML_LONG_TAG)
    break_off (self, _("a tag is too long"));
  else if (excess == ENTENTE_XML_MANY_ATTRIBUTES)
    break_off (self, _("a tag has too many attributes"));
  else if (excess == ENTENTE_XML_BROKEN_COMMENT)
    break_off (self, _("there are two hyphens in a comment"));
  else if (excess == ENTENTE_XML_LONG_TEXT)
    break_off (self, _("there is too much text between two tags"));
}

/**
 * entente_project_parser_fill_handler:
 * @handler: (out): gets what the XML parser calls, with an #EntenteProjectParser
 */
void
entente_project_parser_fill_handler (xmlSAXHandler *handler)
{
  entente_xml_handler_fill (&callbacks, handler);
  handler->comment = comment_cb;
  handler->processingInstruction = pi_cb;
}
