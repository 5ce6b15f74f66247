#pragma once

#include "model/change/scope.h"

G_BEGIN_DECLS

/* What belongs to an object in the scenario shown. All arrays own references to objects. */

GPtrArray     *entente_related_find     (EntenteScope   *scope,
                                         EntenteType     type,
                                         guint           field,
                                         const char     *id) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray     *entente_related_follow   (EntenteScope   *scope,
                                         EntenteType     type,
                                         guint           field,
                                         const char     *id,
                                         guint           next) G_GNUC_WARN_UNUSED_RESULT;
EntenteObject *entente_related_get_home (EntenteScope   *scope,
                                         EntenteObject  *object);

G_END_DECLS
