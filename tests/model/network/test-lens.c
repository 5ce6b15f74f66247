#include "model/network/lens.h"

#include "model/analysis/method.h"
#include "model/network/chart.h"
#include "model/network/survey.h"
#include "tests/support/plan.h"

#include <math.h>
#include <stdarg.h>

/* Holds what a lens refers to. */
typedef struct
{
  EntenteProject      *project;
  EntenteScope        *scope;
  EntenteNetwork      *network;
  EntenteLens         *lens;
  EntenteReport       *report;
  EntenteReportSource *source;
} Fixture;

/* There is one report, of whatever method; others have not come yet. */
static EntenteReport *
find_report (const char *method,
             gpointer    data)
{
  Fixture *f = data;

  return f->report != NULL && g_str_equal (entente_report_get_method (f->report)->id, method) ? f->report : NULL;
}

static void
look (Fixture    *f,
      const char *scenario,
      const char *date)
{
  EntenteDate day = {0};

  g_clear_pointer (&f->lens, entente_lens_free);
  g_clear_pointer (&f->network, entente_network_unref);
  g_clear_object (&f->scope);

  if (date != NULL)
    g_assert_true (entente_date_parse (date, &day, NULL));

  f->scope = entente_scope_new (f->project, scenario);
  f->network = entente_network_new (f->scope, date != NULL ? &day : NULL);
  f->lens = entente_lens_new (f->network, f->scope, "view", f->source);
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  f->project = test_plan_new_small ();
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  entente_lens_free (f->lens);
  entente_network_unref (f->network);
  entente_report_unref (f->report);
  g_object_unref (f->scope);
  g_assert_finalize_object (f->project);
}

static const EntenteLook *
look_of (Fixture    *f,
         EntenteType target,
         const char *id)
{
  return entente_lens_get_look (f->lens, target, entente_network_find (f->network, target, id));
}

static const EntenteLensEntry *
entry_of (Fixture    *f,
          EntenteType target,
          const char *id,
          int         channel)
{
  return entente_lens_get_entry (f->lens, look_of (f, target, id), channel);
}

static const char *
label_of (Fixture    *f,
          EntenteType target,
          const char *id,
          int         channel)
{
  const EntenteLensEntry *entry = entry_of (f, target, id, channel);

  return entry != NULL ? entry->label : NULL;
}

static void
test_no_rules_no_looks (Fixture      *f,
                        gconstpointer data)
{
  look (f, NULL, NULL);
  g_assert_null (look_of (f, ENTENTE_COMPANY, "nissan"));
  g_assert_cmpuint (f->lens->sections->len, ==, 0);
}

static void
test_categories_get_a_series (Fixture      *f,
                              gconstpointer data)
{
  test_plan_set (f->project, "europe", "color", "#112233");
  test_plan_set (f->project, "honda", "region", NULL);
  test_plan_add (f->project, ENTENTE_RULE, "r", "view", "view", "target", "companies", "channel", "color", "by", "region", NULL);
  look (f, NULL, NULL);

  g_assert_cmpstr (label_of (f, ENTENTE_COMPANY, "nissan", ENTENTE_RULE_CHANNEL_COLOR), ==, "Japan");
  g_assert_true (entry_of (f, ENTENTE_COMPANY, "nissan", ENTENTE_RULE_CHANNEL_COLOR) == entry_of (f, ENTENTE_COMPANY, "mitsubishi", ENTENTE_RULE_CHANNEL_COLOR));
  g_assert_cmpstr (entry_of (f, ENTENTE_COMPANY, "renault", ENTENTE_RULE_CHANNEL_COLOR)->tint.color, ==, "#112233");
  g_assert_cmpuint (entry_of (f, ENTENTE_COMPANY, "renault", ENTENTE_RULE_CHANNEL_COLOR)->tint.index, !=,
                    entry_of (f, ENTENTE_COMPANY, "nissan", ENTENTE_RULE_CHANNEL_COLOR)->tint.index);

  /* Not known stays not known. */
  g_assert_cmpint (entry_of (f, ENTENTE_COMPANY, "honda", ENTENTE_RULE_CHANNEL_COLOR)->tint.kind, ==, ENTENTE_TINT_NEUTRAL);
  g_assert_cmpstr (label_of (f, ENTENTE_COMPANY, "honda", ENTENTE_RULE_CHANNEL_COLOR), ==, "Not known");
}

