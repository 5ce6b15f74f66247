#pragma once

#include "widgets/drawing/obstacles.h"

G_BEGIN_DECLS

/* Sides of a box: those at which a line leaves rightwards or leftwards, downwards or upwards */
typedef enum
{
  ENTENTE_SIDE_RIGHT,
  ENTENTE_SIDE_LEFT,
  ENTENTE_SIDE_BOTTOM,
  ENTENTE_SIDE_TOP,
  ENTENTE_N_SIDES
} EntenteSide;

/**
 * EntenteRightAnglesEnd:
 * @box: what the line ends at
 * @side: at which side of it
 * @point: where on that side
 */
typedef struct
{
  EntenteRect  box;
  EntenteSide  side;
  EntentePoint point;
} EntenteRightAnglesEnd;

/**
 * EntenteRightAngles:
 *
 * Finds ways of right-angled lines around obstacles, beside the lines that are already there.
 */
typedef struct _EntenteRightAngles EntenteRightAngles;

EntenteRightAngles *entente_right_angles_new    (const EntenteObstacles      *obstacles,
                                                 const EntenteRect           *area) G_GNUC_WARN_UNUSED_RESULT;
void                entente_right_angles_free   (EntenteRightAngles          *self);
gboolean            entente_right_angles_is_level (EntenteSide                side);
EntentePoint        entente_right_angles_get_port (const EntenteRect         *box,
                                                 EntenteSide                  side,
                                                 double                       at);
double              entente_right_angles_try    (EntenteRightAngles          *self,
                                                 const EntenteRightAnglesEnd *start,
                                                 const EntenteRightAnglesEnd *end,
                                                 const EntenteObstaclesPass  *pass,
                                                 GArray                      *points);
double              entente_right_angles_search (EntenteRightAngles          *self,
                                                 const EntenteRightAnglesEnd *start,
                                                 const EntenteRightAnglesEnd *end,
                                                 const EntenteObstaclesPass  *pass,
                                                 double                       limit,
                                                 GArray                      *points);
void                entente_right_angles_take   (EntenteRightAngles          *self,
                                                 const EntentePoint          *points,
                                                 guint                        n_points);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteRightAngles, entente_right_angles_free)

G_END_DECLS
