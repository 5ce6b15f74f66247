#pragma once

#include "model/analysis/economy/economy.h"
#include "model/analysis/report.h"
#include "model/analysis/formulas/scale-curve.h"

G_BEGIN_DECLS

/* Of platforms for which nobody said better */
#define ENTENTE_USUAL_SCALE_EXPONENT 0.10

/**
 * EntenteLedgerInput:
 * @ENTENTE_LEDGER_COST: R&D and adaptations, from 0, all at their least, to 1, all at their greatest
 * @ENTENTE_LEDGER_VOLUME: volumes of all years and companies, likewise from 0 to 1
 * @ENTENTE_LEDGER_LIFE: years
 * @ENTENTE_LEDGER_UNIT_COST: at the efficient scale, money per vehicle
 * @ENTENTE_LEDGER_SCALE: the efficient scale, vehicles per year
 * @ENTENTE_LEDGER_PRICE: money per vehicle
 * @ENTENTE_LEDGER_MARGIN: money per vehicle
 * @ENTENTE_LEDGER_RATE: discount rate, 0.08 for 8 %
 *
 * What figures of a platform follow from.
 */
typedef enum
{
  ENTENTE_LEDGER_COST,
  ENTENTE_LEDGER_VOLUME,
  ENTENTE_LEDGER_LIFE,
  ENTENTE_LEDGER_UNIT_COST,
  ENTENTE_LEDGER_SCALE,
  ENTENTE_LEDGER_PRICE,
  ENTENTE_LEDGER_MARGIN,
  ENTENTE_LEDGER_RATE,
  ENTENTE_LEDGER_N_INPUTS
} EntenteLedgerInput;

#define ENTENTE_LEDGER_BIT(input) (1u << (input))
#define ENTENTE_LEDGER_CURVE      (ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_UNIT_COST) | ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_SCALE))

/**
 * EntentePlatformLedger:
 * @economy: not owned
 * @platform: not owned
 * @first_participation: of the companies that count, in the economy; @n_participations of them
 * @first_year: of all that is in it
 * @n_years: from then on
 * @sale_year: first in which vehicles are sold
 * @rd: (array length=n_years): money
 * @volumes: (array): of each participation one after the other @n_years volumes, vehicles per year, 0 before @sale_year
 * @adaptation: money, of those participations for which it is entered
 * @joint: volume in the year of the figures, all participations together, vehicles per year
 * @exponent: of the scale curve
 * @earns_margin: a margin is entered; else what is earned is the price less the unit cost
 * @inputs: where the inputs lie
 *
 * A platform year by year, built by all companies on it or by one of them alone.
 */
typedef struct
{
  const EntenteEconomy         *economy;
  const EntentePlatformAccount *platform;
  guint32                       first_participation;
  guint32                       n_participations;
  int                           first_year;
  guint                         n_years;
  int                           sale_year;
  EntenteRange                 *rd;
  EntenteRange                 *volumes;
  EntenteRange                  adaptation;
  EntenteRange                  joint;
  double                        exponent;
  gboolean                      earns_margin;
  EntenteRange                  inputs[ENTENTE_LEDGER_N_INPUTS];
} EntentePlatformLedger;

EntentePlatformLedger *entente_platform_ledger_new       (const EntenteEconomy        *economy,
                                                          const EntentePlatformAccount *platform) G_GNUC_WARN_UNUSED_RESULT;
EntentePlatformLedger *entente_platform_ledger_new_alone (const EntenteEconomy        *economy,
                                                          const EntentePlatformAccount *platform,
                                                          guint32                      participation) G_GNUC_WARN_UNUSED_RESULT;
void                   entente_platform_ledger_free      (EntentePlatformLedger       *self);
guint                  entente_ledger_get_earning_inputs (const EntentePlatformLedger *self);
EntenteRange           entente_ledger_evaluate           (const EntentePlatformLedger *self,
                                                          EntenteRangeFunc             function,
                                                          guint                        inputs,
                                                          gpointer                     user_data);
EntenteRange           entente_ledger_evaluate_ends      (const EntentePlatformLedger *self,
                                                          EntenteRangeFunc             function,
                                                          guint                        rising,
                                                          guint                        falling,
                                                          gpointer                     user_data);
void                   entente_ledger_note               (const EntentePlatformLedger *self,
                                                          EntenteReport               *report,
                                                          guint                        inputs);
void                   entente_ledger_add_row            (EntentePlatformLedger       *self,
                                                          EntenteReport               *report,
                                                          const char                  *company,
                                                          const char                  *quantity,
                                                          EntenteRangeFunc             function,
                                                          guint                        inputs);

/* At one value of each input */
EntenteScaleCurve      entente_ledger_get_curve          (const EntentePlatformLedger *self,
                                                          const double                *inputs);
double                 entente_ledger_get_weight         (const EntentePlatformLedger *self,
                                                          const double                *inputs,
                                                          guint                        year);
double                 entente_ledger_get_rd             (const EntentePlatformLedger *self,
                                                          const double                *inputs,
                                                          guint                        year);
double                 entente_ledger_get_adaptation     (const EntentePlatformLedger *self,
                                                          const double                *inputs);
double                 entente_ledger_get_total          (const EntentePlatformLedger *self,
                                                          const double                *inputs);
double                 entente_ledger_get_volume         (const EntentePlatformLedger *self,
                                                          const double                *inputs,
                                                          guint                        year);
double                 entente_ledger_get_vehicles       (const EntentePlatformLedger *self,
                                                          const double                *inputs);
double                 entente_ledger_get_average        (const EntentePlatformLedger *self,
                                                          const double                *inputs,
                                                          guint32                      participation);
double                 entente_ledger_get_earned         (const EntentePlatformLedger *self,
                                                          const double                *inputs,
                                                          double                       volume);
double                 entente_ledger_get_result         (const EntentePlatformLedger *self,
                                                          const double                *inputs,
                                                          guint                        year);
double                 entente_ledger_get_break_even     (const EntentePlatformLedger *self,
                                                          const double                *inputs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePlatformLedger, entente_platform_ledger_free)

G_END_DECLS
