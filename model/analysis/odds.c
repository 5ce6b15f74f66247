#include "model/analysis/odds.h"

#include "model/analysis/economy/cash-flows.h"
#include "model/analysis/platform-value.h"

#include <math.h>

/* Draws for all platforms together, and at least and at most for the plan */
#define ALL_DRAWS   30000u
#define LEAST_DRAWS 500u
#define MOST_DRAWS  10000u

/* Differences below this part of both are those of rounding. */
#define PRECISION 1e-9

/* One uncertain platform; chances: where the draws of each of its inputs come from */
typedef struct
{
  EntentePlatformValue *value;
  EntenteRandom        *chances;
  double               *values;
  double               *by_year;
  double               *of_focus;
} Platform;

/* A plan; deals: what all the company in focus gets less what it costs, discounted, at its least and its greatest */
typedef struct
{
  const EntenteEconomy *economy;
  GPtrArray            *platforms;
  EntenteRandom         chance;
  EntenteRange          deals;
  gboolean              is_known;
} Side;

static void
platform_free (gpointer data)
{
  Platform *platform = data;

  entente_platform_value_free (platform->value);
  g_free (platform->chances);
  g_free (platform->values);
  g_free (platform->by_year);
  g_free (platform->of_focus);
  g_free (platform);
}

/* The same input of two plans has the same chances, whatever else is uncertain in either; tariffs hit all platforms alike. */
static void
seed_input (EntenteRandom           *chance,
            guint64                  seed,
            const char              *platform,
            const EntenteValueInput *input)
{
  guint64 key = g_str_hash (input->object);

  if (input->kind != ENTENTE_VALUE_TARIFF)
    key ^= (guint64)g_str_hash (platform) << 32 ^ (guint64)g_str_hash (input->field) << 16;

  entente_random_seed (chance, seed ^ key);
}

static Platform *
platform_new (const EntenteEconomy *economy,
              EntentePlatformValue *value)
{
  Platform *platform = g_new0 (Platform, 1);
  guint     n = value->inputs->len;

  platform->value = value;
  platform->chances = g_new (EntenteRandom, n + 1);
  platform->values = g_new (double, n + 1);
  platform->by_year = g_new (double, value->n_years + 1);
  platform->of_focus = g_new (double, value->n_years + 1);

  for (guint i = 0; i < n; i++)
    seed_input (&platform->chances[i], economy->seed, value->ledger->platform->id, &g_array_index (value->inputs, EntenteValueInput, i));

  return platform;
}

static void
add_platforms (Side *side)
{
  const EntenteEconomy *economy = side->economy;

  for (guint32 i = 0; i < economy->n_platforms; i++)
    {
      g_autoptr (EntentePlatformValue) value = NULL;

      if (economy->platforms[i].n_participations == 0)
        continue;

      value = entente_platform_value_new (economy, &economy->platforms[i]);

      if (!value->is_known || (economy->focus != ENTENTE_NO_PLACE && value->focus == ENTENTE_NO_PLACE))
        continue;

      side->is_known = TRUE;
      g_ptr_array_add (side->platforms, platform_new (economy, g_steal_pointer (&value)));
    }
}

static void
add_deals (Side *side)
{
  const EntenteEconomy *economy = side->economy;
  g_autoptr (EntenteCashFlows) flows = entente_cash_flows_new (economy);
  g_autofree EntenteRange *net = g_new0 (EntenteRange, flows->n_years + 1);
  double                   rate = entente_range_get_middle (economy->discount_rate), factor = 1;

  for (guint32 i = 0; i < economy->n_parties; i++)
    if (economy->focus != ENTENTE_NO_PLACE && economy->parties[i].company == economy->focus && entente_cash_flows_is_known (flows, i))
      {
        entente_cash_flows_add_net (flows, i, net);
        side->is_known = TRUE;
      }

  for (guint i = 0; i < flows->n_years; i++, factor /= 1 + rate)
    {
      side->deals.low += net[i].low * factor;
      side->deals.high += net[i].high * factor;
    }
}

static void
side_init (Side                 *side,
           const EntenteEconomy *economy)
{
  *side = (Side) {.economy = economy, .platforms = g_ptr_array_new_with_free_func (platform_free)};
  entente_random_seed (&side->chance, economy->seed);

  if (!entente_range_is_known (economy->discount_rate))
    return;

  add_platforms (side);
  add_deals (side);
}

static double
draw_platform (Side     *side,
               Platform *platform)
{
  const EntentePlatformValue *value = platform->value;
  const EntenteUncertain     *ranges = (const EntenteUncertain *)(gpointer)value->ranges->data;
  const double               *by_year = side->economy->focus != ENTENTE_NO_PLACE ? platform->of_focus : platform->by_year;
  double                      sum = 0;

  for (guint i = 0; i < value->inputs->len; i++)
    platform->values[i] = entente_uncertain_get_value (&ranges[i], entente_random_next_uniform (&platform->chances[i]));

  entente_platform_value_get (value, platform->values, platform->by_year, platform->of_focus);

  for (guint i = 0; i < value->n_years; i++)
    sum += by_year[i];

  return sum;
}

/* All that the company in focus gets and gives lies low or high together, as in the chances of the plan. */
static double
draw (Side *side)
{
  EntenteUncertain position = {0, 0.5, 1};
  double           at = entente_uncertain_get_value (&position, entente_random_next_uniform (&side->chance));
  double           sum = side->deals.low + at * (side->deals.high - side->deals.low);

  for (guint i = 0; i < side->platforms->len; i++)
    sum += draw_platform (side, g_ptr_array_index (side->platforms, i));

  return sum;
}

/**
 * entente_odds_find:
 * @before: a plan
 * @after: another
 * @cancellable: (nullable): to stop it
 *
 * Draws all that is known as a range in both plans by the same chances (common random numbers, from the seed of the project), and
 * counts how often the present value of the second is above that of the first. The present value is that of the plan in
 * method S3: for the company in focus its part of platforms and what it gets less what giving costs it, else all platforms.
 *
 * Source: common random numbers: A. M. Law, Simulation Modeling and Analysis, 5th edition (2015), section 11.2.
 *
 * Returns: how likely the second is better; no draws when either has no present value, or when stopped
 */
EntenteOdds
entente_odds_find (const EntenteEconomy *before,
                   const EntenteEconomy *after,
                   GCancellable         *cancellable)
{
  Side        first, second;
  guint       n_draws, n_better = 0, n_worse = 0, i = 0;
  EntenteOdds odds = {0};

  side_init (&first, before);
  side_init (&second, after);
  second.chance = first.chance;
  n_draws = CLAMP (ALL_DRAWS / MAX (MAX (first.platforms->len, second.platforms->len), 1), LEAST_DRAWS, MOST_DRAWS);

  for (i = 0; first.is_known && second.is_known && i < n_draws && !g_cancellable_is_cancelled (cancellable); i++)
    {
      double a = draw (&first), b = draw (&second), least = PRECISION * fmax (fabs (a), fabs (b));

      n_better += b - a > least;
      n_worse += a - b > least;
    }

  if (i == n_draws)
    odds = (EntenteOdds) {n_draws, (double)n_better / n_draws, (double)n_worse / n_draws};

  g_ptr_array_unref (first.platforms);
  g_ptr_array_unref (second.platforms);

  return odds;
}
