#pragma once

#include "widgets/forms/form.h"

G_BEGIN_DECLS

/* A deal: its parties, what they give and get, its terms. */
#define ENTENTE_TYPE_DEAL_FORM (entente_deal_form_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDealForm, entente_deal_form, ENTENTE, DEAL_FORM, EntenteForm)

G_END_DECLS
