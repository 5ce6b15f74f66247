#include "model/object/object.h"

#include "model/error.h"
#include "model/object/company.h"
#include "model/object/deal.h"

#include <string.h>

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_label_is_the_name_or_the_type (void)
{
  g_autoptr (EntenteObject) company = entente_object_new (ENTENTE_COMPANY, "nissan"), party = entente_object_new (ENTENTE_PARTY, "p");

  g_assert_cmpstr (entente_object_get_label (company), ==, "Company");
  g_assert_cmpstr (entente_object_get_label (party), ==, "Party");
  g_assert_true (entente_object_set (company, "name", "Nissan", NULL));
  g_assert_cmpstr (entente_object_get_label (company), ==, "Nissan");
}

static void
test_unknown_field_is_refused (void)
{
  g_autoptr (EntenteObject) company = entente_object_new (ENTENTE_COMPANY, "nissan");
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_object_set (company, "mood", "good", &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_MISSING);
}

static void
test_copy_is_equal_and_apart (void)
{
  g_autoptr (EntenteObject) deal = entente_object_new (ENTENTE_DEAL, "d"), copy = NULL;

  g_assert_true (entente_object_set (deal, "dimensions", "ev pickup", NULL));
  entente_object_add_extra (deal, "mood", "good");
  entente_object_set_leading (deal, "<!-- a -->");
  copy = entente_object_copy (deal);
  g_assert_true (entente_object_equal (deal, copy));

  g_assert_true (entente_object_set (copy, "dimensions", "ev", NULL));
  g_assert_false (entente_object_equal (deal, copy));
  g_assert_true (entente_object_refers_to (deal, ENTENTE_DEAL_DIMENSIONS, "pickup"));
  g_assert_false (entente_object_refers_to (copy, ENTENTE_DEAL_DIMENSIONS, "pickup"));
}

static void
test_what_is_not_known_counts_too (void)
{
  g_autoptr (EntenteObject) a = entente_object_new (ENTENTE_DEAL, "d"), b = entente_object_new (ENTENTE_DEAL, "d");

  entente_object_add_extra (a, "mood", "good");
  g_assert_false (entente_object_equal (a, b));
  entente_object_add_extra (b, "mood", "bad");
  g_assert_false (entente_object_equal (a, b));
}

static void
test_changed_reaches_listeners (void)
{
  g_autoptr (EntenteObject) object = entente_object_new (ENTENTE_DEAL, "d");
  guint n = 0;

  g_signal_connect_swapped (object, "changed", G_CALLBACK (count_cb), &n);
  entente_object_emit_changed (object);
  g_assert_cmpuint (n, ==, 1);
}

/* The tables are data: what the program takes for granted about them is held here. */

static void
check_field (const EntenteTypeInfo *info,
             guint                  index)
{
  const EntenteField *field = &info->fields[index];

  g_test_message ("%s/%s", info->name, field->name != NULL ? field->name : "(none)");
  g_assert_nonnull (field->name);
  g_assert_nonnull (field->label);
  g_assert_cmpstr (field->name, !=, "id");
  g_assert_cmpint (field->kind == ENTENTE_FIELD_CHOICE, ==, field->choices != NULL);
  g_assert_cmpint (field->kind == ENTENTE_FIELD_REFERENCE || field->kind == ENTENTE_FIELD_REFERENCES, ==, field->targets != 0);
  g_assert_cmpint (field->kind == ENTENTE_FIELD_AMOUNT || field->kind == ENTENTE_FIELD_SERIES, ==, field->unit != ENTENTE_UNIT_NONE);
  g_assert_true (field->min <= field->max);
  g_assert_cmpint (strspn (field->name, "abcdefghijklmnopqrstuvwxyz-"), ==, strlen (field->name));

  for (guint i = 0; i < index; i++)
    g_assert_cmpstr (info->fields[i].name, !=, field->name);
}

static void
test_tables_are_whole (void)
{
  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    {
      const EntenteTypeInfo *info = entente_type_get_info (type);
      EntenteType            found;

      g_assert_true (entente_type_parse (info->name, &found));
      g_assert_cmpint (found, ==, type);
      for (guint i = 0; i < info->n_fields; i++)
        {
          check_field (info, i);
          g_assert_cmpint (entente_type_find_field (type, info->fields[i].name), ==, i);
          g_assert_cmpint (entente_type_of_field (&info->fields[i]), ==, type);
        }
      if (info->scenario_field >= 0)
        g_assert_cmpstr (info->fields[info->scenario_field].name, ==, "in");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/object/label-is-the-name-or-the-type", test_label_is_the_name_or_the_type);
  g_test_add_func ("/object/unknown-field-is-refused", test_unknown_field_is_refused);
  g_test_add_func ("/object/copy-is-equal-and-apart", test_copy_is_equal_and_apart);
  g_test_add_func ("/object/what-is-not-known-counts-too", test_what_is_not_known_counts_too);
  g_test_add_func ("/object/changed-reaches-listeners", test_changed_reaches_listeners);
  g_test_add_func ("/type/tables-are-whole", test_tables_are_whole);

  return g_test_run ();
}
