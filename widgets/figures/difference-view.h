#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteDifferenceView:
 *
 * The plan that is shown beside what it is compared with: how likely it is worth more, which deals differ, with links to them,
 * and all figures that do.
 */
#define ENTENTE_TYPE_DIFFERENCE_VIEW (entente_difference_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDifferenceView, entente_difference_view, ENTENTE, DIFFERENCE_VIEW, GtkWidget)

GtkWidget *entente_difference_view_new (EntenteWorkspace  *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
