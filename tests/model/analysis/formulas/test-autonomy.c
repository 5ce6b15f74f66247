#include "model/analysis/formulas/binding.h"
#include "model/analysis/formulas/ego.h"
#include "model/analysis/formulas/multiplexity.h"
#include "model/analysis/formulas/separability.h"

#include "tests/support/near.h"

/* Figures worked out apart from this program. N has six partners, two of which have deals with each other. */
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

static const EntenteTie alliance[] = {
  {N, M, 95},
  {M, N, 67.5},
  {N, F, 210},
  {N, S, 25},
  {N, H, 60},
  {N, W, 90},
  {N, R, 210},
  {M, R, 17.5},
  {R, M, 55},
};

static void
test_company_with_many_partners (void)
{
  EntenteEgo ego;

  entente_ego_measure (alliance, G_N_ELEMENTS (alliance), N_COMPANIES, N, &ego);

  g_assert_cmpuint (ego.n_partners, ==, 6);
  g_assert_cmpuint (ego.n_ties, ==, 1);
  g_assert_cmpuint (ego.n_modules, ==, 5);
  entente_assert_near (ego.effective_size, 17.0 / 3);
  entente_assert_near (ego.efficiency, 17.0 / 18);
  entente_assert_near (ego.concentration, 0.2212092496);
  entente_assert_near (ego.effective_partners, 4.520606628);
  entente_assert_near (ego.normalised, 0.06545109957);
  entente_assert_near (ego.largest_share, 210 / 757.5);
}

static void
test_company_with_two_partners (void)
{
  EntenteEgo ego;

  entente_ego_measure (alliance, G_N_ELEMENTS (alliance), N_COMPANIES, M, &ego);
  g_assert_cmpuint (ego.n_partners, ==, 2);
  entente_assert_near (ego.effective_size, 1);
  entente_assert_near (ego.efficiency, 0.5);
  g_assert_cmpuint (ego.n_modules, ==, 1);
  entente_assert_near (ego.concentration, 0.5733363513);
  entente_assert_near (ego.largest_share, 0.6914893617);
}

static void
test_company_with_one_or_none (void)
{
  EntenteEgo ego;

  entente_ego_measure (alliance, G_N_ELEMENTS (alliance), N_COMPANIES, F, &ego);
  entente_assert_near (ego.concentration, 1);
  g_assert_true (isnan (ego.normalised));

  entente_ego_measure (alliance, 0, N_COMPANIES, F, &ego);
  g_assert_cmpuint (ego.n_partners, ==, 0);
  g_assert_true (isnan (ego.concentration) && isnan (ego.effective_size) && isnan (ego.largest_share));
}

/* Deals of two, three and four: each company's ties sum to the number of its deals. */
static void
test_ties_of_deals (void)
{
  static const guint32 offsets[] = {0, 2, 5, 9}, parties[] = {N, M, N, M, R, N, M, R, H};
  g_autoptr (GArray) ties = entente_ties_of_deals (offsets, parties, 3);
  double sums[N_COMPANIES] = {0}, between = 0;

  for (guint i = 0; i < ties->len; i++)
    {
      const EntenteTie *tie = &g_array_index (ties, EntenteTie, i);

      sums[tie->a] += tie->weight;
      sums[tie->b] += tie->weight;
      between += tie->a == N && tie->b == M ? tie->weight : 0;
    }

  entente_assert_near (between, 11.0 / 6);
  entente_assert_near (sums[N], 3);
  entente_assert_near (sums[R], 2);
  entente_assert_near (sums[H], 1);
}

enum
{
  DRIVING,
  E_POWER,
  EV_PLATFORM,
  PICKUP,
  PURCHASING,
  SMALL_CAR,
  N_TOPICS
};

static const EntenteTopicTie topics[] = {
  {N, M, EV_PLATFORM},
  {N, M, PURCHASING},
  {N, F, PICKUP},
  {N, R, EV_PLATFORM},
  {R, N, PURCHASING},
  {N, W, DRIVING},
  {N, H, DRIVING},
  {N, H, E_POWER},
  {M, R, SMALL_CAR},
  {M, R, PURCHASING},
};

