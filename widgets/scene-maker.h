#pragma once

#include "widgets/drawing/network-scene.h"

G_BEGIN_DECLS

/**
 * EntenteSceneMaker:
 *
 * Keeps the picture of a chart. A small chart is drawn when its picture is asked for. A large one is drawn on a thread of its
 * own, and until it is there the picture before it stands in.
 */
typedef struct _EntenteSceneMaker EntenteSceneMaker;

/**
 * EntenteSceneMadeFunc:
 * @user_data: what was passed to entente_scene_maker_new()
 *
 * Called on the main thread when a picture that was asked for is there.
 */
typedef void (*EntenteSceneMadeFunc) (gpointer user_data);

EntenteSceneMaker *entente_scene_maker_new  (EntenteSceneMadeFunc  made,
                                             gpointer              user_data) G_GNUC_WARN_UNUSED_RESULT;
void               entente_scene_maker_free (EntenteSceneMaker    *self);
gboolean           entente_scene_maker_is_much (guint               n_places,
                                             guint                 n_deals);
gboolean           entente_scene_maker_is_large (const EntenteChart *chart);
EntenteScene      *entente_scene_maker_get  (EntenteSceneMaker    *self,
                                             EntenteChart         *chart,
                                             const EntenteTheme   *theme);
EntenteChart      *entente_scene_maker_get_chart (EntenteSceneMaker *self);
EntenteScene      *entente_scene_maker_get_scene (EntenteSceneMaker *self);
gboolean           entente_scene_maker_lags (EntenteSceneMaker    *self);
gboolean           entente_scene_maker_shows (EntenteSceneMaker   *self,
                                             const EntenteChart   *chart,
                                             const EntenteTheme   *theme);

G_END_DECLS
