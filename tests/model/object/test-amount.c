#include "model/object/amount.h"

#include "model/error.h"

typedef struct
{
  const char *name;
  const char *text;
  EntenteUnit unit;
  const char *stored;
  int         error;
} Case;

/* As amounts stand in files. */
static const Case stored_cases[] = {
  {"range", "3200000..3400000 vehicles/yr", ENTENTE_UNIT_ANY, "3200000..3400000 vehicles/yr", -1},
  {"width-zero", "5..5 models", ENTENTE_UNIT_MODELS, "5 models", -1},
  {"unit-of-the-field", "36", ENTENTE_UNIT_MONTHS, "36 months", -1},
  {"percent", "43.40%", ENTENTE_UNIT_PERCENT, "43.4%", -1},
  {"percent-with-blank", "43.4 %", ENTENTE_UNIT_PERCENT, "43.4%", -1},
  {"money", "23000000000 EUR", ENTENTE_UNIT_CURRENCY, "23000000000 EUR", -1},
  {"money-with-price-year", "300..350 USD 2024", ENTENTE_UNIT_CURRENCY, "300..350 USD 2024", -1},
  {"money-without-currency", "300", ENTENTE_UNIT_CURRENCY, NULL, ENTENTE_ERROR_SYNTAX},
  {"reversed", "5..4 models", ENTENTE_UNIT_MODELS, NULL, ENTENTE_ERROR_RANGE},
  {"comma", "43,4%", ENTENTE_UNIT_PERCENT, NULL, ENTENTE_ERROR_SYNTAX},
  {"unknown-unit", "5 furlongs", ENTENTE_UNIT_ANY, NULL, ENTENTE_ERROR_SYNTAX},
  {"nan", "nan", ENTENTE_UNIT_MONTHS, NULL, ENTENTE_ERROR_SYNTAX},
  {"exponent", "1e6 models", ENTENTE_UNIT_MODELS, NULL, ENTENTE_ERROR_SYNTAX},
  {"half-a-range", "5.. models", ENTENTE_UNIT_MODELS, NULL, ENTENTE_ERROR_SYNTAX},
};

/* As people type them, in a program that speaks English. */
static const Case input_cases[] = {
  {"millions", "3.2-3.4 M", ENTENTE_UNIT_VEHICLES_PER_YEAR, "3200000..3400000 vehicles/yr", -1},
  {"dash", "3.2 – 3.4 m vehicles/yr", ENTENTE_UNIT_ANY, "3200000..3400000 vehicles/yr", -1},
  {"translated-unit", "200k vehicles a year", ENTENTE_UNIT_ANY, "200000 vehicles/yr", -1},
  {"scale-at-both-ends", "900k..1.1M", ENTENTE_UNIT_VEHICLES_PER_YEAR, "900000..1100000 vehicles/yr", -1},
  {"sign-before", "€ 23 bn", ENTENTE_UNIT_CURRENCY, "23000000000 EUR", -1},
  {"code-behind", "1.5 billion USD", ENTENTE_UNIT_CURRENCY, "1500000000 USD", -1},
  {"default-currency", "350 Mio", ENTENTE_UNIT_CURRENCY, "350000000 EUR", -1},
  {"price-year", "350 m JPY 2024", ENTENTE_UNIT_CURRENCY, "350000000 JPY 2024", -1},
  {"comma-as-point", "43,4 %", ENTENTE_UNIT_PERCENT, "43.4%", -1},
  {"thousands", "1,234,567", ENTENTE_UNIT_VEHICLES, "1234567 vehicles", -1},
  {"blank-groups", "1 234 567 vehicles", ENTENTE_UNIT_VEHICLES, "1234567 vehicles", -1},
  {"percent-of-the-field", "15", ENTENTE_UNIT_PERCENT, "15%", -1},
  {"negative", "-5", ENTENTE_UNIT_NONE, "-5", -1},
  {"words", "a lot", ENTENTE_UNIT_VEHICLES, NULL, ENTENTE_ERROR_SYNTAX},
  {"reversed", "5-4 models", ENTENTE_UNIT_MODELS, NULL, ENTENTE_ERROR_RANGE},
  {"two-points", "1.2.3", ENTENTE_UNIT_NONE, NULL, ENTENTE_ERROR_SYNTAX},
};

static void
check (const Case          *c,
       gboolean             parsed,
       const EntenteAmount *amount,
       GError              *error)
{
  g_autofree char *stored = parsed ? entente_amount_to_string (amount) : NULL;

  if (c->error >= 0)
    g_assert_error (error, ENTENTE_ERROR, c->error);
  else
    g_assert_no_error (error);

  g_assert_cmpstr (stored, ==, c->stored);
}

