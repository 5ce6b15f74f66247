#pragma once

#include "model/object/type.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* Which editor a field is edited with. It knows all of them, so that the editors need not know each other. */
GType entente_editor_type_for_field (const EntenteField *field);

G_END_DECLS
