#include "widgets/commands/step.h"

#include "model/object/place.h"
#include "model/object/view.h"

#include <math.h>

static EntenteProject *
get_project (EntenteWorkspace *workspace)
{
  return entente_document_get_project (entente_workspace_get_document (workspace));
}

/**
 * entente_step_new_object:
 * @workspace: a workspace
 * @type: what it is
 * @name: what its id is made of
 *
 * Returns: (transfer full): an object with an id that nothing else has, not yet part of the project
 */
EntenteObject *
entente_step_new_object (EntenteWorkspace *workspace,
                         EntenteType       type,
                         const char       *name)
{
  g_autofree char *id = entente_project_make_id (get_project (workspace), name, type);

  return entente_object_new (type, id);
}

/**
 * entente_step_copy_object:
 * @workspace: a workspace
 * @object: an object
 * @taken: (element-type utf8): ids of what is made in the same step; gets that of the copy
 *
 * Returns: (transfer full): an object with the same fields and an id that nothing else has, not yet part of the project
 */
EntenteObject *
entente_step_copy_object (EntenteWorkspace *workspace,
                          EntenteObject    *object,
                          GHashTable       *taken)
{
  EntenteType            type = entente_object_get_object_type (object);
  const EntenteTypeInfo *info = entente_type_get_info (type);
  const char            *name = info->label_field >= 0 ? entente_object_get_label (object) : info->name;
  g_autoptr (EntenteObject) copy = NULL;

  do
    {
      g_clear_object (&copy);
      copy = entente_step_new_object (workspace, type, name);
    }
  while (!g_hash_table_add (taken, g_strdup (entente_object_get_id (copy))));

  for (guint i = 0; i < info->n_fields; i++)
    entente_object_set_value (copy, i, entente_object_get_value (object, i));

  return g_steal_pointer (&copy);
}

/**
 * entente_step_set_text:
 * @workspace: a workspace
 * @object: an object in the making
 * @field: name of the field
 * @text: its value, as stored in files
 *
 * Sets a field to what somebody typed. When the field does not take it, the window is asked to say why.
 *
 * Returns: whether the field took it
 */
gboolean
entente_step_set_text (EntenteWorkspace *workspace,
                       EntenteObject    *object,
                       const char       *field,
                       const char       *text)
{
  g_autoptr (GError) error = NULL;

  if (entente_object_set (object, field, text, &error))
    return TRUE;

  entente_workspace_refuse (workspace, error->message);

  return FALSE;
}

/**
 * entente_step_set_number:
 * @object: an object in the making
 * @field: index of the field
 * @number: its value
 *
 * Sets a field to a number.
 */
void
entente_step_set_number (EntenteObject *object,
                         guint          field,
                         double         number)
{
  g_autoptr (EntenteValue) value = entente_value_new_number (number);

  entente_object_set_value (object, field, value);
}

/**
 * entente_step_run:
 * @workspace: a workspace
 * @changes: what to do
 *
 * Carries out a step. When that cannot be done, the window is asked to say why.
 *
 * Returns: whether it was done
 */
gboolean
entente_step_run (EntenteWorkspace  *workspace,
                  EntenteChangeList *changes)
{
  g_autoptr (GError) error = NULL;

  if (entente_workspace_edit (workspace, changes, &error))
    return TRUE;

  entente_workspace_refuse (workspace, error->message);

  return FALSE;
}

/**
 * entente_step_run_and_select:
 * @workspace: a workspace
 * @changes: what to do
 * @id: id of the object to be selected then
 *
 * Carries out a step that adds something.
 *
 * Returns: (nullable) (transfer full): @id, or %NULL when it could not be done
 */
char *
entente_step_run_and_select (EntenteWorkspace  *workspace,
                             EntenteChangeList *changes,
                             const char        *id)
{
  g_autofree char *copy = g_strdup (id);

  if (!entente_step_run (workspace, changes))
    return NULL;

  entente_workspace_select (workspace, copy);

  return g_steal_pointer (&copy);
}

