#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntentePlotCard:
 *
 * One chart of the gallery, with what it is a chart of and what can be done with it. Emits "enlarge" when it is to be shown
 * alone, or together with the others again.
 */
#define ENTENTE_TYPE_PLOT_CARD (entente_plot_card_get_type ())
G_DECLARE_FINAL_TYPE (EntentePlotCard, entente_plot_card, ENTENTE, PLOT_CARD, GtkBox)

GtkWidget  *entente_plot_card_new          (EntenteWorkspace *workspace,
                                            const char       *kind) G_GNUC_WARN_UNUSED_RESULT;
void        entente_plot_card_show         (EntentePlotCard  *self,
                                            const char       *kind,
                                            const char       *object);
void        entente_plot_card_update       (EntentePlotCard  *self);
void        entente_plot_card_set_enlarged (EntentePlotCard  *self,
                                            gboolean          enlarged);
const char *entente_plot_card_get_kind     (EntentePlotCard  *self);
const char *entente_plot_card_get_object   (EntentePlotCard  *self);

G_END_DECLS
