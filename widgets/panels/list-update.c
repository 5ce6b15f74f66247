#include "widgets/panels/list-update.h"

static gboolean
is_same (GListStore *store,
         guint       position,
         gpointer    item,
         GEqualFunc  equal)
{
  g_autoptr (GObject) old = g_list_model_get_item (G_LIST_MODEL (store), position);

  return equal (old, item);
}

static void
replace_changed (GListStore *store,
                 GPtrArray  *items,
                 GEqualFunc  equal)
{
  for (guint i = 0; i < items->len; i++)
    if (!is_same (store, i, items->pdata[i], equal))
      g_list_store_splice (store, i, 1, &items->pdata[i], 1);
}

/**
 * entente_list_update:
 * @store: a list
 * @items: (element-type GObject): what it shall hold
 * @equal: whether two items say the same
 *
 * Replaces as little as possible: to show a line anew takes longer than to compare a thousand. O(n) comparisons.
 */
void
entente_list_update (GListStore *store,
                     GPtrArray  *items,
                     GEqualFunc  equal)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint shorter = MIN (n, items->len);
  guint before = 0, behind = 0;

  if (n == items->len)
    {
      replace_changed (store, items, equal);
      return;
    }

  while (before < shorter && is_same (store, before, items->pdata[before], equal))
    before++;

  while (behind < shorter - before && is_same (store, n - 1 - behind, items->pdata[items->len - 1 - behind], equal))
    behind++;

  g_list_store_splice (store, before, n - before - behind, items->pdata + before, items->len - before - behind);
}
