#include "model/network/id-index.h"

#include <string.h>

/* id: NULL while the place is free; hash: of the id, so that most others need not be compared. */
typedef struct
{
  const char *id;
  guint32     hash;
  guint32     number;
} Entry;

/* mask: number of places, a power of two, less 1; n_left: ids that there still is room for. */
struct _EntenteIdIndex
{
  guint32 mask;
  guint   n_left;
  Entry  *entries;
};

/**
 * entente_id_index_new:
 * @n_ids: how many ids will be added at most
 *
 * Returns: (transfer full): an index of no ids yet
 */
EntenteIdIndex *
entente_id_index_new (guint n_ids)
{
  EntenteIdIndex *self = g_new0 (EntenteIdIndex, 1);
  guint32         n_places = 8;

  /* At least a third of the places stays free: then the way to an id is short. */
  while (n_places < n_ids + n_ids / 2 + 1)
    n_places *= 2;

  self->mask = n_places - 1;
  self->n_left = n_ids;
  self->entries = g_new0 (Entry, n_places);

  return self;
}

void
entente_id_index_free (EntenteIdIndex *self)
{
  g_free (self->entries);
  g_free (self);
}

/* The place of the id, or the free one where it would be. */
static Entry *
find_place (const EntenteIdIndex *self,
            const char           *id,
            guint32               hash)
{
  guint32 place = hash & self->mask;

  while (self->entries[place].id != NULL && (self->entries[place].hash != hash || strcmp (self->entries[place].id, id) != 0))
    place = (place + 1) & self->mask;

  return &self->entries[place];
}

/**
 * entente_id_index_add:
 * @self: an index that has room left
 * @id: an id, which has to outlive the index; the number of one that is there already is replaced
 * @number: what to find by it
 */
void
entente_id_index_add (EntenteIdIndex *self,
                      const char     *id,
                      guint32         number)
{
  guint32 hash = g_str_hash (id);
  Entry  *entry = find_place (self, id, hash);

  if (entry->id == NULL)
    {
      g_return_if_fail (self->n_left > 0);
      self->n_left--;
    }

  *entry = (Entry) {.id = id, .hash = hash, .number = number};
}

/**
 * entente_id_index_find:
 * @self: an index
 * @id: an id
 * @number: (out): what was added with it
 *
 * Returns: whether it was added; otherwise @number is untouched
 */
gboolean
entente_id_index_find (const EntenteIdIndex *self,
                       const char           *id,
                       guint32              *number)
{
  const Entry *entry = find_place (self, id, g_str_hash (id));

  if (entry->id == NULL)
    return FALSE;

  *number = entry->number;

  return TRUE;
}
