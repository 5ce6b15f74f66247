#include "model/analysis/method.h"
#include "tests/support/near.h"

#include <string.h>

#define HASH "0f343b0931126a20f133d67c2b018a3b1f6f0f4a5c2d1f0e9d8c7b6a59483726"

static const EntenteQuantity quantities[] = {
  {"balance", "Balance", ENTENTE_QUANTITY_NUMBER, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 0, "", ""},
  {"share", "Share", ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_COMPANY, -1, "", ""},
  {"total", "Total", ENTENTE_QUANTITY_MONEY, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1, "", ""},
};

static const EntenteMethod method = {
  .id = "Q1",
  .version = 3,
  .title = "Question",
  .quantities = quantities,
  .n_quantities = G_N_ELEMENTS (quantities),
};

/* Two companies with two inputs, of which one is missing; a pair by year; a total without inputs. */
static EntenteReport *
new_report (void)
{
  EntenteReport *report = entente_report_new (&method, HASH);

  entente_report_read (report, "flow-1", "value", TRUE);
  entente_report_read (report, "flow-2", "value", FALSE);
  entente_report_read (report, "flow-2", "value", FALSE);
  entente_report_add (report, "balance", "ford", entente_range_of (0.25));
  entente_report_add (report, "balance", "nissan", entente_range_unknown);
  entente_report_read (report, "ford", "volumes", TRUE);
  entente_report_add_row (report, "share", "ford", "nissan", "equal", 2027, (EntenteRange) {0.1, 0.3});
  entente_report_add (report, "total", NULL, entente_range_of (12));

  return report;
}

static const EntenteReportRow *
get_row (EntenteReport *report,
         guint          index)
{
  guint                   n_rows;
  const EntenteReportRow *rows = entente_report_get_rows (report, &n_rows);

  g_assert_cmpuint (index, <, n_rows);

  return &rows[index];
}

static void
test_rows_take_the_inputs_before_them (void)
{
  g_autoptr (EntenteReport) report = new_report ();
  const EntenteReportInput *inputs = entente_report_get_inputs (report, get_row (report, 0));

  g_assert_cmpuint (get_row (report, 0)->n_inputs, ==, 2);
  g_assert_cmpstr (inputs[1].object, ==, "flow-2");
  g_assert_cmpstr (inputs[1].field, ==, "value");
  g_assert_true (inputs[1].is_missing);
  entente_assert_near (get_row (report, 0)->completeness, 0.5);

  g_assert_cmpuint (get_row (report, 1)->n_inputs, ==, 0);
  entente_assert_near (get_row (report, 1)->completeness, 1);
  g_assert_cmpuint (get_row (report, 2)->n_inputs, ==, 1);
}

static void
test_rows_may_share_inputs (void)
{
  g_autoptr (EntenteReport) report = entente_report_new (&method, HASH);

  entente_report_read (report, "a", "x", TRUE);
  entente_report_share_inputs (report, TRUE);
  entente_report_add (report, "balance", "ford", entente_range_of (1));
  entente_report_read (report, "b", "x", FALSE);
  entente_report_add (report, "balance", "nissan", entente_range_of (2));
  entente_report_share_inputs (report, FALSE);
  entente_report_add (report, "total", NULL, entente_range_of (3));

  g_assert_cmpuint (get_row (report, 0)->n_inputs, ==, 1);
  g_assert_cmpuint (get_row (report, 1)->n_inputs, ==, 2);
  entente_assert_near (get_row (report, 1)->completeness, 0.5);
  g_assert_cmpuint (get_row (report, 2)->n_inputs, ==, 0);
}

static void
test_undefined_is_never_a_number (void)
{
  const EntenteRange values[] = {{NAN, 1}, {1, NAN}, {1, INFINITY}, {-INFINITY, 0}, entente_range_unknown};

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (EntenteReport) report = entente_report_new (&method, HASH);

      entente_report_add (report, "total", NULL, values[i]);
      g_assert_false (entente_range_is_known (get_row (report, 0)->value));
    }
}

