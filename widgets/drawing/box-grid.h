#pragma once

#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/**
 * EntenteBoxGrid:
 *
 * Knows what stands near a place: boxes, counted from 0, which come and go, in the cells of a grid.
 */
typedef struct _EntenteBoxGrid EntenteBoxGrid;

EntenteBoxGrid *entente_box_grid_new    (const EntenteRect *area,
                                         guint              n_boxes) G_GNUC_WARN_UNUSED_RESULT;
void            entente_box_grid_free   (EntenteBoxGrid    *self);
void            entente_box_grid_add    (EntenteBoxGrid    *self,
                                         guint              index,
                                         const EntenteRect *box);
void            entente_box_grid_remove (EntenteBoxGrid    *self,
                                         guint              index,
                                         const EntenteRect *box);
const guint    *entente_box_grid_find   (EntenteBoxGrid    *self,
                                         const EntenteRect *area,
                                         guint             *n_found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBoxGrid, entente_box_grid_free)

G_END_DECLS
