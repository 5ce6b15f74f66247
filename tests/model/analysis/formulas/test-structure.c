#include "model/analysis/formulas/structure.h"

#include "tests/support/near.h"

#include <string.h>

/* Ties of small networks, by letters; what is expected was worked out by other programs and by hand. */
typedef struct
{
  const char *name;
  const char *companies;
  const char *ties;
  double      density;
  double      degree_centralisation;
  double      betweenness_centralisation;
  const char *cut_companies;
  const char *bridges;
  double      first_constraint;
  double      best_modularity;
} StructureCase;

static const StructureCase structure_cases[] = {
  {"two-triangles", "ABCDEF", "AB BC AC CD DE EF DF", 7.0 / 15, 0.2, 0.48, "CD", "CD", 1.006944444444, 5.0 / 14},
  {"star", "CABDE", "CA CB CD CE", 0.4, 1, 1, "C", "CA CB CD CE", 0.25, 0},
  {"ring", "ABCDE", "AB BC CD DE EA", 0.5, 0, 0, "", "", 0.5, 0.08},
  {"all-with-all", "ABCD", "AB AC AD BC BD CD", 1, 0, 0, "", "", 0.9259259259259, 0},
  {"three-clusters", "FGHKMNRTVWXY", "NM NR MR NH HM FV FT VT VX FX NF WN WV KG GY KY KN", 17.0 / 66, 0.3454545454545,
   0.6561983471074, "KN", "KN", 0.5078125, 0.4653979238754},
};

static guint32
find_company (const char *companies,
              char        letter)
{
  return (guint32)(strchr (companies, letter) - companies);
}

static EntenteStructure *
make_structure (const char *companies,
                const char *text)
{
  g_auto (GStrv) pairs = g_strsplit (text, " ", -1);
  g_autoptr (GArray) ties = g_array_new (FALSE, FALSE, sizeof (EntenteTie));

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      EntenteTie tie = {find_company (companies, pairs[i][0]), find_company (companies, pairs[i][1]), 1};

      g_array_append_val (ties, tie);
    }

  return entente_structure_new ((guint32)strlen (companies), (EntenteTie *)ties->data, ties->len);
}

static void
check_cut_companies (const StructureCase    *row,
                     const EntenteStructure *structure)
{
  g_autoptr (GArray) cut = entente_structure_find_cut_companies (structure);

  g_assert_cmpuint (cut->len, ==, strlen (row->cut_companies));

  for (guint i = 0; i < cut->len; i++)
    g_assert_nonnull (strchr (row->cut_companies, row->companies[g_array_index (cut, guint32, i)]));
}

static void
check_bridges (const StructureCase    *row,
               const EntenteStructure *structure)
{
  g_autoptr (GArray) bridges = entente_structure_find_bridges (structure);

  g_assert_cmpuint (bridges->len, ==, (strlen (row->bridges) + 1) / 3);

  for (guint i = 0; i < bridges->len; i++)
    {
      const EntenteTie *tie = &g_array_index (bridges, EntenteTie, i);
      char              there[] = {row->companies[tie->a], row->companies[tie->b], 0};
      char              back[] = {there[1], there[0], 0};

      g_assert_true (strstr (row->bridges, there) != NULL || strstr (row->bridges, back) != NULL);
    }
}

static void
test_structure (gconstpointer data)
{
  const StructureCase *row = data;
  g_autoptr (EntenteStructure) structure = make_structure (row->companies, row->ties);
  g_autofree double *constraint = entente_structure_get_constraint (structure);

  g_assert_cmpuint (entente_structure_count_parts (structure), ==, 1);
  entente_assert_near (entente_structure_get_density (structure), row->density);
  entente_assert_near (entente_structure_get_degree_centralisation (structure), row->degree_centralisation);
  entente_assert_near (entente_structure_get_betweenness_centralisation (structure), row->betweenness_centralisation);
  entente_assert_near (constraint[0], row->first_constraint);
  check_cut_companies (row, structure);
  check_bridges (row, structure);
}

/* Small enough for the communities found to be the best there are. */
static void
test_communities (gconstpointer data)
{
  const StructureCase *row = data;
  g_autoptr (EntenteStructure) structure = make_structure (row->companies, row->ties);
  guint32 groups[12], again[12];
  double  modularity = entente_structure_find_communities (structure, 42, groups);

  entente_structure_find_communities (structure, 42, again);

  entente_assert_near (modularity, row->best_modularity);
  entente_assert_near (entente_structure_get_modularity (structure, groups), modularity);
  g_assert_cmpmem (groups, strlen (row->companies) * sizeof *groups, again, strlen (row->companies) * sizeof *again);
}

/* The seven companies of the exchange tests: around one of them, so that nothing but the map is central. */
static const EntenteTie alliance[] = {
  {0, 1, 95},
  {1, 0, 67.5},
  {0, 2, 210},
  {0, 3, 25},
  {0, 4, 60},
  {0, 5, 90},
  {0, 6, 210},
  {1, 6, 72.5},
};

