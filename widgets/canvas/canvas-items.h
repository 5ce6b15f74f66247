#pragma once

#include "widgets/canvas/anchors.h"
#include "widgets/canvas/canvas-item.h"
#include "widgets/canvas/viewport.h"
#include "widgets/workspace.h"

G_BEGIN_DECLS

/**
 * EntenteCanvasItems:
 *
 * The items of a canvas, in reading order.
 */
typedef struct _EntenteCanvasItems EntenteCanvasItems;

EntenteCanvasItems *entente_canvas_items_new           (GtkWidget              *canvas) G_GNUC_WARN_UNUSED_RESULT;
void                entente_canvas_items_free          (EntenteCanvasItems     *self);
gboolean            entente_canvas_items_show          (EntenteCanvasItems     *self,
                                                        EntenteScene           *scene,
                                                        EntenteAnchors         *anchors);
void                entente_canvas_items_show_selection (EntenteCanvasItems    *self,
                                                        EntenteWorkspace       *workspace);
void                entente_canvas_items_allocate      (EntenteCanvasItems     *self,
                                                        const EntenteViewport  *viewport);
guint               entente_canvas_items_get_n         (EntenteCanvasItems     *self);
EntenteCanvasItem  *entente_canvas_items_get           (EntenteCanvasItems     *self,
                                                        guint                   index);
EntenteCanvasItem  *entente_canvas_items_find          (EntenteCanvasItems     *self,
                                                        const char             *id);
EntenteCanvasItem  *entente_canvas_items_get_focused   (EntenteCanvasItems     *self);
EntenteCanvasItem  *entente_canvas_items_get_next      (EntenteCanvasItems     *self,
                                                        EntenteCanvasItem      *item,
                                                        int                     step);
EntenteCanvasItem  *entente_canvas_items_get_nearest   (EntenteCanvasItems     *self,
                                                        EntenteCanvasItem      *item,
                                                        GtkDirectionType        direction);

G_END_DECLS
