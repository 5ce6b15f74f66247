#pragma once

#include "widgets/drawing/flat-path.h"

G_BEGIN_DECLS

/**
 * EntenteLineGrid:
 *
 * Knows which lines pass a place: their straight pieces in the cells of a grid.
 */
typedef struct _EntenteLineGrid EntenteLineGrid;

EntenteLineGrid *entente_line_grid_new            (const EntenteRect      *area,
                                                   guint                   n_lines) G_GNUC_WARN_UNUSED_RESULT;
void             entente_line_grid_free           (EntenteLineGrid        *self);
void             entente_line_grid_add            (EntenteLineGrid        *self,
                                                   guint                   line,
                                                   const EntenteFlatPath  *path);
guint            entente_line_grid_count_touching (EntenteLineGrid        *self,
                                                   const EntenteRect      *box,
                                                   guint                   except,
                                                   guint                   most);
guint            entente_line_grid_count_crossing (EntenteLineGrid        *self,
                                                   const EntentePoint     *start,
                                                   const EntentePoint     *end,
                                                   guint                   except);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteLineGrid, entente_line_grid_free)

G_END_DECLS
