#pragma once

#include <cairo.h>

#include "model/object/picture-data.h"
#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/* Most bytes of a file that a picture is made of */
#define ENTENTE_IMAGE_MAX_FILE_BYTES (32u << 20)

char    *entente_image_pack (const guint8       *bytes,
                             gsize               length,
                             gboolean           *is_smaller,
                             GError            **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean entente_image_read (const char         *data,
                             double             *width,
                             double             *height,
                             GError            **error);
void     entente_image_draw (cairo_t            *cr,
                             const char         *data,
                             const EntenteRect  *box,
                             gboolean            stretched,
                             EntenteColor        color);

G_END_DECLS
