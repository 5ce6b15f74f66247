#include "tests/widgets/form-fixture.h"
#include "widgets/panels/toast.h"

/* Longer than it takes to appear or to fade, and longer than it stays; milliseconds */
#define FADE 400
#define STAY 5500

typedef struct
{
  GtkWidget    *window;
  GtkWidget    *under;
  EntenteToast *toast;
  guint         n_undone;
} Fixture;

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         Fixture       *fixture)
{
  fixture->n_undone++;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  GtkWidget *overlay = gtk_overlay_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) undo = g_simple_action_new ("undo", NULL);

  fixture->under = gtk_entry_new ();
  fixture->toast = ENTENTE_TOAST (entente_toast_new ());
  gtk_overlay_set_child (GTK_OVERLAY (overlay), fixture->under);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (fixture->toast));

  g_signal_connect (undo, "activate", G_CALLBACK (undo_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (undo));
  gtk_widget_insert_action_group (overlay, "plan", G_ACTION_GROUP (actions));
  fixture->window = form_fixture_show (overlay);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  form_fixture_close (fixture->window);
}

static void
assert_says (Fixture    *fixture,
             const char *text)
{
  g_assert_cmpstr (entente_toast_get_text (fixture->toast), ==, text);
}

/* One that can be pressed by now */
static GtkWidget *
get_button (Fixture *fixture,
            guint    nth)
{
  form_fixture_wait (FADE);

  return form_fixture_find (GTK_WIDGET (fixture->toast), GTK_TYPE_BUTTON, nth);
}

static void
test_says_and_passes (Fixture      *fixture,
                      gconstpointer data)
{
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->toast)));

  entente_toast_show (fixture->toast, "Saved <here>", NULL);
  assert_says (fixture, "Saved <here>");
  form_fixture_wait (FADE);
  g_assert_true (form_fixture_shows_text (fixture->window, "Saved <here>"));

  form_fixture_wait (STAY + FADE);
  assert_says (fixture, NULL);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->toast)));
}

static void
test_last_word_counts (Fixture      *fixture,
                       gconstpointer data)
{
  for (guint i = 0; i < 10; i++)
    {
      entente_toast_show (fixture->toast, "Deleted", "plan.undo");
      entente_toast_withdraw (fixture->toast);
      entente_toast_show (fixture->toast, "Saved", NULL);
      entente_toast_withdraw (fixture->toast);
      assert_says (fixture, "Saved");
      form_fixture_settle ();
    }
}

static void
test_undo_is_offered_once (Fixture      *fixture,
                           gconstpointer data)
{
  GtkWidget *undo;

  entente_toast_show (fixture->toast, "Deleted", "plan.undo");
  undo = get_button (fixture, 0);
  form_fixture_click (undo);
  g_assert_cmpuint (fixture->n_undone, ==, 1);

  /* The window says so when the plan changes; what still fades undoes nothing more. */
  entente_toast_withdraw (fixture->toast);
  assert_says (fixture, NULL);
  form_fixture_click (undo);
  g_assert_cmpuint (fixture->n_undone, ==, 1);
}

static void
test_closing_gives_the_keyboard_back (Fixture      *fixture,
                                      gconstpointer data)
{
  GtkWidget *close;

  entente_toast_show (fixture->toast, "Saved", NULL);
  close = get_button (fixture, 0);
  gtk_widget_grab_focus (close);
  form_fixture_click (close);
  form_fixture_wait (FADE);
  assert_says (fixture, NULL);
  g_assert_nonnull (gtk_widget_get_focus_child (fixture->under));
}

static void
test_stays_while_the_keyboard_is_on_it (Fixture      *fixture,
                                        gconstpointer data)
{
  entente_toast_show (fixture->toast, "Deleted", "plan.undo");
  gtk_widget_grab_focus (get_button (fixture, 0));
  form_fixture_wait (STAY);
  assert_says (fixture, "Deleted");
}

static void
test_what_lasts_comes_back (Fixture      *fixture,
                            gconstpointer data)
{
  entente_toast_begin (fixture->toast, "Reading a");
  entente_toast_begin (fixture->toast, "Reading b");
  assert_says (fixture, "Reading b");
  g_assert_null (get_button (fixture, 0));

  entente_toast_show (fixture->toast, "Deleted", "plan.undo");
  assert_says (fixture, "Deleted");
  entente_toast_end (fixture->toast, "Reading b");
  assert_says (fixture, "Deleted");
  entente_toast_withdraw (fixture->toast);
  assert_says (fixture, "Reading a");

  form_fixture_wait (STAY);
  assert_says (fixture, "Reading a");
  entente_toast_end (fixture->toast, "Reading a");
  assert_says (fixture, NULL);
}

static void
test_may_go_while_it_appears (Fixture      *fixture,
                              gconstpointer data)
{
  entente_toast_begin (fixture->toast, "Reading");
  entente_toast_show (fixture->toast, "Deleted", "plan.undo");
}

static void
add (const char *path,
     void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);

  add ("/toast/says-and-passes", test_says_and_passes);
  add ("/toast/last-word-counts", test_last_word_counts);
  add ("/toast/undo-is-offered-once", test_undo_is_offered_once);
  add ("/toast/closing-gives-the-keyboard-back", test_closing_gives_the_keyboard_back);
  add ("/toast/stays-while-the-keyboard-is-on-it", test_stays_while_the_keyboard_is_on_it);
  add ("/toast/what-lasts-comes-back", test_what_lasts_comes_back);
  add ("/toast/may-go-while-it-appears", test_may_go_while_it_appears);

  return g_test_run ();
}
