#include "model/analysis/spread.h"

#include "model/analysis/methods/risk.h"
#include "tests/support/economy.h"

/* When N leaves, platform Q (270,000, break-even 234,848) falls in round 1, with it plant A (half of 360,000 is its floor, and
   160,000 are left), and with A platform E (350,000, break-even 200,000), of which 160,000 were built there. */
#define OBJECTS                                                                                                              \
  "<company id=\"n\" name=\"N\"/>\n"                                                                                         \
  "<company id=\"m\" name=\"M\"/>\n"                                                                                         \
  "<company id=\"r\" name=\"R\"/>\n"                                                                                         \
  "<company id=\"w\" name=\"W\"/>\n"                                                                                         \
  "<platform id=\"q\" name=\"Q\" on-sale=\"2026\" rd-cost=\"2025: 1550000000 USD\" margin=\"1100 USD\" life=\"6 years\"/>\n" \
  "<platform id=\"e\" name=\"E\" on-sale=\"2026\" rd-cost=\"2025: 400000000 USD\" margin=\"400 USD\" life=\"5 years\"/>\n"   \
  "<plant id=\"a\" name=\"A\" owner=\"m\" capacity=\"360000 vehicles/yr\" utilisation-floor=\"50%\"/>\n"                     \
  "<participation id=\"q-n\" platform=\"q\" company=\"n\" volumes=\"60000 vehicles/yr\"/>\n"                                 \
  "<participation id=\"q-m\" platform=\"q\" company=\"m\" volumes=\"210000 vehicles/yr\"/>\n"                                \
  "<participation id=\"e-m\" platform=\"e\" company=\"m\" volumes=\"150000 vehicles/yr\"/>\n"                                \
  "<participation id=\"e-r\" platform=\"e\" company=\"r\" volumes=\"200000 vehicles/yr\"/>\n"                                \
  "<vehicle id=\"v-1\" name=\"Q1\" platform=\"q\" company=\"m\" plant=\"a\" volumes=\"180000 vehicles/yr\"/>\n"              \
  "<vehicle id=\"v-2\" name=\"E1\" platform=\"e\" company=\"r\" plant=\"a\" volumes=\"160000 vehicles/yr\"/>\n"

/* Q is what the first deal gives; what joins M and R rests on nothing that falls, nor does what W takes part in. */
#define DEALS                                                                    \
  "<deal id=\"d-q\" title=\"Q\" status=\"running\"/>\n"                          \
  "<party id=\"q-1\" deal=\"d-q\" company=\"n\"/>\n"                             \
  "<party id=\"q-2\" deal=\"d-q\" company=\"m\"/>\n"                             \
  "<flow id=\"f-1\" deal=\"d-q\" giver=\"q-1\" receiver=\"q-2\" asset=\"q\"/>\n" \
  "<deal id=\"d-other\" title=\"Purchasing\" status=\"running\"/>\n"             \
  "<party id=\"o-1\" deal=\"d-other\" company=\"n\"/>\n"                         \
  "<party id=\"o-2\" deal=\"d-other\" company=\"w\"/>\n"                         \
  "<deal id=\"d-r\" title=\"R\" status=\"running\"/>\n"                          \
  "<party id=\"r-1\" deal=\"d-r\" company=\"m\"/>\n"                             \
  "<party id=\"r-2\" deal=\"d-r\" company=\"r\"/>\n"                             \
  "<deal id=\"d-ended\" title=\"Former\" status=\"ended\"/>\n"                   \
  "<party id=\"e-1\" deal=\"d-ended\" company=\"m\"/>\n"                         \
  "<party id=\"e-2\" deal=\"d-ended\" company=\"r\"/>\n"

static EntenteSpread *
follow (const char *company)
{
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (OBJECTS DEALS, NULL);
  g_autoptr (EntenteReport) report = entente_method_run (&entente_method_cascades, economy, NULL);

  return entente_spread_new (economy, report, company);
}

static void
test_rounds (void)
{
  g_autoptr (EntenteSpread) spread = follow ("n");

  g_assert_cmpuint (entente_spread_get_round (spread, "n"), ==, 0);
  g_assert_cmpuint (entente_spread_get_round (spread, "m"), ==, 1);
  g_assert_cmpuint (entente_spread_get_round (spread, "r"), ==, 2);
  g_assert_cmpuint (entente_spread_get_round (spread, "w"), ==, ENTENTE_SPREAD_NEVER);
}

/* Along the deal that is about Q; then, as none is about A or E, along the one between those who build there. */
static void
test_deals (void)
{
  g_autoptr (EntenteSpread) spread = follow ("n");

  g_assert_cmpuint (entente_spread_get_round (spread, "d-q"), ==, 1);
  g_assert_cmpuint (entente_spread_get_round (spread, "d-r"), ==, 2);
  g_assert_cmpuint (entente_spread_get_round (spread, "d-other"), ==, ENTENTE_SPREAD_NEVER);
  g_assert_cmpuint (entente_spread_get_round (spread, "d-ended"), ==, ENTENTE_SPREAD_NEVER);
}

static void
test_words (void)
{
  g_autoptr (EntenteSpread) spread = follow ("n");
  g_autofree char *text = entente_spread_describe (spread);

  g_assert_cmpstr (text, ==, "When N leaves: 1. Q 2. A 3. E");
}

static void
test_nothing (void)
{
  g_autoptr (EntenteSpread) spread = follow ("w");
  g_autofree char *text = entente_spread_describe (spread);

  g_assert_cmpuint (entente_spread_get_round (spread, "w"), ==, 0);
  g_assert_cmpuint (g_hash_table_size (spread->rounds), ==, 1);
  g_assert_cmpstr (text, ==, "When W leaves, nothing else falls");
}

/* The figures come a moment after they are asked for. */
static void
test_not_known_yet (void)
{
  g_autoptr (EntenteSpread) spread = entente_spread_new (NULL, NULL, "n");

  g_assert_cmpuint (entente_spread_get_round (spread, "n"), ==, 0);
  g_assert_cmpuint (spread->fallen->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/spread/rounds", test_rounds);
  g_test_add_func ("/spread/deals", test_deals);
  g_test_add_func ("/spread/words", test_words);
  g_test_add_func ("/spread/nothing", test_nothing);
  g_test_add_func ("/spread/not-known-yet", test_not_known_yet);

  return g_test_run ();
}
