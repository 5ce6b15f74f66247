#include "model/analysis/platform-ledger.h"

#include "model/analysis/economy/moment.h"
#include "model/analysis/economy/time-span.h"

#include <math.h>

/* Nothing is reckoned further ahead than this. */
#define MAX_YEARS 100

/* A position between least and greatest: of some width when anything is. */
static EntenteRange
make_position (const EntenteRange *ranges,
               guint               n_ranges)
{
  EntenteRange position = {0, 0};

  for (guint i = 0; i < n_ranges; i++)
    if (!entente_range_is_known (ranges[i]))
      return entente_range_unknown;
    else if (ranges[i].high > ranges[i].low)
      position.high = 1;

  return position;
}

/* Year of the first entry of a series that has a year, or 0 */
static int
get_first_entry (const EntenteEconomy *economy,
                 EntenteSeries         series)
{
  int first = 0;

  for (guint32 i = series.first; i < series.first + series.n; i++)
    if (economy->entries[i].year > 0 && (first == 0 || economy->entries[i].year < first))
      first = economy->entries[i].year;

  return first;
}

static int
get_last_entry (const EntenteEconomy *economy,
                EntenteSeries         series)
{
  int last = 0;

  for (guint32 i = series.first; i < series.first + series.n; i++)
    last = MAX (last, economy->entries[i].year);

  return last;
}

/* An amount in another currency is not known here. */
static gboolean
is_all_known (const EntenteEconomy *economy,
              EntenteSeries         series)
{
  for (guint32 i = series.first; i < series.first + series.n; i++)
    if (!entente_range_is_known (economy->entries[i].amount))
      return FALSE;

  return series.n > 0;
}

/* When nobody said since when it is on sale, the first volumes say it, else it follows its development, which is now. */
static int
get_sale_year (const EntentePlatformLedger *self)
{
  int year = 0;

  if (self->platform->on_sale != 0)
    return entente_moment_get_year (self->platform->on_sale);

  for (guint32 i = 0; i < self->n_participations; i++)
    {
      int first = get_first_entry (self->economy, self->economy->participations[self->first_participation + i].volumes);

      if (first != 0 && (year == 0 || first < year))
        year = first;
    }

  if (year == 0 && get_last_entry (self->economy, self->platform->rd_cost) != 0)
    year = get_last_entry (self->economy, self->platform->rd_cost) + 1;

  return year != 0 ? year : self->economy->year + 1;
}

static EntenteRange
get_life (const EntentePlatformAccount *platform)
{
  EntenteTimeSpan span = {platform->on_sale, platform->ended != 0 ? platform->ended : G_MAXINT32};
  EntenteRange    life = entente_range_is_known (platform->life) ? platform->life : entente_range_of (entente_time_span_get_years (&span));

  if (!entente_range_is_known (life))
    return life;

  return (EntenteRange) {MIN (life.low, MAX_YEARS), MIN (life.high, MAX_YEARS)};
}

/* A cost that holds for every year is one of each year of development, or of the last one before it is on sale. */
static void
get_rd_years (const EntentePlatformLedger *self,
              int                         *first,
              int                         *last)
{
  *first = get_first_entry (self->economy, self->platform->rd_cost);
  *last = get_last_entry (self->economy, self->platform->rd_cost);

  if (*first != 0)
    return;

  *last = self->sale_year - 1;
  *first = *last;

  if (self->platform->development != 0)
    *first = CLAMP (entente_moment_get_year (self->platform->development), self->sale_year - MAX_YEARS, *last);
}

static void
fill_rd (EntentePlatformLedger *self,
         int                    first,
         int                    last)
{
  self->rd = g_new0 (EntenteRange, self->n_years);

  for (int year = first; year <= last; year++)
    {
      guint        i = (guint)(year - self->first_year);
      EntenteRange amount = entente_economy_get_amount (self->economy, self->platform->rd_cost, year);

      if (i < self->n_years && entente_range_is_known (amount))
        self->rd[i] = amount;
    }

  self->inputs[ENTENTE_LEDGER_COST] = is_all_known (self->economy, self->platform->rd_cost) ? make_position (self->rd, self->n_years) : entente_range_unknown;
}

static void
fill_volumes (EntentePlatformLedger *self)
{
  self->volumes = g_new0 (EntenteRange, (gsize)self->n_participations * self->n_years + 1);
  self->joint = self->n_participations > 0 ? entente_range_of (0) : entente_range_unknown;

  for (guint32 i = 0; i < self->n_participations; i++)
    {
      EntenteSeries series = self->economy->participations[self->first_participation + i].volumes;

      for (guint year = (guint)(self->sale_year - self->first_year); year < self->n_years; year++)
        self->volumes[i * self->n_years + year] = entente_economy_get_level (self->economy, series, self->first_year + (int)year);

      self->joint = entente_range_add (self->joint, entente_economy_get_level (self->economy, series, self->economy->year));
    }

  self->inputs[ENTENTE_LEDGER_VOLUME] = make_position (self->volumes, self->n_participations * self->n_years);

  if (self->n_participations == 0)
    self->inputs[ENTENTE_LEDGER_VOLUME] = entente_range_unknown;
}

