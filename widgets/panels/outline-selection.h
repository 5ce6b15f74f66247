#pragma once

#include "widgets/panels/outline-tree.h"

G_BEGIN_DECLS

/**
 * EntenteOutlineSelection:
 *
 * Which lines of an outline are selected: those of what is selected in the workspace. What the planner selects in the list is
 * selected in the workspace, and what is selected elsewhere in the list. A view that is selected alone is shown.
 */
typedef struct _EntenteOutlineSelection EntenteOutlineSelection;

EntenteOutlineSelection *entente_outline_selection_new       (EntenteWorkspace         *workspace,
                                                              EntenteOutlineTree       *tree) G_GNUC_WARN_UNUSED_RESULT;
void                     entente_outline_selection_free      (EntenteOutlineSelection  *self);
GtkSelectionModel       *entente_outline_selection_get_model (EntenteOutlineSelection  *self);
void                     entente_outline_selection_hold      (EntenteOutlineSelection  *self);
void                     entente_outline_selection_release   (EntenteOutlineSelection  *self);
void                     entente_outline_selection_follow    (EntenteOutlineSelection  *self,
                                                              GtkWidget                *list);
void                     entente_outline_selection_take_in   (EntenteOutlineSelection  *self,
                                                              guint                     position);

G_END_DECLS
