#include "widgets/canvas/canvas-grips.h"

#include "tests/widgets/canvas-fixture.h"

/* A tooltip is shown below the pointer: not while an end that the hand may take next is there. */
static void
test_tooltip_does_not_cover_an_end (CanvasFixture *fixture,
                                    gconstpointer  data)
{
  GtkWidget   *tip = g_object_ref_sink (gtk_label_new ("Deal, Alliance, Nissan and Renault, running"));
  EntentePoint end;

  g_assert_false (entente_canvas_covers_grip (fixture->view, 0, 0, tip));
  entente_workspace_select (fixture->workspace, "alliance");
  end = canvas_fixture_find_grip (fixture, "renault");

  g_assert_true (entente_canvas_covers_grip (fixture->view, end.x - 40, end.y, tip));
  g_assert_true (entente_canvas_covers_grip (fixture->view, end.x, end.y - 40, tip));
  g_assert_false (entente_canvas_covers_grip (fixture->view, end.x, end.y + 8, tip));
  g_assert_false (entente_canvas_covers_grip (fixture->view, end.x, end.y - 200, tip));
  g_assert_false (entente_canvas_covers_grip (fixture->view, end.x + 400, end.y, tip));
  g_object_unref (tip);
}

static gboolean
tells (CanvasFixture *fixture,
       EntentePoint   at)
{
  GtkTooltip *tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean    tells = FALSE;

  entente_canvas_hover (fixture->view, at.x, at.y);
  g_signal_emit_by_name (fixture->view, "query-tooltip", (int)at.x, (int)at.y, FALSE, tooltip, &tells);
  g_object_unref (tooltip);

  return tells;
}

/* On the way to a handle the pointer comes over lines. */
static void
test_tooltip_does_not_cover_handles (CanvasFixture *fixture,
                                     gconstpointer  data)
{
  EntentePoint at = canvas_fixture_find (fixture, "alliance"), company = canvas_fixture_find (fixture, "nissan"), handles[4];

  g_assert_true (tells (fixture, at));
  g_assert_false (tells (fixture, company));
  entente_canvas_get_handles (fixture->view, "nissan", handles);
  at = (EntentePoint) {handles[1].x + 6, handles[1].y};
  g_assert_false (tells (fixture, at));
  g_assert_cmpstr (fixture->view->hovered, ==, "nissan");
  g_assert_nonnull (entente_canvas_pick (fixture->view, at.x, at.y));
}

/* What a note says is read on the chart, as long as it is not seen from far away. */
static void
test_note_that_can_be_read_is_not_told_again (CanvasFixture *fixture,
                                              gconstpointer  data)
{
  g_autofree char *note = entente_command_add_note (fixture->workspace, "Ask the works council first", 150, 200);
  EntentePoint     at;

  canvas_fixture_settle (fixture);
  entente_network_view_set_zoom (fixture->view, 1);
  at = canvas_fixture_find (fixture, note);
  g_assert_false (tells (fixture, at));

  entente_network_view_set_zoom (fixture->view, 0.3);
  at = canvas_fixture_find (fixture, note);
  g_assert_true (tells (fixture, at));
}

static void
add (const char *name,
     void (*run) (CanvasFixture *fixture,
                  gconstpointer  data))
{
  g_autofree char *path = g_strconcat ("/canvas-tooltip/", name, NULL);

  g_test_add (path, CanvasFixture, NULL, canvas_fixture_set_up, run, canvas_fixture_tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add ("does-not-cover-an-end", test_tooltip_does_not_cover_an_end);
  add ("does-not-cover-handles", test_tooltip_does_not_cover_handles);
  add ("note-that-can-be-read-is-not-told-again", test_note_that_can_be_read_is_not_told_again);

  return g_test_run ();
}
