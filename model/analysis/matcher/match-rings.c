#include "model/analysis/matcher/match-rings.h"

#include "model/analysis/economy/shared.h"

/* In large plans, only so many of the companies that get most from each are looked at. */
#define MANY_ARCS 6u

static int
compare_arcs (gconstpointer a,
              gconstpointer b)
{
  const EntenteMatchArc *first = a, *second = b;
  double                 one = entente_range_get_middle (first->points), other = entente_range_get_middle (second->points);

  if (first->giver != second->giver)
    return first->giver < second->giver ? -1 : 1;
  if (one != other)
    return one > other ? -1 : 1;

  return first->receiver < second->receiver ? -1 : first->receiver > second->receiver;
}

static EntenteMatchArc
weigh (const EntenteMatchBook *book,
       const EntenteMatchLink *link,
       gboolean                only_new)
{
  const EntenteEconomy *economy = entente_match_book_get_economy (book);
  g_autoptr (GArray) matches = entente_match_book_list (book, link->giver, link->receiver);
  EntenteMatchArc arc = {link->giver, link->receiver, {0, 0}, {0, 0}};

  for (guint i = 0; i < matches->len; i++)
    {
      EntenteMatch              *match = &g_array_index (matches, EntenteMatch, i);
      const EntenteTraitAccount *want = &economy->traits[match->want];

      if (only_new)
        entente_match_book_find_deal (book, link->giver, match);
      if (only_new && match->is_agreed)
        continue;

      arc.points = entente_range_add (arc.points, entente_range_multiply (match->fit, entente_range_of (want->priority)));
      arc.value = entente_range_add (arc.value, entente_range_multiply (match->fit, want->value));
    }

  return arc;
}

/* Keeps best in order, with at most so many as there is room for. */
static void
insert_arc (EntenteMatchArc       *best,
            guint                 *n_best,
            const EntenteMatchArc *arc)
{
  guint place = *n_best;

  if (place == MANY_ARCS && compare_arcs (arc, &best[place - 1]) > 0)
    return;

  place = MIN (place, MANY_ARCS - 1);
  *n_best = place + 1;

  for (; place > 0 && compare_arcs (arc, &best[place - 1]) < 0; place--)
    best[place] = best[place - 1];

  best[place] = *arc;
}

/* Of each giver those that are first, in the order of compare_arcs(). */
static void
keep_best (GArray *arcs,
           guint32 n_companies)
{
  g_autofree EntenteMatchArc *best = g_new (EntenteMatchArc, (gsize)n_companies * MANY_ARCS + 1);
  g_autofree guint           *n_best = g_new0 (guint, (gsize)n_companies + 1);

  for (guint i = 0; i < arcs->len; i++)
    {
      const EntenteMatchArc *arc = &g_array_index (arcs, EntenteMatchArc, i);

      insert_arc (best + (gsize)arc->giver * MANY_ARCS, &n_best[arc->giver], arc);
    }

  g_array_set_size (arcs, 0);

  for (guint32 i = 0; i < n_companies; i++)
    g_array_append_vals (arcs, best + (gsize)i * MANY_ARCS, n_best[i]);
}

static GArray *
list_arcs (const EntenteMatchBook *book,
           gboolean                only_new)
{
  guint                   n_links;
  const EntenteMatchLink *links = entente_match_book_get_links (book, &n_links);
  GArray                 *arcs = g_array_new (FALSE, FALSE, sizeof (EntenteMatchArc));

  for (guint i = 0; i < n_links; i++)
    {
      EntenteMatchArc arc = weigh (book, &links[i], only_new);

      if (arc.points.high > 0)
        g_array_append_val (arcs, arc);
    }

  return arcs;
}

static gboolean
is_worth_known (GArray *arcs)
{
  for (guint i = 0; i < arcs->len; i++)
    if (!entente_range_is_known (g_array_index (arcs, EntenteMatchArc, i).value))
      return FALSE;

  return TRUE;
}

