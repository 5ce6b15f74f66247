#include "model/storage/versions.h"

#include <string.h>

#define HOUR G_GINT64_CONSTANT (3600)
#define DAY  (24 * HOUR)

static char *
show_kept (const gint64 *times,
           gsize         n_times)
{
  g_autofree gboolean *kept = g_new0 (gboolean, n_times);
  GString             *shown = g_string_new (NULL);

  entente_versions_choose (times, n_times, kept);
  for (gsize i = 0; i < n_times; i++)
    if (kept[i])
      g_string_append_printf (shown, "%s%" G_GSIZE_FORMAT, shown->len > 0 ? " " : "", i);

  return g_string_free (shown, FALSE);
}

static void
test_none (void)
{
  g_autofree char *shown = show_kept (NULL, 0);

  g_assert_cmpstr (shown, ==, "");
}

static void
test_hourly (void)
{
  gint64           times[120];
  g_autofree char *shown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    times[i] = 100 * HOUR - i * HOUR / 2;

  /*
   * One each half hour, back from hour 100. The last ten reach back to 95:30; 95:00 is of the same hour, 94:30 is the
   * newest of its hour, and so on down to 71:30, the 24th. That is on day 2 (48:00 to 72:00); the newest of day 1 is
   * 47:30, the 105th; all others are older ones of that day.
   */
  shown = show_kept (times, G_N_ELEMENTS (times));
  g_assert_cmpstr (shown, ==,
                   "0 1 2 3 4 5 6 7 8 9 11 13 15 17 19 21 23 25 27 29 31 33 35 37 39 41 43 45 47 49 51 53 55 57 105");
}

static void
test_daily (void)
{
  gint64   times[100];
  gboolean kept[100];

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    times[i] = 200 * DAY - i * DAY;
  entente_versions_choose (times, G_N_ELEMENTS (times), kept);

  /* One a day is also no more than one an hour: 10 + 24 + 30 are kept. */
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    g_assert_cmpint (kept[i], ==, i < 64);
}

static void
test_clock_set_back (void)
{
  const gint64     times[] = {5, 5000000, 4, 3, 3, 2, 2, 1, 1, 0, 0, 0};
  g_autofree char *shown = show_kept (times, G_N_ELEMENTS (times));

  g_assert_cmpstr (shown, ==, "0 1 2 3 4 5 6 7 8 9");
}

static void
test_folder (void)
{
  g_autofree char *a = entente_versions_folder ("/v", "/home/ann/plan.entente");
  g_autofree char *b = entente_versions_folder ("/v", "/home/bob/plan.entente");

  g_assert_true (g_str_has_prefix (a, "/v/plan.entente-"));
  g_assert_cmpuint (strlen (a), ==, strlen ("/v/plan.entente-0123456789abcdef"));
  g_assert_cmpstr (a, !=, b);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/versions/of none, none are kept", test_none);
  g_test_add_func ("/versions/one an hour is kept", test_hourly);
  g_test_add_func ("/versions/one a day is kept", test_daily);
  g_test_add_func ("/versions/the last ones are kept whatever the clock says", test_clock_set_back);
  g_test_add_func ("/versions/files of one name have folders of their own", test_folder);

  return g_test_run ();
}
