#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteDealEffect:
 *
 * What a deal changes, before it is signed: what stands in its way, and measures of the plan and of its parties before and
 * after.
 */
#define ENTENTE_TYPE_DEAL_EFFECT (entente_deal_effect_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDealEffect, entente_deal_effect, ENTENTE, DEAL_EFFECT, GtkWidget)

GtkWidget *entente_deal_effect_new  (EntenteWorkspace   *workspace) G_GNUC_WARN_UNUSED_RESULT;
void       entente_deal_effect_show (EntenteDealEffect  *self,
                                     const char         *deal);

G_END_DECLS