static double
participate (guint32 company)
{
  return entente_multiplexity_get_participation (topics, G_N_ELEMENTS (topics), N_TOPICS, company);
}

static void
test_topics (void)
{
  double share_of_several;

  entente_assert_near (participate (N), 0.9375);
  entente_assert_near (participate (M), 0.75);
  entente_assert_near (participate (H), 0.6);
  entente_assert_near (participate (F), 0);
  g_assert_true (isnan (participate (S)));
  entente_assert_near (entente_multiplexity_get_mean (topics, G_N_ELEMENTS (topics), &share_of_several), 10.0 / 6);
  entente_assert_near (share_of_several, 4.0 / 6);
  entente_assert_near (entente_multiplexity_get_overlap (topics, G_N_ELEMENTS (topics), EV_PLATFORM, PURCHASING), 2.0 / 3);
  g_assert_true (isnan (entente_multiplexity_get_mean (NULL, 0, NULL)));
}

enum
{
  D1,
  D2,
  D3,
  D4,
  D5,
  D6,
  N_DEALS,
  P_EV = N_DEALS,
  P_PICKUP,
  P_EUROPE,
  SOFTWARE,
  PLANT_A,
  PLANT_C,
  N_THINGS
};

static const EntenteNeed needs[] = {
  {D1, P_EV},
  {D3, P_EV},
  {D3, P_EUROPE},
  {D2, P_PICKUP},
  {P_EV, PLANT_A},
  {P_PICKUP, PLANT_C},
  {D4, SOFTWARE},
  {D5, SOFTWARE},
};

static void
test_deals_that_hang_together (void)
{
  EntenteSeparability separability;

  entente_separability_measure (needs, G_N_ELEMENTS (needs), N_THINGS, N_DEALS, &separability);

  entente_assert_near (separability.propagation_cost, 23.0 / 144);
  entente_assert_near (separability.separability, 13.0 / 15);
  g_assert_cmpuint (separability.couplings->len, ==, 2);
  g_assert_cmpuint (g_array_index (separability.couplings, EntenteCoupling, 0).second, ==, D3);
  g_assert_cmpuint (g_array_index (separability.couplings, EntenteCoupling, 0).shared, ==, P_EV);
  g_assert_cmpuint (g_array_index (separability.couplings, EntenteCoupling, 1).shared, ==, SOFTWARE);
  entente_separability_clear (&separability);

  entente_separability_measure (NULL, 0, 0, 0, &separability);
  g_assert_true (isnan (separability.propagation_cost) && isnan (separability.separability));
  entente_separability_clear (&separability);
}

/* The alliance of old and the deals of today */
static void
test_bound_and_free (void)
{
  static const EntenteBinding before[] = {{0.434, 1, 10, 36, 0.6, 700}, {0.34, 0.5, 10, 24, 0.4, 250}};
  static const EntenteBinding after[] = {
    {0.15, 0, 5, 12, 0.3, 210},
    {0, 0, 6, 18, 0.4, 210},
    {0.24, 0, 5, 12, 0.3, 162.5},
    {0, 0.5, 3, 6, 0.1, 90},
    {0, 0, 2, 6, 0, 60},
    {0, 0, 1, 3, 0, 25},
  };

  entente_assert_near (entente_binding_of_deal (&before[0], &entente_binding_weights), 0.9004);
  entente_assert_near (entente_binding_of_deal (&after[5], &entente_binding_weights), 0.0325);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/autonomy/company-with-many-partners", test_company_with_many_partners);
  g_test_add_func ("/autonomy/company-with-two-partners", test_company_with_two_partners);
  g_test_add_func ("/autonomy/company-with-one-or-none", test_company_with_one_or_none);
  g_test_add_func ("/autonomy/ties-of-deals", test_ties_of_deals);
  g_test_add_func ("/autonomy/topics", test_topics);
  g_test_add_func ("/autonomy/deals-that-hang-together", test_deals_that_hang_together);
  g_test_add_func ("/autonomy/bound-and-free", test_bound_and_free);

  return g_test_run ();
}
