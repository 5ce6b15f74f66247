#pragma once

#include "widgets/canvas/sheet.h"

#include <gio/gio.h>

G_BEGIN_DECLS

void          entente_sheet_paint_async  (EntenteSheet        *sheet,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  done,
                                          gpointer             user_data);
EntenteSheet *entente_sheet_paint_finish (GAsyncResult        *result) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
