#include "app/window-actions.h"

#include "app/about.h"
#include "app/choice-window.h"
#include "app/export-window.h"
#include "app/page-setup-window.h"
#include "app/preview-window.h"
#include "app/print-operation.h"
#include "app/shortcuts-window.h"
#include "app/window-charts.h"
#include "app/window-copy.h"
#include "app/window-edit.h"
#include "app/window-exchange.h"
#include "app/window-look.h"
#include "app/window-layout.h"
#include "app/window-open.h"
#include "app/window-paste.h"
#include "app/window-pictures.h"
#include "app/window-save.h"
#include "app/window-show.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>
#include <string.h>

#define UPDATE_KEY "entente-update"

static gboolean
can_save (EntenteWindow *window)
{
  EntenteDocument *document = entente_window_get_document (window);

  return entente_document_is_modified (document) || entente_document_get_path (document) == NULL;
}

static void
open_path (EntenteWindow *window,
           GVariant      *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (path, NULL));

  entente_open_file (entente_window_get_application (window), window, file);
}

static void
open_example (EntenteWindow *window,
              GVariant      *name)
{
  entente_open_example (window, g_variant_get_string (name, NULL));
}

static void
save_to (EntenteWindow *window,
         GVariant      *path)
{
  entente_save_to (window, g_variant_get_string (path, NULL));
}

static void
import_path (EntenteWindow *window,
             GVariant      *path)
{
  entente_exchange_import (window, g_variant_get_string (path, NULL));
}

static void
export_to (EntenteWindow *window,
           GVariant      *path)
{
  entente_export_to (window, g_variant_get_string (path, NULL));
}

static void
print_to (EntenteWindow *window,
          GVariant      *path)
{
  entente_print_to (window, g_variant_get_string (path, NULL));
}

static void
close_window (EntenteWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
}

static void show_shortcuts (EntenteWindow *window);

