#include "model/object/decimal.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *canonical;
} ParseCase;

static const ParseCase parse_cases[] = {
  {"integer", "23000000000", "23000000000"},
  {"fraction", "43.40", "43.4"},
  {"negative", "-0.5", "-0.5"},
  {"negative-zero", "-0.0", "0"},
  {"twelve-places", "0.000000000001", "0.000000000001"},
  {"thirteen-places", "0.0000000000001", NULL},
  {"largest", "9223372036854775807", "9223372036854775807"},
  {"too-large", "9223372036854775808", NULL},
  {"no-digit", "", NULL},
  {"point-only", ".", NULL},
  {"trailing-point", "5.", NULL},
  {"sign-only", "-", NULL},
};

static void
test_parse (gconstpointer data)
{
  const ParseCase *c = data;
  const char      *end;
  EntenteDecimal   decimal;
  gboolean         parsed = entente_decimal_parse (c->text, &end, &decimal) && *end == '\0';
  g_autofree char *text = parsed ? entente_decimal_to_string (decimal) : NULL;

  g_assert_cmpstr (text, ==, c->canonical);
}

static EntenteDecimal
decimal (const char *text)
{
  EntenteDecimal result;

  g_assert_true (entente_decimal_parse (text, NULL, &result));

  return result;
}

static void
test_sum_is_exact (void)
{
  EntenteDecimal   sum;
  g_autofree char *text = NULL;

  /* In floating point this is 0.30000000000000004. */
  g_assert_true (entente_decimal_add (decimal ("0.1"), decimal ("0.2"), &sum));
  text = entente_decimal_to_string (sum);
  g_assert_cmpstr (text, ==, "0.3");
}

static void
test_sum_beyond_the_largest_is_refused (void)
{
  EntenteDecimal sum = decimal ("7");

  g_assert_false (entente_decimal_add (decimal ("9223372036854775807"), decimal ("1"), &sum));
  g_assert_cmpint (sum.mantissa, ==, 7);
}

static void
test_shift_moves_the_point (void)
{
  EntenteDecimal   result;
  g_autofree char *million = NULL, *share = NULL;

  g_assert_true (entente_decimal_shift (decimal ("3.2"), 6, &result));
  million = entente_decimal_to_string (result);
  g_assert_cmpstr (million, ==, "3200000");

  g_assert_true (entente_decimal_shift (decimal ("43.4"), -2, &result));
  share = entente_decimal_to_string (result);
  g_assert_cmpstr (share, ==, "0.434");

  g_assert_false (entente_decimal_shift (decimal ("5000000000000000000"), 1, &result));
}

static void
test_order_does_not_depend_on_the_scale (void)
{
  g_assert_cmpint (entente_decimal_compare (decimal ("0.5"), decimal ("0.50")), ==, 0);
  g_assert_cmpint (entente_decimal_compare (decimal ("-0.5"), decimal ("0.4")), <, 0);
  g_assert_cmpint (entente_decimal_compare (decimal ("2.000000000001"), decimal ("2")), >, 0);
  g_assert_cmpint (entente_decimal_compare (decimal ("9223372036854775807"), decimal ("0.000000000001")), >, 0);
}

static void
test_double_is_the_nearest (void)
{
  g_assert_cmpfloat (entente_decimal_to_double (decimal ("0.434")), ==, 0.434);
  g_assert_cmpfloat (entente_decimal_to_double (decimal ("-23000000000")), ==, -23e9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/decimal/parse/%s", parse_cases[i].name);

      g_test_add_data_func (path, &parse_cases[i], test_parse);
    }
  g_test_add_func ("/decimal/sum-is-exact", test_sum_is_exact);
  g_test_add_func ("/decimal/sum-beyond-the-largest-is-refused", test_sum_beyond_the_largest_is_refused);
  g_test_add_func ("/decimal/shift-moves-the-point", test_shift_moves_the_point);
  g_test_add_func ("/decimal/order-does-not-depend-on-the-scale", test_order_does_not_depend_on_the_scale);
  g_test_add_func ("/decimal/double-is-the-nearest", test_double_is_the_nearest);

  return g_test_run ();
}