/**
 * entente_step_lookup:
 * @workspace: a workspace
 * @type: what it must be
 * @id: (nullable): id of an object
 *
 * Returns: (nullable) (transfer none): the object in the scenario shown, when it is there and of that type
 */
EntenteObject *
entente_step_lookup (EntenteWorkspace *workspace,
                     EntenteType       type,
                     const char       *id)
{
  EntenteObject *object = id != NULL ? entente_scope_lookup (entente_workspace_get_scope (workspace), id) : NULL;

  return object != NULL && entente_object_get_object_type (object) == type ? object : NULL;
}

/**
 * entente_step_describe:
 * @workspace: a workspace
 * @ids: (array zero-terminated=1): ids of objects
 *
 * Returns: what to call them in a title
 */
EntenteStepTargets
entente_step_describe (EntenteWorkspace  *workspace,
                       const char *const *ids)
{
  EntenteStepTargets targets = {0};

  for (guint i = 0; ids[i] != NULL; i++)
    {
      EntenteObject *object = entente_scope_lookup (entente_workspace_get_scope (workspace), ids[i]);

      if (object == NULL)
        continue;

      targets.n++;
      targets.name = targets.n == 1 ? entente_object_get_label (object) : NULL;
      targets.n_companies += entente_object_get_object_type (object) == ENTENTE_COMPANY;
    }

  return targets;
}

/**
 * entente_step_map_places:
 * @workspace: a workspace
 *
 * Returns: (transfer container) (element-type utf8 EntenteObject): the places of the view shown, by id of what is placed
 */
GHashTable *
entente_step_map_places (EntenteWorkspace *workspace)
{
  GHashTable     *places = g_hash_table_new (g_str_hash, g_str_equal);
  EntenteProject *project = get_project (workspace);
  const char     *view = entente_workspace_get_view (workspace);
  guint           n = view != NULL ? entente_project_get_n (project, ENTENTE_PLACE) : 0;

  for (guint i = 0; i < n; i++)
    {
      EntenteObject *place = entente_project_get_nth (project, ENTENTE_PLACE, i);
      const char    *object = entente_object_get_reference (place, ENTENTE_PLACE_OBJECT);

      if (object != NULL && entente_object_refers_to (place, ENTENTE_PLACE_VIEW, view))
        g_hash_table_insert (places, (char *)object, place);
    }

  return places;
}

/**
 * entente_step_find_shown:
 * @workspace: a workspace
 * @id: id of a company or a deal
 *
 * Returns: (nullable): where its card or hub is shown; %NULL for what a closed frame hides
 */
const EntenteChartPlace *
entente_step_find_shown (EntenteWorkspace *workspace,
                         const char       *id)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);
  guint32             company = entente_network_find (chart->network, ENTENTE_COMPANY, id);
  guint32             deal = entente_network_find (chart->network, ENTENTE_DEAL, id);
  guint32             place = ENTENTE_NO_INDEX;

  if (company != ENTENTE_NO_INDEX)
    place = chart->company_place[company];
  else if (deal != ENTENTE_NO_INDEX)
    place = chart->deal_place[deal];

  return place != ENTENTE_NO_INDEX && chart->places[place].kind != ENTENTE_CHART_FRAME ? &chart->places[place] : NULL;
}

/**
 * entente_step_is_on_chart:
 * @workspace: a workspace
 * @company: id of a company
 *
 * Returns: whether the chart shows it, be it in a closed frame
 */
gboolean
entente_step_is_on_chart (EntenteWorkspace *workspace,
                          const char       *company)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);
  guint32             index = entente_network_find (chart->network, ENTENTE_COMPANY, company);

  return index != ENTENTE_NO_INDEX && chart->company_place[index] != ENTENTE_NO_INDEX;
}

/**
 * entente_step_add_place:
 * @workspace: a workspace
 * @changes: a step in the making
 * @view: id of the view
 * @id: id of a company or a deal without a place in @view
 * @x: centre, points
 * @y: centre, points
 *
 * Gives it a place.
 */
