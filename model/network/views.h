#pragma once

#include "model/network/chart.h"

G_BEGIN_DECLS

GPtrArray    *entente_views_list           (EntenteProject  *project) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray    *entente_views_list_scenarios (EntenteProject  *project) G_GNUC_WARN_UNUSED_RESULT;
EntenteChart *entente_views_make_chart     (EntenteProject  *project,
                                            EntenteObject   *view) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
