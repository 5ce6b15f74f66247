#pragma once

#include "app/window.h"

G_BEGIN_DECLS

void       entente_print            (EntenteWindow       *window);
void       entente_print_to         (EntenteWindow       *window,
                                     const char          *path);
GPtrArray *entente_print_list_charts (EntenteWindow      *window,
                                     guint               *current) G_GNUC_WARN_UNUSED_RESULT;
void       entente_print_draw_sheet (cairo_t             *cr,
                                     const EntenteChart  *chart,
                                     double               width,
                                     double               height);
GtkPageSetup *entente_print_make_page_setup (const EntenteChart *chart) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
