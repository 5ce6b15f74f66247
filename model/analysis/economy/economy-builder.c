/* Makes the plan in numbers from the objects of a scope. */

#include "model/analysis/economy/economy-builder.h"

#include "model/analysis/economy/moment.h"
#include "model/analysis/economy/shared.h"
#include "model/object/deal.h"
#include "model/object/dependency.h"
#include "model/object/flow.h"
#include "model/object/project-root.h"
#include "model/object/want.h"

#include <math.h>

/* Dates do not make a plan longer than this. */
#define MAX_YEARS 100

/* What is watched for unless the project says otherwise */
static const EntenteWatchLimits usual_limits = {
  .dependence = 0.5,
  .maker_volume = 0.25,
  .maker_capture = 0.5,
  .reciprocity = NAN,
};

static void
allocate (EntenteEconomyBuilder *builder)
{
  EntenteEconomy *economy = builder->economy = g_new0 (EntenteEconomy, 1);

  g_atomic_ref_count_init (&economy->ref_count);
  economy->strings = g_string_chunk_new (16384);
  economy->index = g_hash_table_new (g_str_hash, g_str_equal);
  economy->shared = entente_shared_new ();
  economy->foreign = g_ptr_array_new ();
  economy->limits = usual_limits;

  builder->entries = g_array_new (FALSE, FALSE, sizeof (EntenteSeriesEntry));
  builder->lists = g_array_new (FALSE, FALSE, sizeof (guint32));
  entente_fingerprint_start (&builder->content);
}

static EntenteObject *
get_root (EntenteEconomyBuilder *builder)
{
  return entente_project_get_root (entente_scope_get_project (builder->scope));
}

/* Before any money is read */
static void
set_currency (EntenteEconomyBuilder *builder)
{
  EntenteEconomy *economy = builder->economy;

  entente_rate_table_init (&builder->rates, get_root (builder));
  g_strlcpy (economy->currency, builder->rates.currency, sizeof economy->currency);
  economy->n_rates = builder->rates.n_rates;
  economy->rates = g_memdup2 (builder->rates.rates, sizeof *economy->rates * economy->n_rates);

  for (guint i = 0; i < economy->n_rates; i++)
    {
      entente_fingerprint_add_text (&builder->content, economy->rates[i].currency);
      entente_fingerprint_add (&builder->content, (guint64)economy->rates[i].year);
      entente_fingerprint_add_number (&builder->content, entente_amount_get_low (&economy->rates[i].amount));
      entente_fingerprint_add_number (&builder->content, entente_amount_get_high (&economy->rates[i].amount));
    }
}

/* What a slot cannot say by itself */
static void
complete_account (EntenteEconomyBuilder *builder,
                  EntenteObject         *object,
                  gpointer               account)
{
  static const double priorities[] = {
    [ENTENTE_WANT_PRIORITY_HIGH] = 5,
    [ENTENTE_WANT_PRIORITY_MEDIUM] = 3,
    [ENTENTE_WANT_PRIORITY_LOW] = 1,
  };
  EntenteTraitAccount *trait = account;
  EntenteFlowAccount  *flow = account;

  switch (entente_object_get_object_type (object))
    {
    case ENTENTE_OFFER:
      trait->priority = NAN;
      trait->value = entente_range_unknown;
      break;
    case ENTENTE_WANT:
      trait->is_want = TRUE;
      trait->priority = priorities[entente_object_get_choice (object, ENTENTE_WANT_PRIORITY, ENTENTE_WANT_PRIORITY_MEDIUM)];
      entente_fingerprint_add_number (&builder->content, trait->priority);
      break;
    case ENTENTE_FLOW:
      flow->is_split = entente_object_get_choice (object, ENTENTE_FLOW_RULE, ENTENTE_FLOW_RULE_EACH) == ENTENTE_FLOW_RULE_SPLIT;
      entente_fingerprint_add (&builder->content, (guint64)flow->is_split);
      break;
    default:
      break;
    }
}

