#include "widgets/figures/figure-detail.h"

#include "model/describe.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *name;
  const char *label;
} Word;

static const Word words[] = {
  {"equal", N_("in equal parts")},
  {"volume", N_("by volume")},
  {"stand-alone", N_("by what each would pay alone")},
  {"custom", N_("as entered")},
  {"shapley", N_("by what joining adds")},
  {"scrb", N_("by what each still saves")},
  {"median-7", N_("half ended after seven years")},
  {"management", N_("management capacity")},
  {"reciprocity", N_("least return")},
  {"dependence", N_("greatest share of one partner")},
};

/* What a number in a detail counts, by how the figure is called */
static const Word counts[] = {
  {"choice-frontier", N_("with %s person-months a year")},
  {"choice-limit", N_("budget of %s")},
  {"choice-", N_("set %s")},
  {"npv-", N_("lower in %s of 100 cases")},
  {"plan-npv-", N_("lower in %s of 100 cases")},
  {"deals-alive", N_("%s % ended within five years")},
  {"all-deals-alive", N_("%s % ended within five years")},
};

static const Word *
find_word (const char *detail)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].name, detail))
      return &words[i];

  return NULL;
}

static gboolean
is_number (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789.") == strlen (text);
}

/* The number stands where "%s" is; no format, so that a percent sign is just that. */
static char *
describe_count (const EntenteQuantity *quantity,
                const char            *number)
{
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (g_str_has_prefix (quantity->name, counts[i].name))
      {
        g_auto (GStrv) parts = g_strsplit (_ (counts[i].label), "%s", 2);
        g_autofree char *shown = g_str_has_suffix (number, ".00") ? g_strndup (number, strlen (number) - strlen (".00")) : g_strdup (number);

        return g_strjoinv (shown, parts);
      }

  return g_strdup (number);
}

/* NULL unless every word is the id of something. */
static char *
describe_objects (EntenteScope      *scope,
                  const char *const *ids,
                  const char        *separator)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; ids[i] != NULL; i++)
    if (entente_scope_lookup (scope, ids[i]) == NULL)
      return NULL;
    else
      g_ptr_array_add (names, entente_describe_id (scope, ids[i]));

  g_ptr_array_add (names, NULL);

  return g_strjoinv (separator, (char **)names->pdata);
}

/* An input: "Nissan · Volumes" */
static char *
describe_input (EntenteScope      *scope,
                const char *const *parts)
{
  EntenteObject   *object = entente_scope_lookup (scope, parts[0]);
  int              field = object != NULL ? entente_type_find_field (entente_object_get_object_type (object), parts[1]) : -1;
  g_autofree char *name = field >= 0 ? entente_describe_object (scope, object) : NULL;

  return name != NULL ? g_strdup_printf ("%s · %s", name, _ (entente_object_get_field (object, (guint)field)->label)) : NULL;
}

/* Two deals of which one excludes or needs the other */
static char *
describe_bond (EntenteScope      *scope,
               const char *const *parts)
{
  g_autofree char *first = entente_describe_id (scope, parts[1]);
  g_autofree char *second = entente_describe_id (scope, parts[2]);

  if (g_str_equal (parts[0], "excludes"))
    return g_strdup_printf (_("%s excludes %s"), first, second);
  if (g_str_equal (parts[0], "requires"))
    return g_strdup_printf (_("%s needs %s"), first, second);

  return NULL;
}

static char *
describe_parts (EntenteScope *scope,
                const char   *detail)
{
  g_auto (GStrv) parts = g_strsplit (detail, " ", -1);
  guint n = g_strv_length (parts);
  char *text = describe_objects (scope, (const char *const *)parts, " → ");

  if (text == NULL && n == 2)
    text = describe_input (scope, (const char *const *)parts);
  if (text == NULL && n == 3)
    text = describe_bond (scope, (const char *const *)parts);

  return text;
}

static char *
describe_date (const char *detail)
{
  EntenteDate date;

  return entente_date_parse (detail, &date, NULL) ? entente_date_to_display (&date) : NULL;
}

/* A rule, and who would rather leave because of it */
static char *
describe_objection (EntenteScope *scope,
                    const char   *detail)
{
  const char      *colon = strstr (detail, ": ");
  g_autofree char *rule = colon != NULL ? g_strndup (detail, (gsize)(colon - detail)) : NULL;
  const Word      *word = rule != NULL ? find_word (rule) : NULL;
  g_auto (GStrv) ids = word != NULL ? g_strsplit (colon + 2, " ", -1) : NULL;
  g_autofree char *who = ids != NULL ? describe_objects (scope, (const char *const *)ids, ", ") : NULL;

  return who != NULL ? g_strdup_printf (_("%s: %s"), _ (word->label), who) : NULL;
}

/**
 * entente_figure_describe_detail:
 * @scope: the plan
 * @quantity: what sort of figure
 * @detail: what tells it apart from others of its sort, as methods write it
 *
 * Returns: (transfer full): the same as people say it: "by volume", "Honda → Nissan", "1 March 1999"
 */
char *
entente_figure_describe_detail (EntenteScope          *scope,
                                const EntenteQuantity *quantity,
                                const char            *detail)
{
  const Word *word = find_word (detail);
  const char *number = g_str_has_prefix (detail, "budget-") ? detail + strlen ("budget-") : detail;
  char       *text;

  if (word != NULL)
    return g_strdup (_ (word->label));
  if (is_number (number))
    return describe_count (quantity, number);

  text = describe_objection (scope, detail);
  if (text == NULL)
    text = describe_parts (scope, detail);
  if (text == NULL)
    text = describe_date (detail);

  return text != NULL ? text : g_strdup (detail);
}
