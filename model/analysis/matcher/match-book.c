#include "model/analysis/matcher/match-book-private.h"

#include "model/analysis/economy/deal-account.h"
#include "model/analysis/economy/shared.h"
#include "model/analysis/matcher/match-cover.h"
#include "model/object/deal.h"

#include <math.h>

/* From when on an asset can be shared. One in development of which nobody said when it is on sale cannot. */
static EntenteTimeSpan
get_asset_span (gint32 earlier,
                gint32 on_sale,
                gint32 ended)
{
  EntenteTimeSpan span = {on_sale, ended > 0 ? ended : G_MAXINT32};

  if (on_sale == 0 && earlier > 0)
    span.from = G_MAXINT32;

  return span;
}

static EntenteTimeSpan
find_asset_span (const EntenteEconomy *economy,
                 const char           *asset)
{
  guint32 platform = asset == NULL ? ENTENTE_NO_PLACE : entente_economy_find (economy, ENTENTE_PLATFORM, asset);
  guint32 plant = asset == NULL || platform != ENTENTE_NO_PLACE ? ENTENTE_NO_PLACE : entente_economy_find (economy, ENTENTE_PLANT, asset);

  if (platform != ENTENTE_NO_PLACE)
    {
      const EntentePlatformAccount *account = &economy->platforms[platform];

      return get_asset_span (MAX (account->concept, account->development), account->on_sale, account->ended);
    }

  if (plant != ENTENTE_NO_PLACE)
    return get_asset_span (0, economy->plants[plant].on_sale, economy->plants[plant].ended);

  return (EntenteTimeSpan) {0, G_MAXINT32};
}

/* When something is there: as it says itself, and as the asset behind it allows. */
static void
find_spans (EntenteMatchBook *self)
{
  const EntenteEconomy *economy = self->economy;

  self->spans = g_new (EntenteTimeSpan, economy->n_traits + 1);

  for (guint32 i = 0; i < economy->n_traits; i++)
    {
      EntenteTimeSpan asset = find_asset_span (economy, economy->traits[i].asset);

      self->spans[i].from = MAX (economy->traits[i].span.from, asset.from);
      self->spans[i].until = MIN (economy->traits[i].span.until, asset.until);
    }
}

static gboolean
is_there (const EntenteMatchBook *self,
          const EntenteTimeSpan  *span)
{
  return self->ahead ? span->until > self->economy->day : entente_economy_holds (self->economy, span);
}

static void
shelve_traits (EntenteMatchBook *self)
{
  const EntenteEconomy *economy = self->economy;
  g_autoptr (GArray) by_dimension = g_array_new (FALSE, FALSE, sizeof (EntenteShelved));
  g_autoptr (GArray) offers = g_array_new (FALSE, FALSE, sizeof (EntenteShelved));
  g_autoptr (GArray) wants = g_array_new (FALSE, FALSE, sizeof (EntenteShelved));

  for (guint32 i = 0; i < economy->n_traits; i++)
    {
      const EntenteTraitAccount *trait = &economy->traits[i];

      if (self->spans[i].from >= self->spans[i].until || !is_there (self, &self->spans[i]))
        continue;

      if (trait->is_want)
        {
          entente_shelved_add (wants, trait->company, i);
        }
      else
        {
          entente_shelved_add (offers, trait->company, i);
          entente_shelved_add (by_dimension, trait->dimension, i);
        }
    }

  entente_shelf_fill (&self->wants, economy->n_companies, wants);
  entente_shelf_fill (&self->offers, economy->n_companies, offers);
  entente_shelf_fill (&self->offers_by_dimension, economy->n_dimensions, by_dimension);
}

/* Deals that run or are still to come */
static void
shelve_deals (EntenteMatchBook *self)
{
  const EntenteEconomy *economy = self->economy;
  g_autoptr (GArray) deals = g_array_new (FALSE, FALSE, sizeof (EntenteShelved));

  for (guint32 i = 0; i < economy->n_parties; i++)
    {
      const EntenteDealAccount *deal = &economy->deals[economy->parties[i].deal];

      if (deal->status != ENTENTE_DEAL_STATUS_ENDED && deal->span.until > economy->day)
        entente_shelved_add (deals, economy->parties[i].company, economy->parties[i].deal);
    }

  entente_shelf_fill (&self->deals, economy->n_companies, deals);
}

