#pragma once

#include "model/object/object.h"

G_BEGIN_DECLS

/* One field of one object that refers to something. */
typedef struct
{
  EntenteObject *object;
  guint          field;
} EntenteReferrer;

/**
 * EntenteReferrers:
 *
 * Knows which fields of which objects refer to an id. To go through a large plan for them takes the window longer than it should
 * wait.
 */
typedef struct _EntenteReferrers EntenteReferrers;

EntenteReferrers      *entente_referrers_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void                   entente_referrers_free         (EntenteReferrers  *self);
void                   entente_referrers_add          (EntenteReferrers  *self,
                                                       EntenteObject     *object);
void                   entente_referrers_remove       (EntenteReferrers  *self,
                                                       EntenteObject     *object);
void                   entente_referrers_add_field    (EntenteReferrers  *self,
                                                       EntenteObject     *object,
                                                       guint              field);
void                   entente_referrers_remove_field (EntenteReferrers  *self,
                                                       EntenteObject     *object,
                                                       guint              field);
const EntenteReferrer *entente_referrers_get          (EntenteReferrers  *self,
                                                       const char        *id,
                                                       guint             *n);
gboolean               entente_referrers_has          (EntenteObject     *object,
                                                       guint              field,
                                                       const char        *id);

G_END_DECLS
