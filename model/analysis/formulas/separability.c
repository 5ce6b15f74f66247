#include "model/analysis/formulas/separability.h"

#include <math.h>

/* A row of bits for each thing: what it depends on, itself included. */
typedef struct
{
  guint64 *bits;
  gsize    n_words;
  guint32  n_things;
} Reach;

static guint64 *
get_row (const Reach *reach,
         guint32      thing)
{
  return reach->bits + thing * reach->n_words;
}

static gboolean
depends (const Reach *reach,
         guint32      thing,
         guint32      on)
{
  return (get_row (reach, thing)[on / 64] >> on % 64 & 1) != 0;
}

static void
add_need (Reach  *reach,
          guint32 thing,
          guint32 on)
{
  get_row (reach, thing)[on / 64] |= G_GUINT64_CONSTANT (1) << on % 64;
}

/* Only over what something depends on leads a way on. */
static void
close_over (Reach          *reach,
            const gboolean *is_needed)
{
  for (guint32 via = 0; via < reach->n_things; via++)
    for (guint32 thing = 0; thing < reach->n_things && is_needed[via]; thing++)
      if (thing != via && depends (reach, thing, via))
        for (gsize i = 0; i < reach->n_words; i++)
          get_row (reach, thing)[i] |= get_row (reach, via)[i];
}

static double
count (const Reach *reach)
{
  double n = 0;

  for (gsize i = 0; i < reach->n_things * reach->n_words; i++)
    n += __builtin_popcountll (reach->bits[i]);

  return n;
}

static gboolean
find_shared (const Reach *reach,
             guint32      first,
             guint32      second,
             guint32     *shared)
{
  for (gsize i = 0; i < reach->n_words; i++)
    {
      guint64 both = get_row (reach, first)[i] & get_row (reach, second)[i];

      if (both != 0)
        {
          *shared = (guint32)(i * 64) + (guint32)__builtin_ctzll (both);
          return TRUE;
        }
    }

  return FALSE;
}

/* A deal that needs nothing, and that nothing needs, is coupled with none. */
static gboolean
is_alone (const Reach    *reach,
          guint32         deal,
          const gboolean *is_needed)
{
  guint n = 0;

  for (gsize i = 0; i < reach->n_words; i++)
    n += (guint)__builtin_popcountll (get_row (reach, deal)[i]);

  return n == 1 && !is_needed[deal];
}

static void
find_couplings (const Reach         *reach,
                guint32              n_deals,
                const gboolean      *is_needed,
                EntenteSeparability *separability)
{
  double              n_pairs = n_deals * (n_deals - 1.0) / 2;
  g_autofree guint32 *others = g_new (guint32, n_deals + 1);
  guint32             n_others = 0;

  separability->couplings = g_array_new (FALSE, FALSE, sizeof (EntenteCoupling));

  for (guint32 deal = 0; deal < n_deals; deal++)
    if (!is_alone (reach, deal, is_needed))
      others[n_others++] = deal;

  for (guint32 i = 0; i < n_others; i++)
    for (guint32 j = i + 1; j < n_others; j++)
      {
        EntenteCoupling coupling = {others[i], others[j], 0};

        if (find_shared (reach, others[i], others[j], &coupling.shared))
          g_array_append_val (separability->couplings, coupling);
      }

  separability->separability = n_deals >= 2 ? 1 - separability->couplings->len / n_pairs : NAN;
}

/**
 * entente_separability_measure:
 * @needs: (array length=n_needs): what depends on what
 * @n_needs: their number
 * @n_things: deals, platforms, technologies and plants; the deals come first
 * @n_deals: how many of them are deals
 * @separability: (out): what was found, to be freed with entente_separability_clear()
 *
 * Whether one deal can be ended without touching others.
 *
 * Source: propagation cost after A. MacCormack, J. Rusnak, C. Y. Baldwin, "Exploring the structure of complex software
 * designs", Management Science 52 (2006); separability is ours.
 *
 * Time: O(n_things^3 / 64).
 */
void
entente_separability_measure (const EntenteNeed   *needs,
                              guint                n_needs,
                              guint32              n_things,
                              guint32              n_deals,
                              EntenteSeparability *separability)
{
  Reach                reach = {.n_words = (n_things + 63) / 64, .n_things = n_things};
  g_autofree gboolean *is_needed = g_new0 (gboolean, n_things + 1);

  reach.bits = g_new0 (guint64, n_things * reach.n_words + 1);

  for (guint32 i = 0; i < n_things; i++)
    add_need (&reach, i, i);
  for (guint i = 0; i < n_needs; i++)
    {
      add_need (&reach, needs[i].thing, needs[i].needs);
      is_needed[needs[i].needs] |= needs[i].thing != needs[i].needs;
    }

  close_over (&reach, is_needed);
  separability->propagation_cost = n_things > 0 ? count (&reach) / ((double)n_things * n_things) : NAN;
  find_couplings (&reach, n_deals, is_needed, separability);
  g_free (reach.bits);
}

void
entente_separability_clear (EntenteSeparability *separability)
{
  g_clear_pointer (&separability->couplings, g_array_unref);
}
