#include "widgets/commands/step.h"
#include "widgets/commands.h"

#include "model/network/line-ends.h"
#include "model/object/bend.h"
#include "model/object/party.h"

#include <glib/gi18n.h>
#include <math.h>

static EntenteObject *
find_bend (EntenteWorkspace *workspace,
           const char       *line)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);

  for (guint32 i = 0; i < chart->n_bends; i++)
    if (g_strcmp0 (chart->bends[i].line, line) == 0)
      return entente_step_lookup (workspace, ENTENTE_BEND, chart->bends[i].id);

  return NULL;
}

/* A line that leads to the card of a closed frame goes another way when the frame is open. */
static gboolean
leads_to_closed_frame (EntenteWorkspace *workspace,
                       const char       *line)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);
  const char         *ends[2];

  if (!entente_line_ends_find (chart, line, ends))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      guint32 company = entente_network_find (chart->network, ENTENTE_COMPANY, ends[i]);
      guint32 place = company != ENTENTE_NO_INDEX ? chart->company_place[company] : ENTENTE_NO_INDEX;

      if (place != ENTENTE_NO_INDEX && chart->places[place].kind == ENTENTE_CHART_FRAME)
        {
          entente_workspace_refuse (workspace, _("Open the frame to alter the way of this line"));
          return TRUE;
        }
    }

  return FALSE;
}

static void
write_points (EntenteWorkspace   *workspace,
              EntenteChangeList  *changes,
              const char         *line,
              guint               field,
              const EntentePoint *points,
              guint               n_points)
{
  EntenteObject *bend = find_bend (workspace, line);
  g_autoptr (EntenteValue) value = n_points > 0 ? entente_value_new_points (points, n_points) : NULL;
  g_autoptr (EntenteObject) added = NULL;

  if (bend != NULL)
    {
      entente_change_list_set_value (changes, entente_object_get_id (bend), &entente_bend_info.fields[field], value);
      return;
    }

  added = entente_step_new_object (workspace, ENTENTE_BEND, "bend");
  entente_object_set (added, "view", entente_workspace_ensure_view (workspace, changes), NULL);
  entente_object_set (added, "line", line, NULL);
  entente_object_set_value (added, field, value);
  entente_change_list_add (changes, added);
}

static void
seal (EntenteWorkspace *workspace)
{
  entente_history_seal (entente_document_get_history (entente_workspace_get_document (workspace)));
}

/**
 * entente_command_nudge_bend:
 * @workspace: a workspace
 * @line: id of a deal, a party or a stake
 * @points: (array length=n_points): where its line shall pass
 * @n_points: number of points; 0 to let the program draw the line
 *
 * Bends a line as entente_command_bend() does, but bends that follow each other quickly become one step.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_nudge_bend (EntenteWorkspace   *workspace,
                            const char         *line,
                            const EntentePoint *points,
                            guint               n_points)
{
  g_autoptr (EntenteChangeList) changes = NULL;
  EntenteObject *bend;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (line != NULL, FALSE);

  bend = find_bend (workspace, line);

  if ((n_points == 0 && bend == NULL) || leads_to_closed_frame (workspace, line))
    return FALSE;

  changes = entente_change_list_new (n_points > 0 ? _("Bend Line") : _("Straighten Line"));

  if (n_points > 0)
    write_points (workspace, changes, line, ENTENTE_BEND_POINTS, points, n_points);
  else
    entente_change_list_remove (changes, entente_object_get_id (bend));

  return entente_step_run (workspace, changes);
}

/**
 * entente_command_bend:
 * @workspace: a workspace
 * @line: id of a deal, a party or a stake
 * @points: (array length=n_points): where its line shall pass
 * @n_points: number of points; 0 to let the program draw the line
 *
 * Bends a line by hand, or straightens it and lets its label go back to where the program puts it. One step of its own.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_bend (EntenteWorkspace   *workspace,
                      const char         *line,
                      const EntentePoint *points,
                      guint               n_points)
{
  gboolean bent;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);

  seal (workspace);
  bent = entente_command_nudge_bend (workspace, line, points, n_points);
  seal (workspace);

  return bent;
}

/**
 * entente_command_move_label:
 * @workspace: a workspace
 * @line: id of a deal or a stake
 * @x: middle of its label, points
 * @y: the same, downwards
 *
 * Moves the label of a line by hand.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_move_label (EntenteWorkspace *workspace,
                            const char       *line,
                            double            x,
                            double            y)
{
  g_autoptr (EntenteChangeList) changes = entente_change_list_new (_("Move Label"));
  const EntentePoint label = {round (x), round (y)};

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (line != NULL, FALSE);

  if (leads_to_closed_frame (workspace, line))
    return FALSE;

  seal (workspace);
  write_points (workspace, changes, line, ENTENTE_BEND_LABEL, &label, 1);

  if (!entente_step_run (workspace, changes))
    return FALSE;

  seal (workspace);

  return TRUE;
}

/* The line of a deal, or the spoke of one of its parties. */
static gboolean
is_line_of (EntenteWorkspace  *workspace,
            const char        *line,
            const char *const *ids)
{
  EntenteObject *party = entente_step_lookup (workspace, ENTENTE_PARTY, line);
  const char    *deal = party != NULL ? entente_object_get_reference (party, ENTENTE_PARTY_DEAL) : NULL;

  return g_strv_contains (ids, line) || (deal != NULL && g_strv_contains (ids, deal));
}

static GPtrArray *
list_bends (EntenteWorkspace   *workspace,
            const EntenteChart *chart,
            const char *const  *ids)
{
  GPtrArray *bends = g_ptr_array_new ();

  for (guint32 i = 0; chart != NULL && i < chart->n_bends; i++)
    if (is_line_of (workspace, chart->bends[i].line, ids))
      g_ptr_array_add (bends, (gpointer)chart->bends[i].id);

  return bends;
}

/**
 * entente_command_can_straighten:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of deals and stakes
 *
 * Returns: whether one of their lines was bent, or its label moved, by hand, as far as the picture shows it
 */
gboolean
entente_command_can_straighten (EntenteWorkspace  *workspace,
                                const char *const *ids)
{
  g_autoptr (GPtrArray) bends = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  bends = list_bends (workspace, entente_workspace_get_drawn_chart (workspace), ids);

  return bends->len > 0;
}

/**
 * entente_command_straighten:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of deals and stakes
 *
 * Lets the program draw all of their lines and place their labels again.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_straighten (EntenteWorkspace  *workspace,
                            const char *const *ids)
{
  g_autoptr (EntenteChangeList) changes = NULL;
  g_autoptr (GPtrArray) bends = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  bends = list_bends (workspace, entente_workspace_get_chart (workspace), ids);
  changes = entente_change_list_new (_("Straighten Line"));

  for (guint i = 0; i < bends->len; i++)
    entente_change_list_remove (changes, bends->pdata[i]);

  return bends->len > 0 && entente_step_run (workspace, changes);
}
