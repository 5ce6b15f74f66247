#include "widgets/figures/figure-item.h"

#include "widgets/figures/figure-text.h"

#include <glib/gi18n.h>

struct _EntenteFigureItem
{
  GObject                 parent_instance;
  EntenteReport          *report;
  const EntenteReportRow *row;
  char                   *texts[ENTENTE_FIGURE_N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (EntenteFigureItem, entente_figure_item, G_TYPE_OBJECT)

static void
entente_figure_item_finalize (GObject *object)
{
  EntenteFigureItem *self = ENTENTE_FIGURE_ITEM (object);

  entente_report_unref (self->report);
  for (guint i = 0; i < ENTENTE_FIGURE_N_COLUMNS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (entente_figure_item_parent_class)->finalize (object);
}

static void
entente_figure_item_class_init (EntenteFigureItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_figure_item_finalize;
}

static void
entente_figure_item_init (EntenteFigureItem *self)
{
}

/**
 * entente_figure_item_new:
 * @workspace: what the figure is of
 * @report: whose row @row is
 * @row: the figure
 *
 * Returns: (transfer full): a line that shows it
 */
EntenteFigureItem *
entente_figure_item_new (EntenteWorkspace       *workspace,
                         EntenteReport          *report,
                         const EntenteReportRow *row)
{
  EntenteFigureItem     *self = g_object_new (ENTENTE_TYPE_FIGURE_ITEM, NULL);
  const EntenteQuantity *quantity = entente_report_get_quantity (report, row);

  self->report = entente_report_ref (report);
  self->row = row;
  self->texts[ENTENTE_FIGURE_COLUMN_WHAT] = g_strdup (_ (quantity->label));
  self->texts[ENTENTE_FIGURE_COLUMN_ABOUT] = entente_figure_get_about (entente_workspace_get_scope (workspace), quantity, row);
  self->texts[ENTENTE_FIGURE_COLUMN_VALUE] = entente_figure_get_short_value (workspace, quantity, row);
  self->texts[ENTENTE_FIGURE_COLUMN_KNOWN] = row->n_inputs > 0 ? g_strdup_printf (_("%.0f %%"), (double)row->completeness * 100) : g_strdup ("");

  return self;
}

/**
 * entente_figure_item_get_report:
 * @self: a line
 *
 * Returns: (transfer none): where its figure comes from
 */
EntenteReport *
entente_figure_item_get_report (EntenteFigureItem *self)
{
  return self->report;
}

/**
 * entente_figure_item_get_row:
 * @self: a line
 *
 * Returns: its figure
 */
const EntenteReportRow *
entente_figure_item_get_row (EntenteFigureItem *self)
{
  return self->row;
}

/**
 * entente_figure_item_get_text:
 * @self: a line
 * @column: which cell
 *
 * Returns: what it says
 */
const char *
entente_figure_item_get_text (EntenteFigureItem  *self,
                              EntenteFigureColumn column)
{
  return self->texts[column];
}

/* What is not known comes last, however it is sorted upwards. */
static int
compare_values (double a,
                double b)
{
  gboolean a_known = a == a, b_known = b == b;

  if (!a_known || !b_known)
    return b_known - a_known;

  return (a > b) - (a < b);
}

/**
 * entente_figure_item_compare:
 * @a: a line
 * @b: another
 * @column: by which to sort
 *
 * Returns: below 0 when @a comes first
 */
int
entente_figure_item_compare (EntenteFigureItem  *a,
                             EntenteFigureItem  *b,
                             EntenteFigureColumn column)
{
  if (column == ENTENTE_FIGURE_COLUMN_VALUE)
    return compare_values (entente_range_get_middle (a->row->value), entente_range_get_middle (b->row->value));
  if (column == ENTENTE_FIGURE_COLUMN_KNOWN)
    return compare_values ((double)a->row->completeness, (double)b->row->completeness);

  return g_utf8_collate (a->texts[column], b->texts[column]);
}
