#pragma once

#include "widgets/forms/form.h"

G_BEGIN_DECLS

/* A company: what it is, what it has and wants, its deals, its stakes. */
#define ENTENTE_TYPE_COMPANY_FORM (entente_company_form_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCompanyForm, entente_company_form, ENTENTE, COMPANY_FORM, EntenteForm)

G_END_DECLS
