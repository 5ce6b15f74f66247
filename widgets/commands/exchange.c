#include "widgets/commands/deal-step.h"
#include "widgets/commands/step.h"
#include "widgets/commands.h"

#include "model/object/party.h"
#include "model/object/stake.h"

#include <glib/gi18n.h>

static EntenteObject *
find_party (EntenteWorkspace *workspace,
            const char       *line,
            const char       *company)
{
  EntenteObject *party = entente_step_lookup (workspace, ENTENTE_PARTY, line);
  g_autoptr (GPtrArray) parties = NULL;

  if (party != NULL)
    return entente_object_refers_to (party, ENTENTE_PARTY_COMPANY, company) ? party : NULL;

  parties = entente_deal_step_list_parties (workspace, line);

  for (guint i = 0; i < parties->len; i++)
    if (entente_object_refers_to (parties->pdata[i], ENTENTE_PARTY_COMPANY, company))
      return parties->pdata[i];

  return NULL;
}

static gboolean
takes_part (EntenteWorkspace *workspace,
            EntenteObject    *party,
            const char       *company)
{
  g_autoptr (GPtrArray) parties = entente_deal_step_list_parties (workspace, entente_object_get_reference (party, ENTENTE_PARTY_DEAL));

  for (guint i = 0; i < parties->len; i++)
    if (entente_object_refers_to (parties->pdata[i], ENTENTE_PARTY_COMPANY, company))
      return TRUE;

  return FALSE;
}

/* A company holds no stake in itself. */
static EntenteObject *
find_stake_end (EntenteWorkspace *workspace,
                const char       *line,
                const char       *from,
                const char       *to,
                guint            *field)
{
  EntenteObject *stake = entente_step_lookup (workspace, ENTENTE_STAKE, line);

  if (stake == NULL || entente_object_refers_to (stake, ENTENTE_STAKE_OWNER, to) || entente_object_refers_to (stake, ENTENTE_STAKE_OWNED, to))
    return NULL;

  *field = entente_object_refers_to (stake, ENTENTE_STAKE_OWNER, from) ? ENTENTE_STAKE_OWNER : ENTENTE_STAKE_OWNED;

  return entente_object_refers_to (stake, *field, from) ? stake : NULL;
}

/* What says that @from is at an end of the line, and in which field. */
static EntenteObject *
find_end (EntenteWorkspace *workspace,
          const char       *line,
          const char       *from,
          const char       *to,
          guint            *field)
{
  EntenteObject *end = find_stake_end (workspace, line, from, to, field);

  if (end != NULL || entente_step_lookup (workspace, ENTENTE_COMPANY, to) == NULL)
    return end;

  end = find_party (workspace, line, from);
  *field = ENTENTE_PARTY_COMPANY;

  return end != NULL && !takes_part (workspace, end, to) ? end : NULL;
}

/**
 * entente_command_can_exchange:
 * @workspace: a workspace
 * @line: id of a deal of two, a party or a stake
 * @from: id of the company at one end of its line
 * @to: id of another company
 *
 * Returns: whether @to can take the place of @from
 */
gboolean
entente_command_can_exchange (EntenteWorkspace *workspace,
                              const char       *line,
                              const char       *from,
                              const char       *to)
{
  guint field;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (line != NULL && from != NULL && to != NULL, FALSE);

  return entente_step_lookup (workspace, ENTENTE_COMPANY, to) != NULL && find_end (workspace, line, from, to, &field) != NULL;
}

/**
 * entente_command_exchange:
 * @workspace: a workspace
 * @line: id of a deal of two, a party or a stake
 * @from: id of the company at one end of its line
 * @to: id of the company that takes its place, with all that @from gives and gets
 *
 * Lets a line end at another company.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_exchange (EntenteWorkspace *workspace,
                          const char       *line,
                          const char       *from,
                          const char       *to)
{
  g_autoptr (EntenteChangeList) changes = NULL;
  g_autoptr (EntenteValue) value = NULL;
  const EntenteField *field;
  EntenteObject      *end;
  guint               index;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (line != NULL && from != NULL && to != NULL, FALSE);

  if (!entente_command_can_exchange (workspace, line, from, to))
    return FALSE;

  end = find_end (workspace, line, from, to, &index);
  field = entente_object_get_field (end, index);
  value = entente_value_parse (field, to, NULL);
  changes = entente_change_list_new (entente_object_get_object_type (end) == ENTENTE_STAKE ? _("Exchange Company") : _("Exchange Party"));
  entente_change_list_set_value (changes, entente_object_get_id (end), field, value);

  return entente_step_run (workspace, changes);
}

/**
 * entente_command_can_drop_party:
 * @workspace: a workspace
 * @party: id of a party
 *
 * Returns: whether two others are left in the deal without it
 */
gboolean
entente_command_can_drop_party (EntenteWorkspace *workspace,
                                const char       *party)
{
  EntenteObject *object;
  g_autoptr (GPtrArray) parties = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (party != NULL, FALSE);

  object = entente_step_lookup (workspace, ENTENTE_PARTY, party);

  if (object == NULL)
    return FALSE;

  parties = entente_deal_step_list_parties (workspace, entente_object_get_reference (object, ENTENTE_PARTY_DEAL));

  return parties->len > 2;
}
