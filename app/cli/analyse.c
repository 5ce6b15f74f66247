#include "app/cli/call.h"
#include "app/cli/console.h"
#include "app/cli/difference.h"
#include "app/cli/files.h"
#include "model/analysis/analyst.h"
#include "model/object/project-root.h"
#include "model/object/rate-table.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_SEED 2147483647

static const EntenteCliOption options[] = {
  {"method", N_("ID"), N_("A method, such as R1; may be given more than once; all when not given")},
  {"scenario", N_("NAME"), N_("The scenario to look at, by name or id; the base plan when not given")},
  {"against", N_("NAME"), N_("Only says what differs from this scenario, by name or id; “base” stands for the base plan")},
  {"date", N_("DATE"), N_("The date to look at, such as 2028-04-01 or 2028-Q2; all dates when not given")},
  {"expected", NULL, N_("Deals count by their probability")},
  {"format", N_("FORMAT"), N_("tsv, a table, or json; tsv when not given")},
  {"seed", N_("N"), N_("What random draws start from; that of the plan when not given")},
  {"no-cache", NULL, N_("Computes all figures anew, and keeps none")},
  {NULL, NULL, NULL},
};

typedef struct
{
  const EntenteCliCall *call;
  const char           *path;
  gboolean              json;
  GPtrArray            *methods;
  EntenteEconomy       *economy;
  guint                 n_rows;
} Analysis;

static gboolean
choose_format (Analysis *self)
{
  const char *name = entente_cli_call_get (self->call, "format");

  self->json = g_strcmp0 (name, "json") == 0;

  if (name == NULL || self->json || strcmp (name, "tsv") == 0)
    return TRUE;

  entente_cli_complain (NULL, _("There is no format “%s”; use tsv or json"), name);

  return FALSE;
}

static gboolean
choose_methods (Analysis *self)
{
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);
  const char                 *id;

  for (guint i = 0; (id = entente_cli_call_get_nth (self->call, "method", i)) != NULL; i++)
    {
      const EntenteMethod *method = entente_methods_find (id);

      if (method == NULL)
        {
          entente_cli_complain (NULL, _("There is no method “%s”"), id);
          return FALSE;
        }
      if (!g_ptr_array_find (self->methods, method, NULL))
        g_ptr_array_add (self->methods, (gpointer)method);
    }

  for (guint i = 0; entente_cli_call_get (self->call, "method") == NULL && i < n_methods; i++)
    g_ptr_array_add (self->methods, (gpointer)methods[i]);

  return TRUE;
}

/* The plan itself is changed, in memory only: its figures follow from nothing else. */
static gboolean
choose_seed (Analysis       *self,
             EntenteProject *project)
{
  EntenteObject *root = entente_project_get_root (project);
  guint64        seed = 0;
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("");

  if (entente_cli_call_get (self->call, "seed") == NULL)
    return TRUE;
  if (!entente_cli_call_get_number (self->call, "seed", MAX_SEED, &seed))
    return FALSE;

  entente_change_list_set_number (changes, entente_object_get_id (root), entente_object_get_field (root, ENTENTE_PROJECT_SEED), (double)seed);

  return entente_project_apply (project, changes, NULL);
}

static void
complain_about_currency (Analysis     *self,
                         EntenteScope *scope,
                         const char   *id)
{
  EntenteObject   *object = entente_scope_lookup (scope, id);
  EntenteRateTable rates;
  guint            field;
  g_autofree char *gap = NULL;

  entente_rate_table_init (&rates, entente_project_get_root (entente_scope_get_project (scope)));
  gap = object != NULL ? entente_rate_table_find_gap (&rates, object, &field) : NULL;

  if (gap != NULL)
    entente_cli_complain (self->path, _("%s, %s: %s, so this money counts in no figure; enter it under “rates” of the project"),
                          id, entente_object_get_field (object, field)->name, gap);
  else
    entente_cli_complain (self->path, _("%s: an amount in another currency than %s counts in no figure; enter the currency and the rates of the project"),
                          id, self->economy->currency);
}

