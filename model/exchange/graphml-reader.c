/* GraphML, with yEd's additions, in one pass over the text: nothing is kept but the graph. */

#include "model/exchange/graphml-parts.h"
#include "model/exchange/graphml.h"

#include "model/error.h"
#include "model/storage/xml-handler.h"

#include <glib/gi18n.h>
#include <libxml/parser.h>
#include <string.h>

/* Bounds: how deep elements may lie in one another, and how long a single value may be. */
#define MAX_DEPTH       200u
#define MAX_VALUE_BYTES (256u << 10)

static void
refuse (EntenteGraphmlReader *self,
        const char           *text)
{
  if (self->error == NULL)
    self->error = g_error_new_literal (ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, text);

  xmlStopParser (self->context);
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
  EntenteGraphmlReader *self = user_data;

  self->depth++;

  if (self->depth > MAX_DEPTH)
    refuse (self, _("elements lie too deep in one another; this is no graph that can be drawn"));
  else if (self->skip > 0)
    return;
  else if (self->graphics_depth > 0)
    {
      if (entente_graphml_graphics_start (self->graphics, (const char *)name, attributes, n_attributes, self->depth))
        entente_graphml_reader_want_text (self);
    }
  else if (self->data > 0)
    self->skip = self->depth;
  else if (self->depth > 1)
    entente_graphml_reader_start_part (self, (const char *)name, attributes, n_attributes);
  else if (strcmp ((const char *)name, "graphml") == 0)
    self->has_root = TRUE;
  else
    refuse (self, _("this is no GraphML; choose another file, or say what it is"));
}

static guint32 *
get_first_value (EntenteGraphmlReader      *self,
                 const EntenteGraphmlOwner *owner)
{
  if (owner->kind == ENTENTE_GRAPHML_OWNER_NODE || owner->kind == ENTENTE_GRAPHML_OWNER_HYPEREDGE)
    return &entente_graph_get_node (self->graph, owner->index)->first_value;
  if (owner->kind == ENTENTE_GRAPHML_OWNER_EDGE)
    return &entente_graph_get_edge (self->graph, owner->index)->first_value;

  return &self->graph->first_value;
}

static void
end_data (EntenteGraphmlReader *self)
{
  gsize length = self->value->len;

  if (length > MAX_VALUE_BYTES)
    {
      length = (gsize)(g_utf8_find_prev_char (self->value->str, self->value->str + MAX_VALUE_BYTES) - self->value->str);
      entente_reading_add_problem (self->reading, entente_graphml_reader_get_line (self), NULL, entente_graph_get_key (self->graph, self->key)->name, _("the text is too long; only its beginning is kept"));
    }

  if (length > 0)
    entente_graph_add_value (self->graph, get_first_value (self, entente_graphml_reader_get_owner (self)), self->key, self->value->str, length);
}

static void
end_element_cb (void          *user_data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  EntenteGraphmlReader *self = user_data;

  if (self->text == self->depth)
    {
      if (self->data > 0)
        end_data (self);
      else if (self->graphics_depth > 0)
        entente_graphml_graphics_take_label (self->graphics, self->value->str);
      else if (self->skip == 0)
        entente_graphml_keys_set_fallback (self->keys, self->value->str);
      self->text = 0;
    }

  if (self->skip == self->depth)
    self->skip = 0;
  if (self->data == self->depth)
    self->data = 0;
  if (self->graphics_depth == self->depth)
    self->graphics_depth = 0;
  if (self->owners->len > 1 && entente_graphml_reader_get_owner (self)->depth == self->depth)
    g_array_set_size (self->owners, self->owners->len - 1);

  self->depth--;
}

static void
characters_cb (void          *user_data,
               const xmlChar *text,
               int            length)
{
  EntenteGraphmlReader *self = user_data;

  if (self->text == self->depth && self->text > 0 && self->value->len <= MAX_VALUE_BYTES)
    g_string_append_len (self->value, (const char *)text, length);
}

/* What a declaration defines is not looked at. */
static void
doctype_cb (void          *user_data,
            const xmlChar *name,
            const xmlChar *public_id,
            const xmlChar *system_id)
{
  EntenteGraphmlReader *self = user_data;

  if (!self->has_doctype)
    entente_reading_add_problem (self->reading, entente_graphml_reader_get_line (self), NULL, NULL, _("the document type declaration is not looked at"));
  self->has_doctype = TRUE;
}

