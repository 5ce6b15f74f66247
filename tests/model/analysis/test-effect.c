/* What a deal changes, and what stands in its way. */

#include "model/analysis/effect.h"

#include "tests/support/economy.h"
#include "tests/support/near.h"

#define COMPANIES                                                              \
  "<region id='na' name='North America'/><region id='eu' name='Europe'/>"      \
  "<dimension id='ev' name='Electric cars'/><dimension id='van' name='Vans'/>" \
  "<company id='n' name='Nissan'/><company id='m' name='Mitsubishi'/><company id='h' name='Honda'/>"
#define DEAL(id, status, more)     "<deal id='" id "' title='" id "' status='" status "' " more "/>"
#define PARTY(deal, company)       "<party id='" deal "-" company "' deal='" deal "' company='" company "'/>"
#define FLOW(deal, from, to, more) "<flow id='" deal "-" from "-f' deal='" deal "' giver='" deal "-" from "' receiver='" deal "-" to "' what='x' " more "/>"

typedef struct
{
  const char *name;
  const char *objects;
  const char *expected;
} ConflictCase;

#define OLD(more) DEAL ("old", "running", more) PARTY ("old", "n") PARTY ("old", "h")
#define NEW(more) DEAL ("new", "idea", more) PARTY ("new", "n") PARTY ("new", "m")

static const ConflictCase conflict_cases[] = {
  {"none", OLD ("dimensions='ev'") NEW ("dimensions='ev'"), ""},
  {"exclusivity", OLD ("dimensions='ev' exclusivity='80%'") NEW ("dimensions='ev'"),
   "“old” is exclusive (80\u00a0%) in Electric cars, and with “new” Nissan does the same with Mitsubishi."},
  {"exclusivity-of-the-new-one", OLD ("dimensions='ev'") NEW ("dimensions='ev' exclusivity='50%'"),
   "“new” is exclusive (50\u00a0%) in Electric cars, and with “old” Nissan does the same with Honda."},
  {"a-little-exclusive", OLD ("dimensions='ev' exclusivity='20%'") NEW ("dimensions='ev'"), ""},
  {"exclusive-in-other-dimension", OLD ("dimensions='van' exclusivity='80%'") NEW ("dimensions='ev'"), ""},
  {"exclusive-elsewhere", OLD ("dimensions='ev' regions='eu' exclusivity='80%'") NEW ("dimensions='ev' regions='na'"), ""},
  {"exclusive-before", OLD ("dimensions='ev' exclusivity='80%' until='2026'") NEW ("dimensions='ev' from='2026'"), ""},
  {"exclusive-and-ended", DEAL ("old", "ended", "dimensions='ev' exclusivity='80%'") PARTY ("old", "n") PARTY ("old", "h") NEW ("dimensions='ev'"), ""},
  {"exclusive-among-the-same", DEAL ("old", "running", "dimensions='ev' exclusivity='80%'") PARTY ("old", "n") PARTY ("old", "m") NEW ("dimensions='ev'"), ""},
  {"rivals", OLD ("dimensions='ev' regions='eu' exclusivity='80%'") NEW ("dimensions='ev' regions='na' exclusivity='90%'"),
   "Nissan is bound exclusively to Mitsubishi by “new” and to Honda by “old”: rivals in Electric cars."},
  {"excludes", OLD ("excludes='new'") NEW (""), "“new” and “old” exclude each other."},
  {"requires", DEAL ("old", "talks", "") PARTY ("old", "n") PARTY ("old", "h") NEW ("requires='old'"), "“new” needs “old”, which is not signed."},
  {"requires-what-is-signed", OLD ("") NEW ("requires='old'"), ""},
  {"full-plant",
   "<plant id='p' name='Canton' owner='n' capacity='300000 vehicles/yr'/><platform id='f' name='F' owner='n'/>"
   "<vehicle id='v' platform='f' company='n' plant='p' name='V' volumes='280000 vehicles/yr'/>" NEW ("") FLOW ("new", "n", "m", "asset='p' quantity='50000 vehicles/yr'"),
   "“new” asks 50\u202f000 vehicles a year of Canton, which has room for 20\u202f000 vehicles a year."},
  {"room-in-plant",
   "<plant id='p' name='Canton' owner='n' capacity='300000 vehicles/yr'/><platform id='f' name='F' owner='n'/>"
   "<vehicle id='v' platform='f' company='n' plant='p' name='V' volumes='200000 vehicles/yr'/>" NEW ("") FLOW ("new", "n", "m", "asset='p' quantity='50000 vehicles/yr'"),
   ""},
};

static void
test_conflict (gconstpointer data)
{
  const ConflictCase *row = data;
  g_autofree char    *objects = g_strconcat (COMPANIES, row->objects, NULL);
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (objects, NULL);
  guint32 deal = entente_economy_find (economy, ENTENTE_DEAL, "new");
  g_autoptr (GPtrArray) conflicts = entente_conflicts_find_with_deals (economy, deal);
  g_autoptr (GString) texts = g_string_new (NULL);

  entente_conflicts_add_shortages (economy, deal, conflicts, NULL);

  for (guint i = 0; i < conflicts->len; i++)
    g_string_append (texts, ((EntenteConflict *)conflicts->pdata[i])->text);

  g_assert_cmpstr (texts->str, ==, row->expected);
}

