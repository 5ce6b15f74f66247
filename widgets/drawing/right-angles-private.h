#pragma once

#include "widgets/drawing/right-angles.h"
#include "widgets/drawing/tracks.h"

G_BEGIN_DECLS

/* Between lines side by side, points */
#define ENTENTE_RIGHT_ANGLES_TRACK 9.

/* What a turn costs beside the length of a way, points */
#define ENTENTE_RIGHT_ANGLES_TURN_PRICE 60.

/* The lines that are there: level and upright pieces */
struct _EntenteRightAngles
{
  const EntenteObstacles *obstacles;
  EntenteTracks           level;
  EntenteTracks           upright;
};

void         entente_right_angles_step_out (const EntenteRightAnglesEnd *start,
                                           const EntenteRightAnglesEnd *end,
                                           EntentePoint                 outs[2]);
gboolean     entente_right_angles_is_free (EntenteRightAngles          *self,
                                           const EntenteRightAnglesEnd *start,
                                           const EntenteRightAnglesEnd *end,
                                           const EntenteObstaclesPass  *pass,
                                           const EntentePoint          *a,
                                           const EntentePoint          *b);
double       entente_right_angles_get_overlap_price (const EntenteRightAngles *self,
                                           const EntentePoint          *a,
                                           const EntentePoint          *b);

G_END_DECLS
