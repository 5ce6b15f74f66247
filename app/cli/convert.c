#include "app/cli/call.h"
#include "app/cli/console.h"
#include "app/cli/files.h"

#include <glib/gi18n.h>

static const EntenteCliOption options[] = {
  {"from", N_("FORMAT"), N_("Format of IN, when its ending does not tell: entente, graphml, csv")},
  {"to", N_("FORMAT"), N_("Format of OUT, when its ending does not tell: entente, graphml, csv")},
  {"bom", NULL, N_("Begin tables with a byte order mark, as some spreadsheets need it")},
  {NULL, NULL, NULL},
};

static int
run (const EntenteCliCall *call)
{
  const char *in = entente_cli_call_get_file (call, 0);
  const char *out = entente_cli_call_get_file (call, 1);
  const char *from = entente_cli_call_get (call, "from");
  const char *to = entente_cli_call_get (call, "to");
  g_autoptr (EntenteReading) reading = NULL;

  if (!entente_cli_check_format (in, from, "from") || !entente_cli_check_format (out, to, "to"))
    return ENTENTE_CLI_FAILED;

  reading = entente_cli_read_to_draw (in, from);

  if (reading == NULL || !entente_cli_write_project_as (out, to, entente_cli_call_has (call, "bom"), reading))
    return ENTENTE_CLI_FAILED;

  return reading->damaged ? ENTENTE_CLI_FINDINGS : ENTENTE_CLI_DONE;
}

const EntenteCliCommand entente_cli_convert = {
  .name = "convert",
  .files = N_("IN OUT"),
  .summary = N_("Reads a project, a graph or a table and writes it anew, in the format that the ending of OUT says"),
  .options = options,
  .min_files = 2,
  .max_files = 2,
  .run = run,
};