static const EntenteWindowAction table[] = {
  {"new", .run = entente_open_new, .keys = {"<Control>n"}, .section = ENTENTE_SECTION_PROJECT, .label = N_("New window")},
  {"open", .run = entente_open_choose, .keys = {"<Control>o"}, .section = ENTENTE_SECTION_PROJECT, .label = N_("Open")},
  {"save", .run = entente_save, .can_run = can_save, .keys = {"<Control>s"}, .section = ENTENTE_SECTION_PROJECT, .label = N_("Save")},
  {"save-as", .run = entente_save_as, .keys = {"<Control><Shift>s"}, .section = ENTENTE_SECTION_PROJECT, .label = N_("Save as")},
  {"import", .run = entente_exchange_choose},
  {"export", .run = entente_charts_export_shown, .can_run = entente_charts_can_export, .keys = {"<Control>e"}, .section = ENTENTE_SECTION_PROJECT, .label = N_("Export as a picture, a graph or tables")},
  {"print", .run = entente_charts_print_shown, .can_run = entente_charts_can_export, .keys = {"<Control>p"}, .section = ENTENTE_SECTION_PROJECT, .label = N_("Print")},
  {"print-preview", .run = entente_preview, .can_run = entente_charts_can_preview, .keys = {"<Control><Shift>p"}, .section = ENTENTE_SECTION_PROJECT, .label = N_("Print preview")},
  {"page-setup", .run = entente_page_setup},
  {"close", .run = close_window, .keys = {"<Control>w"}, .section = ENTENTE_SECTION_PROJECT, .label = N_("Close the window")},

  {"undo", .run = entente_edit_undo, .can_run = entente_edit_can_undo, .keys = {"<Control>z"}, .section = ENTENTE_SECTION_EDIT, .label = N_("Undo")},
  {"redo", .run = entente_edit_redo, .can_run = entente_edit_can_redo, .keys = {"<Control><Shift>z", "<Control>y"}, .section = ENTENTE_SECTION_EDIT, .label = N_("Redo")},
  {"find", .run = entente_window_find, .keys = {"<Control>f", "<Control>k"}, .section = ENTENTE_SECTION_EDIT, .label = N_("Find in the plan")},
  {"rename", .run = entente_edit_rename, .can_run = entente_edit_has_selection, .keys = {"F2"}, .by_canvas = TRUE, .section = ENTENTE_SECTION_EDIT, .label = N_("Rename")},
  {"edit", .run = entente_show_editor, .can_run = entente_edit_has_selection, .keys = {"Return"}, .by_canvas = TRUE, .section = ENTENTE_SECTION_EDIT, .label = N_("Edit what is selected")},
  {"cut", .run = entente_cut_selection, .keys = {"<Control>x"}, .by_canvas = TRUE, .section = ENTENTE_SECTION_EDIT, .label = N_("Cut what is selected")},
  {"copy", .run = entente_copy_selection, .keys = {"<Control>c"}, .by_canvas = TRUE, .section = ENTENTE_SECTION_EDIT, .label = N_("Copy what is selected, also as a picture and as text")},
  {"paste", .run = entente_paste, .keys = {"<Control>v"}, .on_canvas = TRUE, .section = ENTENTE_SECTION_EDIT, .label = N_("Paste onto the chart")},
  {"paste-table", .run = entente_paste_table, .keys = {"<Control><Shift>v"}, .on_canvas = TRUE, .section = ENTENTE_SECTION_EDIT, .label = N_("Paste a list of companies or a table of deals")},
  {"duplicate", .run = entente_duplicate_selection, .keys = {"<Control>d"}, .by_canvas = TRUE, .section = ENTENTE_SECTION_EDIT, .label = N_("Duplicate what is selected")},
  {"delete", .run = entente_edit_delete, .can_run = entente_edit_has_selection, .keys = {"Delete"}, .by_canvas = TRUE, .section = ENTENTE_SECTION_EDIT, .label = N_("Delete")},
  {"select-all", .run = entente_edit_select_all, .can_run = entente_edit_has_chart, .keys = {"<Control>a"}, .by_canvas = TRUE, .section = ENTENTE_SECTION_EDIT, .label = N_("Select all")},
  {"select-none", .run = entente_edit_select_none, .can_run = entente_edit_has_selection, .keys = {"<Control><Shift>a"}, .by_canvas = TRUE, .section = ENTENTE_SECTION_EDIT, .label = N_("Select nothing")},
  {"invert-selection", .run = entente_edit_invert_selection, .can_run = entente_edit_has_chart, .keys = {"<Control>i"}, .by_canvas = TRUE, .section = ENTENTE_SECTION_EDIT, .label = N_("Invert the selection")},

  {"new-company", .run = entente_edit_new_company, .keys = {"n", "<Control><Shift>n"}, .by_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("New company")},
  {"new-deal", .run = entente_edit_new_deal, .can_run = entente_edit_has_selection, .keys = {"l"}, .by_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("New deal from what is selected")},
  {"deal-among", .run = entente_edit_deal_among, .can_run = entente_edit_has_companies},
  {"new-platform", .run = entente_edit_new_platform, .keys = {"p"}, .by_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("New platform")},
  {"new-plant", .run = entente_edit_new_plant},
  {"new-technology", .run = entente_edit_new_technology},
  {"new-model", .run = entente_edit_new_model},
  {"new-note", .run = entente_edit_new_note, .keys = {"t"}, .by_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("New note")},
  {"new-frame", .run = entente_edit_new_frame, .keys = {"r"}, .on_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("Frame around what is selected")},
  {"toggle-frame", .run = entente_edit_toggle_frame, .can_run = entente_edit_has_frame, .keys = {"o"}, .on_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("Close or open the frame")},
  {"frame-regions", .run = entente_edit_frame_regions, .can_run = entente_edit_has_chart},
  {"close-frames", .run = entente_edit_close_frames, .can_run = entente_edit_has_chart},
  {"open-frames", .run = entente_edit_open_frames, .can_run = entente_edit_has_chart},
  {"new-picture", .run = entente_pictures_choose, .keys = {"i"}, .on_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("Insert a picture")},
  {"bring-to-front", .run = entente_edit_bring_to_front, .can_run = entente_edit_can_stack, .keys = {"<Shift>Page_Up"}, .on_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("Bring notes and pictures to the front")},
  {"send-to-back", .run = entente_edit_send_to_back, .can_run = entente_edit_can_stack, .keys = {"<Shift>Page_Down"}, .on_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("Send notes and pictures to the back")},
  {"paste-logo", .run = entente_paste_logo, .can_run = entente_pictures_can_choose},
  {"choose-logo", .run = entente_pictures_choose_logo, .can_run = entente_pictures_can_choose},
  {"remove-logo", .run = entente_pictures_remove_logo, .can_run = entente_pictures_can_remove},
  {"pin", .run = entente_edit_pin, .can_run = entente_edit_has_selection},
  {"remove-bend", .run = entente_edit_remove_bend, .can_run = entente_edit_can_straighten},
  {"straighten", .run = entente_edit_straighten, .can_run = entente_edit_can_straighten},
  {"untangle", .run = entente_arrange_untangle, .can_run = entente_edit_has_chart, .keys = {"<Control><Shift>l"}, .section = ENTENTE_SECTION_CHART, .label = N_("Untangle the chart")},
  {"tidy", .run = entente_arrange_tidy, .can_run = entente_edit_has_chart, .keys = {"<Control>l"}, .section = ENTENTE_SECTION_CHART, .label = N_("Tidy the chart")},
  {"make-room", .run = entente_arrange_open_up, .can_run = entente_edit_has_chart, .keys = {"<Shift>o"}, .on_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("Move apart what covers each other")},
  {"set-on-line", .run = entente_arrange_set_on_line, .can_run = entente_edit_has_several},
  {"set-on-circle", .run = entente_arrange_set_on_circle, .can_run = entente_edit_has_several},
  {"stop-layout", .run = entente_arrange_stop, .can_run = entente_arrange_is_running, .keys = {"Escape"}, .section = ENTENTE_SECTION_CHART, .label = N_("Stop arranging the chart")},
  {"zoom-in", .run = entente_show_zoom_in, .keys = {"<Control>plus", "<Control>equal", "<Control>KP_Add"}, .section = ENTENTE_SECTION_CHART, .label = N_("Zoom in")},
  {"zoom-out", .run = entente_show_zoom_out, .keys = {"<Control>minus", "<Control>KP_Subtract"}, .section = ENTENTE_SECTION_CHART, .label = N_("Zoom out")},
  {"zoom-100", .run = entente_show_actual_size, .keys = {"<Control>0"}, .section = ENTENTE_SECTION_CHART, .label = N_("Actual size")},
  {"zoom-fit", .run = entente_show_all, .keys = {"<Control>9"}, .section = ENTENTE_SECTION_CHART, .label = N_("Show all")},
  {"zoom-selection", .run = entente_show_selection, .can_run = entente_edit_has_selection, .keys = {"<Control>8"}, .section = ENTENTE_SECTION_CHART, .label = N_("Show what is selected")},
  {"focus", .run = entente_look_toggle_focus, .can_run = entente_look_can_focus, .keys = {"f"}, .on_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("Look at what is around the selection only")},
  {"focus-1", .run = entente_look_focus_one, .can_run = entente_look_can_focus, .keys = {"1"}, .on_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("Look at what is within one step")},
  {"focus-2", .run = entente_look_focus_two, .can_run = entente_look_can_focus, .keys = {"2"}, .on_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("Look at what is within two steps")},
  {"focus-3", .run = entente_look_focus_three, .can_run = entente_look_can_focus, .keys = {"3"}, .on_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("Look at what is within three steps")},
  {"show-leaver", .run = entente_look_show_leaver, .can_run = entente_look_can_show_leaver, .keys = {"x"}, .on_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("Look at what falls when the company leaves")},
  {"show-everything", .run = entente_look_show_everything},
  {"next-badges", .run = entente_look_next_badges, .can_run = entente_edit_has_chart, .keys = {"h"}, .on_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("Show has and wants as numbers, in words or not at all")},
  {"line-shape", "s", .run_with = entente_look_draw_lines, .can_run = entente_edit_has_chart, .get_state = entente_look_get_lines},
  {"toggle-detours", .run = entente_look_toggle_detours, .can_run = entente_edit_has_chart, .get_state = entente_look_get_detours},
  {"remove-own-look", .run = entente_look_remove_own, .can_run = entente_look_can_remove_own},
  {"toggle-grid", .setting = "grid-visible", .keys = {"g"}, .by_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("Show or hide the grid")},
  {"toggle-minimap", .setting = "minimap-visible", .keys = {"m"}, .by_canvas = TRUE, .section = ENTENTE_SECTION_CHART, .label = N_("Show or hide the overview")},

  {"previous-view", .run = entente_show_previous_view, .keys = {"<Control>Page_Up"}, .section = ENTENTE_SECTION_SHOWN, .label = N_("Previous view")},
  {"next-view", .run = entente_show_next_view, .keys = {"<Control>Page_Down"}, .section = ENTENTE_SECTION_SHOWN, .label = N_("Next view")},
  {"previous-scenario", .run = entente_show_previous_scenario, .keys = {"<Control>bracketleft"}, .section = ENTENTE_SECTION_SHOWN, .label = N_("Previous scenario")},
  {"next-scenario", .run = entente_show_next_scenario, .keys = {"<Control>bracketright"}, .section = ENTENTE_SECTION_SHOWN, .label = N_("Next scenario")},
  {"compare", .run = entente_show_toggle_comparison, .can_run = entente_show_can_compare, .keys = {"<Control><Shift>k"}, .section = ENTENTE_SECTION_SHOWN, .label = N_("Compare with the base plan")},
  {"previous-date", .run = entente_show_previous_date, .keys = {"bracketleft"}, .on_canvas = TRUE, .section = ENTENTE_SECTION_SHOWN, .label = N_("The date before on which something changes")},
  {"next-date", .run = entente_show_next_date, .keys = {"bracketright"}, .on_canvas = TRUE, .section = ENTENTE_SECTION_SHOWN, .label = N_("The next date on which something changes")},
  {"show-matches", .run = entente_show_matches, .keys = {"<Control>m"}, .section = ENTENTE_SECTION_SHOWN, .label = N_("Who fits whom")},
  {"choose-deals", .run = entente_choose_deals, .keys = {"<Control>b"}, .section = ENTENTE_SECTION_SHOWN, .label = N_("Choose which deals to sign")},

  {"show-network", .run = entente_show_network, .keys = {"<Control>1"}, .section = ENTENTE_SECTION_WINDOW, .label = N_("The network")},
  {"show-analytics", .run = entente_show_analytics, .keys = {"<Control>6"}, .section = ENTENTE_SECTION_WINDOW, .label = N_("What the figures say")},
  {"show-charts", .run = entente_show_charts, .keys = {"<Control>7"}, .section = ENTENTE_SECTION_WINDOW, .label = N_("The charts")},
  {"toggle-sidebar", .setting = "sidebar-visible", .keys = {"F9"}, .section = ENTENTE_SECTION_WINDOW, .label = N_("Show or hide the outline")},
  {"toggle-inspector", .setting = "inspector-visible", .keys = {"<Shift>F9"}, .section = ENTENTE_SECTION_WINDOW, .label = N_("Show or hide the inspector")},
  {"toggle-drawer", .setting = "drawer-visible", .keys = {"<Control>F9"}, .section = ENTENTE_SECTION_WINDOW, .label = N_("Show or hide the tables")},
  {"toggle-trial", .setting = "trial-visible", .keys = {"<Control>t"}, .section = ENTENTE_SECTION_WINDOW, .label = N_("Show or hide the sliders for trying out")},
  {"next-pane", .run = entente_show_next_pane, .keys = {"F6"}, .section = ENTENTE_SECTION_WINDOW, .label = N_("Next part of the window")},
  {"previous-pane", .run = entente_show_previous_pane, .keys = {"<Shift>F6"}, .section = ENTENTE_SECTION_WINDOW, .label = N_("Previous part of the window")},
  {"shortcuts", .run = show_shortcuts, .keys = {"<Control>question"}, .section = ENTENTE_SECTION_WINDOW, .label = N_("Keyboard shortcuts")},
  {"about", .run = entente_about},

  {"layout", "s", .run_with = entente_arrange_shape},
  {"open-path", "s", .run_with = open_path},
  {"open-example", "s", .run_with = open_example},
  {"save-to", "s", .run_with = save_to},
  {"import-path", "s", .run_with = import_path},
  {"export-to", "s", .run_with = export_to},
  {"print-to", "s", .run_with = print_to},
  {"add-picture", "s", .run_with = entente_pictures_add},
  {"set-logo", "s", .run_with = entente_pictures_set_logo, .can_run = entente_pictures_can_choose},
  {"add-company", "s", .run_with = entente_edit_add_company},
  {"drop-party", "s", .run_with = entente_edit_drop_party},
  {"arrange", "s", .run_with = entente_edit_arrange, .can_run = entente_edit_has_several},
  {"select", "as", .run_with = entente_edit_select},
  {"export-chart", "(ss)", .run_with = entente_charts_export},
  {"export-chart-to", "(sss)", .run_with = entente_charts_export_to},
  {"print-chart", "(ss)", .run_with = entente_charts_print},
  {"show", "s", .run_with = entente_show_page, .get_state = entente_show_get_page},
  {"show-leaver-of", "s", .run_with = entente_look_show_leaver_of},
  {"edit-field", "(ss)", .run_with = entente_show_field},
  {"set-view", "s", .run_with = entente_show_view},
  {"set-scenario", "s", .run_with = entente_show_scenario},
  {"compare-with", "s", .run_with = entente_show_comparison},
  {"set-date", "s", .run_with = entente_show_date},
};

