/* Holds files against the schema, and both against what is read and written. */

#include "model/error.h"
#include "model/object/object.h"
#include "tests/support/plan.h"
#include "tests/support/reading.h"

#include <libxml/xmlschemas.h>
#include <string.h>

typedef struct
{
  xmlSchema *schema;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char     *path = g_test_build_filename (G_TEST_DIST, "../resources", "project.xsd", NULL);
  xmlSchemaParserCtxt *parser = xmlSchemaNewParserCtxt (path);

  fixture->schema = xmlSchemaParse (parser);
  g_assert_nonnull (fixture->schema);
  xmlSchemaFreeParserCtxt (parser);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  xmlSchemaFree (fixture->schema);
}

static void
ignore_error_cb (void       *user_data,
                 const char *message,
                 ...)
{
}

static void
show_error_cb (void       *user_data,
               xmlErrorPtr error)
{
  g_test_message ("line %d: %s", error->line, error->message);
}

static gboolean
is_valid (Fixture    *fixture,
          const char *text,
          gboolean    shows_errors)
{
  xmlDoc             *doc = xmlReadMemory (text, (int)strlen (text), NULL, NULL, XML_PARSE_NONET);
  xmlSchemaValidCtxt *context = xmlSchemaNewValidCtxt (fixture->schema);
  int                 result;

  g_assert_nonnull (doc);
  if (shows_errors)
    xmlSchemaSetValidStructuredErrors (context, show_error_cb, NULL);
  else
    xmlSchemaSetValidErrors (context, ignore_error_cb, ignore_error_cb, NULL);

  result = xmlSchemaValidateDoc (context, doc);
  xmlSchemaFreeValidCtxt (context);
  xmlFreeDoc (doc);

  return result == 0;
}

static void
check_folder (Fixture    *fixture,
              const char *folder,
              guint       min_files)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint       n = 0;

  g_assert_nonnull (dir);

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL), *text = NULL;
      g_autoptr (GError) error = NULL;

      if (!g_str_has_suffix (name, ".entente"))
        continue;

      g_assert_true (g_file_get_contents (file, &text, NULL, &error));
      g_test_message ("%s", name);
      g_assert_true (is_valid (fixture, text, TRUE));
      n++;
    }

  g_assert_cmpuint (n, >=, min_files);
}

static void
test_examples_are_valid (Fixture      *fixture,
                         gconstpointer data)
{
  check_folder (fixture, "../resources/examples", 2);
  check_folder (fixture, "data", 2);
}

static void
test_examples_are_read_and_written_as_they_are (Fixture      *fixture,
                                                gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "../resources/examples", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL), *text = NULL, *written = NULL, *problems = NULL;
      g_autoptr (EntenteReading) reading = NULL;

      if (!g_str_has_suffix (name, ".entente"))
        continue;

      g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
      reading = test_read (text, -1);
      problems = test_list (reading);
      written = test_write (reading->project);
      g_assert_cmpstr (problems, ==, "");
      g_assert_cmpstr (written, ==, text);
    }
}

static void
test_what_is_written_is_valid (Fixture      *fixture,
                               gconstpointer data)
{
  EntenteRandom random;

  entente_random_seed (&random, 3);

  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (EntenteProject) project = test_plan_new_random (&random, 1 + i % 20);
      g_autofree char *text = NULL;

      g_assert_true (entente_object_set (entente_project_get_root (project), "title", "Plan", NULL));
      text = test_write (project);
      g_assert_true (is_valid (fixture, text, TRUE));
    }
}

static void
check_text (Fixture    *fixture,
            EntenteType type,
            guint       field,
            const char *text)
{
  const EntenteTypeInfo *info = entente_type_get_info (type);
  g_autoptr (GString) buffer = g_string_new ("<entente xmlns='urn:entente:project:1'>");
  g_autoptr (EntenteValue) value = NULL;
  g_autoptr (GError) error = NULL;
  gboolean valid;

  g_string_append_printf (buffer, "<%s id='it'", info->name);
  for (guint i = 0; i < info->n_fields; i++)
    if (i == field)
      g_string_append_printf (buffer, " %s='%s'", info->fields[i].name, text);
    else if (info->fields[i].flags & ENTENTE_FIELD_REQUIRED)
      g_string_append_printf (buffer, " %s='it'", info->fields[i].name);
  g_string_append (buffer, "/></entente>");

  value = entente_value_parse (&info->fields[field], text, &error);
  if (g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_RANGE))
    return;

  valid = is_valid (fixture, buffer->str, FALSE);
  if (valid != (value != NULL))
    g_test_message ("%s %s “%s”", info->name, info->fields[field].name, text);
  g_assert_cmpint (valid, ==, value != NULL);
}

