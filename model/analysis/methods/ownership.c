#include "model/analysis/methods/ownership.h"

#include "model/analysis/methods/stakes.h"
#include "model/analysis/economy/moment.h"
#include "model/analysis/formulas/ownership.h"

#include <glib/gi18n.h>
#include <math.h>

/* Most dates for which all chains are followed */
#define MAX_DATES 40u

static const EntenteQuantity ownership_quantities[] = {
  {"claims", N_("Claims over all chains"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_COMPANY, 0,
   N_("Σ over chains of stakes from the owner to the company, without those that pass through the owner again: the product of the economic shares"),
   N_("What part of a company’s profit belongs to the owner in the end, directly or through others. By year: as it stands from a change in that year on; without a date, when the last stake begins.")},
  {"influence", N_("Votes over all chains"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_COMPANY, 0,
   N_("Σ over chains of stakes from the owner to the company, without those that pass through the owner again: the product of the voting shares"),
   N_("How much the owner has to say. Above a third it can block, above half it decides. Compare dates: falling means loosening.")},
  {"claims-with-loops", N_("Claims over all chains and loops"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_COMPANY, 0,
   N_("the same with the chains that come back to the owner"),
   N_("Where companies hold each other, this counts more than there is; it is shown to compare with other sources.")},
  {"self-holding", N_("Held by itself through others"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("Σ over chains of stakes from the company back to itself: the product of the economic shares"),
   N_("Cross-holdings: the part of its own profit that a company holds through others.")},
  {"claims-contradict", N_("Stakes contradict each other"), ENTENTE_QUANTITY_FLAG, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("yes when the stakes in the company add up to more than 100 %, or when it and others hold each other whole"),
   N_("No claims can be reckoned for this company and all that hang together with it. Correct the stakes in it, or their dates.")},
  {"votes-contradict", N_("Votes contradict each other"), ENTENTE_QUANTITY_FLAG, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("yes when the votes in the company add up to more than 100 %, or when it and others hold all votes of each other"),
   N_("No influence can be reckoned for this company and all that hang together with it. Correct the votes in it, or their dates.")},
};

static void
read_stakes (const EntenteEconomy *economy,
             gint32                day,
             const char           *field,
             gboolean              is_voting,
             EntenteReport        *report)
{
  for (guint32 i = 0; i < economy->n_stakes; i++)
    if (entente_stake_holds (&economy->stakes[i], day))
      entente_report_read (report, economy->stakes[i].id, field,
                           entente_range_is_known (is_voting ? economy->stakes[i].voting : economy->stakes[i].economic));

  entente_report_share_inputs (report, TRUE);
}

static const EntenteStakeGroup *
get_group (const EntenteStakeTable *table,
           guint32                  company)
{
  return table->group_of[company] != ENTENTE_NO_PLACE ? g_ptr_array_index (table->groups, table->group_of[company]) : NULL;
}

static void
add_shares (const EntenteEconomy    *economy,
            const EntenteStakeTable *table,
            gboolean                 with_loops,
            const char              *quantity,
            const char              *detail,
            int                      year,
            EntenteReport           *report)
{
  for (guint32 owner = 0; owner < economy->n_companies; owner++)
    {
      const EntenteStakeGroup *group = get_group (table, owner);

      for (guint32 i = 0; group != NULL && i < group->n; i++)
        {
          EntenteRange share = (with_loops ? group->chains : group->shares)[(gsize)table->number_of[owner] * group->n + i];

          if (group->places[i] != owner && (!entente_range_is_known (share) || share.high > 0))
            entente_report_add_row (report, quantity, economy->companies[owner].id, economy->companies[group->places[i]].id, detail, year, share);
        }
    }
}

static void
add_self_holdings (const EntenteEconomy    *economy,
                   const EntenteStakeTable *table,
                   EntenteReport           *report)
{
  for (guint32 company = 0; company < economy->n_companies; company++)
    {
      const EntenteStakeGroup *group = get_group (table, company);
      gsize                    number = table->number_of[company];
      EntenteRange             share = group != NULL ? group->shares[number * group->n + number] : entente_range_of (0);

      if (!entente_range_is_known (share) || share.high > 0)
        entente_report_add (report, "self-holding", economy->companies[company].id, share);
    }
}

/* Which companies to look at when there is a dash */
static void
add_contradictions (const EntenteEconomy    *economy,
                    const EntenteStakeTable *table,
                    const char              *quantity,
                    const char              *detail,
                    int                      year,
                    EntenteReport           *report)
{
  for (guint32 company = 0; company < economy->n_companies; company++)
    {
      const EntenteStakeGroup *group = get_group (table, company);

      if (group != NULL && group->contradicts != NULL && group->contradicts[table->number_of[company]])
        entente_report_add_row (report, quantity, economy->companies[company].id, NULL, detail, year, entente_range_of (1));
    }
}

static void
add_state (const EntenteEconomy *economy,
           gint32                day,
           const char           *detail,
           int                   year,
           EntenteReport        *report)
{
  g_autoptr (EntenteStakeTable) claims = entente_stake_table_new (economy, day, FALSE);
  g_autoptr (EntenteStakeTable) votes = entente_stake_table_new (economy, day, TRUE);

  read_stakes (economy, day, "economic", FALSE, report);
  add_contradictions (economy, claims, "claims-contradict", detail, year, report);
  add_shares (economy, claims, FALSE, "claims", detail, year, report);

  if (year == 0)
    {
      add_shares (economy, claims, TRUE, "claims-with-loops", detail, year, report);
      add_self_holdings (economy, claims, report);
    }

  entente_report_share_inputs (report, FALSE);
  read_stakes (economy, day, "voting", TRUE, report);
  add_contradictions (economy, votes, "votes-contradict", detail, year, report);
  add_shares (economy, votes, FALSE, "influence", detail, year, report);
  entente_report_share_inputs (report, FALSE);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  gint32 first = *(const gint32 *)a, second = *(const gint32 *)b;

  return first < second ? -1 : first > second;
}

/* Days on which a stake begins or ends, rising, each once */
static GArray *
find_days (const EntenteEconomy *economy)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint32));
  guint   n = 0;

  for (guint32 i = 0; i < economy->n_stakes; i++)
    {
      if (economy->stakes[i].span.from > 0)
        g_array_append_val (days, economy->stakes[i].span.from);
      if (economy->stakes[i].span.until != G_MAXINT32)
        g_array_append_val (days, economy->stakes[i].span.until);
    }

  g_array_sort (days, compare_days);

  for (guint i = 0; i < days->len; i++)
    if (n == 0 || g_array_index (days, gint32, n - 1) != g_array_index (days, gint32, i))
      g_array_index (days, gint32, n++) = g_array_index (days, gint32, i);

  g_array_set_size (days, n);

  return days;
}

static void
run_ownership (const EntenteEconomy *economy,
               EntenteReport        *report,
               GCancellable         *cancellable)
{
  g_autoptr (GArray) days = find_days (economy);

  add_state (economy, entente_stakes_find_day (economy), NULL, 0, report);

  for (guint i = 0; i < MIN (days->len, MAX_DATES) && !g_cancellable_is_cancelled (cancellable); i++)
    {
      gint32           day = g_array_index (days, gint32, i);
      g_autofree char *date = entente_moment_format_day (day);

      add_state (economy, day, date, entente_moment_get_year (day), report);
    }
}

const EntenteMethod entente_method_ownership = {
  .id = "O1",
  .version = 2,
  .title = N_("Ownership over all chains"),
  .question = N_("Who owns how much of whom, and who has how much to say?"),
  .source = N_("F. Brioschi, L. Buzzacchi, M. G. Colombo, “Risk capital financing and the separation of ownership and control in business groups”, Journal of Banking & Finance 13 (1989); "
                "S. Baldone, F. Brioschi, S. Paleari, “Ownership measures among firms connected by cross-shareholdings”, 1998."),
  .quantities = ownership_quantities,
  .n_quantities = G_N_ELEMENTS (ownership_quantities),
  .run = run_ownership,
};

static const EntenteQuantity power_quantities[] = {
  {"voting-power", N_("Voting power"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_COMPANY, 0,
   N_("how often the owner’s vote turns a decision, over all orders of voting; more than half of the votes entered decide"),
   N_("Often quite different from the share of votes: with 35 % among many small owners one may decide most questions.")},
  {"voting-power-by-sets", N_("Voting power over sets"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_COMPANY, 0,
   N_("sets of owners that the owner’s votes turn into a majority ÷ such sets of all owners"),
   N_("The same question, counted another way. When both agree, the answer is robust.")},
};

/* Stakes of one owner vote together. Returns which voter it is, of @n so far. */
static guint
find_voter (const guint32 *owners,
            guint          n,
            guint32        owner)
{
  guint i = 0;

  while (i < n && owners[i] != owner)
    i++;

  return i;
}

static void
add_power (const EntenteEconomy *economy,
           guint32               owned,
           const GArray         *stakes,
           EntenteReport        *report)
{
  double              votes[ENTENTE_VOTING_MAX_VOTERS] = {0}, shapley[ENTENTE_VOTING_MAX_VOTERS], banzhaf[ENTENTE_VOTING_MAX_VOTERS], sum = 0;
  g_autofree guint32 *owners = g_new (guint32, stakes->len);
  gboolean            is_known = TRUE;
  guint               n = 0;

  for (guint i = 0; i < stakes->len; i++)
    {
      const EntenteStakeAccount *stake = &economy->stakes[g_array_index (stakes, guint32, i)];
      guint                      voter = find_voter (owners, n, stake->owner);

      entente_report_read (report, stake->id, "voting", entente_range_is_known (stake->voting));
      is_known &= entente_range_is_known (stake->voting) && voter < ENTENTE_VOTING_MAX_VOTERS;
      owners[voter] = stake->owner;
      n = MAX (n, voter + 1);

      if (is_known)
        votes[voter] += entente_range_get_middle (stake->voting);
      sum += entente_range_get_middle (stake->voting);
    }

  if (is_known)
    entente_voting_power (votes, n, sum / 2, shapley, banzhaf);

  entente_report_share_inputs (report, TRUE);

  for (guint i = 0; i < n; i++)
    {
      const char *owner = economy->companies[owners[i]].id;

      entente_report_add_pair (report, "voting-power", owner, economy->companies[owned].id,
                               is_known ? entente_range_of (shapley[i]) : entente_range_unknown);
      entente_report_add_pair (report, "voting-power-by-sets", owner, economy->companies[owned].id,
                               is_known ? entente_range_of (banzhaf[i]) : entente_range_unknown);
    }

  entente_report_share_inputs (report, FALSE);
}

static void
run_voting_power (const EntenteEconomy *economy,
                  EntenteReport        *report,
                  GCancellable         *cancellable)
{
  gint32 day = entente_stakes_find_day (economy);

  for (guint32 owned = 0; owned < economy->n_companies && !g_cancellable_is_cancelled (cancellable); owned++)
    {
      g_autoptr (GArray) stakes = g_array_new (FALSE, FALSE, sizeof (guint32));

      for (guint32 i = 0; i < economy->n_stakes; i++)
        if (economy->stakes[i].owned == owned && economy->stakes[i].owner != ENTENTE_NO_PLACE &&
            entente_stake_holds (&economy->stakes[i], day))
          g_array_append_val (stakes, i);

      if (stakes->len > 0)
        add_power (economy, owned, stakes, report);
    }
}

const EntenteMethod entente_method_voting_power = {
  .id = "O3",
  .version = 2,
  .title = N_("Voting power"),
  .question = N_("Whose votes decide?"),
  .source = N_("L. S. Shapley, M. Shubik, “A method for evaluating the distribution of power in a committee system”, American Political Science Review 48 (1954); "
                "J. F. Banzhaf, “Weighted voting doesn’t work”, Rutgers Law Review 19 (1965)."),
  .quantities = power_quantities,
  .n_quantities = G_N_ELEMENTS (power_quantities),
  .run = run_voting_power,
};
