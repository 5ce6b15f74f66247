#include "model/analysis/match-rings.h"

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
      const EntenteMatch        *match = &g_array_index (matches, EntenteMatch, i);
      const EntenteTraitAccount *want = &economy->traits[match->want];

      if (only_new && match->is_agreed)
        continue;

      arc.points = entente_range_add (arc.points, entente_range_multiply (match->fit, entente_range_of (want->priority)));
      arc.value = entente_range_add (arc.value, entente_range_multiply (match->fit, want->value));
    }

  return arc;
}

static void
keep_best (GArray *arcs,
           guint   n_each)
{
  guint n = 0, of_giver = 0;

  g_array_sort (arcs, compare_arcs);

  for (guint i = 0; i < arcs->len; i++)
    {
      EntenteMatchArc arc = g_array_index (arcs, EntenteMatchArc, i);

      of_giver = i > 0 && g_array_index (arcs, EntenteMatchArc, i - 1).giver == arc.giver ? of_giver + 1 : 0;

      if (of_giver < n_each)
        g_array_index (arcs, EntenteMatchArc, n++) = arc;
    }

  g_array_set_size (arcs, n);
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
  keep_best (self->arcs, economy->n_companies > ENTENTE_MATCH_MANY_COMPANIES ? MANY_ARCS : G_MAXUINT);

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
