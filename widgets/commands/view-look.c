/* What a view says of how all of it is drawn, and of what it shows */

#include "widgets/commands/look.h"

#include "model/object/view.h"
#include "widgets/commands/step.h"

#include <glib/gi18n.h>

/**
 * entente_command_next_badges:
 * @workspace: a workspace
 *
 * Shows has and wants in the next way: as numbers, in words, not at all. That belongs to the view, as it is printed too.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_next_badges (EntenteWorkspace *workspace)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Change Has and Wants"));
  const EntenteField *field = &entente_view_info.fields[ENTENTE_VIEW_SHOW_BADGES];
  const char         *view = entente_workspace_ensure_view (workspace, changes);
  EntenteObject      *object = entente_step_lookup (workspace, ENTENTE_VIEW, view);
  int                 badges = object != NULL ? entente_object_get_choice (object, ENTENTE_VIEW_SHOW_BADGES, ENTENTE_VIEW_BADGE_COUNT) : ENTENTE_VIEW_BADGE_COUNT;
  g_autoptr (EntenteValue) value = entente_value_parse (field, field->choices[(badges + 1) % ENTENTE_VIEW_N_BADGES].name, NULL);

  entente_change_list_set_value (changes, view, field, value);

  return entente_step_run (workspace, changes);
}

static gboolean
set_view_choice (EntenteWorkspace *workspace,
                 const char       *title,
                 guint             field,
                 int               choice)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (title);
  const EntenteField *info = &entente_view_info.fields[field];
  g_autoptr (EntenteValue) value = entente_value_parse (info, info->choices[choice].name, NULL);

  entente_change_list_set_value (changes, entente_workspace_ensure_view (workspace, changes), info, value);

  return entente_step_run (workspace, changes);
}

/**
 * entente_command_draw_lines:
 * @workspace: a workspace
 * @shape: one of the line shapes of model/object/view.h
 *
 * Draws all lines of the view shown curved, straight or at right angles; bends made by hand stay.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_draw_lines (EntenteWorkspace *workspace,
                            int               shape)
{
  static const char *const titles[] = {
    [ENTENTE_VIEW_LINE_CURVED] = N_("Draw Lines Curved"),
    [ENTENTE_VIEW_LINE_STRAIGHT] = N_("Draw Lines Straight"),
    [ENTENTE_VIEW_LINE_ORTHOGONAL] = N_("Draw Lines at Right Angles"),
  };

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (shape >= 0 && shape < (int)G_N_ELEMENTS (titles), FALSE);

  if (entente_workspace_get_chart (workspace)->line_shape == shape)
    return FALSE;

  return set_view_choice (workspace, _ (titles[shape]), ENTENTE_VIEW_LINE_SHAPE, shape);
}

/**
 * entente_command_route_lines:
 * @workspace: a workspace
 * @routing: one of the ways of lines of model/object/view.h
 *
 * Leads all lines of the view shown around the cards of others, or straight through.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_route_lines (EntenteWorkspace *workspace,
                             int               routing)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (routing == ENTENTE_VIEW_ROUTING_AROUND || routing == ENTENTE_VIEW_ROUTING_DIRECT, FALSE);

  if (entente_workspace_get_chart (workspace)->line_routing == routing)
    return FALSE;

  return set_view_choice (workspace, routing == ENTENTE_VIEW_ROUTING_AROUND ? _("Lead Lines Around Cards") : _("Lead Lines Directly"),
                          ENTENTE_VIEW_LINE_ROUTING, routing);
}

/**
 * entente_command_show_only:
 * @workspace: a workspace
 * @companies: (nullable) (array zero-terminated=1): ids of companies, %NULL for all
 *
 * Lets the view shown keep to these companies.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_show_only (EntenteWorkspace  *workspace,
                           const char *const *companies)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (companies != NULL ? _("Show Only These Companies") : _("Show All Companies"));
  const EntenteField *field = &entente_view_info.fields[ENTENTE_VIEW_COMPANIES];
  const char         *view = entente_workspace_ensure_view (workspace, changes);
  g_autofree char    *text = companies != NULL ? g_strjoinv (" ", (char **)companies) : NULL;
  g_autoptr (EntenteValue) value = text != NULL ? entente_value_parse (field, text, NULL) : NULL;

  entente_change_list_set_value (changes, view, field, value);

  return entente_step_run (workspace, changes);
}
