#pragma once

#include "model/analysis/economy/economy.h"
#include "model/analysis/formulas/exchange.h"

G_BEGIN_DECLS

/**
 * EntenteTrade:
 * @low: with the least value and cost of every contribution, a year; 0 where not known
 * @high: with the greatest
 * @known: with 1 for every value and cost that is known, 0 for others
 * @wanted: with 1 for all
 * @flows: (array length=n_flows): index in the economy of each contribution
 * @first: (array): contributions first[i] .. first[i + 1] are of deal i
 *
 * Who gives what to whom in a plan: the contributions that count, each weighted by how likely its deal is. The four
 * exchanges have the same contributions in the same order, those of a deal together; deals and companies are those of the
 * economy.
 */
typedef struct
{
  EntenteExchange low;
  EntenteExchange high;
  EntenteExchange known;
  EntenteExchange wanted;
  guint32        *flows;
  guint32         n_flows;
  guint32        *first;
} EntenteTrade;

/**
 * EntenteTradePair:
 * @a: index of a company
 * @b: index of a company, above @a
 * @ab: value that @a gives @b, a year; 0 when it gives nothing, unknown when nobody said what it is worth
 * @ba: value that @b gives @a, a year
 */
typedef struct
{
  guint32      a;
  guint32      b;
  EntenteRange ab;
  EntenteRange ba;
} EntenteTradePair;

/* Unknown when something is given or got and nobody said what it is worth. */
typedef struct
{
  EntenteRange given;
  EntenteRange received;
  EntenteRange cost;
  gboolean     takes_part;
} EntenteTradeBalance;

const EntenteTrade  *entente_trade_get              (const EntenteEconomy  *economy);
EntenteTrade        *entente_trade_new_for_year     (const EntenteEconomy  *economy,
                                                     int                    year) G_GNUC_WARN_UNUSED_RESULT;
void                 entente_trade_free             (EntenteTrade          *self);
EntenteRange         entente_trade_make_range       (double                 low,
                                                     double                 high,
                                                     double                 known,
                                                     double                 wanted);
EntenteTradeBalance *entente_trade_get_balances     (const EntenteTrade    *self) G_GNUC_WARN_UNUSED_RESULT;
EntenteTradeBalance  entente_trade_get_balance      (const EntenteTrade    *self,
                                                     guint32                deal,
                                                     guint32                company);
gboolean             entente_trade_has_party        (const EntenteTrade    *self,
                                                     guint32                deal,
                                                     guint32                company);
GArray              *entente_trade_find_pairs       (const EntenteTrade    *self) G_GNUC_WARN_UNUSED_RESULT;
GArray              *entente_trade_get_pairs        (const EntenteEconomy  *economy);
const guint32       *entente_trade_get_flows        (const EntenteEconomy  *economy,
                                                     guint32                company,
                                                     guint32               *n_flows);
gboolean             entente_trade_concerns         (const EntenteExchangeFlow *flow,
                                                     guint32                company);
EntenteRange         entente_trade_balance_get_share (const EntenteTradeBalance *balance);
EntenteRange         entente_trade_balance_get_net  (const EntenteTradeBalance *balance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTrade, entente_trade_free)

G_END_DECLS