static void
test_stored (gconstpointer data)
{
  const Case   *c = data;
  EntenteAmount amount;
  g_autoptr (GError) error = NULL;
  gboolean parsed = entente_amount_parse (c->text, c->unit, &amount, &error);

  check (c, parsed, &amount, error);
}

static void
test_input (gconstpointer data)
{
  const Case   *c = data;
  EntenteAmount amount;
  g_autoptr (GError) error = NULL;
  gboolean parsed = entente_amount_parse_input (c->text, c->unit, "EUR", &amount, &error);

  check (c, parsed, &amount, error);
}

static EntenteAmount
amount_of (const char *text)
{
  EntenteAmount amount;
  g_autoptr (GError) error = NULL;

  entente_amount_parse (text, ENTENTE_UNIT_NONE, &amount, &error);
  g_assert_no_error (error);

  return amount;
}

static void
test_what_is_shown_can_be_typed (void)
{
  static const char *const texts[] = {"3200000..3400000 vehicles/yr", "43.4%", "23000000000 EUR 2022", "1234567 vehicles", "4000 USD", "12345.678 GWh"};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      EntenteAmount    amount = amount_of (texts[i]), typed;
      g_autofree char *shown = entente_amount_to_display (&amount);
      g_autoptr (GError) error = NULL;

      entente_amount_parse_input (shown, amount.unit, NULL, &typed, &error);
      g_assert_no_error (error);
      g_assert_true (entente_amount_equal (&amount, &typed));
    }
}

static void
test_sum_of_ranges_is_a_range (void)
{
  EntenteAmount    a = amount_of ("3200000..3400000 vehicles/yr"), b = amount_of ("100000 vehicles/yr"), sum;
  g_autofree char *text = NULL;

  g_assert_true (entente_amount_add (&a, &b, &sum));
  text = entente_amount_to_string (&sum);
  g_assert_cmpstr (text, ==, "3300000..3500000 vehicles/yr");
}

static void
test_money_of_two_currencies_has_no_sum (void)
{
  EntenteAmount a = amount_of ("5 EUR"), b = amount_of ("5 USD"), c = amount_of ("5 EUR 2024"), sum;

  g_assert_false (entente_amount_add (&a, &b, &sum));
  g_assert_false (entente_amount_add (&a, &c, &sum));
}

static void
test_shares_are_from_0_to_1 (void)
{
  EntenteAmount share = amount_of ("40..43.4%");

  g_assert_cmpfloat (entente_amount_get_low (&share), ==, 0.4);
  g_assert_cmpfloat (entente_amount_get_high (&share), ==, 0.434);
}

static void
test_display_is_short_and_exact (void)
{
  EntenteAmount    range = amount_of ("3200000..3400000 vehicles/yr"), money = amount_of ("23000000000 EUR 2022"), odd = amount_of ("1234567 vehicles");
  g_autofree char *a = entente_amount_to_display (&range), *b = entente_amount_to_display (&money), *c = entente_amount_to_display (&odd);

  g_assert_cmpstr (a, ==, "3.2–3.4\u00a0m vehicles a year");
  g_assert_cmpstr (b, ==, "23\u00a0bn\u00a0EUR (2022)");
  g_assert_cmpstr (c, ==, "1.234567\u00a0m vehicles");
}

static void
add_cases (const char   *prefix,
           const Case   *cases,
           guint         n_cases,
           GTestDataFunc test)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *path = g_strdup_printf ("/amount/%s/%s", prefix, cases[i].name);

      g_test_add_data_func (path, &cases[i], test);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("stored", stored_cases, G_N_ELEMENTS (stored_cases), test_stored);
  add_cases ("input", input_cases, G_N_ELEMENTS (input_cases), test_input);
  g_test_add_func ("/amount/what-is-shown-can-be-typed", test_what_is_shown_can_be_typed);
  g_test_add_func ("/amount/sum-of-ranges-is-a-range", test_sum_of_ranges_is_a_range);
  g_test_add_func ("/amount/money-of-two-currencies-has-no-sum", test_money_of_two_currencies_has_no_sum);
  g_test_add_func ("/amount/shares-are-from-0-to-1", test_shares_are_from_0_to_1);
  g_test_add_func ("/amount/display-is-short-and-exact", test_display_is_short_and_exact);

  return g_test_run ();
}
