#include "model/analysis/platform-value.h"

#include "model/analysis/economy/time-span.h"

#include <math.h>

/**
 * Import:
 * @participation: of its brand, or NO_PLACE
 * @tariff_input: which of the inputs its tariff is
 * @tariffs: by year of the ledger
 * @values: customs value of all vehicles, money by year of the ledger
 *
 * A model that is sold in a region other than the one it is built in.
 */
typedef struct
{
  const EntenteVehicleAccount *vehicle;
  guint32                      region;
  guint32                      participation;
  guint                        tariff_input;
  EntenteRange                *tariffs;
  double                      *values;
} Import;

static void
clear_import (gpointer data)
{
  Import *import = data;

  g_free (import->tariffs);
  g_free (import->values);
}

static double
get_between (EntenteRange range,
             double       at)
{
  return range.low + at * (range.high - range.low);
}

static gboolean
is_wide (EntenteRange range)
{
  return range.high > range.low;
}

/* Returns which input it is. */
static guint
add_input (EntentePlatformValue *self,
           EntenteValueInputKind kind,
           guint32               item,
           const char           *object,
           const char           *field,
           EntenteRange          range)
{
  EntenteValueInput input = {kind, item, object, field};
  EntenteUncertain  uncertain = {range.low, entente_range_get_middle (range), range.high};

  if (!is_wide (range))
    return ENTENTE_VALUE_NO_INPUT;

  g_array_append_val (self->inputs, input);
  g_array_append_val (self->ranges, uncertain);

  return self->inputs->len - 1;
}

/* A position from 0 to 1 when any of the ranges has a width */
static EntenteRange
get_position (const EntenteRange *ranges,
              guint               n)
{
  for (guint i = 0; i < n; i++)
    if (is_wide (ranges[i]))
      return (EntenteRange) {0, 1};

  return entente_range_of (0);
}

static void
add_ledger_input (EntentePlatformValue *self,
                  EntenteLedgerInput    place,
                  EntenteValueInputKind kind,
                  const char           *object,
                  const char           *field)
{
  self->places[place] = add_input (self, kind, 0, object, field, self->ledger->inputs[place]);
}

static void
add_inputs (EntentePlatformValue *self)
{
  const EntentePlatformLedger *ledger = self->ledger;
  const char                  *platform = ledger->platform->id;

  for (guint i = 0; i < ENTENTE_LEDGER_N_INPUTS; i++)
    self->places[i] = ENTENTE_VALUE_NO_INPUT;

  self->places[ENTENTE_LEDGER_COST] = add_input (self, ENTENTE_VALUE_RD, 0, platform, "rd-cost", get_position (ledger->rd, ledger->n_years));
  add_ledger_input (self, ENTENTE_LEDGER_LIFE, ENTENTE_VALUE_LIFE, platform, "life");
  add_ledger_input (self, ENTENTE_LEDGER_RATE, ENTENTE_VALUE_RATE, "project", "discount-rate");

  if (ledger->earns_margin)
    add_ledger_input (self, ENTENTE_LEDGER_MARGIN, ENTENTE_VALUE_MARGIN, platform, "margin");
  else
    {
      add_ledger_input (self, ENTENTE_LEDGER_PRICE, ENTENTE_VALUE_PRICE, platform, "price");
      add_ledger_input (self, ENTENTE_LEDGER_UNIT_COST, ENTENTE_VALUE_UNIT_COST, platform, "unit-cost");
      add_ledger_input (self, ENTENTE_LEDGER_SCALE, ENTENTE_VALUE_SCALE, platform, "efficient-scale");
    }

  for (guint32 i = 0; i < ledger->n_participations; i++)
    {
      const EntenteParticipationAccount *entry = &ledger->economy->participations[ledger->first_participation + i];

      self->volumes[i] = add_input (self, ENTENTE_VALUE_VOLUME, i, entry->id, "volumes", get_position (&ledger->volumes[i * ledger->n_years], ledger->n_years));
      self->volumes[ledger->n_participations + i] = add_input (self, ENTENTE_VALUE_ADAPTATION, i, entry->id, "adaptation", entry->adaptation);
    }
}

