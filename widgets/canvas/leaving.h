#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteLeavingFunc:
 * @popover: what the keyboard has left
 */
typedef void (*EntenteLeavingFunc) (GtkWidget *popover);

void entente_leaving_watch (GtkPopover        *popover,
                            EntenteLeavingFunc left);

G_END_DECLS
