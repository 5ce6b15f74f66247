#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

/* Fields of a participation, in the order in which they are stored. */
enum
{
  ENTENTE_PARTICIPATION_IN,
  ENTENTE_PARTICIPATION_PLATFORM,
  ENTENTE_PARTICIPATION_COMPANY,
  ENTENTE_PARTICIPATION_VOLUMES,
  ENTENTE_PARTICIPATION_SHARE,
  ENTENTE_PARTICIPATION_N_FIELDS
};

extern const EntenteTypeInfo entente_participation_info;

G_END_DECLS
