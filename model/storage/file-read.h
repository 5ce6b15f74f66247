#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes  *entente_file_read       (const char  *path,
                                  GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean entente_file_check_size (gsize        size,
                                  GError     **error);

G_END_DECLS
