#include "widgets/figures/comparison.h"

#define KEY "entente-comparison"

/**
 * EntenteComparison:
 * @scenario: (nullable): id of what is compared with, empty for the base plan; %NULL while nothing is
 * @analyst: (nullable): whose figures are those of that scenario
 * @economy: (nullable): the plan shown for which that scenario was read last
 * @order: (nullable): what is being compared
 */
struct _EntenteComparison
{
  GObject            parent_instance;
  EntenteWorkspace  *workspace;
  char              *scenario;
  EntenteAnalyst    *analyst;
  EntenteEconomy    *economy;
  EntenteDifference *difference;
  EntenteOdds        odds;
  GCancellable      *order;
};

G_DEFINE_FINAL_TYPE (EntenteComparison, entente_comparison, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* All that two plans are compared by, none of which changes any more, and what comes of it */
typedef struct
{
  EntenteEconomy    *before;
  EntenteEconomy    *after;
  GHashTable        *reports_before;
  GHashTable        *reports_after;
  EntenteDifference *difference;
  EntenteOdds        odds;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  entente_economy_unref (order->before);
  entente_economy_unref (order->after);
  g_hash_table_unref (order->reports_before);
  g_hash_table_unref (order->reports_after);
  entente_difference_free (order->difference);
  g_free (order);
}

static void
compare_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Order *order = data;

  if (g_task_return_error_if_cancelled (task))
    return;

  order->difference = entente_difference_new (order->before, order->reports_before, order->after, order->reports_after);
  order->odds = entente_odds_find (order->before, order->after, cancellable);
  g_task_return_boolean (task, TRUE);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (EntenteComparison) self = user_data;
  Order *order = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;

  entente_difference_free (self->difference);
  self->difference = g_steal_pointer (&order->difference);
  self->odds = order->odds;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
stop (EntenteComparison *self)
{
  if (self->order != NULL)
    g_cancellable_cancel (self->order);

  g_clear_object (&self->order);
}

static void
compare (EntenteComparison *self)
{
  EntenteAnalyst *shown = entente_workspace_get_analyst (self->workspace);
  Order          *order = g_new0 (Order, 1);
  g_autoptr (GTask) task = NULL;

  order->before = entente_economy_ref (entente_analyst_get_economy (self->analyst));
  order->after = entente_economy_ref (entente_analyst_get_economy (shown));
  order->reports_before = entente_analyst_get_reports (self->analyst);
  order->reports_after = entente_analyst_get_reports (shown);

  stop (self);
  self->order = g_cancellable_new ();
  task = g_task_new (NULL, self->order, compared_cb, g_object_ref (self));
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, compare_thread);
}

/* Compares when the figures of both are there. */
static void
other_changed_cb (EntenteComparison *self)
{
  EntenteAnalyst *shown = entente_workspace_get_analyst (self->workspace);

  if (self->scenario == NULL || entente_analyst_is_busy (shown) || entente_analyst_is_busy (self->analyst))
    return;
  if (self->economy == NULL || entente_analyst_get_economy (shown) != self->economy)
    return;

  compare (self);
}

static gboolean
has_scenario (EntenteComparison *self)
{
  EntenteProject *project = entente_document_get_project (entente_workspace_get_document (self->workspace));

  return *self->scenario == '\0' || entente_project_lookup (project, self->scenario) != NULL;
}

/* The other scenario is read again whenever the plan that is shown was. */
static void
shown_changed_cb (EntenteComparison *self)
{
  EntenteEconomy *economy = entente_analyst_get_economy (entente_workspace_get_analyst (self->workspace));
  g_autoptr (EntenteEconomy) other = NULL;

  if (self->scenario == NULL || economy == NULL)
    return;

  if (!has_scenario (self))
    {
      entente_comparison_set_scenario (self, NULL);
      return;
    }

  if (economy != self->economy)
    {
      stop (self);
      g_clear_pointer (&self->economy, entente_economy_unref);
      self->economy = entente_economy_ref (economy);
      other = entente_workspace_read_scenario (self->workspace, *self->scenario != '\0' ? self->scenario : NULL);
      entente_analyst_set_economy (self->analyst, other);
    }

  other_changed_cb (self);
}

