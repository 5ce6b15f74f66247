#include "app/cli/difference.h"

#include "app/cli/console.h"
#include "app/cli/files.h"
#include "model/analysis/analyst.h"
#include "model/analysis/difference.h"
#include "model/analysis/odds.h"

#include <string.h>

/* Stands for the plan that all scenarios are based on. */
#define BASE_PLAN "base"

static GHashTable *
run_methods (GPtrArray      *methods,
             EntenteEconomy *economy)
{
  GHashTable *reports = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)entente_report_unref);

  for (guint i = 0; i < methods->len; i++)
    {
      const EntenteMethod *method = g_ptr_array_index (methods, i);

      g_hash_table_insert (reports, (gpointer)method->id, entente_analyse (method, economy, NULL, NULL));
    }

  return reports;
}

static void
append_number (GString *text,
               double   number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (digits, sizeof digits, "%.15g", number));
}

static char *
write_range (EntenteRange range)
{
  GString *text = g_string_new (NULL);

  if (entente_range_is_known (range))
    append_number (text, range.low);

  if (range.high > range.low)
    {
      g_string_append (text, "..");
      append_number (text, range.high);
    }

  return g_string_free (text, FALSE);
}

static void
print_row (const EntenteDifferenceRow *row)
{
  g_autofree char *before = write_range (row->before), *after = write_range (row->after);
  g_autofree char *change = write_range (row->change), *relative = write_range (row->relative);
  g_autofree char *detail = entente_cli_clean (row->detail != NULL ? row->detail : "");
  g_autofree char *year = row->year != 0 ? g_strdup_printf ("%d", row->year) : g_strdup ("");

  entente_cli_print ("%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s", row->method->id, row->object != NULL ? row->object : "", row->quantity->name,
                     before, after, change, relative, row->other != NULL ? row->other : "", detail, year);
}

static void
print_deals (GPtrArray  *deals,
             const char *name,
             int         before,
             int         after)
{
  for (guint i = 0; i < deals->len; i++)
    entente_cli_print ("X1\t%s\t%s\t%d\t%d\t%d\t\t\t\t", (const char *)g_ptr_array_index (deals, i), name, before, after, after - before);
}

/* How likely either plan is worth more than the other; nothing when that is not known. */
static void
print_odds (EntenteEconomy *before,
            EntenteEconomy *after)
{
  EntenteOdds      odds = entente_odds_find (before, after, NULL);
  g_autofree char *worse = write_range (entente_range_of (odds.worse)), *better = write_range (entente_range_of (odds.better));

  if (odds.n_draws > 0)
    entente_cli_print ("X1\t\tbetter-chance\t%s\t%s\t\t\t\t\t", worse, better);
}

/**
 * entente_cli_print_difference:
 * @call: which says what to compare with, as "against"
 * @path: of the file
 * @project: what was read from it
 * @economy: the plan that is looked at
 * @methods: (element-type EntenteMethod): whose figures are compared
 *
 * Prints the figures that differ from those of another scenario on the same date, the deals that do, and how likely either is
 * worth more.
 *
 * Returns: %FALSE when there is no such scenario
 */
gboolean
entente_cli_print_difference (const EntenteCliCall *call,
                              const char           *path,
                              EntenteProject       *project,
                              EntenteEconomy       *economy,
                              GPtrArray            *methods)
{
  const char           *name = entente_cli_call_get (call, "against"), *scenario = NULL;
  EntenteEconomyOptions options = {.expected = economy->expected};
  g_autoptr (EntenteScope) scope = NULL;
  g_autoptr (EntenteEconomy) other = NULL;
  g_autoptr (GHashTable) before = NULL, after = NULL;
  g_autoptr (EntenteDifference) difference = NULL;

  if (strcmp (name, BASE_PLAN) != 0 && !entente_cli_find_scenario (path, project, name, &scenario))
    return FALSE;
  if (!entente_cli_call_get_date (call, "date", &options.date))
    return FALSE;

  scope = entente_scope_new (project, scenario);
  other = entente_economy_new (scope, &options);
  before = run_methods (methods, other);
  after = run_methods (methods, economy);
  difference = entente_difference_new (other, before, economy, after);
  entente_cli_print ("method\tobject\tname\tbefore\tafter\tchange\trelative\tother\tdetail\tyear");
  print_deals (difference->added, "deal-added", 0, 1);
  print_deals (difference->ended, "deal-ended", 1, 0);
  print_deals (difference->changed, "deal-changed", 1, 1);
  print_odds (other, economy);

  for (guint i = 0; i < difference->rows->len; i++)
    print_row (&g_array_index (difference->rows, EntenteDifferenceRow, i));

  return TRUE;
}
