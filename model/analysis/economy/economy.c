#include "model/analysis/economy/economy.h"

#include "model/analysis/economy/shared.h"
#include "model/object/deal.h"

static const double usual_probabilities[ENTENTE_DEAL_N_STATUSES] = {
  [ENTENTE_DEAL_STATUS_IDEA] = 0.2,
  [ENTENTE_DEAL_STATUS_INTEREST] = 0.2,
  [ENTENTE_DEAL_STATUS_TALKS] = 0.5,
  [ENTENTE_DEAL_STATUS_SIGNED] = 0.9,
  [ENTENTE_DEAL_STATUS_RUNNING] = 1,
  [ENTENTE_DEAL_STATUS_LOOSENING] = 1,
  [ENTENTE_DEAL_STATUS_ENDED] = 0,
};

/**
 * entente_economy_ref:
 * @self: an economy
 *
 * Returns: (transfer full): @self; may be called on any thread
 */
EntenteEconomy *
entente_economy_ref (EntenteEconomy *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

static void
economy_free (EntenteEconomy *self)
{
  entente_shared_free (self->shared);
  g_free (self->regions);
  g_free (self->dimensions);
  g_free (self->companies);
  g_free (self->deals);
  g_free (self->parties);
  g_free (self->flows);
  g_free (self->platforms);
  g_free (self->participations);
  g_free (self->plants);
  g_free (self->technologies);
  g_free (self->vehicles);
  g_free (self->parts);
  g_free (self->traits);
  g_free (self->stakes);
  g_free (self->needs);
  g_free (self->entries);
  g_free (self->rates);
  g_free (self->lists);
  g_ptr_array_unref (self->foreign);
  g_hash_table_unref (self->index);
  g_string_chunk_free (self->strings);
  g_free (self);
}

void
entente_economy_unref (EntenteEconomy *self)
{
  if (g_atomic_ref_count_dec (&self->ref_count))
    economy_free (self);
}

/**
 * entente_economy_find:
 * @self: an economy
 * @type: a type; offers and wants share one array
 * @id: (nullable): id of an object
 *
 * Returns: its place in the array of its type, or %ENTENTE_NO_PLACE when it is not part of the economy
 */
guint32
entente_economy_find (const EntenteEconomy *self,
                      EntenteType           type,
                      const char           *id)
{
  gpointer found;

  if (id == NULL || !g_hash_table_lookup_extended (self->index, id, NULL, &found))
    return ENTENTE_NO_PLACE;

  return GPOINTER_TO_UINT (found) >> 27 == type ? GPOINTER_TO_UINT (found) & ((1u << 27) - 1) : ENTENTE_NO_PLACE;
}

/**
 * entente_economy_get_entry:
 * @self: an economy
 * @entry: one of the entries of a series
 * @year: a year that it holds for, 0 when it is not known
 *
 * Returns: its amount in that year; money in another currency for every year is converted at the rate of each
 */
EntenteRange
entente_economy_get_entry (const EntenteEconomy     *self,
                           const EntenteSeriesEntry *entry,
                           int                       year)
{
  const EntenteRate *rate;

  if (*entry->currency == '\0' || year == 0)
    return entry->amount;

  rate = entente_rates_find (self->rates, self->n_rates, entry->currency, year);
  if (rate == NULL)
    return entente_range_unknown;

  return entente_range_multiply (entry->own, (EntenteRange) {entente_amount_get_low (&rate->amount), entente_amount_get_high (&rate->amount)});
}

/**
 * entente_economy_get_amount:
 * @self: an economy
 * @series: one of its series, of what is spent or earned in a year
 * @year: a year
 *
 * Returns: the amount of that year, or the one for every year; not known when there is none
 */
EntenteRange
entente_economy_get_amount (const EntenteEconomy *self,
                            EntenteSeries         series,
                            int                   year)
{
  for (guint32 i = series.first; i < series.first + series.n; i++)
    if (self->entries[i].year == year || self->entries[i].year == 0)
      return entente_economy_get_entry (self, &self->entries[i], year);

  return entente_range_unknown;
}

/**
 * entente_economy_get_level:
 * @self: an economy
 * @series: one of its series, of what lasts until it changes, such as a tariff
 * @year: a year
 *
 * Returns: what is said for that year, else for the last year before it, else for the first; not known when nothing is said
 */
EntenteRange
entente_economy_get_level (const EntenteEconomy *self,
                           EntenteSeries         series,
                           int                   year)
{
  EntenteRange level = series.n > 0 ? entente_economy_get_entry (self, &self->entries[series.first], year) : entente_range_unknown;

  for (guint32 i = series.first; i < series.first + series.n && self->entries[i].year <= year; i++)
    level = entente_economy_get_entry (self, &self->entries[i], year);

  return level;
}

/**
 * entente_economy_holds:
 * @self: an economy
 * @span: when something holds
 *
 * Returns: whether the day of the economy lies within @span; always when it is for all dates
 */
gboolean
entente_economy_holds (const EntenteEconomy  *self,
                       const EntenteTimeSpan *span)
{
  return self->day == 0 || (self->day >= span->from && self->day < span->until);
}

/**
 * entente_economy_usual_probability:
 * @status: of a deal
 *
 * Returns: how likely such a deal comes about when nothing is said of it, 0 to 1; a judgement
 */
double
entente_economy_usual_probability (int status)
{
  g_return_val_if_fail (status >= 0 && status < ENTENTE_DEAL_N_STATUSES, 0);

  return usual_probabilities[status];
}
