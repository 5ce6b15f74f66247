#include "model/checks.h"
#include "model/finding-summary.h"

#include "tests/support/plan.h"

#include <string.h>
#include <time.h>

/* What is put wrong into the small plan, and the one finding it must give. */
typedef struct
{
  const char     *rule;
  EntenteSeverity severity;
  const char     *object;
  const char     *says;
  void (*spoil) (EntenteProject *project);
} Case;

static void
add_dangling (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_PLATFORM, "x", "name", "Pickup", "owner", "nobody", NULL);
}

static void
add_wrong_type (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_PLATFORM, "x", "name", "Pickup", "owner", "japan", NULL);
}

static void
add_nameless (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_REGION, "x", NULL);
}

static void
remove_title (EntenteProject *p)
{
  test_plan_set (p, "project", "title", NULL);
}

static void
add_reversed (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_STAKE, "x", "owner", "honda", "owned", "renault", "from", "2025", "until", "2024-06", NULL);
}

static void
add_lonely (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_DEAL, "x", "title", "Pickup", "dimensions", "ev", "from", "2025", NULL);
  test_plan_add (p, ENTENTE_PARTY, "y", "deal", "x", "company", "honda", NULL);
}

static void
add_pair (EntenteProject *p,
          const char     *share)
{
  test_plan_add (p, ENTENTE_PARTY, "x-nissan", "deal", "x", "company", "nissan", "share", share, NULL);
  test_plan_add (p, ENTENTE_PARTY, "x-honda", "deal", "x", "company", "honda", "share", "43%", NULL);
}

/* Nissan does with Renault already what it promises to do with Honda alone. */
static void
add_broken_promise (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_DEAL, "x", "title", "Pickup", "status", "signed", "dimensions", "ev", "exclusivity", "100%", "from", "2025", NULL);
  add_pair (p, "57%");
}

static void
add_undated (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_DEAL, "x", "title", "Pickup", "dimensions", "ev", NULL);
  add_pair (p, "57%");
}

static void
add_dimensionless (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_DEAL, "x", "title", "Pickup", "from", "2025", NULL);
  add_pair (p, "57%");
}

static void
add_greedy (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_DEAL, "x", "title", "Pickup", "dimensions", "ev", "from", "2025", NULL);
  add_pair (p, "60%");
}

static void
add_one_sided (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_DEAL, "x", "title", "Pickup", "dimensions", "ev", "from", "2025", NULL);
  add_pair (p, "57%");
  test_plan_add (p, ENTENTE_FLOW, "f", "deal", "x", "giver", "x-nissan", "what", "Platform", NULL);
}

static void
add_overowned (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_STAKE, "x", "owner", "honda", "owned", "mitsubishi", "economic", "66.1%", "from", "2020", NULL);
}

static void
add_self_owned (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_STAKE, "x", "owner", "honda", "owned", "honda", "economic", "5%", NULL);
}

static void
add_unwanted (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_OFFER, "x", "company", "honda", "name", "Pickup", "dimension", "pickup", NULL);
}

static void
add_circle (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_SCENARIO, "x", "name", "Circle", "parent", "x", NULL);
}

static void
add_unreadable (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_OVERRIDE, "x", "scenario", "alone", "object", "alliance", "field", "status", "value", "purring", NULL);
}

static void
add_conflict (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_CLAIM, "a", "object", "nissan", "field", "note", "value", "24 %", NULL);
  test_plan_add (p, ENTENTE_CLAIM, "b", "object", "nissan", "field", "note", "value", "27 %", NULL);
}

/* Of the rates that the plan has, none holds in the year of its prices. */
static void
add_unrated (EntenteProject *p)
{
  EntenteObject *root = entente_project_get_root (p);

  g_assert_true (entente_object_set (root, "currency", "EUR", NULL) && entente_object_set (root, "price-year", "2025", NULL) &&
                 entente_object_set (root, "rates", "JPY: 0.0061; USD 2026: 0.9", NULL));
  test_plan_add (p, ENTENTE_COMPANY, "x", "name", "Ford", "fixed-cost", "5 USD", "margin", "7 JPY", NULL);
}

/* A PNG that ends in the middle */
static void
add_damaged_picture (EntenteProject *p)
{
  test_plan_add (p, ENTENTE_PICTURE, "x", "view", "view", "name", "Map of Japan", "data", "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB", NULL);
}

