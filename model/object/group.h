#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

/* Fields, in the order in which they are stored. */
enum
{
  ENTENTE_GROUP_VIEW,
  ENTENTE_GROUP_NAME,
  ENTENTE_GROUP_MEMBERS,
  ENTENTE_GROUP_X,
  ENTENTE_GROUP_Y,
  ENTENTE_GROUP_WIDTH,
  ENTENTE_GROUP_HEIGHT,
  ENTENTE_GROUP_COLOR,
  ENTENTE_GROUP_CLOSED,
  ENTENTE_GROUP_N_FIELDS
};

extern const EntenteTypeInfo entente_group_info;

G_END_DECLS
