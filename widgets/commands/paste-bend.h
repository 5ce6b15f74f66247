#pragma once

#include "widgets/commands/paste-plan.h"

G_BEGIN_DECLS

/* Bends of lines that are put in; for commands alone. */

gboolean  entente_paste_bend_fits   (const EntentePastePlan  *plan,
                                     EntenteObject           *bend);
void      entente_paste_bend_shift  (const EntentePastePlan  *plan,
                                     EntenteObject           *bend,
                                     EntenteObject           *copy,
                                     const EntentePoint      *shift);

G_END_DECLS
