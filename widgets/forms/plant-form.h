#pragma once

#include "widgets/forms/form.h"

G_BEGIN_DECLS

/* A plant: its stages and capacity, what is built there, and what depends on it. */
#define ENTENTE_TYPE_PLANT_FORM (entente_plant_form_get_type ())
G_DECLARE_FINAL_TYPE (EntentePlantForm, entente_plant_form, ENTENTE, PLANT_FORM, EntenteForm)

G_END_DECLS
