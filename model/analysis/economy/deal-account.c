/* What is asked of deals of a plan in many places. */

#include "model/analysis/economy/deal-account.h"

#include "model/object/deal.h"

/**
 * entente_places_contain:
 * @list: (array length=n): places
 * @n: how many
 * @item: a place
 *
 * Returns: whether it is one of them
 */
gboolean
entente_places_contain (const guint32 *list,
                        guint32        n,
                        guint32        item)
{
  for (guint32 i = 0; i < n; i++)
    if (list[i] == item)
      return TRUE;

  return FALSE;
}

/**
 * entente_places_find_common:
 * @a: (array length=n_a): places
 * @n_a: how many
 * @b: (array length=n_b): other places
 * @n_b: how many
 *
 * Returns: the first of @a that stands in @b too, or %ENTENTE_NO_PLACE
 */
guint32
entente_places_find_common (const guint32 *a,
                            guint32        n_a,
                            const guint32 *b,
                            guint32        n_b)
{
  for (guint32 i = 0; i < n_a; i++)
    if (entente_places_contain (b, n_b, a[i]))
      return a[i];

  return ENTENTE_NO_PLACE;
}

gboolean
entente_deal_account_is_agreed (const EntenteDealAccount *deal)
{
  return deal->status == ENTENTE_DEAL_STATUS_SIGNED || deal->status == ENTENTE_DEAL_STATUS_RUNNING || deal->status == ENTENTE_DEAL_STATUS_LOOSENING;
}

/**
 * entente_deal_account_share_region:
 * @a: a deal
 * @b: another
 *
 * Returns: whether both are about one region; a deal without regions is about all of them
 */
gboolean
entente_deal_account_share_region (const EntenteDealAccount *a,
                                   const EntenteDealAccount *b)
{
  return a->n_regions == 0 || b->n_regions == 0 || entente_places_find_common (a->regions, a->n_regions, b->regions, b->n_regions) != ENTENTE_NO_PLACE;
}

/**
 * entente_deal_account_has_party:
 * @economy: a plan
 * @deal: one of its deals
 * @company: index of a company
 *
 * Returns: whether it is party to the deal
 */
gboolean
entente_deal_account_has_party (const EntenteEconomy     *economy,
                                const EntenteDealAccount *deal,
                                guint32                   company)
{
  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    if (economy->parties[i].company == company)
      return TRUE;

  return FALSE;
}

/**
 * entente_deal_account_compare_party:
 * @economy: a plan
 * @deal: one of its deals
 * @other: another
 * @in_both: what is looked for
 *
 * Returns: the first company that is party to @deal and to @other too, or that is not party to @other; %ENTENTE_NO_PLACE when
 *   there is none
 */
guint32
entente_deal_account_compare_party (const EntenteEconomy     *economy,
                                    const EntenteDealAccount *deal,
                                    const EntenteDealAccount *other,
                                    gboolean                  in_both)
{
  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    {
      guint32 company = economy->parties[i].company;

      if (company != ENTENTE_NO_PLACE && entente_deal_account_has_party (economy, other, company) == in_both)
        return company;
    }

  return ENTENTE_NO_PLACE;
}
