#pragma once

#include "widgets/workspace.h"

G_BEGIN_DECLS

/* What commands have in common; for them alone. */

/**
 * EntenteStepTargets:
 * @n: how many objects
 * @n_companies: how many of them are companies
 * @name: (nullable): name of the object when it is only one
 *
 * What a step is done to, for its title.
 */
typedef struct
{
  guint       n;
  guint       n_companies;
  const char *name;
} EntenteStepTargets;

EntenteObject           *entente_step_new_object    (EntenteWorkspace          *workspace,
                                                     EntenteType                type,
                                                     const char                *name) G_GNUC_WARN_UNUSED_RESULT;
EntenteObject           *entente_step_copy_object   (EntenteWorkspace          *workspace,
                                                     EntenteObject             *object,
                                                     GHashTable                *taken) G_GNUC_WARN_UNUSED_RESULT;
gboolean                 entente_step_set_text      (EntenteWorkspace          *workspace,
                                                     EntenteObject             *object,
                                                     const char                *field,
                                                     const char                *text);
void                     entente_step_set_number    (EntenteObject             *object,
                                                     guint                      field,
                                                     double                     number);
gboolean                 entente_step_run           (EntenteWorkspace          *workspace,
                                                     EntenteChangeList         *changes);
char                    *entente_step_run_and_select (EntenteWorkspace         *workspace,
                                                     EntenteChangeList         *changes,
                                                     const char                *id) G_GNUC_WARN_UNUSED_RESULT;
EntenteObject           *entente_step_lookup        (EntenteWorkspace          *workspace,
                                                     EntenteType                type,
                                                     const char                *id);
EntenteStepTargets       entente_step_describe      (EntenteWorkspace          *workspace,
                                                     const char *const         *ids);
GHashTable              *entente_step_map_places    (EntenteWorkspace          *workspace) G_GNUC_WARN_UNUSED_RESULT;
const EntenteChartPlace *entente_step_find_shown    (EntenteWorkspace          *workspace,
                                                     const char                *id);
gboolean                 entente_step_is_on_chart   (EntenteWorkspace          *workspace,
                                                     const char                *company);
void                     entente_step_add_place     (EntenteWorkspace          *workspace,
                                                     EntenteChangeList         *changes,
                                                     const char                *view,
                                                     const char                *id,
                                                     double                     x,
                                                     double                     y);
void                     entente_step_write_place   (EntenteWorkspace          *workspace,
                                                     EntenteChangeList         *changes,
                                                     GHashTable                *places,
                                                     const char                *id,
                                                     double                     x,
                                                     double                     y);
const EntenteValue      *entente_step_find_value    (EntenteWorkspace          *workspace,
                                                     EntenteChangeList         *changes,
                                                     const char                *id,
                                                     const EntenteField        *field);
void                     entente_step_show_company  (EntenteWorkspace          *workspace,
                                                     EntenteChangeList         *changes,
                                                     GHashTable                *places,
                                                     const char                *id,
                                                     double                     x,
                                                     double                     y);

G_END_DECLS
