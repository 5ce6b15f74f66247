#pragma once

#include "model/storage/reading.h"

EntenteReading *import_text     (const char      *format,
                                 const char      *text,
                                 gssize           length) G_GNUC_WARN_UNUSED_RESULT;
char           *import_describe (EntenteProject  *project) G_GNUC_WARN_UNUSED_RESULT;