/* Adaptations that are not entered cost nothing; the figures say that they are missing. */
static void
add_adaptations (EntentePlatformLedger *self)
{
  for (guint32 i = 0; i < self->n_participations; i++)
    {
      EntenteRange adaptation = self->economy->participations[self->first_participation + i].adaptation;

      if (entente_range_is_known (adaptation))
        self->adaptation = entente_range_add (self->adaptation, adaptation);
    }

  if (entente_range_is_known (self->inputs[ENTENTE_LEDGER_COST]) && self->adaptation.high > self->adaptation.low)
    self->inputs[ENTENTE_LEDGER_COST].high = 1;
}

static EntentePlatformLedger *
open_ledger (const EntenteEconomy         *economy,
             const EntentePlatformAccount *platform,
             guint32                       first,
             guint32                       n)
{
  EntentePlatformLedger *self = g_new0 (EntentePlatformLedger, 1);
  EntenteRange           life = get_life (platform);
  int                    first_rd, last_rd, last;

  self->economy = economy;
  self->platform = platform;
  self->first_participation = first;
  self->n_participations = n;
  self->sale_year = get_sale_year (self);
  get_rd_years (self, &first_rd, &last_rd);
  self->first_year = MAX (MIN (first_rd, self->sale_year), self->sale_year - MAX_YEARS);
  last = self->sale_year + (entente_range_is_known (life) ? MAX ((int)ceil (life.high), 1) : 1) - 1;
  self->n_years = (guint)(CLAMP (last_rd, last, self->sale_year + MAX_YEARS) - self->first_year + 1);
  self->earns_margin = entente_range_is_known (platform->margin);
  self->exponent = isnan (platform->scale_exponent) ? ENTENTE_USUAL_SCALE_EXPONENT : platform->scale_exponent;
  self->inputs[ENTENTE_LEDGER_LIFE] = life;
  self->inputs[ENTENTE_LEDGER_UNIT_COST] = platform->unit_cost;
  self->inputs[ENTENTE_LEDGER_SCALE] = platform->efficient_scale;
  self->inputs[ENTENTE_LEDGER_PRICE] = platform->price;
  self->inputs[ENTENTE_LEDGER_MARGIN] = platform->margin;
  self->inputs[ENTENTE_LEDGER_RATE] = economy->discount_rate;
  fill_rd (self, first_rd, last_rd);
  fill_volumes (self);
  add_adaptations (self);

  return self;
}

/**
 * entente_platform_ledger_new:
 * @economy: a plan, which must outlive it
 * @platform: one of its platforms
 *
 * Returns: (transfer full): the platform with all companies on it
 */
EntentePlatformLedger *
entente_platform_ledger_new (const EntenteEconomy         *economy,
                             const EntentePlatformAccount *platform)
{
  return open_ledger (economy, platform, platform->first_participation, platform->n_participations);
}

/**
 * entente_platform_ledger_new_alone:
 * @economy: a plan, which must outlive it
 * @platform: one of its platforms
 * @participation: index of one of the participations in it
 *
 * Returns: (transfer full): the platform as if that company built it alone, with the whole of its R&D
 */
EntentePlatformLedger *
entente_platform_ledger_new_alone (const EntenteEconomy         *economy,
                                   const EntentePlatformAccount *platform,
                                   guint32                       participation)
{
  return open_ledger (economy, platform, participation, 1);
}

void
entente_platform_ledger_free (EntentePlatformLedger *self)
{
  if (self == NULL)
    return;

  g_free (self->rd);
  g_free (self->volumes);
  g_free (self);
}

/**
 * entente_ledger_get_earning_inputs:
 * @self: a ledger
 *
 * Returns: a bit for each input that says what a vehicle earns
 */
guint
entente_ledger_get_earning_inputs (const EntentePlatformLedger *self)
{
  if (self->earns_margin)
    return ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_MARGIN);

  return ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_PRICE) | ENTENTE_LEDGER_CURVE;
}

/**
 * entente_ledger_evaluate:
 * @self: a ledger
 * @function: of all inputs, monotone in each
 * @inputs: a bit for each input that it looks at
 * @user_data: passed to @function
 *
 * Returns: where @function lies; not known unless all it looks at is
 */
EntenteRange
entente_ledger_evaluate (const EntentePlatformLedger *self,
                         EntenteRangeFunc             function,
                         guint                        inputs,
                         gpointer                     user_data)
{
  EntenteRange ranges[ENTENTE_LEDGER_N_INPUTS];

  for (guint i = 0; i < ENTENTE_LEDGER_N_INPUTS; i++)
    ranges[i] = inputs & ENTENTE_LEDGER_BIT (i) ? self->inputs[i] : entente_range_of (0);

  return entente_range_evaluate (function, ranges, ENTENTE_LEDGER_N_INPUTS, user_data);
}

