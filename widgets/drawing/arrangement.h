#pragma once

#include "model/layout/layout.h"
#include "model/network/chart.h"
#include "widgets/drawing/theme.h"

G_BEGIN_DECLS

/**
 * EntenteArrangementGrouping:
 * @ENTENTE_ARRANGEMENT_BY_NOTHING: nothing belongs side by side
 * @ENTENTE_ARRANGEMENT_BY_REGION: companies of the same home region do
 * @ENTENTE_ARRANGEMENT_BY_KIND: companies of the same kind do
 * @ENTENTE_ARRANGEMENT_BY_FRAME: companies in the same frame do
 *
 * What belongs side by side on a circle.
 */
typedef enum
{
  ENTENTE_ARRANGEMENT_BY_NOTHING,
  ENTENTE_ARRANGEMENT_BY_REGION,
  ENTENTE_ARRANGEMENT_BY_KIND,
  ENTENTE_ARRANGEMENT_BY_FRAME,
  ENTENTE_N_ARRANGEMENT_GROUPINGS
} EntenteArrangementGrouping;

EntenteLayoutGraph *entente_arrangement_new          (const EntenteChart             *chart,
                                                      const EntenteTheme             *theme,
                                                      const char *const              *only) G_GNUC_WARN_UNUSED_RESULT;
void                entente_arrangement_free         (EntenteLayoutGraph             *graph);
void                entente_arrangement_hold_others  (EntenteLayoutGraph             *graph,
                                                      const EntenteChart             *chart,
                                                      const char *const              *mainly);
void                entente_arrangement_group        (EntenteLayoutGraph             *graph,
                                                      const EntenteChart             *chart,
                                                      EntenteArrangementGrouping      grouping);
void                entente_arrangement_set_focus    (EntenteLayoutGraph             *graph,
                                                      const EntenteChart             *chart,
                                                      const char                     *focus);
void                entente_arrangement_set_lanes    (EntenteLayoutGraph             *graph,
                                                      const EntenteChart             *chart);
void                entente_arrangement_keep_lanes   (EntenteLayoutGraph             *graph,
                                                      const EntenteChart             *chart);
void                entente_arrangement_set_frames   (EntenteLayoutGraph             *graph,
                                                      const EntenteChart             *chart);
void                entente_arrangement_append       (const EntenteLayoutGraph       *graph,
                                                      const EntenteChart             *chart,
                                                      EntenteProject                 *project,
                                                      const char                     *view,
                                                      EntenteChangeList              *changes);
guint               entente_arrangement_append_frames (const EntenteLayoutGraph      *graph,
                                                      const EntenteChart             *chart,
                                                      EntenteProject                 *project,
                                                      gboolean                        lanes,
                                                      EntenteChangeList              *changes);
void                entente_arrangement_append_lanes (const EntenteLayoutGraph       *graph,
                                                      const EntenteChart             *chart,
                                                      EntenteProject                 *project,
                                                      const char                     *view,
                                                      gboolean                        shown,
                                                      EntenteChangeList              *changes);

G_END_DECLS