static void
test_numbers_get_classes_at_the_date (Fixture      *f,
                                      gconstpointer data)
{
  test_plan_set (f->project, "nissan", "volumes", "2024: 900000 vehicles/yr; 2026: 3300000 vehicles/yr");
  test_plan_set (f->project, "renault", "volumes", "1500000 vehicles/yr");
  test_plan_add (f->project, ENTENTE_RULE, "r", "view", "view", "target", "companies", "channel", "color", "by", "volumes", NULL);

  /* From 0.9 to 1.5 million, in steps of 0.2: 0.8, 1.0, 1.2, 1.4, 1.6. */
  look (f, NULL, "2024");
  g_assert_cmpuint (entry_of (f, ENTENTE_COMPANY, "nissan", ENTENTE_RULE_CHANNEL_COLOR)->tint.index, ==, 0);
  g_assert_cmpuint (entry_of (f, ENTENTE_COMPANY, "renault", ENTENTE_RULE_CHANNEL_COLOR)->tint.index, ==, 3);
  g_assert_cmpuint (entry_of (f, ENTENTE_COMPANY, "renault", ENTENTE_RULE_CHANNEL_COLOR)->tint.n, ==, 4);

  /* From 1.5 to 3.3 million, in steps of 0.5: 1.5, 2.0, 2.5, 3.0, 3.5. */
  look (f, NULL, "2026");
  g_assert_cmpuint (entry_of (f, ENTENTE_COMPANY, "nissan", ENTENTE_RULE_CHANNEL_COLOR)->tint.index, ==, 3);
  g_assert_cmpuint (entry_of (f, ENTENTE_COMPANY, "renault", ENTENTE_RULE_CHANNEL_COLOR)->tint.index, ==, 0);
  g_assert_cmpstr (label_of (f, ENTENTE_COMPANY, "renault", ENTENTE_RULE_CHANNEL_COLOR), ==, "under 2\u00a0m vehicles a year");
  g_assert_cmpint (entry_of (f, ENTENTE_COMPANY, "honda", ENTENTE_RULE_CHANNEL_COLOR)->tint.kind, ==, ENTENTE_TINT_NEUTRAL);
}

/* Names of the classes of numbers a survey may find, so that no number could stand in two of them */
static void
check_classes (const double      *numbers,
               guint              n_numbers,
               EntenteUnit        unit,
               gboolean           is_year,
               const char *const *labels)
{
  EntenteSurvey  survey = {.kind = ENTENTE_SURVEY_NUMBERS, .unit = unit, .is_year = is_year};
  EntenteClasses classes = entente_classes_make (numbers, n_numbers);

  g_assert_cmpuint (classes.n, ==, g_strv_length ((char **)labels));
  for (guint i = 0; i < classes.n; i++)
    {
      g_autofree char *label = entente_survey_describe_class (&survey, &classes, i);

      g_assert_cmpstr (label, ==, labels[i]);
    }
}

static void
test_classes_share_no_number (void)
{
  static const double      counts[] = {1, 12}, full[] = {0, 10}, cars[] = {900000, 3350000}, years[] = {2020, 2030};
  static const char *const count_labels[] = {"0–4", "5–9", "10–14", NULL};
  static const char *const full_labels[] = {"0–1", "2–3", "4–5", "6–7", "8–10", NULL};
  static const char *const car_labels[] = {"under 1\u00a0m vehicles a year", "1 to under 2\u00a0m vehicles a year",
                                           "2 to under 3\u00a0m vehicles a year", "3\u00a0m vehicles a year or more", NULL};
  static const char *const year_labels[] = {"2020–2021", "2022–2023", "2024–2025", "2026–2027", "2028–2030", NULL};

  check_classes (counts, 2, ENTENTE_UNIT_NONE, FALSE, count_labels);
  check_classes (full, 2, ENTENTE_UNIT_NONE, FALSE, full_labels);
  check_classes (cars, 2, ENTENTE_UNIT_VEHICLES_PER_YEAR, FALSE, car_labels);
  check_classes (years, 2, ENTENTE_UNIT_NONE, TRUE, year_labels);
}

