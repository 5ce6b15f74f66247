#pragma once

#include "model/network/chart.h"
#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

/* What tests of pictures share. */

EntenteProject         *test_drawing_new            (void) G_GNUC_WARN_UNUSED_RESULT;
EntenteProject         *test_drawing_new_pair       (guint                   n_deals) G_GNUC_WARN_UNUSED_RESULT;
EntenteProject         *test_drawing_read_sample    (const char             *name) G_GNUC_WARN_UNUSED_RESULT;
EntenteProject         *test_drawing_new_boardroom  (void) G_GNUC_WARN_UNUSED_RESULT;
void                    test_drawing_add_company    (EntenteProject         *project,
                                                     const char             *id,
                                                     const char             *name,
                                                     double                  x,
                                                     double                  y);
void                    test_drawing_add_place      (EntenteProject         *project,
                                                     const char             *object,
                                                     double                  x,
                                                     double                  y);
void                    test_drawing_add_deal       (EntenteProject         *project,
                                                     const char             *id,
                                                     const char             *title,
                                                     const char             *status,
                                                     const char             *companies);
EntenteChart           *test_drawing_chart          (EntenteProject         *project) G_GNUC_WARN_UNUSED_RESULT;
EntenteScene           *test_drawing_scene          (EntenteProject         *project) G_GNUC_WARN_UNUSED_RESULT;
const EntenteSceneItem *test_drawing_find           (EntenteScene           *scene,
                                                     EntenteScenePart        part,
                                                     const char             *object,
                                                     const char             *owner);
const EntenteSceneItem *test_drawing_find_text      (EntenteScene           *scene,
                                                     const char             *text);
const char             *test_drawing_get_name       (EntenteScene           *scene,
                                                     const char             *object);
EntentePoint            test_drawing_get_middle     (EntenteScene           *scene,
                                                     const char             *deal);
