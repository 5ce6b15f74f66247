#pragma once

#include "model/network/network.h"

G_BEGIN_DECLS

GHashTable *entente_focus_around (const EntenteNetwork  *network,
                                  const char *const     *ids,
                                  guint                  steps) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *entente_focus_search (const EntenteNetwork  *network,
                                  const char            *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
