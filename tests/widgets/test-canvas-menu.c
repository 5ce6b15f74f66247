#include "tests/widgets/canvas-fixture.h"
#include "widgets/commands.h"

static void
collect_labels (GMenuModel *model,
                GString    *labels)
{
  for (int i = 0; i < g_menu_model_get_n_items (model); i++)
    {
      g_autofree char *label = NULL;
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (model, i, G_MENU_LINK_SUBMENU);

      if (section != NULL)
        collect_labels (section, labels);

      if (g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_LABEL, "s", &label))
        g_string_append_printf (labels, "%s;", label);

      if (submenu != NULL)
        collect_labels (submenu, labels);
    }
}

/* What the menu that is open offers, one after the other. */
static char *
read_menu (CanvasFixture *fixture)
{
  GString *labels = g_string_new (NULL);

  collect_labels (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (fixture->view->menu)), labels);
  gtk_popover_popdown (GTK_POPOVER (fixture->view->menu));

  return g_string_free (labels, FALSE);
}

static char *
open_menu (CanvasFixture *fixture,
           const char    *id)
{
  entente_workspace_select (fixture->workspace, id);
  entente_canvas_open_menu_at_current (fixture->view);

  return read_menu (fixture);
}

static char *
find_key (GMenuModel *model,
          const char *action)
{
  char *key = NULL;

  for (int i = 0; key == NULL && i < g_menu_model_get_n_items (model); i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (model, i, G_MENU_LINK_SECTION);

      if (section != NULL)
        key = find_key (section, action);
      else if (g_menu_model_get_item_attribute (model, i, G_MENU_ATTRIBUTE_ACTION, "s", &name) && g_str_equal (name, action))
        g_menu_model_get_item_attribute (model, i, "accel", "s", &key);
    }

  return key;
}

/* Of those keys, only the canvas knows. */
static void
test_menu_shows_the_keys_of_the_canvas (CanvasFixture *fixture,
                                        gconstpointer  data)
{
  static const char *const keys[][2] = {{"win.edit", "Return"}, {"win.rename", "F2"}, {"win.new-deal", "l"}, {"win.delete", "Delete"}};
  GMenuModel              *model;

  entente_workspace_select (fixture->workspace, "honda");
  entente_canvas_open_menu_at_current (fixture->view);
  model = gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (fixture->view->menu));

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *key = find_key (model, keys[i][0]);

      g_assert_cmpstr (key, ==, keys[i][1]);
    }

  gtk_popover_popdown (GTK_POPOVER (fixture->view->menu));
}

static void
test_company_has_a_menu (CanvasFixture *fixture,
                         gconstpointer  data)
{
  const char *const ids[] = {"honda", NULL};
  g_autofree char  *menu = open_menu (fixture, "honda");
  g_autofree char  *pinned = NULL;

  g_assert_cmpstr (menu, ==, "_Edit…;_Rename…;New _Deal…;What Falls _with It;Choose Lo_go…;Paste as Log_o;_Pin;_Frame Around Selection;_Zoom to Selection;_Look at What Is Around;_Cut;Cop_y;D_uplicate;Dele_te;");

  entente_command_set_pinned (fixture->workspace, ids, TRUE);
  pinned = open_menu (fixture, "honda");
  g_assert_nonnull (strstr (pinned, "Un_pin;"));
}

