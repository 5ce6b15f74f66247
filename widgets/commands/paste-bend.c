#include "widgets/commands/paste-bend.h"

#include "model/object/bend.h"
#include "model/object/party.h"
#include "model/object/stake.h"
#include "widgets/commands/shift.h"
#include "widgets/commands/step.h"

/* Whether its card is put on the chart, be it a copy or one that the chart did not show */
static gboolean
is_put_in (const EntentePastePlan *plan,
           const char             *company)
{
  const char *known = company != NULL ? g_hash_table_lookup (plan->ids, company) : NULL;

  return known != NULL && (g_hash_table_contains (plan->added, company) || !entente_step_is_on_chart (plan->workspace, known));
}

static guint
count_companies (const EntentePastePlan *plan,
                 const char             *deal,
                 guint                  *n_put_in)
{
  guint n = 0;

  *n_put_in = 0;

  for (guint i = 0; i < entente_project_get_n (plan->excerpt, ENTENTE_PARTY); i++)
    {
      EntenteObject *party = entente_project_get_nth (plan->excerpt, ENTENTE_PARTY, i);

      if (!entente_object_refers_to (party, ENTENTE_PARTY_DEAL, deal))
        continue;

      n++;
      *n_put_in += is_put_in (plan, entente_object_get_reference (party, ENTENTE_PARTY_COMPANY));
    }

  return n;
}

/* The hub of a deal is put in with the deal, or when it was not on the chart before as none of its companies was. */
static gboolean
is_hub_put_in (const EntentePastePlan *plan,
               const char             *deal)
{
  guint n_put_in, n = count_companies (plan, deal, &n_put_in);

  return deal != NULL && (g_hash_table_contains (plan->added, deal) || n_put_in == n);
}

/* How many of the two ends of a line are put in */
static guint
count_ends (const EntentePastePlan *plan,
            EntenteObject          *line)
{
  const char *id = entente_object_get_id (line);
  guint       n;

  switch ((int)entente_object_get_object_type (line))
    {
    case ENTENTE_STAKE:
      return is_put_in (plan, entente_object_get_reference (line, ENTENTE_STAKE_OWNER)) + is_put_in (plan, entente_object_get_reference (line, ENTENTE_STAKE_OWNED));

    case ENTENTE_PARTY:
      return is_put_in (plan, entente_object_get_reference (line, ENTENTE_PARTY_COMPANY)) + is_hub_put_in (plan, entente_object_get_reference (line, ENTENTE_PARTY_DEAL));

    default:
      count_companies (plan, id, &n);
      return n;
    }
}

static EntenteObject *
find_line (const EntentePastePlan *plan,
           EntenteObject          *bend)
{
  const char *id = entente_object_get_reference (bend, ENTENTE_BEND_LINE);

  return id != NULL && g_hash_table_contains (plan->ids, id) ? entente_project_lookup (plan->excerpt, id) : NULL;
}

/* The line may have been bent on this chart before. */
static gboolean
is_bent (const EntentePastePlan *plan,
         const char             *line)
{
  const EntenteChart *chart = entente_workspace_get_chart (plan->workspace);

  for (guint32 i = 0; i < chart->n_bends; i++)
    if (g_strcmp0 (chart->bends[i].line, line) == 0)
      return TRUE;

  return FALSE;
}

/**
 * entente_paste_bend_fits:
 * @plan: a plan that knows already what becomes of companies and deals
 * @bend: a bend of the excerpt
 *
 * A bend comes along with both ends of its line. What comes back after it was cut finds its bends again though one end has
 * stayed; a second deal among companies that stay does not, as it would lie on the first.
 *
 * Returns: whether it is put in
 */
gboolean
entente_paste_bend_fits (const EntentePastePlan *plan,
                         EntenteObject          *bend)
{
  EntenteObject *line = find_line (plan, bend);
  const char    *id = line != NULL ? entente_object_get_id (line) : NULL;
  guint          n_ends = line != NULL ? count_ends (plan, line) : 0;

  if (n_ends == 0 || is_bent (plan, g_hash_table_lookup (plan->ids, id)))
    return FALSE;

  return n_ends == 2 || (!plan->doubles && g_hash_table_contains (plan->added, id));
}

static void
shift_field (EntenteObject *copy,
             guint          field,
             double         dx,
             double         dy)
{
  const EntenteValue *old = entente_object_get_value (copy, field);
  g_autoptr (EntenteValue) value = old != NULL ? entente_shift_points (old, dx, dy) : NULL;

  if (value != NULL)
    entente_object_set_value (copy, field, value);
}

/**
 * entente_paste_bend_shift:
 * @plan: a plan
 * @bend: a bend of the excerpt
 * @copy: what is put in for it
 * @shift: how far the excerpt is moved, points
 *
 * Moves a bend as far as its ends, half as far when one of them stays.
 */
void
entente_paste_bend_shift (const EntentePastePlan *plan,
                          EntenteObject          *bend,
                          EntenteObject          *copy,
                          const EntentePoint     *shift)
{
  double part = count_ends (plan, find_line (plan, bend)) / 2.0;

  shift_field (copy, ENTENTE_BEND_POINTS, part * shift->x, part * shift->y);
  shift_field (copy, ENTENTE_BEND_LABEL, part * shift->x, part * shift->y);
}
