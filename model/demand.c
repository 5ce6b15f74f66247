#include "model/demand.h"

#include "model/object/offer.h"
#include "model/object/want.h"

/* What is wanted of a capability: in one region, or where no region is said. company: (nullable): who wants it; is_of_many: whether
   others want it too. */
typedef struct
{
  const char *dimension;
  const char *region;
  const char *company;
  gboolean    is_of_many;
} Wanted;

/* by_region, by_dimension: (element-type Wanted): sets; a want is in both, in the second without its region. */
struct _EntenteDemand
{
  GHashTable *by_region;
  GHashTable *by_dimension;
};

static guint
hash_wanted (gconstpointer key)
{
  const Wanted *wanted = key;

  return g_str_hash (wanted->dimension) * 31 + (wanted->region != NULL ? g_str_hash (wanted->region) : 0);
}

static gboolean
is_same_wanted (gconstpointer a,
                gconstpointer b)
{
  const Wanted *x = a, *y = b;

  return g_str_equal (x->dimension, y->dimension) && g_strcmp0 (x->region, y->region) == 0;
}

EntenteDemand *
entente_demand_new (void)
{
  EntenteDemand *self = g_new (EntenteDemand, 1);

  self->by_region = g_hash_table_new_full (hash_wanted, is_same_wanted, g_free, NULL);
  self->by_dimension = g_hash_table_new_full (hash_wanted, is_same_wanted, g_free, NULL);

  return self;
}

void
entente_demand_free (EntenteDemand *self)
{
  g_hash_table_unref (self->by_region);
  g_hash_table_unref (self->by_dimension);
  g_free (self);
}

static void
add_to (GHashTable *set,
        Wanted      wanted)
{
  Wanted *known = g_hash_table_lookup (set, &wanted);

  if (known == NULL)
    g_hash_table_add (set, g_memdup2 (&wanted, sizeof wanted));
  else if (g_strcmp0 (known->company, wanted.company) != 0)
    known->is_of_many = TRUE;
}

/**
 * entente_demand_add:
 * @self: what is wanted
 * @want: what is wanted too
 *
 * A want that names no capability is left out.
 */
void
entente_demand_add (EntenteDemand *self,
                    EntenteObject *want)
{
  Wanted wanted = {
    .dimension = entente_object_get_reference (want, ENTENTE_WANT_DIMENSION),
    .company = entente_object_get_reference (want, ENTENTE_WANT_COMPANY),
  };

  if (wanted.dimension == NULL)
    return;

  add_to (self->by_dimension, wanted);
  wanted.region = entente_object_get_reference (want, ENTENTE_WANT_REGION);
  add_to (self->by_region, wanted);
}

static gboolean
is_wanted_by_others (GHashTable *set,
                     Wanted      offered)
{
  const Wanted *wanted = g_hash_table_lookup (set, &offered);

  return wanted != NULL && (wanted->is_of_many || g_strcmp0 (wanted->company, offered.company) != 0);
}

/**
 * entente_demand_is_there:
 * @self: what is wanted
 * @offer: what a company has
 *
 * An offer or a want without a region is one in all regions.
 *
 * Time: O(1).
 *
 * Returns: whether another company wants it; never when the offer names no capability
 */
gboolean
entente_demand_is_there (const EntenteDemand *self,
                         EntenteObject       *offer)
{
  const char *region = entente_object_get_reference (offer, ENTENTE_OFFER_REGION);
  Wanted      offered = {
         .dimension = entente_object_get_reference (offer, ENTENTE_OFFER_DIMENSION),
         .company = entente_object_get_reference (offer, ENTENTE_OFFER_COMPANY),
  };

  if (offered.dimension == NULL)
    return FALSE;

  if (region == NULL)
    return is_wanted_by_others (self->by_dimension, offered);

  if (is_wanted_by_others (self->by_region, offered))
    return TRUE;

  offered.region = region;

  return is_wanted_by_others (self->by_region, offered);
}
