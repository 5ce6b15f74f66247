#pragma once

#include "app/application.h"
#include "app/panes.h"
#include "widgets/canvas/network-view.h"
#include "widgets/panels/layout-runner.h"
#include "widgets/panels/toast.h"
#include "widgets/workspace.h"

G_BEGIN_DECLS

/* What the middle of a window may show, by the names of the pages */
#define ENTENTE_PAGE_NETWORK   "canvas"
#define ENTENTE_PAGE_ANALYTICS "analytics"
#define ENTENTE_PAGE_CHARTS    "charts"

/**
 * EntenteWindow:
 *
 * One project: the chart in the middle, the outline to its left, the inspector to its right, tables below.
 *
 * It does not know what can be done in it. Signals: "state-changed" when something else can be done or is chosen; "canvas-made"
 * with the new canvas, and with the invitation that stands in its place; "filled" when the header is complete; "leaving"
 * before another project is shown.
 */
#define ENTENTE_TYPE_WINDOW (entente_window_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWindow, entente_window, ENTENTE, WINDOW, AdwApplicationWindow)

EntenteWindow      *entente_window_new             (EntenteApplication  *application,
                                                    EntenteDocument     *document) G_GNUC_WARN_UNUSED_RESULT;
EntenteApplication *entente_window_get_application (EntenteWindow       *self);
EntenteDocument    *entente_window_get_document    (EntenteWindow       *self);
void                entente_window_set_document    (EntenteWindow       *self,
                                                    EntenteDocument     *document);
EntenteWorkspace   *entente_window_get_workspace   (EntenteWindow       *self);
EntenteNetworkView *entente_window_get_canvas      (EntenteWindow       *self);
gboolean            entente_window_is_untouched    (EntenteWindow       *self);
void                entente_window_toast           (EntenteWindow       *self,
                                                    const char          *text);
EntenteToast       *entente_window_get_toast       (EntenteWindow       *self);
const char         *entente_window_get_page        (EntenteWindow       *self);
GVariant           *entente_window_get_shown_chart (EntenteWindow       *self) G_GNUC_WARN_UNUSED_RESULT;
void                entente_window_set_page        (EntenteWindow       *self,
                                                    const char          *page);
void                entente_window_show_table      (EntenteWindow       *self,
                                                    const char          *table);
void                entente_window_show_canvas     (EntenteWindow       *self);
void                entente_window_flush           (EntenteWindow       *self);
EntenteLayoutRunner *entente_window_get_layout_runner (EntenteWindow      *self);
void                entente_window_find            (EntenteWindow       *self);
EntentePanes       *entente_window_get_panes       (EntenteWindow       *self);
gboolean            entente_window_is_open         (EntenteWindow       *self);
gboolean            entente_window_is_closing      (EntenteWindow       *self);
void                entente_window_close_now       (EntenteWindow       *self);

G_END_DECLS
