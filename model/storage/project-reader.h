#pragma once

#include "model/storage/reading.h"

G_BEGIN_DECLS

EntenteReading *entente_project_read_bytes (GBytes      *bytes,
                                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;
EntenteReading *entente_project_read_file  (const char  *path,
                                            GBytes     **bytes,
                                            GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