static void
forget (EntenteComparison *self)
{
  stop (self);
  g_clear_pointer (&self->economy, entente_economy_unref);
  g_clear_pointer (&self->difference, entente_difference_free);
  self->odds = (EntenteOdds) {0};
  g_clear_object (&self->analyst);
}

static void
entente_comparison_dispose (GObject *object)
{
  EntenteComparison *self = ENTENTE_COMPARISON (object);

  forget (self);
  g_clear_pointer (&self->scenario, g_free);

  if (self->workspace != NULL)
    g_object_set_data (G_OBJECT (self->workspace), KEY, NULL);

  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (entente_comparison_parent_class)->dispose (object);
}

static void
entente_comparison_class_init (EntenteComparisonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_comparison_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_comparison_init (EntenteComparison *self)
{
}

/**
 * entente_comparison_ref_for:
 * @workspace: whose plan is compared
 *
 * Returns: (transfer full): the comparison, shared by all who ask for it
 */
EntenteComparison *
entente_comparison_ref_for (EntenteWorkspace *workspace)
{
  EntenteComparison *self = g_object_get_data (G_OBJECT (workspace), KEY);

  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (ENTENTE_TYPE_COMPARISON, NULL);
  self->workspace = g_object_ref (workspace);
  g_object_set_data (G_OBJECT (workspace), KEY, self);
  g_signal_connect_object (entente_workspace_get_analyst (workspace), "changed", G_CALLBACK (shown_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * entente_comparison_set_scenario:
 * @self: a comparison
 * @scenario: (nullable): id of a scenario, %ENTENTE_COMPARISON_BASE_PLAN, or %NULL to compare with nothing
 */
void
entente_comparison_set_scenario (EntenteComparison *self,
                                 const char        *scenario)
{
  g_return_if_fail (ENTENTE_IS_COMPARISON (self));

  if (g_strcmp0 (scenario, self->scenario) == 0)
    return;

  forget (self);
  g_free (self->scenario);
  self->scenario = g_strdup (scenario);

  if (scenario != NULL)
    {
      self->analyst = entente_analyst_new (entente_workspace_get_cache (self->workspace));
      g_signal_connect_object (self->analyst, "changed", G_CALLBACK (other_changed_cb), self, G_CONNECT_SWAPPED);
      shown_changed_cb (self);
    }

  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_comparison_get_scenario:
 * @self: a comparison
 *
 * Returns: (nullable): what the plan is compared with, as set
 */
const char *
entente_comparison_get_scenario (EntenteComparison *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPARISON (self), NULL);

  return self->scenario;
}

/**
 * entente_comparison_get_difference:
 * @self: a comparison
 *
 * Returns: (nullable) (transfer none): what the plan shown has that the other has not, until "changed" is emitted next; what was
 *   known last while it is computed anew, %NULL while nothing is known
 */
const EntenteDifference *
entente_comparison_get_difference (EntenteComparison *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPARISON (self), NULL);

  return self->difference;
}

/**
 * entente_comparison_get_odds:
 * @self: a comparison
 *
 * Returns: how likely the plan shown is worth more than the other; no draws while that is not known
 */
EntenteOdds
entente_comparison_get_odds (EntenteComparison *self)
{
  g_return_val_if_fail (ENTENTE_IS_COMPARISON (self), (EntenteOdds) {0});

  return self->odds;
}

/**
 * entente_comparison_get_report:
 * @self: a comparison
 * @method: id of a method
 *
 * Returns: (nullable) (transfer none): what it says about the other scenario
 */
EntenteReport *
entente_comparison_get_report (EntenteComparison *self,
                               const char        *method)
{
  g_return_val_if_fail (ENTENTE_IS_COMPARISON (self), NULL);

  return self->analyst != NULL ? entente_analyst_get_report (self->analyst, method) : NULL;
}
