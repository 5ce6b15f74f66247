#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteShelf:
 * @first: (array): items[first[i]] .. items[first[i + 1]] are those of holder i
 * @items: (array): all of them
 *
 * Which items each of many holders has, to be gone through fast.
 */
typedef struct
{
  guint32 *first;
  guint32 *items;
} EntenteShelf;

/* What goes on a shelf: whose it is, and what it is. */
typedef struct
{
  guint32 holder;
  guint32 item;
} EntenteShelved;

void entente_shelved_add (GArray       *shelved,
                          guint32       holder,
                          guint32       item);
void entente_shelf_fill  (EntenteShelf *self,
                          guint32       n_holders,
                          GArray       *shelved);
void entente_shelf_clear (EntenteShelf *self);

G_END_DECLS
