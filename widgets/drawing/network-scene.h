#pragma once

#include "model/network/chart.h"
#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

#include <gio/gio.h>

G_BEGIN_DECLS

EntenteScene *entente_network_scene_new     (const EntenteChart  *chart,
                                             const EntenteTheme  *theme) G_GNUC_WARN_UNUSED_RESULT;
EntenteScene *entente_network_scene_new_in_time (const EntenteChart *chart,
                                             const EntenteTheme  *theme,
                                             GCancellable        *hurry) G_GNUC_WARN_UNUSED_RESULT;
EntenteRect  *entente_network_measure_places (const EntenteChart *chart,
                                             const EntenteTheme  *theme) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
