#pragma once

#include "widgets/drawing/scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteCanvasItem:
 *
 * Stands for a company, a deal or a stake on the canvas where only a widget will do: for the keyboard's focus and for
 * assistive technology. It draws nothing and lets the pointer through.
 */
#define ENTENTE_TYPE_CANVAS_ITEM (entente_canvas_item_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCanvasItem, entente_canvas_item, ENTENTE, CANVAS_ITEM, GtkWidget)

GtkWidget         *entente_canvas_item_new          (const char              *id) G_GNUC_WARN_UNUSED_RESULT;
const char        *entente_canvas_item_get_id       (EntenteCanvasItem       *self);
const EntenteRect *entente_canvas_item_get_bounds   (EntenteCanvasItem       *self);
const char        *entente_canvas_item_get_name     (EntenteCanvasItem       *self);
void               entente_canvas_item_show         (EntenteCanvasItem       *self,
                                                     const EntenteSceneName  *name,
                                                     const EntenteRect       *anchor);
gboolean           entente_canvas_item_take_part    (EntenteCanvasItem       *self,
                                                     guint                    round);
void               entente_canvas_item_set_selected (EntenteCanvasItem       *self,
                                                     gboolean                 selected);

G_END_DECLS
