#include "widgets/figures/trial-bar.h"

#include "model/describe.h"
#include "widgets/commands/scenario.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>
#include <math.h>

#define SPACING      10
#define SLIDER_WIDTH 72
#define NAME_CHARS   14

/* scale: what one step of the slider means to the adjustment, such as 0.01 for percent; planned: what means "as planned" */
typedef struct
{
  const char *label;
  const char *help;
  double      low;
  double      high;
  double      step;
  double      scale;
  double      planned;
} Trial;

static const Trial trials[ENTENTE_N_ADJUSTMENTS] = {
  [ENTENTE_ADJUST_VOLUME] = {N_("Volume"), N_("All vehicles sold and built, in percent"), -50, 50, 5, 0.01, 1},
  [ENTENTE_ADJUST_TARIFF] = {N_("Tariff"), N_("Duties of all regions, in percentage points"), -25, 50, 5, 1, 0},
  [ENTENTE_ADJUST_PRICE] = {N_("Price"), N_("Prices of platforms and technologies, in percent"), -30, 30, 5, 0.01, 1},
  [ENTENTE_ADJUST_PROBABILITY] = {N_("Probability"), N_("How likely deals are, in percentage points"), -50, 50, 5, 1, 0},
  [ENTENTE_ADJUST_DELAY] = {N_("Delay"), N_("Deals, platforms and plants start later, in months"), 0, 36, 3, 1, 0},
};

struct _EntenteTrialBar
{
  GtkWidget         parent_instance;
  EntenteWorkspace *workspace;
  GtkWidget        *columns;
  GtkWidget        *sliders[ENTENTE_N_ADJUSTMENTS];
  GtkWidget        *values[ENTENTE_N_ADJUSTMENTS];
  GtkWidget        *only;
  GtkWidget        *reset;
  GtkWidget        *keep;
  char             *object;
  gboolean          is_showing;
};

G_DEFINE_FINAL_TYPE (EntenteTrialBar, entente_trial_bar, GTK_TYPE_WIDGET)

#define KIND "entente-kind"

static char *
describe_value (EntenteAdjustmentKind kind,
                double                value)
{
  const char *sign = value < 0 ? "−" : "+";

  if (value == 0)
    return g_strdup ("");

  switch (kind)
    {
    case ENTENTE_ADJUST_TARIFF:
    case ENTENTE_ADJUST_PROBABILITY:
      return g_strdup_printf (_("%s%.0f points"), sign, fabs (value));
    case ENTENTE_ADJUST_DELAY:
      return g_strdup_printf (ngettext ("%s%.0f month", "%s%.0f months", (gulong)value), sign, fabs (value));
    case ENTENTE_ADJUST_VOLUME:
    case ENTENTE_ADJUST_PRICE:
    case ENTENTE_N_ADJUSTMENTS:
    default:
      return g_strdup_printf (_("%s%.0f %%"), sign, fabs (value));
    }
}

static const char *
get_object (EntenteTrialBar *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->only)) ? self->object : NULL;
}

static void
show_slider (EntenteTrialBar      *self,
             EntenteAdjustmentKind kind)
{
  double           by = entente_adjustments_get (entente_workspace_get_adjustments (self->workspace), kind, get_object (self));
  double           value = round ((by - trials[kind].planned) / trials[kind].scale);
  g_autofree char *text = describe_value (kind, value);

  gtk_range_set_value (GTK_RANGE (self->sliders[kind]), value);
  gtk_label_set_text (GTK_LABEL (self->values[kind]), text);
  gtk_widget_set_css_classes (self->values[kind], (const char *[]) {"caption", "numeric", value != 0 ? "tried" : "dim-label", NULL});
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sliders[kind]), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, value != 0 ? text : _("as planned"), -1);
}

static void
show (EntenteTrialBar *self)
{
  gboolean is_empty = entente_adjustments_is_empty (entente_workspace_get_adjustments (self->workspace));

  self->is_showing = TRUE;

  for (guint kind = 0; kind < ENTENTE_N_ADJUSTMENTS; kind++)
    show_slider (self, kind);

  gtk_widget_set_sensitive (self->reset, !is_empty);
  gtk_widget_set_sensitive (self->keep, !is_empty);
  self->is_showing = FALSE;
}

static void
moved_cb (EntenteTrialBar *self,
          GtkRange        *slider)
{
  EntenteAdjustmentKind kind = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (slider), KIND));
  double                step = trials[kind].step / 5;

  if (!self->is_showing)
    entente_workspace_adjust (self->workspace, kind, get_object (self), trials[kind].planned + round (gtk_range_get_value (slider) / step) * step * trials[kind].scale);
}