static void
show_shortcuts (EntenteWindow *window)
{
  entente_shortcuts_show (window, table, G_N_ELEMENTS (table));
}

static const EntenteWindowAction *
find_row (GAction *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (g_str_equal (table[i].name, g_action_get_name (action)))
      return &table[i];

  g_assert_not_reached ();
}

/* What can be done is said anew only after an edit; what is asked for in between may no longer make sense. */
static void
activate_cb (EntenteWindow *window,
             GVariant      *parameter,
             GSimpleAction *action)
{
  const EntenteWindowAction *row = find_row (G_ACTION (action));
  GSettings                 *settings = entente_application_get_settings (entente_window_get_application (window));

  if (row->can_run != NULL && !row->can_run (window))
    return;

  if (row->setting != NULL)
    g_settings_set_boolean (settings, row->setting, !g_settings_get_boolean (settings, row->setting));
  else if (row->run_with != NULL)
    row->run_with (window, parameter);
  else
    row->run (window);
}

static void
setting_changed_cb (GSimpleAction *action,
                    const char    *key,
                    GSettings     *settings)
{
  g_simple_action_set_state (action, g_variant_new_boolean (g_settings_get_boolean (settings, key)));
}

static GSimpleAction *
make_action (EntenteWindow             *window,
             const EntenteWindowAction *row)
{
  GSettings       *settings = entente_application_get_settings (entente_window_get_application (window));
  g_autofree char *detail = g_strdup_printf ("changed::%s", row->setting);
  GSimpleAction   *action;

  /* What is chosen is known once there is a project, and shown by the first update. */
  if (row->get_state != NULL && row->parameter != NULL)
    return g_simple_action_new_stateful (row->name, G_VARIANT_TYPE (row->parameter), g_variant_new_string (""));
  if (row->get_state != NULL)
    return g_simple_action_new_stateful (row->name, NULL, g_variant_new_boolean (FALSE));
  if (row->setting == NULL)
    return g_simple_action_new (row->name, row->parameter != NULL ? G_VARIANT_TYPE (row->parameter) : NULL);

  action = g_simple_action_new_stateful (row->name, NULL, g_variant_new_boolean (g_settings_get_boolean (settings, row->setting)));
  g_signal_connect_object (settings, detail, G_CALLBACK (setting_changed_cb), action, G_CONNECT_SWAPPED);

  return action;
}

