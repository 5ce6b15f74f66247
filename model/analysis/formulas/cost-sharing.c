#include "model/analysis/formulas/cost-sharing.h"

#include <math.h>
#include <string.h>

/* An objection smaller than this part of the whole cost is rounding. */
#define PRECISION 1e-9

/* When an estimate is good enough: a share of an average share, and how many orders are drawn for it at most. */
#define MAX_ERROR      0.01
#define MAX_ORDERS     100000u
#define ORDERS_AT_ONCE 500u

/**
 * entente_cost_share_equally:
 * @game: who shares a cost
 * @shares: (out caller-allocates) (array): what each player pays, money
 */
void
entente_cost_share_equally (const EntenteCostGame *game,
                            double                *shares)
{
  for (guint i = 0; i < game->n_players; i++)
    shares[i] = entente_cost_game_get_total (game) / game->n_players;
}

/**
 * entente_cost_share_by_weight:
 * @game: who shares a cost
 * @weights: (array): for instance volumes, or percentages agreed upon; not negative
 * @shares: (out caller-allocates) (array): what each player pays, money
 *
 * Returns: whether there is any weight; if not, @shares is untouched
 */
gboolean
entente_cost_share_by_weight (const EntenteCostGame *game,
                              const double          *weights,
                              double                *shares)
{
  double sum = 0;

  for (guint i = 0; i < game->n_players; i++)
    sum += weights[i];

  if (!(sum > 0))
    return FALSE;

  for (guint i = 0; i < game->n_players; i++)
    shares[i] = entente_cost_game_get_total (game) * weights[i] / sum;

  return TRUE;
}

/**
 * entente_cost_share_by_alone:
 * @game: who shares a cost
 * @shares: (out caller-allocates) (array): what each player pays, money
 *
 * Shares in proportion to what each would pay alone: all save the same percentage.
 *
 * Returns: whether anybody would pay anything alone; if not, @shares is untouched
 */
gboolean
entente_cost_share_by_alone (const EntenteCostGame *game,
                             double                *shares)
{
  g_autofree double *alone = g_new (double, game->n_players);

  for (guint i = 0; i < game->n_players; i++)
    alone[i] = entente_cost_game_get_alone (game, i);

  return entente_cost_share_by_weight (game, alone, shares);
}

/* How likely it is that exactly the players of a set with size members came before a given other one */
static void
fill_weights (guint   n_players,
              double *weights)
{
  for (guint size = 0; size < n_players; size++)
    weights[size] = exp (lgamma (size + 1) + lgamma (n_players - size) - lgamma (n_players + 1));
}

/**
 * entente_cost_share_by_shapley:
 * @game: who shares a cost, at most %ENTENTE_COST_GAME_MAX_TABLE of them
 * @shares: (out caller-allocates) (array): what each player pays, money
 *
 * Each pays what joining adds to the cost, averaged over all orders in which the players may join.
 *
 * Source: L. S. Shapley, "A value for n-person games", Contributions to the Theory of Games II, 1953.
 *
 * Time: O(n_players 2^n_players).
 */
void
entente_cost_share_by_shapley (const EntenteCostGame *game,
                               double                *shares)
{
  double weights[ENTENTE_COST_GAME_MAX_TABLE];

  g_return_if_fail (game->costs != NULL);

  fill_weights (game->n_players, weights);
  memset (shares, 0, sizeof *shares * game->n_players);

  for (guint32 set = 0; set < 1u << game->n_players; set++)
    {
      double cost = game->costs[set], weight = weights[MIN ((guint)__builtin_popcount (set), game->n_players - 1)];

      for (guint i = 0; i < game->n_players; i++)
        if (!(set & 1u << i))
          shares[i] += weight * (game->costs[set | 1u << i] - cost);
    }
}

static void
shuffle (EntenteRandom *random,
         guint         *order,
         guint          n)
{
  for (guint i = n; i > 1; i--)
    {
      guint k = entente_random_next_below (random, i), swap = order[i - 1];

      order[i - 1] = order[k];
      order[k] = swap;
    }
}

/* sums, squares: of what each player added so far */
typedef struct
{
  const EntenteCostGame *game;
  EntenteRandom         *random;
  guint                 *order;
  double                *sums;
  double                *squares;
  guint                  n_orders;
} Sampling;

