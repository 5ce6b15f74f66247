#include "model/analysis/selection/selection.h"

#include "model/analysis/report.h"

#include <glib/gi18n.h>
#include <math.h>

/* Less than this is no gain. */
#define LEAST_GAIN 1e-6

/* A limit is used up when no more than this part of it is left. */
#define USED_UP 1e-9

static char *
format (const EntenteSelection *self,
        EntenteQuantityKind     kind,
        double                  value)
{
  EntenteQuantity quantity = {.kind = kind};

  return entente_quantity_format (&quantity, entente_range_of (value), self->economy->currency);
}

static const char *
get_title (const EntenteSelection *self,
           guint                   candidate)
{
  return self->economy->deals[g_array_index (self->deals, guint32, candidate)].name;
}

static char *
describe_pair (const EntenteSelection *self,
               const EntenteBound     *bound)
{
  gboolean                    is_exclusion = bound->kind == ENTENTE_BOUND_EXCLUSION;
  GArray                     *pairs = is_exclusion ? self->exclusive : self->requires;
  const EntenteCandidatePair *pair = &g_array_index (pairs, EntenteCandidatePair, bound->item);

  return g_strdup_printf (is_exclusion ? _("That “%s” and “%s” exclude each other") : _("That “%s” needs “%s”"), get_title (self, pair->first), get_title (self, pair->second));
}

static char *
describe_limit (const EntenteSelection *self,
                const EntenteBound     *bound)
{
  g_autofree char    *limit = NULL, *used = NULL;
  EntenteQuantityKind kind = bound->kind == ENTENTE_BOUND_BUDGET       ? ENTENTE_QUANTITY_MONEY
                             : bound->kind == ENTENTE_BOUND_MANAGEMENT ? ENTENTE_QUANTITY_NUMBER
                                                                       : ENTENTE_QUANTITY_SHARE;

  limit = format (self, kind, bound->limit);
  used = format (self, kind, bound->used);

  switch (bound->kind)
    {
    case ENTENTE_BOUND_BUDGET:
      return g_strdup_printf (_("The budget of %u, of which the best set takes %s of %s"), bound->item, used, limit);
    case ENTENTE_BOUND_MANAGEMENT:
      return g_strdup_printf (_("Management capacity, of which the best set takes %s of %s"), used, limit);
    case ENTENTE_BOUND_RECIPROCITY:
      return g_strdup_printf (_("The least return of %s, where the best set gives back %s"), limit, used);
    case ENTENTE_BOUND_DEPENDENCE:
      return g_strdup_printf (_("The limit of %s to one partner, whose greatest share in the best set is %s"), limit, used);
    case ENTENTE_BOUND_EXCLUSION:
    case ENTENTE_BOUND_REQUIREMENT:
      break;
    }

  g_return_val_if_reached (NULL);
}

/**
 * entente_selection_binds:
 * @bound: a limit
 *
 * Returns: whether more could be had without it; %FALSE also when that was not found out in time
 */
gboolean
entente_selection_binds (const EntenteBound *bound)
{
  return bound->without > LEAST_GAIN;
}

/**
 * entente_selection_describe_bound:
 * @self: which deals to sign
 * @bound: a limit
 *
 * Returns: (transfer full): a sentence that says what the limit is, and what it costs
 */
char *
entente_selection_describe_bound (const EntenteSelection *self,
                                  const EntenteBound     *bound)
{
  gboolean         is_pair = bound->kind == ENTENTE_BOUND_EXCLUSION || bound->kind == ENTENTE_BOUND_REQUIREMENT;
  g_autofree char *name = is_pair ? describe_pair (self, bound) : describe_limit (self, bound);
  g_autofree char *without = format (self, ENTENTE_QUANTITY_MONEY, bound->without);
  g_autofree char *looser = format (self, ENTENTE_QUANTITY_MONEY, bound->looser);

  if (isnan (bound->without))
    return g_strdup_printf (_("%s: what it costs was not found in time"), name);
  if (!entente_selection_binds (bound) && fabs (bound->used - bound->limit) <= USED_UP * fabs (bound->limit))
    return g_strdup_printf (_("%s: used up, though without it alone no more could be had"), name);
  if (!entente_selection_binds (bound))
    return g_strdup_printf (_("%s: does not bind"), name);
  if (bound->looser > LEAST_GAIN)
    return g_strdup_printf (_("%s: costs %s; a tenth looser, %s could be had of that"), name, without, looser);

  return g_strdup_printf (_("%s: costs %s"), name, without);
}

