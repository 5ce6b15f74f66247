#pragma once

#include "model/network/chart.h"
#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

G_BEGIN_DECLS

/**
 * EntentePage:
 * @width: of the whole sheet, points
 * @height: of the whole sheet, points
 * @margin: on all sides, points
 *
 * A sheet of paper.
 */
typedef struct
{
  double width;
  double height;
  double margin;
} EntentePage;

void          entente_page_from_chart (EntentePage         *page,
                                       const EntenteChart  *chart);
void          entente_page_from_size  (EntentePage         *page,
                                       const EntenteChart  *chart,
                                       const EntenteTheme  *theme);
gboolean      entente_page_parse      (EntentePage         *page,
                                       const char          *paper,
                                       gboolean             portrait);
void          entente_page_add_frame  (EntenteScene        *scene,
                                       const EntenteTheme  *theme,
                                       const EntenteRect   *area);
EntenteScene *entente_page_compose    (const EntentePage   *page,
                                       const EntenteChart  *chart,
                                       const EntenteTheme  *theme) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
