#pragma once

#include <adwaita.h>

#include "model/storage/analysis-cache.h"
#include "widgets/drawing/theme.h"

G_BEGIN_DECLS

/**
 * EntenteApplication:
 *
 * What all windows of the program share: settings, kept figures, and the style of the desktop. Signal: "style-changed" when that
 * is another one.
 */
#define ENTENTE_TYPE_APPLICATION (entente_application_get_type ())
G_DECLARE_FINAL_TYPE (EntenteApplication, entente_application, ENTENTE, APPLICATION, AdwApplication)

EntenteApplication *entente_application_new          (void) G_GNUC_WARN_UNUSED_RESULT;
GSettings          *entente_application_get_settings (EntenteApplication  *self);
EntenteAnalysisCache *entente_application_get_figures (EntenteApplication *self);
const char         *entente_application_get_state_folder (EntenteApplication *self);
EntenteThemeKind    entente_application_get_theme    (EntenteApplication  *self);

G_END_DECLS
