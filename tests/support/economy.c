#include "tests/support/economy.h"

#include "tests/support/reading.h"

/**
 * entente_test_scope_new:
 * @objects_xml: elements of a project file, without what stands around them
 *
 * Returns: (transfer full): the base plan of a project with these objects
 */
EntenteScope *
entente_test_scope_new (const char *objects_xml)
{
  g_autofree char *text = g_strconcat (TEST_FILE_HEAD, objects_xml, TEST_FILE_TAIL, NULL);
  g_autoptr (EntenteReading) reading = test_read (text, -1);

  g_assert_cmpuint (reading->n_problems, ==, 0);

  return entente_scope_new (reading->project, NULL);
}

/**
 * entente_test_economy_new:
 * @objects_xml: elements of a project file, without what stands around them
 * @date: (nullable): the date the figures are for, %NULL for all dates
 *
 * Returns: (transfer full): the plan in numbers
 */
EntenteEconomy *
entente_test_economy_new (const char *objects_xml,
                          const char *date)
{
  EntenteEconomyOptions options = {0};

  if (date != NULL)
    g_assert_true (entente_date_parse (date, &options.date, NULL));

  return entente_test_economy_with (objects_xml, &options);
}

EntenteEconomy *
entente_test_economy_with (const char                  *objects_xml,
                           const EntenteEconomyOptions *options)
{
  g_autoptr (EntenteScope) scope = entente_test_scope_new (objects_xml);

  return entente_economy_new (scope, options);
}
