#pragma once

#include "widgets/commands/shift.h"

G_BEGIN_DECLS

/* Pieces of steps that put companies into frames or take them out; for commands alone. */

void  entente_frame_join_set_members  (EntenteWorkspace    *workspace,
                                       EntenteChangeList   *changes,
                                       guint32              frame,
                                       GHashTable          *joins,
                                       GHashTable          *leaves);
void  entente_frame_join_add          (EntenteWorkspace    *workspace,
                                       EntenteChangeList   *changes,
                                       const char          *company,
                                       double               x,
                                       double               y);
void  entente_frame_join_move         (EntenteWorkspace    *workspace,
                                       EntenteChangeList   *changes,
                                       const EntenteShift  *shifts,
                                       guint                n_shifts,
                                       const guint32       *closed);

G_END_DECLS
