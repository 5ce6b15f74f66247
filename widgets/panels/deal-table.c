#include "widgets/panels/deal-table.h"

#include "widgets/data-table.h"
#include "widgets/idle.h"
#include "widgets/tooltip.h"
#include "widgets/panels/deal-fill.h"
#include "widgets/panels/deal-row.h"

#include <glib/gi18n.h>

/* For so long the table is filled before the window gets its turn again, microseconds; and that many deals between two looks
   at the clock: a line that is shown takes longer to make than a hundred that are not. */
#define SLICE     5000
#define FEW_DEALS 10

static const EntenteDataColumn columns[ENTENTE_DEAL_N_COLUMNS] = {
  [ENTENTE_DEAL_COLUMN_TITLE] = {N_("Title"), 150, TRUE, 0},
  [ENTENTE_DEAL_COLUMN_PARTIES] = {N_("Parties"), 130, TRUE, 0},
  [ENTENTE_DEAL_COLUMN_KIND] = {N_("Kind"), 112, FALSE, 0},
  [ENTENTE_DEAL_COLUMN_STATUS] = {N_("Status"), 80, FALSE, 0},
  [ENTENTE_DEAL_COLUMN_DIMENSIONS] = {N_("Dimensions"), 112, FALSE, 0},
  [ENTENTE_DEAL_COLUMN_REGIONS] = {N_("Regions"), 96, FALSE, 0},
  [ENTENTE_DEAL_COLUMN_FROM] = {N_("From"), 92, FALSE, 0},
  [ENTENTE_DEAL_COLUMN_UNTIL] = {N_("Until"), 92, FALSE, 0},
  [ENTENTE_DEAL_COLUMN_BALANCE] = {N_("Gives and Gets"), 124, FALSE, 0},
};

static const char *
get_text (gpointer item,
          guint    column)
{
  return entente_deal_row_get_text (item, column);
}

static int
compare (gpointer a,
         gpointer b,
         guint    column)
{
  return entente_deal_row_compare (a, b, column);
}

static const EntenteDataTable table = {columns, ENTENTE_DEAL_N_COLUMNS, FALSE, "–", get_text, compare, NULL};

/* listed: (nullable): the plan whose deals are in the table, once it is filled; fill: (nullable): what fills it. */
struct _EntenteDealTable
{
  GtkWidget          parent_instance;
  EntenteWorkspace  *workspace;
  GtkWidget         *scroller;
  GtkWidget         *view;
  EntenteNetwork    *listed;
  GListStore        *store;
  GtkSelectionModel *selection;
  EntenteDealFill   *fill;
  guint              refresh;
  gboolean           is_following;
};

G_DEFINE_FINAL_TYPE (EntenteDealTable, entente_deal_table, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The rows of what is selected in the workspace. Returns: (transfer full) */
static GtkBitset *
find_selected (EntenteDealTable *self)
{
  const char *const *selection = entente_workspace_get_selection (self->workspace);
  EntenteScope      *scope = entente_workspace_get_scope (self->workspace);
  GtkBitset         *rows = gtk_bitset_new_empty ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; selection[i] != NULL; i++)
    {
      EntenteObject *object = entente_scope_lookup (scope, selection[i]);

      if (object != NULL && entente_object_get_object_type (object) == ENTENTE_DEAL)
        g_hash_table_add (ids, (char *)selection[i]);
    }

  for (guint i = 0; g_hash_table_size (ids) > 0 && i < n; i++)
    {
      g_autoptr (EntenteDealRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (g_hash_table_contains (ids, entente_deal_row_get_id (row)))
        gtk_bitset_add (rows, i);
    }

  return rows;
}

static void
follow_selection (EntenteDealTable *self)
{
  g_autoptr (GtkBitset) shown = gtk_selection_model_get_selection (self->selection);
  g_autoptr (GtkBitset) selected = find_selected (self);
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->selection)));

  self->is_following = TRUE;
  if (!gtk_bitset_equals (shown, selected))
    gtk_selection_model_set_selection (self->selection, selected, all);
  self->is_following = FALSE;

  if (!gtk_bitset_is_empty (selected))
    gtk_widget_activate_action (gtk_widget_get_last_child (self->view), "list.scroll-to-item", "u", gtk_bitset_get_minimum (selected));
}

/* Returns whether the table is up to date. */
static gboolean
fill_some (EntenteDealTable *self)
{
  gint64   end = g_get_monotonic_time () + SLICE;
  gboolean done;

  self->is_following = TRUE;

  do
    done = entente_deal_fill_advance (self->fill, FEW_DEALS);
  while (!done && g_get_monotonic_time () < end);

  self->is_following = FALSE;

  return done;
}

static void
workspace_selection_changed_cb (EntenteDealTable *self)
{
  if (self->view != NULL && !self->is_following)
    follow_selection (self);
}

static gboolean
gather_selection (EntenteDealTable *self,
                  GPtrArray        *ids)
{
  g_autoptr (GtkBitset) shown = gtk_selection_model_get_selection (self->selection);
  g_autoptr (GtkBitset) selected = find_selected (self);
  GtkBitsetIter iter;
  guint         position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, shown, &position); more; more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (EntenteDealRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

      g_ptr_array_add (ids, g_strdup (entente_deal_row_get_id (row)));
    }

  g_ptr_array_add (ids, NULL);

  return !gtk_bitset_equals (shown, selected);
}

