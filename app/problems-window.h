#pragma once

#include "model/document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void entente_problems_window_show (GtkWindow        *parent,
                                   EntenteDocument  *document);

G_END_DECLS