/* A long menu that fits neither below nor above begins higher up, so that its end is on the screen. */
static void
test_menu_ends_in_the_window (CanvasFixture *fixture,
                              gconstpointer  data)
{
  int height = gtk_widget_get_height (fixture->window), natural;

  entente_workspace_select (fixture->workspace, "honda");
  for (int y = 0; y < height; y += 50)
    {
      EntentePoint honda = canvas_fixture_find (fixture, "honda");
      GdkRectangle at;
      double       x, top;

      entente_canvas_pan (fixture->view, 0, y - honda.y);
      entente_canvas_open_menu (fixture->view, honda.x, y);
      gtk_popover_get_pointing_to (GTK_POPOVER (fixture->view->menu), &at);
      gtk_widget_measure (fixture->view->menu, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
      gtk_widget_translate_coordinates (GTK_WIDGET (fixture->view), fixture->window, at.x, at.y, &x, &top);
      g_assert_true (top + at.height + natural <= height || top - natural >= 0);
      gtk_popover_popdown (GTK_POPOVER (fixture->view->menu));
    }
}

static void
test_line_has_a_menu (CanvasFixture *fixture,
                      gconstpointer  data)
{
  const EntentePoint points[] = {{150, 40}};
  EntentePoint       bend;
  g_autofree char   *straight = open_menu (fixture, "alliance");
  g_autofree char   *bent = NULL;
  g_autofree char   *taken = NULL;

  g_assert_cmpstr (straight, ==, "_Edit…;_Rename…;_Add Party…;_Zoom to Selection;_Look at What Is Around;_Cut;Cop_y;D_uplicate;Dele_te;");

  entente_command_bend (fixture->workspace, "alliance", points, 1);
  canvas_fixture_settle (fixture);
  bent = open_menu (fixture, "alliance");
  g_assert_nonnull (strstr (bent, ";_Straighten;"));
  g_assert_null (strstr (bent, "Remove _Bend"));

  bend = entente_viewport_to_widget (&fixture->view->viewport, 150, 40);
  entente_canvas_open_menu (fixture->view, bend.x, bend.y);
  taken = read_menu (fixture);
  g_assert_nonnull (strstr (taken, ";Remove _Bend;_Straighten;"));
  g_assert_cmpstr (entente_workspace_get_selected (fixture->workspace), ==, "alliance");

  entente_network_view_remove_bend (fixture->view);
  g_assert_cmpuint (entente_workspace_get_chart (fixture->workspace)->n_bends, ==, 0);
}

static void
test_stake_has_a_menu (CanvasFixture *fixture,
                       gconstpointer  data)
{
  g_autofree char *menu = open_menu (fixture, "stake");

  g_assert_cmpstr (menu, ==, "_Edit…;_Zoom to Selection;_Look at What Is Around;_Cut;Cop_y;D_uplicate;Dele_te;");
}

static void
test_parties_of_a_hub_can_be_taken_out (CanvasFixture *fixture,
                                        gconstpointer  data)
{
  g_autofree char *menu = open_menu (fixture, "talks");

  g_assert_nonnull (strstr (menu, "_Add Party…;Take _Out;"));
  g_assert_nonnull (strstr (menu, ";Honda;"));
  g_assert_nonnull (strstr (menu, ";Nissan;"));
  g_assert_nonnull (strstr (menu, ";_Pin;"));
}

static void
test_several_can_be_aligned (CanvasFixture *fixture,
                             gconstpointer  data)
{
  const char *const ids[] = {"nissan", "honda", NULL};
  g_autofree char  *menu = NULL;

  entente_workspace_set_selection (fixture->workspace, ids);
  entente_canvas_open_menu_at_current (fixture->view);
  menu = read_menu (fixture);

  g_assert_true (g_str_has_prefix (menu, "New _Deal Among Them…;_Frame Around Selection;_Align;_Left Edges;"));
  g_assert_nonnull (strstr (menu, "Equal _Widths;Equal _Heights;_Tidy Up;_Pin or Unpin;"));
}

/* Lines have no edges to align, and cannot be pinned or framed. */
static void
test_several_lines_have_a_short_menu (CanvasFixture *fixture,
                                      gconstpointer  data)
{
  const char *const ids[] = {"alliance", "stake", NULL};
  g_autofree char  *menu = NULL;

  entente_workspace_set_selection (fixture->workspace, ids);
  entente_canvas_open_menu_at_current (fixture->view);
  menu = read_menu (fixture);

  g_assert_cmpstr (menu, ==, "_Tidy Up;_Zoom to Selection;_Look at What Is Around;_Cut;Cop_y;D_uplicate;Dele_te;");
}

static void
test_note_and_frame_have_menus (CanvasFixture *fixture,
                                gconstpointer  data)
{
  g_autofree char *note = entente_command_add_note (fixture->workspace, "Ask again", 600, 100);
  g_autofree char *frame = entente_command_add_frame (fixture->workspace, (const char *const[]) {"honda", NULL}, 0, 0);
  g_autofree char *of_note = NULL;
  g_autofree char *of_frame = NULL;

  canvas_fixture_settle (fixture);
  of_note = open_menu (fixture, note);
  of_frame = open_menu (fixture, frame);

  g_assert_cmpstr (of_note, ==, "_Edit…;Edit _Text…;Bring to Fro_nt;Send to Bac_k;_Zoom to Selection;_Cut;Cop_y;D_uplicate;Dele_te;");
  g_assert_true (g_str_has_prefix (of_frame, "_Edit…;_Rename…;_Close;"));
}

static void
test_ground_has_a_menu (CanvasFixture *fixture,
                        gconstpointer  data)
{
  g_autofree char *menu = open_menu (fixture, NULL);

  g_assert_true (g_str_has_prefix (menu, "New _Company;New _Platform;New _Note;New _Frame;"));
  g_assert_true (g_str_has_suffix (menu, "Select _All;_Tidy Up;Zoom to _Fit;Show _Grid;"));
}

/* Spokes too, in one step. */
static void
test_lines_are_straightened_together (CanvasFixture *fixture,
                                      gconstpointer  data)
{
  const EntentePoint points[] = {{150, 40}};
  const char *const  ids[] = {"alliance", "talks", NULL};

  g_assert_false (entente_command_can_straighten (fixture->workspace, ids));
  entente_command_bend (fixture->workspace, "alliance", points, 1);
  entente_command_bend (fixture->workspace, "talks-honda", points, 1);

  g_assert_true (entente_command_straighten (fixture->workspace, ids));
  g_assert_cmpuint (entente_workspace_get_chart (fixture->workspace)->n_bends, ==, 0);
  fixture_undo (fixture->workspace);
  g_assert_cmpuint (entente_workspace_get_chart (fixture->workspace)->n_bends, ==, 2);
}

#define ADD(path, test) g_test_add (path, CanvasFixture, NULL, canvas_fixture_set_up, test, canvas_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("/canvas/menu/keys", test_menu_shows_the_keys_of_the_canvas);
  ADD ("/canvas/menu/company", test_company_has_a_menu);
  ADD ("/canvas/menu/ends-in-the-window", test_menu_ends_in_the_window);
  ADD ("/canvas/menu/line", test_line_has_a_menu);
  ADD ("/canvas/menu/stake", test_stake_has_a_menu);
  ADD ("/canvas/menu/hub", test_parties_of_a_hub_can_be_taken_out);
  ADD ("/canvas/menu/several", test_several_can_be_aligned);
  ADD ("/canvas/menu/lines", test_several_lines_have_a_short_menu);
  ADD ("/canvas/menu/note-and-frame", test_note_and_frame_have_menus);
  ADD ("/canvas/menu/ground", test_ground_has_a_menu);
  ADD ("/canvas/menu/straighten", test_lines_are_straightened_together);

  return g_test_run ();
}
