#pragma once

#include "model/analysis/charts/plot.h"

G_BEGIN_DECLS

/* How charts read the figures they draw. */

GPtrArray    *entente_chart_figures_list         (const EntentePlotSource *source,
                                                  const char              *quantity,
                                                  const char              *object,
                                                  gboolean                 by_year) G_GNUC_WARN_UNUSED_RESULT;
EntenteRange  entente_chart_figures_get          (const EntentePlotSource *source,
                                                  const char              *quantity,
                                                  const char              *object,
                                                  const char              *other);
EntenteRange  entente_chart_figures_get_detail   (const EntentePlotSource *source,
                                                  const char              *quantity,
                                                  const char              *object,
                                                  const char              *other,
                                                  const char              *detail);
EntenteRange *entente_chart_figures_collect      (const EntentePlotSource *source,
                                                  const char              *quantity,
                                                  EntenteType              type,
                                                  guint32                  n) G_GNUC_WARN_UNUSED_RESULT;
const char   *entente_chart_figures_get_name     (const EntenteEconomy *economy,
                                                  EntenteType           type,
                                                  const char           *id);
char         *entente_chart_figures_describe     (const EntenteEconomy *economy,
                                                  const char           *object,
                                                  const char           *field) G_GNUC_WARN_UNUSED_RESULT;
char         *entente_chart_figures_list_missing (const EntentePlotSource *source,
                                                  const char *const       *quantities,
                                                  const char              *object) G_GNUC_WARN_UNUSED_RESULT;
void          entente_chart_figures_note         (EntentePlot             *plot,
                                                  const EntentePlotSource *source,
                                                  const char *const       *quantities,
                                                  const char              *object,
                                                  const char              *reading);

G_END_DECLS
