#pragma once

#include "widgets/forms/form.h"

G_BEGIN_DECLS

/* A platform or a technology: its stages and cost, who takes part in it, and the deals in which it flows. */
#define ENTENTE_TYPE_ASSET_FORM (entente_asset_form_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAssetForm, entente_asset_form, ENTENTE, ASSET_FORM, EntenteForm)

void entente_asset_form_build (EntenteAssetForm  *self,
                               EntenteType        type);

G_END_DECLS
