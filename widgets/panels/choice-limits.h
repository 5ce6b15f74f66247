#pragma once

#include "model/analysis/selection/selection.h"
#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteChoiceLimits:
 *
 * What limits a choice of deals: a budget by year, management effort, a least return and a greatest share of one partner.
 */
#define ENTENTE_TYPE_CHOICE_LIMITS (entente_choice_limits_get_type ())
G_DECLARE_FINAL_TYPE (EntenteChoiceLimits, entente_choice_limits, ENTENTE, CHOICE_LIMITS, GtkWidget)

void entente_choice_limits_fill (EntenteChoiceLimits     *self,
                                 EntenteWorkspace        *workspace,
                                 const char              *currency);
void entente_choice_limits_show (EntenteChoiceLimits     *self,
                                 const EntenteSelection  *selection);
void entente_choice_limits_read (EntenteChoiceLimits     *self,
                                 EntenteSelection        *selection);

G_END_DECLS
