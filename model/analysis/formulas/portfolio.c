#include "model/analysis/formulas/portfolio.h"

#include <glpk.h>
#include <math.h>

typedef struct
{
  const EntenteCandidate *candidates;
  guint                   n_candidates;
  const EntenteLimits    *limits;
  GCancellable           *cancellable;
  glp_prob               *problem;
  int                    *columns;
  double                 *factors;
} Choice;

/* GLPK counts from 1. */
static void
add_row (Choice *choice,
         int     bound,
         double  low,
         double  high)
{
  int row = glp_add_rows (choice->problem, 1);

  glp_set_row_bnds (choice->problem, row, bound, low, high);
  glp_set_mat_row (choice->problem, row, (int)choice->n_candidates, choice->columns, choice->factors);
}

static void
clear_factors (Choice *choice)
{
  for (guint i = 1; i <= choice->n_candidates; i++)
    choice->factors[i] = 0;
}

static void
add_budgets (Choice *choice)
{
  for (guint year = 0; year < choice->limits->n_years; year++)
    {
      if (isnan (choice->limits->budgets[year]))
        continue;

      for (guint i = 0; i < choice->n_candidates; i++)
        choice->factors[i + 1] = choice->candidates[i].costs[year];

      add_row (choice, GLP_UP, 0, choice->limits->budgets[year]);
    }
}

static void
add_load (Choice *choice)
{
  if (isnan (choice->limits->load))
    return;

  for (guint i = 0; i < choice->n_candidates; i++)
    choice->factors[i + 1] = choice->candidates[i].load;

  add_row (choice, GLP_UP, 0, choice->limits->load);
}

static void
add_reciprocity (Choice *choice)
{
  if (isnan (choice->limits->reciprocity))
    return;

  for (guint i = 0; i < choice->n_candidates; i++)
    choice->factors[i + 1] = choice->candidates[i].received - choice->limits->reciprocity * choice->candidates[i].given;

  add_row (choice, GLP_LO, 0, 0);
}

/* Volume of one partner less its greatest share of the volume of all */
static void
add_partner (Choice *choice,
             guint32 partner)
{
  for (guint i = 0; i < choice->n_candidates; i++)
    {
      const EntenteCandidate *candidate = &choice->candidates[i];
      double                  own = candidate->partner == partner ? 1 : 0;

      choice->factors[i + 1] = (own - choice->limits->partner_share) * candidate->volume;
    }

  add_row (choice, GLP_UP, 0, 0);
}

static void
add_partners (Choice *choice)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < choice->n_candidates; i++)
    {
      guint32 partner = choice->candidates[i].partner;

      if (!isnan (choice->limits->partner_share) && partner != ENTENTE_NO_PARTNER &&
          g_hash_table_add (seen, GUINT_TO_POINTER (partner)))
        add_partner (choice, partner);
    }
}

static void
add_pairs (Choice *choice)
{
  for (guint i = 0; i < choice->limits->n_exclusive; i++)
    {
      clear_factors (choice);
      choice->factors[choice->limits->exclusive[i].first + 1] = 1;
      choice->factors[choice->limits->exclusive[i].second + 1] = 1;
      add_row (choice, GLP_UP, 0, 1);
    }

  for (guint i = 0; i < choice->limits->n_requires; i++)
    {
      clear_factors (choice);
      choice->factors[choice->limits->requires[i].first + 1] = 1;
      choice->factors[choice->limits->requires[i].second + 1] = -1;
      add_row (choice, GLP_UP, 0, 0);
    }
}

/* What was found is not to be found again: at least one candidate must differ. */
static void
exclude (Choice                 *choice,
         const EntentePortfolio *found)
{
  int n_chosen = 0;

  for (guint i = 0; i < choice->n_candidates; i++)
    {
      gboolean is_chosen = (found->chosen >> i & 1) != 0;

      choice->factors[i + 1] = is_chosen ? 1 : -1;
      n_chosen += is_chosen;
    }

  add_row (choice, GLP_UP, 0, n_chosen - 1);
}

