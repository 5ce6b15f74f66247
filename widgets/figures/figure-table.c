#include "widgets/figures/figure-table.h"

#include "widgets/data-table.h"
#include "widgets/figures/explanation.h"
#include "widgets/figures/figure-item.h"
#include "widgets/text-label.h"

#include <glib/gi18n.h>

#define SPACING           12
#define EXPLANATION_WIDTH 260

/* One row in so many has to be known. */
#define LEAST_KNOWN 20

static const EntenteDataColumn columns[ENTENTE_FIGURE_N_COLUMNS] = {
  [ENTENTE_FIGURE_COLUMN_WHAT] = {N_("Figure"), 140, TRUE, 0},
  [ENTENTE_FIGURE_COLUMN_ABOUT] = {N_("Of"), 96, TRUE, 0},
  [ENTENTE_FIGURE_COLUMN_VALUE] = {N_("Value"), 134, FALSE, 1},
  [ENTENTE_FIGURE_COLUMN_KNOWN] = {N_("Known"), 56, FALSE, 1},
};

static const char *
get_text (gpointer item,
          guint    column)
{
  return entente_figure_item_get_text (item, column);
}

static int
compare (gpointer a,
         gpointer b,
         guint    column)
{
  return entente_figure_item_compare (a, b, column);
}

static const EntenteDataTable table = {columns, ENTENTE_FIGURE_N_COLUMNS, TRUE, "", get_text, compare, NULL};

struct _EntenteFigureTable
{
  GtkWidget           parent_instance;
  EntenteWorkspace   *workspace;
  GtkWidget          *box;
  GtkWidget          *methods;
  GtkWidget          *search;
  GtkWidget          *only;
  GtkWidget          *question;
  GtkWidget          *view;
  GtkWidget          *nothing;
  GtkWidget          *tables;
  GtkWidget          *explanation;
  GListStore         *store;
  GtkSingleSelection *selection;
  EntenteReport      *shown;
  gboolean            follows;
};

G_DEFINE_FINAL_TYPE (EntenteFigureTable, entente_figure_table, GTK_TYPE_WIDGET)

static const EntenteMethod *
get_method (EntenteFigureTable *self)
{
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);
  guint                       index = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->methods));

  return index < n_methods ? methods[index] : NULL;
}

/* Every word that was typed is somewhere in the line. */
static gboolean
is_sought (const char *const *words,
           EntenteFigureItem *item)
{
  g_autofree char *line = g_strconcat (entente_figure_item_get_text (item, ENTENTE_FIGURE_COLUMN_WHAT), " ", entente_figure_item_get_text (item, ENTENTE_FIGURE_COLUMN_ABOUT), NULL);
  g_autofree char *folded = g_utf8_casefold (line, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
is_selected (EntenteFigureTable     *self,
             const EntenteReportRow *row)
{
  return (row->object != NULL && entente_workspace_is_selected (self->workspace, row->object)) ||
         (row->other != NULL && entente_workspace_is_selected (self->workspace, row->other));
}

/* A known figure here and there, such as that two companies give each other nothing, does not make a table worth reading. */
static gboolean
is_blank (EntenteReport *report)
{
  guint                   n_rows, n_known = 0;
  const EntenteReportRow *rows = entente_report_get_rows (report, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    n_known += entente_range_is_known (rows[i].value);

  return n_rows > 0 && n_known < n_rows / LEAST_KNOWN;
}

static void
append_rows (EntenteFigureTable *self,
             EntenteReport      *report)
{
  const char      *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " ", -1);
  gboolean                only = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->only));
  guint                   n_rows;
  const EntenteReportRow *rows = entente_report_get_rows (report, &n_rows);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_rows; i++)
    if (!only || is_selected (self, &rows[i]))
      {
        EntenteFigureItem *item = entente_figure_item_new (self->workspace, report, &rows[i]);

        if (is_sought ((const char *const *)words, item))
          g_ptr_array_add (items, item);
        else
          g_object_unref (item);
      }

  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)), items->pdata, items->len);
}

static void
explain (EntenteFigureTable *self)
{
  EntenteFigureItem      *item = gtk_single_selection_get_selected_item (self->selection);
  guint                   n_rows = 0;
  const EntenteReportRow *rows = item == NULL && self->shown != NULL && is_blank (self->shown) ? entente_report_get_rows (self->shown, &n_rows) : NULL;

  /* Where nothing is known, what is missing for the first figure is where to begin. */
  if (n_rows > 0)
    {
      entente_explanation_show (ENTENTE_EXPLANATION (self->explanation), self->shown, &rows[0]);
      return;
    }

  entente_explanation_show (ENTENTE_EXPLANATION (self->explanation),
                            item != NULL ? entente_figure_item_get_report (item) : NULL,
                            item != NULL ? entente_figure_item_get_row (item) : NULL);
}

/* Why no line is shown */
static const char *
describe_nothing (EntenteReport *report)
{
  guint n_rows;

  if (report == NULL)
    return _("Being computed …");
  if (entente_report_get_rows (report, &n_rows) == NULL || n_rows == 0)
    return _("Nothing to say about this plan yet");
  if (is_blank (report))
    return _("None of these figures is known yet.\nWhat has to be entered is listed at the right.");

  return _("No figure is found");
}

