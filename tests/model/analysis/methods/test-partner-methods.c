/* Who fits whom: five companies, worked out apart from this program. */

#include "model/analysis/methods/matching.h"
#include "model/analysis/matcher/proposals.h"

#include "tests/support/economy.h"
#include "tests/support/figures.h"
#include "tests/support/near.h"

#define HAS(id, company, dimension, more)   "<offer id='h-" id "' company='" company "' name='" id "' dimension='" dimension "' " more "/>"
#define WANTS(id, company, dimension, more) "<want id='w-" id "' company='" company "' name='" id "' dimension='" dimension "' " more "/>"
#define NA                                  " region='na'"
#define Q(n)                                " quantity='" n " vehicles/yr'"

static const char vocabulary[] =
  "<region id='na' name='North America'/><region id='asean' name='ASEAN'/><region id='eu' name='Europe'/>"
  "<dimension id='pickup' name='Pickup'/><dimension id='e-power' name='e-Power'/><dimension id='plant' name='Plant'/>"
  "<dimension id='ev' name='Crossover'/><dimension id='phev' name='PHEV'/><dimension id='sales' name='Sales'/>"
  "<dimension id='van' name='Van'/><dimension id='ota' name='Updates'/><dimension id='cells' name='Cells'/>"
  "<dimension id='driving' name='Driving'/><dimension id='system' name='System'/><dimension id='data' name='Data'/>"
  "<company id='n' name='Nissan'/><company id='m' name='Mitsubishi'/><company id='f' name='Ford'/>"
  "<company id='w' name='Wayve'/><company id='h' name='Honda'/>";

static const char has[] =
  HAS ("n1", "n", "pickup", NA Q ("100000")) HAS ("n2", "n", "e-power", Q ("500000")) HAS ("n3", "n", "plant", NA Q ("150000"))
    HAS ("n4", "n", "ev", NA Q ("200000")) HAS ("m1", "m", "phev", Q ("120000")) HAS ("m2", "m", "plant", " region='asean'" Q ("100000"))
      HAS ("m3", "m", "sales", " region='asean'" Q ("80000")) HAS ("f1", "f", "van", " region='eu'" Q ("90000")) HAS ("f2", "f", "ota", Q ("1"))
        HAS ("f3", "f", "cells", NA Q ("60000")) HAS ("w1", "w", "driving", Q ("1")) HAS ("h1", "h", "system", Q ("1"))
          HAS ("h2", "h", "cells", NA Q ("100000"));

static const char wants[] =
  WANTS ("n1", "n", "driving", Q ("1")) WANTS ("n2", "n", "cells", NA Q ("80000")) WANTS ("n3", "n", "phev", Q ("40000"))
    WANTS ("m1", "m", "ev", NA Q ("60000")) WANTS ("m2", "m", "plant", NA Q ("60000")) WANTS ("m3", "m", "driving", Q ("1"))
      WANTS ("f1", "f", "pickup", NA Q ("50000")) WANTS ("f2", "f", "e-power", Q ("100000"))
        WANTS ("w1", "w", "data", Q ("1000000")) WANTS ("w2", "w", "sales", " region='asean'" Q ("10000"))
          WANTS ("h1", "h", "pickup", NA Q ("40000")) WANTS ("h2", "h", "plant", NA Q ("30000"));

typedef struct
{
  const char *want;
  double      priority;
} Priority;

static const Priority priorities[] = {
  {"w-n1", 5},
  {"w-n2", 4},
  {"w-n3", 3},
  {"w-m1", 5},
  {"w-m2", 4},
  {"w-m3", 2},
  {"w-f1", 3},
  {"w-f2", 2},
  {"w-w1", 5},
  {"w-w2", 1},
  {"w-h1", 5},
  {"w-h2", 1},
};

/* The plans people make know three priorities only; the sample knows five. */
static EntenteEconomy *
make_sample (void)
{
  g_autofree char *objects = g_strconcat (vocabulary, has, wants, NULL);
  EntenteEconomy  *economy = entente_test_economy_new (objects, NULL);

  for (guint32 i = 0; i < economy->n_traits; i++)
    for (guint j = 0; j < G_N_ELEMENTS (priorities); j++)
      if (g_str_equal (economy->traits[i].id, priorities[j].want))
        economy->traits[i].priority = priorities[j].priority;

  return economy;
}

static EntenteReport *
run (const EntenteMethod *method,
     const char          *objects,
     const char          *date)
{
  g_autofree char *all = g_strconcat (vocabulary, objects, NULL);
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (all, date);

  return entente_method_run (method, economy, NULL);
}