static void
sampling_start (Sampling *self)
{
  self->order = g_new (guint, self->game->n_players);
  self->sums = g_new0 (double, self->game->n_players);
  self->squares = g_new0 (double, self->game->n_players);

  for (guint i = 0; i < self->game->n_players; i++)
    self->order[i] = i;
}

static void
sampling_clear (Sampling *self)
{
  g_free (self->order);
  g_free (self->sums);
  g_free (self->squares);
}

static void
sampling_draw (Sampling *self,
               guint     n_orders)
{
  for (guint round = 0; round < n_orders; round++)
    {
      EntenteCostCoalition coalition = {.game = self->game};
      double               cost = 0;

      shuffle (self->random, self->order, self->game->n_players);

      for (guint i = 0; i < self->game->n_players; i++)
        {
          double wider = entente_cost_coalition_add (&coalition, self->order[i]), added = wider - cost;

          self->sums[self->order[i]] += added;
          self->squares[self->order[i]] += added * added;
          cost = wider;
        }
    }

  self->n_orders += n_orders;
}

static double
sampling_get_error_of (const Sampling *self,
                       guint           player)
{
  double mean = self->sums[player] / self->n_orders;

  return sqrt (MAX (self->squares[player] / self->n_orders - mean * mean, 0) / (self->n_orders - 1));
}

static double
sampling_get_error (const Sampling *self)
{
  double error = 0;

  for (guint i = 0; i < self->game->n_players; i++)
    error = MAX (error, sampling_get_error_of (self, i));

  return error;
}

static void
sampling_finish (Sampling *self,
                 double   *shares,
                 double   *errors)
{
  for (guint i = 0; i < self->game->n_players; i++)
    {
      shares[i] = self->sums[i] / self->n_orders;
      errors[i] = sampling_get_error_of (self, i);
    }

  sampling_clear (self);
}

/**
 * entente_cost_share_by_estimate:
 * @game: who shares a cost
 * @seed: of the draws
 * @cancellable: (nullable): to stop it
 * @shares: (out caller-allocates) (array): an estimate of what each player pays, money
 * @errors: (out caller-allocates) (array): standard error of each, money
 *
 * Estimates the same as entente_cost_share_by_shapley() from some of the orders: they are drawn until no standard error is above
 * 1 % of an average share, or there are 100,000 of them. The shares sum to the whole cost.
 *
 * Source: J. Castro, D. Gomez, J. Tejada, "Polynomial calculation of the Shapley value based on sampling", Computers &
 * Operations Research 36 (2009).
 *
 * Returns: whether it came to an end; if not, @shares and @errors are untouched
 */
gboolean
entente_cost_share_by_estimate (const EntenteCostGame *game,
                                guint64                seed,
                                GCancellable          *cancellable,
                                double                *shares,
                                double                *errors)
{
  double        enough = MAX_ERROR * fabs (entente_cost_game_get_total (game)) / game->n_players, error = INFINITY;
  EntenteRandom random;
  Sampling      sampling = {.game = game, .random = &random};

  entente_random_seed (&random, seed);
  sampling_start (&sampling);

  while (error > enough && sampling.n_orders < MAX_ORDERS && !g_cancellable_is_cancelled (cancellable))
    {
      sampling_draw (&sampling, ORDERS_AT_ONCE);
      error = sampling_get_error (&sampling);
    }

  if (g_cancellable_is_cancelled (cancellable))
    {
      sampling_clear (&sampling);
      return FALSE;
    }

  sampling_finish (&sampling, shares, errors);

  return TRUE;
}

/**
 * entente_cost_share_by_separable:
 * @game: who shares a cost
 * @shares: (out caller-allocates) (array): what each player pays, money
 *
 * Each pays what it adds to the cost of the others, and a part of the rest in proportion to what it saves beyond that:
 * separable costs, remaining benefits. What a player adds may be negative, when joining makes it cheaper for all.
 *
 * Source: Inter-Agency Committee on Water Resources, "Proposed practices for economic analysis of river basin projects",
 * 1950.
 */
