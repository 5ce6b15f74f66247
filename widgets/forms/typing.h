#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteTyping:
 *
 * Tells when somebody who types in a widget starts, stops for a moment, has done or wants the former text back.
 *
 * Signals: "entered" and "left" when the focus comes and goes; "paused" when nothing was typed for a moment; "cancelled"
 * for Escape, and for Ctrl+Z while typing, whose handler returns whether there was something to take back.
 */
#define ENTENTE_TYPE_TYPING (entente_typing_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTyping, entente_typing, ENTENTE, TYPING, GObject)

EntenteTyping *entente_typing_new        (GtkWidget      *widget) G_GNUC_WARN_UNUSED_RESULT;
void           entente_typing_touch      (EntenteTyping  *self);
void           entente_typing_end        (EntenteTyping  *self);
gboolean       entente_typing_is_pending (EntenteTyping  *self);
gboolean       entente_typing_is_focused (EntenteTyping  *self);

G_END_DECLS
