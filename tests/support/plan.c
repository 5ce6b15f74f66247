#include "tests/support/plan.h"

#include "model/change/removal-plan.h"
#include "model/storage/project-writer.h"

#include <stdarg.h>
#include <string.h>

/**
 * test_plan_add:
 * @project: a project
 * @type: a type
 * @id: an id
 * @...: names and stored values of fields in turn, then %NULL
 *
 * Returns: (transfer none): the object, added to the project as a step of its own
 */
EntenteObject *
test_plan_add (EntenteProject *project,
               EntenteType     type,
               const char     *id,
               ...)
{
  g_autoptr (EntenteObject) object = entente_object_new (type, id);
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Add");
  const char *field;
  va_list     list;
  g_autoptr (GError) error = NULL;

  va_start (list, id);
  while ((field = va_arg (list, const char *)) != NULL)
    {
      entente_object_set (object, field, va_arg (list, const char *), &error);
      g_assert_no_error (error);
    }
  va_end (list);

  entente_change_list_add (changes, object);
  entente_project_apply (project, changes, &error);
  g_assert_no_error (error);

  return entente_project_lookup (project, id);
}

/**
 * test_plan_set:
 * @project: a project
 * @id: an object
 * @field: name of one of its fields
 * @text: (nullable): the value as it stands in files
 */
void
test_plan_set (EntenteProject *project,
               const char     *id,
               const char     *field,
               const char     *text)
{
  EntenteObject      *object = entente_project_lookup (project, id);
  const EntenteField *definition = entente_object_get_field (object, (guint)entente_type_find_field (entente_object_get_object_type (object), field));
  g_autoptr (EntenteChangeList) changes = entente_change_list_new ("Set");
  g_autoptr (EntenteValue) value = NULL;
  g_autoptr (GError) error = NULL;

  if (text != NULL)
    value = entente_value_parse (definition, text, &error);
  g_assert_no_error (error);
  entente_change_list_set_value (changes, id, definition, value);
  entente_project_apply (project, changes, &error);
  g_assert_no_error (error);
}

/**
 * test_plan_new_small:
 *
 * Two regions, two dimensions; Nissan, Renault, Mitsubishi and Honda; a running deal of Nissan and Renault in which
 * both give, talks of three without contributions, Nissan's stake in Mitsubishi until 8 November 2024; the scenario
 * "Alone" and its child "Far"; a view with two places.
 *
 * Returns: (transfer full): the plan
 */
