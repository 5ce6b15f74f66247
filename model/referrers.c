#include "model/referrers.h"

#include "model/object/override.h"

#include <string.h>

/* by_target: (element-type utf8 GArray): the #EntenteReferrer of each id that is referred to. */
struct _EntenteReferrers
{
  GHashTable *by_target;
};

typedef void (*TargetFunc) (EntenteReferrers      *self,
                            const char            *target,
                            const EntenteReferrer *referrer);

/* The value of an override may be an id as well. */
static gboolean
may_hold_id (EntenteObject *object,
             guint          field)
{
  return entente_object_get_object_type (object) == ENTENTE_OVERRIDE && field == ENTENTE_OVERRIDE_VALUE;
}

static void
note (EntenteReferrers      *self,
      const char            *target,
      const EntenteReferrer *referrer)
{
  GArray *referrers = g_hash_table_lookup (self->by_target, target);

  if (referrers == NULL)
    {
      referrers = g_array_new (FALSE, FALSE, sizeof (EntenteReferrer));
      g_hash_table_insert (self->by_target, g_strdup (target), referrers);
    }

  g_array_append_val (referrers, *referrer);
}

static void
forget (EntenteReferrers      *self,
        const char            *target,
        const EntenteReferrer *referrer)
{
  GArray *referrers = g_hash_table_lookup (self->by_target, target);

  for (guint i = 0; referrers != NULL && i < referrers->len; i++)
    {
      const EntenteReferrer *other = &g_array_index (referrers, EntenteReferrer, i);

      if (other->object == referrer->object && other->field == referrer->field)
        {
          g_array_remove_index_fast (referrers, i);
          return;
        }
    }
}

static void
for_each_target (EntenteReferrers *self,
                 EntenteObject    *object,
                 guint             field,
                 TargetFunc        func)
{
  EntenteReferrer  referrer = {object, field};
  EntenteFieldKind kind = entente_object_get_field (object, field)->kind;

  if (kind == ENTENTE_FIELD_REFERENCE && entente_object_get_reference (object, field) != NULL)
    {
      func (self, entente_object_get_reference (object, field), &referrer);
    }
  else if (kind == ENTENTE_FIELD_REFERENCES)
    {
      const char *const *targets = entente_object_get_references (object, field);

      for (guint i = 0; targets[i] != NULL; i++)
        func (self, targets[i], &referrer);
    }
  else if (may_hold_id (object, field) && entente_object_get_text (object, field) != NULL)
    {
      func (self, entente_object_get_text (object, field), &referrer);
    }
}

/**
 * entente_referrers_new:
 *
 * Returns: (transfer full): what knows of no object yet
 */
EntenteReferrers *
entente_referrers_new (void)
{
  EntenteReferrers *self = g_new0 (EntenteReferrers, 1);

  self->by_target = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);

  return self;
}

void
entente_referrers_free (EntenteReferrers *self)
{
  g_hash_table_unref (self->by_target);
  g_free (self);
}

/**
 * entente_referrers_add:
 * @self: referrers
 * @object: an object, which has to be removed before it goes
 */
void
entente_referrers_add (EntenteReferrers *self,
                       EntenteObject    *object)
{
  for (guint i = 0; i < entente_object_get_n_fields (object); i++)
    for_each_target (self, object, i, note);
}

/**
 * entente_referrers_remove:
 * @self: referrers
 * @object: one that was added, and still refers to what it did then
 *
 * Time: O(n) of the objects that refer to the same.
 */
void
entente_referrers_remove (EntenteReferrers *self,
                          EntenteObject    *object)
{
  for (guint i = 0; i < entente_object_get_n_fields (object); i++)
    for_each_target (self, object, i, forget);
}

/**
 * entente_referrers_add_field:
 * @self: referrers
 * @object: one that was added
 * @field: one of its fields, which has got another value
 */
void
entente_referrers_add_field (EntenteReferrers *self,
                             EntenteObject    *object,
                             guint             field)
{
  for_each_target (self, object, field, note);
}

/**
 * entente_referrers_remove_field:
 * @self: referrers
 * @object: one that was added
 * @field: one of its fields, which is about to get another value
 */
void
entente_referrers_remove_field (EntenteReferrers *self,
                                EntenteObject    *object,
                                guint             field)
{
  for_each_target (self, object, field, forget);
}

/**
 * entente_referrers_get:
 * @self: referrers
 * @id: an id
 * @n: (out): how many there are
 *
 * Returns: (nullable) (array length=n): what refers to it, in no order; until something else is added or removed
 */
const EntenteReferrer *
entente_referrers_get (EntenteReferrers *self,
                       const char       *id,
                       guint            *n)
{
  const GArray *referrers = g_hash_table_lookup (self->by_target, id);

  *n = referrers != NULL ? referrers->len : 0;

  return referrers != NULL ? (const EntenteReferrer *)referrers->data : NULL;
}

/**
 * entente_referrers_has:
 * @object: an object
 * @field: one of its fields
 * @id: an id
 *
 * Returns: whether the field refers to it
 */
gboolean
entente_referrers_has (EntenteObject *object,
                       guint          field,
                       const char    *id)
{
  return entente_object_refers_to (object, field, id) ||
         (may_hold_id (object, field) && g_strcmp0 (entente_object_get_text (object, field), id) == 0);
}
