#include "model/analysis/methods/matching.h"

#include "model/analysis/formulas/ego.h"
#include "model/analysis/formulas/management-load.h"
#include "model/analysis/matcher/match-book.h"
#include "model/analysis/economy/shared.h"
#include "model/analysis/economy/trade.h"

#include <glib/gi18n.h>
#include <math.h>

static const EntenteQuantity complementarity_quantities[] = {
  {"complementarity", N_("Complementarity"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_COMPANY, 1,
   N_("√(wants of the second met by the first × wants of the first met by the second)"),
   N_("100 %: each has all that the other wants, and no money need flow. 0 % beside a high one-way share: pay, find a third company, or build what they want.")},
  {"wants-met", N_("Wants of the other that are met"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_COMPANY, 1,
   N_("Σ priority × best fit of what the first has ÷ Σ priority, over the wants of the second; fit = quantity had ÷ quantity wanted, at most 1"),
   N_("How much of what the second company wants the first one has. Weights: high 5, medium 3, low 1.")},
};

static const EntenteQuantity partner_ranking_quantities[] = {
  {"partner-rank", N_("Rank as a partner"), ENTENTE_QUANTITY_COUNT, ENTENTE_COMPANY, ENTENTE_COMPANY, -1,
   N_("place by complementarity, then by the greater of the two ways"),
   N_("1 is the partner that fits best. Look at the factors beside it before you call.")},
  {"partner-fit", N_("Fit as a partner"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_COMPANY, 1,
   N_("√(what they want and we have × what we want and they have)"),
   N_("How well the two can trade without money.")},
  {"partner-gives", N_("What we have for the partner"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_COMPANY, 1,
   N_("wants of the partner that the company meets, weighted by priority"),
   N_("High: they need us.")},
  {"partner-gets", N_("What the partner has for us"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_COMPANY, 1,
   N_("wants of the company that the partner meets, weighted by priority"),
   N_("High: we need them.")},
  {"partner-without-rivalry", N_("Free of rivalry"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_COMPANY, 1,
   N_("1 − markets in which both sell ÷ markets in which either does; a market is a dimension in a region"),
   N_("Low: the two sell the same kind of vehicle in the same places.")},
  {"partner-management-left", N_("Management left after signing"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_COMPANY, 1,
   N_("1 − management load of one more deal ÷ management capacity of the company"),
   N_("Low: the deal alone takes most of what the company can manage.")},
  {"partner-spread", N_("Spread over partners after signing"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_COMPANY, 1,
   N_("1 − Σ (share of each partner in all that is given and got)², with the wants met counted in"),
   N_("Low: the company would hang on few partners.")},
};

/**
 * entente_matching_read:
 * @book: who has what another wants
 * @report: notes in it what was compared to tell how far the wants of @receiver are met by @giver
 * @giver: index of a company
 * @receiver: index of another company
 * @with_value: whether what the wants are worth was read too
 */
void
entente_matching_read (const EntenteMatchBook *book,
                       EntenteReport          *report,
                       guint32                 giver,
                       guint32                 receiver,
                       gboolean                with_value)
{
  const EntenteEconomy *economy = entente_match_book_get_economy (book);
  g_autoptr (GArray) matches = entente_match_book_list (book, giver, receiver);

  for (guint i = 0; i < matches->len; i++)
    {
      const EntenteMatch        *match = &g_array_index (matches, EntenteMatch, i);
      const EntenteTraitAccount *offer = &economy->traits[match->offer], *want = &economy->traits[match->want];

      entente_report_read (report, want->id, "dimension", TRUE);
      entente_report_read (report, offer->id, "dimension", TRUE);
      entente_report_read (report, want->id, "quantity", entente_range_is_known (want->quantity));
      entente_report_read (report, offer->id, "quantity", entente_range_is_known (offer->quantity));

      if (with_value)
        entente_report_read (report, want->id, "value", entente_range_is_known (want->value));
    }
}

static gpointer
rank_all (const EntenteEconomy *economy,
          GCancellable         *cancellable)
{
  const EntenteMatchBook *book = entente_match_book_get (economy);
  GPtrArray              *told = g_ptr_array_new_full (economy->n_companies, (GDestroyNotify)g_array_unref);

  for (guint32 i = 0; i < economy->n_companies; i++)
    {
      g_autoptr (GArray) ranks = entente_match_book_rank (book, i);
      guint   n = economy->n_companies > ENTENTE_MATCH_MANY_COMPANIES ? MIN (ranks->len, ENTENTE_MATCH_BEST_PARTNERS) : ranks->len;
      GArray *best = g_array_sized_new (FALSE, FALSE, sizeof (EntenteMatchRank), n);

      g_ptr_array_add (told, g_array_append_vals (best, ranks->data, n));
    }

  return told;
}

/* Those of each company that are told, the best first. */
static const GPtrArray *
get_told (const EntenteEconomy *economy)
{
  static const EntenteSharedKind kind = {rank_all, (GDestroyNotify)g_ptr_array_unref};

  return entente_shared_get (economy, &kind, NULL);
}

static gboolean
is_told (GArray *ranks,
         guint32 company)
{
  for (guint i = 0; i < ranks->len; i++)
    if (g_array_index (ranks, EntenteMatchRank, i).middle.company == company)
      return TRUE;

  return FALSE;
}

static void
add_complementarity (const EntenteMatchBook *book,
                     EntenteReport          *report,
                     guint32                 company,
                     const EntenteMatchRank *rank)
{
  const EntenteEconomy *economy = entente_match_book_get_economy (book);
  guint32               partner = rank->middle.company;
  const char           *a = economy->companies[company].id, *b = economy->companies[partner].id;

  entente_matching_read (book, report, company, partner, FALSE);
  entente_matching_read (book, report, partner, company, FALSE);
  entente_report_share_inputs (report, TRUE);
  entente_report_add_pair (report, "complementarity", a, b, rank->fit);
  entente_report_add_pair (report, "wants-met", a, b, rank->gives);
  entente_report_add_pair (report, "wants-met", b, a, rank->gets);
  entente_report_share_inputs (report, FALSE);
}

/* Each pair once, where the first of the two tells it, or else the second. */
static void
run_complementarity (const EntenteEconomy *economy,
                     EntenteReport        *report,
                     GCancellable         *cancellable)
{
  const EntenteMatchBook *book = entente_match_book_get (economy);
  const GPtrArray        *told = get_told (economy);

  for (guint32 i = 0; i < economy->n_companies && !g_cancellable_is_cancelled (cancellable); i++)
    {
      GArray *ranks = told->pdata[i];

      for (guint j = 0; j < ranks->len; j++)
        {
          const EntenteMatchRank *rank = &g_array_index (ranks, EntenteMatchRank, j);

          if (rank->middle.company > i || !is_told (told->pdata[rank->middle.company], i))
            add_complementarity (book, report, i, rank);
        }
    }
}

/* Markets that companies sell in: a dimension in a region. Those of company i are markets[first[i]] .. markets[first[i + 1]],
 * rising, each once. */
typedef struct
{
  guint   *first;
  guint64 *markets;
} Sales;

typedef struct
{
  guint32 company;
  guint64 market;
} Sale;

static int
compare_sales (gconstpointer a,
               gconstpointer b)
{
  const Sale *first = a, *second = b;

  if (first->company != second->company)
    return first->company < second->company ? -1 : 1;

  return first->market < second->market ? -1 : first->market > second->market;
}

static void
add_sales (const EntenteEconomy        *economy,
           const EntenteVehicleAccount *vehicle,
           GArray                      *sales)
{
  guint32 dimension = vehicle->platform == ENTENTE_NO_PLACE ? ENTENTE_NO_PLACE : economy->platforms[vehicle->platform].dimension;

  for (guint32 i = 0; i < vehicle->n_regions && vehicle->company != ENTENTE_NO_PLACE && dimension != ENTENTE_NO_PLACE; i++)
    {
      Sale sale = {vehicle->company, (guint64)dimension << 32 | vehicle->regions[i]};

      g_array_append_val (sales, sale);
    }
}

static void
open_sales (Sales                *self,
            const EntenteEconomy *economy)
{
  g_autoptr (GArray) sales = g_array_new (FALSE, FALSE, sizeof (Sale));
  guint n = 0;

  for (guint32 i = 0; i < economy->n_vehicles; i++)
    if (entente_economy_holds (economy, &economy->vehicles[i].span))
      add_sales (economy, &economy->vehicles[i], sales);

  g_array_sort (sales, compare_sales);
  self->first = g_new0 (guint, economy->n_companies + 1);
  self->markets = g_new (guint64, sales->len + 1);

  for (guint i = 0; i < sales->len; i++)
    {
      const Sale *sale = &g_array_index (sales, Sale, i);

      if (i > 0 && compare_sales (sale, sale - 1) == 0)
        continue;

      self->markets[n++] = sale->market;
      self->first[sale->company + 1] = n;
    }

  for (guint32 i = 0; i < economy->n_companies; i++)
    self->first[i + 1] = MAX (self->first[i + 1], self->first[i]);
}

static void
close_sales (Sales *self)
{
  g_free (self->first);
  g_free (self->markets);
}

/* Unknown when neither sells anything that the plan knows of. */
static EntenteRange
get_freedom_of_rivalry (const Sales *sales,
                        guint32      a,
                        guint32      b)
{
  guint i = sales->first[a], j = sales->first[b], n = 0, n_both = 0;

  while (i < sales->first[a + 1] || j < sales->first[b + 1])
    {
      guint64 first = i < sales->first[a + 1] ? sales->markets[i] : G_MAXUINT64;
      guint64 second = j < sales->first[b + 1] ? sales->markets[j] : G_MAXUINT64;

      n++;
      n_both += first == second;
      i += first <= second;
      j += second <= first;
    }

  return n == 0 ? entente_range_unknown : entente_range_of (1 - (double)n_both / n);
}

/* What a partner is given and gives. */
typedef struct
{
  guint32 partner;
  double  value;
} PartnerValue;

typedef struct
{
  const EntenteMatchBook *book;
  EntenteReport          *report;
  Sales                   sales;
  GPtrArray              *partners;
} Ranking;

static void
add_partner (GPtrArray *partners,
             guint32    company,
             guint32    partner,
             double     value)
{
  PartnerValue entry = {partner, value};

  if (value > 0)
    g_array_append_val (partners->pdata[company], entry);
}

/* (element-type GArray of PartnerValue), by company */
static GPtrArray *
list_partners (const EntenteEconomy *economy)
{
  GArray    *pairs = entente_trade_get_pairs (economy);
  GPtrArray *partners = g_ptr_array_new_full (economy->n_companies, (GDestroyNotify)g_array_unref);

  for (guint32 i = 0; i < economy->n_companies; i++)
    g_ptr_array_add (partners, g_array_new (FALSE, FALSE, sizeof (PartnerValue)));

  for (guint i = 0; i < pairs->len; i++)
    {
      const EntenteTradePair *pair = &g_array_index (pairs, EntenteTradePair, i);
      double                  value = entente_range_get_middle (pair->ab) + entente_range_get_middle (pair->ba);

      add_partner (partners, pair->a, pair->b, value);
      add_partner (partners, pair->b, pair->a, value);
    }

  return partners;
}

/* Both ways, money a year; and in how many dimensions. */
static double
weigh_matches (const EntenteMatchBook *book,
               guint32                 a,
               guint32                 b,
               guint                  *n_dimensions)
{
  const EntenteEconomy *economy = entente_match_book_get_economy (book);
  g_autoptr (GArray) gifts = entente_match_book_list (book, a, b);
  g_autoptr (GArray) gains = entente_match_book_list (book, b, a);
  g_autoptr (GHashTable) dimensions = g_hash_table_new (NULL, NULL);
  double value = 0;

  g_array_append_vals (gifts, gains->data, gains->len);

  for (guint i = 0; i < gifts->len; i++)
    {
      const EntenteMatch        *match = &g_array_index (gifts, EntenteMatch, i);
      const EntenteTraitAccount *want = &economy->traits[match->want];

      g_hash_table_add (dimensions, GUINT_TO_POINTER (want->dimension));
      value += entente_range_get_middle (entente_range_multiply (match->fit, want->value));
    }

  *n_dimensions = g_hash_table_size (dimensions);

  return value;
}

static EntenteRange
get_spread (const Ranking *ranking,
            guint32        company,
            guint32        partner,
            double         added)
{
  GArray            *partners = ranking->partners->pdata[company];
  g_autofree double *values = g_new (double, partners->len + 1);
  gboolean           is_new = TRUE;

  if (!(added >= 0))
    return entente_range_unknown;

  for (guint i = 0; i < partners->len; i++)
    {
      const PartnerValue *entry = &g_array_index (partners, PartnerValue, i);

      values[i] = entry->value + (entry->partner == partner ? added : 0);
      is_new = is_new && entry->partner != partner;
    }

  values[partners->len] = added;

  return entente_range_of (1 - entente_ego_get_concentration (values, partners->len + is_new));
}

static double
compute_management_left (const double *inputs,
                         gpointer      user_data)
{
  return inputs[0] > 0 ? MAX (1 - *(double *)user_data / inputs[0], 0) : NAN;
}

static EntenteRange
get_management_left (const EntenteEconomy *economy,
                     guint32               company,
                     guint32               partner,
                     guint                 n_dimensions)
{
  const EntenteCompanyAccount *one = &economy->companies[company], *other = &economy->companies[partner];
  EntenteEffort                effort = {
                   .n_parties = 2,
                   .is_cross_border = one->region != other->region && one->region != ENTENTE_NO_PLACE && other->region != ENTENTE_NO_PLACE,
                   .n_dimensions = MAX (n_dimensions, 1),
  };
  double load = entente_effort_get_load (&effort, &entente_effort_weights);

  return entente_range_evaluate (compute_management_left, &one->management, 1, &load);
}

static void
add_rank_rows (const Ranking          *ranking,
               guint32                 company,
               const EntenteMatchRank *rank,
               guint                   place)
{
  const EntenteEconomy *economy = entente_match_book_get_economy (ranking->book);
  EntenteReport        *report = ranking->report;
  guint32               partner = rank->middle.company;
  const char           *a = economy->companies[company].id, *b = economy->companies[partner].id;
  guint                 n_dimensions;
  double                value = weigh_matches (ranking->book, company, partner, &n_dimensions);

  entente_matching_read (ranking->book, report, company, partner, FALSE);
  entente_matching_read (ranking->book, report, partner, company, FALSE);
  entente_report_share_inputs (report, TRUE);
  entente_report_add_pair (report, "partner-rank", a, b, entente_range_of (place));
  entente_report_add_pair (report, "partner-fit", a, b, rank->fit);
  entente_report_add_pair (report, "partner-gives", a, b, rank->gives);
  entente_report_add_pair (report, "partner-gets", a, b, rank->gets);
  entente_report_share_inputs (report, FALSE);

  entente_report_add_pair (report, "partner-without-rivalry", a, b, get_freedom_of_rivalry (&ranking->sales, company, partner));
  entente_report_read (report, a, "management", entente_range_is_known (economy->companies[company].management));
  entente_report_add_pair (report, "partner-management-left", a, b, get_management_left (economy, company, partner, n_dimensions));
  entente_matching_read (ranking->book, report, company, partner, TRUE);
  entente_matching_read (ranking->book, report, partner, company, TRUE);
  entente_report_add_pair (report, "partner-spread", a, b, get_spread (ranking, company, partner, value));
}

static void
run_partner_ranking (const EntenteEconomy *economy,
                     EntenteReport        *report,
                     GCancellable         *cancellable)
{
  const EntenteMatchBook *book = entente_match_book_get (economy);
  const GPtrArray        *told = get_told (economy);
  g_autoptr (GPtrArray) partners = list_partners (economy);
  Ranking ranking = {.book = book, .report = report, .partners = partners};

  open_sales (&ranking.sales, economy);

  for (guint32 i = 0; i < economy->n_companies && !g_cancellable_is_cancelled (cancellable); i++)
    {
      GArray *ranks = told->pdata[i];

      for (guint j = 0; j < ranks->len; j++)
        add_rank_rows (&ranking, i, &g_array_index (ranks, EntenteMatchRank, j), j + 1);
    }

  close_sales (&ranking.sales);
}

const EntenteMethod entente_method_complementarity = {
  .id = "R4",
  .version = 1,
  .title = N_("Complementarity"),
  .question = N_("Who has what another wants, and who could trade without money?"),
  .source = N_("W. S. Jevons, “Money and the Mechanism of Exchange”, 1875, on the double coincidence of wants; the measure is our own"),
  .quantities = complementarity_quantities,
  .n_quantities = G_N_ELEMENTS (complementarity_quantities),
  .run = run_complementarity,
};

const EntenteMethod entente_method_partner_ranking = {
  .id = "M1",
  .version = 1,
  .title = N_("Ranking of partners"),
  .question = N_("Whom should we talk to first?"),
  .source = N_("A measure of our own, on complementarity"),
  .quantities = partner_ranking_quantities,
  .n_quantities = G_N_ELEMENTS (partner_ranking_quantities),
  .run = run_partner_ranking,
};
