#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

/* Fields of a part, in the order in which they are stored. */
enum
{
  ENTENTE_PART_IN,
  ENTENTE_PART_VEHICLE,
  ENTENTE_PART_NAME,
  ENTENTE_PART_SHARED,
  ENTENTE_PART_VISIBLE,
  ENTENTE_PART_SHARE,
  ENTENTE_PART_N_FIELDS
};

extern const EntenteTypeInfo entente_part_info;

G_END_DECLS
