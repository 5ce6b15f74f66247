#pragma once

#include "widgets/forms/field-editor.h"

G_BEGIN_DECLS

/* For amounts by year, or one amount for all years. */
#define ENTENTE_TYPE_SERIES_EDITOR (entente_series_editor_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSeriesEditor, entente_series_editor, ENTENTE, SERIES_EDITOR, EntenteFieldEditor)

G_END_DECLS
