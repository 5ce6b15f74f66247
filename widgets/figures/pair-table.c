#include "widgets/figures/pair-table.h"

#include "model/describe.h"
#include "widgets/figures/figure-row.h"

#include <glib/gi18n.h>

#define COLUMN_SPACING 2
#define MAX_ROWS       40u

struct _EntentePairTable
{
  GtkWidget             parent_instance;
  EntenteWorkspace     *workspace;
  const EntentePairing *pairing;
  GtkWidget            *box;
  GtkWidget            *grid;
  char                 *object;
  guint                 n_rows;
};

G_DEFINE_FINAL_TYPE (EntentePairTable, entente_pair_table, GTK_TYPE_WIDGET)

static EntenteReport *
get_report (EntentePairTable           *self,
            const EntentePairingColumn *column)
{
  const EntenteQuantity *quantity;
  const EntenteMethod   *method = entente_methods_find_quantity (column->quantity, &quantity);

  return method != NULL ? entente_analyst_get_report (entente_workspace_get_analyst (self->workspace), method->id) : NULL;
}

/* Figures of a pair are told of it in one order or the other. */
static const EntenteReportRow *
find (EntentePairTable           *self,
      const EntentePairingColumn *column,
      EntenteReport              *report,
      const char                 *other)
{
  const EntenteReportRow *row;

  if (report == NULL)
    return NULL;

  row = entente_report_find (report, column->quantity, self->object, other, column->detail, 0);

  return row != NULL ? row : entente_report_find (report, column->quantity, other, self->object, column->detail, 0);
}

static void
add_other (GPtrArray              *others,
           EntentePairTable       *self,
           const EntenteReportRow *row)
{
  const char *other = g_strcmp0 (row->object, self->object) == 0 ? row->other : g_strcmp0 (row->other, self->object) == 0 ? row->object
                                                                                                                          : NULL;

  if (other != NULL && !g_ptr_array_find_with_equal_func (others, other, g_str_equal, NULL))
    g_ptr_array_add (others, (gpointer)other);
}

/* Whoever the first figure says something about. */
static GPtrArray *
list_others (EntentePairTable *self)
{
  GPtrArray              *others = g_ptr_array_new ();
  EntenteReport          *report = get_report (self, &self->pairing->columns[0]);
  guint                   n_rows = 0;
  const EntenteReportRow *rows = report != NULL ? entente_report_get_rows (report, &n_rows) : NULL;

  for (guint i = 0; i < n_rows && others->len < MAX_ROWS; i++)
    if (g_str_equal (entente_report_get_quantity (report, &rows[i])->name, self->pairing->columns[0].quantity))
      add_other (others, self, &rows[i]);

  return others;
}

static void
follow_cb (EntentePairTable *self,
           GtkWidget        *button)
{
  entente_workspace_select (self->workspace, gtk_widget_get_name (button));
}

/* Names stand above their figures: beside them, there is no room for both. */
static int
get_name_row (guint line)
{
  return (int)line * 2 + 1;
}

static GtkWidget *
get_name_button (EntentePairTable *self,
                 guint             line)
{
  GtkWidget *button = gtk_grid_get_child_at (GTK_GRID (self->grid), 0, get_name_row (line));
  GtkWidget *label;

  if (button != NULL)
    return button;

  label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect_object (button, "clicked", G_CALLBACK (follow_cb), self, G_CONNECT_SWAPPED);
  gtk_grid_attach (GTK_GRID (self->grid), button, 0, get_name_row (line), ENTENTE_PAIRING_MAX_COLUMNS, 1);

  return button;
}

static void
show_name (EntentePairTable *self,
           guint             line,
           const char       *other)
{
  g_autofree char *name = entente_describe_id (entente_workspace_get_scope (self->workspace), other);
  GtkWidget       *button = get_name_button (self, line);

  gtk_widget_set_name (button, other);
  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), name);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_set_visible (button, TRUE);
}

