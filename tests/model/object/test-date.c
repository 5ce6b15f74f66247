#include "model/object/date.h"

#include "model/error.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *first;
  const char *end;
} Case;

/* First day and the day after the last one. */
static const Case cases[] = {
  {"year", "2025", "2025-01-01", "2026-01-01"},
  {"quarter", "2025-Q3", "2025-07-01", "2025-10-01"},
  {"last-quarter", "2025-Q4", "2025-10-01", "2026-01-01"},
  {"month", "2025-12", "2025-12-01", "2026-01-01"},
  {"february-of-a-leap-year", "2024-02", "2024-02-01", "2024-03-01"},
  {"day", "2023-11-08", "2023-11-08", "2023-11-09"},
  {"last-of-year", "2023-12-31", "2023-12-31", "2024-01-01"},
};

static const char *const refused[] = {"", "25", "2025-", "2025-13", "2025-00", "2025-Q5", "2025-Q0", "2025-02-30", "2023-02-29", "2025-1-1", "2025-01-01x", "0000", "yesterday", "2025-Q33", "-2025"};

static EntenteDate
date_of (const char *text)
{
  EntenteDate date;
  g_autoptr (GError) error = NULL;

  entente_date_parse (text, &date, &error);
  g_assert_no_error (error);

  return date;
}

static void
test_days (gconstpointer data)
{
  const Case      *c = data;
  EntenteDate      date = date_of (c->text), first = date_of (c->first), end = date_of (c->end);
  g_autofree char *text = entente_date_to_string (&date);

  g_assert_cmpstr (text, ==, c->text);
  g_assert_cmpint (entente_date_get_first_day (&date), ==, entente_date_get_first_day (&first));
  g_assert_cmpint (entente_date_get_end_day (&date), ==, entente_date_get_first_day (&end));
}

static void
test_what_is_no_date_is_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      EntenteDate date = {.year = 7};
      g_autoptr (GError) error = NULL;

      g_assert_false (entente_date_parse (refused[i], &date, &error));
      g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX);
      g_assert_cmpint (date.year, ==, 7);
    }
}

static void
test_period_is_half_open (void)
{
  EntenteDate from = date_of ("2016-10-20"), until = date_of ("2024-11-08"), before = date_of ("2016-10-19"), last = date_of ("2024-11-07");

  g_assert_false (entente_period_contains (&from, &until, entente_date_get_first_day (&before)));
  g_assert_true (entente_period_contains (&from, &until, entente_date_get_first_day (&from)));
  g_assert_true (entente_period_contains (&from, &until, entente_date_get_first_day (&last)));
  g_assert_false (entente_period_contains (&from, &until, entente_date_get_first_day (&until)));
}

static void
test_period_without_ends_is_for_ever (void)
{
  EntenteDate date = date_of ("1900"), unknown = {0};

  g_assert_true (entente_period_contains (NULL, NULL, entente_date_get_first_day (&date)));
  g_assert_true (entente_period_contains (&unknown, &unknown, entente_date_get_first_day (&date)));
  g_assert_false (entente_period_contains (NULL, &date, entente_date_get_first_day (&date)));
}

static void
test_longer_comes_first (void)
{
  EntenteDate year = date_of ("2025"), quarter = date_of ("2025-Q1"), day = date_of ("2025-01-01"), later = date_of ("2025-01-02");

  g_assert_cmpint (entente_date_compare (&year, &quarter), <, 0);
  g_assert_cmpint (entente_date_compare (&quarter, &day), <, 0);
  g_assert_cmpint (entente_date_compare (&day, &later), <, 0);
  g_assert_cmpint (entente_date_compare (&day, &day), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/date/days/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_days);
    }
  g_test_add_func ("/date/what-is-no-date-is-refused", test_what_is_no_date_is_refused);
  g_test_add_func ("/date/period-is-half-open", test_period_is_half_open);
  g_test_add_func ("/date/period-without-ends-is-for-ever", test_period_without_ends_is_for_ever);
  g_test_add_func ("/date/longer-comes-first", test_longer_comes_first);

  return g_test_run ();
}
