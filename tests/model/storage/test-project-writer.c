#include "model/storage/project-writer.h"

#include "model/error.h"
#include "tests/support/plan.h"
#include "tests/support/reading.h"

#include <string.h>

static void
test_new_project (void)
{
  g_autoptr (EntenteProject) project = entente_project_new ();
  g_autofree char *written = test_write (project);

  g_assert_cmpstr (written, ==, TEST_FILE_HEAD "  <project id=\"project\"/>\n" TEST_FILE_TAIL);
}

static void
test_objects_stand_by_type_and_id (void)
{
  g_autoptr (EntenteProject) project = entente_project_new ();
  g_autofree char *written = NULL;

  test_plan_add (project, ENTENTE_DEAL, "d-1", "title", "Pickup", "status", "talks", NULL);
  test_plan_add (project, ENTENTE_COMPANY, "b-10", "name", "B", NULL);
  test_plan_add (project, ENTENTE_COMPANY, "b-1", "placeholder", "yes", "name", "A", NULL);
  test_plan_add (project, ENTENTE_COMPANY, "B-1", NULL);

  written = test_write (project);
  g_assert_cmpstr (written, ==,
                   TEST_FILE_HEAD "  <project id=\"project\"/>\n"
                                  "  <company id=\"B-1\"/>\n"
                                  "  <company id=\"b-1\" name=\"A\" placeholder=\"yes\"/>\n"
                                  "  <company id=\"b-10\" name=\"B\"/>\n"
                                  "  <deal id=\"d-1\" title=\"Pickup\" status=\"talks\"/>\n" TEST_FILE_TAIL);
}

static char *
write_object (EntenteObject *object)
{
  GString *buffer = g_string_new (NULL);

  entente_object_write (object, buffer);

  return g_string_free (buffer, FALSE);
}

static void
test_every_kind_of_value (void)
{
  g_autoptr (EntenteProject) project = entente_project_new ();
  EntenteObject   *company = test_plan_add (project, ENTENTE_COMPANY, "n-1", "name", "Nissan & \"<Co>\"", "kind", "carmaker", "placeholder", "no",
                                            "region", "japan-1", "color", "#c3002f", "volumes", "2024: 3350000; 2025: 3200000..3400000",
                                            "fixed-cost", "23000000000 EUR 2022", "founded", "1933-12-26", "note", "one\n\ttwo", NULL);
  EntenteObject   *deal = test_plan_add (project, ENTENTE_DEAL, "d-1", "dimensions", "ev-1 pickup-1", "from", "2025-Q3", "exclusivity", "43.4%", NULL);
  EntenteObject   *bend = test_plan_add (project, ENTENTE_BEND, "w-1", "view", "v-1", "line", "d-1", "points", "0.1,-2 1e3,0", NULL);
  g_autofree char *first = write_object (company), *second = write_object (deal), *third = write_object (bend);

  g_assert_cmpstr (first, ==,
                   "  <company id=\"n-1\" name=\"Nissan &amp; &quot;&lt;Co&gt;&quot;\" kind=\"carmaker\" placeholder=\"no\" region=\"japan-1\" color=\"#c3002f\" "
                   "volumes=\"2024: 3350000 vehicles/yr; 2025: 3200000..3400000 vehicles/yr\" fixed-cost=\"23000000000 EUR 2022\" founded=\"1933-12-26\" note=\"one&#10;&#9;two\"/>\n");
  g_assert_cmpstr (second, ==, "  <deal id=\"d-1\" dimensions=\"ev-1 pickup-1\" from=\"2025-Q3\" exclusivity=\"43.4%\"/>\n");
  g_assert_cmpstr (third, ==, "  <bend id=\"w-1\" view=\"v-1\" line=\"d-1\" points=\"0.1,-2 1000,0\"/>\n");
}

static void
test_what_is_unknown_stays (void)
{
  g_autoptr (EntenteObject) object = entente_object_new (ENTENTE_COMPANY, "a");
  g_autofree char *written = NULL;

  entente_object_add_extra (object, "rating", "A\r\"A\"");
  entente_object_add_extra (object, "kind", "bakery");
  entente_object_set_leading (object, "<!-- why -->");
  entente_object_set_inner (object, "<x:b/>");
  g_assert_true (entente_object_set (object, "name", "A", NULL));

  written = write_object (object);
  g_assert_cmpstr (written, ==, "  <!-- why -->\n  <company id=\"a\" name=\"A\" rating=\"A&#13;&quot;A&quot;\" kind=\"bakery\"><x:b/></company>\n");
}

static void
test_value_takes_the_place_of_text_that_was_none (void)
{
  g_autoptr (EntenteObject) object = entente_object_new (ENTENTE_COMPANY, "a");
  g_autofree char *written = NULL;

  entente_object_add_extra (object, "kind", "bakery");
  g_assert_true (entente_object_set (object, "kind", "supplier", NULL));

  written = write_object (object);
  g_assert_cmpstr (written, ==, "  <company id=\"a\" kind=\"supplier\"/>\n");
}