void
entente_step_add_place (EntenteWorkspace  *workspace,
                        EntenteChangeList *changes,
                        const char        *view,
                        const char        *id,
                        double             x,
                        double             y)
{
  g_autoptr (EntenteObject) place = entente_step_new_object (workspace, ENTENTE_PLACE, "place");

  entente_object_set (place, "view", view, NULL);
  entente_object_set (place, "object", id, NULL);
  entente_step_set_number (place, ENTENTE_PLACE_X, round (x));
  entente_step_set_number (place, ENTENTE_PLACE_Y, round (y));
  entente_change_list_add (changes, place);
}

/**
 * entente_step_write_place:
 * @workspace: a workspace
 * @changes: a step in the making
 * @places: what entente_step_map_places() returned
 * @id: id of a company or a deal
 * @x: centre, points
 * @y: centre, points
 *
 * Puts it somewhere else in the view shown.
 */
void
entente_step_write_place (EntenteWorkspace  *workspace,
                          EntenteChangeList *changes,
                          GHashTable        *places,
                          const char        *id,
                          double             x,
                          double             y)
{
  EntenteObject *place = g_hash_table_lookup (places, id);
  const char    *place_id;

  if (place == NULL)
    {
      entente_step_add_place (workspace, changes, entente_workspace_ensure_view (workspace, changes), id, x, y);
      return;
    }

  place_id = entente_object_get_id (place);
  entente_change_list_set_number (changes, place_id, &entente_place_info.fields[ENTENTE_PLACE_X], round (x));
  entente_change_list_set_number (changes, place_id, &entente_place_info.fields[ENTENTE_PLACE_Y], round (y));
}

/**
 * entente_step_find_value:
 * @workspace: a workspace
 * @changes: a step in the making
 * @id: id of an object of the plan
 * @field: one of its fields
 *
 * Several things may be added to a list in one step.
 *
 * Returns: (nullable): the value that the field has after what the step does so far
 */
const EntenteValue *
entente_step_find_value (EntenteWorkspace   *workspace,
                         EntenteChangeList  *changes,
                         const char         *id,
                         const EntenteField *field)
{
  EntenteObject      *object = entente_scope_lookup (entente_workspace_get_scope (workspace), id);
  int                 index = object != NULL ? entente_type_find_field (entente_object_get_object_type (object), field->name) : -1;
  const EntenteValue *value = index >= 0 ? entente_object_get_value (object, (guint)index) : NULL;

  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);

      if (change->kind == ENTENTE_CHANGE_SET && strcmp (change->id, id) == 0 && strcmp (change->field, field->name) == 0)
        value = change->new_value;
    }

  return value;
}

/**
 * entente_step_show_company:
 * @workspace: a workspace
 * @changes: a step in the making
 * @places: what entente_step_map_places() returned
 * @id: id of a company that the view does not show
 * @x: where its card shall stand, centre, points
 * @y: the same, downwards
 *
 * Gives it a place in the view shown, and adds it to the view's companies when it shows only some.
 */
void
entente_step_show_company (EntenteWorkspace  *workspace,
                           EntenteChangeList *changes,
                           GHashTable        *places,
                           const char        *id,
                           double             x,
                           double             y)
{
  const EntenteField *field = &entente_view_info.fields[ENTENTE_VIEW_COMPANIES];
  const char         *view = entente_workspace_ensure_view (workspace, changes);
  const EntenteValue *companies = entente_step_find_value (workspace, changes, view, field);
  g_autoptr (EntenteValue) value = NULL;
  g_autofree char *before = NULL;
  g_autofree char *text = NULL;

  entente_step_write_place (workspace, changes, places, id, x, y);

  if (companies == NULL || g_strv_contains (entente_value_get_references (companies), id))
    return;

  before = entente_value_to_string (companies);
  text = g_strjoin (" ", before, id, NULL);
  value = entente_value_parse (field, text, NULL);
  entente_change_list_set_value (changes, view, field, value);
}
