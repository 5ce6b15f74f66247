#include "model/analysis/matcher/proposals.h"

#include <math.h>

/* More than anybody reads */
#define MAX_PROPOSALS 200u

struct _EntenteProposals
{
  gatomicrefcount    ref_count;
  EntenteEconomy    *economy;
  EntenteMatchBook  *book;
  EntenteMatchRings *rings;
  GPtrArray         *proposals;
};

static void
free_proposal (gpointer data)
{
  EntenteProposal *proposal = data;

  g_array_unref (proposal->gifts);
  g_array_unref (proposal->deals);
  g_free (proposal);
}

static double
sum_priorities (const EntenteMatchBook *book,
                guint32                 company)
{
  const EntenteEconomy *economy = entente_match_book_get_economy (book);
  guint                 n_wants;
  const guint32        *wants = entente_match_book_get_wants (book, company, &n_wants);
  double                sum = 0;

  for (guint i = 0; i < n_wants; i++)
    sum += economy->traits[wants[i]].priority;

  return sum;
}

static void
add_gift (const EntenteEconomy      *economy,
          EntenteProposal           *proposal,
          const EntenteProposedGift *gift)
{
  gboolean is_known = gift->match.deal == ENTENTE_NO_PLACE;

  g_array_append_vals (proposal->gifts, gift, 1);
  proposal->value = entente_range_add (proposal->value, entente_range_multiply (gift->match.fit, economy->traits[gift->match.want].value));
  proposal->is_covered = proposal->is_covered && gift->match.deal != ENTENTE_NO_PLACE;

  for (guint i = 0; i < proposal->deals->len && !is_known; i++)
    is_known = g_array_index (proposal->deals, guint32, i) == gift->match.deal;

  if (!is_known)
    g_array_append_val (proposal->deals, gift->match.deal);
}

/* Adds what one could give the next one, and tells how much of what that one wants it has. */
static EntenteRange
add_gifts (const EntenteMatchBook *book,
           EntenteProposal        *proposal,
           guint                   place,
           guint32                 giver,
           guint32                 receiver)
{
  const EntenteEconomy *economy = entente_match_book_get_economy (book);
  g_autoptr (GArray) matches = entente_match_book_list (book, giver, receiver);
  double       priorities = sum_priorities (book, receiver);
  guint        n_before = proposal->gifts->len;
  EntenteRange met = {0, 0};

  for (guint i = 0; i < matches->len; i++)
    {
      EntenteProposedGift        gift = {giver, receiver, g_array_index (matches, EntenteMatch, i)};
      const EntenteTraitAccount *want = &economy->traits[gift.match.want];

      entente_match_book_find_deal (book, giver, &gift.match);
      met.low += gift.match.fit.low * want->priority / priorities;
      met.high += gift.match.fit.high * want->priority / priorities;

      if (gift.match.is_agreed)
        proposal->agreed |= 1U << place;
      else
        add_gift (economy, proposal, &gift);
    }

  proposal->is_exchange = proposal->is_exchange && proposal->gifts->len > n_before;

  return met;
}

/* Where the focus company stands; it is told first. */
static guint
find_first (const EntenteEconomy *economy,
            const guint32        *companies,
            guint                 n_companies)
{
  for (guint i = 0; i < n_companies; i++)
    if (companies[i] == economy->focus)
      return i;

  return 0;
}

static EntenteProposal *
propose (const EntenteMatchBook *book,
         const guint32          *companies,
         guint                   n_companies)
{
  EntenteProposal *proposal = g_new0 (EntenteProposal, 1);
  guint            first = find_first (entente_match_book_get_economy (book), companies, n_companies);
  EntenteRange     product = {1, 1};

  proposal->n_companies = n_companies;
  proposal->gifts = g_array_new (FALSE, FALSE, sizeof (EntenteProposedGift));
  proposal->deals = g_array_new (FALSE, FALSE, sizeof (guint32));
  proposal->is_covered = proposal->is_exchange = TRUE;

  for (guint i = 0; i < n_companies; i++)
    {
      guint32      giver = companies[(first + i) % n_companies], receiver = companies[(first + i + 1) % n_companies];
      EntenteRange met = add_gifts (book, proposal, i, giver, receiver);

      proposal->companies[i] = giver;
      product = entente_range_multiply (product, met);
      proposal->reach.low = MAX (proposal->reach.low, met.low);
      proposal->reach.high = MAX (proposal->reach.high, met.high);
    }

  proposal->fit.low = pow (product.low, 1.0 / n_companies);
  proposal->fit.high = pow (product.high, 1.0 / n_companies);

  return proposal;
}

/* Each pair once, where the first of the two tells it, or else the second. */
static void
propose_pairs (EntenteProposals *self,
               GCancellable     *cancellable)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint32 i = 0; i < self->economy->n_companies && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr (GArray) ranks = entente_match_book_rank (self->book, i);

      for (guint j = 0; j < ranks->len && (j < ENTENTE_MATCH_BEST_PARTNERS || self->economy->n_companies <= ENTENTE_MATCH_MANY_COMPANIES); j++)
        {
          guint32          partner = g_array_index (ranks, EntenteMatchRank, j).middle.company;
          guint32          companies[] = {MIN (i, partner), MAX (i, partner)};
          gint64           pair = (gint64)companies[0] << 32 | companies[1];
          EntenteProposal *proposal;

          if (!g_hash_table_add (told, g_memdup2 (&pair, sizeof pair)))
            continue;

          proposal = propose (self->book, companies, G_N_ELEMENTS (companies));

          if (proposal->gifts->len > 0)
            g_ptr_array_add (self->proposals, proposal);
          else
            free_proposal (proposal);
        }
    }
}

