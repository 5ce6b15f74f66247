#include "model/analysis/formulas/reciprocity.h"

#include "tests/support/near.h"

/* Seven companies and eight deals, worked out apart from this program; money in millions a year. */
enum
{
  N,
  M,
  F,
  S,
  H,
  W,
  R,
  N_COMPANIES
};

static const guint32 parties[] = {N, M, N, F, N, R, N, W, N, H, R, M, N, M, R, N, S};
static const guint32 party_offsets[] = {0, 2, 4, 6, 8, 10, 12, 15, 17};

static const EntenteExchangeFlow flows[] = {
  {0, N, M, FALSE, 80, 20},
  {0, M, N, FALSE, 60, 35},
  {1, N, F, FALSE, 120, 30},
  {1, F, N, FALSE, 90, 60},
  {2, N, R, FALSE, 70, 25},
  {2, R, N, FALSE, 110, 40},
  {3, W, N, FALSE, 50, 15},
  {3, N, W, FALSE, 40, 40},
  {4, N, H, FALSE, 30, 10},
  {4, H, N, FALSE, 30, 10},
  {5, R, M, FALSE, 40, 20},
  {5, M, R, FALSE, 10, 6},
  {6, N, ENTENTE_ALL_OTHERS, TRUE, 30, 30},
  {6, M, ENTENTE_ALL_OTHERS, TRUE, 15, 15},
  {6, R, ENTENTE_ALL_OTHERS, TRUE, 30, 30},
  {7, N, S, FALSE, 25, 5},
};

static const EntenteExchange exchange = {
  .n_companies = N_COMPANIES,
  .n_deals = 8,
  .party_offsets = party_offsets,
  .parties = parties,
  .flows = flows,
  .n_flows = G_N_ELEMENTS (flows),
};

typedef struct
{
  const char *name;
  guint32     deal;
  guint32     company;
  double      given;
  double      received;
  double      share;
  double      net;
} BalanceCase;

static const BalanceCase balance_cases[] = {
  {"both-gain-though-unbalanced-1", 0, N, 80, 60, -1.0 / 7, 40},
  {"both-gain-though-unbalanced-2", 0, M, 60, 80, 1.0 / 7, 45},
  {"gives-more-and-loses", 5, R, 40, 10, -0.6, -10},
  {"three-parties-split", 6, N, 30, 22.5, -1.0 / 7, -7.5},
  {"three-parties-split-gains", 6, M, 15, 30, 1.0 / 3, 15},
  {"gives-only", 7, N, 25, 0, -1, -5},
  {"gets-only", 7, S, 0, 25, 1, 25},
};

static void
test_balance (gconstpointer data)
{
  const BalanceCase *row = data;
  EntenteBalance     balance;

  entente_exchange_get_balance (&exchange, row->deal, row->company, &balance);

  entente_assert_near (balance.given, row->given);
  entente_assert_near (balance.received, row->received);
  entente_assert_near (entente_balance_get_share (&balance), row->share);
  entente_assert_near (balance.received - balance.cost, row->net);
}

static void
test_what_is_given_is_received (void)
{
  g_autofree EntenteBalance *balances = entente_exchange_get_balances (&exchange);
  double                     given = 0, received = 0;

  for (guint i = 0; i < N_COMPANIES; i++)
    {
      given += balances[i].given;
      received += balances[i].received;
    }

  entente_assert_near (given, 830);
  entente_assert_near (received, 830);
  entente_assert_near (balances[N].given, 395);
  entente_assert_near (balances[N].received, 362.5);
  entente_assert_near (entente_balance_get_share (&balances[R]), (102.5 - 180) / (102.5 + 180));
}

static void
test_pairs_are_added_up (void)
{
  g_autoptr (GArray) pairs = entente_exchange_find_pairs (&exchange);
  const EntenteExchangePair *pair = &g_array_index (pairs, EntenteExchangePair, 0);

  g_assert_cmpuint (pairs->len, ==, 7);
  g_assert_cmpuint (pair->a, ==, N);
  g_assert_cmpuint (pair->b, ==, M);
  entente_assert_near (pair->ab, 95);
  entente_assert_near (pair->ba, 67.5);
  entente_assert_near (entente_reciprocity_of_network (pair, 1), 2 * 67.5 / 162.5);
  entente_assert_near (entente_reciprocity_imbalance (pair), 27.5 / 162.5);
}

static void
test_network_and_companies (void)
{
  g_autoptr (GArray) pairs = entente_exchange_find_pairs (&exchange);
  const EntenteExchangePair *all = (const EntenteExchangePair *)pairs->data;

  entente_assert_near (entente_reciprocity_of_network (all, pairs->len), 660.0 / 830);
  entente_assert_near (entente_reciprocity_of_arcs (all, pairs->len, N_COMPANIES), (12.0 / 13 - 13.0 / 42) / (1 - 13.0 / 42));
}

static void
test_nothing_exchanged_is_undefined (void)
{
  EntenteExchangePair none = {0, 1, 0, 0}, gift = {0, 1, 5, 0}, even = {0, 1, 5, 5};
  EntenteBalance      balance = {0};

  g_assert_true (isnan (entente_reciprocity_of_network (NULL, 0)));
  g_assert_true (isnan (entente_reciprocity_of_network (&none, 1)));
  g_assert_true (isnan (entente_balance_get_share (&balance)));
  g_assert_true (isnan (entente_reciprocity_of_arcs (&even, 1, 2)));
  entente_assert_near (entente_reciprocity_of_network (&gift, 1), 0);
  entente_assert_near (entente_reciprocity_of_network (&even, 1), 1);
}

static void
test_one_sided_parties_are_named (void)
{
  g_autoptr (GArray) found = entente_exchange_find_one_sided (&exchange);
  const EntenteOneSided *giver = &g_array_index (found, EntenteOneSided, 0);
  const EntenteOneSided *receiver = &g_array_index (found, EntenteOneSided, 1);

  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpuint (giver->deal, ==, 7);
  g_assert_cmpuint (giver->company, ==, N);
  g_assert_true (giver->gives && !giver->gets);
  g_assert_cmpuint (receiver->company, ==, S);
  g_assert_true (receiver->gets && !receiver->gives);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (balance_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/reciprocity/balance/%s", balance_cases[i].name);

      g_test_add_data_func (path, &balance_cases[i], test_balance);
    }

  g_test_add_func ("/reciprocity/what-is-given-is-received", test_what_is_given_is_received);
  g_test_add_func ("/reciprocity/pairs-are-added-up", test_pairs_are_added_up);
  g_test_add_func ("/reciprocity/network-and-companies", test_network_and_companies);
  g_test_add_func ("/reciprocity/nothing-exchanged-is-undefined", test_nothing_exchanged_is_undefined);
  g_test_add_func ("/reciprocity/one-sided-parties-are-named", test_one_sided_parties_are_named);

  return g_test_run ();
}