static void
update (EntenteWindow *window)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), table[i].name);

      if (table[i].can_run != NULL)
        g_simple_action_set_enabled (G_SIMPLE_ACTION (action), table[i].can_run (window));
      if (table[i].get_state != NULL)
        g_simple_action_set_state (G_SIMPLE_ACTION (action), table[i].get_state (window));
    }
}

static gboolean
update_cb (gpointer user_data)
{
  g_object_set_data (user_data, UPDATE_KEY, NULL);

  /* A window that was closed meanwhile shows nothing. */
  if (entente_window_get_workspace (user_data) != NULL)
    update (user_data);

  return G_SOURCE_REMOVE;
}

/* Greys out what cannot be done now, and marks what is chosen; once for all that an edit tells of, and before the next key or
   click is heard. */
static void
queue_update (EntenteWindow *window)
{
  if (g_object_get_data (G_OBJECT (window), UPDATE_KEY) != NULL)
    return;

  g_object_set_data (G_OBJECT (window), UPDATE_KEY, window);
  g_idle_add_full (G_PRIORITY_HIGH, update_cb, g_object_ref (window), g_object_unref);
}

/* The keys that work on the chart only and that it does not answer by itself. */
static void
add_canvas_keys (EntenteWindow *window,
                 GtkWidget     *canvas)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].on_canvas)
      {
        g_autofree char *name = g_strconcat ("win.", table[i].name, NULL);

        gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                              gtk_shortcut_new (gtk_shortcut_trigger_parse_string (table[i].keys[0]), gtk_named_action_new (name)));
      }

  gtk_widget_add_controller (canvas, controller);
}

