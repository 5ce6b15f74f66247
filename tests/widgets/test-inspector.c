#include "tests/widgets/form-fixture.h"
#include "widgets/commands.h"
#include "widgets/forms/claim-mark.h"
#include "widgets/forms/form.h"
#include "widgets/panels/inspector.h"

typedef struct
{
  EntenteWorkspace *workspace;
  GtkWidget        *inspector;
  GtkWidget        *window;
} Fixture;

static EntenteProject *
make_plan (void)
{
  EntenteProject *plan = test_plan_new_small ();

  test_plan_add (plan, ENTENTE_PLANT, "canton", "name", "Canton", "owner", "nissan", NULL);
  test_plan_add (plan, ENTENTE_TECHNOLOGY, "e-power", "name", "e-Power", "owner", "nissan", NULL);
  test_plan_add (plan, ENTENTE_NOTE, "note", "view", "view", "text", "Draft", NULL);
  test_plan_add (plan, ENTENTE_NOTE, "long", "view", "view", "text", "Company A, Company B and Tech Company C stand for partners not yet known, and nobody outside the house has been asked.", NULL);
  test_plan_add (plan, ENTENTE_VEHICLE, "leaf", "name", "Leaf", "company", "nissan", NULL);
  test_plan_add (plan, ENTENTE_SOURCE, "report", "title", "Annual report", "publisher", "Nissan", "address", "https://example.com/report", NULL);
  test_plan_add (plan, ENTENTE_SOURCE, "press", "title", "A newspaper", NULL);
  test_plan_add (plan, ENTENTE_CLAIM, "claim", "object", "stake", "field", "economic", "value", "34%", "source", "report", NULL);
  test_plan_add (plan, ENTENTE_CLAIM, "founded", "object", "nissan", "field", "founded", "value", "1933", "source", "report", NULL);
  test_plan_add (plan, ENTENTE_CLAIM, "founded-too", "object", "nissan", "field", "founded", "value", "1934", "source", "press", NULL);

  return plan;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->workspace = fixture_new_workspace (make_plan ());
  fixture->inspector = entente_inspector_new (fixture->workspace);
  fixture->window = form_fixture_show (fixture->inspector);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  form_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->workspace);
}

static void
select_ids (Fixture    *fixture,
            const char *ids)
{
  g_auto (GStrv) list = g_strsplit (ids, " ", -1);

  entente_workspace_set_selection (fixture->workspace, (const char *const *)list);
  form_fixture_settle ();
}

static void
assert_form (Fixture    *fixture,
             EntenteType type,
             const char *id)
{
  EntenteForm *form = ENTENTE_FORM (form_fixture_find (fixture->inspector, ENTENTE_TYPE_FORM, 0));

  g_assert_cmpint (entente_form_get_object_type (form), ==, type);
  g_assert_cmpstr (entente_form_get_id (form), ==, id);
}

static void
test_nothing_selected_shows_the_project (Fixture      *fixture,
                                         gconstpointer data)
{
  assert_form (fixture, ENTENTE_PROJECT_ROOT, "project");
  g_assert_true (form_fixture_shows_text (fixture->inspector, "4 companies · 2 deals · 1 stake"));
  g_assert_true (form_fixture_shows_text (fixture->inspector, "Checks"));
}

static void
test_follows_the_selection (Fixture      *fixture,
                            gconstpointer data)
{
  select_ids (fixture, "nissan");
  assert_form (fixture, ENTENTE_COMPANY, "nissan");
  g_assert_false (form_fixture_shows_text (fixture->inspector, "Checks"));

  select_ids (fixture, "alliance");
  assert_form (fixture, ENTENTE_DEAL, "alliance");

  select_ids (fixture, "renault");
  assert_form (fixture, ENTENTE_COMPANY, "renault");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form_fixture_find_entry (fixture->inspector, "name"))), ==, "Renault");

  entente_workspace_select (fixture->workspace, NULL);
  assert_form (fixture, ENTENTE_PROJECT_ROOT, "project");
}

/* A screen reader may still hold one that is not seen. */
static void
test_form_stays_in_the_window (Fixture      *fixture,
                               gconstpointer data)
{
  GtkWidget *form;

  select_ids (fixture, "nissan");
  form = form_fixture_find (fixture->inspector, ENTENTE_TYPE_FORM, 0);
  select_ids (fixture, "alliance");

  g_assert_false (gtk_widget_get_mapped (form));
  g_assert_true (gtk_widget_get_root (form) == GTK_ROOT (fixture->window));
}

static void
test_part_is_shown_in_the_form_of_the_whole (Fixture      *fixture,
                                             gconstpointer data)
{
  select_ids (fixture, "talks-honda");
  assert_form (fixture, ENTENTE_DEAL, "talks");

  select_ids (fixture, "wants");
  assert_form (fixture, ENTENTE_COMPANY, "mitsubishi");
}

