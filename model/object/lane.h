#pragma once

#include "model/object/type.h"

G_BEGIN_DECLS

/* Fields of a lane, in the order in which they are stored. */
enum
{
  ENTENTE_LANE_VIEW,
  ENTENTE_LANE_AXIS,
  ENTENTE_LANE_OF,
  ENTENTE_LANE_START,
  ENTENTE_LANE_END,
  ENTENTE_LANE_N_FIELDS
};

/* Which way it lies */
enum
{
  ENTENTE_LANE_COLUMN,
  ENTENTE_LANE_ROW,
  ENTENTE_LANE_N_AXES
};

extern const EntenteTypeInfo entente_lane_info;

G_END_DECLS
