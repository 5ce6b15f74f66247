#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteLayoutPopover:
 *
 * The ways to arrange a chart, as small pictures, and what is to be arranged. The choices are kept in the settings; the
 * buttons are those of the window's actions: layout, tidy, make-room, set-on-line, set-on-circle.
 */
#define ENTENTE_TYPE_LAYOUT_POPOVER (entente_layout_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLayoutPopover, entente_layout_popover, ENTENTE, LAYOUT_POPOVER, GtkPopover)

GtkWidget *entente_layout_popover_new (GSettings  *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