static void
test_several_of_a_type_show_what_they_have_in_common (Fixture      *fixture,
                                                      gconstpointer data)
{
  select_ids (fixture, "nissan renault");

  g_assert_true (form_fixture_shows_text (fixture->inspector, "2 Companies"));
  assert_form (fixture, ENTENTE_COMPANY, "nissan");
  g_assert_true (form_fixture_shows_text (fixture->inspector, "Carmaker"));
  g_assert_true (form_fixture_shows_text (fixture->inspector, "Several"));
}

static void
test_several_of_different_types_are_counted (Fixture      *fixture,
                                             gconstpointer data)
{
  select_ids (fixture, "nissan alliance renault");

  g_assert_true (form_fixture_shows_text (fixture->inspector, "2 Companies · 1 Deal"));
  g_assert_null (form_fixture_find (fixture->inspector, ENTENTE_TYPE_FORM, 0));
}

static void
test_deleted_object_makes_room_for_the_project (Fixture      *fixture,
                                                gconstpointer data)
{
  const char *const ids[] = {"honda", NULL};

  select_ids (fixture, "honda");
  g_assert_true (entente_command_delete (fixture->workspace, ids));

  assert_form (fixture, ENTENTE_PROJECT_ROOT, "project");
}

static void
test_every_type_fits_320_pixels (Fixture      *fixture,
                                 gconstpointer data)
{
  static const char *const ids[] = {"nissan", "alliance", "talks", "rogue", "canton", "e-power", "stake", "view", "note", "leaf",
                                    "alone", "japan", "ev", "report", "nissan renault", "alliance talks"};

  fixture_set (fixture->workspace, "nissan", "name", "Donaudampfschifffahrtsgesellschaftskapitänskajütentürschlüssel");
  fixture_set (fixture->workspace, "alliance", "title", "Donaudampfschifffahrtsgesellschaftskapitänskajütentürschlüssel");

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      int minimum;

      select_ids (fixture, ids[i]);
      gtk_widget_measure (fixture->inspector, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      if (minimum > 320)
        g_error ("The form of %s wants %d pixels", ids[i], minimum);
    }
}

static EntenteClaimMark *
find_mark (Fixture    *fixture,
           const char *field)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (form_fixture_find_editor (fixture->inspector, field)));

  return ENTENTE_CLAIM_MARK (form_fixture_find (row, ENTENTE_TYPE_CLAIM_MARK, 0));
}

static void
test_sources_of_a_field_are_marked (Fixture      *fixture,
                                    gconstpointer data)
{
  select_ids (fixture, "stake");
  g_assert_nonnull (find_mark (fixture, "economic"));
  g_assert_false (entente_claim_mark_is_disputed (find_mark (fixture, "economic")));
  g_assert_null (find_mark (fixture, "voting"));

  select_ids (fixture, "nissan");
  g_assert_true (entente_claim_mark_is_disputed (find_mark (fixture, "founded")));
}

/* A few lines are seen whole and leave no room below: 220 pixels are what a text of any length gets at most. */
static void
test_box_fits_the_text_of_a_note (Fixture      *fixture,
                                  gconstpointer data)
{
  GtkAdjustment *adjustment;

  select_ids (fixture, "long");
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (form_fixture_find (fixture->inspector, GTK_TYPE_TEXT_VIEW, 0)));

  for (guint still = 0; still < 10; still++)
    {
      double before = gtk_adjustment_get_page_size (adjustment);

      form_fixture_wait (20);
      if (before == 0 || gtk_adjustment_get_page_size (adjustment) != before)
        still = 0;
    }

  g_assert_cmpfloat (gtk_adjustment_get_page_size (adjustment), <, 220);
  g_assert_cmpfloat (gtk_adjustment_get_page_size (adjustment), >, 0);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), <=, gtk_adjustment_get_page_size (adjustment));
}

static void
laid_out_cb (GdkFrameClock *clock,
             guint         *n_layouts)
{
  ++*n_layouts;
}

/* Whatever is selected, the form is laid out and then left alone. */
static void
test_form_comes_to_rest (Fixture      *fixture,
                         gconstpointer data)
{
  static const char *const ids[] = {"nissan", "long", "note", "alliance"};
  GdkFrameClock           *clock = gtk_widget_get_frame_clock (fixture->window);
  guint                    n_layouts = 0;
  gulong                   handler = g_signal_connect (clock, "layout", G_CALLBACK (laid_out_cb), &n_layouts);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      guint n_waits = 0;

      select_ids (fixture, ids[i]);

      for (guint still = 0; still < 5 && n_waits < 200; still++, n_waits++)
        {
          guint before = n_layouts;

          form_fixture_wait (20);
          if (n_layouts != before)
            still = 0;
        }

      g_assert_cmpuint (n_waits, <, 200);
    }

  g_signal_handler_disconnect (clock, handler);
}