static void
selection_changed_cb (EntenteDealTable *self)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  if (self->is_following || !gather_selection (self, ids))
    return;

  self->is_following = TRUE;
  entente_workspace_set_selection (self->workspace, (const char *const *)ids->pdata);
  self->is_following = FALSE;
}

static void
activate_cb (EntenteDealTable *self,
             guint             position)
{
  g_autoptr (EntenteDealRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  entente_workspace_select (self->workspace, entente_deal_row_get_id (row));
  g_signal_emit (self, signals[ACTIVATED], 0, entente_deal_row_get_id (row));
}

static char *
describe_selected (EntenteDealTable *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (self->selection);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gtk_bitset_get_size (selected); i++)
    {
      g_autoptr (EntenteDealRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, i));

      entente_data_table_write_item (&table, row, text);
    }

  return g_string_free (text, FALSE);
}

static void
copy (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  EntenteDealTable *self = ENTENTE_DEAL_TABLE (widget);
  g_autofree char  *text = self->selection != NULL ? describe_selected (self) : NULL;

  if (text != NULL && *text != '\0')
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
set_up_balance_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *inscription = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (inscription), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_widget_set_hexpand (inscription, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("entente-warning-symbolic"));
  gtk_box_append (GTK_BOX (box), inscription);
  gtk_list_item_set_child (item, box);
}

static void
bind_balance_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  EntenteDealRow *row = gtk_list_item_get_item (item);
  const char     *text = entente_deal_row_get_text (row, ENTENTE_DEAL_COLUMN_BALANCE);
  GtkWidget      *box = gtk_list_item_get_child (item);
  gboolean        is_one_sided = entente_deal_row_get_balance (row) == ENTENTE_BALANCE_ONE_SIDED;

  gtk_widget_set_visible (gtk_widget_get_first_child (box), is_one_sided);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (box)), *text != '\0' ? text : "–");
  entente_tooltip_set (box, is_one_sided ? text : NULL);

  if (is_one_sided)
    gtk_widget_remove_css_class (box, "dim-label");
  else
    gtk_widget_add_css_class (box, "dim-label");
}

static void
set_balance (GtkColumnView *view)
{
  g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (view), ENTENTE_DEAL_COLUMN_BALANCE);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_balance_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_balance_cb), NULL);
  gtk_column_view_column_set_factory (column, factory);
}

static void
build (EntenteDealTable *self)
{
  self->view = entente_data_table_new_view (&table, _("Deals"));
  set_balance (GTK_COLUMN_VIEW (self->view));
  self->store = g_list_store_new (ENTENTE_TYPE_DEAL_ROW);
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (entente_data_table_sort (self->view, self->store)));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), self->selection);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
}

static gboolean
refresh_cb (gpointer user_data)
{
  EntenteDealTable *self = user_data;
  EntenteNetwork   *network = entente_workspace_get_network (self->workspace);

  if (self->view == NULL)
    build (self);

  /* A card that was moved is no other deal. */
  if (network != self->listed)
    {
      if (self->fill == NULL)
        self->fill = entente_deal_fill_new (entente_workspace_get_scope (self->workspace), self->store);

      if (!fill_some (self))
        return G_SOURCE_CONTINUE;

      follow_selection (self);
    }

  self->refresh = 0;
  g_clear_pointer (&self->fill, entente_deal_fill_free);
  g_clear_pointer (&self->listed, entente_network_unref);
  self->listed = entente_network_ref (network);

  return G_SOURCE_REMOVE;
}

/* While the planner types, the form comes first. */
static void
queue_refresh (EntenteDealTable *self)
{
  g_clear_pointer (&self->fill, entente_deal_fill_free);

  if (self->refresh == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh = g_idle_add_full (ENTENTE_IDLE_TABLE, refresh_cb, self, NULL);
}

/* The window shows first. */
static void
entente_deal_table_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_deal_table_parent_class)->map (widget);

  queue_refresh (ENTENTE_DEAL_TABLE (widget));
}

static gboolean
entente_deal_table_grab_focus (GtkWidget *widget)
{
  EntenteDealTable *self = ENTENTE_DEAL_TABLE (widget);

  return self->view != NULL && gtk_widget_grab_focus (self->view);
}

static void
entente_deal_table_dispose (GObject *object)
{
  EntenteDealTable *self = ENTENTE_DEAL_TABLE (object);

  g_clear_handle_id (&self->refresh, g_source_remove);
  g_clear_pointer (&self->fill, entente_deal_fill_free);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  self->view = NULL;
  g_clear_pointer (&self->listed, entente_network_unref);
  g_clear_object (&self->selection);
  g_clear_object (&self->store);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_deal_table_parent_class)->dispose (object);
}

static void
entente_deal_table_class_init (EntenteDealTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_deal_table_dispose;
  widget_class->map = entente_deal_table_map;
  widget_class->grab_focus = entente_deal_table_grab_focus;

  signals[ACTIVATED] = g_signal_new ("activated", ENTENTE_TYPE_DEAL_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
entente_deal_table_init (EntenteDealTable *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_vexpand (self->scroller, TRUE);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * entente_deal_table_new:
 * @workspace: whose plan to show
 *
 * Returns: (transfer floating): a table
 */
GtkWidget *
entente_deal_table_new (EntenteWorkspace *workspace)
{
  EntenteDealTable *self = g_object_new (ENTENTE_TYPE_DEAL_TABLE, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "selection-changed", G_CALLBACK (workspace_selection_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
