#pragma once

#include "widgets/canvas/network-view.h"
#include "widgets/commands.h"

G_BEGIN_DECLS

/**
 * EntenteLayoutRunner:
 *
 * Arranges the chart off the main thread. While that takes longer than a moment, it is shown over the canvas: a bar that
 * moves, and a button to stop it. Then the cards glide to their new places.
 *
 * Property "running" notifies.
 */
#define ENTENTE_TYPE_LAYOUT_RUNNER (entente_layout_runner_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLayoutRunner, entente_layout_runner, ENTENTE, LAYOUT_RUNNER, GtkWidget)

GtkWidget *entente_layout_runner_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       entente_layout_runner_start      (EntenteLayoutRunner     *self,
                                             EntenteWorkspace        *workspace,
                                             EntenteNetworkView      *canvas,
                                             const EntenteLayoutWish *wish);
void       entente_layout_runner_stop       (EntenteLayoutRunner     *self);
gboolean   entente_layout_runner_is_running (EntenteLayoutRunner     *self);

G_END_DECLS
