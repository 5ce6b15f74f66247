#include "model/change/scenario-layers.h"

#include "model/object/override.h"
#include "model/object/removal.h"
#include "model/object/scenario.h"

#include <string.h>

/* wishes: the scenario asked for, and what it was last based on; chain: from the one that is shown to the one it is finally based
   on; copies: of objects that one of these alters, by id; removed: ids of what one of these takes out */
struct _EntenteScenarioLayers
{
  EntenteProject *project;
  GPtrArray      *wishes;
  GPtrArray      *chain;
  GHashTable     *copies;
  GHashTable     *removed;
};

static gboolean
in_chain (EntenteScenarioLayers *self,
          const char            *scenario)
{
  return scenario == NULL || g_ptr_array_find_with_equal_func (self->chain, scenario, g_str_equal, NULL);
}

/* From a scenario to the one it is finally based on; a circle is cut where it closes. */
static void
follow_parents (EntenteScenarioLayers *self,
                const char            *id)
{
  while (id != NULL && !g_ptr_array_find_with_equal_func (self->chain, id, g_str_equal, NULL))
    {
      EntenteObject *scenario = entente_project_lookup (self->project, id);

      if (scenario == NULL || entente_object_get_object_type (scenario) != ENTENTE_SCENARIO)
        break;

      g_ptr_array_add (self->chain, g_strdup (id));
      id = entente_object_get_reference (scenario, ENTENTE_SCENARIO_PARENT);
    }
}

static void
set_wishes (EntenteScenarioLayers *self,
            const char *const     *ids,
            guint                  n_ids)
{
  g_autoptr (GPtrArray) former = self->wishes;

  self->wishes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_ids; i++)
    g_ptr_array_add (self->wishes, g_strdup (ids[i]));
}

static const char *
get_wish (EntenteScenarioLayers *self)
{
  return self->wishes->len > 0 ? self->wishes->pdata[0] : NULL;
}

/* While the scenario is gone, as one is whose making was undone, what it was last based on stands in for it. */
static void
find_chain (EntenteScenarioLayers *self)
{
  g_ptr_array_set_size (self->chain, 0);

  for (guint i = 0; i < self->wishes->len && self->chain->len == 0; i++)
    follow_parents (self, self->wishes->pdata[i]);

  if (self->chain->len > 0 && strcmp (self->chain->pdata[0], get_wish (self)) == 0)
    set_wishes (self, (const char *const *)self->chain->pdata, self->chain->len);
}

static void
find_removed (EntenteScenarioLayers *self)
{
  g_hash_table_remove_all (self->removed);

  for (guint i = 0; i < entente_project_get_n (self->project, ENTENTE_REMOVAL); i++)
    {
      EntenteObject *removal = entente_project_get_nth (self->project, ENTENTE_REMOVAL, i);
      const char    *scenario = entente_object_get_reference (removal, ENTENTE_REMOVAL_SCENARIO);
      const char    *id = entente_object_get_reference (removal, ENTENTE_REMOVAL_OBJECT);

      if (scenario != NULL && id != NULL && in_chain (self, scenario))
        g_hash_table_add (self->removed, g_strdup (id));
    }
}

static void
lay_over (EntenteScenarioLayers *self,
          GHashTable            *copies,
          EntenteObject         *override)
{
  const char    *id = entente_object_get_reference (override, ENTENTE_OVERRIDE_OBJECT);
  const char    *field = entente_object_get_text (override, ENTENTE_OVERRIDE_FIELD);
  EntenteObject *object = entente_project_lookup (self->project, id);
  EntenteObject *copy = id != NULL ? g_hash_table_lookup (copies, id) : NULL;

  if (object == NULL || field == NULL || !entente_type_is_layered (entente_object_get_object_type (object)) || strcmp (field, "in") == 0)
    return;

  if (copy == NULL)
    {
      copy = entente_object_copy (object);
      g_hash_table_insert (copies, (gpointer)entente_object_get_id (copy), copy);
    }

  /* A value that cannot be read leaves the field as it is in the parent; the checks tell of it. */
  if (!entente_object_set (copy, field, entente_object_get_text (override, ENTENTE_OVERRIDE_VALUE), NULL))
    return;
}

