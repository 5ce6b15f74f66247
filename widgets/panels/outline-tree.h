#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteOutlineTree:
 *
 * The lines of an outline: sections, and below the title of each its objects.
 */
typedef struct _EntenteOutlineTree EntenteOutlineTree;

EntenteOutlineTree *entente_outline_tree_new           (EntenteWorkspace    *workspace,
                                                        GCallback            ready,
                                                        gpointer             object) G_GNUC_WARN_UNUSED_RESULT;
void                entente_outline_tree_free          (EntenteOutlineTree  *self);
GtkTreeListModel   *entente_outline_tree_get_lines     (EntenteOutlineTree  *self);
EntenteObject      *entente_outline_tree_get_object    (EntenteOutlineTree  *self,
                                                        guint                position) G_GNUC_WARN_UNUSED_RESULT;
GtkBitset          *entente_outline_tree_find_selected (EntenteOutlineTree  *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean            entente_outline_tree_is_searching  (EntenteOutlineTree  *self);
gboolean            entente_outline_tree_expand_next   (EntenteOutlineTree  *self);
gboolean            entente_outline_tree_narrow        (EntenteOutlineTree  *self);
void                entente_outline_tree_refresh       (EntenteOutlineTree  *self);
void                entente_outline_tree_follow_view   (EntenteOutlineTree  *self);
void                entente_outline_tree_search        (EntenteOutlineTree  *self,
                                                        const char          *text);

G_END_DECLS
