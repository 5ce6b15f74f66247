#pragma once

#include "model/analysis/difference.h"
#include "widgets/workspace.h"

G_BEGIN_DECLS

/**
 * EntenteDifferenceColumn:
 * @ENTENTE_DIFFERENCE_COLUMN_WHAT: what sort of figure
 * @ENTENTE_DIFFERENCE_COLUMN_ABOUT: what it is a figure of
 * @ENTENTE_DIFFERENCE_COLUMN_BEFORE: how much in what is compared with
 * @ENTENTE_DIFFERENCE_COLUMN_AFTER: how much in what is shown
 * @ENTENTE_DIFFERENCE_COLUMN_CHANGE: the second less the first
 * @ENTENTE_DIFFERENCE_COLUMN_TURN: whether that is better or worse
 */
typedef enum
{
  ENTENTE_DIFFERENCE_COLUMN_WHAT,
  ENTENTE_DIFFERENCE_COLUMN_ABOUT,
  ENTENTE_DIFFERENCE_COLUMN_BEFORE,
  ENTENTE_DIFFERENCE_COLUMN_AFTER,
  ENTENTE_DIFFERENCE_COLUMN_CHANGE,
  ENTENTE_DIFFERENCE_COLUMN_TURN,
  ENTENTE_DIFFERENCE_N_COLUMNS
} EntenteDifferenceColumn;

/**
 * EntenteDifferenceItem:
 *
 * One line of the table of what differs between two plans.
 */
#define ENTENTE_TYPE_DIFFERENCE_ITEM (entente_difference_item_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDifferenceItem, entente_difference_item, ENTENTE, DIFFERENCE_ITEM, GObject)

EntenteDifferenceItem *entente_difference_item_new      (EntenteWorkspace           *workspace,
                                                         const EntenteDifferenceRow *row) G_GNUC_WARN_UNUSED_RESULT;
const char            *entente_difference_item_get_text (EntenteDifferenceItem      *self,
                                                         EntenteDifferenceColumn     column);
char                  *entente_difference_item_get_name (EntenteDifferenceItem      *self) G_GNUC_WARN_UNUSED_RESULT;
int                    entente_difference_item_get_turn (EntenteDifferenceItem      *self);
const char *const     *entente_difference_item_get_ids  (EntenteDifferenceItem      *self);
int                    entente_difference_item_compare  (EntenteDifferenceItem      *a,
                                                         EntenteDifferenceItem      *b,
                                                         EntenteDifferenceColumn     column);

G_END_DECLS