static void
reset_cb (EntenteTrialBar *self)
{
  entente_workspace_reset_adjustments (self->workspace);
}

/* What was tried out becomes a scenario of its own, which is then shown. */
static void
keep_cb (EntenteTrialBar *self)
{
  EntenteScope *scope = entente_workspace_get_scope (self->workspace);
  g_autoptr (EntenteChangeList) changes = entente_adjustments_to_scenario (entente_workspace_get_adjustments (self->workspace), scope, _("Tried Out"));

  if (entente_command_make_scenario (self->workspace, changes))
    entente_workspace_reset_adjustments (self->workspace);
}

/* One company, deal, platform or region may be tried out alone. */
static void
follow_selection (EntenteTrialBar *self)
{
  const char      *id = entente_workspace_get_selected (self->workspace);
  g_autofree char *name = id != NULL ? entente_describe_id (entente_workspace_get_scope (self->workspace), id) : NULL;
  g_autofree char *label = name != NULL ? g_strdup_printf (_("Only %s"), name) : g_strdup (_("Only What Is Selected"));

  g_free (self->object);
  self->object = g_strdup (id);
  gtk_label_set_text (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->only))), label);
  gtk_widget_set_sensitive (self->only, id != NULL);

  if (id == NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->only), FALSE);

  show (self);
}

static GtkWidget *
add_text (GtkWidget  *column,
          const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (column), label);

  return label;
}

/* All are as wide as each other and have a line for the value, so that none moves away from the pointer that moves it. */
static void
add_slider (EntenteTrialBar      *self,
            EntenteAdjustmentKind kind)
{
  const Trial *trial = &trials[kind];
  GtkWidget   *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget   *slider = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, trial->low, trial->high, trial->step);

  add_text (column, _ (trial->label));
  gtk_scale_set_draw_value (GTK_SCALE (slider), FALSE);
  gtk_scale_set_has_origin (GTK_SCALE (slider), FALSE);
  gtk_scale_add_mark (GTK_SCALE (slider), 0, GTK_POS_BOTTOM, NULL);
  gtk_widget_set_size_request (slider, SLIDER_WIDTH, -1);
  entente_tooltip_set (slider, _ (trial->help));
  gtk_accessible_update_property (GTK_ACCESSIBLE (slider), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (trial->label), -1);
  g_object_set_data (G_OBJECT (slider), KIND, GUINT_TO_POINTER (kind));
  g_signal_connect_object (slider, "value-changed", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), slider);

  self->values[kind] = add_text (column, NULL);
  self->sliders[kind] = slider;
  gtk_box_append (GTK_BOX (self->columns), column);
}

static GtkWidget *
add_button (EntenteTrialBar *self,
            GtkWidget       *box,
            const char      *label,
            const char      *tooltip,
            GCallback        callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  entente_tooltip_set (button, tooltip);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
add_buttons (EntenteTrialBar *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARS);
  self->only = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->only), label);
  g_signal_connect_object (self->only, "toggled", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), self->only);
  gtk_box_append (GTK_BOX (column), line);
  self->reset = add_button (self, line, _("_Reset"), _("Back to the plan"), G_CALLBACK (reset_cb));
  self->keep = add_button (self, line, _("_Make It a Scenario"), _("Keep what is tried out as a scenario of its own"), G_CALLBACK (keep_cb));
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (column, GTK_WIDGET (self));
}

static void
entente_trial_bar_dispose (GObject *object)
{
  EntenteTrialBar *self = ENTENTE_TRIAL_BAR (object);
  GtkWidget       *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->object, g_free);

  G_OBJECT_CLASS (entente_trial_bar_parent_class)->dispose (object);
}

static void
entente_trial_bar_class_init (EntenteTrialBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_trial_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "trialbar");
}

static void
entente_trial_bar_init (EntenteTrialBar *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), SPACING);
  self->columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  gtk_box_set_homogeneous (GTK_BOX (self->columns), TRUE);
  gtk_widget_set_hexpand (self->columns, TRUE);
  gtk_widget_set_parent (self->columns, GTK_WIDGET (self));

  for (guint kind = 0; kind < ENTENTE_N_ADJUSTMENTS; kind++)
    add_slider (self, kind);

  add_buttons (self);
}

/**
 * entente_trial_bar_new:
 * @workspace: whose figures follow
 *
 * Returns: (transfer floating): the bar
 */
GtkWidget *
entente_trial_bar_new (EntenteWorkspace *workspace)
{
  EntenteTrialBar *self = g_object_new (ENTENTE_TYPE_TRIAL_BAR, NULL);

  self->workspace = g_object_ref (workspace);
  follow_selection (self);
  g_signal_connect_object (workspace, "adjusted", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "selection-changed", G_CALLBACK (follow_selection), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
