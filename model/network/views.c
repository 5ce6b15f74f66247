#include "model/network/views.h"

#include "model/object/scenario.h"
#include "model/object/view.h"

/* The array holds pointers to what is compared. */
static int
compare_order (gconstpointer a,
               gconstpointer b,
               gpointer      field)
{
  EntenteObject *left = *(EntenteObject *const *)a;
  EntenteObject *right = *(EntenteObject *const *)b;
  double         x = entente_object_get_number (left, GPOINTER_TO_UINT (field), G_MAXDOUBLE);
  double         y = entente_object_get_number (right, GPOINTER_TO_UINT (field), G_MAXDOUBLE);

  if (x != y)
    return x < y ? -1 : 1;

  return g_strcmp0 (entente_object_get_id (left), entente_object_get_id (right));
}

static GPtrArray *
list_by_order (EntenteProject *project,
               EntenteType     type,
               guint           order)
{
  GPtrArray *objects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < entente_project_get_n (project, type); i++)
    g_ptr_array_add (objects, g_object_ref (entente_project_get_nth (project, type, i)));

  g_ptr_array_sort_with_data (objects, compare_order, GUINT_TO_POINTER (order));

  return objects;
}

/**
 * entente_views_list:
 * @project: a project
 *
 * Lists the views as people are shown them: in the planner's order, those without one last.
 *
 * Returns: (transfer full) (element-type EntenteObject): the views
 */
GPtrArray *
entente_views_list (EntenteProject *project)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  return list_by_order (project, ENTENTE_VIEW, ENTENTE_VIEW_ORDER);
}

/**
 * entente_views_list_scenarios:
 * @project: a project
 *
 * Lists the scenarios that a view may show, in the same way. The base plan is not among them.
 *
 * Returns: (transfer full) (element-type EntenteObject): the scenarios
 */
GPtrArray *
entente_views_list_scenarios (EntenteProject *project)
{
  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), NULL);

  return list_by_order (project, ENTENTE_SCENARIO, ENTENTE_SCENARIO_ORDER);
}

/**
 * entente_views_make_chart:
 * @project: a project
 * @view: one of its views
 *
 * Makes the chart of a view, in the scenario and at the date that the view says.
 *
 * Returns: (transfer full): the chart
 */
EntenteChart *
entente_views_make_chart (EntenteProject *project,
                          EntenteObject  *view)
{
  g_autoptr (EntenteScope) scope = entente_scope_new (project, entente_object_get_reference (view, ENTENTE_VIEW_SCENARIO));
  g_autoptr (EntenteNetwork) network = entente_network_new (scope, entente_object_get_date (view, ENTENTE_VIEW_DATE));

  return entente_chart_new (network, scope, entente_object_get_id (view));
}
