#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteWrapLayout:
 *
 * Puts children side by side, each as wide as it likes to be, and starts another line when one is full.
 */
#define ENTENTE_TYPE_WRAP_LAYOUT (entente_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWrapLayout, entente_wrap_layout, ENTENTE, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
