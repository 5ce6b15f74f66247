#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteInsightList:
 *
 * What stands out in the plan, in sentences, the most important first. A click shows what a sentence is about; the button
 * beside it tells how the figure it rests on was computed.
 */
#define ENTENTE_TYPE_INSIGHT_LIST (entente_insight_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInsightList, entente_insight_list, ENTENTE, INSIGHT_LIST, GtkWidget)

GtkWidget *entente_insight_list_new (EntenteWorkspace  *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
