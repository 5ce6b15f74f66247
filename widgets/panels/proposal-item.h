#pragma once

#include "model/analysis/matcher/proposals.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteProposalItem:
 *
 * One line of the list of matches: a deal that could be made. Emits "changed" when it says it anew.
 */
#define ENTENTE_TYPE_PROPOSAL_ITEM (entente_proposal_item_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProposalItem, entente_proposal_item, ENTENTE, PROPOSAL_ITEM, GObject)

EntenteProposalItem    *entente_proposal_item_new           (EntenteProposals     *proposals,
                                                             guint                 index) G_GNUC_WARN_UNUSED_RESULT;
void                    entente_proposal_item_renew         (EntenteProposalItem  *self,
                                                             EntenteProposals     *proposals);
const EntenteProposals *entente_proposal_item_get_proposals (EntenteProposalItem  *self);
const EntenteProposal  *entente_proposal_item_get           (EntenteProposalItem  *self);
guint                   entente_proposal_item_get_place     (EntenteProposalItem  *self);

G_END_DECLS
