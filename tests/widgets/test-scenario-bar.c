#include "tests/widgets/form-fixture.h"
#include "widgets/panels/scenario-bar.h"

/* As in a window, pixels */
#define BAR_WIDTH 800

/* Returns: how much room there is right of the button for the next date, pixels */
static double
get_room_at_the_end (EntenteProject *plan)
{
  EntenteWorkspace *workspace = fixture_new_workspace (plan);
  GtkWidget        *bar = entente_scenario_bar_new (workspace);
  GtkWidget        *window, *button = NULL, *next;
  graphene_rect_t   bounds;
  double            room;

  gtk_widget_set_size_request (bar, BAR_WIDTH, -1);
  window = form_fixture_show (bar);
  for (guint i = 0; (next = form_fixture_find (bar, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (next)), "go-next-symbolic") == 0)
      button = next;
  g_assert_true (gtk_widget_compute_bounds (button, bar, &bounds));
  room = gtk_widget_get_width (bar) - (bounds.origin.x + bounds.size.width);

  form_fixture_close (window);
  g_assert_finalize_object (workspace);

  return room;
}

/* The first company brings the first view. What can be pressed stays where it was then. */
static void
test_date_stands_at_the_end_without_a_view (void)
{
  g_assert_cmpfloat (get_room_at_the_end (entente_project_new ()), ==, get_room_at_the_end (test_plan_new_small ()));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scenario-bar/date-stands-at-the-end-without-a-view", test_date_stands_at_the_end_without_a_view);

  return g_test_run ();
}
