#pragma once

#include "model/object/rule.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteLookValue:
 *
 * Chooses one look: a colour, a size, a width, a line style or the text of a badge.
 *
 * Signals: "chosen" when the planner chose something.
 */
#define ENTENTE_TYPE_LOOK_VALUE (entente_look_value_get_type ())
G_DECLARE_FINAL_TYPE (EntenteLookValue, entente_look_value, ENTENTE, LOOK_VALUE, GtkWidget)

GtkWidget *entente_look_value_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       entente_look_value_show      (EntenteLookValue  *self,
                                         int                channel,
                                         const char        *value);
char      *entente_look_value_get       (EntenteLookValue  *self) G_GNUC_WARN_UNUSED_RESULT;
void       entente_look_value_set_label (EntenteLookValue  *self,
                                         const char        *label);

G_END_DECLS
