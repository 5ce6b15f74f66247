#pragma once

#include "model/change/scope.h"

G_BEGIN_DECLS

/**
 * EntenteObjectGroups:
 *
 * The objects of a type by the id that one of their fields refers to. It holds on to nothing in the plan: once that changes, all
 * that can be done with it is to free it.
 */
typedef struct _EntenteObjectGroups EntenteObjectGroups;

EntenteObjectGroups *entente_object_groups_new     (void) G_GNUC_WARN_UNUSED_RESULT;
EntenteObjectGroups *entente_object_groups_new_for (EntenteScope         *scope,
                                                    EntenteType           type,
                                                    guint                 field) G_GNUC_WARN_UNUSED_RESULT;
void                 entente_object_groups_free    (EntenteObjectGroups  *self);
void                 entente_object_groups_add     (EntenteObjectGroups  *self,
                                                    EntenteObject        *object,
                                                    guint                 field);
GPtrArray           *entente_object_groups_list    (EntenteObjectGroups  *self,
                                                    const char           *id) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteObjectGroups, entente_object_groups_free)

G_END_DECLS
