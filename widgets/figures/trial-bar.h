#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteTrialBar:
 *
 * Sliders for what is tried out: volumes, tariffs, prices, probabilities, delay. All figures follow while one is moved; the
 * plan itself stays as it is, until what was tried out is made a scenario.
 */
#define ENTENTE_TYPE_TRIAL_BAR (entente_trial_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTrialBar, entente_trial_bar, ENTENTE, TRIAL_BAR, GtkWidget)

GtkWidget *entente_trial_bar_new (EntenteWorkspace  *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
