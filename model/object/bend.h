#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

/* Fields of a bend, in the order in which they are stored. */
enum
{
  ENTENTE_BEND_VIEW,
  ENTENTE_BEND_LINE,
  ENTENTE_BEND_POINTS,
  ENTENTE_BEND_LABEL,
  ENTENTE_BEND_N_FIELDS
};

extern const EntenteTypeInfo entente_bend_info;

G_END_DECLS
