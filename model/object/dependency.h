#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

/* Fields of a dependency, in the order in which they are stored. */
enum
{
  ENTENTE_DEPENDENCY_IN,
  ENTENTE_DEPENDENCY_ITEM,
  ENTENTE_DEPENDENCY_NEEDS,
  ENTENTE_DEPENDENCY_NOTE,
  ENTENTE_DEPENDENCY_N_FIELDS
};

extern const EntenteTypeInfo entente_dependency_info;

G_END_DECLS
