#include "tests/widgets/form-fixture.h"
#include "widgets/forms/choice-editor.h"
#include "widgets/forms/field-row.h"
#include "widgets/forms/form.h"
#include "widgets/tooltip.h"

typedef struct
{
  EntenteWorkspace *workspace;
  EntenteForm      *form;
  GtkWidget        *window;
  char             *before;
} Fixture;

static void
set_up_for (Fixture           *fixture,
            EntenteType        type,
            const char *const *ids)
{
  fixture->workspace = fixture_new_small ();
  fixture->before = fixture_to_text (fixture->workspace);
  fixture->form = entente_form_new (type, ids[1] != NULL);
  entente_form_bind (fixture->form, fixture->workspace, ids);
  fixture->window = form_fixture_show (GTK_WIDGET (fixture->form));
  g_signal_connect_object (fixture->workspace, "changed", G_CALLBACK (entente_form_refresh), fixture->form, G_CONNECT_SWAPPED);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  const char *const ids[] = {"nissan", NULL};

  set_up_for (fixture, ENTENTE_COMPANY, ids);
}

static void
set_up_deal (Fixture      *fixture,
             gconstpointer data)
{
  const char *const ids[] = {"alliance", NULL};

  set_up_for (fixture, ENTENTE_DEAL, ids);
}

static void
set_up_two (Fixture      *fixture,
            gconstpointer data)
{
  const char *const ids[] = {"nissan", "renault", NULL};

  set_up_for (fixture, ENTENTE_COMPANY, ids);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  form_fixture_close (fixture->window);
  g_assert_finalize_object (fixture->workspace);
  g_free (fixture->before);
}

static GtkWidget *
find_entry (Fixture    *fixture,
            const char *field)
{
  return form_fixture_find_entry (GTK_WIDGET (fixture->form), field);
}

static void
test_typing_and_enter_make_one_step (Fixture      *fixture,
                                     gconstpointer data)
{
  GtkWidget *entry = find_entry (fixture, "name");

  form_fixture_type (entry, "Nissan Motor");
  form_fixture_assert_value (fixture->workspace, "nissan", "name", "Nissan");

  form_fixture_enter (entry);
  form_fixture_assert_value (fixture->workspace, "nissan", "name", "Nissan Motor");

  form_fixture_assert_one_step (fixture->workspace, fixture->before);
}

static void
test_leaving_commits (Fixture      *fixture,
                      gconstpointer data)
{
  form_fixture_type (find_entry (fixture, "name"), "Datsun");
  gtk_widget_grab_focus (find_entry (fixture, "founded"));

  form_fixture_assert_value (fixture->workspace, "nissan", "name", "Datsun");
  form_fixture_assert_one_step (fixture->workspace, fixture->before);
}

static void
test_pause_commits_and_goes_on_in_the_same_step (Fixture      *fixture,
                                                 gconstpointer data)
{
  GtkWidget *entry = find_entry (fixture, "founded");

  form_fixture_type (entry, "1933");
  form_fixture_wait (900);
  form_fixture_assert_value (fixture->workspace, "nissan", "founded", "1933");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1933");

  form_fixture_type (entry, "1933-12");
  form_fixture_enter (entry);
  form_fixture_assert_value (fixture->workspace, "nissan", "founded", "1933-12");

  form_fixture_assert_one_step (fixture->workspace, fixture->before);
}

static void
test_pause_does_not_complain (Fixture      *fixture,
                              gconstpointer data)
{
  GtkWidget *entry = find_entry (fixture, "founded");

  form_fixture_type (entry, "1933-");
  form_fixture_wait (900);

  g_assert_false (gtk_widget_has_css_class (entry, "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1933-");
}

static void
test_typing_what_was_there_makes_no_step (Fixture      *fixture,
                                          gconstpointer data)
{
  GtkWidget *entry = find_entry (fixture, "name");

  form_fixture_type (entry, "Nissan");
  form_fixture_enter (entry);

  g_assert_false (entente_history_can_undo (fixture_get_history (fixture->workspace)));
}

static void
test_invalid_text_is_marked_and_not_taken (Fixture      *fixture,
                                           gconstpointer data)
{
  EntenteFieldEditor *editor = form_fixture_find_editor (GTK_WIDGET (fixture->form), "margin");
  GtkWidget          *entry = find_entry (fixture, "margin");
  g_autofree char    *message = NULL;

  form_fixture_type (entry, "cheap");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));

  form_fixture_enter (entry);
  g_object_get (editor, "message", &message, NULL);
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_true (gtk_test_accessible_has_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
  g_assert_nonnull (message);
  g_assert_true (form_fixture_shows_text (GTK_WIDGET (editor), message));

  form_fixture_assert_value (fixture->workspace, "nissan", "margin", NULL);
  g_assert_false (entente_history_can_undo (fixture_get_history (fixture->workspace)));
}