static guint32
find_participation (const EntentePlatformLedger *ledger,
                    guint32                      company)
{
  for (guint32 i = 0; i < ledger->n_participations; i++)
    if (company != ENTENTE_NO_PLACE && ledger->economy->participations[ledger->first_participation + i].company == company)
      return i;

  return ENTENTE_NO_PLACE;
}

/* How many of a model are sold in each of several regions nobody says; their tariffs are left out. */
static gboolean
is_import (const EntenteEconomy        *economy,
           const EntenteVehicleAccount *vehicle)
{
  guint32 home = vehicle->plant != ENTENTE_NO_PLACE ? economy->plants[vehicle->plant].region : ENTENTE_NO_PLACE;

  return vehicle->n_regions == 1 && vehicle->regions[0] != home && vehicle->volumes.n > 0 && economy->regions[vehicle->regions[0]].tariff.n > 0;
}

static gboolean
has_wide_tariff (const EntenteEconomy *economy,
                 guint32               region)
{
  EntenteSeries tariff = economy->regions[region].tariff;

  for (guint32 i = tariff.first; i < tariff.first + tariff.n; i++)
    if (is_wide (economy->entries[i].amount))
      return TRUE;

  return FALSE;
}

static guint
add_tariff (EntentePlatformValue *self,
            guint32               region)
{
  const EntenteEconomy *economy = self->ledger->economy;

  for (guint i = 0; i < self->inputs->len; i++)
    {
      const EntenteValueInput *input = &g_array_index (self->inputs, EntenteValueInput, i);

      if (input->kind == ENTENTE_VALUE_TARIFF && input->item == region)
        return i;
    }

  if (!has_wide_tariff (economy, region))
    return ENTENTE_VALUE_NO_INPUT;

  self->n_tariffs++;

  return add_input (self, ENTENTE_VALUE_TARIFF, region, economy->regions[region].id, "tariff", (EntenteRange) {0, 1});
}

static void
add_import (EntentePlatformValue        *self,
            const EntenteVehicleAccount *vehicle,
            double                       customs_value)
{
  const EntentePlatformLedger *ledger = self->ledger;
  Import                       import = {.vehicle = vehicle, .region = vehicle->regions[0]};

  import.participation = find_participation (ledger, vehicle->company);
  import.tariff_input = add_tariff (self, import.region);
  import.tariffs = g_new (EntenteRange, ledger->n_years);
  import.values = g_new0 (double, ledger->n_years);

  for (guint i = 0; i < ledger->n_years; i++)
    {
      int year = ledger->first_year + (int)i;

      import.tariffs[i] = entente_economy_get_level (ledger->economy, ledger->economy->regions[import.region].tariff, year);
      if (entente_time_span_touches (&vehicle->span, year))
        import.values[i] = customs_value * entente_range_get_middle (entente_economy_get_level (ledger->economy, vehicle->volumes, year));
    }

  g_array_append_val (self->imports, import);
}

static void
add_imports (EntentePlatformValue *self)
{
  const EntenteEconomy *economy = self->ledger->economy;
  guint32               platform = (guint32)(self->ledger->platform - economy->platforms);

  for (guint32 i = 0; i < economy->n_vehicles; i++)
    {
      const EntenteVehicleAccount *vehicle = &economy->vehicles[i];
      double                       value = entente_range_get_middle (entente_range_is_known (vehicle->customs_value) ? vehicle->customs_value : vehicle->unit_cost);

      if (vehicle->platform == platform && is_import (economy, vehicle) && value > 0)
        add_import (self, vehicle, value);
    }
}

/* Its R&D share, else its part of the volume over the life, both at the middle of their ranges */
static double
get_rd_share (const EntentePlatformValue *self)
{
  const EntentePlatformLedger *ledger = self->ledger;
  double                       inputs[ENTENTE_LEDGER_N_INPUTS], joint = 0;
  EntenteRange                 share;

  if (self->focus == ENTENTE_NO_PLACE)
    return 0;

  share = ledger->economy->participations[ledger->first_participation + self->focus].share;
  if (entente_range_is_known (share))
    return entente_range_get_middle (share);

  for (guint i = 0; i < ENTENTE_LEDGER_N_INPUTS; i++)
    inputs[i] = entente_range_get_middle (ledger->inputs[i]);

  for (guint32 i = 0; i < ledger->n_participations; i++)
    joint += entente_ledger_get_average (ledger, inputs, i);

  return joint > 0 ? entente_ledger_get_average (ledger, inputs, self->focus) / joint : 0;
}

