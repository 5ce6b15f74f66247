#include "model/analysis/methods/choice.h"

#include "model/analysis/selection/selection.h"

#include <glib/gi18n.h>
#include <math.h>

/* How long to look at most; a longer search is for whoever asks for one. */
#define MILLISECONDS 300u

static const EntenteQuantity choice_quantities[] = {
  {"choice-value", N_("Worth of a set of deals"), ENTENTE_QUANTITY_MONEY, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ over the deals of the set: net present value to the company the plan is about; the set is the one worth most that keeps all limits"),
   N_("The five best sets of deals not signed yet, numbered from 1. Where the second is worth nearly as much, other reasons may decide.")},
  {"choice-effort", N_("Management effort of the set"), ENTENTE_QUANTITY_NUMBER, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, -1,
   N_("Σ over the deals of the set: effort"),
   N_("What the set takes of the management capacity left.")},
  {"choice-money", N_("Money for the set in the year"), ENTENTE_QUANTITY_MONEY, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, -1,
   N_("Σ over the deals of the set: our part of the money put in + cost of giving"),
   N_("What the set takes of the budget of the year.")},
  {"choice-proven", N_("Proven best"), ENTENTE_QUANTITY_FLAG, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("yes when all sets were ruled out that are worth more"),
   N_("No: time ran out; a longer search may find a better set.")},
  {"choice-candidate-value", N_("Worth of the deal to us"), ENTENTE_QUANTITY_MONEY, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 1,
   N_("net present value to the company the plan is about"),
   N_("What signing this deal is worth by itself.")},
  {"choice-deal", N_("In the set"), ENTENTE_QUANTITY_FLAG, ENTENTE_DEAL, ENTENTE_PROJECT_ROOT, 0,
   N_("yes when the deal belongs to the set of that number"),
   N_("A deal in all five sets is a safe choice.")},
  {"choice-limit-price", N_("What the limit costs"), ENTENTE_QUANTITY_MONEY, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, -1,
   N_("worth of the best set without the limit − worth of the best set"),
   N_("0 means that the limit does not bind. Above, it is what is given up for keeping it.")},
  {"choice-limit-tenth", N_("A tenth more of it is worth"), ENTENTE_QUANTITY_MONEY, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 0,
   N_("worth of the best set with the limit a tenth looser − worth of the best set"),
   N_("Above 0, it pays to loosen the limit a little.")},
  {"choice-frontier", N_("Worth by management effort"), ENTENTE_QUANTITY_MONEY, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("worth of the best set that takes at most so much effort"),
   N_("Where the curve is flat, more management capacity buys nothing.")},
};

static void
add_set (const EntenteSelection *selection,
         const EntentePortfolio *set,
         guint                   number,
         EntenteReport          *report)
{
  char detail[8];

  g_snprintf (detail, sizeof detail, "%u", number);
  entente_report_add_row (report, "choice-value", NULL, NULL, detail, 0, entente_range_of (set->value));
  entente_report_add_row (report, "choice-effort", NULL, NULL, detail, 0, entente_range_of (entente_selection_get_management (selection, set->chosen)));
  entente_report_add_row (report, "choice-proven", NULL, NULL, detail, 0, entente_range_of (set->is_best));

  for (guint year = 0; year < selection->n_years; year++)
    if (!isnan (selection->limits.budgets[year]))
      entente_report_add_row (report, "choice-money", NULL, NULL, detail, selection->first_year + (int)year,
                              entente_range_of (entente_selection_get_cost (selection, set->chosen, year)));

  for (guint i = 0; i < selection->deals->len; i++)
    entente_report_add_row (report, "choice-deal", selection->economy->deals[g_array_index (selection->deals, guint32, i)].id, NULL, detail, 0,
                            entente_range_of ((set->chosen >> i & 1) != 0));
}

static const char *
get_pair_id (const EntenteSelection *selection,
             const EntenteBound     *bound,
             gboolean                is_second)
{
  GArray                     *pairs = bound->kind == ENTENTE_BOUND_EXCLUSION ? selection->exclusive : selection->requires;
  const EntenteCandidatePair *pair = &g_array_index (pairs, EntenteCandidatePair, bound->item);
  guint                       candidate = is_second ? pair->second : pair->first;

  return selection->economy->deals[g_array_index (selection->deals, guint32, candidate)].id;
}

