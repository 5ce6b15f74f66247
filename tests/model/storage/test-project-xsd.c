/* Holds the schema and the field tables together. */

#include "model/object/object.h"

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

#define XS "http://www.w3.org/2001/XMLSchema"

typedef struct
{
  xmlDoc          *doc;
  xmlXPathContext *xpath;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "../resources", "project.xsd", NULL);

  fixture->doc = xmlReadFile (path, NULL, XML_PARSE_NONET | XML_PARSE_NOBLANKS);
  g_assert_nonnull (fixture->doc);
  fixture->xpath = xmlXPathNewContext (fixture->doc);
  xmlXPathRegisterNs (fixture->xpath, BAD_CAST "xs", BAD_CAST XS);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  xmlXPathFreeContext (fixture->xpath);
  xmlFreeDoc (fixture->doc);
}

/* What an XPath finds: the values of the nodes, each followed by a blank */
static char *
look_up (Fixture    *fixture,
         const char *format,
         ...) G_GNUC_PRINTF (2, 3);

static char *
look_up (Fixture    *fixture,
         const char *format,
         ...)
{
  g_autofree char *expression = NULL;
  GString         *values = g_string_new (NULL);
  xmlXPathObject  *found;
  va_list          arguments;

  va_start (arguments, format);
  expression = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  found = xmlXPathEvalExpression (BAD_CAST expression, fixture->xpath);
  g_assert_nonnull (found);

  for (int i = 0; found->nodesetval != NULL && i < found->nodesetval->nodeNr; i++)
    {
      xmlChar *value = xmlNodeGetContent (found->nodesetval->nodeTab[i]);

      g_string_append_printf (values, "%s ", value);
      xmlFree (value);
    }

  xmlXPathFreeObject (found);

  return g_string_free (values, FALSE);
}

#define assert_found(fixture, expected, ...)                  \
  G_STMT_START                                                \
  {                                                           \
    g_autofree char *found_ = look_up (fixture, __VA_ARGS__); \
                                                              \
    g_assert_cmpstr (found_, ==, expected);                   \
  }                                                           \
  G_STMT_END

static void
test_same_types (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    g_string_append_printf (names, "%s ", entente_type_get_info (type)->name);

  assert_found (fixture, names->str, "/xs:schema/xs:element[@name='entente']/xs:complexType/xs:choice/xs:element/@name");
  assert_found (fixture, names->str, "/xs:schema/xs:element[@name='entente']/xs:complexType/xs:choice/xs:element/@type");
  assert_found (fixture, names->str, "/xs:schema/xs:complexType[@name!='object']/@name");
}

static void
test_same_fields (Fixture      *fixture,
                  gconstpointer data)
{
  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    {
      const EntenteTypeInfo *info = entente_type_get_info (type);
      g_autoptr (GString) names = g_string_new (NULL), required = g_string_new (NULL);

      for (guint i = 0; i < info->n_fields; i++)
        {
          g_string_append_printf (names, "%s ", info->fields[i].name);
          if (info->fields[i].flags & ENTENTE_FIELD_REQUIRED)
            g_string_append_printf (required, "%s ", info->fields[i].name);
        }

      assert_found (fixture, names->str, "/xs:schema/xs:complexType[@name='%s']//xs:attribute/@name", info->name);
      assert_found (fixture, required->str, "/xs:schema/xs:complexType[@name='%s']//xs:attribute[@use='required']/@name", info->name);
      assert_found (fixture, "object ", "/xs:schema/xs:complexType[@name='%s']//xs:extension/@base", info->name);
    }
}

static const char *
get_amount_type (EntenteUnit unit)
{
  static const char *const names[ENTENTE_N_UNITS] = {
    [ENTENTE_UNIT_ANY] = "quantity",
    [ENTENTE_UNIT_CURRENCY] = "money",
    [ENTENTE_UNIT_PERCENT] = "share",
    [ENTENTE_UNIT_VEHICLES_PER_YEAR] = "vehicles-per-year",
    [ENTENTE_UNIT_PERSON_MONTHS_PER_YEAR] = "effort",
    [ENTENTE_UNIT_MONTHS] = "months",
    [ENTENTE_UNIT_YEARS] = "years",
  };

  g_assert_nonnull (names[unit]);

  return names[unit];
}

static char *
get_type_name (const EntenteTypeInfo *info,
               const EntenteField    *field)
{
  switch (field->kind)
    {
    case ENTENTE_FIELD_TEXT:
      return g_strdup (field->flags & ENTENTE_FIELD_PICTURE ? "image " : field->flags & ENTENTE_FIELD_MULTILINE ? "lines "
                                                                                                                : "line ");
    case ENTENTE_FIELD_CHOICE:
      return g_strdup_printf ("%s-%s ", info->name, field->name);
    case ENTENTE_FIELD_FLAG:
      return g_strdup ("flag ");
    case ENTENTE_FIELD_AMOUNT:
      return g_strdup_printf ("%s ", get_amount_type (field->unit));
    case ENTENTE_FIELD_SERIES:
      return g_strdup_printf ("%s-by-year ", get_amount_type (field->unit));
    case ENTENTE_FIELD_DATE:
      return g_strdup ("date ");
    case ENTENTE_FIELD_NUMBER:
      return g_strdup ("number ");
    case ENTENTE_FIELD_COLOR:
      return g_strdup ("color ");
    case ENTENTE_FIELD_REFERENCE:
      return g_strdup ("id ");
    case ENTENTE_FIELD_REFERENCES:
      return g_strdup ("ids ");
    case ENTENTE_FIELD_RATES:
      return g_strdup ("rates ");
    default:
      return g_strdup ("points ");
    }
}

