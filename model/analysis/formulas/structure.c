#include "model/analysis/formulas/structure.h"

#include <igraph/igraph.h>
#include <math.h>

/* Leiden is repeated until it finds nothing better; its randomness is small by default. */
#define LEIDEN_BETA       0.01
#define LEIDEN_ITERATIONS -1

struct _EntenteStructure
{
  igraph_t        graph;
  igraph_vector_t weights;
  guint32         n_companies;
  double         *betweenness;
};

static int
compare_ties (gconstpointer a,
              gconstpointer b)
{
  const EntenteTie *first = a, *second = b;
  guint32           low[] = {MIN (first->a, first->b), MIN (second->a, second->b)};
  guint32           high[] = {MAX (first->a, first->b), MAX (second->a, second->b)};

  if (low[0] != low[1])
    return low[0] < low[1] ? -1 : 1;

  return high[0] < high[1] ? -1 : high[0] > high[1];
}

/* Parallel ties would count twice in every figure, so each pair becomes one; a tie to oneself is none. */
static void
add_ties (EntenteStructure *self,
          const EntenteTie *sorted,
          guint32           n_ties)
{
  igraph_vector_int_t edges;
  guint32             n = 0;

  igraph_vector_int_init (&edges, 0);
  igraph_vector_init (&self->weights, 0);

  for (guint32 i = 0; i < n_ties; i++)
    if (n > 0 && sorted[i].a != sorted[i].b && i > 0 && compare_ties (&sorted[i - 1], &sorted[i]) == 0)
      {
        VECTOR (self->weights)
        [n - 1] += sorted[i].weight;
      }
    else if (sorted[i].a != sorted[i].b)
      {
        igraph_vector_int_push_back (&edges, sorted[i].a);
        igraph_vector_int_push_back (&edges, sorted[i].b);
        igraph_vector_push_back (&self->weights, sorted[i].weight);
        n++;
      }

  igraph_create (&self->graph, &edges, self->n_companies, IGRAPH_UNDIRECTED);
  igraph_vector_int_destroy (&edges);
}

/**
 * entente_structure_new:
 * @n_companies: number of companies
 * @ties: (array length=n_ties): between them; those of the same pair are added up
 * @n_ties: their number
 *
 * Returns: (transfer full): the structure
 */
EntenteStructure *
entente_structure_new (guint32           n_companies,
                       const EntenteTie *ties,
                       guint32           n_ties)
{
  EntenteStructure      *self = g_new0 (EntenteStructure, 1);
  g_autofree EntenteTie *sorted = g_memdup2 (ties, sizeof *ties * n_ties);

  self->n_companies = n_companies;

  if (n_ties > 1)
    qsort (sorted, n_ties, sizeof *sorted, compare_ties);

  add_ties (self, sorted, n_ties);

  return self;
}

void
entente_structure_free (EntenteStructure *self)
{
  if (self == NULL)
    return;

  igraph_destroy (&self->graph);
  igraph_vector_destroy (&self->weights);
  g_free (self->betweenness);
  g_free (self);
}

guint32
entente_structure_get_n_ties (const EntenteStructure *self)
{
  return (guint32)igraph_ecount (&self->graph);
}

/**
 * entente_structure_get_density:
 * @self: a structure
 *
 * Returns: which share of all pairs of companies has a tie, 0 to 1; %NAN with fewer than two companies
 */
double
entente_structure_get_density (const EntenteStructure *self)
{
  double n = self->n_companies;

  return n >= 2 ? 2.0 * entente_structure_get_n_ties (self) / (n * (n - 1)) : NAN;
}

/**
 * entente_structure_count_parts:
 * @self: a structure
 *
 * Time: O(|V| + |E|).
 *
 * Returns: number of parts without any tie between them; a company without ties is one
 */
guint32
entente_structure_count_parts (const EntenteStructure *self)
{
  igraph_integer_t n = 0;

  igraph_connected_components (&self->graph, NULL, NULL, &n, IGRAPH_WEAK);

  return (guint32)n;
}

static double
get_centralisation (const double *values,
                    guint32       n,
                    double        most)
{
  double greatest = 0, sum = 0;

  for (guint32 i = 0; i < n; i++)
    greatest = MAX (greatest, values[i]);
  for (guint32 i = 0; i < n; i++)
    sum += greatest - values[i];

  return n >= 3 ? sum / most : NAN;
}

/**
 * entente_structure_get_degree_centralisation:
 * @self: a structure
 *
 * How much the number of partners is one company's: 1 for a star, 0 when all have as many.
 *
 * Source: L. C. Freeman, "Centrality in social networks: conceptual clarification", Social Networks 1 (1979).
 *
 * Returns: 0 to 1; %NAN with fewer than three companies
 */
