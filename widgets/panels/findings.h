#pragma once

#include "widgets/workspace.h"

G_BEGIN_DECLS

/**
 * EntenteFindings:
 *
 * What is wrong or missing in the plan of a workspace, worst first, looked for in idle time after each change; one for
 * all lists that show it. Property "checked" is %TRUE once it was looked for.
 */
#define ENTENTE_TYPE_FINDINGS (entente_findings_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFindings, entente_findings, ENTENTE, FINDINGS, GObject)

EntenteFindings *entente_findings_ref_for    (EntenteWorkspace  *workspace) G_GNUC_WARN_UNUSED_RESULT;
GListModel      *entente_findings_get_items  (EntenteFindings   *self);
gboolean         entente_findings_is_checked (EntenteFindings   *self);

G_END_DECLS
