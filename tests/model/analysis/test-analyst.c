#include "model/analysis/analyst.h"

#include "model/object/company.h"
#include "tests/support/plan.h"

/* Nothing here takes so long, in seconds, even where everything is slow. */
#define LIMIT 60

#define N_COMPANIES 40u

typedef struct
{
  EntenteProject *project;
  EntenteScope   *scope;
  EntenteAnalyst *analyst;
  guint           n_changed;
} Fixture;

static void
count_cb (EntenteAnalyst *analyst,
          guint          *n)
{
  (*n)++;
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  EntenteRandom random;

  entente_random_seed (&random, 5);
  self->project = test_plan_new_random (&random, N_COMPANIES);
  self->scope = entente_scope_new (self->project, NULL);
  self->analyst = entente_analyst_new (NULL);
  g_signal_connect (self->analyst, "changed", G_CALLBACK (count_cb), &self->n_changed);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  if (self->analyst != NULL)
    g_assert_finalize_object (self->analyst);
  g_object_unref (self->scope);
  g_object_unref (self->project);
}

static EntenteEconomy *
new_economy (Fixture *self)
{
  return entente_economy_new (self->scope, &(EntenteEconomyOptions) {.expected = FALSE});
}

static void
edit (Fixture    *self,
      const char *volumes)
{
  EntenteObject *company = entente_project_get_nth (self->project, ENTENTE_COMPANY, 0);

  test_plan_set (self->project, entente_object_get_id (company), "volumes", volumes);
}

static void
give (Fixture        *self,
      EntenteAnalyst *analyst)
{
  g_autoptr (EntenteEconomy) economy = new_economy (self);

  entente_analyst_set_economy (analyst, economy);
}

static gboolean
too_long_cb (gpointer data)
{
  g_assert_not_reached ();

  return G_SOURCE_REMOVE;
}

static void
wait_for (EntenteAnalyst *analyst)
{
  guint limit = g_timeout_add_seconds (LIMIT, too_long_cb, NULL);

  while (entente_analyst_is_busy (analyst))
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (limit);
}

static void
assert_all_are_about (EntenteAnalyst *analyst,
                      const char     *hash)
{
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);

  for (guint i = 0; i < n_methods; i++)
    {
      EntenteReport *report = entente_analyst_get_report (analyst, methods[i]->id);

      g_assert_true (entente_analyst_is_current (analyst, methods[i]->id));
      g_assert_cmpstr (entente_report_get_hash (report), ==, hash);
    }
}

static gboolean
is_any_current (EntenteAnalyst *analyst)
{
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);

  for (guint i = 0; i < n_methods; i++)
    if (entente_analyst_is_current (analyst, methods[i]->id))
      return TRUE;

  return FALSE;
}

static void
test_all_reports_come (Fixture      *self,
                       gconstpointer data)
{
  g_autoptr (EntenteEconomy) economy = new_economy (self);
  guint n_methods;

  entente_methods_get (&n_methods);
  g_assert_false (entente_analyst_is_busy (self->analyst));
  entente_analyst_set_economy (self->analyst, economy);
  g_assert_true (entente_analyst_is_busy (self->analyst));
  g_assert_false (is_any_current (self->analyst));

  wait_for (self->analyst);
  assert_all_are_about (self->analyst, economy->hash);
  g_assert_cmpuint (self->n_changed, <=, n_methods);
}

/* On the thread of the analyst and on this one, with and without others before: the same bytes. */
static void
test_figures_do_not_depend_on_the_thread (Fixture      *self,
                                          gconstpointer data)
{
  g_autoptr (EntenteEconomy) economy = new_economy (self);
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);

  entente_analyst_set_economy (self->analyst, economy);
  wait_for (self->analyst);

  for (guint i = 0; i < n_methods; i++)
    {
      g_autoptr (EntenteReport) report = entente_analyse (methods[i], economy, NULL, NULL);
      g_autoptr (GBytes) bytes = entente_report_to_bytes (report);
      g_autoptr (GBytes) others = entente_report_to_bytes (entente_analyst_get_report (self->analyst, methods[i]->id));

      g_assert_true (g_bytes_equal (bytes, others));
    }
}

static void
test_edit_makes_all_stale_at_once (Fixture      *self,
                                   gconstpointer data)
{
  give (self, self->analyst);
  wait_for (self->analyst);

  edit (self, "2027: 120000 vehicles/yr");
  entente_analyst_mark_stale (self->analyst);
  g_assert_false (is_any_current (self->analyst));
  g_assert_true (entente_analyst_is_busy (self->analyst));
  g_assert_nonnull (entente_analyst_get_report (self->analyst, "R1"));

  give (self, self->analyst);
  wait_for (self->analyst);
  assert_all_are_about (self->analyst, entente_analyst_get_economy (self->analyst)->hash);
}

/* Edits while figures are being computed: what comes last is right, nothing of an earlier plan is taken for it. */
static void
test_edits_while_computing (Fixture      *self,
                            gconstpointer data)
{
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *volumes = g_strdup_printf ("2027: %u vehicles/yr", 1000 + i);

      edit (self, volumes);
      entente_analyst_mark_stale (self->analyst);
      g_assert_false (is_any_current (self->analyst));
      give (self, self->analyst);

      for (guint k = 0; k < i % 7; k++)
        {
          g_usleep (300);
          g_main_context_iteration (NULL, FALSE);
        }
    }

  wait_for (self->analyst);
  assert_all_are_about (self->analyst, entente_analyst_get_economy (self->analyst)->hash);
}

