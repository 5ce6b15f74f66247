#include "model/network/views.h"

#include "model/object/view.h"

/* The array holds pointers to what is compared. */
static int
compare_order (gconstpointer a,
               gconstpointer b)
{
  EntenteObject *left = *(EntenteObject *const *)a;
  EntenteObject *right = *(EntenteObject *const *)b;
  double         x = entente_object_get_number (left, ENTENTE_VIEW_ORDER, G_MAXDOUBLE);
  double         y = entente_object_get_number (right, ENTENTE_VIEW_ORDER, G_MAXDOUBLE);

  if (x != y)
    return x < y ? -1 : 1;

  return g_strcmp0 (entente_object_get_id (left), entente_object_get_id (right));
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
  GPtrArray *views = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ENTENTE_IS_PROJECT (project), views);

  for (guint i = 0; i < entente_project_get_n (project, ENTENTE_VIEW); i++)
    g_ptr_array_add (views, g_object_ref (entente_project_get_nth (project, ENTENTE_VIEW, i)));

  g_ptr_array_sort (views, compare_order);

  return views;
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
