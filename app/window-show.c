#include "app/window-show.h"

#include "widgets/figures/comparison.h"
#include "widgets/forms/related.h"
#include "widgets/navigation.h"

#include <glib/gi18n.h>

void
entente_show_zoom_in (EntenteWindow *window)
{
  entente_network_view_zoom_in (entente_window_get_canvas (window));
}

void
entente_show_zoom_out (EntenteWindow *window)
{
  entente_network_view_zoom_out (entente_window_get_canvas (window));
}

void
entente_show_actual_size (EntenteWindow *window)
{
  entente_network_view_set_zoom (entente_window_get_canvas (window), 1);
}

void
entente_show_all (EntenteWindow *window)
{
  entente_network_view_fit (entente_window_get_canvas (window));
}

void
entente_show_selection (EntenteWindow *window)
{
  entente_network_view_fit_selection (entente_window_get_canvas (window));
}

void
entente_show_next_view (EntenteWindow *window)
{
  entente_navigate_view (entente_window_get_workspace (window), 1);
}

void
entente_show_previous_view (EntenteWindow *window)
{
  entente_navigate_view (entente_window_get_workspace (window), -1);
}

void
entente_show_next_scenario (EntenteWindow *window)
{
  entente_navigate_scenario (entente_window_get_workspace (window), 1);
}

void
entente_show_previous_scenario (EntenteWindow *window)
{
  entente_navigate_scenario (entente_window_get_workspace (window), -1);
}

void
entente_show_next_date (EntenteWindow *window)
{
  entente_navigate_date (entente_window_get_workspace (window), 1);
}

void
entente_show_previous_date (EntenteWindow *window)
{
  entente_navigate_date (entente_window_get_workspace (window), -1);
}

static EntenteObject *
find_by_name (EntenteWindow *window,
              EntenteType    type,
              const char    *name)
{
  return entente_project_find (entente_document_get_project (entente_window_get_document (window)), type, name);
}

static void
tell_missing (EntenteWindow *window,
              const char    *name)
{
  g_autofree char *text = g_strdup_printf (_("There is no “%s”"), name);

  entente_window_toast (window, text);
}

/**
 * entente_show_view:
 * @window: a window
 * @name: (type s): name or id of a view
 */
void
entente_show_view (EntenteWindow *window,
                   GVariant      *name)
{
  const char    *text = g_variant_get_string (name, NULL);
  EntenteObject *view = find_by_name (window, ENTENTE_VIEW, text);

  if (view != NULL)
    entente_workspace_set_view (entente_window_get_workspace (window), entente_object_get_id (view));
  else
    tell_missing (window, text);
}

/**
 * entente_show_scenario:
 * @window: a window
 * @name: (type s): name or id of a scenario; empty for the base plan
 */
void
entente_show_scenario (EntenteWindow *window,
                       GVariant      *name)
{
  const char    *text = g_variant_get_string (name, NULL);
  EntenteObject *scenario = *text != '\0' ? find_by_name (window, ENTENTE_SCENARIO, text) : NULL;

  if (scenario != NULL || *text == '\0')
    entente_workspace_set_scenario (entente_window_get_workspace (window), scenario != NULL ? entente_object_get_id (scenario) : NULL);
  else
    tell_missing (window, text);
}

static void
compare_with (EntenteWindow *window,
              const char    *scenario)
{
  g_autoptr (EntenteComparison) comparison = entente_comparison_ref_for (entente_window_get_workspace (window));

  entente_comparison_set_scenario (comparison, scenario);

  if (scenario != NULL)
    entente_window_set_page (window, ENTENTE_PAGE_ANALYTICS);
}

/**
 * entente_show_comparison:
 * @window: a window
 * @name: (type s): name or id of the scenario to compare with what is shown; empty for the base plan
 */
void
entente_show_comparison (EntenteWindow *window,
                         GVariant      *name)
{
  const char    *text = g_variant_get_string (name, NULL);
  EntenteObject *scenario = *text != '\0' ? find_by_name (window, ENTENTE_SCENARIO, text) : NULL;

  if (scenario != NULL || *text == '\0')
    compare_with (window, scenario != NULL ? entente_object_get_id (scenario) : ENTENTE_COMPARISON_BASE_PLAN);
  else
    tell_missing (window, text);
}

