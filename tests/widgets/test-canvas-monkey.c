#include "widgets/canvas/canvas-grips.h"
#include "widgets/canvas/network-view-private.h"

#include "model/random.h"
#include "tests/widgets/fixture.h"
#include "widgets/commands.h"

#define N_GESTURES 400

typedef struct
{
  EntenteWorkspace   *workspace;
  EntenteNetworkView *view;
  EntenteRandom       random;
} Monkey;

static double
pick_number (Monkey *monkey,
             double  most)
{
  return most * entente_random_next_uniform (&monkey->random);
}

static GdkModifierType
pick_modifiers (Monkey *monkey)
{
  static const GdkModifierType modifiers[] = {0, 0, 0, GDK_SHIFT_MASK, GDK_CONTROL_MASK};

  return modifiers[entente_random_next_below (&monkey->random, G_N_ELEMENTS (modifiers))];
}

/* On something as often as anywhere. */
static EntentePoint
pick_point (Monkey *monkey)
{
  guint n = entente_canvas_items_get_n (monkey->view->items);

  if (n > 0 && entente_random_next_below (&monkey->random, 2) == 0)
    {
      EntenteCanvasItem *item = entente_canvas_items_get (monkey->view->items, entente_random_next_below (&monkey->random, n));
      EntenteRect        rect = entente_viewport_rect_to_widget (&monkey->view->viewport, entente_canvas_item_get_bounds (item));

      return (EntentePoint) {rect.x + pick_number (monkey, rect.width + 28) - 14, rect.y + pick_number (monkey, rect.height + 28) - 14};
    }

  return (EntentePoint) {pick_number (monkey, 900), pick_number (monkey, 600)};
}

static void
drag_from (Monkey      *monkey,
           EntentePoint from)
{
  EntentePoint    to = pick_point (monkey);
  GdkModifierType modifiers = pick_modifiers (monkey);

  entente_canvas_hover (monkey->view, from.x, from.y);
  entente_canvas_press (monkey->view, from.x, from.y, modifiers, entente_random_next_below (&monkey->random, 8) == 0);
  monkey->view->hand.is_finger = entente_random_next_below (&monkey->random, 8) == 0;

  for (guint i = 0; i < 3; i++)
    entente_canvas_drag (monkey->view, from.x + (to.x - from.x) * i / 2, from.y + (to.y - from.y) * i / 2, modifiers);

  entente_canvas_get_scene (monkey->view);

  if (entente_random_next_below (&monkey->random, 6) == 0)
    entente_canvas_cancel (monkey->view);

  entente_canvas_release (monkey->view, modifiers);
}

static void
drag (Monkey *monkey)
{
  drag_from (monkey, pick_point (monkey));
}

static void
select_any (Monkey *monkey)
{
  guint n = entente_canvas_items_get_n (monkey->view->items);

  if (n > 0)
    entente_workspace_select (monkey->workspace, entente_canvas_item_get_id (entente_canvas_items_get (monkey->view->items, entente_random_next_below (&monkey->random, n))));
}

/* By an end or a bend of the line that is selected. */
static void
drag_grip (Monkey *monkey)
{
  g_autoptr (GArray) grips = entente_canvas_list_grips (monkey->view);
  EntentePoint at;

  if (grips->len == 0)
    {
      select_any (monkey);
      return;
    }

  at = g_array_index (grips, EntenteGrip, entente_random_next_below (&monkey->random, grips->len)).at;
  drag_from (monkey, entente_viewport_to_widget (&monkey->view->viewport, at.x, at.y));
}

static void
pinch (Monkey *monkey)
{
  EntentePoint at = pick_point (monkey);

  if (entente_random_next_below (&monkey->random, 2) == 0)
    entente_canvas_press (monkey->view, at.x, at.y, 0, FALSE);

  entente_canvas_begin_pinch (monkey->view, at.x, at.y);
  entente_canvas_pinch (monkey->view, 0.6 + pick_number (monkey, 1), at.x + pick_number (monkey, 40), at.y);
  entente_canvas_release (monkey->view, 0);
}

/* What keys do to a line, and along lines. */
static void
press_key (Monkey *monkey)
{
  g_autofree char *selected = g_strdup (entente_workspace_get_selected (monkey->workspace));

  switch (entente_random_next_below (&monkey->random, 7))
    {
    case 0:
      entente_canvas_add_bend (monkey->view);
      break;

    case 1:
      entente_canvas_next_bend (monkey->view);
      break;

    case 2:
      entente_canvas_nudge_bend (monkey->view, 12, -12);
      break;

    case 3:
      entente_network_view_remove_bend (monkey->view);
      break;

    case 4:
      if (selected != NULL)
        entente_canvas_walk_to_deal (monkey->view, selected, 1);
      break;

    case 5:
      if (selected != NULL)
        entente_canvas_walk_to_company (monkey->view, selected, -1);
      break;

    default:
      entente_network_view_toggle_frames (monkey->view);
      break;
    }
}

