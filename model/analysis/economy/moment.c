#include "model/analysis/economy/moment.h"

#include "model/analysis/economy/deal-account.h"
#include "model/analysis/economy/shared.h"
#include "model/object/deal.h"

/* More would be a slip of the pen. */
#define MAX_YEARS 200

/* A deal that is said to have ended runs on no day. */
static gboolean
runs_on (const EntenteDealAccount *deal,
         gint32                    day)
{
  return deal->status != ENTENTE_DEAL_STATUS_ENDED && deal->span.from <= day && day < deal->span.until;
}

/**
 * entente_moment_new:
 * @economy: a plan, which has to outlive the moment
 * @day: a Julian day
 *
 * Time: O(deals).
 *
 * Returns: (transfer full): the plan on that day
 */
EntenteMoment *
entente_moment_new (const EntenteEconomy *economy,
                    gint32                day)
{
  EntenteMoment *self = g_new (EntenteMoment, 1);

  self->economy = *economy;
  self->economy.shared = entente_shared_new ();
  self->deals = g_memdup2 (economy->deals, sizeof *economy->deals * economy->n_deals);
  self->economy.deals = self->deals;
  self->economy.day = day;
  self->economy.year = entente_moment_get_year (day);

  for (guint32 i = 0; i < economy->n_deals; i++)
    self->deals[i].is_active = runs_on (&self->deals[i], day);

  return self;
}

static void
mark_parties (const EntenteEconomy     *economy,
              const EntenteDealAccount *deal,
              gboolean                 *marks)
{
  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    if (economy->parties[i].company != ENTENTE_NO_PLACE)
      marks[economy->parties[i].company] = TRUE;
}

static guint
count_marked (const EntenteEconomy     *economy,
              const EntenteDealAccount *deal,
              const gboolean           *marks)
{
  guint n = 0;

  for (guint32 i = deal->first_party; i < deal->first_party + deal->n_parties; i++)
    n += economy->parties[i].company != ENTENTE_NO_PLACE && marks[economy->parties[i].company];

  return n;
}

/**
 * entente_moment_narrow:
 * @self: a plan on a day
 * @company: index of a company
 *
 * Lets only those deals run that the company is party to, or that two of its partners have with each other, so that its own
 * figures take less work. Those of others, and of the plan, are then no longer right. To be called before any method runs.
 */
void
entente_moment_narrow (EntenteMoment *self,
                       guint32        company)
{
  g_autofree gboolean *is_partner = g_new0 (gboolean, self->economy.n_companies + 1);

  for (guint32 i = 0; i < self->economy.n_deals; i++)
    if (self->deals[i].is_active && entente_deal_account_has_party (&self->economy, &self->deals[i], company))
      mark_parties (&self->economy, &self->deals[i], is_partner);

  for (guint32 i = 0; i < self->economy.n_deals; i++)
    self->deals[i].is_active &= count_marked (&self->economy, &self->deals[i], is_partner) >= 2;
}

void
entente_moment_free (EntenteMoment *self)
{
  if (self == NULL)
    return;

  entente_shared_free (self->economy.shared);
  g_free (self->deals);
  g_free (self);
}

/**
 * entente_moment_format_day:
 * @day: a Julian day
 *
 * Returns: (transfer full): the day as "2026-06-30", as in files
 */
char *
entente_moment_format_day (gint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)day);

  return g_strdup_printf ("%04u-%02u-%02u", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}

/**
 * entente_moment_get_year:
 * @day: a Julian day, above 0
 *
 * Returns: the calendar year it lies in
 */
int
entente_moment_get_year (gint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)day);

  return g_date_get_year (&date);
}

/**
 * entente_moment_get_first_day:
 * @year: a calendar year, above 0
 *
 * Returns: the Julian day of its first of January
 */
gint32
entente_moment_get_first_day (int year)
{
  int before = year - 1;

  /* As GDate counts, but without its checks: this is asked for each deal in each year. */
  return 365 * before + before / 4 - before / 100 + before / 400 + 1;
}

/**
 * entente_moment_count_years:
 * @economy: a plan
 *
 * Returns: how many years there are from that of the plan to its last; 0 when no year is said anywhere
 */
guint
entente_moment_count_years (const EntenteEconomy *economy)
{
  return economy->year > 0 ? (guint)CLAMP (economy->last_year - economy->year + 1, 0, MAX_YEARS) : 0;
}
