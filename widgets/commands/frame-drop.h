#pragma once

#include "widgets/commands/shift.h"

G_BEGIN_DECLS

/* Companies that are dropped on the cards of closed frames, for steps that move; for commands alone. */

EntenteRect *entente_frame_drop_measure (EntenteWorkspace   *workspace) G_GNUC_WARN_UNUSED_RESULT;
guint32      entente_frame_drop_find    (const EntenteChart *chart,
                                         const EntenteRect  *boxes,
                                         double              x,
                                         double              y);
guint32     *entente_frame_drop_settle  (EntenteWorkspace   *workspace,
                                         EntenteChangeList  *changes,
                                         const char *const  *leaders,
                                         EntenteShift       *shifts,
                                         guint               n_shifts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
