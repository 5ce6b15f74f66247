#pragma once

#include "widgets/canvas/network-view.h"

G_BEGIN_DECLS

/**
 * EntenteMinimap:
 *
 * The whole chart in small, with a frame around what the canvas shows of it. Hides when the canvas shows all, or has little
 * room itself.
 *
 * Properties: "enabled", whether to show it at all.
 */
#define ENTENTE_TYPE_MINIMAP (entente_minimap_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMinimap, entente_minimap, ENTENTE, MINIMAP, GtkWidget)

GtkWidget *entente_minimap_new (EntenteNetworkView *canvas) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
