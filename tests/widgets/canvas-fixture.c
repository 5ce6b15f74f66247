#include "tests/widgets/canvas-fixture.h"

#include "widgets/canvas/canvas-grips.h"

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  int *n_frames = data;

  return --*n_frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Until everything that was asked for is laid out and drawn. */
void
canvas_fixture_settle (CanvasFixture *fixture)
{
  int n_frames = 3;

  do
    g_main_context_iteration (NULL, FALSE);
  while (!entente_workspace_is_drawn (fixture->workspace));

  gtk_widget_add_tick_callback (GTK_WIDGET (fixture->view), tick_cb, &n_frames, NULL);

  while (n_frames > 0)
    g_main_context_iteration (NULL, TRUE);
}

void
canvas_fixture_set_up_with (CanvasFixture  *fixture,
                            EntenteProject *plan)
{
  fixture->workspace = fixture_new_workspace (plan);
  fixture->view = ENTENTE_NETWORK_VIEW (entente_network_view_new (fixture->workspace));
  fixture->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));

  canvas_fixture_settle (fixture);
}

void
canvas_fixture_set_up (CanvasFixture *fixture,
                       gconstpointer  data)
{
  EntenteProject *plan = test_plan_new_small ();

  test_plan_add (plan, ENTENTE_PLACE, "place-mitsubishi", "view", "view", "object", "mitsubishi", "x", "0", "y", "240", NULL);
  test_plan_add (plan, ENTENTE_PLACE, "place-honda", "view", "view", "object", "honda", "x", "300", "y", "260", NULL);
  test_plan_add (plan, ENTENTE_PLACE, "place-talks", "view", "view", "object", "talks", "x", "150", "y", "130", NULL);
  canvas_fixture_set_up_with (fixture, plan);
}

void
canvas_fixture_set_up_empty (CanvasFixture *fixture,
                             gconstpointer  data)
{
  canvas_fixture_set_up_with (fixture, entente_project_new ());
}

void
canvas_fixture_tear_down (CanvasFixture *fixture,
                          gconstpointer  data)
{
  g_object_ref (fixture->view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->view);
  g_assert_finalize_object (fixture->workspace);
}

EntentePoint
canvas_fixture_find (CanvasFixture *fixture,
                     const char    *id)
{
  const EntenteRect *anchor = entente_anchors_find (entente_canvas_get_anchors (fixture->view), id);
  EntenteRect        rect;

  g_assert_nonnull (anchor);
  rect = entente_viewport_rect_to_widget (&fixture->view->viewport, anchor);

  return (EntentePoint) {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

void
canvas_fixture_click (CanvasFixture  *fixture,
                      EntentePoint    at,
                      GdkModifierType modifiers)
{
  entente_canvas_hover (fixture->view, at.x, at.y);
  entente_canvas_press (fixture->view, at.x, at.y, modifiers, FALSE);
  entente_canvas_release (fixture->view, modifiers);
}

/* Up to the release, so that what is shown meanwhile can be looked at. */
void
canvas_fixture_drag (CanvasFixture  *fixture,
                     EntentePoint    from,
                     double          dx,
                     double          dy,
                     GdkModifierType modifiers)
{
  entente_canvas_hover (fixture->view, from.x, from.y);
  entente_canvas_press (fixture->view, from.x, from.y, modifiers, FALSE);

  for (int i = 1; i <= 4; i++)
    entente_canvas_drag (fixture->view, from.x + dx * i / 4, from.y + dy * i / 4, modifiers);
}

gboolean
canvas_fixture_can_undo (CanvasFixture *fixture)
{
  return entente_history_can_undo (fixture_get_history (fixture->workspace));
}

const char *
canvas_fixture_get_undo_title (CanvasFixture *fixture)
{
  return entente_history_get_undo_title (fixture_get_history (fixture->workspace));
}

static GtkWidget *
find_child (GtkWidget *widget,
            GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

void
canvas_fixture_answer (CanvasFixture *fixture,
                       GtkWidget     *popover,
                       const char    *text)
{
  GtkWidget *entry;

  canvas_fixture_settle (fixture);
  entry = find_child (popover, GTK_TYPE_TEXT);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  canvas_fixture_settle (fixture);
}

/**
 * canvas_fixture_find_grip:
 * @fixture: a canvas on which a line is selected
 * @company: (nullable): id of a company of it; %NULL for a bend
 *
 * Returns: where its end at the company can be taken, pixels
 */
EntentePoint
canvas_fixture_find_grip (CanvasFixture *fixture,
                          const char    *company)
{
  g_autoptr (GArray) grips = entente_canvas_list_grips (fixture->view);

  for (guint i = 0; i < grips->len; i++)
    {
      const EntenteGrip *grip = &g_array_index (grips, EntenteGrip, i);

      if (g_strcmp0 (grip->company, company) == 0)
        return entente_viewport_to_widget (&fixture->view->viewport, grip->at.x, grip->at.y);
    }

  g_assert_not_reached ();
}
