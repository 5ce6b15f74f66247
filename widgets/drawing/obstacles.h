#pragma once

#include "widgets/drawing/flat-path.h"

G_BEGIN_DECLS

/**
 * EntenteObstacles:
 *
 * Boxes that lines shall keep off, counted from 0, with some air around each, in the cells of a grid.
 */
typedef struct _EntenteObstacles EntenteObstacles;

/**
 * EntenteObstaclesPass:
 * @passed: (array length=n_passed): boxes that do not count, among them those at the ends of a line
 */
typedef struct
{
  guint n_passed;
  guint passed[8];
} EntenteObstaclesPass;

EntenteObstacles *entente_obstacles_new        (const EntenteRect          *boxes,
                                                guint                       n_boxes,
                                                double                      air) G_GNUC_WARN_UNUSED_RESULT;
void              entente_obstacles_free       (EntenteObstacles           *self);
guint             entente_obstacles_get_n      (const EntenteObstacles     *self);
double            entente_obstacles_get_air    (const EntenteObstacles     *self);
const EntenteRect *entente_obstacles_get_box   (const EntenteObstacles     *self,
                                                guint                       index);
EntentePoint      entente_obstacles_get_corner (const EntenteObstacles     *self,
                                                guint                       index,
                                                guint                       corner,
                                                double                      out);
gboolean          entente_obstacles_cover      (const EntenteObstacles     *self,
                                                const EntentePoint         *point,
                                                const EntenteObstaclesPass *pass);
void              entente_obstacles_add_pass   (const EntenteObstacles     *self,
                                                const EntentePoint         *point,
                                                EntenteObstaclesPass       *pass);
int               entente_obstacles_hit        (const EntenteObstacles     *self,
                                                const EntentePoint         *a,
                                                const EntentePoint         *b,
                                                const EntenteObstaclesPass *pass);
gboolean          entente_obstacles_block      (const EntenteObstacles     *self,
                                                const EntentePoint         *points,
                                                guint32                     n_points,
                                                const EntenteObstaclesPass *pass);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteObstacles, entente_obstacles_free)

G_END_DECLS
