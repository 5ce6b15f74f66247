#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/**
 * EntenteExportWindow:
 *
 * Asks what is to be exported, and how.
 */
#define ENTENTE_TYPE_EXPORT_WINDOW (entente_export_window_get_type ())
G_DECLARE_FINAL_TYPE (EntenteExportWindow, entente_export_window, ENTENTE, EXPORT_WINDOW, GtkWindow)

void entente_export    (EntenteWindow  *window);
void entente_export_to (EntenteWindow  *window,
                        const char     *path);

G_END_DECLS
