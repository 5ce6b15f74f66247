#pragma once

#include "widgets/commands/shift.h"

G_BEGIN_DECLS

/* What is in frames, for steps that move or alter them; for commands alone. */

/* Room between what is in a frame and its border, and above it for the name; points */
#define ENTENTE_FRAME_PAD     24.0
#define ENTENTE_FRAME_PAD_TOP 42.0

GPtrArray   *entente_frame_step_list_held    (EntenteWorkspace   *workspace,
                                              const char *const  *ids) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *entente_frame_step_list_moved   (EntenteWorkspace   *workspace,
                                              const char *const  *ids) G_GNUC_WARN_UNUSED_RESULT;
GArray      *entente_frame_step_list_shifts  (EntenteWorkspace   *workspace,
                                              const EntenteShift *shifts,
                                              guint               n_shifts) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray   *entente_frame_step_list_leaders (EntenteWorkspace   *workspace,
                                              const char *const  *ids) G_GNUC_WARN_UNUSED_RESULT;
guint32      entente_frame_step_find         (const EntenteChart *chart,
                                              const char         *id);
EntenteRect  entente_frame_step_get_rect     (const EntenteChartFrame *frame);

G_END_DECLS
