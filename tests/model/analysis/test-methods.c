#include "model/analysis/method.h"
#include "model/network/figures.h"
#include "model/storage/project-reader.h"

#include <string.h>

/* What holds for all methods, whatever they compute. */

static EntenteEconomy *
read_economy (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "../resources/examples", name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteReading) reading = entente_project_read_file (path, NULL, &error);
  g_autoptr (EntenteScope) scope = NULL;

  g_assert_no_error (error);
  scope = entente_scope_new (reading->project, NULL);

  return entente_economy_new (scope, &(EntenteEconomyOptions) {.expected = FALSE});
}

static EntenteEconomy *
new_empty_economy (void)
{
  g_autoptr (EntenteProject) project = entente_project_new ();
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);

  return entente_economy_new (scope, &(EntenteEconomyOptions) {.expected = FALSE});
}

static void
assert_kebab (const char *name)
{
  g_assert_true (g_ascii_islower (name[0]));
  g_assert_cmpuint (strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (name));
}

static void
check_quantity (const EntenteQuantity *quantity,
                GHashTable            *names)
{
  assert_kebab (quantity->name);
  if (!g_hash_table_add (names, (gpointer)quantity->name))
    g_error ("Two quantities are called %s", quantity->name);

  if (quantity->label == NULL || *quantity->label == '\0' || quantity->formula == NULL || *quantity->formula == '\0' ||
      quantity->reading == NULL || *quantity->reading == '\0')
    g_error ("%s lacks a label, a formula or how to read it", quantity->name);

  g_assert_cmpint (ABS (quantity->better), <=, 1);

  /* Rules of looks tell them apart by their names alone. */
  if ((quantity->target == ENTENTE_COMPANY || quantity->target == ENTENTE_DEAL || quantity->target == ENTENTE_STAKE) &&
      (entente_type_find_field (quantity->target, quantity->name) >= 0 || entente_figures_find (quantity->target, quantity->name) != NULL))
    g_error ("%s is the name of a field or figure too", quantity->name);
}

static void
test_tables_are_sound (void)
{
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_methods; i++)
    {
      const EntenteMethod *method = methods[i];

      g_assert_true (g_hash_table_add (ids, (gpointer)method->id));
      g_assert_true (entente_methods_find (method->id) == method);
      g_assert_cmpuint (method->version, >, 0);
      g_assert_nonnull (method->title);
      g_assert_nonnull (method->question);
      g_assert_cmpuint (method->n_quantities, >, 0);

      for (guint k = 0; k < method->n_quantities; k++)
        {
          const EntenteQuantity *quantity;

          check_quantity (&method->quantities[k], names);
          g_assert_true (entente_methods_find_quantity (method->quantities[k].name, &quantity) == method);
          g_assert_true (quantity == &method->quantities[k]);
        }
    }

  g_assert_null (entente_methods_find ("Z99"));
  g_assert_null (entente_methods_find_quantity ("luck", NULL));
}

static gboolean
is_there (const EntenteEconomy *economy,
          EntenteType           type,
          const char           *id)
{
  return type == ENTENTE_PROJECT_ROOT ? id == NULL : id != NULL && entente_economy_find (economy, type, id) != ENTENTE_NO_PLACE;
}

static void
complain (const EntenteReport *report,
          const char          *what,
          const char          *row)
{
  g_test_message ("%s %s: %s", entente_report_get_method (report)->id, what, row);
  g_test_fail ();
}

/* Rows are about what their quantity says they are about. */
static void
check_rows (const EntenteEconomy *economy,
            const EntenteReport  *report)
{
  guint                   n_rows;
  const EntenteReportRow *rows = entente_report_get_rows (report, &n_rows);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_rows; i++)
    {
      const EntenteQuantity *quantity = entente_report_get_quantity (report, &rows[i]);
      char                  *key = g_strdup_printf ("%s %s %s %s %d", quantity->name, rows[i].object, rows[i].other, rows[i].detail, rows[i].year);

      if (!is_there (economy, quantity->target, rows[i].object) ||
          (quantity->other != ENTENTE_PROJECT_ROOT && !is_there (economy, quantity->other, rows[i].other)))
        complain (report, "is about no object of the plan of its type", key);
      if (!g_hash_table_add (seen, key))
        complain (report, "says twice", key);

      g_assert_cmpfloat (rows[i].completeness, >=, 0);
      g_assert_cmpfloat (rows[i].completeness, <=, 1);
    }
}

