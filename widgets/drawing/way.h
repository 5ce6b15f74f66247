#pragma once

#include "widgets/drawing/obstacles.h"

G_BEGIN_DECLS

/* Where a way turns: a corner of an obstacle, or of none when obstacle is -1 */
typedef struct
{
  EntentePoint point;
  int          obstacle;
  guint        corner;
} EntenteWayTurn;

gboolean entente_way_find (const EntenteObstacles     *obstacles,
                           const EntentePoint         *start,
                           const EntentePoint         *end,
                           const EntenteObstaclesPass *pass,
                           GArray                     *turns);

G_END_DECLS
