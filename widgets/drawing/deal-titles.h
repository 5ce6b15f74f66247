#pragma once

#include "model/network/chart.h"

G_BEGIN_DECLS

/**
 * EntenteDealTitles:
 * @chart: what is shown
 * @common: (nullable): the title that most deals of the chart bear, if there is one
 *
 * Knows which titles of deals are worth their room on a chart.
 */
typedef struct
{
  const EntenteChart *chart;
  const char         *common;
} EntenteDealTitles;

void     entente_deal_titles_init    (EntenteDealTitles       *self,
                                 const EntenteChart  *chart);
gboolean entente_deal_titles_matters (const EntenteDealTitles *self,
                                 guint32              deal);

G_END_DECLS
