#include "widgets/workspace-rules.h"

#include "model/network/views.h"
#include "model/object/group.h"
#include "model/object/note.h"
#include "model/object/picture.h"

/**
 * entente_workspace_find_first_view:
 * @project: a project
 *
 * Returns: (nullable): id of the view that a window shows first
 */
const char *
entente_workspace_find_first_view (EntenteProject *project)
{
  g_autoptr (GPtrArray) views = entente_views_list (project);

  return views->len > 0 ? entente_object_get_id (views->pdata[0]) : NULL;
}

/**
 * entente_workspace_concerns_plan:
 * @project: the project that was edited
 * @changes: (nullable): what was edited; %NULL for anything
 *
 * Places, bends, notes, pictures, frames, rules and views say how the plan is shown, not what it is.
 *
 * Returns: whether the plan itself may have changed
 */
gboolean
entente_workspace_concerns_plan (EntenteProject    *project,
                                 EntenteChangeList *changes)
{
  if (changes == NULL)
    return TRUE;

  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);
      EntenteObject       *object = change->object;
      EntenteType          type;

      if (object == NULL)
        object = entente_project_lookup (project, change->id);

      if (object == NULL)
        return TRUE;

      type = entente_object_get_object_type (object);

      if (type < ENTENTE_VIEW || type > ENTENTE_RULE)
        return TRUE;
    }

  return FALSE;
}

/**
 * entente_workspace_only_moves:
 * @changes: (nullable): what was edited; %NULL for anything
 *
 * Returns: whether things only stand elsewhere on a chart, of which checks say nothing
 */
gboolean
entente_workspace_only_moves (EntenteChangeList *changes)
{
  for (guint i = 0; changes != NULL && i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);
      EntenteType          type = change->kind == ENTENTE_CHANGE_SET ? entente_type_of_field (change->definition) : ENTENTE_N_TYPES;

      if (type != ENTENTE_PLACE && type != ENTENTE_BEND)
        return FALSE;
    }

  return changes != NULL;
}

/**
 * entente_workspace_alters_view:
 * @view: id of a view
 * @changes: (nullable): what was edited
 *
 * Returns: whether @view now says another scenario or date
 */
gboolean
entente_workspace_alters_view (const char        *view,
                               EntenteChangeList *changes)
{
  for (guint i = 0; changes != NULL && i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);

      if (change->kind == ENTENTE_CHANGE_SET && g_strcmp0 (change->id, view) == 0 &&
          (g_strcmp0 (change->field, "scenario") == 0 || g_strcmp0 (change->field, "date") == 0))
        return TRUE;
    }

  return FALSE;
}

/**
 * entente_workspace_may_select:
 * @scope: the plan in the scenario shown
 * @view: (nullable): id of the view shown
 * @id: id of an object
 *
 * Notes, pictures and frames are part of one view; everything else can be selected in any.
 *
 * Returns: whether the object is there to be selected
 */
gboolean
entente_workspace_may_select (EntenteScope *scope,
                              const char   *view,
                              const char   *id)
{
  EntenteObject *object = entente_scope_lookup (scope, id);
  EntenteType    type;

  if (object == NULL)
    return FALSE;

  type = entente_object_get_object_type (object);

  if (type == ENTENTE_NOTE)
    return g_strcmp0 (entente_object_get_reference (object, ENTENTE_NOTE_VIEW), view) == 0;

  if (type == ENTENTE_PICTURE)
    return g_strcmp0 (entente_object_get_reference (object, ENTENTE_PICTURE_VIEW), view) == 0;

  if (type == ENTENTE_GROUP)
    return g_strcmp0 (entente_object_get_reference (object, ENTENTE_GROUP_VIEW), view) == 0;

  return TRUE;
}
