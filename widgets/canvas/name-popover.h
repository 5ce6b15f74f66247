#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteNamePopover:
 *
 * Asks for a name, or for the text of a note, on the spot. Enter takes it, Tab takes it and asks for the next, Escape
 * gives up; a click elsewhere takes it when there is something to take.
 */
#define ENTENTE_TYPE_NAME_POPOVER (entente_name_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNamePopover, entente_name_popover, ENTENTE, NAME_POPOVER, GtkPopover)

/**
 * EntenteNameFunc:
 * @text: (nullable): what was typed, %NULL when it was given up
 * @next: whether to go on with another one
 * @user_data: what was passed to entente_name_popover_ask()
 */
typedef void (*EntenteNameFunc) (const char *text,
                                 gboolean    next,
                                 gpointer    user_data);

GtkWidget *entente_name_popover_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       entente_name_popover_ask (EntenteNamePopover  *self,
                                     const GdkRectangle  *at,
                                     const char          *label,
                                     const char          *text,
                                     guint                max_length,
                                     gboolean             multiline,
                                     EntenteNameFunc      done,
                                     gpointer             user_data);
void       entente_name_popover_give_up (EntenteNamePopover *self);

G_END_DECLS
