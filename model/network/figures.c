#include "model/network/figures.h"

#include "model/object/deal.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* A deal that has ended holds no more, and counts in no figure. */
static gboolean
is_alive (const EntenteNetworkDeal *deal)
{
  return deal->status != ENTENTE_DEAL_STATUS_ENDED;
}

static const EntenteNetworkDeal *
get_deal (const EntenteNetwork *network,
          guint32               company,
          guint32               nth)
{
  return &network->deals[network->parties[network->company_parties[network->company_offsets[company] + nth]].deal];
}

static guint32
count_parties_of (const EntenteNetwork *network,
                  guint32               company)
{
  return network->company_offsets[company + 1] - network->company_offsets[company];
}

static void
count_deals (const EntenteNetwork *network,
             double               *numbers)
{
  for (guint32 i = 0; i < network->n_companies; i++)
    {
      numbers[i] = 0;
      for (guint32 k = 0; k < count_parties_of (network, i); k++)
        numbers[i] += is_alive (get_deal (network, i, k));
    }
}

/* last_seen spares a set of its own for each company. */
static void
count_partners (const EntenteNetwork *network,
                double               *numbers)
{
  g_autofree guint32 *last_seen = g_new (guint32, network->n_companies + 1);

  memset (last_seen, 0xff, sizeof (guint32) * network->n_companies);

  for (guint32 i = 0; i < network->n_companies; i++)
    {
      numbers[i] = 0;
      last_seen[i] = i;

      for (guint32 k = 0; k < count_parties_of (network, i); k++)
        {
          const EntenteNetworkDeal *deal = get_deal (network, i, k);

          for (guint32 p = deal->first_party; is_alive (deal) && p < deal->first_party + deal->n_parties; p++)
            {
              guint32 partner = network->parties[p].company;

              if (partner < network->n_companies && last_seen[partner] != i)
                {
                  last_seen[partner] = i;
                  numbers[i]++;
                }
            }
        }
    }
}

static void
count_traits (const EntenteNetwork *network,
              gboolean              is_want,
              double               *numbers)
{
  for (guint32 i = 0; i < network->n_companies; i++)
    numbers[i] = 0;

  for (guint32 i = 0; i < network->n_traits; i++)
    if (network->traits[i].is_want == is_want && network->traits[i].company < network->n_companies)
      numbers[network->traits[i].company]++;
}

static void
count_has (const EntenteNetwork *network,
           double               *numbers)
{
  count_traits (network, FALSE, numbers);
}

static void
count_wants (const EntenteNetwork *network,
             double               *numbers)
{
  count_traits (network, TRUE, numbers);
}

static gboolean
has_index (const guint32 *list,
           guint32        n,
           guint32        index)
{
  for (guint32 i = 0; i < n; i++)
    if (list[i] == index)
      return TRUE;

  return FALSE;
}

/* A deal of the company about the same dimension meets a want, unless both name regions and not the same. */
static gboolean
is_met (const EntenteNetwork      *network,
        const EntenteNetworkTrait *want)
{
  for (guint32 k = 0; k < count_parties_of (network, want->company); k++)
    {
      const EntenteNetworkDeal *deal = get_deal (network, want->company, k);

      if (is_alive (deal) && has_index (deal->dimensions, deal->n_dimensions, want->dimension) &&
          (want->region == ENTENTE_NO_INDEX || deal->n_regions == 0 || has_index (deal->regions, deal->n_regions, want->region)))
        return TRUE;
    }

  return FALSE;
}

static void
count_open_wants (const EntenteNetwork *network,
                  double               *numbers)
{
  for (guint32 i = 0; i < network->n_companies; i++)
    numbers[i] = 0;

  for (guint32 i = 0; i < network->n_traits; i++)
    {
      const EntenteNetworkTrait *trait = &network->traits[i];

      if (trait->is_want && trait->company < network->n_companies && (trait->dimension == ENTENTE_NO_INDEX || !is_met (network, trait)))
        numbers[trait->company]++;
    }
}

/* The sum of economic shares; not known when a stake there is has no known share. */
static void
sum_stakes (const EntenteNetwork *network,
            gboolean              held,
            double               *numbers)
{
  for (guint32 i = 0; i < network->n_companies; i++)
    numbers[i] = 0;

  for (guint32 i = 0; i < network->n_stakes; i++)
    {
      const EntenteNetworkStake *stake = &network->stakes[i];
      guint32                    company = held ? stake->owned : stake->owner;

      if (company < network->n_companies)
        numbers[company] += stake->economic;
    }
}

static void
sum_holds (const EntenteNetwork *network,
           double               *numbers)
{
  sum_stakes (network, FALSE, numbers);
}

static void
sum_held (const EntenteNetwork *network,
          double               *numbers)
{
  sum_stakes (network, TRUE, numbers);
}