static guint
get_needed_inputs (const EntentePlatformLedger *ledger)
{
  return ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_COST) | ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_VOLUME) | ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_LIFE) | ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_RATE) | entente_ledger_get_earning_inputs (ledger);
}

/**
 * entente_platform_value_new:
 * @economy: a plan, which must outlive it
 * @platform: one of its platforms
 *
 * Returns: (transfer full): what its present value follows from
 */
EntentePlatformValue *
entente_platform_value_new (const EntenteEconomy         *economy,
                            const EntentePlatformAccount *platform)
{
  EntentePlatformValue *self = g_new0 (EntentePlatformValue, 1);

  self->ledger = entente_platform_ledger_new (economy, platform);
  self->inputs = g_array_new (FALSE, FALSE, sizeof (EntenteValueInput));
  self->ranges = g_array_new (FALSE, FALSE, sizeof (EntenteUncertain));
  self->imports = g_array_new (FALSE, FALSE, sizeof (Import));
  g_array_set_clear_func (self->imports, clear_import);
  self->volumes = g_new (guint, 2 * self->ledger->n_participations + 1);
  self->focus = find_participation (self->ledger, economy->focus);
  self->base_year = economy->year > 0 ? economy->year : self->ledger->first_year;
  self->n_years = (guint)MAX (self->ledger->first_year + (int)self->ledger->n_years - self->base_year, 0);
  add_inputs (self);
  add_imports (self);

  self->rd_share = get_rd_share (self);
  self->is_known = TRUE;

  for (guint i = 0; i < ENTENTE_LEDGER_N_INPUTS; i++)
    if (get_needed_inputs (self->ledger) & ENTENTE_LEDGER_BIT (i))
      self->is_known &= entente_range_is_known (self->ledger->inputs[i]);

  return self;
}

void
entente_platform_value_free (EntentePlatformValue *self)
{
  if (self == NULL)
    return;

  entente_platform_ledger_free (self->ledger);
  g_array_unref (self->inputs);
  g_array_unref (self->ranges);
  g_array_unref (self->imports);
  g_free (self->volumes);
  g_free (self);
}

/**
 * entente_platform_value_note:
 * @self: a platform
 * @report: a report being filled
 *
 * Notes the fields that the next row follows from.
 */
void
entente_platform_value_note (const EntentePlatformValue *self,
                             EntenteReport              *report)
{
  const EntenteEconomy *economy = self->ledger->economy;

  entente_ledger_note (self->ledger, report, get_needed_inputs (self->ledger));

  for (guint i = 0; i < self->imports->len; i++)
    {
      const Import *import = &g_array_index (self->imports, Import, i);

      entente_report_read (report, import->vehicle->id, "volumes", TRUE);
      entente_report_read (report, economy->regions[import->region].id, "tariff", TRUE);
    }
}

/* One value of each input */
typedef struct
{
  double        ledger[ENTENTE_LEDGER_N_INPUTS];
  const double *values;
} Draw;

static double
get_value (const Draw *draw,
           guint       input,
           double      otherwise)
{
  return input != ENTENTE_VALUE_NO_INPUT ? draw->values[input] : otherwise;
}

static double
get_volume (const EntentePlatformValue *self,
            const Draw                 *draw,
            guint32                     participation,
            guint                       year)
{
  return get_between (self->ledger->volumes[participation * self->ledger->n_years + year], get_value (draw, self->volumes[participation], 0));
}