static double
evaluate_end (const EntentePlatformLedger *self,
              EntenteRangeFunc             function,
              guint                        at_high,
              gpointer                     user_data)
{
  double values[ENTENTE_LEDGER_N_INPUTS];

  for (guint i = 0; i < ENTENTE_LEDGER_N_INPUTS; i++)
    values[i] = at_high & ENTENTE_LEDGER_BIT (i) ? self->inputs[i].high : self->inputs[i].low;

  return function (values, user_data);
}

/**
 * entente_ledger_evaluate_ends:
 * @self: a ledger
 * @function: of all inputs
 * @rising: a bit for each input with which it rises
 * @falling: a bit for each input with which it falls
 * @user_data: passed to @function
 *
 * The same as entente_ledger_evaluate() for a function that takes long, and of which it is known which way it goes.
 *
 * Returns: where @function lies; not known unless all it looks at is
 */
EntenteRange
entente_ledger_evaluate_ends (const EntentePlatformLedger *self,
                              EntenteRangeFunc             function,
                              guint                        rising,
                              guint                        falling,
                              gpointer                     user_data)
{
  double least, most;

  for (guint i = 0; i < ENTENTE_LEDGER_N_INPUTS; i++)
    if ((rising | falling) & ENTENTE_LEDGER_BIT (i) && !entente_range_is_known (self->inputs[i]))
      return entente_range_unknown;

  least = evaluate_end (self, function, falling, user_data);
  most = evaluate_end (self, function, rising, user_data);

  return isnan (least) || isnan (most) ? entente_range_unknown : (EntenteRange) {MIN (least, most), MAX (least, most)};
}

static void
note_participations (const EntentePlatformLedger *self,
                     EntenteReport               *report,
                     gboolean                     volumes)
{
  for (guint32 i = 0; i < self->n_participations; i++)
    {
      const EntenteParticipationAccount *entry = &self->economy->participations[self->first_participation + i];

      if (volumes)
        entente_report_read (report, entry->id, "volumes",
                             entente_range_is_known (entente_economy_get_level (self->economy, entry->volumes, self->sale_year)));
      else
        entente_report_read (report, entry->id, "adaptation", entente_range_is_known (entry->adaptation));
    }
}

static void
note_life (const EntentePlatformLedger *self,
           EntenteReport               *report)
{
  if (entente_range_is_known (self->platform->life) || !entente_range_is_known (self->inputs[ENTENTE_LEDGER_LIFE]))
    {
      entente_report_read (report, self->platform->id, "life", entente_range_is_known (self->platform->life));
      return;
    }

  entente_report_read (report, self->platform->id, "on-sale", TRUE);
  entente_report_read (report, self->platform->id, "ended", TRUE);
}

/**
 * entente_ledger_note:
 * @self: a ledger
 * @report: a report being filled
 * @inputs: a bit for each input that the next row follows from
 *
 * Notes which fields these inputs stand in.
 */
void
entente_ledger_note (const EntentePlatformLedger *self,
                     EntenteReport               *report,
                     guint                        inputs)
{
  static const char *const fields[ENTENTE_LEDGER_N_INPUTS] = {
    [ENTENTE_LEDGER_UNIT_COST] = "unit-cost",
    [ENTENTE_LEDGER_SCALE] = "efficient-scale",
    [ENTENTE_LEDGER_PRICE] = "price",
    [ENTENTE_LEDGER_MARGIN] = "margin",
  };

  if (inputs & ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_COST))
    {
      entente_report_read (report, self->platform->id, "rd-cost", is_all_known (self->economy, self->platform->rd_cost));
      note_participations (self, report, FALSE);
    }

  if (inputs & ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_VOLUME))
    note_participations (self, report, TRUE);
  if (inputs & ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_LIFE))
    note_life (self, report);

  for (guint i = 0; i < ENTENTE_LEDGER_N_INPUTS; i++)
    if (fields[i] != NULL && inputs & ENTENTE_LEDGER_BIT (i))
      entente_report_read (report, self->platform->id, fields[i], entente_range_is_known (self->inputs[i]));

  if (inputs & ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_SCALE))
    entente_report_read (report, self->platform->id, "scale-exponent", !isnan (self->platform->scale_exponent));
  if (inputs & ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_RATE))
    entente_report_read (report, "project", "discount-rate", entente_range_is_known (self->economy->discount_rate));
}

/**
 * entente_ledger_add_row:
 * @self: a ledger
 * @report: a report being filled
 * @company: (nullable): id of who the figure is about, besides the platform
 * @quantity: what figure it is
 * @function: what computes it, with @self as its data
 * @inputs: a bit for each input that it follows from
 *
 * Adds the figure with the fields that these inputs stand in.
 */
void
entente_ledger_add_row (EntentePlatformLedger *self,
                        EntenteReport         *report,
                        const char            *company,
                        const char            *quantity,
                        EntenteRangeFunc       function,
                        guint                  inputs)
{
  entente_ledger_note (self, report, inputs);
  entente_report_add_pair (report, quantity, self->platform->id, company, entente_ledger_evaluate (self, function, inputs, self));
}
