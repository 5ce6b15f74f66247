/*
 * Measures how long figures take.
 *
 * usage: bench-analysis methods COMPANIES DEALS   milliseconds of each method, and of reading the plan; least of three
 *        bench-analysis kernels COMPANIES DEALS   of each question about the structure that other programs answer too
 *        bench-analysis ties COMPANIES DEALS      the companies and ties these are asked about
 *        bench-analysis edit FILE                 from an edit to all figures, and to those of one method from the cache
 *        bench-analysis edit COMPANIES DEALS      the same
 */
#include "model/analysis/analyst.h"
#include "model/analysis/formulas/structure.h"
#include "model/storage/project-reader.h"
#include "tests/bench/plan.h"
#include "tests/support/folder.h"
#include "tests/support/plan.h"
#include "tests/support/timing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define N_ROUNDS 3u
#define N_EDITS  7u

/* For each so many companies, one of a kind. */
#define COMPANIES_PER_PLATFORM 8u
#define COMPANIES_PER_PLANT    4u

static void
load_regions (EntenteProject *project)
{
  static const char *const regions[] = {"japan", "europe", "america", "china"};
  static const char *const dimensions[] = {"platforms", "software", "capacity", "cells"};

  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    test_plan_add (project, ENTENTE_REGION, regions[i], "name", regions[i], "tariff", "10 %", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (dimensions); i++)
    test_plan_add (project, ENTENTE_DIMENSION, dimensions[i], "name", dimensions[i], NULL);
}

/* What it makes, has and wants. */
static void
load_company (EntenteProject *project,
              guint           i)
{
  static const char *const dimensions[] = {"platforms", "software", "capacity", "cells"};
  g_autofree char         *company = g_strdup_printf ("c%u", i);
  g_autofree char         *offer = g_strdup_printf ("offer%u", i);
  g_autofree char         *want = g_strdup_printf ("want%u", i);
  g_autofree char         *volumes = g_strdup_printf ("2027: %u vehicles/yr; 2030: %u vehicles/yr", 100000 + i * 37 % 900000, 120000 + i * 53 % 900000);

  test_plan_set (project, company, "volumes", volumes);
  test_plan_set (project, company, "margin", "2000..2600 EUR");
  test_plan_set (project, company, "management", "20");
  test_plan_add (project, ENTENTE_OFFER, offer, "company", company, "name", "What it has", "dimension", dimensions[i % 4], NULL);
  test_plan_add (project, ENTENTE_WANT, want, "company", company, "name", "What it wants", "dimension", dimensions[(i * 7 + 1) % 4], "priority", "high", NULL);
}

/* Either gives something, from 2027 for five years. */
static void
load_flows (EntenteProject *project,
            guint           i)
{
  static const char *const dimensions[] = {"platforms", "software", "capacity", "cells"};
  g_autofree char         *deal = g_strdup_printf ("d%u", i);

  test_plan_set (project, deal, "from", "2027");
  test_plan_set (project, deal, "until", i % 3 == 0 ? "2031" : "2034");
  test_plan_set (project, deal, "dimensions", dimensions[i % 4]);
  test_plan_set (project, deal, "exclusivity", "20 %");

  for (guint k = 0; k < 2; k++)
    {
      g_autofree char *flow = g_strdup_printf ("f%u", 2 * i + k);
      g_autofree char *giver = g_strdup_printf ("q%u", 2 * i + k);
      g_autofree char *receiver = g_strdup_printf ("q%u", 2 * i + 1 - k);
      g_autofree char *value = g_strdup_printf ("2027: %u..%u EUR; 2028: %u EUR", 1000000 + i * 1000, 1200000 + i * 1000, 900000 + i * 700);

      test_plan_add (project, ENTENTE_FLOW, flow, "deal", deal, "giver", giver, "receiver", receiver, "what", "Part", "value", value, "cost", "2027: 400000 EUR; 2028: 300000 EUR", NULL);
    }
}

static void
load_platform (EntenteProject *project,
               guint           i)
{
  g_autofree char *platform = g_strdup_printf ("platform%u", i);

  test_plan_add (project, ENTENTE_PLATFORM, platform, "name", platform, "on-sale", "2027", "rd-cost", "2025: 300000000 EUR; 2026: 500000000 EUR", "unit-cost", "18000 EUR",
                 "efficient-scale", "250000 vehicles/yr", "price", "20500 EUR", "margin", "2500 EUR", "life", "6 years", NULL);

  for (guint k = 0; k < 4; k++)
    {
      g_autofree char *participation = g_strdup_printf ("participation%u", 4 * i + k);
      g_autofree char *company = g_strdup_printf ("c%u", (i * COMPANIES_PER_PLATFORM + k * 2) % (i * COMPANIES_PER_PLATFORM + COMPANIES_PER_PLATFORM));

      test_plan_add (project, ENTENTE_PARTICIPATION, participation, "platform", platform, "company", company, "volumes", "2027: 60000 vehicles/yr", "share", "25 %", NULL);
    }
}

