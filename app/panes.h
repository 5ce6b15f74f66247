#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntentePanesParts:
 * @sidebar_paned: divides sidebar and the rest
 * @sidebar: the outline
 * @centre: the chart
 * @drawer_paned: divides chart and tables
 * @drawer: the tables
 * @inspector_edge: the line beside the inspector
 * @inspector: the inspector
 *
 * The parts of a window that panes deal with.
 */
typedef struct
{
  GtkWidget *sidebar_paned;
  GtkWidget *sidebar;
  GtkWidget *centre;
  GtkWidget *drawer_paned;
  GtkWidget *drawer;
  GtkWidget *inspector_edge;
  GtkWidget *inspector;
} EntentePanesParts;

/**
 * EntentePanes:
 *
 * Which parts of a window are shown and how large they are, as the settings say. In a narrow window the inspector gives
 * way to the chart until it is asked for.
 */
typedef struct _EntentePanes EntentePanes;

EntentePanes *entente_panes_new       (GSettings                *settings,
                                       const EntentePanesParts  *parts) G_GNUC_WARN_UNUSED_RESULT;
void          entente_panes_free      (EntentePanes             *self);
void          entente_panes_set_width (EntentePanes             *self,
                                       int                       width);
void          entente_panes_set_tables (EntentePanes            *self,
                                       gboolean                  has_tables);
void          entente_panes_keep      (EntentePanes             *self);
void          entente_panes_step      (EntentePanes             *self,
                                       GtkDirectionType          direction);
void          entente_panes_edit      (EntentePanes             *self);
void          entente_panes_edit_field (EntentePanes            *self,
                                       const char               *field);

G_END_DECLS
