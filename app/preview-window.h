#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/**
 * EntentePreviewWindow:
 *
 * The sheets as they will be printed, to be looked at before.
 */
#define ENTENTE_TYPE_PREVIEW_WINDOW (entente_preview_window_get_type ())
G_DECLARE_FINAL_TYPE (EntentePreviewWindow, entente_preview_window, ENTENTE, PREVIEW_WINDOW, GtkWindow)

void entente_preview (EntenteWindow *window);

G_END_DECLS
