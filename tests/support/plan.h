#pragma once

#include "model/project.h"
#include "model/random.h"

/* Plans made in code, for tests of all rooms. Ids are as given: short and without random characters. */

EntenteObject  *test_plan_add          (EntenteProject      *project,
                                        EntenteType          type,
                                        const char          *id,
                                        ...) G_GNUC_NULL_TERMINATED;
void            test_plan_set          (EntenteProject      *project,
                                        const char          *id,
                                        const char          *field,
                                        const char          *text);
EntenteProject *test_plan_new_small    (void) G_GNUC_WARN_UNUSED_RESULT;
EntenteProject *test_plan_new_random   (EntenteRandom       *random,
                                        guint                n_companies) G_GNUC_WARN_UNUSED_RESULT;
EntenteValue   *test_plan_random_value (EntenteRandom       *random,
                                        EntenteProject      *project,
                                        const EntenteField  *field) G_GNUC_WARN_UNUSED_RESULT;
EntenteChangeList *test_plan_random_edit (EntenteRandom     *random,
                                        EntenteProject      *project) G_GNUC_WARN_UNUSED_RESULT;
char           *test_plan_to_text      (EntenteProject      *project) G_GNUC_WARN_UNUSED_RESULT;
