#include "app/window-look.h"

#include "model/object/view.h"
#include "widgets/commands/look.h"

gboolean
entente_look_can_focus (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);

  return entente_workspace_get_selection (workspace)[0] != NULL || entente_workspace_is_focused (workspace, NULL, NULL);
}

/* Around what is selected, or around the same things as before when nothing is. */
static void
focus_on (EntenteWindow *window,
          guint          steps)
{
  EntenteWorkspace  *workspace = entente_window_get_workspace (window);
  const char *const *ids = entente_workspace_get_selection (workspace);
  gboolean           hides;

  if (ids[0] != NULL)
    entente_workspace_set_focus (workspace, ids, steps);
  else if (entente_workspace_is_focused (workspace, NULL, &hides))
    entente_workspace_change_focus (workspace, steps, hides);
}

void
entente_look_toggle_focus (EntenteWindow *window)
{
  if (entente_workspace_is_focused (entente_window_get_workspace (window), NULL, NULL))
    entente_look_show_everything (window);
  else
    focus_on (window, 1);
}

void
entente_look_focus_one (EntenteWindow *window)
{
  focus_on (window, 1);
}

void
entente_look_focus_two (EntenteWindow *window)
{
  focus_on (window, 2);
}

void
entente_look_focus_three (EntenteWindow *window)
{
  focus_on (window, 3);
}

void
entente_look_show_everything (EntenteWindow *window)
{
  entente_workspace_set_focus (entente_window_get_workspace (window), NULL, 0);
}

gboolean
entente_look_can_show_leaver (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);
  const char       *id = entente_workspace_get_selected (workspace);
  EntenteObject    *object = id != NULL ? entente_scope_lookup (entente_workspace_get_scope (workspace), id) : NULL;

  return object != NULL && entente_object_get_object_type (object) == ENTENTE_COMPANY;
}

/* On the network, whichever page it is asked for on */
static void
show_leaver (EntenteWindow *window,
             const char    *company)
{
  entente_window_set_page (window, ENTENTE_PAGE_NETWORK);
  entente_workspace_set_leaver (entente_window_get_workspace (window), company);
}

void
entente_look_show_leaver (EntenteWindow *window)
{
  show_leaver (window, entente_workspace_get_selected (entente_window_get_workspace (window)));
}

/**
 * entente_look_show_leaver_of:
 * @window: a window
 * @company: (type s): id of a company
 *
 * Shows on the network what falls when it leaves.
 */
void
entente_look_show_leaver_of (EntenteWindow *window,
                             GVariant      *company)
{
  const char *id = g_variant_get_string (company, NULL);

  if (entente_scope_lookup (entente_workspace_get_scope (entente_window_get_workspace (window)), id) != NULL)
    show_leaver (window, id);
}

void
entente_look_next_badges (EntenteWindow *window)
{
  entente_command_next_badges (entente_window_get_workspace (window));
}

/* Asked of the view, as the chart of a large plan is made later. */
static int
get_choice (EntenteWindow *window,
            guint          field,
            int            fallback)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);
  EntenteObject    *view = entente_scope_lookup (entente_workspace_get_scope (workspace), entente_workspace_get_view (workspace));

  return view != NULL ? entente_object_get_choice (view, field, fallback) : fallback;
}

static gboolean
has_detours (EntenteWindow *window)
{
  return get_choice (window, ENTENTE_VIEW_LINE_ROUTING, ENTENTE_VIEW_ROUTING_AROUND) == ENTENTE_VIEW_ROUTING_AROUND;
}

/**
 * entente_look_get_lines:
 * @window: a window
 *
 * Returns: (transfer floating) (type s): the shape of lines in the view shown, as stored
 */
GVariant *
entente_look_get_lines (EntenteWindow *window)
{
  int shape = get_choice (window, ENTENTE_VIEW_LINE_SHAPE, ENTENTE_VIEW_LINE_CURVED);

  return g_variant_new_string (entente_view_info.fields[ENTENTE_VIEW_LINE_SHAPE].choices[shape].name);
}

/**
 * entente_look_draw_lines:
 * @window: a window
 * @shape: (type s): "curved", "straight" or "orthogonal"
 *
 * Draws the lines of the view shown so.
 */
void
entente_look_draw_lines (EntenteWindow *window,
                         GVariant      *shape)
{
  const EntenteChoice *choices = entente_view_info.fields[ENTENTE_VIEW_LINE_SHAPE].choices;

  for (int i = 0; choices[i].name != NULL; i++)
    if (g_str_equal (choices[i].name, g_variant_get_string (shape, NULL)))
      entente_command_draw_lines (entente_window_get_workspace (window), i);
}

/**
 * entente_look_get_detours:
 * @window: a window
 *
 * Returns: (transfer floating) (type b): whether lines keep off the cards of others in the view shown
 */
GVariant *
entente_look_get_detours (EntenteWindow *window)
{
  return g_variant_new_boolean (has_detours (window));
}

void
entente_look_toggle_detours (EntenteWindow *window)
{
  entente_command_route_lines (entente_window_get_workspace (window), has_detours (window) ? ENTENTE_VIEW_ROUTING_DIRECT : ENTENTE_VIEW_ROUTING_AROUND);
}

gboolean
entente_look_can_remove_own (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);

  return entente_look_has_own (workspace, entente_workspace_get_selection (workspace));
}

void
entente_look_remove_own (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);

  entente_command_remove_own_looks (workspace, entente_workspace_get_selection (workspace));
}
