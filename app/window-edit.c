#include "app/window-edit.h"

#include "widgets/commands.h"
#include "widgets/commands/stack.h"

#include <glib/gi18n.h>

/* Beside the chart, far enough for a card; points. */
#define NEW_COMPANY_GAP 120.0

static EntenteHistory *
get_history (EntenteWindow *window)
{
  return entente_document_get_history (entente_window_get_document (window));
}

void
entente_edit_undo (EntenteWindow *window)
{
  entente_window_flush (window);
  entente_document_undo (entente_window_get_document (window));
  entente_network_view_fit_again (entente_window_get_canvas (window));
}

void
entente_edit_redo (EntenteWindow *window)
{
  entente_window_flush (window);
  entente_document_redo (entente_window_get_document (window));
  entente_network_view_fit_again (entente_window_get_canvas (window));
}

void
entente_edit_new_company (EntenteWindow *window)
{
  entente_window_show_canvas (window);
  entente_network_view_begin_new_company (entente_window_get_canvas (window));
}

void
entente_edit_new_deal (EntenteWindow *window)
{
  entente_network_view_begin_new_deal (entente_window_get_canvas (window));
}

void
entente_edit_new_platform (EntenteWindow *window)
{
  g_free (entente_command_add_asset (entente_window_get_workspace (window), ENTENTE_PLATFORM, NULL));
}

void
entente_edit_new_plant (EntenteWindow *window)
{
  g_free (entente_command_add_asset (entente_window_get_workspace (window), ENTENTE_PLANT, NULL));
}

void
entente_edit_new_technology (EntenteWindow *window)
{
  g_free (entente_command_add_asset (entente_window_get_workspace (window), ENTENTE_TECHNOLOGY, NULL));
}

void
entente_edit_new_model (EntenteWindow *window)
{
  g_free (entente_command_add_asset (entente_window_get_workspace (window), ENTENTE_VEHICLE, NULL));
}

void
entente_edit_new_note (EntenteWindow *window)
{
  entente_window_show_canvas (window);
  entente_network_view_begin_new_note (entente_window_get_canvas (window));
}

void
entente_edit_new_frame (EntenteWindow *window)
{
  entente_window_show_canvas (window);
  entente_network_view_add_frame (entente_window_get_canvas (window));
}

void
entente_edit_toggle_frame (EntenteWindow *window)
{
  entente_network_view_toggle_frames (entente_window_get_canvas (window));
}

void
entente_edit_frame_regions (EntenteWindow *window)
{
  if (!entente_command_frame_regions (entente_window_get_workspace (window)))
    entente_window_toast (window, _("Each region on this chart has a frame already"));
}

void
entente_edit_close_frames (EntenteWindow *window)
{
  entente_command_set_all_closed (entente_window_get_workspace (window), TRUE);
}

void
entente_edit_open_frames (EntenteWindow *window)
{
  entente_command_set_all_closed (entente_window_get_workspace (window), FALSE);
}

/* Whether a frame is selected. */
gboolean
entente_edit_has_frame (EntenteWindow *window)
{
  EntenteWorkspace  *workspace = entente_window_get_workspace (window);
  const char *const *selection = entente_workspace_get_selection (workspace);

  for (guint i = 0; selection[i] != NULL; i++)
    {
      EntenteObject *object = entente_scope_lookup (entente_workspace_get_scope (workspace), selection[i]);

      if (object != NULL && entente_object_get_object_type (object) == ENTENTE_GROUP)
        return TRUE;
    }

  return FALSE;
}

/* Those of the selected things that are companies. */
static GPtrArray *
collect_companies (EntenteWindow *window)
{
  EntenteWorkspace  *workspace = entente_window_get_workspace (window);
  const char *const *selection = entente_workspace_get_selection (workspace);
  GPtrArray         *companies = g_ptr_array_new ();

  for (guint i = 0; selection[i] != NULL; i++)
    {
      EntenteObject *object = entente_scope_lookup (entente_workspace_get_scope (workspace), selection[i]);

      if (object != NULL && entente_object_get_object_type (object) == ENTENTE_COMPANY)
        g_ptr_array_add (companies, (gpointer)selection[i]);
    }

  return companies;
}

void
entente_edit_deal_among (EntenteWindow *window)
{
  g_autoptr (GPtrArray) companies = collect_companies (window);

  g_ptr_array_add (companies, NULL);
  g_free (entente_command_add_deal (entente_window_get_workspace (window), (const char *const *)companies->pdata, &(EntenteDealTerms) {.kind = -1}));
}

void
entente_edit_rename (EntenteWindow *window)
{
  entente_network_view_rename_selected (entente_window_get_canvas (window));
}

void
entente_edit_remove_bend (EntenteWindow *window)
{
  entente_network_view_remove_bend (entente_window_get_canvas (window));
}

void
entente_edit_straighten (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);

  entente_command_straighten (workspace, entente_workspace_get_selection (workspace));
}

static void
stack (EntenteWindow *window,
       gboolean       to_front)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);

  entente_command_stack (workspace, entente_workspace_get_selection (workspace), to_front);
}

void
entente_edit_bring_to_front (EntenteWindow *window)
{
  stack (window, TRUE);
}

void
entente_edit_send_to_back (EntenteWindow *window)
{
  stack (window, FALSE);
}

/**
 * entente_edit_can_stack:
 * @window: a window
 *
 * Returns: whether a note or a picture is selected
 */
gboolean
entente_edit_can_stack (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);

  return entente_command_can_stack (workspace, entente_workspace_get_selection (workspace));
}