static void
test_weights_count_and_parallel_ties_add_up (void)
{
  static const guint32 groups[] = {0, 0, 1, 2, 3, 4, 0};
  g_autoptr (EntenteStructure) structure = entente_structure_new (7, alliance, G_N_ELEMENTS (alliance));
  g_autofree double  *constraint = entente_structure_get_constraint (structure);
  g_autofree double  *betweenness = entente_structure_get_betweenness (structure);
  g_autofree guint32 *degrees = entente_structure_get_degrees (structure);
  g_autofree guint32 *cores = entente_structure_get_cores (structure);

  g_assert_cmpuint (entente_structure_get_n_ties (structure), ==, 7);
  g_assert_cmpuint (degrees[0], ==, 6);
  g_assert_cmpuint (cores[0], ==, 2);
  g_assert_cmpuint (cores[2], ==, 1);
  entente_assert_near (entente_structure_get_density (structure), 1.0 / 3);
  entente_assert_near (betweenness[0], 14);
  entente_assert_near (constraint[0], 0.2978713557);
  entente_assert_near (constraint[1], 1.098128838);
  entente_assert_near (constraint[2], 1);
  entente_assert_near (entente_structure_get_betweenness_centralisation (structure), 14.0 / 15);
  entente_assert_near (entente_structure_get_modularity (structure, groups), -0.07426694731);
}

static void
test_too_little_is_undefined (void)
{
  g_autoptr (EntenteStructure) none = entente_structure_new (0, NULL, 0);
  g_autoptr (EntenteStructure) two = entente_structure_new (2, NULL, 0);
  g_autofree double *constraint = entente_structure_get_constraint (two);
  guint32            groups[2];

  g_assert_true (isnan (entente_structure_get_density (none)));
  g_assert_cmpuint (entente_structure_count_parts (none), ==, 0);
  g_assert_true (isnan (entente_structure_get_degree_centralisation (two)));
  g_assert_true (isnan (entente_structure_get_betweenness_centralisation (two)));
  g_assert_true (isnan (constraint[0]));
  g_assert_true (isnan (entente_structure_find_communities (two, 1, groups)));
  g_assert_cmpuint (groups[0], !=, groups[1]);
}

/* W. W. Zachary, "An information flow model for conflict and fission in small groups", 1977: 34 members of a club */
static const guint8 club[][2] = {
  {0, 1},
  {0, 2},
  {0, 3},
  {0, 4},
  {0, 5},
  {0, 6},
  {0, 7},
  {0, 8},
  {0, 10},
  {0, 11},
  {0, 12},
  {0, 13},
  {0, 17},
  {0, 19},
  {0, 21},
  {0, 31},
  {1, 2},
  {1, 3},
  {1, 7},
  {1, 13},
  {1, 17},
  {1, 19},
  {1, 21},
  {1, 30},
  {2, 3},
  {2, 7},
  {2, 27},
  {2, 28},
  {2, 32},
  {2, 9},
  {2, 8},
  {2, 13},
  {3, 7},
  {3, 12},
  {3, 13},
  {4, 6},
  {4, 10},
  {5, 6},
  {5, 10},
  {5, 16},
  {6, 16},
  {8, 30},
  {8, 32},
  {8, 33},
  {9, 33},
  {13, 33},
  {14, 32},
  {14, 33},
  {15, 32},
  {15, 33},
  {18, 32},
  {18, 33},
  {19, 33},
  {20, 32},
  {20, 33},
  {22, 32},
  {22, 33},
  {23, 25},
  {23, 27},
  {23, 32},
  {23, 33},
  {23, 29},
  {24, 25},
  {24, 27},
  {24, 31},
  {25, 31},
  {26, 29},
  {26, 33},
  {27, 33},
  {28, 31},
  {28, 33},
  {29, 32},
  {29, 33},
  {30, 32},
  {30, 33},
  {31, 32},
  {31, 33},
  {32, 33},
};

static void
test_club (void)
{
  EntenteTie ties[G_N_ELEMENTS (club)];
  g_autoptr (EntenteStructure) structure = NULL;
  g_autofree double *constraint = NULL;
  guint32            groups[34];

  for (guint i = 0; i < G_N_ELEMENTS (club); i++)
    ties[i] = (EntenteTie) {club[i][0], club[i][1], 1};

  structure = entente_structure_new (34, ties, G_N_ELEMENTS (club));
  constraint = entente_structure_get_constraint (structure);

  entente_assert_near (entente_structure_get_density (structure), 78.0 / 561);
  entente_assert_near (entente_structure_get_degree_centralisation (structure), 0.3996212121212);
  entente_assert_near (entente_structure_get_betweenness_centralisation (structure), 0.4055571953);
  entente_assert_near (constraint[0], 0.1554232976);
  entente_assert_near (constraint[33], 0.1564186851);
  g_assert_cmpfloat (entente_structure_find_communities (structure, 1, groups), >, 0.41);
  g_assert_cmpfloat (entente_structure_find_communities (structure, 1, groups), <, 0.4197896121 + 1e-9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (structure_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/structure/%s", structure_cases[i].name);
      g_autofree char *communities = g_strdup_printf ("/structure/communities/%s", structure_cases[i].name);

      g_test_add_data_func (path, &structure_cases[i], test_structure);
      g_test_add_data_func (communities, &structure_cases[i], test_communities);
    }

  g_test_add_func ("/structure/weights-count-and-parallel-ties-add-up", test_weights_count_and_parallel_ties_add_up);
  g_test_add_func ("/structure/too-little-is-undefined", test_too_little_is_undefined);
  g_test_add_func ("/structure/club", test_club);

  return g_test_run ();
}