EntenteProject *
test_plan_new_small (void)
{
  EntenteProject *p = entente_project_new ();

  test_plan_set (p, "project", "title", "Small plan");
  test_plan_add (p, ENTENTE_SCENARIO, "alone", "name", "Alone", NULL);
  test_plan_add (p, ENTENTE_SCENARIO, "far", "name", "Far", "parent", "alone", NULL);
  test_plan_add (p, ENTENTE_REGION, "japan", "name", "Japan", NULL);
  test_plan_add (p, ENTENTE_REGION, "europe", "name", "Europe", NULL);
  test_plan_add (p, ENTENTE_DIMENSION, "ev", "name", "Electric platforms", "color", "#1c71d8", NULL);
  test_plan_add (p, ENTENTE_DIMENSION, "pickup", "name", "Pickup platform", NULL);
  test_plan_add (p, ENTENTE_COMPANY, "nissan", "name", "Nissan", "kind", "carmaker", "region", "japan",
                 "volumes", "2024: 3350000 vehicles/yr; 2026: 3200000..3400000 vehicles/yr", NULL);
  test_plan_add (p, ENTENTE_COMPANY, "renault", "name", "Renault", "kind", "carmaker", "region", "europe", NULL);
  test_plan_add (p, ENTENTE_COMPANY, "mitsubishi", "name", "Mitsubishi Motors", "kind", "carmaker", "region", "japan", NULL);
  test_plan_add (p, ENTENTE_COMPANY, "honda", "name", "Honda", "kind", "carmaker", "region", "japan", NULL);
  test_plan_add (p, ENTENTE_PLATFORM, "rogue", "name", "Rogue platform", "owner", "nissan", "dimension", "ev", "concept", "2025", "on-sale", "2028", NULL);
  test_plan_add (p, ENTENTE_OFFER, "has", "company", "nissan", "name", "Electric platform", "dimension", "ev", NULL);
  test_plan_add (p, ENTENTE_WANT, "wants", "company", "mitsubishi", "name", "An electric platform", "dimension", "ev", NULL);
  test_plan_add (p, ENTENTE_DEAL, "alliance", "title", "Alliance", "kind", "framework", "status", "running",
                 "dimensions", "ev pickup", "regions", "europe", "from", "1999-03-27", NULL);
  test_plan_add (p, ENTENTE_PARTY, "alliance-nissan", "deal", "alliance", "company", "nissan", "share", "60%", NULL);
  test_plan_add (p, ENTENTE_PARTY, "alliance-renault", "deal", "alliance", "company", "renault", "share", "40%", NULL);
  test_plan_add (p, ENTENTE_FLOW, "gives", "deal", "alliance", "giver", "alliance-nissan", "receiver", "alliance-renault", "what", "Volume", NULL);
  test_plan_add (p, ENTENTE_FLOW, "gets", "deal", "alliance", "giver", "alliance-renault", "what", "Vans", NULL);
  test_plan_add (p, ENTENTE_DEAL, "talks", "title", "Three talk", "status", "talks", "dimensions", "pickup", "from", "2025-12", NULL);
  test_plan_add (p, ENTENTE_PARTY, "talks-nissan", "deal", "talks", "company", "nissan", NULL);
  test_plan_add (p, ENTENTE_PARTY, "talks-mitsubishi", "deal", "talks", "company", "mitsubishi", NULL);
  test_plan_add (p, ENTENTE_PARTY, "talks-honda", "deal", "talks", "company", "honda", NULL);
  test_plan_add (p, ENTENTE_STAKE, "stake", "owner", "nissan", "owned", "mitsubishi", "economic", "34%", "voting", "34%",
                 "from", "2016-10-20", "until", "2024-11-08", NULL);
  test_plan_add (p, ENTENTE_VIEW, "view", "name", "Network", "order", "1", NULL);
  test_plan_add (p, ENTENTE_PLACE, "place-nissan", "view", "view", "object", "nissan", "x", "0", "y", "0", NULL);
  test_plan_add (p, ENTENTE_PLACE, "place-renault", "view", "view", "object", "renault", "x", "300", "y", "0", "pinned", "yes", NULL);

  return p;
}

/**
 * test_plan_new_random:
 * @random: a seeded generator
 * @n_companies: how many companies
 *
 * Returns: (transfer full): a plan with @n_companies companies and twice as many deals of two to four parties
 */
EntenteProject *
test_plan_new_random (EntenteRandom *random,
                      guint          n_companies)
{
  EntenteProject *project = entente_project_new ();

  for (guint i = 0; i < n_companies; i++)
    {
      g_autofree char *id = g_strdup_printf ("company-%05u", i);
      g_autofree char *name = g_strdup_printf ("Company %u", i);

      test_plan_add (project, ENTENTE_COMPANY, id, "name", name, NULL);
    }

  for (guint i = 0; i < 2 * n_companies; i++)
    {
      g_autofree char *id = g_strdup_printf ("deal-%05u", i);
      guint            n_parties = 2 + (entente_random_next_below (random, 8) == 0) + (entente_random_next_below (random, 16) == 0);

      test_plan_add (project, ENTENTE_DEAL, id, "title", id, "from", "2025", NULL);
      for (guint k = 0; k < n_parties; k++)
        {
          g_autofree char *party = g_strdup_printf ("party-%05u-%u", i, k);
          g_autofree char *company = g_strdup_printf ("company-%05u", entente_random_next_below (random, n_companies));

          test_plan_add (project, ENTENTE_PARTY, party, "deal", id, "company", company, NULL);
        }
    }

  return project;
}

static const char *const words[] = {"Nissan", "R&D", "“quoted”", "<tag>", "日産自動車", "رينو", "e\u0301", "tab\tand\nline", "ends ", " begins", "'s", "\"", "]]>", "--", "e-Power", "0", "-"};

