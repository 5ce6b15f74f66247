#include "model/analysis/methods/stakes.h"

#include "model/analysis/methods/deal-ties.h"
#include "model/analysis/ownership.h"

#include <math.h>
#include <string.h>

/**
 * entente_stake_holds:
 * @stake: a stake
 * @day: a Julian day, 0 for all dates
 *
 * Returns: whether it is held on that day; for all dates, whether it has no end, as what it was before is not held beside
 *   what it is
 */
gboolean
entente_stake_holds (const EntenteStakeAccount *stake,
                     gint32                     day)
{
  return day == 0 ? stake->span.until == G_MAXINT32 : stake->span.from <= day && day < stake->span.until;
}

static gboolean
counts (const EntenteStakeAccount *stake,
        gint32                     day)
{
  return entente_stake_holds (stake, day) && stake->owner != ENTENTE_NO_PLACE && stake->owned != ENTENTE_NO_PLACE;
}

/* Companies without any stake need no row. */
static void
list_companies (const EntenteEconomy *economy,
                gint32                day,
                EntenteStakeTable    *self,
                guint32              *numbers)
{
  g_autofree gboolean *takes_part = g_new0 (gboolean, economy->n_companies + 1);

  for (guint32 i = 0; i < economy->n_stakes; i++)
    if (counts (&economy->stakes[i], day))
      takes_part[economy->stakes[i].owner] = takes_part[economy->stakes[i].owned] = TRUE;

  self->places = g_new (guint32, economy->n_companies + 1);

  for (guint32 i = 0; i < economy->n_companies; i++)
    {
      numbers[i] = takes_part[i] ? self->n : ENTENTE_NO_PLACE;

      if (takes_part[i])
        self->places[self->n++] = i;
    }
}

static EntenteRange
get_share (const EntenteStakeAccount *stake,
           gboolean                   is_voting)
{
  return is_voting ? stake->voting : stake->economic;
}

/* The least or the greatest percentage of each stake that has one */
static double *
make_direct (const EntenteEconomy    *economy,
             gint32                   day,
             gboolean                 is_voting,
             gboolean                 is_high,
             const guint32           *numbers,
             const EntenteStakeTable *self)
{
  double *direct = g_new0 (double, (gsize)self->n * self->n + 1);

  for (guint32 i = 0; i < economy->n_stakes; i++)
    {
      const EntenteStakeAccount *stake = &economy->stakes[i];
      EntenteRange               share = get_share (stake, is_voting);

      if (counts (stake, day) && entente_range_is_known (share))
        direct[(gsize)numbers[stake->owner] * self->n + numbers[stake->owned]] += is_high ? share.high : share.low;
    }

  return direct;
}

static EntenteRange *
join (const double *low,
      const double *high,
      gsize         n)
{
  EntenteRange *ranges = g_new (EntenteRange, n + 1);

  for (gsize i = 0; i < n; i++)
    ranges[i] = low != NULL && high != NULL ? (EntenteRange) {low[i], high[i]} : entente_range_unknown;

  return ranges;
}

/* reached: (array): 2 x n: which companies the owner reaches without, and with, a stake that has no percentage. */
static void
follow_stakes (const EntenteEconomy    *economy,
               gint32                   day,
               gboolean                 is_voting,
               const guint32           *numbers,
               const EntenteStakeTable *self,
               gboolean                *reached)
{
  gboolean is_new = TRUE;

  while (is_new)
    {
      is_new = FALSE;

      for (guint32 i = 0; i < economy->n_stakes; i++)
        {
          const EntenteStakeAccount *stake = &economy->stakes[i];
          gboolean                   is_known = entente_range_is_known (get_share (stake, is_voting));

          for (guint32 way = 0; way < 2 && counts (stake, day); way++)
            {
              gboolean *to = &reached[(way | !is_known) * self->n + numbers[stake->owned]];

              if (reached[way * self->n + numbers[stake->owner]] && !*to)
                *to = is_new = TRUE;
            }
        }
    }
}

