#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteDataColumn:
 * @title: its heading, not translated yet
 * @width: pixels
 * @expands: whether it takes part of the room that is left; a long text then stands on two lines where @wraps of the table
 *   says so
 * @align: 0 for words, 1 for numbers
 */
typedef struct
{
  const char *title;
  int         width;
  gboolean    expands;
  double      align;
} EntenteDataColumn;

/**
 * EntenteDataTable:
 * @columns: (array length=n_columns): from left to right
 * @wraps: whether texts of columns that expand may take two lines
 * @blank: what stands where an item says nothing
 * @get_text: what an item says in a column
 * @compare: how lines are sorted by a column, as strcmp() does
 * @dress: (nullable): what else a cell shows, once it has its text
 *
 * What tables of the same make have of their own.
 */
typedef struct
{
  const EntenteDataColumn *columns;
  guint                    n_columns;
  gboolean                 wraps;
  const char              *blank;
  const char            *(*get_text) (gpointer item, guint column);
  int                    (*compare) (gpointer a, gpointer b, guint column);
  void                   (*dress) (GtkWidget *cell, gpointer item, guint column);
} EntenteDataTable;

GtkWidget  *entente_data_table_new_view     (const EntenteDataTable *self,
                                             const char             *name) G_GNUC_WARN_UNUSED_RESULT;
GListModel *entente_data_table_sort         (GtkWidget              *view,
                                             GListStore             *store) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget  *entente_data_table_new_place    (GtkWidget              *view,
                                             GtkWidget              *nothing) G_GNUC_WARN_UNUSED_RESULT;
void        entente_data_table_write_titles (const EntenteDataTable *self,
                                             GString                *text);
void        entente_data_table_write_item   (const EntenteDataTable *self,
                                             gpointer                item,
                                             GString                *text);

G_END_DECLS
