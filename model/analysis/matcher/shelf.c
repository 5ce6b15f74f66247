#include "model/analysis/matcher/shelf.h"

void
entente_shelved_add (GArray *shelved,
                     guint32 holder,
                     guint32 item)
{
  EntenteShelved entry = {holder, item};

  g_array_append_val (shelved, entry);
}

/**
 * entente_shelf_fill:
 * @self: (out): a shelf
 * @n_holders: how many holders there are
 * @shelved: (element-type EntenteShelved): what each has; the items of a holder stay in this order
 *
 * Items of holders that are none of these are left out. Free with entente_shelf_clear().
 *
 * Time: O(holders + items).
 */
void
entente_shelf_fill (EntenteShelf *self,
                    guint32       n_holders,
                    GArray       *shelved)
{
  self->first = g_new0 (guint32, n_holders + 2);
  self->items = g_new (guint32, shelved->len + 1);

  for (guint i = 0; i < shelved->len; i++)
    if (g_array_index (shelved, EntenteShelved, i).holder < n_holders)
      self->first[g_array_index (shelved, EntenteShelved, i).holder + 2]++;

  for (guint32 i = 0; i < n_holders; i++)
    self->first[i + 2] += self->first[i + 1];

  for (guint i = 0; i < shelved->len; i++)
    if (g_array_index (shelved, EntenteShelved, i).holder < n_holders)
      self->items[self->first[g_array_index (shelved, EntenteShelved, i).holder + 1]++] = g_array_index (shelved, EntenteShelved, i).item;
}

void
entente_shelf_clear (EntenteShelf *self)
{
  g_free (self->first);
  g_free (self->items);
}