/**
 * entente_edit_can_straighten:
 * @window: a window
 *
 * Returns: whether a line that is selected was bent by hand
 */
gboolean
entente_edit_can_straighten (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);

  return entente_command_can_straighten (workspace, entente_workspace_get_selection (workspace));
}

/**
 * entente_edit_drop_party:
 * @window: a window
 * @party: (type s): id of a party
 *
 * Takes a company out of a deal, unless it would be left with fewer than two.
 */
void
entente_edit_drop_party (EntenteWindow *window,
                         GVariant      *party)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);
  const char *const ids[] = {g_variant_get_string (party, NULL), NULL};

  if (entente_command_can_drop_party (workspace, ids[0]))
    entente_command_delete (workspace, ids);
}

void
entente_edit_delete (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);

  entente_command_delete (workspace, entente_workspace_get_selection (workspace));
}

static gboolean
all_pinned (EntenteWorkspace *workspace)
{
  const EntenteChart *chart = entente_workspace_get_chart (workspace);

  for (guint32 i = 0; i < chart->n_places; i++)
    if (entente_workspace_is_selected (workspace, chart->places[i].id) && !chart->places[i].pinned)
      return FALSE;

  return TRUE;
}

void
entente_edit_pin (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);

  entente_command_set_pinned (workspace, entente_workspace_get_selection (workspace), !all_pinned (workspace));
}

void
entente_edit_select_all (EntenteWindow *window)
{
  entente_network_view_select_all (entente_window_get_canvas (window));
}

void
entente_edit_select_none (EntenteWindow *window)
{
  entente_workspace_set_selection (entente_window_get_workspace (window), NULL);
}

void
entente_edit_invert_selection (EntenteWindow *window)
{
  entente_network_view_invert_selection (entente_window_get_canvas (window));
}

/**
 * entente_edit_add_company:
 * @window: a window
 * @name: (type s): its name
 *
 * Adds a company beside the chart.
 */
void
entente_edit_add_company (EntenteWindow *window,
                          GVariant      *name)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);
  EntenteRect       bounds = entente_scene_get_bounds (entente_workspace_get_scene (workspace));

  entente_window_show_canvas (window);
  g_free (entente_command_add_company (workspace, g_variant_get_string (name, NULL),
                                       bounds.x + bounds.width + NEW_COMPANY_GAP, bounds.y + bounds.height / 2));
}

static const char *const alignments[] = {
  [ENTENTE_ALIGN_LEFT] = "left",
  [ENTENTE_ALIGN_CENTRE] = "centre",
  [ENTENTE_ALIGN_RIGHT] = "right",
  [ENTENTE_ALIGN_TOP] = "top",
  [ENTENTE_ALIGN_MIDDLE] = "middle",
  [ENTENTE_ALIGN_BOTTOM] = "bottom",
};

/**
 * entente_edit_arrange:
 * @window: a window
 * @how: (type s): "left", "centre", "right", "top", "middle" or "bottom" to align; "across" or "down" to make gaps equal;
 *   "same-width" or "same-height"
 *
 * Lines up what is selected.
 */
void
entente_edit_arrange (EntenteWindow *window,
                      GVariant      *how)
{
  EntenteWorkspace  *workspace = entente_window_get_workspace (window);
  const char *const *ids = entente_workspace_get_selection (workspace);
  const char        *name = g_variant_get_string (how, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (alignments); i++)
    if (g_str_equal (alignments[i], name))
      entente_command_align (workspace, ids, (EntenteAlignment)i);

  if (g_str_equal (name, "across") || g_str_equal (name, "down"))
    entente_command_distribute (workspace, ids, g_str_equal (name, "down"));
  else if (g_str_equal (name, "same-width") || g_str_equal (name, "same-height"))
    entente_command_same_size (workspace, ids, g_str_equal (name, "same-height"));
}

/**
 * entente_edit_select:
 * @window: a window
 * @ids: (type as): what is to be selected
 */
void
entente_edit_select (EntenteWindow *window,
                     GVariant      *ids)
{
  g_autofree const char **list = g_variant_get_strv (ids, NULL);

  entente_workspace_set_selection (entente_window_get_workspace (window), list);
}

gboolean
entente_edit_can_undo (EntenteWindow *window)
{
  return entente_history_can_undo (get_history (window));
}

gboolean
entente_edit_can_redo (EntenteWindow *window)
{
  return entente_history_can_redo (get_history (window));
}

gboolean
entente_edit_has_selection (EntenteWindow *window)
{
  return entente_workspace_get_selection (entente_window_get_workspace (window))[0] != NULL;
}

gboolean
entente_edit_has_several (EntenteWindow *window)
{
  return g_strv_length ((char **)entente_workspace_get_selection (entente_window_get_workspace (window))) >= 2;
}

/**
 * entente_edit_has_companies:
 * @window: a window
 *
 * Returns: whether at least two companies are selected
 */
gboolean
entente_edit_has_companies (EntenteWindow *window)
{
  g_autoptr (GPtrArray) companies = collect_companies (window);

  return companies->len >= 2;
}

/**
 * entente_edit_has_chart:
 * @window: a window
 *
 * Returns: whether there is anything to be seen
 */
gboolean
entente_edit_has_chart (EntenteWindow *window)
{
  const EntenteChart *chart = entente_workspace_get_drawn_chart (entente_window_get_workspace (window));

  return chart != NULL && (chart->n_places > 0 || chart->n_notes > 0 || chart->n_pictures > 0);
}
