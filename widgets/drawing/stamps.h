#pragma once

#include "widgets/drawing/scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * EntenteStamps:
 *
 * The small signs that a picture shows again and again, such as those of the kinds of company: a document holds each of
 * them once.
 */
typedef struct _EntenteStamps EntenteStamps;

/**
 * EntenteStampFunc:
 * @cr: where to draw
 * @item: a shape
 * @data: as passed to entente_stamps_draw()
 *
 * Draws a shape at its place.
 */
typedef void (*EntenteStampFunc) (cairo_t                *cr,
                                  const EntenteSceneItem *item,
                                  gconstpointer           data);

EntenteStamps *entente_stamps_new  (const EntentePoint     *points,
                                    double                  grid) G_GNUC_WARN_UNUSED_RESULT;
void           entente_stamps_free (EntenteStamps          *self);
gboolean       entente_stamps_draw (EntenteStamps          *self,
                                    cairo_t                *cr,
                                    const EntenteSceneItem *item,
                                    EntenteStampFunc        draw,
                                    gconstpointer           data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteStamps, entente_stamps_free)

G_END_DECLS
