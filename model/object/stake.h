#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

/* Fields of a stake, in the order in which they are stored. */
enum
{
  ENTENTE_STAKE_IN,
  ENTENTE_STAKE_OWNER,
  ENTENTE_STAKE_OWNED,
  ENTENTE_STAKE_ECONOMIC,
  ENTENTE_STAKE_VOTING,
  ENTENTE_STAKE_FROM,
  ENTENTE_STAKE_UNTIL,
  ENTENTE_STAKE_NOTE,
  ENTENTE_STAKE_N_FIELDS
};

extern const EntenteTypeInfo entente_stake_info;

G_END_DECLS
