#include "model/analysis/methods/risk.h"

#include "model/analysis/platform-ledger.h"
#include "model/analysis/formulas/resilience.h"
#include "model/analysis/economy/time-span.h"

#include <glib/gi18n.h>
#include <math.h>

/* A cascade is followed with two companies: the one that leaves, and all others. */
enum
{
  LEAVER,
  OTHERS,
  N_SIDES
};

static const EntenteQuantity cascade_quantities[] = {
  {"cascade-rounds", N_("Rounds that follow its exit"), ENTENTE_QUANTITY_COUNT, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("rounds until nothing else falls: the company takes its part of each platform’s vehicles with it, platforms below break-even end, plants below their utilisation floor close, platforms lose what was built there"),
   N_("0: nothing else falls. More rounds mean hidden dependence.")},
  {"cascade-platforms", N_("Platforms that fall with it"), ENTENTE_QUANTITY_COUNT, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("number of platforms that end in all rounds"),
   N_("Some may fall although the company builds nothing on them.")},
  {"cascade-plants", N_("Plants that close with it"), ENTENTE_QUANTITY_COUNT, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("number of plants that close in all rounds"),
   N_("Whose work goes when the company leaves.")},
  {"cascade-platform-round", N_("Platform ends in round"), ENTENTE_QUANTITY_COUNT, ENTENTE_COMPANY, ENTENTE_PLATFORM, 0,
   N_("the round in which the platform falls below break-even"),
   N_("1 is the direct effect of the exit; later rounds follow from what fell before.")},
  {"cascade-plant-round", N_("Plant closes in round"), ENTENTE_QUANTITY_COUNT, ENTENTE_COMPANY, ENTENTE_PLANT, 0,
   N_("the round in which the plant falls below its utilisation floor"),
   N_("1 is the direct effect of the exit; later rounds follow from what fell before.")},
};

/**
 * Stage:
 * @platforms: those of the plan, and one for models that are built on none
 * @volumes: (array): N_SIDES for each platform, on average over its life
 * @participations: (array): volume of each participation, likewise
 * @loads: (array): of each plant, one for each platform
 */
typedef struct
{
  const EntenteEconomy *economy;
  EntentePlatformCase  *platforms;
  double               *volumes;
  double               *participations;
  EntentePlantCase     *plants;
  double               *loads;
} Stage;

static void
fill_middle (const EntentePlatformLedger *ledger,
             double                      *inputs)
{
  for (guint i = 0; i < ENTENTE_LEDGER_N_INPUTS; i++)
    inputs[i] = entente_range_get_middle (ledger->inputs[i]);
}

/* A platform of which too little is known, or that does not pay with all of them on it, does not fall because one leaves. */
static void
add_platform (Stage                       *stage,
              const EntentePlatformLedger *ledger,
              guint32                      index)
{
  double *volumes = &stage->volumes[index * N_SIDES], inputs[ENTENTE_LEDGER_N_INPUTS], total, break_even, joint = 0;

  fill_middle (ledger, inputs);
  total = entente_ledger_get_total (ledger, inputs);
  break_even = entente_ledger_get_break_even (ledger, inputs);

  for (guint32 i = 0; i < ledger->n_participations; i++)
    joint += stage->participations[ledger->first_participation + i] = entente_ledger_get_average (ledger, inputs, i);

  for (guint32 i = 0; i < ledger->n_participations && !(joint > 0); i++)
    stage->participations[ledger->first_participation + i] = NAN;

  volumes[OTHERS] = joint > 0 ? joint : 1;
  stage->platforms[index] = (EntentePlatformCase) {0, 1, 1, volumes};

  if (break_even > 0 && joint >= break_even)
    stage->platforms[index] = (EntentePlatformCase) {total, total / (break_even * inputs[ENTENTE_LEDGER_LIFE]), inputs[ENTENTE_LEDGER_LIFE], volumes};
}

static void
add_loads (Stage *stage)
{
  const EntenteEconomy *economy = stage->economy;

  for (guint32 i = 0; i < economy->n_vehicles; i++)
    {
      const EntenteVehicleAccount *vehicle = &economy->vehicles[i];
      double                       volume = entente_range_get_middle (entente_economy_get_level (economy, vehicle->volumes, economy->year));
      guint32                      platform = MIN (vehicle->platform, economy->n_platforms);

      if (vehicle->plant != ENTENTE_NO_PLACE && volume > 0 && entente_time_span_touches (&vehicle->span, economy->year))
        stage->loads[vehicle->plant * (economy->n_platforms + 1) + platform] += volume;
    }
}

/* A plant that is below its floor already does not close because one leaves. */
static void
add_plant (Stage  *stage,
           guint32 index)
{
  const EntentePlantAccount *plant = &stage->economy->plants[index];
  const double              *loads = &stage->loads[index * (stage->economy->n_platforms + 1)];
  double                     capacity = entente_range_get_middle (plant->capacity), floor = entente_range_get_middle (plant->utilisation_floor), load = 0;

  for (guint32 i = 0; i <= stage->economy->n_platforms; i++)
    load += loads[i];

  stage->plants[index] = (EntentePlantCase) {1, 0, loads};

  if (plant->unit == ENTENTE_UNIT_VEHICLES_PER_YEAR && capacity > 0 && load >= floor * capacity)
    stage->plants[index] = (EntentePlantCase) {capacity, floor, loads};
}

