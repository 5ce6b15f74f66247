#include "model/object/rate-table.h"

#include "model/object/company.h"
#include "model/object/deal.h"

#include <math.h>

/* year: that the amount is of; result: in euros, 0 when the rate is missing, and then gap says which. */
typedef struct
{
  const char *name;
  const char *amount;
  int         year;
  double      result;
  const char *gap;
} Case;

static const Case cases[] = {
  {"own-currency", "10 EUR", 2020, 10, NULL},
  {"no-money", "10 months", 2020, 10, NULL},
  {"of-a-year", "10 USD", 2029, 8, NULL},
  {"of-no-year", "10 USD", 0, 9, NULL},
  {"in-prices-of-a-year", "10 USD 2028", 0, 8, NULL},
  {"range", "10..30 USD", 2027, 18, NULL},
  {"every-year", "1000 JPY", 2020, 6.1, NULL},
  {"before-the-first", "10 USD", 2025, 0, "the rate of USD for 2025 is missing"},
  {"other-currency", "10 GBP", 0, 0, "the rate of GBP for 2026 is missing"},
};

static EntenteObject *
make_root (const char *price_year)
{
  EntenteObject *root = entente_object_new (ENTENTE_PROJECT_ROOT, "project");

  g_assert_true (entente_object_set (root, "currency", "EUR", NULL) && entente_object_set (root, "rates", "JPY: 0.0061; USD 2026: 0.9; USD 2028: 0.8", NULL));
  if (price_year != NULL)
    g_assert_true (entente_object_set (root, "price-year", price_year, NULL));

  return root;
}

static void
test_convert (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (EntenteObject) root = make_root ("2026"), deal = entente_object_new (ENTENTE_DEAL, "d");
  g_autofree char *stored = c->year != 0 ? g_strdup_printf ("%d: %s", c->year, c->amount) : g_strdup (c->amount), *gap = NULL;
  EntenteRateTable rates;
  EntenteAmount    amount;
  double           result;
  guint            field = 0;

  entente_rate_table_init (&rates, root);
  g_assert_true (entente_amount_parse (c->amount, ENTENTE_UNIT_NONE, &amount, NULL));
  result = entente_rate_table_get_middle (&rates, &amount, c->year);
  g_assert_true (c->result != 0 ? fabs (result - c->result) < 1e-12 : isnan (result));

  if (amount.unit != ENTENTE_UNIT_CURRENCY)
    return;

  g_assert_true (entente_object_set (deal, "money", stored, NULL));
  gap = entente_rate_table_find_gap (&rates, deal, &field);
  g_assert_cmpstr (gap, ==, c->gap);
  g_assert_cmpuint (field, ==, c->gap != NULL ? ENTENTE_DEAL_MONEY : 0);
}

static void
test_no_year_takes_the_first (void)
{
  g_autoptr (EntenteObject) root = make_root (NULL);
  EntenteRateTable rates;
  EntenteAmount    amount;

  entente_rate_table_init (&rates, root);
  g_assert_true (entente_amount_parse ("10 USD", ENTENTE_UNIT_CURRENCY, &amount, NULL));
  g_assert_cmpfloat_with_epsilon (entente_rate_table_get_middle (&rates, &amount, 0), 9, 1e-12);
}

/* There is nothing to convert to. */
static void
test_project_without_currency (void)
{
  g_autoptr (EntenteObject) root = entente_object_new (ENTENTE_PROJECT_ROOT, "project"), company = entente_object_new (ENTENTE_COMPANY, "c");
  EntenteRateTable rates;
  guint            field;

  entente_rate_table_init (&rates, root);
  g_assert_true (entente_object_set (company, "fixed-cost", "5 USD", NULL));
  g_assert_null (entente_rate_table_find_gap (&rates, company, &field));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rate-table/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_convert);
    }
  g_test_add_func ("/rate-table/no-year-takes-the-first", test_no_year_takes_the_first);
  g_test_add_func ("/rate-table/project-without-currency", test_project_without_currency);

  return g_test_run ();
}