static char *
random_text (EntenteRandom      *random,
             const EntenteField *field)
{
  GString *text = g_string_new (NULL);
  guint    n = 1 + entente_random_next_below (random, 4);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *word = g_strdup (words[entente_random_next_below (random, G_N_ELEMENTS (words))]);

      if (!(field->flags & ENTENTE_FIELD_MULTILINE))
        g_strdelimit (word, "\t\n", '_');
      if (field->max_length == 0 || (guint)(g_utf8_strlen (text->str, -1) + g_utf8_strlen (word, -1)) <= field->max_length)
        g_string_append (text, word);
    }

  return g_string_free (text, FALSE);
}

static char *
random_amount (EntenteRandom      *random,
               const EntenteField *field)
{
  static const char *const currencies[] = {"EUR", "JPY 2024", "USD"};
  gboolean                 small = field->unit == ENTENTE_UNIT_PERCENT || field->max <= 1200;
  guint                    low = entente_random_next_below (random, small ? 50 : 4000000), high = low + entente_random_next_below (random, 2) * 7;
  const char              *unit = entente_unit_get_symbol (field->unit == ENTENTE_UNIT_ANY ? ENTENTE_UNIT_GWH : field->unit);

  if (field->unit == ENTENTE_UNIT_CURRENCY)
    unit = currencies[entente_random_next_below (random, G_N_ELEMENTS (currencies))];

  return g_strdup_printf ("%u.%u..%u.%u%s%s", low, entente_random_next_below (random, 10), high + 1, entente_random_next_below (random, 10),
                          field->unit == ENTENTE_UNIT_PERCENT ? "" : " ", unit);
}

static char *
random_date (EntenteRandom *random)
{
  guint year = 1990 + entente_random_next_below (random, 45), month = 1 + entente_random_next_below (random, 12);

  switch (entente_random_next_below (random, 4))
    {
    case 0:
      return g_strdup_printf ("%u", year);
    case 1:
      return g_strdup_printf ("%u-Q%u", year, (month + 2) / 3);
    case 2:
      return g_strdup_printf ("%u-%02u", year, month);
    default:
      return g_strdup_printf ("%u-%02u-%02u", year, month, 1 + entente_random_next_below (random, 28));
    }
}

static char *
random_reference (EntenteRandom      *random,
                  EntenteProject     *project,
                  const EntenteField *field)
{
  for (guint tries = 0; tries < 40; tries++)
    {
      EntenteType type = entente_random_next_below (random, ENTENTE_N_TYPES);
      guint       n = entente_project_get_n (project, type);

      if (n > 0 && (field->targets & ENTENTE_TYPE_BIT (type)))
        return g_strdup (entente_object_get_id (entente_project_get_nth (project, type, entente_random_next_below (random, n))));
    }

  return NULL;
}

static char *
random_series (EntenteRandom      *random,
               const EntenteField *field)
{
  g_autofree char *first = random_amount (random, field), *second = random_amount (random, field);

  return entente_random_next_below (random, 2) ? g_strdup_printf ("2025: %s; 2031: %s", first, second) : g_steal_pointer (&first);
}

static char *
random_stored (EntenteRandom      *random,
               EntenteProject     *project,
               const EntenteField *field)
{
  guint    n = 0;
  double   number = (entente_random_next_uniform (random) - 0.5) * 3000;
  GString *text;

  switch (field->kind)
    {
    case ENTENTE_FIELD_TEXT:
      return field->flags & ENTENTE_FIELD_PICTURE ? g_strdup ("data:image/png;base64,iVBORw0KGgo=") : random_text (random, field);
    case ENTENTE_FIELD_CHOICE:
      while (field->choices[n].name != NULL)
        n++;
      return g_strdup (field->choices[entente_random_next_below (random, n)].name);
    case ENTENTE_FIELD_FLAG:
      return g_strdup (entente_random_next_below (random, 2) ? "yes" : "no");
    case ENTENTE_FIELD_AMOUNT:
      return random_amount (random, field);
    case ENTENTE_FIELD_SERIES:
      return random_series (random, field);
    case ENTENTE_FIELD_DATE:
      return random_date (random);
    case ENTENTE_FIELD_NUMBER:
      text = g_string_new (NULL);
      g_string_append_printf (text, "%.17g", field->min != field->max ? field->min + (field->max - field->min) * entente_random_next_uniform (random) : number);
      return g_string_free (text, FALSE);
    case ENTENTE_FIELD_COLOR:
      return g_strdup_printf ("#%06x", entente_random_next_below (random, 0x1000000));
    case ENTENTE_FIELD_POINTS:
      return g_strdup_printf ("%.17g,%.17g %u,%u", number, -number, 12u, 24u);
    case ENTENTE_FIELD_RATES:
      return g_strdup_printf ("JPY: 0.0061; USD: 0.92; USD 2027: 0.9%u", entente_random_next_below (random, 10));
    default:
      return random_reference (random, project, field);
    }
}