static void
load_plant (EntenteProject *project,
            guint           i)
{
  g_autofree char *plant = g_strdup_printf ("plant%u", i);
  g_autofree char *owner = g_strdup_printf ("c%u", i * COMPANIES_PER_PLANT);
  g_autofree char *vehicle = g_strdup_printf ("vehicle%u", i);
  g_autofree char *platform = g_strdup_printf ("platform%u", i * COMPANIES_PER_PLANT / COMPANIES_PER_PLATFORM);
  g_autofree char *stake = g_strdup_printf ("stake%u", i);
  g_autofree char *owned = g_strdup_printf ("c%u", i * COMPANIES_PER_PLANT + 1);

  test_plan_add (project, ENTENTE_PLANT, plant, "name", plant, "owner", owner, "region", "america", "capacity", "200000 vehicles/yr", "fixed-cost", "400000000 EUR", NULL);
  test_plan_add (project, ENTENTE_VEHICLE, vehicle, "name", vehicle, "platform", platform, "company", owner, "plant", plant, "volumes", "2027: 90000 vehicles/yr", NULL);
  test_plan_add (project, ENTENTE_STAKE, stake, "owner", owner, "owned", owned, "economic", "20 %", "voting", "15 %", NULL);
}

static EntenteProject *
new_project (guint n_companies,
             guint n_deals)
{
  EntenteProject  *project = bench_plan_new (n_companies, n_deals);
  g_autofree char *root = g_strdup (entente_object_get_id (entente_project_get_root (project)));

  test_plan_set (project, root, "currency", "EUR");
  test_plan_set (project, root, "discount-rate", "8 %");
  load_regions (project);

  for (guint i = 0; i < n_companies; i++)
    load_company (project, i);
  for (guint i = 0; i < n_deals; i++)
    load_flows (project, i);
  for (guint i = 0; i < n_companies / COMPANIES_PER_PLATFORM; i++)
    load_platform (project, i);
  for (guint i = 0; i < n_companies / COMPANIES_PER_PLATFORM * COMPANIES_PER_PLATFORM / COMPANIES_PER_PLANT; i++)
    load_plant (project, i);

  return project;
}

static EntenteEconomy *
new_economy (EntenteProject *project)
{
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);

  return entente_economy_new (scope, &(EntenteEconomyOptions) {.date = {.year = 2028, .month = 6, .day = 30}});
}

/* Methods share what they need of a plan, so each round has one of its own, and the first that needs it works it out. */
static double
run_round (EntenteProject *project,
           double         *least,
           guint          *n_rows)
{
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);
  double                      start = timing_read (CLOCK_MONOTONIC), of_economy;
  g_autoptr (EntenteEconomy) economy = new_economy (project);

  of_economy = timing_read (CLOCK_MONOTONIC) - start;

  for (guint i = 0; i < n_methods; i++)
    {
      g_autoptr (EntenteReport) report = NULL;

      start = timing_read (CLOCK_MONOTONIC);
      report = entente_analyse (methods[i], economy, NULL, NULL);
      least[i] = MIN (least[i], timing_read (CLOCK_MONOTONIC) - start);
      entente_report_get_rows (report, &n_rows[i]);
    }

  return of_economy;
}

static void
print_methods (EntenteProject *project)
{
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);
  g_autofree double          *least = g_new (double, n_methods);
  g_autofree guint           *n_rows = g_new (guint, n_methods);
  double                      economy = INFINITY, sum = 0;

  for (guint i = 0; i < n_methods; i++)
    least[i] = INFINITY;
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      double of_economy = run_round (project, least, n_rows);

      economy = MIN (economy, of_economy);
    }

  g_print ("economy %.2f\n", economy);

  for (guint i = 0; i < n_methods; i++)
    {
      g_print ("%s %.2f %u\n", methods[i]->id, least[i], n_rows[i]);
      sum += least[i];
    }

  g_print ("all %.2f\n", sum);
}

/* Companies of the same deal, each pair once. */
static GArray *
find_ties (const EntenteEconomy *economy)
{
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (EntenteTie));

  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      const EntenteDealAccount *deal = &economy->deals[i];

      for (guint32 a = deal->first_party; a < deal->first_party + deal->n_parties; a++)
        for (guint32 b = a + 1; b < deal->first_party + deal->n_parties; b++)
          {
            EntenteTie tie = {economy->parties[a].company, economy->parties[b].company, 1};

            g_array_append_val (ties, tie);
          }
    }

  return ties;
}

static void
print_ties (const EntenteEconomy *economy)
{
  g_autoptr (GArray) ties = find_ties (economy);

  g_print ("%u\n", economy->n_companies);
  for (guint i = 0; i < ties->len; i++)
    g_print ("%u %u\n", g_array_index (ties, EntenteTie, i).a, g_array_index (ties, EntenteTie, i).b);
}

static void
ask_betweenness (EntenteStructure *structure,
                 guint32          *groups)
{
  g_free (entente_structure_get_betweenness (structure));
}

static void
ask_constraint (EntenteStructure *structure,
                guint32          *groups)
{
  g_free (entente_structure_get_constraint (structure));
}

static void
ask_cut_companies (EntenteStructure *structure,
                   guint32          *groups)
{
  g_array_unref (entente_structure_find_cut_companies (structure));
}

