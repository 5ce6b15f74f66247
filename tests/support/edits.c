#include "tests/support/edits.h"

#include "model/object/company.h"

#include <string.h>

#define PREFIX "Company "

/**
 * numbered_edit_new:
 * @number: a number
 *
 * Returns: (transfer full): an edit that adds a company, all of which follows from the number
 */
EntenteChangeList *
numbered_edit_new (guint number)
{
  g_autofree char *name = g_strdup_printf (PREFIX "%u", number);
  g_autofree char *id = g_strdup_printf ("company-%04u", number);
  g_autoptr (EntenteObject) company = entente_object_new (ENTENTE_COMPANY, id);
  EntenteChangeList *edit = entente_change_list_new ("Add Company");

  g_assert_true (entente_object_set (company, "name", name, NULL));
  entente_change_list_add (edit, company);

  return edit;
}

/**
 * numbered_edit_get_number:
 * @edit: an edit, which must be as numbered_edit_new() made it
 *
 * Returns: its number
 */
guint
numbered_edit_get_number (EntenteChangeList *edit)
{
  const EntenteChange *change = entente_change_list_get (edit, 0);
  guint                number = (guint)g_ascii_strtoull (change->id + strlen ("company-"), NULL, 10);
  g_autoptr (EntenteChangeList) expected = numbered_edit_new (number);
  g_autoptr (GBytes) expected_bytes = entente_change_list_serialise (expected);
  g_autoptr (GBytes) bytes = entente_change_list_serialise (edit);

  g_assert_true (g_bytes_equal (bytes, expected_bytes));

  return number;
}
