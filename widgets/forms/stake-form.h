#pragma once

#include "widgets/forms/form.h"

G_BEGIN_DECLS

/* A stake of one company in another. */
#define ENTENTE_TYPE_STAKE_FORM (entente_stake_form_get_type ())
G_DECLARE_FINAL_TYPE (EntenteStakeForm, entente_stake_form, ENTENTE, STAKE_FORM, EntenteForm)

G_END_DECLS
