#include "widgets/figures/explanation.h"

#include "model/describe.h"
#include "model/object/project-root.h"
#include "model/object/rate-table.h"
#include "widgets/figures/figure-text.h"
#include "widgets/text-label.h"

#include <glib/gi18n.h>

#define SPACING    6
#define WIDTH      360
#define MAX_HEIGHT 420
#define MAX_CHARS  48
#define MAX_INPUTS 24u

struct _EntenteExplanation
{
  GtkWidget         parent_instance;
  EntenteWorkspace *workspace;
  GtkWidget        *box;
};

G_DEFINE_FINAL_TYPE (EntenteExplanation, entente_explanation, GTK_TYPE_WIDGET)

#define OBJECT "entente-object"
#define FIELD  "entente-field"

static GtkWidget *
add_text (EntenteExplanation *self,
          const char         *text,
          const char         *style)
{
  GtkWidget *label = entente_text_label_new (text, style);

  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_box_append (GTK_BOX (self->box), label);

  return label;
}

static void
add_part (EntenteExplanation *self,
          const char         *heading,
          const char         *text)
{
  if (text == NULL || *text == '\0')
    return;

  gtk_widget_add_css_class (add_text (self, heading, "caption-heading"), "part-heading");
  add_text (self, _ (text), NULL);
}

/* To the field where it is entered. */
static void
follow_cb (EntenteExplanation *self,
           GtkWidget          *button)
{
  g_autofree char *object = g_strdup (g_object_get_data (G_OBJECT (button), OBJECT));
  g_autofree char *field = g_strdup (g_object_get_data (G_OBJECT (button), FIELD));
  GtkWidget       *popover = gtk_widget_get_ancestor (button, GTK_TYPE_POPOVER);
  GtkWidget       *root = GTK_WIDGET (gtk_widget_get_root (button));

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));

  gtk_widget_activate_action (root, "win.edit-field", "(ss)", object, field);
}

static EntenteObject *
get_root (EntenteExplanation *self)
{
  return entente_project_get_root (entente_scope_get_project (entente_workspace_get_scope (self->workspace)));
}

/* Money that is entered may lack the rate of its currency. */
static char *
find_rate_gap (EntenteExplanation       *self,
               const EntenteReportInput *input)
{
  EntenteScope    *scope = entente_workspace_get_scope (self->workspace);
  EntenteObject   *object = input->is_missing ? entente_scope_lookup (scope, input->object) : NULL;
  int              index = object != NULL ? entente_type_find_field (entente_object_get_object_type (object), input->field) : -1;
  EntenteRateTable rates;

  if (index < 0)
    return NULL;

  entente_rate_table_init (&rates, get_root (self));

  return entente_rate_table_describe_gap (&rates, entente_object_get_value (object, (guint)index));
}

static char *
get_input_text (EntenteExplanation       *self,
                const EntenteReportInput *input,
                const char               *gap)
{
  EntenteScope       *scope = entente_workspace_get_scope (self->workspace);
  EntenteObject      *object = entente_scope_lookup (scope, input->object);
  g_autofree char    *name = object != NULL ? entente_describe_object (scope, object) : g_strdup (input->object);
  int                 index = object != NULL ? entente_type_find_field (entente_object_get_object_type (object), input->field) : -1;
  const EntenteValue *value = index >= 0 ? entente_object_get_value (object, (guint)index) : NULL;
  g_autofree char    *shown = value != NULL ? entente_describe_field (scope, object, (guint)index) : NULL;
  const char         *label = index >= 0 ? _ (entente_object_get_field (object, (guint)index)->label) : input->field;

  if (gap != NULL)
    return g_strdup_printf (_("%s · %s: %s"), name, label, gap);
  if (input->is_missing || shown == NULL)
    return g_strdup_printf (_("%s · %s: missing"), name, label);

  return g_strdup_printf (_("%s · %s: %s"), name, label, shown);
}

static void
add_input (EntenteExplanation       *self,
           const EntenteReportInput *input)
{
  g_autofree char *gap = find_rate_gap (self, input), *text = get_input_text (self, input, gap);
  const char      *object = gap != NULL ? entente_object_get_id (get_root (self)) : input->object;
  const char      *field = gap != NULL ? entente_project_root_info.fields[ENTENTE_PROJECT_RATES].name : input->field;
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *label = entente_text_label_new (text, NULL);

  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS - 2);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, input->is_missing ? "missing-input" : "input");
  g_object_set_data_full (G_OBJECT (button), OBJECT, g_strdup (object), g_free);
  g_object_set_data_full (G_OBJECT (button), FIELD, g_strdup (field), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (follow_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), button);
}

