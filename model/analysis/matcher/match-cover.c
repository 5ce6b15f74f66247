#include "model/analysis/matcher/match-cover.h"

#include "model/analysis/economy/deal-account.h"

/* A deal of both in the dimension, and in the region when both it and the want name some. */
static gboolean
is_about (const EntenteDealAccount  *deal,
          const EntenteTraitAccount *want)
{
  return entente_places_contain (deal->dimensions, deal->n_dimensions, want->dimension) &&
         (deal->n_regions == 0 || want->region == ENTENTE_NO_PLACE || entente_places_contain (deal->regions, deal->n_regions, want->region));
}

/* Whether a contribution gives the very thing; one that names neither a want nor an asset may, where the deal is about it. */
static gboolean
gives (const EntenteFlowAccount  *flow,
       const EntenteTraitAccount *offer,
       const EntenteTraitAccount *want,
       gboolean                   is_about_it)
{
  gboolean is_asset = flow->asset == NULL || g_strcmp0 (flow->asset, offer->asset) == 0;

  if (flow->want != NULL)
    return is_asset && g_str_equal (flow->want, want->id);

  return is_about_it && is_asset;
}

/**
 * entente_match_is_covered:
 * @economy: a plan
 * @deal: one of its deals, of both companies
 * @giver: index of the company that has the offer
 * @match: a match
 *
 * Returns: whether the deal is about the same: by what the giver gives in it; as long as nobody said what that is, by what the
 *   deal is about
 */
gboolean
entente_match_is_covered (const EntenteEconomy     *economy,
                          const EntenteDealAccount *deal,
                          guint32                   giver,
                          const EntenteMatch       *match)
{
  const EntenteTraitAccount *want = &economy->traits[match->want], *offer = &economy->traits[match->offer];
  gboolean                   is_about_it = is_about (deal, want), gives_any = FALSE;

  for (guint32 i = deal->first_flow; i < deal->first_flow + deal->n_flows; i++)
    {
      const EntenteFlowAccount *flow = &economy->flows[i];

      if (flow->giver == ENTENTE_NO_PLACE || economy->parties[flow->giver].company != giver)
        continue;
      if (gives (flow, offer, want, is_about_it))
        return TRUE;

      gives_any = TRUE;
    }

  return !gives_any && is_about_it;
}
