#pragma once

#include "model/project.h"

G_BEGIN_DECLS

/**
 * EntenteScenarioLayers:
 *
 * What a scenario, and those it is based on, alter in a project: values of its objects, which are copies then, and what is not
 * there. Whoever holds them updates them after each edit that they do not outlast.
 */
typedef struct _EntenteScenarioLayers EntenteScenarioLayers;

EntenteScenarioLayers *entente_scenario_layers_new            (EntenteProject         *project,
                                                               const char             *scenario) G_GNUC_WARN_UNUSED_RESULT;
void                   entente_scenario_layers_free           (EntenteScenarioLayers  *self);
gboolean               entente_scenario_layers_set_scenario   (EntenteScenarioLayers  *self,
                                                               const char             *scenario);
const char            *entente_scenario_layers_get_scenario   (EntenteScenarioLayers  *self);
GPtrArray             *entente_scenario_layers_update         (EntenteScenarioLayers  *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean               entente_scenario_layers_show           (EntenteScenarioLayers  *self,
                                                               EntenteObject          *object);
EntenteObject         *entente_scenario_layers_get_own        (EntenteScenarioLayers  *self,
                                                               EntenteObject          *object);
gboolean               entente_scenario_layers_outlast        (EntenteScenarioLayers  *self,
                                                               EntenteChangeList      *changes);
GArray                *entente_scenario_layers_find_referrers (EntenteScenarioLayers  *self,
                                                               const char             *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