/* Among signed deals each pair is told once, and drafts are left alone. */
static void
test_agreed_deals_are_compared_once (void)
{
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (COMPANIES OLD ("dimensions='ev' exclusivity='80%'") NEW ("dimensions='ev'")
                                                                   DEAL ("second", "signed", "dimensions='ev'") PARTY ("second", "n") PARTY ("second", "m"),
                                                                 NULL);
  g_autoptr (GPtrArray) conflicts = entente_conflicts_new ();

  for (guint32 i = 0; i < economy->n_deals; i++)
    entente_conflicts_add_agreed (economy, i, conflicts);

  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_cmpstr (((EntenteConflict *)conflicts->pdata[0])->text, ==,
                   "“old” is exclusive (80\u00a0%) in Electric cars, and with “second” Nissan does the same with Mitsubishi.");
}

static const EntenteEffectRow *
find_row (EntenteEffect *effect,
          const char    *quantity,
          const char    *object)
{
  guint                   n;
  const EntenteEffectRow *rows = entente_effect_get_rows (effect, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (rows[i].quantity->name, quantity) && g_strcmp0 (rows[i].object, object) == 0)
      return &rows[i];

  return NULL;
}

#define TRADES                                                                                                                      \
  COMPANIES OLD ("") FLOW ("old", "n", "h", "value='100 EUR' cost='10 EUR'") FLOW ("old", "h", "n", "value='60 EUR' cost='10 EUR'") \
    NEW ("") FLOW ("new", "n", "m", "value='40 EUR' cost='30 EUR'") FLOW ("new", "m", "n", "value='40 EUR' cost='5 EUR'")

static EntenteEconomy *
leave_out (const char *objects,
           const char *deal)
{
  EntenteEconomyOptions options = {.without = deal};

  return entente_test_economy_with (objects, &options);
}

/* Reciprocity 120 of 160, then 200 of 240; Nissan gains 50, then 60. */
static void
test_before_and_after (void)
{
  g_autoptr (EntenteEconomy) with = entente_test_economy_new (TRADES, NULL);
  g_autoptr (EntenteEconomy) without = leave_out (TRADES, "new");
  g_autoptr (EntenteEffect) effect = entente_effect_new (with, without, "new", NULL);
  const EntenteEffectRow *reciprocity = find_row (effect, "reciprocity", NULL);
  const EntenteEffectRow *net = find_row (effect, "net-benefit", "n");
  const EntenteEffectRow *partner = find_row (effect, "net-benefit", "m");
  g_autofree char        *values = NULL;

  g_assert_nonnull (reciprocity);
  entente_assert_near (reciprocity->before.low, 0.75);
  entente_assert_near (reciprocity->after.low, 200.0 / 240);
  g_assert_cmpint (entente_effect_row_get_turn (reciprocity), ==, 1);

  g_assert_nonnull (net);
  entente_assert_near (net->before.low, 50);
  entente_assert_near (net->after.low, 60);
  values = entente_effect_row_describe (net, "EUR");
  g_assert_cmpstr (values, ==, "50\u00a0EUR → 60\u00a0EUR");

  g_assert_nonnull (partner);
  g_assert_false (entente_range_is_known (partner->before));
  entente_assert_near (partner->after.low, 35);
  g_assert_cmpint (entente_effect_row_get_turn (partner), ==, 0);
  g_assert_null (find_row (effect, "net-benefit", "h"));
}

static void
test_unknown_deal_changes_nothing (void)
{
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (TRADES, NULL);
  g_autoptr (EntenteEffect) effect = entente_effect_new (economy, economy, "gone", NULL);
  guint n;

  entente_effect_get_rows (effect, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (entente_effect_get_conflicts (effect)->len, ==, 0);
}

static void
computed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      effect)
{
  *(EntenteEffect **)effect = entente_effect_new_finish (result, NULL);
}

static void
test_computed_on_the_thread_of_methods (void)
{
  g_autoptr (EntenteEconomy) with = entente_test_economy_new (TRADES, NULL);
  g_autoptr (EntenteEconomy) without = leave_out (TRADES, "new");
  g_autoptr (EntenteEffect) effect = NULL;

  entente_effect_new_async (with, without, "new", NULL, computed_cb, &effect);

  while (effect == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_nonnull (find_row (effect, "reciprocity", NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (conflict_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/effect/conflict/%s", conflict_cases[i].name);

      g_test_add_data_func (path, &conflict_cases[i], test_conflict);
    }

  g_test_add_func ("/effect/agreed-deals-are-compared-once", test_agreed_deals_are_compared_once);
  g_test_add_func ("/effect/before-and-after", test_before_and_after);
  g_test_add_func ("/effect/unknown-deal-changes-nothing", test_unknown_deal_changes_nothing);
  g_test_add_func ("/effect/computed-on-the-thread-of-methods", test_computed_on_the_thread_of_methods);

  return g_test_run ();
}
