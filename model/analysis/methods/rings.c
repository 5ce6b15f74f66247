#include "model/analysis/methods/matching.h"

#include "model/analysis/matcher/match-rings.h"

#include <glib/gi18n.h>

static const EntenteQuantity exchange_rings_quantities[] = {
  {"rings", N_("Exchange rings"), ENTENTE_QUANTITY_COUNT, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("number of rings of two to four companies, each of which has something that the next one wants"),
   N_("Deals that are balanced although no deal of two is. At most the 100 best are told.")},
  {"ring-length", N_("Companies in the ring"), ENTENTE_QUANTITY_COUNT, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("number of companies in the ring"),
   N_("The longer a ring, the more companies can break it.")},
  {"ring-value", N_("Value of the ring a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ along the ring of value of each want × how far it is met"),
   N_("What the ring would be worth to its companies in a year.")},
  {"ring-points", N_("Wants met by the ring"), ENTENTE_QUANTITY_NUMBER, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ along the ring of priority of each want × how far it is met"),
   N_("The same by priority, where nobody said what the wants are worth. Weights: high 5, medium 3, low 1.")},
};

static const EntenteQuantity best_rings_quantities[] = {
  {"best-rings", N_("Rings in the best set"), ENTENTE_QUANTITY_COUNT, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 0,
   N_("number of rings chosen so that their sum is greatest and no gift is counted twice"),
   N_("The rings to go for together; a company may be in several.")},
  {"best-rings-value", N_("Value of the best set a year"), ENTENTE_QUANTITY_MONEY, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ value of the chosen rings"),
   N_("What all chosen rings are worth together in a year.")},
  {"best-rings-points", N_("Wants met by the best set"), ENTENTE_QUANTITY_NUMBER, ENTENTE_PROJECT_ROOT, ENTENTE_PROJECT_ROOT, 1,
   N_("Σ priority of the wants that the chosen rings meet × how far they meet them"),
   N_("The same by priority, where nobody said what the wants are worth.")},
  {"chosen-ring", N_("Ring of the best set"), ENTENTE_QUANTITY_FLAG, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, 0,
   N_("whether the ring is in the best set"),
   N_("One of the rings to go for.")},
  {"lost-if-refused", N_("Lost if the company refuses"), ENTENTE_QUANTITY_SHARE, ENTENTE_COMPANY, ENTENTE_PROJECT_ROOT, -1,
   N_("chosen rings that the company is in ÷ all chosen rings, by value"),
   N_("How much of the best set falls if this company says no. Talk to the highest first.")},
};

/* Ids of its companies in the order of giving, the lowest first. */
static char *
name_ring (const EntenteEconomy *economy,
           const EntenteRing    *ring)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < ring->length; i++)
    g_string_append_printf (name, i == 0 ? "%s" : " %s", economy->companies[ring->companies[i]].id);

  return g_string_free (name, FALSE);
}

static void
read_ring (const EntenteMatchBook *book,
           EntenteReport          *report,
           const EntenteRing      *ring)
{
  for (guint i = 0; i < ring->length; i++)
    entente_matching_read (book, report, ring->companies[i], ring->companies[(i + 1) % ring->length], TRUE);

  entente_report_share_inputs (report, TRUE);
}

static void
run_exchange_rings (const EntenteEconomy *economy,
                    EntenteReport        *report,
                    GCancellable         *cancellable)
{
  const EntenteMatchBook  *book = entente_match_book_get (economy);
  const EntenteMatchRings *rings = entente_match_rings_get (economy, cancellable);

  entente_report_add (report, "rings", NULL, entente_range_of (rings->rings->len));

  for (guint i = 0; i < rings->rings->len; i++)
    {
      const EntenteRing *ring = &g_array_index (rings->rings, EntenteRing, i);
      const char        *id = economy->companies[ring->companies[0]].id;
      g_autofree char   *name = name_ring (economy, ring);

      read_ring (book, report, ring);
      entente_report_add_row (report, "ring-length", id, NULL, name, 0, entente_range_of (ring->length));
      entente_report_add_row (report, "ring-value", id, NULL, name, 0, entente_match_rings_sum (rings, ring, TRUE));
      entente_report_add_row (report, "ring-points", id, NULL, name, 0, entente_match_rings_sum (rings, ring, FALSE));
      entente_report_share_inputs (report, FALSE);
    }
}

