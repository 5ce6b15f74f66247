/* What companies give and get. */

#include "model/analysis/economy/trade.h"

static EntenteTradeBalance
join_balances (const EntenteBalance *low,
               const EntenteBalance *high,
               const EntenteBalance *known,
               const EntenteBalance *wanted)
{
  return (EntenteTradeBalance) {
    .given = entente_trade_make_range (low->given, high->given, known->given, wanted->given),
    .received = entente_trade_make_range (low->received, high->received, known->received, wanted->received),
    .cost = entente_trade_make_range (low->cost, high->cost, known->cost, wanted->cost),
    .takes_part = wanted->given > 0 || wanted->received > 0,
  };
}

/**
 * entente_trade_get_balances:
 * @self: who gives what to whom
 *
 * Returns: (transfer full) (array): what each company of the economy gives and gets in all deals, a year
 */
EntenteTradeBalance *
entente_trade_get_balances (const EntenteTrade *self)
{
  g_autofree EntenteBalance *low = entente_exchange_get_balances (&self->low);
  g_autofree EntenteBalance *high = entente_exchange_get_balances (&self->high);
  g_autofree EntenteBalance *known = entente_exchange_get_balances (&self->known);
  g_autofree EntenteBalance *wanted = entente_exchange_get_balances (&self->wanted);
  EntenteTradeBalance       *balances = g_new (EntenteTradeBalance, MAX (self->low.n_companies, 1));

  for (guint32 i = 0; i < self->low.n_companies; i++)
    balances[i] = join_balances (&low[i], &high[i], &known[i], &wanted[i]);

  return balances;
}

/* Only the contributions of one deal, so that nobody has to look through all. */
static EntenteBalance
get_balance_of (const EntenteTrade    *self,
                const EntenteExchange *exchange,
                guint32                deal,
                guint32                company)
{
  EntenteExchange of_deal = *exchange;
  EntenteBalance  balance;

  of_deal.flows += self->first[deal];
  of_deal.n_flows = self->first[deal + 1] - self->first[deal];
  entente_exchange_get_balance (&of_deal, deal, company, &balance);

  return balance;
}

/**
 * entente_trade_get_balance:
 * @self: who gives what to whom
 * @deal: index of a deal
 * @company: index of one of its parties
 *
 * Returns: what it gives and gets in this deal, a year
 */
EntenteTradeBalance
entente_trade_get_balance (const EntenteTrade *self,
                           guint32             deal,
                           guint32             company)
{
  EntenteBalance low = get_balance_of (self, &self->low, deal, company);
  EntenteBalance high = get_balance_of (self, &self->high, deal, company);
  EntenteBalance known = get_balance_of (self, &self->known, deal, company);
  EntenteBalance wanted = get_balance_of (self, &self->wanted, deal, company);

  return join_balances (&low, &high, &known, &wanted);
}

static double
compute_share (const double *inputs,
               gpointer      user_data)
{
  EntenteBalance balance = {.given = inputs[0], .received = inputs[1]};

  return entente_balance_get_share (&balance);
}

/**
 * entente_trade_balance_get_share:
 * @balance: what a company gives and gets
 *
 * Returns: (got - given) / (got + given), from -1 (gives only) to 1 (gets only); unknown when nothing is exchanged
 */
EntenteRange
entente_trade_balance_get_share (const EntenteTradeBalance *balance)
{
  const EntenteRange inputs[] = {balance->given, balance->received};

  return entente_range_evaluate (compute_share, inputs, G_N_ELEMENTS (inputs), NULL);
}

/**
 * entente_trade_balance_get_net:
 * @balance: what a company gives and gets
 *
 * Returns: what it gains, a year: what it gets less what giving costs it
 */
EntenteRange
entente_trade_balance_get_net (const EntenteTradeBalance *balance)
{
  return entente_range_subtract (balance->received, balance->cost);
}
