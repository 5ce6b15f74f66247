#pragma once

#include "model/object/object.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteNameOrder:
 *
 * The objects of a list sorted by name, views by the order the planner gave them. Signal: "ready" when many new ones have been
 * sorted on a thread of its own, and entente_name_order_take() will put them in their places.
 */
#define ENTENTE_TYPE_NAME_ORDER (entente_name_order_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNameOrder, entente_name_order, ENTENTE, NAME_ORDER, GObject)

EntenteNameOrder *entente_name_order_new            (GListModel       *objects) G_GNUC_WARN_UNUSED_RESULT;
gboolean          entente_name_order_is_ready       (EntenteNameOrder *self);
void              entente_name_order_take           (EntenteNameOrder *self);
void              entente_name_order_refresh        (EntenteNameOrder *self);
void              entente_name_order_refresh_object (EntenteNameOrder *self,
                                                     EntenteObject    *object);

G_END_DECLS