/**
 * test_plan_random_value:
 * @random: a seeded generator
 * @project: where references may point to
 * @field: a field
 *
 * Returns: (transfer full) (nullable): a valid value for it, now and then undefined
 */
EntenteValue *
test_plan_random_value (EntenteRandom      *random,
                        EntenteProject     *project,
                        const EntenteField *field)
{
  g_autofree char *text = entente_random_next_below (random, 6) > 0 ? random_stored (random, project, field) : NULL;
  g_autoptr (GError) error = NULL;
  EntenteValue *value = text != NULL ? entente_value_parse (field, text, &error) : NULL;

  g_assert_no_error (error);

  return value;
}

static void
append_random_add (EntenteRandom     *random,
                   EntenteProject    *project,
                   EntenteChangeList *changes)
{
  EntenteType      type = ENTENTE_SCENARIO + entente_random_next_below (random, ENTENTE_N_TYPES - ENTENTE_SCENARIO);
  g_autofree char *id = g_strdup_printf ("%s-%016" G_GINT64_MODIFIER "x", entente_type_get_info (type)->name, entente_random_next (random));
  g_autoptr (EntenteObject) object = entente_object_new (type, id);

  for (guint i = 0; i < entente_object_get_n_fields (object); i++)
    {
      g_autoptr (EntenteValue) value = test_plan_random_value (random, project, entente_object_get_field (object, i));

      entente_object_set_value (object, i, value);
    }
  if (entente_random_next_below (random, 4) == 0)
    entente_object_add_extra (object, "mood", "good & new");

  entente_change_list_add (changes, object);
}

static EntenteObject *
random_object (EntenteRandom  *random,
               EntenteProject *project)
{
  for (;;)
    {
      EntenteType type = entente_random_next_below (random, ENTENTE_N_TYPES);
      guint       n = entente_project_get_n (project, type);

      if (n > 0)
        return entente_project_get_nth (project, type, entente_random_next_below (random, n));
    }
}

static void
append_random_set (EntenteRandom     *random,
                   EntenteProject    *project,
                   EntenteChangeList *changes)
{
  EntenteObject      *object = random_object (random, project);
  const EntenteField *field = entente_object_get_field (object, entente_random_next_below (random, entente_object_get_n_fields (object)));
  g_autoptr (EntenteValue) value = test_plan_random_value (random, project, field);

  entente_change_list_set_value (changes, entente_object_get_id (object), field, value);
}

static void
append_random_removal (EntenteRandom     *random,
                       EntenteProject    *project,
                       EntenteChangeList *changes)
{
  EntenteObject *object = random_object (random, project);
  g_autoptr (EntenteScope) scope = entente_scope_new (project, NULL);
  const char *ids[] = {entente_object_get_id (object), NULL};

  entente_removal_plan_append (scope, ids, changes);
}

/**
 * test_plan_random_edit:
 * @random: a seeded generator
 * @project: a project
 *
 * Returns: (transfer full): a valid edit of one to three changes of any kind to objects of any type
 */
EntenteChangeList *
test_plan_random_edit (EntenteRandom  *random,
                       EntenteProject *project)
{
  EntenteChangeList *changes = entente_change_list_new ("Edit");
  guint              n = 1 + entente_random_next_below (random, 3);

  if (entente_random_next_below (random, 5) == 0)
    append_random_removal (random, project, changes);
  else
    for (guint i = 0; i < n; i++)
      {
        if (entente_random_next_below (random, 2))
          append_random_add (random, project, changes);
        else
          append_random_set (random, project, changes);
      }

  return changes;
}

/**
 * test_plan_to_text:
 * @project: a project
 *
 * Returns: (transfer full): the project as it would be saved
 */
char *
test_plan_to_text (EntenteProject *project)
{
  g_autoptr (GBytes) bytes = entente_project_write_bytes (project);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}