static void
test_scenario_changes_the_look (Fixture      *f,
                                gconstpointer data)
{
  test_plan_add (f->project, ENTENTE_OVERRIDE, "o", "scenario", "alone", "object", "nissan", "field", "region", "value", "europe", NULL);
  test_plan_add (f->project, ENTENTE_RULE, "r", "view", "view", "target", "companies", "channel", "color", "by", "region", NULL);
  look (f, "alone", NULL);
  g_assert_cmpstr (label_of (f, ENTENTE_COMPANY, "nissan", ENTENTE_RULE_CHANNEL_COLOR), ==, "Europe");
  look (f, NULL, NULL);
  g_assert_cmpstr (label_of (f, ENTENTE_COMPANY, "nissan", ENTENTE_RULE_CHANNEL_COLOR), ==, "Japan");
}

static void
test_later_rules_win (Fixture      *f,
                      gconstpointer data)
{
  test_plan_add (f->project, ENTENTE_RULE, "z", "view", "view", "order", "1", "target", "companies", "channel", "color", "by", "region", NULL);
  test_plan_add (f->project, ENTENTE_RULE, "a", "view", "view", "order", "2", "target", "companies", "channel", "color", "by", "deals",
                 "condition", "at-least", "operand", "2", "value", "#ff0000", NULL);
  look (f, NULL, NULL);

  /* Nissan has two deals, Honda one. */
  g_assert_cmpstr (entry_of (f, ENTENTE_COMPANY, "nissan", ENTENTE_RULE_CHANNEL_COLOR)->tint.color, ==, "#ff0000");
  g_assert_cmpstr (label_of (f, ENTENTE_COMPANY, "nissan", ENTENTE_RULE_CHANNEL_COLOR), ==, "at least 2");
  g_assert_cmpstr (label_of (f, ENTENTE_COMPANY, "honda", ENTENTE_RULE_CHANNEL_COLOR), ==, "Japan");

  test_plan_set (f->project, "a", "order", "0");
  look (f, NULL, NULL);
  g_assert_cmpstr (label_of (f, ENTENTE_COMPANY, "nissan", ENTENTE_RULE_CHANNEL_COLOR), ==, "Japan");
}

static void
test_own_look_wins_over_all (Fixture      *f,
                             gconstpointer data)
{
  test_plan_add (f->project, ENTENTE_RULE, "own", "view", "view", "object", "nissan", "channel", "color", "value", "#00ff00", NULL);
  test_plan_add (f->project, ENTENTE_RULE, "r", "view", "view", "order", "9", "target", "companies", "channel", "color", "by", "region", NULL);
  look (f, NULL, NULL);

  g_assert_cmpstr (entry_of (f, ENTENTE_COMPANY, "nissan", ENTENTE_RULE_CHANNEL_COLOR)->tint.color, ==, "#00ff00");
  g_assert_cmpuint (look_of (f, ENTENTE_COMPANY, "nissan")->own, ==, 1u << ENTENTE_RULE_CHANNEL_COLOR);
  g_assert_cmpuint (look_of (f, ENTENTE_COMPANY, "honda")->own, ==, 0);
}

typedef struct
{
  const char *name;
  EntenteType target;
  const char *by;
  const char *condition;
  const char *operand;
  const char *yes;
  const char *no;
} ConditionCase;

static const ConditionCase conditions[] = {
  {"reference-is", ENTENTE_COMPANY, "region", "is", "japan", "nissan", "renault"},
  {"reference-is-not", ENTENTE_COMPANY, "region", "is-not", "japan", "renault", "nissan"},
  {"unknown-is-not-nothing", ENTENTE_COMPANY, "volumes", "is-not", "1", "nissan", "honda"},
  {"number-at-least", ENTENTE_COMPANY, "volumes", "at-least", "3000000 vehicles/yr", "nissan", "renault"},
  {"number-at-most", ENTENTE_COMPANY, "partners", "at-most", "1", "renault", "nissan"},
  {"any", ENTENTE_COMPANY, "volumes", "any", NULL, "nissan", "renault"},
  {"any-of-several", ENTENTE_DEAL, "dimensions", "is", "ev", "alliance", "talks"},
  {"choice-in-its-order", ENTENTE_DEAL, "status", "at-least", "signed", "alliance", "talks"},
  {"date-at-most", ENTENTE_DEAL, "from", "at-most", "2020", "alliance", "talks"},
  {"flag", ENTENTE_DEAL, "one-sided", "is", "no", "alliance", NULL},
  {"text", ENTENTE_COMPANY, "name", "is", "Honda", "honda", "nissan"},
};