/* No value holds such characters; should one ever do, the file must still be read again. */
static void
test_nothing_is_written_that_cannot_be_read (void)
{
  g_autoptr (EntenteObject) object = entente_object_new (ENTENTE_COMPANY, "a");
  g_autoptr (GString) text = g_string_new ("x");
  g_autofree char *written = NULL;

  for (char c = 1; c < 0x20; c++)
    g_string_append_c (text, c);
  g_string_append (text, "\x7f\xef\xbf\xbe\xef\xbf\xbf\xef\xbf\xbd\xef\xbc\xa1");

  entente_object_add_extra (object, "x", text->str);
  written = write_object (object);
#define BAD "\xef\xbf\xbd"
  g_assert_cmpstr (written, ==,
                   "  <company id=\"a\" x=\"x" BAD BAD BAD BAD BAD BAD BAD BAD "&#9;&#10;" BAD BAD "&#13;" BAD BAD BAD BAD BAD BAD BAD BAD BAD BAD
                     BAD BAD BAD BAD BAD BAD BAD BAD "\x7f" BAD BAD BAD "\xef\xbc\xa1\"/>\n");
}

static void
test_values_refuse_what_cannot_be_read (void)
{
  static const char *const texts[] = {"\x01", "\x0b", "\x1f", "\r", "\x7f", "\xef\xbf\xbe", "\xef\xbf\xbf", "\xed\xa0\x80", "\xff"};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (EntenteObject) object = entente_object_new (ENTENTE_COMPANY, "a");

      g_assert_false (entente_object_set (object, "note", texts[i], NULL));
    }
}

/* The longest text that a field takes, and that grows most when it is written */
static char *
make_longest (const EntenteField *field)
{
  GString *text = g_string_new (NULL);
  guint    n_characters = field->max_length != 0 ? field->max_length : ENTENTE_TEXT_MAX_LENGTH;

  switch (field->kind)
    {
    case ENTENTE_FIELD_TEXT:
      if (field->flags & ENTENTE_FIELD_PICTURE)
        n_characters = ENTENTE_PICTURE_MAX_LENGTH;
      while (text->len < n_characters)
        g_string_append_c (text, field->flags & ENTENTE_FIELD_PICTURE ? 'A' : '"');
      break;
    case ENTENTE_FIELD_SERIES:
      for (guint i = 0; i < ENTENTE_SERIES_MAX_ENTRIES; i++)
        g_string_append_printf (text, "%s%u: 0.123456789012..9.123456789012%s", i > 0 ? "; " : "", 1000 + i,
                                field->unit == ENTENTE_UNIT_CURRENCY ? " EUR 2022" : "");
      break;
    case ENTENTE_FIELD_RATES:
      for (guint i = 0; i < ENTENTE_SERIES_MAX_ENTRIES; i++)
        g_string_append_printf (text, "%sUSD %u: 0.123456789012..9.123456789012", i > 0 ? "; " : "", 1000 + i);
      break;
    case ENTENTE_FIELD_POINTS:
      for (guint i = 0; i < ENTENTE_POINTS_MAX_ENTRIES; i++)
        g_string_append_printf (text, "%s-1.2345678901234567e-300,-1.2345678901234567e-300", i > 0 ? " " : "");
      break;
    case ENTENTE_FIELD_REFERENCES:
      for (guint i = 0; text->len + 8 < ENTENTE_REFERENCES_MAX_BYTES; i++)
        g_string_append_printf (text, "%s%07u", i > 0 ? " " : "", i);
      break;
    default:
      g_string_free (text, TRUE);
      return NULL;
    }

  return g_string_free (text, FALSE);
}

static void
test_fullest_object_is_read_again (gconstpointer data)
{
  EntenteType type = (EntenteType)GPOINTER_TO_UINT (data);
  const char *id = type == ENTENTE_PROJECT_ROOT ? "project" : "a";
  g_autoptr (EntenteObject) object = entente_object_new (type, id);
  g_autoptr (EntenteProject) project = entente_project_new ();
  g_autoptr (EntenteReading) reading = NULL;
  g_autofree char *written = NULL;

  for (guint i = 0; i < entente_object_get_n_fields (object); i++)
    {
      const EntenteField *field = entente_object_get_field (object, i);
      g_autofree char    *text = make_longest (field);
      g_autoptr (GError) error = NULL;

      if (text != NULL)
        g_assert_true (entente_object_set (object, field->name, text, &error));
      g_assert_no_error (error);
    }

  g_assert_true (entente_project_load_object (project, object, NULL));
  written = test_write (project);
  reading = test_read (written, -1);

  g_assert_cmpuint (reading->n_problems, ==, 0);
  g_assert_true (entente_object_equal (entente_project_lookup (reading->project, id), object));
}

