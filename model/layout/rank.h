#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteRank:
 * @key: what comes first has the least
 * @thing: index of a box, or of whatever is put in order
 */
typedef struct
{
  double  key;
  guint32 thing;
} EntenteRank;

void entente_ranks_sort (EntenteRank *ranks,
                         guint32      n);

G_END_DECLS
