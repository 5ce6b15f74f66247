#pragma once

#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/**
 * EntenteAnchors:
 *
 * Where in a scene the hand finds each object: its card or hub; of a line, its label, or its middle when it has none.
 */
typedef struct _EntenteAnchors EntenteAnchors;

EntenteAnchors    *entente_anchors_new  (EntenteScene          *scene) G_GNUC_WARN_UNUSED_RESULT;
void               entente_anchors_free (EntenteAnchors        *self);
const EntenteRect *entente_anchors_find (const EntenteAnchors  *self,
                                         const char            *id);
gboolean           entente_anchors_see  (EntenteAnchors        *self,
                                         const char            *id,
                                         double                 scale,
                                         EntenteRect           *rect);
gboolean           entente_anchors_is_body (const EntenteAnchors *self,
                                         const char            *id);
gboolean           entente_anchors_see_name (EntenteAnchors    *self,
                                         const char            *id,
                                         double                 scale,
                                         EntenteRect           *rect);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteAnchors, entente_anchors_free)

G_END_DECLS