/* Models follow the volume of their brand on the platform. */
static double
get_tariffs (const EntentePlatformValue *self,
             const Draw                 *draw,
             guint                       year,
             gboolean                    of_focus)
{
  double paid = 0;

  for (guint i = 0; i < self->imports->len; i++)
    {
      const Import *import = &g_array_index (self->imports, Import, i);
      double        value = import->values[year], usual;

      if (of_focus && import->participation != self->focus)
        continue;

      if (import->participation != ENTENTE_NO_PLACE)
        {
          usual = entente_range_get_middle (self->ledger->volumes[import->participation * self->ledger->n_years + year]);
          value *= usual > 0 ? get_volume (self, draw, import->participation, year) / usual : 1;
        }

      paid += value * get_between (import->tariffs[year], get_value (draw, import->tariff_input, 0));
    }

  return paid;
}

static double
get_adaptation (const EntentePlatformValue *self,
                const Draw                 *draw,
                guint32                     participation)
{
  const EntentePlatformLedger *ledger = self->ledger;
  EntenteRange                 adaptation = ledger->economy->participations[ledger->first_participation + participation].adaptation;

  if (!entente_range_is_known (adaptation))
    return 0;

  return get_value (draw, self->volumes[ledger->n_participations + participation], adaptation.low);
}

/* What the company in focus has of a year in which so much is built and earned by all */
static double
get_part_of_focus (const EntentePlatformValue *self,
                   const Draw                 *draw,
                   guint                       year,
                   double                      joint,
                   double                      earned,
                   double                      weight)
{
  const EntentePlatformLedger *ledger = self->ledger;
  double                       part = -self->rd_share * entente_ledger_get_rd (ledger, draw->ledger, year);

  if (joint > 0)
    part += earned * get_volume (self, draw, self->focus, year) / joint;
  if ((int)year == ledger->sale_year - ledger->first_year)
    part -= get_adaptation (self, draw, self->focus);
  if (weight > 0)
    part -= get_tariffs (self, draw, year, TRUE) * weight;

  return part;
}

/* What comes in less what goes out in a year, for all; focus: for the company in focus */
static double
get_year (const EntentePlatformValue *self,
          const Draw                 *draw,
          guint                       year,
          double                     *focus)
{
  const EntentePlatformLedger *ledger = self->ledger;
  double                       joint = 0, weight = entente_ledger_get_weight (ledger, draw->ledger, year), earned;
  double                       all = -entente_ledger_get_rd (ledger, draw->ledger, year);

  for (guint32 i = 0; i < ledger->n_participations; i++)
    {
      joint += get_volume (self, draw, i, year);
      if ((int)year == ledger->sale_year - ledger->first_year)
        all -= get_adaptation (self, draw, i);
    }

  earned = entente_ledger_get_earned (ledger, draw->ledger, joint) * weight;
  *focus = self->focus != ENTENTE_NO_PLACE ? get_part_of_focus (self, draw, year, joint, earned, weight) : 0;

  return all + earned - (weight > 0 ? get_tariffs (self, draw, year, FALSE) * weight : 0);
}

/**
 * entente_platform_value_get:
 * @self: a platform of which all is known
 * @values: (array): of each of its inputs
 * @by_year: (out) (optional) (array length=n_years): what each year adds, discounted
 * @of_focus: (out) (optional) (array length=n_years): the same, for the company in focus
 *
 * Returns: the present value of all years
 */
double
entente_platform_value_get (const EntentePlatformValue *self,
                            const double               *values,
                            double                     *by_year,
                            double                     *of_focus)
{
  double value = 0, factor = 1;
  Draw   draw = {.values = values};

  for (guint i = 0; i < ENTENTE_LEDGER_N_INPUTS; i++)
    draw.ledger[i] = get_value (&draw, self->places[i], entente_range_get_middle (self->ledger->inputs[i]));

  for (guint i = 0; i < self->n_years; i++)
    {
      int    year = self->base_year + (int)i - self->ledger->first_year;
      double all = 0, focus = 0;

      if (year >= 0)
        all = get_year (self, &draw, (guint)year, &focus);
      if (by_year != NULL)
        by_year[i] = all * factor;
      if (of_focus != NULL)
        of_focus[i] = focus * factor;

      value += all * factor;
      factor /= 1 + draw.ledger[ENTENTE_LEDGER_RATE];
    }

  return value;
}
