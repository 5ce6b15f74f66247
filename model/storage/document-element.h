#pragma once

#include "model/storage/markup.h"
#include "model/storage/object-builder.h"

G_BEGIN_DECLS

#define ENTENTE_DOCUMENT_ELEMENT "entente"

/**
 * EntenteDocumentElement:
 *
 * The element that holds all others: says which version of the format a file has, and declares prefixes.
 */
typedef struct _EntenteDocumentElement EntenteDocumentElement;

EntenteDocumentElement *entente_document_element_new          (EntenteReading          *reading,
                                                               EntenteObjectBuilder    *builder,
                                                               EntenteMarkup           *markup) G_GNUC_WARN_UNUSED_RESULT;
void                    entente_document_element_free         (EntenteDocumentElement  *self);
gboolean                entente_document_element_is_one       (const xmlChar           *name,
                                                               const xmlChar           *uri);
const char             *entente_document_element_read         (EntenteDocumentElement  *self,
                                                               guint                    line,
                                                               const xmlChar           *name,
                                                               const xmlChar           *prefix,
                                                               const xmlChar           *uri,
                                                               guint                    n_namespaces,
                                                               const xmlChar          **namespaces,
                                                               guint                    n_attributes,
                                                               const xmlChar          **attributes);
gboolean                entente_document_element_was_read     (EntenteDocumentElement  *self);
const GString          *entente_document_element_get_opening  (EntenteDocumentElement  *self);
void                    entente_document_element_add_prolog   (EntenteDocumentElement  *self,
                                                               const char              *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDocumentElement, entente_document_element_free)

G_END_DECLS
