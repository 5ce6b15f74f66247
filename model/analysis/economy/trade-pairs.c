/* What companies give each other. */

#include "model/analysis/economy/trade.h"

#include "model/analysis/economy/shared.h"

/**
 * entente_trade_find_pairs:
 * @self: who gives what to whom
 *
 * Returns: (transfer full) (element-type EntenteTradePair): the pairs of companies between which something flows, each
 *   once, by @a and @b
 */
GArray *
entente_trade_find_pairs (const EntenteTrade *self)
{
  g_autoptr (GArray) low = entente_exchange_find_pairs (&self->low);
  g_autoptr (GArray) high = entente_exchange_find_pairs (&self->high);
  g_autoptr (GArray) known = entente_exchange_find_pairs (&self->known);
  g_autoptr (GArray) wanted = entente_exchange_find_pairs (&self->wanted);
  GArray *pairs = g_array_sized_new (FALSE, FALSE, sizeof (EntenteTradePair), low->len);

  for (guint i = 0; i < low->len; i++)
    {
      const EntenteExchangePair *least = &g_array_index (low, EntenteExchangePair, i);
      const EntenteExchangePair *most = &g_array_index (high, EntenteExchangePair, i);
      const EntenteExchangePair *there = &g_array_index (known, EntenteExchangePair, i);
      const EntenteExchangePair *all = &g_array_index (wanted, EntenteExchangePair, i);
      EntenteTradePair           pair = {
                  .a = least->a,
                  .b = least->b,
                  .ab = entente_trade_make_range (least->ab, most->ab, there->ab, all->ab),
                  .ba = entente_trade_make_range (least->ba, most->ba, there->ba, all->ba),
      };

      g_array_append_val (pairs, pair);
    }

  return pairs;
}

static gpointer
make_pairs (const EntenteEconomy *economy,
            GCancellable         *cancellable)
{
  return entente_trade_find_pairs (entente_trade_get (economy));
}

/**
 * entente_trade_get_pairs:
 * @economy: a plan
 *
 * Returns: (transfer none) (element-type EntenteTradePair): the pairs of entente_trade_get(), there for as long as the plan
 */
GArray *
entente_trade_get_pairs (const EntenteEconomy *economy)
{
  static const EntenteSharedKind kind = {make_pairs, (GDestroyNotify)g_array_unref};

  return (GArray *)entente_shared_get (economy, &kind, NULL);
}
