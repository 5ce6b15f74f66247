#include "widgets/figures/comparison-choice.h"

#include "model/network/views.h"
#include "widgets/figures/comparison.h"
#include "widgets/forms/drop-down.h"
#include "widgets/tooltip.h"

#include <glib/gi18n.h>

/* Pixels: the name of a scenario, or most of it */
#define WIDTH 120

struct _EntenteComparisonChoice
{
  GtkWidget          parent_instance;
  EntenteWorkspace  *workspace;
  EntenteComparison *comparison;
  GtkWidget         *choice;
  GPtrArray         *scenarios;
  gboolean           is_filling;
};

G_DEFINE_FINAL_TYPE (EntenteComparisonChoice, entente_comparison_choice, GTK_TYPE_WIDGET)

/* Places of what is no scenario */
enum
{
  NOTHING,
  BASE_PLAN,
  N_OTHERS
};

static guint
find_chosen (EntenteComparisonChoice *self)
{
  const char *id = entente_comparison_get_scenario (self->comparison);

  if (id == NULL)
    return NOTHING;

  for (guint i = 0; i < self->scenarios->len; i++)
    if (g_strcmp0 (entente_object_get_id (self->scenarios->pdata[i]), id) == 0)
      return N_OTHERS + i;

  return BASE_PLAN;
}

static gboolean
is_listed (EntenteComparisonChoice *self,
           GtkStringList           *names)
{
  GListModel *listed = gtk_drop_down_get_model (GTK_DROP_DOWN (self->choice));
  guint       n = g_list_model_get_n_items (G_LIST_MODEL (names));

  if (listed == NULL || g_list_model_get_n_items (listed) != n)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (listed), i), gtk_string_list_get_string (names, i)) != 0)
      return FALSE;

  return TRUE;
}

/* A list is replaced only when it changed: an open one would close. Where there are no scenarios there is nothing to compare. */
static void
fill (EntenteComparisonChoice *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]) {_("Compare with …"), _("With: Base Plan"), NULL});

  g_clear_pointer (&self->scenarios, g_ptr_array_unref);
  self->scenarios = entente_views_list_scenarios (entente_scope_get_project (entente_workspace_get_scope (self->workspace)));

  for (guint i = 0; i < self->scenarios->len; i++)
    {
      g_autofree char *name = g_strdup_printf (_("With: %s"), entente_object_get_label (self->scenarios->pdata[i]));

      gtk_string_list_append (names, name);
    }

  self->is_filling = TRUE;
  if (!is_listed (self, names))
    gtk_drop_down_set_model (GTK_DROP_DOWN (self->choice), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choice), find_chosen (self));
  gtk_widget_set_visible (GTK_WIDGET (self), self->scenarios->len > 0);
  self->is_filling = FALSE;
}

static void
chosen_cb (EntenteComparisonChoice *self)
{
  guint place = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));

  if (self->is_filling || place == GTK_INVALID_LIST_POSITION)
    return;

  if (place == NOTHING)
    entente_comparison_set_scenario (self->comparison, NULL);
  else if (place == BASE_PLAN)
    entente_comparison_set_scenario (self->comparison, ENTENTE_COMPARISON_BASE_PLAN);
  else
    entente_comparison_set_scenario (self->comparison, entente_object_get_id (self->scenarios->pdata[place - N_OTHERS]));
}

static void
entente_comparison_choice_dispose (GObject *object)
{
  EntenteComparisonChoice *self = ENTENTE_COMPARISON_CHOICE (object);

  g_clear_pointer (&self->choice, gtk_widget_unparent);
  g_clear_pointer (&self->scenarios, g_ptr_array_unref);
  g_clear_object (&self->comparison);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_comparison_choice_parent_class)->dispose (object);
}

static void
entente_comparison_choice_class_init (EntenteComparisonChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_comparison_choice_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
entente_comparison_choice_init (EntenteComparisonChoice *self)
{
  self->choice = entente_drop_down_new (NULL);
  gtk_widget_set_size_request (self->choice, WIDTH, -1);
  entente_tooltip_set (self->choice, _("What the plan shown is compared with"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Compare With"), -1);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->choice, GTK_WIDGET (self));
}

/**
 * entente_comparison_choice_new:
 * @workspace: whose plan is compared
 *
 * Returns: (transfer floating): the choice
 */
GtkWidget *
entente_comparison_choice_new (EntenteWorkspace *workspace)
{
  EntenteComparisonChoice *self = g_object_new (ENTENTE_TYPE_COMPARISON_CHOICE, NULL);

  self->workspace = g_object_ref (workspace);
  self->comparison = entente_comparison_ref_for (workspace);
  fill (self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->comparison, "changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