/* Now that the list of all lists grows no more */
static void
point_into_lists (EntenteEconomyBuilder *builder)
{
  EntenteEconomy *economy = builder->economy;

  economy->n_entries = builder->entries->len;
  economy->entries = (EntenteSeriesEntry *)g_array_free (g_steal_pointer (&builder->entries), FALSE);
  economy->lists = (guint32 *)g_array_free (g_steal_pointer (&builder->lists), FALSE);

  for (guint32 i = 0; i < economy->n_vehicles; i++)
    economy->vehicles[i].regions = economy->lists + GPOINTER_TO_UINT (economy->vehicles[i].regions);

  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      EntenteDealAccount *deal = &economy->deals[i];

      deal->dimensions = economy->lists + GPOINTER_TO_UINT (deal->dimensions);
      deal->regions = economy->lists + GPOINTER_TO_UINT (deal->regions);
      deal->requires = economy->lists + GPOINTER_TO_UINT (deal->requires);
      deal->excludes = economy->lists + GPOINTER_TO_UINT (deal->excludes);
    }
}

static EntenteRange
get_weight (EntenteEconomy           *economy,
            const EntenteDealAccount *deal)
{
  if (!economy->expected)
    return entente_range_of (1);

  return entente_range_is_known (deal->probability) ? deal->probability : entente_range_of (entente_economy_usual_probability (deal->status));
}

/* Parties and flows stand together by deal. */
static void
finish_deals (EntenteEconomy *economy)
{
  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      EntenteDealAccount *deal = &economy->deals[i];

      deal->status = MAX (deal->status, ENTENTE_DEAL_STATUS_IDEA);
      deal->is_active = deal->status != ENTENTE_DEAL_STATUS_ENDED && entente_economy_holds (economy, &deal->span);
      deal->weight = get_weight (economy, deal);
    }

  for (guint32 i = economy->n_parties; i > 0; i--)
    {
      economy->deals[economy->parties[i - 1].deal].first_party = i - 1;
      economy->deals[economy->parties[i - 1].deal].n_parties++;
    }

  for (guint32 i = economy->n_flows; i > 0; i--)
    {
      economy->deals[economy->flows[i - 1].deal].first_flow = i - 1;
      economy->deals[economy->flows[i - 1].deal].n_flows++;
    }

  for (guint32 i = economy->n_participations; i > 0; i--)
    {
      economy->platforms[economy->participations[i - 1].platform].first_participation = i - 1;
      economy->platforms[economy->participations[i - 1].platform].n_participations++;
    }
}

static gboolean
find_any (EntenteEconomy *economy,
          const char     *id,
          EntenteType    *type,
          guint32        *place)
{
  gpointer found;

  if (id == NULL || !g_hash_table_lookup_extended (economy->index, id, NULL, &found))
    return FALSE;

  *type = (EntenteType)(GPOINTER_TO_UINT (found) >> 27);
  *place = GPOINTER_TO_UINT (found) & ((1u << 27) - 1);

  return TRUE;
}

static void
read_needs (EntenteEconomyBuilder *builder)
{
  EntenteEconomy *economy = builder->economy;
  GListModel     *objects = entente_scope_get_objects (builder->scope, ENTENTE_DEPENDENCY);
  guint           n = g_list_model_get_n_items (objects);

  economy->needs = g_new0 (EntenteNeedAccount, n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);
      EntenteNeedAccount *need = &economy->needs[economy->n_needs];

      if (!find_any (economy, entente_object_get_reference (object, ENTENTE_DEPENDENCY_ITEM), &need->type, &need->item) ||
          !find_any (economy, entente_object_get_reference (object, ENTENTE_DEPENDENCY_NEEDS), &need->needed_type, &need->needed))
        continue;

      entente_fingerprint_add (&builder->content, ((guint64)need->type << 32) | need->item);
      entente_fingerprint_add (&builder->content, ((guint64)need->needed_type << 32) | need->needed);
      economy->n_needs++;
    }
}

/* The years of all that is said by year; 0 when nothing is */
static void
find_said_years (EntenteEconomy *economy,
                 int            *first,
                 int            *last)
{
  *first = *last = 0;

  for (guint32 i = 0; i < economy->n_entries; i++)
    {
      int year = economy->entries[i].year;

      if (year != 0 && (*first == 0 || year < *first))
        *first = year;
      *last = MAX (*last, year);
    }
}

static void
widen (int *first,
       int *last,
       int  year)
{
  if (*first == 0 || year < *first)
    *first = year;
  *last = MAX (*last, year);
}

