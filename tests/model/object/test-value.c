#include "model/object/value.h"

#include "model/error.h"
#include "tests/support/plan.h"

#include <math.h>
#include <string.h>

static const EntenteChoice choices[] = {
  {"talks", "Talks"},
  {"signed", "Signed"},
  {NULL, NULL},
};

static const EntenteField text_field = {"t", ENTENTE_FIELD_TEXT, .label = "T", .max_length = 5};
static const EntenteField lines_field = {"l", ENTENTE_FIELD_TEXT, .label = "L", .flags = ENTENTE_FIELD_MULTILINE};
static const EntenteField choice_field = {"c", ENTENTE_FIELD_CHOICE, .label = "C", .choices = choices};
static const EntenteField flag_field = {"f", ENTENTE_FIELD_FLAG, .label = "F"};
static const EntenteField share_field = {"s", ENTENTE_FIELD_AMOUNT, .label = "S", .unit = ENTENTE_UNIT_PERCENT, .min = 0, .max = 100};
static const EntenteField money_field = {"m", ENTENTE_FIELD_AMOUNT, .label = "M", .unit = ENTENTE_UNIT_CURRENCY, .min = 0, .max = 1e15};
static const EntenteField series_field = {"y", ENTENTE_FIELD_SERIES, .label = "Y", .unit = ENTENTE_UNIT_CURRENCY, .min = 0, .max = 1e15};
static const EntenteField number_field = {"n", ENTENTE_FIELD_NUMBER, .label = "N"};
static const EntenteField color_field = {"k", ENTENTE_FIELD_COLOR, .label = "K"};
static const EntenteField reference_field = {"r", ENTENTE_FIELD_REFERENCE, .label = "R"};
static const EntenteField references_field = {"rs", ENTENTE_FIELD_REFERENCES, .label = "Rs"};
static const EntenteField points_field = {"p", ENTENTE_FIELD_POINTS, .label = "P", .min = -100, .max = 100};

typedef struct
{
  const char         *name;
  const EntenteField *field;
  const char         *text;
  const char         *stored;
  int                 error;
} Case;

static const Case cases[] = {
  {"text", &text_field, "R&D", "R&D", -1},
  {"text-empty", &text_field, "", "", -1},
  {"text-of-five-letters", &text_field, "日産自動車", "日産自動車", -1},
  {"text-too-long", &text_field, "Nissan", NULL, ENTENTE_ERROR_RANGE},
  {"text-with-break", &text_field, "a\nb", NULL, ENTENTE_ERROR_SYNTAX},
  {"text-with-control", &lines_field, "a\001b", NULL, ENTENTE_ERROR_SYNTAX},
  {"text-invalid", &text_field, "\xff", NULL, ENTENTE_ERROR_SYNTAX},
  {"lines", &lines_field, "a\n\tb", "a\n\tb", -1},
  {"choice", &choice_field, "signed", "signed", -1},
  {"choice-unknown", &choice_field, "Signed", NULL, ENTENTE_ERROR_SYNTAX},
  {"flag", &flag_field, "no", "no", -1},
  {"flag-else", &flag_field, "true", NULL, ENTENTE_ERROR_SYNTAX},
  {"share", &share_field, "100%", "100%", -1},
  {"share-above", &share_field, "100.01%", NULL, ENTENTE_ERROR_RANGE},
  {"share-of-money", &share_field, "5 EUR", NULL, ENTENTE_ERROR_SYNTAX},
  {"money", &money_field, "0 JPY", "0 JPY", -1},
  {"money-negative", &money_field, "-1 JPY", NULL, ENTENTE_ERROR_RANGE},
  {"series-sorted", &series_field, "2026: 5 EUR;2025: 3..4 EUR", "2025: 3..4 EUR; 2026: 5 EUR", -1},
  {"series-all-years", &series_field, "7 EUR", "7 EUR", -1},
  {"series-year-missing", &series_field, "7 EUR; 2026: 5 EUR", NULL, ENTENTE_ERROR_SYNTAX},
  {"series-year-twice", &series_field, "2026: 7 EUR; 2026: 5 EUR", NULL, ENTENTE_ERROR_SYNTAX},
  {"series-empty", &series_field, "", NULL, ENTENTE_ERROR_SYNTAX},
  {"number", &number_field, "0.1", "0.1", -1},
  {"number-negative-zero", &number_field, "-0", "0", -1},
  {"number-exponent", &number_field, "1e3", "1000", -1},
  {"number-hexadecimal", &number_field, "0x10", NULL, ENTENTE_ERROR_SYNTAX},
  {"number-infinite", &number_field, "1e999", NULL, ENTENTE_ERROR_SYNTAX},
  {"number-nan", &number_field, "nan", NULL, ENTENTE_ERROR_SYNTAX},
  {"number-comma", &number_field, "0,1", NULL, ENTENTE_ERROR_SYNTAX},
  {"number-blank", &number_field, " 1", NULL, ENTENTE_ERROR_SYNTAX},
  {"color", &color_field, "#1C71D8", "#1c71d8", -1},
  {"color-short", &color_field, "#fff", NULL, ENTENTE_ERROR_SYNTAX},
  {"reference", &reference_field, "nissan-7f3a", "nissan-7f3a", -1},
  {"reference-empty", &reference_field, "", NULL, ENTENTE_ERROR_SYNTAX},
  {"reference-with-blank", &reference_field, "a b", NULL, ENTENTE_ERROR_SYNTAX},
  {"references", &references_field, "  b a  b ", "b a", -1},
  {"references-many", &references_field, "a b c d e f g h i j k l m n o p q r a q r s", "a b c d e f g h i j k l m n o p q r s", -1},
  {"references-none", &references_field, "", "", -1},
  {"points", &points_field, "1,2 -0.5,1e2", "1,2 -0.5,100", -1},
  {"points-beyond", &points_field, "1,2 3,1e300", NULL, ENTENTE_ERROR_RANGE},
  {"points-odd", &points_field, "1,2 3", NULL, ENTENTE_ERROR_SYNTAX},
};

