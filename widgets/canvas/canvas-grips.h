#pragma once

#include "widgets/canvas/network-view.h"
#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/**
 * EntenteGrip:
 * @line: id of a deal of two, a party or a stake
 * @company: (nullable): id of the company that its line ends at here; %NULL for a bend
 * @index: which of the bends
 * @at: where it is, points
 *
 * Where the line that is selected can be taken hold of. Strings live as long as the scene and the chart.
 */
typedef struct
{
  const char  *line;
  const char  *company;
  guint        index;
  EntentePoint at;
} EntenteGrip;

const char *entente_canvas_get_selected_line (EntenteNetworkView *self);
GArray  *entente_canvas_list_grips  (EntenteNetworkView  *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean entente_canvas_find_grip   (EntenteNetworkView  *self,
                                     double               x,
                                     double               y,
                                     EntenteGrip         *grip);
void     entente_canvas_snapshot_grips (EntenteNetworkView *self,
                                     GtkSnapshot         *snapshot);

/* canvas-bends.c */
gboolean entente_canvas_is_taken_bend (EntenteNetworkView *self,
                                     const EntenteGrip   *grip);
void     entente_canvas_remove_bend (EntenteNetworkView  *self,
                                     const EntenteGrip   *grip);
gboolean entente_canvas_nudge_bend  (EntenteNetworkView  *self,
                                     double               dx,
                                     double               dy);
gboolean entente_canvas_next_bend   (EntenteNetworkView  *self);
gboolean entente_canvas_add_bend    (EntenteNetworkView  *self);
gboolean entente_canvas_drop_bend   (EntenteNetworkView  *self);
gboolean entente_canvas_take_bend_at (EntenteNetworkView *self,
                                     double               x,
                                     double               y);
gboolean entente_canvas_has_taken_bend (EntenteNetworkView *self);

G_END_DECLS
