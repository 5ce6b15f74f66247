#include "model/analysis/platform-sharing.h"

#include <math.h>

/* R&D shares that miss the whole by less than this are complete. */
#define ROUNDING 1e-6

/* Of more companies only the middle of all ranges is looked at: each case takes twice as long for each more of them. */
#define MAX_RANGE_PLAYERS 12u

const char *
entente_share_rule_get_name (EntenteShareRule rule)
{
  static const char *const names[ENTENTE_N_SHARE_RULES] = {"equal", "volume", "stand-alone", "custom", "shapley", "scrb"};

  return names[rule];
}

static double
get_between (EntenteRange range,
             double       at)
{
  return range.low + at * (range.high - range.low);
}

static const EntenteParticipationAccount *
get_participation (const EntentePlatformSharing *self,
                   guint                         player)
{
  return &self->ledger->economy->participations[self->ledger->first_participation + player];
}

/* cost, size: where costs, and volumes and life, lie between their least and their greatest, 0 to 1 */
static void
fill_inputs (const EntentePlatformLedger *ledger,
             double                       cost,
             double                       size,
             double                      *inputs)
{
  gboolean has_curve = entente_range_is_known (ledger->inputs[ENTENTE_LEDGER_UNIT_COST]) && entente_range_is_known (ledger->inputs[ENTENTE_LEDGER_SCALE]);

  inputs[ENTENTE_LEDGER_COST] = cost;
  inputs[ENTENTE_LEDGER_VOLUME] = size;
  inputs[ENTENTE_LEDGER_LIFE] = get_between (ledger->inputs[ENTENTE_LEDGER_LIFE], size);
  inputs[ENTENTE_LEDGER_UNIT_COST] = has_curve ? get_between (ledger->inputs[ENTENTE_LEDGER_UNIT_COST], cost) : 0;
  inputs[ENTENTE_LEDGER_SCALE] = has_curve ? get_between (ledger->inputs[ENTENTE_LEDGER_SCALE], cost) : 0;
}

static void
add_case (EntentePlatformSharing *self,
          double                  cost,
          double                  size)
{
  EntentePlatformLedger       *ledger = self->ledger;
  guint                        n = ledger->n_participations;
  g_autofree EntenteCostCause *causes = g_new0 (EntenteCostCause, n);
  EntenteSharingCase          *sharing_case = &self->cases[self->n_cases++];
  double                       inputs[ENTENTE_LEDGER_N_INPUTS] = {0}, fixed;

  fill_inputs (ledger, cost, size, inputs);
  fixed = entente_ledger_get_total (ledger, inputs) - entente_ledger_get_adaptation (ledger, inputs);
  sharing_case->years = inputs[ENTENTE_LEDGER_LIFE];
  sharing_case->volumes = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      const EntenteParticipationAccount *entry = get_participation (self, i);

      sharing_case->volumes[i] = causes[i].volume = entente_ledger_get_average (ledger, inputs, i);
      causes[i].adaptation = entente_range_is_known (entry->adaptation) ? get_between (entry->adaptation, cost) : 0;
      causes[i].alternative = get_between (entry->alternative, cost);
    }

  sharing_case->game = entente_cost_game_new_platform (causes, n, fixed, inputs[ENTENTE_LEDGER_UNIT_COST], inputs[ENTENTE_LEDGER_SCALE],
                                                       ledger->exponent, sharing_case->years);
}

static gboolean
is_wide (EntenteRange range)
{
  return range.high > range.low;
}

static gboolean
has_wide_cost (const EntentePlatformSharing *self)
{
  const EntenteRange *inputs = self->ledger->inputs;

  for (guint i = 0; i < self->ledger->n_participations; i++)
    if (is_wide (get_participation (self, i)->alternative))
      return TRUE;

  return is_wide (inputs[ENTENTE_LEDGER_COST]) || is_wide (inputs[ENTENTE_LEDGER_UNIT_COST]) || is_wide (inputs[ENTENTE_LEDGER_SCALE]);
}

static void
add_cases (EntentePlatformSharing *self)
{
  const EntenteRange *inputs = self->ledger->inputs;
  gboolean            costs = has_wide_cost (self), sizes = is_wide (inputs[ENTENTE_LEDGER_VOLUME]) || is_wide (inputs[ENTENTE_LEDGER_LIFE]);

  if (!entente_range_is_known (inputs[ENTENTE_LEDGER_COST]) || !entente_range_is_known (inputs[ENTENTE_LEDGER_VOLUME]) || !(inputs[ENTENTE_LEDGER_LIFE].low > 0))
    return;

  add_case (self, 0.5, 0.5);

  if (self->ledger->n_participations > MAX_RANGE_PLAYERS || (!costs && !sizes))
    return;

  for (int cost = 0; cost <= costs; cost++)
    for (int size = 0; size <= sizes; size++)
      add_case (self, cost, size);
}

static gboolean
share_as_agreed (const EntentePlatformSharing *self,
                 const EntenteSharingCase     *sharing_case,
                 double                       *shares)
{
  double sum = 0;

  for (guint i = 0; i < self->ledger->n_participations; i++)
    sum += shares[i] = entente_range_get_middle (get_participation (self, i)->share);

  return fabs (sum - 1) < ROUNDING && entente_cost_share_by_weight (sharing_case->game, shares, shares);
}

