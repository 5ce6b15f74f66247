#include "widgets/commands/deal-step.h"
#include "widgets/commands/frame-join.h"
#include "widgets/commands/step.h"
#include "widgets/commands.h"

#include <glib/gi18n.h>

/* Returns the id, which lives as long as the list of changes. */
static const char *
append_company (EntenteWorkspace  *workspace,
                EntenteChangeList *changes,
                const char        *name,
                double             x,
                double             y)
{
  const char *title = name != NULL && *name != '\0' ? name : _("New company");
  g_autoptr (EntenteObject) company = entente_step_new_object (workspace, ENTENTE_COMPANY, title);
  g_autoptr (GHashTable) places = entente_step_map_places (workspace);
  const char *id;

  if (!entente_step_set_text (workspace, company, "name", title))
    return NULL;

  entente_change_list_add (changes, company);
  id = entente_change_list_get (changes, entente_change_list_get_n (changes) - 1)->id;
  entente_step_show_company (workspace, changes, places, id, x, y);
  entente_frame_join_add (workspace, changes, id, x, y);

  return id;
}

/**
 * entente_command_add_company:
 * @workspace: a workspace
 * @name: (nullable): its name
 * @x: where its card shall stand in the view, centre, points
 * @y: the same, downwards
 *
 * Adds a company to the plan and to the view shown, and selects it.
 *
 * Returns: (nullable) (transfer full): its id, or %NULL when it could not be added
 */
char *
entente_command_add_company (EntenteWorkspace *workspace,
                             const char       *name,
                             double            x,
                             double            y)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Add Company"));
  const char *id;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);

  id = append_company (workspace, changes, name, x, y);

  return id != NULL ? entente_step_run_and_select (workspace, changes, id) : NULL;
}

/**
 * entente_command_show_company:
 * @workspace: a workspace
 * @company: id of a company of the plan
 * @x: where its card shall stand in the view, centre, points
 * @y: the same, downwards
 *
 * Adds a company of the plan to the view shown, and selects it. One that the view shows stays where it is.
 *
 * Returns: whether the view did not show it before
 */
gboolean
entente_command_show_company (EntenteWorkspace *workspace,
                              const char       *company,
                              double            x,
                              double            y)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Show Company"));
  g_autoptr (GHashTable) places = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (entente_step_lookup (workspace, ENTENTE_COMPANY, company) != NULL, FALSE);

  if (entente_step_is_on_chart (workspace, company))
    {
      entente_workspace_select (workspace, company);
      return FALSE;
    }

  places = entente_step_map_places (workspace);
  entente_step_show_company (workspace, changes, places, company, x, y);
  entente_frame_join_add (workspace, changes, company, x, y);
  shown = entente_step_run_and_select (workspace, changes, company);

  return shown != NULL;
}

/**
 * entente_command_add_deal_to_new_company:
 * @workspace: a workspace
 * @company: id of the company that the deal is drawn from
 * @name: (nullable): name of the new company
 * @x: where its card shall stand in the view, centre, points
 * @y: the same, downwards
 * @terms: what is known of the deal
 *
 * Adds a company and a deal with it in one step, and selects the deal.
 *
 * Returns: (nullable) (transfer full): the deal's id, or %NULL when it could not be added
 */
char *
entente_command_add_deal_to_new_company (EntenteWorkspace       *workspace,
                                         const char             *company,
                                         const char             *name,
                                         double                  x,
                                         double                  y,
                                         const EntenteDealTerms *terms)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Add Company and Deal"));
  const char *companies[] = {company, NULL, NULL};
  const char *deal;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (entente_step_lookup (workspace, ENTENTE_COMPANY, company) != NULL, NULL);

  companies[1] = append_company (workspace, changes, name, x, y);

  if (companies[1] == NULL)
    return NULL;

  deal = entente_deal_step_append (workspace, changes, companies, terms);

  return deal != NULL ? entente_step_run_and_select (workspace, changes, deal) : NULL;
}

/**
 * entente_command_add_party_to_new_company:
 * @workspace: a workspace
 * @deal: id of a deal
 * @name: (nullable): name of the new company
 * @x: where its card shall stand in the view, centre, points
 * @y: the same, downwards
 *
 * Adds a company that takes part in @deal, in one step, and selects it.
 *
 * Returns: (nullable) (transfer full): the company's id, or %NULL when it could not be added
 */
char *
entente_command_add_party_to_new_company (EntenteWorkspace *workspace,
                                          const char       *deal,
                                          const char       *name,
                                          double            x,
                                          double            y)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Add Company to Deal"));
  const char *company;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (entente_step_lookup (workspace, ENTENTE_DEAL, deal) != NULL, NULL);

  company = append_company (workspace, changes, name, x, y);

  if (company == NULL)
    return NULL;

  entente_deal_step_append_party (workspace, changes, deal, company);

  return entente_step_run_and_select (workspace, changes, company);
}