static gboolean
choose_plan (Analysis       *self,
             EntenteProject *project)
{
  const char           *scenario = NULL;
  EntenteEconomyOptions economy_options = {.expected = entente_cli_call_has (self->call, "expected")};
  g_autoptr (EntenteScope) scope = NULL;

  if (!entente_cli_find_scenario (self->path, project, entente_cli_call_get (self->call, "scenario"), &scenario) ||
      !entente_cli_call_get_date (self->call, "date", &economy_options.date) || !choose_seed (self, project))
    return FALSE;

  scope = entente_scope_new (project, scenario);
  self->economy = entente_economy_new (scope, &economy_options);

  for (guint i = 0; i < self->economy->foreign->len; i++)
    complain_about_currency (self, scope, g_ptr_array_index (self->economy->foreign, i));

  return TRUE;
}

/* The fewest digits that are read as just this number again, whatever the user's language. */
static char *
write_number (double number)
{
  static const char *const formats[] = {"%.15g", "%.16g", "%.17g"};
  char                     text[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (text, sizeof text, formats[i], number);
      if (g_ascii_strtod (text, NULL) == number)
        break;
    }

  return g_strdup (text);
}

/* Days are written as such, and quoted where numbers are not. */
static char *
write_value (const EntenteQuantity *quantity,
             double                 number,
             const char            *quote)
{
  GDate day;
  char  text[32];

  if (quantity->kind != ENTENTE_QUANTITY_DAY || !g_date_valid_julian ((guint32)number))
    return write_number (number);

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32)number);
  g_snprintf (text, sizeof text, "%04d-%02d-%02d", g_date_get_year (&day), (int)g_date_get_month (&day), g_date_get_day (&day));

  return g_strconcat (quote, text, quote, NULL);
}

static const char *
get_unit (Analysis              *self,
          const EntenteQuantity *quantity)
{
  static const char *const units[] = {
    [ENTENTE_QUANTITY_NUMBER] = "",
    [ENTENTE_QUANTITY_SHARE] = "share",
    [ENTENTE_QUANTITY_MONEY] = "",
    [ENTENTE_QUANTITY_VOLUME] = "vehicles/yr",
    [ENTENTE_QUANTITY_YEARS] = "years",
    [ENTENTE_QUANTITY_COUNT] = "count",
    [ENTENTE_QUANTITY_FLAG] = "flag",
    [ENTENTE_QUANTITY_DAY] = "date",
  };

  return quantity->kind == ENTENTE_QUANTITY_MONEY ? self->economy->currency : units[quantity->kind];
}

static char *
write_completeness (const EntenteReport    *report,
                    const EntenteReportRow *row)
{
  const EntenteReportInput *inputs = entente_report_get_inputs (report, row);
  guint                     n_known = 0;

  for (guint i = 0; i < row->n_inputs; i++)
    n_known += !inputs[i].is_missing;

  return write_number (row->n_inputs > 0 ? (double)n_known / row->n_inputs : 1);
}

static void
append_missing (GString                *json,
                const EntenteReport    *report,
                const EntenteReportRow *row)
{
  const EntenteReportInput *inputs = entente_report_get_inputs (report, row);
  const char               *separator = "";

  for (guint i = 0; i < row->n_inputs; i++)
    if (inputs[i].is_missing)
      {
        g_autofree char *name = g_strdup_printf ("%s.%s", inputs[i].object, inputs[i].field);

        g_string_append (json, separator);
        entente_cli_append_json (json, name);
        separator = ", ";
      }
}

static void
print_table_row (Analysis               *self,
                 const EntenteReport    *report,
                 const EntenteReportRow *row)
{
  const EntenteQuantity *quantity = entente_report_get_quantity (report, row);
  gboolean               is_known = entente_range_is_known (row->value);
  g_autofree char       *low = is_known ? write_value (quantity, row->value.low, "") : g_strdup ("");
  g_autofree char       *high = row->value.high > row->value.low ? write_value (quantity, row->value.high, "") : g_strdup ("");
  g_autofree char       *completeness = write_completeness (report, row);
  g_autofree char       *detail = entente_cli_clean (row->detail != NULL ? row->detail : "");
  g_autofree char       *year = row->year != 0 ? g_strdup_printf ("%d", row->year) : g_strdup ("");

  entente_cli_print ("%s\t%s\t%s\t%s%s%s\t%s\t%s\t%s\t%s\t%s", entente_report_get_method (report)->id, row->object != NULL ? row->object : "",
                     quantity->name, low, *high != '\0' ? ".." : "", high, get_unit (self, quantity), completeness,
                     row->other != NULL ? row->other : "", detail, year);
}

