#pragma once

#include "model/analysis/difference.h"
#include "model/analysis/odds.h"
#include "widgets/workspace.h"

G_BEGIN_DECLS

/* What stands for the base plan, as what is compared with. */
#define ENTENTE_COMPARISON_BASE_PLAN ""

/**
 * EntenteComparison:
 *
 * The plan that is shown beside another scenario, on the same date and with the same tried out; one for all who show it. Emits
 * "changed" when something else is compared with, and when what differs is known anew.
 */
#define ENTENTE_TYPE_COMPARISON (entente_comparison_get_type ())
G_DECLARE_FINAL_TYPE (EntenteComparison, entente_comparison, ENTENTE, COMPARISON, GObject)

EntenteComparison       *entente_comparison_ref_for        (EntenteWorkspace   *workspace) G_GNUC_WARN_UNUSED_RESULT;
void                     entente_comparison_set_scenario   (EntenteComparison  *self,
                                                            const char         *scenario);
const char              *entente_comparison_get_scenario   (EntenteComparison  *self);
const EntenteDifference *entente_comparison_get_difference (EntenteComparison  *self);
EntenteOdds              entente_comparison_get_odds       (EntenteComparison  *self);
EntenteReport           *entente_comparison_get_report     (EntenteComparison  *self,
                                                            const char         *method);

G_END_DECLS
