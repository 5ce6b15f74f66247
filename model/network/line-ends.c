#include "model/network/line-ends.h"

static const char *
get_company (const EntenteNetwork *network,
             guint32               index)
{
  return network->companies[index].id;
}

/**
 * entente_line_ends_find:
 * @chart: a chart
 * @line: (nullable): id of a deal, a party or a stake
 * @ends: (out): ids of what its line joins: two companies, or a deal's hub and a company
 *
 * A deal of three or more parties has no line of its own; its parties' spokes have.
 *
 * Returns: whether there is such a line
 */
gboolean
entente_line_ends_find (const EntenteChart *chart,
                        const char         *line,
                        const char         *ends[2])
{
  const EntenteNetwork *network = chart->network;
  guint32               deal = line != NULL ? entente_network_find (network, ENTENTE_DEAL, line) : ENTENTE_NO_INDEX;
  guint32               party = line != NULL ? entente_network_find (network, ENTENTE_PARTY, line) : ENTENTE_NO_INDEX;
  guint32               stake = line != NULL ? entente_network_find (network, ENTENTE_STAKE, line) : ENTENTE_NO_INDEX;

  if (stake != ENTENTE_NO_INDEX)
    {
      ends[0] = get_company (network, network->stakes[stake].owner);
      ends[1] = get_company (network, network->stakes[stake].owned);
      return TRUE;
    }

  if (party != ENTENTE_NO_INDEX)
    {
      ends[0] = network->deals[network->parties[party].deal].id;
      ends[1] = get_company (network, network->parties[party].company);
      return TRUE;
    }

  if (deal == ENTENTE_NO_INDEX || network->deals[deal].n_parties != 2)
    return FALSE;

  ends[0] = get_company (network, network->parties[network->deals[deal].first_party].company);
  ends[1] = get_company (network, network->parties[network->deals[deal].first_party + 1].company);

  return TRUE;
}
