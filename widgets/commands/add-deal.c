#include "widgets/commands/deal-step.h"
#include "widgets/commands/step.h"
#include "widgets/commands.h"

#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/party.h"

#include <glib/gi18n.h>

#define KIND(name) (1U << ENTENTE_DEAL_KIND_##name)
#define ALL_KINDS  ((1U << ENTENTE_DEAL_N_KINDS) - 1)

/* What a company of each kind takes part in. */
static const guint fitting_kinds[] = {
  [ENTENTE_COMPANY_KIND_CARMAKER] = ALL_KINDS,
  [ENTENTE_COMPANY_KIND_TRUCKMAKER] = ALL_KINDS,
  [ENTENTE_COMPANY_KIND_SUPPLIER] = ALL_KINDS & ~KIND (PLATFORM_SHARING),
  [ENTENTE_COMPANY_KIND_BATTERY] = ALL_KINDS & ~(KIND (PLATFORM_SHARING) | KIND (CONTRACT_BUILD) | KIND (SOFTWARE)),
  [ENTENTE_COMPANY_KIND_TECHNOLOGY] = ALL_KINDS & ~(KIND (PLANT_SHARING) | KIND (PURCHASING)),
  [ENTENTE_COMPANY_KIND_START_UP] = ALL_KINDS & ~KIND (PURCHASING),
  [ENTENTE_COMPANY_KIND_JOINT_COMPANY] = ALL_KINDS,
  [ENTENTE_COMPANY_KIND_INVESTOR] = KIND (JOINT_COMPANY) | KIND (FRAMEWORK) | KIND (MERGER) | KIND (OTHER),
  [ENTENTE_COMPANY_KIND_STATE] = KIND (JOINT_DEVELOPMENT) | KIND (JOINT_COMPANY) | KIND (FRAMEWORK) | KIND (OTHER),
  [ENTENTE_COMPANY_KIND_OTHER] = ALL_KINDS,
};

G_STATIC_ASSERT (G_N_ELEMENTS (fitting_kinds) == ENTENTE_COMPANY_N_KINDS);

/**
 * entente_command_get_fitting_kinds:
 * @workspace: a workspace
 * @companies: (array zero-terminated=1): ids of companies
 *
 * Returns: bit set of the kinds of deal that all of them can take part in
 */
guint
entente_command_get_fitting_kinds (EntenteWorkspace  *workspace,
                                   const char *const *companies)
{
  guint kinds = ALL_KINDS;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), kinds);
  g_return_val_if_fail (companies != NULL, kinds);

  for (guint i = 0; companies[i] != NULL; i++)
    {
      EntenteObject *company = entente_step_lookup (workspace, ENTENTE_COMPANY, companies[i]);

      if (company != NULL)
        kinds &= fitting_kinds[entente_object_get_choice (company, ENTENTE_COMPANY_KIND, ENTENTE_COMPANY_KIND_OTHER)];
    }

  return kinds;
}

/**
 * entente_command_add_deal:
 * @workspace: a workspace
 * @companies: (array zero-terminated=1): ids of two or more companies
 * @terms: what is known of it
 *
 * Adds a deal among companies and selects it.
 *
 * Returns: (nullable) (transfer full): its id, or %NULL when it could not be added
 */
char *
entente_command_add_deal (EntenteWorkspace       *workspace,
                          const char *const      *companies,
                          const EntenteDealTerms *terms)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Add Deal"));
  const char *id;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (companies != NULL && companies[0] != NULL && companies[1] != NULL, NULL);

  id = entente_deal_step_append (workspace, changes, companies, terms);

  return id != NULL ? entente_step_run_and_select (workspace, changes, id) : NULL;
}

static gboolean
takes_part (EntenteWorkspace *workspace,
            const char       *deal,
            const char       *company)
{
  g_autoptr (GPtrArray) parties = entente_deal_step_list_parties (workspace, deal);

  for (guint i = 0; i < parties->len; i++)
    if (entente_object_refers_to (parties->pdata[i], ENTENTE_PARTY_COMPANY, company))
      return TRUE;

  return FALSE;
}

/**
 * entente_command_add_party:
 * @workspace: a workspace
 * @deal: id of a deal
 * @company: id of a company
 *
 * Lets a company take part in a deal; one that already does is left as it is.
 *
 * Returns: (nullable) (transfer full): the party's id, or %NULL when it could not be added
 */
char *
entente_command_add_party (EntenteWorkspace *workspace,
                           const char       *deal,
                           const char       *company)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Add Party"));
  g_autofree char *id = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (deal != NULL && company != NULL, NULL);

  if (takes_part (workspace, deal, company))
    return NULL;

  id = g_strdup (entente_deal_step_append_party (workspace, changes, deal, company));

  return entente_step_run (workspace, changes) ? g_steal_pointer (&id) : NULL;
}

/**
 * entente_command_add_flow:
 * @workspace: a workspace
 * @deal: id of a deal
 * @giver: id of the party that gives
 *
 * Adds a contribution to a deal, what it is not yet said.
 *
 * Returns: (nullable) (transfer full): its id, or %NULL when it could not be added
 */
char *
entente_command_add_flow (EntenteWorkspace *workspace,
                          const char       *deal,
                          const char       *giver)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Add Contribution"));
  g_autoptr (EntenteObject) flow = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (deal != NULL && giver != NULL, NULL);

  flow = entente_step_new_object (workspace, ENTENTE_FLOW, giver);
  entente_object_set (flow, "deal", deal, NULL);
  entente_object_set (flow, "giver", giver, NULL);
  entente_change_list_add (changes, flow);

  return entente_step_run (workspace, changes) ? g_strdup (entente_object_get_id (flow)) : NULL;
}
