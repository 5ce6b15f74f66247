#include "app/cli/call.h"
#include "app/cli/console.h"
#include "app/cli/files.h"
#include "model/object/project-root.h"

#include <glib/gi18n.h>

/* The keys are for programs and never translated. */
static const struct
{
  const char *key;
  EntenteType type;
} counts[] = {
  {"companies", ENTENTE_COMPANY},
  {"deals", ENTENTE_DEAL},
  {"parties", ENTENTE_PARTY},
  {"platforms", ENTENTE_PLATFORM},
  {"plants", ENTENTE_PLANT},
  {"technologies", ENTENTE_TECHNOLOGY},
  {"offers", ENTENTE_OFFER},
  {"wants", ENTENTE_WANT},
  {"flows", ENTENTE_FLOW},
  {"stakes", ENTENTE_STAKE},
  {"scenarios", ENTENTE_SCENARIO},
  {"views", ENTENTE_VIEW},
  {"frames", ENTENTE_GROUP},
  {"sources", ENTENTE_SOURCE},
};

static int
run (const EntenteCliCall *call)
{
  g_autoptr (EntenteReading) reading = entente_cli_read (entente_cli_call_get_file (call, 0));
  g_autofree char *title = NULL;
  const char      *text;

  if (reading == NULL)
    return ENTENTE_CLI_FAILED;

  text = entente_object_get_text (entente_project_get_root (reading->project), ENTENTE_PROJECT_TITLE);
  title = entente_cli_clean (text != NULL ? text : "");
  entente_cli_print ("title: %s", title);

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    entente_cli_print ("%s: %u", counts[i].key, entente_project_get_n (reading->project, counts[i].type));

  entente_cli_print ("unknown: %u", entente_project_get_foreign (reading->project)->len);

  if (reading->n_rows > 0)
    entente_cli_print ("rows: %u", reading->n_rows);
  if (reading->n_nodes > 0)
    {
      entente_cli_print ("nodes: %u", reading->n_nodes);
      entente_cli_print ("edges: %u", reading->n_edges);
    }

  return reading->damaged ? ENTENTE_CLI_FINDINGS : ENTENTE_CLI_DONE;
}

const EntenteCliCommand entente_cli_info = {
  .name = "info",
  .files = N_("FILE"),
  .summary = N_("Says what a project holds, in figures"),
  .min_files = 1,
  .max_files = 1,
  .run = run,
};
