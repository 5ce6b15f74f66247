#include "model/analysis/odds.h"

#include "tests/support/economy.h"

#define COMMON(more)                                                                                                                        \
  "<project id=\"project\" currency=\"USD\" discount-rate=\"8%\" from=\"2025\" until=\"2031\" " more "/>\n<company id=\"n\" name=\"N\"/>\n" \
  "<participation id=\"q-n\" platform=\"q\" company=\"n\" volumes=\"100000 vehicles/yr\"/>\n"
#define PLATFORM(rd, margin) \
  "<platform id=\"q\" name=\"Q\" on-sale=\"2026\" rd-cost=\"2025: " rd " USD\" margin=\"" margin " USD\" life=\"6 years\"/>\n"

static EntenteOdds
find (const char *first,
      const char *second)
{
  g_autoptr (EntenteEconomy) before = entente_test_economy_new (first, NULL), after = entente_test_economy_new (second, NULL);

  return entente_odds_find (before, after, NULL);
}

/* The greater margin is known; a margin of 1,000 to 2,000 with its middle likeliest is above 1,750 in 250² ÷ (1,000 × 500) of all
 * cases. */
static void
test_chance (void)
{
  EntenteOdds odds = find (COMMON ("") PLATFORM ("600000000", "1750"), COMMON ("") PLATFORM ("600000000", "1000..2000"));

  g_assert_cmpuint (odds.n_draws, >=, 500);
  g_assert_cmpfloat_with_epsilon (odds.better, 0.125, 0.015);
  g_assert_cmpfloat_with_epsilon (odds.worse, 0.875, 0.015);
}

/* The margins of both are drawn by the same chances: what costs a little less is always better, however wide they are. */
static void
test_same_chances (void)
{
  EntenteOdds odds = find (COMMON ("") PLATFORM ("600000000", "1000..2000"), COMMON ("") PLATFORM ("599000000", "1000..2000"));

  g_assert_cmpfloat (odds.better, ==, 1);
  g_assert_cmpfloat (odds.worse, ==, 0);
}

/* What is uncertain in one plan only leaves the other chances where they are. */
static void
test_one_more_range (void)
{
  EntenteOdds odds = find (COMMON ("") PLATFORM ("600000000", "1000..2000"), COMMON ("") PLATFORM ("500000000..599000000", "1000..2000"));

  g_assert_cmpfloat (odds.better, ==, 1);
}

static void
test_same_plan (void)
{
  EntenteOdds odds = find (COMMON ("") PLATFORM ("600000000", "1000..2000"), COMMON ("") PLATFORM ("600000000", "1000..2000"));

  g_assert_cmpuint (odds.n_draws, >=, 500);
  g_assert_cmpfloat (odds.better, ==, 0);
  g_assert_cmpfloat (odds.worse, ==, 0);
}

/* The company in focus has no part in the platform, so its plan is worth nothing that is known. */
static void
test_unknown (void)
{
  EntenteOdds odds = find (COMMON ("") PLATFORM ("600000000", "1000..2000"), COMMON ("focus=\"m\"") "<company id=\"m\" name=\"M\"/>\n" PLATFORM ("600000000", "1000..2000"));

  g_assert_cmpuint (odds.n_draws, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/odds/chance", test_chance);
  g_test_add_func ("/odds/same-chances", test_same_chances);
  g_test_add_func ("/odds/one-more-range", test_one_more_range);
  g_test_add_func ("/odds/same-plan", test_same_plan);
  g_test_add_func ("/odds/unknown", test_unknown);

  return g_test_run ();
}