/**
 * entente_match_book_new:
 * @economy: a plan, which must outlive the book
 * @ahead: whether to count also what is there only after the day of the economy
 *
 * Time: O(wants * offers of their dimension + companies).
 *
 * Returns: (transfer full): who has what another wants
 */
EntenteMatchBook *
entente_match_book_new (const EntenteEconomy *economy,
                        gboolean              ahead)
{
  EntenteMatchBook *self = g_new0 (EntenteMatchBook, 1);

  self->economy = economy;
  self->ahead = ahead;
  find_spans (self);
  shelve_traits (self);
  shelve_deals (self);
  entente_match_book_find_links (self);

  return self;
}

static gpointer
make_book (const EntenteEconomy *economy,
           GCancellable         *cancellable)
{
  return entente_match_book_new (economy, FALSE);
}

/**
 * entente_match_book_get:
 * @economy: a plan
 *
 * Returns: (transfer none): who has what another wants at its day, for as long as the plan
 */
const EntenteMatchBook *
entente_match_book_get (const EntenteEconomy *economy)
{
  static const EntenteSharedKind kind = {make_book, (GDestroyNotify)entente_match_book_free};

  return entente_shared_get (economy, &kind, NULL);
}

void
entente_match_book_free (EntenteMatchBook *self)
{
  if (self == NULL)
    return;

  entente_shelf_clear (&self->offers_by_dimension);
  entente_shelf_clear (&self->offers);
  entente_shelf_clear (&self->wants);
  entente_shelf_clear (&self->deals);
  entente_shelf_clear (&self->givers);
  entente_shelf_clear (&self->receivers);
  g_array_unref (self->links);
  g_free (self->spans);
  g_free (self);
}

const EntenteEconomy *
entente_match_book_get_economy (const EntenteMatchBook *self)
{
  return self->economy;
}

/**
 * entente_match_book_get_links:
 * @self: a book of matches
 * @n_links: (out): how many
 *
 * Returns: (array length=n_links): who has something of what whom wants, by receiver and giver
 */
const EntenteMatchLink *
entente_match_book_get_links (const EntenteMatchBook *self,
                              guint                  *n_links)
{
  *n_links = self->links->len;

  return (const EntenteMatchLink *)(gconstpointer)self->links->data;
}

/**
 * entente_match_book_get_wants:
 * @self: a book of matches
 * @company: index of a company
 * @n_wants: (out): how many
 *
 * Returns: (array length=n_wants): indices among the traits of what it wants at the day
 */
const guint32 *
entente_match_book_get_wants (const EntenteMatchBook *self,
                              guint32                 company,
                              guint                  *n_wants)
{
  *n_wants = self->wants.first[company + 1] - self->wants.first[company];

  return self->wants.items + self->wants.first[company];
}

/**
 * entente_match_book_get_span:
 * @self: a book of matches
 * @trait: index of something had or wanted
 *
 * Returns: when it is there, as it says itself and as the asset behind it allows
 */
const EntenteTimeSpan *
entente_match_book_get_span (const EntenteMatchBook *self,
                             guint32                 trait)
{
  return &self->spans[trait];
}

static const EntenteMatchLink *
get_link (const EntenteMatchBook *self,
          guint32                 index)
{
  return &g_array_index (self->links, EntenteMatchLink, index);
}

/**
 * entente_match_book_find_deal:
 * @self: a book of matches
 * @giver: index of the company that has the offer
 * @match: (inout): a match
 *
 * Looks for a deal about the same; rather for one that is agreed.
 */
void
entente_match_book_find_deal (const EntenteMatchBook *self,
                              guint32                 giver,
                              EntenteMatch           *match)
{
  const EntenteEconomy      *economy = self->economy;
  const EntenteTraitAccount *want = &economy->traits[match->want];

  match->deal = ENTENTE_NO_PLACE;
  match->is_agreed = FALSE;

  for (guint32 i = self->deals.first[giver]; i < self->deals.first[giver + 1] && !match->is_agreed; i++)
    {
      const EntenteDealAccount *deal = &economy->deals[self->deals.items[i]];

      if (!entente_deal_account_has_party (economy, deal, want->company) || !entente_match_is_covered (economy, deal, giver, match))
        continue;

      match->deal = self->deals.items[i];
      match->is_agreed = entente_deal_account_is_agreed (deal);
    }
}

