#include "app/cli/call.h"
#include "app/cli/console.h"
#include "app/cli/files.h"
#include "model/checks.h"
#include "model/object/scenario.h"

#include <glib/gi18n.h>

static const EntenteCliOption options[] = {
  {"json", NULL, N_("One list of findings for programs, instead of a line each")},
  {NULL, NULL, NULL},
};

typedef struct
{
  const char *path;
  gboolean    many_files;
  gboolean    json;
  guint       n_findings;
  GHashTable *seen;
} Report;

static void
print_json (Report            *report,
            const char *const *columns)
{
  static const char *const names[] = {"severity", "rule", "object", "text"};
  g_autoptr (GString) json = g_string_new (report->n_findings > 1 ? ", {\"file\": " : "  {\"file\": ");
  g_autofree char *path = g_filename_display_name (report->path);

  entente_cli_append_json (json, path);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_string_append_printf (json, ", \"%s\": ", names[i]);
      entente_cli_append_json (json, columns[i]);
    }

  entente_cli_print ("%s}", json->str);
}

static void
print_finding (Report         *report,
               EntenteFinding *finding)
{
  g_autofree char  *text = entente_cli_clean (finding->text);
  const char *const columns[] = {
    entente_severity_get_name (finding->severity),
    finding->rule,
    finding->object != NULL ? finding->object : "",
    text,
  };

  report->n_findings++;

  if (report->json)
    print_json (report, columns);
  else if (report->many_files)
    entente_cli_print ("%s\t%s\t%s\t%s\t%s", report->path, columns[0], columns[1], columns[2], columns[3]);
  else
    entente_cli_print ("%s\t%s\t%s\t%s", columns[0], columns[1], columns[2], columns[3]);
}

/* What is wrong in the base plan is wrong in most scenarios too, but is said once. */
static void
check_scenario (Report         *report,
                EntenteProject *project,
                const char     *scenario)
{
  g_autoptr (EntenteScope) scope = entente_scope_new (project, scenario);
  g_autoptr (GPtrArray) findings = entente_checks_run (scope);

  for (guint i = 0; i < findings->len; i++)
    {
      EntenteFinding *finding = g_ptr_array_index (findings, i);
      char           *key = g_strjoin ("\n", finding->rule, finding->object != NULL ? finding->object : "", finding->text, NULL);

      if (g_hash_table_add (report->seen, key))
        print_finding (report, finding);
    }
}

static int
check_file (Report *report)
{
  g_autoptr (EntenteReading) reading = entente_cli_read (report->path);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_before = report->n_findings;

  if (reading == NULL)
    return ENTENTE_CLI_FAILED;

  report->seen = seen;
  check_scenario (report, reading->project, NULL);

  for (guint i = 0; i < entente_project_get_n (reading->project, ENTENTE_SCENARIO); i++)
    {
      EntenteObject *scenario = entente_project_get_nth (reading->project, ENTENTE_SCENARIO, i);

      check_scenario (report, reading->project, entente_object_get_id (scenario));
    }

  return reading->problems->len > 0 || report->n_findings > n_before ? ENTENTE_CLI_FINDINGS : ENTENTE_CLI_DONE;
}

static int
run (const EntenteCliCall *call)
{
  guint  n_files = entente_cli_call_get_n_files (call);
  Report report = {.many_files = n_files > 1, .json = entente_cli_call_has (call, "json")};
  int    worst = ENTENTE_CLI_DONE;

  if (report.json)
    entente_cli_print ("[");

  for (guint i = 0; i < n_files; i++)
    {
      int result;

      report.path = entente_cli_call_get_file (call, i);
      entente_cli_progress (_("Checking %s"), report.path);
      result = check_file (&report);
      worst = MAX (worst, result);
    }

  entente_cli_progress (" ");

  if (report.json)
    entente_cli_print ("]");

  return worst;
}

const EntenteCliCommand entente_cli_check = {
  .name = "check",
  .files = N_("FILE..."),
  .summary = N_("Lists what is contradictory, doubtful or missing: severity, rule, object, text"),
  .options = options,
  .min_files = 1,
  .max_files = G_MAXUINT,
  .run = run,
};
