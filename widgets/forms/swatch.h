#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteSwatch:
 *
 * A small patch of colour, empty where there is none.
 */
#define ENTENTE_TYPE_SWATCH (entente_swatch_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSwatch, entente_swatch, ENTENTE, SWATCH, GtkWidget)

GtkWidget *entente_swatch_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       entente_swatch_set_color (EntenteSwatch  *self,
                                     const char     *color);

G_END_DECLS