/* With the base plan, or with nothing any more. */
void
entente_show_toggle_comparison (EntenteWindow *window)
{
  g_autoptr (EntenteComparison) comparison = entente_comparison_ref_for (entente_window_get_workspace (window));
  gboolean compares = entente_comparison_get_scenario (comparison) != NULL;

  compare_with (window, compares ? NULL : ENTENTE_COMPARISON_BASE_PLAN);
}

gboolean
entente_show_can_compare (EntenteWindow *window)
{
  return entente_project_get_n (entente_document_get_project (entente_window_get_document (window)), ENTENTE_SCENARIO) > 0;
}

/**
 * entente_show_date:
 * @window: a window
 * @date: (type s): a date as stored in files; empty for all dates
 */
void
entente_show_date (EntenteWindow *window,
                   GVariant      *date)
{
  const char *text = g_variant_get_string (date, NULL);
  EntenteDate parsed;
  g_autoptr (GError) error = NULL;

  if (*text == '\0' || entente_date_parse (text, &parsed, &error))
    entente_workspace_set_date (entente_window_get_workspace (window), *text != '\0' ? text : NULL);
  else
    entente_window_toast (window, error->message);
}

void
entente_show_next_pane (EntenteWindow *window)
{
  entente_panes_step (entente_window_get_panes (window), GTK_DIR_TAB_FORWARD);
}

void
entente_show_previous_pane (EntenteWindow *window)
{
  entente_panes_step (entente_window_get_panes (window), GTK_DIR_TAB_BACKWARD);
}

static gboolean
is_note_selected (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);
  const char       *id = entente_workspace_get_selected (workspace);
  EntenteObject    *object = id != NULL ? entente_scope_lookup (entente_workspace_get_scope (workspace), id) : NULL;

  return object != NULL && entente_object_get_object_type (object) == ENTENTE_NOTE;
}

/* The form of what is selected; the text of a note is written where it stands. */
void
entente_show_editor (EntenteWindow *window)
{
  if (is_note_selected (window))
    entente_network_view_rename_selected (entente_window_get_canvas (window));
  else
    entente_panes_edit (entente_window_get_panes (window));
}

/**
 * entente_show_field:
 * @window: a window
 * @place: (type (ss)): id of an object, and name of one of its fields
 *
 * Leads to where something is entered.
 */
void
entente_show_field (EntenteWindow *window,
                    GVariant      *place)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);
  EntenteScope     *scope = entente_workspace_get_scope (workspace);
  const char       *id, *field;
  EntenteObject    *object, *home;

  g_variant_get (place, "(&s&s)", &id, &field);
  object = entente_scope_lookup (scope, id);

  if (object == NULL)
    return;

  home = entente_related_get_home (scope, object);

  if (entente_object_get_object_type (home) == ENTENTE_PROJECT_ROOT)
    entente_workspace_set_selection (workspace, NULL);
  else
    entente_workspace_select (workspace, entente_object_get_id (home));

  entente_panes_edit_field (entente_window_get_panes (window), home == object ? field : NULL);
}

/**
 * entente_show_page:
 * @window: a window
 * @page: (type s): what is to be in the middle
 */
void
entente_show_page (EntenteWindow *window,
                   GVariant      *page)
{
  entente_window_set_page (window, g_variant_get_string (page, NULL));
}

GVariant *
entente_show_get_page (EntenteWindow *window)
{
  return g_variant_new_string (entente_window_get_page (window));
}

void
entente_show_network (EntenteWindow *window)
{
  entente_window_set_page (window, ENTENTE_PAGE_NETWORK);
}

void
entente_show_analytics (EntenteWindow *window)
{
  entente_window_set_page (window, ENTENTE_PAGE_ANALYTICS);
}

void
entente_show_charts (EntenteWindow *window)
{
  entente_window_set_page (window, ENTENTE_PAGE_CHARTS);
}

/* Who fits whom is seen beside the network. */
void
entente_show_matches (EntenteWindow *window)
{
  entente_window_show_table (window, "matches");
}
