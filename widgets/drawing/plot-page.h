#pragma once

#include "model/analysis/charts/plot.h"
#include "widgets/drawing/page.h"

G_BEGIN_DECLS

/**
 * EntentePlotSheet:
 * @plot: what it shows
 * @project: (nullable): title of the plan
 * @organisation: (nullable): whose plan it is
 *
 * A sheet with a chart of figures.
 */
typedef struct
{
  const EntentePlot *plot;
  const char        *project;
  const char        *organisation;
} EntentePlotSheet;

void          entente_plot_page_from_size (EntentePage            *page);
EntenteScene *entente_plot_page_compose   (const EntentePage      *page,
                                           const EntentePlotSheet *sheet,
                                           const EntenteTheme     *theme) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
