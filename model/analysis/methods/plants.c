#include "model/analysis/methods/platforms.h"

#include "model/analysis/economy/time-span.h"
#include "model/analysis/formulas/utilisation.h"

#include <glib/gi18n.h>
#include <math.h>

/* By year at most so far ahead */
#define MAX_YEARS 100

static const EntenteQuantity plant_quantities[] = {
  {"plant-load", N_("Vehicles built a year"), ENTENTE_QUANTITY_VOLUME, ENTENTE_PLANT, ENTENTE_PROJECT_ROOT, 0,
   N_("Σ volumes of the models built there, in the year of the figures"),
   N_("What the plant makes.")},
  {"plant-utilisation", N_("Utilisation"), ENTENTE_QUANTITY_SHARE, ENTENTE_PLANT, ENTENTE_PROJECT_ROOT, 0,
   N_("vehicles built a year ÷ capacity"),
   N_("Low: room to build for a partner, and fixed cost on few vehicles. Above 100 %: more is planned than fits.")},
  {"plant-free", N_("Free capacity"), ENTENTE_QUANTITY_VOLUME, ENTENTE_PLANT, ENTENTE_PROJECT_ROOT, 0,
   N_("capacity − vehicles built a year"),
   N_("What the plant can offer to partners; below zero when it is overbooked.")},
  {"plant-overbooked", N_("Overbooked by"), ENTENTE_QUANTITY_VOLUME, ENTENTE_PLANT, ENTENTE_PROJECT_ROOT, -1,
   N_("vehicles built a year − capacity, 0 when all fit"),
   N_("What has to be built elsewhere, or not at all.")},
  {"plant-below-floor", N_("Below its utilisation floor"), ENTENTE_QUANTITY_FLAG, ENTENTE_PLANT, ENTENTE_PROJECT_ROOT, -1,
   N_("utilisation < utilisation floor"),
   N_("Yes: the plant loses money at this load, and may be closed.")},
  {"plant-fixed-per-vehicle", N_("Fixed cost per vehicle"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLANT, ENTENTE_PROJECT_ROOT, -1,
   N_("fixed cost of the plant ÷ vehicles built a year"),
   N_("What a partner’s vehicles take off each of ours: compare with and without them.")},
  {"plant-load-by-year", N_("Vehicles built, by year"), ENTENTE_QUANTITY_VOLUME, ENTENTE_PLANT, ENTENTE_PROJECT_ROOT, 0,
   N_("Σ volumes of the models built there, in each year"),
   N_("How the load comes and goes as models start and end.")},
  {"plant-utilisation-by-year", N_("Utilisation by year"), ENTENTE_QUANTITY_SHARE, ENTENTE_PLANT, ENTENTE_PROJECT_ROOT, 0,
   N_("vehicles built ÷ capacity, in each year"),
   N_("When there is room for a partner, and when the plant is full.")},
};

/**
 * PlantCase:
 * @vehicles: (element-type guint32): indices of the models built there
 */
typedef struct
{
  const EntenteEconomy      *economy;
  const EntentePlantAccount *plant;
  GArray                    *vehicles;
  EntenteRange               capacity;
} PlantCase;

enum
{
  LOAD,
  CAPACITY,
  LEAST,
  FIXED_COST,
};

static EntenteUtilisation
measure (const double *inputs)
{
  EntenteUtilisation utilisation;

  entente_utilisation_get (inputs[CAPACITY], &inputs[LOAD], 1, &utilisation);

  return utilisation;
}

static double
get_share (const double *inputs,
           gpointer      user_data)
{
  return measure (inputs).share;
}

static double
get_free (const double *inputs,
          gpointer      user_data)
{
  return measure (inputs).free;
}

static double
get_overbooked (const double *inputs,
                gpointer      user_data)
{
  return measure (inputs).overbooked;
}

static double
is_below (const double *inputs,
          gpointer      user_data)
{
  double share = measure (inputs).share;

  return isnan (share) ? NAN : share < inputs[LEAST];
}

static double
get_fixed (const double *inputs,
           gpointer      user_data)
{
  return entente_utilisation_get_fixed (inputs[FIXED_COST], inputs[LOAD]);
}

static EntenteRange
get_load (const PlantCase *plant_case,
          int              year)
{
  EntenteRange load = entente_range_of (0);

  for (guint i = 0; i < plant_case->vehicles->len; i++)
    {
      const EntenteVehicleAccount *vehicle = &plant_case->economy->vehicles[g_array_index (plant_case->vehicles, guint32, i)];

      if (entente_time_span_touches (&vehicle->span, year))
        load = entente_range_add (load, entente_economy_get_level (plant_case->economy, vehicle->volumes, year));
    }

  return load;
}

static void
note_load (EntenteReport   *report,
           const PlantCase *plant_case,
           int              year)
{
  for (guint i = 0; i < plant_case->vehicles->len; i++)
    {
      const EntenteVehicleAccount *vehicle = &plant_case->economy->vehicles[g_array_index (plant_case->vehicles, guint32, i)];

      if (entente_time_span_touches (&vehicle->span, year))
        entente_report_read (report, vehicle->id, "volumes",
                             entente_range_is_known (entente_economy_get_level (plant_case->economy, vehicle->volumes, year)));
    }
}

static void
note_input (EntenteReport   *report,
            const PlantCase *plant_case,
            guint            input)
{
  const EntentePlantAccount *plant = plant_case->plant;

  if (input == CAPACITY)
    entente_report_read (report, plant->id, "capacity", entente_range_is_known (plant_case->capacity));
  else if (input == LEAST)
    entente_report_read (report, plant->id, "utilisation-floor", entente_range_is_known (plant->utilisation_floor));
  else if (input == FIXED_COST)
    entente_report_read (report, plant->id, "fixed-cost", entente_range_is_known (plant->fixed_cost));
}

/* inputs: a bit for each that counts; the load always does */
static EntenteRange
evaluate (const PlantCase *plant_case,
          int              year,
          EntenteRangeFunc function,
          guint            inputs)
{
  EntenteRange ranges[] = {get_load (plant_case, year), plant_case->capacity, plant_case->plant->utilisation_floor, plant_case->plant->fixed_cost};

  for (guint i = CAPACITY; i < G_N_ELEMENTS (ranges); i++)
    if (!(inputs & 1u << i))
      ranges[i] = entente_range_of (0);

  return entente_range_evaluate (function, ranges, G_N_ELEMENTS (ranges), NULL);
}

static void
add_row (EntenteReport   *report,
         const PlantCase *plant_case,
         const char      *quantity,
         EntenteRangeFunc function,
         guint            inputs)
{
  int year = plant_case->economy->year;

  note_load (report, plant_case, year);

  for (guint i = CAPACITY; i <= FIXED_COST; i++)
    if (inputs & 1u << i)
      note_input (report, plant_case, i);

  entente_report_add (report, quantity, plant_case->plant->id, evaluate (plant_case, year, function, inputs));
}

static gboolean
is_running (const EntentePlantAccount *plant,
            int                        year)
{
  EntenteTimeSpan span = {plant->on_sale, plant->ended != 0 ? plant->ended : G_MAXINT32};

  return entente_time_span_touches (&span, year);
}

static void
add_years (EntenteReport   *report,
           const PlantCase *plant_case)
{
  const EntenteEconomy *economy = plant_case->economy;

  for (int year = MAX (economy->first_year, 1); year <= MIN (economy->last_year, economy->first_year + MAX_YEARS); year++)
    {
      if (!is_running (plant_case->plant, year))
        continue;

      note_load (report, plant_case, year);
      entente_report_add_row (report, "plant-load-by-year", plant_case->plant->id, NULL, NULL, year, get_load (plant_case, year));
      note_load (report, plant_case, year);
      note_input (report, plant_case, CAPACITY);
      entente_report_add_row (report, "plant-utilisation-by-year", plant_case->plant->id, NULL, NULL, year,
                              evaluate (plant_case, year, get_share, 1u << CAPACITY));
    }
}

static void
add_plant (EntenteReport   *report,
           const PlantCase *plant_case)
{
  int year = plant_case->economy->year;

  if (is_running (plant_case->plant, year))
    {
      note_load (report, plant_case, year);
      entente_report_add (report, "plant-load", plant_case->plant->id, get_load (plant_case, year));
      add_row (report, plant_case, "plant-utilisation", get_share, 1u << CAPACITY);
      add_row (report, plant_case, "plant-free", get_free, 1u << CAPACITY);
      add_row (report, plant_case, "plant-overbooked", get_overbooked, 1u << CAPACITY);
      add_row (report, plant_case, "plant-below-floor", is_below, 1u << CAPACITY | 1u << LEAST);
      add_row (report, plant_case, "plant-fixed-per-vehicle", get_fixed, 1u << FIXED_COST);
    }

  add_years (report, plant_case);
}

static GArray *
find_vehicles (const EntenteEconomy *economy,
               guint32               plant)
{
  GArray *vehicles = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < economy->n_vehicles; i++)
    if (economy->vehicles[i].plant == plant)
      g_array_append_val (vehicles, i);

  return vehicles;
}

/* A plant in which nobody said that anything is built is not empty: nothing is known of it. */
static void
run_plant_load (const EntenteEconomy *economy,
                EntenteReport        *report,
                GCancellable         *cancellable)
{
  for (guint32 i = 0; i < economy->n_plants && !g_cancellable_is_cancelled (cancellable); i++)
    {
      const EntentePlantAccount *plant = &economy->plants[i];
      g_autoptr (GArray) vehicles = find_vehicles (economy, i);
      PlantCase plant_case = {economy, plant, vehicles, entente_range_unknown};

      if (plant->unit == ENTENTE_UNIT_VEHICLES_PER_YEAR)
        plant_case.capacity = plant->capacity;
      if (vehicles->len > 0)
        add_plant (report, &plant_case);
    }
}

const EntenteMethod entente_method_plant_load = {
  .id = "P5",
  .version = 1,
  .title = N_("Plant utilisation"),
  .question = N_("Which plants have room to build for partners, and which are too full or too empty?"),
  .source = N_("Capacity planning: load over capacity."),
  .quantities = plant_quantities,
  .n_quantities = G_N_ELEMENTS (plant_quantities),
  .run = run_plant_load,
};
