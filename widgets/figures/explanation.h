#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteExplanation:
 *
 * Says where a figure comes from: what it is, how it is computed, from what, and what is missing. What went into it can be
 * followed to the field where it was entered.
 */
#define ENTENTE_TYPE_EXPLANATION (entente_explanation_get_type ())
G_DECLARE_FINAL_TYPE (EntenteExplanation, entente_explanation, ENTENTE, EXPLANATION, GtkWidget)

GtkWidget *entente_explanation_new         (EntenteWorkspace        *workspace) G_GNUC_WARN_UNUSED_RESULT;
void       entente_explanation_show        (EntenteExplanation      *self,
                                            const EntenteReport     *report,
                                            const EntenteReportRow  *row);
void       entente_explanation_pop_up      (EntenteWorkspace        *workspace,
                                            const EntenteReport     *report,
                                            const EntenteReportRow  *row,
                                            GtkWidget               *button);

G_END_DECLS
