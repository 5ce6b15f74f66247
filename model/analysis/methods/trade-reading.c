#include "model/analysis/methods/trade-reading.h"

static void
read_flow (const EntenteTradeReading *self,
           guint32                    flow,
           gboolean                   with_cost)
{
  const EntenteTrade *trade = self->trade;
  const char         *id = self->economy->flows[trade->flows[flow]].id;

  entente_report_read (self->report, id, "value", trade->known.flows[flow].value > 0);

  if (with_cost)
    entente_report_read (self->report, id, "cost", trade->known.flows[flow].cost > 0);
}

static void
read_flows (const EntenteTradeReading *self,
            guint32                    first,
            guint32                    last,
            gboolean                   with_cost)
{
  for (guint32 i = first; i < last; i++)
    read_flow (self, i, with_cost);

  entente_report_share_inputs (self->report, TRUE);
}

/**
 * entente_trade_reading_take_all:
 * @self: a reading
 * @with_cost: whether what giving costs is read too
 *
 * Reads all contributions of the plan that count.
 */
void
entente_trade_reading_take_all (const EntenteTradeReading *self,
                                gboolean                   with_cost)
{
  read_flows (self, 0, self->trade->n_flows, with_cost);
}

/**
 * entente_trade_reading_take_deal:
 * @self: a reading
 * @deal: index of a deal
 *
 * Reads all contributions of the deal, with what giving them costs.
 */
void
entente_trade_reading_take_deal (const EntenteTradeReading *self,
                                 guint32                    deal)
{
  read_flows (self, self->trade->first[deal], self->trade->first[deal + 1], TRUE);
}

/**
 * entente_trade_reading_take_party:
 * @self: a reading
 * @deal: index of a deal
 * @company: index of one of its parties
 *
 * Reads what the party gives in the deal, with what that costs, and what it gets.
 */
void
entente_trade_reading_take_party (const EntenteTradeReading *self,
                                  guint32                    deal,
                                  guint32                    company)
{
  for (guint32 i = self->trade->first[deal]; i < self->trade->first[deal + 1]; i++)
    if (entente_trade_concerns (&self->trade->low.flows[i], company))
      read_flow (self, i, self->trade->low.flows[i].giver == company);

  entente_report_share_inputs (self->report, TRUE);
}

/**
 * entente_trade_reading_take_company:
 * @self: a reading
 * @company: index of a company
 * @with_cost: whether what giving costs it is read too
 *
 * Reads what the company gives and gets in all deals.
 */
void
entente_trade_reading_take_company (const EntenteTradeReading *self,
                                    guint32                    company,
                                    gboolean                   with_cost)
{
  guint32        n_flows;
  const guint32 *flows = entente_trade_get_flows (self->economy, company, &n_flows);

  for (guint32 i = 0; i < n_flows; i++)
    read_flow (self, flows[i], with_cost && self->trade->low.flows[flows[i]].giver == company);

  entente_report_share_inputs (self->report, TRUE);
}

/**
 * entente_trade_reading_take_pair:
 * @self: a reading
 * @a: index of a company
 * @b: index of another
 *
 * Reads what the two give each other.
 */
void
entente_trade_reading_take_pair (const EntenteTradeReading *self,
                                 guint32                    a,
                                 guint32                    b)
{
  guint32        n_flows;
  const guint32 *flows = entente_trade_get_flows (self->economy, a, &n_flows);

  for (guint32 i = 0; i < n_flows; i++)
    {
      const EntenteExchangeFlow *flow = &self->trade->low.flows[flows[i]];
      guint32                    receiver = flow->giver == a ? b : a;

      if ((flow->giver == a || flow->giver == b) &&
          (flow->receiver == receiver || (flow->receiver == ENTENTE_ALL_OTHERS && entente_trade_has_party (self->trade, flow->deal, b))))
        read_flow (self, flows[i], FALSE);
    }

  entente_report_share_inputs (self->report, TRUE);
}

/**
 * entente_trade_reading_stop:
 * @self: a reading
 *
 * Rows that are added from here on have other inputs.
 */
void
entente_trade_reading_stop (const EntenteTradeReading *self)
{
  entente_report_share_inputs (self->report, FALSE);
}
