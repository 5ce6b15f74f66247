#pragma once

#include "model/change/scope.h"
#include "widgets/forms/deal-balance.h"

G_BEGIN_DECLS

/* Columns of the table of deals */
typedef enum
{
  ENTENTE_DEAL_COLUMN_TITLE,
  ENTENTE_DEAL_COLUMN_PARTIES,
  ENTENTE_DEAL_COLUMN_KIND,
  ENTENTE_DEAL_COLUMN_STATUS,
  ENTENTE_DEAL_COLUMN_DIMENSIONS,
  ENTENTE_DEAL_COLUMN_REGIONS,
  ENTENTE_DEAL_COLUMN_FROM,
  ENTENTE_DEAL_COLUMN_UNTIL,
  ENTENTE_DEAL_COLUMN_BALANCE,
  ENTENTE_DEAL_N_COLUMNS
} EntenteDealColumn;

/**
 * EntenteDealRow:
 *
 * What one row of the table of deals says. It never changes; when the deal does, another row takes its place.
 */
#define ENTENTE_TYPE_DEAL_ROW (entente_deal_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDealRow, entente_deal_row, ENTENTE, DEAL_ROW, GObject)

EntenteDealRow *entente_deal_row_new         (EntenteScope       *scope,
                                              EntenteObject      *deal,
                                              const GPtrArray    *parties,
                                              const GPtrArray    *flows) G_GNUC_WARN_UNUSED_RESULT;
const char     *entente_deal_row_get_id      (EntenteDealRow     *self);
const char     *entente_deal_row_get_text    (EntenteDealRow     *self,
                                              EntenteDealColumn   column);
EntenteBalance  entente_deal_row_get_balance (EntenteDealRow     *self);
gboolean        entente_deal_row_equal       (EntenteDealRow     *a,
                                              EntenteDealRow     *b);
int             entente_deal_row_compare     (EntenteDealRow     *a,
                                              EntenteDealRow     *b,
                                              EntenteDealColumn   column);

G_END_DECLS
