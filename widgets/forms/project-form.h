#pragma once

#include "widgets/forms/form.h"

G_BEGIN_DECLS

/* The project as a whole, and the planner's own vocabularies. */
#define ENTENTE_TYPE_PROJECT_FORM (entente_project_form_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProjectForm, entente_project_form, ENTENTE, PROJECT_FORM, EntenteForm)

G_END_DECLS
