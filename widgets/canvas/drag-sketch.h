#pragma once

#include "model/network/chart.h"
#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/**
 * EntenteDragSketch:
 *
 * A scene parted into what stays and what moves with some cards. What moves follows the hand without the chart being
 * drawn anew, which takes too long for large charts: lines stretch, labels go half the way. It is exact again when the
 * cards are dropped.
 */
typedef struct _EntenteDragSketch EntenteDragSketch;

EntenteDragSketch *entente_drag_sketch_new       (EntenteScene        *scene,
                                                  const EntenteChart  *chart,
                                                  const char *const   *ids) G_GNUC_WARN_UNUSED_RESULT;
void               entente_drag_sketch_free      (EntenteDragSketch   *self);
EntenteScene      *entente_drag_sketch_get_still (EntenteDragSketch   *self);
EntenteScene      *entente_drag_sketch_move      (EntenteDragSketch   *self,
                                                  double               dx,
                                                  double               dy) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDragSketch, entente_drag_sketch_free)

G_END_DECLS
