#include "model/object/rate.h"

#include "model/error.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *text;
  const char *canonical;
} ParseCase;

static const ParseCase parse_cases[] = {
  {"one", "USD: 0.92", "USD: 0.92"},
  {"sorted", "USD 2027: 0.95; JPY: 0.0061; USD: 0.92", "JPY: 0.0061; USD: 0.92; USD 2027: 0.95"},
  {"range", "USD: 0.9..0.95", "USD: 0.9..0.95"},
  {"twice", "USD: 0.92; USD: 0.93", NULL},
  {"twice-in-a-year", "USD 2027: 0.92; USD 2027: 0.93", NULL},
  {"nothing", "USD: 0", NULL},
  {"negative", "USD: -1", NULL},
  {"unit", "USD: 0.92 EUR", NULL},
  {"lower-case", "usd: 0.92", NULL},
  {"no-colon", "USD 0.92", NULL},
  {"short-year", "USD 27: 0.92", NULL},
  {"empty", "", NULL},
};

static const ParseCase input_cases[] = {
  {"as-stored", "USD: 0.92; USD 2027: 0.95", "USD: 0.92; USD 2027: 0.95"},
  {"no-colon", "USD 0.92", "USD: 0.92"},
  {"no-colon-with-year", "usd 2027 0.95", "USD 2027: 0.95"},
  {"equals", "jpy = 0.0061", "JPY: 0.0061"},
  {"whole-number-like-a-year", "BTC 2000", "BTC: 2000"},
  {"lines", "USD 0.92\nJPY 0.0061\n", "USD: 0.92; JPY: 0.0061"},
  {"words", "a dollar is 0.92", NULL},
};

static void
test_parse (gconstpointer data)
{
  const ParseCase *c = data;
  guint            n = 0;
  g_autoptr (GError) error = NULL;
  g_autofree EntenteRate *rates = entente_rates_parse (c->text, &n, &error);
  g_autofree char        *text = rates != NULL ? entente_rates_to_string (rates, n) : NULL;

  g_assert_cmpstr (text, ==, c->canonical);
  g_assert_true ((rates == NULL) == (error != NULL));
}

static void
test_input (gconstpointer data)
{
  const ParseCase *c = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = entente_rates_from_input (c->text, &error);

  g_assert_cmpstr (text, ==, c->canonical);
  g_assert_true ((text == NULL) == (error != NULL));
}

/* What is shown can be typed again. */
static void
test_display_is_read_back (void)
{
  guint                   n = 0;
  g_autofree EntenteRate *rates = entente_rates_parse ("IDR: 0.0000574; USD: 0.9..0.95; USD 2027: 1234567.5", &n, NULL);
  g_autofree char        *shown = entente_rates_to_display (rates, n), *stored = entente_rates_from_input (shown, NULL);

  g_assert_cmpstr (stored, ==, "IDR: 0.0000574; USD: 0.9..0.95; USD 2027: 1234567.5");
}

typedef struct
{
  const char *name;
  const char *currency;
  int         year;
  double      rate;
} FindCase;

static const FindCase find_cases[] = {
  {"of-the-year", "USD", 2027, 0.95},
  {"last-before", "USD", 2028, 0.95},
  {"after-the-last", "USD", 2040, 0.97},
  {"of-every-year", "USD", 2026, 0.92},
  {"no-year", "USD", 0, 0.92},
  {"before-the-first", "GBP", 2025, 0},
  {"the-first", "GBP", 0, 1.15},
  {"not-there", "JPY", 2027, 0},
};

static void
test_find (gconstpointer data)
{
  const FindCase         *c = data;
  guint                   n = 0;
  g_autofree EntenteRate *rates = entente_rates_parse ("GBP 2026: 1.15; USD: 0.92; USD 2027: 0.95; USD 2030: 0.97", &n, NULL);
  const EntenteRate      *rate = entente_rates_find (rates, n, c->currency, c->year);

  g_assert_cmpfloat (rate != NULL ? entente_amount_get_middle (&rate->amount) : 0, ==, c->rate);
}

static void
test_vary (void)
{
  guint                   n = 0;
  g_autofree EntenteRate *rates = entente_rates_parse ("JPY: 0.0061; USD: 0.92; USD 2027: 0.95", &n, NULL);

  g_assert_true (entente_rates_vary (rates, n, "USD"));
  g_assert_false (entente_rates_vary (rates, n, "JPY"));
  g_assert_false (entente_rates_vary (rates, n, "GBP"));
}

static void
add_cases (const char      *what,
           const ParseCase *cases,
           guint            n,
           GTestDataFunc    test)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/rate/%s/%s", what, cases[i].name);

      g_test_add_data_func (path, &cases[i], test);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_cases ("parse", parse_cases, G_N_ELEMENTS (parse_cases), test_parse);
  add_cases ("input", input_cases, G_N_ELEMENTS (input_cases), test_input);
  for (guint i = 0; i < G_N_ELEMENTS (find_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rate/find/%s", find_cases[i].name);

      g_test_add_data_func (path, &find_cases[i], test_find);
    }
  g_test_add_func ("/rate/display-is-read-back", test_display_is_read_back);
  g_test_add_func ("/rate/vary", test_vary);

  return g_test_run ();
}