static void
test_condition (Fixture      *f,
                gconstpointer data)
{
  const ConditionCase *row = data;

  test_plan_add (f->project, ENTENTE_RULE, "r", "view", "view", "target", row->target == ENTENTE_DEAL ? "deals" : "companies",
                 "channel", "color", "by", row->by, "condition", row->condition, "value", "#ff0000", NULL);
  if (row->operand != NULL)
    test_plan_set (f->project, "r", "operand", row->operand);
  look (f, NULL, NULL);

  g_assert_nonnull (entry_of (f, row->target, row->yes, ENTENTE_RULE_CHANNEL_COLOR));
  if (row->no != NULL)
    g_assert_null (entry_of (f, row->target, row->no, ENTENTE_RULE_CHANNEL_COLOR));
}

static void
test_ring_is_divided_by_weight (Fixture      *f,
                                gconstpointer data)
{
  const EntenteLook     *ring;
  const EntenteLensPart *part;

  test_plan_add (f->project, ENTENTE_OFFER, "has-2", "company", "nissan", "name", "Another", "dimension", "ev", NULL);
  test_plan_add (f->project, ENTENTE_OFFER, "has-3", "company", "nissan", "name", "A third", "dimension", "ev", NULL);
  test_plan_add (f->project, ENTENTE_WANT, "wants-2", "company", "nissan", "name", "A pickup", "dimension", "pickup", NULL);
  test_plan_add (f->project, ENTENTE_RULE, "r", "view", "view", "target", "companies", "channel", "ring", "by", "traits-by-dimension", NULL);
  look (f, NULL, NULL);

  /* Three of four things are had, one is wanted. */
  ring = look_of (f, ENTENTE_COMPANY, "nissan");
  g_assert_cmpuint (ring->n_parts, ==, 2);
  part = &g_array_index (f->lens->parts, EntenteLensPart, ring->first_part);
  g_assert_cmpfloat (part[0].weight, ==, 0.75);
  g_assert_cmpfloat (part[1].weight, ==, 0.25);
  g_assert_true (part[1].is_want);
  g_assert_cmpuint (look_of (f, ENTENTE_COMPANY, "honda")->n_parts, ==, 0);
}

static void
test_stakes_leave_the_rest_open (Fixture      *f,
                                 gconstpointer data)
{
  const EntenteLook *ring;

  test_plan_set (f->project, "stake", "until", NULL);
  test_plan_add (f->project, ENTENTE_RULE, "r", "view", "view", "target", "companies", "channel", "ring", "by", "owners", NULL);
  look (f, NULL, NULL);

  ring = look_of (f, ENTENTE_COMPANY, "mitsubishi");
  g_assert_cmpuint (ring->n_parts, ==, 1);
  g_assert_cmpfloat_with_epsilon (g_array_index (f->lens->parts, EntenteLensPart, ring->first_part).weight, 0.34, 1e-12);
}

static void
test_badge_says_the_number (Fixture      *f,
                            gconstpointer data)
{
  test_plan_add (f->project, ENTENTE_RULE, "r", "view", "view", "target", "companies", "channel", "badge", "by", "partners", NULL);
  look (f, NULL, NULL);
  g_assert_cmpstr (look_of (f, ENTENTE_COMPANY, "nissan")->badge, ==, "3");
}

