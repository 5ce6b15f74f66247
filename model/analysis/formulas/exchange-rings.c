#include "model/analysis/formulas/exchange-rings.h"

#include <string.h>

/* Arcs from company i stand in order[first[i] .. first[i + 1]], by where they lead. */
typedef struct
{
  const EntenteRingArc *arcs;
  guint32              *first;
  guint32              *order;
  gboolean             *on_path;
  guint                 max_length;
  EntenteRing           path;
  GArray               *found;
  GCancellable         *cancellable;
} Search;

static int
compare_arcs (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const EntenteRingArc *arcs = data;
  guint32               i = *(const guint32 *)a, j = *(const guint32 *)b;

  if (arcs[i].from != arcs[j].from)
    return arcs[i].from < arcs[j].from ? -1 : 1;
  if (arcs[i].to != arcs[j].to)
    return arcs[i].to < arcs[j].to ? -1 : 1;

  return i < j ? -1 : 1;
}

static void
sort_arcs (Search *search,
           guint   n_arcs,
           guint32 n_companies)
{
  for (guint32 i = 0; i < n_arcs; i++)
    {
      search->order[i] = i;
      search->first[search->arcs[i].from + 1]++;
    }

  for (guint32 i = 0; i < n_companies; i++)
    search->first[i + 1] += search->first[i];

  g_qsort_with_data (search->order, (int)n_arcs, sizeof *search->order, compare_arcs, (gpointer)search->arcs);
}

static void follow (Search *search,
                    guint32 company);

static void
take (Search *search,
      guint32 arc)
{
  EntenteRing *path = &search->path;
  guint32      next = search->arcs[arc].to;

  path->arcs[path->length - 1] = arc;

  if (next == path->companies[0])
    {
      EntenteRing ring = *path;

      for (guint i = 0; i < ring.length; i++)
        ring.value += search->arcs[ring.arcs[i]].value;

      g_array_append_val (search->found, ring);
    }
  else if (next > path->companies[0] && !search->on_path[next] && path->length < search->max_length)
    {
      follow (search, next);
    }
}

/* Only over companies after the first one, so that each ring is found once. */
static void
follow (Search *search,
        guint32 company)
{
  EntenteRing *path = &search->path;

  search->on_path[company] = TRUE;
  path->companies[path->length++] = company;

  for (guint32 i = search->first[company]; i < search->first[company + 1]; i++)
    if (!g_cancellable_is_cancelled (search->cancellable))
      take (search, search->order[i]);

  path->length--;
  search->on_path[company] = FALSE;
}

/**
 * entente_rings_find:
 * @arcs: (array length=n_arcs): who could give whom what; none from a company to itself
 * @n_arcs: their number
 * @n_companies: companies that arcs refer to
 * @max_length: of a ring, 2 to %ENTENTE_RING_MAX_LENGTH
 * @cancellable: (nullable): stops the search
 *
 * Source: D. J. Abraham, A. Blum, T. Sandholm, "Clearing algorithms for barter exchange markets", ACM Conference on
 * Electronic Commerce, 2007.
 *
 * Time: O(n_companies d^(max_length - 1)), d being the arcs from one company.
 *
 * Returns: (transfer full) (element-type EntenteRing): all rings, by their companies
 */
GArray *
entente_rings_find (const EntenteRingArc *arcs,
                    guint                 n_arcs,
                    guint32               n_companies,
                    guint                 max_length,
                    GCancellable         *cancellable)
{
  g_autofree guint32  *first = g_new0 (guint32, n_companies + 1);
  g_autofree guint32  *order = g_new (guint32, n_arcs + 1);
  g_autofree gboolean *on_path = g_new0 (gboolean, n_companies + 1);
  Search               search = {
                  .arcs = arcs,
                  .first = first,
                  .order = order,
                  .on_path = on_path,
                  .max_length = MIN (max_length, ENTENTE_RING_MAX_LENGTH),
                  .found = g_array_new (FALSE, FALSE, sizeof (EntenteRing)),
                  .cancellable = cancellable,
  };

  sort_arcs (&search, n_arcs, n_companies);

  for (guint32 i = 0; i < n_companies; i++)
    follow (&search, i);

  return search.found;
}

typedef struct
{
  const EntenteRing *rings;
  const guint       *order;
  guint              n_rings;
  gboolean           companies_once;
  double            *rest;
  gboolean          *used;
  guint             *taken;
  guint              n_taken;
  guint             *best;
  guint              n_best;
  double             value;
  double             best_value;
  guint              n_tries;
} Choice;

