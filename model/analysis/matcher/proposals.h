#pragma once

#include "model/analysis/matcher/match-book.h"
#include "model/analysis/matcher/match-rings.h"

G_BEGIN_DECLS

/**
 * EntenteProposedGift:
 * @giver: index of a company
 * @receiver: index of the company that wants it
 * @match: what it has and what the other wants
 */
typedef struct
{
  guint32      giver;
  guint32      receiver;
  EntenteMatch match;
} EntenteProposedGift;

/**
 * EntenteProposal:
 * @companies: indices, two to four, each of which has something for the next one, the last one for the first
 * @n_companies: how many
 * @fit: geometric mean of how much of what the next one wants each has, 0 to 1, agreed already or not
 * @reach: the greatest of them, 0 to 1
 * @is_exchange: whether each would give something that is not agreed already
 * @agreed: bit set of the places of those who gave the next one something before
 * @value: what it would be worth together, money a year; unknown when not said of each want
 * @gifts: (element-type EntenteProposedGift): what would be given, without what is agreed already
 * @deals: (element-type guint32): indices of the deals that are talked about already and are about something of it
 * @is_covered: whether they are about all of it
 * @is_best: whether it is one of the rings that together are worth most
 *
 * A deal that companies could make because each has what another wants.
 */
typedef struct
{
  guint32      companies[ENTENTE_RING_MAX_LENGTH];
  guint        n_companies;
  EntenteRange fit;
  EntenteRange reach;
  gboolean     is_exchange;
  guint        agreed;
  EntenteRange value;
  GArray      *gifts;
  GArray      *deals;
  gboolean     is_covered;
  gboolean     is_best;
} EntenteProposal;

/**
 * EntenteProposals:
 *
 * Deals that a plan does not have yet, the best first, those of the focus company before all others. They look ahead: what
 * will be there only later counts too. Immutable, safe to read on any thread.
 */
typedef struct _EntenteProposals EntenteProposals;

EntenteProposals      *entente_proposals_new           (EntenteEconomy          *economy,
                                                        GCancellable            *cancellable) G_GNUC_WARN_UNUSED_RESULT;
EntenteProposals      *entente_proposals_ref           (EntenteProposals        *self) G_GNUC_WARN_UNUSED_RESULT;
void                   entente_proposals_unref         (EntenteProposals        *self);
const EntenteEconomy  *entente_proposals_get_economy   (const EntenteProposals  *self);
guint                  entente_proposals_get_n         (const EntenteProposals  *self);
const EntenteProposal *entente_proposals_get           (const EntenteProposals  *self,
                                                        guint                    index);
const EntenteTimeSpan *entente_proposals_get_span      (const EntenteProposals  *self,
                                                        guint32                  trait);
char                  *entente_proposals_name          (const EntenteProposals  *self,
                                                        const EntenteProposal   *proposal) G_GNUC_WARN_UNUSED_RESULT;
char                  *entente_proposals_title_deal    (const EntenteProposals  *self,
                                                        const EntenteProposal   *proposal) G_GNUC_WARN_UNUSED_RESULT;
char                  *entente_proposals_explain       (const EntenteProposals  *self,
                                                        const EntenteProposal   *proposal) G_GNUC_WARN_UNUSED_RESULT;
gint32                 entente_proposals_get_start     (const EntenteProposals  *self,
                                                        const EntenteProposedGift *gift);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteProposals, entente_proposals_unref)

G_END_DECLS
