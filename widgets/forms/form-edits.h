#pragma once

#include "widgets/forms/item-layout.h"
#include "widgets/workspace.h"

G_BEGIN_DECLS

/* Steps that forms take besides setting fields. */

char     *entente_form_add_item          (EntenteWorkspace         *workspace,
                                          const EntenteItemLayout  *layout,
                                          const char               *owner,
                                          const char               *pick,
                                          const char               *picked) G_GNUC_WARN_UNUSED_RESULT;
char     *entente_form_add_named_party   (EntenteWorkspace         *workspace,
                                          const char               *deal,
                                          const char               *name) G_GNUC_WARN_UNUSED_RESULT;
gboolean  entente_form_is_party_of       (EntenteObject            *object,
                                          const char               *deal);

G_END_DECLS
