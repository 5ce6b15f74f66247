/*
 * Reads whatever it is given as a report from the cache, which its checksums would otherwise keep it from. One that can be
 * read is whole: all it refers to is there, and it is written and read again as it is.
 */
#include "model/analysis/method.h"

#include <math.h>

#define HASH "0f343b0931126a20f133d67c2b018a3b1f6f0f4a5c2d1f0e9d8c7b6a59483726"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

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

static void
check_row (EntenteReport          *report,
           const EntenteReportRow *row)
{
  const EntenteReportInput *inputs = entente_report_get_inputs (report, row);
  const EntenteQuantity    *quantity = entente_report_get_quantity (report, row);
  g_autofree char          *text = entente_quantity_format (quantity, row->value, "EUR");

  g_assert_true (isnan (row->value.low) == isnan (row->value.high) && !(row->value.low > row->value.high));
  g_assert_true (row->completeness >= 0 && row->completeness <= 1);
  g_assert_nonnull (entente_report_find (report, quantity->name, row->object, row->other, row->detail, row->year));

  for (guint i = 0; i < row->n_inputs; i++)
    g_assert_true (g_utf8_validate (inputs[i].object, -1, NULL) && g_utf8_validate (inputs[i].field, -1, NULL));
}

static void
check (EntenteReport *report)
{
  guint                   n_rows;
  const EntenteReportRow *rows = entente_report_get_rows (report, &n_rows);
  g_autoptr (GBytes) first = entente_report_to_bytes (report);
  g_autoptr (EntenteReport) again = entente_report_from_bytes (&method, HASH, first);
  g_autoptr (GBytes) second = NULL;

  g_assert_nonnull (again);
  second = entente_report_to_bytes (again);
  g_assert_true (g_bytes_equal (first, second));

  for (guint i = 0; i < n_rows; i++)
    check_row (report, &rows[i]);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (EntenteReport) report = entente_report_from_bytes (&method, HASH, bytes);

  if (report != NULL)
    check (report);

  return 0;
}
