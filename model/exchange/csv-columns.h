#pragma once

#include "model/exchange/csv.h"

G_BEGIN_DECLS

#define ENTENTE_CSV_NO_COLUMN G_MAXUINT

/**
 * EntenteCsvShape:
 * @ENTENTE_CSV_NODES: a row for each company
 * @ENTENTE_CSV_EDGES: a row for each deal
 * @ENTENTE_CSV_MATRIX: a row and a column for each company
 *
 * What the rows of a table stand for.
 */
typedef enum
{
  ENTENTE_CSV_NODES,
  ENTENTE_CSV_EDGES,
  ENTENTE_CSV_MATRIX,
} EntenteCsvShape;

/**
 * EntenteCsvColumns:
 * @shape: what the rows stand for
 * @has_heading: whether the first row names the columns
 * @id: column of ids, or %ENTENTE_CSV_NO_COLUMN
 * @name: of nodes, column of names when its heading is not one that is known for it, or %ENTENTE_CSV_NO_COLUMN
 * @source: of edges, column of where they begin
 * @target: of edges, column of where they end
 * @source_name: of edges, column of what @source is called, or %ENTENTE_CSV_NO_COLUMN
 * @target_name: of edges, column of what @target is called, or %ENTENTE_CSV_NO_COLUMN
 * @type: of edges, column that says whether they are directed, or %ENTENTE_CSV_NO_COLUMN
 */
typedef struct
{
  EntenteCsvShape shape;
  gboolean        has_heading;
  guint           id;
  guint           name;
  guint           source;
  guint           target;
  guint           source_name;
  guint           target_name;
  guint           type;
} EntenteCsvColumns;

EntenteCsvColumns entente_csv_columns_find     (const EntenteCsv        *table);
char             *entente_csv_columns_get_name (const EntenteCsvColumns *self,
                                                const EntenteCsv        *table,
                                                guint                    column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
