#pragma once

#include "widgets/commands/pictures.h"
#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteNetworkView:
 *
 * The drawing of a network, to look at and to draw on. Keys and gestures are those of the canvas; what menus and the
 * header bar offer as well is a function here. Its context menus use the window's actions.
 *
 * Properties: "workspace" (set once), "zoom" (1 for 100 %) and "show-grid" notify.
 */
#define ENTENTE_TYPE_NETWORK_VIEW (entente_network_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNetworkView, entente_network_view, ENTENTE, NETWORK_VIEW, GtkWidget)

GtkWidget *entente_network_view_new               (EntenteWorkspace    *workspace) G_GNUC_WARN_UNUSED_RESULT;
double     entente_network_view_get_zoom          (EntenteNetworkView  *self);
void       entente_network_view_set_zoom          (EntenteNetworkView  *self,
                                                   double               zoom);
void       entente_network_view_zoom_in           (EntenteNetworkView  *self);
void       entente_network_view_zoom_out          (EntenteNetworkView  *self);
void       entente_network_view_fit               (EntenteNetworkView  *self);
void       entente_network_view_fit_again         (EntenteNetworkView  *self);
void       entente_network_view_fit_selection     (EntenteNetworkView  *self);
void       entente_network_view_reveal_selection  (EntenteNetworkView  *self);
void       entente_network_view_get_offset        (EntenteNetworkView  *self,
                                                   double              *x,
                                                   double              *y);
void       entente_network_view_set_offset        (EntenteNetworkView  *self,
                                                   double               x,
                                                   double               y);
void       entente_network_view_set_show_grid     (EntenteNetworkView  *self,
                                                   gboolean             show_grid);
void       entente_network_view_begin_first_company (EntenteNetworkView *self,
                                          double              x,
                                          double              y);
void       entente_network_view_begin_new_company (EntenteNetworkView  *self);
void       entente_network_view_begin_new_deal    (EntenteNetworkView  *self);
void       entente_network_view_begin_new_note    (EntenteNetworkView  *self);
void       entente_network_view_point_at          (EntenteNetworkView  *self,
                                                   double               x,
                                                   double               y);
void       entente_network_view_add_pictures      (EntenteNetworkView  *self,
                                                   EntenteNewPicture   *pictures,
                                                   guint                n_pictures);
gboolean   entente_network_view_paste             (EntenteNetworkView  *self,
                                                   EntenteProject      *excerpt);
void       entente_network_view_paste_note        (EntenteNetworkView  *self,
                                                   const char          *text);
void       entente_network_view_rename_selected   (EntenteNetworkView  *self);
void       entente_network_view_select_all        (EntenteNetworkView  *self);
void       entente_network_view_invert_selection  (EntenteNetworkView  *self);
void       entente_network_view_toggle_frames     (EntenteNetworkView  *self);
void       entente_network_view_add_frame         (EntenteNetworkView  *self);
void       entente_network_view_glide             (EntenteNetworkView  *self,
                                                   const EntenteChart  *before,
                                                   gboolean             fit);
void       entente_network_view_remove_bend       (EntenteNetworkView  *self);
void       entente_network_view_grab_current      (EntenteNetworkView  *self);

G_END_DECLS
