#pragma once

#include "model/change/scope.h"

G_BEGIN_DECLS

/* What things are called where people read about them. */

char       *entente_describe_object  (EntenteScope   *scope,
                                      EntenteObject  *object) G_GNUC_WARN_UNUSED_RESULT;
char       *entente_describe_id      (EntenteScope   *scope,
                                      const char     *id) G_GNUC_WARN_UNUSED_RESULT;
char       *entente_describe_field   (EntenteScope   *scope,
                                      EntenteObject  *object,
                                      guint           index) G_GNUC_WARN_UNUSED_RESULT;
char       *entente_describe_caption (EntenteScope   *scope,
                                      EntenteObject  *object) G_GNUC_WARN_UNUSED_RESULT;
char       *entente_describe_claim   (EntenteScope   *scope,
                                      EntenteObject  *claim) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