static void
test_minus_zero_is_zero (void)
{
  g_autoptr (EntenteReport) report = entente_report_new (&method, HASH);

  entente_report_add (report, "total", NULL, entente_range_of (-0.0));
  g_assert_false (signbit (get_row (report, 0)->value.low));
}

static void
test_rows_are_found_by_what_they_say (void)
{
  g_autoptr (EntenteReport) report = new_report ();

  g_assert_true (entente_report_find (report, "share", "ford", "nissan", "equal", 2027) == get_row (report, 2));
  g_assert_null (entente_report_find (report, "share", "ford", "nissan", "equal", 2028));
  g_assert_null (entente_report_find (report, "share", "ford", "nissan", NULL, 2027));
  g_assert_null (entente_report_find (report, "share", "nissan", "ford", "equal", 2027));
  entente_assert_near (entente_report_get_value (report, "total", NULL).low, 12);
  g_assert_false (entente_range_is_known (entente_report_get_value (report, "balance", "nissan")));
  g_assert_false (entente_range_is_known (entente_report_get_value (report, "balance", "nobody")));
}

/* Looking into a report that is still being filled must not hide what comes later. */
static void
test_rows_added_later_are_found (void)
{
  g_autoptr (EntenteReport) report = new_report ();

  g_assert_null (entente_report_find (report, "balance", "renault", NULL, NULL, 0));
  for (guint i = 0; i < 100; i++)
    entente_report_add (report, "balance", "renault", entente_range_of (i));
  entente_assert_near (entente_report_get_value (report, "balance", "renault").low, 0);
  entente_assert_near (entente_report_get_value (report, "balance", "ford").low, 0.25);
}

static void
test_bytes_keep_everything (void)
{
  g_autoptr (EntenteReport) report = new_report ();
  g_autoptr (GBytes) bytes = entente_report_to_bytes (report);
  g_autoptr (EntenteReport) again = entente_report_from_bytes (&method, HASH, bytes);
  g_autoptr (GBytes) bytes_again = NULL;
  const EntenteReportRow *row;

  g_assert_nonnull (again);
  bytes_again = entente_report_to_bytes (again);
  g_assert_true (g_bytes_equal (bytes, bytes_again));

  row = get_row (again, 2);
  g_assert_cmpstr (row->object, ==, "ford");
  g_assert_cmpstr (row->other, ==, "nissan");
  g_assert_cmpstr (row->detail, ==, "equal");
  g_assert_cmpint (row->year, ==, 2027);
  entente_assert_near (row->value.low, 0.1);
  entente_assert_near (row->value.high, 0.3);
  entente_assert_near (get_row (again, 0)->completeness, 0.5);
  g_assert_null (get_row (again, 3)->object);
}

static void
test_bytes_of_something_else_are_refused (void)
{
  g_autoptr (EntenteReport) report = new_report ();
  g_autoptr (GBytes) bytes = entente_report_to_bytes (report);
  EntenteMethod newer = method, other = method, poorer = method;

  newer.version++;
  other.id = "Q2";
  poorer.n_quantities = 2;

  g_assert_null (entente_report_from_bytes (&newer, HASH, bytes));
  g_assert_null (entente_report_from_bytes (&other, HASH, bytes));
  g_assert_null (entente_report_from_bytes (&poorer, HASH, bytes));
  g_assert_null (entente_report_from_bytes (&method, "another plan", bytes));
}

/* Whatever one changed bit makes of it, it is refused or is a whole report. */
static void
test_damaged_bytes_do_no_harm (void)
{
  g_autoptr (EntenteReport) report = new_report ();
  g_autoptr (GBytes) bytes = entente_report_to_bytes (report);
  gsize         length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  for (gsize bit = 0; bit < length * 8; bit++)
    {
      guint8 *changed = g_memdup2 (data, length);
      g_autoptr (GBytes) damaged = g_bytes_new_take (changed, length);
      g_autoptr (EntenteReport) read = NULL;

      changed[bit / 8] ^= (guint8)(1 << bit % 8);
      read = entente_report_from_bytes (&method, HASH, damaged);
      if (read != NULL)
        {
          g_autoptr (GBytes) written = entente_report_to_bytes (read);

          g_assert_cmpuint (g_bytes_get_size (written), >, 0);
        }
    }
}