/* One more of anything is refused before it gets into a project. */
static void
test_longer_values_are_refused (void)
{
  for (EntenteType type = 0; type < ENTENTE_N_TYPES; type++)
    for (guint i = 0; i < entente_type_get_info (type)->n_fields; i++)
      {
        const EntenteField *field = &entente_type_get_info (type)->fields[i];
        g_autofree char    *longest = make_longest (field);
        const char         *more = field->kind == ENTENTE_FIELD_SERIES ? "; 9999: 1 EUR" : field->kind == ENTENTE_FIELD_RATES  ? "; USD 9999: 1"
                                                                                         : field->kind == ENTENTE_FIELD_POINTS ? " 1,1"
                                                                                                                               : " 12345678";
        g_autofree char    *longer = longest != NULL ? g_strconcat (longest, more, NULL) : NULL;
        g_autoptr (GError) error = NULL;
        g_autoptr (EntenteValue) value = NULL;

        if (longer == NULL)
          continue;

        value = entente_value_parse (field, longer, &error);
        g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_RANGE);
        g_assert_null (value);
      }
}

static void
test_random_plans_come_back (void)
{
  EntenteRandom random;

  entente_random_seed (&random, 20251215);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (EntenteProject) project = test_plan_new_random (&random, 1 + i % 20);
      g_autofree char *written = test_write (project);
      g_autoptr (EntenteReading) reading = test_read (written, -1), again = NULL;
      g_autofree char *rewritten = test_write (reading->project);

      g_assert_cmpstr (rewritten, ==, written);
      g_assert_cmpuint (reading->n_problems, ==, 0);
      g_assert_false (reading->damaged);

      for (EntenteType type = 0; type < ENTENTE_N_TYPES; type++)
        for (guint n = 0; n < entente_project_get_n (project, type); n++)
          {
            EntenteObject *object = entente_project_get_nth (project, type, n);

            g_assert_true (entente_object_equal (entente_project_lookup (reading->project, entente_object_get_id (object)), object));
          }
    }
}

static void
test_random_values_of_all_fields_come_back (void)
{
  EntenteRandom random;
  g_autoptr (EntenteProject) plan = test_plan_new_small (), project = entente_project_new ();
  g_autoptr (EntenteReading) reading = NULL;
  g_autofree char *written = NULL;

  entente_random_seed (&random, 1);

  for (guint i = 0; i < 5000; i++)
    {
      EntenteType      type = 1 + i % (ENTENTE_N_TYPES - 1);
      g_autofree char *id = g_strdup_printf ("o-%u", i);
      g_autoptr (EntenteObject) object = entente_object_new (type, id);

      for (guint field = 0; field < entente_object_get_n_fields (object); field++)
        {
          g_autoptr (EntenteValue) value = test_plan_random_value (&random, plan, entente_object_get_field (object, field));

          entente_object_set_value (object, field, value);
        }
      g_assert_true (entente_project_load_object (project, object, NULL));
    }

  entente_project_load_done (project);
  written = test_write (project);
  reading = test_read (written, -1);

  g_assert_cmpuint (reading->n_problems, ==, 0);
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *id = g_strdup_printf ("o-%u", i);

      g_assert_true (entente_object_equal (entente_project_lookup (reading->project, id), entente_project_lookup (project, id)));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/project-writer/new-project", test_new_project);
  g_test_add_func ("/project-writer/objects-stand-by-type-and-id", test_objects_stand_by_type_and_id);
  g_test_add_func ("/project-writer/every-kind-of-value", test_every_kind_of_value);
  g_test_add_func ("/project-writer/what-is-unknown-stays", test_what_is_unknown_stays);
  g_test_add_func ("/project-writer/value-takes-the-place-of-text-that-was-none", test_value_takes_the_place_of_text_that_was_none);
  g_test_add_func ("/project-writer/nothing-is-written-that-cannot-be-read", test_nothing_is_written_that_cannot_be_read);
  g_test_add_func ("/project-writer/values-refuse-what-cannot-be-read", test_values_refuse_what_cannot_be_read);
  g_test_add_func ("/project-writer/longer-values-are-refused", test_longer_values_are_refused);
  g_test_add_func ("/project-writer/random-plans-come-back", test_random_plans_come_back);
  g_test_add_func ("/project-writer/random-values-of-all-fields-come-back", test_random_values_of_all_fields_come_back);

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    {
      g_autofree char *path = g_strdup_printf ("/project-writer/fullest-object-is-read-again/%s", entente_type_get_info (type)->name);

      g_test_add_data_func (path, GUINT_TO_POINTER (type), test_fullest_object_is_read_again);
    }

  return g_test_run ();
}