static void
set_up (Stage                *stage,
        const EntenteEconomy *economy,
        EntenteReport        *report)
{
  guint32 n_platforms = economy->n_platforms + 1;

  stage->economy = economy;
  stage->platforms = g_new0 (EntentePlatformCase, n_platforms);
  stage->volumes = g_new0 (double, n_platforms *N_SIDES);
  stage->participations = g_new0 (double, economy->n_participations + 1);
  stage->plants = g_new0 (EntentePlantCase, economy->n_plants + 1);
  stage->loads = g_new0 (double, (gsize)n_platforms * economy->n_plants + 1);

  for (guint32 i = 0; i < economy->n_platforms; i++)
    {
      g_autoptr (EntentePlatformLedger) ledger = entente_platform_ledger_new (economy, &economy->platforms[i]);

      add_platform (stage, ledger, i);
      if (ledger->n_participations > 0)
        entente_ledger_note (ledger, report, ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_COST) | ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_VOLUME) | ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_LIFE) | entente_ledger_get_earning_inputs (ledger));
    }

  stage->volumes[economy->n_platforms * N_SIDES + OTHERS] = 1;
  stage->platforms[economy->n_platforms] = (EntentePlatformCase) {0, 1, 1, &stage->volumes[economy->n_platforms * N_SIDES]};
  add_loads (stage);

  for (guint32 i = 0; i < economy->n_plants; i++)
    {
      add_plant (stage, i);
      entente_report_read (report, economy->plants[i].id, "capacity", entente_range_is_known (economy->plants[i].capacity));
      entente_report_read (report, economy->plants[i].id, "utilisation-floor", entente_range_is_known (economy->plants[i].utilisation_floor));
    }
}

static void
tear_down (Stage *stage)
{
  g_free (stage->platforms);
  g_free (stage->volumes);
  g_free (stage->participations);
  g_free (stage->plants);
  g_free (stage->loads);
}

/* Volumes go over to the side of the one that leaves, and back; by is 1 or −1. Returns whether it builds on any platform. */
static gboolean
move_volumes (Stage  *stage,
              guint32 company,
              double  by)
{
  const EntenteEconomy *economy = stage->economy;
  gboolean              takes_part = FALSE;

  for (guint32 i = 0; i < economy->n_participations; i++)
    if (economy->participations[i].company == company)
      {
        double *volumes = &stage->volumes[economy->participations[i].platform * N_SIDES], volume = stage->participations[i];

        takes_part = TRUE;
        if (isnan (volume))
          continue;

        volumes[LEAVER] += by * volume;
        volumes[OTHERS] -= by * volume;
      }

  return takes_part;
}

static void
add_company (EntenteReport *report,
             Stage         *stage,
             guint32        company)
{
  const EntenteEconomy *economy = stage->economy;
  EntenteNetworkCase    network = {stage->platforms, economy->n_platforms + 1, stage->plants, economy->n_plants, N_SIDES};
  const char           *id = economy->companies[company].id;
  g_autoptr (GArray) steps = entente_cascade_follow (&network, LEAVER);
  guint n_plants = 0, n_rounds = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      const EntenteCascadeStep *step = &g_array_index (steps, EntenteCascadeStep, i);

      n_rounds = step->round;
      n_plants += step->is_plant;
    }

  entente_report_add (report, "cascade-rounds", id, entente_range_of (n_rounds));
  entente_report_add (report, "cascade-platforms", id, entente_range_of (steps->len - n_plants));
  entente_report_add (report, "cascade-plants", id, entente_range_of (n_plants));

  for (guint i = 0; i < steps->len; i++)
    {
      const EntenteCascadeStep *step = &g_array_index (steps, EntenteCascadeStep, i);

      entente_report_add_pair (report, step->is_plant ? "cascade-plant-round" : "cascade-platform-round", id,
                               step->is_plant ? economy->plants[step->index].id : economy->platforms[step->index].id, entente_range_of (step->round));
    }
}

static void
run_cascades (const EntenteEconomy *economy,
              EntenteReport        *report,
              GCancellable         *cancellable)
{
  Stage stage;

  set_up (&stage, economy, report);
  entente_report_share_inputs (report, TRUE);

  for (guint32 i = 0; i < economy->n_companies && !g_cancellable_is_cancelled (cancellable); i++)
    if (move_volumes (&stage, i, 1))
      {
        add_company (report, &stage, i);
        move_volumes (&stage, i, -1);
      }

  entente_report_share_inputs (report, FALSE);
  tear_down (&stage);
}

const EntenteMethod entente_method_cascades = {
  .id = "S2",
  .version = 1,
  .title = N_("What follows the exit of a partner"),
  .question = N_("Which platforms and plants fall one after the other when a company leaves?"),
  .source = N_("D. J. Watts, “A simple model of global cascades on random networks”, PNAS 99 (2002); the rule is our own."),
  .quantities = cascade_quantities,
  .n_quantities = G_N_ELEMENTS (cascade_quantities),
  .run = run_cascades,
};
