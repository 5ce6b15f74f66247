#pragma once

#include "widgets/workspace.h"

G_BEGIN_DECLS

/**
 * EntentePasteRun:
 * @title: of the step
 * @doubles: when all of it is in the plan and on the chart: whether it is put in a second time, with new ids
 * @at: (nullable): where its middle goes, points; %NULL for where it stood
 *
 * How an excerpt is put in.
 */
typedef struct
{
  const char         *title;
  gboolean            doubles;
  const EntentePoint *at;
} EntentePasteRun;

gboolean    entente_paste_run         (EntenteWorkspace       *workspace,
                                       EntenteProject         *excerpt,
                                       const EntentePasteRun  *run);
gboolean    entente_command_paste     (EntenteWorkspace       *workspace,
                                       EntenteProject         *excerpt,
                                       const EntentePoint     *at);
EntenteRect entente_paste_get_bounds  (EntenteProject         *excerpt);

G_END_DECLS
