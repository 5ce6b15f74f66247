#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Tables as text that spreadsheets understand: a line for each row, tabs between its cells. */

void entente_table_text_append (GString    *text,
                                guint       column,
                                const char *cell);

G_END_DECLS
