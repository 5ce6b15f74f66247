#pragma once

#include "app/window.h"
#include "widgets/panels/toast.h"

G_BEGIN_DECLS

/* For the files that make a window alone. n_filled: how many of the parts around the chart are there; leaving: what showed the
   project before, until there is time to free it. */

struct _EntenteWindow
{
  AdwApplicationWindow parent_instance;

  EntenteWorkspace   *workspace;
  EntenteNetworkView *canvas;
  EntentePanes       *panes;
  gboolean            is_closing;
  guint               fill;
  guint               n_filled;
  GPtrArray          *leaving;
  guint               show_zoom;

  AdwWindowTitle *title;
  GtkWidget      *open_button;
  GtkWidget      *add_button;
  GtkWidget      *menu_button;
  GtkWidget      *undo_button;
  GtkWidget      *redo_button;
  GtkWidget      *notice;
  GtkWidget      *notice_label;
  GtkWidget      *notice_button;
  GtkWidget      *sidebar_paned;
  GtkWidget      *sidebar;
  GtkWidget      *drawer_paned;
  GtkWidget      *drawer;
  GtkWidget      *tables;
  GtkStackPage   *checks_page;
  GtkWidget      *deals;
  GtkWidget      *checks;
  GtkWidget      *matches;
  GtkWidget      *inspector;
  GtkWidget      *inspector_edge;
  GtkWidget      *scenario_bar;
  GtkWidget      *trial_bar;
  GtkWidget      *focus_bar;
  GtkWidget      *centre_overlay;
  GtkWidget      *centre;
  GtkWidget      *invitation;
  GtkWidget      *first_company;
  GtkWidget      *analytics;
  GtkWidget      *charts;
  GtkWidget      *canvas_overlay;
  GtkWidget      *zoom_button;
  GtkWidget      *legend_button;
  GtkWidget      *arrange_button;
  GtkWidget      *layout_runner;
  EntenteToast   *toast;
  const char     *page;
  GMenuModel     *open_menu;
  GMenuModel     *add_menu;
  GMenuModel     *primary_menu;
  GMenu          *recent_section;
  GMenu          *files_section;
};

/* window.c */
void entente_window_tell_state  (EntenteWindow *self);
void entente_window_tell_filled (EntenteWindow *self);
void entente_window_tell_canvas (EntenteWindow *self,
                                 GtkWidget     *canvas);

/* window-header.c */
void entente_window_show_title  (EntenteWindow *self);
void entente_window_show_steps  (EntenteWindow *self);
void entente_window_show_zoom   (EntenteWindow *self);
void entente_window_show_notice (EntenteWindow *self);

/* window-centre.c */
void entente_window_show_centre (EntenteWindow *self);
void entente_window_invite      (EntenteWindow *self);
void entente_window_make_canvas (EntenteWindow *self);

/* window-parts.c */
void entente_window_queue_fill  (EntenteWindow *self);
void entente_window_fill_panes  (EntenteWindow *self);
void entente_window_fill_tables (EntenteWindow *self);
void entente_window_empty       (EntenteWindow *self);
void entente_window_name_export (EntenteWindow *self);
void entente_window_show_trial  (EntenteWindow *self);

G_END_DECLS