static void
check_method (const EntenteMethod *method,
              EntenteEconomy      *economy)
{
  g_autoptr (EntenteReport) report = entente_method_run (method, economy, NULL);
  g_autoptr (EntenteReport) again = entente_method_run (method, economy, NULL);
  g_autoptr (GBytes) bytes = entente_report_to_bytes (report);
  g_autoptr (GBytes) bytes_again = entente_report_to_bytes (again);

  if (!g_bytes_equal (bytes, bytes_again))
    g_error ("%s does not say the same about the same plan", method->id);

  check_rows (economy, report);
}

static void
check_plan (EntenteEconomy *economy)
{
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);

  for (guint i = 0; i < n_methods; i++)
    check_method (methods[i], economy);
}

static void
test_plan_without_anything (void)
{
  g_autoptr (EntenteEconomy) economy = new_empty_economy ();

  check_plan (economy);
}

static void
test_nissan (void)
{
  g_autoptr (EntenteEconomy) economy = read_economy ("nissan-alliance.entente");

  check_plan (economy);
}

static gboolean
is_same_row (const EntenteReportRow *a,
             const EntenteReportRow *b)
{
  return a->quantity == b->quantity && a->year == b->year && g_strcmp0 (a->object, b->object) == 0 && g_strcmp0 (a->other, b->other) == 0 &&
         g_strcmp0 (a->detail, b->detail) == 0 && memcmp (&a->value, &b->value, sizeof a->value) == 0;
}

/* Those rows of all that are of the plan or of the object, in the same order. */
static void
check_part (const EntenteReport *all,
            const EntenteReport *part,
            const char          *object)
{
  guint                   n_all, n_part, n = 0;
  const EntenteReportRow *rows = entente_report_get_rows (all, &n_all), *part_rows = entente_report_get_rows (part, &n_part);

  for (guint i = 0; i < n_all; i++)
    if (rows[i].object == NULL || strcmp (rows[i].object, object) == 0)
      {
        g_assert_cmpuint (n, <, n_part);
        g_assert_true (is_same_row (&rows[i], &part_rows[n]));
        g_assert_cmpuint (part_rows[n++].n_inputs, ==, 0);
      }

  g_assert_cmpuint (n, ==, n_part);
}

static void
test_figures_of_one_are_those_of_all (void)
{
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);
  g_autoptr (EntenteEconomy) economy = read_economy ("nissan-alliance.entente");
  const char *object = economy->companies[economy->focus].id;

  for (guint i = 0; i < n_methods; i++)
    {
      g_autoptr (EntenteReport) all = entente_method_run (methods[i], economy, NULL);
      g_autoptr (EntenteReport) part = entente_method_run_for (methods[i], economy, object, NULL);

      check_part (all, part, object);
    }
}

static void
test_cancelled_says_nothing (void)
{
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);
  g_autoptr (EntenteEconomy) economy = read_economy ("nissan-alliance.entente");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);

  for (guint i = 0; i < n_methods; i++)
    g_assert_null (entente_method_run (methods[i], economy, cancellable));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/methods/tables-are-sound", test_tables_are_sound);
  g_test_add_func ("/methods/plan-without-anything", test_plan_without_anything);
  g_test_add_func ("/methods/nissan", test_nissan);
  g_test_add_func ("/methods/figures-of-one-are-those-of-all", test_figures_of_one_are_those_of_all);
  g_test_add_func ("/methods/cancelled-says-nothing", test_cancelled_says_nothing);

  return g_test_run ();
}