static const char *const value_texts[] = {
  "",
  "a",
  "a b",
  "yes",
  "no",
  "Yes",
  "solid",
  "2025",
  "2025-Q3",
  "2025-Q5",
  "2025-13",
  "2025-07",
  "2025-07-01",
  "2025-7-1",
  "1",
  "-1",
  "1.5",
  "1.",
  ".5",
  "1e3",
  "1e",
  "+1",
  "NaN",
  "INF",
  "0x10",
  "1,5",
  "12%",
  "1..2%",
  "1..2 %",
  "5 EUR",
  "5 EUR 2022",
  "5 eur",
  "5 EUR 22",
  "1..2 EUR",
  "3 vehicles/yr",
  "3 vehicles",
  "3 months",
  "3 person-months/yr",
  "3 GWh/yr",
  "2024: 5 EUR",
  "2024: 5 EUR; 2025: 6..7 EUR 2022",
  "2024: 5%; 2025: 6%",
  "2024: 5 vehicles/yr;2025:6",
  "24: 5%",
  "#c3002f",
  "#c3002",
  "c3002f",
  "#C3002F",
};

/*
 * What is a value to the program is one to the schema, and the other way round; only the bounds of amounts are none of its
 * business. The types are those that need no other objects.
 */
static void
test_values_are_judged_alike (Fixture      *fixture,
                              gconstpointer data)
{
  static const EntenteType types[] = {ENTENTE_REGION, ENTENTE_DIMENSION, ENTENTE_COMPANY, ENTENTE_PLATFORM, ENTENTE_PLANT, ENTENTE_TECHNOLOGY, ENTENTE_DEAL, ENTENTE_SOURCE, ENTENTE_VIEW};

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    for (guint field = 0; field < entente_type_get_info (types[i])->n_fields; field++)
      for (guint t = 0; t < G_N_ELEMENTS (value_texts); t++)
        if (entente_type_get_info (types[i])->fields[field].kind != ENTENTE_FIELD_REFERENCE)
          check_text (fixture, types[i], field, value_texts[t]);
}

#define VALID   "<project id='project' title='T'/><region id='r' name='R'/><company id='a' name='A'/><company id='b' name='B'/>"
#define FILE(x) "<entente xmlns='urn:entente:project:1' version='1.0'>" VALID x "</entente>"