static EntenteRange
get_pair (EntenteReport *report,
          const char    *quantity,
          const char    *object,
          const char    *other)
{
  const EntenteReportRow *row = entente_report_find (report, quantity, object, other, NULL, 0);

  return row != NULL ? row->value : entente_range_of (0);
}

#define assert_pair(report, quantity, object, other, expected) \
  entente_test_assert_range (get_pair (report, quantity, object, other), expected, expected)

static void
test_complementarity (void)
{
  g_autoptr (EntenteEconomy) economy = make_sample ();
  g_autoptr (EntenteReport) report = entente_method_run (&entente_method_complementarity, economy, NULL);

  assert_pair (report, "wants-met", "n", "m", 0.8181818182);
  assert_pair (report, "wants-met", "n", "f", 1);
  assert_pair (report, "wants-met", "m", "n", 0.25);
  assert_pair (report, "wants-met", "m", "w", 0.1666666667);
  assert_pair (report, "wants-met", "f", "n", 0.25);
  assert_pair (report, "wants-met", "w", "n", 0.4166666667);
  assert_pair (report, "wants-met", "w", "m", 0.1818181818);
  assert_pair (report, "wants-met", "h", "n", 0.3333333333);
  assert_pair (report, "wants-met", "f", "m", 0);
  assert_pair (report, "complementarity", "h", "n", 0.5773502692);
  assert_pair (report, "complementarity", "f", "n", 0.5);
  assert_pair (report, "complementarity", "m", "n", 0.4522670169);
  assert_pair (report, "complementarity", "n", "w", 0);
}

static void
test_ranking (void)
{
  g_autoptr (EntenteEconomy) economy = make_sample ();
  g_autoptr (EntenteReport) report = entente_method_run (&entente_method_partner_ranking, economy, NULL);

  assert_pair (report, "partner-rank", "n", "h", 1);
  assert_pair (report, "partner-rank", "n", "f", 2);
  assert_pair (report, "partner-rank", "n", "m", 3);
  assert_pair (report, "partner-rank", "n", "w", 4);
  assert_pair (report, "partner-gives", "n", "m", 0.8181818182);
  assert_pair (report, "partner-gets", "n", "m", 0.25);
}

/* Nothing is said of what a company wants: that is not the same as that nothing of it is met. */
static void
test_no_wants_is_unknown (void)
{
  g_autoptr (EntenteReport) report = run (&entente_method_complementarity, HAS ("1", "n", "van", "") WANTS ("1", "m", "van", ""), NULL);

  assert_pair (report, "wants-met", "n", "m", 1);
  g_assert_false (entente_range_is_known (get_pair (report, "wants-met", "m", "n")));
  g_assert_nonnull (entente_report_find (report, "complementarity", "m", "n", NULL, 0));
  g_assert_false (entente_range_is_known (get_pair (report, "complementarity", "m", "n")));
}

typedef struct
{
  const char *name;
  const char *offer;
  const char *want;
  const char *date;
  double      low;
  double      high;
} FitCase;

static const FitCase fit_cases[] = {
  {"alike", "", "", NULL, 1, 1},
  {"too-little", Q ("30000"), Q ("40000"), NULL, 0.75, 0.75},
  {"a-range", Q ("20000..30000"), Q ("40000..60000"), NULL, 1.0 / 3, 0.75},
  {"another-unit", " quantity='3 GWh'", Q ("40000"), NULL, 0, 0},
  {"another-place", NA, " region='eu'", NULL, 0, 0},
  {"any-place", NA, "", NULL, 1, 1},
  {"another-kind", " kind='volume'", " kind='platform'", NULL, 0, 0},
  {"the-same-kind", " kind='volume'", " kind='volume'", NULL, 1, 1},
  {"a-kind-not-said", " kind='volume'", "", NULL, 1, 1},
  {"too-early", " until='2027'", " from='2027'", NULL, 0, 0},
  {"in-time", " until='2028'", " from='2027'", "2027-05", 1, 1},
  {"not-yet-wanted", "", " from='2027'", "2026-05", 0, 0},
  {"no-longer-had", " until='2026'", "", "2026-05", 0, 0},
  {"asset-in-development", " asset='p'", "", "2027-05", 0, 0},
  {"asset-on-sale", " asset='p'", "", "2028-05", 1, 1},
  {"asset-ended", " asset='p'", "", "2033-05", 0, 0},
  {"asset-without-a-date", " asset='q'", "", "2033-05", 0, 0},
};