static void
add_to_company (const EntenteNetwork *network,
                guint32               party,
                double                number,
                double               *numbers)
{
  if (party < network->n_parties && network->parties[party].company < network->n_companies)
    numbers[network->parties[party].company] += number;
}

/* gives and gets: what each contribution counts for its giver and for each of its receivers */
static void
count_flows (const EntenteNetwork *network,
             double                gives,
             double                gets,
             double               *numbers)
{
  for (guint32 i = 0; i < network->n_companies; i++)
    numbers[i] = 0;

  for (guint32 i = 0; i < network->n_flows; i++)
    {
      const EntenteNetworkFlow *flow = &network->flows[i];
      const EntenteNetworkDeal *deal = &network->deals[flow->deal];

      if (!is_alive (deal))
        continue;

      add_to_company (network, flow->giver, gives, numbers);

      for (guint32 p = deal->first_party; p < deal->first_party + deal->n_parties; p++)
        if (flow->receiver == p || (flow->receiver == ENTENTE_NO_INDEX && flow->giver != p))
          add_to_company (network, p, gets, numbers);
    }
}

static void
count_gives (const EntenteNetwork *network,
             double               *numbers)
{
  count_flows (network, 1, 0, numbers);
}

static void
count_gets (const EntenteNetwork *network,
            double               *numbers)
{
  count_flows (network, 0, 1, numbers);
}

static void
count_gives_less_gets (const EntenteNetwork *network,
                       double               *numbers)
{
  count_flows (network, 1, -1, numbers);
}

static void
count_parties (const EntenteNetwork *network,
               double               *numbers)
{
  for (guint32 i = 0; i < network->n_deals; i++)
    numbers[i] = network->deals[i].n_parties;
}

static void
count_contributions (const EntenteNetwork *network,
                     double               *numbers)
{
  for (guint32 i = 0; i < network->n_deals; i++)
    numbers[i] = network->deals[i].n_flows;
}

static void
find_one_sided (const EntenteNetwork *network,
                double               *numbers)
{
  for (guint32 i = 0; i < network->n_deals; i++)
    numbers[i] = network->deals[i].one_sided;
}

/* Counts: n_among numbers for each item, those of the second half (if any) being wants; appends those that are not 0. */
static void
append_counts (GArray        *shares,
               const guint32 *counts,
               guint32        n_items,
               guint32        n_among,
               gboolean       with_wants)
{
  guint32 n_columns = with_wants ? 2 * n_among : n_among;

  for (guint32 item = 0; item < n_items; item++)
    for (guint32 i = 0; i < n_columns; i++)
      if (counts[(gsize)item * n_columns + i] > 0)
        {
          EntenteFigureShare share = {item, i % n_among, counts[(gsize)item * n_columns + i], i >= n_among};

          g_array_append_val (shares, share);
        }
}

static void
share_traits (const EntenteNetwork *network,
              GArray               *shares)
{
  g_autofree guint32 *counts = g_new0 (guint32, (gsize)network->n_companies * network->n_dimensions * 2 + 1);

  for (guint32 i = 0; i < network->n_traits; i++)
    {
      const EntenteNetworkTrait *trait = &network->traits[i];

      if (trait->company < network->n_companies && trait->dimension < network->n_dimensions)
        counts[(gsize)trait->company * network->n_dimensions * 2 + (trait->is_want ? network->n_dimensions : 0) + trait->dimension]++;
    }

  append_counts (shares, counts, network->n_companies, network->n_dimensions, TRUE);
}

static void
share_deal_dimensions (const EntenteNetwork *network,
                       GArray               *shares)
{
  g_autofree guint32 *counts = g_new0 (guint32, (gsize)network->n_companies * network->n_dimensions + 1);

  for (guint32 i = 0; i < network->n_companies; i++)
    for (guint32 k = 0; k < count_parties_of (network, i); k++)
      {
        const EntenteNetworkDeal *deal = get_deal (network, i, k);

        if (is_alive (deal) && deal->dimension < network->n_dimensions)
          counts[(gsize)i * network->n_dimensions + deal->dimension]++;
      }

  append_counts (shares, counts, network->n_companies, network->n_dimensions, FALSE);
}

static void
share_deal_statuses (const EntenteNetwork *network,
                     GArray               *shares)
{
  g_autofree guint32 *counts = g_new0 (guint32, (gsize)network->n_companies * ENTENTE_DEAL_N_STATUSES + 1);

  for (guint32 i = 0; i < network->n_companies; i++)
    for (guint32 k = 0; k < count_parties_of (network, i); k++)
      {
        int status = get_deal (network, i, k)->status;

        if (status >= 0 && status < ENTENTE_DEAL_N_STATUSES)
          counts[(gsize)i * ENTENTE_DEAL_N_STATUSES + (guint)status]++;
      }

  append_counts (shares, counts, network->n_companies, ENTENTE_DEAL_N_STATUSES, FALSE);
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  const EntenteFigureShare *x = a, *y = b;

  return x->item != y->item ? (x->item > y->item) - (x->item < y->item) : (x->among > y->among) - (x->among < y->among);
}