static void
check_choices (Fixture               *fixture,
               const EntenteTypeInfo *info,
               const EntenteField    *field)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (const EntenteChoice *choice = field->choices; choice->name != NULL; choice++)
    g_string_append_printf (names, "%s ", choice->name);

  assert_found (fixture, names->str, "/xs:schema/xs:simpleType[@name='%s-%s']//xs:enumeration/@value", info->name, field->name);
}

static void
check_bounds (Fixture               *fixture,
              const EntenteTypeInfo *info,
              const EntenteField    *field)
{
  g_autofree char *max_length = field->max_length != 0 ? g_strdup_printf ("%u ", field->max_length) : g_strdup ("");
  gboolean         has_range = field->kind == ENTENTE_FIELD_NUMBER && field->min != field->max;
  g_autofree char *range = has_range ? g_strdup_printf ("%.0f %.0f ", field->min, field->max) : g_strdup ("");

  assert_found (fixture, max_length, "/xs:schema/xs:complexType[@name='%s']//xs:attribute[@name='%s']//xs:maxLength/@value", info->name, field->name);
  assert_found (fixture, range, "/xs:schema/xs:complexType[@name='%s']//xs:attribute[@name='%s']//*[self::xs:minInclusive or self::xs:maxInclusive]/@value", info->name, field->name);
}

static void
test_same_values (Fixture      *fixture,
                  gconstpointer data)
{
  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    {
      const EntenteTypeInfo *info = entente_type_get_info (type);

      for (guint i = 0; i < info->n_fields; i++)
        {
          const EntenteField *field = &info->fields[i];
          g_autofree char    *name = get_type_name (info, field);

          assert_found (fixture, name, "/xs:schema/xs:complexType[@name='%s']//xs:attribute[@name='%s']/descendant-or-self::*/@*[name()='type' or name()='base']", info->name, field->name);
          check_bounds (fixture, info, field);
          if (field->kind == ENTENTE_FIELD_CHOICE)
            check_choices (fixture, info, field);
        }
    }

  assert_found (fixture, "16000 ", "/xs:schema/xs:simpleType[@name='line']//xs:maxLength/@value");
  assert_found (fixture, "16000 ", "/xs:schema/xs:simpleType[@name='lines']//xs:maxLength/@value");
  assert_found (fixture, "700000 ", "/xs:schema/xs:simpleType[@name='image']//xs:maxLength/@value");
  g_assert_cmpint (ENTENTE_TEXT_MAX_LENGTH, ==, 16000);
  g_assert_cmpint (ENTENTE_PICTURE_MAX_LENGTH, ==, 700000);
}

static void
test_no_value_type_is_left_over (Fixture      *fixture,
                                 gconstpointer data)
{
  assert_found (fixture, "", "/xs:schema/xs:simpleType[not(@name = //@type or @name = //@base or @name = //@itemType)]/@name");
}

static char *
list_targets (guint64 targets)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    if (targets & ENTENTE_TYPE_BIT (type))
      g_ptr_array_add (names, g_strconcat ("e:", entente_type_get_info (type)->name, NULL));

  g_ptr_array_add (names, NULL);
  joined = g_strjoinv ("|", (char **)names->pdata);

  return g_strconcat (joined, " ", NULL);
}

static void
test_same_references (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GString) keyrefs = g_string_new (NULL);

  for (guint type = 0; type < ENTENTE_N_TYPES; type++)
    {
      const EntenteTypeInfo *info = entente_type_get_info (type);

      for (guint i = 0; i < info->n_fields; i++)
        {
          const EntenteField *field = &info->fields[i];
          g_autofree char    *targets = list_targets (field->targets), *selector = g_strdup_printf ("e:%s @%s ", info->name, field->name);

          if (field->kind != ENTENTE_FIELD_REFERENCE)
            continue;

          g_string_append_printf (keyrefs, "%s-%s ", info->name, field->name);
          assert_found (fixture, selector, "//xs:keyref[@name='%s-%s']/*/@xpath", info->name, field->name);
          assert_found (fixture, targets, "//xs:key[@name=//xs:keyref[@name='%s-%s']/@refer]/xs:selector/@xpath", info->name, field->name);
        }
    }

  assert_found (fixture, keyrefs->str, "//xs:keyref/@name");
  assert_found (fixture, "", "//xs:key[xs:field/@xpath != '@id']/@name");
}

static void
test_all_ids_differ (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *all = list_targets (ENTENTE_ANY_TYPE);

  assert_found (fixture, all, "//xs:key[@name='object']/xs:selector/@xpath");
}

#define ADD(name, function) g_test_add ("/project-xsd/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("same-types", test_same_types);
  ADD ("same-fields", test_same_fields);
  ADD ("same-values", test_same_values);
  ADD ("no-value-type-is-left-over", test_no_value_type_is_left_over);
  ADD ("same-references", test_same_references);
  ADD ("all-ids-differ", test_all_ids_differ);

  return g_test_run ();
}
