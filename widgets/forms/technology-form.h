#pragma once

#include "widgets/forms/form.h"

G_BEGIN_DECLS

/* A technology: its stages and cost, and the deals in which it flows. */
#define ENTENTE_TYPE_TECHNOLOGY_FORM (entente_technology_form_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTechnologyForm, entente_technology_form, ENTENTE, TECHNOLOGY_FORM, EntenteForm)

G_END_DECLS