static void
fill (EntenteFigureTable *self)
{
  const EntenteMethod *method = get_method (self);
  EntenteAnalyst      *analyst = entente_workspace_get_analyst (self->workspace);
  EntenteReport       *report = method != NULL ? entente_analyst_get_report (analyst, method->id) : NULL;
  guint                position = gtk_single_selection_get_selected (self->selection);

  if (report == NULL || is_blank (report))
    g_list_store_remove_all (self->store);
  else
    append_rows (self, report);

  if (position != GTK_INVALID_LIST_POSITION && position < g_list_model_get_n_items (G_LIST_MODEL (self->selection)))
    gtk_single_selection_set_selected (self->selection, position);

  g_clear_pointer (&self->shown, entente_report_unref);
  self->shown = report != NULL ? entente_report_ref (report) : NULL;

  gtk_label_set_text (GTK_LABEL (self->question), method != NULL && method->question != NULL ? _ (method->question) : "");
  gtk_widget_set_visible (self->nothing, g_list_model_get_n_items (G_LIST_MODEL (self->store)) == 0);
  gtk_label_set_text (GTK_LABEL (self->nothing), describe_nothing (report));
  explain (self);
}

/* The same report needs no other lines; while it is out of date they are faint. */
static void
follow (EntenteFigureTable *self)
{
  const EntenteMethod *method = get_method (self);
  EntenteAnalyst      *analyst = entente_workspace_get_analyst (self->workspace);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || method == NULL)
    return;

  if (entente_analyst_is_current (analyst, method->id))
    gtk_widget_remove_css_class (self->view, "stale");
  else
    gtk_widget_add_css_class (self->view, "stale");

  if (entente_analyst_get_report (analyst, method->id) != self->shown || self->shown == NULL)
    fill (self);
}

static void
follow_selection (EntenteFigureTable *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->only)))
    fill (self);
}

static void
entente_figure_table_map (GtkWidget *widget)
{
  EntenteFigureTable *self = ENTENTE_FIGURE_TABLE (widget);

  GTK_WIDGET_CLASS (entente_figure_table_parent_class)->map (widget);

  if (!self->follows)
    {
      self->follows = TRUE;
      g_signal_connect_object (entente_workspace_get_analyst (self->workspace), "changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->workspace, "selection-changed", G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);
    }

  fill (self);
}

/* To what the figure is about. */
static void
activate_cb (EntenteFigureTable *self,
             guint               position)
{
  g_autoptr (EntenteFigureItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const EntenteReportRow *row = entente_figure_item_get_row (item);
  const char             *ids[] = {row->object, row->other, NULL};

  if (row->object != NULL)
    entente_workspace_set_selection (self->workspace, ids);
}

static GtkWidget *
new_table (EntenteFigureTable *self)
{
  self->view = entente_data_table_new_view (&table, _("Figures"));
  self->store = g_list_store_new (ENTENTE_TYPE_FIGURE_ITEM);
  self->selection = gtk_single_selection_new (entente_data_table_sort (self->view, self->store));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (explain), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);

  self->nothing = gtk_label_new (NULL);

  return entente_data_table_new_place (self->view, self->nothing);
}

static GtkWidget *
new_methods (void)
{
  guint                       n_methods;
  const EntenteMethod *const *methods = entente_methods_get (&n_methods);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  GtkWidget *drop_down;

  for (guint i = 0; i < n_methods; i++)
    gtk_string_list_append (titles, _ (methods[i]->title));

  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&titles)), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (drop_down), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Method"), -1);

  return drop_down;
}

static GtkWidget *
new_bar (EntenteFigureTable *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  self->methods = new_methods ();
  g_signal_connect_object (self->methods, "notify::selected", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), self->methods);

  self->search = gtk_search_entry_new ();
  g_object_set (self->search, "placeholder-text", _("Find a figure"), NULL);
  gtk_widget_set_hexpand (self->search, TRUE);
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), self->search);

  self->only = gtk_toggle_button_new_with_label (_("Only What Is Selected"));
  g_signal_connect_object (self->only, "toggled", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), self->only);

  return bar;
}

static GtkWidget *
new_explanation (EntenteFigureTable *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->explanation = entente_explanation_new (self->workspace);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->explanation);
  gtk_widget_set_size_request (scroller, EXPLANATION_WIDTH, -1);

  return scroller;
}

static void
build (EntenteFigureTable *self)
{
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *bar;

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING / 2);
  gtk_box_append (GTK_BOX (both), new_table (self));
  gtk_box_append (GTK_BOX (both), new_explanation (self));
  bar = new_bar (self);
  self->question = entente_text_label_new (NULL, "dim-label");
  gtk_box_append (GTK_BOX (self->box), bar);
  gtk_box_append (GTK_BOX (self->box), self->question);
  gtk_box_append (GTK_BOX (self->box), both);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
entente_figure_table_dispose (GObject *object)
{
  EntenteFigureTable *self = ENTENTE_FIGURE_TABLE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->store);
  g_clear_pointer (&self->shown, entente_report_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_figure_table_parent_class)->dispose (object);
}

static void
entente_figure_table_class_init (EntenteFigureTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_figure_table_dispose;
  GTK_WIDGET_CLASS (klass)->map = entente_figure_table_map;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "figuretable");
}

static void
entente_figure_table_init (EntenteFigureTable *self)
{
}

/**
 * entente_figure_table_new:
 * @workspace: what figures are of
 *
 * Returns: (transfer floating): the table
 */
GtkWidget *
entente_figure_table_new (EntenteWorkspace *workspace)
{
  EntenteFigureTable *self = g_object_new (ENTENTE_TYPE_FIGURE_TABLE, NULL);

  self->workspace = g_object_ref (workspace);
  build (self);

  return GTK_WIDGET (self);
}
