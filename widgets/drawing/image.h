#pragma once

#include <cairo.h>

#include "widgets/drawing/scene.h"

G_BEGIN_DECLS

/* A picture as it is stored: "data:image/png;base64,..." or "data:image/svg+xml;base64,...". */

/* Most bytes of a picture that is kept, and of a file that one is made of */
#define ENTENTE_IMAGE_MAX_BYTES      (512u << 10)
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
