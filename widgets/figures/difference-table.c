#include "widgets/figures/difference-table.h"

#include "widgets/data-table.h"
#include "widgets/tooltip.h"
#include "widgets/figures/comparison.h"
#include "widgets/figures/difference-item.h"

#include <glib/gi18n.h>
#include <string.h>

#define SPACING 8

/* More lines than anybody reads only make the window wait. */
#define MAX_ROWS 5000u

static const EntenteDataColumn columns[ENTENTE_DIFFERENCE_N_COLUMNS] = {
  [ENTENTE_DIFFERENCE_COLUMN_WHAT] = {N_("Figure"), 140, TRUE, 0},
  [ENTENTE_DIFFERENCE_COLUMN_ABOUT] = {N_("Of"), 110, TRUE, 0},
  [ENTENTE_DIFFERENCE_COLUMN_BEFORE] = {N_("Before"), 116, FALSE, 1},
  [ENTENTE_DIFFERENCE_COLUMN_AFTER] = {N_("After"), 116, FALSE, 1},
  [ENTENTE_DIFFERENCE_COLUMN_CHANGE] = {N_("Change"), 124, FALSE, 1},
  [ENTENTE_DIFFERENCE_COLUMN_TURN] = {N_("Better?"), 80, FALSE, 0},
};

static const char *
get_text (gpointer item,
          guint    column)
{
  return entente_difference_item_get_text (item, column);
}

static int
compare (gpointer a,
         gpointer b,
         guint    column)
{
  return entente_difference_item_compare (a, b, column);
}

/* The first cell of a line says all of it to those who cannot see the others. */
static void
dress (GtkWidget *label,
       gpointer   item,
       guint      column)
{
  int turn = column == ENTENTE_DIFFERENCE_COLUMN_TURN ? entente_difference_item_get_turn (item) : 0;

  gtk_widget_set_css_classes (label, (const char *[]) {"numeric", turn > 0 ? "better" : turn < 0 ? "worse"
                                                                                                 : NULL,
                                                       NULL});

  if (column == ENTENTE_DIFFERENCE_COLUMN_WHAT)
    {
      g_autofree char *name = entente_difference_item_get_name (item);

      gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

static const EntenteDataTable table = {columns, ENTENTE_DIFFERENCE_N_COLUMNS, TRUE, "", get_text, compare, dress};

struct _EntenteDifferenceTable
{
  GtkWidget           parent_instance;
  EntenteWorkspace   *workspace;
  EntenteComparison  *comparison;
  GtkWidget          *box;
  GtkWidget          *search;
  GtkWidget          *only;
  GtkWidget          *parts;
  GtkWidget          *view;
  GtkWidget          *nothing;
  GListStore         *store;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (EntenteDifferenceTable, entente_difference_table, GTK_TYPE_WIDGET)

/* Every word that was typed is somewhere in the line. */
static gboolean
is_sought (const char *const     *words,
           EntenteDifferenceItem *item)
{
  g_autofree char *line = g_strconcat (entente_difference_item_get_text (item, ENTENTE_DIFFERENCE_COLUMN_WHAT), " ",
                                       entente_difference_item_get_text (item, ENTENTE_DIFFERENCE_COLUMN_ABOUT), NULL);
  g_autofree char *folded = g_utf8_casefold (line, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
is_wanted (EntenteDifferenceTable     *self,
           const EntenteDifferenceRow *row)
{
  gboolean is_selected = (row->object != NULL && entente_workspace_is_selected (self->workspace, row->object)) ||
                         (row->other != NULL && entente_workspace_is_selected (self->workspace, row->other));

  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->only)) && !is_selected)
    return FALSE;

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->parts)) || (row->year == 0 && row->detail == NULL);
}

static GPtrArray *
make_items (EntenteDifferenceTable  *self,
            const EntenteDifference *difference)
{
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " ", -1);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < difference->rows->len && items->len < MAX_ROWS; i++)
    {
      const EntenteDifferenceRow *row = &g_array_index (difference->rows, EntenteDifferenceRow, i);
      g_autoptr (EntenteDifferenceItem) item = is_wanted (self, row) ? entente_difference_item_new (self->workspace, row) : NULL;

      if (item != NULL && is_sought ((const char *const *)words, item))
        g_ptr_array_add (items, g_steal_pointer (&item));
    }

  return items;
}