static void
test_fit (gconstpointer data)
{
  const FitCase   *row = data;
  g_autofree char *objects = g_strconcat ("<platform id='p' name='P' development='2025' on-sale='2028' ended='2033'/>"
                                          "<platform id='q' name='Q' development='2025'/>"
                                          "<offer id='o' company='n' name='o' dimension='van'",
                                          row->offer, "/><want id='wanted' company='m' name='w' dimension='van'", row->want, "/>", NULL);
  g_autoptr (EntenteReport) report = run (&entente_method_complementarity, objects, row->date);

  entente_test_assert_range (get_pair (report, "wants-met", "n", "m"), row->low, row->high);
}

/* n gives m, m gives f, f gives n; no two of them could trade. */
#define RING                                                   \
  HAS ("1", "n", "van", "")                                    \
  WANTS ("1", "m", "van", " value='8 EUR'")                    \
  HAS ("2", "m", "ota", "")                                    \
  WANTS ("2", "f", "ota", " priority='high' value='5..7 EUR'") \
  HAS ("3", "f", "cells", "")                                  \
  WANTS ("3", "n", "cells", " value='4 EUR'")

static void
test_rings (void)
{
  g_autoptr (EntenteReport) rings = run (&entente_method_exchange_rings, RING, NULL);
  g_autoptr (EntenteReport) best = run (&entente_method_best_rings, RING, NULL);
  const EntenteReportRow *row = entente_report_find (rings, "ring-value", "f", NULL, "f n m", 0);

  g_assert_nonnull (row);
  entente_test_assert_range (row->value, 17, 19);
  entente_test_assert_range (entente_report_get_value (rings, "rings", NULL), 1, 1);
  row = entente_report_find (rings, "ring-points", "f", NULL, "f n m", 0);
  g_assert_nonnull (row);
  entente_test_assert_range (row->value, 11, 11);
  entente_test_assert_range (entente_report_get_value (best, "best-rings-value", NULL), 17, 19);
  g_assert_nonnull (entente_report_find (best, "chosen-ring", "f", NULL, "f n m", 0));
  entente_test_assert_range (entente_report_get_value (best, "lost-if-refused", "n"), 1, 1);
}

#define TRADE                                                                                                     \
  "<platform id='p' name='P' on-sale='2028'/>" HAS ("1", "n", "ev", NA " asset='p' quantity='80000 vehicles/yr'") \
    WANTS ("1", "m", "ev", NA " quantity='100000 vehicles/yr' value='10000000 EUR'") HAS ("2", "m", "plant", NA) WANTS ("2", "n", "plant", NA)

static EntenteProposals *
propose (const char *objects,
         const char *date)
{
  g_autofree char *all = g_strconcat (vocabulary, objects, NULL);
  g_autoptr (EntenteEconomy) economy = entente_test_economy_new (all, date);

  return entente_proposals_new (economy, NULL);
}

static void
test_pair_is_proposed (void)
{
  g_autoptr (EntenteProposals) proposals = propose (TRADE, "2026");
  const EntenteProposal *proposal;
  g_autofree char       *name = NULL, *text = NULL, *title = NULL;

  g_assert_cmpuint (entente_proposals_get_n (proposals), ==, 1);
  proposal = entente_proposals_get (proposals, 0);
  name = entente_proposals_name (proposals, proposal);
  text = entente_proposals_explain (proposals, proposal);
  title = entente_proposals_title_deal (proposals, proposal);

  g_assert_cmpstr (name, ==, "Mitsubishi ⇄ Nissan");
  g_assert_cmpstr (title, ==, "2 for 1");
  g_assert_cmpstr (text, ==,
                   "Nissan wants “2” (North America); Mitsubishi has “2” (North America).\n"
                   "Mitsubishi wants “1” (North America, 100 000 vehicles a year); Nissan has “1” (North America, 80 000 vehicles a year, from 2028). "
                   "That meets 80 % of it. Worth 8 m EUR a year.");
  entente_assert_near (proposal->fit.low, sqrt (0.8));
  g_assert_cmpuint (proposal->deals->len, ==, 0);
  g_assert_true (proposal->is_exchange && !proposal->is_covered);
}

#define AGREED(status)                                                                                                    \
  "<deal id='d' title='D' status='" status "' dimensions='ev plant' regions='na'/><party id='d-n' deal='d' company='n'/>" \
  "<party id='d-m' deal='d' company='m'/>"

