#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

/* Fields of a removal, in the order in which they are stored. */
enum
{
  ENTENTE_REMOVAL_SCENARIO,
  ENTENTE_REMOVAL_OBJECT,
  ENTENTE_REMOVAL_N_FIELDS
};

extern const EntenteTypeInfo entente_removal_info;

G_END_DECLS