static void
test_parse (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteValue) value = entente_value_parse (c->field, c->text, &error), again = NULL;
  g_autofree char *stored = value != NULL ? entente_value_to_string (value) : NULL;

  if (c->error >= 0)
    g_assert_error (error, ENTENTE_ERROR, c->error);
  else
    g_assert_no_error (error);
  g_assert_cmpstr (stored, ==, c->stored);

  if (value != NULL)
    {
      again = entente_value_parse (c->field, stored, NULL);
      g_assert_true (entente_value_equal (value, again));
    }
}

static void
test_random_values_survive_storing (void)
{
  EntenteRandom random;
  g_autoptr (EntenteProject) project = test_plan_new_small ();

  entente_random_seed (&random, 20251215);

  for (guint i = 0; i < 20000; i++)
    {
      const EntenteTypeInfo *info = entente_type_get_info (entente_random_next_below (&random, ENTENTE_N_TYPES));
      const EntenteField    *field = &info->fields[entente_random_next_below (&random, info->n_fields)];
      g_autoptr (EntenteValue) value = test_plan_random_value (&random, project, field), again = NULL;
      g_autofree char *stored = value != NULL ? entente_value_to_string (value) : NULL, *twice = NULL;

      if (value == NULL)
        continue;
      again = entente_value_parse (field, stored, NULL);
      g_assert_nonnull (again);
      twice = entente_value_to_string (again);
      g_assert_cmpstr (stored, ==, twice);
      g_assert_true (entente_value_equal (value, again));
    }
}

static void
test_numbers_are_as_short_as_can_be (void)
{
  static const double numbers[] = {0.1, 1.0 / 3, 123456789.125, 5e-324, 1.7976931348623157e308, 0.1 + 0.2};

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (EntenteValue) value = entente_value_new_number (numbers[i]);
      g_autofree char *text = entente_value_to_string (value);

      g_assert_cmpfloat (g_ascii_strtod (text, NULL), ==, numbers[i]);
    }
}

static void
test_blank_input_is_undefined (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_value_parse_input (&money_field, "  ", "EUR", &error));
  g_assert_no_error (error);
  g_assert_null (entente_value_parse_input (&money_field, "much", "EUR", &error));
  g_assert_error (error, ENTENTE_ERROR, ENTENTE_ERROR_SYNTAX);
}

static void
test_series_can_be_typed (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteValue) value = entente_value_parse_input (&series_field, "2025: 1.5 bn; 2026: 200-300 m USD", "EUR", &error);
  g_autofree char *stored = NULL;

  g_assert_no_error (error);
  stored = entente_value_to_string (value);
  g_assert_cmpstr (stored, ==, "2025: 1500000000 EUR; 2026: 200000000..300000000 USD");
}

static void
test_undefined_is_a_dash (void)
{
  g_autofree char *shown = entente_value_to_display (NULL), *typed = entente_value_to_input (NULL);

  g_assert_cmpstr (shown, ==, "–");
  g_assert_cmpstr (typed, ==, "");
  g_assert_true (isnan (entente_value_get_number (NULL)));
  g_assert_null (entente_value_get_text (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/value/parse/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_parse);
    }
  g_test_add_func ("/value/random-values-survive-storing", test_random_values_survive_storing);
  g_test_add_func ("/value/numbers-are-as-short-as-can-be", test_numbers_are_as_short_as_can_be);
  g_test_add_func ("/value/blank-input-is-undefined", test_blank_input_is_undefined);
  g_test_add_func ("/value/series-can-be-typed", test_series_can_be_typed);
  g_test_add_func ("/value/undefined-is-a-dash", test_undefined_is_a_dash);

  return g_test_run ();
}
