/* What all steps of making a network need. */

#include "model/network/network-builder.h"

const char *
entente_builder_keep (EntenteNetworkBuilder *builder,
                      const char            *text)
{
  return text != NULL ? g_string_chunk_insert (builder->network->strings, text) : NULL;
}

const char *
entente_builder_keep_id (EntenteNetworkBuilder *builder,
                         EntenteObject         *object)
{
  return entente_builder_keep (builder, entente_object_get_id (object));
}

void
entente_builder_remember (EntenteNetworkBuilder *builder,
                          EntenteType            type,
                          const char            *id,
                          guint32                index)
{
  entente_id_index_add (builder->network->index, id, (type << 27) | index);
}

guint32
entente_builder_find (EntenteNetworkBuilder *builder,
                      EntenteType            type,
                      const char            *id)
{
  return entente_network_find (builder->network, type, id);
}

gboolean
entente_builder_holds (EntenteNetworkBuilder *builder,
                       const EntenteDate     *from,
                       const EntenteDate     *until)
{
  return builder->day == 0 || entente_period_contains (from, until, builder->day);
}

const char *
entente_builder_keep_date (EntenteNetworkBuilder *builder,
                           const EntenteDate     *date)
{
  g_autofree char *text = entente_date_is_known (date) ? entente_date_to_display (date) : NULL;

  return entente_builder_keep (builder, text);
}
