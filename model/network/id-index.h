#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteIdIndex:
 *
 * Finds numbers by ids. How many ids there will be is known beforehand, and none of them goes: it is filled and asked in half the
 * time of a hash table that grows.
 */
typedef struct _EntenteIdIndex EntenteIdIndex;

EntenteIdIndex *entente_id_index_new   (guint                  n_ids) G_GNUC_WARN_UNUSED_RESULT;
void            entente_id_index_free  (EntenteIdIndex        *self);
void            entente_id_index_add   (EntenteIdIndex        *self,
                                        const char            *id,
                                        guint32                number);
gboolean        entente_id_index_find  (const EntenteIdIndex  *self,
                                        const char            *id,
                                        guint32               *number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteIdIndex, entente_id_index_free)

G_END_DECLS