static void
error_cb (void       *user_data,
          xmlErrorPtr xml_error)
{
  EntenteGraphmlReader *self = user_data;
  g_autofree char      *message = entente_xml_handler_word (xml_error);

  if (self->error != NULL || xml_error->level == XML_ERR_WARNING)
    return;

  if (xml_error->level == XML_ERR_FATAL)
    self->reading->damaged = TRUE;

  entente_reading_add_problem (self->reading, entente_graphml_reader_get_line (self), NULL, NULL, _("the file is damaged here (%s)"), message);
}

static int
read_cb (void *user_data,
         char *buffer,
         int   length)
{
  EntenteGraphmlReader *self = user_data;
  gsize                 n = MIN ((gsize)length, self->rest_length);

  memcpy (buffer, self->rest, n);
  self->rest += n;
  self->rest_length -= n;

  return (int)n;
}

static const EntenteXmlHandler callbacks = {
  .start = start_element_cb,
  .end = end_element_cb,
  .characters = characters_cb,
  .doctype = doctype_cb,
  .error = error_cb,
};

static void
parse (EntenteGraphmlReader *self)
{
  xmlSAXHandler handler;

  entente_xml_handler_fill (&callbacks, &handler);
  xmlInitParser ();
  self->context = xmlCreateIOParserCtxt (&handler, self, read_cb, NULL, self, XML_CHAR_ENCODING_UTF8);
  g_assert (self->context != NULL);
  xmlCtxtUseOptions (self->context, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_RECOVER);
  xmlParseDocument (self->context);
  xmlFreeParserCtxt (self->context);
}

static gboolean
run (EntenteGraphmlReader *self,
     GError              **error)
{
  EntenteGraphmlOwner file = {ENTENTE_GRAPHML_OWNER_FILE, 0, ENTENTE_GRAPH_NO_INDEX, FALSE};

  self->owners = g_array_new (FALSE, FALSE, sizeof (EntenteGraphmlOwner));
  g_array_append_val (self->owners, file);
  self->value = g_string_new (NULL);
  self->undeclared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  parse (self);

  g_hash_table_unref (self->undeclared);
  g_string_free (self->value, TRUE);
  g_array_unref (self->owners);

  if (self->error == NULL && !self->has_root)
    self->error = g_error_new_literal (ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX, _("this is no GraphML; choose another file, or say what it is"));

  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, self->error);

  return FALSE;
}

static void
report_bends (EntenteReading *reading,
              guint           n_left_out)
{
  if (n_left_out > 0)
    entente_reading_add_problem (reading, 0, NULL, NULL,
                                 ngettext ("%u bend of a line was left out; a line has at most %u", "%u bends of lines were left out; a line has at most %u", n_left_out),
                                 n_left_out, ENTENTE_POINTS_MAX_ENTRIES);
}

/**
 * entente_graphml_read:
 * @graph: an empty graph
 * @text: what stands in the file
 * @length: its length in bytes
 * @reading: takes what is to be said of the file
 * @error: return location for an error
 *
 * Reads GraphML: nodes, edges and hyperedges with their values; graphs within nodes become groups. Of yEd's additions, it takes
 * boxes, labels, colours and bends. Nothing outside of the file is looked at, and no entity is expanded. What is damaged is
 * left out and listed. Fails with %ENTENTE_ERROR_SYNTAX when the text is no GraphML at all.
 *
 * Returns: %TRUE on success
 */
gboolean
entente_graphml_read (EntenteGraph   *graph,
                      const char     *text,
                      gsize           length,
                      EntenteReading *reading,
                      GError        **error)
{
  g_autoptr (EntenteGraphmlKeys) keys = entente_graphml_keys_new (graph);
  g_autoptr (EntenteGraphmlGraphics) graphics = entente_graphml_graphics_new (graph);
  EntenteGraphmlReader self = {
    .graph = graph,
    .reading = reading,
    .keys = keys,
    .graphics = graphics,
    .rest = text,
    .rest_length = length,
  };

  if (!run (&self, error))
    return FALSE;

  report_bends (reading, entente_graphml_graphics_get_n_left_out (graphics));

  return TRUE;
}

/**
 * entente_graphml_sniff:
 * @text: how a file begins
 * @length: its length in bytes
 *
 * Returns: whether it seems to be GraphML
 */
gboolean
entente_graphml_sniff (const char *text,
                       gsize       length)
{
  return length > 0 && text[0] == '<' && g_strstr_len (text, (gssize)MIN (length, 4096), "<graphml") != NULL;
}