static gboolean
is_chosen (const EntenteMatchRings *rings,
           guint                    index)
{
  for (guint i = 0; i < rings->best->len; i++)
    if (g_array_index (rings->best, guint, i) == index)
      return TRUE;

  return FALSE;
}

static void
mark_pair (EntenteProposals  *self,
           const EntenteRing *ring)
{
  for (guint i = 0; i < self->proposals->len; i++)
    {
      EntenteProposal *proposal = self->proposals->pdata[i];

      if (proposal->n_companies == 2 && MIN (proposal->companies[0], proposal->companies[1]) == ring->companies[0] &&
          MAX (proposal->companies[0], proposal->companies[1]) == ring->companies[1])
        proposal->is_best = TRUE;
    }
}

/* Rings of two are pairs already. */
static void
propose_rings (EntenteProposals *self)
{
  for (guint i = 0; i < self->rings->rings->len; i++)
    {
      const EntenteRing *ring = &g_array_index (self->rings->rings, EntenteRing, i);
      gboolean           is_best = is_chosen (self->rings, i);
      EntenteProposal   *proposal;

      if (ring->length == 2 && is_best)
        mark_pair (self, ring);
      if (ring->length == 2)
        continue;

      proposal = propose (self->book, ring->companies, ring->length);
      proposal->is_best = is_best;
      g_ptr_array_add (self->proposals, proposal);
    }
}

static gboolean
is_in (const EntenteProposal *proposal,
       guint32                company)
{
  for (guint i = 0; i < proposal->n_companies; i++)
    if (proposal->companies[i] == company)
      return TRUE;

  return FALSE;
}

static int
compare_falling (double a,
                 double b)
{
  return a > b ? -1 : a < b;
}

/* The longer a ring, the more companies can break it. Who would only buy comes after all that exchange. */
static double
get_weight (const EntenteProposal *proposal)
{
  return !proposal->is_exchange ? 0 : entente_range_get_middle (proposal->fit) * 2 / proposal->n_companies;
}

static int
compare_proposals (gconstpointer a,
                   gconstpointer b,
                   gpointer      economy)
{
  const EntenteProposal *first = *(EntenteProposal *const *)a, *second = *(EntenteProposal *const *)b;
  guint32                focus = ((const EntenteEconomy *)economy)->focus;
  int                    order = is_in (second, focus) - is_in (first, focus);

  if (order == 0)
    order = compare_falling (get_weight (first), get_weight (second));
  if (order == 0)
    order = compare_falling (entente_range_get_middle (first->reach), entente_range_get_middle (second->reach));
  if (order == 0)
    order = (int)first->n_companies - (int)second->n_companies;

  for (guint i = 0; i < first->n_companies && order == 0; i++)
    order = first->companies[i] < second->companies[i] ? -1 : first->companies[i] > second->companies[i];

  return order;
}

/**
 * entente_proposals_new:
 * @economy: a plan
 * @cancellable: (nullable): stops the search
 *
 * Pairs and rings of up to four companies each of which has something that the next one wants and that they have not
 * signed a deal about; and pairs of which only one has something. They are ranked by fit; that of a ring of three counts two
 * thirds, that of a ring of four half. At most 200 of the best; in plans of many companies, only the ten best partners of
 * each are looked at.
 *
 * Returns: (transfer full): what could be agreed
 */
EntenteProposals *
entente_proposals_new (EntenteEconomy *economy,
                       GCancellable   *cancellable)
{
  EntenteProposals *self = g_new0 (EntenteProposals, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->economy = entente_economy_ref (economy);
  self->book = entente_match_book_new (economy, TRUE);
  self->rings = entente_match_rings_new (self->book, TRUE, cancellable);
  self->proposals = g_ptr_array_new_with_free_func (free_proposal);
  propose_pairs (self, cancellable);
  propose_rings (self);
  g_ptr_array_sort_with_data (self->proposals, compare_proposals, economy);

  if (self->proposals->len > MAX_PROPOSALS)
    g_ptr_array_set_size (self->proposals, MAX_PROPOSALS);

  return self;
}

EntenteProposals *
entente_proposals_ref (EntenteProposals *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
entente_proposals_unref (EntenteProposals *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->proposals);
  entente_match_rings_free (self->rings);
  entente_match_book_free (self->book);
  entente_economy_unref (self->economy);
  g_free (self);
}

const EntenteEconomy *
entente_proposals_get_economy (const EntenteProposals *self)
{
  return self->economy;
}

guint
entente_proposals_get_n (const EntenteProposals *self)
{
  return self->proposals->len;
}

const EntenteProposal *
entente_proposals_get (const EntenteProposals *self,
                       guint                   index)
{
  return g_ptr_array_index (self->proposals, index);
}

const EntenteTimeSpan *
entente_proposals_get_span (const EntenteProposals *self,
                            guint32                 trait)
{
  return entente_match_book_get_span (self->book, trait);
}

/**
 * entente_proposals_get_start:
 * @self: proposals
 * @gift: something that would be given
 *
 * Returns: the Julian day from which it is there and wanted, 0 when it is now or not said
 */
gint32
entente_proposals_get_start (const EntenteProposals    *self,
                             const EntenteProposedGift *gift)
{
  gint32 start = MAX (entente_match_book_get_span (self->book, gift->match.offer)->from, entente_match_book_get_span (self->book, gift->match.want)->from);

  return start > self->economy->day ? start : 0;
}