static void
show_figure (EntentePairTable *self,
             guint             line,
             guint             column,
             const char       *other)
{
  GtkWidget              *cell = gtk_grid_get_child_at (GTK_GRID (self->grid), (int)column, get_name_row (line) + 1);
  EntenteReport          *report = get_report (self, &self->pairing->columns[column]);
  const EntenteReportRow *row = find (self, &self->pairing->columns[column], report, other);

  if (cell == NULL)
    {
      cell = entente_figure_row_new (self->workspace);
      gtk_grid_attach (GTK_GRID (self->grid), cell, (int)column, get_name_row (line) + 1, 1, 1);
    }

  gtk_widget_set_visible (cell, row != NULL);
  if (row != NULL)
    entente_figure_row_show (ENTENTE_FIGURE_ROW (cell), report, row, "");
}

static void
hide_line (EntentePairTable *self,
           guint             line)
{
  for (int row = get_name_row (line); row <= get_name_row (line) + 1; row++)
    for (int column = 0; column < (int)ENTENTE_PAIRING_MAX_COLUMNS; column++)
      {
        GtkWidget *cell = gtk_grid_get_child_at (GTK_GRID (self->grid), column, row);

        if (cell != NULL)
          gtk_widget_set_visible (cell, FALSE);
      }
}

static void
add_headings (EntentePairTable *self)
{
  for (guint i = 0; i < ENTENTE_PAIRING_MAX_COLUMNS; i++)
    if (self->pairing->columns[i].quantity != NULL)
      {
        GtkWidget *label = gtk_label_new (_ (self->pairing->columns[i].label));

        gtk_label_set_xalign (GTK_LABEL (label), 1);
        gtk_label_set_wrap (GTK_LABEL (label), TRUE);
        gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
        gtk_widget_set_valign (label, GTK_ALIGN_END);
        gtk_widget_add_css_class (label, "caption");
        gtk_widget_add_css_class (label, "dim-label");
        gtk_grid_attach (GTK_GRID (self->grid), label, (int)i, 0, 1, 1);
      }
}

static void
entente_pair_table_dispose (GObject *object)
{
  EntentePairTable *self = ENTENTE_PAIR_TABLE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->object, g_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_pair_table_parent_class)->dispose (object);
}

static void
entente_pair_table_class_init (EntentePairTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_pair_table_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "pairtable");
}

static void
entente_pair_table_init (EntentePairTable *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), COLUMN_SPACING);
}

/**
 * entente_pair_table_new:
 * @workspace: what figures are of
 * @pairing: which figures
 *
 * Returns: (transfer floating): a table of nothing yet
 */
GtkWidget *
entente_pair_table_new (EntenteWorkspace     *workspace,
                        const EntentePairing *pairing)
{
  EntentePairTable *self = g_object_new (ENTENTE_TYPE_PAIR_TABLE, NULL);
  GtkWidget        *title = gtk_label_new (_ (pairing->title));

  self->workspace = g_object_ref (workspace);
  self->pairing = pairing;
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_box_append (GTK_BOX (self->box), title);
  gtk_box_append (GTK_BOX (self->box), self->grid);
  add_headings (self);

  return GTK_WIDGET (self);
}

/**
 * entente_pair_table_show:
 * @self: a table
 * @object: id of what the inspector is about
 *
 * Nothing is seen of a table without lines.
 */
void
entente_pair_table_show (EntentePairTable *self,
                         const char       *object)
{
  g_autoptr (GPtrArray) others = NULL;

  g_free (self->object);
  self->object = g_strdup (object);
  others = list_others (self);

  for (guint line = 0; line < others->len; line++)
    {
      show_name (self, line, others->pdata[line]);
      for (guint column = 0; column < ENTENTE_PAIRING_MAX_COLUMNS; column++)
        if (self->pairing->columns[column].quantity != NULL)
          show_figure (self, line, column, others->pdata[line]);
    }

  for (guint line = others->len; line < self->n_rows; line++)
    hide_line (self, line);

  self->n_rows = MAX (self->n_rows, others->len);
  gtk_widget_set_visible (GTK_WIDGET (self), others->len > 0);
}
