#pragma once

#include "widgets/forms/form.h"

G_BEGIN_DECLS

/* A model: where it is built and sold, its parts, and what building it elsewhere would cost. */
#define ENTENTE_TYPE_VEHICLE_FORM (entente_vehicle_form_get_type ())
G_DECLARE_FINAL_TYPE (EntenteVehicleForm, entente_vehicle_form, ENTENTE, VEHICLE_FORM, EntenteForm)

G_END_DECLS
