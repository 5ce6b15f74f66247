#pragma once

#include "widgets/drawing/export.h"

G_BEGIN_DECLS

GBytes *entente_cutout_write (const EntenteChart   *chart,
                              EntenteExportFormat   format,
                              GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
