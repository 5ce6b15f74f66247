#pragma once

#include "model/analysis/formulas/cost-sharing.h"
#include "model/analysis/platform-ledger.h"

G_BEGIN_DECLS

/**
 * EntenteShareRule:
 * @ENTENTE_SHARE_EQUAL: all pay the same
 * @ENTENTE_SHARE_VOLUME: by average volume
 * @ENTENTE_SHARE_ALONE: by what each would pay alone
 * @ENTENTE_SHARE_CUSTOM: by the R&D shares agreed upon
 * @ENTENTE_SHARE_SHAPLEY: by what joining adds
 * @ENTENTE_SHARE_SEPARABLE: separable costs, remaining benefits
 *
 * Rules by which companies share the cost of a platform.
 */
typedef enum
{
  ENTENTE_SHARE_EQUAL,
  ENTENTE_SHARE_VOLUME,
  ENTENTE_SHARE_ALONE,
  ENTENTE_SHARE_CUSTOM,
  ENTENTE_SHARE_SHAPLEY,
  ENTENTE_SHARE_SEPARABLE,
  ENTENTE_N_SHARE_RULES
} EntenteShareRule;

/* The middle of all ranges, and the ends of costs with the ends of volumes and life. */
#define ENTENTE_SHARING_MAX_CASES 5

/**
 * EntenteSharingCase:
 * @game: what each set of companies would pay
 * @volumes: (array): of each company, vehicles per year, on average over the life
 * @years: of life
 * @shares: (array length=ENTENTE_N_SHARE_RULES): what each company pays by each rule, money; %NULL for rules that were not
 *   asked for or do not say it
 * @errors: (nullable) (array): standard errors of the shares by what joining adds, when they are estimated, money
 */
typedef struct
{
  EntenteCostGame *game;
  double          *volumes;
  double           years;
  double          *shares[ENTENTE_N_SHARE_RULES];
  double          *errors;
} EntenteSharingCase;

/**
 * EntentePlatformSharing:
 * @cases: (array length=n_cases): at the middle of all ranges, then at their ends
 * @n_cases: 0 when costs, volumes or life are not known
 * @has_custom: whether any R&D share is entered
 *
 * Who pays what for a platform. What its companies pay together is R&D, adaptations, and what their vehicles cost above the
 * unit cost at the efficient scale; the last is left out when nobody said what that is.
 */
typedef struct
{
  EntentePlatformLedger *ledger;
  EntenteSharingCase     cases[ENTENTE_SHARING_MAX_CASES];
  guint                  n_cases;
  gboolean               has_custom;
} EntentePlatformSharing;

typedef double (*EntenteSharingFunc) (const EntenteSharingCase *sharing_case,
                                      EntenteShareRule          rule,
                                      guint                     player);

#define ENTENTE_SHARE_BIT(rule) (1u << (rule))

EntentePlatformSharing *entente_platform_sharing_new      (const EntenteEconomy         *economy,
                                                           const EntentePlatformAccount *platform,
                                                           guint                         rules,
                                                           GCancellable                 *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void                    entente_platform_sharing_free     (EntentePlatformSharing       *self);
const char             *entente_platform_sharing_get_company (const EntentePlatformSharing *self,
                                                           guint                         player);
EntenteRange            entente_platform_sharing_evaluate (const EntentePlatformSharing *self,
                                                           EntenteSharingFunc            function,
                                                           EntenteShareRule              rule,
                                                           guint                         player);
void                    entente_platform_sharing_note     (const EntentePlatformSharing *self,
                                                           EntenteReport                *report,
                                                           EntenteShareRule              rule);
const char             *entente_share_rule_get_name       (EntenteShareRule              rule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePlatformSharing, entente_platform_sharing_free)

G_END_DECLS
