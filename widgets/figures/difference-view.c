#include "widgets/figures/difference-view.h"

#include "model/describe.h"
#include "widgets/figures/comparison.h"
#include "widgets/figures/difference-table.h"
#include "widgets/text-label.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

#define SPACING 8
#define ID      "entente-id"

/* Pixels; the deals leave room for the figures. */
#define DEALS_HEIGHT 150

enum
{
  ADDED,
  ENDED,
  CHANGED,
  N_GROUPS
};

static const char *const group_titles[N_GROUPS] = {
  [ADDED] = N_("Deals added"),
  [ENDED] = N_("Deals ended"),
  [CHANGED] = N_("Deals changed"),
};

struct _EntenteDifferenceView
{
  GtkWidget          parent_instance;
  EntenteWorkspace  *workspace;
  EntenteComparison *comparison;
  GtkWidget         *box;
  GtkWidget         *heading;
  GtkWidget         *odds;
  GtkWidget         *titles[N_GROUPS];
  GtkWidget         *groups[N_GROUPS];
};

G_DEFINE_FINAL_TYPE (EntenteDifferenceView, entente_difference_view, GTK_TYPE_WIDGET)

static char *
name_scenario (EntenteDifferenceView *self,
               const char            *id)
{
  EntenteProject *project = entente_document_get_project (entente_workspace_get_document (self->workspace));
  EntenteObject  *scenario = id != NULL && *id != '\0' ? entente_project_lookup (project, id) : NULL;

  return scenario != NULL ? g_strdup (entente_object_get_label (scenario)) : g_strdup (_("Base Plan"));
}

static char *
describe (EntenteDifferenceView *self,
          const char            *shown,
          const char            *other)
{
  const EntenteEconomy *economy = entente_analyst_get_economy (entente_workspace_get_analyst (self->workspace));

  if (economy == NULL || *economy->currency == '\0')
    return g_strdup_printf (_("“%s” compared with “%s”"), shown, other);

  return g_strdup_printf (_("“%s” compared with “%s”, money in %s"), shown, other, economy->currency);
}

/* Two chances, and the rest: as good as each other */
static char *
describe_odds (EntenteOdds odds,
               const char *other)
{
  if (odds.n_draws == 0)
    return g_strdup (_("Which of them is worth more is not known: enter a discount rate, and ranges or numbers for platforms or for what is given and got."));
  if (odds.better == 0 && odds.worse == 0)
    return g_strdup_printf (_("Both are worth the same in all of %u draws."), odds.n_draws);

  return g_strdup_printf (_("Worth more than “%s” in %.0f %% of %u draws, less in %.0f %%; both are drawn by the same chances."), other, odds.better * 100, odds.n_draws, odds.worse * 100);
}

static void
clicked_cb (EntenteDifferenceView *self,
            GtkWidget             *button)
{
  entente_workspace_select (self->workspace, g_object_get_data (G_OBJECT (button), ID));
}

/* A deal that is not in the plan shown cannot be selected there. */
static void
add_deal (EntenteDifferenceView *self,
          GtkWidget             *group,
          EntenteScope          *other,
          const char            *id)
{
  EntenteScope    *scope = entente_workspace_get_scope (self->workspace);
  gboolean         is_here = entente_scope_lookup (scope, id) != NULL;
  g_autofree char *name = entente_describe_id (is_here ? scope : other, id);
  GtkWidget       *button = gtk_button_new (), *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "deal-link");
  gtk_widget_set_sensitive (button, is_here);
  entente_tooltip_set (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), ID, g_strdup (id), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (group), button);
}

static void
show_group (EntenteDifferenceView *self,
            guint                  group,
            EntenteScope          *other,
            const GPtrArray       *ids)
{
  g_autofree char *title = NULL;
  GtkWidget       *child;
  guint            n = ids != NULL ? ids->len : 0;

  while ((child = gtk_widget_get_first_child (self->groups[group])) != NULL)
    gtk_box_remove (GTK_BOX (self->groups[group]), child);

  for (guint i = 0; i < n; i++)
    add_deal (self, self->groups[group], other, ids->pdata[i]);

  title = g_strdup_printf (_("%s (%u)"), _ (group_titles[group]), n);
  gtk_label_set_text (GTK_LABEL (self->titles[group]), title);
}