static GHashTable *
make_copies (EntenteScenarioLayers *self)
{
  GHashTable *copies = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint level = self->chain->len; level > 0; level--)
    for (guint i = 0; i < entente_project_get_n (self->project, ENTENTE_OVERRIDE); i++)
      {
        EntenteObject *override = entente_project_get_nth (self->project, ENTENTE_OVERRIDE, i);

        if (g_strcmp0 (entente_object_get_reference (override, ENTENTE_OVERRIDE_SCENARIO), g_ptr_array_index (self->chain, level - 1)) == 0)
          lay_over (self, copies, override);
      }

  return copies;
}

/* A copy that stays keeps its identity, so that lists and forms stay with it. */
static gboolean
keep_copy (EntenteObject *old,
           EntenteObject *fresh)
{
  if (entente_object_equal (old, fresh))
    return FALSE;

  for (guint i = 0; i < entente_object_get_n_fields (old); i++)
    entente_object_set_value (old, i, entente_object_get_value (fresh, i));

  return TRUE;
}

static GPtrArray *
replace_copies (EntenteScenarioLayers *self,
                GHashTable            *fresh)
{
  GPtrArray     *altered = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  EntenteObject *object;

  g_hash_table_iter_init (&iter, fresh);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&object))
    {
      EntenteObject *old = g_hash_table_lookup (self->copies, entente_object_get_id (object));

      if (old == NULL)
        continue;
      if (keep_copy (old, object))
        g_ptr_array_add (altered, g_object_ref (old));
      g_hash_table_iter_replace (&iter, g_object_ref (old));
    }

  /* The keys belong to the objects, which may have been replaced. */
  g_hash_table_remove_all (self->copies);
  g_hash_table_iter_init (&iter, fresh);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&object))
    g_hash_table_insert (self->copies, (gpointer)entente_object_get_id (object), g_object_ref (object));

  return altered;
}

static EntenteType
get_type_of (const EntenteChange *change)
{
  return change->kind == ENTENTE_CHANGE_SET ? entente_type_of_field (change->definition) : entente_object_get_object_type (change->object);
}

static gboolean
moves_between_scenarios (const EntenteChange *change)
{
  return change->kind == ENTENTE_CHANGE_SET && strcmp (change->field, "in") == 0;
}

static int
compare_referrers (gconstpointer a,
                   gconstpointer b)
{
  const EntenteReferrer *x = a, *y = b;
  EntenteType            left = entente_object_get_object_type (x->object), right = entente_object_get_object_type (y->object);
  int                    by_id = strcmp (entente_object_get_id (x->object), entente_object_get_id (y->object));

  if (left != right)
    return left < right ? -1 : 1;

  return by_id != 0 ? by_id : (x->field > y->field) - (x->field < y->field);
}

/* A copy may refer to something that what it is a copy of does not refer to. */
static void
append_copies (EntenteScenarioLayers *self,
               const char            *id,
               GArray                *referrers)
{
  GHashTableIter iter;
  EntenteObject *copy;

  g_hash_table_iter_init (&iter, self->copies);

  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&copy))
    {
      EntenteObject *base = entente_project_lookup (self->project, entente_object_get_id (copy));

      for (guint i = 0; entente_scenario_layers_show (self, base) && i < entente_object_get_n_fields (copy); i++)
        if (entente_referrers_has (copy, i, id) && !entente_referrers_has (base, i, id))
          {
            EntenteReferrer referrer = {copy, i};

            g_array_append_val (referrers, referrer);
          }
    }
}

/**
 * entente_scenario_layers_new:
 * @project: a project
 * @scenario: (nullable): id of a scenario, %NULL for the base plan
 *
 * Returns: (transfer full): the layers of that scenario, not yet updated
 */
EntenteScenarioLayers *
entente_scenario_layers_new (EntenteProject *project,
                             const char     *scenario)
{
  EntenteScenarioLayers *self = g_new0 (EntenteScenarioLayers, 1);

  self->project = g_object_ref (project);
  self->chain = g_ptr_array_new_with_free_func (g_free);
  self->copies = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  set_wishes (self, &scenario, scenario != NULL);

  return self;
}

void
entente_scenario_layers_free (EntenteScenarioLayers *self)
{
  g_object_unref (self->project);
  g_ptr_array_unref (self->wishes);
  g_ptr_array_unref (self->chain);
  g_hash_table_unref (self->copies);
  g_hash_table_unref (self->removed);
  g_free (self);
}

/**
 * entente_scenario_layers_set_scenario:
 * @self: layers
 * @scenario: (nullable): id of a scenario, %NULL for the base plan
 *
 * Returns: whether that is another scenario, so that an update is due
 */