double
entente_structure_get_degree_centralisation (const EntenteStructure *self)
{
  g_autofree guint32 *degrees = entente_structure_get_degrees (self);
  g_autofree double  *values = g_new (double, self->n_companies + 1);
  double              n = self->n_companies;

  for (guint32 i = 0; i < self->n_companies; i++)
    values[i] = degrees[i];

  return get_centralisation (values, self->n_companies, (n - 1) * (n - 2));
}

/**
 * entente_structure_get_betweenness_centralisation:
 * @self: a structure
 *
 * How much the shortest ways between companies lead over one of them: 1 for a star.
 *
 * Source: as for entente_structure_get_degree_centralisation().
 *
 * Returns: 0 to 1; %NAN with fewer than three companies
 */
double
entente_structure_get_betweenness_centralisation (const EntenteStructure *self)
{
  g_autofree double *values = entente_structure_get_betweenness (self);
  double             n = self->n_companies;

  return get_centralisation (values, self->n_companies, (n - 1) * (n - 1) * (n - 2) / 2);
}

static double *
take_numbers (igraph_vector_t *vector)
{
  igraph_integer_t n = igraph_vector_size (vector);
  double          *values = g_new (double, (gsize)n + 1);

  igraph_vector_copy_to (vector, values);
  igraph_vector_destroy (vector);

  return values;
}

static guint32 *
take_integers (igraph_vector_int_t *vector)
{
  igraph_integer_t n = igraph_vector_int_size (vector);
  guint32         *values = g_new (guint32, (gsize)n + 1);

  for (igraph_integer_t i = 0; i < n; i++)
    values[i] = (guint32)VECTOR (*vector)[i];

  igraph_vector_int_destroy (vector);

  return values;
}

/**
 * entente_structure_get_betweenness:
 * @self: a structure
 *
 * Time: O(|V| |E|).
 *
 * Returns: (transfer full) (array): for each company on how many shortest ways between two others it stands, as parts of
 *   one where there are several
 */
double *
entente_structure_get_betweenness (const EntenteStructure *self)
{
  EntenteStructure *memory = (EntenteStructure *)self;
  igraph_vector_t   result;

  /* It takes longer than all else, and two figures follow from it. */
  if (self->betweenness == NULL)
    {
      igraph_vector_init (&result, 0);
      igraph_betweenness (&self->graph, &result, igraph_vss_all (), FALSE, NULL);
      memory->betweenness = take_numbers (&result);
    }

  return g_memdup2 (self->betweenness, sizeof *self->betweenness * (self->n_companies + 1));
}

/**
 * entente_structure_get_constraint:
 * @self: a structure
 *
 * How much a company's partners are tied to each other, and to few: low where it stands between partners that do not know
 * each other.
 *
 * Source: R. S. Burt, "Structural Holes", 1992.
 *
 * Returns: (transfer full) (array): for each company; %NAN for one without ties
 */
double *
entente_structure_get_constraint (const EntenteStructure *self)
{
  igraph_vector_t result;

  igraph_vector_init (&result, 0);
  igraph_constraint (&self->graph, &result, igraph_vss_all (), &self->weights);

  return take_numbers (&result);
}

/**
 * entente_structure_get_degrees:
 * @self: a structure
 *
 * Returns: (transfer full) (array): for each company the number of its partners
 */
guint32 *
entente_structure_get_degrees (const EntenteStructure *self)
{
  igraph_vector_int_t result;

  igraph_vector_int_init (&result, 0);
  igraph_degree (&self->graph, &result, igraph_vss_all (), IGRAPH_ALL, IGRAPH_NO_LOOPS);

  return take_integers (&result);
}

/**
 * entente_structure_get_cores:
 * @self: a structure
 *
 * Source: S. B. Seidman, "Network structure and minimum degree", Social Networks 5 (1983).
 *
 * Returns: (transfer full) (array): for each company the greatest k such that it belongs to companies that have k
 *   partners among themselves
 */
guint32 *
entente_structure_get_cores (const EntenteStructure *self)
{
  igraph_vector_int_t result;

  igraph_vector_int_init (&result, 0);
  igraph_coreness (&self->graph, &result, IGRAPH_ALL);

  return take_integers (&result);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint32 i = *(const guint32 *)a, j = *(const guint32 *)b;

  return i < j ? -1 : i > j;
}

/**
 * entente_structure_find_cut_companies:
 * @self: a structure
 *
 * Time: O(|V| + |E|).
 *
 * Returns: (transfer full) (element-type guint32): companies without which the network falls into more parts, rising
 */
