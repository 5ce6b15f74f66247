#include "app/cli/call.h"
#include "app/cli/console.h"
#include "app/cli/files.h"
#include "app/cli/project-text.h"

#include <glib/gi18n.h>
#include <stdio.h>

static int
run (const EntenteCliCall *call)
{
  g_autoptr (EntenteReading) reading = entente_cli_read (entente_cli_call_get_file (call, 0));
  g_autofree char *text = NULL;

  if (reading == NULL)
    return ENTENTE_CLI_FAILED;

  text = entente_project_to_text (reading->project);
  fputs (text, stdout);

  return reading->damaged ? ENTENTE_CLI_FINDINGS : ENTENTE_CLI_DONE;
}

const EntenteCliCommand entente_cli_text = {
  .name = "text",
  .files = N_("FILE"),
  .summary = N_("Writes a project in words, for reading and for “git diff” (textconv)"),
  .min_files = 1,
  .max_files = 1,
  .run = run,
};
