#pragma once

#include "model/analysis/formulas/range.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteSparkline:
 *
 * How a figure goes over the years, as small as a word: a line, its range as a band, a dot for the year that is shown.
 */
#define ENTENTE_TYPE_SPARKLINE (entente_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSparkline, entente_sparkline, ENTENTE, SPARKLINE, GtkWidget)

GtkWidget *entente_sparkline_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       entente_sparkline_show (EntenteSparkline    *self,
                                   const EntenteRange  *points,
                                   const int           *years,
                                   guint                n_points,
                                   int                  year);

G_END_DECLS