GArray *
entente_structure_find_cut_companies (const EntenteStructure *self)
{
  igraph_vector_int_t result;
  GArray             *found = g_array_new (FALSE, FALSE, sizeof (guint32));

  igraph_vector_int_init (&result, 0);
  igraph_articulation_points (&self->graph, &result);

  for (igraph_integer_t i = 0; i < igraph_vector_int_size (&result); i++)
    {
      guint32 company = (guint32)VECTOR (result)[i];

      g_array_append_val (found, company);
    }

  igraph_vector_int_destroy (&result);
  g_array_sort (found, compare_numbers);

  return found;
}

static int
compare_ties_in_list (gconstpointer a,
                      gconstpointer b)
{
  return compare_ties (a, b);
}

/**
 * entente_structure_find_bridges:
 * @self: a structure
 *
 * Time: O(|V| + |E|).
 *
 * Returns: (transfer full) (element-type EntenteTie): ties without which the network falls into more parts
 */
GArray *
entente_structure_find_bridges (const EntenteStructure *self)
{
  igraph_vector_int_t result;
  GArray             *found = g_array_new (FALSE, FALSE, sizeof (EntenteTie));

  igraph_vector_int_init (&result, 0);
  igraph_bridges (&self->graph, &result);

  for (igraph_integer_t i = 0; i < igraph_vector_int_size (&result); i++)
    {
      igraph_integer_t edge = VECTOR (result)[i], a, b;
      EntenteTie       tie;

      igraph_edge (&self->graph, edge, &a, &b);
      tie = (EntenteTie) {(guint32)MIN (a, b), (guint32)MAX (a, b), VECTOR (self->weights)[edge]};
      g_array_append_val (found, tie);
    }

  igraph_vector_int_destroy (&result);
  g_array_sort (found, compare_ties_in_list);

  return found;
}

static double
measure_modularity (const EntenteStructure    *self,
                    const igraph_vector_int_t *membership)
{
  igraph_real_t modularity = NAN;

  if (entente_structure_get_n_ties (self) > 0)
    igraph_modularity (&self->graph, membership, &self->weights, 1, FALSE, &modularity);

  return modularity;
}

/**
 * entente_structure_get_modularity:
 * @self: a structure
 * @groups: (array): for each company the group it belongs to, from 0
 *
 * How much more of the ties' weight lies within groups than would by chance.
 *
 * Source: M. E. J. Newman, M. Girvan, "Finding and evaluating community structure in networks", Physical Review E 69
 * (2004).
 *
 * Returns: below 1, above 0 when groups hold together; %NAN without ties
 */
double
entente_structure_get_modularity (const EntenteStructure *self,
                                  const guint32          *groups)
{
  igraph_vector_int_t membership;
  double              modularity;

  igraph_vector_int_init (&membership, self->n_companies);

  for (guint32 i = 0; i < self->n_companies; i++)
    VECTOR (membership)
  [i] = groups[i];

  modularity = measure_modularity (self, &membership);
  igraph_vector_int_destroy (&membership);

  return modularity;
}

/* With the strength of each company as its own weight, what Leiden improves is the modularity. */
static void
run_leiden (const EntenteStructure *self,
            guint64                 seed,
            igraph_vector_int_t    *membership)
{
  igraph_vector_t  strength;
  igraph_integer_t n_groups;
  igraph_real_t    quality;
  double           sum;

  igraph_vector_init (&strength, 0);
  igraph_strength (&self->graph, &strength, igraph_vss_all (), IGRAPH_ALL, IGRAPH_NO_LOOPS, &self->weights);
  sum = igraph_vector_sum (&strength);
  igraph_rng_seed (igraph_rng_default (), seed);
  igraph_community_leiden (&self->graph, &self->weights, &strength, 1 / sum, LEIDEN_BETA, FALSE, LEIDEN_ITERATIONS,
                           membership, &n_groups, &quality);
  igraph_vector_destroy (&strength);
}

/**
 * entente_structure_find_communities:
 * @self: a structure
 * @seed: same seed, same communities
 * @groups: (out caller-allocates) (array): for each company the community it belongs to, from 0
 *
 * Source: V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities",
 * Scientific Reports 9 (2019).
 *
 * Returns: their modularity, as near to the greatest as was found; %NAN without ties, and then each company is one
 */
double
entente_structure_find_communities (const EntenteStructure *self,
                                    guint64                 seed,
                                    guint32                *groups)
{
  igraph_vector_int_t membership;
  double              modularity;

  igraph_vector_int_init (&membership, self->n_companies);

  for (guint32 i = 0; i < self->n_companies; i++)
    VECTOR (membership)
  [i] = i;

  if (entente_structure_get_n_ties (self) > 0)
    run_leiden (self, seed, &membership);

  for (guint32 i = 0; i < self->n_companies; i++)
    groups[i] = (guint32)VECTOR (membership)[i];

  modularity = measure_modularity (self, &membership);
  igraph_vector_int_destroy (&membership);

  return modularity;
}
