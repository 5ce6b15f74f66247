#pragma once

#include "model/analysis/platform-ledger.h"
#include "model/analysis/formulas/uncertainty.h"

G_BEGIN_DECLS

/**
 * EntenteValueInputKind:
 *
 * What an uncertain input of the present value of a platform is. R&D, volumes and tariffs go from 0, all years at their
 * least, to 1, all at their greatest.
 */
typedef enum
{
  ENTENTE_VALUE_RD,
  ENTENTE_VALUE_ADAPTATION,
  ENTENTE_VALUE_VOLUME,
  ENTENTE_VALUE_LIFE,
  ENTENTE_VALUE_UNIT_COST,
  ENTENTE_VALUE_SCALE,
  ENTENTE_VALUE_PRICE,
  ENTENTE_VALUE_MARGIN,
  ENTENTE_VALUE_RATE,
  ENTENTE_VALUE_TARIFF,
} EntenteValueInputKind;

/* item: which participation of the ledger, or which region; object, field: where it stands */
typedef struct
{
  EntenteValueInputKind kind;
  guint32               item;
  const char           *object;
  const char           *field;
} EntenteValueInput;

#define ENTENTE_VALUE_NO_INPUT G_MAXUINT

/**
 * EntentePlatformValue:
 * @ledger: the platform with all companies on it
 * @inputs: (element-type EntenteValueInput): what is known as a range only; tariffs last
 * @ranges: (element-type EntenteUncertain): the same, likeliest in the middle
 * @n_tariffs: how many of them are tariffs
 * @base_year: to which money is discounted; what was spent before is gone either way and does not count
 * @n_years: from then on, to the last of the platform
 * @is_known: whether all that it follows from is
 * @places: (array length=ENTENTE_LEDGER_N_INPUTS): which of @inputs stands for an input of the ledger
 * @volumes: (array): which of them is the volume of each participation, and behind these the adaptation of each
 * @imports: models on which tariffs are paid
 * @focus: which participation is that of the company in focus; @rd_share: its part of R&D
 *
 * What a platform is worth to all companies on it, and to the company in focus. Its part of what is earned is that of its
 * volume; of R&D the share agreed upon, else that of its volume.
 */
typedef struct
{
  EntentePlatformLedger *ledger;
  GArray                *inputs;
  GArray                *ranges;
  guint                  n_tariffs;
  int                    base_year;
  guint                  n_years;
  gboolean               is_known;
  guint                  places[ENTENTE_LEDGER_N_INPUTS];
  guint                 *volumes;
  GArray                *imports;
  guint32                focus;
  double                 rd_share;
} EntentePlatformValue;

EntentePlatformValue *entente_platform_value_new       (const EntenteEconomy         *economy,
                                                        const EntentePlatformAccount *platform) G_GNUC_WARN_UNUSED_RESULT;
void                  entente_platform_value_free      (EntentePlatformValue         *self);
void                  entente_platform_value_note      (const EntentePlatformValue   *self,
                                                        EntenteReport                *report);
double                entente_platform_value_get       (const EntentePlatformValue   *self,
                                                        const double                 *values,
                                                        double                       *by_year,
                                                        double                       *of_focus);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePlatformValue, entente_platform_value_free)

G_END_DECLS