static char *
name_bound (const EntenteSelection *selection,
            const EntenteBound     *bound)
{
  switch (bound->kind)
    {
    case ENTENTE_BOUND_BUDGET:
      return g_strdup_printf ("budget-%u", bound->item);
    case ENTENTE_BOUND_MANAGEMENT:
      return g_strdup ("management");
    case ENTENTE_BOUND_RECIPROCITY:
      return g_strdup ("reciprocity");
    case ENTENTE_BOUND_DEPENDENCE:
      return g_strdup ("dependence");
    case ENTENTE_BOUND_EXCLUSION:
      return g_strdup_printf ("excludes %s %s", get_pair_id (selection, bound, FALSE), get_pair_id (selection, bound, TRUE));
    case ENTENTE_BOUND_REQUIREMENT:
      return g_strdup_printf ("requires %s %s", get_pair_id (selection, bound, FALSE), get_pair_id (selection, bound, TRUE));
    }

  g_return_val_if_reached (NULL);
}

static void
add_bounds (const EntenteSelection       *selection,
            const EntenteSelectionAnswer *answer,
            EntenteReport                *report)
{
  for (guint i = 0; i < answer->bounds->len; i++)
    {
      const EntenteBound *bound = &g_array_index (answer->bounds, EntenteBound, i);
      g_autofree char    *detail = name_bound (selection, bound);

      entente_report_add_row (report, "choice-limit-price", NULL, NULL, detail, 0, entente_range_of (bound->without));

      if (!isnan (bound->limit))
        entente_report_add_row (report, "choice-limit-tenth", NULL, NULL, detail, 0, entente_range_of (bound->looser));
    }
}

static void
run_choice (const EntenteEconomy *economy,
            EntenteReport        *report,
            GCancellable         *cancellable)
{
  g_autoptr (EntenteSelection) selection = entente_selection_new (economy);
  g_autoptr (EntenteSelectionAnswer) answer = NULL;

  if (selection->deals->len == 0 && selection->blocked->len == 0)
    return;

  answer = entente_selection_solve (selection, MILLISECONDS, cancellable);

  for (guint i = 0; i < answer->sets->len; i++)
    add_set (selection, &g_array_index (answer->sets, EntentePortfolio, i), i + 1, report);

  for (guint i = 0; i < selection->deals->len; i++)
    entente_report_add (report, "choice-candidate-value", economy->deals[g_array_index (selection->deals, guint32, i)].id,
                        entente_range_of (g_array_index (selection->candidates, EntenteCandidate, i).value));

  for (guint i = 0; i < selection->blocked->len; i++)
    if (g_array_index (selection->blocked, EntenteSelectionBlock, i).by == ENTENTE_NO_PLACE && !g_array_index (selection->blocked, EntenteSelectionBlock, i).is_surplus)
      entente_report_add (report, "choice-candidate-value", economy->deals[g_array_index (selection->blocked, EntenteSelectionBlock, i).deal].id,
                          entente_range_unknown);

  add_bounds (selection, answer, report);

  for (guint i = 0; i < answer->frontier->len; i++)
    {
      const EntenteFrontierPoint *point = &g_array_index (answer->frontier, EntenteFrontierPoint, i);
      char                        detail[G_ASCII_DTOSTR_BUF_SIZE];

      entente_report_add_row (report, "choice-frontier", NULL, NULL, g_ascii_formatd (detail, sizeof detail, "%.2f", point->management), 0,
                              entente_range_of (point->value));
    }
}

const EntenteMethod entente_method_choice = {
  .id = "B1",
  .version = 2,
  .title = N_("Choice of deals"),
  .question = N_("Which deals should we sign, and which limit is in the way?"),
  .source = N_("H. M. Weingartner, “Mathematical Programming and the Analysis of Capital Budgeting Problems”, 1963."),
  .quantities = choice_quantities,
  .n_quantities = G_N_ELEMENTS (choice_quantities),
  .run = run_choice,
};