static void
fill (EntenteDifferenceTable *self)
{
  const EntenteDifference *difference = entente_comparison_get_difference (self->comparison);
  g_autoptr (GPtrArray) items = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  items = difference != NULL ? make_items (self, difference) : g_ptr_array_new ();
  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)), items->pdata, items->len);
  gtk_widget_set_visible (self->nothing, items->len == 0);
  gtk_label_set_text (GTK_LABEL (self->nothing), difference == NULL ? _("Being computed …") : difference->rows->len == 0 ? _("No figure differs")
                                                                                                                          : _("None of these figures differs"));
}

static void
follow_selection (EntenteDifferenceTable *self)
{
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->only)))
    fill (self);
}

static void
entente_difference_table_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_difference_table_parent_class)->map (widget);
  fill (ENTENTE_DIFFERENCE_TABLE (widget));
}

/* To what the figure is about. */
static void
activate_cb (EntenteDifferenceTable *self,
             guint                   position)
{
  g_autoptr (EntenteDifferenceItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const char *const *ids = entente_difference_item_get_ids (item);

  if (ids[0] != NULL)
    entente_workspace_set_selection (self->workspace, ids);
}

static void
copy (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  EntenteDifferenceTable *self = ENTENTE_DIFFERENCE_TABLE (widget);
  g_autoptr (GString) text = g_string_new (NULL);

  entente_data_table_write_titles (&table, text);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr (EntenteDifferenceItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      entente_data_table_write_item (&table, item, text);
    }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
}

static void
add_table (EntenteDifferenceTable *self)
{
  self->view = entente_data_table_new_view (&table, _("Figures That Differ"));
  self->store = g_list_store_new (ENTENTE_TYPE_DIFFERENCE_ITEM);
  self->selection = gtk_single_selection_new (entente_data_table_sort (self->view, self->store));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);

  self->nothing = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (self->box), entente_data_table_new_place (self->view, self->nothing));
}

static void
add_bar (EntenteDifferenceTable *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING), *copy_button = gtk_button_new_with_mnemonic (_("_Copy"));

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Find a figure"), NULL);
  gtk_widget_set_hexpand (self->search, TRUE);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), self->search);

  self->parts = gtk_check_button_new_with_mnemonic (_("By _year and part"));
  g_signal_connect_object (self->parts, "toggled", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), self->parts);

  self->only = gtk_toggle_button_new_with_label (_("Only What Is Selected"));
  g_signal_connect_object (self->only, "toggled", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), self->only);

  entente_tooltip_set (copy_button, _("Copy what is listed as a table"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (copy_button), "table.copy");
  gtk_box_append (GTK_BOX (bar), copy_button);
  gtk_box_append (GTK_BOX (self->box), bar);
}

static void
entente_difference_table_dispose (GObject *object)
{
  EntenteDifferenceTable *self = ENTENTE_DIFFERENCE_TABLE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->store);
  g_clear_object (&self->comparison);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_difference_table_parent_class)->dispose (object);
}

static void
entente_difference_table_class_init (EntenteDifferenceTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_difference_table_dispose;
  widget_class->map = entente_difference_table_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
}

static void
entente_difference_table_init (EntenteDifferenceTable *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  add_bar (self);
  add_table (self);
}

/**
 * entente_difference_table_new:
 * @workspace: whose plan is compared
 *
 * Returns: (transfer floating): the table
 */
GtkWidget *
entente_difference_table_new (EntenteWorkspace *workspace)
{
  EntenteDifferenceTable *self = g_object_new (ENTENTE_TYPE_DIFFERENCE_TABLE, NULL);

  self->workspace = g_object_ref (workspace);
  self->comparison = entente_comparison_ref_for (workspace);
  g_signal_connect_object (self->comparison, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "selection-changed", G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
