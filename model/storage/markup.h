#pragma once

#include <glib.h>
#include <libxml/parser.h>

G_BEGIN_DECLS

/**
 * EntenteMarkup:
 *
 * Writes down again what this version does not know, as the parser tells it, with the declarations of namespaces that it
 * needs where it will stand.
 */
typedef struct _EntenteMarkup EntenteMarkup;

EntenteMarkup *entente_markup_new            (void) G_GNUC_WARN_UNUSED_RESULT;
void           entente_markup_free           (EntenteMarkup   *self);
void           entente_markup_bind_outside   (EntenteMarkup   *self,
                                              const char      *prefix,
                                              const char      *uri);
void           entente_markup_forget_outside (EntenteMarkup   *self);
void           entente_markup_begin          (EntenteMarkup   *self);
void           entente_markup_bind           (EntenteMarkup   *self,
                                              const char      *prefix,
                                              const char      *uri);
const char    *entente_markup_look_up        (EntenteMarkup   *self,
                                              const char      *prefix);
gboolean       entente_markup_start          (EntenteMarkup   *self,
                                              const xmlChar   *name,
                                              const xmlChar   *prefix,
                                              const xmlChar   *uri,
                                              guint            n_namespaces,
                                              const xmlChar  **namespaces,
                                              guint            n_attributes,
                                              const xmlChar  **attributes);
void           entente_markup_end            (EntenteMarkup   *self,
                                              const xmlChar   *name,
                                              const xmlChar   *prefix);
gboolean       entente_markup_add_text       (EntenteMarkup   *self,
                                              const char      *text,
                                              gsize            length);
void           entente_markup_add_comment    (EntenteMarkup   *self,
                                              const char      *comment);
void           entente_markup_add_pi         (EntenteMarkup   *self,
                                              const char      *target,
                                              const char      *data);
gboolean       entente_markup_is_blank       (EntenteMarkup   *self);
const char    *entente_markup_get_text       (EntenteMarkup   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMarkup, entente_markup_free)

G_END_DECLS