static void
show_deals (EntenteDifferenceView *self)
{
  const EntenteDifference *difference = entente_comparison_get_difference (self->comparison);
  const char              *id = entente_comparison_get_scenario (self->comparison);
  EntenteProject          *project = entente_document_get_project (entente_workspace_get_document (self->workspace));
  g_autoptr (EntenteScope) other = entente_scope_new (project, id != NULL && *id != '\0' ? id : NULL);

  show_group (self, ADDED, other, difference != NULL ? difference->added : NULL);
  show_group (self, ENDED, other, difference != NULL ? difference->ended : NULL);
  show_group (self, CHANGED, other, difference != NULL ? difference->changed : NULL);
}

static void
fill (EntenteDifferenceView *self)
{
  const char      *scenario = entente_comparison_get_scenario (self->comparison);
  g_autofree char *shown = name_scenario (self, entente_workspace_get_scenario (self->workspace));
  g_autofree char *other = name_scenario (self, scenario);
  g_autofree char *heading = describe (self, shown, other);
  g_autofree char *odds = describe_odds (entente_comparison_get_odds (self->comparison), other);

  if (scenario == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  gtk_label_set_text (GTK_LABEL (self->odds), entente_comparison_get_difference (self->comparison) != NULL ? odds : _("Being computed …"));
  show_deals (self);
}

static void
entente_difference_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (entente_difference_view_parent_class)->map (widget);
  fill (ENTENTE_DIFFERENCE_VIEW (widget));
}

static GtkWidget *
add_label (EntenteDifferenceView *self,
           const char            *style)
{
  GtkWidget *label = entente_text_label_new (NULL, style);

  gtk_box_append (GTK_BOX (self->box), label);

  return label;
}

static void
add_deals (EntenteDifferenceView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new (), *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);

  for (guint i = 0; i < N_GROUPS; i++)
    {
      GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

      self->titles[i] = gtk_label_new (NULL);
      gtk_label_set_xalign (GTK_LABEL (self->titles[i]), 0);
      gtk_label_set_ellipsize (GTK_LABEL (self->titles[i]), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (self->titles[i], "heading");
      self->groups[i] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
      gtk_box_append (GTK_BOX (column), self->titles[i]);
      gtk_box_append (GTK_BOX (column), self->groups[i]);
      gtk_box_append (GTK_BOX (columns), column);
    }

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), DEALS_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), columns);
  gtk_box_append (GTK_BOX (self->box), scroller);
}

static void
entente_difference_view_dispose (GObject *object)
{
  EntenteDifferenceView *self = ENTENTE_DIFFERENCE_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->comparison);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_difference_view_parent_class)->dispose (object);
}

static void
entente_difference_view_class_init (EntenteDifferenceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_difference_view_dispose;
  widget_class->map = entente_difference_view_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "differenceview");
}

static void
entente_difference_view_init (EntenteDifferenceView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->heading = add_label (self, "title-4");
  self->odds = add_label (self, "dim-label");
  add_deals (self);
}

/**
 * entente_difference_view_new:
 * @workspace: whose plan is compared
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
entente_difference_view_new (EntenteWorkspace *workspace)
{
  EntenteDifferenceView *self = g_object_new (ENTENTE_TYPE_DIFFERENCE_VIEW, NULL);
  GtkWidget             *table;

  self->workspace = g_object_ref (workspace);
  self->comparison = entente_comparison_ref_for (workspace);
  table = entente_difference_table_new (workspace);
  gtk_widget_set_vexpand (table, TRUE);
  gtk_box_append (GTK_BOX (self->box), table);
  g_signal_connect_object (self->comparison, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
