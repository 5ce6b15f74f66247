#include "model/change/removal-plan.h"

#include "model/object/deal.h"
#include "model/object/override.h"
#include "model/object/party.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  EntenteScope      *scope;
  GHashTable        *doomed;
  GQueue             queue;
  GArray            *cleared;
  EntenteChangeList *changes;
} Plan;

static EntenteObject *
get_object (Plan       *plan,
            const char *id)
{
  EntenteObject *object = entente_scope_lookup (plan->scope, id);

  return object != NULL ? object : entente_project_lookup (entente_scope_get_project (plan->scope), id);
}

static void
doom (Plan       *plan,
      const char *id)
{
  EntenteObject *object = get_object (plan, id);

  if (object != NULL && entente_object_get_object_type (object) != ENTENTE_PROJECT_ROOT && g_hash_table_add (plan->doomed, g_strdup (id)))
    g_queue_push_tail (&plan->queue, object);
}

/* In a scenario, an object of the base plan is only hidden: what other scenarios and views know of it stays. */
static gboolean
goes_for_good (Plan          *plan,
               EntenteObject *object)
{
  const char *scenario = entente_scope_get_scenario (plan->scope);

  return scenario == NULL || entente_type_get_info (entente_object_get_object_type (object))->scenario_field < 0 ||
         g_strcmp0 (entente_object_get_scenario (object), scenario) == 0 ||
         entente_scope_lookup (plan->scope, entente_object_get_id (object)) == NULL;
}

static gboolean
is_concerned (Plan          *plan,
              EntenteObject *object,
              gboolean       for_good)
{
  EntenteType type = entente_object_get_object_type (object);

  return for_good || (entente_type_is_layered (type) && entente_scope_lookup (plan->scope, entente_object_get_id (object)) != NULL);
}

static void
follow (Plan                  *plan,
        const EntenteReferrer *referrer)
{
  const EntenteField *field = entente_object_get_field (referrer->object, referrer->field);

  if ((field->flags & ENTENTE_FIELD_OWNER) || entente_object_get_object_type (referrer->object) == ENTENTE_OVERRIDE)
    doom (plan, entente_object_get_id (referrer->object));
  else
    g_array_append_val (plan->cleared, *referrer);
}

static gboolean
is_doomed (Plan       *plan,
           const char *id)
{
  return g_hash_table_contains (plan->doomed, id);
}

static guint
count_parties_left (Plan       *plan,
                    const char *deal)
{
  g_autoptr (GArray) referrers = entente_scope_find_referrers (plan->scope, deal);
  guint n = 0;

  for (guint i = 0; i < referrers->len; i++)
    {
      const EntenteReferrer *referrer = &g_array_index (referrers, EntenteReferrer, i);
      const char            *id = entente_object_get_id (referrer->object);

      n += entente_object_get_object_type (referrer->object) == ENTENTE_PARTY && referrer->field == ENTENTE_PARTY_DEAL && !is_doomed (plan, id) &&
           entente_scope_lookup (plan->scope, id) != NULL;
    }

  return n;
}

/* A deal needs two parties: it goes with the company that leaves it alone, not with a party taken out on purpose. */
static void
doom_lonely_deals (Plan         *plan,
                   const GArray *referrers)
{
  for (guint i = 0; i < referrers->len; i++)
    {
      const EntenteReferrer *referrer = &g_array_index (referrers, EntenteReferrer, i);
      const char            *deal = NULL;

      if (entente_object_get_object_type (referrer->object) == ENTENTE_PARTY)
        deal = entente_object_get_reference (referrer->object, ENTENTE_PARTY_DEAL);
      if (deal != NULL && !is_doomed (plan, deal) && count_parties_left (plan, deal) < 2)
        doom (plan, deal);
    }
}

static void
walk (Plan *plan)
{
  EntenteObject *gone;

  while ((gone = g_queue_pop_head (&plan->queue)) != NULL)
    {
      g_autoptr (GArray) referrers = entente_scope_find_referrers (plan->scope, entente_object_get_id (gone));
      gboolean for_good = goes_for_good (plan, gone);

      for (guint i = 0; i < referrers->len; i++)
        if (is_concerned (plan, g_array_index (referrers, EntenteReferrer, i).object, for_good))
          follow (plan, &g_array_index (referrers, EntenteReferrer, i));

      if (entente_object_get_object_type (gone) == ENTENTE_COMPANY)
        doom_lonely_deals (plan, referrers);
    }
}

static EntenteValue *
make_shorter (Plan               *plan,
              EntenteObject      *object,
              guint               index,
              const EntenteField *field)
{
  const char *const *ids = entente_object_get_references (object, index);
  g_autoptr (GString) left = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    if (!is_doomed (plan, ids[i]))
      g_string_append_printf (left, "%s%s", left->len > 0 ? " " : "", ids[i]);

  return left->len > 0 ? entente_value_parse (field, left->str, NULL) : NULL;
}

static void
append_changes (Plan *plan)
{
  g_autoptr (GHashTable) set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GList) ids = g_list_sort (g_hash_table_get_keys (plan->doomed), (GCompareFunc)strcmp);

  for (guint i = 0; i < plan->cleared->len; i++)
    {
      const EntenteReferrer *referrer = &g_array_index (plan->cleared, EntenteReferrer, i);
      const char            *id = entente_object_get_id (referrer->object);
      const EntenteField    *field = entente_object_get_field (referrer->object, referrer->field);
      g_autoptr (EntenteValue) value = NULL;

      if (is_doomed (plan, id) || !g_hash_table_add (set, g_strdup_printf ("%s %s", id, field->name)))
        continue;
      if (field->kind == ENTENTE_FIELD_REFERENCES)
        value = make_shorter (plan, referrer->object, referrer->field, field);
      entente_change_list_set_value (plan->changes, id, field, value);
    }

  for (GList *l = ids; l != NULL; l = l->next)
    entente_change_list_remove (plan->changes, l->data);
}

/**
 * entente_removal_plan_append:
 * @scope: the scenario in which to remove
 * @ids: (array zero-terminated=1): what to remove
 * @changes: what to append the changes to
 *
 * Removes objects so that every reference stays whole: what belongs to them goes too, a deal goes when it loses a
 * company and has fewer than two parties left, and other references to them are cleared. The changes are in terms of
 * @scope, to be passed through entente_scope_translate().
 */
void
entente_removal_plan_append (EntenteScope      *scope,
                             const char *const *ids,
                             EntenteChangeList *changes)
{
  Plan plan = {
    .scope = scope,
    .doomed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .queue = G_QUEUE_INIT,
    .cleared = g_array_new (FALSE, FALSE, sizeof (EntenteReferrer)),
    .changes = changes,
  };

  for (guint i = 0; ids[i] != NULL; i++)
    doom (&plan, ids[i]);
  walk (&plan);
  append_changes (&plan);

  g_hash_table_unref (plan.doomed);
  g_array_unref (plan.cleared);
}
