#pragma once

#include "widgets/panels/proposal-item.h"
#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteProposalRow:
 *
 * A deal that could be made: who, how well they fit, why, and a button that drafts it, or that leads to the deal they talk
 * about already.
 */
#define ENTENTE_TYPE_PROPOSAL_ROW (entente_proposal_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProposalRow, entente_proposal_row, ENTENTE, PROPOSAL_ROW, GtkWidget)

GtkWidget *entente_proposal_row_new  (EntenteWorkspace     *workspace) G_GNUC_WARN_UNUSED_RESULT;
void       entente_proposal_row_show (EntenteProposalRow   *self,
                                      EntenteProposalItem  *item);

G_END_DECLS
