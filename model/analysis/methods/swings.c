#include "model/analysis/methods/risk.h"

#include "model/analysis/platform-value.h"

#include <glib/gi18n.h>
#include <math.h>

/* Draws for the rank correlation of each platform, and of all of them together */
#define LEAST_DRAWS 200u
#define MOST_DRAWS  1000u
#define ALL_DRAWS   10000u

static const EntenteQuantity swing_quantities[] = {
  {"swing-base", N_("Present value, all as expected"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ over years from that of the day: ((margin − tariffs) × volume − R&D cost − adaptation when sales start), discounted, with the middle of every range"),
   N_("Where the bars of the chart start.")},
  {"swing-low", N_("Present value with the input at its low end"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 0,
   N_("the same with one input at the low end of its range"),
   N_("One end of the bar of the input.")},
  {"swing-high", N_("Present value with the input at its high end"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 0,
   N_("the same with one input at the high end of its range"),
   N_("The other end of the bar of the input.")},
  {"swing", N_("Swing"), ENTENTE_QUANTITY_MONEY, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, -1,
   N_("| present value with the input high − with the input low |"),
   N_("What to negotiate or find out first: the widest bar. What inputs do together is not seen here.")},
  {"swing-correlation", N_("Rank correlation"), ENTENTE_QUANTITY_NUMBER, ENTENTE_PLATFORM, ENTENTE_PROJECT_ROOT, 0,
   N_("correlation of the ranks of the input and of the present value over random draws"),
   N_("How closely the result follows the input when all of them move: 1 always up with it, −1 always down, 0 not at all.")},
};

static double
get_value (const double *inputs,
           gpointer      user_data)
{
  return entente_platform_value_get (user_data, inputs, NULL, NULL);
}

static const EntenteUncertain *
get_ranges (const EntentePlatformValue *value)
{
  return (const EntenteUncertain *)(gpointer)value->ranges->data;
}

/* correlations: (array): of each input with the present value */
static void
correlate (EntentePlatformValue *value,
           guint                 n_draws,
           double               *correlations)
{
  guint              n = value->inputs->len;
  g_autofree double *draws = g_new (double, (gsize)n *n_draws + 1);
  g_autofree double *values = g_new (double, n + 1);
  g_autofree double *outcomes = g_new (double, n_draws);
  EntenteRandom      random;

  entente_random_seed (&random, value->ledger->economy->seed ^ g_str_hash (value->ledger->platform->id));

  for (guint draw = 0; draw < n_draws; draw++)
    {
      for (guint i = 0; i < n; i++)
        draws[i * n_draws + draw] = values[i] = entente_uncertain_get_value (&get_ranges (value)[i], entente_random_next_uniform (&random));

      outcomes[draw] = entente_platform_value_get (value, values, NULL, NULL);
    }

  for (guint i = 0; i < n; i++)
    correlations[i] = entente_rank_correlation (&draws[i * n_draws], outcomes, n_draws);
}

static void
add_row (EntenteReport              *report,
         const EntentePlatformValue *value,
         const char                 *quantity,
         guint                       input,
         double                      figure)
{
  const EntenteValueInput *entry = &g_array_index (value->inputs, EntenteValueInput, input);
  g_autofree char         *detail = g_strdup_printf ("%s %s", entry->object, entry->field);

  entente_report_add_row (report, quantity, value->ledger->platform->id, NULL, detail, 0, entente_range_of (figure));
}

static void
add_platform (EntenteReport        *report,
              EntentePlatformValue *value,
              guint                 n_draws)
{
  g_autoptr (GArray) swings = entente_swings_find (get_ranges (value), value->inputs->len, get_value, value);
  g_autofree double *middle = g_new (double, value->inputs->len + 1);
  g_autofree double *correlations = g_new (double, value->inputs->len + 1);

  for (guint i = 0; i < value->inputs->len; i++)
    middle[i] = get_ranges (value)[i].mode;

  correlate (value, n_draws, correlations);
  entente_platform_value_note (value, report);
  entente_report_share_inputs (report, TRUE);
  entente_report_add (report, "swing-base", value->ledger->platform->id, entente_range_of (get_value (middle, value)));

  for (guint i = 0; i < swings->len; i++)
    {
      const EntenteSwing *swing = &g_array_index (swings, EntenteSwing, i);

      add_row (report, value, "swing-low", swing->input, swing->low);
      add_row (report, value, "swing-high", swing->input, swing->high);
      add_row (report, value, "swing", swing->input, fabs (swing->high - swing->low));
      add_row (report, value, "swing-correlation", swing->input, correlations[swing->input]);
    }

  entente_report_share_inputs (report, FALSE);
}

static void
run_swings (const EntenteEconomy *economy,
            EntenteReport        *report,
            GCancellable         *cancellable)
{
  guint n_draws = CLAMP (ALL_DRAWS / MAX (economy->n_platforms, 1), LEAST_DRAWS, MOST_DRAWS);

  for (guint32 i = 0; i < economy->n_platforms && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr (EntentePlatformValue) value = NULL;

      if (economy->platforms[i].n_participations == 0)
        continue;

      value = entente_platform_value_new (economy, &economy->platforms[i]);

      if (value->is_known)
        {
          add_platform (report, value, n_draws);
          continue;
        }

      entente_platform_value_note (value, report);
      entente_report_add (report, "swing-base", economy->platforms[i].id, entente_range_unknown);
    }
}

const EntenteMethod entente_method_swings = {
  .id = "S4",
  .version = 1,
  .title = N_("What matters most"),
  .question = N_("Which figure known as a range moves the result of a platform most?"),
  .source = N_("Tornado diagram; rank correlation: C. Spearman, American Journal of Psychology 15 (1904)."),
  .quantities = swing_quantities,
  .n_quantities = G_N_ELEMENTS (swing_quantities),
  .run = run_swings,
};