/**
 * entente_selection_describe_together:
 * @self: which deals to sign
 * @answer: what was found
 *
 * Returns: (transfer full) (nullable): a sentence that says what all limits cost together, %NULL when nothing
 */
char *
entente_selection_describe_together (const EntenteSelection       *self,
                                     const EntenteSelectionAnswer *answer)
{
  g_autofree char *cost = format (self, ENTENTE_QUANTITY_MONEY, answer->together);

  return answer->together > LEAST_GAIN ? g_strdup_printf (_("All of these limits together cost %s"), cost) : NULL;
}

/**
 * entente_selection_describe_block:
 * @self: which deals to sign
 * @blocked: a deal that cannot be chosen
 *
 * Returns: (transfer full): a sentence that says why
 */
char *
entente_selection_describe_block (const EntenteSelection      *self,
                                  const EntenteSelectionBlock *blocked)
{
  const char *title = self->economy->deals[blocked->deal].name;

  if (blocked->is_surplus)
    return g_strdup_printf (_("“%s” is not compared: of more than %u open deals, only those worth most are"), title, ENTENTE_PORTFOLIO_MAX_CANDIDATES);
  if (blocked->by == ENTENTE_NO_PLACE)
    return g_strdup_printf (_("“%s” cannot be chosen: nobody said what it is worth to us"), title);

  return g_strdup_printf (_("“%s” cannot be chosen: “%s” stands in its way"), title, self->economy->deals[blocked->by].name);
}

/**
 * entente_selection_describe_set:
 * @self: which deals to sign
 * @chosen: bit set of candidates
 *
 * Returns: (transfer full): the titles of the deals, or that none is worth signing
 */
char *
entente_selection_describe_set (const EntenteSelection *self,
                                guint64                 chosen)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < self->deals->len; i++)
    if ((chosen >> i & 1) != 0)
      g_ptr_array_add (titles, (gpointer)get_title (self, i));

  g_ptr_array_add (titles, NULL);

  /* Translators: stands between the titles of deals in a list */
  return titles->len > 1 ? g_strjoinv (_(", "), (char **)titles->pdata) : g_strdup (_("None of them"));
}

/**
 * entente_selection_describe_use:
 * @self: which deals to sign
 * @chosen: bit set of candidates
 *
 * Returns: (transfer full): what they take and give, in a line
 */
char *
entente_selection_describe_use (const EntenteSelection *self,
                                guint64                 chosen)
{
  double           total = 0, reciprocity = entente_selection_get_reciprocity (self, chosen);
  g_autofree char *taken = format (self, ENTENTE_QUANTITY_NUMBER, entente_selection_get_management (self, chosen));
  g_autofree char *returned = format (self, ENTENTE_QUANTITY_SHARE, reciprocity);
  g_autofree char *spent = NULL;

  for (guint year = 0; year < self->n_years; year++)
    total += entente_selection_get_cost (self, chosen, year);

  spent = format (self, ENTENTE_QUANTITY_MONEY, total);

  if (isnan (reciprocity))
    return g_strdup_printf (_("takes %s and an effort of %s"), spent, taken);

  return g_strdup_printf (_("takes %s and an effort of %s; %s of what is given comes back"), spent, taken, returned);
}

/**
 * entente_selection_describe_effort:
 * @self: which deals to sign
 *
 * Returns: (transfer full): what is left of the management capacity, and where that is entered
 */
char *
entente_selection_describe_effort (const EntenteSelection *self)
{
  const EntenteEconomy        *economy = self->economy;
  const EntenteCompanyAccount *company = economy->focus != ENTENTE_NO_PLACE ? &economy->companies[economy->focus] : NULL;

  if (company != NULL && entente_range_is_known (company->management))
    return g_strdup_printf (_("%s can spend %.0f person-months a year on managing deals, and those that are signed take %.0f. Both are entered: the capacity of the company in its form under Figures, "
                               "the effort of a deal in that of the deal."),
                            company->name, entente_range_get_middle (company->management), self->management_used);
  if (company != NULL)
    return g_strdup_printf (_("Effort is not limited: no management capacity is entered in the form of %s."), company->name);

  return g_strdup (_("Effort is not limited: choose “Our company” in the form of the project, and enter its management capacity."));
}
