#include "model/analysis/methods/stakes.h"

#include "model/analysis/methods/deal-ties.h"
#include "model/analysis/formulas/ownership.h"

#include <math.h>
#include <string.h>

/* Shares may sum to a little more than the whole by rounding. */
#define ROUNDING 1e-6

/* The stakes of one day */
typedef struct
{
  const EntenteEconomy *economy;
  gint32                day;
  gboolean              is_voting;
} Holdings;

/**
 * entente_stake_holds:
 * @stake: a stake
 * @day: a Julian day, 0 for all dates
 *
 * Returns: whether it is held on that day
 */
gboolean
entente_stake_holds (const EntenteStakeAccount *stake,
                     gint32                     day)
{
  return day == 0 || (stake->span.from <= day && day < stake->span.until);
}

/**
 * entente_stakes_find_day:
 * @economy: a plan
 *
 * Returns: the day for which stakes are looked at: that of the plan, without one the last on which a stake begins, as stakes
 *   that follow each other must not be added up; 0 when nobody said when they begin
 */
gint32
entente_stakes_find_day (const EntenteEconomy *economy)
{
  gint32 day = economy->day;

  for (guint32 i = 0; economy->day == 0 && i < economy->n_stakes; i++)
    day = MAX (day, economy->stakes[i].span.from);

  return day;
}

static gboolean
counts (const Holdings            *holdings,
        const EntenteStakeAccount *stake)
{
  return entente_stake_holds (stake, holdings->day) && stake->owner != ENTENTE_NO_PLACE && stake->owned != ENTENTE_NO_PLACE;
}

static EntenteRange
get_share (const Holdings            *holdings,
           const EntenteStakeAccount *stake)
{
  return holdings->is_voting ? stake->voting : stake->economic;
}

static guint32
find_root (guint32 *root,
           guint32  company)
{
  while (root[company] != company)
    company = root[company] = root[root[company]];

  return company;
}

static void
free_group (EntenteStakeGroup *group)
{
  g_free (group->places);
  g_free (group->shares);
  g_free (group->chains);
  g_free (group->contradicts);
  g_free (group);
}

static void
add_member (EntenteStakeTable *self,
            guint32            n_companies,
            guint32            root,
            guint32            company)
{
  EntenteStakeGroup *group;

  if (self->group_of[root] == ENTENTE_NO_PLACE)
    {
      group = g_new0 (EntenteStakeGroup, 1);
      group->places = g_new (guint32, n_companies);
      self->group_of[root] = self->groups->len;
      g_ptr_array_add (self->groups, group);
    }

  group = g_ptr_array_index (self->groups, self->group_of[root]);
  self->group_of[company] = self->group_of[root];
  self->number_of[company] = group->n;
  group->places[group->n++] = company;
}

/* Companies without any stake belong to no group. */
static void
list_groups (const Holdings    *holdings,
             EntenteStakeTable *self)
{
  guint32              n = holdings->economy->n_companies;
  g_autofree guint32  *root = g_new (guint32, n + 1);
  g_autofree gboolean *takes_part = g_new0 (gboolean, n + 1);

  for (guint32 i = 0; i < n; i++)
    root[i] = i;

  for (guint32 i = 0; i < holdings->economy->n_stakes; i++)
    {
      const EntenteStakeAccount *stake = &holdings->economy->stakes[i];

      if (!counts (holdings, stake))
        continue;

      takes_part[stake->owner] = takes_part[stake->owned] = TRUE;
      root[MAX (find_root (root, stake->owner), find_root (root, stake->owned))] = MIN (find_root (root, stake->owner), find_root (root, stake->owned));
    }

  for (guint32 i = 0; i < n; i++)
    if (takes_part[i])
      add_member (self, n, find_root (root, i), i);
}

/* The stakes within each group, as places in the economy */
static GPtrArray *
sort_stakes (const Holdings          *holdings,
             const EntenteStakeTable *self)
{
  GPtrArray *lists = g_ptr_array_new_full (self->groups->len, (GDestroyNotify)g_array_unref);

  for (guint i = 0; i < self->groups->len; i++)
    g_ptr_array_add (lists, g_array_new (FALSE, FALSE, sizeof (guint32)));

  for (guint32 i = 0; i < holdings->economy->n_stakes; i++)
    if (counts (holdings, &holdings->economy->stakes[i]))
      g_array_append_val ((GArray *)g_ptr_array_index (lists, self->group_of[holdings->economy->stakes[i].owner]), i);

  return lists;
}

/* The least or the greatest percentage of each stake that has one: owners by what they own */
static double *
sum_stakes (const Holdings          *holdings,
            const EntenteStakeTable *self,
            const EntenteStakeGroup *group,
            const GArray            *stakes,
            gboolean                 is_high)
{
  double *direct = g_new0 (double, (gsize)group->n * group->n + 1);

  for (guint i = 0; i < stakes->len; i++)
    {
      const EntenteStakeAccount *stake = &holdings->economy->stakes[g_array_index (stakes, guint32, i)];
      EntenteRange               share = get_share (holdings, stake);

      if (entente_range_is_known (share))
        direct[(gsize)self->number_of[stake->owner] * group->n + self->number_of[stake->owned]] += is_high ? share.high : share.low;
    }

  return direct;
}