/* The offer that meets most of it; of several alike, the first. */
static gboolean
find_best_offer (const EntenteMatchBook *self,
                 guint32                 giver,
                 EntenteMatch           *match)
{
  EntenteRange best = entente_range_of (0);

  for (guint32 i = self->offers.first[giver]; i < self->offers.first[giver + 1]; i++)
    {
      EntenteRange fit = entente_match_book_get_fit (self, self->offers.items[i], match->want);

      if (entente_range_get_middle (fit) > entente_range_get_middle (best))
        {
          best = fit;
          match->offer = self->offers.items[i];
        }
    }

  match->fit = best;

  return best.high > 0;
}

/**
 * entente_match_book_list:
 * @self: a book of matches
 * @giver: index of a company
 * @receiver: index of another company
 *
 * Returns: (transfer full) (element-type EntenteMatch): for each want of @receiver of which @giver has something, the
 *   best it has
 */
GArray *
entente_match_book_list (const EntenteMatchBook *self,
                         guint32                 giver,
                         guint32                 receiver)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (EntenteMatch));

  for (guint32 i = self->wants.first[receiver]; i < self->wants.first[receiver + 1]; i++)
    {
      EntenteMatch match = {.want = self->wants.items[i], .deal = ENTENTE_NO_PLACE};

      if (self->economy->traits[match.want].dimension != ENTENTE_NO_PLACE && find_best_offer (self, giver, &match))
        g_array_append_val (matches, match);
    }

  return matches;
}

/* What one has for the other where no link says that it has something. */
static EntenteRange
get_nothing (const EntenteMatchBook *self,
             guint32                 receiver)
{
  return self->wants.first[receiver] == self->wants.first[receiver + 1] ? entente_range_unknown : entente_range_of (0);
}

/* Both ways grow with what is had, so the least and the greatest fit come of the least and the greatest of both. */
static void
add_rank (GArray      *ranks,
          guint32      partner,
          EntenteRange gives,
          EntenteRange gets)
{
  EntenteMatchRank rank = {
    .middle = {.company = partner, .gives = entente_range_get_middle (gives), .gets = entente_range_get_middle (gets)},
    .gives = gives,
    .gets = gets,
    .fit = {sqrt (gives.low * gets.low), sqrt (gives.high * gets.high)},
  };

  rank.middle.fit = sqrt (rank.middle.gives * rank.middle.gets);
  g_array_append_val (ranks, rank);
}

/**
 * entente_match_book_rank:
 * @self: a book of matches
 * @company: index of the company that looks for partners
 *
 * How well two companies can trade without money is the geometric mean of how far each satisfies the other.
 *
 * Source: W. S. Jevons, "Money and the Mechanism of Exchange", 1875, on the double coincidence of wants; the measure is ours.
 *
 * Returns: (transfer full) (element-type EntenteMatchRank): all that it has something for or that have something for it,
 *   the best first: by fit, then by the greater of the two ways, then in the order of the companies
 */
GArray *
entente_match_book_rank (const EntenteMatchBook *self,
                         guint32                 company)
{
  GArray *ranks = g_array_new (FALSE, FALSE, sizeof (EntenteMatchRank));
  guint32 i = self->givers.first[company], j = self->receivers.first[company];

  while (i < self->givers.first[company + 1] || j < self->receivers.first[company + 1])
    {
      guint32 giver = i < self->givers.first[company + 1] ? get_link (self, self->givers.items[i])->giver : ENTENTE_NO_PLACE;
      guint32 receiver = j < self->receivers.first[company + 1] ? get_link (self, self->receivers.items[j])->receiver : ENTENTE_NO_PLACE;

      guint32 partner = MIN (giver, receiver);

      add_rank (ranks, partner,
                receiver == partner ? get_link (self, self->receivers.items[j])->satisfied : get_nothing (self, partner),
                giver == partner ? get_link (self, self->givers.items[i])->satisfied : get_nothing (self, company));
      i += giver <= receiver;
      j += receiver <= giver;
    }

  g_array_sort (ranks, entente_partner_rank_compare);

  return ranks;
}
