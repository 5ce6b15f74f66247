#include "model/analysis/cost-sharing.h"

#include <math.h>
#include <string.h>

/* An objection smaller than this part of the whole cost is rounding. */
#define PRECISION 1e-9

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
  double alone[ENTENTE_COST_GAME_MAX_PLAYERS];

  for (guint i = 0; i < game->n_players; i++)
    alone[i] = game->costs[1u << i];

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
 * @game: who shares a cost
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
  double weights[ENTENTE_COST_GAME_MAX_PLAYERS];

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

/**
 * entente_cost_share_by_sampling:
 * @game: who shares a cost
 * @random: where chance comes from
 * @n_orders: how many orders to draw, at least 2
 * @shares: (out caller-allocates) (array): an estimate of what each player pays, money
 * @errors: (out caller-allocates) (array): standard error of each, money
 *
 * Estimates the same as entente_cost_share_by_shapley() from some of the orders. The shares sum to the whole cost.
 *
 * Source: J. Castro, D. Gomez, J. Tejada, "Polynomial calculation of the Shapley value based on sampling", Computers &
 * Operations Research 36 (2009).
 */
void
entente_cost_share_by_sampling (const EntenteCostGame *game,
                                EntenteRandom         *random,
                                guint                  n_orders,
                                double                *shares,
                                double                *errors)
{
  guint  order[ENTENTE_COST_GAME_MAX_PLAYERS];
  double squares[ENTENTE_COST_GAME_MAX_PLAYERS] = {0};

  g_return_if_fail (n_orders >= 2);

  memset (shares, 0, sizeof *shares * game->n_players);

  for (guint i = 0; i < game->n_players; i++)
    order[i] = i;

  for (guint round = 0; round < n_orders; round++)
    {
      guint32 set = 0;

      shuffle (random, order, game->n_players);

      for (guint i = 0; i < game->n_players; i++)
        {
          guint32 wider = set | 1u << order[i];
          double  added = game->costs[wider] - game->costs[set];

          shares[order[i]] += added / n_orders;
          squares[order[i]] += added * added / n_orders;
          set = wider;
        }
    }

  for (guint i = 0; i < game->n_players; i++)
    errors[i] = sqrt (MAX (squares[i] - shares[i] * shares[i], 0) / (n_orders - 1));
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
  guint32 all = (guint32)((1ull << game->n_players) - 1);
  double  total = entente_cost_game_get_total (game), rest = total, sum = 0;
  double  benefits[ENTENTE_COST_GAME_MAX_PLAYERS];

  for (guint i = 0; i < game->n_players; i++)
    {
      shares[i] = total - game->costs[all ^ 1u << i];
      benefits[i] = MAX (game->costs[1u << i] - shares[i], 0);
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
  double alone = game->costs[1u << player];

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

/**
 * entente_cost_find_objections:
 * @game: who shares a cost
 * @shares: (array): what each player pays, money
 * @most: how many to return
 *
 * Finds the sets of players who would pay less on their own, and so have a reason to leave. Without any, the shares are
 * in the core.
 *
 * Source: D. B. Gillies, "Solutions to general non-zero-sum games", Contributions to the Theory of Games IV, 1959.
 *
 * Time: O(n_players 2^n_players).
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

  for (guint32 set = 1; set < (1u << game->n_players) - 1; set++)
    {
      EntenteCostObjection objection = {set, -game->costs[set]};

      for (guint i = 0; i < game->n_players; i++)
        if (set & 1u << i)
          objection.excess += shares[i];

      if (objection.excess > least)
        g_array_append_val (found, objection);
    }

  g_array_sort (found, compare_objections);
  g_array_set_size (found, MIN (found->len, most));

  return found;
}
