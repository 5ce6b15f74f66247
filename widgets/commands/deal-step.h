#pragma once

#include "widgets/commands/deal-terms.h"
#include "widgets/workspace.h"

G_BEGIN_DECLS

/* Pieces of steps that add deals; for commands alone. */

const char *entente_deal_step_append       (EntenteWorkspace    *workspace,
                                            EntenteChangeList   *changes,
                                            const char *const   *companies,
                                            const EntenteDealTerms *terms);
const char *entente_deal_step_append_party (EntenteWorkspace    *workspace,
                                            EntenteChangeList   *changes,
                                            const char          *deal,
                                            const char          *company);
GPtrArray  *entente_deal_step_list_parties (EntenteWorkspace    *workspace,
                                            const char          *deal) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
