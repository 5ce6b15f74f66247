#pragma once

#include "model/exchange/graph.h"

G_BEGIN_DECLS

/**
 * EntenteGraphmlGraphics:
 *
 * What yEd writes about the look of a node or an edge, while it is read: boxes, labels, colours, bends, and whether a
 * group is closed. Of a group that has a look for each state, the one shown is taken.
 */
typedef struct _EntenteGraphmlGraphics EntenteGraphmlGraphics;

EntenteGraphmlGraphics *entente_graphml_graphics_new         (EntenteGraph            *graph) G_GNUC_WARN_UNUSED_RESULT;
void                    entente_graphml_graphics_free        (EntenteGraphmlGraphics  *self);
void                    entente_graphml_graphics_begin       (EntenteGraphmlGraphics  *self,
                                                              guint32                  index,
                                                              gboolean                 is_edge);
gboolean                entente_graphml_graphics_start       (EntenteGraphmlGraphics  *self,
                                                              const char              *name,
                                                              const unsigned char    **attributes,
                                                              int                      n_attributes,
                                                              guint                    depth);
void                    entente_graphml_graphics_take_label  (EntenteGraphmlGraphics  *self,
                                                              const char              *text);
guint                   entente_graphml_graphics_get_n_left_out (EntenteGraphmlGraphics *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteGraphmlGraphics, entente_graphml_graphics_free)

G_END_DECLS
