#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A picture as it is stored: "data:image/png;base64,..." or "data:image/svg+xml;base64,...". */

#define ENTENTE_PICTURE_PNG_START "data:image/png;base64,"
#define ENTENTE_PICTURE_SVG_START "data:image/svg+xml;base64,"

/* Most bytes of a picture that is kept, and longest side of one that is drawn, pixels */
#define ENTENTE_PICTURE_MAX_BYTES (512u << 10)
#define ENTENTE_PICTURE_MAX_SIDE  8192

guint8  *entente_picture_data_decode (const char  *data,
                                      gsize       *length,
                                      GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean entente_picture_data_check  (const char  *data,
                                      GError     **error);

G_END_DECLS
