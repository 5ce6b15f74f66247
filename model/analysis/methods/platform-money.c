#include "model/analysis/methods/platform-money.h"

#include "model/analysis/moment.h"

#include <math.h>

/* Calendar years in which a platform is sold: the last is that before it ends, or before its life is over */
typedef struct
{
  int first;
  int last;
} Sales;

static Sales
get_sales (const EntenteEconomy         *economy,
           const EntentePlatformAccount *platform)
{
  Sales  sales = {economy->year, economy->last_year};
  double life = entente_range_get_middle (platform->life);

  if (platform->on_sale > 0)
    sales.first = entente_moment_get_year (platform->on_sale);
  if (platform->on_sale > 0 && life > 0)
    sales.last = MIN (sales.last, sales.first + (int)ceil (life) - 1);
  if (platform->ended > 0)
    sales.last = MIN (sales.last, entente_moment_get_year (platform->ended) - 1);

  return sales;
}

/* What is left of each vehicle before the cost of the platform */
static EntenteRange
get_margin (const EntentePlatformAccount *platform)
{
  if (entente_range_is_known (platform->margin))
    return platform->margin;

  return entente_range_subtract (platform->price, platform->unit_cost);
}

static EntenteRange
get_volume (const EntenteEconomy         *economy,
            const EntentePlatformAccount *platform,
            int                           year)
{
  EntenteRange sum = entente_range_unknown;

  for (guint32 i = platform->first_participation; i < platform->first_participation + platform->n_participations; i++)
    {
      EntenteRange volume = entente_economy_get_level (economy, economy->participations[i].volumes, year);

      if (entente_range_is_known (volume))
        sum = entente_range_is_known (sum) ? entente_range_add (sum, volume) : volume;
    }

  return sum;
}

static EntenteRange
get_adaptation (const EntenteEconomy         *economy,
                const EntentePlatformAccount *platform)
{
  EntenteRange sum = entente_range_of (0);

  for (guint32 i = platform->first_participation; i < platform->first_participation + platform->n_participations; i++)
    if (entente_range_is_known (economy->participations[i].adaptation))
      sum = entente_range_add (sum, economy->participations[i].adaptation);

  return sum;
}

/**
 * entente_platform_money_new:
 * @economy: a plan
 * @platform: index of a platform
 * @n_years: (out): years from that of the plan to its last
 *
 * Returns: (transfer full) (nullable) (array length=n_years): what the platform earns less what it takes, money by year;
 *   %NULL when neither its vehicles nor their margin are known
 */
EntenteRange *
entente_platform_money_new (const EntenteEconomy *economy,
                            guint32               platform,
                            guint                *n_years)
{
  const EntentePlatformAccount *account = &economy->platforms[platform];
  Sales                         sales = get_sales (economy, account);
  g_autofree EntenteRange      *net = NULL;
  gboolean                      is_known = FALSE;

  *n_years = (guint)CLAMP (economy->last_year - economy->year + 1, 0, 200);
  net = g_new0 (EntenteRange, *n_years + 1);

  for (guint i = 0; i < *n_years; i++)
    {
      int          year = economy->year + (int)i;
      EntenteRange research = entente_economy_get_amount (economy, account->rd_cost, year);
      EntenteRange earned = entente_range_multiply (get_volume (economy, account, year), get_margin (account));

      if (entente_range_is_known (research))
        net[i] = entente_range_subtract (net[i], research);
      if (year == sales.first)
        net[i] = entente_range_subtract (net[i], get_adaptation (economy, account));
      if (year < sales.first || year > sales.last || !entente_range_is_known (earned))
        continue;

      net[i] = entente_range_add (net[i], earned);
      is_known = TRUE;
    }

  return is_known ? g_steal_pointer (&net) : NULL;
}

static gboolean
read_participations (const EntenteEconomy         *economy,
                     const EntentePlatformAccount *platform,
                     EntenteReport                *report)
{
  gboolean has_any = FALSE;

  for (guint32 i = platform->first_participation; i < platform->first_participation + platform->n_participations; i++)
    {
      const EntenteParticipationAccount *participation = &economy->participations[i];

      has_any |= participation->volumes.n > 0;
      entente_report_read (report, participation->id, "volumes", participation->volumes.n > 0);
      entente_report_read (report, participation->id, "adaptation", entente_range_is_known (participation->adaptation));
    }

  return has_any;
}

/**
 * entente_platform_money_read:
 * @economy: a plan
 * @platform: index of a platform
 * @report: a report being filled
 *
 * Notes what the money of the platform follows from.
 *
 * Returns: whether anything of it was entered
 */
gboolean
entente_platform_money_read (const EntenteEconomy *economy,
                             guint32               platform,
                             EntenteReport        *report)
{
  const EntentePlatformAccount *account = &economy->platforms[platform];
  gboolean                      has_margin = entente_range_is_known (account->margin);
  gboolean                      has_any = read_participations (economy, account, report);

  entente_report_read (report, account->id, "rd-cost", account->rd_cost.n > 0);
  entente_report_read (report, account->id, "margin", entente_range_is_known (get_margin (account)));
  entente_report_read (report, account->id, "on-sale", account->on_sale > 0);

  return has_any || account->rd_cost.n > 0 || has_margin;
}
