#include "model/layout/rank.h"

#include <stdlib.h>

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const EntenteRank *x = a, *y = b;

  return x->key != y->key ? (x->key > y->key) - (x->key < y->key) : (x->thing > y->thing) - (x->thing < y->thing);
}

/**
 * entente_ranks_sort:
 * @ranks: (array length=n): what to put in order
 * @n: how many
 *
 * Sorts by key; those of the same key by index, so that the order is the same on every machine.
 */
void
entente_ranks_sort (EntenteRank *ranks,
                    guint32      n)
{
  qsort (ranks, n, sizeof *ranks, compare_ranks);
}