static void
test_escape_takes_invalid_text_back (Fixture      *fixture,
                                     gconstpointer data)
{
  GtkWidget       *entry = find_entry (fixture, "name");
  GtkWidget       *margin = find_entry (fixture, "margin");
  g_autofree char *message = NULL;

  form_fixture_type (entry, "Nis");
  g_assert_true (form_fixture_escape (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Nissan");
  g_assert_false (form_fixture_escape (entry));

  form_fixture_type (margin, "cheap");
  form_fixture_enter (margin);
  g_assert_true (form_fixture_escape (margin));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (margin)), ==, "");
  g_assert_false (gtk_widget_has_css_class (margin, "error"));
  g_object_get (form_fixture_find_editor (GTK_WIDGET (fixture->form), "margin"), "message", &message, NULL);
  g_assert_null (message);
}

static void
test_undo_takes_back_what_is_no_step_yet (Fixture      *fixture,
                                          gconstpointer data)
{
  GtkWidget *entry = find_entry (fixture, "name");

  g_assert_false (form_fixture_press (entry, GDK_KEY_z, GDK_CONTROL_MASK));

  form_fixture_type (entry, "Datsun");
  g_assert_true (form_fixture_press (entry, GDK_KEY_z, GDK_CONTROL_MASK));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Nissan");
}

static void
test_undo_updates_the_entry_that_has_the_focus (Fixture      *fixture,
                                                gconstpointer data)
{
  GtkWidget *entry = find_entry (fixture, "name");

  form_fixture_type (entry, "Datsun");
  form_fixture_enter (entry);
  fixture_undo (fixture->workspace);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Nissan");
}

static void
test_edit_elsewhere_leaves_what_is_being_typed (Fixture      *fixture,
                                                gconstpointer data)
{
  GtkWidget *entry = find_entry (fixture, "name");

  form_fixture_type (entry, "Dats");
  fixture_set (fixture->workspace, "renault", "name", "Régie");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Dats");
}

static void
test_flush_takes_what_is_being_typed (Fixture      *fixture,
                                      gconstpointer data)
{
  form_fixture_type (find_entry (fixture, "name"), "Datsun");
  entente_field_editor_flush_focus (gtk_widget_get_root (fixture->window));

  form_fixture_assert_value (fixture->workspace, "nissan", "name", "Datsun");
}

static void
test_another_object_first_takes_what_is_being_typed (Fixture      *fixture,
                                                     gconstpointer data)
{
  const char *const ids[] = {"renault", NULL};
  GtkWidget        *entry = find_entry (fixture, "name");

  form_fixture_type (entry, "Datsun");
  entente_form_bind (fixture->form, fixture->workspace, ids);

  form_fixture_assert_value (fixture->workspace, "nissan", "name", "Datsun");
  form_fixture_assert_value (fixture->workspace, "renault", "name", "Renault");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Renault");
}

static void
test_amounts_are_friendly_until_edited (Fixture      *fixture,
                                        gconstpointer data)
{
  GtkWidget *entry = find_entry (fixture, "fixed-cost");

  form_fixture_type (entry, "1.2-1.5 bn USD");
  form_fixture_enter (entry);
  form_fixture_assert_value (fixture->workspace, "nissan", "fixed-cost", "1200000000..1500000000 USD");

  gtk_widget_grab_focus (find_entry (fixture, "name"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1.2–1.5\302\240bn\302\240USD");
}

static void
test_choice_is_one_step_and_a_dash_undefined (Fixture      *fixture,
                                              gconstpointer data)
{
  GtkWidget *drop_down = form_fixture_find (GTK_WIDGET (fixture->form), GTK_TYPE_DROP_DOWN, 0);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 3);
  form_fixture_assert_value (fixture->workspace, "nissan", "kind", "supplier");
  form_fixture_assert_one_step (fixture->workspace, fixture->before);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)), ==, 1);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 0);
  form_fixture_assert_value (fixture->workspace, "nissan", "kind", NULL);
}

