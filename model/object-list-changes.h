#pragma once

#include "model/change/change-list.h"
#include "model/object-list.h"

G_BEGIN_DECLS

/* What has that id now; %NULL when nothing has, or it is not part of the list. */
typedef EntenteObject *(*EntenteLookupFunc) (gpointer    source,
                                             const char *id);

void entente_object_list_follow (EntenteObjectList  *list,
                                 EntenteType         type,
                                 EntenteChangeList  *changes,
                                 EntenteLookupFunc   lookup,
                                 gpointer            source);

G_END_DECLS
