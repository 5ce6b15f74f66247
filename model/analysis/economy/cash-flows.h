#pragma once

#include "model/analysis/economy/economy.h"

G_BEGIN_DECLS

/**
 * EntenteCashFlows:
 * @first_year: the first year; @n_years: years from it to the end of the plan
 * @gains: (array): parties x years: what each party gets in its deal, money
 * @costs: (array): parties x years: what giving costs it, and its part of the money put into the deal
 * @given: (array): for each party what all it gives is worth to those who get it, money, over all years
 * @has_gains: (array): for each party whether anything is known of what it gets; @has_costs: of what it costs
 *
 * Money of deals by year, from the year of the plan on. In a year in which a contribution runs for some months only, it
 * counts that part. What is not known counts nothing.
 */
typedef struct
{
  int           first_year;
  guint         n_years;
  guint32       n_parties;
  EntenteRange *gains;
  EntenteRange *costs;
  EntenteRange *given;
  gboolean     *has_gains;
  gboolean     *has_costs;
} EntenteCashFlows;

EntenteCashFlows   *entente_cash_flows_new       (const EntenteEconomy   *economy) G_GNUC_WARN_UNUSED_RESULT;
void                entente_cash_flows_free      (EntenteCashFlows       *self);
const EntenteRange *entente_cash_flows_get_gains (const EntenteCashFlows *self,
                                                  guint32                 party);
const EntenteRange *entente_cash_flows_get_costs (const EntenteCashFlows *self,
                                                  guint32                 party);
gboolean            entente_cash_flows_is_known  (const EntenteCashFlows *self,
                                                  guint32                 party);
void                entente_cash_flows_add_net   (const EntenteCashFlows *self,
                                                  guint32                 party,
                                                  EntenteRange           *sum);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCashFlows, entente_cash_flows_free)

G_END_DECLS
