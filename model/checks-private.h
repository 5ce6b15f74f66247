#pragma once

#include "model/analysis/conflict-search.h"
#include "model/checks.h"
#include "model/demand.h"
#include "model/object-groups.h"

G_BEGIN_DECLS

/* For the files that make checks alone. */

/* What is known of each type by what one of its fields refers to. */
typedef enum
{
  ENTENTE_PARTIES_OF_DEAL,
  ENTENTE_FLOWS_OF_DEAL,
  ENTENTE_STAKES_IN_COMPANY,
  ENTENTE_CLAIMS_ON_OBJECT,
  ENTENTE_N_GROUPINGS
} EntenteGrouping;

/* rules: what was found, by rule; pass: what is being done, in order: the groupings, the fields of each type, the rules; next: the
   object that comes next in it; demand: what is wanted; has_promises: some deal may collide with others; promises: (nullable): looks
   for such deals. */
struct _EntenteChecks
{
  EntenteScope          *scope;
  GArray                *rules;
  GStringChunk          *names;
  EntenteObjectGroups   *groups[ENTENTE_N_GROUPINGS];
  guint                  pass;
  guint                  next;
  EntenteDemand         *demand;
  gboolean               has_promises;
  EntenteConflictSearch *promises;
};

GArray     *entente_checks_new_rules         (void) G_GNUC_WARN_UNUSED_RESULT;
void        entente_checks_report            (EntenteChecks     *checks,
                                              EntenteSeverity    severity,
                                              const char        *rule,
                                              EntenteObject     *object,
                                              char              *text);
const char *entente_checks_get_name          (EntenteChecks     *checks,
                                              EntenteObject     *object);
GPtrArray  *entente_checks_list_group        (EntenteChecks     *checks,
                                              EntenteGrouping    grouping,
                                              EntenteObject     *object) G_GNUC_WARN_UNUSED_RESULT;
void        entente_checks_look_at_object    (EntenteChecks     *checks,
                                              EntenteObject     *object);
void        entente_checks_look_at_project   (EntenteChecks     *checks,
                                              EntenteObject     *root);
void        entente_checks_look_at_deal      (EntenteChecks     *checks,
                                              EntenteObject     *deal);
gboolean    entente_checks_compare_promises  (EntenteChecks     *checks,
                                              guint              n_objects);
void        entente_checks_look_at_company   (EntenteChecks     *checks,
                                              EntenteObject     *company);
void        entente_checks_look_at_stake     (EntenteChecks     *checks,
                                              EntenteObject     *stake);
void        entente_checks_look_at_want      (EntenteChecks     *checks,
                                              EntenteObject     *want);
void        entente_checks_look_at_offer     (EntenteChecks     *checks,
                                              EntenteObject     *offer);
void        entente_checks_look_at_scenario  (EntenteChecks     *checks,
                                              EntenteObject     *scenario);
void        entente_checks_look_at_override  (EntenteChecks     *checks,
                                              EntenteObject     *override);
void        entente_checks_look_at_claim     (EntenteChecks     *checks,
                                              EntenteObject     *claim);

G_END_DECLS
