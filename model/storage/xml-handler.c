#include "model/storage/xml-handler.h"

#include <libxml/parserInternals.h>

/* No entity is expanded that a file defines, so that a short file stays short and looks at no other. */
static xmlEntityPtr
entity_cb (void          *user_data,
           const xmlChar *name)
{
  return xmlGetPredefinedEntity (name);
}

/**
 * entente_xml_handler_fill:
 * @self: what is looked at
 * @handler: (out): what the parser is to call
 *
 * Nothing but what is in @self is looked at, and no entities but those that XML itself has.
 */
void
entente_xml_handler_fill (const EntenteXmlHandler *self,
                          xmlSAXHandler           *handler)
{
  *handler = (xmlSAXHandler) {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = self->start,
    .endElementNs = self->end,
    .characters = self->characters,
    .ignorableWhitespace = self->characters,
    .cdataBlock = self->characters,
    .internalSubset = self->doctype,
    .getEntity = entity_cb,
    .serror = self->error,
  };
}

/**
 * entente_xml_handler_word:
 * @error: what the parser says
 *
 * Returns: (transfer full): it in words, on one line
 */
char *
entente_xml_handler_word (const xmlError *error)
{
  return g_strstrip (g_utf8_make_valid (error->message != NULL ? error->message : "", -1));
}
