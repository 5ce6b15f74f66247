#pragma once

#include "widgets/forms/form.h"

G_BEGIN_DECLS

/* A view: what it shows, and the paper it is printed on. */
#define ENTENTE_TYPE_VIEW_FORM (entente_view_form_get_type ())
G_DECLARE_FINAL_TYPE (EntenteViewForm, entente_view_form, ENTENTE, VIEW_FORM, EntenteForm)

G_END_DECLS
