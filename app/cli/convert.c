#include "app/cli/call.h"
#include "app/cli/console.h"
#include "app/cli/files.h"

#include <glib/gi18n.h>
#include <string.h>

#define OWN_FORMAT "entente"

static const EntenteCliOption options[] = {
  {"from", N_("FORMAT"), N_("Format of IN, when its ending does not tell: entente")},
  {"to", N_("FORMAT"), N_("Format of OUT, when its ending does not tell: entente")},
  {NULL, NULL, NULL},
};

static gboolean
check_format (const EntenteCliCall *call,
              const char           *option,
              const char           *path)
{
  const char *format = entente_cli_call_get (call, option);
  const char *dot = strrchr (path, '.');

  if (format == NULL && dot != NULL && strchr (dot, G_DIR_SEPARATOR) == NULL)
    format = dot + 1;

  if (g_strcmp0 (format, OWN_FORMAT) == 0)
    return TRUE;

  entente_cli_complain (path, _("The format is not known; end the name in .entente, or give --%s entente"), option);

  return FALSE;
}

static int
run (const EntenteCliCall *call)
{
  const char *in = entente_cli_call_get_file (call, 0);
  const char *out = entente_cli_call_get_file (call, 1);
  g_autoptr (EntenteReading) reading = NULL;

  if (!check_format (call, "from", in) || !check_format (call, "to", out))
    return ENTENTE_CLI_FAILED;

  reading = entente_cli_read (in);

  if (reading == NULL || !entente_cli_write_project (out, reading))
    return ENTENTE_CLI_FAILED;

  return reading->damaged ? ENTENTE_CLI_FINDINGS : ENTENTE_CLI_DONE;
}

const EntenteCliCommand entente_cli_convert = {
  .name = "convert",
  .files = N_("IN OUT"),
  .summary = N_("Reads a project and writes it anew, in the format that the ending of OUT says"),
  .options = options,
  .min_files = 2,
  .max_files = 2,
  .run = run,
};
