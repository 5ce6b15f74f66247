#pragma once

#include "widgets/canvas/picture.h"
#include "widgets/canvas/sheet.h"

G_BEGIN_DECLS

EntenteRect    entente_picture_view_cut         (const EntentePictureView *view,
                                                 const EntenteRect        *changed);
cairo_t       *entente_picture_append_cairo     (GtkSnapshot              *snapshot,
                                                 const EntenteRect        *area) G_GNUC_WARN_UNUSED_RESULT;
GskRenderNode *entente_picture_view_paint       (const EntentePictureView *view,
                                                 const EntenteRect        *area) G_GNUC_WARN_UNUSED_RESULT;
void           entente_picture_view_append_over (GtkSnapshot              *snapshot,
                                                 const EntentePictureView *view);
void           entente_picture_append_sheet     (GtkSnapshot              *snapshot,
                                                 const EntentePictureView *view,
                                                 const EntenteSheet       *sheet,
                                                 const EntenteSheet       *backdrop,
                                                 gboolean                  is_whole);

G_END_DECLS