static void
test_cut_bytes_are_refused (void)
{
  g_autoptr (EntenteReport) report = new_report ();
  g_autoptr (GBytes) bytes = entente_report_to_bytes (report);

  for (gsize length = 0; length < g_bytes_get_size (bytes); length++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (bytes, 0, length);

      g_assert_null (entente_report_from_bytes (&method, HASH, cut));
    }
}

typedef struct
{
  const char         *name;
  EntenteQuantityKind kind;
  double              low;
  double              high;
  const char         *text;
} FormatCase;

static const FormatCase format_cases[] = {
  {"number", ENTENTE_QUANTITY_NUMBER, -1.0 / 7, -1.0 / 7, "−0.143"},
  {"below-zero", ENTENTE_QUANTITY_SHARE, -0.184, -0.062, "−18.4 to −6.2\u00a0%"},
  {"number-range", ENTENTE_QUANTITY_NUMBER, 0.5, 1.25, "0.5–1.25"},
  {"unknown", ENTENTE_QUANTITY_NUMBER, NAN, NAN, "—"},
  {"share", ENTENTE_QUANTITY_SHARE, 0.43444, 0.43444, "43.4\u00a0%"},
  {"money-small", ENTENTE_QUANTITY_MONEY, 1666.667, 1666.667, "1667\u00a0EUR"},
  {"money-great", ENTENTE_QUANTITY_MONEY, 1234567890, 1234567890, "1.235\u00a0bn\u00a0EUR"},
  {"volume", ENTENTE_QUANTITY_VOLUME, 140129.98, 140129.98, "140\u202f130 vehicles a year"},
  {"years", ENTENTE_QUANTITY_YEARS, 5.0115683, 5.0115683, "5 years"},
  {"count", ENTENTE_QUANTITY_COUNT, 3, 3, "3"},
  {"yes", ENTENTE_QUANTITY_FLAG, 1, 1, "Yes"},
  {"no", ENTENTE_QUANTITY_FLAG, 0, 0, "No"},
  {"perhaps", ENTENTE_QUANTITY_FLAG, 0, 1, "Perhaps"},
  {"beyond-reason", ENTENTE_QUANTITY_MONEY, 1e30, 1e30, "—"},
  {"no-day", ENTENTE_QUANTITY_DAY, -5, -5, "—"},
};

static void
test_format (gconstpointer data)
{
  const FormatCase *format_case = data;
  EntenteQuantity   quantity = {.kind = format_case->kind};
  g_autofree char  *text = entente_quantity_format (&quantity, (EntenteRange) {format_case->low, format_case->high}, "EUR");

  g_assert_cmpstr (text, ==, format_case->text);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/rows-take-the-inputs-before-them", test_rows_take_the_inputs_before_them);
  g_test_add_func ("/report/rows-may-share-inputs", test_rows_may_share_inputs);
  g_test_add_func ("/report/undefined-is-never-a-number", test_undefined_is_never_a_number);
  g_test_add_func ("/report/minus-zero-is-zero", test_minus_zero_is_zero);
  g_test_add_func ("/report/rows-are-found-by-what-they-say", test_rows_are_found_by_what_they_say);
  g_test_add_func ("/report/rows-added-later-are-found", test_rows_added_later_are_found);
  g_test_add_func ("/report/bytes-keep-everything", test_bytes_keep_everything);
  g_test_add_func ("/report/bytes-of-something-else-are-refused", test_bytes_of_something_else_are_refused);
  g_test_add_func ("/report/damaged-bytes-do-no-harm", test_damaged_bytes_do_no_harm);
  g_test_add_func ("/report/cut-bytes-are-refused", test_cut_bytes_are_refused);

  for (guint i = 0; i < G_N_ELEMENTS (format_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/format/%s", format_cases[i].name);

      g_test_add_data_func (path, &format_cases[i], test_format);
    }

  return g_test_run ();
}
