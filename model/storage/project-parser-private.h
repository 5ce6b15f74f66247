#pragma once

#include "model/storage/between.h"
#include "model/storage/document-element.h"
#include "model/storage/markup.h"
#include "model/storage/object-builder.h"
#include "model/storage/project-parser.h"
#include "model/storage/xml-scanner.h"

#include <libxml/parser.h>

G_BEGIN_DECLS

/* For the files that parse projects alone. */

struct _EntenteProjectParser
{
  EntenteReading         *reading;
  const EntenteFileText  *text;
  EntenteObjectBuilder   *builder;
  EntenteMarkup          *markup;
  EntenteBetween         *between;
  EntenteDocumentElement *root;
  gboolean                is_closed;

  /* The piece being parsed */
  xmlParserCtxtPtr context;
  const xmlChar   *ours;
  gsize            from;
  guint            line;
  gboolean         resumes;
  guint            depth;
  gboolean         is_foreign;
  EntenteBreak     stop;
  GError          *error;
};

gboolean entente_project_parser_is_stopped       (EntenteProjectParser  *self);
void     entente_project_parser_set_memory_error (GError               **error);
void     entente_project_parser_flush            (EntenteProjectParser  *self);
void     entente_project_parser_note_excess      (EntenteProjectParser  *self,
                                                  EntenteXmlExcess       excess);
void     entente_project_parser_fill_handler     (xmlSAXHandler         *handler);

G_END_DECLS
