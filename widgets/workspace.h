#pragma once

#include "model/analysis/analyst.h"
#include "model/change/scope.h"
#include "model/document.h"
#include "model/network/chart.h"
#include "widgets/drawing/scene.h"
#include "widgets/drawing/theme.h"

G_BEGIN_DECLS

/**
 * EntenteWorkspace:
 *
 * What the parts of a window have in common: the document, the scenario, date and view shown, what is selected, and the
 * network, chart and scene that follow from them. Widgets edit through entente_workspace_edit() only.
 *
 * Properties: "scenario" (id or %NULL), "date" (stored text or %NULL), "view" (id or %NULL). Signals: "changed" when the
 * plan, the scenario or the date changed; "scene-changed" when the picture did, that of a large chart a moment later;
 * "selection-changed"; "focus-changed" when another part
 * of it is looked at; "adjusted" when something else is tried out with the figures; "edited" with the title of a step that a toast should offer to undo; "refused" with the reason why
 * a command could not be carried out.
 */
#define ENTENTE_TYPE_WORKSPACE (entente_workspace_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWorkspace, entente_workspace, ENTENTE, WORKSPACE, GObject)

EntenteWorkspace    *entente_workspace_new              (EntenteDocument     *document) G_GNUC_WARN_UNUSED_RESULT;
EntenteDocument     *entente_workspace_get_document     (EntenteWorkspace    *self);
EntenteScope        *entente_workspace_get_scope        (EntenteWorkspace    *self);
EntenteChangeList   *entente_workspace_get_changes      (EntenteWorkspace    *self);
EntenteNetwork      *entente_workspace_get_network      (EntenteWorkspace    *self);
EntenteChart        *entente_workspace_get_chart        (EntenteWorkspace    *self);
EntenteChart        *entente_workspace_get_drawn_chart  (EntenteWorkspace    *self);
EntenteScene        *entente_workspace_get_scene        (EntenteWorkspace    *self);
gboolean             entente_workspace_is_drawn         (EntenteWorkspace    *self);
const EntenteTheme  *entente_workspace_get_theme        (EntenteWorkspace    *self);
void                 entente_workspace_set_theme        (EntenteWorkspace    *self,
                                                         EntenteThemeKind     kind);
const char          *entente_workspace_get_view         (EntenteWorkspace    *self);
void                 entente_workspace_set_view         (EntenteWorkspace    *self,
                                                         const char          *view);
const char          *entente_workspace_get_scenario     (EntenteWorkspace    *self);
void                 entente_workspace_set_scenario     (EntenteWorkspace    *self,
                                                         const char          *scenario);
const char          *entente_workspace_get_date         (EntenteWorkspace    *self);
void                 entente_workspace_set_date         (EntenteWorkspace    *self,
                                                         const char          *date);
const char          *entente_workspace_ensure_view      (EntenteWorkspace    *self,
                                                         EntenteChangeList   *changes);
gboolean             entente_workspace_edit             (EntenteWorkspace    *self,
                                                         EntenteChangeList   *changes,
                                                         GError             **error);
void                 entente_workspace_offer_undo       (EntenteWorkspace    *self,
                                                         const char          *text);
void                 entente_workspace_refuse           (EntenteWorkspace    *self,
                                                         const char          *reason);
const char *const   *entente_workspace_get_selection    (EntenteWorkspace    *self);
const char          *entente_workspace_get_selected     (EntenteWorkspace    *self);
gboolean             entente_workspace_is_selected      (EntenteWorkspace    *self,
                                                         const char          *id);
void                 entente_workspace_select           (EntenteWorkspace    *self,
                                                         const char          *id);
void                 entente_workspace_toggle           (EntenteWorkspace    *self,
                                                         const char          *id);
void                 entente_workspace_set_selection    (EntenteWorkspace    *self,
                                                         const char *const   *ids);
void                 entente_workspace_set_focus        (EntenteWorkspace    *self,
                                                         const char *const   *ids,
                                                         guint                steps);
void                 entente_workspace_change_focus     (EntenteWorkspace    *self,
                                                         guint                steps,
                                                         gboolean             hides);
gboolean             entente_workspace_is_focused       (EntenteWorkspace    *self,
                                                         guint               *steps,
                                                         gboolean            *hides);
char               **entente_workspace_list_focus       (EntenteWorkspace    *self) G_GNUC_WARN_UNUSED_RESULT;
void                 entente_workspace_set_leaver       (EntenteWorkspace    *self,
                                                         const char          *company);
const EntenteSpread *entente_workspace_get_spread       (EntenteWorkspace    *self);
void                 entente_workspace_set_search       (EntenteWorkspace    *self,
                                                         const char          *text);
EntenteAnalyst      *entente_workspace_get_analyst      (EntenteWorkspace    *self);
void                 entente_workspace_set_cache        (EntenteWorkspace    *self,
                                                         EntenteAnalysisCache *cache);
EntenteAnalysisCache *entente_workspace_get_cache       (EntenteWorkspace    *self);
EntenteEconomy      *entente_workspace_read_scenario    (EntenteWorkspace    *self,
                                                         const char          *scenario) G_GNUC_WARN_UNUSED_RESULT;
const EntenteAdjustments *entente_workspace_get_adjustments (EntenteWorkspace *self);
void                 entente_workspace_adjust           (EntenteWorkspace    *self,
                                                         EntenteAdjustmentKind kind,
                                                         const char          *object,
                                                         double               by);
void                 entente_workspace_reset_adjustments (EntenteWorkspace   *self);
void                 entente_workspace_set_expected     (EntenteWorkspace    *self,
                                                         gboolean             expected);
gboolean             entente_workspace_is_expected      (EntenteWorkspace    *self);

G_END_DECLS