static void
ask_communities (EntenteStructure *structure,
                 guint32          *groups)
{
  entente_structure_find_communities (structure, 1, groups);
}

static void
ask_cores (EntenteStructure *structure,
           guint32          *groups)
{
  g_free (entente_structure_get_cores (structure));
}

static void
ask_parts (EntenteStructure *structure,
           guint32          *groups)
{
  entente_structure_count_parts (structure);
}

static const struct
{
  const char *name;
  void (*ask) (EntenteStructure *structure,
               guint32          *groups);
} kernels[] = {
  {"betweenness", ask_betweenness},
  {"constraint", ask_constraint},
  {"cut-companies", ask_cut_companies},
  {"communities", ask_communities},
  {"cores", ask_cores},
  {"parts", ask_parts},
};

static void
print_kernels (const EntenteEconomy *economy)
{
  g_autoptr (GArray) ties = find_ties (economy);
  g_autofree guint32 *groups = g_new (guint32, economy->n_companies + 1);

  for (guint i = 0; i < G_N_ELEMENTS (kernels); i++)
    {
      double least = INFINITY;

      for (guint round = 0; round < N_ROUNDS; round++)
        {
          g_autoptr (EntenteStructure) structure = entente_structure_new (economy->n_companies, (const EntenteTie *)(gpointer)ties->data, ties->len);
          double start = timing_read (CLOCK_MONOTONIC);

          kernels[i].ask (structure, groups);
          least = MIN (least, timing_read (CLOCK_MONOTONIC) - start);
        }

      g_print ("%s %.3f\n", kernels[i].name, least);
    }
}

static void
settle (EntenteAnalyst *analyst)
{
  while (entente_analyst_is_busy (analyst))
    g_main_context_iteration (NULL, TRUE);
}

static void
print_edits (EntenteProject *project)
{
  EntenteObject  *company = entente_project_get_nth (project, ENTENTE_COMPANY, 0);
  EntenteAnalyst *analyst = entente_analyst_new (NULL);
  double          times[N_EDITS], work[N_EDITS];

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autofree char *volumes = g_strdup_printf ("2027: %u vehicles/yr", 500000 + i);
      g_autofree char *id = g_strdup (entente_object_get_id (company));
      double           start, work_start;

      test_plan_set (project, id, "volumes", volumes);
      start = timing_read (CLOCK_MONOTONIC);
      work_start = timing_get_work ();
      entente_analyst_mark_stale (analyst);
      {
        g_autoptr (EntenteEconomy) economy = new_economy (project);

        entente_analyst_set_economy (analyst, economy);
      }
      settle (analyst);
      times[i] = timing_read (CLOCK_MONOTONIC) - start;
      work[i] = timing_get_work () - work_start;
    }

  timing_sort (times, N_EDITS);
  timing_sort (work, N_EDITS);
  g_print ("edit %.1f\nedit-work %.1f\n", times[N_EDITS / 2], work[N_EDITS / 2]);
  g_object_unref (analyst);
}

/* As after the program was started again: the file is there, nothing is in memory. */
static void
print_cached (EntenteProject *project)
{
  g_autoptr (Folder) folder = folder_new ();
  g_autofree char *path = g_build_filename (folder, "figures.sqlite", NULL);
  g_autoptr (EntenteEconomy) economy = new_economy (project);
  g_autoptr (EntenteAnalysisCache) cache = entente_analysis_cache_new (path);
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);
  double                      start;

  for (guint i = 0; i < n_methods; i++)
    entente_report_unref (entente_analyse (methods[i], economy, cache, NULL));

  entente_analysis_cache_unref (cache);
  cache = entente_analysis_cache_new (path);

  start = timing_read (CLOCK_MONOTONIC);
  entente_report_unref (entente_analyse (methods[0], economy, cache, NULL));
  g_print ("cached-one %.2f\n", timing_read (CLOCK_MONOTONIC) - start);

  start = timing_read (CLOCK_MONOTONIC);
  for (guint i = 1; i < n_methods; i++)
    entente_report_unref (entente_analyse (methods[i], economy, cache, NULL));
  g_print ("cached-others %.2f\n", timing_read (CLOCK_MONOTONIC) - start);
}

static EntenteProject *
read_project (const char *path)
{
  g_autoptr (EntenteReading) reading = entente_project_read_file (path, NULL, NULL);

  g_assert_nonnull (reading);

  return g_object_ref (reading->project);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (EntenteProject) project = NULL;
  g_autoptr (EntenteEconomy) economy = NULL;

  g_assert_cmpint (argc, >=, 3);
  project = argc == 3 ? read_project (argv[2]) : new_project ((guint)atoi (argv[2]), (guint)atoi (argv[3]));

  if (strcmp (argv[1], "edit") == 0)
    {
      print_edits (project);
      print_cached (project);
      return 0;
    }

  if (strcmp (argv[1], "methods") == 0)
    {
      print_methods (project);
      return 0;
    }

  economy = new_economy (project);
  if (strcmp (argv[1], "ties") == 0)
    print_ties (economy);
  else
    print_kernels (economy);

  return 0;
}
