#pragma once

#include "model/object/object.h"

G_BEGIN_DECLS

/**
 * EntenteNameEntry:
 * @object: what is sorted
 * @order: the planner's own, of views
 * @name: (nullable): what the object was sorted by
 * @key: (nullable): made from the name for comparing
 * @is_placed: whether it stands in the list
 *
 * An object of a list that is sorted by name. A thread that sorts reads the names and makes the keys.
 */
typedef struct
{
  EntenteObject *object;
  double         order;
  char          *name;
  char          *key;
  gboolean       is_placed;
} EntenteNameEntry;

EntenteNameEntry *entente_name_entry_new      (EntenteObject          *object) G_GNUC_WARN_UNUSED_RESULT;
void              entente_name_entry_free     (EntenteNameEntry       *self);
gboolean          entente_name_entry_holds    (const EntenteNameEntry *self);
int               entente_name_entry_compare  (gconstpointer           a,
                                               gconstpointer           b);
void              entente_name_entry_sort_all (GPtrArray              *entries);

G_END_DECLS
