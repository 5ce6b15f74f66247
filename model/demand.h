#pragma once

#include "model/object/object.h"

G_BEGIN_DECLS

/**
 * EntenteDemand:
 *
 * What companies want, by capability and region, so that nobody has to look through all wants for each offer. It holds on to nothing
 * in the plan: once that changes, all that can be done with it is to free it.
 */
typedef struct _EntenteDemand EntenteDemand;

EntenteDemand *entente_demand_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void           entente_demand_free     (EntenteDemand       *self);
void           entente_demand_add      (EntenteDemand       *self,
                                        EntenteObject       *want);
gboolean       entente_demand_is_there (const EntenteDemand *self,
                                        EntenteObject       *offer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDemand, entente_demand_free)

G_END_DECLS
