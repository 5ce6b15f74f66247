#pragma once

#include "model/analysis/effect.h"
#include "widgets/workspace.h"

G_BEGIN_DECLS

/**
 * EntenteDealEffects:
 *
 * What deals of a workspace change in its plan, for those that somebody looks at; one for all who show it. Emits "changed"
 * when an effect came, or when the plan changed and all went.
 */
#define ENTENTE_TYPE_DEAL_EFFECTS (entente_deal_effects_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDealEffects, entente_deal_effects, ENTENTE, DEAL_EFFECTS, GObject)

EntenteDealEffects  *entente_deal_effects_ref_for (EntenteWorkspace    *workspace) G_GNUC_WARN_UNUSED_RESULT;
gboolean             entente_deal_effects_covers  (EntenteDealEffects  *self,
                                                   const char          *id,
                                                   gboolean            *is_agreed);
const EntenteEffect *entente_deal_effects_get     (EntenteDealEffects  *self,
                                                   const char          *deal);

G_END_DECLS
