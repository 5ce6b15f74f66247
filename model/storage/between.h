#pragma once

#include "model/storage/reading.h"

G_BEGIN_DECLS

/**
 * EntenteBetween:
 *
 * What stands between two objects: comments and the like, which stay with the object that follows, and text, which should
 * not be there.
 */
typedef struct _EntenteBetween EntenteBetween;

EntenteBetween *entente_between_new         (EntenteReading    *reading) G_GNUC_WARN_UNUSED_RESULT;
void            entente_between_free        (EntenteBetween    *self);
gboolean        entente_between_add_text    (EntenteBetween    *self,
                                             const char        *text,
                                             gsize              length,
                                             guint              line);
void            entente_between_forget_text (EntenteBetween    *self);
void            entente_between_end_text    (EntenteBetween    *self);
void            entente_between_add_item    (EntenteBetween    *self,
                                             const char        *item);
const char     *entente_between_get         (EntenteBetween    *self);
void            entente_between_clear       (EntenteBetween    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBetween, entente_between_free)

G_END_DECLS