/* What is missing comes first: that is what one can do something about. */
static void
add_inputs (EntenteExplanation       *self,
            const EntenteReportInput *inputs,
            guint                     n_inputs)
{
  guint n_shown = 0, n_known = 0;

  for (guint i = 0; i < n_inputs; i++)
    n_known += !inputs[i].is_missing;

  if (n_inputs > 0)
    {
      g_autofree char *text = g_strdup_printf (_("From %u of %u things entered"), n_known, n_inputs);

      gtk_widget_add_css_class (add_text (self, text, "caption-heading"), "part-heading");
    }

  for (int missing = 1; missing >= 0; missing--)
    for (guint i = 0; i < n_inputs && n_shown < MAX_INPUTS; i++)
      if (inputs[i].is_missing == missing)
        {
          add_input (self, &inputs[i]);
          n_shown++;
        }

  if (n_shown < n_inputs)
    {
      g_autofree char *rest = g_strdup_printf (ngettext ("and %u more", "and %u more", n_inputs - n_shown), n_inputs - n_shown);

      add_text (self, rest, "dim-label");
    }
}

static void
entente_explanation_dispose (GObject *object)
{
  EntenteExplanation *self = ENTENTE_EXPLANATION (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_explanation_parent_class)->dispose (object);
}

static void
entente_explanation_class_init (EntenteExplanationClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_explanation_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "explanation");
}

static void
entente_explanation_init (EntenteExplanation *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * entente_explanation_new:
 * @workspace: what figures are of
 *
 * Returns: (transfer floating): an explanation of nothing yet
 */
GtkWidget *
entente_explanation_new (EntenteWorkspace *workspace)
{
  EntenteExplanation *self = g_object_new (ENTENTE_TYPE_EXPLANATION, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}

/**
 * entente_explanation_show:
 * @self: an explanation
 * @report: whose row @row is
 * @row: (nullable): the figure to explain, %NULL for none
 */
void
entente_explanation_show (EntenteExplanation     *self,
                          const EntenteReport    *report,
                          const EntenteReportRow *row)
{
  const EntenteMethod   *method = row != NULL ? entente_report_get_method (report) : NULL;
  const EntenteQuantity *quantity = row != NULL ? entente_report_get_quantity (report, row) : NULL;
  g_autofree char       *title = NULL, *value = NULL;
  GtkWidget             *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);

  if (row == NULL)
    return;

  title = entente_figure_get_title (entente_workspace_get_scope (self->workspace), quantity, row);
  value = entente_figure_get_value (self->workspace, quantity, row);

  add_text (self, title, "heading");
  add_text (self, value, "title-2");
  add_part (self, _("What It Says"), quantity->reading);
  add_part (self, _("How It Is Computed"), quantity->formula);
  add_inputs (self, entente_report_get_inputs (report, row), row->n_inputs);
  add_part (self, _("Method"), method->title);
  add_part (self, _("Source"), method->source);
}

static GtkWidget *
new_popover (EntenteWorkspace       *workspace,
             const EntenteReport    *report,
             const EntenteReportRow *row)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *explanation = entente_explanation_new (workspace);

  entente_explanation_show (ENTENTE_EXPLANATION (explanation), report, row);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), explanation);
  gtk_widget_set_size_request (scroller, WIDTH, -1);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How Computed"), -1);

  return popover;
}

static gboolean
forget_cb (gpointer popover)
{
  gtk_widget_unparent (popover);

  return G_SOURCE_REMOVE;
}

/* What is done in it may still need it. */
static void
closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, forget_cb, g_object_ref (popover), g_object_unref);
}

/**
 * entente_explanation_pop_up:
 * @workspace: what the figure is of
 * @report: whose row @row is
 * @row: the figure
 * @button: what was pressed
 *
 * Explains it in a popover that goes when it is closed, or with the button.
 */
void
entente_explanation_pop_up (EntenteWorkspace       *workspace,
                            const EntenteReport    *report,
                            const EntenteReportRow *row,
                            GtkWidget              *button)
{
  GtkWidget *popover = new_popover (workspace, report, row);

  gtk_widget_set_parent (popover, button);
  g_signal_connect (popover, "closed", G_CALLBACK (closed_cb), NULL);
  g_signal_connect_object (button, "destroy", G_CALLBACK (gtk_widget_unparent), popover, G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (popover));
}
