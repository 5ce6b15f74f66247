#pragma once

#include "widgets/workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteFigureRow:
 *
 * One figure: what it is and how much, and what it is in another plan. A click tells how it was computed. A figure that is out of date is faint until the
 * new one comes.
 */
#define ENTENTE_TYPE_FIGURE_ROW (entente_figure_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFigureRow, entente_figure_row, ENTENTE, FIGURE_ROW, GtkWidget)

GtkWidget *entente_figure_row_new  (EntenteWorkspace        *workspace) G_GNUC_WARN_UNUSED_RESULT;
void       entente_figure_row_show (EntenteFigureRow        *self,
                                    EntenteReport           *report,
                                    const EntenteReportRow  *row,
                                    const char              *label);
void       entente_figure_row_compare (EntenteFigureRow      *self,
                                       EntenteReport         *other);

G_END_DECLS