static const EntenteRing *
get_chosen (const EntenteMatchRings *rings,
            guint                    index)
{
  return &g_array_index (rings->rings, EntenteRing, g_array_index (rings->best, guint, index));
}

static EntenteRange
sum_best (const EntenteMatchRings *rings,
          gboolean                 is_money)
{
  EntenteRange sum = {0, 0};

  for (guint i = 0; i < rings->best->len; i++)
    sum = entente_range_add (sum, entente_match_rings_sum (rings, get_chosen (rings, i), is_money));

  return sum;
}

static gboolean
is_in (const EntenteRing *ring,
       guint32            company)
{
  for (guint i = 0; i < ring->length; i++)
    if (ring->companies[i] == company)
      return TRUE;

  return FALSE;
}

/* By the middles that the rings were chosen by. */
static void
add_losses (const EntenteEconomy    *economy,
            EntenteReport           *report,
            const EntenteMatchRings *rings)
{
  double total = 0;

  for (guint i = 0; i < rings->best->len; i++)
    total += get_chosen (rings, i)->value;

  for (guint32 company = 0; company < economy->n_companies && total > 0; company++)
    {
      double lost = 0;

      for (guint i = 0; i < rings->best->len; i++)
        lost += is_in (get_chosen (rings, i), company) ? get_chosen (rings, i)->value : 0;

      if (lost > 0)
        entente_report_add (report, "lost-if-refused", economy->companies[company].id, entente_range_of (lost / total));
    }
}

static void
run_best_rings (const EntenteEconomy *economy,
                EntenteReport        *report,
                GCancellable         *cancellable)
{
  const EntenteMatchBook  *book = entente_match_book_get (economy);
  const EntenteMatchRings *rings = entente_match_rings_get (economy, cancellable);

  entente_report_add (report, "best-rings", NULL, entente_range_of (rings->best->len));
  entente_report_add (report, "best-rings-value", NULL, sum_best (rings, TRUE));
  entente_report_add (report, "best-rings-points", NULL, sum_best (rings, FALSE));

  for (guint i = 0; i < rings->best->len; i++)
    {
      const EntenteRing *ring = get_chosen (rings, i);
      g_autofree char   *name = name_ring (economy, ring);

      read_ring (book, report, ring);
      entente_report_add_row (report, "chosen-ring", economy->companies[ring->companies[0]].id, NULL, name, 0, entente_range_of (1));
      entente_report_share_inputs (report, FALSE);
    }

  add_losses (economy, report, rings);
}

const EntenteMethod entente_method_exchange_rings = {
  .id = "M2",
  .version = 1,
  .title = N_("Exchange rings"),
  .question = N_("Which three or four companies could trade in a ring where no two can?"),
  .source = N_("D. J. Abraham, A. Blum, T. Sandholm, “Clearing algorithms for barter exchange markets”, ACM Conference on Electronic Commerce, 2007"),
  .quantities = exchange_rings_quantities,
  .n_quantities = G_N_ELEMENTS (exchange_rings_quantities),
  .run = run_exchange_rings,
};

const EntenteMethod entente_method_best_rings = {
  .id = "M3",
  .version = 1,
  .title = N_("Best set of rings"),
  .question = N_("Which rings together are worth most?"),
  .source = N_("D. J. Abraham, A. Blum, T. Sandholm, “Clearing algorithms for barter exchange markets”, ACM Conference on Electronic Commerce, 2007"),
  .quantities = best_rings_quantities,
  .n_quantities = G_N_ELEMENTS (best_rings_quantities),
  .run = run_best_rings,
};
