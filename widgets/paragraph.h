#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteParagraph:
 *
 * A text that takes as many lines as it needs in the width it is given. A label that wraps lays its text out five or six times to
 * find out how wide it would like to be; in a list of two hundred lines the window waits for that.
 */
#define ENTENTE_TYPE_PARAGRAPH (entente_paragraph_get_type ())
G_DECLARE_FINAL_TYPE (EntenteParagraph, entente_paragraph, ENTENTE, PARAGRAPH, GtkWidget)

GtkWidget  *entente_paragraph_new      (void) G_GNUC_WARN_UNUSED_RESULT;
const char *entente_paragraph_get_text (EntenteParagraph  *self);
void        entente_paragraph_set_text (EntenteParagraph  *self,
                                        const char        *text);

G_END_DECLS
