#include "widgets/figures/analytics-view.h"

#include "widgets/figures/card-view.h"
#include "widgets/figures/comparison-choice.h"
#include "widgets/figures/comparison.h"
#include "widgets/figures/difference-view.h"
#include "widgets/figures/figure-table.h"
#include "widgets/figures/insight-list.h"
#include "widgets/text-label.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

#define SPACING 12

struct _EntenteAnalyticsView
{
  GtkWidget          parent_instance;
  EntenteWorkspace  *workspace;
  EntenteComparison *comparison;
  GtkWidget         *box;
  GtkWidget         *pages;
  GtkWidget         *differences;
  GtkWidget         *expected;
  GtkWidget         *busy;
};

G_DEFINE_FINAL_TYPE (EntenteAnalyticsView, entente_analytics_view, GTK_TYPE_WIDGET)

static void
follow (EntenteAnalyticsView *self)
{
  gtk_spinner_set_spinning (GTK_SPINNER (self->busy), entente_analyst_is_busy (entente_workspace_get_analyst (self->workspace)));
}

/* What differs has a page only while there is something to compare with, which is then looked at first. */
static void
follow_comparison (EntenteAnalyticsView *self)
{
  GtkStackPage *page = gtk_stack_get_page (GTK_STACK (self->pages), self->differences);
  gboolean      compares = entente_comparison_get_scenario (self->comparison) != NULL;

  if (compares == gtk_stack_page_get_visible (page))
    return;

  gtk_stack_page_set_visible (page, compares);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), compares ? "differences" : "overview");
}

static void
expected_cb (EntenteAnalyticsView *self)
{
  entente_workspace_set_expected (self->workspace, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->expected)));
}

static GtkWidget *
new_heading (const char *text,
             const char *help)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *heading = gtk_label_new (text), *line = entente_text_label_new (help, "dim-label");

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "title-4");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), line);

  return box;
}

static GtkWidget *
new_overview (EntenteAnalyticsView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  gtk_widget_add_css_class (box, "analytics-page");
  gtk_box_append (GTK_BOX (box), new_heading (_("Alliance 2.0"), _("Is the network what the strategy says? Six sides, and how they go over the years; a total would hide them.")));
  gtk_box_append (GTK_BOX (box), entente_card_view_new (self->workspace));
  gtk_box_append (GTK_BOX (box), new_heading (_("What Stands Out"), _("What the figures mean, the most important first")));
  gtk_box_append (GTK_BOX (box), entente_insight_list_new (self->workspace));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);

  return scroller;
}

static GtkWidget *
new_bar (EntenteAnalyticsView *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *switcher = gtk_stack_switcher_new ();
  GtkWidget *trial = gtk_toggle_button_new_with_mnemonic (_("_Try Out"));

  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), GTK_STACK (self->pages));
  gtk_box_append (GTK_BOX (bar), switcher);

  self->busy = gtk_spinner_new ();
  gtk_widget_set_hexpand (self->busy, TRUE);
  gtk_widget_set_halign (self->busy, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (bar), self->busy);

  gtk_box_append (GTK_BOX (bar), entente_comparison_choice_new (self->workspace));

  self->expected = gtk_check_button_new_with_mnemonic (_("By _probability"));
  entente_tooltip_set (self->expected, _("Deals count by how likely they are"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->expected), entente_workspace_is_expected (self->workspace));
  g_signal_connect_object (self->expected, "toggled", G_CALLBACK (expected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), self->expected);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (trial), "win.toggle-trial");
  gtk_box_append (GTK_BOX (bar), trial);
  gtk_widget_add_css_class (bar, "analytics-bar");

  return bar;
}

static void
build (EntenteAnalyticsView *self)
{
  GtkWidget *table = entente_figure_table_new (self->workspace);

  self->pages = gtk_stack_new ();
  self->differences = entente_difference_view_new (self->workspace);
  gtk_widget_add_css_class (self->differences, "analytics-page");
  gtk_widget_add_css_class (table, "analytics-page");
  gtk_stack_add_titled (GTK_STACK (self->pages), new_overview (self), "overview", _("Overview"));
  gtk_stack_add_titled (GTK_STACK (self->pages), self->differences, "differences", _("Differences"));
  gtk_stack_add_titled (GTK_STACK (self->pages), table, "figures", _("All Figures"));
  gtk_stack_page_set_visible (gtk_stack_get_page (GTK_STACK (self->pages), self->differences), FALSE);
  gtk_widget_set_vexpand (self->pages, TRUE);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), new_bar (self));
  gtk_box_append (GTK_BOX (self->box), self->pages);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->comparison, "changed", G_CALLBACK (follow_comparison), self, G_CONNECT_SWAPPED);
}

/* Made when it is first seen. */
static void
entente_analytics_view_map (GtkWidget *widget)
{
  EntenteAnalyticsView *self = ENTENTE_ANALYTICS_VIEW (widget);

  if (self->box == NULL)
    {
      build (self);
      g_signal_connect_object (entente_workspace_get_analyst (self->workspace), "changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
    }

  GTK_WIDGET_CLASS (entente_analytics_view_parent_class)->map (widget);
  follow (self);
  follow_comparison (self);
}

static void
entente_analytics_view_dispose (GObject *object)
{
  EntenteAnalyticsView *self = ENTENTE_ANALYTICS_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->comparison);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_analytics_view_parent_class)->dispose (object);
}

static void
entente_analytics_view_class_init (EntenteAnalyticsViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_analytics_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = entente_analytics_view_map;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "analyticsview");
}

static void
entente_analytics_view_init (EntenteAnalyticsView *self)
{
}

/**
 * entente_analytics_view_new:
 * @workspace: whose plan it is about
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
entente_analytics_view_new (EntenteWorkspace *workspace)
{
  EntenteAnalyticsView *self = g_object_new (ENTENTE_TYPE_ANALYTICS_VIEW, NULL);

  self->workspace = g_object_ref (workspace);
  self->comparison = entente_comparison_ref_for (workspace);

  return GTK_WIDGET (self);
}
