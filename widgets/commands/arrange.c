#include "widgets/commands/frame-drop.h"
#include "widgets/commands/frame-join.h"
#include "widgets/commands/frame-step.h"
#include "widgets/commands/step.h"
#include "widgets/commands.h"

#include "model/object/group.h"
#include "model/object/note.h"
#include "model/object/place.h"

#include <glib/gi18n.h>

static char *
make_move_title (const EntenteStepTargets *targets)
{
  if (targets->name != NULL)
    return g_strdup_printf (_("Move “%s”"), targets->name);

  if (targets->n_companies == targets->n)
    return g_strdup_printf (ngettext ("Move %u Company", "Move %u Companies", targets->n), targets->n);

  return g_strdup_printf (ngettext ("Move %u Item", "Move %u Items", targets->n), targets->n);
}

static void
seal (EntenteWorkspace *workspace)
{
  entente_history_seal (entente_document_get_history (entente_workspace_get_document (workspace)));
}

/**
 * entente_command_move:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of companies, deals, notes and frames
 * @dx: rightwards, points
 * @dy: downwards, points
 *
 * Moves what has a place in the view shown, and all that is in the frames among it. What had no place of its own gets one;
 * lines whose ends both move keep their shape. Companies that come to stand in a frame, or on
 * the card of a closed one, join it; those taken out leave it.
 *
 * Returns: whether something was moved
 */
gboolean
entente_command_move (EntenteWorkspace  *workspace,
                      const char *const *ids,
                      double             dx,
                      double             dy)
{
  gboolean moved;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);

  seal (workspace);
  moved = entente_command_nudge (workspace, ids, dx, dy);
  seal (workspace);

  return moved;
}

/**
 * entente_command_nudge:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of companies, deals, notes and frames
 * @dx: rightwards, points
 * @dy: downwards, points
 *
 * Moves as entente_command_move() does, but nudges that follow each other quickly become one step.
 *
 * Returns: whether something was moved
 */
gboolean
entente_command_nudge (EntenteWorkspace  *workspace,
                       const char *const *ids,
                       double             dx,
                       double             dy)
{
  g_autoptr (EntenteChangeList) changes = NULL;
  g_autoptr (GPtrArray) moving = g_ptr_array_new ();
  g_autoptr (GPtrArray) leaders = NULL;
  g_autoptr (GPtrArray) moved = NULL;
  g_autofree EntenteShift *shifts = NULL;
  g_autofree guint32      *closed = NULL;
  g_autofree char         *title = NULL;
  EntenteStepTargets       targets;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  for (guint i = 0; ids[i] != NULL; i++)
    if (entente_command_can_move (workspace, ids[i]))
      g_ptr_array_add (moving, (char *)ids[i]);

  if (moving->len == 0 || (dx == 0 && dy == 0))
    return FALSE;

  g_ptr_array_add (moving, NULL);
  leaders = entente_frame_step_list_leaders (workspace, (const char *const *)moving->pdata);
  moved = entente_frame_step_list_moved (workspace, (const char *const *)moving->pdata);
  shifts = g_new (EntenteShift, moved->len);

  for (guint i = 0; i + 1 < moved->len; i++)
    shifts[i] = (EntenteShift) {moved->pdata[i], dx, dy};

  targets = entente_step_describe (workspace, (const char *const *)leaders->pdata);
  title = make_move_title (&targets);
  changes = entente_change_list_new (title);
  closed = entente_frame_drop_settle (workspace, changes, (const char *const *)leaders->pdata, shifts, moved->len - 1);
  entente_shift_append (workspace, changes, shifts, moved->len - 1);
  entente_frame_join_move (workspace, changes, shifts, moved->len - 1, closed);

  return entente_step_run (workspace, changes);
}

/**
 * entente_command_list_moved:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of objects
 *
 * Returns: (transfer full) (array zero-terminated=1): ids of all that moves when they are moved: themselves, and what is in
 *   the frames among them
 */