/* Companies of which more than the whole is held, and those that hold each other whole */
static gboolean *
find_contradictions (const double *direct,
                     guint32       n)
{
  g_autofree double *sums = g_new0 (double, n + 1);
  gboolean          *contradicts = g_new0 (gboolean, n + 1);
  gboolean           is_new = TRUE;

  for (guint32 i = 0; i < n * n; i++)
    sums[i % n] += direct[i];

  for (guint32 j = 0; j < n; j++)
    contradicts[j] = sums[j] > 1 - ROUNDING;

  while (is_new)
    {
      is_new = FALSE;

      for (guint32 i = 0; i < n * n; i++)
        if (direct[i] > 0 && !contradicts[i / n] && contradicts[i % n] && sums[i % n] <= 1 + ROUNDING)
          {
            contradicts[i % n] = FALSE;
            is_new = TRUE;
          }
    }

  return contradicts;
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
spread (const Holdings          *holdings,
        const EntenteStakeTable *self,
        guint32                  n,
        const GArray            *stakes,
        gboolean                *reached)
{
  gboolean is_new = TRUE;

  while (is_new)
    {
      is_new = FALSE;

      for (guint i = 0; i < stakes->len; i++)
        {
          const EntenteStakeAccount *stake = &holdings->economy->stakes[g_array_index (stakes, guint32, i)];
          gboolean                   is_known = entente_range_is_known (get_share (holdings, stake));

          for (guint32 way = 0; way < 2; way++)
            {
              gboolean *to = &reached[(way | !is_known) * n + self->number_of[stake->owned]];

              if (reached[way * n + self->number_of[stake->owner]] && !*to)
                *to = is_new = TRUE;
            }
        }
    }
}

/* What follows from a stake without a percentage is not known. */
static void
forget_unknown (const Holdings          *holdings,
                const EntenteStakeTable *self,
                EntenteStakeGroup       *group,
                const GArray            *stakes)
{
  gsize                n = group->n;
  g_autofree gboolean *reached = g_new (gboolean, 2 * n + 1);

  for (guint32 owner = 0; owner < n; owner++)
    {
      memset (reached, 0, 2 * n * sizeof *reached);
      reached[owner] = TRUE;
      spread (holdings, self, group->n, stakes, reached);

      for (guint32 owned = 0; owned < n; owned++)
        if (reached[n + owned])
          group->shares[owner * n + owned] = group->chains[owner * n + owned] = entente_range_unknown;
    }
}

static void
fill_group (const Holdings          *holdings,
            const EntenteStakeTable *self,
            EntenteStakeGroup       *group,
            const GArray            *stakes)
{
  g_autofree double *least = sum_stakes (holdings, self, group, stakes, FALSE);
  g_autofree double *most = sum_stakes (holdings, self, group, stakes, TRUE);
  g_autoptr (EntenteOwnership) low = entente_ownership_new (least, group->n, NULL);
  g_autoptr (EntenteOwnership) high = entente_ownership_new (most, group->n, NULL);
  gsize    n = (gsize)group->n * group->n;
  gboolean is_known = TRUE;

  group->shares = join (low != NULL ? low->integrated : NULL, high != NULL ? high->integrated : NULL, n);
  group->chains = join (low != NULL ? low->chains : NULL, high != NULL ? high->chains : NULL, n);

  if (low == NULL || high == NULL)
    group->contradicts = find_contradictions (most, group->n);

  for (guint i = 0; i < stakes->len; i++)
    is_known &= entente_range_is_known (get_share (holdings, &holdings->economy->stakes[g_array_index (stakes, guint32, i)]));

  if (!is_known)
    forget_unknown (holdings, self, group, stakes);
}

/**
 * entente_stake_table_new:
 * @economy: a plan
 * @day: a Julian day, 0 for all dates
 * @is_voting: whether to follow votes, and not claims
 *
 * To be used on the one thread that owns the library for matrices.
 *
 * Time: O(n^3) for each group of n companies that own each other.
 *
 * Returns: (transfer full): who holds how much of whom on that day
 */
EntenteStakeTable *
entente_stake_table_new (const EntenteEconomy *economy,
                         gint32                day,
                         gboolean              is_voting)
{
  EntenteStakeTable *self = g_new0 (EntenteStakeTable, 1);
  Holdings           holdings = {economy, day, is_voting};
  g_autoptr (GPtrArray) stakes = NULL;

  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify)free_group);
  self->group_of = g_new (guint32, economy->n_companies + 1);
  self->number_of = g_new0 (guint32, economy->n_companies + 1);

  for (guint32 i = 0; i < economy->n_companies; i++)
    self->group_of[i] = ENTENTE_NO_PLACE;

  list_groups (&holdings, self);
  stakes = sort_stakes (&holdings, self);

  for (guint i = 0; i < self->groups->len; i++)
    fill_group (&holdings, self, g_ptr_array_index (self->groups, i), g_ptr_array_index (stakes, i));

  return self;
}

void
entente_stake_table_free (EntenteStakeTable *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->groups);
  g_free (self->group_of);
  g_free (self->number_of);
  g_free (self);
}

static EntenteRange
get_between (const EntenteStakeTable *self,
             guint32                  owner,
             guint32                  owned)
{
  guint32                  place = self->group_of[owner];
  const EntenteStakeGroup *group;

  if (owner == owned || place == ENTENTE_NO_PLACE || place != self->group_of[owned])
    return entente_range_of (0);

  group = g_ptr_array_index (self->groups, place);

  return group->shares[(gsize)self->number_of[owner] * group->n + self->number_of[owned]];
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
        EntenteRange share = get_between (self, g_array_index (companies, guint32, i), g_array_index (companies, guint32, j));

        if (!entente_range_is_known (share))
          return share;

        greatest = (EntenteRange) {fmax (greatest.low, share.low), fmax (greatest.high, share.high)};
      }

  return greatest;
}