static char *
make_tooltip (const EntenteWindowAction *action)
{
  guint            key;
  GdkModifierType  modifiers;
  g_autofree char *keys = NULL;

  if (action->keys[0] == NULL || !gtk_accelerator_parse (action->keys[0], &key, &modifiers))
    return g_strdup (_ (action->label));

  keys = gtk_accelerator_get_label (key, modifiers);

  /* Translators: what a button does, and the key that does the same */
  return g_strdup_printf (_("%s (%s)"), _ (action->label), keys);
}

static void
explain_button (GtkWidget *button)
{
  const char *name = gtk_actionable_get_action_name (GTK_ACTIONABLE (button));

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (table); i++)
    if (g_str_has_prefix (name, "win.") && g_str_equal (name + strlen ("win."), table[i].name) && table[i].label != NULL &&
        !gtk_widget_get_has_tooltip (button))
      {
        g_autofree char *tooltip = make_tooltip (&table[i]);

        entente_tooltip_set (button, tooltip);
      }
}

/* Gives each button that has no tooltip the one of its action: what it does, and its key. */
static void
explain (GtkWidget *widget)
{
  if (GTK_IS_ACTIONABLE (widget))
    explain_button (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    explain (child);
}

/**
 * entente_window_actions_add:
 * @window: a window
 *
 * Gives a window its actions.
 */
void
entente_window_actions_add (EntenteWindow *window)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GSimpleAction) action = make_action (window, &table[i]);

      g_signal_connect_object (action, "activate", G_CALLBACK (activate_cb), window, G_CONNECT_SWAPPED);
      g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
    }

  g_signal_connect (window, "state-changed", G_CALLBACK (queue_update), NULL);
  g_signal_connect (window, "canvas-made", G_CALLBACK (add_canvas_keys), NULL);
  g_signal_connect (window, "filled", G_CALLBACK (explain), NULL);
}

/**
 * entente_window_actions_add_keys:
 * @application: the application
 *
 * Gives the actions their keys, all but those that work on the chart only.
 */
void
entente_window_actions_add_keys (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char   *name = g_strconcat ("win.", table[i].name, NULL);
      const char *const *keys = table[i].keys + (table[i].by_canvas ? 1 : 0);

      if (!table[i].on_canvas && keys[0] != NULL)
        gtk_application_set_accels_for_action (application, name, keys);
    }

  gtk_application_set_accels_for_action (application, "app.quit", (const char *[]) {"<Control>q", NULL});
}
