#include "model/analysis/formulas/ego.h"

#include <math.h>

/* For each company how strong its tie to the one looked at is, and which module it belongs to. */
typedef struct
{
  double  *weight;
  guint32 *module;
} Partners;

static guint32
find_module (guint32 *module,
             guint32  company)
{
  while (module[company] != company)
    company = module[company] = module[module[company]];

  return company;
}

static void
take_partners (Partners         *partners,
               const EntenteTie *ties,
               guint32           n_ties,
               guint32           company)
{
  for (guint32 i = 0; i < n_ties; i++)
    if (ties[i].a == company && ties[i].b != company)
      partners->weight[ties[i].b] += ties[i].weight;
    else if (ties[i].b == company && ties[i].a != company)
      partners->weight[ties[i].a] += ties[i].weight;
}

/* Parallel ties among partners count once. */
static guint32
join_partners (Partners         *partners,
               const EntenteTie *ties,
               guint32           n_ties,
               guint32           n_companies,
               guint32           company)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint32 i = 0; i < n_ties; i++)
    {
      guint32 a = MIN (ties[i].a, ties[i].b), b = MAX (ties[i].a, ties[i].b);
      gint64 *key;

      if (a == b || a == company || b == company || !(partners->weight[a] > 0) || !(partners->weight[b] > 0))
        continue;

      key = g_new (gint64, 1);
      *key = (gint64)a * n_companies + b;
      g_hash_table_add (known, key);
      partners->module[find_module (partners->module, a)] = find_module (partners->module, b);
    }

  return g_hash_table_size (known);
}

/**
 * entente_ego_get_concentration:
 * @weights: (array length=n_weights): not negative
 * @n_weights: their number
 *
 * Source: the Herfindahl-Hirschman index, O. C. Herfindahl, 1950; A. O. Hirschman, 1945.
 *
 * Returns: sum of the squared shares, 0 to 1; %NAN without any weight
 */
double
entente_ego_get_concentration (const double *weights,
                               guint         n_weights)
{
  double sum = 0, squares = 0;

  for (guint i = 0; i < n_weights; i++)
    {
      sum += weights[i];
      squares += weights[i] * weights[i];
    }

  return sum > 0 ? squares / (sum * sum) : NAN;
}

static void
measure_shares (const Partners *partners,
                guint32         n_companies,
                EntenteEgo     *ego)
{
  double sum = 0, largest = 0, k;

  for (guint32 i = 0; i < n_companies; i++)
    {
      ego->n_partners += partners->weight[i] > 0;
      sum += partners->weight[i];
      largest = MAX (largest, partners->weight[i]);
    }

  k = ego->n_partners;
  ego->concentration = entente_ego_get_concentration (partners->weight, n_companies);
  ego->effective_partners = 1 / ego->concentration;
  ego->normalised = k >= 2 ? (ego->concentration - 1 / k) / (1 - 1 / k) : NAN;
  ego->largest_share = sum > 0 ? largest / sum : NAN;
}

/**
 * entente_ego_measure:
 * @ties: (array length=n_ties): between companies
 * @n_ties: their number
 * @n_companies: companies that ties refer to
 * @company: the one looked at
 * @ego: (out): what was found
 *
 * Source: effective size after R. S. Burt, "Structural Holes", 1992, in the form of S. P. Borgatti, "Structural holes:
 * unpacking Burt's redundancy measures", Connections 20 (1997): k - 2t/k.
 *
 * Time: O(n_companies + n_ties).
 */
void
entente_ego_measure (const EntenteTie *ties,
                     guint32           n_ties,
                     guint32           n_companies,
                     guint32           company,
                     EntenteEgo       *ego)
{
  g_autofree double  *weight = g_new0 (double, n_companies + 1);
  g_autofree guint32 *module = g_new (guint32, n_companies + 1);
  Partners            partners = {weight, module};

  for (guint32 i = 0; i < n_companies; i++)
    module[i] = i;

  *ego = (EntenteEgo) {0};
  take_partners (&partners, ties, n_ties, company);
  measure_shares (&partners, n_companies, ego);
  ego->n_ties = join_partners (&partners, ties, n_ties, n_companies, company);
  ego->effective_size = ego->n_partners > 0 ? ego->n_partners - 2.0 * ego->n_ties / ego->n_partners : NAN;
  ego->efficiency = ego->effective_size / ego->n_partners;

  for (guint32 i = 0; i < n_companies; i++)
    ego->n_modules += weight[i] > 0 && module[i] == i;
}

/**
 * entente_ties_of_deals:
 * @party_offsets: (array length=n_deals+1): deal i has the companies parties[party_offsets[i] .. party_offsets[i + 1]]
 * @parties: indices of companies, each at most once in a deal
 * @n_deals: their number
 *
 * Makes ties of deals: one of n parties ties each two of them by 1 / (n - 1), so that each company's ties sum to the
 * number of its deals.
 *
 * Source: M. E. J. Newman, "Scientific collaboration networks II", Physical Review E 64 (2001).
 *
 * Returns: (transfer full) (element-type EntenteTie): ties, those of several deals apart
 */
GArray *
entente_ties_of_deals (const guint32 *party_offsets,
                       const guint32 *parties,
                       guint32        n_deals)
{
  GArray *ties = g_array_new (FALSE, FALSE, sizeof (EntenteTie));

  for (guint32 deal = 0; deal < n_deals; deal++)
    {
      guint32 n = party_offsets[deal + 1] - party_offsets[deal];

      for (guint32 i = party_offsets[deal]; i < party_offsets[deal + 1]; i++)
        for (guint32 j = i + 1; j < party_offsets[deal + 1]; j++)
          {
            EntenteTie tie = {MIN (parties[i], parties[j]), MAX (parties[i], parties[j]), 1.0 / (n - 1)};

            g_array_append_val (ties, tie);
          }
    }

  return ties;
}