static void
test_what_is_agreed_is_left_out (void)
{
  g_autoptr (EntenteProposals) agreed = propose (TRADE AGREED ("signed"), "2026");
  g_autoptr (EntenteProposals) talked_about = propose (TRADE AGREED ("talks"), "2026");

  g_assert_cmpuint (entente_proposals_get_n (agreed), ==, 0);
  g_assert_cmpuint (entente_proposals_get_n (talked_about), ==, 1);
  g_assert_cmpuint (entente_proposals_get (talked_about, 0)->deals->len, ==, 1);
  g_assert_true (entente_proposals_get (talked_about, 0)->is_covered);
}

/* Something else that is given for the same want leaves it open. */
static void
test_another_asset_leaves_a_want_open (void)
{
  static const char running[] = "<platform id='q' name='Q'/><deal id='d' title='D' status='running'/><party id='d-n' deal='d' company='n'/>"
                                "<party id='d-m' deal='d' company='m'/><flow id='d-f' deal='d' giver='d-n' receiver='d-m' what='x' want='w-1' asset='%s'/>";
  g_autofree char  *other = g_strdup_printf (running, "q"), *same = g_strdup_printf (running, "p");
  g_autofree char  *with_other = g_strconcat (TRADE, other, NULL), *with_same = g_strconcat (TRADE, same, NULL);
  g_autoptr (EntenteProposals) open = propose (with_other, "2026");
  g_autoptr (EntenteProposals) met = propose (with_same, "2026");
  g_autofree char *text = NULL;

  g_assert_cmpuint (entente_proposals_get_n (open), ==, 1);
  g_assert_true (entente_proposals_get (open, 0)->is_exchange);
  g_assert_cmpuint (entente_proposals_get_n (met), ==, 1);
  g_assert_false (entente_proposals_get (met, 0)->is_exchange);
  text = entente_proposals_explain (met, entente_proposals_get (met, 0));
  g_assert_cmpstr (text, ==, "Nissan wants “2” (North America); Mitsubishi has “2” (North America).\nWhat Nissan has for Mitsubishi is agreed already.");
}

static void
test_one_way_says_who_would_pay (void)
{
  g_autoptr (EntenteProposals) proposals = propose (HAS ("1", "n", "van", "") WANTS ("1", "m", "van", "") HAS ("2", "m", "ota", "") WANTS ("2", "n", "data", ""), NULL);
  g_autofree char *text = NULL;

  g_assert_cmpuint (entente_proposals_get_n (proposals), ==, 1);
  text = entente_proposals_explain (proposals, entente_proposals_get (proposals, 0));
  g_assert_cmpstr (text, ==,
                   "Mitsubishi wants “1”; Nissan has “1”.\n"
                   "Mitsubishi has nothing that Nissan wants: it would have to pay, or a third company to join.");
  g_assert_false (entente_proposals_get (proposals, 0)->is_exchange);
}

static void
test_ring_is_proposed (void)
{
  g_autoptr (EntenteProposals) proposals = propose (RING, NULL);
  g_autofree char *name = NULL;

  g_assert_cmpuint (entente_proposals_get_n (proposals), ==, 4);
  name = entente_proposals_name (proposals, entente_proposals_get (proposals, 0));
  g_assert_cmpstr (name, ==, "Ford → Nissan → Mitsubishi → Ford");
  g_assert_true (entente_proposals_get (proposals, 0)->is_best);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/partner-methods/complementarity", test_complementarity);
  g_test_add_func ("/partner-methods/ranking", test_ranking);
  g_test_add_func ("/partner-methods/no-wants-is-unknown", test_no_wants_is_unknown);
  g_test_add_func ("/partner-methods/rings", test_rings);
  g_test_add_func ("/partner-methods/pair-is-proposed", test_pair_is_proposed);
  g_test_add_func ("/partner-methods/what-is-agreed-is-left-out", test_what_is_agreed_is_left_out);
  g_test_add_func ("/partner-methods/another-asset-leaves-a-want-open", test_another_asset_leaves_a_want_open);
  g_test_add_func ("/partner-methods/one-way-says-who-would-pay", test_one_way_says_who_would_pay);
  g_test_add_func ("/partner-methods/ring-is-proposed", test_ring_is_proposed);

  for (guint i = 0; i < G_N_ELEMENTS (fit_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/partner-methods/fit/%s", fit_cases[i].name);

      g_test_add_data_func (path, &fit_cases[i], test_fit);
    }

  return g_test_run ();
}
