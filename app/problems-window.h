#pragma once

#include "model/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void entente_problems_window_show (GtkWindow        *parent,
                                   EntenteDocument  *document);
void entente_problems_window_tell (GtkWindow        *parent,
                                   const char       *title,
                                   const char       *explanation,
                                   const GPtrArray  *problems);

G_END_DECLS
