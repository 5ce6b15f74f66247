#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteCsv:
 * @n_rows: how many rows there are, without empty ones
 * @n_blank: how many rows there are that hold nothing but separators
 * @n_columns: how many cells the longest row has
 * @separator: what stands between cells
 * @open_quote: line of a quote that is never closed, from 1; 0 when all are
 *
 * A table in text, as RFC 4180 has it, and in the dialects that spreadsheets write: with commas, semicolons, tabs, bars or
 * blanks between cells.
 */
typedef struct
{
  guint n_rows;
  guint n_blank;
  guint n_columns;
  char  separator;
  guint open_quote;

  /*< private >*/
  char   *text;
  GArray *cells;
  GArray *rows;
} EntenteCsv;

EntenteCsv *entente_csv_new         (const char       *text,
                                     gsize             length) G_GNUC_WARN_UNUSED_RESULT;
void        entente_csv_free        (EntenteCsv       *self);
const char *entente_csv_get         (const EntenteCsv *self,
                                     guint             row,
                                     guint             column);
guint       entente_csv_get_n_cells (const EntenteCsv *self,
                                     guint             row);
guint       entente_csv_get_line    (const EntenteCsv *self,
                                     guint             row);
void        entente_csv_append      (GString          *buffer,
                                     const char       *text,
                                     gboolean          is_first);
void        entente_csv_end_row     (GString          *buffer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCsv, entente_csv_free)

G_END_DECLS
