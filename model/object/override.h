#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

/* Fields of a change, in the order in which they are stored. */
enum
{
  ENTENTE_OVERRIDE_SCENARIO,
  ENTENTE_OVERRIDE_OBJECT,
  ENTENTE_OVERRIDE_FIELD,
  ENTENTE_OVERRIDE_VALUE,
  ENTENTE_OVERRIDE_N_FIELDS
};

extern const EntenteTypeInfo entente_override_info;

G_END_DECLS
