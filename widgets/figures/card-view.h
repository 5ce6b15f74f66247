#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteCardView:
 *
 * Whether the network is what the strategy says: six sides, each with its figures and how they go over the years. There is
 * no total.
 */
#define ENTENTE_TYPE_CARD_VIEW (entente_card_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCardView, entente_card_view, ENTENTE, CARD_VIEW, GtkWidget)

GtkWidget *entente_card_view_new (EntenteWorkspace  *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
