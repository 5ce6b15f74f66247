#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

/* Fields of a place, in the order in which they are stored. */
enum
{
  ENTENTE_PLACE_VIEW,
  ENTENTE_PLACE_OBJECT,
  ENTENTE_PLACE_X,
  ENTENTE_PLACE_Y,
  ENTENTE_PLACE_PINNED,
  ENTENTE_PLACE_N_FIELDS
};

extern const EntenteTypeInfo entente_place_info;

G_END_DECLS
