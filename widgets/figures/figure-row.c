#include "widgets/figures/figure-row.h"

#include "widgets/figures/figure-text.h"
#include "widgets/figures/explanation.h"
#include "widgets/text-label.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

#define SPACING 8

struct _EntenteFigureRow
{
  GtkWidget               parent_instance;
  EntenteWorkspace       *workspace;
  EntenteReport          *report;
  const EntenteReportRow *row;
  GtkWidget              *button;
  GtkWidget              *label;
  GtkWidget              *value;
  GtkWidget              *before;
};

G_DEFINE_FINAL_TYPE (EntenteFigureRow, entente_figure_row, GTK_TYPE_WIDGET)

static void
explain_cb (EntenteFigureRow *self)
{
  if (self->row != NULL)
    entente_explanation_pop_up (self->workspace, self->report, self->row, self->button);
}

static void
entente_figure_row_dispose (GObject *object)
{
  EntenteFigureRow *self = ENTENTE_FIGURE_ROW (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->report, entente_report_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_figure_row_parent_class)->dispose (object);
}

static void
entente_figure_row_class_init (EntenteFigureRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_figure_row_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "figurerow");
}

static void
entente_figure_row_init (EntenteFigureRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING), *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->label = entente_text_label_new (NULL, NULL);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_box_append (GTK_BOX (box), self->label);

  self->value = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->value), 1);
  gtk_widget_add_css_class (self->value, "numeric");
  gtk_widget_add_css_class (self->value, "figure");
  gtk_box_append (GTK_BOX (box), self->value);
  gtk_widget_set_vexpand (box, TRUE);
  gtk_box_append (GTK_BOX (lines), box);

  self->before = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->before), 1);
  gtk_widget_set_visible (self->before, FALSE);
  gtk_box_append (GTK_BOX (lines), self->before);

  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), lines);
  gtk_widget_add_css_class (self->button, "flat");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (explain_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_hexpand (self->button, TRUE);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/**
 * entente_figure_row_new:
 * @workspace: what figures are of
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
entente_figure_row_new (EntenteWorkspace *workspace)
{
  EntenteFigureRow *self = g_object_new (ENTENTE_TYPE_FIGURE_ROW, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

static void
describe (EntenteFigureRow *self,
          const char       *quantity,
          const char       *label,
          const char       *value)
{
  g_autofree char *missing = entente_figure_get_completeness (self->row);
  g_autofree char *name = g_strdup_printf (_("%s: %s. How computed"), *label != '\0' ? label : quantity, value);

  gtk_label_set_text (GTK_LABEL (self->label), label);
  gtk_widget_set_visible (self->label, *label != '\0');
  gtk_widget_set_hexpand (self->value, *label == '\0');
  gtk_label_set_text (GTK_LABEL (self->value), value);
  entente_tooltip_set (self->button, missing != NULL ? missing : _("How computed"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  if (missing != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "incomplete");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "incomplete");
}

/**
 * entente_figure_row_show:
 * @self: a row
 * @report: whose row @row is
 * @row: the figure
 * @label: (nullable): what it is called here, %NULL for the label of the quantity, empty for a cell under a heading
 */
void
entente_figure_row_show (EntenteFigureRow       *self,
                         EntenteReport          *report,
                         const EntenteReportRow *row,
                         const char             *label)
{
  const EntenteQuantity *quantity = entente_report_get_quantity (report, row);
  EntenteAnalyst        *analyst = entente_workspace_get_analyst (self->workspace);
  gboolean               is_cell = label != NULL && *label == '\0';
  g_autofree char       *value = is_cell ? entente_figure_get_number (quantity, row) : entente_figure_get_short_value (self->workspace, quantity, row);
  g_autoptr (EntenteReport) former = self->report;

  self->report = entente_report_ref (report);
  self->row = row;

  describe (self, _ (quantity->label), label != NULL ? label : _ (quantity->label), value);

  if (entente_analyst_is_current (analyst, entente_report_get_method (report)->id))
    gtk_widget_remove_css_class (GTK_WIDGET (self), "stale");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "stale");
}

/* A sign for those who see, a word for those who hear. */
static char *
describe_before (EntenteFigureRow *self,
                 EntenteReport    *other,
                 int              *turn)
{
  const EntenteQuantity  *quantity = entente_report_get_quantity (self->report, self->row);
  const EntenteReportRow *row = entente_report_find (other, quantity->name, self->row->object, self->row->other, self->row->detail, self->row->year);
  EntenteRange            before = row != NULL ? row->value : entente_range_unknown;
  const EntenteEconomy   *economy = entente_analyst_get_economy (entente_workspace_get_analyst (self->workspace));
  g_autofree char        *text = entente_figure_shorten (quantity, before, economy != NULL ? economy->currency : NULL);

  *turn = entente_quantity_get_turn (quantity, before, self->row->value);

  if (*turn == 0)
    return g_strdup_printf (_("before %s"), text);

  return g_strdup_printf (*turn > 0 ? _("▲ better, before %s") : _("▼ worse, before %s"), text);
}

/**
 * entente_figure_row_compare:
 * @self: a row that shows a figure
 * @other: (nullable): the same report about another plan, %NULL to show the figure alone
 */
void
entente_figure_row_compare (EntenteFigureRow *self,
                            EntenteReport    *other)
{
  g_autofree char *before = NULL, *name = NULL;
  int              turn = 0;

  gtk_widget_set_visible (self->before, other != NULL);

  if (other == NULL)
    return;

  before = describe_before (self, other, &turn);
  name = g_strdup_printf (_("%s: %s, %s. How computed"), gtk_label_get_text (GTK_LABEL (self->label)), gtk_label_get_text (GTK_LABEL (self->value)), before);
  gtk_label_set_text (GTK_LABEL (self->before), before);
  gtk_widget_set_css_classes (self->before, (const char *[]) {"caption", turn > 0 ? "better" : turn < 0 ? "worse"
                                                                                                        : "dim-label",
                                                              NULL});
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