/* Two companies, of which one is no carmaker */
static void
test_choices_that_differ_are_several (Fixture      *fixture,
                                      gconstpointer data)
{
  GtkWidget *drop_down = form_fixture_find (GTK_WIDGET (fixture->form), GTK_TYPE_DROP_DOWN, 0);

  g_assert_false (form_fixture_shows_text (drop_down, "Several"));
  fixture_set (fixture->workspace, "renault", "kind", "supplier");
  g_assert_true (form_fixture_shows_text (drop_down, "Several"));
}

static void
test_colour_taken_is_on_the_button (Fixture      *fixture,
                                    gconstpointer data)
{
  GtkWidget *editor = GTK_WIDGET (form_fixture_find_editor (GTK_WIDGET (fixture->form), "color"));
  GtkWidget *button = form_fixture_find (editor, GTK_TYPE_MENU_BUTTON, 0);
  GtkWidget *choice;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  form_fixture_settle ();
  form_fixture_type (find_entry (fixture, "color"), "#123456");
  form_fixture_enter (find_entry (fixture, "color"));
  form_fixture_assert_value (fixture->workspace, "nissan", "color", "#123456");
  g_assert_true (form_fixture_shows_text (button, "#123456"));

  choice = form_fixture_find (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), GTK_TYPE_BUTTON, 0);
  form_fixture_click (choice);
  form_fixture_assert_value (fixture->workspace, "nissan", "color", g_object_get_data (G_OBJECT (choice), "color"));
  g_assert_true (form_fixture_shows_text (button, g_object_get_data (G_OBJECT (choice), "color")));
}

static void
test_flag_is_stored_only_when_it_is_on (Fixture      *fixture,
                                        gconstpointer data)
{
  GtkWidget *check = form_fixture_find (GTK_WIDGET (fixture->form), GTK_TYPE_CHECK_BUTTON, 0);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  form_fixture_assert_value (fixture->workspace, "nissan", "placeholder", "yes");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  form_fixture_assert_value (fixture->workspace, "nissan", "placeholder", NULL);
}

static void
test_series_gets_another_year (Fixture      *fixture,
                               gconstpointer data)
{
  EntenteFieldEditor *editor = form_fixture_find_editor (GTK_WIDGET (fixture->form), "volumes");
  GtkWidget          *amount;

  /* Two years, each with an entry for the year and one for the amount, and a button at the end of each line. */
  g_assert_null (form_fixture_find (GTK_WIDGET (editor), GTK_TYPE_ENTRY, 4));
  form_fixture_click (form_fixture_find (GTK_WIDGET (editor), GTK_TYPE_BUTTON, 1));

  amount = form_fixture_find (GTK_WIDGET (editor), GTK_TYPE_ENTRY, 5);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (form_fixture_find (GTK_WIDGET (editor), GTK_TYPE_ENTRY, 4))), ==, "2027");
  form_fixture_type (amount, "3.5 M");
  form_fixture_enter (amount);

  form_fixture_assert_value (fixture->workspace, "nissan", "volumes",
                             "2024: 3350000 vehicles/yr; 2026: 3200000..3400000 vehicles/yr; 2027: 3500000 vehicles/yr");
  form_fixture_assert_one_step (fixture->workspace, fixture->before);
}

static void
test_series_loses_a_year (Fixture      *fixture,
                          gconstpointer data)
{
  EntenteFieldEditor *editor = form_fixture_find_editor (GTK_WIDGET (fixture->form), "volumes");

  form_fixture_click (form_fixture_find (GTK_WIDGET (editor), GTK_TYPE_BUTTON, 0));

  form_fixture_assert_value (fixture->workspace, "nissan", "volumes", "2026: 3200000..3400000 vehicles/yr");
  form_fixture_assert_one_step (fixture->workspace, fixture->before);
}

static void
test_new_region_is_added_and_referred_to_in_one_step (Fixture      *fixture,
                                                      gconstpointer data)
{
  EntenteFieldEditor *editor = form_fixture_find_editor (GTK_WIDGET (fixture->form), "region");
  const char         *region;

  g_assert_true (entente_field_editor_create (editor, "Oceania"));

  region = entente_object_get_reference (entente_project_lookup (fixture_get_project (fixture->workspace), "nissan"),
                                         (guint)entente_type_find_field (ENTENTE_COMPANY, "region"));
  form_fixture_assert_value (fixture->workspace, region, "name", "Oceania");
  g_assert_true (form_fixture_shows_text (GTK_WIDGET (editor), "Oceania"));
  form_fixture_assert_one_step (fixture->workspace, fixture->before);
}

