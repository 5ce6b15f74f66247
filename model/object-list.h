#pragma once

#include <gio/gio.h>

#include "model/object/object.h"

G_BEGIN_DECLS

/**
 * EntenteObjectList:
 *
 * Objects sorted by id, as a #GListModel.
 */
#define ENTENTE_TYPE_OBJECT_LIST (entente_object_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteObjectList, entente_object_list, ENTENTE, OBJECT_LIST, GObject)

EntenteObjectList *entente_object_list_new     (void) G_GNUC_WARN_UNUSED_RESULT;
guint              entente_object_list_get_n   (EntenteObjectList  *self);
EntenteObject     *entente_object_list_get     (EntenteObjectList  *self,
                                                guint               index);
EntenteObject     *entente_object_list_find    (EntenteObjectList  *self,
                                                const char         *id);
void               entente_object_list_insert  (EntenteObjectList  *self,
                                                EntenteObject      *object);
void               entente_object_list_remove  (EntenteObjectList  *self,
                                                const char         *id);
void               entente_object_list_append_unsorted (EntenteObjectList *self,
                                                EntenteObject      *object);
void               entente_object_list_sort    (EntenteObjectList  *self);
void               entente_object_list_replace (EntenteObjectList  *self,
                                                GPtrArray          *objects);
void               entente_object_list_splice  (EntenteObjectList  *self,
                                                const GPtrArray    *gone,
                                                const GPtrArray    *added);

G_END_DECLS
