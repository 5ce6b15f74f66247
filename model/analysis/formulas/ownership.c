#include "model/analysis/formulas/ownership.h"

#include "model/error.h"

#include <glib/gi18n.h>
#include <igraph/igraph.h>
#include <math.h>

/* Shares may sum to a little more than the whole by rounding. */
#define ROUNDING 1e-6

/* Below this, what a company owns in itself leaves nothing to others. */
#define LEAST_OUTSIDE 1e-9

static gboolean
check_sums (const double *direct,
            guint         n,
            GError      **error)
{
  for (guint j = 0; j < n; j++)
    {
      double sum = 0;

      for (guint i = 0; i < n; i++)
        sum += direct[i * n + j];

      if (sum > 1 + ROUNDING)
        {
          g_set_error (error, ENTENTE_ERROR, ENTENTE_ERROR_RANGE, _("More than 100 %% of a company is held: %.6g %%"), sum * 100);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, ENTENTE_ERROR, ENTENTE_ERROR_RANGE, _("Companies hold each other completely, so that nobody else holds anything of them"));

  return FALSE;
}

/* (I - A)^-1; that there is none is said here, and not by igraph on the terminal. */
static gboolean
invert (const double *direct,
        guint         n,
        double       *inverse,
        GError      **error)
{
  igraph_matrix_t           a, b;
  igraph_vector_int_t       pivots;
  igraph_warning_handler_t *warn = igraph_set_warning_handler (igraph_warning_handler_ignore);
  int                       info = 0;

  igraph_matrix_init (&a, n, n);
  igraph_matrix_init (&b, n, n);
  igraph_vector_int_init (&pivots, n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        MATRIX (a, i, j) = (i == j) - direct[i * n + j];
        MATRIX (b, i, j) = i == j;
      }

  igraph_lapack_dgesv (&a, &pivots, &b, &info);
  igraph_set_warning_handler (warn);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      inverse[i * n + j] = MATRIX (b, i, j);

  igraph_vector_int_destroy (&pivots);
  igraph_matrix_destroy (&b);
  igraph_matrix_destroy (&a);

  for (guint i = 0; i < n; i++)
    if (info != 0 || !(inverse[i * n + i] > 0 && inverse[i * n + i] < 1 / LEAST_OUTSIDE))
      return refuse (error);

  return TRUE;
}

/* Chains: inverse * A, row by row, as most of both is 0. Those through the owner again are left out by dividing by how often
   one comes back to it. */
static void
follow_chains (EntenteOwnership *self,
               const double     *inverse)
{
  guint n = self->n;

  for (guint i = 0; i < n; i++)
    {
      double *chains = self->chains + (gsize)i * n;

      for (guint k = 0; k < n; k++)
        for (guint j = 0; inverse[i * n + k] != 0 && j < n; j++)
          chains[j] += inverse[i * n + k] * self->direct[k * n + j];

      for (guint j = 0; j < n; j++)
        self->integrated[i * n + j] = chains[j] / inverse[i * n + i];
    }
}

/**
 * entente_ownership_new:
 * @direct: (array): n x n; owner i holds direct[i * n + j] of company j, 0 to 1
 * @n: companies
 * @error: return location for an error
 *
 * Source: F. Brioschi, L. Buzzacchi, M. G. Colombo, "Risk capital financing and the separation of ownership and control in
 * business groups", Journal of Banking & Finance 13 (1989); without the chains that come back: S. Baldone, F. Brioschi,
 * S. Paleari, "Ownership measures among firms connected by cross-shareholdings", 1998.
 *
 * Fails with %ENTENTE_ERROR_RANGE when more than the whole of a company is held, or when companies hold each other so
 * completely that nothing is left to anybody else.
 *
 * Time: O(n^3).
 *
 * Returns: (transfer full): who holds how much, or %NULL on error
 */
EntenteOwnership *
entente_ownership_new (const double *direct,
                       guint         n,
                       GError      **error)
{
  g_autoptr (EntenteOwnership) self = NULL;
  g_autofree double *inverse = NULL;

  if (!check_sums (direct, n, error))
    return NULL;

  self = g_new0 (EntenteOwnership, 1);
  self->n = n;
  self->direct = g_memdup2 (direct, sizeof *direct * n * n);
  self->chains = g_new0 (double, (gsize)n *n + 1);
  self->integrated = g_new0 (double, (gsize)n *n + 1);
  inverse = g_new0 (double, (gsize)n *n + 1);

  if (n > 0 && !invert (direct, n, inverse, error))
    return NULL;

  follow_chains (self, inverse);

  return g_steal_pointer (&self);
}

void
entente_ownership_free (EntenteOwnership *self)
{
  if (self == NULL)
    return;

  g_free (self->direct);
  g_free (self->chains);
  g_free (self->integrated);
  g_free (self);
}

/* How likely it is, over all orders, that exactly size others have voted before */
static double
get_order_weight (guint n_voters,
                  guint size)
{
  return exp (lgamma (size + 1) + lgamma (n_voters - size) - lgamma (n_voters + 1));
}

/**
 * entente_voting_power:
 * @votes: (array length=n_voters): of each, not negative
 * @n_voters: 1 to %ENTENTE_VOTING_MAX_VOTERS
 * @quota: more than this carries a decision
 * @shapley: (out caller-allocates) (array): how often each one's vote decides, over all orders of voting; sums to 1
 * @banzhaf: (out caller-allocates) (array): the same over all sets of voters, made to sum to 1
 *
 * Source: L. S. Shapley, M. Shubik, "A method for evaluating the distribution of power in a committee system", American
 * Political Science Review 48 (1954); J. F. Banzhaf, "Weighted voting doesn't work", Rutgers Law Review 19 (1965).
 *
 * Time: O(n_voters 2^n_voters).
 */
void
entente_voting_power (const double *votes,
                      guint         n_voters,
                      double        quota,
                      double       *shapley,
                      double       *banzhaf)
{
  double sum = 0;

  g_return_if_fail (n_voters >= 1 && n_voters <= ENTENTE_VOTING_MAX_VOTERS);

  for (guint i = 0; i < n_voters; i++)
    shapley[i] = banzhaf[i] = 0;

  for (guint32 set = 0; set < 1u << n_voters; set++)
    {
      guint  size = (guint)__builtin_popcount (set);
      double total = 0;

      for (guint i = 0; i < n_voters; i++)
        total += set & 1u << i ? votes[i] : 0;

      for (guint i = 0; i < n_voters; i++)
        if (!(set & 1u << i) && total <= quota && total + votes[i] > quota)
          {
            shapley[i] += get_order_weight (n_voters, size);
            banzhaf[i]++;
            sum++;
          }
    }

  for (guint i = 0; i < n_voters && sum > 0; i++)
    banzhaf[i] /= sum;
}