static void
state_problem (Choice *choice)
{
  glp_set_obj_dir (choice->problem, GLP_MAX);

  if (choice->n_candidates == 0)
    return;

  glp_add_cols (choice->problem, (int)choice->n_candidates);

  for (guint i = 1; i <= choice->n_candidates; i++)
    {
      choice->columns[i] = (int)i;
      glp_set_col_kind (choice->problem, (int)i, GLP_BV);
      glp_set_obj_coef (choice->problem, (int)i, choice->candidates[i - 1].value);
    }

  add_budgets (choice);
  add_load (choice);
  add_reciprocity (choice);
  add_partners (choice);
  add_pairs (choice);
}

static void
stop_when_cancelled (glp_tree *tree,
                     void     *cancellable)
{
  if (g_cancellable_is_cancelled (cancellable))
    glp_ios_terminate (tree);
}

static gboolean
solve (Choice           *choice,
       guint             milliseconds,
       EntentePortfolio *found)
{
  glp_iocp control;
  int      status;

  glp_init_iocp (&control);
  control.msg_lev = GLP_MSG_OFF;
  control.presolve = GLP_ON;
  control.tm_lim = (int)MAX (milliseconds, 1);
  control.cb_func = stop_when_cancelled;
  control.cb_info = choice->cancellable;
  glp_intopt (choice->problem, &control);
  status = glp_mip_status (choice->problem);

  if (status != GLP_OPT && status != GLP_FEAS)
    return FALSE;

  *found = (EntentePortfolio) {.is_best = status == GLP_OPT};

  for (guint i = 0; i < choice->n_candidates; i++)
    if (glp_mip_col_val (choice->problem, (int)i + 1) > 0.5)
      {
        found->chosen |= G_GUINT64_CONSTANT (1) << i;
        found->value += choice->candidates[i].value;
      }

  return TRUE;
}

static guint
get_time_left (gint64 end)
{
  return (guint)MAX ((end - g_get_monotonic_time ()) / 1000, 0);
}

/**
 * entente_portfolio_find:
 * @candidates: (array length=n_candidates): deals that may be signed
 * @n_candidates: at most %ENTENTE_PORTFOLIO_MAX_CANDIDATES
 * @limits: what has to be kept
 * @most: how many sets to return
 * @milliseconds: how long to look at most
 * @cancellable: (nullable): stops the search
 *
 * Which deals to sign: the sets worth most that keep all limits.
 *
 * Source: H. M. Weingartner, "Mathematical Programming and the Analysis of Capital Budgeting Problems", 1963.
 *
 * Returns: (transfer full) (element-type EntentePortfolio): the best first; fewer when there are no more, or when time ran
 *   out
 */
GArray *
entente_portfolio_find (const EntenteCandidate *candidates,
                        guint                   n_candidates,
                        const EntenteLimits    *limits,
                        guint                   most,
                        guint                   milliseconds,
                        GCancellable           *cancellable)
{
  g_autofree int    *columns = g_new0 (int, n_candidates + 1);
  g_autofree double *factors = g_new0 (double, n_candidates + 1);
  gint64             end = g_get_monotonic_time () + (gint64)milliseconds * 1000;
  GArray            *sets = g_array_new (FALSE, FALSE, sizeof (EntentePortfolio));
  Choice             choice = {candidates, n_candidates, limits, cancellable, NULL, columns, factors};
  EntentePortfolio   found;

  g_return_val_if_fail (n_candidates <= ENTENTE_PORTFOLIO_MAX_CANDIDATES, sets);

  glp_term_out (GLP_OFF);
  choice.problem = glp_create_prob ();
  state_problem (&choice);

  while (n_candidates > 0 && sets->len < most && get_time_left (end) > 0 && !g_cancellable_is_cancelled (cancellable) &&
         solve (&choice, get_time_left (end), &found))
    {
      g_array_append_val (sets, found);
      exclude (&choice, &found);
    }

  glp_delete_prob (choice.problem);
  glp_free_env ();

  return sets;
}
