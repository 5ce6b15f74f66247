#include "model/analysis/formulas/exchange-rings.h"
#include "model/analysis/formulas/matching.h"

#include "tests/support/near.h"

/* Five companies with what they have and want, worked out apart from this program. */
enum
{
  N,
  M,
  F,
  W,
  H,
  N_COMPANIES
};

enum
{
  PLATFORM,
  POWERTRAIN,
  CAPACITY,
  MARKET,
  SOFTWARE,
  BATTERY,
  DATA
};

enum
{
  PICKUP,
  E_POWER,
  PLANT,
  EV_CROSSOVER,
  PHEV,
  SALES,
  VAN,
  OTA,
  CELLS,
  DRIVING,
  SYSTEM,
  FLEET
};

enum
{
  AMERICA,
  ASEAN,
  EUROPE,
  ANY = ENTENTE_ANY_REGION
};

static const EntenteMatchItem has[] = {
  {N, PLATFORM, PICKUP, AMERICA, 100000},
  {N, POWERTRAIN, E_POWER, ANY, 500000},
  {N, CAPACITY, PLANT, AMERICA, 150000},
  {N, PLATFORM, EV_CROSSOVER, AMERICA, 200000},
  {M, PLATFORM, PHEV, ANY, 120000},
  {M, CAPACITY, PLANT, ASEAN, 100000},
  {M, MARKET, SALES, ASEAN, 80000},
  {F, PLATFORM, VAN, EUROPE, 90000},
  {F, SOFTWARE, OTA, ANY, 1},
  {F, BATTERY, CELLS, AMERICA, 60000},
  {W, SOFTWARE, DRIVING, ANY, 1},
  {H, SOFTWARE, SYSTEM, ANY, 1},
  {H, BATTERY, CELLS, AMERICA, 100000},
};

static const EntenteMatchItem wants[] = {
  {N, SOFTWARE, DRIVING, ANY, 1, 5},
  {N, BATTERY, CELLS, AMERICA, 80000, 4},
  {N, PLATFORM, PHEV, ANY, 40000, 3},
  {M, PLATFORM, EV_CROSSOVER, AMERICA, 60000, 5},
  {M, CAPACITY, PLANT, AMERICA, 60000, 4},
  {M, SOFTWARE, DRIVING, ANY, 1, 2},
  {F, PLATFORM, PICKUP, AMERICA, 50000, 3},
  {F, POWERTRAIN, E_POWER, ANY, 100000, 2},
  {W, DATA, FLEET, ANY, 1000000, 5},
  {W, MARKET, SALES, ASEAN, 10000, 1},
  {H, PLATFORM, PICKUP, AMERICA, 40000, 5},
  {H, CAPACITY, PLANT, AMERICA, 30000, 1},
};

/* Sixty thousand of eighty thousand cells */
static void
test_too_little_meets_a_part (void)
{
  entente_assert_near (entente_match_get_fit (&has[9], &wants[1]), 0.75);
  entente_assert_near (entente_match_get_fit (&has[12], &wants[1]), 1);
  entente_assert_near (entente_match_get_fit (&has[5], &wants[4]), 0);
}

enum
{
  RING_N,
  RING_M,
  RING_F,
  RING_W,
  RING_S,
  RING_R,
  N_RING_COMPANIES
};

static const EntenteRingArc arcs[] = {
  {RING_N, RING_M, 8},
  {RING_M, RING_N, 6},
  {RING_N, RING_F, 5},
  {RING_F, RING_W, 7},
  {RING_W, RING_N, 4},
  {RING_M, RING_S, 6},
  {RING_S, RING_R, 5},
  {RING_R, RING_M, 4},
  {RING_S, RING_F, 3},
  {RING_F, RING_N, 2},
  {RING_R, RING_W, 1},
};

static GArray *
find_rings (guint max_length)
{
  return entente_rings_find (arcs, G_N_ELEMENTS (arcs), N_RING_COMPANIES, max_length, NULL);
}

static void
test_every_ring_is_found_once (void)
{
  static const double values[] = {14, 19, 7, 16, 15};
  static const guint  lengths[] = {2, 4, 2, 3, 3};
  g_autoptr (GArray) rings = find_rings (4);

  g_assert_cmpuint (rings->len, ==, G_N_ELEMENTS (values));

  for (guint i = 0; i < rings->len; i++)
    {
      g_assert_cmpuint (g_array_index (rings, EntenteRing, i).length, ==, lengths[i]);
      entente_assert_near (g_array_index (rings, EntenteRing, i).value, values[i]);
    }
}

static void
test_rings_may_be_short (void)
{
  g_autoptr (GArray) rings = find_rings (2);

  g_assert_cmpuint (rings->len, ==, 2);
}

static double
add_up (GArray *rings,
        GArray *chosen)
{
  double sum = 0;

  for (guint i = 0; i < chosen->len; i++)
    sum += g_array_index (rings, EntenteRing, g_array_index (chosen, guint, i)).value;

  return sum;
}

/* Taking the most valuable ring first would give 19 when each company may be in one ring only. */
static void
test_best_set_of_rings (void)
{
  g_autoptr (GArray) rings = find_rings (4);
  g_autoptr (GArray) strict = entente_rings_choose_best ((EntenteRing *)rings->data, rings->len, TRUE);
  g_autoptr (GArray) loose = entente_rings_choose_best ((EntenteRing *)rings->data, rings->len, FALSE);

  entente_assert_near (add_up (rings, strict), 31);
  g_assert_cmpuint (strict->len, ==, 2);
  g_assert_cmpuint (g_array_index (strict, guint, 0), ==, 3);
  g_assert_cmpuint (g_array_index (strict, guint, 1), ==, 4);
  entente_assert_near (add_up (rings, loose), 45);
  g_assert_cmpuint (loose->len, ==, 3);
}

static void
test_nothing_makes_no_ring (void)
{
  g_autoptr (GArray) rings = entente_rings_find (NULL, 0, 3, 4, NULL);
  g_autoptr (GArray) chosen = entente_rings_choose_best (NULL, 0, TRUE);

  g_assert_cmpuint (rings->len, ==, 0);
  g_assert_cmpuint (chosen->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/matching/too-little-meets-a-part", test_too_little_meets_a_part);
  g_test_add_func ("/matching/every-ring-is-found-once", test_every_ring_is_found_once);
  g_test_add_func ("/matching/rings-may-be-short", test_rings_may_be_short);
  g_test_add_func ("/matching/best-set-of-rings", test_best_set_of_rings);
  g_test_add_func ("/matching/nothing-makes-no-ring", test_nothing_makes_no_ring);

  return g_test_run ();
}