static const Case cases[] = {
  {"reference-dangling", ENTENTE_SEVERITY_ERROR, "x", "nobody", add_dangling},
  {"reference-type", ENTENTE_SEVERITY_ERROR, "x", "Japan", add_wrong_type},
  {"field-missing", ENTENTE_SEVERITY_WARNING, "x", "Name", add_nameless},
  {"project-untitled", ENTENTE_SEVERITY_HINT, "project", "no title", remove_title},
  {"rate-missing", ENTENTE_SEVERITY_WARNING, "x", "the rate of USD for 2025 is missing", add_unrated},
  {"picture-damaged", ENTENTE_SEVERITY_WARNING, "x", "“Map of Japan” cannot be drawn. The picture is damaged.", add_damaged_picture},
  {"period-reversed", ENTENTE_SEVERITY_ERROR, "x", "June 2024", add_reversed},
  {"deal-parties", ENTENTE_SEVERITY_WARNING, "x", "two parties", add_lonely},
  {"deal-undated", ENTENTE_SEVERITY_HINT, "x", "no dates", add_undated},
  {"deal-dimensionless", ENTENTE_SEVERITY_HINT, "x", "no dimension", add_dimensionless},
  {"shares-over-100", ENTENTE_SEVERITY_ERROR, "x", "103\u00a0%", add_greedy},
  {"deal-one-sided", ENTENTE_SEVERITY_WARNING, "x", "nothing to Nissan", add_one_sided},
  {"deal-conflict", ENTENTE_SEVERITY_WARNING, "x", "“Pickup” is exclusive", add_broken_promise},
  {"stakes-over-100", ENTENTE_SEVERITY_ERROR, "mitsubishi", "100.1\u00a0%", add_overowned},
  {"stake-in-itself", ENTENTE_SEVERITY_WARNING, "x", "Honda", add_self_owned},
  {"offer-unwanted", ENTENTE_SEVERITY_HINT, "x", "Pickup", add_unwanted},
  {"scenario-circle", ENTENTE_SEVERITY_ERROR, "x", "Circle", add_circle},
  {"change-unreadable", ENTENTE_SEVERITY_ERROR, "x", "purring", add_unreadable},
  {"claims-differ", ENTENTE_SEVERITY_HINT, "nissan", "27 %", add_conflict},
};

static GPtrArray *
check (EntenteProject *project)
{
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);

  return entente_checks_run (scope);
}

static void
test_sound_plan_has_no_findings (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (GPtrArray) findings = check (project);

  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((EntenteFinding *)g_ptr_array_index (findings, i))->text);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* Nobody has done anything yet. */
static void
test_untouched_plan_has_no_findings (void)
{
  g_autoptr (EntenteProject) project = entente_project_new ();
  g_autoptr (GPtrArray) findings = check (project);

  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_finding (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (GPtrArray) findings = NULL;
  EntenteFinding *finding;

  c->spoil (project);
  findings = check (project);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((EntenteFinding *)g_ptr_array_index (findings, i))->text);

  g_assert_cmpuint (findings->len, ==, 1);
  finding = g_ptr_array_index (findings, 0);
  g_assert_cmpstr (finding->rule, ==, c->rule);
  g_assert_cmpint (finding->severity, ==, c->severity);
  g_assert_cmpstr (finding->object, ==, c->object);
  g_assert_nonnull (strstr (finding->text, c->says));
}

static void
test_stakes_that_follow_each_other_do_not_add_up (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (GPtrArray) findings = NULL;

  /* Nissan's 34 % end on the day on which Honda's 80 % begin. */
  test_plan_add (project, ENTENTE_STAKE, "x", "owner", "honda", "owned", "mitsubishi", "economic", "80%", "from", "2024-11-08", NULL);
  findings = check (project);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_piece_by_piece_finds_the_same (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  g_autoptr (EntenteChecks) checks = entente_checks_new (scope);
  g_autoptr (GPtrArray) findings = NULL;
  guint n_pieces = 0;

  add_one_sided (project);
  add_conflict (project);

  while (!entente_checks_advance (checks, 1))
    n_pieces++;

  findings = entente_checks_get_findings (checks);
  g_assert_cmpuint (n_pieces, >, 10);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_cmpstr (((EntenteFinding *)findings->pdata[0])->rule, ==, "deal-one-sided");
  g_assert_cmpstr (((EntenteFinding *)findings->pdata[1])->rule, ==, "claims-differ");
}

static guint
count_pieces (EntenteProject *project)
{
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  g_autoptr (EntenteChecks) checks = entente_checks_new (scope);
  guint n_pieces = 0;

  while (!entente_checks_advance (checks, 1))
    n_pieces++;

  return n_pieces;
}

/* That one deal is exclusive makes all of the plan be read once more and each deal be compared, and all of that in pieces too. */
static void
test_promises_are_compared_piece_by_piece (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  guint n_pieces, n_objects = 0;

  add_broken_promise (project);
  test_plan_set (project, "x", "exclusivity", NULL);
  n_pieces = count_pieces (project);
  test_plan_set (project, "x", "exclusivity", "100%");

  n_objects += entente_project_get_n (project, ENTENTE_COMPANY) + entente_project_get_n (project, ENTENTE_PARTY);
  n_objects += 2 * entente_project_get_n (project, ENTENTE_DEAL);
  g_assert_cmpuint (count_pieces (project), >, n_pieces + n_objects);
}

/* So many offers and wants of one capability, all of one company, so that each offer is looked for in vain. Returns the time of the
   processor that the checks take, in seconds. */
static double
time_unwanted (guint n)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (GPtrArray) findings = NULL;
  clock_t start;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *offer = g_strdup_printf ("offer-%u", i), *want = g_strdup_printf ("want-%u", i);

      test_plan_add (project, ENTENTE_OFFER, offer, "company", "honda", "name", "Pickup", "dimension", "pickup", NULL);
      test_plan_add (project, ENTENTE_WANT, want, "company", "honda", "name", "Pickup", "dimension", "pickup", NULL);
    }

  start = clock ();
  findings = check (project);
  g_assert_cmpuint (findings->len, ==, n);

  return (double)(clock () - start) / CLOCKS_PER_SEC;
}