gboolean
entente_scenario_layers_set_scenario (EntenteScenarioLayers *self,
                                      const char            *scenario)
{
  if (g_strcmp0 (get_wish (self), scenario) == 0)
    return FALSE;

  set_wishes (self, &scenario, scenario != NULL);

  return TRUE;
}

/**
 * entente_scenario_layers_get_scenario:
 * @self: layers
 *
 * Returns: (nullable): id of the scenario shown, %NULL for the base plan
 */
const char *
entente_scenario_layers_get_scenario (EntenteScenarioLayers *self)
{
  return self->chain->len > 0 ? self->chain->pdata[0] : NULL;
}

/**
 * entente_scenario_layers_update:
 * @self: layers
 *
 * Reads from the project anew what the scenario alters.
 *
 * Returns: (transfer full) (element-type EntenteObject): copies that stayed and have other values now
 */
GPtrArray *
entente_scenario_layers_update (EntenteScenarioLayers *self)
{
  g_autoptr (GHashTable) fresh = NULL;

  find_chain (self);
  find_removed (self);
  fresh = make_copies (self);

  return replace_copies (self, fresh);
}

/**
 * entente_scenario_layers_show:
 * @self: layers
 * @object: an object of the project
 *
 * Returns: whether the scenario shows it
 */
gboolean
entente_scenario_layers_show (EntenteScenarioLayers *self,
                              EntenteObject         *object)
{
  return in_chain (self, entente_object_get_scenario (object)) &&
         (g_hash_table_size (self->removed) == 0 || !g_hash_table_contains (self->removed, entente_object_get_id (object)));
}

/**
 * entente_scenario_layers_get_own:
 * @self: layers
 * @object: an object of the project
 *
 * Returns: (transfer none): what stands for it in the scenario: itself, or a copy with what the scenario says otherwise
 */
EntenteObject *
entente_scenario_layers_get_own (EntenteScenarioLayers *self,
                                 EntenteObject         *object)
{
  EntenteObject *copy = g_hash_table_size (self->copies) > 0 ? g_hash_table_lookup (self->copies, entente_object_get_id (object)) : NULL;

  return copy != NULL ? copy : object;
}

/**
 * entente_scenario_layers_outlast:
 * @self: layers
 * @changes: what was done to the project
 *
 * Returns: whether it leaves as it is what is a copy here, and what of the plan is in the scenario, so that no update is due
 */
gboolean
entente_scenario_layers_outlast (EntenteScenarioLayers *self,
                                 EntenteChangeList     *changes)
{
  gboolean is_base = self->wishes->len == 0;

  for (guint i = 0; i < entente_change_list_get_n (changes); i++)
    {
      const EntenteChange *change = entente_change_list_get (changes, i);
      EntenteType          type = get_type_of (change);

      if (moves_between_scenarios (change))
        return FALSE;
      if (!is_base && (type == ENTENTE_SCENARIO || type == ENTENTE_OVERRIDE || type == ENTENTE_REMOVAL))
        return FALSE;
      if (!is_base && entente_type_is_layered (type) && (change->kind != ENTENTE_CHANGE_SET || g_hash_table_contains (self->copies, change->id)))
        return FALSE;
    }

  return TRUE;
}

/**
 * entente_scenario_layers_find_referrers:
 * @self: layers
 * @id: id of an object
 *
 * What the scenario does not show is listed as it is in the project.
 *
 * Returns: (transfer full) (element-type EntenteReferrer): what refers to it, by type and then by id
 */
GArray *
entente_scenario_layers_find_referrers (EntenteScenarioLayers *self,
                                        const char            *id)
{
  GArray                *found = g_array_new (FALSE, FALSE, sizeof (EntenteReferrer));
  guint                  n;
  const EntenteReferrer *referrers = entente_referrers_get (entente_project_get_referrers (self->project), id, &n);

  for (guint i = 0; i < n; i++)
    {
      EntenteReferrer referrer = referrers[i];

      if (entente_scenario_layers_show (self, referrer.object))
        referrer.object = entente_scenario_layers_get_own (self, referrer.object);
      if (entente_referrers_has (referrer.object, referrer.field, id))
        g_array_append_val (found, referrer);
    }

  append_copies (self, id, found);
  g_array_sort (found, compare_referrers);

  return found;
}
