#include "model/analysis/economy/moment.h"
#include "model/analysis/economy/shared.h"
#include "tests/support/economy.h"

static guint n_made, n_freed;

static gpointer
make (const EntenteEconomy *economy,
      GCancellable         *cancellable)
{
  n_made++;

  return g_strdup_printf ("%d", economy->year);
}

static void
free_thing (gpointer thing)
{
  n_freed++;
  g_free (thing);
}

static const EntenteSharedKind kind = {make, free_thing}, other_kind = {make, free_thing};

static EntenteEconomy *
new_economy (void)
{
  n_made = n_freed = 0;

  return entente_test_economy_new ("<company id=\"nissan\" name=\"Nissan\"/>", "2026-06-30");
}

static void
test_is_worked_out_once (void)
{
  EntenteEconomy *economy = new_economy ();
  gconstpointer   thing = entente_shared_get (economy, &kind, NULL);

  g_assert_cmpstr (thing, ==, "2026");
  g_assert_true (entente_shared_get (economy, &kind, NULL) == thing);
  g_assert_true (entente_shared_get (economy, &other_kind, NULL) != thing);
  g_assert_cmpuint (n_made, ==, 2);

  entente_economy_unref (economy);
  g_assert_cmpuint (n_freed, ==, 2);
}

static void
test_another_day_has_its_own (void)
{
  EntenteEconomy *economy = new_economy ();
  EntenteMoment  *moment = entente_moment_new (economy, entente_moment_get_first_day (2030));

  g_assert_cmpstr (entente_shared_get (economy, &kind, NULL), ==, "2026");
  g_assert_cmpstr (entente_shared_get (&moment->economy, &kind, NULL), ==, "2030");

  entente_moment_free (moment);
  g_assert_cmpuint (n_freed, ==, 1);
  g_assert_cmpstr (entente_shared_get (economy, &kind, NULL), ==, "2026");

  entente_economy_unref (economy);
  g_assert_cmpuint (n_freed, ==, 2);
}

/* It may be only a part, which nobody else should be given. */
static void
test_what_was_stopped_is_worked_out_again (void)
{
  EntenteEconomy *economy = new_economy ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gconstpointer part, whole;

  g_cancellable_cancel (cancellable);
  part = entente_shared_get (economy, &kind, cancellable);
  whole = entente_shared_get (economy, &kind, NULL);
  g_assert_true (part != whole);
  g_assert_true (entente_shared_get (economy, &kind, cancellable) == whole);

  entente_economy_unref (economy);
  g_assert_cmpuint (n_made, ==, 2);
  g_assert_cmpuint (n_freed, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shared/is-worked-out-once", test_is_worked_out_once);
  g_test_add_func ("/shared/another-day-has-its-own", test_another_day_has_its_own);
  g_test_add_func ("/shared/what-was-stopped-is-worked-out-again", test_what_was_stopped_is_worked_out_again);

  return g_test_run ();
}