static void
append_member (GString    *json,
               const char *name,
               const char *text)
{
  g_string_append_printf (json, "%s\"%s\": ", json->len > 1 ? ", " : "", name);
  entente_cli_append_json (json, text);
}

static void
append_values (GString               *json,
               const EntenteQuantity *quantity,
               EntenteRange           range)
{
  const struct
  {
    const char *name;
    double      number;
  } members[] = {{"value", entente_range_get_middle (range)}, {"low", range.low}, {"high", range.high}};

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autofree char *text = entente_range_is_known (range) ? write_value (quantity, members[i].number, "\"") : g_strdup ("null");

      g_string_append_printf (json, ", \"%s\": %s", members[i].name, text);
    }
}

static void
print_json_row (Analysis               *self,
                const EntenteReport    *report,
                const EntenteReportRow *row)
{
  const EntenteQuantity *quantity = entente_report_get_quantity (report, row);
  g_autofree char       *completeness = write_completeness (report, row);
  g_autoptr (GString) json = g_string_new ("{");

  append_member (json, "method", entente_report_get_method (report)->id);
  append_member (json, "object", row->object);
  append_member (json, "name", quantity->name);
  append_values (json, quantity, row->value);
  append_member (json, "unit", get_unit (self, quantity));
  g_string_append_printf (json, ", \"completeness\": %s", completeness);
  append_member (json, "other", row->other);
  append_member (json, "detail", row->detail);
  if (row->year != 0)
    g_string_append_printf (json, ", \"year\": %d", row->year);
  else
    append_member (json, "year", NULL);
  g_string_append (json, ", \"missing\": [");
  append_missing (json, report, row);
  g_string_append (json, "]}");

  entente_cli_print ("%s%s", self->n_rows > 0 ? ", " : "  ", json->str);
}

static void
print_report (Analysis            *self,
              const EntenteReport *report)
{
  guint                   n_rows;
  const EntenteReportRow *rows = entente_report_get_rows (report, &n_rows);

  for (guint i = 0; i < n_rows; i++, self->n_rows++)
    if (self->json)
      print_json_row (self, report, &rows[i]);
    else
      print_table_row (self, report, &rows[i]);
}

static void
print_all (Analysis *self)
{
  g_autoptr (EntenteAnalysisCache) cache = NULL;

  if (!entente_cli_call_has (self->call, "no-cache"))
    cache = entente_analysis_cache_new_for_user ();

  entente_cli_print ("%s", self->json ? "[" : "method\tobject\tname\tvalue\tunit\tcompleteness\tother\tdetail\tyear");

  for (guint i = 0; i < self->methods->len; i++)
    {
      const EntenteMethod *method = g_ptr_array_index (self->methods, i);
      g_autoptr (EntenteReport) report = NULL;

      entente_cli_progress (_("Computing %s"), _ (method->title));
      report = entente_analyse (method, self->economy, cache, NULL);
      print_report (self, report);
    }

  entente_cli_progress (" ");
  if (self->json)
    entente_cli_print ("]");
}

static int
run (const EntenteCliCall *call)
{
  g_autoptr (EntenteReading) reading = NULL;
  g_autoptr (GPtrArray) methods = g_ptr_array_new ();
  gboolean is_done = TRUE;
  Analysis self = {.call = call, .path = entente_cli_call_get_file (call, 0), .methods = methods};

  if (!choose_format (&self) || !choose_methods (&self))
    return ENTENTE_CLI_FAILED;

  reading = entente_cli_read (self.path);
  if (reading == NULL || !choose_plan (&self, reading->project))
    return ENTENTE_CLI_FAILED;

  if (entente_cli_call_get (call, "against") != NULL)
    is_done = entente_cli_print_difference (call, self.path, reading->project, self.economy, methods);
  else
    print_all (&self);

  entente_economy_unref (self.economy);

  if (!is_done)
    return ENTENTE_CLI_FAILED;

  return reading->damaged ? ENTENTE_CLI_FINDINGS : ENTENTE_CLI_DONE;
}

const EntenteCliCommand entente_cli_analyse = {
  .name = "analyse",
  .files = N_("FILE"),
  .summary = N_("Computes the figures of a plan: method, object, name, value, unit, completeness"),
  .options = options,
  .min_files = 1,
  .max_files = 1,
  .run = run,
};
