#include "widgets/navigation.h"

#include "model/network/key-dates.h"
#include "model/network/views.h"

static EntenteProject *
get_project (EntenteWorkspace *workspace)
{
  return entente_scope_get_project (entente_workspace_get_scope (workspace));
}

/* The id @step places from @current in a list of objects, going round; NULL when there is nothing to go to. */
static const char *
step_from (GPtrArray  *objects,
           const char *current,
           int         step)
{
  int n = (int)objects->len;
  int index = step > 0 ? -1 : n;

  for (int i = 0; i < n; i++)
    if (g_strcmp0 (entente_object_get_id (objects->pdata[i]), current) == 0)
      index = i;

  return n > 0 ? entente_object_get_id (objects->pdata[(index + step + n) % n]) : NULL;
}

/**
 * entente_navigate_view:
 * @workspace: a workspace
 * @step: 1 for the next view, -1 for the one before
 *
 * Shows another view; after the last comes the first.
 */
void
entente_navigate_view (EntenteWorkspace *workspace,
                       int               step)
{
  g_autoptr (GPtrArray) views = entente_views_list (get_project (workspace));
  const char *view = step_from (views, entente_workspace_get_view (workspace), step);

  if (view != NULL)
    entente_workspace_set_view (workspace, view);
}

/**
 * entente_navigate_scenario:
 * @workspace: a workspace
 * @step: 1 for the next scenario, -1 for the one before
 *
 * Shows the plan in another scenario. The base plan comes before the first and after the last.
 */
void
entente_navigate_scenario (EntenteWorkspace *workspace,
                           int               step)
{
  g_autoptr (GPtrArray) scenarios = entente_views_list_scenarios (get_project (workspace));
  const char *current = entente_workspace_get_scenario (workspace);
  int         n = (int)scenarios->len;
  int         index = 0;

  /* Place 0 is the base plan. */
  for (int i = 0; i < n; i++)
    if (g_strcmp0 (entente_object_get_id (scenarios->pdata[i]), current) == 0)
      index = i + 1;

  index = (index + step + n + 1) % (n + 1);
  entente_workspace_set_scenario (workspace, index > 0 ? entente_object_get_id (scenarios->pdata[index - 1]) : NULL);
}

static EntenteDate
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return (EntenteDate) {
    .year = (gint16)g_date_time_get_year (now),
    .month = (guint8)g_date_time_get_month (now),
    .day = (guint8)g_date_time_get_day_of_month (now),
  };
}

/**
 * entente_navigate_date:
 * @workspace: a workspace
 * @step: 1 for the next date on which something changes, -1 for the one before
 *
 * Shows the plan at another date. From all dates the way begins today; at the first and the last date it ends.
 */
void
entente_navigate_date (EntenteWorkspace *workspace,
                       int               step)
{
  const char      *text = entente_workspace_get_date (workspace);
  EntenteDate      date = get_today ();
  g_autofree char *next = NULL;

  if (text != NULL)
    entente_date_parse (text, &date, NULL);

  if (!entente_key_dates_step (entente_workspace_get_scope (workspace), entente_date_get_first_day (&date), step, &date))
    return;

  next = entente_date_to_string (&date);
  entente_workspace_set_date (workspace, next);
}