/* What is not in stakes of known size belongs to others, who are not named. */
static void
share_owners (const EntenteNetwork *network,
              GArray               *shares)
{
  for (guint32 i = 0; i < network->n_stakes; i++)
    {
      const EntenteNetworkStake *stake = &network->stakes[i];
      EntenteFigureShare         share = {stake->owned, stake->owner, stake->economic / 100, FALSE};

      if (stake->owned < network->n_companies && stake->owner < network->n_companies && stake->economic > 0)
        g_array_append_val (shares, share);
    }

  g_array_sort (shares, compare_items);
}

static const EntenteFigure figures[] = {
  {"deals", N_("Number of deals"), ENTENTE_FIGURE_NUMBER, ENTENTE_UNIT_NONE, ENTENTE_COMPANY, count_deals, NULL, 0},
  {"partners", N_("Number of partners"), ENTENTE_FIGURE_NUMBER, ENTENTE_UNIT_NONE, ENTENTE_COMPANY, count_partners, NULL, 0},
  {"has", N_("Number of has"), ENTENTE_FIGURE_NUMBER, ENTENTE_UNIT_NONE, ENTENTE_COMPANY, count_has, NULL, 0},
  {"wants", N_("Number of wants"), ENTENTE_FIGURE_NUMBER, ENTENTE_UNIT_NONE, ENTENTE_COMPANY, count_wants, NULL, 0},
  {"open-wants", N_("Open wants"), ENTENTE_FIGURE_NUMBER, ENTENTE_UNIT_NONE, ENTENTE_COMPANY, count_open_wants, NULL, 0},
  {"holds", N_("Stakes held in others"), ENTENTE_FIGURE_NUMBER, ENTENTE_UNIT_PERCENT, ENTENTE_COMPANY, sum_holds, NULL, 0},
  {"held", N_("Held by others"), ENTENTE_FIGURE_NUMBER, ENTENTE_UNIT_PERCENT, ENTENTE_COMPANY, sum_held, NULL, 0},
  {"gives", N_("Times it gives"), ENTENTE_FIGURE_NUMBER, ENTENTE_UNIT_NONE, ENTENTE_COMPANY, count_gives, NULL, 0},
  {"gets", N_("Times it gets"), ENTENTE_FIGURE_NUMBER, ENTENTE_UNIT_NONE, ENTENTE_COMPANY, count_gets, NULL, 0},
  {"gives-less-gets", N_("Gives less gets"), ENTENTE_FIGURE_NUMBER, ENTENTE_UNIT_NONE, ENTENTE_COMPANY, count_gives_less_gets, NULL, 0},
  {"traits-by-dimension", N_("Has and wants by dimension"), ENTENTE_FIGURE_SHARES, ENTENTE_UNIT_NONE, ENTENTE_COMPANY, NULL, share_traits, ENTENTE_DIMENSION},
  {"deals-by-dimension", N_("Deals by dimension"), ENTENTE_FIGURE_SHARES, ENTENTE_UNIT_NONE, ENTENTE_COMPANY, NULL, share_deal_dimensions, ENTENTE_DIMENSION},
  {"deals-by-status", N_("Deals by status"), ENTENTE_FIGURE_SHARES, ENTENTE_UNIT_NONE, ENTENTE_COMPANY, NULL, share_deal_statuses, ENTENTE_DEAL},
  {"owners", N_("Owners by economic share"), ENTENTE_FIGURE_SHARES, ENTENTE_UNIT_NONE, ENTENTE_COMPANY, NULL, share_owners, ENTENTE_COMPANY},
  {"parties", N_("Number of parties"), ENTENTE_FIGURE_NUMBER, ENTENTE_UNIT_NONE, ENTENTE_DEAL, count_parties, NULL, 0},
  {"contributions", N_("Number of contributions"), ENTENTE_FIGURE_NUMBER, ENTENTE_UNIT_NONE, ENTENTE_DEAL, count_contributions, NULL, 0},
  {"one-sided", N_("One side gets nothing"), ENTENTE_FIGURE_FLAG, ENTENTE_UNIT_NONE, ENTENTE_DEAL, find_one_sided, NULL, 0},
};

/**
 * entente_figures_get:
 * @n_figures: (out): number of rows
 *
 * Returns: (array length=n_figures): all figures, in the order in which people are offered them
 */
const EntenteFigure *
entente_figures_get (guint *n_figures)
{
  *n_figures = G_N_ELEMENTS (figures);

  return figures;
}

/**
 * entente_figures_find:
 * @target: what it is a figure of
 * @id: as stored in a rule
 *
 * Returns: (nullable): the figure, %NULL when this version knows none of that name
 */
const EntenteFigure *
entente_figures_find (EntenteType target,
                      const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (figures[i].target == target && strcmp (figures[i].id, id) == 0)
      return &figures[i];

  return NULL;
}
