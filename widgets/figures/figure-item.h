#pragma once

#include "widgets/workspace.h"

G_BEGIN_DECLS

/**
 * EntenteFigureColumn:
 * @ENTENTE_FIGURE_COLUMN_WHAT: what sort of figure
 * @ENTENTE_FIGURE_COLUMN_ABOUT: what it is a figure of
 * @ENTENTE_FIGURE_COLUMN_VALUE: how much
 * @ENTENTE_FIGURE_COLUMN_KNOWN: how much of what it needs is entered
 */
typedef enum
{
  ENTENTE_FIGURE_COLUMN_WHAT,
  ENTENTE_FIGURE_COLUMN_ABOUT,
  ENTENTE_FIGURE_COLUMN_VALUE,
  ENTENTE_FIGURE_COLUMN_KNOWN,
  ENTENTE_FIGURE_N_COLUMNS
} EntenteFigureColumn;

/**
 * EntenteFigureItem:
 *
 * One line of a table of figures.
 */
#define ENTENTE_TYPE_FIGURE_ITEM (entente_figure_item_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFigureItem, entente_figure_item, ENTENTE, FIGURE_ITEM, GObject)

EntenteFigureItem      *entente_figure_item_new        (EntenteWorkspace        *workspace,
                                                        EntenteReport           *report,
                                                        const EntenteReportRow  *row) G_GNUC_WARN_UNUSED_RESULT;
EntenteReport          *entente_figure_item_get_report (EntenteFigureItem       *self);
const EntenteReportRow *entente_figure_item_get_row    (EntenteFigureItem       *self);
const char             *entente_figure_item_get_text   (EntenteFigureItem       *self,
                                                        EntenteFigureColumn      column);
int                     entente_figure_item_compare    (EntenteFigureItem       *a,
                                                        EntenteFigureItem       *b,
                                                        EntenteFigureColumn      column);

G_END_DECLS
