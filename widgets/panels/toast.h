#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_TOAST (entente_toast_get_type ())
G_DECLARE_FINAL_TYPE (EntenteToast, entente_toast, ENTENTE, TOAST, GtkWidget)

GtkWidget  *entente_toast_new        (void);
void        entente_toast_show       (EntenteToast  *self,
                                      const char    *text,
                                      const char    *undo);
void        entente_toast_withdraw   (EntenteToast  *self);
void        entente_toast_begin      (EntenteToast  *self,
                                      const char    *text);
void        entente_toast_end        (EntenteToast  *self,
                                      const char    *text);
const char *entente_toast_get_text   (EntenteToast  *self);

G_END_DECLS
