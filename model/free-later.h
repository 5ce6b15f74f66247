#pragma once

#include <glib.h>

G_BEGIN_DECLS

void entente_free_later (gpointer        data,
                         GDestroyNotify  free_func);

G_END_DECLS
