#pragma once

#include "model/analysis/economy/trade.h"
#include "model/analysis/report.h"

G_BEGIN_DECLS

/**
 * EntenteTradeReading:
 * @economy: a plan
 * @trade: who gives what to whom in it
 * @report: gets the contributions that are read
 *
 * Notes with the rows of a report which contributions they were computed from: all rows that are added between a reading and
 * entente_trade_reading_stop() share them.
 */
typedef struct
{
  const EntenteEconomy *economy;
  const EntenteTrade   *trade;
  EntenteReport        *report;
} EntenteTradeReading;

void entente_trade_reading_take_all     (const EntenteTradeReading *self,
                                         gboolean                   with_cost);
void entente_trade_reading_take_deal    (const EntenteTradeReading *self,
                                         guint32                    deal);
void entente_trade_reading_take_party   (const EntenteTradeReading *self,
                                         guint32                    deal,
                                         guint32                    company);
void entente_trade_reading_take_company (const EntenteTradeReading *self,
                                         guint32                    company,
                                         gboolean                   with_cost);
void entente_trade_reading_take_pair    (const EntenteTradeReading *self,
                                         guint32                    a,
                                         guint32                    b);
void entente_trade_reading_stop         (const EntenteTradeReading *self);

G_END_DECLS
