#pragma once

#include "widgets/forms/form.h"

G_BEGIN_DECLS

/* Any object, laid out by the field table alone. */
#define ENTENTE_TYPE_OBJECT_FORM (entente_object_form_get_type ())
G_DECLARE_FINAL_TYPE (EntenteObjectForm, entente_object_form, ENTENTE, OBJECT_FORM, EntenteForm)

void entente_object_form_build (EntenteObjectForm  *self,
                                EntenteType         type,
                                gboolean            several);

G_END_DECLS