/* The years in which deals run and platforms are developed and sold, as far as dates say; 0 when none does */
static void
find_dated_years (EntenteEconomy *economy,
                  int            *first,
                  int            *last)
{
  *first = *last = 0;

  for (guint32 i = 0; i < economy->n_deals; i++)
    {
      const EntenteTimeSpan *span = &economy->deals[i].span;

      if (economy->deals[i].status == ENTENTE_DEAL_STATUS_ENDED)
        continue;
      if (span->from > 0)
        widen (first, last, entente_moment_get_year (span->from));
      if (span->until != G_MAXINT32)
        widen (first, last, entente_moment_get_year (MAX (span->until - 1, 1)));
    }

  for (guint32 i = 0; i < economy->n_platforms; i++)
    {
      const EntentePlatformAccount *platform = &economy->platforms[i];
      int                           year = platform->on_sale > 0 ? entente_moment_get_year (platform->on_sale) : 0;

      if (year == 0)
        continue;

      widen (first, last, year - 1);
      widen (first, last, year + (entente_range_is_known (platform->life) ? (int)CLAMP (ceil (platform->life.high), 1, MAX_YEARS) - 1 : 0));
    }

  *last = MIN (*last, *first + MAX_YEARS);
}

static int
get_last_year (const EntenteDate *until)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32)(entente_date_get_first_day (until) - 1));

  return g_date_get_year (&date);
}

static void
set_time (EntenteEconomyBuilder *builder)
{
  EntenteEconomy    *economy = builder->economy;
  EntenteObject     *root = get_root (builder);
  const EntenteDate *from = entente_object_get_date (root, ENTENTE_PROJECT_FROM), *until = entente_object_get_date (root, ENTENTE_PROJECT_UNTIL);
  const EntenteDate *date = &builder->options->date;
  int                said_first, said_last, dated_first, dated_last;

  find_said_years (economy, &said_first, &said_last);
  find_dated_years (economy, &dated_first, &dated_last);
  economy->first_year = entente_date_is_known (from) ? from->year : said_first != 0 ? said_first
                                                                                    : dated_first;
  economy->last_year = entente_date_is_known (until) ? get_last_year (until) : MAX (said_last, dated_last);

  if (entente_date_is_known (date))
    economy->year = date->year;
  else if (economy->price_year != 0)
    economy->year = economy->price_year;
  else
    economy->year = economy->first_year;

  /* With nothing said at all, the plan is one year long; a horizon that ends before it starts is as good as none. */
  if (economy->first_year == 0)
    economy->first_year = economy->year;
  economy->last_year = MAX (economy->last_year, economy->first_year);
}

static void
set_hash (EntenteEconomyBuilder *builder)
{
  EntenteEconomy  *economy = builder->economy;
  g_autofree char *hash = NULL;

  entente_fingerprint_add_text (&builder->content, economy->currency);
  entente_fingerprint_add (&builder->content, (guint64)economy->day);
  entente_fingerprint_add (&builder->content, (guint64)economy->year);
  entente_fingerprint_add (&builder->content, (guint64)economy->first_year);
  entente_fingerprint_add (&builder->content, (guint64)economy->last_year);
  entente_fingerprint_add (&builder->content, (guint64)economy->expected);

  hash = entente_fingerprint_to_string (&builder->content);
  g_strlcpy (economy->hash, hash, sizeof economy->hash);
}

void
entente_economy_builder_start (EntenteEconomyBuilder *builder)
{
  const EntenteEconomyOptions *options = builder->options;

  allocate (builder);
  builder->economy->expected = options->expected;
  builder->economy->day = entente_date_is_known (&options->date) ? entente_date_get_first_day (&options->date) : 0;

  set_currency (builder);
  if (options->without != NULL)
    entente_economy_find_lonely (builder);
}

void
entente_economy_builder_read (EntenteEconomyBuilder     *builder,
                              const EntenteAccountTable *table,
                              EntenteObject             *object,
                              gpointer                   account)
{
  entente_economy_read_slots (builder, object, table->slots, table->n_slots, account);
  complete_account (builder, object, account);
}

EntenteEconomy *
entente_economy_builder_finish (EntenteEconomyBuilder *builder)
{
  entente_economy_read_slots (builder, get_root (builder), entente_project_slots, entente_n_project_slots, builder->economy);
  read_needs (builder);

  point_into_lists (builder);
  finish_deals (builder->economy);
  set_time (builder);
  set_hash (builder);

  return g_steal_pointer (&builder->economy);
}

/* Also when it was not finished */
void
entente_economy_builder_clear (EntenteEconomyBuilder *builder)
{
  g_clear_pointer (&builder->economy, entente_economy_unref);
  g_clear_pointer (&builder->lonely, g_hash_table_unref);
  g_clear_pointer (&builder->entries, g_array_unref);
  g_clear_pointer (&builder->lists, g_array_unref);
}