char **
entente_command_list_moved (EntenteWorkspace  *workspace,
                            const char *const *ids)
{
  g_autoptr (GPtrArray) moved = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  moved = entente_frame_step_list_moved (workspace, ids);

  return g_strdupv ((char **)moved->pdata);
}

/**
 * entente_command_list_leaders:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of what is moved
 *
 * Returns: (transfer full) (array zero-terminated=1): those of them that do not just go along with a frame among them
 */
char **
entente_command_list_leaders (EntenteWorkspace  *workspace,
                              const char *const *ids)
{
  g_autoptr (GPtrArray) leaders = NULL;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (ids != NULL, NULL);

  leaders = entente_frame_step_list_leaders (workspace, ids);

  return g_strdupv ((char **)leaders->pdata);
}

/**
 * entente_command_can_move:
 * @workspace: a workspace
 * @id: id of an object
 *
 * Returns: whether it has a place in the view shown that can be altered
 */
gboolean
entente_command_can_move (EntenteWorkspace *workspace,
                          const char       *id)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return entente_step_find_shown (workspace, id) != NULL ||
         entente_step_lookup (workspace, ENTENTE_NOTE, id) != NULL ||
         entente_step_lookup (workspace, ENTENTE_PICTURE, id) != NULL ||
         entente_step_lookup (workspace, ENTENTE_GROUP, id) != NULL;
}

static char *
make_pin_title (const EntenteStepTargets *targets,
                gboolean                  pinned)
{
  if (targets->name != NULL)
    return g_strdup_printf (pinned ? _("Pin “%s”") : _("Unpin “%s”"), targets->name);

  if (pinned)
    return g_strdup_printf (ngettext ("Pin %u Item", "Pin %u Items", targets->n), targets->n);

  return g_strdup_printf (ngettext ("Unpin %u Item", "Unpin %u Items", targets->n), targets->n);
}

static void
set_pinned (EntenteWorkspace        *workspace,
            EntenteChangeList       *changes,
            GHashTable              *places,
            const EntenteChartPlace *shown,
            gboolean                 pinned)
{
  const EntenteField *field = &entente_place_info.fields[ENTENTE_PLACE_PINNED];
  EntenteObject      *place = g_hash_table_lookup (places, shown->id);
  g_autoptr (EntenteValue) value = pinned ? entente_value_parse (field, "yes", NULL) : NULL;
  const char *id;

  if (place == NULL)
    {
      entente_step_write_place (workspace, changes, places, shown->id, shown->x, shown->y);
      id = entente_change_list_get (changes, entente_change_list_get_n (changes) - 1)->id;
    }
  else
    {
      id = entente_object_get_id (place);
    }

  entente_change_list_set_value (changes, id, field, value);
}

/**
 * entente_command_set_pinned:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of companies and deals
 * @pinned: whether they must stay when the view is tidied
 *
 * Pins cards and hubs to where they are, or lets them go.
 *
 * Returns: whether something changed
 */
gboolean
entente_command_set_pinned (EntenteWorkspace  *workspace,
                            const char *const *ids,
                            gboolean           pinned)
{
  g_autoptr (EntenteChangeList) changes = NULL;
  g_autoptr (GHashTable) places = NULL;
  g_autofree char   *title = NULL;
  EntenteStepTargets targets;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (ids != NULL, FALSE);

  targets = entente_step_describe (workspace, ids);
  title = make_pin_title (&targets, pinned);
  changes = entente_change_list_new (title);
  places = entente_step_map_places (workspace);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const EntenteChartPlace *shown = entente_step_find_shown (workspace, ids[i]);

      if (shown != NULL && shown->pinned != pinned)
        set_pinned (workspace, changes, places, shown, pinned);
    }

  return entente_change_list_get_n (changes) > 0 && entente_step_run (workspace, changes);
}