/* Eight times the offers and the wants would take 64 times as long if each were compared with each. */
static void
test_many_offers_and_wants_take_little_time (void)
{
  double few = time_unwanted (1000);

  g_assert_cmpfloat (time_unwanted (8000), <, 32 * few);
}

static void
test_unknown_return_is_not_one_sided (void)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();
  g_autoptr (GPtrArray) findings = NULL;

  add_one_sided (project);
  test_plan_set (project, "x", "return-unknown", "yes");
  findings = check (project);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* Adds so many deals without dates, and one that is one-sided. */
static GPtrArray *
check_many (guint n)
{
  g_autoptr (EntenteProject) project = test_plan_new_small ();

  add_one_sided (project);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("many-%02u", i);
      g_autofree char *one = g_strdup_printf ("%s-a", id), *other = g_strdup_printf ("%s-b", id);

      test_plan_add (project, ENTENTE_DEAL, id, "title", id, "dimensions", "ev", NULL);
      test_plan_add (project, ENTENTE_PARTY, one, "deal", id, "company", "nissan", NULL);
      test_plan_add (project, ENTENTE_PARTY, other, "deal", id, "company", "honda", NULL);
    }

  return entente_findings_summarise (check (project));
}

static void
test_many_alike_are_told_of_once (void)
{
  g_autoptr (GPtrArray) few = check_many (ENTENTE_MAX_ALIKE_FINDINGS);
  g_autoptr (GPtrArray) many = check_many (ENTENTE_MAX_ALIKE_FINDINGS + 1);
  EntenteFinding *finding;

  g_assert_cmpuint (few->len, ==, ENTENTE_MAX_ALIKE_FINDINGS + 1);
  g_assert_cmpuint (many->len, ==, 2);
  finding = many->pdata[0];
  g_assert_cmpstr (finding->rule, ==, "deal-one-sided");
  finding = many->pdata[1];
  g_assert_cmpstr (finding->rule, ==, "deal-undated");
  g_assert_cmpstr (finding->object, ==, "many-00");
  g_assert_cmpstr (finding->text, ==, "26 deals have no dates. Say when they begin.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/checks/sound-plan-has-no-findings", test_sound_plan_has_no_findings);
  g_test_add_func ("/checks/untouched-plan-has-no-findings", test_untouched_plan_has_no_findings);
  g_test_add_func ("/checks/stakes-that-follow-each-other-do-not-add-up", test_stakes_that_follow_each_other_do_not_add_up);
  g_test_add_func ("/checks/piece-by-piece-finds-the-same", test_piece_by_piece_finds_the_same);
  g_test_add_func ("/checks/promises-are-compared-piece-by-piece", test_promises_are_compared_piece_by_piece);
  g_test_add_func ("/checks/many-offers-and-wants-take-little-time", test_many_offers_and_wants_take_little_time);
  g_test_add_func ("/checks/unknown-return-is-not-one-sided", test_unknown_return_is_not_one_sided);
  g_test_add_func ("/checks/many-alike-are-told-of-once", test_many_alike_are_told_of_once);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/checks/%s", cases[i].rule);

      g_test_add_data_func (path, &cases[i], test_finding);
    }

  return g_test_run ();
}