static void
test_chips_can_be_taken_out (Fixture      *fixture,
                             gconstpointer data)
{
  EntenteFieldEditor *editor = form_fixture_find_editor (GTK_WIDGET (fixture->form), "dimensions");

  g_assert_true (form_fixture_shows_text (GTK_WIDGET (editor), "Electric platforms"));
  form_fixture_click (form_fixture_find (GTK_WIDGET (editor), GTK_TYPE_BUTTON, 0));

  form_fixture_assert_value (fixture->workspace, "alliance", "dimensions", "pickup");
  g_assert_false (form_fixture_shows_text (GTK_WIDGET (editor), "Electric platforms"));
  form_fixture_assert_one_step (fixture->workspace, fixture->before);
}

static void
test_several_objects_are_set_in_one_step (Fixture      *fixture,
                                          gconstpointer data)
{
  GtkWidget *entry = find_entry (fixture, "founded");
  GtkWidget *region = GTK_WIDGET (form_fixture_find_editor (GTK_WIDGET (fixture->form), "region"));

  g_assert_true (form_fixture_shows_text (region, "Several"));

  form_fixture_type (entry, "1933");
  form_fixture_enter (entry);
  form_fixture_assert_value (fixture->workspace, "nissan", "founded", "1933");
  form_fixture_assert_value (fixture->workspace, "renault", "founded", "1933");
  form_fixture_assert_one_step (fixture->workspace, fixture->before);
}

static void
test_every_field_has_a_name_for_those_who_do_not_see_it (Fixture      *fixture,
                                                         gconstpointer data)
{
  GtkWidget *editor;

  for (guint i = 0; (editor = form_fixture_find (GTK_WIDGET (fixture->form), ENTENTE_TYPE_FIELD_EDITOR, i)) != NULL; i++)
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (entente_field_editor_get_target (ENTENTE_FIELD_EDITOR (editor))),
                                                     GTK_ACCESSIBLE_PROPERTY_LABEL));
}

typedef struct
{
  const char *name;
  const char *field;
  const char *typed;
  const char *stored;
} InputCase;

static const InputCase input_cases[] = {
  {"range", "volumes", "3.2-3.4 M", "3200000..3400000 vehicles/yr"},
  {"range-with-a-dash", "volumes", "3.2–3.4 M", "3200000..3400000 vehicles/yr"},
  {"range-with-commas", "volumes", "3,2–3,4 Mio", "3200000..3400000 vehicles/yr"},
  {"currency-of-the-project", "fixed-cost", "23 bn", "23000000000 EUR"},
  {"currency", "fixed-cost", "23 bn JPY", "23000000000 JPY"},
  {"year", "founded", "1933", "1933"},
  {"quarter", "founded", "1933-Q4", "1933-Q4"},
  {"month", "founded", "1933-12", "1933-12"},
  {"day", "founded", "1933-12-26", "1933-12-26"},
  {"blanks", "founded", "  ", NULL},
};

static void
test_input (gconstpointer data)
{
  const InputCase  *input = data;
  Fixture           fixture = {0};
  const char *const ids[] = {"honda", NULL};
  GtkWidget        *entry;
  gboolean          is_series = g_str_equal (input->field, "volumes");

  set_up_for (&fixture, ENTENTE_COMPANY, ids);
  fixture_set (fixture.workspace, "project", "currency", "EUR");

  entry = form_fixture_find (GTK_WIDGET (form_fixture_find_editor (GTK_WIDGET (fixture.form), input->field)), GTK_TYPE_ENTRY, is_series ? 1 : 0);
  form_fixture_type (entry, input->typed);
  form_fixture_enter (entry);
  form_fixture_assert_value (fixture.workspace, "honda", input->field, input->stored);

  tear_down (&fixture, NULL);
}

/* Whether a row of it stands anywhere, in a closed section too */
static gboolean
has_row (GtkWidget  *root,
         const char *field)
{
  if (ENTENTE_IS_FIELD_ROW (root) && g_strcmp0 (entente_field_row_get_field (ENTENTE_FIELD_ROW (root)), field) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_row (child, field))
      return TRUE;

  return FALSE;
}

