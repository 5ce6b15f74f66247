#include "widgets/panels/proposal-item.h"

struct _EntenteProposalItem
{
  GObject           parent_instance;
  EntenteProposals *proposals;
  guint             index;
};

G_DEFINE_FINAL_TYPE (EntenteProposalItem, entente_proposal_item, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
entente_proposal_item_finalize (GObject *object)
{
  EntenteProposalItem *self = ENTENTE_PROPOSAL_ITEM (object);

  g_clear_pointer (&self->proposals, entente_proposals_unref);

  G_OBJECT_CLASS (entente_proposal_item_parent_class)->finalize (object);
}

static void
entente_proposal_item_class_init (EntenteProposalItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_proposal_item_finalize;

  signals[CHANGED] = g_signal_new ("changed", ENTENTE_TYPE_PROPOSAL_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_proposal_item_init (EntenteProposalItem *self)
{
}

/**
 * entente_proposal_item_new:
 * @proposals: what could be agreed
 * @index: of one of them
 *
 * Returns: (transfer full): a line that says it
 */
EntenteProposalItem *
entente_proposal_item_new (EntenteProposals *proposals,
                           guint             index)
{
  EntenteProposalItem *self = g_object_new (ENTENTE_TYPE_PROPOSAL_ITEM, NULL);

  self->proposals = entente_proposals_ref (proposals);
  self->index = index;

  return self;
}

/**
 * entente_proposal_item_renew:
 * @self: a line
 * @proposals: what could be agreed now, of which one has the place of @self
 *
 * Lets the line say that one.
 */
void
entente_proposal_item_renew (EntenteProposalItem *self,
                             EntenteProposals    *proposals)
{
  EntenteProposals *before = self->proposals;

  self->proposals = entente_proposals_ref (proposals);
  entente_proposals_unref (before);
  g_signal_emit (self, signals[CHANGED], 0);
}

const EntenteProposals *
entente_proposal_item_get_proposals (EntenteProposalItem *self)
{
  return self->proposals;
}

const EntenteProposal *
entente_proposal_item_get (EntenteProposalItem *self)
{
  return entente_proposals_get (self->proposals, self->index);
}

/**
 * entente_proposal_item_get_place:
 * @self: a line
 *
 * Returns: its place, 1 for the best
 */
guint
entente_proposal_item_get_place (EntenteProposalItem *self)
{
  return self->index + 1;
}
