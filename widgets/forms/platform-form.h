#pragma once

#include "widgets/forms/form.h"

G_BEGIN_DECLS

/* A platform: its stages, cost, participants and models, and what it needs. */
#define ENTENTE_TYPE_PLATFORM_FORM (entente_platform_form_get_type ())
G_DECLARE_FINAL_TYPE (EntentePlatformForm, entente_platform_form, ENTENTE, PLATFORM_FORM, EntenteForm)

G_END_DECLS
