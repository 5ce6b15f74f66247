#include "model/analysis/methods/platform-money.h"

#include "model/analysis/platform-ledger.h"

typedef struct
{
  const EntentePlatformLedger *ledger;
  guint                        year;
} YearCase;

static double
get_result (const double *inputs,
            gpointer      user_data)
{
  const YearCase *year_case = user_data;

  return entente_ledger_get_result (year_case->ledger, inputs, year_case->year);
}

static guint
get_inputs (const EntentePlatformLedger *ledger)
{
  return ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_COST) | ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_VOLUME) | ENTENTE_LEDGER_BIT (ENTENTE_LEDGER_LIFE) | entente_ledger_get_earning_inputs (ledger);
}

/* Asked apart from the years: a platform of unknown life may have none left. */
static gboolean
is_known (const EntentePlatformLedger *ledger)
{
  for (guint i = 0; i < ENTENTE_LEDGER_N_INPUTS; i++)
    if (get_inputs (ledger) & ENTENTE_LEDGER_BIT (i) && !entente_range_is_known (ledger->inputs[i]))
      return FALSE;

  return TRUE;
}

/**
 * entente_platform_money_new:
 * @economy: a plan
 * @platform: index of a platform
 * @n_years: (out): years from that of the plan to the last of the platform
 *
 * Returns: (transfer full) (nullable) (array length=n_years): what the platform earns less what it takes, money by year;
 *   %NULL when its cost, its vehicles, what they earn or its life are not known
 */
EntenteRange *
entente_platform_money_new (const EntenteEconomy *economy,
                            guint32               platform,
                            guint                *n_years)
{
  g_autoptr (EntentePlatformLedger) ledger = entente_platform_ledger_new (economy, &economy->platforms[platform]);
  g_autofree EntenteRange *net = NULL;

  *n_years = (guint)MAX (ledger->first_year + (int)ledger->n_years - economy->year, 0);
  net = g_new0 (EntenteRange, *n_years + 1);

  if (!is_known (ledger))
    return NULL;

  for (guint i = 0; i < *n_years; i++)
    {
      YearCase year_case = {ledger, (guint)(economy->year + (int)i - ledger->first_year)};

      if (economy->year + (int)i < ledger->first_year)
        continue;

      net[i] = entente_ledger_evaluate (ledger, get_result, get_inputs (ledger), &year_case);
    }

  return g_steal_pointer (&net);
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
  g_autoptr (EntentePlatformLedger) ledger = entente_platform_ledger_new (economy, account);
  gboolean has_any = account->rd_cost.n > 0 || entente_range_is_known (account->margin);

  entente_ledger_note (ledger, report, get_inputs (ledger));

  for (guint32 i = account->first_participation; i < account->first_participation + account->n_participations; i++)
    has_any |= economy->participations[i].volumes.n > 0;

  return has_any;
}
