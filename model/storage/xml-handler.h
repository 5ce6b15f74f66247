#pragma once

#include <glib.h>
#include <libxml/parser.h>

G_BEGIN_DECLS

/**
 * EntenteXmlHandler:
 * @start: an element begins
 * @end: it ends
 * @characters: text of any kind
 * @doctype: there is a document type declaration
 * @error: something is wrong
 *
 * What every reader of XML in this program looks at.
 */
typedef struct
{
  startElementNsSAX2Func start;
  endElementNsSAX2Func   end;
  charactersSAXFunc      characters;
  internalSubsetSAXFunc  doctype;
  xmlStructuredErrorFunc error;
} EntenteXmlHandler;

void  entente_xml_handler_fill (const EntenteXmlHandler  *self,
                                xmlSAXHandler            *handler);
char *entente_xml_handler_word (const xmlError           *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