static void
test_sizes_widths_and_styles (Fixture      *f,
                              gconstpointer data)
{
  test_plan_add (f->project, ENTENTE_RULE, "size", "view", "view", "target", "companies", "channel", "size", "by", "partners", NULL);
  test_plan_add (f->project, ENTENTE_RULE, "width", "view", "view", "target", "deals", "channel", "width", "value", "99", NULL);
  test_plan_add (f->project, ENTENTE_RULE, "dash", "view", "view", "target", "deals", "channel", "dash", "value", "dotted", NULL);
  look (f, NULL, NULL);

  /* One to three partners: the least stays as it is, each step adds a quarter. */
  g_assert_cmpfloat (entry_of (f, ENTENTE_COMPANY, "renault", ENTENTE_RULE_CHANNEL_SIZE)->number, ==, 1);
  g_assert_cmpfloat (entry_of (f, ENTENTE_COMPANY, "nissan", ENTENTE_RULE_CHANNEL_SIZE)->number, ==, 1.5);
  g_assert_cmpfloat (entry_of (f, ENTENTE_COMPANY, "honda", ENTENTE_RULE_CHANNEL_SIZE)->number, ==, 1.25);
  g_assert_cmpfloat (entry_of (f, ENTENTE_DEAL, "talks", ENTENTE_RULE_CHANNEL_WIDTH)->number, ==, ENTENTE_LOOK_MAX_WIDTH);
  g_assert_cmpint (entry_of (f, ENTENTE_DEAL, "talks", ENTENTE_RULE_CHANNEL_DASH)->dash, ==, ENTENTE_DASH_DOTTED);
}

static void
test_nonsense_is_passed_over (Fixture      *f,
                              gconstpointer data)
{
  test_plan_add (f->project, ENTENTE_RULE, "a", "view", "view", "channel", "color", "by", "no-such-figure", NULL);
  test_plan_add (f->project, ENTENTE_RULE, "b", "view", "view", "channel", "color", "value", "reddish", NULL);
  test_plan_add (f->project, ENTENTE_RULE, "c", "view", "view", "channel", "size", "by", "partners", "condition", "at-least", "operand", "many", NULL);
  test_plan_add (f->project, ENTENTE_RULE, "d", "view", "view", NULL);
  test_plan_add (f->project, ENTENTE_RULE, "e", "view", "view", "channel", "ring", "value", "round", NULL);
  test_plan_add (f->project, ENTENTE_RULE, "f", "view", "view", "channel", "color", "by", "note", NULL);
  look (f, NULL, NULL);
  g_assert_cmpuint (f->lens->entries->len, ==, 0);
}

static void
test_many_categories_share_one_look (Fixture      *f,
                                     gconstpointer data)
{
  const EntenteLensSection *section;

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%02u", i);

      test_plan_add (f->project, ENTENTE_COMPANY, id, "name", id, NULL);
    }

  test_plan_add (f->project, ENTENTE_COMPANY, "twin", "name", "Honda", NULL);
  test_plan_add (f->project, ENTENTE_RULE, "r", "view", "view", "channel", "color", "by", "name", NULL);
  look (f, NULL, NULL);

  /* Only Honda stands out: with all others there would be 34. Besides it "others" and "not known". */
  section = &g_array_index (f->lens->sections, EntenteLensSection, 0);
  g_assert_cmpuint (section->n_entries, ==, 3);
  g_assert_cmpstr (label_of (f, ENTENTE_COMPANY, "twin", ENTENTE_RULE_CHANNEL_COLOR), ==, "Honda");
  g_assert_cmpstr (label_of (f, ENTENTE_COMPANY, "nissan", ENTENTE_RULE_CHANNEL_COLOR), ==, "Others");
}

static void
test_quantities_of_methods_give_looks (Fixture      *f,
                                       gconstpointer data)
{
  EntenteReportSource source = {find_report, f};

  f->source = &source;
  f->report = entente_report_new (entente_methods_find ("R1"), "");
  entente_report_add (f->report, "net-benefit", "nissan", (EntenteRange) {30e6, 50e6});
  entente_report_add (f->report, "net-benefit", "renault", entente_range_unknown);
  test_plan_set (f->project, "project", "currency", "EUR");
  test_plan_add (f->project, ENTENTE_RULE, "r", "view", "view", "target", "companies", "channel", "badge", "by", "net-benefit", NULL);
  test_plan_add (f->project, ENTENTE_RULE, "s", "view", "view", "target", "companies", "channel", "color", "by", "net-benefit", NULL);
  look (f, NULL, NULL);

  /* The middle of the range; what is not known has no badge, and the colour for that. */
  g_assert_cmpstr (look_of (f, ENTENTE_COMPANY, "nissan")->badge, ==, "40\u00a0m\u00a0EUR");
  g_assert_null (look_of (f, ENTENTE_COMPANY, "renault")->badge);
  g_assert_cmpint (entry_of (f, ENTENTE_COMPANY, "nissan", ENTENTE_RULE_CHANNEL_COLOR)->tint.kind, ==, ENTENTE_TINT_CLASS);
  g_assert_cmpint (entry_of (f, ENTENTE_COMPANY, "renault", ENTENTE_RULE_CHANNEL_COLOR)->tint.kind, ==, ENTENTE_TINT_NEUTRAL);
  g_assert_cmpstr (label_of (f, ENTENTE_COMPANY, "renault", ENTENTE_RULE_CHANNEL_COLOR), ==, "Not known");
}