static int
compare_rings (gconstpointer a,
               gconstpointer b)
{
  const EntenteRing *first = a, *second = b;

  if (first->value != second->value)
    return first->value > second->value ? -1 : 1;
  if (first->length != second->length)
    return first->length < second->length ? -1 : 1;

  for (guint i = 0; i < first->length; i++)
    if (first->companies[i] != second->companies[i])
      return first->companies[i] < second->companies[i] ? -1 : 1;

  return 0;
}

/**
 * entente_match_rings_new:
 * @book: who has what another wants
 * @only_new: whether to leave out what the two have signed a deal about already
 * @cancellable: (nullable): stops the search
 *
 * Finds rings of two to four companies, at most %ENTENTE_MATCH_MAX_RINGS of the best. In plans of many companies, only
 * the six that get most from each company are looked at.
 *
 * Returns: (transfer full): the rings
 */
EntenteMatchRings *
entente_match_rings_new (const EntenteMatchBook *book,
                         gboolean                only_new,
                         GCancellable           *cancellable)
{
  const EntenteEconomy *economy = entente_match_book_get_economy (book);
  EntenteMatchRings    *self = g_new0 (EntenteMatchRings, 1);
  g_autoptr (GArray) worth = g_array_new (FALSE, FALSE, sizeof (EntenteRingArc));

  self->arcs = list_arcs (book, only_new);
  self->is_money = is_worth_known (self->arcs);

  if (economy->n_companies > ENTENTE_MATCH_MANY_COMPANIES)
    keep_best (self->arcs, economy->n_companies);
  else
    g_array_sort (self->arcs, compare_arcs);

  for (guint i = 0; i < self->arcs->len; i++)
    {
      const EntenteMatchArc *arc = &g_array_index (self->arcs, EntenteMatchArc, i);
      EntenteRingArc         entry = {arc->giver, arc->receiver, entente_range_get_middle (self->is_money ? arc->value : arc->points)};

      g_array_append_val (worth, entry);
    }

  self->rings = entente_rings_find ((EntenteRingArc *)(void *)worth->data, worth->len, economy->n_companies, ENTENTE_MATCH_RING_LENGTH, cancellable);
  g_array_sort (self->rings, compare_rings);

  if (self->rings->len > ENTENTE_MATCH_MAX_RINGS)
    g_array_set_size (self->rings, ENTENTE_MATCH_MAX_RINGS);

  self->best = entente_rings_choose_best ((EntenteRing *)(void *)self->rings->data, self->rings->len, FALSE);

  return self;
}

static gpointer
make_rings (const EntenteEconomy *economy,
            GCancellable         *cancellable)
{
  return entente_match_rings_new (entente_match_book_get (economy), FALSE, cancellable);
}

/**
 * entente_match_rings_get:
 * @economy: a plan
 * @cancellable: (nullable): stops the search
 *
 * Returns: (transfer none): its rings at the day, agreed or not, for as long as the plan
 */
const EntenteMatchRings *
entente_match_rings_get (const EntenteEconomy *economy,
                         GCancellable         *cancellable)
{
  static const EntenteSharedKind kind = {make_rings, (GDestroyNotify)entente_match_rings_free};

  return entente_shared_get (economy, &kind, cancellable);
}

void
entente_match_rings_free (EntenteMatchRings *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->arcs);
  g_array_unref (self->rings);
  g_array_unref (self->best);
  g_free (self);
}

/**
 * entente_match_rings_sum:
 * @self: rings
 * @ring: one of them
 * @is_money: whether to sum what its gifts are worth, else their points
 *
 * Returns: money a year, unknown when not said of each; or points
 */
EntenteRange
entente_match_rings_sum (const EntenteMatchRings *self,
                         const EntenteRing       *ring,
                         gboolean                 is_money)
{
  EntenteRange sum = {0, 0};

  for (guint i = 0; i < ring->length; i++)
    {
      const EntenteMatchArc *arc = &g_array_index (self->arcs, EntenteMatchArc, ring->arcs[i]);

      sum = entente_range_add (sum, is_money ? arc->value : arc->points);
    }

  return sum;
}