static void
test_every_field_stands_in_its_form (gconstpointer data)
{
  const EntenteTypeInfo *info = entente_type_get_info (GPOINTER_TO_UINT (data));
  GtkWidget             *form = g_object_ref_sink (GTK_WIDGET (entente_form_new (GPOINTER_TO_UINT (data), FALSE)));

  for (guint i = 0; i < info->n_fields; i++)
    if (!(info->fields[i].flags & ENTENTE_FIELD_INTERNAL) && !has_row (form, info->fields[i].name))
      g_error ("“%s” is not in the form", info->fields[i].name);

  g_assert_finalize_object (form);
}

static const EntenteType form_types[] = {
  ENTENTE_PROJECT_ROOT,
  ENTENTE_COMPANY,
  ENTENTE_PLATFORM,
  ENTENTE_PLANT,
  ENTENTE_TECHNOLOGY,
  ENTENTE_VEHICLE,
  ENTENTE_DEAL,
  ENTENTE_STAKE,
};

static void
test_popover_keeps_tooltips_away (void)
{
  GtkWidget *button = gtk_menu_button_new (), *popover = gtk_popover_new (), *window;

  gtk_popover_set_child (GTK_POPOVER (popover), gtk_label_new ("What the source says"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  window = form_fixture_show (button);
  g_assert_false (entente_tooltip_is_covered (button));

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  form_fixture_settle ();
  g_assert_true (entente_tooltip_is_covered (button));

  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  form_fixture_settle ();
  g_assert_false (entente_tooltip_is_covered (button));
  form_fixture_close (window);
}

#define ADD(path, setup, function) g_test_add (path, Fixture, NULL, setup, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("/form-fields/enter", set_up, test_typing_and_enter_make_one_step);
  ADD ("/form-fields/leaving", set_up, test_leaving_commits);
  ADD ("/form-fields/pause", set_up, test_pause_commits_and_goes_on_in_the_same_step);
  ADD ("/form-fields/pause-in-the-middle", set_up, test_pause_does_not_complain);
  ADD ("/form-fields/same", set_up, test_typing_what_was_there_makes_no_step);
  ADD ("/form-fields/invalid", set_up, test_invalid_text_is_marked_and_not_taken);
  ADD ("/form-fields/escape", set_up, test_escape_takes_invalid_text_back);
  ADD ("/form-fields/undo-typing", set_up, test_undo_takes_back_what_is_no_step_yet);
  ADD ("/form-fields/undo", set_up, test_undo_updates_the_entry_that_has_the_focus);
  ADD ("/form-fields/elsewhere", set_up, test_edit_elsewhere_leaves_what_is_being_typed);
  ADD ("/form-fields/flush", set_up, test_flush_takes_what_is_being_typed);
  ADD ("/form-fields/rebind", set_up, test_another_object_first_takes_what_is_being_typed);
  ADD ("/form-fields/friendly", set_up, test_amounts_are_friendly_until_edited);
  ADD ("/form-fields/choice", set_up, test_choice_is_one_step_and_a_dash_undefined);
  ADD ("/form-fields/choices-that-differ", set_up_two, test_choices_that_differ_are_several);
  ADD ("/form-fields/colour", set_up, test_colour_taken_is_on_the_button);
  ADD ("/form-fields/flag", set_up, test_flag_is_stored_only_when_it_is_on);
  ADD ("/form-fields/series-add", set_up, test_series_gets_another_year);
  ADD ("/form-fields/series-remove", set_up, test_series_loses_a_year);
  ADD ("/form-fields/create", set_up, test_new_region_is_added_and_referred_to_in_one_step);
  ADD ("/form-fields/chips", set_up_deal, test_chips_can_be_taken_out);
  ADD ("/form-fields/several", set_up_two, test_several_objects_are_set_in_one_step);
  ADD ("/form-fields/names", set_up, test_every_field_has_a_name_for_those_who_do_not_see_it);

  for (guint i = 0; i < G_N_ELEMENTS (input_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/form-fields/input/%s", input_cases[i].name);

      g_test_add_data_func (path, &input_cases[i], test_input);
    }

  for (guint i = 0; i < G_N_ELEMENTS (form_types); i++)
    {
      g_autofree char *path = g_strdup_printf ("/form-fields/every-field-stands-in-its-form/%s", entente_type_get_info (form_types[i])->name);

      g_test_add_data_func (path, GUINT_TO_POINTER (form_types[i]), test_every_field_stands_in_its_form);
    }

  g_test_add_func ("/form-fields/popover-keeps-tooltips-away", test_popover_keeps_tooltips_away);

  return g_test_run ();
}