static void
test_report_that_has_not_come_says_nothing (Fixture      *f,
                                            gconstpointer data)
{
  EntenteReportSource source = {find_report, f};

  f->source = &source;
  test_plan_add (f->project, ENTENTE_RULE, "r", "view", "view", "target", "companies", "channel", "color", "by", "net-benefit", NULL);
  test_plan_add (f->project, ENTENTE_RULE, "s", "view", "view", "target", "companies", "channel", "ring", "by", "wants-met", NULL);
  look (f, NULL, NULL);

  g_assert_cmpint (entry_of (f, ENTENTE_COMPANY, "nissan", ENTENTE_RULE_CHANNEL_COLOR)->tint.kind, ==, ENTENTE_TINT_NEUTRAL);
  g_assert_cmpuint (look_of (f, ENTENTE_COMPANY, "nissan")->n_parts, ==, 0);
}

/* A ring has one part for each of the others, as large as the figure says. */
static void
test_pairs_divide_a_ring (Fixture      *f,
                          gconstpointer data)
{
  EntenteReportSource source = {find_report, f};
  const EntenteLook  *look_found;

  f->source = &source;
  f->report = entente_report_new (entente_methods_find ("R4"), "");
  entente_report_add_pair (f->report, "wants-met", "nissan", "renault", entente_range_of (0.75));
  entente_report_add_pair (f->report, "wants-met", "nissan", "mitsubishi", entente_range_of (0.25));
  entente_report_add_pair (f->report, "wants-met", "nissan", "honda", entente_range_unknown);
  test_plan_add (f->project, ENTENTE_RULE, "r", "view", "view", "target", "companies", "channel", "ring", "by", "wants-met", NULL);
  look (f, NULL, NULL);

  look_found = look_of (f, ENTENTE_COMPANY, "nissan");
  g_assert_cmpuint (look_found->n_parts, ==, 2);
  g_assert_cmpuint (look_of (f, ENTENTE_COMPANY, "renault")->n_parts, ==, 0);
}

#define ADD(name, test) g_test_add ("/lens/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("no-rules-no-looks", test_no_rules_no_looks);
  ADD ("categories-get-a-series", test_categories_get_a_series);
  ADD ("numbers-get-classes-at-the-date", test_numbers_get_classes_at_the_date);
  g_test_add_func ("/lens/classes-share-no-number", test_classes_share_no_number);
  ADD ("scenario-changes-the-look", test_scenario_changes_the_look);
  ADD ("later-rules-win", test_later_rules_win);
  ADD ("own-look-wins-over-all", test_own_look_wins_over_all);
  ADD ("ring-is-divided-by-weight", test_ring_is_divided_by_weight);
  ADD ("stakes-leave-the-rest-open", test_stakes_leave_the_rest_open);
  ADD ("badge-says-the-number", test_badge_says_the_number);
  ADD ("sizes-widths-and-styles", test_sizes_widths_and_styles);
  ADD ("nonsense-is-passed-over", test_nonsense_is_passed_over);
  ADD ("many-categories-share-one-look", test_many_categories_share_one_look);
  ADD ("quantities-of-methods-give-looks", test_quantities_of_methods_give_looks);
  ADD ("report-that-has-not-come-says-nothing", test_report_that_has_not_come_says_nothing);
  ADD ("pairs-divide-a-ring", test_pairs_divide_a_ring);

  for (guint i = 0; i < G_N_ELEMENTS (conditions); i++)
    {
      g_autofree char *path = g_strdup_printf ("/lens/condition/%s", conditions[i].name);

      g_test_add (path, Fixture, &conditions[i], set_up, test_condition, tear_down);
    }

  return g_test_run ();
}
