#include "widgets/commands/duplicate.h"

#include "widgets/commands/excerpt.h"
#include "widgets/commands/paste.h"
#include "widgets/commands/step.h"

#include <glib/gi18n.h>

static char *
make_title (EntenteWorkspace  *workspace,
            const char *const *ids)
{
  EntenteStepTargets targets = entente_step_describe (workspace, ids);

  if (targets.name != NULL)
    return g_strdup_printf (_("Duplicate “%s”"), targets.name);

  if (targets.n_companies == targets.n)
    return g_strdup_printf (ngettext ("Duplicate %u Company", "Duplicate %u Companies", targets.n), targets.n);

  return g_strdup_printf (ngettext ("Duplicate %u Item", "Duplicate %u Items", targets.n), targets.n);
}

/**
 * entente_command_duplicate:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of companies, deals, frames, notes and pictures
 *
 * Copies them, a little to the right and below, and selects the copies. Companies take along what they have and want,
 * deals their parties and what these give, frames all that is in them, and several companies the deals and stakes between
 * them. A deal whose companies are copied too is one among the copies, bent as it is; another is a second one among the same
 * companies.
 *
 * Returns: whether something was copied
 */
gboolean
entente_command_duplicate (EntenteWorkspace  *workspace,
                           const char *const *ids)
{
  g_autoptr (EntenteProject) excerpt = NULL;
  g_autofree char *title = NULL;
  EntentePasteRun  run = {.doubles = TRUE};

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  if (!entente_excerpt_can_hold (workspace, ids))
    return FALSE;

  excerpt = entente_excerpt_new (workspace, ids, ENTENTE_EXCERPT_COPY);
  run.title = title = make_title (workspace, ids);

  return entente_paste_run (workspace, excerpt, &run);
}
