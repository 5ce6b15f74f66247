#include "model/network/network.h"

/**
 * entente_network_ref:
 * @self: a network
 *
 * Returns: (transfer full): @self; may be called on any thread
 */
EntenteNetwork *
entente_network_ref (EntenteNetwork *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

static void
network_free (EntenteNetwork *self)
{
  g_free (self->regions);
  g_free (self->dimensions);
  g_free (self->companies);
  g_free (self->assets);
  g_free (self->traits);
  g_free (self->deals);
  g_free (self->parties);
  g_free (self->flows);
  g_free (self->stakes);
  g_free (self->company_offsets);
  g_free (self->company_parties);
  g_free (self->lists);
  entente_id_index_free (self->index);
  g_string_chunk_free (self->strings);
  g_free (self);
}

void
entente_network_unref (EntenteNetwork *self)
{
  if (g_atomic_ref_count_dec (&self->ref_count))
    network_free (self);
}

/**
 * entente_network_find:
 * @self: a network
 * @type: a type that has an array of its own in the network; platforms, plants and technologies share one
 * @id: (nullable): id of an object
 *
 * Returns: its place in the array of its type, or %ENTENTE_NO_INDEX when it is not part of the network
 */
guint32
entente_network_find (const EntenteNetwork *self,
                      EntenteType           type,
                      const char           *id)
{
  guint32 found;

  if (id == NULL || !entente_id_index_find (self->index, id, &found))
    return ENTENTE_NO_INDEX;

  return found >> 27 == type ? found & ((1u << 27) - 1) : ENTENTE_NO_INDEX;
}

/**
 * entente_network_count:
 * @self: a network
 * @target: %ENTENTE_COMPANY, %ENTENTE_DEAL or %ENTENTE_STAKE
 *
 * Returns: how many of them there are
 */
guint32
entente_network_count (const EntenteNetwork *self,
                       EntenteType           target)
{
  switch ((int)target)
    {
    case ENTENTE_COMPANY:
      return self->n_companies;
    case ENTENTE_DEAL:
      return self->n_deals;
    case ENTENTE_STAKE:
      return self->n_stakes;
    default:
      g_return_val_if_reached (0);
    }
}

/**
 * entente_network_get_id:
 * @self: a network
 * @target: %ENTENTE_COMPANY, %ENTENTE_DEAL or %ENTENTE_STAKE
 * @index: one of them
 *
 * Returns: its id
 */
const char *
entente_network_get_id (const EntenteNetwork *self,
                        EntenteType           target,
                        guint32               index)
{
  if (target == ENTENTE_COMPANY)
    return self->companies[index].id;

  return target == ENTENTE_DEAL ? self->deals[index].id : self->stakes[index].id;
}
