#include "tests/support/figures.h"

#include "tests/support/economy.h"
#include "tests/support/near.h"

/**
 * entente_test_run:
 * @method: a method
 * @objects_xml: elements of a project file, without what stands around them
 * @date: (nullable): the date the figures are for, %NULL for all dates
 *
 * Returns: (transfer full): what the method says of the plan
 */
EntenteReport *
entente_test_run (const EntenteMethod *method,
                  const char          *objects_xml,
                  const char          *date)
{
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (objects_xml, date);

  return entente_method_run (method, economy, NULL);
}

/**
 * entente_test_get_figure:
 * @report: a report
 * @quantity: id of a quantity
 * @object: id of an object
 * @other: (nullable): id of another
 * @detail: (nullable): what else tells the figure from others
 * @year: of the figure, 0 for all of them
 *
 * Returns: the figure; the report must hold it
 */
EntenteRange
entente_test_get_figure (EntenteReport *report,
                         const char    *quantity,
                         const char    *object,
                         const char    *other,
                         const char    *detail,
                         int            year)
{
  const EntenteReportRow *row = entente_report_find (report, quantity, object, other, detail, year);

  g_assert_nonnull (row);

  return row->value;
}

EntenteRange
entente_test_get_pair (EntenteReport *report,
                       const char    *quantity,
                       const char    *object,
                       const char    *other)
{
  return entente_test_get_figure (report, quantity, object, other, NULL, 0);
}

EntenteRange
entente_test_get_row (EntenteReport *report,
                      const char    *quantity,
                      const char    *object,
                      const char    *detail,
                      int            year)
{
  return entente_test_get_figure (report, quantity, object, NULL, detail, year);
}

void
entente_test_assert_range (EntenteRange range,
                           double       low,
                           double       high)
{
  entente_assert_near (range.low, low);
  entente_assert_near (range.high, high);
}
