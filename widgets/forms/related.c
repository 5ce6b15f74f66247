#include "widgets/forms/related.h"

#include "model/object/claim.h"
#include "model/object/dependency.h"
#include "model/object/flow.h"
#include "model/object/offer.h"
#include "model/object/override.h"
#include "model/object/participation.h"
#include "model/object/party.h"
#include "model/object/want.h"

static void
look_through (EntenteScope *scope,
              EntenteType   type,
              guint         field,
              const char   *id,
              GPtrArray    *found)
{
  GListModel *objects = entente_scope_get_objects (scope, type);
  guint       n = g_list_model_get_n_items (objects);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);

      if (entente_object_refers_to (object, field, id))
        g_ptr_array_add (found, g_steal_pointer (&object));
    }
}

static void
pick_referrers (EntenteScope *scope,
                EntenteType   type,
                guint         field,
                const char   *id,
                GPtrArray    *found)
{
  g_autoptr (GArray) referrers = entente_scope_find_referrers (scope, id);

  for (guint i = 0; i < referrers->len; i++)
    {
      EntenteObject *object = g_array_index (referrers, EntenteReferrer, i).object;
      gboolean       fits = entente_object_get_object_type (object) == type && g_array_index (referrers, EntenteReferrer, i).field == field;

      if (fits && entente_scope_lookup (scope, entente_object_get_id (object)) == object)
        g_ptr_array_add (found, g_object_ref (object));
    }
}

/**
 * entente_related_find:
 * @scope: the plan in a scenario
 * @type: what to look for
 * @field: a field of that type
 * @id: an object
 *
 * Returns: (transfer full) (element-type EntenteObject): what refers to the object in that field, by id
 */
GPtrArray *
entente_related_find (EntenteScope *scope,
                      EntenteType   type,
                      guint         field,
                      const char   *id)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  if (entente_project_knows_referrers (entente_scope_get_project (scope)))
    pick_referrers (scope, type, field, id, found);
  else
    look_through (scope, type, field, id, found);

  return found;
}

/**
 * entente_related_follow:
 * @scope: the plan in a scenario
 * @type: what stands between
 * @field: its field that refers to the object
 * @id: an object
 * @next: its field that refers to what to look for
 *
 * Returns: (transfer full) (element-type EntenteObject): what is referred to from there, each once
 */
GPtrArray *
entente_related_follow (EntenteScope *scope,
                        EntenteType   type,
                        guint         field,
                        const char   *id,
                        guint         next)
{
  g_autoptr (GPtrArray) between = entente_related_find (scope, type, field, id);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < between->len; i++)
    {
      const char    *target = entente_object_get_reference (between->pdata[i], next);
      EntenteObject *object = target != NULL ? entente_scope_lookup (scope, target) : NULL;

      if (object != NULL && !g_ptr_array_find (found, object, NULL))
        g_ptr_array_add (found, g_object_ref (object));
    }

  return found;
}

/**
 * entente_related_get_home:
 * @scope: the plan in a scenario
 * @object: one of its objects
 *
 * A party, or what it gives, is seen in the form of its deal; what a company has or wants, in that of the company.
 *
 * Returns: (transfer none): the object in whose form @object is edited, perhaps itself
 */
EntenteObject *
entente_related_get_home (EntenteScope  *scope,
                          EntenteObject *object)
{
  /* One more than the field, so that 0 says that there is none. */
  static const guint owners[ENTENTE_N_TYPES] = {
    [ENTENTE_PARTICIPATION] = ENTENTE_PARTICIPATION_PLATFORM + 1,
    [ENTENTE_OFFER] = ENTENTE_OFFER_COMPANY + 1,
    [ENTENTE_WANT] = ENTENTE_WANT_COMPANY + 1,
    [ENTENTE_PARTY] = ENTENTE_PARTY_DEAL + 1,
    [ENTENTE_FLOW] = ENTENTE_FLOW_DEAL + 1,
    [ENTENTE_DEPENDENCY] = ENTENTE_DEPENDENCY_ITEM + 1,
    [ENTENTE_CLAIM] = ENTENTE_CLAIM_OBJECT + 1,
    [ENTENTE_OVERRIDE] = ENTENTE_OVERRIDE_OBJECT + 1,
  };
  guint          field = owners[entente_object_get_object_type (object)];
  const char    *id = field > 0 ? entente_object_get_reference (object, field - 1) : NULL;
  EntenteObject *home = id != NULL ? entente_scope_lookup (scope, id) : NULL;

  return home != NULL ? home : object;
}
