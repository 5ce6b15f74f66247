#include "widgets/data-table.h"

#include "widgets/tooltip.h"

#include <glib/gi18n.h>
#include <string.h>

/* A long text stands on so many lines where room is scarce. */
#define MAX_LINES 2

typedef struct
{
  const EntenteDataTable *table;
  guint                   index;
} Column;

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const Column *column = user_data;

  return column->table->compare ((gpointer)a, (gpointer)b, column->index);
}

static GtkWidget *
new_wrapping_cell (const EntenteDataColumn *column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), (float)column->align);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), MAX_LINES);

  return label;
}

/* The list keeps two hundred lines ready of which twenty are seen: such a cell lays out its text only when it is drawn. */
static GtkWidget *
new_cell (const EntenteDataColumn *column)
{
  GtkWidget *inscription = gtk_inscription_new (NULL);

  gtk_inscription_set_xalign (GTK_INSCRIPTION (inscription), (float)column->align);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (inscription), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);

  return inscription;
}

static void
set_text (GtkWidget  *cell,
          const char *text)
{
  if (GTK_IS_LABEL (cell))
    gtk_label_set_text (GTK_LABEL (cell), text);
  else
    gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
}

static void
set_up_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           const Column             *column)
{
  const EntenteDataColumn *own = &column->table->columns[column->index];
  GtkWidget               *cell = column->table->wraps && own->expands ? new_wrapping_cell (own) : new_cell (own);

  gtk_widget_add_css_class (cell, "numeric");
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         const Column             *column)
{
  const char *text = column->table->get_text (gtk_list_item_get_item (item), column->index);
  GtkWidget  *cell = gtk_list_item_get_child (item);

  set_text (cell, *text != '\0' ? text : column->table->blank);
  entente_tooltip_set (cell, *text != '\0' ? text : NULL);

  if (column->table->dress != NULL)
    column->table->dress (cell, gtk_list_item_get_item (item), column->index);
}

static void
add_column (GtkColumnView          *view,
            const EntenteDataTable *table,
            guint                   index)
{
  const EntenteDataColumn *own = &table->columns[index];
  Column                   place = {table, index};
  Column                  *column = g_memdup2 (&place, sizeof place);
  GtkListItemFactory      *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) shown = gtk_column_view_column_new (_ (own->title), factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_items, g_memdup2 (&place, sizeof place), g_free));

  g_object_set_data_full (G_OBJECT (factory), "column", column, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), column);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), column);
  gtk_column_view_column_set_sorter (shown, sorter);
  gtk_column_view_column_set_resizable (shown, TRUE);
  gtk_column_view_column_set_expand (shown, own->expands);
  gtk_column_view_column_set_fixed_width (shown, own->width);
  gtk_column_view_append_column (view, shown);
}

/**
 * entente_data_table_new_view:
 * @self: what its columns say; has to stay
 * @name: what a screen reader calls it
 *
 * Returns: (transfer floating): a #GtkColumnView with all columns, yet without lines
 */
GtkWidget *
entente_data_table_new_view (const EntenteDataTable *self,
                             const char             *name)
{
  GtkWidget *view = gtk_column_view_new (NULL);

  gtk_widget_add_css_class (view, "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  for (guint i = 0; i < self->n_columns; i++)
    add_column (GTK_COLUMN_VIEW (view), self, i);

  return view;
}

/**
 * entente_data_table_sort:
 * @view: from entente_data_table_new_view()
 * @store: its lines
 *
 * Returns: (transfer full): the lines in the order in which the headings of @view sort them
 */
GListModel *
entente_data_table_sort (GtkWidget  *view,
                         GListStore *store)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (GTK_COLUMN_VIEW (view));

  return G_LIST_MODEL (gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (store)), g_object_ref (sorter)));
}

/**
 * entente_data_table_new_place:
 * @view: (transfer floating): from entente_data_table_new_view()
 * @nothing: (transfer floating): a label that says why there are no lines; it lies over the table and lets everything through
 *
 * Returns: (transfer floating): both, to be scrolled, in as much room as there is
 */
GtkWidget *
entente_data_table_new_place (GtkWidget *view,
                              GtkWidget *nothing)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *overlay = gtk_overlay_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scroller);
  gtk_widget_add_css_class (nothing, "dim-label");
  gtk_widget_set_can_target (nothing, FALSE);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), nothing);
  gtk_widget_set_hexpand (overlay, TRUE);
  gtk_widget_set_vexpand (overlay, TRUE);

  return overlay;
}

/* What looks like a formula stays text: it comes from files of others. */
static void
write_cell (GString    *text,
            guint       column,
            const char *cell)
{
  g_autofree char *plain = g_strdelimit (g_strdup (cell), "\t\r\n", ' ');

  if (column > 0)
    g_string_append_c (text, '\t');
  if (*plain != '\0' && strchr ("=+-@", *plain) != NULL)
    g_string_append_c (text, '\'');

  g_string_append (text, plain);
}

/**
 * entente_data_table_write_titles:
 * @self: a table
 * @text: where to
 *
 * Writes the headings as spreadsheets understand them: a line for each row, tabs between its cells.
 */
void
entente_data_table_write_titles (const EntenteDataTable *self,
                                 GString                *text)
{
  for (guint i = 0; i < self->n_columns; i++)
    write_cell (text, i, _ (self->columns[i].title));

  g_string_append_c (text, '\n');
}

/**
 * entente_data_table_write_item:
 * @self: a table
 * @item: one of its lines
 * @text: where to
 *
 * Writes the line as entente_data_table_write_titles() does the headings.
 */
void
entente_data_table_write_item (const EntenteDataTable *self,
                               gpointer                item,
                               GString                *text)
{
  for (guint i = 0; i < self->n_columns; i++)
    write_cell (text, i, self->get_text (item, i));

  g_string_append_c (text, '\n');
}