static const struct
{
  const char *name;
  const char *text;
  gboolean    valid;
} file_cases[] = {
  {"sound", FILE (""), TRUE},
  {"no-version", "<entente xmlns='urn:entente:project:1'/>", TRUE},
  {"newer-minor-version", "<entente xmlns='urn:entente:project:1' version='1.12'/>", TRUE},
  {"newer-major-version", "<entente xmlns='urn:entente:project:1' version='2.0'/>", FALSE},
  {"no-namespace", "<entente/>", FALSE},
  {"other-tool", FILE ("<x:y xmlns:x='urn:x'/><company id='c' name='C' x:z='1' xmlns:x='urn:x'><x:y/></company>"), TRUE},
  {"comment", FILE ("<!-- c --><company id='c' name='C'><!-- d --></company>"), TRUE},
  {"text-between", FILE ("oops"), FALSE},
  {"text-within", FILE ("<company id='c' name='C'>oops</company>"), FALSE},
  {"unknown-element", FILE ("<bakery id='c'/>"), FALSE},
  {"unknown-attribute", FILE ("<company id='c' nmae='C'/>"), FALSE},
  {"rates", "<entente xmlns='urn:entente:project:1'><project id='project' title='T' rates='JPY: 0.0061; USD: 0.9..0.95; USD 2027: 0.95'/></entente>", TRUE},
  {"rate-of-nothing", "<entente xmlns='urn:entente:project:1'><project id='project' title='T' rates='USD 2027'/></entente>", FALSE},
  {"unknown-choice", FILE ("<company id='c' name='C' kind='bakery'/>"), FALSE},
  {"id-missing", FILE ("<company name='C'/>"), FALSE},
  {"id-twice", FILE ("<deal id='a' title='D'/>"), FALSE},
  {"id-with-blank", FILE ("<company id='c d' name='C'/>"), FALSE},
  {"name-missing", FILE ("<company id='c'/>"), FALSE},
  {"name-too-long", FILE ("<company id='c' name='"
                          "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC"
                          "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC'/>"),
   FALSE},
  {"reference", FILE ("<company id='c' name='C' region='r'/>"), TRUE},
  {"reference-to-nothing", FILE ("<company id='c' name='C' region='gone'/>"), FALSE},
  {"reference-to-another-type", FILE ("<company id='c' name='C' region='a'/>"), FALSE},
  {"reference-to-anything", FILE ("<milestone id='m' title='M' object='project'/>"), TRUE},
  {"references", FILE ("<deal id='d' title='D' regions='r'/>"), TRUE},
  {"references-none", FILE ("<deal id='d' title='D' regions=''/>"), TRUE},
  {"amount", FILE ("<stake id='s' owner='a' owned='b' economic='43.4%' voting='40..45%'/>"), TRUE},
  {"amount-of-another-unit", FILE ("<stake id='s' owner='a' owned='b' economic='43.4 EUR'/>"), FALSE},
  {"money", FILE ("<company id='c' name='C' fixed-cost='23000000000 EUR 2022'/>"), TRUE},
  {"money-without-currency", FILE ("<company id='c' name='C' fixed-cost='23000000000'/>"), FALSE},
  {"series", FILE ("<company id='c' name='C' volumes='2024: 3350000 vehicles/yr; 2025: 3200000..3400000 vehicles/yr'/>"), TRUE},
  {"series-for-all-years", FILE ("<company id='c' name='C' volumes='5'/>"), TRUE},
  {"series-without-year", FILE ("<company id='c' name='C' volumes='2024: 5; 6'/>"), FALSE},
  {"quantity", FILE ("<offer id='o' company='a' name='O' quantity='5 GWh/yr'/>"), TRUE},
  {"quantity-of-nothing-known", FILE ("<offer id='o' company='a' name='O' quantity='5 parsecs'/>"), FALSE},
  {"quarter", FILE ("<company id='c' name='C' founded='2025-Q4'/>"), TRUE},
  {"quarter-that-is-none", FILE ("<company id='c' name='C' founded='2025-Q5'/>"), FALSE},
  {"number", FILE ("<view id='v' name='V' margin='12.5'/>"), TRUE},
  {"number-beyond", FILE ("<view id='v' name='V' margin='100.5'/>"), FALSE},
  {"number-that-is-none", FILE ("<view id='v' name='V' margin='NaN'/>"), FALSE},
  {"coordinate", FILE ("<view id='v' name='V'/><place id='p' view='v' object='a' x='-1e13' y='12.5'/>"), TRUE},
  {"coordinate-beyond", FILE ("<view id='v' name='V'/><place id='p' view='v' object='a' x='1e300' y='12.5'/>"), FALSE},
  {"flag", FILE ("<company id='c' name='C' placeholder='yes'/>"), TRUE},
  {"flag-that-is-none", FILE ("<company id='c' name='C' placeholder='true'/>"), FALSE},
  {"color", FILE ("<company id='c' name='C' color='#C3002f'/>"), TRUE},
  {"color-that-is-none", FILE ("<company id='c' name='C' color='red'/>"), FALSE},
  {"note-of-two-lines", FILE ("<company id='c' name='C' note='one&#10;two'/>"), TRUE},
  {"name-of-two-lines", FILE ("<company id='c' name='one&#10;two'/>"), FALSE},
  {"points", FILE ("<view id='v' name='V'/><stake id='s' owner='a' owned='b'/><bend id='w' view='v' line='s' points='1,-2 3.5,1e+8'/>"), TRUE},
  {"points-that-are-none", FILE ("<view id='v' name='V'/><stake id='s' owner='a' owned='b'/><bend id='w' view='v' line='s' points='1 2'/>"), FALSE},
};

static void
test_file (Fixture      *fixture,
           gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  g_assert_cmpint (is_valid (fixture, file_cases[i].text, file_cases[i].valid), ==, file_cases[i].valid);
}

#define ADD(name, function) g_test_add ("/xsd-files/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("examples-are-valid", test_examples_are_valid);
  ADD ("examples-are-read-and-written-as-they-are", test_examples_are_read_and_written_as_they_are);
  ADD ("what-is-written-is-valid", test_what_is_written_is_valid);
  ADD ("values-are-judged-alike", test_values_are_judged_alike);

  for (guint i = 0; i < G_N_ELEMENTS (file_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/xsd-files/file/", file_cases[i].name, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_file, tear_down);
    }

  return g_test_run ();
}
