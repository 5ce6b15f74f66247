/* The figures of what a workspace shows: computed on a thread of their own, and what is tried out with them. */

#include "widgets/idle.h"
#include "widgets/workspace-private.h"

/* Reading a large plan takes a while; then it is done less often, so that it never takes more than a part of the time. */
#define LEAST_DELAY   20
#define DELAY_BY_COST 8

/* For so long it is read before the window gets its turn again, microseconds; and so many objects between two looks at the
   clock. */
#define SLICE       5000
#define FEW_OBJECTS 200

/* While a slider is moved, the figures of one place are finished before those of the next are begun, or the last of them would
 * never come; but no longer than this. Milliseconds. */
#define LONGEST_WAIT 1000
#define WAIT_STEP    4

static EntenteEconomyOptions
get_options (EntenteWorkspace *self)
{
  return (EntenteEconomyOptions) {.date = self->day, .expected = self->expected, .adjustments = self->adjustments};
}

static gboolean
shall_wait (EntenteWorkspace *self)
{
  gint64 waited = (g_get_monotonic_time () - self->read_time) / 1000;

  return self->is_trying && waited < LONGEST_WAIT && entente_analyst_is_computing (self->analyst);
}

/* Returns whether all of it has been read. While something is tried out, it is read in one go: it would never come to an end. */
static gboolean
read_some (EntenteWorkspace *self)
{
  gint64 end = g_get_monotonic_time () + SLICE;

  while (!entente_economy_reader_advance (self->reader, FEW_OBJECTS))
    if (!self->is_trying && g_get_monotonic_time () >= end)
      return FALSE;

  return TRUE;
}

static gboolean
read_plan_cb (gpointer user_data)
{
  EntenteWorkspace *self = user_data;
  gint64            start = g_get_monotonic_time ();
  gboolean          is_read = read_some (self);
  g_autoptr (EntenteEconomy) economy = NULL;

  self->read_cost += (guint)((g_get_monotonic_time () - start) / 1000);

  if (!is_read)
    return G_SOURCE_CONTINUE;

  self->read_id = 0;
  self->is_trying = FALSE;
  economy = entente_economy_reader_finish (self->reader);
  g_clear_pointer (&self->reader, entente_economy_reader_free);
  entente_analyst_set_economy (self->analyst, economy);

  return G_SOURCE_REMOVE;
}

static gboolean
start_reading_cb (gpointer user_data)
{
  EntenteWorkspace     *self = user_data;
  EntenteEconomyOptions options = get_options (self);

  if (shall_wait (self))
    {
      self->read_id = g_timeout_add (WAIT_STEP, start_reading_cb, self);
      return G_SOURCE_REMOVE;
    }

  self->reader = entente_economy_reader_new (self->scope, &options);
  self->read_time = g_get_monotonic_time ();
  self->read_cost = 0;
  self->read_id = self->is_trying ? 0 : g_idle_add_full (ENTENTE_IDLE_PANE, read_plan_cb, self, NULL);

  if (self->is_trying)
    read_plan_cb (self);

  return G_SOURCE_REMOVE;
}

static void
stop_reading (EntenteWorkspace *self)
{
  if (self->reader == NULL)
    return;

  g_clear_pointer (&self->reader, entente_economy_reader_free);
  g_clear_handle_id (&self->read_id, g_source_remove);
}

/* All figures are out of date at once; new ones come when the plan has been read again. */
static void
read_plan_again (EntenteWorkspace *self)
{
  if (self->analyst == NULL)
    return;

  entente_analyst_mark_stale (self->analyst);
  stop_reading (self);

  if (self->read_id == 0)
    self->read_id = g_timeout_add (MAX (LEAST_DELAY, self->read_cost * DELAY_BY_COST), start_reading_cb, self);
}

/* The chart shows what was known when it was made; looks that follow from figures then follow them. */
static void
figures_changed_cb (EntenteWorkspace *self)
{
  GHashTableIter iter;
  gpointer       method, report;

  g_hash_table_iter_init (&iter, self->drawn_reports);

  while (g_hash_table_iter_next (&iter, &method, &report))
    if (entente_analyst_get_report (self->analyst, method) != report)
      {
        entente_workspace_draw_again (self);
        return;
      }
}

/**
 * entente_workspace_get_analyst:
 * @self: a workspace
 *
 * Figures are computed from when they are first asked for on.
 *
 * Returns: (transfer none): who computes the figures of what is shown
 */
EntenteAnalyst *
entente_workspace_get_analyst (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  if (self->analyst == NULL)
    {
      self->analyst = entente_analyst_new (self->cache);
      g_signal_connect (self, "changed", G_CALLBACK (read_plan_again), NULL);
      g_signal_connect_swapped (self->analyst, "changed", G_CALLBACK (figures_changed_cb), self);
      read_plan_again (self);
    }

  return self->analyst;
}

