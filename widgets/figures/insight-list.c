#include "widgets/figures/insight-list.h"

#include "model/analysis/insights.h"
#include "widgets/figures/explanation.h"
#include "widgets/text-label.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

#define SPACING  8
#define MAX_ROWS 60u
#define INDEX    "entente-index"

/* The rule of findings about what falls when a company leaves */
#define FALLS "cascade"

struct _EntenteInsightList
{
  GtkWidget         parent_instance;
  EntenteWorkspace *workspace;
  GtkWidget        *box;
  GtkWidget        *nothing;
  GtkWidget        *list;
  EntenteInsights  *insights;
  gboolean          follows;
};

G_DEFINE_FINAL_TYPE (EntenteInsightList, entente_insight_list, GTK_TYPE_WIDGET)

static const EntenteInsight *
get_insight (EntenteInsightList *self,
             gpointer            widget)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), INDEX));

  return self->insights != NULL && index < entente_insights_get_n (self->insights) ? entente_insights_get (self->insights, index) : NULL;
}

static void
activated_cb (EntenteInsightList *self,
              GtkListBoxRow      *row)
{
  const EntenteInsight *insight = get_insight (self, row);

  if (insight != NULL && insight->objects[0] != NULL)
    entente_workspace_set_selection (self->workspace, insight->objects);
}

static void
explain_cb (EntenteInsightList *self,
            GtkWidget          *button)
{
  const EntenteInsight *insight = get_insight (self, button);
  EntenteReport        *report = insight != NULL ? entente_insights_get_report (self->insights, insight) : NULL;

  if (report != NULL && insight->row != NULL)
    entente_explanation_pop_up (self->workspace, report, insight->row, button);
}

static const char *
get_kind_name (EntenteInsightKind kind)
{
  static const char *const names[] = {
    [ENTENTE_INSIGHT_RISK] = N_("Risk"),
    [ENTENTE_INSIGHT_CHANCE] = N_("Chance"),
    [ENTENTE_INSIGHT_NOTE] = N_("Worth knowing"),
  };

  return _ (names[kind]);
}

static GtkWidget *
new_kind (EntenteInsightKind kind)
{
  static const char *const styles[] = {
    [ENTENTE_INSIGHT_RISK] = "risk",
    [ENTENTE_INSIGHT_CHANCE] = "chance",
    [ENTENTE_INSIGHT_NOTE] = "note",
  };
  GtkWidget *label = gtk_label_new (get_kind_name (kind));

  gtk_widget_add_css_class (label, "insight-kind");
  gtk_widget_add_css_class (label, styles[kind]);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);

  return label;
}

static GtkWidget *
new_text (const char *text)
{
  GtkWidget *label = entente_text_label_new (text, NULL);

  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

/* Some findings the network can show. */
static void
append_showing (GtkBox               *box,
                const EntenteInsight *insight)
{
  GtkWidget *button;

  if (!g_str_equal (insight->rule, FALLS) || insight->objects[0] == NULL)
    return;

  button = gtk_button_new_with_label (_("On the Network"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  entente_tooltip_set (button, _("Show What Falls on the Network"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-leaver-of");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", insight->objects[0]);
  gtk_box_append (box, button);
}

static GtkWidget *
new_row (EntenteInsightList   *self,
         const EntenteInsight *insight,
         guint                 index)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget       *button = gtk_button_new_with_label (_("Why"));
  g_autofree char *name = g_strdup_printf ("%s: %s", get_kind_name (insight->kind), insight->text);

  gtk_box_append (GTK_BOX (box), new_kind (insight->kind));
  gtk_box_append (GTK_BOX (box), new_text (insight->text));
  append_showing (GTK_BOX (box), insight);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "why");
  entente_tooltip_set (button, _("How computed"));
  g_object_set_data (G_OBJECT (button), INDEX, GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (explain_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data (G_OBJECT (row), INDEX, GUINT_TO_POINTER (index));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

/* Rows that say the same stay, so that the eye and the focus keep their place. */
static gboolean
is_the_same (EntenteInsights *a,
             EntenteInsights *b)
{
  if (a == NULL || entente_insights_get_n (a) != entente_insights_get_n (b))
    return FALSE;

  for (guint i = 0; i < entente_insights_get_n (a); i++)
    if (!g_str_equal (entente_insights_get (a, i)->text, entente_insights_get (b, i)->text))
      return FALSE;

  return TRUE;
}

static void
show_rows (EntenteInsightList *self)
{
  guint      n = MIN (entente_insights_get_n (self->insights), MAX_ROWS);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);

  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list), new_row (self, entente_insights_get (self->insights, i), i));
}

static void
fill (EntenteInsightList *self)
{
  EntenteAnalyst *analyst = entente_workspace_get_analyst (self->workspace);
  EntenteEconomy *economy = entente_analyst_get_economy (analyst);
  g_autoptr (GHashTable) reports = NULL;
  g_autoptr (EntenteInsights) former = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || economy == NULL || entente_analyst_is_busy (analyst))
    return;

  reports = entente_analyst_get_reports (analyst);
  former = g_steal_pointer (&self->insights);
  self->insights = entente_insights_new (economy, reports);

  if (!is_the_same (former, self->insights))
    show_rows (self);

  gtk_widget_set_visible (self->list, entente_insights_get_n (self->insights) > 0);
  gtk_widget_set_visible (self->nothing, entente_insights_get_n (self->insights) == 0);
}

static void
entente_insight_list_map (GtkWidget *widget)
{
  EntenteInsightList *self = ENTENTE_INSIGHT_LIST (widget);

  GTK_WIDGET_CLASS (entente_insight_list_parent_class)->map (widget);

  if (!self->follows)
    {
      self->follows = TRUE;
      g_signal_connect_object (entente_workspace_get_analyst (self->workspace), "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
    }

  fill (self);
}

static void
entente_insight_list_dispose (GObject *object)
{
  EntenteInsightList *self = ENTENTE_INSIGHT_LIST (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->insights, entente_insights_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_insight_list_parent_class)->dispose (object);
}

static void
entente_insight_list_class_init (EntenteInsightListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_insight_list_dispose;
  GTK_WIDGET_CLASS (klass)->map = entente_insight_list_map;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "insightlist");
}

static void
entente_insight_list_init (EntenteInsightList *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_visible (self->list, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What Stands Out"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->list);

  self->nothing = entente_text_label_new (_("Nothing stands out. Values and costs of what deals give, volumes and costs of platforms are what findings rest on."), "dim-label");
  gtk_widget_set_visible (self->nothing, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->nothing);
}

/**
 * entente_insight_list_new:
 * @workspace: whose plan it is about
 *
 * Returns: (transfer floating): the list
 */
GtkWidget *
entente_insight_list_new (EntenteWorkspace *workspace)
{
  EntenteInsightList *self = g_object_new (ENTENTE_TYPE_INSIGHT_LIST, NULL);

  self->workspace = g_object_ref (workspace);

  return GTK_WIDGET (self);
}
