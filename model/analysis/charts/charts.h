#pragma once

#include "model/analysis/charts/plot.h"

G_BEGIN_DECLS

/* How each kind of chart is made; model/analysis/plot-kinds.c lists them. */

EntentePlot *entente_chart_make_balance      (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_deal_balance (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_running      (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_scale        (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_partners     (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_split        (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_plants       (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_dependence   (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_owners       (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_autonomy     (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_makers       (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_load         (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_fan          (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_plan_fan     (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_swings       (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_exits        (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_cascade      (const EntentePlotSource *source,
                                              guint32                  item);
EntentePlot *entente_chart_make_course       (const EntentePlotSource *source,
                                              guint32                  item);

G_END_DECLS
