#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void entente_list_update (GListStore  *store,
                          GPtrArray   *items,
                          GEqualFunc   equal);

G_END_DECLS
