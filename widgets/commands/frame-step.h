#pragma once

#include "widgets/workspace.h"

G_BEGIN_DECLS

/* Pieces of steps that move or alter frames; for commands alone. */

GPtrArray   *entente_frame_step_list_moved   (EntenteWorkspace   *workspace,
                                              const char *const  *ids) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *entente_frame_step_list_leaders (EntenteWorkspace   *workspace,
                                              const char *const  *ids) G_GNUC_WARN_UNUSED_RESULT;
guint32      entente_frame_step_find         (const EntenteChart *chart,
                                              const char         *id);
void         entente_frame_step_set_members  (EntenteWorkspace   *workspace,
                                              EntenteChangeList  *changes,
                                              guint32             frame,
                                              GHashTable         *joins,
                                              GHashTable         *leaves);
void         entente_frame_step_rejoin       (EntenteWorkspace   *workspace,
                                              EntenteChangeList  *changes,
                                              const char *const  *leaders,
                                              double              dx,
                                              double              dy);
EntenteRect  entente_frame_step_get_rect     (const EntenteChartFrame *frame);

G_END_DECLS
