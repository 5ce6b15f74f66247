#pragma once

#include <gio/gio.h>

#include "widgets/drawing/plot-page.h"

G_BEGIN_DECLS

typedef enum
{
  ENTENTE_EXPORT_PDF,
  ENTENTE_EXPORT_SVG,
  ENTENTE_EXPORT_PNG,
} EntenteExportFormat;

/**
 * EntenteExportOptions:
 * @theme: colours; for paper usually %ENTENTE_THEME_PRINT
 * @page: (nullable): the sheet for all charts; when %NULL, see @own_paper
 * @own_paper: whether each chart is put on the paper that its view asks for; else the sheet is as large as it needs
 * @pixel_width: of a PNG; 0 for 2 pixels a point
 * @pixel_height: of a PNG; 0 to follow from the width
 */
typedef struct
{
  EntenteThemeKind   theme;
  const EntentePage *page;
  gboolean           own_paper;
  int                pixel_width;
  int                pixel_height;
} EntenteExportOptions;

gboolean entente_export_parse_format (const char                  *path,
                                      EntenteExportFormat         *format);
GBytes  *entente_export_charts       (EntenteChart *const         *charts,
                                      guint                        n_charts,
                                      EntenteExportFormat          format,
                                      const EntenteExportOptions  *options,
                                      GError                     **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes  *entente_export_plots        (const EntentePlotSheet      *sheets,
                                      guint                        n_sheets,
                                      EntenteExportFormat          format,
                                      const EntenteExportOptions  *options,
                                      GError                     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