/* Enough to prove the best of some twenty rings that get in each other's way, and of many more that do not. */
#define MAX_TRIES 200000u

static int
compare_values (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const EntenteRing *rings = data;
  guint              i = *(const guint *)a, j = *(const guint *)b;

  if (rings[i].value != rings[j].value)
    return rings[i].value > rings[j].value ? -1 : 1;

  return i < j ? -1 : 1;
}

/* Companies or arcs: what only one ring may have */
static const guint32 *
get_needs (const EntenteRing *ring,
           gboolean           companies_once)
{
  return companies_once ? ring->companies : ring->arcs;
}

static guint32
count_needs (const EntenteRing *rings,
             guint              n_rings,
             gboolean           companies_once)
{
  guint32 n = 0;

  for (guint i = 0; i < n_rings; i++)
    for (guint k = 0; k < rings[i].length; k++)
      n = MAX (n, get_needs (&rings[i], companies_once)[k] + 1);

  return n;
}

static gboolean
is_free (const Choice      *choice,
         const EntenteRing *ring)
{
  const guint32 *needs = get_needs (ring, choice->companies_once);

  for (guint i = 0; i < ring->length; i++)
    if (choice->used[needs[i]])
      return FALSE;

  return TRUE;
}

static void
set_used (Choice            *choice,
          const EntenteRing *ring,
          gboolean           used)
{
  const guint32 *needs = get_needs (ring, choice->companies_once);

  for (guint i = 0; i < ring->length; i++)
    choice->used[needs[i]] = used;
}

static void
keep_if_best (Choice *choice)
{
  if (choice->value <= choice->best_value)
    return;

  choice->best_value = choice->value;
  choice->n_best = choice->n_taken;
  memcpy (choice->best, choice->taken, sizeof *choice->taken * choice->n_taken);
}

/* Takes each ring or leaves it, the most valuable first; gives up where all the rest could not make up for it. */
static void
decide (Choice *choice,
        guint   i)
{
  const EntenteRing *ring;

  keep_if_best (choice);

  if (i == choice->n_rings || choice->value + choice->rest[i] <= choice->best_value || choice->n_tries++ >= MAX_TRIES)
    return;

  ring = &choice->rings[choice->order[i]];

  if (is_free (choice, ring))
    {
      set_used (choice, ring, TRUE);
      choice->taken[choice->n_taken++] = choice->order[i];
      choice->value += ring->value;
      decide (choice, i + 1);
      choice->value -= ring->value;
      choice->n_taken--;
      set_used (choice, ring, FALSE);
    }

  decide (choice, i + 1);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint i = *(const guint *)a, j = *(const guint *)b;

  return i < j ? -1 : i > j;
}

/**
 * entente_rings_choose_best:
 * @rings: (array length=n_rings): rings to choose from, of values above 0
 * @n_rings: their number
 * @companies_once: whether each company may be in one ring only; else each arc
 *
 * Takes the most valuable first, then looks for better sets, as long as that takes no more than 200,000 tries; the time
 * may double with each ring. The same rings give the same set.
 *
 * Returns: (transfer full) (element-type guint): indices of the rings that together are worth most, rising
 */
GArray *
entente_rings_choose_best (const EntenteRing *rings,
                           guint              n_rings,
                           gboolean           companies_once)
{
  g_autofree guint    *order = g_new (guint, n_rings + 1);
  g_autofree guint    *taken = g_new (guint, n_rings + 1);
  g_autofree guint    *best = g_new (guint, n_rings + 1);
  g_autofree double   *rest = g_new0 (double, n_rings + 1);
  g_autofree gboolean *used = g_new0 (gboolean, count_needs (rings, n_rings, companies_once) + 1);
  Choice               choice = {rings, order, n_rings, companies_once, rest, used, taken, .best = best};
  GArray              *result = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_rings; i++)
    order[i] = i;

  g_qsort_with_data (order, (int)n_rings, sizeof *order, compare_values, (gpointer)rings);

  for (guint i = n_rings; i-- > 0;)
    rest[i] = rest[i + 1] + rings[order[i]].value;

  decide (&choice, 0);
  g_array_append_vals (result, best, choice.n_best);
  g_array_sort (result, compare_numbers);

  return result;
}