/* Moving a card changes no figure: nothing is computed again, and nobody is told. */
static void
test_edit_without_figures_is_silent (Fixture      *self,
                                     gconstpointer data)
{
  EntenteReport *report;

  give (self, self->analyst);
  wait_for (self->analyst);
  report = entente_analyst_get_report (self->analyst, "R1");
  self->n_changed = 0;

  entente_analyst_mark_stale (self->analyst);
  g_assert_false (entente_analyst_is_current (self->analyst, "R1"));
  give (self, self->analyst);

  g_assert_false (entente_analyst_is_busy (self->analyst));
  g_assert_true (entente_analyst_is_current (self->analyst, "R1"));
  g_assert_true (entente_analyst_get_report (self->analyst, "R1") == report);
  g_assert_cmpuint (self->n_changed, ==, 0);
}

/* Who shows figures must learn that they are of yesterday, when the new ones take their time. */
static void
test_staying_stale_is_said (Fixture      *self,
                            gconstpointer data)
{
  give (self, self->analyst);
  wait_for (self->analyst);
  self->n_changed = 0;

  entente_analyst_mark_stale (self->analyst);
  entente_analyst_mark_stale (self->analyst);
  while (self->n_changed == 0)
    g_main_context_iteration (NULL, TRUE);

  give (self, self->analyst);
  g_assert_cmpuint (self->n_changed, ==, 2);
  g_assert_true (entente_analyst_is_current (self->analyst, "R1"));
}

static void
test_two_analysts_take_turns (Fixture      *self,
                              gconstpointer data)
{
  EntenteAnalyst *other = entente_analyst_new (NULL);

  give (self, self->analyst);
  edit (self, "2027: 77000 vehicles/yr");
  give (self, other);

  wait_for (self->analyst);
  wait_for (other);
  assert_all_are_about (self->analyst, entente_analyst_get_economy (self->analyst)->hash);
  assert_all_are_about (other, entente_analyst_get_economy (other)->hash);
  g_assert_cmpstr (entente_analyst_get_economy (other)->hash, !=, entente_analyst_get_economy (self->analyst)->hash);
  g_assert_finalize_object (other);
}

static void
test_disposed_while_computing (Fixture      *self,
                               gconstpointer data)
{
  for (guint i = 0; i < 50; i++)
    {
      EntenteAnalyst *other = entente_analyst_new (NULL);

      give (self, other);
      g_usleep (i * 97 % 1500);
      if (i % 3 == 0)
        g_main_context_iteration (NULL, FALSE);
      if (i % 5 == 0)
        entente_analyst_mark_stale (other);
      g_assert_finalize_object (other);
    }

  give (self, self->analyst);
  wait_for (self->analyst);
  assert_all_are_about (self->analyst, entente_analyst_get_economy (self->analyst)->hash);
}

static void
test_no_plan_has_no_reports (Fixture      *self,
                             gconstpointer data)
{
  give (self, self->analyst);
  wait_for (self->analyst);
  entente_analyst_set_economy (self->analyst, NULL);

  g_assert_false (entente_analyst_is_busy (self->analyst));
  g_assert_null (entente_analyst_get_report (self->analyst, "R1"));
  g_assert_null (entente_analyst_get_economy (self->analyst));
}

/* Comes from the cache: a report of another plan, under the hash of this one, is refused; then it is computed. */
static void
test_cache_is_filled_and_not_trusted (Fixture      *self,
                                      gconstpointer data)
{
  g_autoptr (EntenteAnalysisCache) cache = entente_analysis_cache_new (NULL);
  g_autoptr (EntenteEconomy) economy = new_economy (self);
  const EntenteMethod *method = entente_methods_find ("R1");
  g_autoptr (EntenteReport) report = entente_analyse (method, economy, cache, NULL);
  g_autoptr (GBytes) kept = entente_analysis_cache_load (cache, economy->hash, "R1", method->version);
  g_autoptr (EntenteEconomy) later = NULL;
  EntenteAnalyst *other = entente_analyst_new (cache);

  g_assert_nonnull (kept);
  edit (self, "2027: 77000 vehicles/yr");
  later = new_economy (self);
  entente_analysis_cache_store (cache, later->hash, "R1", method->version, kept);

  entente_analyst_set_economy (other, later);
  wait_for (other);
  assert_all_are_about (other, later->hash);
  g_assert_finalize_object (other);
}

#define ADD(path, test) g_test_add ("/analyst/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("all-reports-come", test_all_reports_come);
  ADD ("figures-do-not-depend-on-the-thread", test_figures_do_not_depend_on_the_thread);
  ADD ("edit-makes-all-stale-at-once", test_edit_makes_all_stale_at_once);
  ADD ("edits-while-computing", test_edits_while_computing);
  ADD ("edit-without-figures-is-silent", test_edit_without_figures_is_silent);
  ADD ("staying-stale-is-said", test_staying_stale_is_said);
  ADD ("two-analysts-take-turns", test_two_analysts_take_turns);
  ADD ("disposed-while-computing", test_disposed_while_computing);
  ADD ("no-plan-has-no-reports", test_no_plan_has_no_reports);
  ADD ("cache-is-filled-and-not-trusted", test_cache_is_filled_and_not_trusted);

  return g_test_run ();
}