/**
 * entente_workspace_set_cache:
 * @self: a workspace
 * @cache: (nullable): where figures are kept between sessions
 *
 * To be called before figures are first asked for.
 */
void
entente_workspace_set_cache (EntenteWorkspace     *self,
                             EntenteAnalysisCache *cache)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self) && self->analyst == NULL);

  g_clear_pointer (&self->cache, entente_analysis_cache_unref);
  self->cache = cache != NULL ? entente_analysis_cache_ref (cache) : NULL;
}

/**
 * entente_workspace_get_cache:
 * @self: a workspace
 *
 * Returns: (transfer none) (nullable): where figures are kept between sessions
 */
EntenteAnalysisCache *
entente_workspace_get_cache (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return self->cache;
}

/**
 * entente_workspace_read_scenario:
 * @self: a workspace
 * @scenario: (nullable): id of a scenario, %NULL for the base plan
 *
 * Returns: (transfer full): that scenario in numbers, on the date that is shown and with what is tried out
 */
EntenteEconomy *
entente_workspace_read_scenario (EntenteWorkspace *self,
                                 const char       *scenario)
{
  g_autoptr (EntenteScope) scope = NULL;
  EntenteEconomyOptions options;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  scope = entente_scope_new (entente_document_get_project (self->document), scenario);
  options = get_options (self);

  return entente_economy_new (scope, &options);
}

/**
 * entente_workspace_get_adjustments:
 * @self: a workspace
 *
 * Returns: (transfer none): what is tried out, empty when nothing is
 */
const EntenteAdjustments *
entente_workspace_get_adjustments (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return self->adjustments;
}

static void
tell_adjusted (EntenteWorkspace *self)
{
  g_signal_emit_by_name (self, "adjusted");
  self->is_trying = TRUE;
  read_plan_again (self);
}

/**
 * entente_workspace_adjust:
 * @self: a workspace
 * @kind: what to try out
 * @object: (nullable): id of what it is tried out for, %NULL for all
 * @by: how far it is moved, see #EntenteAdjustmentKind; 0 for as planned
 *
 * Lets all figures follow without a change to the plan.
 */
void
entente_workspace_adjust (EntenteWorkspace     *self,
                          EntenteAdjustmentKind kind,
                          const char           *object,
                          double                by)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  entente_adjustments_set (self->adjustments, kind, object, by);
  tell_adjusted (self);
}

/**
 * entente_workspace_reset_adjustments:
 * @self: a workspace
 *
 * Tries nothing out any more.
 */
void
entente_workspace_reset_adjustments (EntenteWorkspace *self)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  if (entente_adjustments_is_empty (self->adjustments))
    return;

  entente_adjustments_free (self->adjustments);
  self->adjustments = entente_adjustments_new ();
  tell_adjusted (self);
}

/**
 * entente_workspace_set_expected:
 * @self: a workspace
 * @expected: whether what a deal gives counts by how likely the deal is, and not as if it were sure
 */
void
entente_workspace_set_expected (EntenteWorkspace *self,
                                gboolean          expected)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  if (self->expected == !!expected)
    return;

  self->expected = !!expected;
  tell_adjusted (self);
}

/**
 * entente_workspace_is_expected:
 * @self: a workspace
 *
 * Returns: whether deals count by how likely they are
 */
gboolean
entente_workspace_is_expected (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), FALSE);

  return self->expected;
}

/**
 * entente_workspace_find_report:
 * @method: id of a method
 * @self: (type EntenteWorkspace): a workspace
 *
 * For the chart: never waits; when the report comes, or another one, the chart is drawn again.
 *
 * Returns: (transfer none) (nullable): what the method said last, %NULL while it has said nothing
 */
EntenteReport *
entente_workspace_find_report (const char *method,
                               gpointer    self)
{
  EntenteWorkspace *workspace = self;
  EntenteReport    *report = entente_analyst_get_report (entente_workspace_get_analyst (workspace), method);

  g_hash_table_replace (workspace->drawn_reports, g_strdup (method), report != NULL ? entente_report_ref (report) : NULL);

  return report;
}

void
entente_workspace_drop_figures (EntenteWorkspace *self)
{
  stop_reading (self);
  g_clear_handle_id (&self->read_id, g_source_remove);
  if (self->analyst != NULL)
    g_signal_handlers_disconnect_by_data (self->analyst, self);
  g_clear_pointer (&self->drawn_reports, g_hash_table_unref);
  g_clear_object (&self->analyst);
  g_clear_pointer (&self->cache, entente_analysis_cache_unref);
  g_clear_pointer (&self->adjustments, entente_adjustments_free);
}