void
entente_cost_share_by_separable (const EntenteCostGame *game,
                                 double                *shares)
{
  double             total = entente_cost_game_get_total (game), rest = total, sum = 0;
  g_autofree double *benefits = g_new (double, game->n_players);

  for (guint i = 0; i < game->n_players; i++)
    {
      shares[i] = total - entente_cost_game_get_without (game, i, game->n_players);
      benefits[i] = MAX (entente_cost_game_get_alone (game, i) - shares[i], 0);
      rest -= shares[i];
      sum += benefits[i];
    }

  for (guint i = 0; i < game->n_players; i++)
    shares[i] += sum > 0 ? rest * benefits[i] / sum : rest / game->n_players;
}

/**
 * entente_cost_get_saving:
 * @game: who shares a cost
 * @player: one of them
 * @share: what it pays, money
 *
 * Returns: which part of what it would pay alone it saves, below 0 when it pays more; %NAN when it would pay nothing
 */
double
entente_cost_get_saving (const EntenteCostGame *game,
                         guint                  player,
                         double                 share)
{
  double alone = entente_cost_game_get_alone (game, player);

  return alone > 0 ? 1 - share / alone : NAN;
}

static int
compare_objections (gconstpointer a,
                    gconstpointer b)
{
  const EntenteCostObjection *first = a, *second = b;

  if (first->excess != second->excess)
    return first->excess > second->excess ? -1 : 1;

  return first->players < second->players ? -1 : first->players > second->players;
}

static void
add_objection (GArray *found,
               guint64 players,
               double  excess,
               double  least)
{
  EntenteCostObjection objection = {players, excess};

  if (excess > least)
    g_array_append_val (found, objection);
}

static void
find_all_objections (const EntenteCostGame *game,
                     const double          *shares,
                     double                 least,
                     GArray                *found)
{
  for (guint32 set = 1; set < (1u << game->n_players) - 1; set++)
    {
      double paid = 0;

      for (guint i = 0; i < game->n_players; i++)
        if (set & 1u << i)
          paid += shares[i];

      add_objection (found, set, paid - game->costs[set], least);
    }
}

/* i and j are the same for a single player. */
static void
look_at_pair (const EntenteCostGame *game,
              const double          *shares,
              guint                  i,
              guint                  j,
              double                 least,
              GArray                *found)
{
  EntenteCostCoalition coalition = {.game = game};
  guint64              all = G_MAXUINT64 >> (ENTENTE_COST_MAX_OBJECTORS - game->n_players);
  guint64              pair = G_GUINT64_CONSTANT (1) << i | G_GUINT64_CONSTANT (1) << j;
  double               paid = i == j ? shares[i] : shares[i] + shares[j], cost = entente_cost_coalition_add (&coalition, i);

  if (i != j)
    cost = entente_cost_coalition_add (&coalition, j);

  add_objection (found, pair, paid - cost, least);
  add_objection (found, all ^ pair, entente_cost_game_get_total (game) - paid - entente_cost_game_get_without (game, i, j), least);
}

/**
 * entente_cost_find_objections:
 * @game: who shares a cost
 * @shares: (array): what each player pays, money
 * @most: how many to return
 *
 * Finds the sets of players who would pay less on their own, and so have a reason to leave. Without any, the shares are
 * in the core. Of more than %ENTENTE_COST_GAME_MAX_TABLE players only single ones, pairs, and all but one or two are looked
 * at; of more than %ENTENTE_COST_MAX_OBJECTORS none.
 *
 * Source: D. B. Gillies, "Solutions to general non-zero-sum games", Contributions to the Theory of Games IV, 1959.
 *
 * Time: O(n_players 2^n_players); O(n_players^3) for many.
 *
 * Returns: (transfer full) (element-type EntenteCostObjection): the greatest first
 */
GArray *
entente_cost_find_objections (const EntenteCostGame *game,
                              const double          *shares,
                              guint                  most)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (EntenteCostObjection));
  double  least = PRECISION * fabs (entente_cost_game_get_total (game));

  if (game->costs != NULL)
    find_all_objections (game, shares, least, found);
  else if (game->n_players <= ENTENTE_COST_MAX_OBJECTORS)
    for (guint i = 0; i < game->n_players; i++)
      for (guint j = i; j < game->n_players; j++)
        look_at_pair (game, shares, i, j, least, found);

  g_array_sort (found, compare_objections);
  g_array_set_size (found, MIN (found->len, most));

  return found;
}
