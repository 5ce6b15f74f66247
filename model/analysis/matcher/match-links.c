#include "model/analysis/matcher/match-book-private.h"

static EntenteMatchItem
make_item (const EntenteTraitAccount *trait,
           double                     quantity)
{
  return (EntenteMatchItem) {
    .company = trait->company,
    .dimension = trait->dimension,
    .region = trait->region == ENTENTE_NO_PLACE ? ENTENTE_ANY_REGION : trait->region,
    .quantity = quantity,
    .priority = trait->priority,
  };
}

static gboolean
is_near (guint32 a,
         guint32 b)
{
  return a == b || a == ENTENTE_NO_PLACE || b == ENTENTE_NO_PLACE;
}

/* What is told apart most often comes first: most pairs of things do not fit. */
static gboolean
can_fit (const EntenteMatchBook *self,
         guint32                 offer,
         guint32                 want)
{
  const EntenteTraitAccount *has = &self->economy->traits[offer], *wants = &self->economy->traits[want];

  return has->dimension == wants->dimension && is_near (has->region, wants->region) && has->company != wants->company &&
         (has->kind < 0 || wants->kind < 0 || has->kind == wants->kind) && entente_time_span_overlap (&self->spans[offer], &self->spans[want]);
}

static void
keep_greater (EntenteRange *best,
              EntenteRange  fit)
{
  best->low = MAX (best->low, fit.low);
  best->high = MAX (best->high, fit.high);
}

/* For one receiver: for each giver, how much of the present want it meets at best, and of all wants so far. */
typedef struct
{
  EntenteRange *best;
  EntenteRange *sum;
  GArray       *touched;
  GArray       *met;
} Tally;

static void
tally_want (const EntenteMatchBook *self,
            Tally                  *tally,
            guint32                 want)
{
  const EntenteTraitAccount *account = &self->economy->traits[want];
  const EntenteShelf        *shelf = &self->offers_by_dimension;

  g_array_set_size (tally->met, 0);

  for (guint32 i = shelf->first[account->dimension]; i < shelf->first[account->dimension + 1]; i++)
    {
      guint32      giver = self->economy->traits[shelf->items[i]].company;
      EntenteRange fit = entente_match_book_get_fit (self, shelf->items[i], want);

      if (!(fit.high > 0) || giver == ENTENTE_NO_PLACE)
        continue;
      if (!(tally->best[giver].high > 0))
        g_array_append_val (tally->met, giver);

      keep_greater (&tally->best[giver], fit);
    }

  for (guint i = 0; i < tally->met->len; i++)
    {
      guint32 giver = g_array_index (tally->met, guint32, i);

      if (!(tally->sum[giver].high > 0))
        g_array_append_val (tally->touched, giver);

      tally->sum[giver].low += account->priority * tally->best[giver].low;
      tally->sum[giver].high += account->priority * tally->best[giver].high;
      tally->best[giver] = entente_range_of (0);
    }
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint32 i = *(const guint32 *)a, j = *(const guint32 *)b;

  return i < j ? -1 : i > j;
}

static void
link_receiver (EntenteMatchBook *self,
               Tally            *tally,
               guint32           receiver)
{
  double priorities = 0;

  g_array_set_size (tally->touched, 0);

  for (guint32 i = self->wants.first[receiver]; i < self->wants.first[receiver + 1]; i++)
    {
      const EntenteTraitAccount *want = &self->economy->traits[self->wants.items[i]];

      priorities += want->priority;

      if (want->dimension != ENTENTE_NO_PLACE)
        tally_want (self, tally, self->wants.items[i]);
    }

  g_array_sort (tally->touched, compare_numbers);

  for (guint i = 0; i < tally->touched->len; i++)
    {
      guint32          giver = g_array_index (tally->touched, guint32, i);
      EntenteMatchLink link = {giver, receiver, {tally->sum[giver].low / priorities, tally->sum[giver].high / priorities}};

      g_array_append_val (self->links, link);
      tally->sum[giver] = entente_range_of (0);
    }
}

/**
 * entente_match_book_find_links:
 * @self: a book in which all that companies have and want is on its shelf
 *
 * Works out how much of what each company wants each other one has.
 *
 * Time: O(wants * offers of their dimension + companies).
 */
void
entente_match_book_find_links (EntenteMatchBook *self)
{
  guint32                  n = self->economy->n_companies;
  g_autofree EntenteRange *best = g_new0 (EntenteRange, n + 1);
  g_autofree EntenteRange *sum = g_new0 (EntenteRange, n + 1);
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) met = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) by_giver = g_array_new (FALSE, FALSE, sizeof (EntenteShelved));
  g_autoptr (GArray) by_receiver = g_array_new (FALSE, FALSE, sizeof (EntenteShelved));
  Tally tally = {best, sum, touched, met};

  self->links = g_array_new (FALSE, FALSE, sizeof (EntenteMatchLink));

  for (guint32 i = 0; i < n; i++)
    link_receiver (self, &tally, i);

  for (guint32 i = 0; i < self->links->len; i++)
    {
      entente_shelved_add (by_receiver, g_array_index (self->links, EntenteMatchLink, i).receiver, i);
      entente_shelved_add (by_giver, g_array_index (self->links, EntenteMatchLink, i).giver, i);
    }

  entente_shelf_fill (&self->givers, n, by_receiver);
  entente_shelf_fill (&self->receivers, n, by_giver);
}

/**
 * entente_match_book_get_fit:
 * @self: a book
 * @offer: index of what a company has
 * @want: index of what another wants
 *
 * Quantities of different units cannot be compared; one that is not known is taken to be enough, or little enough.
 *
 * Returns: which part of the want it meets, 0 to 1
 */
EntenteRange
entente_match_book_get_fit (const EntenteMatchBook *self,
                            guint32                 offer,
                            guint32                 want)
{
  const EntenteTraitAccount *has = &self->economy->traits[offer], *wants = &self->economy->traits[want];
  gboolean                   both = entente_range_is_known (has->quantity) && entente_range_is_known (wants->quantity);
  EntenteMatchItem           least = make_item (has, has->quantity.low), most = make_item (has, has->quantity.high);
  EntenteMatchItem           greatest_want = make_item (wants, wants->quantity.high), least_want = make_item (wants, wants->quantity.low);

  if (!can_fit (self, offer, want) || (both && has->unit != wants->unit))
    return entente_range_of (0);

  return (EntenteRange) {entente_match_get_fit (&least, &greatest_want), entente_match_get_fit (&most, &least_want)};
}
