#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

/* Fields of a region, in the order in which they are stored. */
enum
{
  ENTENTE_REGION_IN,
  ENTENTE_REGION_NAME,
  ENTENTE_REGION_COLOR,
  ENTENTE_REGION_TARIFF,
  ENTENTE_REGION_PARTS_TARIFF,
  ENTENTE_REGION_NOTE,
  ENTENTE_REGION_N_FIELDS
};

extern const EntenteTypeInfo entente_region_info;

G_END_DECLS
