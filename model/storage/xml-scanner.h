#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteXmlExcess:
 * @ENTENTE_XML_FITS: nothing is beyond its bounds
 * @ENTENTE_XML_LONG_TAG: a tag has too many bytes
 * @ENTENTE_XML_MANY_ATTRIBUTES: a tag has too many attributes
 * @ENTENTE_XML_LONG_TEXT: there is too much text between two tags, or in a comment
 * @ENTENTE_XML_BROKEN_COMMENT: there are two hyphens in a comment
 * @ENTENTE_XML_DOCTYPE: there is a document type declaration
 */
typedef enum
{
  ENTENTE_XML_FITS,
  ENTENTE_XML_LONG_TAG,
  ENTENTE_XML_MANY_ATTRIBUTES,
  ENTENTE_XML_LONG_TEXT,
  ENTENTE_XML_BROKEN_COMMENT,
  ENTENTE_XML_DOCTYPE,
} EntenteXmlExcess;

/**
 * EntenteXmlScanner:
 * @text: (array length=length): UTF-8
 * @length: its length in bytes
 * @position: all before has been looked at; never inside of a tag or comment
 *
 * Walks ahead of the parser, which so never meets anything beyond the bounds: it takes a time that grows with the square of
 * the number of attributes, and keeps text of any length in memory.
 */
typedef struct
{
  const char *text;
  gsize       length;
  gsize       position;
} EntenteXmlScanner;

EntenteXmlExcess entente_xml_scanner_advance (EntenteXmlScanner *self,
                                              gsize              until);
gsize            entente_xml_count_tags      (const char        *text,
                                              gsize              length);

G_END_DECLS
