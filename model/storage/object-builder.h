#pragma once

#include "model/storage/reading.h"

G_BEGIN_DECLS

/**
 * EntenteObjectBuilder:
 *
 * Makes objects of the attributes of elements, and notes what they hold that cannot be read. Nothing is dropped: text that
 * is no value stays with the object as an extra.
 */
typedef struct _EntenteObjectBuilder EntenteObjectBuilder;

EntenteObjectBuilder *entente_object_builder_new             (EntenteReading       *reading) G_GNUC_WARN_UNUSED_RESULT;
void                  entente_object_builder_free            (EntenteObjectBuilder *self);
void                  entente_object_builder_expect_unknown  (EntenteObjectBuilder *self);
gboolean              entente_object_builder_expects_unknown (EntenteObjectBuilder *self);
void                  entente_object_builder_begin           (EntenteObjectBuilder *self,
                                                              EntenteType           type,
                                                              guint                 line);
void                  entente_object_builder_add_attribute   (EntenteObjectBuilder *self,
                                                              const char           *prefix,
                                                              const char           *name,
                                                              const char           *value,
                                                              gsize                 length);
void                  entente_object_builder_end             (EntenteObjectBuilder *self,
                                                              const char           *leading,
                                                              const char           *inner);
gboolean              entente_object_builder_has_root        (EntenteObjectBuilder *self);
guint                 entente_object_builder_get_n_built     (EntenteObjectBuilder *self);
void                  entente_object_builder_finish          (EntenteObjectBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteObjectBuilder, entente_object_builder_free)

G_END_DECLS