static gboolean
share_by_shapley (const EntentePlatformSharing *self,
                  EntenteSharingCase           *sharing_case,
                  GCancellable                 *cancellable,
                  double                       *shares)
{
  guint64 seed = self->ledger->economy->seed ^ g_str_hash (self->ledger->platform->id);

  if (sharing_case->game->costs == NULL)
    {
      sharing_case->errors = g_new0 (double, self->ledger->n_participations);
      return entente_cost_share_by_estimate (sharing_case->game, seed, cancellable, shares, sharing_case->errors);
    }

  entente_cost_share_by_shapley (sharing_case->game, shares);

  return TRUE;
}

static gboolean
apply_rule (const EntentePlatformSharing *self,
            EntenteSharingCase           *sharing_case,
            EntenteShareRule              rule,
            GCancellable                 *cancellable,
            double                       *shares)
{
  switch (rule)
    {
    case ENTENTE_SHARE_EQUAL:
      entente_cost_share_equally (sharing_case->game, shares);
      return TRUE;
    case ENTENTE_SHARE_VOLUME:
      return entente_cost_share_by_weight (sharing_case->game, sharing_case->volumes, shares);
    case ENTENTE_SHARE_ALONE:
      return entente_cost_share_by_alone (sharing_case->game, shares);
    case ENTENTE_SHARE_CUSTOM:
      return share_as_agreed (self, sharing_case, shares);
    case ENTENTE_SHARE_SHAPLEY:
      return share_by_shapley (self, sharing_case, cancellable, shares);
    default:
      entente_cost_share_by_separable (sharing_case->game, shares);
      return TRUE;
    }
}

/**
 * entente_platform_sharing_new:
 * @economy: a plan, which must outlive it
 * @platform: one of its platforms, with at least one participation
 * @rules: a bit for each rule that is asked for
 * @cancellable: (nullable): to stop estimates
 *
 * Returns: (transfer full): who pays what by these rules
 */
EntentePlatformSharing *
entente_platform_sharing_new (const EntenteEconomy         *economy,
                              const EntentePlatformAccount *platform,
                              guint                         rules,
                              GCancellable                 *cancellable)
{
  EntentePlatformSharing *self = g_new0 (EntentePlatformSharing, 1);

  self->ledger = entente_platform_ledger_new (economy, platform);
  add_cases (self);

  for (guint i = 0; i < platform->n_participations; i++)
    self->has_custom |= entente_range_is_known (get_participation (self, i)->share);

  for (guint i = 0; i < self->n_cases; i++)
    for (guint rule = 0; rule < ENTENTE_N_SHARE_RULES; rule++)
      if (rules & ENTENTE_SHARE_BIT (rule))
        {
          g_autofree double *shares = g_new0 (double, platform->n_participations);

          if (apply_rule (self, &self->cases[i], rule, cancellable, shares))
            self->cases[i].shares[rule] = g_steal_pointer (&shares);
        }

  return self;
}

void
entente_platform_sharing_free (EntentePlatformSharing *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_cases; i++)
    {
      for (guint rule = 0; rule < ENTENTE_N_SHARE_RULES; rule++)
        g_free (self->cases[i].shares[rule]);

      entente_cost_game_free (self->cases[i].game);
      g_free (self->cases[i].volumes);
      g_free (self->cases[i].errors);
    }

  entente_platform_ledger_free (self->ledger);
  g_free (self);
}

/**
 * entente_platform_sharing_get_company:
 * @self: who pays what
 * @player: one of the companies on the platform
 *
 * Returns: its id
 */
const char *
entente_platform_sharing_get_company (const EntentePlatformSharing *self,
                                      guint                         player)
{
  return self->ledger->economy->companies[get_participation (self, player)->company].id;
}

/**
 * entente_platform_sharing_evaluate:
 * @self: who pays what
 * @function: a figure of one company by one rule in one case
 * @rule: the rule
 * @player: the company
 *
 * Returns: where the figure lies in all cases; not known unless it is in each
 */
EntenteRange
entente_platform_sharing_evaluate (const EntentePlatformSharing *self,
                                   EntenteSharingFunc            function,
                                   EntenteShareRule              rule,
                                   guint                         player)
{
  EntenteRange range = {INFINITY, -INFINITY};

  for (guint i = 0; i < self->n_cases; i++)
    {
      double value = function (&self->cases[i], rule, player);

      if (!isfinite (value))
        return entente_range_unknown;

      range = (EntenteRange) {MIN (range.low, value), MAX (range.high, value)};
    }

  return self->n_cases > 0 ? range : entente_range_unknown;
}

/**
 * entente_platform_sharing_note:
 * @self: who pays what
 * @report: a report being filled
 * @rule: by which rule
 *
 * Notes the fields that the next row follows from. Whoever has no alternative entered has none: it is not missing.
 */
void
entente_platform_sharing_note (const EntentePlatformSharing *self,
                               EntenteReport                *report,
                               EntenteShareRule              rule)
{
  entente_ledger_note (self->ledger, report, ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_COST) | ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_VOLUME) | ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_LIFE) | ENTENTE_LEDGER_CURVE);

  for (guint i = 0; i < self->ledger->n_participations; i++)
    {
      const EntenteParticipationAccount *entry = get_participation (self, i);

      if (entente_range_is_known (entry->alternative))
        entente_report_read (report, entry->id, "alternative", TRUE);
      if (rule == ENTENTE_SHARE_CUSTOM)
        entente_report_read (report, entry->id, "share", entente_range_is_known (entry->share));
    }
}