static void
ask (Monkey *monkey)
{
  EntentePoint at = pick_point (monkey);

  switch (entente_random_next_below (&monkey->random, 5))
    {
    case 0:
      entente_canvas_ask_company (monkey->view, at.x, at.y);
      break;

    case 1:
      entente_network_view_begin_new_deal (monkey->view);
      break;

    case 2:
      entente_network_view_begin_new_note (monkey->view);
      break;

    case 3:
      entente_network_view_rename_selected (monkey->view);
      break;

    default:
      entente_canvas_open_menu (monkey->view, at.x, at.y);
      gtk_popover_popdown (GTK_POPOVER (monkey->view->menu));
      break;
    }
}

static void
give_up (Monkey *monkey)
{
  entente_canvas_drop_draft (monkey->view);
}

static void
edit (Monkey *monkey)
{
  EntentePoint       at = pick_point (monkey);
  const char *const *selection = entente_workspace_get_selection (monkey->workspace);
  g_autofree char   *id = NULL;

  switch (entente_random_next_below (&monkey->random, 11))
    {
    case 0:
      id = entente_command_add_company (monkey->workspace, "Monkey", at.x, at.y);
      break;

    case 1:
      if (selection[0] != NULL && selection[1] == NULL)
        entente_command_delete (monkey->workspace, selection);
      break;

    case 2:
      entente_command_nudge (monkey->workspace, selection, 12, 0);
      break;

    case 3:
      entente_command_set_pinned (monkey->workspace, selection, entente_random_next_below (&monkey->random, 2) == 0);
      break;

    case 4:
      {
        EntenteLayoutWish wish = entente_layout_wish_get_tidy (monkey->workspace);

        fixture_layout (monkey->workspace, &wish, NULL, NULL);
      }
      break;

    case 5:
      entente_workspace_set_scenario (monkey->workspace, entente_random_next_below (&monkey->random, 2) == 0 ? "alone" : NULL);
      break;

    case 6:
      id = entente_command_add_note (monkey->workspace, "Look here", at.x, at.y);
      break;

    case 7:
      id = entente_command_add_frame (monkey->workspace, selection, at.x, at.y);
      break;

    case 8:
      entente_command_straighten (monkey->workspace, selection);
      break;

    case 9:
      entente_command_align (monkey->workspace, selection, ENTENTE_ALIGN_MIDDLE);
      break;

    default:
      entente_document_undo (entente_workspace_get_document (monkey->workspace));
      break;
    }
}

static void
look (Monkey *monkey)
{
  GtkSnapshot   *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  GTK_WIDGET_GET_CLASS (monkey->view)->snapshot (GTK_WIDGET (monkey->view), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_clear_pointer (&node, gsk_render_node_unref);

  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Whatever a hand does, undoing all of it leads back to the same bytes. */
static void
test_whatever_a_hand_does_can_be_undone (gconstpointer seed)
{
  static void (*const gestures[]) (Monkey * monkey) = {drag, drag, drag, drag_grip, drag_grip, pinch, press_key, press_key, ask, give_up, edit, edit, look};
  Monkey           monkey = {.workspace = fixture_new_small ()};
  g_autofree char *before = fixture_to_text (monkey.workspace);
  g_autofree char *after = NULL;
  GtkWidget       *window = gtk_window_new ();

  entente_random_seed (&monkey.random, GPOINTER_TO_UINT (seed));
  monkey.view = ENTENTE_NETWORK_VIEW (entente_network_view_new (monkey.workspace));
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (monkey.view));
  gtk_window_present (GTK_WINDOW (window));

  while (gtk_widget_get_width (GTK_WIDGET (monkey.view)) == 0)
    g_main_context_iteration (NULL, TRUE);

  for (guint i = 0; i < N_GESTURES; i++)
    gestures[entente_random_next_below (&monkey.random, G_N_ELEMENTS (gestures))](&monkey);

  give_up (&monkey);

  while (entente_history_can_undo (fixture_get_history (monkey.workspace)))
    fixture_undo (monkey.workspace);

  after = fixture_to_text (monkey.workspace);
  g_assert_cmpstr (after, ==, before);

  look (&monkey);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (monkey.workspace);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  for (guint seed = 1; seed <= 4; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/canvas/whatever-a-hand-does-can-be-undone/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_whatever_a_hand_does_can_be_undone);
    }

  return g_test_run ();
}