/* What follows from a stake without a percentage is not known. */
static void
forget_unknown (const EntenteEconomy *economy,
                gint32                day,
                gboolean              is_voting,
                const guint32        *numbers,
                EntenteStakeTable    *self)
{
  g_autofree gboolean *reached = g_new (gboolean, 2 * (gsize)self->n + 1);

  for (guint32 owner = 0; owner < self->n; owner++)
    {
      memset (reached, 0, 2 * self->n * sizeof *reached);
      reached[owner] = TRUE;
      follow_stakes (economy, day, is_voting, numbers, self, reached);

      for (guint32 owned = 0; owned < self->n; owned++)
        if (reached[self->n + owned])
          self->shares[(gsize)owner * self->n + owned] = self->chains[(gsize)owner * self->n + owned] = entente_range_unknown;
    }
}

static gboolean
has_unknown (const EntenteEconomy *economy,
             gint32                day,
             gboolean              is_voting)
{
  for (guint32 i = 0; i < economy->n_stakes; i++)
    if (counts (&economy->stakes[i], day) && !entente_range_is_known (get_share (&economy->stakes[i], is_voting)))
      return TRUE;

  return FALSE;
}

/**
 * entente_stake_table_new:
 * @economy: a plan
 * @day: a Julian day, 0 for all dates
 * @is_voting: whether to follow votes, and not claims
 *
 * To be used on the one thread that owns the library for matrices.
 *
 * Returns: (transfer full): who holds how much of whom on that day
 */
EntenteStakeTable *
entente_stake_table_new (const EntenteEconomy *economy,
                         gint32                day,
                         gboolean              is_voting)
{
  EntenteStakeTable  *self = g_new0 (EntenteStakeTable, 1);
  g_autofree guint32 *numbers = g_new (guint32, economy->n_companies + 1);
  g_autofree double  *least = NULL, *greatest = NULL;
  g_autoptr (EntenteOwnership) low = NULL;
  g_autoptr (EntenteOwnership) high = NULL;
  gsize n;

  list_companies (economy, day, self, numbers);
  n = (gsize)self->n * self->n;
  least = make_direct (economy, day, is_voting, FALSE, numbers, self);
  greatest = make_direct (economy, day, is_voting, TRUE, numbers, self);
  low = entente_ownership_new (least, self->n, NULL);
  high = entente_ownership_new (greatest, self->n, NULL);
  self->shares = join (low != NULL ? low->integrated : NULL, high != NULL ? high->integrated : NULL, n);
  self->chains = join (low != NULL ? low->chains : NULL, high != NULL ? high->chains : NULL, n);

  if (has_unknown (economy, day, is_voting))
    forget_unknown (economy, day, is_voting, numbers, self);

  return self;
}

void
entente_stake_table_free (EntenteStakeTable *self)
{
  if (self == NULL)
    return;

  g_free (self->places);
  g_free (self->shares);
  g_free (self->chains);
  g_free (self);
}

static guint32
find_number (const EntenteStakeTable *self,
             guint32                  company)
{
  for (guint32 i = 0; i < self->n; i++)
    if (self->places[i] == company)
      return i;

  return ENTENTE_NO_PLACE;
}

/**
 * entente_stake_table_get_greatest:
 * @self: who holds how much of whom
 * @economy: the plan it was made from
 * @deal: index of a deal
 *
 * Returns: the greatest share that one of its parties holds in another, 0 to 1; 0 without any; unknown when a stake has no
 *   percentage or stakes contradict each other
 */
EntenteRange
entente_stake_table_get_greatest (const EntenteStakeTable *self,
                                  const EntenteEconomy    *economy,
                                  guint32                  deal)
{
  g_autoptr (GArray) companies = entente_deal_ties_get_companies (economy, deal);
  EntenteRange greatest = entente_range_of (0);

  for (guint i = 0; i < companies->len; i++)
    for (guint j = 0; j < companies->len; j++)
      {
        guint32      owner = find_number (self, g_array_index (companies, guint32, i));
        guint32      owned = find_number (self, g_array_index (companies, guint32, j));
        EntenteRange share;

        if (i == j || owner == ENTENTE_NO_PLACE || owned == ENTENTE_NO_PLACE)
          continue;

        share = self->shares[(gsize)owner * self->n + owned];

        if (!entente_range_is_known (share))
          return share;

        greatest = (EntenteRange) {fmax (greatest.low, share.low), fmax (greatest.high, share.high)};
      }

  return greatest;
}