static void
test_focus_goes_to_a_field (Fixture      *fixture,
                            gconstpointer data)
{
  select_ids (fixture, "nissan");
  entente_inspector_focus (ENTENTE_INSPECTOR (fixture->inspector), "note");
  g_assert_true (GTK_IS_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (fixture->window))));

  entente_inspector_focus (ENTENTE_INSPECTOR (fixture->inspector), NULL);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), form_fixture_find_entry (fixture->inspector, "name")));
}

static void
test_field_changed_in_the_scenario_is_marked (Fixture      *fixture,
                                              gconstpointer data)
{
  GtkWidget *label;

  entente_workspace_set_scenario (fixture->workspace, "alone");
  select_ids (fixture, "nissan");
  label = form_fixture_find (gtk_widget_get_parent (GTK_WIDGET (form_fixture_find_editor (fixture->inspector, "founded"))), GTK_TYPE_LABEL, 0);
  g_assert_false (gtk_widget_has_css_class (label, "changed-here"));

  fixture_set (fixture->workspace, "nissan", "founded", "1935");
  g_assert_true (gtk_widget_has_css_class (label, "changed-here"));

  entente_workspace_set_scenario (fixture->workspace, NULL);
  g_assert_false (gtk_widget_has_css_class (label, "changed-here"));
  form_fixture_assert_value (fixture->workspace, "nissan", "founded", NULL);
}

/* What was typed changes the plan, upon which the form is bound to the other object while it is being bound to it. */
static void
test_another_selection_takes_what_is_being_typed (Fixture      *fixture,
                                                  gconstpointer data)
{
  select_ids (fixture, "nissan");
  form_fixture_type (form_fixture_find_entry (fixture->inspector, "name"), "Datsun");
  select_ids (fixture, "renault");

  form_fixture_assert_value (fixture->workspace, "nissan", "name", "Datsun");
  form_fixture_assert_value (fixture->workspace, "renault", "name", "Renault");
  assert_form (fixture, ENTENTE_COMPANY, "renault");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form_fixture_find_entry (fixture->inspector, "name"))), ==, "Renault");
}

static void
test_another_selection_takes_what_is_being_typed_of_a_part (Fixture      *fixture,
                                                            gconstpointer data)
{
  select_ids (fixture, "alliance");
  form_fixture_type (form_fixture_find_entry (fixture->inspector, "share"), "55%");
  select_ids (fixture, "talks");

  form_fixture_assert_value (fixture->workspace, "alliance-nissan", "share", "55%");
  form_fixture_assert_value (fixture->workspace, "talks-nissan", "share", NULL);
  assert_form (fixture, ENTENTE_DEAL, "talks");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form_fixture_find_entry (fixture->inspector, "share"))), ==, "");
}

/* What is found in a deal with a long name takes several lines each time. */
static void
test_checks_are_as_high_as_their_lines (void)
{
  EntenteProject *plan = make_plan ();
  Fixture         fixture;
  GtkWidget      *list;
  GtkAdjustment  *place;

  test_plan_add (plan, ENTENTE_DEAL, "plant", "title", "Common plant for small vans and their batteries in the north of the country", NULL);
  fixture.workspace = fixture_new_workspace (plan);
  fixture.inspector = entente_inspector_new (fixture.workspace);
  fixture.window = form_fixture_show (fixture.inspector);

  list = form_fixture_find (fixture.inspector, GTK_TYPE_LIST_VIEW, 0);
  g_assert_nonnull (list);
  place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  while (gtk_adjustment_get_upper (place) == 0)
    g_main_context_iteration (NULL, TRUE);
  form_fixture_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_upper (place), ==, gtk_adjustment_get_page_size (place));

  tear_down (&fixture, NULL);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("/inspector/project", test_nothing_selected_shows_the_project);
  ADD ("/inspector/selection", test_follows_the_selection);
  ADD ("/inspector/form-stays", test_form_stays_in_the_window);
  ADD ("/inspector/home", test_part_is_shown_in_the_form_of_the_whole);
  ADD ("/inspector/several", test_several_of_a_type_show_what_they_have_in_common);
  ADD ("/inspector/different", test_several_of_different_types_are_counted);
  ADD ("/inspector/deleted", test_deleted_object_makes_room_for_the_project);
  ADD ("/inspector/width", test_every_type_fits_320_pixels);
  ADD ("/inspector/sources", test_sources_of_a_field_are_marked);
  ADD ("/inspector/box-fits-the-text-of-a-note", test_box_fits_the_text_of_a_note);
  ADD ("/inspector/form-comes-to-rest", test_form_comes_to_rest);
  ADD ("/inspector/focus", test_focus_goes_to_a_field);
  ADD ("/inspector/scenario", test_field_changed_in_the_scenario_is_marked);
  g_test_add_func ("/inspector/checks-are-as-high-as-their-lines", test_checks_are_as_high_as_their_lines);

  ADD ("/inspector/typing", test_another_selection_takes_what_is_being_typed);
  ADD ("/inspector/typing-of-a-part", test_another_selection_takes_what_is_being_typed_of_a_part);

  return g_test_run ();
}
