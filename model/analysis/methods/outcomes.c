#include "model/analysis/methods/risk.h"

#include "model/analysis/economy/cash-flows.h"
#include "model/analysis/platform-value.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Draws for each platform, and for all of them together */
#define LEAST_DRAWS 500u
#define MOST_DRAWS  10000u
#define ALL_DRAWS   30000u

/* So many of the draws are followed by year. */
#define FAN_DRAWS 500u

static const EntenteQuantity outcome_quantities[] = {
  {"npv-mean", N_("Present value, on average"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 1,
   N_("average over random draws of Σ over years from that of the day: ((margin − tariffs) × volume − R&D cost − adaptation when sales start) ÷ (1 + discount rate)^(years from that of the day)"),
   N_("What the platform is worth to all companies on it, when everything entered as a range is drawn from it. The middle of a range is likeliest. Without a margin it is the price less the unit cost at the volume of the year. What was spent before is gone either way and does not count.")},
  {"npv-quantile", N_("Present value, by chance"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 1,
   N_("the present value below which 5, 10, 25, 50, 75, 90 and 95 of 100 draws stay"),
   N_("Between 5 and 95 lie nine of ten cases. None of them is the worst case.")},
  {"npv-loss-chance", N_("Chance of a loss"), ENTENTE_QUANTITY_SHARE, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, -1,
   N_("draws with a present value below 0 ÷ all draws"),
   N_("How likely the platform does not pay its R&D back with interest.")},
  {"npv-error", N_("Error of the simulation"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, -1,
   N_("standard error of the average, from 20 parts of the draws"),
   N_("The average is within twice this in 95 of 100 cases.")},
  {"npv-draws", N_("Draws"), ENTENTE_QUANTITY_COUNT, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 0,
   N_("number of random draws; 1 when nothing is a range"),
   N_("The same seed gives the same draws, and scenarios are compared by the same chances.")},
  {"npv-fan", N_("Present value up to the year, by chance"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 1,
   N_("the quantiles of what has come in by the end of each year, discounted"),
   N_("How the range opens over the years, and when it crosses zero.")},
  {"plan-npv-mean", N_("Present value of the plan, on average"), ENTENTE_QUANTITY_MONEY, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("with a focus company: its part of all platforms + Σ (what it gets − what giving costs it), discounted; else all platforms together"),
   N_("What the plan is worth. Its part in a platform is that of its volume, and its R&D share, else that of its volume, of the R&D. What is not known counts nothing.")},
  {"plan-npv-quantile", N_("Present value of the plan, by chance"), ENTENTE_QUANTITY_MONEY, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("the present value below which 5, 10, 25, 50, 75, 90 and 95 of 100 draws stay"),
   N_("Between 5 and 95 lie nine of ten cases. None of them is the worst case.")},
  {"plan-npv-loss-chance", N_("Chance that the plan loses"), ENTENTE_QUANTITY_SHARE, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, -1,
   N_("draws with a present value below 0 ÷ all draws"),
   N_("How likely the plan as a whole does not pay.")},
  {"plan-npv-error", N_("Error of the simulation"), ENTENTE_QUANTITY_MONEY, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, -1,
   N_("standard error of the average, from 20 parts of the draws"),
   N_("The average is within twice this in 95 of 100 cases.")},
  {"plan-npv-fan", N_("Present value of the plan up to the year, by chance"), ENTENTE_QUANTITY_MONEY, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("the quantiles of what has come in by the end of each year, discounted"),
   N_("How the range opens over the years, and when it crosses zero.")},
};

static const struct
{
  const char *name;
  double      share;
} quantiles[] = {
  {"5", 0.05},
  {"10", 0.1},
  {"25", 0.25},
  {"50", 0.5},
  {"75", 0.75},
  {"90", 0.9},
  {"95", 0.95},
};

/* by_year: for each year what has come in up to then in each of the first draws */
typedef struct
{
  double *outcomes;
  double *by_year;
  guint   n_years;
  guint   n_draws;
} Sheet;

/**
 * Simulation:
 * @tariffs: (array): for each region where its tariffs lie in each draw, the same for all platforms; %NULL when not needed
 * @plan: of all platforms and deals
 */
typedef struct
{
  const EntenteEconomy *economy;
  EntenteReport        *report;
  GCancellable         *cancellable;
  GPtrArray            *platforms;
  double              **tariffs;
  guint                 n_draws;
  Sheet                 plan;
  gboolean              has_plan;
} Simulation;

/* One platform being drawn */
typedef struct
{
  Simulation                 *simulation;
  const EntentePlatformValue *value;
  Sheet                       sheet;
  double                     *values;
  double                     *all;
  double                     *focus;
  guint                       draw;
} Drawing;

static void
sheet_init (Sheet *self,
            guint  n_years,
            guint  n_draws)
{
  self->n_years = n_years;
  self->n_draws = n_draws;
  self->outcomes = g_new0 (double, n_draws);
  self->by_year = g_new0 (double, (gsize)n_years *FAN_DRAWS + 1);
}

static void
sheet_add (Sheet        *self,
           guint         draw,
           const double *by_year,
           guint         n_years)
{
  double sum = 0;

  for (guint i = 0; i < self->n_years; i++)
    {
      sum += i < n_years ? by_year[i] : 0;
      if (draw < FAN_DRAWS)
        self->by_year[i * FAN_DRAWS + draw] += sum;
    }

  self->outcomes[draw] += sum;
}

static double
draw_once (const double *inputs,
           gpointer      user_data)
{
  Drawing                    *drawing = user_data;
  const EntentePlatformValue *value = drawing->value;
  guint                       n_own = value->inputs->len - value->n_tariffs;
  double                      outcome;

  memcpy (drawing->values, inputs, sizeof *inputs * n_own);

  for (guint i = n_own; i < value->inputs->len; i++)
    drawing->values[i] = drawing->simulation->tariffs[g_array_index (value->inputs, EntenteValueInput, i).item][drawing->draw];

  outcome = entente_platform_value_get (value, drawing->values, drawing->all, drawing->focus);
  sheet_add (&drawing->sheet, drawing->draw, drawing->all, value->n_years);
  sheet_add (&drawing->simulation->plan, drawing->draw, drawing->simulation->economy->focus != ENTENTE_NO_PLACE ? drawing->focus : drawing->all, value->n_years);
  drawing->draw++;

  return outcome;
}

static void
add_row (EntenteReport *report,
         const char    *quantity,
         const char    *platform,
         const char    *detail,
         int            year,
         double         value)
{
  entente_report_add_row (report, quantity, platform, NULL, detail, year, entente_range_of (value));
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *)a, second = *(const double *)b;

  return first < second ? -1 : first > second;
}

/* A plan in which no year is named has none. */
static void
add_fan (Simulation  *simulation,
         const Sheet *sheet,
         const char  *quantity,
         const char  *platform,
         int          base_year)
{
  guint n = MIN (sheet->n_draws, FAN_DRAWS);

  for (guint i = 0; i < sheet->n_years && base_year > 0; i++)
    {
      double *sums = &sheet->by_year[i * FAN_DRAWS];

      qsort (sums, n, sizeof *sums, compare_numbers);

      for (guint j = 0; j < G_N_ELEMENTS (quantiles); j++)
        add_row (simulation->report, quantity, platform, quantiles[j].name, base_year + (int)i, entente_quantile (sums, n, quantiles[j].share));
    }
}

/* names: of the mean, the quantiles, the chance of a loss and the error */
static void
add_draws (Simulation         *simulation,
           const char *const  *names,
           const char         *platform,
           const EntenteDraws *draws)
{
  add_row (simulation->report, names[0], platform, NULL, 0, draws->mean);

  for (guint i = 0; i < G_N_ELEMENTS (quantiles); i++)
    add_row (simulation->report, names[1], platform, quantiles[i].name, 0, entente_quantile (draws->outcomes, draws->n, quantiles[i].share));

  add_row (simulation->report, names[2], platform, NULL, 0, draws->negative);
  add_row (simulation->report, names[3], platform, NULL, 0, draws->n > 1 ? draws->error : 0);
}

static EntenteDraws *
draw_platform (Drawing *drawing,
               guint    n_draws)
{
  const EntentePlatformValue *value = drawing->value;
  guint64                     seed = drawing->simulation->economy->seed ^ g_str_hash (value->ledger->platform->id);

  return entente_draws_new ((const EntenteUncertain *)(gpointer)value->ranges->data, value->ranges->len - value->n_tariffs, n_draws, seed, draw_once, drawing,
                            drawing->simulation->cancellable);
}

/* What is known for sure is drawn once, and is the same in all draws of the plan. */
static void
repeat_in_plan (Drawing *drawing)
{
  while (drawing->draw < drawing->simulation->n_draws)
    {
      gboolean has_focus = drawing->simulation->economy->focus != ENTENTE_NO_PLACE;

      sheet_add (&drawing->simulation->plan, drawing->draw++, has_focus ? drawing->focus : drawing->all, drawing->value->n_years);
    }
}

static void
add_platform (Simulation                 *simulation,
              const EntentePlatformValue *value)
{
  static const char *const names[] = {"npv-mean", "npv-quantile", "npv-loss-chance", "npv-error"};
  const char              *id = value->ledger->platform->id;
  guint                    n_draws = value->inputs->len > 0 ? simulation->n_draws : 1;
  Drawing                  drawing = {.simulation = simulation, .value = value};
  g_autoptr (EntenteDraws) draws = NULL;

  sheet_init (&drawing.sheet, value->n_years, n_draws);
  drawing.values = g_new (double, value->inputs->len + 1);
  drawing.all = g_new (double, value->n_years + 1);
  drawing.focus = g_new (double, value->n_years + 1);
  draws = draw_platform (&drawing, n_draws);

  if (draws != NULL)
    {
      repeat_in_plan (&drawing);
      entente_platform_value_note (value, simulation->report);
      entente_report_share_inputs (simulation->report, TRUE);
      add_draws (simulation, names, id, draws);
      add_row (simulation->report, "npv-draws", id, NULL, 0, n_draws);
      add_fan (simulation, &drawing.sheet, "npv-fan", id, value->base_year);
      entente_report_share_inputs (simulation->report, FALSE);
    }

  g_free (drawing.values);
  g_free (drawing.all);
  g_free (drawing.focus);
  g_free (drawing.sheet.outcomes);
  g_free (drawing.sheet.by_year);
}

/* Tariffs are drawn once for all platforms: they hit all that is brought in. */
static void
draw_tariffs (Simulation                 *simulation,
              const EntentePlatformValue *value)
{
  for (guint i = value->inputs->len - value->n_tariffs; i < value->inputs->len; i++)
    {
      guint32          region = g_array_index (value->inputs, EntenteValueInput, i).item;
      EntenteUncertain position = {0, 0.5, 1};
      EntenteRandom    random;

      if (simulation->tariffs[region] != NULL)
        continue;

      entente_random_seed (&random, simulation->economy->seed ^ g_str_hash (simulation->economy->regions[region].id));
      simulation->tariffs[region] = g_new (double, simulation->n_draws);

      for (guint j = 0; j < simulation->n_draws; j++)
        simulation->tariffs[region][j] = entente_uncertain_get_value (&position, entente_random_next_uniform (&random));
    }
}

/* All that the company in focus gets and gives lies low or high together. */
static void
add_deals (Simulation *simulation)
{
  const EntenteEconomy *economy = simulation->economy;
  g_autoptr (EntenteCashFlows) flows = entente_cash_flows_new (economy);
  g_autofree EntenteRange *net = g_new0 (EntenteRange, flows->n_years + 1);
  g_autofree double       *year = g_new0 (double, flows->n_years + 1);
  double                   rate = entente_range_get_middle (economy->discount_rate);
  EntenteUncertain         position = {0, 0.5, 1};
  EntenteRandom            random;

  for (guint32 i = 0; i < economy->n_parties; i++)
    if (economy->focus != ENTENTE_NO_PLACE && economy->parties[i].company == economy->focus && entente_cash_flows_is_known (flows, i))
      {
        entente_cash_flows_add_net (flows, i, net);
        simulation->has_plan = TRUE;
      }

  entente_random_seed (&random, economy->seed);

  for (guint draw = 0; draw < simulation->n_draws && !isnan (rate); draw++)
    {
      double at = entente_uncertain_get_value (&position, entente_random_next_uniform (&random)), factor = 1;

      for (guint i = 0; i < flows->n_years; i++, factor /= 1 + rate)
        year[i] = (net[i].low + at * (net[i].high - net[i].low)) * factor;

      sheet_add (&simulation->plan, draw, year, flows->n_years);
    }
}

static void
add_plan (Simulation *simulation)
{
  static const char *const names[] = {"plan-npv-mean", "plan-npv-quantile", "plan-npv-loss-chance", "plan-npv-error"};
  const EntenteEconomy    *economy = simulation->economy;
  g_autoptr (EntenteDraws) draws = NULL;

  if (!simulation->has_plan)
    return;

  entente_report_read (simulation->report, "project", "discount-rate", entente_range_is_known (economy->discount_rate));
  for (guint i = 0; i < simulation->platforms->len; i++)
    entente_platform_value_note (g_ptr_array_index (simulation->platforms, i), simulation->report);

  if (!entente_range_is_known (economy->discount_rate))
    {
      entente_report_add (simulation->report, names[0], NULL, entente_range_unknown);
      return;
    }

  entente_report_share_inputs (simulation->report, TRUE);
  draws = entente_draws_new_take (g_steal_pointer (&simulation->plan.outcomes), simulation->n_draws);
  add_draws (simulation, names, NULL, draws);
  add_fan (simulation, &simulation->plan, "plan-npv-fan", NULL, economy->year);
  entente_report_share_inputs (simulation->report, FALSE);
}

/* Figures of platforms come first here: the plan follows from them. */
static void
add_platforms (Simulation *simulation)
{
  for (guint i = 0; i < simulation->platforms->len && !g_cancellable_is_cancelled (simulation->cancellable); i++)
    {
      const EntentePlatformValue *value = g_ptr_array_index (simulation->platforms, i);

      if (value->is_known)
        {
          draw_tariffs (simulation, value);
          add_platform (simulation, value);
          simulation->has_plan |= simulation->economy->focus == ENTENTE_NO_PLACE || value->focus != ENTENTE_NO_PLACE;
          continue;
        }

      entente_platform_value_note (value, simulation->report);
      entente_report_add (simulation->report, "npv-mean", value->ledger->platform->id, entente_range_unknown);
    }
}

static void
open_simulation (Simulation *simulation)
{
  const EntenteEconomy *economy = simulation->economy;
  guint                 n_uncertain = 0, n_years = (guint)CLAMP (economy->last_year - economy->year + 1, 0, 200);

  for (guint32 i = 0; i < economy->n_platforms; i++)
    if (economy->platforms[i].n_participations > 0)
      {
        EntentePlatformValue *value = entente_platform_value_new (economy, &economy->platforms[i]);

        n_uncertain += value->is_known && value->inputs->len > 0;
        n_years = value->is_known ? MAX (n_years, value->n_years) : n_years;
        g_ptr_array_add (simulation->platforms, value);
      }

  simulation->tariffs = g_new0 (double *, economy->n_regions + 1);
  simulation->n_draws = CLAMP (ALL_DRAWS / MAX (n_uncertain, 1), LEAST_DRAWS, MOST_DRAWS);
  sheet_init (&simulation->plan, n_years, simulation->n_draws);
}

static void
run_outcomes (const EntenteEconomy *economy,
              EntenteReport        *report,
              GCancellable         *cancellable)
{
  g_autoptr (GPtrArray) platforms = g_ptr_array_new_with_free_func ((GDestroyNotify)entente_platform_value_free);
  Simulation simulation = {.economy = economy, .report = report, .cancellable = cancellable, .platforms = platforms};

  open_simulation (&simulation);
  add_platforms (&simulation);

  if (!g_cancellable_is_cancelled (cancellable))
    {
      add_deals (&simulation);
      add_plan (&simulation);
    }

  for (guint32 i = 0; i < economy->n_regions; i++)
    g_free (simulation.tariffs[i]);

  g_free (simulation.tariffs);
  g_free (simulation.plan.outcomes);
  g_free (simulation.plan.by_year);
}

const EntenteMethod entente_method_outcomes = {
  .id = "S3",
  .version = 1,
  .title = N_("Chances of platforms and of the plan"),
  .question = N_("What may a platform, and the plan, come to when figures turn out within their ranges?"),
  .source = N_("Monte Carlo simulation with triangular inputs; quantiles: R. J. Hyndman, Y. Fan, The American Statistician 50 (1996), type 7."),
  .quantities = outcome_quantities,
  .n_quantities = G_N_ELEMENTS (outcome_quantities),
  .run = run_outcomes,
};
